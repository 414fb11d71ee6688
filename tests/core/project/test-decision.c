/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-revision.h"
#include "extract-fixture.h"

static DossierRevision *
revise (const DossierExtract *extract, DossierDecision *decision)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);

  g_ptr_array_add (decisions, decision);
  return dossier_revision_new (extract, decisions, 1);
}

static guint
find (const DossierExtract *extract, const char *name)
{
  for (guint i = 0; i < extract->entities->len; i++)
    if (g_str_equal (dossier_extract_entity (extract, i)->name, name))
      return i;
  return DOSSIER_NO_INDEX;
}

static void
test_merge (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierRevision) revision
      = revise (extract, dossier_decision_new_merge (extract, FIXTURE_RIVERA, FIXTURE_MINISTER));
  const DossierExtract *after = revision->extract;
  guint rivera = find (after, "Ana Rivera");

  g_assert_cmpuint (revision->lost, ==, 0);
  g_assert_cmpuint (after->entities->len, ==, FIXTURE_N_ENTITIES - 1);
  g_assert_cmpuint (find (after, "the minister"), ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (after->suggestions->len, ==, 0);
  /* "Rivera met the minister" has become a claim about one person. */
  g_assert_cmpuint (after->claims->len, ==, 2);
  g_assert_cmpuint (after->findings->len, ==, 1);
  g_assert_cmpuint (g_array_index (((DossierFinding *) after->findings->pdata[0])->claims, guint, 1), ==, 1);
  g_assert_cmpuint (dossier_extract_claim (after, 1)->attributed_to, ==, find (after, "Luis Rivera"));
  g_assert_cmpuint (g_array_index (dossier_extract_article (after, 0)->mentions, DossierMention, 3).entity,
                    ==, rivera);
  /* What was extracted is left as it was. */
  g_assert_cmpuint (extract->entities->len, ==, FIXTURE_N_ENTITIES);
  g_assert_cmpuint (extract->claims->len, ==, 3);
}

/* Two open links to one person, from two who turn out to be one, are one link: the surer one. */
static void
test_merge_suggestions (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierRevision) revision = NULL;
  const DossierSuggestion *left = NULL;

  g_ptr_array_add (extract->suggestions,
                   dossier_suggestion_new (FIXTURE_MINISTER, FIXTURE_BROTHER, 0.9f, "an office"));
  revision = revise (extract, dossier_decision_new_merge (extract, FIXTURE_BROTHER, FIXTURE_RIVERA));
  g_assert_cmpuint (revision->extract->suggestions->len, ==, 1);
  left = g_ptr_array_index (revision->extract->suggestions, 0);
  g_assert_cmpstr (left->why, ==, "an office");
  g_assert_cmpuint (left->first, ==, find (revision->extract, "the minister"));
  g_assert_cmpuint (left->second, ==, find (revision->extract, "Luis Rivera"));
}

static void
test_split_name (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierRevision) revision
      = revise (extract, dossier_decision_new_split (extract, FIXTURE_RIVERA, "Rivera", 1));
  const DossierExtract *after = revision->extract;
  guint fresh = find (after, "Rivera");

  g_assert_cmpuint (fresh, !=, DOSSIER_NO_INDEX);
  g_assert_cmpuint (after->entities->len, ==, FIXTURE_N_ENTITIES + 1);
  /* The claim of the second article goes along, those of the first stay. */
  g_assert_cmpuint (dossier_extract_claim (after, 2)->subject, ==, fresh);
  g_assert_cmpuint (dossier_extract_claim (after, 1)->subject, ==, FIXTURE_RIVERA);
  g_assert_cmpuint (dossier_extract_entity (after, FIXTURE_RIVERA)->articles->len, ==, 1);
  g_assert_cmpuint (dossier_extract_entity (after, FIXTURE_RIVERA)->aliases->len, ==, 1);
}

/* What is stated beside a name goes where that name goes. */
static void
test_split_stated (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  GArray *mentions = dossier_extract_article (extract, 0)->mentions;
  DossierRange stays = g_array_index (mentions, DossierMention, 0).range;
  DossierRange goes = g_array_index (mentions, DossierMention, 2).range;
  DossierMention stated = { .kind = DOSSIER_MENTION_NOMINAL, .entity = FIXTURE_RIVERA, .stated = TRUE };
  g_autoptr (DossierRevision) revision = NULL;
  guint fresh;

  stated.range = (DossierRange){ stays.end + 1, stays.end + 3 };
  g_array_insert_val (mentions, 1, stated);
  stated.range = (DossierRange){ goes.end + 1, goes.end + 3 };
  g_array_insert_val (mentions, 4, stated);
  revision = revise (extract, dossier_decision_new_split (extract, FIXTURE_RIVERA, "Rivera", 0));
  fresh = find (revision->extract, "Rivera");
  mentions = dossier_extract_article (revision->extract, 0)->mentions;
  g_assert_cmpuint (fresh, !=, DOSSIER_NO_INDEX);
  g_assert_cmpuint (g_array_index (mentions, DossierMention, 1).entity, ==, FIXTURE_RIVERA);
  g_assert_cmpuint (g_array_index (mentions, DossierMention, 4).entity, ==, fresh);
}

