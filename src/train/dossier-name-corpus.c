/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-corpus.h"

#include <jansson.h>
#include <string.h>

#include "dossier-error.h"

#define BIT(name) DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_##name)

DossierNameText *
dossier_name_text_new (const char *id, DossierNameScheme scheme)
{
  DossierNameText *text = g_new0 (DossierNameText, 1);

  text->id = g_strdup (id);
  text->spans = g_array_new (FALSE, FALSE, sizeof (DossierNameSpan));
  if (scheme == DOSSIER_NAME_SCHEME_BASIC)
    text->unmarked = BIT (GROUP) | BIT (EVENT) | BIT (LAW) | BIT (PRODUCT);
  return text;
}

void
dossier_name_text_free (DossierNameText *text)
{
  if (text == NULL)
    return;
  g_free (text->id);
  g_free (text->text);
  g_array_unref (text->spans);
  g_free (text);
}

void
dossier_name_text_add (DossierNameText *text, gsize start, gsize end, guint32 types)
{
  DossierNameSpan span = { .range = { start, end }, .types = types };

  g_return_if_fail (text != NULL && start <= end);

  g_array_append_val (text->spans, span);
}

guint32
dossier_name_label_types (const char *label, DossierNameScheme scheme)
{
  static const struct
  {
    const char *label;
    guint32 types;
  } table[] = {
    { "PER", BIT (PERSON) }, { "ORG", BIT (ORGANISATION) }, { "LOC", BIT (PLACE) },
    { "NORP", BIT (GROUP) }, { "FAC", BIT (FACILITY) },     { "EVENT", BIT (EVENT) },
    { "LAW", BIT (LAW) },    { "PRODUCT", BIT (PRODUCT) },
  };

  if (g_str_equal (label, "MISC"))
    return BIT (GROUP) | BIT (EVENT) | BIT (LAW) | BIT (PRODUCT) | DOSSIER_NAME_TYPES_NONE;
  if (g_str_equal (label, "LOC") && scheme != DOSSIER_NAME_SCHEME_FULL)
    return BIT (PLACE) | BIT (FACILITY);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].label, label))
      return table[i].types;
  return 0;
}

/* What is being put together from lines of tokens. */
typedef struct
{
  GPtrArray *texts;
  DossierNameText *text;
  GString *buffer;
  GHashTable *capitals; /* of the document so far */
  GPtrArray *tokens;    /* of the sentence */
  GPtrArray *labels;
  DossierNameScheme scheme;
  gint64 number; /* of the last sentence; -1 where sentences are not numbered */
  guint n_sentences;
  gboolean open_quote;
} ColumnReader;

static void
finish_text (ColumnReader *reader)
{
  if (reader->text == NULL)
    return;
  reader->text->text = g_strdup (reader->buffer->str);
  g_ptr_array_add (reader->texts, g_steal_pointer (&reader->text));
  g_string_truncate (reader->buffer, 0);
  g_hash_table_remove_all (reader->capitals);
  reader->n_sentences = 0;
}

static void
start_text (ColumnReader *reader, const char *id)
{
  finish_text (reader);
  reader->text = dossier_name_text_new (id, reader->scheme);
}

static gboolean
is_one_of (const char *token, const char *const *set)
{
  for (; *set != NULL; set++)
    if (g_str_equal (*set, token))
      return TRUE;
  return FALSE;
}

gboolean
dossier_name_corpus_has_space (const char *before, const char *token, const char *next, gboolean open_quote)
{
  static const char *const closing[] = { ".",  ",", ";",  ":",   "?",   "!",   ")",   "]",
                                         "}",  "%", "'s", "n't", "'re", "'ve", "'ll", "'d",
                                         "'m", "'", "''", "’s",  "’",   "”",   NULL };
  static const char *const opening[] = { "(", "[", "{", "$", "``", "“", "£", "€", NULL };

  /* Words that follow a dash; others hang on a hyphen. */
  static const char *const dashed[] = { "in",        "the",  "a",   "an", "and",   "or",  "but",  "which",
                                        "who",       "of",   "to",  "is", "was",   "are", "were", "with",
                                        "including", "that", "not", "as", "other", "his", "it",   NULL };

  if (g_str_equal (token, "\""))
    return !open_quote;
  if (before != NULL && g_str_equal (token, "-") && next != NULL)
    return is_one_of (next, dashed) || g_ascii_ispunct (*next);
  if (before != NULL && g_str_equal (before, "-"))
    return is_one_of (token, dashed) || g_ascii_ispunct (*token);
  if (before == NULL || is_one_of (token, closing) || is_one_of (before, opening))
    return FALSE;
  if (g_str_equal (before, "\""))
    return !open_quote;
  return TRUE;
}

