/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-parts.h"

#include "dossier-name-key.h"

#include <string.h>

/* Words that begin a surname of several words. */
static const char *const particles[] = {
  "al",  "ap", "bin", "bint", "da", "de",  "del", "della", "den", "der", "di",
  "dos", "du", "ibn", "la",   "le", "san", "st",  "ter",   "van", "von", "zu",
};

static const char *const suffixes[] = { "jr", "sr", "ii", "iii", "iv", "md", "phd", "qc", "kc" };

static gboolean
is_one_of (const char *word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Degrees are no part of a name; "jr" and numbers tell relatives apart and are kept. */
static const char *
find_suffix (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (strcmp (word, suffixes[i]) == 0)
      return i < 5 ? suffixes[i] : "";
  return NULL;
}

static void
drop_word (GStrv words, guint *n_words, guint at)
{
  g_free (words[at]);
  memmove (&words[at], &words[at + 1], (*n_words - at) * sizeof (char *));
  (*n_words)--;
}

static void
take_titles (DossierNameParts *parts, const DossierEntityLexicon *lexicon)
{
  while (parts->n_words > 1)
    {
      const DossierHonorific *honorific = dossier_entity_lexicon_honorific (lexicon, parts->words[0]);

      if (honorific == NULL)
        return;
      if (honorific->role != NULL)
        parts->role = honorific->role;
      if (honorific->gender != DOSSIER_GENDER_UNKNOWN)
        parts->gender = honorific->gender;
      drop_word (parts->words, &parts->n_words, 0);
    }
}

static void
take_suffix (DossierNameParts *parts)
{
  while (parts->n_words > 1)
    {
      char *last = parts->words[parts->n_words - 1];
      gsize length = strlen (last);
      const char *suffix;

      suffix = find_suffix (last);
      if (suffix != NULL)
        {
          if (suffix[0] != '\0')
            parts->suffix = suffix;
          drop_word (parts->words, &parts->n_words, parts->n_words - 1);
        }
      last = parts->words[parts->n_words - 1];
      length = strlen (last);
      if (length > 1 && last[length - 1] == ',')
        last[length - 1] = '\0';
      if (suffix == NULL)
        return;
    }
}

static guint
find_surname (const DossierNameParts *parts)
{
  guint at = parts->n_words > 0 ? parts->n_words - 1 : 0;

  for (guint i = 1; i < at; i++)
    if (is_one_of (parts->words[i], particles, G_N_ELEMENTS (particles)))
      return i;
  if (parts->n_words == 2 && is_one_of (parts->words[0], particles, G_N_ELEMENTS (particles)))
    return 0;
  return at;
}

DossierNameParts *
dossier_name_parts_new (const DossierEntityLexicon *lexicon, const char *name)
{
  DossierNameParts *parts = g_new0 (DossierNameParts, 1);
  g_autofree char *key = dossier_name_key (name, -1);

  g_return_val_if_fail (lexicon != NULL && name != NULL, NULL);

  parts->words = g_strsplit (key, " ", -1);
  parts->n_words = g_strv_length (parts->words);
  take_titles (parts, lexicon);
  take_suffix (parts);
  parts->surname_at = find_surname (parts);
  if (parts->gender == DOSSIER_GENDER_UNKNOWN && parts->n_words > 1 && parts->surname_at > 0)
    dossier_entity_lexicon_given_name (lexicon, parts->words[0], &parts->gender);
  /* "J. Edgar": the initial tells nothing, the second name does. */
  if (parts->gender == DOSSIER_GENDER_UNKNOWN && parts->surname_at > 1 && strlen (parts->words[0]) == 1)
    dossier_entity_lexicon_given_name (lexicon, parts->words[1], &parts->gender);
  return parts;
}

void
dossier_name_parts_free (DossierNameParts *parts)
{
  g_strfreev (parts->words);
  g_free (parts);
}

char *
dossier_name_parts_dup_surname (const DossierNameParts *parts)
{
  return g_strjoinv (" ", parts->words + parts->surname_at);
}

/* Whether all words of @tail are the last ones of @words. */
static gboolean
ends_with (const DossierNameParts *whole, const DossierNameParts *tail)
{
  guint shift;

  if (tail->n_words > whole->n_words)
    return FALSE;
  shift = whole->n_words - tail->n_words;
  for (guint i = 0; i < tail->n_words; i++)
    if (strcmp (whole->words[shift + i], tail->words[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
same_surname (const DossierNameParts *a, const DossierNameParts *b)
{
  guint n = a->n_words - a->surname_at;

  if (n != b->n_words - b->surname_at)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (a->words[a->surname_at + i], b->words[b->surname_at + i]) != 0)
      return FALSE;
  return TRUE;
}

/* Middle names must fit where both names have them: "John F. Kerry" is not "John M. Kerry". */
static gboolean
middles_fit (const DossierNameParts *a, const DossierNameParts *b)
{
  const char *x = a->surname_at > 1 ? a->words[1] : NULL;
  const char *y = b->surname_at > 1 ? b->words[1] : NULL;

  return x == NULL || y == NULL || strcmp (x, y) == 0 || ((x[1] == '\0' || y[1] == '\0') && x[0] == y[0]);
}

/* Names of two words and more, both with a surname of their own. */
static DossierNameMatch
match_full (const DossierEntityLexicon *lexicon, const DossierNameParts *a, const DossierNameParts *b)
{
  const char *x = a->words[0];
  const char *y = b->words[0];

  if (!same_surname (a, b))
    return DOSSIER_NAME_MATCH_NONE;
  if (strcmp (x, y) == 0 && middles_fit (a, b))
    return DOSSIER_NAME_MATCH_FULL;
  if (dossier_entity_lexicon_same_given (lexicon, x, y) && middles_fit (a, b))
    return DOSSIER_NAME_MATCH_NICKNAME;
  /* "W. Mitt Romney" or "Willard Mitt Romney" and "Mitt Romney": one is known by the second name. */
  if ((a->surname_at > 1 && strcmp (a->words[1], y) == 0)
      || (b->surname_at > 1 && strcmp (b->words[1], x) == 0))
    return DOSSIER_NAME_MATCH_NICKNAME;
  return DOSSIER_NAME_MATCH_NONE;
}

static gboolean
suffixes_differ (const DossierNameParts *a, const DossierNameParts *b)
{
  /* "Donald Trump" and "Donald Trump Jr." are two; a bare surname says nothing of it, but "Trump Jr." does. */
  if (a->n_words > 1 && b->n_words == 1 && b->suffix == NULL)
    return FALSE;
  if (b->n_words > 1 && a->n_words == 1 && a->suffix == NULL)
    return FALSE;
  /* A number may be left out: "John Hart III" is John Hart. */
  if ((a->suffix == NULL && b->suffix != NULL && b->suffix[0] == 'i')
      || (b->suffix == NULL && a->suffix != NULL && a->suffix[0] == 'i'))
    return FALSE;
  return g_strcmp0 (a->suffix, b->suffix) != 0;
}

static gboolean
genders_differ (const DossierNameParts *a, const DossierNameParts *b)
{
  return a->gender != DOSSIER_GENDER_UNKNOWN && b->gender != DOSSIER_GENDER_UNKNOWN && a->gender != b->gender;
}

DossierNameMatch
dossier_name_parts_match (const DossierEntityLexicon *lexicon, const DossierNameParts *a,
                          const DossierNameParts *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, DOSSIER_NAME_MATCH_NONE);

  if (a->n_words == 0 || b->n_words == 0 || suffixes_differ (a, b))
    return DOSSIER_NAME_MATCH_NONE;
  if (a->n_words == b->n_words && ends_with (a, b))
    return genders_differ (a, b) ? DOSSIER_NAME_MATCH_NONE : DOSSIER_NAME_MATCH_FULL;
  if (a->n_words < b->n_words)
    {
      const DossierNameParts *swap = a;

      a = b;
      b = swap;
    }
  if (genders_differ (a, b) && b->n_words == 1)
    return DOSSIER_NAME_MATCH_NONE;
  if (ends_with (a, b))
    return DOSSIER_NAME_MATCH_SURNAME;
  if (b->n_words == 1)
    return strcmp (a->words[0], b->words[0]) == 0 ? DOSSIER_NAME_MATCH_GIVEN : DOSSIER_NAME_MATCH_NONE;
  return match_full (lexicon, a, b);
}

float
dossier_name_match_score (DossierNameMatch match)
{
  static const float scores[] = { 0, 0.7f, 0.9f, 0.9f, 0.99f };

  g_return_val_if_fail ((guint) match < G_N_ELEMENTS (scores), 0);

  return scores[match];
}

const char *
dossier_name_match_reason (DossierNameMatch match)
{
  static const char *const reasons[] = {
    "different names", "same given name", "same surname", "same surname, given names that fit",
    "same full name",
  };

  g_return_val_if_fail ((guint) match < G_N_ELEMENTS (reasons), NULL);

  return reasons[match];
}
