/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a word behaves when a full stop follows it. */
typedef enum
{
  DOSSIER_ABBREVIATION_NONE,
  DOSSIER_ABBREVIATION_TITLE,   /* stands before a name, never ends a sentence: "Dr." */
  DOSSIER_ABBREVIATION_GENERAL, /* may end one: "Inc." */
  DOSSIER_ABBREVIATION_NUMBER,  /* an abbreviation only before a digit: "No. 5" */
  DOSSIER_ABBREVIATION_STATE,   /* an abbreviation only after a comma: "Springfield, Ill." */
} DossierAbbreviation;

/* Looks up the @length bytes at @word, without their full stop; letters are compared without case. */
DossierAbbreviation dossier_abbreviation_lookup (const char *word, gsize length);

/* Whether @word, capitalised, is likely to begin a sentence and unlikely to go on a name: "The", "He". */
gboolean dossier_abbreviation_is_starter (const char *word, gsize length);

/* Whether "non" in "non-smoker" and the like stays with what follows its hyphen, as in the treebanks. */
gboolean dossier_abbreviation_is_prefix (const char *word, gsize length);

/* Whether "wise" in "career-wise" stays with what precedes its hyphen. */
gboolean dossier_abbreviation_is_suffix (const char *word, gsize length);

/* Whether @word is a verb that tells who spoke: `"Why?" Smith asked.` */
gboolean dossier_abbreviation_is_saying (const char *word, gsize length);

G_END_DECLS
