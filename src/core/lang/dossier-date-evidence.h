/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-tense.h"
#include "dossier-document.h"
#include "dossier-timex.h"

G_BEGIN_DECLS

/**
 * DossierDateEvidence:
 * @document: borrowed
 * @found: (element-type DossierTimex): its expressions of time, nothing counted from anywhere; borrowed
 * @tense: the tenses of its clauses
 * @spans: (element-type DossierRange of days): what is still possible: intervals of Julian day numbers
 * (@start is the first day, @end the last, inclusive), ascending, apart
 * @why: what narrowed it, sentence by sentence
 * @where: the words that narrowed it most; empty where none did
 * @best_width: the width in days of the narrowest single piece of evidence
 * @is_pointed: a piece of evidence that points at a time (a weekday with its day, an age, an election to
 * come) was taken, not only the edges of what lasts for years
 *
 * Works out when an article was written from what it says.
 */
typedef struct
{
  const DossierDocument *document;
  const GArray *found;
  DossierDateTense *tense;
  GArray *spans;
  GString *why;
  DossierRange where;
  guint32 best_width;
  gboolean is_pointed;
} DossierDateEvidence;

/* Begins with all days up to @last. */
void dossier_date_evidence_init (DossierDateEvidence *evidence, const DossierDocument *document,
                                 const GArray *found, guint32 last);
void dossier_date_evidence_clear (DossierDateEvidence *evidence);

/**
 * dossier_date_evidence_narrow:
 * @spans: intervals of days in the same form
 * @n_spans: their number
 * @where: (nullable): the words it comes from
 * @why: in words
 *
 * Keeps only what lies in one of @spans too, unless nothing would be left: then the evidence contradicts what
 * came before it, and is set aside.
 *
 * Returns: whether it was taken
 */
gboolean dossier_date_evidence_narrow (DossierDateEvidence *evidence, const DossierRange *spans,
                                       guint n_spans, const DossierRange *where, const char *why);

/* Offices, events, ages: facts of public record that the article speaks of. */
void dossier_date_evidence_add_facts (DossierDateEvidence *evidence);

/* Years, dates and weekdays that it states. */
void dossier_date_evidence_add_dates (DossierDateEvidence *evidence);

G_END_DECLS
