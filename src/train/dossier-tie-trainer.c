/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-trainer.h"

#include "dossier-perceptron.h"
#include "dossier-tie-corpus.h"
#include "dossier-tie-model.h"
#include "dossier-tokenizer.h"

#define N_ITERATIONS 12
/* A right answer must win by so much, in features, or it is learnt again. */
#define MARGIN 200
#define N_FOLDS 5
/* So many texts in a row are left out together: neighbours may be sentences of one article. */
#define BLOCK 40
#define PRUNE 400
#define SEED 20261122
/* A pair of parties of one text. */
typedef struct
{
  guint text;
  guint n_features;
  guint64 *features;
  guint32 labels; /* one bit for each label that is right */
  GArray *relations; /* of DossierRelation */
} Pair;

/* What a model said of a pair that it had not seen. */
typedef struct
{
  guint label;
  gint32 margin;
  gboolean right;
} Answer;

typedef struct
{
  DossierPerceptron *ties;
  DossierPerceptron *types;
} Student;

static void
clear_pair (gpointer data)
{
  Pair *pair = data;

  g_free (pair->features);
  g_array_unref (pair->relations);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const DossierTieEnd *first = a, *second = b;

  return first->head < second->head ? -1 : first->head > second->head;
}

/* The word of the party that hangs on a word outside. */
static DossierTieEnd
make_end (const DossierTree *tree, const DossierTieParty *party)
{
  DossierTieEnd end = { .first = dossier_document_token_at (tree->document, party->range.start),
                        .type = party->type,
                        .kind = party->kind };

  end.end = end.first;
  while (end.end < tree->n_tokens && dossier_document_token (tree->document, end.end)->start < party->range.end)
    end.end++;
  end.head = end.first;
  for (guint32 i = end.end; i > end.first; i--)
    {
      guint32 head = dossier_tree_head (tree, i - 1);

      if (head >= tree->n_tokens || head < end.first || head >= end.end)
        end.head = i - 1;
    }
  return end;
}

/* The place of the party among the scene's ends; its length where it has none. */
static guint
place_of (const DossierTieScene *scene, const DossierTree *tree, const DossierTieText *text, guint party)
{
  DossierTieEnd end = make_end (tree, &g_array_index (text->parties, DossierTieParty, party));
  guint place = 0;

  while (place < scene->ends->len && (g_array_index (scene->ends, DossierTieEnd, place).head != end.head
                                      || g_array_index (scene->ends, DossierTieEnd, place).end != end.end))
    place++;
  return place;
}

static void
set_labels (Pair *pair, const DossierTieScene *scene, const DossierTree *tree, const DossierTieText *text, guint a,
            guint b)
{
  for (guint i = 0; i < text->labels->len; i++)
    {
      const DossierTieLabel *label = &g_array_index (text->labels, DossierTieLabel, i);
      guint subject = place_of (scene, tree, text, label->subject);
      guint object = place_of (scene, tree, text, label->object);
      DossierRelation relation = label->relation;
      gboolean symmetric;

      /* Of the two ways to say it the model learns one. */
      if (relation == DOSSIER_RELATION_CHILD_OF)
        {
          guint swap = subject;

          subject = object;
          object = swap;
          relation = DOSSIER_RELATION_PARENT_OF;
        }
      symmetric = relation != DOSSIER_N_RELATIONS && dossier_relation_is_symmetric (relation);
      if (!((subject == a && object == b) || (subject == b && object == a)))
        continue;
      pair->labels |= 1u << DOSSIER_TIE_LABEL (label->class, subject == b && !symmetric);
      if (relation != DOSSIER_N_RELATIONS)
        g_array_append_val (pair->relations, relation);
    }
  if (pair->labels == 0)
    pair->labels = 1u << DOSSIER_TIE_NONE;
}

/* Whether the two may be one party: a pronoun or description and another, a name and the one right beside it. */
static gboolean
may_be_same (const DossierTieScene *scene, guint a, guint b)
{
  const DossierTieEnd *first = &g_array_index (scene->ends, DossierTieEnd, MIN (a, b));
  const DossierTieEnd *second = &g_array_index (scene->ends, DossierTieEnd, MAX (a, b));

  return first->type == second->type
         && (first->kind != DOSSIER_MENTION_NAME || second->kind != DOSSIER_MENTION_NAME
             || second->first <= first->end + 2);
}

