/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "hand-made-stack.h"

#include "dossier-finding-finder.h"
#include "dossier-pair-course.h"

#include <string.h>

static void
test_amount (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (3);
  const DossierFinding *finding;

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_DONATED, 5e6, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_DONATED, 5.2e6, 2); /* the same, rounded */
  hand_made_stack_add (extract, 2, DOSSIER_RELATION_DONATED, 9e6, 3);
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_AMOUNT), ==, 1);
  finding = g_ptr_array_index (extract->findings, 0);
  g_assert_cmpuint (finding->claims->len, ==, 2);
  g_assert_cmpuint (finding->passages->len, ==, 2);
  g_assert_nonnull (strstr (finding->explanation, "Ana Ruiz"));
}

static void
test_no_amount (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_DONATED, 5e6, 1);
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_DONATED, 9e6, 1); /* one article may tell of two gifts */
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_DONATED, 7e6, 1)->date
      = dossier_date_new_day (dossier_date_julian (2023, 1, 5), DOSSIER_BASIS_STATED); /* another time */
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_PLEDGED, 8e6, 1);                            /* not a gift yet */
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_AMOUNT), ==, 0);
}

static void
test_withheld (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_SPENT, 3e8, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_WITHHELD, 1e8, 20);
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_AMOUNT), ==, 1);
}

static void
test_happened (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (3);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_ENDORSED, 0, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_ENDORSED, 0, 2)->negated = TRUE;
  hand_made_stack_add (extract, 2, DOSSIER_RELATION_SUED, 0, 1);
  hand_made_stack_add (extract, 2, DOSSIER_RELATION_SUED, 0, 1)->modality = DOSSIER_MODALITY_PLANNED;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_HAPPENED), ==, 1);
}

/* What only the model of ties says is held against nobody. */
static void
test_learned (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (3);
  DossierClaim *learned = hand_made_stack_add (extract, 0, DOSSIER_RELATION_ENDORSED, 0, 1);

  g_free (learned->rule);
  learned->rule = g_strdup ("learned-endorsed");
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_ENDORSED, 0, 2)->negated = TRUE;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_HAPPENED), ==, 0);
}

static void
test_change_is_none (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_ENDORSED, 0, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_ENDORSED, 0, 30)->negated = TRUE;
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_SUPPORTS, 0, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_OPPOSES, 0, 30);
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_HAPPENED), ==, 0);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_POLARITY), ==, 0);
}

static void
test_feelings (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  dossier_extract_entity (extract, 1)->type = DOSSIER_ENTITY_PERSON;
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_SUPPORTS, 0, 1)->tense = DOSSIER_TENSE_PRESENT;
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_STRAINED_WITH, 0, 3)->tense = DOSSIER_TENSE_PRESENT;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_POLARITY), ==, 1);
}

/* Makes the article name both parties so often. */
static void
name_parties (DossierExtract *extract, guint article, guint n)
{
  DossierArticleRecord *record = dossier_extract_article (extract, article);

  for (guint i = 0; i < 2 * n; i++)
    {
      DossierMention mention = { .kind = DOSSIER_MENTION_NAME, .entity = i % 2 };

      g_array_append_val (record->mentions, mention);
    }
  dossier_entity_add_article (dossier_extract_entity (extract, 0), article);
  dossier_entity_add_article (dossier_extract_entity (extract, 1), article);
}

/* Two sources on one pair, and a speaker who is neither: one claim of the first source, with that in it which a reader
 * would want from a second one. */
static DossierExtract *
new_told (DossierRelation relation, double amount, DossierClaim **claim)
{
  DossierExtract *extract = hand_made_stack_new (2);

  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_PERSON, "Ida Falk"));
  name_parties (extract, 0, 2);
  name_parties (extract, 1, 1);
  *claim = hand_made_stack_add (extract, 0, relation, amount, 1);
  (*claim)->modality = DOSSIER_MODALITY_REPORTED;
  (*claim)->attributed_to = 2;
  (*claim)->tense = DOSSIER_TENSE_PAST;
  return extract;
}

