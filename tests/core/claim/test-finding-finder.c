/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-finding-finder.h"
#include "dossier-pair-course.h"

#include <string.h>

/* A stack made by hand: two people, and what the articles claim of them. */
static DossierExtract *
new_stack (guint n_articles)
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

static DossierClaim *
add_claim (DossierExtract *extract, guint article, DossierRelation relation, double amount, int day)
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
  claim->sentence = (DossierRange){ 0, 7 };
  claim->rule = g_strdup ("test");
  dossier_claim_add_evidence (claim, (DossierRange){ 0, 7 });
  g_ptr_array_add (extract->claims, claim);
  return claim;
}

static guint
count_kind (const DossierExtract *extract, DossierFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < extract->findings->len; i++)
    n += ((const DossierFinding *) g_ptr_array_index (extract->findings, i))->kind == kind;
  return n;
}

static void
test_amount (void)
{
  g_autoptr (DossierExtract) extract = new_stack (3);
  const DossierFinding *finding;

  add_claim (extract, 0, DOSSIER_RELATION_DONATED, 5e6, 1);
  add_claim (extract, 1, DOSSIER_RELATION_DONATED, 5.2e6, 2); /* the same, rounded */
  add_claim (extract, 2, DOSSIER_RELATION_DONATED, 9e6, 3);
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_AMOUNT), ==, 1);
  finding = g_ptr_array_index (extract->findings, 0);
  g_assert_cmpuint (finding->claims->len, ==, 2);
  g_assert_cmpuint (finding->passages->len, ==, 2);
  g_assert_nonnull (strstr (finding->explanation, "Ana Ruiz"));
}

static void
test_no_amount (void)
{
  g_autoptr (DossierExtract) extract = new_stack (2);

  add_claim (extract, 0, DOSSIER_RELATION_DONATED, 5e6, 1);
  add_claim (extract, 0, DOSSIER_RELATION_DONATED, 9e6, 1); /* one article may tell of two gifts */
  add_claim (extract, 1, DOSSIER_RELATION_DONATED, 7e6, 1)->date
      = dossier_date_new_day (dossier_date_julian (2023, 1, 5), DOSSIER_BASIS_STATED); /* another time */
  add_claim (extract, 1, DOSSIER_RELATION_PLEDGED, 8e6, 1);                            /* not a gift yet */
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_AMOUNT), ==, 0);
}

static void
test_withheld (void)
{
  g_autoptr (DossierExtract) extract = new_stack (2);

  add_claim (extract, 0, DOSSIER_RELATION_SPENT, 3e8, 1);
  add_claim (extract, 1, DOSSIER_RELATION_WITHHELD, 1e8, 20);
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_AMOUNT), ==, 1);
}

static void
test_happened (void)
{
  g_autoptr (DossierExtract) extract = new_stack (3);

  add_claim (extract, 0, DOSSIER_RELATION_ENDORSED, 0, 1);
  add_claim (extract, 1, DOSSIER_RELATION_ENDORSED, 0, 2)->negated = TRUE;
  add_claim (extract, 2, DOSSIER_RELATION_SUED, 0, 1);
  add_claim (extract, 2, DOSSIER_RELATION_SUED, 0, 1)->modality = DOSSIER_MODALITY_PLANNED;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_HAPPENED), ==, 1);
}

static void
test_change_is_none (void)
{
  g_autoptr (DossierExtract) extract = new_stack (2);

  add_claim (extract, 0, DOSSIER_RELATION_ENDORSED, 0, 1);
  add_claim (extract, 1, DOSSIER_RELATION_ENDORSED, 0, 30)->negated = TRUE;
  add_claim (extract, 0, DOSSIER_RELATION_SUPPORTS, 0, 1);
  add_claim (extract, 1, DOSSIER_RELATION_OPPOSES, 0, 30);
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_HAPPENED), ==, 0);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_POLARITY), ==, 0);
}

