/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NAME_DIALOG (dossier_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierNameDialog, dossier_name_dialog, DOSSIER, NAME_DIALOG, AdwMessageDialog)

typedef void (*DossierNameTaken) (const char *name, guint entity, gpointer user_data);

/* Asks what an entity is to be called; @taken is called where another name was given. */
void dossier_name_dialog_show (GtkWindow *parent, const DossierExtract *extract, guint entity,
                               DossierNameTaken taken, gpointer user_data);

G_END_DECLS
