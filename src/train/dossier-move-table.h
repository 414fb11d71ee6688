/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model-writer.h"

G_BEGIN_DECLS

/**
 * DossierMoveTable:
 *
 * The weights of the parser's four moves while they learn: what dossier-perceptron.h is, but dense in the
 * moves and in one piece of memory, because the beam asks for them a thousand times a word.
 */
typedef struct _DossierMoveTable DossierMoveTable;

DossierMoveTable *dossier_move_table_new (void);
void dossier_move_table_free (DossierMoveTable *table);

void dossier_move_table_score (const DossierMoveTable *table, const guint64 *features, guint n_features,
                               gint32 *scores);
void dossier_move_table_update (DossierMoveTable *table, const guint64 *features, guint n_features,
                                guint move,
                                gint delta);
void dossier_move_table_step (DossierMoveTable *table);

/* Replaces the weights by their averages over all steps: the end of a run, after which there is nothing to
 * update. */
void dossier_move_table_settle (DossierMoveTable *table);

/* Adds the weights of another run; both are settled. What is written then is the mean of
 * the runs. */
void dossier_move_table_merge (DossierMoveTable *table, const DossierMoveTable *run);

/**
 * dossier_move_table_write:
 * @name: of the weights: gets the section "NAME.slots" of dossier-move-weights.h
 * @scale: what a weight of one update becomes in the model
 * @most: how many features to keep, those with the largest weights
 */
void dossier_move_table_write (const DossierMoveTable *table, DossierModelWriter *writer, const char *name,
                               guint scale,
                               guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMoveTable, dossier_move_table_free)

G_END_DECLS
