/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-body-name.h"

#include "dossier-name-key.h"

#include <string.h>

static const char *const company_endings[] = {
  "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "lp",
  "gmbh", "ag", "sa", "nv", "spa",
};
static const char *const small_words[] = {
  "of", "the", "and", "for", "in", "on", "to", "a", "de", "la", "du", "des",
};
static const char *const country_words[]
    = { "us", "american", "united", "states", "uk", "british", "federal" };
static const char *const linking_words[] = { "for", "of", "on", "to", "in", "against" };

static gboolean
is_one_of (const char *word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

#define IS_ONE_OF(word, list) is_one_of (word, list, G_N_ELEMENTS (list))

static char *
join (const char *const *words, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[i]);
    }
  return g_string_free (text, FALSE);
}

/* "justice department" becomes "department of justice", a leading "us" goes. */
static char *
make_key (const DossierEntityLexicon *lexicon, const DossierBodyName *name)
{
  const char *const *words = (const char *const *) name->words;
  guint n = name->n_words;
  g_autofree char *plain = join (words, n);
  const char *usual = dossier_entity_lexicon_usual_name (lexicon, plain, NULL);
  g_autofree char *turned = NULL;

  if (usual != NULL)
    return g_strdup (usual);
  if (n > 1 && strcmp (words[0], "us") == 0)
    {
      words++;
      n--;
    }
  if (n > 1 && (strcmp (words[n - 1], "department") == 0 || strcmp (words[n - 1], "ministry") == 0))
    {
      g_autofree char *rest = join (words, n - 1);

      turned = g_strdup_printf ("%s of %s", words[n - 1], rest);
    }
  else
    {
      turned = join (words, n);
    }
  usual = dossier_entity_lexicon_usual_name (lexicon, turned, NULL);
  return usual != NULL ? g_strdup (usual) : g_steal_pointer (&turned);
}

/* The class that the words of the usual name tell: "GOP" is a party. */
static const char *
find_class (const DossierEntityLexicon *lexicon, const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  const char *class = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *told = dossier_entity_lexicon_body_class (lexicon, words[i], NULL);

      class = told != NULL ? told : class;
    }
  return class;
}

static gboolean
looks_like_acronym (const char *name)
{
  guint letters = 0;
  guint capitals = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        return FALSE;
      if (c == '.' || c == '-' || c == '&')
        continue;
      letters++;
      capitals += g_unichar_isupper (c) ? 1 : 0;
    }
  return letters >= 2 && letters <= 7 && capitals + 1 >= letters;
}

/* "Post-Gazette" tells what "Gazette" does. */
static const char *
class_of_word (const DossierEntityLexicon *lexicon, const char *word)
{
  const char *class = dossier_entity_lexicon_body_class (lexicon, word, NULL);
  const char *hyphen = strrchr (word, '-');

  if (class == NULL && hyphen != NULL)
    class = dossier_entity_lexicon_body_class (lexicon, hyphen + 1, NULL);
  return g_strcmp0 (class, "media") == 0 || hyphen == NULL ? class : NULL;
}

DossierBodyName *
dossier_body_name_new (const DossierEntityLexicon *lexicon, const char *text)
{
  DossierBodyName *name = g_new0 (DossierBodyName, 1);
  g_autofree char *key = dossier_name_key (text, -1);
  const char *class = NULL;
  const DossierRoleNoun *whole;

  g_return_val_if_fail (lexicon != NULL && text != NULL, NULL);

  name->words = g_strsplit (key, " ", -1);
  name->n_words = g_strv_length (name->words);
  for (guint i = 0; i < name->n_words; i++)
    {
      gsize length = strlen (name->words[i]);

      if (length > 1 && name->words[i][length - 1] == ',')
        name->words[i][length - 1] = '\0';
      class = class_of_word (lexicon, name->words[i]);
      if (class != NULL)
        name->class = class;
    }
  while (name->n_words > 1 && IS_ONE_OF (name->words[name->n_words - 1], company_endings))
    g_clear_pointer (&name->words[--name->n_words], g_free);
  if (name->n_words > 1 && strcmp (name->words[name->n_words - 1], "and") == 0)
    g_clear_pointer (&name->words[--name->n_words], g_free);
  name->key = make_key (lexicon, name);
  if (name->class == NULL)
    name->class = find_class (lexicon, name->key);
  whole = dossier_entity_lexicon_role (lexicon, name->key);
  /* "White House" is called an administration, whatever its words say. */
  if (whole != NULL && whole->kind == DOSSIER_ROLE_BODY && name->n_words > 1)
    name->class = whole->broader[0];
  name->acronym = looks_like_acronym (text);
  return name;
}

void
dossier_body_name_free (DossierBodyName *name)
{
  g_free (name->key);
  g_strfreev (name->words);
  g_free (name);
}

char *
dossier_acronym_of (const char *const *words)
{
  GString *acronym = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !IS_ONE_OF (words[i], small_words))
      g_string_append_unichar (acronym, g_utf8_get_char (words[i]));
  return g_string_free (acronym, FALSE);
}

