/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* A sum as one article writes it once: the article and the index among its sums. */
typedef struct
{
  guint article;
  guint sum;
} DossierSumPlace;

/**
 * DossierSumTelling:
 * @places: (element-type DossierSumPlace): every expression of it, conversions and references included
 * @claims: (element-type guint): the claims that use it
 * @borrowed: the claims are those of its parts: they tell its parties and no more
 *
 * All that is told of one sum, while it is asked whether another is the same.
 */
typedef struct
{
  GArray *places;
  GArray *claims;
  gboolean borrowed;
} DossierSumTelling;

/**
 * dossier_sum_match:
 * @why: (out) (transfer full) (optional): the reason in words where they are the same
 *
 * Whether two sums are one: the same or a compatible amount between the same two parties, told of times that
 * do not differ, and not the one a target and the other money. Equal amounts between other parties are two
 * sums.
 *
 * Returns: how sure it is, 0 to 1; 0 where they are not the same
 */
float dossier_sum_match (const DossierExtract *extract, const DossierSumTelling *first,
                         const DossierSumTelling *second, char **why);

/* Whether the amounts are compatible by themselves: 1 equal, 0.8 equal but for a hedge, 0.6 within a
 * magnitude, 0 not. */
float dossier_sum_match_amounts (const DossierSum *first, const DossierSum *second);

G_END_DECLS
