/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "hand-made-stack.h"

#include "dossier-contradiction.h"
#include "dossier-finding-finder.h"

#include <string.h>

static DossierExtract *
new_pair_of_persons (guint n_articles)
{
  DossierExtract *extract = hand_made_stack_new (n_articles);

  dossier_extract_entity (extract, 1)->type = DOSSIER_ENTITY_PERSON;
  return extract;
}

static void
set_day (DossierClaim *claim, int year, int month, int day)
{
  claim->date = dossier_date_new_day (dossier_date_julian (year, month, day), DOSSIER_BASIS_INFERRED);
}

/* "is no ally" against "has long been a supporter", a year later: the second reaches back. */
static void
test_old_state (void)
{
  g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
  DossierClaim *claim = hand_made_stack_add (extract, 0, DOSSIER_RELATION_ALLIED_WITH, 0, 1);

  claim->negated = TRUE;
  claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_SUPPORTS, 0, 1);
  set_day (claim, 2025, 3, 1);
  hand_made_stack_set_words (extract, claim, "Ruiz has long been a supporter of Dahl.");
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_FINDING_CONTRADICTION_POLARITY);
  hand_made_stack_set_words (extract, claim, "Ruiz is a supporter of Dahl.");
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
  /* What was once is the friendship. */
  dossier_extract_claim (extract, 0)->relation = DOSSIER_RELATION_STRAINED_WITH;
  claim->relation = DOSSIER_RELATION_STRAINED_WITH;
  claim->polarity = DOSSIER_POLARITY_HOSTILE;
  hand_made_stack_set_words (extract, claim, "A rift parts Ruiz from Dahl, her once close ally.");
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
}

static void
test_feelings_of_organisations (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_SUPPORTS, 0, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_OPPOSES, 0, 1);
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
  dossier_extract_entity (extract, 1)->type = DOSSIER_ENTITY_PERSON;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_FINDING_CONTRADICTION_POLARITY);
  dossier_extract_claim (extract, 0)->date = DOSSIER_DATE_NONE; /* who knows whether it was at one time */
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
}

static void
test_rift (void)
{
  g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
  DossierClaim *claim;

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_STRAINED_WITH, 0, 1);
  claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_STRAINED_WITH, 0, 20);
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
  set_day (claim, 2024, 9, 1);
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_FINDING_CONTRADICTION_DATE);
  claim->negated = TRUE;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
}

static void
test_silence (void)
{
  g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
  DossierClaim *claim;

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_SAID_OF, 0, 1)->negated = TRUE;
  claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_PRAISED, 0, 2);
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_FINDING_CONTRADICTION_HAPPENED);
  claim->modality = DOSSIER_MODALITY_REPORTED;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
  claim->modality = DOSSIER_MODALITY_ASSERTED;
  claim->relation = DOSSIER_RELATION_MET;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
}

/* What is said and thought often is no conflict; what is done once is. */
static void
test_common (void)
{
  static const struct
  {
    DossierRelation relation;
    DossierFindingKind kind;
  } cases[] = {
    { DOSSIER_RELATION_URGED, DOSSIER_N_FINDING_KINDS },
    { DOSSIER_RELATION_CRITICISED, DOSSIER_N_FINDING_KINDS },
    { DOSSIER_RELATION_OPPOSES, DOSSIER_N_FINDING_KINDS },
    { DOSSIER_RELATION_COLLABORATED_WITH, DOSSIER_N_FINDING_KINDS },
    { DOSSIER_RELATION_ACCUSED, DOSSIER_FINDING_CONTRADICTION_HAPPENED },
    { DOSSIER_RELATION_ATTACKED, DOSSIER_FINDING_CONTRADICTION_HAPPENED },
    { DOSSIER_RELATION_MET, DOSSIER_FINDING_CONTRADICTION_HAPPENED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
      DossierClaim *claim;

      hand_made_stack_add (extract, 0, cases[i].relation, 0, 1);
      claim = hand_made_stack_add (extract, 1, cases[i].relation, 0, 2);
      claim->negated = TRUE;
      claim->tense = DOSSIER_TENSE_PAST;
      g_test_message ("%s", dossier_relation_to_string (cases[i].relation));
      g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, cases[i].kind);
    }
}

