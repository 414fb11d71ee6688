/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-pair-course.h"

/* How much a claim weighs by how surely it is told. */
static const double weights[] = {
  [DOSSIER_MODALITY_ASSERTED] = 1.0, [DOSSIER_MODALITY_REPORTED] = 0.75,    [DOSSIER_MODALITY_ALLEGED] = 0.5,
  [DOSSIER_MODALITY_PLANNED] = 0.5,  [DOSSIER_MODALITY_HYPOTHETICAL] = 0.0,
};

/* A point while it is gathered. */
typedef struct
{
  DossierCoursePoint point;
  double friendly;
  double hostile;
} Draft;

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const Draft *left = a, *right = b;

  return left->point.date < right->point.date ? -1 : left->point.date > right->point.date;
}

static Draft *
draft_of_day (GArray *drafts, GHashTable *days, guint32 day)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (days, GUINT_TO_POINTER (day)));

  if (index == 0)
    {
      Draft draft = { .point.date = day };

      g_array_append_val (drafts, draft);
      index = drafts->len;
      g_hash_table_insert (days, GUINT_TO_POINTER (day), GUINT_TO_POINTER (index));
    }
  return &g_array_index (drafts, Draft, index - 1);
}

static void
count (Draft *draft, const DossierClaim *claim)
{
  switch (claim->polarity)
    {
    case DOSSIER_POLARITY_FRIENDLY:
      draft->point.friendly++;
      draft->friendly += weights[claim->modality];
      break;
    case DOSSIER_POLARITY_HOSTILE:
      draft->point.hostile++;
      draft->hostile += weights[claim->modality];
      break;
    case DOSSIER_POLARITY_NEUTRAL:
      draft->point.neutral++;
      break;
    }
}

GArray *
dossier_pair_course_new (const DossierExtract *extract, guint first, guint second)
{
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *course = g_array_new (FALSE, FALSE, sizeof (DossierCoursePoint));

  g_return_val_if_fail (extract != NULL, course);

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      guint32 day = claim->date.first != 0 ? claim->date.first : claim->date.last;

      if (!((claim->subject == first && claim->object == second)
            || (claim->subject == second && claim->object == first))
          || claim->negated || !dossier_date_is_set (&claim->date))
        continue;
      if (g_hash_table_add (
              seen, g_strdup_printf ("%u %d %u %u", claim->article, claim->relation, claim->subject, day)))
        count (draft_of_day (drafts, days, day), claim);
    }
  g_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    {
      Draft *draft = &g_array_index (drafts, Draft, i);

      if (draft->friendly + draft->hostile > 0)
        draft->point.balance = (draft->friendly - draft->hostile) / (draft->friendly + draft->hostile);
      g_array_append_val (course, draft->point);
    }
  return course;
}
