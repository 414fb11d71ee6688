/* SPDX-License-Identifier: Apache-2.0 */
/* The part of the view state that knows where things stand: layouts, pins, dragging. */
#include "config.h"

#include "dossier-layout-labels.h"
#include "dossier-layout-run.h"
#include "dossier-view-state-private.h"

static DossierPlacement *
find_placement (DossierViewState *self, guint entity)
{
  return g_hash_table_lookup (self->placements, GUINT_TO_POINTER (entity));
}

static void
set_placement (DossierViewState *self, guint entity, DossierPoint place, gboolean pinned)
{
  DossierPlacement *placement = g_new (DossierPlacement, 1);

  placement->place = place;
  placement->pinned = pinned;
  g_hash_table_replace (self->placements, GUINT_TO_POINTER (entity), placement);
}

void
dossier_view_state_carry_placements (DossierViewState *self, const guint *carry, guint n_carry)
{
  g_autoptr (GHashTable) old = self->placements;
  GHashTableIter iter;
  gpointer entity, data;

  self->placements = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (carry == NULL)
    return;
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &entity, &data))
    {
      guint index = GPOINTER_TO_UINT (entity);
      const DossierPlacement *placement = data;

      if (index < n_carry && carry[index] != DOSSIER_NO_INDEX)
        set_placement (self, carry[index], placement->place, placement->pinned);
    }
}

static void
show_scene (DossierViewState *self, DossierScene *scene)
{
  g_clear_pointer (&self->scene, dossier_scene_unref);
  g_clear_pointer (&self->layout, dossier_layout_unref);
  self->scene = scene;
  self->layout = dossier_layout_ref (scene->layout);
  dossier_view_state_emit (self, DOSSIER_VIEW_LAYOUT_CHANGED);
}

static void
take_layout (DossierViewState *self, DossierLayout *layout)
{
  for (guint i = 0; i < self->graph->nodes->len; i++)
    {
      guint entity = dossier_graph_node (self->graph, i)->entity;
      const DossierPlacement *placement = find_placement (self, entity);

      set_placement (self, entity, *dossier_layout_node (layout, i), placement != NULL && placement->pinned);
    }
  show_scene (self, dossier_scene_new (self->measure, layout));
}

static void
on_layout_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierViewState) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLayout) layout = dossier_layout_run_finish (result, &error);

  /* A layout that was ended for a newer one has nothing to say any more. */
  if (g_task_get_cancellable (G_TASK (result)) != self->layout_run)
    return;
  g_clear_object (&self->layout_run);
  if (layout != NULL && layout->nodes->len == self->graph->nodes->len)
    take_layout (self, layout);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_view_state_set_layout_error (self, error->message);
  g_object_notify (G_OBJECT (self), "busy");
}

/* The job with all known places; @n_known tells how many. */
static DossierLayoutJob *
make_job (DossierViewState *self, guint *n_known)
{
  DossierLayoutJob *job = dossier_measure_make_job (self->measure, self->engine);

  *n_known = 0;
  for (guint i = 0; i < self->graph->nodes->len; i++)
    {
      const DossierPlacement *placement = find_placement (self, dossier_graph_node (self->graph, i)->entity);
      DossierLayoutNode *node = dossier_layout_job_node (job, i);

      if (placement == NULL)
        continue;
      node->placed = TRUE;
      node->pinned = placement->pinned;
      node->place = placement->place;
      (*n_known)++;
    }
  return job;
}

static void
lay_out_now (DossierViewState *self, gboolean keep_known)
{
  g_autoptr (DossierLayoutJob) job = NULL;
  guint n_known;

  dossier_view_state_stop_layout (self);
  dossier_view_state_set_layout_error (self, NULL);
  if (self->graph == NULL)
    return;
  job = make_job (self, &n_known);
  if (keep_known && n_known == self->graph->nodes->len)
    {
      g_autoptr (DossierLayout) layout = dossier_layout_new_from_places (job);

      take_layout (self, layout);
      return;
    }
  self->layout_run = g_cancellable_new ();
  g_object_notify (G_OBJECT (self), "busy");
  dossier_layout_run_async (job, self->layout_run, on_layout_done, g_object_ref (self));
}

static gboolean
on_layout_due (gpointer data)
{
  DossierViewState *self = data;

  self->layout_source = 0;
  lay_out_now (self, TRUE);
  return G_SOURCE_REMOVE;
}

void
dossier_view_state_schedule_layout (DossierViewState *self)
{
  dossier_view_state_stop_layout (self);
  /* Before drawing, so that places that are known show in the first frame. */
  self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_layout_due, self, NULL);
}

void
dossier_view_state_stop_layout (DossierViewState *self)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  g_clear_handle_id (&self->layout_source, g_source_remove);
  if (self->layout_run == NULL)
    return;
  g_cancellable_cancel (self->layout_run);
  g_clear_object (&self->layout_run);
  g_object_notify (G_OBJECT (self), "busy");
}

static gboolean
is_free (gpointer entity, gpointer data, gpointer user_data)
{
  return !((const DossierPlacement *) data)->pinned;
}

void
dossier_view_state_lay_out (DossierViewState *self, gboolean afresh)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  if (afresh)
    g_hash_table_foreach_remove (self->placements, is_free, NULL);
  lay_out_now (self, FALSE);
}

void
dossier_view_state_move (DossierViewState *self, guint entity, DossierPoint place)
{
  const DossierPlacement *placement;
  guint node;

  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  placement = find_placement (self, entity);
  set_placement (self, entity, place, placement != NULL && placement->pinned);
  node = self->graph != NULL ? dossier_graph_find_node (self->graph, entity) : DOSSIER_NO_INDEX;
  if (self->scene != NULL && node != DOSSIER_NO_INDEX)
    show_scene (self, dossier_scene_new_moved (self->scene, node, place));
}

static void
set_pinned (DossierViewState *self, guint entity, gboolean pinned)
{
  DossierPlacement *placement = find_placement (self, entity);

  if (placement == NULL || placement->pinned == pinned)
    return;
  placement->pinned = pinned;
  g_signal_emit_by_name (self, "pins-changed", entity);
}

void
dossier_view_state_pin (DossierViewState *self, guint entity, DossierPoint place)
{
  DossierPlacement *placement;

  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  dossier_view_state_move (self, entity, place);
  placement = find_placement (self, entity);
  placement->pinned = TRUE;
  g_signal_emit_by_name (self, "pins-changed", entity);
}

void
dossier_view_state_unpin (DossierViewState *self, guint entity)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  set_pinned (self, entity, FALSE);
}

gboolean
dossier_view_state_get_place (DossierViewState *self, guint entity, DossierPoint *place)
{
  const DossierPlacement *placement;

  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), FALSE);

  placement = find_placement (self, entity);
  if (placement != NULL && place != NULL)
    *place = placement->place;
  return placement != NULL;
}

gboolean
dossier_view_state_get_pin (DossierViewState *self, guint entity, DossierPoint *place)
{
  const DossierPlacement *placement;

  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), FALSE);

  placement = find_placement (self, entity);
  if (placement == NULL || !placement->pinned)
    return FALSE;
  return dossier_view_state_get_place (self, entity, place);
}

void
dossier_view_state_set_saved_place (DossierViewState *self, guint entity, DossierPoint place, gboolean pinned)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  set_placement (self, entity, place, pinned);
}