/* What was refused on one day may be done on a later one; what was done is not undone by it. */
static void
test_later (void)
{
  for (guint day = 1; day <= 5; day += 4)
    {
      g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
      DossierClaim *claim = hand_made_stack_add (extract, 0, DOSSIER_RELATION_ENDORSED, 0, 3);

      claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_ENDORSED, 0, day);
      claim->negated = TRUE;
      claim->tense = DOSSIER_TENSE_PAST;
      g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==,
                       day < 3 ? DOSSIER_N_FINDING_KINDS : DOSSIER_FINDING_CONTRADICTION_HAPPENED);
    }
}

static void
test_not_given (void)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_FUNDED, 0, 1);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_DONATED, 0, 2)->negated = TRUE;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_FINDING_CONTRADICTION_HAPPENED);
}

/* What a plain claim and a denial of it in @words come to. */
static DossierFindingKind
check_denied (DossierRelation relation, const char *words, const char *evidence)
{
  g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
  DossierClaim *claim;

  hand_made_stack_add (extract, 0, relation, 0, 1);
  claim = hand_made_stack_add (extract, 1, relation, 0, 2);
  claim->negated = TRUE;
  hand_made_stack_set_words (extract, claim, words);
  g_array_set_size (claim->evidence, 0);
  dossier_claim_add_evidence (claim, (DossierRange){ 0, strlen (evidence) });
  return dossier_contradiction_check (extract, 0, 1);
}

/* A part denied leaves the rest standing. */
static void
test_partial (void)
{
  const DossierFindingKind happened = DOSSIER_FINDING_CONTRADICTION_HAPPENED, none = DOSSIER_N_FINDING_KINDS;

  g_assert_cmpint (check_denied (DOSSIER_RELATION_MET, "Ruiz never met Dahl.", "Ruiz never met Dahl"), ==, happened);
  g_assert_cmpint (
      check_denied (DOSSIER_RELATION_MET, "Ruiz never met Dahl and had few calls with him.", "Ruiz never met Dahl"), ==,
      happened);
  g_assert_cmpint (
      check_denied (DOSSIER_RELATION_MET, "Ruiz did not meet Dahl about the port.", "Ruiz did not meet Dahl"), ==, none);
  g_assert_cmpint (check_denied (DOSSIER_RELATION_ACCUSED, "Ruiz did not accuse Dahl or his aides of theft.",
                                 "Ruiz did not accuse Dahl"),
                   ==, none);
  g_assert_cmpint (
      check_denied (DOSSIER_RELATION_ENDORSED, "Ruiz has not yet endorsed Dahl.", "Ruiz has not yet endorsed Dahl"), ==,
      none);
  g_assert_cmpint (
      check_denied (DOSSIER_RELATION_ENDORSED, "Ruiz didn’t fully endorse Dahl.", "Ruiz didn’t fully endorse Dahl"), ==,
      none);
  g_assert_cmpint (check_denied (DOSSIER_RELATION_MET, "Ruiz largely avoided Dahl.", "Ruiz largely avoided Dahl"), ==,
                   none);
  /* Who is not beaten is a rival all the same. */
  g_assert_cmpint (check_denied (DOSSIER_RELATION_RIVAL_OF, "Ruiz did not beat Dahl.", "Ruiz did not beat Dahl"), ==,
                   none);
}

/* "Rejected any notion that she lied of her talks with Dahl": the talks are not denied. */
static void
test_taken_for_granted (void)
{
  g_autoptr (DossierExtract) extract = new_pair_of_persons (2);
  DossierClaim *claim;

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_MET, 0, 1);
  claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_MET, 0, 2);
  claim->negated = TRUE;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_FINDING_CONTRADICTION_HAPPENED);
  claim->tense = DOSSIER_TENSE_UNKNOWN;
  g_assert_cmpint (dossier_contradiction_check (extract, 0, 1), ==, DOSSIER_N_FINDING_KINDS);
}

static DossierFindingKind
check_posts (const char *held, const char *denied)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);
  DossierClaim *claim = hand_made_stack_add (extract, 0, DOSSIER_RELATION_WORKS_FOR, 0, 1);

  claim->role = g_strdup (held);
  claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_WORKS_FOR, 0, 2);
  claim->role = g_strdup (denied);
  claim->negated = TRUE;
  return dossier_contradiction_check (extract, 0, 1);
}

static void
test_posts (void)
{
  g_assert_cmpint (check_posts ("official", "top official"), ==, DOSSIER_N_FINDING_KINDS);
  g_assert_cmpint (check_posts ("clerk", "Clerk"), ==, DOSSIER_FINDING_CONTRADICTION_HAPPENED);
  g_assert_cmpint (check_posts ("clerk", NULL), ==, DOSSIER_FINDING_CONTRADICTION_HAPPENED);
}

