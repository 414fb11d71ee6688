/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-decision.h"

G_BEGIN_DECLS

/* Where the user has put an entity, in the layout's points. */
typedef struct
{
  guint entity;
  double x;
  double y;
} DossierPin;

/**
 * DossierRevision:
 * @extract: what was extracted, as the user has corrected it
 * @pins: (element-type DossierPin): by entity, ascending
 * @hidden: (element-type guint): entities not to be shown, ascending
 * @accepted: (element-type guint): claims the user has checked, ascending
 * @dismissed: (element-type utf8): keys (dossier_finding_key_new()) of findings that the user has done with
 * @lost: how many decisions speak of something that the extract no longer holds
 *
 * An extract after the user's decisions. Immutable; the extract that it was made from is left as it was.
 */
typedef struct
{
  DossierExtract *extract;
  GArray *pins;
  GArray *hidden;
  GArray *accepted;
  GHashTable *dismissed;
  guint lost;
} DossierRevision;

/**
 * dossier_revision_new:
 * @extract: as the engine made it
 * @decisions: (element-type DossierDecision): in the order they were made
 * @n_decisions: how many of them hold (the others have been undone)
 *
 * Applies the decisions one after another, each to the outcome of those before it. Decisions that re-date an
 * article are not applied here: they are an input of the extraction (dossier_decisions_article_date()).
 */
DossierRevision *dossier_revision_new (const DossierExtract *extract, const GPtrArray *decisions,
                                       guint n_decisions);
/* The same decisions over @extract, which must have the same entities and claims in the same order. */
DossierRevision *dossier_revision_with_extract (const DossierRevision *revision, DossierExtract *extract);

/**
 * dossier_revision_find_again:
 *
 * What the user has merged, re-dated or rejected may make findings, or take them away: looks for them again.
 * Takes as long as the last step of an analysis, so it is work for another thread; it only reads @revision.
 *
 * Returns: (transfer full): the extract of @revision with findings of its own
 */
DossierExtract *dossier_revision_find_again (const DossierRevision *revision);

DossierRevision *dossier_revision_ref (DossierRevision *revision);
void dossier_revision_unref (DossierRevision *revision);

gboolean dossier_revision_is_hidden (const DossierRevision *revision, guint entity);
gboolean dossier_revision_is_accepted (const DossierRevision *revision, guint claim);
gboolean dossier_revision_is_dismissed (const DossierRevision *revision, guint finding);
/* The pin of @entity, or NULL. */
const DossierPin *dossier_revision_get_pin (const DossierRevision *revision, guint entity);

/* Whether the first @n_decisions give the article a date of the user's; @date is set then. */
gboolean dossier_decisions_article_date (const GPtrArray *decisions, guint n_decisions,
                                         const char *article_id, DossierDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRevision, dossier_revision_unref)

G_END_DECLS