static void
test_rename_and_retype (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  g_autoptr (DossierRevision) revision = NULL;
  const DossierEntity *entity = NULL;

  g_ptr_array_add (decisions, dossier_decision_new_rename (extract, FIXTURE_HARBOUR, "The Trust"));
  g_ptr_array_add (decisions, dossier_decision_new_retype (extract, FIXTURE_HARBOUR, DOSSIER_ENTITY_PERSON));
  revision = dossier_revision_new (extract, decisions, 2);
  entity = dossier_extract_entity (revision->extract, FIXTURE_HARBOUR);
  g_assert_cmpuint (revision->lost, ==, 0);
  g_assert_cmpstr (entity->name, ==, "The Trust");
  g_assert_cmpstr (g_ptr_array_index (entity->aliases, 0), ==, "Harbour Trust");
  g_assert_cmpint (entity->type, ==, DOSSIER_ENTITY_PERSON);
}

static void
test_claims (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  DossierDate year = dossier_date_new_year (2021, DOSSIER_BASIS_STATED);
  g_autoptr (DossierRevision) revision = NULL;

  g_ptr_array_add (decisions, dossier_decision_new_reject_claim (extract, 0));
  g_ptr_array_add (decisions, dossier_decision_new_accept_claim (extract, 1));
  g_ptr_array_add (decisions, dossier_decision_new_redate_claim (extract, 2, &year));
  revision = dossier_revision_new (extract, decisions, 3);
  g_assert_cmpuint (revision->extract->claims->len, ==, 2);
  g_assert_true (dossier_revision_is_accepted (revision, 0));
  g_assert_false (dossier_revision_is_accepted (revision, 1));
  g_assert_cmpint (dossier_extract_claim (revision->extract, 1)->date.basis, ==, DOSSIER_BASIS_GIVEN);
  g_assert_cmpuint (dossier_extract_claim (revision->extract, 1)->date.first, ==, year.first);
  /* With one side rejected there is no contradiction left. */
  g_assert_cmpuint (revision->extract->findings->len, ==, 0);
}

static void
test_pin_and_hide (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  g_autoptr (DossierRevision) pinned = NULL;
  g_autoptr (DossierRevision) freed = NULL;

  g_ptr_array_add (decisions, dossier_decision_new_merge (extract, FIXTURE_RIVERA, FIXTURE_MINISTER));
  g_ptr_array_add (decisions, dossier_decision_new_pin (extract, FIXTURE_BROTHER, 12.5, -3));
  g_ptr_array_add (decisions, dossier_decision_new_hide (extract, FIXTURE_SUM, TRUE));
  g_ptr_array_add (decisions, dossier_decision_new_unpin (extract, FIXTURE_BROTHER));
  g_ptr_array_add (decisions, dossier_decision_new_hide (extract, FIXTURE_SUM, FALSE));
  pinned = dossier_revision_new (extract, decisions, 3);
  freed = dossier_revision_new (extract, decisions, 5);
  /* The merge has moved every index behind it by one. */
  g_assert_nonnull (dossier_revision_get_pin (pinned, FIXTURE_BROTHER - 1));
  g_assert_cmpfloat (dossier_revision_get_pin (pinned, FIXTURE_BROTHER - 1)->x, ==, 12.5);
  g_assert_true (dossier_revision_is_hidden (pinned, FIXTURE_SUM - 1));
  g_assert_null (dossier_revision_get_pin (freed, FIXTURE_BROTHER - 1));
  g_assert_false (dossier_revision_is_hidden (freed, FIXTURE_SUM - 1));
}

static void
test_keep_apart (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierRevision) revision
      = revise (extract, dossier_decision_new_keep_apart (extract, FIXTURE_MINISTER, FIXTURE_RIVERA));

  g_assert_cmpuint (revision->extract->suggestions->len, ==, 0);
  g_assert_cmpuint (revision->extract->entities->len, ==, FIXTURE_N_ENTITIES);
}