/* Whether the pair has no label because the label stands at another mention of one of the two: it tells neither of a
 * tie nor of none. */
static gboolean
is_labelled_elsewhere (const DossierTieScene *scene, const DossierTree *tree, const DossierTieText *text, guint a,
                       guint b)
{
  for (guint i = 0; i < text->labels->len; i++)
    {
      const DossierTieLabel *label = &g_array_index (text->labels, DossierTieLabel, i);
      guint ends[2]
          = { place_of (scene, tree, text, label->subject), place_of (scene, tree, text, label->object) };

      if (ends[0] >= scene->ends->len || ends[1] >= scene->ends->len)
        continue;
      for (guint j = 0; j < 2; j++)
        if ((ends[j] == a && may_be_same (scene, ends[1 - j], b))
            || (ends[j] == b && may_be_same (scene, ends[1 - j], a)))
          return TRUE;
    }
  return FALSE;
}

static void
add_pairs (GArray *pairs, const DossierTieScene *scene, const DossierTree *tree, const DossierTieText *text,
           guint index)
{
  for (guint a = 0; a < scene->ends->len; a++)
    for (guint b = a + 1; b < scene->ends->len; b++)
      {
        guint64 features[DOSSIER_TIE_N_FEATURES];
        DossierTiePath path;
        Pair pair = { .text = index };

        pair.n_features = dossier_tie_features_fill (scene, a, b, features, &path);
        if (pair.n_features == 0)
          continue;
        pair.features = g_memdup2 (features, pair.n_features * sizeof *features);
        pair.relations = g_array_new (FALSE, FALSE, sizeof (DossierRelation));
        set_labels (&pair, scene, tree, text, a, b);
        if (pair.labels == 1u << DOSSIER_TIE_NONE && is_labelled_elsewhere (scene, tree, text, a, b))
          clear_pair (&pair);
        else
          g_array_append_val (pairs, pair);
      }
}

static gboolean
read_text (const DossierLanguage *language, const DossierTieWords *words, const DossierTieText *text, guint index,
           GArray *pairs, GError **error)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text->text, strlen (text->text), NULL, 0);
  g_autoptr (DossierTree) tree = NULL;
  g_autoptr (DossierTieScene) scene = NULL;

  if (!dossier_language_analyse (language, document, DOSSIER_LANGUAGE_FULL, NULL, error))
    return FALSE;
  tree = dossier_tree_new (document);
  scene = dossier_tie_scene_new (tree, dossier_language_get_lexicon (language), words);
  dossier_tie_scene_set_sentence (scene, 0, tree->n_tokens);
  for (guint i = 0; i < text->parties->len; i++)
    {
      DossierTieEnd end = make_end (tree, &g_array_index (text->parties, DossierTieParty, i));

      if (end.first < end.end)
        g_array_append_val (scene->ends, end);
    }
  g_array_sort (scene->ends, compare_ends);
  add_pairs (pairs, scene, tree, text, index);
  return TRUE;
}

/* The best label that is not among @except. */
static guint
best_label (const gint32 *scores, guint32 except)
{
  guint best = DOSSIER_TIE_N_LABELS;

  for (guint label = 0; label < DOSSIER_TIE_N_LABELS; label++)
    if ((except & (1u << label)) == 0 && (best == DOSSIER_TIE_N_LABELS || scores[label] > scores[best]))
      best = label;
  return best;
}

static void
learn_tie (Student *student, const Pair *pair)
{
  for (guint label = 0; label < DOSSIER_TIE_N_LABELS; label++)
    {
      gint32 scores[DOSSIER_TIE_N_LABELS];
      guint rival;

      if ((pair->labels & (1u << label)) == 0)
        continue;
      dossier_perceptron_score (student->ties, pair->features, pair->n_features, scores);
      rival = best_label (scores, pair->labels);
      if (scores[label] - scores[rival] < MARGIN)
        {
          dossier_perceptron_update (student->ties, pair->features, pair->n_features, label, 1);
          dossier_perceptron_update (student->ties, pair->features, pair->n_features, rival, -1);
        }
      dossier_perceptron_step (student->ties);
    }
}