gboolean
dossier_acronym_fits (const char *acronym, const char *const *words)
{
  const char *a = acronym;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (acronym != NULL && words != NULL, FALSE);

  plain = dossier_acronym_of (words);
  /* "THR" counts the article of "The Hollywood Reporter", which keys go without. */
  if (g_utf8_strlen (plain, -1) >= 2
      && (strcmp (plain, acronym) == 0 || (acronym[0] == 't' && strcmp (plain, acronym + 1) == 0)))
    return TRUE;
  /* With some small words counted: "DOJ", "FOIA". Greedy: a letter is spent wherever it fits. */
  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean small = IS_ONE_OF (words[i], small_words);

      if (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (words[i]))
        a = g_utf8_next_char (a);
      else if (!small)
        return FALSE;
    }
  return *a == '\0' && a - acronym >= 2;
}

/* Whether @shorter begins @longer, and what follows may be left out. */
static DossierBodyMatch
match_beginning (const DossierEntityLexicon *lexicon, const DossierBodyName *shorter,
                 const DossierBodyName *longer)
{
  gboolean weak = TRUE;

  for (guint i = 0; i < shorter->n_words; i++)
    if (strcmp (shorter->words[i], longer->words[i]) != 0)
      return DOSSIER_BODY_MATCH_NONE;
  for (guint i = shorter->n_words; weak && i < longer->n_words; i++)
    dossier_entity_lexicon_body_class (lexicon, longer->words[i], &weak);
  if (weak)
    return DOSSIER_BODY_MATCH_SHORT;
  /* "the Partnership" for "Partnership for New York City" */
  if (IS_ONE_OF (longer->words[shorter->n_words], linking_words))
    return DOSSIER_BODY_MATCH_PART;
  return DOSSIER_BODY_MATCH_NONE;
}

/* Whether @shorter ends @longer: "Supreme Court", "the Post", "the Oversight Board", "the Board". */
static DossierBodyMatch
match_end (const DossierEntityLexicon *lexicon, const DossierBodyName *shorter, const DossierBodyName *longer)
{
  guint shift = longer->n_words - shorter->n_words;

  for (guint i = 0; i < shorter->n_words; i++)
    if (strcmp (shorter->words[i], longer->words[shift + i]) != 0)
      return DOSSIER_BODY_MATCH_NONE;
  /* Both well known, and not by the same name: "House" and "White House". */
  if (dossier_entity_lexicon_usual_name (lexicon, shorter->key, NULL) != NULL
      && dossier_entity_lexicon_usual_name (lexicon, longer->key, NULL) != NULL)
    return DOSSIER_BODY_MATCH_NONE;
  if (shift <= 2 && IS_ONE_OF (longer->words[0], country_words))
    return DOSSIER_BODY_MATCH_SHORT;
  /* "House Republicans" are a part of the party, not the party; a linking word begins a new phrase. */
  if (g_strcmp0 (shorter->class, "party") == 0 || g_strcmp0 (shorter->class, "campaign") == 0
      || shorter->class == NULL || IS_ONE_OF (longer->words[shift - 1], linking_words)
      || strcmp (longer->words[shift - 1], "and") == 0)
    return DOSSIER_BODY_MATCH_NONE;
  return DOSSIER_BODY_MATCH_PART;
}

static gboolean
is_plural_of (const char *plural, const char *singular)
{
  gsize length = strlen (singular);

  return strncmp (plural, singular, length) == 0 && strcmp (plural + length, "s") == 0;
}

/* "the Senate ethics committees" of two chambers, and the one of them that is spoken of next. */
static gboolean
differ_in_number (const DossierBodyName *a, const DossierBodyName *b)
{
  guint last = a->n_words - 1;

  if (a->n_words != b->n_words || a->n_words < 2)
    return FALSE;
  for (guint i = 0; i < last; i++)
    if (strcmp (a->words[i], b->words[i]) != 0)
      return FALSE;
  return (a->class != NULL && is_plural_of (b->words[last], a->words[last]))
         || (b->class != NULL && is_plural_of (a->words[last], b->words[last]));
}

DossierBodyMatch
dossier_body_name_match (const DossierEntityLexicon *lexicon, const DossierBodyName *a,
                         const DossierBodyName *b)
{
  DossierBodyMatch match;

  g_return_val_if_fail (a != NULL && b != NULL, DOSSIER_BODY_MATCH_NONE);

  if (strcmp (a->key, b->key) == 0 || differ_in_number (a, b))
    return DOSSIER_BODY_MATCH_SAME;
  if (a->n_words > b->n_words)
    {
      const DossierBodyName *swap = a;

      a = b;
      b = swap;
    }
  if (a->n_words == 0 || a->n_words == b->n_words)
    return DOSSIER_BODY_MATCH_NONE;
  if (a->n_words == 1 && a->acronym && dossier_acronym_fits (a->words[0], (const char *const *) b->words))
    return DOSSIER_BODY_MATCH_ACRONYM;
  match = match_beginning (lexicon, a, b);
  return match != DOSSIER_BODY_MATCH_NONE ? match : match_end (lexicon, a, b);
}

float
dossier_body_match_score (DossierBodyMatch match)
{
  static const float scores[] = { 0, 0.75f, 0.85f, 0.95f, 0.99f };

  g_return_val_if_fail ((guint) match < G_N_ELEMENTS (scores), 0);

  return scores[match];
}

const char *
dossier_body_match_reason (DossierBodyMatch match)
{
  static const char *const reasons[] = {
    "different names", "a part of the name", "the same name for short", "its acronym", "the same name",
  };

  g_return_val_if_fail ((guint) match < G_N_ELEMENTS (reasons), NULL);

  return reasons[match];
}
