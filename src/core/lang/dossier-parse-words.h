/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-tagset.h"

G_BEGIN_DECLS

/* What the files that mend parses ask of a word's tag and relation. */

static inline gboolean
dossier_parse_is_verb (guint tag)
{
  return tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ;
}

static inline gboolean
dossier_parse_is_nominal (guint tag)
{
  return tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNS || tag == DOSSIER_TAG_NNP || tag == DOSSIER_TAG_NNPS
         || tag == DOSSIER_TAG_PRP;
}

/* A noun as the subject; clauses are none. */
static inline gboolean
dossier_parse_is_subject (guint deprel)
{
  return deprel == DOSSIER_DEPREL_NSUBJ || deprel == DOSSIER_DEPREL_NSUBJ_PASS;
}

G_END_DECLS
