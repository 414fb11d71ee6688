/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <jansson.h>
#include <string.h>

#include "dossier-language.h"
#include "dossier-quote-finder.h"
#include "dossier-tokenizer.h"

static json_t *
range_to_json (DossierRange range, const char *text)
{
  return json_pack ("{sisi}", "start", (int) g_utf8_pointer_to_offset (text, text + range.start), "end",
                    (int) g_utf8_pointer_to_offset (text, text + range.end));
}

/* Adds the words of @quote to @content unless a quote there holds them already.
 */
static void
add_content (json_t *content, GArray *ranges, const DossierQuote *quote, const char *text)
{
  for (guint i = 0; i < ranges->len; i++)
    if (dossier_range_contains (g_array_index (ranges, DossierRange, i), quote->range))
      return;
  g_array_append_val (ranges, quote->range);
  json_array_append_new (content, range_to_json (quote->range, text));
}

static guint32
paragraph_of (const DossierDocument *document, const DossierQuote *quote)
{
  guint32 token = dossier_document_token_at (document, quote->range.start);

  return dossier_document_sentence (document, dossier_document_token (document, token)->sentence)->paragraph;
}

/* The relative pronoun between the speaker and the word of saying ("officials
 * who said"): what the set's annotators take for the source. DOSSIER_NO_TOKEN
 * where there is none. */
static guint32
relative_after (const DossierDocument *document, const DossierQuote *quote)
{
  for (guint32 i = quote->source_end; quote->cue != DOSSIER_NO_TOKEN && i < quote->cue; i++)
    {
      guint8 tag = dossier_document_token (document, i)->tag;

      if (tag == DOSSIER_TAG_WP || tag == DOSSIER_TAG_WDT)
        return i;
    }
  return DOSSIER_NO_TOKEN;
}

/* Whether the quote lies within what another brings in ("Lee said that Ruiz
 * told him …"): the set's annotators left such speech alone. */
static gboolean
is_nested (const GArray *quotes, guint index)
{
  const DossierQuote *quote = &g_array_index (quotes, DossierQuote, index);

  for (guint i = index; i-- > 0;)
    {
      const DossierQuote *other = &g_array_index (quotes, DossierQuote, i);

      if (other->kind == DOSSIER_QUOTE_INDIRECT && other->cue != quote->cue
          && other->source_first != DOSSIER_NO_TOKEN && dossier_range_contains (other->range, quote->range))
        return TRUE;
    }
  return FALSE;
}

/* One attribution as score.py reads it: all that one word of saying brings in
 * within one paragraph; speech that goes on in the next has a carried speaker,
 * which the set's annotators left without a source. */
static json_t *
attribution_to_json (const DossierDocument *document, const GArray *quotes, guint first)
{
  const DossierQuote *quote = &g_array_index (quotes, DossierQuote, first);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  guint32 relative = relative_after (document, quote);
  json_t *source = json_array (), *cue = json_array (), *content = json_array ();

  if (relative != DOSSIER_NO_TOKEN)
    json_array_append_new (
        source, range_to_json (dossier_document_range (document, relative, relative + 1), document->text));
  if (quote->cue != DOSSIER_NO_TOKEN)
    json_array_append_new (cue, range_to_json (quote->cue_range, document->text));
  json_array_append_new (
      source, range_to_json (dossier_document_range (document, quote->source_first, quote->source_end),
                             document->text));
  for (guint i = first; i < quotes->len; i++)
    {
      const DossierQuote *other = &g_array_index (quotes, DossierQuote, i);

      if (other->cue == quote->cue && other->kind != DOSSIER_QUOTE_SCARE
          && paragraph_of (document, other) == paragraph_of (document, quote))
        add_content (content, ranges, other, document->text);
    }
  return json_pack ("{sososo}", "source", source, "cue", cue, "content", content);
}

static gboolean
write_record (const DossierLanguage *language, const json_t *record)
{
  const char *text = json_string_value (json_object_get (record, "text"));
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) quotes = NULL;
  g_autoptr (GHashTable) cues = g_hash_table_new (NULL, NULL);
  json_t *attributions, *out;
  char *line;

  if (text == NULL)
    return TRUE;
  document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  if (!dossier_language_analyse (language, document, DOSSIER_LANGUAGE_FULL, NULL, NULL))
    return FALSE;
  quotes = dossier_quote_finder_find (document);
  attributions = json_array ();
  for (guint i = 0; i < quotes->len; i++)
    {
      const DossierQuote *quote = &g_array_index (quotes, DossierQuote, i);

      if (quote->kind != DOSSIER_QUOTE_SCARE && quote->source_first != DOSSIER_NO_TOKEN
          && !is_nested (quotes, i) && g_hash_table_add (cues, GUINT_TO_POINTER (quote->cue)))
        json_array_append_new (attributions, attribution_to_json (document, quotes, i));
    }
  out = json_pack ("{sOso}", "id", json_object_get (record, "id"), "attributions", attributions);
  line = json_dumps (out, JSON_COMPACT | JSON_ENSURE_ASCII);
  g_print ("%s\n", line);
  free (line);
  json_decref (out);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (DossierLanguage) language = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (argc != 2)
    return 2;
  language = dossier_language_new (argv[0], &error);
  if (language == NULL || !g_file_get_contents (argv[1], &contents, NULL, &error))
    {
      g_printerr ("score-quotes: %s\n", error->message);
      return 1;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_error_t problem;
      json_t *record = lines[i][0] != '\0' ? json_loads (lines[i], 0, &problem) : NULL;

      if (record != NULL)
        write_record (language, record);
      else if (lines[i][0] != '\0')
        g_printerr ("score-quotes: line %u: %s\n", i + 1, problem.text);
      json_decref (record);
    }
  return 0;
}

const DossierTrainVerb dossier_train_score_quotes = {
  "score-quotes",
  "DATADIR SET.jsonl",
  "Writes the quotes found in each record, with their speakers, as "
  "eval/score.py reads them",
  run,
};