static void
add_token (ColumnReader *reader, const char *before, const char *token, const char *next, const char *label)
{
  gboolean space = dossier_name_corpus_has_space (before, token, next, reader->open_quote);
  gboolean goes_on = g_str_has_prefix (label, "I-");
  guint32 types = strlen (label) > 2 ? dossier_name_label_types (label + 2, reader->scheme) : 0;
  gsize start;

  if (reader->buffer->len > 0 && (space || before == NULL))
    g_string_append_c (reader->buffer, ' ');
  start = reader->buffer->len;
  g_string_append (reader->buffer, token);
  if (g_str_equal (token, "\""))
    reader->open_quote = !reader->open_quote;
  if (types == 0)
    return;
  if (goes_on && reader->text->spans->len > 0)
    {
      DossierNameSpan *last =
          &g_array_index (reader->text->spans, DossierNameSpan, reader->text->spans->len - 1);

      if (last->types == types && start - last->range.end <= 1)
        {
          last->range.end = reader->buffer->len;
          return;
        }
    }
  dossier_name_text_add (reader->text, start, reader->buffer->len, types);
}

/* Whether the sentence shares a capitalised word other than its first with the document so far. */
static gboolean
shares_capital (const ColumnReader *reader)
{
  for (guint i = 1; i < reader->tokens->len; i++)
    if (g_hash_table_contains (reader->capitals, g_ptr_array_index (reader->tokens, i)))
      return TRUE;
  return FALSE;
}

static void
finish_sentence (ColumnReader *reader)
{
  /* Broadcast news in short pieces: five sentences and more. */
  const guint shortest = 4, longest = 10;

  if (reader->tokens->len == 0)
    return;
  if (reader->number >= 0 &&
      (reader->n_sentences >= longest || (reader->n_sentences >= shortest && !shares_capital (reader))))
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, reader->number);

      start_text (reader, id);
    }
  reader->open_quote = FALSE;
  for (guint i = 0; i < reader->tokens->len; i++)
    {
      char *token = g_ptr_array_index (reader->tokens, i);

      add_token (reader, i > 0 ? g_ptr_array_index (reader->tokens, i - 1) : NULL, token,
                 i + 1 < reader->tokens->len ? g_ptr_array_index (reader->tokens, i + 1) : NULL,
                 g_ptr_array_index (reader->labels, i));
      if (g_ascii_isupper (token[0]) && strlen (token) > 3)
        g_hash_table_add (reader->capitals, g_strdup (token));
    }
  reader->n_sentences++;
  g_ptr_array_set_size (reader->tokens, 0);
  g_ptr_array_set_size (reader->labels, 0);
}

static void
read_comment (ColumnReader *reader, const char *line)
{
  const char *rest = line + 2;
  char *end = NULL;
  gint64 number = g_ascii_strtoll (rest, &end, 10);

  finish_sentence (reader);
  if (*rest == '\0' || *end != '\0')
    {
      reader->number = -1;
      start_text (reader, rest);
      return;
    }
  if (reader->text == NULL || number != reader->number + 1)
    start_text (reader, rest);
  reader->number = number;
}

static void
read_line (ColumnReader *reader, const char *line)
{
  const char *tab = strchr (line, '\t');

  if (*line == '\0')
    finish_sentence (reader);
  else if (g_str_has_prefix (line, "# ") && tab == NULL)
    read_comment (reader, line);
  else if (tab != NULL && reader->text != NULL)
    {
      g_ptr_array_add (reader->tokens, g_strndup (line, tab - line));
      g_ptr_array_add (reader->labels, g_strdup (tab + 1));
    }
}

