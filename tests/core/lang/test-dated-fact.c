/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date.h"
#include "dossier-dated-fact.h"

#include <glib/gstdio.h>
#include <string.h>

/* The shipped list reads, and finds facts by the first word of their name. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDatedFacts) facts = dossier_dated_facts_load (g_getenv ("DOSSIER_DATADIR"), &error);
  const GPtrArray *found;
  gboolean in_office = FALSE;

  g_assert_no_error (error);
  g_assert_cmpuint (dossier_dated_facts_known_to (facts), >, dossier_date_julian (2025, 1, 1));
  found = dossier_dated_facts_find (facts, "obama");
  g_assert_nonnull (found);
  for (guint i = 0; i < found->len; i++)
    {
      const DossierDatedFact *fact = g_ptr_array_index (found, i);

      g_assert_true (g_str_has_prefix (fact->name, "obama"));
      g_assert_cmpuint (fact->first, >, 0);
      if (fact->kind == DOSSIER_FACT_OFFICE && strcmp (fact->titles[0], "president") == 0)
        in_office = fact->first == dossier_date_julian (2009, 1, 20)
                    && fact->last == dossier_date_julian (2017, 1, 20);
    }
  g_assert_true (in_office);
  g_assert_null (dossier_dated_facts_find (facts, "zzyzx"));
}

/* Reads @text as the list of a data folder of its own. */
static DossierDatedFacts *
read_list (const char *text, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-facts-XXXXXX", NULL);
  g_autofree char *lexicons = g_build_filename (folder, "lexicons", NULL);
  g_autofree char *path = g_build_filename (lexicons, "dated-facts.txt", NULL);
  DossierDatedFacts *facts;

  g_assert_cmpint (g_mkdir_with_parents (lexicons, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  facts = dossier_dated_facts_load (folder, error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (lexicons), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return facts;
}

static void
test_refuses (void)
{
  static const char *const lists[] = {
    "Smith 2001 2002\n",
    "[office mayor]\nSmith 2002 2001\n",
    "[office mayor]\nSmith\n",
    "[event]\n2001-13-40 - flood\n",
    "[event]\n2001 flood\n",
    "[born]\n1950\n",
    "[unheard of]\n",
    "known never\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", lists[i]);
      g_assert_null (read_list (lists[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_forms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDatedFacts) facts
      = read_list ("known 2020-01-01\n[office lord mayor|u.n. envoy]\nvan Hill-Smith 2001-02 2003\n"
                   "[event]\n2001-02-03 - the King's flood;Great-Flood\n",
                   &error);
  const DossierDatedFact *fact;

  g_assert_no_error (error);
  fact = g_ptr_array_index (dossier_dated_facts_find (facts, "van"), 0);
  g_assert_cmpstr (fact->name, ==, "van hill smith");
  g_assert_cmpstr (fact->titles[1], ==, "u.n envoy");
  g_assert_cmpuint (fact->first, ==, dossier_date_julian (2001, 2, 1));
  g_assert_cmpuint (fact->last, ==, dossier_date_julian (2003, 12, 31));
  fact = g_ptr_array_index (dossier_dated_facts_find (facts, "the"), 0);
  g_assert_cmpstr (fact->name, ==, "the king 's flood");
  g_assert_cmpuint (fact->last, ==, 0);
  g_assert_nonnull (dossier_dated_facts_find (facts, "great"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dated-fact/shipped", test_shipped);
  g_test_add_func ("/dated-fact/refuses", test_refuses);
  g_test_add_func ("/dated-fact/forms", test_forms);
  return g_test_run ();
}
