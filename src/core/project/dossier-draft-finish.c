/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-draft.h"

/* New index of each old one, DOSSIER_NO_INDEX for those that are gone. */
static GArray *
number_again (const GArray *gone)
{
  GArray *map = g_array_sized_new (FALSE, FALSE, sizeof (guint), gone->len);
  guint next = 0;

  for (guint i = 0; i < gone->len; i++)
    {
      guint index = g_array_index (gone, gboolean, i) ? DOSSIER_NO_INDEX : next++;

      g_array_append_val (map, index);
    }
  return map;
}

static guint
mapped (const GArray *map, guint index)
{
  /* Speakers that are no entity, and links left open, lie beyond the map. */
  return index < map->len ? g_array_index (map, guint, index) : index;
}

static void
compact (GPtrArray *records, const GArray *gone)
{
  for (guint i = records->len; i > 0; i--)
    if (g_array_index (gone, gboolean, i - 1))
      g_ptr_array_remove_index (records, i - 1);
}

static void
renumber_record (DossierArticleRecord *record, const GArray *entities)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      mention->entity = mapped (entities, mention->entity);
    }
  for (guint i = 0; i < record->sums->len; i++)
    {
      DossierSum *sum = &g_array_index (record->sums, DossierSum, i);

      sum->entity = mapped (entities, sum->entity);
    }
  for (guint i = 0; i < record->quotes->len; i++)
    {
      DossierQuote *quote = &g_array_index (record->quotes, DossierQuote, i);

      quote->speaker = mapped (entities, quote->speaker);
    }
}

/* A finding stays while enough of its claims do: two for a contradiction, one for the others that have any.
 */
static gboolean
renumber_finding (DossierFinding *finding, const GArray *claims)
{
  gboolean contradiction = finding->kind <= DOSSIER_FINDING_CONTRADICTION_DATE;
  guint before = finding->claims->len, needed = MIN (before, contradiction ? 2 : 1);

  for (guint i = before; i > 0; i--)
    {
      guint index = mapped (claims, g_array_index (finding->claims, guint, i - 1));

      if (index == DOSSIER_NO_INDEX)
        g_array_remove_index (finding->claims, i - 1);
      else
        g_array_index (finding->claims, guint, i - 1) = index;
    }
  return finding->claims->len >= needed;
}

/* The open link between the same two that stands before @end, or NULL. */
static DossierSuggestion *
find_suggestion (const GPtrArray *suggestions, guint end, const DossierSuggestion *wanted)
{
  for (guint i = 0; i < end; i++)
    {
      DossierSuggestion *other = g_ptr_array_index (suggestions, i);

      if (other->first == wanted->first && other->second == wanted->second)
        return other;
    }
  return NULL;
}

/* A merge closes the link between the two, and of two links that now are the same the surer one stays. */
static void
renumber_suggestions (GPtrArray *suggestions, const GArray *entities)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      DossierSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      guint first = mapped (entities, suggestion->first), second = mapped (entities, suggestion->second);

      suggestion->first = MIN (first, second);
      suggestion->second = MAX (first, second);
    }
  for (guint i = suggestions->len; i > 0; i--)
    {
      const DossierSuggestion *suggestion = g_ptr_array_index (suggestions, i - 1);
      DossierSuggestion *same = find_suggestion (suggestions, i - 1, suggestion);

      if (same != NULL && same->score < suggestion->score)
        {
          same->score = suggestion->score;
          g_free (same->why);
          same->why = g_strdup (suggestion->why);
        }
      if (same != NULL || suggestion->first == suggestion->second)
        g_ptr_array_remove_index (suggestions, i - 1);
    }
}

static void
renumber_rest (DossierExtract *extract, const GArray *entities, const GArray *claims)
{
  for (guint i = extract->findings->len; i > 0; i--)
    if (!renumber_finding (g_ptr_array_index (extract->findings, i - 1), claims))
      g_ptr_array_remove_index (extract->findings, i - 1);
  renumber_suggestions (extract->suggestions, entities);
}

static void
renumber (DossierExtract *extract, const GArray *entities, const GArray *claims)
{
  for (guint i = 0; i < extract->articles->len; i++)
    renumber_record (dossier_extract_article (extract, i), entities);
  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);

      claim->subject = mapped (entities, claim->subject);
      claim->object = mapped (entities, claim->object);
      claim->attributed_to = mapped (entities, claim->attributed_to);
    }
  for (guint i = 0; i < extract->entities->len; i++)
    {
      DossierEntity *entity = dossier_extract_entity (extract, i);

      entity->sum.entity = mapped (entities, entity->sum.entity);
    }
  renumber_rest (extract, entities, claims);
}

static GArray *
flagged (const GArray *flags, const GArray *map)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < flags->len; i++)
    {
      guint index = g_array_index (map, guint, i);

      if (g_array_index (flags, gboolean, i) && index != DOSSIER_NO_INDEX)
        g_array_append_val (indices, index);
    }
  return indices;
}

static int
compare_pins (gconstpointer a, gconstpointer b)
{
  const DossierPin *first = a, *second = b;

  return (first->entity > second->entity) - (first->entity < second->entity);
}

static GArray *
renumber_pins (GHashTable *pins, const GArray *entities)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (DossierPin));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, pins);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      DossierPin pin = *(DossierPin *) value;

      pin.entity = mapped (entities, pin.entity);
      g_array_append_val (list, pin);
    }
  g_array_sort (list, compare_pins);
  return list;
}

DossierRevision *
dossier_draft_finish (DossierDraft *draft)
{
  DossierRevision *revision = g_atomic_rc_box_new0 (DossierRevision);
  DossierExtract *extract = draft->extract;
  g_autoptr (GArray) entities = NULL;
  g_autoptr (GArray) claims = NULL;

  /* Merging the two ends of a claim leaves a claim about nobody else. */
  for (guint i = 0; i < extract->claims->len; i++)
    if (dossier_extract_claim (extract, i)->subject == dossier_extract_claim (extract, i)->object)
      g_array_index (draft->dropped, gboolean, i) = TRUE;
  entities = number_again (draft->gone);
  claims = number_again (draft->dropped);
  compact (extract->entities, draft->gone);
  compact (extract->claims, draft->dropped);
  renumber (extract, entities, claims);
  revision->pins = renumber_pins (draft->pins, entities);
  revision->hidden = flagged (draft->hidden, entities);
  revision->accepted = flagged (draft->accepted, claims);
  revision->dismissed = g_hash_table_ref (draft->dismissed);
  revision->extract = g_steal_pointer (&draft->extract);
  return revision;
}