static void
learn_type (Student *student, const Pair *pair)
{
  for (guint i = 0; i < pair->relations->len; i++)
    {
      DossierRelation relation = g_array_index (pair->relations, DossierRelation, i);
      DossierRelation rival = DOSSIER_N_RELATIONS;
      gint32 scores[DOSSIER_N_RELATIONS];

      dossier_perceptron_score (student->types, pair->features, pair->n_features, scores);
      for (DossierRelation other = 0; other < DOSSIER_N_RELATIONS; other++)
        if (other != relation && dossier_relation_get_class (other) == dossier_relation_get_class (relation)
            && (rival == DOSSIER_N_RELATIONS || scores[other] > scores[rival]))
          rival = other;
      if (rival != DOSSIER_N_RELATIONS && scores[relation] - scores[rival] < MARGIN)
        {
          dossier_perceptron_update (student->types, pair->features, pair->n_features, relation, 1);
          dossier_perceptron_update (student->types, pair->features, pair->n_features, rival, -1);
        }
      dossier_perceptron_step (student->types);
    }
}

static guint
fold_of (const Pair *pair)
{
  return pair->text / BLOCK % N_FOLDS;
}

static void
shuffle (GArray *order, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = order->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      guint swap = g_array_index (order, guint, i - 1);

      g_array_index (order, guint, i - 1) = g_array_index (order, guint, j);
      g_array_index (order, guint, j) = swap;
    }
}

/* Learns from all pairs but those of the texts of @fold. */
static Student
teach (const GArray *pairs, guint fold)
{
  Student student = { dossier_perceptron_new (DOSSIER_TIE_N_LABELS), dossier_perceptron_new (DOSSIER_N_RELATIONS) };
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pairs->len; i++)
    if (fold_of (&g_array_index (pairs, Pair, i)) != fold)
      g_array_append_val (order, i);
  for (guint iteration = 0; iteration < N_ITERATIONS; iteration++)
    {
      shuffle (order, SEED + iteration);
      for (guint i = 0; i < order->len; i++)
        {
          const Pair *pair = &g_array_index (pairs, Pair, g_array_index (order, guint, i));

          learn_tie (&student, pair);
          learn_type (&student, pair);
        }
    }
  dossier_perceptron_settle (student.ties);
  dossier_perceptron_settle (student.types);
  return student;
}

static void
dismiss (Student *student)
{
  dossier_perceptron_free (student->ties);
  dossier_perceptron_free (student->types);
}

/* The answers to all pairs, each by a model that had not seen its text. */
static GArray *
examine (const GArray *pairs)
{
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (Answer));

  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      Student student = teach (pairs, fold);

      for (guint i = 0; i < pairs->len; i++)
        {
          const Pair *pair = &g_array_index (pairs, Pair, i);
          gint32 scores[DOSSIER_TIE_N_LABELS];
          Answer answer;

          if (fold_of (pair) != fold)
            continue;
          dossier_perceptron_score_averages (student.ties, pair->features, pair->n_features, scores);
          answer.label = best_label (scores, 1u << DOSSIER_TIE_NONE);
          answer.margin = scores[answer.label] - scores[DOSSIER_TIE_NONE];
          answer.right = (pair->labels & (1u << answer.label)) != 0;
          g_array_append_val (answers, answer);
        }
      dismiss (&student);
    }
  return answers;
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const Answer *first = a, *second = b;

  return first->margin > second->margin ? -1 : first->margin < second->margin;
}

/* A run of answers of like sureness. */
typedef struct
{
  guint n;
  guint n_right;
  gint32 least;
} Run;

/* How sure an answer of a given margin is: the share of right ones, made to fall with the margin by joining runs that
 * do not (pool adjacent violators; Ayer et al. 1955).
 * @answers: surest first */
