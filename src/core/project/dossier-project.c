/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-project-private.h"

#include "dossier-error.h"

#include <errno.h>
#include <glib/gstdio.h>

#define UNSAVED_PREFIX "unsaved-"
#define ENDING ".dossier"

G_DEFINE_FINAL_TYPE (DossierProject, dossier_project, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_BUSY,
  PROP_PROGRESS,
  PROP_N_ARTICLES,
  N_PROPS
};

enum
{
  REVISION_CHANGED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

void
dossier_project_report (DossierProject *self, GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
  g_error_free (error);
}

gboolean
dossier_project_ensure_store (DossierProject *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (self->store != NULL)
    return TRUE;
  if (g_mkdir_with_parents (self->unsaved_folder, 0700) != 0)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT, "%s: %s", self->unsaved_folder,
                   g_strerror (errno));
      return FALSE;
    }
  name = g_strdup_printf (UNSAVED_PREFIX "%" G_GINT64_FORMAT ENDING, g_get_real_time ());
  path = g_build_filename (self->unsaved_folder, name, NULL);
  self->store = dossier_store_open (path, TRUE, error);
  return self->store != NULL;
}

void
dossier_project_revise (DossierProject *self, gboolean same_extract)
{
  g_autoptr (DossierRevision) before = g_steal_pointer (&self->revision);

  self->revision = dossier_revision_new (self->base, dossier_history_get_decisions (self->history),
                                         dossier_history_get_cursor (self->history));
  if (same_extract)
    {
      g_autoptr (DossierRevision) fresh = g_steal_pointer (&self->revision);

      self->revision = dossier_revision_with_extract (fresh, before->extract);
    }
  else
    dossier_project_find_again (self);
  g_signal_emit (self, signals[REVISION_CHANGED], 0);
}

void
dossier_project_take_findings (DossierProject *self, DossierExtract *extract)
{
  g_autoptr (DossierRevision) before = g_steal_pointer (&self->revision);

  self->revision = dossier_revision_with_extract (before, extract);
  g_signal_emit (self, signals[REVISION_CHANGED], 0);
}

void
dossier_project_notify_job (DossierProject *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ARTICLES]);
}

void
dossier_project_notify_progress (DossierProject *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
follow_history (DossierProject *self, const DossierDecision *changed)
{
  dossier_project_revise (self, !dossier_decision_changes_extract (changed));
  if (dossier_project_needs_redating (self))
    dossier_project_queue_job (self, DOSSIER_JOB_REDATE, NULL, NULL, NULL);
}

void
dossier_project_decide (DossierProject *self, DossierDecision *decision)
{
  GError *error = NULL;
  guint position;

  g_return_if_fail (DOSSIER_IS_PROJECT (self) && decision != NULL);

  position = dossier_history_get_cursor (self->history);
  dossier_history_push (self->history, decision);
  if (!dossier_project_ensure_store (self, &error)
      || !dossier_store_put_decision (self->store, position, decision, &error))
    dossier_project_report (self, error);
  follow_history (self, decision);
}

static void
store_cursor (DossierProject *self, const DossierDecision *changed)
{
  GError *error = NULL;

  if (!dossier_store_put_cursor (self->store, dossier_history_get_cursor (self->history), &error))
    dossier_project_report (self, error);
  follow_history (self, changed);
}

void
dossier_project_undo (DossierProject *self)
{
  const DossierDecision *undone = NULL;

  g_return_if_fail (DOSSIER_IS_PROJECT (self));

  undone = dossier_history_undo (self->history);
  if (undone == NULL)
    return;
  store_cursor (self, undone);
  if (undone->kind == DOSSIER_DECISION_REMOVE)
    dossier_project_follow_removal (self, undone, TRUE);
}

void
dossier_project_redo (DossierProject *self)
{
  const DossierDecision *redone = NULL;

  g_return_if_fail (DOSSIER_IS_PROJECT (self));

  redone = dossier_history_redo (self->history);
  if (redone == NULL)
    return;
  store_cursor (self, redone);
  if (redone->kind == DOSSIER_DECISION_REMOVE)
    dossier_project_follow_removal (self, redone, FALSE);
}

guint
dossier_project_get_near_copy (DossierProject *self, guint article)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), DOSSIER_NO_INDEX);

  return article < self->items->len ? self->near[article] : DOSSIER_NO_INDEX;
}

void
dossier_project_set_view (DossierProject *self, GVariant *view)
{
  g_autoptr (GVariant) sunk = NULL;
  GError *error = NULL;

  g_return_if_fail (DOSSIER_IS_PROJECT (self) && view != NULL);

  sunk = g_variant_ref_sink (view);
  /* How an empty project is looked at is not worth a file. */
  if (self->store != NULL && !dossier_store_put_state (self->store, "view", sunk, &error))
    dossier_project_report (self, error);
}

GVariant *
dossier_project_dup_view (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), NULL);

  return self->store != NULL ? dossier_store_get_state (self->store, "view", G_VARIANT_TYPE_VARDICT) : NULL;
}