GPtrArray *
dossier_name_corpus_read_columns (const char *path, DossierNameScheme scheme, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  ColumnReader reader = { .scheme = scheme, .number = -1 };

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  reader.texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_text_free);
  reader.buffer = g_string_new (NULL);
  reader.capitals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.tokens = g_ptr_array_new_with_free_func (g_free);
  reader.labels = g_ptr_array_new_with_free_func (g_free);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (&reader, lines[i]);
  finish_sentence (&reader);
  finish_text (&reader);
  g_string_free (reader.buffer, TRUE);
  g_hash_table_unref (reader.capitals);
  g_ptr_array_unref (reader.tokens);
  g_ptr_array_unref (reader.labels);
  return reader.texts;
}

static DossierNameText *
read_record (const json_t *record, DossierNameScheme scheme)
{
  const char *content = json_string_value (json_object_get (record, "text"));
  const json_t *entities = json_object_get (record, "entities");
  DossierNameText *text;
  gsize length;
  gsize index;
  json_t *entity;

  if (content == NULL)
    return NULL;
  text = dossier_name_text_new (json_string_value (json_object_get (record, "id")), scheme);
  text->text = g_strdup (content);
  length = g_utf8_strlen (content, -1);
  json_array_foreach (entities, index, entity)
    {
      gsize start = json_integer_value (json_object_get (entity, "start"));
      gsize end = json_integer_value (json_object_get (entity, "end"));
      const char *label = json_string_value (json_object_get (entity, "type"));
      guint32 types = label != NULL ? dossier_name_label_types (label, scheme) : 0;

      if (types != 0 && start < end && end <= length)
        dossier_name_text_add (text, g_utf8_offset_to_pointer (content, start) - content,
                               g_utf8_offset_to_pointer (content, end) - content, types);
    }
  return text;
}

GPtrArray *
dossier_name_corpus_read_lines (const char *path, DossierNameScheme scheme, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_text_free);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_error_t problem;
      json_t *record;
      DossierNameText *text;

      if (*lines[i] == '\0')
        continue;
      record = json_loads (lines[i], 0, &problem);
      text = record != NULL ? read_record (record, scheme) : NULL;
      g_clear_pointer (&record, json_decref);
      if (text == NULL)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s, line %u: not a text record", path,
                       i + 1);
          return NULL;
        }
      g_ptr_array_add (texts, text);
    }
  return g_steal_pointer (&texts);
}

/* One line of bracketed text, without its marks, at the end of @buffer. */
static void
read_bracketed (DossierNameText *text, GString *buffer, const char *line)
{
  gsize start = 0;
  guint32 types = 0;

  for (const char *p = line; *p != '\0'; p++)
    {
      const char *space = *p == '[' ? strchr (p, ' ') : NULL;

      if (space != NULL)
        {
          g_autofree char *label = g_strndup (p + 1, space - p - 1);

          types = dossier_name_label_types (label, DOSSIER_NAME_SCHEME_FULL);
          start = buffer->len;
          p = space;
        }
      else if (*p == ']' && types != 0)
        {
          dossier_name_text_add (text, start, buffer->len, types);
          types = 0;
        }
      else
        g_string_append_c (buffer, *p);
    }
  g_string_append_c (buffer, '\n');
}

GPtrArray *
dossier_name_corpus_read_brackets (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GString *buffer;
  GPtrArray *texts;
  DossierNameText *text = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_text_free);
  buffer = g_string_new (NULL);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '#')
        continue;
      if (*lines[i] != '\0')
        {
          if (text == NULL)
            text = dossier_name_text_new (path, DOSSIER_NAME_SCHEME_FULL);
          read_bracketed (text, buffer, lines[i]);
        }
      if (text != NULL && (*lines[i] == '\0' || lines[i + 1] == NULL))
        {
          text->text = g_strdup (buffer->str);
          g_string_truncate (buffer, 0);
          g_ptr_array_add (texts, g_steal_pointer (&text));
        }
    }
  g_string_free (buffer, TRUE);
  return texts;
}
