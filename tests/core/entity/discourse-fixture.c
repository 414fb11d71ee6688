/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "discourse-fixture.h"

#include <stdlib.h>
#include <string.h>

#define OPEN "\xc2\xab"
#define CLOSE "\xc2\xbb"

static DossierNameType
name_type (char letter)
{
  switch (letter)
    {
    case 'P':
      return DOSSIER_NAME_PERSON;
    case 'O':
      return DOSSIER_NAME_ORGANISATION;
    case 'L':
      return DOSSIER_NAME_PLACE;
    case 'G':
      return DOSSIER_NAME_GROUP;
    default:
      return DOSSIER_NAME_PRODUCT;
    }
}

/* Opens a quote and reads its source; returns what follows the mark. */
static char *
open_quote (Fixture *fixture, char *word, guint32 first)
{
  DossierQuote quote = { 0 };
  char *rest = word + strlen (OPEN);

  quote.kind = DOSSIER_QUOTE_DIRECT;
  quote.range.start = fixture->text->len;
  quote.cue = DOSSIER_NO_TOKEN;
  quote.source_first = DOSSIER_NO_TOKEN;
  quote.speaker = DOSSIER_NO_INDEX;
  if (g_ascii_isdigit (*rest))
    {
      quote.source_first = first + (guint32) strtoul (rest, &rest, 10) - 1;
      quote.source_end = quote.source_first + 1;
    }
  g_array_append_val (fixture->quotes, quote);
  return rest;
}

static void
add_name (Fixture *fixture, const char *field, guint32 index)
{
  GArray *names = fixture->document->names;

  if (field[0] == '+')
    {
      g_array_index (names, DossierName, names->len - 1).end = index + 1;
    }
  else if (field[0] != '\0')
    {
      DossierName name = { index, index + 1, name_type (field[0]) };

      g_array_append_val (names, name);
    }
}

/* The singular of a plural noun, as the lemmatiser would tell it. */
static guint32
add_singular (Fixture *fixture, const char *word)
{
  GString *lemmas = fixture->document->lemmas;
  guint32 place = (guint32) lemmas->len;
  g_autofree char *lower = g_ascii_strdown (word, -1);

  if (strcmp (lower, "men") == 0)
    g_string_append (lemmas, "man");
  else
    g_string_append_len (lemmas, lower, (gssize) strlen (lower) - 1);
  g_string_append_c (lemmas, '\0');
  return place;
}

static void
add_token (Fixture *fixture, const char *notation, guint32 sentence, guint32 first)
{
  g_auto (GStrv) fields = g_strsplit (notation, "/", 5);
  guint n = g_strv_length (fields);
  DossierToken token = { 0 };
  char *word = fields[0];
  gboolean closes = g_str_has_suffix (word, CLOSE);

  if (fixture->text->len > 0)
    g_string_append_c (fixture->text, ' ');
  if (g_str_has_prefix (word, OPEN))
    word = open_quote (fixture, word, first);
  if (closes)
    word[strlen (word) - strlen (CLOSE)] = '\0';
  token.start = (guint32) fixture->text->len;
  g_string_append (fixture->text, word);
  token.end = (guint32) fixture->text->len;
  token.flags = g_unichar_isupper (g_utf8_get_char (word)) ? DOSSIER_TOKEN_CAPITAL : 0;
  token.sentence = sentence;
  token.tag = n > 1 ? (guint8) dossier_tag_from_string (fields[1]) : DOSSIER_TAG_NONE;
  if (token.tag >= DOSSIER_TAG_STOP && token.tag <= DOSSIER_TAG_RRB)
    token.flags |= DOSSIER_TOKEN_PUNCTUATION;
  token.head = DOSSIER_NO_TOKEN;
  if (token.tag == DOSSIER_TAG_NNS)
    token.lemma = add_singular (fixture, word);
  if (n > 2 && strtoul (fields[2], NULL, 10) > 0)
    token.head = first + (guint32) strtoul (fields[2], NULL, 10) - 1;
  token.deprel = n > 3 ? (guint8) dossier_deprel_from_string (fields[3]) : DOSSIER_DEPREL_NONE;
  if (n > 4)
    add_name (fixture, fields[4], fixture->document->tokens->len);
  g_array_append_val (fixture->document->tokens, token);
  if (closes)
    g_array_index (fixture->quotes, DossierQuote, fixture->quotes->len - 1).range.end = fixture->text->len;
}

static void
add_sentence (Fixture *fixture, const char *line, guint32 sentence)
{
  g_auto (GStrv) tokens = g_strsplit (line, " ", -1);
  DossierSentence record = { 0 };

  record.first = fixture->document->tokens->len;
  record.paragraph = sentence;
  for (guint i = 0; tokens[i] != NULL; i++)
    if (tokens[i][0] != '\0')
      add_token (fixture, tokens[i], sentence, record.first);
  record.end = fixture->document->tokens->len;
  g_array_append_val (fixture->document->sentences, record);
}

Fixture *
fixture_new (const DossierCoreference *coreference, const char *notation)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_auto (GStrv) lines = g_strsplit (notation, "\n", -1);
  guint32 sentence = 0;
  gboolean done;

  fixture->text = g_string_new (NULL);
  fixture->document = dossier_document_new ("", 0);
  fixture->quotes = g_array_new (FALSE, FALSE, sizeof (DossierQuote));
  fixture->mentions = g_array_new (FALSE, FALSE, sizeof (DossierMention));
  fixture->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_entity_free);
  fixture->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_suggestion_free);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      add_sentence (fixture, lines[i], sentence++);
  fixture->document->text = fixture->text->str;
  fixture->document->length = fixture->text->len;
  done = dossier_coreference_run (coreference, fixture->document, fixture->quotes, NULL, fixture->mentions,
                                  fixture->entities, fixture->suggestions, NULL, NULL);
  g_assert_true (done);
  dossier_coreference_bind_quotes (fixture->document, fixture->mentions, fixture->quotes);
  return fixture;
}

void
fixture_free (Fixture *fixture)
{
  g_string_free (fixture->text, TRUE);
  dossier_document_free (fixture->document);
  g_array_unref (fixture->quotes);
  g_array_unref (fixture->mentions);
  g_ptr_array_unref (fixture->entities);
  g_ptr_array_unref (fixture->suggestions);
  g_free (fixture);
}

const char *
fixture_entity_of (const Fixture *fixture, const char *text, guint nth)
{
  for (guint i = 0; i < fixture->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (fixture->mentions, DossierMention, i);
      g_autofree char *words = dossier_range_dup_text (mention->range, fixture->text->str);

      if (mention->stated || strcmp (words, text) != 0 || nth-- > 0)
        continue;
      if (mention->entity == DOSSIER_NO_INDEX)
        return "-";
      return ((const DossierEntity *) g_ptr_array_index (fixture->entities, mention->entity))->name;
    }
  return "?";
}
