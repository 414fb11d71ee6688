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

/* So sure a tie of the class has to be. Set on articles that nobody wrote rules on, so that of all claims seven in ten
 * are right: the model is less sure of what rules have left over than of what it was tried on. Posts and money are left
 * to the rules: of ten posts that it added at 85 one was right, and a payment goes into a ledger. */
static guint
enough_for (DossierRelationClass class)
{
  switch (class)
    {
    case DOSSIER_CLASS_ROLE:
    case DOSSIER_CLASS_MONEY:
      return 100;

    case DOSSIER_CLASS_SPEECH:
      return 60;

    default:
      return 50;
    }
}

/* Whether a rule has told the same of the two already, or something else by the same sentence. */
static gboolean
is_told (const DossierTieSight *sight, const DossierDocument *document, const GPtrArray *claims)
{
  const DossierSentence *sentence = dossier_document_sentence (document, sight->sentence);

  for (guint i = 0; i < claims->len; i++)
    {
      const DossierClaim *claim = g_ptr_array_index (claims, i);
      gboolean straight = claim->subject == sight->subject && claim->object == sight->object;
      gboolean turned = claim->subject == sight->object && claim->object == sight->subject;

      if ((straight || turned)
          && (claim->sentence.start == sentence->range.start
              || dossier_relation_get_class (claim->relation) == dossier_relation_get_class (sight->relation)))
        return TRUE;
    }
  return FALSE;
}

GArray *
dossier_tie_tally_choose (GArray *sights, const DossierDocument *document, const GPtrArray *claims)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));

  g_return_val_if_fail (sights != NULL && document != NULL && claims != NULL, chosen);

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
          && !is_told (best, document, claims))
        g_array_append_val (chosen, *best);
    }
  g_array_sort (chosen, compare_places);
  return chosen;
}
