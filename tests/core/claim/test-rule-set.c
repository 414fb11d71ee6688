/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-rule-set.h"

#include <glib/gstdio.h>

static const char fired[]
    = "words fire = fire lay_off\nwords go = @fire oust\nrule fired\n  on verb @go\n  subject agent\n"
      "  object patient\n  yields dismissed\n";

static void
test_entries (void)
{
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new_empty ();
  g_autoptr (GError) error = NULL;
  const GArray *entries;

  g_assert_true (dossier_rule_set_add_text (set, fired, "a.rules", &error));
  g_assert_no_error (error);
  g_assert_true (dossier_rule_set_add_text (
      set,
      "rule heads\n  on noun president vice_president head_of_state\n  subject bearer\n"
      "  object whom\n  yields heads\n",
      "b.rules", &error));
  g_assert_cmpuint (dossier_rule_set_get_n_rules (set), ==, 2);
  g_assert_nonnull (dossier_rule_set_lookup (set, "fired"));
  g_assert_null (dossier_rule_set_lookup (set, "sold"));
  /* A verb is found by its first word, a noun by its head; longer entries come first. */
  entries = dossier_rule_set_get_entries (set, "lay");
  g_assert_cmpuint (entries->len, ==, 1);
  entries = dossier_rule_set_get_entries (set, "president");
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (g_array_index (entries, DossierRuleEntry, 0).words[0], ==, "vice");
  g_assert_cmpuint (g_array_index (entries, DossierRuleEntry, 0).key, ==, 1);
  entries = dossier_rule_set_get_entries (set, "head");
  g_assert_cmpuint (g_array_index (entries, DossierRuleEntry, 0).key, ==, 0);
  g_assert_null (dossier_rule_set_get_entries (set, "off"));
  g_assert_true (dossier_rule_set_matches (set, (GStrv) (const char *[]){ "sell", "@go", NULL }, "fire"));
  g_assert_false (dossier_rule_set_matches (set, (GStrv) (const char *[]){ "sell", "@fire", NULL }, "oust"));
}

static void
test_refused (void)
{
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_rule_set_add_text (set, fired, "a.rules", &error));
  g_assert_false (dossier_rule_set_add_text (
      set, "rule fired\n  on verb x\n  subject agent\n  object obj\n  yields sued\n", "mine.rules", &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "mine.rules:1: "));
  g_clear_error (&error);
  g_assert_false (dossier_rule_set_add_text (
      set, "\nrule other\n  on verb @nowhere\n  subject agent\n  object obj\n  yields sued\n", "mine.rules",
      &error));
  g_assert_true (g_str_has_prefix (error->message, "mine.rules:2: "));
  g_assert_cmpuint (dossier_rule_set_get_n_rules (set), ==, 1);
}

/* The rules that are shipped can be read, and a user's file can be added to them. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new (g_getenv ("DOSSIER_DATADIR"), &error);
  g_autofree char *path = NULL;
  int file;
  guint before;

  g_assert_no_error (error);
  before = dossier_rule_set_get_n_rules (set);
  g_assert_cmpuint (before, >, 100);
  file = g_file_open_tmp ("dossier-XXXXXX.rules", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (
      path, "rule mine\n  on verb knight\n  subject agent\n  object patient\n  yields praised\n", -1,
      &error));
  g_assert_true (dossier_rule_set_add_file (set, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (dossier_rule_set_get_n_rules (set), ==, before + 1);
  g_assert_true (g_file_set_contents (path, "rule \xff\n", -1, &error));
  g_assert_false (dossier_rule_set_add_file (set, path, &error));
  g_assert_nonnull (error);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-set/entries", test_entries);
  g_test_add_func ("/rule-set/refused", test_refused);
  g_test_add_func ("/rule-set/shipped", test_shipped);
  return g_test_run ();
}
