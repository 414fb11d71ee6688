/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity.h"

#include <string.h>

static const char *const gender_names[] = { "unknown", "female", "male", "plural" };

DossierEntity *
dossier_entity_new (DossierEntityType type, const char *name)
{
  DossierEntity *entity = g_new0 (DossierEntity, 1);

  entity->type = type;
  entity->name = g_strdup (name);
  entity->aliases = g_ptr_array_new_with_free_func (g_free);
  entity->titles = g_ptr_array_new_with_free_func (g_free);
  entity->articles = g_array_new (FALSE, FALSE, sizeof (guint));
  entity->score = 1;
  entity->sum.same_as = entity->sum.part_of = entity->sum.entity = DOSSIER_NO_INDEX;
  return entity;
}

DossierEntity *
dossier_entity_copy (const DossierEntity *entity)
{
  DossierEntity *copy = dossier_entity_new (entity->type, entity->name);

  for (guint i = 0; i < entity->aliases->len; i++)
    g_ptr_array_add (copy->aliases, g_strdup (g_ptr_array_index (entity->aliases, i)));
  for (guint i = 0; i < entity->titles->len; i++)
    g_ptr_array_add (copy->titles, g_strdup (g_ptr_array_index (entity->titles, i)));
  g_array_append_vals (copy->articles, entity->articles->data, entity->articles->len);
  copy->gender = entity->gender;
  copy->sum = entity->sum;
  copy->why = g_strdup (entity->why);
  copy->score = entity->score;
  copy->described = entity->described;
  return copy;
}

void
dossier_entity_free (DossierEntity *entity)
{
  g_free (entity->name);
  g_ptr_array_unref (entity->aliases);
  g_ptr_array_unref (entity->titles);
  g_array_unref (entity->articles);
  g_free (entity->why);
  g_free (entity);
}

static void
add_once (GPtrArray *strings, const char *text)
{
  if (!g_ptr_array_find_with_equal_func (strings, text, g_str_equal, NULL))
    g_ptr_array_add (strings, g_strdup (text));
}

void
dossier_entity_add_alias (DossierEntity *entity, const char *alias)
{
  if (strcmp (entity->name, alias) != 0)
    add_once (entity->aliases, alias);
}

void
dossier_entity_add_title (DossierEntity *entity, const char *title)
{
  add_once (entity->titles, title);
}

void
dossier_entity_add_article (DossierEntity *entity, guint article)
{
  guint at = 0;

  while (at < entity->articles->len && g_array_index (entity->articles, guint, at) < article)
    at++;
  if (at == entity->articles->len || g_array_index (entity->articles, guint, at) != article)
    g_array_insert_val (entity->articles, at, article);
}

const char *
dossier_gender_to_string (DossierGender gender)
{
  g_return_val_if_fail ((guint) gender < G_N_ELEMENTS (gender_names), NULL);

  return gender_names[gender];
}

DossierGender
dossier_gender_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (gender_names); i++)
    if (g_strcmp0 (gender_names[i], name) == 0)
      return (DossierGender) i;
  return DOSSIER_GENDER_UNKNOWN;
}

gboolean
dossier_entity_is_unnamed (const DossierEntity *entity)
{
  static const char *const names[] = { DOSSIER_NAME_OF_MAN, DOSSIER_NAME_OF_WOMAN, DOSSIER_NAME_OF_BODY,
                                       DOSSIER_NAME_OF_TELLER, NULL };

  g_return_val_if_fail (entity != NULL, FALSE);

  return g_strv_contains (names, entity->name);
}
