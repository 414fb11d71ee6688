/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-application.h"
#include "dossier-project.h"
#include "dossier-view-state.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WINDOW (dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierWindow, dossier_window, DOSSIER, WINDOW, AdwApplicationWindow)

/* One project in one window: lists, graph, timeline, and what is selected. It starts out empty. */
DossierWindow *dossier_window_new (DossierApplication *application);

DossierProject *dossier_window_get_project (DossierWindow *window);

/* No article in it and none on the way: fit to take a project. */
gboolean dossier_window_is_empty (DossierWindow *window);

/* Opens the project, or says in the window why it cannot. */
void dossier_window_open_project (DossierWindow *window, GFile *file);

/* Opens the store at @path, which a crash has left behind. */
void dossier_window_recover (DossierWindow *window, const char *path);

/* Adds articles; folders are searched through. What cannot be read is listed with its cause, the rest goes
 * on. */
void dossier_window_add_files (DossierWindow *window, GFile **files, guint n_files);

/* Has the project's articles analysed again with @engine, and tells what has come of it. */
void dossier_window_use_engine (DossierWindow *window, DossierEngine *engine);

/* Opens the article over the graph at a passage. @range (nullable): scrolled to and highlighted. */
void dossier_window_read (DossierWindow *window, guint article, guint entity, const GArray *passages);

G_END_DECLS
