/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-filter.h"

#include "dossier-claim-trace.h"

DossierFilter *
dossier_filter_new (void)
{
  DossierFilter *filter = g_new0 (DossierFilter, 1);

  filter->types = DOSSIER_TYPES_DEFAULT;
  filter->classes = DOSSIER_CLASSES_ALL;
  filter->modalities = DOSSIER_MODALITIES_ALL;
  filter->undated = TRUE;
  filter->learned = TRUE;
  filter->hidden = g_array_new (FALSE, FALSE, sizeof (guint));
  filter->focus = DOSSIER_NO_INDEX;
  filter->depth = 1;
  return filter;
}

DossierFilter *
dossier_filter_copy (const DossierFilter *filter)
{
  DossierFilter *copy;

  g_return_val_if_fail (filter != NULL, NULL);

  copy = g_new (DossierFilter, 1);
  *copy = *filter;
  copy->text = g_strdup (filter->text);
  copy->hidden = g_array_copy (filter->hidden);
  return copy;
}

void
dossier_filter_free (DossierFilter *filter)
{
  g_free (filter->text);
  g_array_unref (filter->hidden);
  g_free (filter);
}

/* Where @entity stands among the hidden ones, or belongs. */
static guint
find_hidden (const DossierFilter *filter, guint entity)
{
  guint low = 0, high = filter->hidden->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (filter->hidden, guint, middle) < entity)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
dossier_filter_is_hidden (const DossierFilter *filter, guint entity)
{
  guint at;

  g_return_val_if_fail (filter != NULL, FALSE);

  at = find_hidden (filter, entity);
  return at < filter->hidden->len && g_array_index (filter->hidden, guint, at) == entity;
}

void
dossier_filter_set_hidden (DossierFilter *filter, guint entity, gboolean hidden)
{
  guint at;

  g_return_if_fail (filter != NULL);

  if (dossier_filter_is_hidden (filter, entity) == hidden)
    return;
  at = find_hidden (filter, entity);
  if (hidden)
    g_array_insert_val (filter->hidden, at, entity);
  else
    g_array_remove_index (filter->hidden, at);
}

void
dossier_filter_show_all (DossierFilter *filter)
{
  g_return_if_fail (filter != NULL);

  g_array_set_size (filter->hidden, 0);
}

const DossierDate *
dossier_filter_get_date (const DossierFilter *filter, const DossierExtract *extract,
                         const DossierClaim *claim)
{
  g_return_val_if_fail (filter != NULL && extract != NULL && claim != NULL, NULL);

  if (filter->date_of == DOSSIER_DATE_OF_PUBLICATION)
    return &dossier_extract_article (extract, claim->article)->article->published;
  return &claim->date;
}

gboolean
dossier_filter_admits_date (const DossierFilter *filter, const DossierDate *date)
{
  g_return_val_if_fail (filter != NULL && date != NULL, FALSE);

  if (filter->time == DOSSIER_TIME_ALL)
    return TRUE;
  if (!dossier_date_is_set (date))
    return filter->undated;
  /* An open end is 0, which lies before every day: right for the first day, and to be skipped for the last.
   */
  if (date->first > filter->to)
    return FALSE;
  return filter->time == DOSSIER_TIME_AS_OF || date->last == 0 || date->last >= filter->from;
}

gboolean
dossier_filter_admits_claim (const DossierFilter *filter, const DossierExtract *extract,
                             const DossierClaim *claim)
{
  g_return_val_if_fail (filter != NULL && extract != NULL && claim != NULL, FALSE);

  return (filter->classes & (1u << dossier_relation_get_class (claim->relation))) != 0
         && (filter->modalities & (1u << claim->modality)) != 0
         && (filter->learned || !dossier_claim_trace_is_learned (claim->rule))
         && dossier_filter_admits_date (filter, dossier_filter_get_date (filter, extract, claim))
         && !(filter->time == DOSSIER_TIME_AS_OF && filter->date_of != DOSSIER_DATE_OF_PUBLICATION
              && dossier_claim_has_ended (claim, filter->to));
}