static guint
count_flags (DossierExtract *extract)
{
  dossier_finding_finder_run (extract);
  return hand_made_stack_count (extract, DOSSIER_FINDING_SINGLE_SOURCE)
         + hand_made_stack_count (extract, DOSSIER_FINDING_ANONYMOUS_ONLY);
}

static guint
count_told (DossierRelation relation, double amount, guint speaker)
{
  DossierClaim *claim;
  g_autoptr (DossierExtract) extract = new_told (relation, amount, &claim);

  claim->attributed_to = speaker;
  return count_flags (extract);
}

/* Grave, and on the word of one. */
static void
test_flags (void)
{
  g_assert_cmpuint (count_told (DOSSIER_RELATION_PAID, 1e6, 2), ==, 1);
  g_assert_cmpuint (count_told (DOSSIER_RELATION_DISMISSED, 0, 2), ==, 1);
  g_assert_cmpuint (count_told (DOSSIER_RELATION_APPOINTED, 0, DOSSIER_SPEAKER_ANONYMOUS), ==, 1);
  g_assert_cmpuint (count_told (DOSSIER_RELATION_APPOINTED, 0, 2), ==, 0); /* who holds a post is known */
  g_assert_cmpuint (count_told (DOSSIER_RELATION_DECEIVED, 0, DOSSIER_SPEAKER_ANONYMOUS), ==, 1);
  g_assert_cmpuint (count_told (DOSSIER_RELATION_CRITICISED, 0, DOSSIER_SPEAKER_ANONYMOUS), ==, 1);
  g_assert_cmpuint (count_told (DOSSIER_RELATION_CRITICISED, 0, 2), ==, 0); /* an opinion with a name to it */
  g_assert_cmpuint (count_told (DOSSIER_RELATION_PAID, 0, 2), ==, 0);       /* "pays a price" */
  g_assert_cmpuint (count_told (DOSSIER_RELATION_PAID, 1e6, 0), ==, 0);     /* one of the two says so */
  g_assert_cmpuint (count_told (DOSSIER_RELATION_MET, 0, 2), ==, 0);
  g_assert_cmpuint (count_told (DOSSIER_RELATION_CONVICTED, 0, 2), ==, 0); /* on record */
}

/* What takes the flag away. */
static void
test_no_flags (void)
{
  DossierClaim *claim;

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (DossierExtract) extract = new_told (DOSSIER_RELATION_DISMISSED, 0, &claim);

      if (i == 0) /* the article itself vouches for it */
        {
          claim->attributed_to = DOSSIER_SPEAKER_ARTICLE;
          claim->modality = DOSSIER_MODALITY_ASSERTED;
        }
      else if (i == 1) /* another source tells it too */
        hand_made_stack_add (extract, 1, DOSSIER_RELATION_DISMISSED, 0, 2);
      else if (i == 2) /* what a noun takes for granted */
        claim->tense = DOSSIER_TENSE_UNKNOWN;
      else if (i == 3) /* history */
        {
          dossier_extract_article (extract, 0)->article->published
              = dossier_date_new_day (dossier_date_julian (2025, 3, 1), DOSSIER_BASIS_STATED);
        }
      else if (i == 4) /* nobody else writes of the two */
        g_array_set_size (dossier_extract_article (extract, 1)->mentions, 0);
      else /* named in passing */
        g_array_set_size (dossier_extract_article (extract, 0)->mentions, 2);
      g_assert_cmpuint (count_flags (extract), ==, 0);
    }
}

