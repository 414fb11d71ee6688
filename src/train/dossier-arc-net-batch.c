/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net-batch.h"

#include <math.h>
#include <stdlib.h>

#include "dossier-net-matrix.h"
#include "dossier-tagset.h"

#define MOST DOSSIER_ARC_NET_BATCH_MOST
#define INPUT DOSSIER_ARC_NET_INPUT
#define WINDOW (3 * DOSSIER_ARC_NET_INPUT)
#define STATE DOSSIER_ARC_NET_STATE
#define GATES DOSSIER_ARC_NET_GATES
#define ROLES DOSSIER_ARC_NET_ROLES
#define ARC DOSSIER_ARC_NET_ARC
#define RELATION DOSSIER_ARC_BELIEFS_RELATION
#define CHOICES DOSSIER_ARC_NET_DRAFT_CHOICES
/* Heads of a sentence with the root, filled up to whole columns. */
#define HEADS 320
/* What is left out while learning, so that nothing is relied upon alone: numbers of the inputs and of each layer
 * (dropout, N. Srivastava and others, JMLR 2014), whole tags and suffixes, and what the training text has added to the
 * vectors of rare words. */
#define DROP_INPUT 0.15f
#define DROP_STATE 0.15f
#define DROP_ROLE 0.15f
#define HIDE_TAG 0.08f
#define HIDE_SUFFIX 0.08f
#define HIDE_WORD 0.25f
#define LEAK 0.125f
/* What a relation counts beside a head. */
#define RELATION_SHARE 0.6f
/* And a part of speech: 1.2 gives tags a little better on one treebank and worse on the other. */
#define TAG_SHARE 0.5f
#define NEVER -1e9f

G_STATIC_ASSERT (LEAK * (1 << DOSSIER_ARC_NET_LEAK_BITS) == 1);
G_STATIC_ASSERT (HEADS > DOSSIER_SENTENCE_LONGEST && HEADS % DOSSIER_NET_COLUMNS == 0);

typedef struct
{
  gboolean word;
  gboolean tag;
  gboolean suffix;
} Hidden;

struct _DossierArcNetBatch
{
  DossierArcNetDraft *draft;
  DossierNetRandom random;
  const DossierArcNetSentence *sentences[MOST];
  guint firsts[MOST + 1];
  guint n_sentences;
  guint n_words;
  Hidden hidden[MOST];
  DossierNetCells lower;
  DossierNetCells upper;
  float *inputs, *input_mask; /* INPUT a word */
  float *windows, *window_gradients;
  float *lower_states, *lower_mask; /* STATE a word */
  float *states, *state_mask, *state_gradients;
  float *roles, *role_mask, *role_gradients;
  float *sum_gradients;
  float *turned;
  /* Of one sentence. */
  float *heads, *head_gradients, *turned_heads, *products, *product_gradients, *scores;
  /* Of all words that have a head. */
  float *joined, *joined_gradients, *logits;
};

DossierArcNetBatch *
dossier_arc_net_batch_new (DossierArcNetDraft *draft, DossierNetRandom random)
{
  DossierArcNetBatch *self = g_new0 (DossierArcNetBatch, 1);
  const struct
  {
    float **matrix;
    guint columns;
  } matrices[] = {
    { &self->inputs, INPUT },         { &self->input_mask, INPUT },       { &self->windows, WINDOW },
    { &self->window_gradients, WINDOW }, { &self->lower_states, STATE },  { &self->lower_mask, STATE },
    { &self->states, STATE },         { &self->state_mask, STATE },       { &self->state_gradients, STATE },
    { &self->roles, ROLES },          { &self->role_mask, ROLES },        { &self->role_gradients, ROLES },
    { &self->sum_gradients, GATES },  { &self->turned, GATES },           { &self->heads, ARC },
    { &self->head_gradients, ARC },   { &self->turned_heads, HEADS },     { &self->products, ARC },
    { &self->product_gradients, ARC }, { &self->scores, HEADS },          { &self->joined, RELATION },
    { &self->joined_gradients, RELATION }, { &self->logits, CHOICES },
  };

  self->draft = draft;
  self->random = random;
  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    *matrices[i].matrix = dossier_net_matrix_new ((gsize) MOST * matrices[i].columns);
  dossier_net_cells_init (&self->lower, DOSSIER_ARC_NET_CELLS, MOST);
  dossier_net_cells_init (&self->upper, DOSSIER_ARC_NET_CELLS, MOST);
  return self;
}

