/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net-batch-private.h"

#include <math.h>

#include "dossier-tagset.h"

/* What a relation counts beside a head. */
#define RELATION_SHARE 0.6f
/* And a part of speech: 1.2 gives tags a little better on one treebank and worse on the other. */
#define TAG_SHARE 0.5f
#define NEVER -1e9f

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

  dossier_arc_net_batch_run (batch);
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
