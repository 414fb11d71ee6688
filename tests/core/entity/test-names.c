/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-body-name.h"
#include "dossier-name-key.h"
#include "dossier-name-parts.h"

static DossierEntityLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  DossierEntityLexicon *lexicon = dossier_entity_lexicon_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  return lexicon;
}

static void
test_key (void)
{
  static const struct
  {
    const char *name;
    const char *key;
  } rows[] = {
    { "U.S. Senate", "us senate" },
    { "The  New\nYork Times", "new york times" },
    { "Johnson & Johnson", "johnson and johnson" },
    { "Tesla’s", "tesla" },
    { "the Democrats'", "democrats" },
    { "O’Neill", "o'neill" },
    { "Émile Zola", "émile zola" },
    { "Jean–Luc", "jean-luc" },
    { "the", "the" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = dossier_name_key (rows[i].name, -1);

      g_assert_cmpstr (key, ==, rows[i].key);
    }
}

static void
test_parts (void)
{
  static const struct
  {
    const char *name;
    const char *surname;
    const char *suffix;
    const char *role;
    DossierGender gender;
  } rows[] = {
    { "Sen. Olive Marsh", "marsh", NULL, "senator", DOSSIER_GENDER_FEMALE },
    { "Mr. Okafor", "okafor", NULL, NULL, DOSSIER_GENDER_MALE },
    { "Henry van der Meer", "van der meer", NULL, NULL, DOSSIER_GENDER_MALE },
    { "Samuel T. Boone Jr.", "boone", "jr", NULL, DOSSIER_GENDER_MALE },
    { "Carla Diaz, MD", "diaz", NULL, NULL, DOSSIER_GENDER_FEMALE },
    { "Boone", "boone", NULL, NULL, DOSSIER_GENDER_UNKNOWN },
    { "de Souza", "de souza", NULL, NULL, DOSSIER_GENDER_UNKNOWN },
  };
  g_autoptr (DossierEntityLexicon) lexicon = load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierNameParts) parts = dossier_name_parts_new (lexicon, rows[i].name);
      g_autofree char *surname = dossier_name_parts_dup_surname (parts);

      g_assert_cmpstr (surname, ==, rows[i].surname);
      g_assert_cmpstr (parts->suffix, ==, rows[i].suffix);
      g_assert_cmpstr (parts->role, ==, rows[i].role);
      g_assert_cmpint (parts->gender, ==, rows[i].gender);
    }
}

static void
test_persons (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    DossierNameMatch match;
  } rows[] = {
    { "Olive Marsh", "Marsh", DOSSIER_NAME_MATCH_SURNAME },
    { "Olive Marsh", "Olive", DOSSIER_NAME_MATCH_GIVEN },
    { "Olive Marsh", "Olive T. Marsh", DOSSIER_NAME_MATCH_FULL },
    { "William Hart", "Bill Hart", DOSSIER_NAME_MATCH_NICKNAME },
    { "W. Hart", "William Hart", DOSSIER_NAME_MATCH_NICKNAME },
    { "Willard Scott Hart", "Scott Hart", DOSSIER_NAME_MATCH_SURNAME },
    { "Ursula von Holt", "von Holt", DOSSIER_NAME_MATCH_SURNAME },
    { "Sen. Olive Marsh", "Ms. Marsh", DOSSIER_NAME_MATCH_SURNAME },
    { "Peter Marsh Jr.", "Marsh Jr.", DOSSIER_NAME_MATCH_SURNAME },
    { "Peter Marsh Jr.", "Marsh", DOSSIER_NAME_MATCH_SURNAME },
    /* must not */
    { "Olive Marsh", "Peter Marsh", DOSSIER_NAME_MATCH_NONE },
    { "Peter Marsh", "Marsh Jr.", DOSSIER_NAME_MATCH_NONE },
    { "Olive Marsh", "Mr. Marsh", DOSSIER_NAME_MATCH_NONE },
    { "Peter Marsh", "Peter Marsh Jr.", DOSSIER_NAME_MATCH_NONE },
    { "Peter A. Marsh", "Peter B. Marsh", DOSSIER_NAME_MATCH_NONE },
    { "Olive Marsh", "Marsha", DOSSIER_NAME_MATCH_NONE },
    { "Olive Marsh", "Olive Hart", DOSSIER_NAME_MATCH_NONE },
  };
  g_autoptr (DossierEntityLexicon) lexicon = load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierNameParts) a = dossier_name_parts_new (lexicon, rows[i].a);
      g_autoptr (DossierNameParts) b = dossier_name_parts_new (lexicon, rows[i].b);

      g_test_message ("%s | %s", rows[i].a, rows[i].b);
      g_assert_cmpint (dossier_name_parts_match (lexicon, a, b), ==, rows[i].match);
      g_assert_cmpint (dossier_name_parts_match (lexicon, b, a), ==, rows[i].match);
    }
}

