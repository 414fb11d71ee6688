/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-corpus.h"

#include <stdio.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-name-corpus.h"

static DossierTieText *
text_new (void)
{
  DossierTieText *text = g_new0 (DossierTieText, 1);

  text->parties = g_array_new (FALSE, FALSE, sizeof (DossierTieParty));
  text->labels = g_array_new (FALSE, FALSE, sizeof (DossierTieLabel));
  return text;
}

void
dossier_tie_text_free (DossierTieText *text)
{
  if (text == NULL)
    return;
  g_free (text->text);
  g_array_unref (text->parties);
  g_array_unref (text->labels);
  g_free (text);
}

/* What the words of a party are, by their form: the annotation does not say. */
static DossierMentionKind
kind_of (const char *words, gsize length)
{
  static const char *const pronouns[]
      = { "he",  "him",  "his", "himself", "she", "her", "hers",  "herself", "they",  "them", "their",
          "it",  "its",  "who", "whom",    "whose", "which", "that", "i",     "me",    "my",   "we",
          "our", "us",   "you", "your",    NULL };
  g_autofree char *lower = g_ascii_strdown (words, length);

  if (g_strv_contains (pronouns, lower))
    return DOSSIER_MENTION_PRONOUN;
  if (g_str_has_prefix (lower, "the ") && g_ascii_islower (words[4]))
    return DOSSIER_MENTION_NOMINAL;
  return g_ascii_isupper (words[0]) || !g_ascii_isalpha (words[0]) ? DOSSIER_MENTION_NAME
                                                                   : DOSSIER_MENTION_NOMINAL;
}

static void
add_party (DossierTieText *text, const char *start, const char *words, gsize length, char type)
{
  DossierTieParty party = { { words - start, words - start + length },
                            type == 'P' ? DOSSIER_ENTITY_PERSON : DOSSIER_ENTITY_ORGANISATION,
                            kind_of (words, length) };

  g_array_append_val (text->parties, party);
}

/* "1>2 conflict/criticised" */
static gboolean
read_label (DossierTieText *text, const char *field)
{
  DossierTieLabel label = { .relation = DOSSIER_N_RELATIONS };
  char class[16], type[48];
  DossierRelation relation;

  if (sscanf (field, " %u>%u %15[a-z]/%47[A-Za-z_-]", &label.subject, &label.object, class, type) != 4
      || !dossier_relation_class_from_string (class, &label.class) || label.subject == 0 || label.object == 0
      || label.subject > text->parties->len || label.object > text->parties->len)
    return FALSE;
  label.subject--;
  label.object--;
  if (dossier_relation_from_string (type, &relation) && dossier_relation_get_class (relation) == label.class)
    label.relation = relation;
  if (label.subject != label.object)
    g_array_append_val (text->labels, label);
  return TRUE;
}

static gboolean
read_labels (DossierTieText *text, const char *fields)
{
  g_auto (GStrv) parts = NULL;

  if (strcmp (fields, "-") == 0)
    return TRUE;
  parts = g_strsplit (fields, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_label (text, parts[i]))
      return FALSE;
  return TRUE;
}

/* Takes the brackets out of @marked. Parties may nest and stand in any order of their numbers. */
static gboolean
read_parties (DossierTieText *text, const char *marked)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  struct
  {
    gsize start;
    gsize end;
    char type;
  } found[32] = { 0 };
  guint open[32], n_open = 0, most = 0;

  for (const char *at = marked; *at != '\0'; at++)
    {
      guint number = 0;
      char type = 0;
      int length = 0;

      if (*at == '[' && sscanf (at, "[%2u%c %n", &number, &type, &length) == 2 && number > 0 && number < 32
          && n_open < 32)
        {
          found[number].start = plain->len;
          found[number].type = type;
          open[n_open++] = number;
          most = MAX (most, number);
          at += length - 1;
        }
      else if (*at == ']' && n_open > 0)
        found[open[--n_open]].end = plain->len;
      else
        g_string_append_c (plain, *at);
    }
  text->text = g_string_free (g_steal_pointer (&plain), FALSE);
  /* A number that was left out is a party without words, which no label may name. */
  for (guint i = 1; i <= most; i++)
    add_party (text, text->text, text->text + found[i].start, found[i].end - found[i].start, found[i].type);
  return n_open == 0;
}

