/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-word-classes.h"
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

static void
assert_refused (DossierRuleSet *set, const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_rule_set_add_text (set, text, "mine.rules", &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_classes_refused (void)
{
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_rule_set_add_text (set, fired, "a.rules", &error));
  assert_refused (set, "# mine\nwords fire = boot\n",
                  "mine.rules:2: there is a class of words “fire” already, at a.rules:1: give yours another name, or "
                  "write “more fire = …” to add words to that one");
  assert_refused (set, "more flame = boot\n",
                  "mine.rules:1: there is no class of words “flame” to add to: write “words flame = …” to begin one");
  assert_refused (set, "words mine = boot @nowhere\n", "mine.rules:1: there is no class of words “@nowhere”");
  assert_refused (set, "words one = @two\nwords two = boot @one\n",
                  "mine.rules:1: the class of words “one” builds on itself through another: take one of them out");
  assert_refused (set, "more fire\n", "mine.rules:1: “more NAME = word word …” is expected");
  g_assert_null (dossier_rule_set_get_entries (set, "boot"));
}

/* Words added to a class set off the rules that were there before, those that use it through another class too. */
static void
test_classes_extended (void)
{
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new_empty ();
  g_autoptr (GError) error = NULL;
  const GArray *entries;

  g_assert_true (dossier_rule_set_add_text (set, fired, "a.rules", &error));
  g_assert_true (dossier_rule_set_add_text (
      set, "words mine = boot\nmore fire = fire @mine show_out\n  give_notice\nmore mine = can\n", "mine.rules", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const lemmas[] = { "boot", "show", "give", "fire" };

      entries = dossier_rule_set_get_entries (set, lemmas[i]);
      g_assert_nonnull (entries);
      g_assert_cmpuint (entries->len, ==, 1);
      g_assert_cmpstr (g_array_index (entries, DossierRuleEntry, 0).rule->name, ==, "fired");
    }
  g_assert_nonnull (dossier_rule_set_get_entries (set, "can"));
  g_assert_true (dossier_rule_set_matches (set, (GStrv) (const char *[]){ "@go", NULL }, "boot"));
}

/* What a class gets from itself it has already, once. */
static void
test_class_of_itself (void)
{
  static const char *const expected[] = { "axe", "sack", "show_out_of_the_door_at_last" };
  g_autoptr (DossierWordClasses) classes = dossier_word_classes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRuleFile) file = dossier_rule_parser_run (
      "words fire = sack show_out_of_the_door_at_last\nmore fire = @fire axe\n", "mine.rules", &error);
  g_autoptr (GHashTable) changed = NULL;
  g_autoptr (GList) words = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_true (dossier_word_classes_check (classes, file, &error));
  changed = dossier_word_classes_add (classes, file);
  words = dossier_word_classes_list (classes, "fire");
  g_assert_cmpuint (g_list_length (words), ==, G_N_ELEMENTS (expected));
  for (const GList *word = words; word != NULL; word = word->next)
    g_assert_cmpstr (word->data, ==, expected[n++]);
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
  g_test_add_func ("/rule-set/classes-refused", test_classes_refused);
  g_test_add_func ("/rule-set/classes-extended", test_classes_extended);
  g_test_add_func ("/rule-set/class-of-itself", test_class_of_itself);
  g_test_add_func ("/rule-set/shipped", test_shipped);
  return g_test_run ();
}
