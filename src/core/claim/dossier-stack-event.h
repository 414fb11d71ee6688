/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * DossierStackEvent:
 * @claim: index of the claim of an article whose date is not sure, that tells of it
 * @source: index of the claim of another article that dates it
 * @date: when it was: what all the claims that date it leave of one another
 *
 * An event that one article of a stack tells of and another dates.
 */
typedef struct
{
  guint claim;
  guint source;
  DossierDate date;
} DossierStackEvent;

/* Whether an article has no date, or one that was only worked out. */
gboolean dossier_stack_event_wants_date (const DossierArticle *article);

/**
 * dossier_stack_events_find:
 * @extract: of a stack
 *
 * Finds the events of articles without a sure date that the words of others date: the same parties and the same deed,
 * of a kind that two parties seldom see twice (a dismissal, a takeover, a lawsuit), told as past by both. Events that
 * are dated differently are left out.
 *
 * Returns: (transfer full) (element-type DossierStackEvent): by claim
 */
GArray *dossier_stack_events_find (const DossierExtract *extract);

G_END_DECLS
