/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PREFERENCES (dossier_preferences_get_type ())
G_DECLARE_FINAL_TYPE (DossierPreferences, dossier_preferences, DOSSIER, PREFERENCES, AdwPreferencesWindow)

/* What the user prefers, kept in @settings as soon as it is set. */
GtkWindow *dossier_preferences_new (GSettings *settings);

G_END_DECLS
