/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-revision.h"

G_BEGIN_DECLS

/**
 * DossierDraft:
 * @extract: owned copy that the decisions change in place; indices stay as they were
 * @gone: (element-type gboolean): entities that were merged into another one
 * @dropped: (element-type gboolean): claims that were rejected
 * @accepted: (element-type gboolean): claims that were checked
 * @hidden: (element-type gboolean): entities not to be shown
 * @dismissed: (element-type utf8): keys of findings that need no more attention
 * @pins: entity (GUINT_TO_POINTER) to DossierPin
 *
 * An extract while decisions are being applied: the inside of dossier_revision_new().
 */
typedef struct
{
  DossierExtract *extract;
  GArray *gone;
  GArray *dropped;
  GArray *accepted;
  GArray *hidden;
  GHashTable *dismissed;
  GHashTable *pins;
} DossierDraft;

DossierDraft *dossier_draft_new (const DossierExtract *extract);
void dossier_draft_free (DossierDraft *draft);

/* Returns FALSE where what the decision speaks of is not there. */
gboolean dossier_draft_apply (DossierDraft *draft, const DossierDecision *decision);

/* Closes the gaps that merged entities and rejected claims have left, and hands out what remains. */
DossierRevision *dossier_draft_finish (DossierDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDraft, dossier_draft_free)

G_END_DECLS
