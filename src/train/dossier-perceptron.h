/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model-writer.h"

G_BEGIN_DECLS

/**
 * DossierPerceptron:
 *
 * The weights of a linear model while it learns: sparse, averaged over all steps. Whole numbers throughout,
 * so that training gives the same model on every machine.
 */
typedef struct _DossierPerceptron DossierPerceptron;

/* What a weight of one update becomes in the model. */
#define DOSSIER_PERCEPTRON_SCALE 16

/* @n_classes is at most 255. */
DossierPerceptron *dossier_perceptron_new (guint n_classes);
void dossier_perceptron_free (DossierPerceptron *perceptron);

/* Sets scores[0 … n_classes) to the sums of the present weights of @features. */
void dossier_perceptron_score (const DossierPerceptron *perceptron, const guint64 *features, guint n_features,
                               gint32 *scores);

/* Sets scores[0 … n_classes) to the sums of the averages so far, in units of the model: what the model will say. */
void dossier_perceptron_score_averages (const DossierPerceptron *perceptron, const guint64 *features,
                                        guint n_features, gint32 *scores);

/* Adds @delta to the weight of @class for each of @features. */
void dossier_perceptron_update (DossierPerceptron *perceptron, const guint64 *features, guint n_features,
                                guint class,
                                gint delta);

/* A step is over: call it after each decision or sentence, whether it brought an update or not. */
void dossier_perceptron_step (DossierPerceptron *perceptron);

/* Replaces the weights by their averages over all steps: the end of a run, after which there is nothing to
 * update. */
void dossier_perceptron_settle (DossierPerceptron *perceptron);

/* Adds the weights of another run; both are settled. What is written then is the mean of the runs. */
void dossier_perceptron_merge (DossierPerceptron *perceptron, const DossierPerceptron *run);

/**
 * dossier_perceptron_write:
 * @writer: gets the sections "NAME.buckets" and "NAME.records" of dossier-weights.h
 * @name: of the weights
 * @prune: averaged weights below so many hundredths of one update are left out; 0 keeps all that do not round
 *   to nothing
 *
 * Averages the weights, brings them to whole numbers of DOSSIER_PERCEPTRON_SCALE a unit, and adds them to the
 * model. A weight over 8 bits becomes several records of its class.
 */
void dossier_perceptron_write (const DossierPerceptron *perceptron, DossierModelWriter *writer,
                               const char *name,
                               guint prune);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPerceptron, dossier_perceptron_free)

G_END_DECLS
