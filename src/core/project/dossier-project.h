/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-analysis.h"
#include "dossier-history.h"
#include "dossier-revision.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROJECT (dossier_project_get_type ())
G_DECLARE_FINAL_TYPE (DossierProject, dossier_project, DOSSIER, PROJECT, GObject)

/**
 * DossierAddOutcome:
 * @n_added: articles that are new in the project
 * @added: (element-type utf8): their ids
 * @repeats: (element-type utf8): paths of those that the project already holds, word for word
 * @errors: (element-type GError): what was wrong with the others; each message names the file and the cause
 */
typedef struct
{
  guint n_added;
  GPtrArray *added;
  GPtrArray *repeats;
  GPtrArray *errors;
} DossierAddOutcome;

/**
 * DossierProject:
 *
 * Articles, the user's decisions, and what follows from both. The only thing that changes while the program
 * runs, and it changes through decisions and through articles that come and go. Every change is in the store
 * before the function that makes it returns (for articles: before it is done). For the main thread; analysis
 * runs in others.
 *
 * A project without a name keeps its store in the folder of unsaved projects, so that a crash loses nothing.
 *
 * Properties (with notify): `path` (string, NULL while it has no name), `title` (string), `busy` (boolean),
 * `progress` (double, 0 to 1), `n-articles` (uint).
 *
 * Signals: "revision-changed" after every change of what dossier_project_get_revision() returns;
 * "failed" (GError) where something could not be stored.
 */
DossierProject *dossier_project_new (DossierEngine *engine, const char *unsaved_folder);

/**
 * dossier_project_open:
 * @path: of a `.dossier` file
 *
 * Opens the store and begins to load the articles; "revision-changed" tells when they are there.
 */
DossierProject *dossier_project_open (DossierEngine *engine, const char *path, const char *unsaved_folder,
                                      GError **error);

/* Goes on with the store of a project without a name that was left behind by a crash. */
DossierProject *dossier_project_recover (DossierEngine *engine, const char *path, const char *unsaved_folder,
                                         GError **error);

/* (element-type filename): stores left behind in @unsaved_folder, oldest first. */
GPtrArray *dossier_project_list_unsaved (const char *unsaved_folder);

const char *dossier_project_get_path (DossierProject *project);
char *dossier_project_dup_title (DossierProject *project);
gboolean dossier_project_is_busy (DossierProject *project);
/* Neither busy nor looking for findings again behind a decision: the revision will stay as it is. */
gboolean dossier_project_is_settled (DossierProject *project);
guint dossier_project_get_n_articles (DossierProject *project);
/* Whether there is work in it that has no name on disk yet. */
gboolean dossier_project_is_unsaved (DossierProject *project);

/* Never NULL; owned by the project until the next "revision-changed". */
DossierRevision *dossier_project_get_revision (DossierProject *project);
DossierHistory *dossier_project_get_history (DossierProject *project);

/**
 * dossier_project_add_async:
 * @items: (element-type DossierAnalysisItem): files or pasted texts
 *
 * Reads, analyses and stores. May be called while the project is busy: one thing is done after the other.
 */
void dossier_project_add_async (DossierProject *project, GPtrArray *items, GAsyncReadyCallback callback,
                                gpointer user_data);
DossierAddOutcome *dossier_project_add_finish (DossierProject *project, GAsyncResult *result, GError **error);

/**
 * dossier_project_remove_async:
 * @ids: (element-type utf8)
 *
 * Takes the articles out of the project and out of its file. Each is a step of the history: as long as the project
 * is open an undo adds the article again.
 */
void dossier_project_remove_async (DossierProject *project, GPtrArray *ids, GAsyncReadyCallback callback,
                                   gpointer user_data);
/* How many were taken out; 0 with @error where it was cancelled. */
guint dossier_project_remove_finish (DossierProject *project, GAsyncResult *result, GError **error);

/* What its articles have been analysed with. */
DossierEngine *dossier_project_get_engine (DossierProject *project);

/**
 * dossier_project_use_engine_async:
 *
 * Analyses every article again with @engine, as after a change of the rules; decisions hold on. Where it is
 * cancelled the project stays with the engine that it has.
 */
void dossier_project_use_engine_async (DossierProject *project, DossierEngine *engine,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean dossier_project_use_engine_finish (DossierProject *project, GAsyncResult *result, GError **error);

/* Ends what is under way; what waits behind it is still done. */
void dossier_project_cancel (DossierProject *project);

void dossier_project_decide (DossierProject *project, DossierDecision *decision);
void dossier_project_undo (DossierProject *project);
void dossier_project_redo (DossierProject *project);

/* The index of an article before it that is nearly the same, or DOSSIER_NO_INDEX. */
guint dossier_project_get_near_copy (DossierProject *project, guint article);

/* The window's own memory of how the project was looked at: any a{sv}. */
void dossier_project_set_view (DossierProject *project, GVariant *view);
GVariant *dossier_project_dup_view (DossierProject *project);

/* Writes the project under a new name, and goes on there. */
gboolean dossier_project_save_as (DossierProject *project, const char *path, GError **error);

/* Gives up a project without a name: its store is deleted. */
void dossier_project_discard (DossierProject *project);

void dossier_add_outcome_free (DossierAddOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAddOutcome, dossier_add_outcome_free)

G_END_DECLS
