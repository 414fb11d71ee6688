/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "hand-made-stack.h"

#include <string.h>

DossierExtract *
hand_made_stack_new (guint n_articles)
{
  DossierExtract *extract = dossier_extract_new ();

  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_PERSON, "Ana Ruiz"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_ORGANISATION, "Harbour Fund"));
  for (guint i = 0; i < n_articles; i++)
    {
      char *text = g_strdup_printf ("Article number %u has words of its own: %u, %u, %u and %u again.", i,
                                    i * 7, i * 11, i * 13, i);
      DossierArticle *article = dossier_article_new (text, strlen (text));

      dossier_extract_add_article (extract, article);
      dossier_article_unref (article);
    }
  return extract;
}

DossierClaim *
hand_made_stack_add (DossierExtract *extract, guint article, DossierRelation relation, double amount, int day)
{
  DossierClaim *claim = dossier_claim_new (article, 0, relation, 1);
  DossierArticleRecord *record = dossier_extract_article (extract, article);

  if (amount > 0)
    {
      DossierSum sum = { .currency = "USD",
                         .min = amount,
                         .max = amount,
                         .basis = "symbol",
                         .same_as = DOSSIER_NO_INDEX,
                         .part_of = DOSSIER_NO_INDEX,
                         .entity = DOSSIER_NO_INDEX };

      claim->sum = record->sums->len;
      g_array_append_val (record->sums, sum);
    }
  claim->polarity = dossier_relation_get_polarity (relation);
  claim->date = dossier_date_new_day (dossier_date_julian (2024, 3, day), DOSSIER_BASIS_INFERRED);
  claim->tense = DOSSIER_TENSE_PRESENT;
  claim->sentence = (DossierRange){ 0, 7 };
  claim->rule = g_strdup ("test");
  dossier_claim_add_evidence (claim, (DossierRange){ 0, 7 });
  g_ptr_array_add (extract->claims, claim);
  return claim;
}

guint
hand_made_stack_count (const DossierExtract *extract, DossierFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < extract->findings->len; i++)
    n += ((const DossierFinding *) g_ptr_array_index (extract->findings, i))->kind == kind;
  return n;
}

void
hand_made_stack_set_words (DossierExtract *extract, DossierClaim *claim, const char *words)
{
  DossierArticleRecord *record = dossier_extract_article (extract, claim->article);
  DossierArticle *article = dossier_article_new (g_strdup (words), strlen (words));

  dossier_article_unref (record->article);
  record->article = article;
  claim->sentence = (DossierRange){ 0, strlen (words) };
  g_array_set_size (claim->evidence, 0);
  dossier_claim_add_evidence (claim, claim->sentence);
}
