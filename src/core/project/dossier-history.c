/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-history.h"

struct _DossierHistory
{
  GObject parent_instance;

  GPtrArray *decisions;
  guint cursor;
};

G_DEFINE_FINAL_TYPE (DossierHistory, dossier_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void
emit_changed (DossierHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_signal_emit (self, changed_signal, 0);
}

static void
dossier_history_finalize (GObject *object)
{
  DossierHistory *self = DOSSIER_HISTORY (object);

  g_ptr_array_unref (self->decisions);
  G_OBJECT_CLASS (dossier_history_parent_class)->finalize (object);
}

static void
dossier_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierHistory *self = DOSSIER_HISTORY (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, dossier_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, dossier_history_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_history_class_init (DossierHistoryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->finalize = dossier_history_finalize;
  object_class->get_property = dossier_history_get_property;
  properties[PROP_CAN_UNDO]
      = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO]
      = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
dossier_history_init (DossierHistory *self)
{
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
}

DossierHistory *
dossier_history_new (void)
{
  return g_object_new (DOSSIER_TYPE_HISTORY, NULL);
}

void
dossier_history_push (DossierHistory *self, DossierDecision *decision)
{
  g_return_if_fail (DOSSIER_IS_HISTORY (self) && decision != NULL);

  g_ptr_array_set_size (self->decisions, (int) self->cursor);
  g_ptr_array_add (self->decisions, dossier_decision_ref (decision));
  self->cursor++;
  emit_changed (self);
}

DossierDecision *
dossier_history_undo (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  if (self->cursor == 0)
    return NULL;
  self->cursor--;
  emit_changed (self);
  return g_ptr_array_index (self->decisions, self->cursor);
}

DossierDecision *
dossier_history_redo (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  if (self->cursor == self->decisions->len)
    return NULL;
  self->cursor++;
  emit_changed (self);
  return g_ptr_array_index (self->decisions, self->cursor - 1);
}

void
dossier_history_restore (DossierHistory *self, GPtrArray *decisions, guint cursor)
{
  g_return_if_fail (DOSSIER_IS_HISTORY (self) && decisions != NULL);

  g_ptr_array_set_size (self->decisions, 0);
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (self->decisions, dossier_decision_ref (g_ptr_array_index (decisions, i)));
  self->cursor = MIN (cursor, self->decisions->len);
  emit_changed (self);
}

gboolean
dossier_history_can_undo (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), FALSE);

  return self->cursor > 0;
}

gboolean
dossier_history_can_redo (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), FALSE);

  return self->cursor < self->decisions->len;
}

const GPtrArray *
dossier_history_get_decisions (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  return self->decisions;
}

guint
dossier_history_get_cursor (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), 0);

  return self->cursor;
}
