/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MERGE_DIALOG (dossier_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierMergeDialog, dossier_merge_dialog, DOSSIER, MERGE_DIALOG, AdwWindow)

typedef void (*DossierMergeTaken) (guint entity, guint other, gpointer user_data);

/* Lets the user choose the one that is the same as @entity, among all of its type. */
void dossier_merge_dialog_show (GtkWindow *parent, DossierExtract *extract, guint entity,
                                DossierMergeTaken taken, gpointer user_data);

G_END_DECLS
