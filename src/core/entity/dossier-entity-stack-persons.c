/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity-stack.h"

#include <string.h>

/* Most different persons of one surname that a name is compared with. */
#define MAX_NAMESAKES 128

/* Persons of one surname: the first node of each. */
typedef struct
{
  GArray *persons;
  GHashTable *by_key;
} Namesakes;

static void
namesakes_free (gpointer data)
{
  Namesakes *namesakes = data;

  g_array_unref (namesakes->persons);
  g_hash_table_unref (namesakes->by_key);
  g_free (namesakes);
}

static Namesakes *
find_namesakes (GHashTable *surnames, const char *surname)
{
  Namesakes *namesakes = g_hash_table_lookup (surnames, surname);

  if (namesakes == NULL)
    {
      namesakes = g_new0 (Namesakes, 1);
      namesakes->persons = g_array_new (FALSE, FALSE, sizeof (guint));
      namesakes->by_key = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (surnames, (gpointer) surname, namesakes);
    }
  return namesakes;
}

/* Whether one of the names that stand for the person already does not fit: "John M. Lee" is not "John
 * Lee", who is "John F. Lee". */
static gboolean
has_misfit (const DossierEntityStack *self, const Namesakes *namesakes, const DossierNameParts *parts,
            guint person)
{
  guint root = dossier_entity_stack_root (self, person);

  for (guint i = 0; i < namesakes->persons->len; i++)
    {
      guint other = g_array_index (namesakes->persons, guint, i);

      if (dossier_entity_stack_root (self, other) == root
          && dossier_name_parts_match (self->lexicon, dossier_entity_stack_node (self, other)->person, parts)
                 == DOSSIER_NAME_MATCH_NONE)
        return TRUE;
    }
  return FALSE;
}

/* The one person of the surname whose name fits best; DOSSIER_NO_INDEX where none or more than one does. */
static guint
find_fit (const DossierEntityStack *self, const Namesakes *namesakes, guint node, DossierNameMatch *match,
          guint *second)
{
  const DossierNameParts *parts = dossier_entity_stack_node (self, node)->person;
  guint best = DOSSIER_NO_INDEX;

  *match = DOSSIER_NAME_MATCH_NONE;
  *second = DOSSIER_NO_INDEX;
  for (guint i = 0; i < namesakes->persons->len; i++)
    {
      guint other = g_array_index (namesakes->persons, guint, i);
      DossierNameMatch found
          = dossier_name_parts_match (self->lexicon, dossier_entity_stack_node (self, other)->person, parts);

      if (found == DOSSIER_NAME_MATCH_NONE || found < *match)
        continue;
      if (found == *match
          && dossier_entity_stack_root (self, best) == dossier_entity_stack_root (self, other))
        continue;
      *second = found == *match ? best : DOSSIER_NO_INDEX;
      *match = found;
      best = other;
    }
  if (best != DOSSIER_NO_INDEX && has_misfit (self, namesakes, parts, best))
    *second = best;
  return best;
}

static void
join_person (DossierEntityStack *self, GHashTable *surnames, guint index)
{
  const DossierStackNode *node = dossier_entity_stack_node (self, index);
  Namesakes *namesakes = find_namesakes (surnames, node->person->words[node->person->n_words - 1]);
  gpointer same;
  DossierNameMatch match;
  guint second;
  guint fit;

  if (g_hash_table_lookup_extended (namesakes->by_key, node->key, NULL, &same))
    {
      dossier_entity_stack_join (self, GPOINTER_TO_UINT (same), index, 0.95f, "same full name");
      return;
    }
  fit = find_fit (self, namesakes, index, &match, &second);
  if (fit != DOSSIER_NO_INDEX && second == DOSSIER_NO_INDEX)
    {
      g_autofree char *why
          = g_strdup_printf ("“%s”: %s", node->entity->name, dossier_name_match_reason (match));

      dossier_entity_stack_join (self, fit, index, match == DOSSIER_NAME_MATCH_FULL ? 0.93f : 0.85f, why);
    }
  else if (fit != DOSSIER_NO_INDEX)
    {
      dossier_entity_stack_doubt (self, fit, index, 0.5f,
                                  "the given names fit, but those of another person do too");
    }
  g_hash_table_insert (namesakes->by_key, node->key, GUINT_TO_POINTER (index));
  if (namesakes->persons->len < MAX_NAMESAKES)
    g_array_append_val (namesakes->persons, index);
}

static gboolean
has_initial (const DossierNameParts *parts)
{
  return parts->words[0][0] != '\0' && *g_utf8_next_char (parts->words[0]) == '\0';
}

void
dossier_entity_stack_join_persons (DossierEntityStack *self)
{
  g_autoptr (GHashTable) surnames = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, namesakes_free);

  g_return_if_fail (self != NULL);

  /* Names with an initial wait until all full ones stand: then it shows whether more than one fits. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->nodes->len; i++)
      {
        const DossierNameParts *parts = dossier_entity_stack_node (self, i)->person;

        if (parts != NULL && parts->n_words > 1 && has_initial (parts) == (pass == 1))
          join_person (self, surnames, i);
      }
}
