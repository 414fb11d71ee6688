/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-revision.h"

#include "dossier-draft.h"
#include "dossier-engine.h"

#include <stdlib.h>

DossierRevision *
dossier_revision_new (const DossierExtract *extract, const GPtrArray *decisions, guint n_decisions)
{
  g_autoptr (DossierDraft) draft = NULL;
  DossierRevision *revision = NULL;
  guint lost = 0;

  g_return_val_if_fail (extract != NULL, NULL);
  g_return_val_if_fail (decisions == NULL || n_decisions <= decisions->len, NULL);

  draft = dossier_draft_new (extract);
  for (guint i = 0; i < n_decisions; i++)
    if (!dossier_draft_apply (draft, g_ptr_array_index (decisions, i)))
      lost++;
  revision = dossier_draft_finish (draft);
  revision->lost = lost;
  return revision;
}

DossierRevision *
dossier_revision_with_extract (const DossierRevision *revision, DossierExtract *extract)
{
  DossierRevision *other = NULL;

  g_return_val_if_fail (revision != NULL && extract != NULL, NULL);

  other = g_atomic_rc_box_new0 (DossierRevision);
  other->extract = dossier_extract_ref (extract);
  other->pins = g_array_ref (revision->pins);
  other->hidden = g_array_ref (revision->hidden);
  other->accepted = g_array_ref (revision->accepted);
  other->dismissed = g_hash_table_ref (revision->dismissed);
  other->lost = revision->lost;
  return other;
}

DossierExtract *
dossier_revision_find_again (const DossierRevision *revision)
{
  DossierExtract *extract = NULL;

  g_return_val_if_fail (revision != NULL, NULL);

  extract = dossier_extract_copy (revision->extract);
  g_ptr_array_set_size (extract->findings, 0);
  dossier_engine_find (extract);
  return extract;
}

DossierRevision *
dossier_revision_ref (DossierRevision *revision)
{
  return g_atomic_rc_box_acquire (revision);
}

static void
clear_revision (gpointer data)
{
  DossierRevision *revision = data;

  dossier_extract_unref (revision->extract);
  g_array_unref (revision->pins);
  g_array_unref (revision->hidden);
  g_array_unref (revision->accepted);
  g_hash_table_unref (revision->dismissed);
}

void
dossier_revision_unref (DossierRevision *revision)
{
  g_atomic_rc_box_release_full (revision, clear_revision);
}

static int
compare_index (gconstpointer a, gconstpointer b)
{
  const guint *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

gboolean
dossier_revision_is_hidden (const DossierRevision *revision, guint entity)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return g_array_binary_search (revision->hidden, &entity, compare_index, NULL);
}

gboolean
dossier_revision_is_accepted (const DossierRevision *revision, guint claim)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return g_array_binary_search (revision->accepted, &claim, compare_index, NULL);
}

gboolean
dossier_revision_is_dismissed (const DossierRevision *revision, guint finding)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (g_hash_table_size (revision->dismissed) == 0)
    return FALSE;
  key = dossier_finding_key_new (revision->extract, finding);
  return g_hash_table_contains (revision->dismissed, key);
}

const DossierPin *
dossier_revision_get_pin (const DossierRevision *revision, guint entity)
{
  guint at;

  g_return_val_if_fail (revision != NULL, NULL);

  /* A pin begins with its entity's index, which is all that is compared. */
  if (!g_array_binary_search (revision->pins, &entity, compare_index, &at))
    return NULL;
  return &g_array_index (revision->pins, DossierPin, at);
}

gboolean
dossier_decisions_article_date (const GPtrArray *decisions, guint n_decisions, const char *article_id,
                                DossierDate *date)
{
  gboolean found = FALSE;

  g_return_val_if_fail (decisions != NULL && n_decisions <= decisions->len, FALSE);

  for (guint i = 0; i < n_decisions; i++)
    {
      const DossierDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->kind == DOSSIER_DECISION_REDATE && g_strcmp0 (decision->article, article_id) == 0)
        {
          *date = decision->date;
          found = dossier_date_is_set (date);
        }
    }
  return found;
}
