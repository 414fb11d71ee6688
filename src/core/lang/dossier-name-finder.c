/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-finder.h"

#include "dossier-error.h"
#include "dossier-model.h"
#include "dossier-name-decoder.h"
#include "dossier-name-labels.h"
#include "dossier-name-firms.h"
#include "dossier-name-listed.h"
#include "dossier-name-mend.h"
#include "dossier-name-people.h"
#include "dossier-name-short-forms.h"
#include "dossier-name-weights.h"

#define N_PASSES 2

struct _DossierNameFinder
{
  DossierModel *model;
  DossierNameLexicon lexicon;
  DossierNameWeights passes[N_PASSES];
};

/* What one call works with. */
typedef struct
{
  const DossierNameFinder *finder;
  DossierDocument *document;
  DossierNameMemory *memory;
  DossierNameSentence sentence;
  DossierNameDecoder decoder;
  GArray *scores;
  GArray *allowed;
  GArray *labels; /* of every token of the document, from the last pass */
} Work;

static gboolean
load_lexicon (DossierNameFinder *finder, GError **error)
{
  gsize n_phrases, n_words;
  gconstpointer phrases, words;

  phrases =
      dossier_model_section (finder->model, "phrases", sizeof (DossierGazetteerSlot), &n_phrases, error);
  if (phrases == NULL)
    return FALSE;
  words = dossier_model_section (finder->model, "words", sizeof (DossierWordRecord), &n_words, error);
  if (words == NULL)
    return FALSE;
  if (dossier_name_lexicon_init (&finder->lexicon, phrases, n_phrases * sizeof (DossierGazetteerSlot), words,
                                 n_words * sizeof (DossierWordRecord)))
    return TRUE;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The word lists of the name model are damaged");
  return FALSE;
}

static gboolean
load_pass (DossierNameFinder *finder, guint pass, GError **error)
{
  static const char *const names[N_PASSES][3] = { { "slots1", "packed1", "steps1" },
                                                  { "slots2", "packed2", "steps2" } };
  gsize n_slots, n_weights, n_steps;
  gconstpointer slots, weights, steps;

  slots =
      dossier_model_section (finder->model, names[pass][0], sizeof (DossierNameWeightSlot), &n_slots, error);
  if (slots == NULL)
    return FALSE;
  weights =
      dossier_model_section (finder->model, names[pass][1], sizeof (DossierNameWeight), &n_weights, error);
  if (weights == NULL)
    return FALSE;
  steps = dossier_model_section (finder->model, names[pass][2], sizeof (gint16), &n_steps, error);
  if (steps == NULL)
    return FALSE;
  if (dossier_name_weights_init (&finder->passes[pass], slots, n_slots * sizeof (DossierNameWeightSlot),
                                 weights, n_weights * sizeof (DossierNameWeight), steps,
                                 n_steps * sizeof (gint16)))
    return TRUE;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The weights of the name model are damaged");
  return FALSE;
}

DossierNameFinder *
dossier_name_finder_new (const char *datadir, GError **error)
{
  g_autoptr (DossierNameFinder) finder = g_new0 (DossierNameFinder, 1);
  g_autofree char *path = NULL;

  g_return_val_if_fail (datadir != NULL, NULL);

  path = g_build_filename (datadir, "models", "names.model", NULL);
  finder->model = dossier_model_load (path, "names", error);
  if (finder->model == NULL || !load_lexicon (finder, error))
    return NULL;
  for (guint pass = 0; pass < N_PASSES; pass++)
    if (!load_pass (finder, pass, error))
      return NULL;
  return g_steal_pointer (&finder);
}

void
dossier_name_finder_free (DossierNameFinder *finder)
{
  if (finder == NULL)
    return;
  g_clear_pointer (&finder->model, dossier_model_unref);
  g_free (finder);
}

