/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-entity-lexicon.h"

G_BEGIN_DECLS

/**
 * DossierBodyName:
 * @key: the name as compared: usual name where it is a well-known one, company endings left out, "X
 *   Department" turned to "department of X"
 * @words: (array zero-terminated=1): of the key as written, without company endings
 * @class: class of organisation that its words tell ("court"), or NULL; belongs to the lexicon
 * @acronym: whether it looks like an acronym ("NATO", "EPA")
 *
 * The name of an organisation taken apart.
 */
typedef struct
{
  char *key;
  GStrv words;
  guint n_words;
  const char *class;
  gboolean acronym;
} DossierBodyName;

DossierBodyName *dossier_body_name_new (const DossierEntityLexicon *lexicon, const char *name);
void dossier_body_name_free (DossierBodyName *name);

typedef enum
{
  DOSSIER_BODY_MATCH_NONE,
  DOSSIER_BODY_MATCH_PART,    /* one is a part that the text would use for short: "the Board" */
  DOSSIER_BODY_MATCH_SHORT,   /* they differ in words that may be left out: "Harvard", "Harvard University" */
  DOSSIER_BODY_MATCH_ACRONYM, /* one is the other's acronym */
  DOSSIER_BODY_MATCH_SAME,
} DossierBodyMatch;

DossierBodyMatch dossier_body_name_match (const DossierEntityLexicon *lexicon, const DossierBodyName *a,
                                          const DossierBodyName *b);
float dossier_body_match_score (DossierBodyMatch match);
const char *dossier_body_match_reason (DossierBodyMatch match);

/**
 * dossier_acronym_fits:
 * @acronym: key of the short name ("doge")
 * @words: words of the long one ("department", "of", "government", "efficiency")
 *
 * Whether the letters are the first ones of the words, small words counted or not; a word may give two
 * letters ("MoD" is not asked for, "NBC" of "National Broadcasting Company" is).
 */
gboolean dossier_acronym_fits (const char *acronym, const char *const *words);

/* The first letters of all words but small ones. Free with g_free(). */
char *dossier_acronym_of (const char *const *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBodyName, dossier_body_name_free)

G_END_DECLS
