/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger-writer.h"

#include <jansson.h>
#include <math.h>

#include "dossier-offset-map.h"

/* Whole numbers up to 2^53 stay whole. */
#define LARGEST_WHOLE 9007199254740992.0

static json_t *
number_or_null (double value)
{
  if (!isfinite (value))
    return json_null ();
  if (value == floor (value) && fabs (value) < LARGEST_WHOLE)
    return json_integer ((json_int_t) value);
  return json_real (value);
}

static json_t *
new_party (const DossierExtract *extract, guint entity)
{
  json_t *object = json_object ();

  json_object_set_new (object, "id", json_sprintf ("e%u", entity + 1));
  json_object_set_new (object, "name", json_string (dossier_extract_entity (extract, entity)->name));
  return object;
}

static json_t *
new_cell (const DossierLedgerRow *row, DossierFlow flow)
{
  const DossierLedgerCell *cell = &row->cells[flow];
  g_autofree char *label = dossier_ledger_cell_to_label (row, flow);
  json_t *object;

  if (cell->n_sums == 0)
    return json_null ();
  object = json_object ();
  json_object_set_new (object, "min", number_or_null (cell->min));
  json_object_set_new (object, "max", number_or_null (cell->max));
  json_object_set_new (object, "sums", json_integer (cell->n_sums));
  json_object_set_new (object, "text", json_string (label));
  return object;
}

/* Where a claim stands; @maps holds one map an article, made when it is first wanted. */
static json_t *
new_passage (const DossierExtract *extract, guint index, GPtrArray *maps)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *words = dossier_range_dup_text (claim->sentence, article->text);
  DossierOffsetMap *map = maps->pdata[claim->article];
  json_t *object = json_object ();

  if (map == NULL)
    map = maps->pdata[claim->article] = dossier_offset_map_new (article->text, article->length);
  json_object_set_new (object, "claim", json_sprintf ("c%u", index + 1));
  json_object_set_new (object, "article", json_string (article->id));
  json_object_set_new (object, "title", article->title != NULL ? json_string (article->title) : json_null ());
  json_object_set_new (
      object, "start",
      json_integer ((json_int_t) dossier_offset_map_to_code_points (map, claim->sentence.start)));
  json_object_set_new (
      object, "end",
      json_integer ((json_int_t) dossier_offset_map_to_code_points (map, claim->sentence.end)));
  json_object_set_new (object, "text", json_string (words));
  json_object_set_new (object, "relation", json_string (dossier_relation_to_string (claim->relation)));
  json_object_set_new (object, "modality", json_string (dossier_modality_to_string (claim->modality)));
  json_object_set_new (object, "negated", json_boolean (claim->negated));
  return object;
}

static json_t *
new_entry (const DossierExtract *extract, const DossierLedgerEntry *entry, GPtrArray *maps)
{
  const DossierEntity *entity = dossier_extract_entity (extract, entry->entity);
  json_t *object = json_object ();
  json_t *passages = json_array ();

  json_object_set_new (object, "entity", json_sprintf ("e%u", entry->entity + 1));
  json_object_set_new (object, "text", json_string (entity->name));
  json_object_set_new (object, "column", json_string (dossier_flow_to_string (entry->flow)));
  json_object_set_new (object, "min", number_or_null (entity->sum.min));
  json_object_set_new (object, "max", number_or_null (entity->sum.max));
  json_object_set_new (object, "qualifier",
                       json_string (dossier_qualifier_to_string (entity->sum.qualifier)));
  json_object_set_new (object, "counted", json_boolean (entry->counted));
  json_object_set_new (object, "shared", json_boolean (entry->shared));
  json_object_set_new (object, "hedged", json_boolean (entry->hedged));
  json_object_set_new (object, "disputed", json_boolean (entry->disputed));
  for (guint i = 0; i < entry->claims->len; i++)
    json_array_append_new (passages, new_passage (extract, g_array_index (entry->claims, guint, i), maps));
  json_object_set_new (object, "passages", passages);
  return object;
}

static json_t *
new_row (const DossierExtract *extract, const DossierLedgerRow *row, GPtrArray *maps)
{
  json_t *object = json_object ();
  json_t *columns = json_object ();
  json_t *sums = json_array ();

  json_object_set_new (object, "giver", new_party (extract, row->giver));
  json_object_set_new (object, "receiver", new_party (extract, row->receiver));
  json_object_set_new (object, "currency", json_string (row->currency));
  json_object_set_new (object, "per", row->per != NULL ? json_string (row->per) : json_null ());
  for (guint i = 0; i < DOSSIER_N_FLOWS; i++)
    json_object_set_new (columns, dossier_flow_to_string ((DossierFlow) i), new_cell (row, (DossierFlow) i));
  json_object_set_new (object, "columns", columns);
  for (guint i = 0; i < row->entries->len; i++)
    json_array_append_new (sums, new_entry (extract, row->entries->pdata[i], maps));
  json_object_set_new (object, "sums", sums);
  return object;
}

static void
free_map (gpointer map)
{
  if (map != NULL)
    dossier_offset_map_free (map);
}

char *
dossier_ledger_to_json (const DossierLedger *ledger, const DossierExtract *extract)
{
  g_autoptr (GPtrArray) maps = NULL;
  json_t *document;
  json_t *rows;
  char *text;
  char *copy;

  g_return_val_if_fail (ledger != NULL && extract != NULL, NULL);

  maps = g_ptr_array_new_with_free_func (free_map);
  g_ptr_array_set_size (maps, (int) extract->articles->len);
  document = json_object ();
  rows = json_array ();
  json_object_set_new (document, "schema", json_string ("dossier-ledger/1"));
  for (guint i = 0; i < ledger->rows->len; i++)
    json_array_append_new (rows, new_row (extract, ledger->rows->pdata[i], maps));
  json_object_set_new (document, "rows", rows);
  text = json_dumps (document, JSON_INDENT (1));
  copy = g_strdup (text);
  free (text);
  json_decref (document);
  return copy;
}