static gboolean
fail (const char *path, guint line, GError **error)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s, line %u: not a sentence with its ties", path, line);
  return FALSE;
}

gboolean
dossier_tie_corpus_read_brackets (const char *path, GPtrArray *texts, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (path != NULL && texts != NULL, FALSE);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (DossierTieText) text = NULL;
      char *tab = strchr (lines[i], '\t');

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      if (tab == NULL)
        return fail (path, i + 1, error);
      *tab = '\0';
      text = text_new ();
      if (!read_parties (text, lines[i]) || !read_labels (text, tab + 1))
        return fail (path, i + 1, error);
      g_ptr_array_add (texts, g_steal_pointer (&text));
    }
  return TRUE;
}

/* (element-type GStrv): the tokens of each sentence of the file. */
static GPtrArray *
read_columns (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *sentences;
  g_autoptr (GStrvBuilder) tokens = g_strv_builder_new ();
  guint n_tokens = 0;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      if (tab != NULL)
        {
          g_autofree char *token = g_strndup (lines[i], tab - lines[i]);

          g_strv_builder_add (tokens, token);
          n_tokens++;
        }
      else if (lines[i][0] == '\0' && n_tokens > 0)
        {
          g_ptr_array_add (sentences, g_strv_builder_end (tokens));
          n_tokens = 0;
        }
    }
  return sentences;
}

/* Joins the tokens as print does; @starts and @ends get the bytes of each. */
static char *
join (char *const *tokens, GArray *starts, GArray *ends)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean open_quote = FALSE;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      const char *before = i > 0 ? tokens[i - 1] : NULL;

      if (i > 0 && dossier_name_corpus_has_space (before, tokens[i], tokens[i + 1], open_quote))
        g_string_append_c (text, ' ');
      g_array_append_val (starts, text->len);
      g_string_append (text, tokens[i]);
      g_array_append_val (ends, text->len);
      if (strcmp (tokens[i], "\"") == 0)
        open_quote = !open_quote;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "12-13P 17-17O" */
static gboolean
read_spans (DossierTieText *text, const char *field, char *const *tokens)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_auto (GStrv) spans = g_strsplit (field, " ", -1);

  text->text = join (tokens, starts, ends);
  for (guint i = 0; spans[i] != NULL; i++)
    {
      guint first, last;
      char type;
      gsize start, end;

      if (sscanf (spans[i], "%u-%u%c", &first, &last, &type) != 3 || last < first || last >= starts->len)
        return FALSE;
      start = g_array_index (starts, gsize, first);
      end = g_array_index (ends, gsize, last);
      add_party (text, text->text, text->text + start, end - start, type);
    }
  return TRUE;
}

gboolean
dossier_tie_corpus_read_standoff (const char *path, const char *set, const char *columns, GPtrArray *texts,
                                  GError **error)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *prefix = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (path != NULL && set != NULL && columns != NULL && texts != NULL, FALSE);

  sentences = read_columns (columns, error);
  if (sentences == NULL || !g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  prefix = g_strconcat (set, ":", NULL);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (DossierTieText) text = NULL;
      g_auto (GStrv) fields = NULL;
      guint64 number;

      if (!g_str_has_prefix (lines[i], prefix))
        continue;
      fields = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (fields) != 3
          || !g_ascii_string_to_unsigned (fields[0] + strlen (prefix), 10, 0, sentences->len - 1, &number, NULL))
        return fail (path, i + 1, error);
      text = text_new ();
      if (!read_spans (text, fields[1], g_ptr_array_index (sentences, number)) || !read_labels (text, fields[2]))
        return fail (path, i + 1, error);
      g_ptr_array_add (texts, g_steal_pointer (&text));
    }
  return TRUE;
}
