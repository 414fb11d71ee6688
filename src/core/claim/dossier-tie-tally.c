/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-tally.h"

static guint
first_of (const DossierTieSight *sight)
{
  return dossier_relation_is_symmetric (sight->relation) ? MIN (sight->subject, sight->object) : sight->subject;
}

static guint
second_of (const DossierTieSight *sight)
{
  return dossier_relation_is_symmetric (sight->relation) ? MAX (sight->subject, sight->object) : sight->object;
}

/* By whom and how; of the same, the surest first, then the first. */
static int
compare_sights (gconstpointer a, gconstpointer b)
{
  const DossierTieSight *first = a, *second = b;
  DossierRelationClass class = dossier_relation_get_class (first->relation);
  DossierRelationClass other = dossier_relation_get_class (second->relation);

  if (first_of (first) != first_of (second))
    return first_of (first) < first_of (second) ? -1 : 1;
  if (second_of (first) != second_of (second))
    return second_of (first) < second_of (second) ? -1 : 1;
  if (class != other)
    return class < other ? -1 : 1;
  if (first->sureness != second->sureness)
    return first->sureness > second->sureness ? -1 : 1;
  return first->match.trigger < second->match.trigger ? -1 : first->match.trigger > second->match.trigger;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const DossierTieSight *first = a, *second = b;

  return first->match.trigger < second->match.trigger ? -1 : first->match.trigger > second->match.trigger;
}

static gboolean
is_same_tie (const DossierTieSight *a, const DossierTieSight *b)
{
  return first_of (a) == first_of (b) && second_of (a) == second_of (b)
         && dossier_relation_get_class (a->relation) == dossier_relation_get_class (b->relation);
}

/* So sure a tie of the class has to be. Set on 90 articles that were read, so that of all claims more than three in four
 * are right: of what rules have left over the model is right less often than of what it was tried on. Posts and money are
 * left to the rules: of 42 posts that it would add from 60 on 17 were right, and a payment goes into a ledger; so are
 * holdings, which it sees in any two bodies named together. */
static guint
enough_for (DossierRelationClass class)
{
  switch (class)
    {
    case DOSSIER_CLASS_ROLE:
    case DOSSIER_CLASS_MONEY:
    case DOSSIER_CLASS_OWNERSHIP:
      return 100;

    case DOSSIER_CLASS_SPEECH:
    case DOSSIER_CLASS_PERSONNEL:
    case DOSSIER_CLASS_FAMILY:
      return 65;

    case DOSSIER_CLASS_CONFLICT:
      return 53;

    default:
      return 60;
    }
}

static char *
key_of_class (guint a, guint b, DossierRelation relation)
{
  return g_strdup_printf ("%u %u class %d", MIN (a, b), MAX (a, b), (int) dossier_relation_get_class (relation));
}

static char *
key_of_sentence (guint a, guint b, gsize start)
{
  return g_strdup_printf ("%u %u at %" G_GSIZE_FORMAT, MIN (a, b), MAX (a, b), start);
}

/* Of which two, in either direction, the claims tell what kind of thing, and where. */
static GHashTable *
list_told (const GPtrArray *claims)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const DossierClaim *claim = g_ptr_array_index (claims, i);

      g_hash_table_add (told, key_of_class (claim->subject, claim->object, claim->relation));
      g_hash_table_add (told, key_of_sentence (claim->subject, claim->object, claim->sentence.start));
    }
  return told;
}

/* Whether a rule has told the same of the two already, or something else by the same sentence. */
static gboolean
is_told (const DossierTieSight *sight, const DossierDocument *document, GHashTable *told)
{
  g_autofree char *class = key_of_class (sight->subject, sight->object, sight->relation);
  g_autofree char *sentence = key_of_sentence (sight->subject, sight->object,
                                               dossier_document_sentence (document, sight->sentence)->range.start);

  return g_hash_table_contains (told, class) || g_hash_table_contains (told, sentence);
}

GArray *
dossier_tie_tally_choose (GArray *sights, const DossierDocument *document, const GPtrArray *claims)
{
  g_autoptr (GHashTable) told = NULL;
  GArray *chosen;

  g_return_val_if_fail (sights != NULL && document != NULL && claims != NULL, NULL);

  chosen = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  told = list_told (claims);
  g_array_sort (sights, compare_sights);
  for (guint i = 0, next; i < sights->len; i = next)
    {
      DossierTieSight *best = &g_array_index (sights, DossierTieSight, i);
      guint64 doubt = 1000000;

      for (next = i; next < sights->len && is_same_tie (best, &g_array_index (sights, DossierTieSight, next)); next++)
        doubt = doubt * (100 - g_array_index (sights, DossierTieSight, next).sureness) / 100;
      best->others = i + 1;
      best->n_others = next - i - 1;
      if (doubt <= (100 - enough_for (dossier_relation_get_class (best->relation))) * 10000
          && !is_told (best, document, told))
        g_array_append_val (chosen, *best);
    }
  g_array_sort (chosen, compare_places);
  return chosen;
}
