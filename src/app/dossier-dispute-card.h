/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DISPUTE_CARD (dossier_dispute_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierDisputeCard, dossier_dispute_card, DOSSIER, DISPUTE_CARD, GtkWidget)

/* A finding with the words it rests on side by side, each under its source; the program takes no side. */
GtkWidget *dossier_dispute_card_new (const DossierExtract *extract, guint finding, gboolean dismissed);

G_END_DECLS