static void
work_init (Work *work, const DossierNameFinder *finder, DossierDocument *document)
{
  work->finder = finder;
  work->document = document;
  work->memory = dossier_name_memory_new (document->tokens->len);
  dossier_name_sentence_init (&work->sentence);
  dossier_name_decoder_init (&work->decoder);
  work->scores = g_array_new (FALSE, TRUE, sizeof (float));
  work->allowed = g_array_new (FALSE, TRUE, sizeof (guint64));
  work->labels = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_array_set_size (work->labels, document->tokens->len);
}

static void
work_clear (Work *work)
{
  dossier_name_memory_free (work->memory);
  dossier_name_sentence_clear (&work->sentence);
  dossier_name_decoder_clear (&work->decoder);
  g_array_unref (work->scores);
  g_array_unref (work->allowed);
  g_array_unref (work->labels);
}

static void
score_sentence (Work *work, guint pass)
{
  const guint8 *labels = pass == 0 ? NULL : (const guint8 *) work->labels->data;
  guint n = work->sentence.cells->len;
  guint64 features[DOSSIER_NAME_FEATURES_MAX];

  g_array_set_size (work->scores, n * DOSSIER_N_NAME_LABELS);
  g_array_set_size (work->allowed, n);
  for (guint i = 0; i < n; i++)
    {
      gboolean open = dossier_name_sentence_cell (&work->sentence, i)->open;
      float *scores = (float *) work->scores->data + i * DOSSIER_N_NAME_LABELS;

      g_array_index (work->allowed, guint64, i) = open ? G_MAXUINT64 : 1;
      scores[0] = 0;
      if (open)
        dossier_name_weights_score (
            &work->finder->passes[pass], features,
            dossier_name_features_collect (&work->sentence, work->memory, labels, i, features), scores);
    }
}

/* The second pass reads the first's labels of the words around, so its own are written a sentence at a time.
 */
static void
label_sentence (Work *work, guint pass)
{
  guint n = work->sentence.cells->len;

  score_sentence (work, pass);
  dossier_name_decoder_run (&work->decoder, (const float *) work->scores->data,
                            work->finder->passes[pass].transitions, (const guint64 *) work->allowed->data, n,
                            (guint8 *) work->labels->data + work->sentence.first);
}

static void
run_step (Work *work, guint step)
{
  GArray *names = work->document->names;
  guint before = names->len;

  switch (step)
    {
    case 0:
      dossier_name_memory_see (work->memory, &work->sentence, work->document);
      break;
    case 1:
      label_sentence (work, 0);
      dossier_name_mend_companies (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_labels_read ((const guint8 *) work->labels->data, work->sentence.first,
                                work->sentence.cells->len, names);
      dossier_name_memory_vote (work->memory, &work->sentence, &g_array_index (names, DossierName, before),
                                names->len - before);
      g_array_set_size (names, before);
      break;
    default:
      label_sentence (work, 1);
      dossier_name_mend_titles (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_rulers (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_nicknames (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_bylines (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_companies (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_firms (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_members (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_marks (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_trades (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_employers (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_branches (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_bodies (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_forms (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_campaigns (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_committees (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_fronts (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_backs (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_cries (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_owners (&work->sentence, work->document, (guint8 *) work->labels->data);
      dossier_name_mend_listed (&work->sentence, (guint8 *) work->labels->data);
      dossier_name_labels_read ((const guint8 *) work->labels->data, work->sentence.first,
                                work->sentence.cells->len, names);
    }
}

gboolean
dossier_name_finder_find (const DossierNameFinder *finder, DossierDocument *document,
                          GCancellable *cancellable, GError **error)
{
  gboolean done = TRUE;
  Work work;

  g_return_val_if_fail (finder != NULL && document != NULL, FALSE);

  g_array_set_size (document->names, 0);
  work_init (&work, finder, document);
  for (guint step = 0; step <= N_PASSES && done; step++)
    for (guint i = 0; i < document->sentences->len && done; i++)
      {
        done = !g_cancellable_set_error_if_cancelled (cancellable, error);
        dossier_name_sentence_read (&work.sentence, &finder->lexicon, document, i);
        run_step (&work, step);
      }
  work_clear (&work);
  dossier_name_settle_short_forms (document, &finder->lexicon);
  if (!done)
    g_array_set_size (document->names, 0);
  return done;
}