void
dossier_arc_net_batch_free (DossierArcNetBatch *batch)
{
  float *const matrices[] = { batch->inputs, batch->input_mask, batch->windows, batch->window_gradients,
                              batch->lower_states, batch->lower_mask, batch->states, batch->state_mask,
                              batch->state_gradients, batch->roles, batch->role_mask, batch->role_gradients,
                              batch->sum_gradients, batch->turned, batch->heads, batch->head_gradients,
                              batch->turned_heads, batch->products, batch->product_gradients, batch->scores,
                              batch->joined, batch->joined_gradients, batch->logits };

  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    free (matrices[i]);
  dossier_net_cells_clear (&batch->lower);
  dossier_net_cells_clear (&batch->upper);
  g_free (batch);
}

void
dossier_arc_net_batch_clear (DossierArcNetBatch *batch)
{
  batch->n_sentences = batch->n_words = 0;
}

gboolean
dossier_arc_net_batch_add (DossierArcNetBatch *batch, const DossierArcNetSentence *sentence)
{
  if (batch->n_words >= DOSSIER_ARC_NET_BATCH_WORDS)
    return FALSE;
  if (sentence->n == 0)
    return TRUE;
  batch->sentences[batch->n_sentences] = sentence;
  batch->firsts[batch->n_sentences++] = batch->n_words;
  batch->n_words += sentence->n;
  return TRUE;
}

/* Sets each number of @mask to nothing or to what makes up for that, and multiplies @values by it. */
static void
drop (DossierArcNetBatch *self, float *values, float *mask, gsize n, float share)
{
  const guint limit = share * 65536;
  const float kept = 1 / (1 - share);

  for (gsize i = 0; i < n; i += 4)
    {
      guint64 random = dossier_net_random_next (&self->random);

      for (guint k = 0; k < 4; k++)
        mask[i + k] = (random >> 16 * k & 0xffff) < limit ? 0 : kept;
    }
  for (gsize i = 0; i < n; i++)
    values[i] *= mask[i];
}

static void
add_vector (float *restrict to, const float *restrict vector, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] += vector[i];
}

static inline const float *
row_of (const DossierNetParameter *parameter, guint row)
{
  return parameter->values + (gsize) row * parameter->n_columns;
}

static void
fill_input (DossierArcNetBatch *self, const DossierArcNetSentence *sentence, guint i, float *input, Hidden *hidden)
{
  const DossierArcNetDraft *draft = self->draft;
  guint row = sentence->rows[i];

  hidden->word = row == 0 || dossier_net_random_share (&self->random) < HIDE_WORD / (HIDE_WORD + draft->counts[row]);
  hidden->tag = dossier_net_random_share (&self->random) < HIDE_TAG;
  hidden->suffix = dossier_net_random_share (&self->random) < HIDE_SUFFIX;
  memset (input, 0, INPUT * sizeof *input);
  if (row != 0)
    add_vector (input, draft->vectors->values + (gsize) (row - 1) * DOSSIER_ARC_NET_WORD, DOSSIER_ARC_NET_WORD);
  if (!hidden->word)
    add_vector (input, row_of (draft->words, row), DOSSIER_ARC_NET_WORD);
  if (!hidden->tag)
    add_vector (input + DOSSIER_ARC_NET_WORD, row_of (draft->tags, sentence->tags[i]), DOSSIER_ARC_NET_TAG);
  if (!hidden->suffix)
    add_vector (input + DOSSIER_ARC_NET_WORD + DOSSIER_ARC_NET_TAG, row_of (draft->suffixes, sentence->suffixes[i]),
                DOSSIER_ARC_NET_SUFFIX);
}

