/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-belief.h"
#include "dossier-date-tense.h"
#include "dossier-dated-fact.h"
#include "dossier-document.h"
#include "dossier-timex.h"

G_BEGIN_DECLS

/**
 * DossierDateEvidence:
 * @document: borrowed
 * @facts: borrowed
 * @found: (element-type DossierTimex): its expressions of time, nothing counted from anywhere; borrowed
 * @tense: the tenses of its clauses
 * @belief: what they all make of the day
 *
 * Reads off a text what tells when it was written.
 */
typedef struct
{
  const DossierDocument *document;
  const DossierDatedFacts *facts;
  const GArray *found;
  DossierDateTense *tense;
  DossierDateBelief *belief;
} DossierDateEvidence;

/* @last: no day after it is thought of; 0 for none. */
void dossier_date_evidence_init (DossierDateEvidence *evidence, const DossierDocument *document,
                                 const DossierDatedFacts *facts, const GArray *found, guint32 last);
void dossier_date_evidence_clear (DossierDateEvidence *evidence);

/* Adds days that fit, with the words of the text at @where and what they tell: “words” @what. */
void dossier_date_evidence_add (DossierDateEvidence *evidence, const DossierRange *spans, guint n_spans,
                                gint32 before, gint32 after, DossierRange where, const char *what);

/* The same for a thing that had its time: see dossier_date_belief_add_era(). */
void dossier_date_evidence_add_era (DossierDateEvidence *evidence, const DossierRange *spans, guint n_spans,
                                    gint32 before, double share, DossierFading fading, DossierRange where,
                                    const char *what);

/* The words of @where on one line. */
char *dossier_date_evidence_dup_words (const DossierDateEvidence *evidence, DossierRange where);

/* Copies the word at @token in small letters and without its full stop, as facts are written, to @word of
 * DOSSIER_DATED_WORD_LONGEST bytes. Returns: FALSE where it is too long */
gboolean dossier_date_evidence_copy_word (const DossierDocument *document, guint32 token, char *word);

/* Whether the words of @name stand at @token, with or without hyphens; returns the token after them, or 0. */
guint32 dossier_date_evidence_match (const DossierDocument *document, guint32 token, const char *name);

/* dossier-date-evidence-facts.c: events, births, withdrawn nominees that the article speaks of */
void dossier_date_evidence_add_facts (DossierDateEvidence *evidence);

/* dossier-date-evidence-offices.c: those that it calls by an office */
void dossier_date_evidence_add_offices (DossierDateEvidence *evidence);

/* dossier-date-evidence.c: years and dates that it states */
void dossier_date_evidence_add_dates (DossierDateEvidence *evidence);

/* dossier-date-evidence-weekday.c: weekdays with their days, "this week", months of a government; to be
 * called last, for they point within what the rest leaves */
void dossier_date_evidence_add_weekdays (DossierDateEvidence *evidence);

G_END_DECLS
