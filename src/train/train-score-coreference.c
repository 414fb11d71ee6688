/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <gio/gio.h>
#include <jansson.h>
#include <string.h>

#include "dossier-coreference.h"
#include "dossier-language.h"
#include "dossier-quote-finder.h"
#include "dossier-tokenizer.h"

/* Counts over both names of each record, as the authors of GAP count. */
typedef struct
{
  guint n;
  guint true_positives;
  guint false_positives;
  guint false_negatives;
  guint open;
} Score;

typedef struct
{
  const DossierLanguage *language;
  const DossierCoreference *coreference;
  gboolean show;
} Setup;

/* The bytes of the span at @key, which counts code points. */
static DossierRange
read_span (const json_t *record, const char *key, const char *text)
{
  const json_t *span = json_object_get (record, key);
  gsize start = (gsize) json_integer_value (json_object_get (span, "start"));
  gsize end = (gsize) json_integer_value (json_object_get (span, "end"));
  DossierRange range;

  range.start = (gsize) (g_utf8_offset_to_pointer (text, (glong) start) - text);
  range.end = (gsize) (g_utf8_offset_to_pointer (text, (glong) end) - text);
  return range;
}

static guint
find_pronoun (const GArray *mentions, DossierRange range)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (mentions, DossierMention, i);

      if (mention->kind == DOSSIER_MENTION_PRONOUN && mention->range.start == range.start)
        return mention->entity;
    }
  return DOSSIER_NO_INDEX;
}

static gboolean
is_named_at (const GArray *mentions, guint entity, DossierRange range)
{
  for (guint i = 0; entity != DOSSIER_NO_INDEX && i < mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (mentions, DossierMention, i);

      if (mention->kind == DOSSIER_MENTION_NAME && mention->entity == entity
          && dossier_range_overlaps (mention->range, range))
        return TRUE;
    }
  return FALSE;
}

static GArray *
find_mentions (const Setup *setup, const char *text, GPtrArray *entities)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GArray) quotes = NULL;
  g_autoptr (GPtrArray) suggestions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_suggestion_free);
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (DossierMention));

  dossier_language_analyse (setup->language, document, DOSSIER_LANGUAGE_FULL, NULL, NULL);
  quotes = dossier_quote_finder_find (document);
  dossier_coreference_run (setup->coreference, document, quotes, NULL, mentions, entities, suggestions, NULL,
                           NULL);
  return mentions;
}

static void
score_record (const Setup *setup, const json_t *record, Score *score)
{
  static const char *const names[] = { "A", "B" };
  const char *text = json_string_value (json_object_get (record, "text"));
  const char *answer = json_string_value (json_object_get (record, "answer"));
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_entity_free);
  g_autoptr (GArray) mentions = find_mentions (setup, text, entities);
  guint entity = find_pronoun (mentions, read_span (record, "pronoun", text));
  gboolean right = TRUE;

  score->n++;
  score->open += entity == DOSSIER_NO_INDEX;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean meant = strcmp (answer, names[i]) == 0;
      gboolean found = is_named_at (mentions, entity, read_span (record, names[i], text));

      score->true_positives += meant && found;
      score->false_positives += !meant && found;
      score->false_negatives += meant && !found;
      right = right && meant == found;
    }
  if (setup->show && !right)
    g_print ("%s\t%s\t%s\n", json_string_value (json_object_get (record, "id")), answer,
             entity != DOSSIER_NO_INDEX ? ((const DossierEntity *) g_ptr_array_index (entities, entity))->name
                                        : "-");
}

static gboolean
score_file (const Setup *setup, const char *file, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Score score = { 0 };
  double precision;
  double recall;

  if (!g_file_get_contents (file, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_t *record = json_loads (lines[i], 0, NULL);

      if (record != NULL)
        score_record (setup, record, &score);
      json_decref (record);
    }
  precision = 100.0 * score.true_positives / MAX (score.true_positives + score.false_positives, 1);
  recall = 100.0 * score.true_positives / MAX (score.true_positives + score.false_negatives, 1);
  g_print ("%s\trecords %u\topen %u\tprecision %.1f\trecall %.1f\tF1 %.1f\n", file, score.n, score.open,
           precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguage) language = NULL;
  g_autoptr (DossierCoreference) coreference = NULL;
  Setup setup = { 0 };

  if (argc > 0 && strcmp (argv[0], "--show") == 0)
    {
      setup.show = TRUE;
      argv++;
      argc--;
    }
  if (argc < 2 || argv[0][0] == '-')
    return 2;
  language = dossier_language_new (argv[0], &error);
  if (error == NULL)
    coreference = dossier_coreference_new (argv[0], &error);
  setup.language = language;
  setup.coreference = coreference;
  for (int i = 1; error == NULL && i < argc; i++)
    score_file (&setup, argv[i], &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

const DossierTrainVerb dossier_train_score_coreference = {
  "score-coreference",
  "[--show] DATADIR FILE.jsonl…",
  "Scores pronouns on sets in the form of GAP: which of two names is meant, on names found by the program",
  run,
};