static DossierFindingKind
check_times (DossierDate first, DossierDate second)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);
  DossierClaim *claim = hand_made_stack_add (extract, 0, DOSSIER_RELATION_MEMBER_OF, 0, 1);

  for (guint i = 0; i < 2; i++)
    dossier_extract_article (extract, i)->article->published
        = dossier_date_new_day (dossier_date_julian (2020 + (int) i, 3, 1), DOSSIER_BASIS_STATED);
  claim->date = first;
  claim->negated = TRUE;
  claim = hand_made_stack_add (extract, 1, DOSSIER_RELATION_MEMBER_OF, 0, 2);
  claim->date = second;
  return dossier_contradiction_check (extract, 0, 1);
}

/* A time without an end does not last for ever, one without a beginning was not always so. */
static void
test_open_times (void)
{
  const DossierFindingKind happened = DOSSIER_FINDING_CONTRADICTION_HAPPENED, none = DOSSIER_N_FINDING_KINDS;
  guint32 early = dossier_date_julian (2019, 6, 1), late = dossier_date_julian (2021, 2, 20);
  DossierDate day = dossier_date_new_day (early, DOSSIER_BASIS_STATED);

  g_assert_cmpint (check_times (day, dossier_date_new_range (0, early + 30, DOSSIER_BASIS_STATED)), ==, happened);
  g_assert_cmpint (check_times (day, dossier_date_new_range (0, late, DOSSIER_BASIS_STATED)), ==, none);
  /* A former member: since when not, nobody says. */
  g_assert_cmpint (check_times (day, dossier_date_new_range (0, early + 30, DOSSIER_BASIS_INFERRED)), ==, none);
  g_assert_cmpint (check_times (day, dossier_date_new_range (early - 30, 0, DOSSIER_BASIS_STATED)), ==, happened);
  g_assert_cmpint (check_times (day, DOSSIER_DATE_NONE), ==, none);
  /* What began in June 2019 is told of until the article of March 2020, no further. */
  g_assert_cmpint (check_times (dossier_date_new_range (early, 0, DOSSIER_BASIS_STATED),
                                dossier_date_new_day (late, DOSSIER_BASIS_STATED)),
                   ==, none);
}

static DossierFindingKind
check_days (DossierDate first, DossierDate second)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_ACQUIRED, 0, 1)->date = first;
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_ACQUIRED, 0, 1)->date = second;
  return dossier_contradiction_check (extract, 0, 1);
}

static void
test_dates (void)
{
  guint32 day = dossier_date_julian (2011, 1, 20);
  DossierDate stated = dossier_date_new_day (day, DOSSIER_BASIS_STATED);
  DossierDate relative = dossier_date_new_day (day - 9, DOSSIER_BASIS_RELATIVE);
  DossierDate year = dossier_date_new_year (2010, DOSSIER_BASIS_STATED);

  g_assert_cmpint (check_days (stated, relative), ==, DOSSIER_FINDING_CONTRADICTION_DATE);
  g_assert_cmpint (check_days (stated, year), ==, DOSSIER_N_FINDING_KINDS);
  stated.basis = DOSSIER_BASIS_RELATIVE; /* neither is surer than its article's date */
  g_assert_cmpint (check_days (stated, relative), ==, DOSSIER_N_FINDING_KINDS);
}

static guint
count_ranks (const char *first, const char *second, int day)
{
  g_autoptr (DossierExtract) extract = hand_made_stack_new (2);

  hand_made_stack_add (extract, 0, DOSSIER_RELATION_HEADS, 0, 1)->role = g_strdup (first);
  hand_made_stack_add (extract, 1, DOSSIER_RELATION_HEADS, 0, day)->role = g_strdup (second);
  dossier_finding_finder_run (extract);
  return hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_ROLE);
}

static void
test_ranks (void)
{
  g_assert_cmpuint (count_ranks ("head", "co-lead", 2), ==, 1);
  g_assert_cmpuint (count_ranks ("director", "deputy director", 2), ==, 1);
  g_assert_cmpuint (count_ranks ("head", "chief executive", 2), ==, 0);
  g_assert_cmpuint (count_ranks ("founder", "co-founder", 2), ==, 0);
  g_assert_cmpuint (count_ranks ("chairman", "vice president", 2), ==, 0);
  g_assert_cmpuint (count_ranks ("former head", "co-lead", 2), ==, 0);
  g_assert_cmpuint (count_ranks ("head", "co-lead", 29), ==, 0); /* promoted since */
}

