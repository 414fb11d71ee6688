/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-arc-net-batch.h"
#include "dossier-net-matrix.h"

G_BEGIN_DECLS

/* What a batch holds while it goes forward (dossier-arc-net-batch.c) and while it learns (dossier-arc-net-lessons.c). */

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
#define LEAK 0.125f

G_STATIC_ASSERT (LEAK * (1 << DOSSIER_ARC_NET_LEAK_BITS) == 1);
G_STATIC_ASSERT (HEADS > DOSSIER_SENTENCE_LONGEST && HEADS % DOSSIER_NET_COLUMNS == 0);

/* What of a word was left out this time. */
typedef struct
{
  gboolean word;
  gboolean tag;
  gboolean suffix;
} DossierArcNetHidden;

struct _DossierArcNetBatch
{
  DossierArcNetDraft *draft;
  DossierNetRandom random;
  const DossierArcNetSentence *sentences[MOST];
  guint firsts[MOST + 1];
  guint n_sentences;
  guint n_words;
  DossierArcNetHidden hidden[MOST];
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

/* From the words to their roles. */
void dossier_arc_net_batch_run (DossierArcNetBatch *batch);

static inline void
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

static inline float
leak (float value)
{
  return value < 0 ? value * LEAK : value;
}

static inline void
run_layer (const float *inputs, guint stride, guint n_rows, const DossierNetParameter *weights,
           const DossierNetParameter *bias, float *outputs)
{
  guint n = weights->n_columns;

  for (guint i = 0; i < n_rows; i++)
    memcpy (outputs + (gsize) i * n, bias->values, n * sizeof *outputs);
  dossier_net_matrix_multiply (inputs, stride, weights->values, n, outputs, n, n_rows, weights->n_rows, n, TRUE);
}

G_END_DECLS
