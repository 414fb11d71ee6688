/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-finding.h"

static const char *const kind_names[DOSSIER_N_FINDING_KINDS] = {
  "contradiction_amount", "contradiction_role",  "contradiction_polarity", "contradiction_happened",
  "contradiction_date",   "weekday",             "event_after_article",    "end_before_start",
  "sum_counted_twice",    "single_source",       "anonymous_only",         "copied_text",
};

/* What readers see; English whatever the locale, like all words of the core. */
static const char *const kind_words[DOSSIER_N_FINDING_KINDS] = {
  [DOSSIER_FINDING_CONTRADICTION_AMOUNT] = "Amounts disagree",
  [DOSSIER_FINDING_CONTRADICTION_ROLE] = "Posts disagree",
  [DOSSIER_FINDING_CONTRADICTION_POLARITY] = "Friendly or hostile?",
  [DOSSIER_FINDING_CONTRADICTION_HAPPENED] = "Did it happen?",
  [DOSSIER_FINDING_CONTRADICTION_DATE] = "Dates disagree",
  [DOSSIER_FINDING_WEEKDAY] = "Weekday does not fit its date",
  [DOSSIER_FINDING_EVENT_AFTER_ARTICLE] = "Dated after its article",
  [DOSSIER_FINDING_END_BEFORE_START] = "Ends before it begins",
  [DOSSIER_FINDING_SUM_COUNTED_TWICE] = "Sum told twice",
  [DOSSIER_FINDING_SINGLE_SOURCE] = "Single source",
  [DOSSIER_FINDING_ANONYMOUS_ONLY] = "Unnamed sources only",
  [DOSSIER_FINDING_COPIED_TEXT] = "Copied text",
};

DossierFinding *
dossier_finding_new (DossierFindingKind kind)
{
  DossierFinding *finding = g_new0 (DossierFinding, 1);

  finding->kind = kind;
  finding->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  finding->articles = g_array_new (FALSE, FALSE, sizeof (guint));
  finding->passages = g_array_new (FALSE, FALSE, sizeof (DossierPassage));
  return finding;
}

void
dossier_finding_free (DossierFinding *finding)
{
  g_array_unref (finding->claims);
  g_array_unref (finding->articles);
  g_array_unref (finding->passages);
  g_free (finding->explanation);
  g_free (finding);
}

static void
insert_ascending (GArray *indices, guint index)
{
  guint at = 0;

  while (at < indices->len && g_array_index (indices, guint, at) < index)
    at++;
  if (at == indices->len || g_array_index (indices, guint, at) != index)
    g_array_insert_val (indices, at, index);
}

void
dossier_finding_add_claim (DossierFinding *finding, guint claim)
{
  insert_ascending (finding->claims, claim);
}

void
dossier_finding_add_passage (DossierFinding *finding, guint article, DossierRange range)
{
  DossierPassage passage = { article, range };

  insert_ascending (finding->articles, article);
  g_array_append_val (finding->passages, passage);
}

const char *
dossier_finding_kind_to_string (DossierFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < DOSSIER_N_FINDING_KINDS, NULL);

  return kind_names[kind];
}

gboolean
dossier_finding_kind_from_string (const char *name, DossierFindingKind *kind)
{
  for (guint i = 0; i < DOSSIER_N_FINDING_KINDS; i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      {
        *kind = (DossierFindingKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
dossier_finding_kind_to_words (DossierFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < DOSSIER_N_FINDING_KINDS, NULL);

  return kind_words[kind];
}
