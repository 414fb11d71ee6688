/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * DossierPronoun:
 * @reference: the pronoun; borrowed
 * @possessive: "his", and "her" before a noun
 * @speaks: it is the subject of a word of saying
 * @rank: dossier_salience_rank() of it
 * @subject: of the clause around it, or DOSSIER_NO_TOKEN
 * @matrix: the subject of the clause in which its own is the thing said or thought, or DOSSIER_NO_TOKEN
 * @speaker: who was last said to say something, or DOSSIER_NO_INDEX
 *
 * A pronoun of the third person and singular, and what of its place counts for whom it means.
 */
typedef struct
{
  const DossierReference *reference;
  gboolean possessive;
  gboolean speaks;
  guint rank;
  guint32 subject;
  guint32 matrix;
  guint speaker;
} DossierPronoun;

void dossier_pronoun_init (DossierPronoun *pronoun, const DossierDiscourse *discourse,
                           const DossierReference *reference, guint speaker);

/* How well @referent, mentioned before, fits: the natural logarithm of a likelihood up to a constant, so that the
 * difference of two scores is the logarithm of the odds. @order: how many candidates were mentioned since. */
float dossier_pronoun_score (const DossierDiscourse *discourse, const DossierPronoun *pronoun, guint referent,
                             guint order);

/* The same for one whose name is the subject behind the clause or phrase of the pronoun ("As he left, Lee said"). */
float dossier_pronoun_score_following (const DossierDiscourse *discourse, const DossierPronoun *pronoun,
                                       guint referent);

G_END_DECLS
