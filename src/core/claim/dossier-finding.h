/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-range.h"

G_BEGIN_DECLS

/* Something a careful editor would want to know. */
typedef enum
{
  DOSSIER_FINDING_CONTRADICTION_AMOUNT,
  DOSSIER_FINDING_CONTRADICTION_ROLE,
  DOSSIER_FINDING_CONTRADICTION_POLARITY,
  DOSSIER_FINDING_CONTRADICTION_HAPPENED,
  DOSSIER_FINDING_CONTRADICTION_DATE,
  DOSSIER_FINDING_WEEKDAY,             /* a weekday that does not fit its date */
  DOSSIER_FINDING_EVENT_AFTER_ARTICLE, /* a thing told as past that lies after its article */
  DOSSIER_FINDING_END_BEFORE_START,
  DOSSIER_FINDING_SUM_COUNTED_TWICE,
  DOSSIER_FINDING_SINGLE_SOURCE,
  DOSSIER_FINDING_ANONYMOUS_ONLY,
  DOSSIER_FINDING_COPIED_TEXT,
  DOSSIER_N_FINDING_KINDS
} DossierFindingKind;

/* A passage that a finding points to. */
typedef struct
{
  guint article;
  DossierRange range;
} DossierPassage;

/**
 * DossierFinding:
 * @claims: (element-type guint): indices of the claims it speaks of, ascending; may be empty
 * @articles: (element-type guint): indices of the articles, ascending
 * @passages: (element-type DossierPassage): the words side by side; at least one
 * @explanation: for the reader, in words, taking no side
 */
typedef struct
{
  DossierFindingKind kind;
  GArray *claims;
  GArray *articles;
  GArray *passages;
  char *explanation;
} DossierFinding;

DossierFinding *dossier_finding_new (DossierFindingKind kind);
void dossier_finding_free (DossierFinding *finding);
void dossier_finding_add_claim (DossierFinding *finding, guint claim);
/* Adds the passage, and its article where that is new. */
void dossier_finding_add_passage (DossierFinding *finding, guint article, DossierRange range);

const char *dossier_finding_kind_to_string (DossierFindingKind kind);
gboolean dossier_finding_kind_from_string (const char *name, DossierFindingKind *kind);

/* "Amounts disagree": the heading of a finding in the window, on the command line and in exports. */
const char *dossier_finding_kind_to_words (DossierFindingKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFinding, dossier_finding_free)

G_END_DECLS
