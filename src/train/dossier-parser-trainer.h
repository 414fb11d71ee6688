/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-corpus.h"
#include "dossier-word-vectors.h"

G_BEGIN_DECLS

/* Trains the parser on @sentences (element-type DossierCorpusSentence), with the tags that taggers give which
 * were trained on other sentences, its network starting from @vectors, and writes the model to @path. */
gboolean dossier_parser_trainer_run (const DossierLexicon *lexicon, const DossierWordVectors *vectors,
                                     const GArray *sentences, const char *path, GError **error);

G_END_DECLS