/* Each word between its neighbours in the sentence. */
static void
fill_windows (DossierArcNetBatch *self)
{
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint i = 0; i < self->sentences[s]->n; i++)
      fill_input (self, self->sentences[s], i, self->inputs + (gsize) (self->firsts[s] + i) * INPUT,
                  &self->hidden[self->firsts[s] + i]);
  drop (self, self->inputs, self->input_mask, (gsize) self->n_words * INPUT, DROP_INPUT);
  memset (self->windows, 0, (gsize) self->n_words * WINDOW * sizeof (float));
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint i = 0; i < self->sentences[s]->n; i++)
      {
        guint word = self->firsts[s] + i;
        guint before = i > 0;
        guint after = i + 1 < self->sentences[s]->n;

        memcpy (self->windows + (gsize) word * WINDOW + (1 - before) * INPUT,
                self->inputs + (gsize) (word - before) * INPUT, (1 + before + after) * INPUT * sizeof (float));
      }
}

static void
run_layer (const float *inputs, guint stride, guint n_rows, const DossierNetParameter *weights,
           const DossierNetParameter *bias, float *outputs)
{
  guint n = weights->n_columns;

  for (guint i = 0; i < n_rows; i++)
    memcpy (outputs + (gsize) i * n, bias->values, n * sizeof *outputs);
  dossier_net_matrix_multiply (inputs, stride, weights->values, n, outputs, n, n_rows, weights->n_rows, n, TRUE);
}

static void
run_cells (const DossierArcNetBatch *self, DossierNetCells *cells)
{
  for (guint s = 0; s < self->n_sentences; s++)
    dossier_net_cells_run (cells, self->firsts[s], self->firsts[s] + self->sentences[s]->n);
}

static inline float
leak (float value)
{
  return value < 0 ? value * LEAK : value;
}

/* From the words to their roles. */
static void
run (DossierArcNetBatch *self)
{
  const DossierArcNetDraft *draft = self->draft;
  guint n = self->n_words;
  gsize n_states = (gsize) n * STATE;

  fill_windows (self);
  run_layer (self->windows, WINDOW, n, draft->first, draft->first_bias, self->lower.gates);
  run_cells (self, &self->lower);
  memcpy (self->lower_states, self->lower.outputs, n_states * sizeof (float));
  drop (self, self->lower_states, self->lower_mask, n_states, DROP_STATE);
  run_layer (self->lower_states, STATE, n, draft->second, draft->second_bias, self->upper.gates);
  run_cells (self, &self->upper);
  for (gsize i = 0; i < n_states; i++)
    self->states[i] = self->upper.outputs[i] + self->lower_states[i];
  drop (self, self->states, self->state_mask, n_states, DROP_STATE);
  run_layer (self->states, STATE, n, draft->roles, draft->roles_bias, self->roles);
  drop (self, self->roles, self->role_mask, (gsize) n * ROLES, DROP_ROLE);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < 2 * ARC; k++)
      {
        gsize at = (gsize) i * ROLES + k;

        self->role_mask[at] *= self->roles[at] < 0 ? LEAK : 1;
        self->roles[at] = leak (self->roles[at]);
      }
}

/* Turns the first @n of @scores into the gradients of the logarithm of @right's share among them, times @share; returns
 * how far that is from certain. */
static double
learn_choice (float *scores, guint n, guint right, float share)
{
  float best = NEVER;
  float sum = 0;
  float chance;

  for (guint i = 0; i < n; i++)
    best = MAX (best, scores[i]);
  for (guint i = 0; i < n; i++)
    scores[i] = dossier_net_exp (scores[i] - best);
  for (guint i = 0; i < n; i++)
    sum += scores[i];
  chance = scores[right] / sum;
  for (guint i = 0; i < n; i++)
    scores[i] *= share / sum;
  scores[right] -= share;
  return -log (MAX (chance, 1e-12f));
}

