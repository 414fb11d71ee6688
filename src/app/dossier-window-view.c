/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-window-private.h"

#define VIEW_DELAY 400

/* The properties of the view state that a project remembers, and how they are stored. */
static const struct
{
  const char *name;
  const char *type;
} remembered[] = {
  { "engine", "i" },      { "time-mode", "i" },      { "from", "u" },       { "to", "u" },
  { "show-undated", "b" }, { "by-publication", "b" }, { "unconnected", "b" }, { "types", "u" },
  { "classes", "u" },     { "modalities", "u" },     { "show-learned", "b" },
};

static GVariant *
get_property (GObject *object, const char *name, const char *type)
{
  int number;
  guint count;
  gboolean flag;

  switch (type[0])
    {
    case 'i':
      g_object_get (object, name, &number, NULL);
      return g_variant_new_int32 (number);
    case 'u':
      g_object_get (object, name, &count, NULL);
      return g_variant_new_uint32 (count);
    default:
      g_object_get (object, name, &flag, NULL);
      return g_variant_new_boolean (flag);
    }
}

static void
set_property (GObject *object, const char *name, GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    g_object_set (object, name, g_variant_get_int32 (value), NULL);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    g_object_set (object, name, g_variant_get_uint32 (value), NULL);
  else
    g_object_set (object, name, g_variant_get_boolean (value), NULL);
}

/* The places of all nodes by the names of their entities, so that a project opens as it was left. */
static GVariant *
make_places (DossierWindow *self, const DossierExtract *extract)
{
  GVariantBuilder places;

  g_variant_builder_init (&places, G_VARIANT_TYPE ("a(usdd)"));
  for (guint i = 0; i < extract->entities->len; i++)
    {
      const DossierEntity *entity = dossier_extract_entity (extract, i);
      DossierPoint place;

      if (dossier_view_state_get_place (self->view_state, i, &place))
        g_variant_builder_add (&places, "(usdd)", (guint) entity->type, entity->name, place.x, place.y);
    }
  return g_variant_builder_end (&places);
}

void
dossier_window_store_view (DossierWindow *self)
{
  DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  GVariantBuilder view;

  g_clear_handle_id (&self->view_timeout, g_source_remove);
  if (extract == NULL || self->project == NULL || self->fresh)
    return;
  g_variant_builder_init (&view, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < G_N_ELEMENTS (remembered); i++)
    g_variant_builder_add (
        &view, "{sv}", remembered[i].name,
        get_property (G_OBJECT (self->view_state), remembered[i].name, remembered[i].type));
  g_variant_builder_add (&view, "{sv}", "places", make_places (self, extract));
  dossier_project_set_view (self->project, g_variant_builder_end (&view));
}

static gboolean
store_view_now (gpointer user_data)
{
  DossierWindow *self = user_data;

  self->view_timeout = 0;
  dossier_window_store_view (self);
  return G_SOURCE_REMOVE;
}

void
dossier_window_store_view_soon (DossierWindow *self)
{
  if (self->view_timeout == 0)
    self->view_timeout = g_timeout_add (VIEW_DELAY, store_view_now, self);
}

static char *
name_key (guint type, const char *name)
{
  return g_strdup_printf ("%u %s", type, name);
}

static void
restore_places (DossierWindow *self, const DossierExtract *extract, GVariant *places)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GVariantIter iter;
  const char *name = NULL;
  DossierPoint place;
  guint type;

  for (guint i = 0; i < extract->entities->len; i++)
    {
      const DossierEntity *entity = dossier_extract_entity (extract, i);

      g_hash_table_insert (by_name, name_key (entity->type, entity->name), GUINT_TO_POINTER (i + 1));
    }
  g_variant_iter_init (&iter, places);
  while (g_variant_iter_next (&iter, "(u&sdd)", &type, &name, &place.x, &place.y))
    {
      g_autofree char *key = name_key (type, name);
      guint entity = GPOINTER_TO_UINT (g_hash_table_lookup (by_name, key));

      if (entity > 0)
        dossier_view_state_set_saved_place (self->view_state, entity - 1, place, FALSE);
    }
}

