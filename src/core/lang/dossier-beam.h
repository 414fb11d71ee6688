/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-labeller.h"
#include "dossier-parse-state.h"
#include "dossier-parser.h"

G_BEGIN_DECLS

/* Each word is pushed once and popped once. */
#define DOSSIER_BEAM_STEPS (2 * DOSSIER_SENTENCE_LONGEST)

/**
 * DossierBeamItem:
 * @state: after the move
 * @score: sum of the moves' scores
 * @previous: number of the item in the step before that it came from
 * @move: the DossierMove that led here
 * @label: the relation of its arc
 */
typedef struct
{
  DossierParseState state;
  gint32 score;
  guint16 previous;
  guint8 move;
  guint8 label;
} DossierBeamItem;

/**
 * DossierBeam:
 * @items: of each step, best first; step 0 holds the start
 * @n_items: how many each step holds
 * @n_steps: the last step
 * @nodes: what the states are made of
 *
 * The states that a search went through.
 */
typedef struct
{
  DossierBeamItem items[DOSSIER_BEAM_STEPS + 1][DOSSIER_PARSER_BEAM];
  guint8 n_items[DOSSIER_BEAM_STEPS + 1];
  guint n_steps;
  DossierParseNode nodes[2 * DOSSIER_PARSER_BEAM * (DOSSIER_BEAM_STEPS + 1)];
  guint n_nodes;
  DossierLabelCache cache;
} DossierBeam;

/* A move to try from an item of the present step. */
typedef struct
{
  gint32 score;
  guint8 item;
  guint8 move;
} DossierBeamCandidate;

void dossier_beam_start (DossierBeam *beam, const DossierParseInput *input);

/**
 * dossier_beam_advance:
 * @candidates: (array length=n): those to keep, best first, at most DOSSIER_PARSER_BEAM
 * @labels: weights of the labeller
 *
 * Makes the next step of them.
 */
void dossier_beam_advance (DossierBeam *beam, const DossierParseInput *input, const DossierWeights *labels,
                           const DossierBeamCandidate *candidates, guint n);

/* Puts @candidate where it belongs among the best @limit of *@n candidates. Of equals the first stays
 * first. */
void dossier_beam_insert (DossierBeamCandidate *candidates, guint *n, guint limit,
                          DossierBeamCandidate candidate);

/* Reads the heads and relations off the way to item @item of step @step. */
void dossier_beam_read (const DossierBeam *beam, guint step, guint item, const DossierParseInput *input,
                        DossierParse *parse);

G_END_DECLS