/* The scores of all arcs of a sentence, by rows of HEADS. */
static void
score_arcs (DossierArcNetBatch *self, const float *roles, guint n)
{
  const float *distances = self->draft->distances->values;

  for (guint i = 0; i < n; i++)
    memcpy (self->heads + (gsize) i * ARC, roles + (gsize) i * ROLES, ARC * sizeof (float));
  memcpy (self->heads + (gsize) n * ARC, self->draft->root->values, ARC * sizeof (float));
  dossier_net_matrix_transpose (self->heads, ARC, self->turned_heads, HEADS, n + 1, ARC);
  run_layer (roles + ARC, ROLES, n, self->draft->arcs, self->draft->arcs_bias, self->products);
  dossier_net_matrix_multiply (self->products, ARC, self->turned_heads, HEADS, self->scores, HEADS, n, ARC, HEADS,
                               FALSE);
  for (guint word = 0; word < n; word++)
    {
      float *scores = self->scores + (gsize) word * HEADS;

      for (guint head = 0; head < n; head++)
        scores[head] += distances[dossier_arc_net_distance (word, head)];
      scores[n] += distances[DOSSIER_ARC_NET_DISTANCES - 1];
      scores[word] = NEVER;
    }
}

/* From gradients of the scores of arcs to those of the roles. */
static void
learn_arcs (DossierArcNetBatch *self, const float *roles, guint n, float *role_gradients)
{
  const DossierArcNetDraft *draft = self->draft;

  dossier_net_matrix_multiply (self->scores, HEADS, self->heads, ARC, self->product_gradients, ARC, n, n + 1, ARC,
                               FALSE);
  dossier_net_matrix_transpose (self->scores, HEADS, self->turned, MOST, n, n + 1);
  dossier_net_matrix_multiply (self->turned, MOST, self->products, ARC, self->head_gradients, ARC, n + 1, n, ARC,
                               FALSE);
  for (guint i = 0; i < n; i++)
    add_vector (role_gradients + (gsize) i * ROLES, self->head_gradients + (gsize) i * ARC, ARC);
  add_vector (draft->root->gradients, self->head_gradients + (gsize) n * ARC, ARC);
  dossier_net_matrix_add_rows (self->product_gradients, n, ARC, draft->arcs_bias->gradients);
  dossier_net_matrix_transpose (roles + ARC, ROLES, self->turned, MOST, n, ARC);
  dossier_net_matrix_multiply (self->turned, MOST, self->product_gradients, ARC, draft->arcs->gradients, ARC, ARC, n,
                               ARC, TRUE);
  dossier_net_matrix_transpose (draft->arcs->values, ARC, self->turned, ARC, ARC, ARC);
  dossier_net_matrix_multiply (self->product_gradients, ARC, self->turned, ARC, role_gradients + ARC, ROLES, n, ARC,
                               ARC, TRUE);
}

static double
learn_heads (DossierArcNetBatch *self, const DossierArcNetSentence *sentence, guint first)
{
  const float *roles = self->roles + (gsize) first * ROLES;
  float *distances = self->draft->distances->gradients;
  guint n = sentence->n;
  double loss = 0;

  score_arcs (self, roles, n);
  for (guint word = 0; word < n; word++)
    {
      float *scores = self->scores + (gsize) word * HEADS;

      loss += learn_choice (scores, n + 1, sentence->heads[word], 1.0f / self->n_words);
      for (guint head = 0; head < n; head++)
        if (head != word)
          distances[dossier_arc_net_distance (word, head)] += scores[head];
      distances[DOSSIER_ARC_NET_DISTANCES - 1] += scores[n];
    }
  learn_arcs (self, roles, n, self->role_gradients + (gsize) first * ROLES);
  return loss;
}