static void
test_bodies (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    DossierBodyMatch match;
  } rows[] = {
    { "Department of Justice", "Justice Department", DOSSIER_BODY_MATCH_SAME },
    { "U.S. Department of Energy", "Energy Department", DOSSIER_BODY_MATCH_SAME },
    { "the Supreme Court", "U.S. Supreme Court", DOSSIER_BODY_MATCH_SAME },
    { "GOP", "Republican Party", DOSSIER_BODY_MATCH_SAME },
    { "Acme Corp.", "Acme", DOSSIER_BODY_MATCH_SAME },
    { "Northern Rail Workers Union", "NRWU", DOSSIER_BODY_MATCH_ACRONYM },
    { "Office of Public Integrity", "OPI", DOSSIER_BODY_MATCH_ACRONYM },
    { "Board of Water", "BOW", DOSSIER_BODY_MATCH_ACRONYM },
    { "Halden University", "Halden", DOSSIER_BODY_MATCH_SHORT },
    { "Lumen Media", "Lumen", DOSSIER_BODY_MATCH_SHORT },
    { "Partners for a Clean Bay", "Partners", DOSSIER_BODY_MATCH_PART },
    { "Springfield Post", "the Post", DOSSIER_BODY_MATCH_PART },
    { "Harbour Oversight Board", "Board", DOSSIER_BODY_MATCH_PART },
    /* must not */
    { "Senate Republicans", "Republicans", DOSSIER_BODY_MATCH_NONE },
    { "Springfield Post", "Springfield Police Department", DOSSIER_BODY_MATCH_NONE },
    { "House Ethics Committee", "Senate Ethics Committee", DOSSIER_BODY_MATCH_NONE },
    { "Acme", "Acton", DOSSIER_BODY_MATCH_NONE },
    { "Harbour Workers", "HWU", DOSSIER_BODY_MATCH_NONE },
    { "Acme Voting Project", "Acme", DOSSIER_BODY_MATCH_NONE },
  };
  g_autoptr (DossierEntityLexicon) lexicon = load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierBodyName) a = dossier_body_name_new (lexicon, rows[i].a);
      g_autoptr (DossierBodyName) b = dossier_body_name_new (lexicon, rows[i].b);

      g_test_message ("%s | %s", rows[i].a, rows[i].b);
      g_assert_cmpint (dossier_body_name_match (lexicon, a, b), ==, rows[i].match);
      g_assert_cmpint (dossier_body_name_match (lexicon, b, a), ==, rows[i].match);
    }
}

static void
test_missing_lexicons (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_entity_lexicon_new ("/nonexistent", &error));
  g_assert_nonnull (error);
}

static void
test_roles (void)
{
  g_autoptr (DossierEntityLexicon) lexicon = load_lexicon ();

  g_assert_cmpint (dossier_entity_lexicon_role_distance (lexicon, "senator", "senator"), ==, 0);
  g_assert_cmpint (dossier_entity_lexicon_role_distance (lexicon, "lawmaker", "senator"), ==, 1);
  g_assert_cmpint (dossier_entity_lexicon_role_distance (lexicon, "boss", "ceo"), ==, 1);
  g_assert_cmpint (dossier_entity_lexicon_role_distance (lexicon, "senator", "lawmaker"), ==, -1);
  g_assert_cmpint (dossier_entity_lexicon_role_distance (lexicon, "judge", "senator"), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/key", test_key);
  g_test_add_func ("/names/parts", test_parts);
  g_test_add_func ("/names/persons", test_persons);
  g_test_add_func ("/names/bodies", test_bodies);
  g_test_add_func ("/names/roles", test_roles);
  g_test_add_func ("/names/missing-lexicons", test_missing_lexicons);
  return g_test_run ();
}
