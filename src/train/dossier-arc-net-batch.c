/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net-batch-private.h"

#include <stdlib.h>

/* What is left out while learning, so that nothing is relied upon alone: numbers of the inputs and of each layer
 * (dropout, N. Srivastava and others, JMLR 2014), whole tags and suffixes, and what the training text has added to the
 * vectors of rare words. */
#define DROP_INPUT 0.15f
#define DROP_STATE 0.15f
#define DROP_ROLE 0.15f
#define HIDE_TAG 0.08f
#define HIDE_SUFFIX 0.08f
#define HIDE_WORD 0.25f

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
fill_input (DossierArcNetBatch *self, const DossierArcNetSentence *sentence, guint i, float *input, DossierArcNetHidden *hidden)
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
run_cells (const DossierArcNetBatch *self, DossierNetCells *cells)
{
  for (guint s = 0; s < self->n_sentences; s++)
    dossier_net_cells_run (cells, self->firsts[s], self->firsts[s] + self->sentences[s]->n);
}

void
dossier_arc_net_batch_run (DossierArcNetBatch *batch)
{
  const DossierArcNetDraft *draft = batch->draft;
  guint n = batch->n_words;
  gsize n_states = (gsize) n * STATE;

  fill_windows (batch);
  run_layer (batch->windows, WINDOW, n, draft->first, draft->first_bias, batch->lower.gates);
  run_cells (batch, &batch->lower);
  memcpy (batch->lower_states, batch->lower.outputs, n_states * sizeof (float));
  drop (batch, batch->lower_states, batch->lower_mask, n_states, DROP_STATE);
  run_layer (batch->lower_states, STATE, n, draft->second, draft->second_bias, batch->upper.gates);
  run_cells (batch, &batch->upper);
  for (gsize i = 0; i < n_states; i++)
    batch->states[i] = batch->upper.outputs[i] + batch->lower_states[i];
  drop (batch, batch->states, batch->state_mask, n_states, DROP_STATE);
  run_layer (batch->states, STATE, n, draft->roles, draft->roles_bias, batch->roles);
  drop (batch, batch->roles, batch->role_mask, (gsize) n * ROLES, DROP_ROLE);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < 2 * ARC; k++)
      {
        gsize at = (gsize) i * ROLES + k;

        batch->role_mask[at] *= batch->roles[at] < 0 ? LEAK : 1;
        batch->roles[at] = leak (batch->roles[at]);
      }
}
