/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-decision.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_HISTORY (dossier_history_get_type ())
G_DECLARE_FINAL_TYPE (DossierHistory, dossier_history, DOSSIER, HISTORY, GObject)

/**
 * DossierHistory:
 *
 * The user's decisions in order, with a cursor: those before it hold, those after it have been undone and may
 * be done again until another decision is made. Emits "changed" after every change. Properties: can-undo,
 * can-redo.
 */
DossierHistory *dossier_history_new (void);

/* Forgets what had been undone and adds @decision, which is referenced. */
void dossier_history_push (DossierHistory *history, DossierDecision *decision);

/* Each returns the decision that was taken back or done again, or NULL where there is none; owned by the
 * history. */
DossierDecision *dossier_history_undo (DossierHistory *history);
DossierDecision *dossier_history_redo (DossierHistory *history);

/* Starts anew from what a store holds; @cursor is brought into range. */
void dossier_history_restore (DossierHistory *history, GPtrArray *decisions, guint cursor);

gboolean dossier_history_can_undo (DossierHistory *history);
gboolean dossier_history_can_redo (DossierHistory *history);

/* (element-type DossierDecision): all of them, owned by the history; the first dossier_history_get_cursor()
 * hold. */
const GPtrArray *dossier_history_get_decisions (DossierHistory *history);
guint dossier_history_get_cursor (DossierHistory *history);

G_END_DECLS
