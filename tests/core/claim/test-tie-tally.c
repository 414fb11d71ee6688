/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-tally.h"

#include "dossier-tokenizer.h"

#include <string.h>

/* What is chosen in an article of many sentences of one word of which @claims are told. */
static GArray *
choose (GArray *sights, const DossierClaim *told)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "Rain.\n\n");
  document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
  if (told != NULL)
    g_ptr_array_add (claims, (gpointer) told);
  return dossier_tie_tally_choose (sights, document, claims);
}

static void
add (GArray *sights, guint subject, guint object, DossierRelation relation, guint sureness, guint32 place)
{
  DossierTieSight sight
      = { .subject = subject, .object = object, .relation = relation, .sureness = sureness, .sentence = place };

  sight.match.trigger = place;
  g_array_append_val (sights, sight);
}

/* One sentence that only hints is not enough, two are: 1 - 0.65 * 0.65 is 58 in a hundred. */
static void
test_adds_up (void)
{
  g_autoptr (GArray) sights = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  g_autoptr (GArray) one = NULL, two = NULL;

  add (sights, 1, 2, DOSSIER_RELATION_CRITICISED, 35, 10);
  one = choose (sights, NULL);
  g_assert_cmpuint (one->len, ==, 0);
  add (sights, 1, 2, DOSSIER_RELATION_ACCUSED, 40, 20);
  two = choose (sights, NULL);
  g_assert_cmpuint (two->len, ==, 1);
  g_assert_cmpint (g_array_index (two, DossierTieSight, 0).relation, ==, DOSSIER_RELATION_ACCUSED);
}

/* Other parties, another class and the other direction are other ties; a symmetric one has no direction. */
static void
test_keeps_apart (void)
{
  g_autoptr (GArray) sights = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  g_autoptr (GArray) none = NULL, met = NULL;

  add (sights, 1, 2, DOSSIER_RELATION_CRITICISED, 40, 10);
  add (sights, 2, 1, DOSSIER_RELATION_CRITICISED, 40, 20);
  add (sights, 1, 2, DOSSIER_RELATION_PRAISED, 40, 30);
  add (sights, 1, 3, DOSSIER_RELATION_CRITICISED, 40, 40);
  none = choose (sights, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  add (sights, 4, 5, DOSSIER_RELATION_MET, 40, 60);
  add (sights, 5, 4, DOSSIER_RELATION_MET, 40, 50);
  met = choose (sights, NULL);
  g_assert_cmpuint (met->len, ==, 1);
  g_assert_cmpuint (g_array_index (met, DossierTieSight, 0).match.trigger, ==, 50);
}

/* Posts are left to the rules however sure the model is. */
static void
test_roles (void)
{
  g_autoptr (GArray) sights = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  g_autoptr (GArray) chosen = NULL;

  add (sights, 1, 2, DOSSIER_RELATION_HEADS, 95, 10);
  add (sights, 1, 2, DOSSIER_RELATION_SUED, 95, 20);
  chosen = choose (sights, NULL);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpint (g_array_index (chosen, DossierTieSight, 0).relation, ==, DOSSIER_RELATION_SUED);
}

/* In the order of the text, whatever the order of the parties. */
static void
test_order (void)
{
  g_autoptr (GArray) sights = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  g_autoptr (GArray) chosen = NULL;

  add (sights, 9, 2, DOSSIER_RELATION_SUED, 70, 10);
  add (sights, 1, 2, DOSSIER_RELATION_SUED, 70, 20);
  chosen = choose (sights, NULL);
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_cmpuint (g_array_index (chosen, DossierTieSight, 0).subject, ==, 9);
}

/* What a rule has told is not told again. */
static void
test_told (void)
{
  g_autoptr (GArray) sights = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  g_autoptr (DossierClaim) claim = dossier_claim_new (0, 1, DOSSIER_RELATION_CHARGED, 2);
  g_autoptr (GArray) chosen = NULL;

  claim->sentence = (DossierRange){ 0, 5 };
  add (sights, 1, 2, DOSSIER_RELATION_SUED, 70, 30);
  add (sights, 1, 2, DOSSIER_RELATION_PRAISED, 70, 40);
  add (sights, 2, 1, DOSSIER_RELATION_MET, 70, 0);
  chosen = choose (sights, claim);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpint (g_array_index (chosen, DossierTieSight, 0).relation, ==, DOSSIER_RELATION_PRAISED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tie-tally/adds-up", test_adds_up);
  g_test_add_func ("/tie-tally/keeps-apart", test_keeps_apart);
  g_test_add_func ("/tie-tally/roles", test_roles);
  g_test_add_func ("/tie-tally/order", test_order);
  g_test_add_func ("/tie-tally/told", test_told);
  return g_test_run ();
}
