/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-arc-net.h"
#include "dossier-model-writer.h"
#include "dossier-net-parameter.h"
#include "dossier-word-vectors.h"

G_BEGIN_DECLS

/* Relations, and parts of speech, filled up to what dossier_net_matrix_multiply() takes. */
#define DOSSIER_ARC_NET_DRAFT_CHOICES 64

/**
 * DossierArcNetDraft:
 * @rows: (element-type guint64 guint): number of each word's vector; 0 is that of all unknown words, and nothing
 * @vectors: what raw text taught of each word, which never changes
 * @words: what is added to it
 * @tags: the tagger's, of a word that is read; what it should have said comes of @right_tags
 * @counts: how often each word is in the training text
 * @biases: (of @first, @second, @roles and so on, in a row each)
 *
 * A DossierArcNet while it learns, in floats; layers are stored by input, as dossier_net_matrix_multiply() wants them.
 */
typedef struct
{
  GHashTable *rows;
  const DossierWordVectors *vectors;
  guint *counts;
  DossierNetParameter *words;
  DossierNetParameter *tags;
  DossierNetParameter *suffixes;
  DossierNetParameter *first;
  DossierNetParameter *first_bias;
  DossierNetParameter *second;
  DossierNetParameter *second_bias;
  DossierNetParameter *roles;
  DossierNetParameter *roles_bias;
  DossierNetParameter *arcs;
  DossierNetParameter *arcs_bias;
  DossierNetParameter *root;
  DossierNetParameter *distances;
  DossierNetParameter *sides;
  DossierNetParameter *relations;
  DossierNetParameter *relations_bias;
  DossierNetParameter *right_tags;
  DossierNetParameter *right_tags_bias;
  GPtrArray *all; /* (element-type DossierNetParameter) */
} DossierArcNetDraft;

/* A network that knows nothing but @vectors (kept, not owned). */
DossierArcNetDraft *dossier_arc_net_draft_new (const DossierWordVectors *vectors, DossierNetRandom *random);
void dossier_arc_net_draft_free (DossierArcNetDraft *draft);

/* The number of the word's vector. */
guint dossier_arc_net_draft_row (const DossierArcNetDraft *draft, guint64 word);

/* Moves all parameters against their gradients; @step counts from 1. */
void dossier_arc_net_draft_step (DossierArcNetDraft *draft, guint step, float rate);

/* Adds the sections that dossier_arc_net_init() reads. */
void dossier_arc_net_draft_write (const DossierArcNetDraft *draft, DossierModelWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArcNetDraft, dossier_arc_net_draft_free)

G_END_DECLS