/* From gradients of a layer's outputs to those of its weights and inputs. */
static void
learn_layer (DossierArcNetBatch *self, const float *inputs, guint n_rows, const DossierNetParameter *weights,
             const DossierNetParameter *bias, const float *output_gradients, float *input_gradients, gboolean add)
{
  guint n_inputs = weights->n_rows;
  guint n_outputs = weights->n_columns;

  dossier_net_matrix_transpose (inputs, n_inputs, self->turned, MOST, n_rows, n_inputs);
  dossier_net_matrix_multiply (self->turned, MOST, output_gradients, n_outputs, weights->gradients, n_outputs, n_inputs,
                               n_rows, n_outputs, TRUE);
  dossier_net_matrix_add_rows (output_gradients, n_rows, n_outputs, bias->gradients);
  dossier_net_matrix_transpose (weights->values, n_outputs, self->turned, n_inputs, n_inputs, n_outputs);
  dossier_net_matrix_multiply (output_gradients, n_outputs, self->turned, n_inputs, input_gradients, n_inputs, n_rows,
                               n_outputs, n_inputs, add);
}

/* A word that has a head; both count through the batch. */
typedef struct
{
  guint word;
  guint head;
  guint side;
  guint relation;
} Arc;

static guint
list_arcs (const DossierArcNetBatch *self, Arc *arcs)
{
  guint n = 0;

  for (guint s = 0; s < self->n_sentences; s++)
    {
      const DossierArcNetSentence *sentence = self->sentences[s];

      for (guint i = 0; i < sentence->n; i++)
        if (sentence->heads[i] < sentence->n)
          arcs[n++] = (Arc) { self->firsts[s] + i, self->firsts[s] + sentence->heads[i],
                              dossier_arc_net_side (i, sentence->heads[i]), sentence->relations[i] };
    }
  return n;
}

static double
learn_relations (DossierArcNetBatch *self)
{
  const DossierArcNetDraft *draft = self->draft;
  Arc arcs[MOST];
  guint n = list_arcs (self, arcs);
  const guint above = 2 * ARC;
  const guint below = above + RELATION;
  double loss = 0;

  for (guint i = 0; i < n; i++)
    {
      float *joined = self->joined + i * RELATION;

      memcpy (joined, row_of (draft->sides, arcs[i].side), RELATION * sizeof *joined);
      add_vector (joined, self->roles + (gsize) arcs[i].head * ROLES + above, RELATION);
      add_vector (joined, self->roles + (gsize) arcs[i].word * ROLES + below, RELATION);
      for (guint k = 0; k < RELATION; k++)
        joined[k] = leak (joined[k]);
    }
  run_layer (self->joined, RELATION, n, draft->relations, draft->relations_bias, self->logits);
  for (guint i = 0; i < n; i++)
    {
      float *logits = self->logits + i * CHOICES;

      loss += learn_choice (logits, DOSSIER_N_DEPRELS, arcs[i].relation, RELATION_SHARE / self->n_words);
      memset (logits + DOSSIER_N_DEPRELS, 0, (CHOICES - DOSSIER_N_DEPRELS) * sizeof *logits);
    }
  learn_layer (self, self->joined, n, draft->relations, draft->relations_bias, self->logits, self->joined_gradients,
               FALSE);
  for (guint i = 0; i < n; i++)
    {
      float *gradients = self->joined_gradients + i * RELATION;

      for (guint k = 0; k < RELATION; k++)
        gradients[k] *= self->joined[i * RELATION + k] < 0 ? LEAK : 1;
      add_vector (draft->sides->gradients + arcs[i].side * RELATION, gradients, RELATION);
      add_vector (self->role_gradients + (gsize) arcs[i].head * ROLES + above, gradients, RELATION);
      add_vector (self->role_gradients + (gsize) arcs[i].word * ROLES + below, gradients, RELATION);
    }
  return loss;
}

static double
learn_tags (DossierArcNetBatch *self)
{
  const DossierArcNetDraft *draft = self->draft;
  double loss = 0;

  run_layer (self->states, STATE, self->n_words, draft->right_tags, draft->right_tags_bias, self->logits);
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint i = 0; i < self->sentences[s]->n; i++)
      {
        float *logits = self->logits + (gsize) (self->firsts[s] + i) * CHOICES;

        loss += learn_choice (logits, DOSSIER_N_TAGS, self->sentences[s]->right_tags[i], TAG_SHARE / self->n_words);
        memset (logits + DOSSIER_N_TAGS, 0, (CHOICES - DOSSIER_N_TAGS) * sizeof *logits);
      }
  learn_layer (self, self->states, self->n_words, draft->right_tags, draft->right_tags_bias, self->logits,
               self->state_gradients, TRUE);
  return loss;
}

