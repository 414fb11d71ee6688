/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-stack-event.h"

/* A date wider than this many days tells too little of when an article that names the event was written. */
#define WIDEST_EVENT 31

gboolean
dossier_stack_event_wants_date (const DossierArticle *article)
{
  g_return_val_if_fail (article != NULL, FALSE);

  if (!dossier_date_is_set (&article->published))
    return TRUE;
  return article->published.basis == DOSSIER_BASIS_INFERRED && article->published.first != article->published.last;
}

/* What two parties seldom see twice, so that two articles that tell it tell the same. Charges are none of it: they are
 * announced, amended and brought again. */
static gboolean
happens_once (DossierRelation relation)
{
  switch (relation)
    {
    case DOSSIER_RELATION_FOUNDED:
    case DOSSIER_RELATION_ACQUIRED:
    case DOSSIER_RELATION_SOLD:
    case DOSSIER_RELATION_APPOINTED:
    case DOSSIER_RELATION_NOMINATED:
    case DOSSIER_RELATION_WITHDREW_NOMINATION_OF:
    case DOSSIER_RELATION_DISMISSED:
    case DOSSIER_RELATION_RESIGNED_FROM:
    case DOSSIER_RELATION_HIRED:
    case DOSSIER_RELATION_SUCCEEDED:
    case DOSSIER_RELATION_ENDORSED:
    case DOSSIER_RELATION_SUED:
    case DOSSIER_RELATION_ARRESTED:
    case DOSSIER_RELATION_CONVICTED:
    case DOSSIER_RELATION_SENTENCED:
    case DOSSIER_RELATION_SETTLED_WITH:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_told_as_done (const DossierClaim *claim)
{
  return happens_once (claim->relation) && claim->tense == DOSSIER_TENSE_PAST && !claim->negated
         && (claim->modality == DOSSIER_MODALITY_ASSERTED || claim->modality == DOSSIER_MODALITY_REPORTED);
}

/* Whether the claim's own words date it, and by nothing that is itself a guess. */
static gboolean
is_dated (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;

  if (!dossier_date_is_set (&claim->date) || claim->date.first == 0 || claim->date.last == 0
      || claim->date.last - claim->date.first >= WIDEST_EVENT
      || dossier_claim_get_dating (claim) != DOSSIER_DATING_WORDS)
    return FALSE;
  return claim->date.basis == DOSSIER_BASIS_STATED
         || (claim->date.basis == DOSSIER_BASIS_RELATIVE && dossier_date_is_set (&article->published)
             && !dossier_stack_event_wants_date (article) && article->published.basis != DOSSIER_BASIS_INFERRED);
}

static char *
new_key (const DossierClaim *claim)
{
  return g_strdup_printf ("%u %d %u", claim->subject, (int) claim->relation, claim->object);
}

/* Cuts the event's date to what @date leaves of it; nothing is left where two articles date it differently. */
static void
cut (DossierStackEvent *event, const DossierDate *date)
{
  guint32 first = MAX (event->date.first, date->first);
  guint32 last = MIN (event->date.last, date->last);

  if (!dossier_date_is_set (&event->date))
    return;
  if (first > last)
    event->date = DOSSIER_DATE_NONE;
  else if (first > event->date.first || last < event->date.last)
    event->date = first == date->first && last == date->last
                      ? *date
                      : dossier_date_new_range (first, last, DOSSIER_BASIS_STATED);
}

static GHashTable *
collect_dated (const DossierExtract *extract)
{
  GHashTable *events = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      DossierStackEvent *event;
      char *key;

      if (!is_told_as_done (claim) || !is_dated (extract, claim))
        continue;
      key = new_key (claim);
      event = g_hash_table_lookup (events, key);
      if (event != NULL)
        {
          cut (event, &claim->date);
          g_free (key);
          continue;
        }
      event = g_new0 (DossierStackEvent, 1);
      event->source = i;
      event->date = claim->date;
      g_hash_table_insert (events, key, event);
    }
  return events;
}

GArray *
dossier_stack_events_find (const DossierExtract *extract)
{
  g_autoptr (GHashTable) events = NULL;
  GArray *found;

  g_return_val_if_fail (extract != NULL, NULL);

  found = g_array_new (FALSE, FALSE, sizeof (DossierStackEvent));
  events = collect_dated (extract);
  for (guint i = 0; i < extract->claims->len && g_hash_table_size (events) > 0; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      g_autofree char *key = NULL;
      const DossierStackEvent *event;
      DossierStackEvent link;

      if (!is_told_as_done (claim)
          || !dossier_stack_event_wants_date (dossier_extract_article (extract, claim->article)->article))
        continue;
      key = new_key (claim);
      event = g_hash_table_lookup (events, key);
      if (event == NULL || !dossier_date_is_set (&event->date)
          || dossier_extract_claim (extract, event->source)->article == claim->article)
        continue;
      link = *event;
      link.claim = i;
      g_array_append_val (found, link);
    }
  return found;
}
