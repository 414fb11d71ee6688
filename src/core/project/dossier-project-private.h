/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-project.h"
#include "dossier-store.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_JOB_LOAD,
  DOSSIER_JOB_ADD,
  DOSSIER_JOB_REMOVE,
  DOSSIER_JOB_REDATE,
  DOSSIER_JOB_REANALYSE,
} DossierJobKind;

struct _DossierProject
{
  GObject parent_instance;

  DossierEngine *engine;
  char *unsaved_folder;
  DossierStore *store; /* NULL until there is something to keep */
  gboolean named;

  GPtrArray *items; /* DossierAnalysisItem: each with its part, in the order of base->articles */
  GHashTable *removed; /* id -> DossierAnalysisItem: what removals have taken out, for their undo */
  guint *near;
  DossierExtract *base;
  DossierRevision *revision;
  DossierHistory *history;

  GTask *finding;  /* borrowed from the newest search for findings under way, or NULL */
  GQueue *waiting; /* GTask of a Job, owned */
  GTask *current;  /* borrowed from the job under way */
  GCancellable *cancellable;
  guint done;
  guint total;
};

/* Makes the revision that the decisions now give, and tells it; with @same_extract the extract is the one
 * before. */
void dossier_project_revise (DossierProject *self, gboolean same_extract);

/* Looks in another thread for the findings of a revision that decisions have changed, and takes them. */
void dossier_project_find_again (DossierProject *self);
/* Makes the revision that there is one over @extract, which has other findings, and tells it. */
void dossier_project_take_findings (DossierProject *self, DossierExtract *extract);

/* Emits "failed" with @error, which is taken. */
void dossier_project_report (DossierProject *self, GError *error);

/* Tells that the properties that follow the jobs may have changed. */
void dossier_project_notify_job (DossierProject *self);
void dossier_project_notify_progress (DossierProject *self);

/* The store of a project without a name is made with the first thing that is to be kept. */
gboolean dossier_project_ensure_store (DossierProject *self, GError **error);

/* @arg: (nullable): items to add or load, or ids to remove. One job is done after the other. */
void dossier_project_queue_job (DossierProject *self, DossierJobKind kind, GPtrArray *arg,
                                GAsyncReadyCallback callback, gpointer user_data);

/* Adds the article of a removal that has been undone, or takes it out where it was done again. */
void dossier_project_follow_removal (DossierProject *self, const DossierDecision *removal, gboolean undone);

/* Whether an article is analysed under another date than the one that the decisions now give it. */
gboolean dossier_project_needs_redating (DossierProject *self);

/* (element-type DossierAnalysisItem): the stored articles with what is cached of them, or NULL with @error.
 */
GPtrArray *dossier_project_items_from_store (DossierEngine *engine, DossierStore *store,
                                             const GPtrArray *decisions, guint cursor, GError **error);

/* Reads the decisions from the store and sets the articles on their way. */
gboolean dossier_project_load (DossierProject *self, GError **error);

G_END_DECLS