static guint
count_anonymous (const char *words, const char *speaker)
{
  DossierClaim *claim;
  g_autoptr (DossierExtract) extract = new_told (DOSSIER_RELATION_CRITICISED, 0, &claim);
  const char *place = strstr (words, speaker);

  claim->attributed_to = DOSSIER_SPEAKER_ANONYMOUS;
  hand_made_stack_set_words (extract, claim, words);
  claim->speaker_range.start = (gsize) (place - words);
  claim->speaker_range.end = claim->speaker_range.start + strlen (speaker);
  dossier_finding_finder_run (extract);
  return hand_made_stack_count (extract, DOSSIER_FINDING_ANONYMOUS_ONLY);
}

/* A poll has no name, and yet is no source that hides. */
static void
test_anonymous (void)
{
  g_assert_cmpuint (count_anonymous ("Two officials said that she blamed him.", "Two officials"), ==, 1);
  g_assert_cmpuint (count_anonymous ("People close to him said that she blamed him.", "People close to him"), ==, 1);
  g_assert_cmpuint (count_anonymous ("A poll found that she blamed him.", "A poll"), ==, 0);
  g_assert_cmpuint (count_anonymous ("An aide to Ben Oxley said that she blamed him.", "An aide to Ben Oxley"), ==, 0);
}

/* Explanations have the words and dates of the window, not those of the JSON. */
static void
test_explanation (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (4);
  const DossierFinding *finding;

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_RESIGNED_FROM, 0, 3);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_RESIGNED_FROM, 0, 9);
  for (guint i = 0; i < 2; i++)
    dossier_extract_claim (extract, i)->date.basis = DOSSIER_BASIS_STATED;
  hand_made_stack_add (extract, 2, DOSSIER_RELATION_MEMBER_OF, 0, 1);
  hand_made_stack_add (extract, 3, DOSSIER_RELATION_MEMBER_OF, 0, 1)->negated = TRUE;
  dossier_finding_finder_run (extract);
  g_assert_cmpuint (extract->findings->len, ==, 2);
  finding = g_ptr_array_index (extract->findings, 0);
  g_assert_nonnull (strstr (finding->explanation, "Ana Ruiz resigned from "));
  g_assert_nonnull (strstr (finding->explanation, ", 3 March 2024"));
  g_assert_nonnull (strstr (finding->explanation, ", 9 March 2024"));
  finding = g_ptr_array_index (extract->findings, 1);
  g_assert_nonnull (strstr (finding->explanation, "Ana Ruiz is member of "));
  g_assert_nonnull (strstr (finding->explanation, "Ana Ruiz is not member of "));
  for (guint i = 0; i < extract->findings->len; i++)
    {
      finding = g_ptr_array_index (extract->findings, i);
      g_assert_null (strchr (finding->explanation, '_'));
      g_assert_null (strstr (finding->explanation, "2024-"));
    }
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
  g_assert_cmpuint (hand_made_stack_count (extract, DOSSIER_FINDING_COPIED_TEXT), ==, 1);
}

static void
test_course (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);
  g_autoptr (GArray) course = NULL;

  hand_made_stack_add (extract, 1, DOSSIER_RELATION_CRITICISED, 0, 20);
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_PRAISED, 0, 2);
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_PRAISED, 0, 2); /* once a day and article */
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_OPPOSES, 0, 2)->modality = DOSSIER_MODALITY_ALLEGED;
  hand_made_stack_add (extract, 0, DOSSIER_RELATION_ATTACKED, 0, 2)->negated = TRUE;
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
  g_test_add_func ("/finding-finder/learned", test_learned);
  g_test_add_func ("/finding-finder/change-is-none", test_change_is_none);
  g_test_add_func ("/finding-finder/feelings", test_feelings);
  g_test_add_func ("/finding-finder/flags", test_flags);
  g_test_add_func ("/finding-finder/no-flags", test_no_flags);
  g_test_add_func ("/finding-finder/anonymous", test_anonymous);
  g_test_add_func ("/finding-finder/explanation", test_explanation);
  g_test_add_func ("/finding-finder/copies", test_copies);
  g_test_add_func ("/pair-course", test_course);
  return g_test_run ();
}
