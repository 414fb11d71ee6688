/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model-writer.h"
#include "dossier-name-decoder.h"

G_BEGIN_DECLS

/**
 * DossierNameTrainer:
 *
 * A structured perceptron over sentences of features, averaged over all its steps. Sentences are added once;
 * it can then learn from any part of them, any number of times. The same order and seed give the same
 * weights.
 */
typedef struct _DossierNameTrainer DossierNameTrainer;

DossierNameTrainer *dossier_name_trainer_new (void);
void dossier_name_trainer_free (DossierNameTrainer *trainer);

/* Begins a sentence that belongs to fold @fold. */
void dossier_name_trainer_begin_sentence (DossierNameTrainer *trainer, guint fold);

/* Adds a word to it: @n features, none for a word that can be in no name, and a bit for each label it may
 * have. */
void dossier_name_trainer_add_word (DossierNameTrainer *trainer, const guint64 *features, guint n,
                                    guint64 allowed);

/* Gives the features numbers and drops those seen fewer than @least times. No sentence can be added
 * afterwards. */
void dossier_name_trainer_seal (DossierNameTrainer *trainer, guint least);

/**
 * dossier_name_trainer_learn:
 * @without: the fold to leave out, or a number that no sentence has
 * @runs: how many times to begin anew, each with another order; the weights are the mean of all
 * @rounds: how often to go through the sentences
 * @margin: by how much the right labels have to win
 * @seed: of the order of the sentences
 */
void dossier_name_trainer_learn (DossierNameTrainer *trainer, guint without, guint runs, guint rounds,
                                 float margin, guint seed);

/* Labels sentence number @index with what was learnt last. */
void dossier_name_trainer_label (DossierNameTrainer *trainer, guint index, guint8 *labels);

/* Adds the weights above @least, rounded, to @writer, in sections whose names end in @suffix. */
void dossier_name_trainer_write (DossierNameTrainer *trainer, DossierModelWriter *writer, const char *suffix,
                                 float least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameTrainer, dossier_name_trainer_free)

G_END_DECLS
