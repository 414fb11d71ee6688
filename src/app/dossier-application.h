/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-engine.h"

G_BEGIN_DECLS

#define DOSSIER_APPLICATION_ID "org.dossier.Dossier"

#define DOSSIER_TYPE_APPLICATION (dossier_application_get_type ())
G_DECLARE_FINAL_TYPE (DossierApplication, dossier_application, DOSSIER, APPLICATION, AdwApplication)

/**
 * DossierApplication:
 *
 * The program: its windows, its settings, and the one engine that all of them share. Projects and articles
 * named on the command line or by "Open with" each find their window.
 */
DossierApplication *dossier_application_new (void);

/* Loads the models when first asked for. NULL with @error where a file of theirs is missing or damaged. */
DossierEngine *dossier_application_get_engine (DossierApplication *application, GError **error);

/**
 * dossier_application_reload_rules:
 *
 * Reads the rule files again and, where they have changed, has every open project analysed with them.
 *
 * Returns: FALSE where a file of the installation is missing or damaged; everything stays as it was then
 */
gboolean dossier_application_reload_rules (DossierApplication *application, GError **error);

GSettings *dossier_application_get_settings (DossierApplication *application);

/* Where the samples, models and rules are: DOSSIER_DATADIR, or where they were installed. */
const char *dossier_application_get_datadir (void);

/* Where projects without a name are kept. Free with g_free(). */
char *dossier_application_dup_unsaved_folder (void);

/* Opens a `.dossier` file: in its window where it is open, in @reuse (nullable) where that is empty, else
 * anew. */
void dossier_application_open_project (DossierApplication *application, GFile *file, GtkWindow *reuse);

G_END_DECLS