static void
add_mention (DossierExtract *extract, guint article, DossierMentionKind kind, const char *words)
{
  DossierArticleRecord *record = dossier_extract_article (extract, article);
  const char *place = strstr (record->article->text, words);
  DossierMention mention = { .kind = kind, .type = DOSSIER_ENTITY_PERSON };

  g_assert_nonnull (place);
  mention.range.start = (gsize) (place - record->article->text);
  mention.range.end = mention.range.start + strlen (words);
  g_array_append_val (record->mentions, mention);
}

/* A stack of two articles of one week on the office of "Ruiz", with its findings. */
static DossierExtract *
compare_offices (const char *first, const char *second)
{
  DossierExtract *extract = hand_made_stack_new (2);
  const char *texts[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      DossierClaim *claim = hand_made_stack_add (extract, i, DOSSIER_RELATION_WORKS_FOR, 0, 1);

      hand_made_stack_set_words (extract, claim, texts[i]);
      dossier_extract_article (extract, i)->article->published
          = dossier_date_new_day (dossier_date_julian (2024, 3, 1 + (int) i), DOSSIER_BASIS_STATED);
      add_mention (extract, i, DOSSIER_MENTION_NAME, "Ruiz");
      if (strstr (texts[i], "the governor") != NULL)
        add_mention (extract, i, DOSSIER_MENTION_NOMINAL, "the governor");
    }
  dossier_finding_finder_run (extract);
  return extract;
}

static guint
count_offices (const char *first, const char *second)
{
  g_autoptr (DossierExtract) extract = compare_offices (first, second);

  return hand_made_stack_count (extract, DOSSIER_FINDING_CONTRADICTION_ROLE);
}

static void
test_offices (void)
{
  g_assert_cmpuint (count_offices ("Governor Ruiz spoke; the governor was brief.", "A word by former Governor Ruiz."),
                    ==, 1);
  /* A courtesy that English pays for life. */
  g_assert_cmpuint (count_offices ("Governor Ruiz spoke at the fair.", "A word by former Governor Ruiz."), ==, 0);
  /* The aide is the former one. */
  g_assert_cmpuint (
      count_offices ("Governor Ruiz spoke; the governor was brief.", "A word by a former aide to Governor Ruiz."), ==, 0);
  g_assert_cmpuint (
      count_offices ("Governor Ruiz spoke; the governor was brief.", "A word by former New York Governor Ruiz."), ==, 1);
  /* Another office. */
  g_assert_cmpuint (
      count_offices ("Lieutenant Governor Ruiz spoke for the governor.", "A word by former Governor Ruiz."), ==, 0);
}

/* The words that make the difference are part of what is shown. */
static void
test_office_words (void)
{
  g_autoptr (DossierExtract) extract
      = compare_offices ("Governor Ruiz spoke; the governor was brief.", "A word by former New York Governor Ruiz.");
  const char *expected[] = { "Governor Ruiz", "former New York Governor Ruiz" };

  for (guint i = 0; i < extract->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (extract->findings, i);

      if (finding->kind != DOSSIER_FINDING_CONTRADICTION_ROLE)
        continue;
      g_assert_cmpuint (finding->passages->len, ==, G_N_ELEMENTS (expected));
      for (guint j = 0; j < finding->passages->len; j++)
        {
          const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, j);
          const DossierArticle *article = dossier_extract_article (extract, passage->article)->article;
          g_autofree char *words
              = g_strndup (article->text + passage->range.start, passage->range.end - passage->range.start);

          g_assert_cmpstr (words, ==, expected[j]);
        }
      return;
    }
  g_assert_not_reached ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contradiction/old-state", test_old_state);
  g_test_add_func ("/contradiction/feelings-of-organisations", test_feelings_of_organisations);
  g_test_add_func ("/contradiction/rift", test_rift);
  g_test_add_func ("/contradiction/silence", test_silence);
  g_test_add_func ("/contradiction/common", test_common);
  g_test_add_func ("/contradiction/not-given", test_not_given);
  g_test_add_func ("/contradiction/partial", test_partial);
  g_test_add_func ("/contradiction/later", test_later);
  g_test_add_func ("/contradiction/taken-for-granted", test_taken_for_granted);
  g_test_add_func ("/contradiction/posts", test_posts);
  g_test_add_func ("/contradiction/open-times", test_open_times);
  g_test_add_func ("/contradiction/dates", test_dates);
  g_test_add_func ("/contradiction/ranks", test_ranks);
  g_test_add_func ("/contradiction/offices", test_offices);
  g_test_add_func ("/contradiction/office-words", test_office_words);
  return g_test_run ();
}
