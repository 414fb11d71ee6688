/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tagset.h"

#include <string.h>

static const char *const tag_names[DOSSIER_N_TAGS] = {
  "",
  "CC",
  "CD",
  "DT",
  "EX",
  "FW",
  "IN",
  "JJ",
  "JJR",
  "JJS",
  "LS",
  "MD",
  "NN",
  "NNS",
  "NNP",
  "NNPS",
  "PDT",
  "POS",
  "PRP",
  "PRP$",
  "RB",
  "RBR",
  "RBS",
  "RP",
  "SYM",
  "TO",
  "UH",
  "VB",
  "VBD",
  "VBG",
  "VBN",
  "VBP",
  "VBZ",
  "WDT",
  "WP",
  "WP$",
  "WRB",
  ".",
  ",",
  ":",
  "``",
  "''",
  "-LRB-",
  "-RRB-",
  "$",
  "#",
  "HYPH",
  "NFP",
  "ADD",
  "AFX",
  "GW",
  "XX",
};

static const char *const deprel_names[DOSSIER_N_DEPRELS] = {
  "_",
  "acl",
  "acl:relcl",
  "advcl",
  "advmod",
  "amod",
  "appos",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "ccomp",
  "compound",
  "compound:prt",
  "conj",
  "cop",
  "csubj",
  "csubj:pass",
  "dep",
  "det",
  "discourse",
  "dislocated",
  "expl",
  "fixed",
  "flat",
  "goeswith",
  "iobj",
  "list",
  "mark",
  "nmod",
  "nmod:poss",
  "nmod:tmod",
  "nsubj",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "obl:tmod",
  "orphan",
  "parataxis",
  "punct",
  "reparandum",
  "root",
  "vocative",
  "xcomp",
};

const char *
dossier_tag_to_string (DossierTag tag)
{
  g_return_val_if_fail ((guint) tag < DOSSIER_N_TAGS, "");

  return tag_names[tag];
}

DossierTag
dossier_tag_from_string (const char *name)
{
  for (guint i = 1; i < DOSSIER_N_TAGS; i++)
    if (strcmp (tag_names[i], name) == 0)
      return (DossierTag) i;
  return DOSSIER_TAG_NONE;
}

const char *
dossier_deprel_to_string (DossierDeprel deprel)
{
  g_return_val_if_fail ((guint) deprel < DOSSIER_N_DEPRELS, "");

  return deprel_names[deprel];
}

static DossierDeprel
find_deprel (const char *name, gsize length)
{
  for (guint i = 1; i < DOSSIER_N_DEPRELS; i++)
    if (strlen (deprel_names[i]) == length && strncmp (deprel_names[i], name, length) == 0)
      return (DossierDeprel) i;
  return DOSSIER_DEPREL_NONE;
}

DossierDeprel
dossier_deprel_from_string (const char *name)
{
  DossierDeprel deprel = find_deprel (name, strlen (name));
  const char *colon = strchr (name, ':');

  if (deprel == DOSSIER_DEPREL_NONE && colon != NULL)
    deprel = find_deprel (name, (gsize) (colon - name));
  return deprel;
}