static void
test_feelings (void)
{
  g_autoptr (DossierExtract) extract = new_stack (2);

  dossier_extract_entity (extract, 1)->type = DOSSIER_ENTITY_PERSON;
  add_claim (extract, 0, DOSSIER_RELATION_SUPPORTS, 0, 1)->tense = DOSSIER_TENSE_PRESENT;
  add_claim (extract, 1, DOSSIER_RELATION_STRAINED_WITH, 0, 3)->tense = DOSSIER_TENSE_PRESENT;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_CONTRADICTION_POLARITY), ==, 1);
}

static void
test_flags (void)
{
  g_autoptr (DossierExtract) extract = new_stack (2);
  DossierClaim *claim;

  claim = add_claim (extract, 0, DOSSIER_RELATION_PAID, 1e6, 1);
  claim->modality = DOSSIER_MODALITY_REPORTED;
  claim->attributed_to = 0;
  claim = add_claim (extract, 0, DOSSIER_RELATION_CRITICISED, 0, 1);
  claim->attributed_to = DOSSIER_SPEAKER_ANONYMOUS;
  claim = add_claim (extract, 0, DOSSIER_RELATION_CRITICISED, 0, 2);
  claim->attributed_to = DOSSIER_SPEAKER_ANONYMOUS;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_SINGLE_SOURCE), ==, 1);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_ANONYMOUS_ONLY), ==, 1);
}

static void
test_copies (void)
{
  g_autoptr (DossierExtract) extract = dossier_extract_new ();

  for (guint i = 0; i < 2; i++)
    {
      GString *text = g_string_new ("A shared opening line\n\n");
      DossierArticle *article;

      for (guint j = 0; j < 80; j++)
        g_string_append_printf (text, "word%u ", j);
      g_string_append_printf (text, "edition %u", i);
      article = dossier_article_new (g_strdup (text->str), text->len);
      dossier_extract_add_article (extract, article);
      dossier_article_unref (article);
      g_string_free (text, TRUE);
    }
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (count_kind (extract, DOSSIER_FINDING_COPIED_TEXT), ==, 1);
}

static void
test_course (void)
{
  g_autoptr (DossierExtract) extract = new_stack (2);
  g_autoptr (GArray) course = NULL;

  add_claim (extract, 1, DOSSIER_RELATION_CRITICISED, 0, 20);
  add_claim (extract, 0, DOSSIER_RELATION_PRAISED, 0, 2);
  add_claim (extract, 0, DOSSIER_RELATION_PRAISED, 0, 2); /* once a day and article */
  add_claim (extract, 0, DOSSIER_RELATION_OPPOSES, 0, 2)->modality = DOSSIER_MODALITY_ALLEGED;
  add_claim (extract, 0, DOSSIER_RELATION_ATTACKED, 0, 2)->negated = TRUE;
  course = dossier_pair_course_new (extract, 1, 0);
  g_assert_cmpuint (course->len, ==, 2);
  g_assert_cmpuint (g_array_index (course, DossierCoursePoint, 0).friendly, ==, 1);
  g_assert_cmpuint (g_array_index (course, DossierCoursePoint, 0).hostile, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (course, DossierCoursePoint, 0).balance, 1.0 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (course, DossierCoursePoint, 1).balance, -1, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-finder/amount", test_amount);
  g_test_add_func ("/finding-finder/no-amount", test_no_amount);
  g_test_add_func ("/finding-finder/withheld", test_withheld);
  g_test_add_func ("/finding-finder/happened", test_happened);
  g_test_add_func ("/finding-finder/change-is-none", test_change_is_none);
  g_test_add_func ("/finding-finder/feelings", test_feelings);
  g_test_add_func ("/finding-finder/flags", test_flags);
  g_test_add_func ("/finding-finder/copies", test_copies);
  g_test_add_func ("/pair-course", test_course);
  return g_test_run ();
}