static GArray *
make_runs (const GArray *answers, guint class)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < answers->len; i++)
    {
      const Answer *answer = &g_array_index (answers, Answer, i);
      Run run = { 1, answer->right, answer->margin };

      if (class != DOSSIER_N_CLASSES && (answer->label - 1) / 2 != class)
        continue;
      g_array_append_val (runs, run);
      while (runs->len > 1)
        {
          Run *last = &g_array_index (runs, Run, runs->len - 1), *before = last - 1;

          if ((guint64) before->n_right * last->n > (guint64) last->n_right * before->n)
            break;
          before->n += last->n;
          before->n_right += last->n_right;
          before->least = last->least;
          g_array_set_size (runs, runs->len - 1);
        }
    }
  return runs;
}

/* For each step of sureness the margin from which on ties are at least so sure. A few lucky ones at the top do not
 * count: one is added to each run that is wrong. */
static void
set_steps (const GArray *answers, guint class, gint32 *margins)
{
  g_autoptr (GArray) runs = make_runs (answers, class);

  for (guint step = 0; step < DOSSIER_TIE_N_STEPS; step++)
    {
      margins[step] = G_MAXINT32;
      for (guint i = 0; i < runs->len; i++)
        {
          const Run *run = &g_array_index (runs, Run, i);

          if (run->n_right * 100 >= (run->n + 1) * (step + 1) * DOSSIER_TIE_STEP)
            margins[step] = run->least;
        }
    }
}

static void
print_class (const GArray *answers, const char *name, guint class, guint gold)
{
  g_print ("%-12s %6u ties; right of those drawn when the last is", name, gold);
  for (guint least = 80; least >= 40; least -= 20)
    {
      guint right = 0, drawn = 0;
      gint32 margins[DOSSIER_TIE_N_STEPS];

      set_steps (answers, class, margins);
      for (guint i = 0; i < answers->len; i++)
        {
          const Answer *answer = &g_array_index (answers, Answer, i);

          if ((class != DOSSIER_N_CLASSES && (answer->label - 1) / 2 != class)
              || answer->margin < margins[least / DOSSIER_TIE_STEP - 1])
            continue;
          drawn++;
          right += answer->right;
        }
      g_print ("  %u %%: %u/%u", least, right, drawn);
    }
  g_print ("\n");
}

static void
set_margins (const GArray *pairs, gint32 *margins)
{
  g_autoptr (GArray) answers = examine (pairs);
  guint gold[DOSSIER_N_CLASSES + 1] = { 0 };

  for (guint i = 0; i < pairs->len; i++)
    for (guint label = 1; label < DOSSIER_TIE_N_LABELS; label++)
      if ((g_array_index (pairs, Pair, i).labels & (1u << label)) != 0)
        {
          gold[(label - 1) / 2]++;
          gold[DOSSIER_N_CLASSES]++;
        }
  g_array_sort (answers, compare_answers);
  print_class (answers, "all", DOSSIER_N_CLASSES, gold[DOSSIER_N_CLASSES]);
  for (DossierRelationClass class = 0; class < DOSSIER_N_CLASSES; class++)
    {
      set_steps (answers, class, margins + class * DOSSIER_TIE_N_STEPS);
      print_class (answers, dossier_relation_class_to_string (class), class, gold[class]);
    }
}

gboolean
dossier_tie_trainer_run (const DossierLanguage *language, const DossierTieWords *words, const GPtrArray *texts,
                         const char *path, GError **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("ties");
  gint32 margins[DOSSIER_N_CLASSES * DOSSIER_TIE_N_STEPS];
  Student student;

  g_return_val_if_fail (language != NULL && words != NULL && texts != NULL && path != NULL, FALSE);

  g_array_set_clear_func (pairs, clear_pair);
  for (guint i = 0; i < texts->len; i++)
    if (!read_text (language, words, g_ptr_array_index (texts, i), i, pairs, error))
      return FALSE;
  set_margins (pairs, margins);
  student = teach (pairs, N_FOLDS);
  dossier_perceptron_write (student.ties, writer, "ties", PRUNE);
  dossier_perceptron_write (student.types, writer, "types", PRUNE);
  dossier_model_writer_add (writer, "margins", margins, sizeof margins);
  dismiss (&student);
  return dossier_model_writer_write (writer, path, error);
}
