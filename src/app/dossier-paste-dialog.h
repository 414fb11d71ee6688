/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PASTE_DIALOG (dossier_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierPasteDialog, dossier_paste_dialog, DOSSIER, PASTE_DIALOG, AdwWindow)

typedef void (*DossierTextTaken) (const char *text, gpointer user_data);

/* Takes the text of an article, to begin with what is on the clipboard. */
void dossier_paste_dialog_show (GtkWindow *parent, DossierTextTaken taken, gpointer user_data);

G_END_DECLS