static void
multiply_all (float *restrict values, const float *restrict mask, gsize n)
{
  for (gsize i = 0; i < n; i++)
    values[i] *= mask[i];
}

static void
learn_cells (DossierArcNetBatch *self, const DossierNetCells *cells)
{
  for (guint s = 0; s < self->n_sentences; s++)
    dossier_net_cells_learn (cells, self->firsts[s], self->firsts[s] + self->sentences[s]->n, self->state_gradients,
                             self->sum_gradients);
}

/* From gradients of the windows to those of the vectors. */
static void
learn_inputs (DossierArcNetBatch *self)
{
  const DossierArcNetDraft *draft = self->draft;

  for (guint s = 0; s < self->n_sentences; s++)
    for (guint i = 0; i < self->sentences[s]->n; i++)
      {
        const DossierArcNetSentence *sentence = self->sentences[s];
        guint word = self->firsts[s] + i;
        const float *windows = self->window_gradients + (gsize) word * WINDOW;
        float gradients[INPUT] = { 0 };

        add_vector (gradients, windows + INPUT, INPUT);
        if (i > 0)
          add_vector (gradients, windows - WINDOW + 2 * INPUT, INPUT);
        if (i + 1 < sentence->n)
          add_vector (gradients, windows + WINDOW, INPUT);
        multiply_all (gradients, self->input_mask + (gsize) word * INPUT, INPUT);
        if (!self->hidden[word].word)
          add_vector (dossier_net_parameter_touch (draft->words, sentence->rows[i]), gradients, DOSSIER_ARC_NET_WORD);
        if (!self->hidden[word].tag)
          add_vector (dossier_net_parameter_touch (draft->tags, sentence->tags[i]), gradients + DOSSIER_ARC_NET_WORD,
                      DOSSIER_ARC_NET_TAG);
        if (!self->hidden[word].suffix)
          add_vector (dossier_net_parameter_touch (draft->suffixes, sentence->suffixes[i]),
                      gradients + DOSSIER_ARC_NET_WORD + DOSSIER_ARC_NET_TAG, DOSSIER_ARC_NET_SUFFIX);
      }
}

guint
dossier_arc_net_batch_learn (DossierArcNetBatch *batch, double *loss)
{
  const DossierArcNetDraft *draft = batch->draft;
  guint n = batch->n_words;
  gsize n_states = (gsize) n * STATE;

  run (batch);
  memset (batch->role_gradients, 0, (gsize) n * ROLES * sizeof (float));
  for (guint s = 0; s < batch->n_sentences; s++)
    *loss += learn_heads (batch, batch->sentences[s], batch->firsts[s]);
  *loss += learn_relations (batch);
  multiply_all (batch->role_gradients, batch->role_mask, (gsize) n * ROLES);
  learn_layer (batch, batch->states, n, draft->roles, draft->roles_bias, batch->role_gradients, batch->state_gradients,
               FALSE);
  *loss += learn_tags (batch);
  multiply_all (batch->state_gradients, batch->state_mask, n_states);
  learn_cells (batch, &batch->upper);
  /* The lower layer's states go on beside the upper one as well as through it. */
  learn_layer (batch, batch->lower_states, n, draft->second, draft->second_bias, batch->sum_gradients,
               batch->state_gradients, TRUE);
  multiply_all (batch->state_gradients, batch->lower_mask, n_states);
  learn_cells (batch, &batch->lower);
  learn_layer (batch, batch->windows, n, draft->first, draft->first_bias, batch->sum_gradients, batch->window_gradients,
               FALSE);
  learn_inputs (batch);
  return n;
}
