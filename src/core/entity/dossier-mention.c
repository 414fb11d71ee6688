/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-mention.h"

static const char *const kind_names[] = { "name", "nominal", "pronoun" };
static const char *const type_names[] = { "person", "organisation", "sum", "place", "other" };

const char *
dossier_mention_kind_to_string (DossierMentionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

DossierMentionKind
dossier_mention_kind_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      return (DossierMentionKind) i;
  return DOSSIER_MENTION_NAME;
}

const char *
dossier_entity_type_to_string (DossierEntityType type)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (type_names), NULL);

  return type_names[type];
}

DossierEntityType
dossier_entity_type_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_names); i++)
    if (g_strcmp0 (type_names[i], name) == 0)
      return (DossierEntityType) i;
  return DOSSIER_ENTITY_OTHER;
}
