/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-rule.h"
#include "dossier-tie-features.h"

G_BEGIN_DECLS

/* The first class of the model says that there is no tie; then come, for each class of claims, the tie of which the
 * first party is the subject and that of which the second is. */
#define DOSSIER_TIE_NONE 0
#define DOSSIER_TIE_N_LABELS (1 + 2 * DOSSIER_N_CLASSES)
#define DOSSIER_TIE_LABEL(class, turned) (1 + 2 * (guint) (class) + ((turned) ? 1u : 0u))

/* How sure a tie is, in steps of so many in a hundred, from one step on. */
#define DOSSIER_TIE_STEP 5
#define DOSSIER_TIE_N_STEPS 19

/**
 * DossierTie:
 * @relation: what the first party is to the second
 * @turned: the second party is the subject
 * @sureness: of a hundred ties that outweigh "none" by as much, so many are right, as texts tell that were left out of
 *   training
 */
typedef struct
{
  DossierRelation relation;
  gboolean turned;
  guint sureness;
} DossierTie;

/**
 * DossierTieModel:
 *
 * Tells from a sentence whether and how two of its parties are tied: a linear model with averaged weights, trained by
 * `dossier-train ties` (data/models/ties.md). It finds what no rule has words for. Immutable; threads share it.
 */
typedef struct _DossierTieModel DossierTieModel;

/**
 * dossier_tie_model_load:
 * @datadir: the folder of the program's data: `models/ties.model`, `lexicons/tie-words.tsv` and
 *   `lexicons/word-senses.tsv` are read
 * @error: DOSSIER_ERROR_MODEL or DOSSIER_ERROR_FORMAT where one of them cannot be used, or why it cannot be read
 *
 * Returns: (transfer full) (nullable): the model
 */
DossierTieModel *dossier_tie_model_load (const char *datadir, GError **error);
void dossier_tie_model_free (DossierTieModel *model);

const DossierTieWords *dossier_tie_model_get_words (const DossierTieModel *model);

/* What stands for a rule in claims that the model makes: "learned-criticised". Owned by the model. */
const DossierRule *dossier_tie_model_get_rule (const DossierTieModel *model, DossierRelation relation);

/* The same by its name; NULL where it is none of the model's. */
const DossierRule *dossier_tie_model_lookup_rule (const DossierTieModel *model, const char *name);

/**
 * dossier_tie_model_judge:
 * @features: (array length=n): as dossier_tie_features_fill() makes them
 * @tie: (out): the best tie
 *
 * Returns: whether there is one at all
 */
gboolean dossier_tie_model_judge (const DossierTieModel *model, const guint64 *features, guint n, DossierTie *tie);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTieModel, dossier_tie_model_free)

G_END_DECLS
