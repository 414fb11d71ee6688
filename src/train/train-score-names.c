/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <string.h>

#include "dossier-name-corpus.h"
#include "dossier-name-finder.h"
#include "dossier-name-gold.h"
#include "dossier-name-tagging.h"
#include "dossier-tokenizer.h"
#include "dossier-train.h"

/* The development sets, and which types they mark as we do. */
static const struct
{
  const char *name;
  const char *file; /* NULL: ../shared/gold */
  DossierNameScheme scheme;
  guint32 types;
} sets[] = {
  { "worldwide-dev", "ner-worldwide-dev.jsonl", DOSSIER_NAME_SCHEME_FULL, 0x1F },
  { "finer-ord-val", "ner-finer-ord-val.jsonl", DOSSIER_NAME_SCHEME_BASIC, 0x07 },
  { "uner-pud", "ner-uner-pud.jsonl", DOSSIER_NAME_SCHEME_BASIC, 0x07 },
  { "crossner-politics-dev", "ner-crossner-politics-dev.jsonl", DOSSIER_NAME_SCHEME_CONLL, 0x07 },
  { "conll2003-testa", "ner-conll2003-testa.jsonl", DOSSIER_NAME_SCHEME_CONLL, 0x07 },
  { "gold-news", NULL, DOSSIER_NAME_SCHEME_FULL, 0x03 },
  { "seeds", NULL, DOSSIER_NAME_SCHEME_FULL, 0x03 },
};

typedef struct
{
  guint gold;
  guint found;
  guint exact;
  guint overlapping;
} Count;

typedef struct
{
  Count types[DOSSIER_N_NAME_TYPES];
  gsize words;
  gint64 microseconds;
  gboolean show;
} Score;

/* What runs over each text. */
typedef struct
{
  DossierNameTagging *tagging;
  DossierNameFinder *finder;
} Programs;

static double
f1 (guint right, guint found, guint gold)
{
  return found + gold > 0 ? 200.0 * right / (found + gold) : 0;
}

static void
print_score (const char *set, const Score *score, guint32 types)
{
  for (guint type = 0; type < DOSSIER_N_NAME_TYPES; type++)
    {
      const Count *c = &score->types[type];

      if (types & DOSSIER_NAME_TYPE_BIT (type))
        g_print ("%s\t%s\tprecision %.2f\trecall %.2f\tF1 %.2f\toverlap F1 %.2f\tgold %u\n", set,
                 dossier_name_type_to_string (type), c->found > 0 ? 100.0 * c->exact / c->found : 0,
                 c->gold > 0 ? 100.0 * c->exact / c->gold : 0, f1 (c->exact, c->found, c->gold),
                 f1 (c->overlapping, c->found, c->gold), c->gold);
    }
  g_print ("%s\tspeed\t%.0f words a second\n", set, score->words / MAX (score->microseconds / 1e6, 1e-6));
}

/* The type a source's span is counted under: the first it may be. */
static guint
type_of_span (const DossierNameSpan *span)
{
  return g_bit_nth_lsf (span->types, -1);
}

/* A set that knows no facilities calls them places. */
static guint
type_of_name (const DossierName *name, guint32 types)
{
  if (name->type == DOSSIER_NAME_FACILITY && (types & DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_FACILITY)) == 0)
    return DOSSIER_NAME_PLACE;
  return name->type;
}

static gboolean
meets_neutral (const GArray *spans, DossierRange range)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const DossierNameSpan *span = &g_array_index (spans, DossierNameSpan, i);

      if (span->neutral && dossier_range_overlaps (span->range, range))
        return TRUE;
    }
  return FALSE;
}

static void
show_name (const char *sign, const char *type, const char *text, DossierRange range)
{
  gsize before = range.start > 40 ? range.start - 40 : 0;
  g_autofree char *left = g_strndup (text + before, range.start - before);
  g_autofree char *name = g_strndup (text + range.start, range.end - range.start);
  g_autofree char *right = g_strndup (text + range.end, MIN (strlen (text + range.end), 40));
  g_autofree char *line = g_strconcat (sign, " ", type, "\t", left, "[", name, "]", right, NULL);

  g_print ("%s\n", g_strdelimit (line, "\n", ' '));
}