gboolean
dossier_project_save_as (DossierProject *self, const char *path, GError **error)
{
  g_autoptr (DossierStore) fresh = NULL;
  g_autofree char *left = NULL;

  g_return_val_if_fail (DOSSIER_IS_PROJECT (self) && path != NULL, FALSE);

  if (!dossier_project_ensure_store (self, error))
    return FALSE;
  if (g_strcmp0 (dossier_store_get_path (self->store), path) == 0)
    return TRUE;
  if (!dossier_store_copy_to (self->store, path, error))
    return FALSE;
  fresh = dossier_store_open (path, FALSE, error);
  if (fresh == NULL)
    return FALSE;
  left = self->named ? NULL : g_strdup (dossier_store_get_path (self->store));
  dossier_store_close (self->store);
  self->store = g_steal_pointer (&fresh);
  self->named = TRUE;
  if (left != NULL)
    g_unlink (left);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  return TRUE;
}

void
dossier_project_discard (DossierProject *self)
{
  g_autofree char *path = NULL;

  g_return_if_fail (DOSSIER_IS_PROJECT (self));

  if (self->named || self->store == NULL)
    return;
  path = g_strdup (dossier_store_get_path (self->store));
  g_clear_pointer (&self->store, dossier_store_close);
  g_unlink (path);
}

DossierRevision *
dossier_project_get_revision (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), NULL);

  return self->revision;
}

DossierHistory *
dossier_project_get_history (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), NULL);

  return self->history;
}

const char *
dossier_project_get_path (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), NULL);

  return self->named ? dossier_store_get_path (self->store) : NULL;
}

char *
dossier_project_dup_title (DossierProject *self)
{
  const char *path = dossier_project_get_path (self);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  if (name == NULL)
    return NULL;
  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  return g_filename_display_name (name);
}

gboolean
dossier_project_is_settled (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), TRUE);

  return self->current == NULL && self->finding == NULL;
}

gboolean
dossier_project_is_busy (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), FALSE);

  return self->current != NULL;
}

guint
dossier_project_get_n_articles (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), 0);

  return self->items->len;
}

gboolean
dossier_project_is_unsaved (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), FALSE);

  return !self->named && self->items->len > 0;
}

DossierProject *
dossier_project_new (DossierEngine *engine, const char *unsaved_folder)
{
  DossierProject *self = NULL;

  g_return_val_if_fail (engine != NULL && unsaved_folder != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_PROJECT, NULL);
  self->engine = dossier_engine_ref (engine);
  self->unsaved_folder = g_strdup (unsaved_folder);
  return self;
}

static DossierProject *
open_store (DossierEngine *engine, const char *path, const char *unsaved_folder, gboolean named,
            GError **error)
{
  g_autoptr (DossierProject) self = dossier_project_new (engine, unsaved_folder);

  self->store = dossier_store_open (path, FALSE, error);
  self->named = named;
  if (self->store == NULL || !dossier_project_load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

DossierProject *
dossier_project_open (DossierEngine *engine, const char *path, const char *unsaved_folder, GError **error)
{
  g_return_val_if_fail (engine != NULL && path != NULL && unsaved_folder != NULL, NULL);

  return open_store (engine, path, unsaved_folder, TRUE, error);
}

DossierProject *
dossier_project_recover (DossierEngine *engine, const char *path, const char *unsaved_folder, GError **error)
{
  g_return_val_if_fail (engine != NULL && path != NULL && unsaved_folder != NULL, NULL);

  return open_store (engine, path, unsaved_folder, FALSE, error);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
dossier_project_list_unsaved (const char *unsaved_folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (unsaved_folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, UNSAVED_PREFIX) && g_str_has_suffix (name, ENDING))
      g_ptr_array_add (paths, g_build_filename (unsaved_folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

static void
dossier_project_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierProject *self = DOSSIER_PROJECT (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, dossier_project_get_path (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, dossier_project_dup_title (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->current != NULL);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->total > 0 ? (double) self->done / self->total : 0);
      break;
    case PROP_N_ARTICLES:
      g_value_set_uint (value, self->items->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_project_finalize (GObject *object)
{
  DossierProject *self = DOSSIER_PROJECT (object);

  g_clear_pointer (&self->store, dossier_store_close);
  g_clear_pointer (&self->engine, dossier_engine_unref);
  g_free (self->unsaved_folder);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->removed);
  g_free (self->near);
  dossier_extract_unref (self->base);
  dossier_revision_unref (self->revision);
  g_object_unref (self->history);
  g_queue_free_full (self->waiting, g_object_unref);
  G_OBJECT_CLASS (dossier_project_parent_class)->finalize (object);
}

static void
dossier_project_class_init (DossierProjectClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_project_finalize;
  object_class->get_property = dossier_project_get_property;
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_N_ARTICLES] = g_param_spec_uint ("n-articles", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[REVISION_CHANGED] = g_signal_new ("revision-changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
dossier_project_init (DossierProject *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
  self->removed
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) dossier_analysis_item_unref);
  self->base = dossier_extract_new ();
  self->history = dossier_history_new ();
  self->revision = dossier_revision_new (self->base, NULL, 0);
  self->waiting = g_queue_new ();
}
