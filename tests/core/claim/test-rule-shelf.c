/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-rule-shelf.h"

#include <glib/gstdio.h>
#include <string.h>

#define RULE(name, verb) "rule " name "\n  on verb " verb "\n  subject agent\n  object patient\n  yields praised\n"

typedef struct
{
  char *own;  /* where the user's files are */
  char *away; /* where they come from */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-rules-XXXXXX", NULL);

  fixture->own = g_build_filename (folder, "own", NULL);
  fixture->away = g_build_filename (folder, "mine.rules", NULL);
  g_setenv ("DOSSIER_USER_RULES", fixture->own, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->own, 0, NULL);
  g_autofree char *folder = g_path_get_dirname (fixture->own);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->own, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->own);
  g_unlink (fixture->away);
  g_rmdir (folder);
  g_free (fixture->own);
  g_free (fixture->away);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static DossierRuleSet *
read_shelf (const char *const *more, GPtrArray **own)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  DossierRuleSet *set = dossier_rule_shelf_read (g_getenv ("DOSSIER_DATADIR"), more, &sources, &error);

  g_assert_no_error (error);
  *own = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rule_source_free);
  for (guint i = 0; i < sources->len; i++)
    if (((DossierRuleSource *) sources->pdata[i])->own)
      g_ptr_array_add (*own, sources->pdata[i]);
    else
      dossier_rule_source_free (sources->pdata[i]);
  g_ptr_array_set_free_func (sources, NULL);
  return set;
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (DossierRuleSet) set = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *again = NULL;

  write_file (fixture->away, RULE ("mine", "knight"));
  copy = dossier_rule_shelf_add (g_getenv ("DOSSIER_DATADIR"), fixture->away, &error);
  g_assert_no_error (error);
  set = read_shelf (NULL, &own);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpstr (((DossierRuleSource *) own->pdata[0])->path, ==, copy);
  g_assert_cmpuint (((DossierRuleSource *) own->pdata[0])->n_rules, ==, 1);
  g_assert_nonnull (dossier_rule_set_lookup (set, "mine"));

  /* A newer version takes the place of the one before. */
  write_file (fixture->away, RULE ("mine", "knight") RULE ("other", "dub"));
  again = dossier_rule_shelf_add (g_getenv ("DOSSIER_DATADIR"), fixture->away, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, copy);
  g_clear_pointer (&own, g_ptr_array_unref);
  g_clear_pointer (&set, dossier_rule_set_unref);
  set = read_shelf (NULL, &own);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpuint (((DossierRuleSource *) own->pdata[0])->n_rules, ==, 2);

  g_assert_true (dossier_rule_shelf_remove (copy, &error));
  g_clear_pointer (&own, g_ptr_array_unref);
  g_clear_pointer (&set, dossier_rule_set_unref);
  set = read_shelf (NULL, &own);
  g_assert_cmpuint (own->len, ==, 0);
  g_assert_false (dossier_rule_shelf_remove (copy, &error));
  g_assert_nonnull (strstr (error->message, copy));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (DossierRuleSet) set = NULL;
  g_autofree char *copy = NULL;

  write_file (fixture->away, "rule mine\n  yields nothing_known\n");
  copy = dossier_rule_shelf_add (g_getenv ("DOSSIER_DATADIR"), fixture->away, &error);
  g_assert_null (copy);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "mine.rules:2: "));
  g_assert_false (g_file_test (fixture->own, G_FILE_TEST_EXISTS));
  set = read_shelf (NULL, &own);
  g_assert_cmpuint (own->len, ==, 0);
}

/* One slip in one file leaves all other rules as they are. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (DossierRuleSet) set = NULL;
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;
  const char *more[] = { fixture->away, NULL };

  g_mkdir_with_parents (fixture->own, 0700);
  bad = g_build_filename (fixture->own, "a.rules", NULL);
  good = g_build_filename (fixture->own, "b.rules", NULL);
  write_file (bad, RULE ("half", "dub") "rule broken\n");
  write_file (good, RULE ("mine", "knight"));
  write_file (fixture->away, RULE ("more", "anoint"));
  set = read_shelf (more, &own);
  g_assert_cmpuint (own->len, ==, 3);
  g_assert_nonnull (strstr (((DossierRuleSource *) own->pdata[0])->problem, "a.rules:6: "));
  g_assert_null (dossier_rule_set_lookup (set, "half"));
  g_assert_nonnull (dossier_rule_set_lookup (set, "mine"));
  g_assert_nonnull (dossier_rule_set_lookup (set, "more"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rule-shelf/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/rule-shelf/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/rule-shelf/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  return g_test_run ();
}