/* Shows the project as it was left. */
static void
restore_view (DossierWindow *self, const DossierExtract *extract)
{
  g_autoptr (GVariant) view = dossier_project_dup_view (self->project);
  g_autoptr (GVariant) places = NULL;

  if (view == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (remembered); i++)
    {
      g_autoptr (GVariant) value
          = g_variant_lookup_value (view, remembered[i].name, G_VARIANT_TYPE (remembered[i].type));

      if (value != NULL)
        set_property (G_OBJECT (self->view_state), remembered[i].name, value);
    }
  places = g_variant_lookup_value (view, "places", G_VARIANT_TYPE ("a(usdd)"));
  if (places != NULL)
    restore_places (self, extract, places);
}

/* Before the first layout there is nothing to move; the layout will start from the place then. */
static void
put_pin (DossierWindow *self, const DossierPin *pin)
{
  DossierPoint place = { pin->x, pin->y };

  if (dossier_view_state_get_scene (self->view_state) != NULL)
    dossier_view_state_pin (self->view_state, pin->entity, place);
  else
    dossier_view_state_set_saved_place (self->view_state, pin->entity, place, TRUE);
}

void
dossier_window_take_marks (DossierWindow *self)
{
  const DossierRevision *revision = dossier_project_get_revision (self->project);
  const DossierFilter *filter = dossier_view_state_get_filter (self->view_state);

  /* While the window gives its own marks to the project there is nothing to take back. */
  if (self->syncing)
    return;
  self->syncing = TRUE;
  for (guint i = 0; i < revision->extract->entities->len; i++)
    {
      const DossierPin *pin = dossier_revision_get_pin (revision, i);
      gboolean hidden = dossier_revision_is_hidden (revision, i);
      DossierPoint place;
      gboolean pinned = dossier_view_state_get_pin (self->view_state, i, &place);

      if (hidden != dossier_filter_is_hidden (filter, i))
        dossier_view_state_set_hidden (self->view_state, i, hidden);
      if (pin != NULL && (!pinned || place.x != pin->x || place.y != pin->y))
        put_pin (self, pin);
      else if (pin == NULL && pinned)
        dossier_view_state_unpin (self->view_state, i);
    }
  self->syncing = FALSE;
}

void
dossier_window_give_hidden (DossierWindow *self)
{
  const DossierFilter *filter = dossier_view_state_get_filter (self->view_state);
  DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  const DossierRevision *revision = NULL;

  if (self->syncing || self->project == NULL || extract == NULL)
    return;
  revision = dossier_project_get_revision (self->project);
  for (guint i = 0; extract == revision->extract && i < extract->entities->len; i++)
    {
      gboolean hidden = dossier_filter_is_hidden (filter, i);

      if (hidden != dossier_revision_is_hidden (revision, i))
        g_ptr_array_add (decisions, dossier_decision_new_hide (extract, i, hidden));
    }
  self->syncing = TRUE;
  for (guint i = 0; i < decisions->len; i++)
    dossier_project_decide (self->project, g_ptr_array_index (decisions, i));
  self->syncing = FALSE;
}

/* Where each entity of the extract before is in the new one, so that nothing jumps. */
static guint *
make_carry (const DossierExtract *before, const DossierExtract *after)
{
  guint *carry = g_new (guint, MAX (before->entities->len, 1));

  for (guint i = 0; i < before->entities->len; i++)
    {
      g_autoptr (DossierEntityKey) key = dossier_entity_key_new (before, i);

      carry[i] = dossier_entity_key_find (key, after);
    }
  return carry;
}

void
dossier_window_show_revision (DossierWindow *self)
{
  DossierRevision *revision = dossier_project_get_revision (self->project);
  DossierExtract *before = dossier_view_state_get_extract (self->view_state);
  g_autofree guint *carry = NULL;

  if (revision->extract == before)
    {
      dossier_window_take_marks (self);
      return;
    }
  if (before != NULL && !self->fresh)
    carry = make_carry (before, revision->extract);
  self->syncing = TRUE;
  dossier_view_state_set_extract (self->view_state, revision->extract, carry);
  if (self->fresh && revision->extract->articles->len > 0)
    {
      restore_view (self, revision->extract);
      self->fresh = FALSE;
    }
  self->syncing = FALSE;
  dossier_window_take_marks (self);
}
