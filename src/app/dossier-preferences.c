/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-preferences.h"

#include <string.h>

struct _DossierPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template */
  AdwComboRow *color_scheme;
  AdwComboRow *layout_engine;
  GtkSwitch *dim_outside;
  GtkSwitch *show_legend;

  /* owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DossierPreferences, dossier_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the rows' choices. */
static const char *const color_schemes[] = { "system", "light", "dark", NULL };
static const char *const layout_engines[]
    = { "automatic", "layered", "spring", "large", "circular", "radial", NULL };

static gboolean
name_to_position (GValue *value, GVariant *variant, gpointer names)
{
  const char *name = g_variant_get_string (variant, NULL);

  for (guint i = 0; ((const char *const *) names)[i] != NULL; i++)
    if (strcmp (((const char *const *) names)[i], name) == 0)
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
position_to_name (const GValue *value, const GVariantType *type, gpointer names)
{
  return g_variant_new_string (((const char *const *) names)[g_value_get_uint (value)]);
}

GtkWindow *
dossier_preferences_new (GSettings *settings)
{
  DossierPreferences *self = g_object_new (DOSSIER_TYPE_PREFERENCES, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, name_to_position, position_to_name,
                                (gpointer)color_schemes, NULL);
  g_settings_bind_with_mapping (settings, "layout-engine", self->layout_engine, "selected",
                                G_SETTINGS_BIND_DEFAULT, name_to_position, position_to_name,
                                (gpointer)layout_engines, NULL);
  g_settings_bind (settings, "dim-outside", self->dim_outside, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-legend", self->show_legend, "active", G_SETTINGS_BIND_DEFAULT);
  return GTK_WINDOW (self);
}

static void
dossier_preferences_finalize (GObject *object)
{
  DossierPreferences *self = DOSSIER_PREFERENCES (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (dossier_preferences_parent_class)->finalize (object);
}

static void
dossier_preferences_class_init (DossierPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dossier_preferences_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, layout_engine);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, dim_outside);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, show_legend);
}

static void
dossier_preferences_init (DossierPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