/* How the gold spans of @type fare against what was found; found names are counted elsewhere. */
static void
count_gold (Score *score, const DossierNameText *text, const DossierDocument *document, guint32 types,
            guint8 *right)
{
  for (guint i = 0; i < text->spans->len; i++)
    {
      const DossierNameSpan *span = &g_array_index (text->spans, DossierNameSpan, i);
      guint type = type_of_span (span);
      gboolean exact = FALSE, overlapping = FALSE;

      if (span->neutral || span->types & DOSSIER_NAME_TYPES_NONE)
        continue;
      score->types[type].gold++;
      for (guint k = 0; k < document->names->len; k++)
        {
          const DossierName *name = &g_array_index (document->names, DossierName, k);
          DossierRange range = dossier_document_range (document, name->first, name->end);

          if (type_of_name (name, types) != type || right[k] == 2 ||
              !dossier_range_overlaps (range, span->range))
            continue;
          overlapping = TRUE;
          exact = range.start == span->range.start && range.end == span->range.end;
          right[k] = exact ? 2 : 1;
          if (exact)
            break;
        }
      score->types[type].exact += exact;
      score->types[type].overlapping += overlapping;
      if (score->show && !exact && (types & span->types))
        show_name ("-", dossier_name_type_to_string (type), text->text, span->range);
    }
}

static void
score_text (Score *score, const Programs *programs, const DossierNameText *text, guint32 types)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text->text, strlen (text->text), NULL, 0);
  g_autofree guint8 *right = NULL;
  gint64 start;

  dossier_name_tagging_run (programs->tagging, document);
  start = g_get_monotonic_time ();
  dossier_name_finder_find (programs->finder, document, NULL, NULL);
  score->microseconds += g_get_monotonic_time () - start;
  score->words += document->tokens->len;
  right = g_new0 (guint8, document->names->len + 1);
  count_gold (score, text, document, types, right);
  for (guint k = 0; k < document->names->len; k++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, k);
      DossierRange range = dossier_document_range (document, name->first, name->end);
      guint type = type_of_name (name, types);

      if (right[k] < 2 && meets_neutral (text->spans, range))
        continue;
      score->types[type].found++;
      if (score->show && right[k] < 2 && (types & DOSSIER_NAME_TYPE_BIT (type)))
        show_name ("+", dossier_name_type_to_string (type), text->text, range);
    }
}

static GPtrArray *
read_set (guint set, const char *shared, GError **error)
{
  g_autofree char *path = NULL;

  if (sets[set].file == NULL)
    return g_str_equal (sets[set].name, "seeds") ? dossier_name_gold_read_seeds (shared, error)
                                                 : dossier_name_gold_read_news (shared, error);
  path = g_build_filename (shared, "eval", sets[set].file, NULL);
  return dossier_name_corpus_read_lines (path, sets[set].scheme, error);
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Programs programs = { NULL };
  const char *shown = argc > 2 ? argv[2] : NULL;

  if (argc < 2 || argc > 3)
    return 2;
  programs.tagging = dossier_name_tagging_new (argv[0], &error);
  programs.finder = programs.tagging != NULL ? dossier_name_finder_new (argv[0], &error) : NULL;
  for (guint set = 0; programs.finder != NULL && set < G_N_ELEMENTS (sets); set++)
    {
      g_autoptr (GPtrArray) texts = NULL;
      Score score = { .show = shown != NULL };

      if (shown != NULL && !g_str_equal (shown, sets[set].name))
        continue;
      texts = read_set (set, argv[1], &error);
      if (texts == NULL)
        break;
      for (guint i = 0; i < texts->len; i++)
        score_text (&score, &programs, g_ptr_array_index (texts, i), sets[set].types);
      print_score (sets[set].name, &score, sets[set].types);
    }
  dossier_name_tagging_free (programs.tagging);
  dossier_name_finder_free (programs.finder);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? 1 : 0;
}

const DossierTrainVerb dossier_train_score_names = {
  "score-names",
  "DATA-FOLDER SHARED-FOLDER [SET]",
  "Scores the name finder on the development sets, the gold articles and the seeds; with a set's name, shows its errors too",
  run,
};
