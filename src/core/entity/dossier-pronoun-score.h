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

/* The weights are those of a choice among the candidates that the resolver finds (log-linear; where several are right,
 * their likelihoods add up), fitted to the 1,471 pronouns below that have both right and wrong candidates, all weights
 * together, by Newton's method from zero with a penalty of the sum of squares (2 times half of it, the strength that
 * left-out sixths of the texts liked best), and rounded to hundredths:
 *
 *  - 529 from the open part of GUM (texts CC BY or CC BY-SA, its own coreference),
 *  - 346 from Voice of America (public domain), 138 from Wikinews (CC BY 2.5) and 144 from Wikipedia (wikigold,
 *    CC BY): read and marked for Dossier once (data/train/pronouns.tsv),
 *  - 314 from texts written for Dossier (data/train/pronouns-own.txt), among them most of those for quotes and for
 *    names that follow their pronoun, which the others seldom show.
 *
 * In annotated text a candidate is the one whose mentions its names overlap most. When parts were left out in turns,
 * 1,305 of 1,467 left out were right. Which features there are was found while looking at articles annotated for
 * scoring; the bounds of the resolver are set by hand, and so are two weights of which the texts have too few cases, but
 * the grammar is plain (JOINED, fitted 1.17, and OWN_QUOTE, fitted -0.93). */

/* How well @referent, mentioned before, fits: the natural logarithm of a likelihood up to a constant, so that the
 * difference of two scores is the logarithm of the odds. @order: how many candidates were mentioned since. */
float dossier_pronoun_score (const DossierDiscourse *discourse, const DossierPronoun *pronoun, guint referent,
                             guint order);

/* The same for one whose name is the subject behind the clause or phrase of the pronoun ("As he left, Lee said"). */
float dossier_pronoun_score_following (const DossierDiscourse *discourse, const DossierPronoun *pronoun,
                                       guint referent);

G_END_DECLS
