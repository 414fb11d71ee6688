/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-range.h"

G_BEGIN_DECLS

/**
 * DossierDateBelief:
 *
 * What is believed of the day that an article was written on: every day of the calendar has a score, the
 * logarithm of how well the evidence fits it, in hundredths. A piece of evidence names spans of days that it
 * fits, and takes from the days before and after them. Pieces contradict one another at times; then the
 * stronger side wins, and what loses remains an alternative.
 */
typedef struct _DossierDateBelief DossierDateBelief;

/* Believes all days alike, but for those after @known_to (a Julian day), which grow less likely, and those of
 * a time before electronic text. */
DossierDateBelief *dossier_date_belief_new (guint32 known_to, guint32 last);
void dossier_date_belief_free (DossierDateBelief *self);

/**
 * dossier_date_belief_add:
 * @spans: (array length=n_spans): the days that fit: Julian day numbers from @start to @end, both counted in,
 * ascending
 * @before: what a day before all of them loses, in hundredths
 * @after: what a day after all of them loses; one between two loses the smaller of both
 * @where: the words that tell it
 * @why: in words
 *
 * Takes time of the number of spans only.
 */
void dossier_date_belief_add (DossierDateBelief *self, const DossierRange *spans, guint n_spans,
                              gint32 before, gint32 after, DossierRange where, const char *why);

/* How the texts that name a thing after its time spread over the years that follow. */
typedef enum
{
  DOSSIER_FADING_FAST, /* an event: nearly half of them in the first year */
  DOSSIER_FADING_SLOW, /* an office: its holder keeps the title in some mouths */
} DossierFading;

/**
 * dossier_date_belief_add_era:
 * @spans: the time that the thing was of, in the same form
 * @before: what a day before it loses, in hundredths
 * @share: how many of the texts that name the thing so fall into its time
 * @fading: how the others spread
 *
 * Adds a thing that had its time, and is looked back at after it.
 */
void dossier_date_belief_add_era (DossierDateBelief *self, const DossierRange *spans, guint n_spans,
                                  gint32 before, double share, DossierFading fading, DossierRange where,
                                  const char *why);

/* Names the first day of something that the text knows of: texts mostly know of something new, so that days
 * long after the newest such day lose. */
void dossier_date_belief_add_start (DossierDateBelief *self, guint32 day);

/* How much worse than the best day the best day of @spans is, in hundredths (0 where it is the best). */
gint32 dossier_date_belief_loss (DossierDateBelief *self, const DossierRange *spans, guint n_spans);

/**
 * dossier_date_belief_conclude:
 * @wanted: how likely @span should be, 0 to 1: it is widened for that
 * @widest: but not beyond so many days
 * @span: (out): the days around the best one that fit about as well
 * @others: (element-type DossierDate): filled with what else is possible, the likeliest first
 *
 * Returns: how likely @span is against all else, 0 to 1
 */
double dossier_date_belief_conclude (DossierDateBelief *self, double wanted, guint32 widest,
                                     DossierRange *span, GArray *others);

/* What speaks for @span against other days, in words, and how likely it is with them (0 to 1); @where gets
 * the words of the text that point closest at it. Free with g_free(); NULL where nothing does. */
char *dossier_date_belief_explain (const DossierDateBelief *self, DossierRange span, double likely,
                                   DossierRange *where);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDateBelief, dossier_date_belief_free)

G_END_DECLS