/* A better extraction numbers entities anew and draws its ranges a little differently. */
static void
test_survives_new_extraction (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierExtract) again = fixture_extract ();
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  g_autoptr (DossierRevision) revision = NULL;
  g_autoptr (DossierDecision) swap = dossier_decision_new_merge (extract, FIXTURE_HARBOUR, FIXTURE_SUM);
  g_autoptr (DossierRevision) moved = NULL;

  g_ptr_array_add (decisions, dossier_decision_new_rename (extract, FIXTURE_BROTHER, "L. Rivera"));
  g_ptr_array_add (decisions, dossier_decision_new_reject_claim (extract, 1));
  moved = revise (again, g_steal_pointer (&swap));
  g_array_index (dossier_extract_claim (moved->extract, 1)->evidence, DossierRange, 0).end -= 1;
  revision = dossier_revision_new (moved->extract, decisions, 2);
  g_assert_cmpuint (revision->lost, ==, 0);
  g_assert_cmpuint (find (revision->extract, "L. Rivera"), ==, FIXTURE_BROTHER - 1);
  g_assert_cmpuint (revision->extract->claims->len, ==, 2);
}

static void
test_lost (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierExtract) empty = dossier_extract_new ();
  g_autoptr (DossierRevision) revision
      = revise (empty, dossier_decision_new_merge (extract, FIXTURE_RIVERA, FIXTURE_MINISTER));

  g_assert_cmpuint (revision->lost, ==, 1);
}

static void
test_article_date (void)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  DossierDate day = dossier_date_new_day (dossier_date_julian (2024, 2, 1), DOSSIER_BASIS_GIVEN);
  DossierDate none = DOSSIER_DATE_NONE, found;

  g_ptr_array_add (decisions, dossier_decision_new_redate_article ("abc", &day));
  g_ptr_array_add (decisions, dossier_decision_new_redate_article ("abc", &none));
  g_assert_true (dossier_decisions_article_date (decisions, 1, "abc", &found));
  g_assert_cmpuint (found.first, ==, day.first);
  g_assert_false (dossier_decisions_article_date (decisions, 1, "def", &found));
  g_assert_false (dossier_decisions_article_date (decisions, 2, "abc", &found));
}

static void
test_variant (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  DossierDate day = dossier_date_new_day (dossier_date_julian (2024, 2, 1), DOSSIER_BASIS_GIVEN);
  DossierDecision *all[] = {
    dossier_decision_new_merge (extract, 0, 1),
    dossier_decision_new_split (extract, 0, "Rivera", 1),
    dossier_decision_new_rename (extract, 2, "x"),
    dossier_decision_new_retype (extract, 2, DOSSIER_ENTITY_PLACE),
    dossier_decision_new_reject_claim (extract, 0),
    dossier_decision_new_keep_apart (extract, 0, 1),
    dossier_decision_new_redate_claim (extract, 2, &day),
    dossier_decision_new_redate_article ("abc", &day),
    dossier_decision_new_pin (extract, 3, 1.5, 2.5),
    dossier_decision_new_hide (extract, 3, FALSE),
    dossier_decision_new_dismiss (extract, 0, TRUE),
    dossier_decision_new_remove ("abc"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (DossierDecision) decision = all[i];
      g_autoptr (GVariant) variant = g_variant_ref_sink (dossier_decision_to_variant (decision));
      g_autoptr (DossierDecision) read = dossier_decision_from_variant (variant);
      g_autoptr (GVariant) again = g_variant_ref_sink (dossier_decision_to_variant (read));

      g_assert_true (g_variant_equal (variant, again));
      g_assert_cmpint (read->kind, ==, decision->kind);
      g_assert_cmpstr (read->text, ==, decision->text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision/merge", test_merge);
  g_test_add_func ("/decision/merge-suggestions", test_merge_suggestions);
  g_test_add_func ("/decision/split-name", test_split_name);
  g_test_add_func ("/decision/split-stated", test_split_stated);
  g_test_add_func ("/decision/rename-and-retype", test_rename_and_retype);
  g_test_add_func ("/decision/claims", test_claims);
  g_test_add_func ("/decision/pin-and-hide", test_pin_and_hide);
  g_test_add_func ("/decision/keep-apart", test_keep_apart);
  g_test_add_func ("/decision/survives-new-extraction", test_survives_new_extraction);
  g_test_add_func ("/decision/lost", test_lost);
  g_test_add_func ("/decision/article-date", test_article_date);
  g_test_add_func ("/decision/variant", test_variant);
  return g_test_run ();
}
