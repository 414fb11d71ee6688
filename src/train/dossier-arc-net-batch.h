/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-arc-net-draft.h"
#include "dossier-net-cells.h"
#include "dossier-sentence-splitter.h"

G_BEGIN_DECLS

/* Sentences are added while there are fewer words than the first in the batch. */
#define DOSSIER_ARC_NET_BATCH_WORDS 300
#define DOSSIER_ARC_NET_BATCH_MOST (DOSSIER_ARC_NET_BATCH_WORDS + DOSSIER_SENTENCE_LONGEST)

/* A sentence to learn from: numbers of its words' vectors, its tags as a tagger gives them that has not seen it, numbers
 * of its suffixes; the right heads (the root's is @n), relations and tags. */
typedef struct
{
  guint n;
  guint *rows;
  guint8 *tags;
  guint16 *suffixes;
  guint16 *heads;
  guint8 *relations;
  guint8 *right_tags;
} DossierArcNetSentence;

/* Some sentences on their way through a network that learns, all words in a row. */
typedef struct _DossierArcNetBatch DossierArcNetBatch;

DossierArcNetBatch *dossier_arc_net_batch_new (DossierArcNetDraft *draft, DossierNetRandom random);
void dossier_arc_net_batch_free (DossierArcNetBatch *batch);

/* Empties the batch. */
void dossier_arc_net_batch_clear (DossierArcNetBatch *batch);
/* FALSE where the batch has enough words already. @sentence is kept, not owned. */
gboolean dossier_arc_net_batch_add (DossierArcNetBatch *batch, const DossierArcNetSentence *sentence);

/**
 * dossier_arc_net_batch_learn:
 * @loss: (inout): what the right heads, relations and tags are away from certain is added, in natural logarithms
 *
 * Adds to the gradients of the draft what the batch teaches. Returns: how many words it has
 */
guint dossier_arc_net_batch_learn (DossierArcNetBatch *batch, double *loss);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArcNetBatch, dossier_arc_net_batch_free)

G_END_DECLS
