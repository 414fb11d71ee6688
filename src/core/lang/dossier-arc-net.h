/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-arc-beliefs.h"
#include "dossier-model.h"
#include "dossier-net-gates.h"
#include "dossier-net-layer.h"
#include "dossier-word-table.h"

G_BEGIN_DECLS

/* What the network knows of a word: its vector (by its lower case), one of its tag and one of its last three bytes, in
 * units of 1 / 2^DOSSIER_ARC_NET_INPUT_BITS. */
#define DOSSIER_ARC_NET_WORD 64
#define DOSSIER_ARC_NET_TAG 32
#define DOSSIER_ARC_NET_SUFFIX 32
#define DOSSIER_ARC_NET_INPUT (DOSSIER_ARC_NET_WORD + DOSSIER_ARC_NET_TAG + DOSSIER_ARC_NET_SUFFIX)
#define DOSSIER_ARC_NET_INPUT_BITS 5
#define DOSSIER_ARC_NET_SUFFIXES 2048
/* Cells of each direction of each of the two recurrent layers, and what both layers hand on. */
#define DOSSIER_ARC_NET_CELLS 96
#define DOSSIER_ARC_NET_STATE (2 * DOSSIER_ARC_NET_CELLS)
#define DOSSIER_ARC_NET_GATES (6 * DOSSIER_ARC_NET_CELLS)
/* What a word is seen as: a head, what hangs on one, and both once more for the relation. */
#define DOSSIER_ARC_NET_ARC 96
#define DOSSIER_ARC_NET_ROLES (2 * DOSSIER_ARC_NET_ARC + 2 * DOSSIER_ARC_BELIEFS_RELATION)
/* Roles are kept in units of 1 / 2^ of this. */
#define DOSSIER_ARC_NET_ROLE_BITS 8
/* No role and no bonus for a distance is farther from 0, so that the sum of all products of two roles stays in 32 bits:
 * other models are refused. */
#define DOSSIER_ARC_NET_LARGEST_ROLE 4095
#define DOSSIER_ARC_NET_LARGEST_DISTANCE (1 << 28)
/* A score below 0 counts an eighth. */
#define DOSSIER_ARC_NET_LEAK_BITS 3
/* Distances from a word to its head, in steps, on the left and on the right of it; then the root. */
#define DOSSIER_ARC_NET_DISTANCES 21
#define DOSSIER_ARC_NET_SIDES 4

/**
 * DossierArcNet:
 *
 * A recurrent network that tells of each two words of a sentence how well one goes as the head of the other: two
 * gated layers (see dossier-net-gates.h) in both directions over each word with its neighbours, then a bilinear form
 * (E. Kiperwasser and Y. Goldberg, "Simple and accurate dependency parsing using bidirectional LSTM feature
 * representations", TACL 2016; T. Dozat and C. Manning, "Deep biaffine attention for neural dependency parsing", ICLR
 * 2017), all of it in whole numbers. It also tells the part of speech of each word, by the same layers: what the tagger
 * said is among what it reads, so that it mends what the whole sentence tells better, and both tasks gain by being learnt
 * together (K. Hashimoto and others, "A joint many-task model", EMNLP 2017). Immutable; threads share it. Part of `parser.model`.
 */
typedef struct
{
  DossierWordTable words;
  const gint8 *word_vectors;
  gsize n_word_vectors;
  const gint8 *tag_vectors;
  const gint8 *suffix_vectors;
  DossierNetGates gates;
  DossierNetLayer first;
  DossierNetLayer second;
  DossierNetLayer roles;
  DossierNetLayer arcs;
  const gint16 *root;
  const gint32 *distances;
  const gint16 *sides;
  DossierNetLayer relations;
  DossierNetLayer tags;
} DossierArcNet;

/* What one run works in. */
typedef struct
{
  gint16 inputs[(DOSSIER_SENTENCE_LONGEST + 2) * DOSSIER_ARC_NET_INPUT];
  gint32 sums[DOSSIER_SENTENCE_LONGEST * DOSSIER_ARC_NET_GATES];
  gint16 states[DOSSIER_SENTENCE_LONGEST * DOSSIER_ARC_NET_STATE];
  gint16 upper[DOSSIER_SENTENCE_LONGEST * DOSSIER_ARC_NET_STATE];
  gint16 heads[(DOSSIER_SENTENCE_LONGEST + 1) * DOSSIER_ARC_NET_ARC];
  gint16 dependents[DOSSIER_SENTENCE_LONGEST * DOSSIER_ARC_NET_ARC];
} DossierArcNetScratch;

gboolean dossier_arc_net_init (DossierArcNet *net, const DossierModel *model, GError **error);

/* Reads the sentence and fills @beliefs. */
void dossier_arc_net_run (const DossierArcNet *net, const DossierParseInput *input, DossierArcNetScratch *scratch,
                          DossierArcBeliefs *beliefs);

/* Adds to @scores, indexed by DossierDeprel, how well each relation goes with the arc from @head to @word. */
void dossier_arc_net_add_relations (const DossierArcNet *net, const DossierArcBeliefs *beliefs, guint head, guint word,
                                    gint32 *scores);

/* Which of the suffix vectors is a word's, by the hash of its last three bytes. */
static inline guint
dossier_arc_net_suffix (guint64 hash)
{
  return (hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 53;
}

/* Which of DOSSIER_ARC_NET_DISTANCES lies between @word and @head. */
static inline guint
dossier_arc_net_distance (guint word, guint head)
{
  static const guint8 steps[] = { 0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7 };
  guint distance = head > word ? head - word : word - head;
  guint step = distance < G_N_ELEMENTS (steps) ? steps[distance] : distance <= 25 ? 8 : 9;

  return step + (head > word ? 10 : 0);
}

/* Which of DOSSIER_ARC_NET_SIDES the head is on: left or right, near or far. */
static inline guint
dossier_arc_net_side (guint word, guint head)
{
  return (head > word ? 2 : 0) + ((head > word ? head - word : word - head) > 3);
}

G_END_DECLS
