/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-engine-private.h"

#include "dossier-stack-dater.h"

/* Events of the stack that are looked at for one article: each is read many times over. */
#define MOST_EVENTS 8

static void
clear_hint (gpointer hint)
{
  dossier_date_hint_clear (hint);
}

/* The claim of @probe that rests on the words of @claim, and on those that date it. */
static const DossierClaim *
find_twin (const DossierExtract *probe, const DossierClaim *claim)
{
  DossierRange words = g_array_index (claim->evidence, DossierRange, 0);

  for (guint i = 0; i < probe->claims->len; i++)
    {
      const DossierClaim *twin = dossier_extract_claim (probe, i);
      DossierRange other = g_array_index (twin->evidence, DossierRange, 0);

      if (twin->relation == claim->relation && dossier_range_contains (other, words))
        return twin;
    }
  return NULL;
}

/* Reads all hints; FALSE where it was cancelled. */
static gboolean
read_hints (const DossierExtract *merged, const DossierStackEvent *events, guint n_events,
            const DossierDocument *document, const DossierExtract *probe, GCancellable *cancellable, GArray *hints)
{
  for (guint i = 0; i < n_events; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (merged, events[i].claim);
      DossierDateHint hint;
      gboolean done = dossier_stack_dater_read (merged, &events[i], document, find_twin (probe, claim), cancellable,
                                                &hint);

      g_array_append_val (hints, hint);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

/* Whether the new date says more than the old one, and nothing against it. */
static gboolean
is_better (const DossierDate *old, const DossierDate *found)
{
  if (!dossier_date_is_set (found) || found->basis != DOSSIER_BASIS_INFERRED)
    return FALSE;
  if (!dossier_date_is_set (old))
    return TRUE;
  return found->last - found->first < old->last - old->first && found->first <= old->last
         && old->first <= found->last;
}

/* The extract of @article as of its new date, in *@part; left NULL where its date stays as it was. */
static gboolean
date_again (const DossierEngine *engine, const DossierArticle *article, const DossierExtract *merged,
            const DossierStackEvent *events, guint n_events, DossierExtract **part, GCancellable *cancellable,
            GError **error)
{
  DossierDate some_day = dossier_date_new_day (events[0].date.last + 1, DOSSIER_BASIS_GIVEN);
  g_autoptr (DossierArticle) probe_article = dossier_article_with_date (article, &some_day, NULL, NULL);
  g_autoptr (DossierExtract) probe = dossier_engine_extract (engine, probe_article, cancellable, error);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) hints = g_array_new (FALSE, FALSE, sizeof (DossierDateHint));
  DossierArticleDating dating;
  gboolean done = TRUE;

  if (probe == NULL)
    return FALSE;
  document = dossier_engine_read (engine, article, cancellable, error);
  if (document == NULL)
    return FALSE;
  g_array_set_clear_func (hints, clear_hint);
  if (!read_hints (merged, events, n_events, document, probe, cancellable, hints))
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  dossier_article_dater_run_with (engine->facts, document, article->path, 0, hints, cancellable, &dating);
  if (is_better (&article->published, &dating.date))
    {
      g_autoptr (DossierArticle) dated
          = dossier_article_with_date (article, &dating.date, dating.why, dating.alternatives);

      dated->published_range = dating.where;
      *part = dossier_engine_extract (engine, dated, cancellable, error);
      done = *part != NULL;
    }
  dossier_article_dating_clear (&dating);
  return done && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

gboolean
dossier_engine_date_by_stack (const DossierEngine *engine, GPtrArray *parts, const DossierExtract *merged,
                              GPtrArray *owned, gboolean *changed, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) events = NULL;
  guint next = 0, article = 0;

  g_return_val_if_fail (engine != NULL && parts != NULL && merged != NULL && owned != NULL && changed != NULL, FALSE);

  *changed = FALSE;
  events = dossier_stack_events_find (merged);
  for (guint i = 0; i < parts->len; i++)
    {
      const DossierExtract *old = g_ptr_array_index (parts, i);
      DossierExtract *part = NULL;
      guint first;

      article += old->articles->len;
      for (first = next; next < events->len
                         && dossier_extract_claim (merged, g_array_index (events, DossierStackEvent, next).claim)->article
                                < article;)
        next++;
      if (first == next || old->articles->len != 1)
        continue;
      if (!date_again (engine, dossier_extract_article (old, 0)->article, merged,
                       &g_array_index (events, DossierStackEvent, first), MIN (next - first, MOST_EVENTS), &part,
                       cancellable, error))
        return FALSE;
      if (part == NULL)
        continue;
      g_ptr_array_add (owned, part);
      g_ptr_array_index (parts, i) = part;
      *changed = TRUE;
    }
  return TRUE;
}
