/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-rule-parser.h"

/* Texts that are no rule file, and how the message about each starts. */
static const struct
{
  const char *text;
  const char *message;
} broken[] = {
  { "subject agent\n", "f.rules:1: “subject” stands outside of a rule" },
  { "rule a b\n", "f.rules:1: a rule needs a name of one word" },
  { "\n# comment\nrule a\n  on verb\n", "f.rules:4: “on verb” needs words" },
  { "rule a\n  on person sue\n", "f.rules:2: “on person” takes no words" },
  { "rule a\n  on thing sue\n", "f.rules:2: “on” needs verb" },
  { "rule a\n  on verb sue\n  subject agent\n  yields sued\n", "f.rules:1: the rule “a” has no “object”" },
  { "rule a\n  on verb sue\n  subject wrong\n", "f.rules:3: “wrong” is no step of a path" },
  { "rule a\n  on verb sue\n  subject prep\n", "f.rules:3: “prep”: prepositions" },
  { "rule a\n  on verb sue\n  subject patient[bill\n", "f.rules:3: “[” without “]”" },
  { "rule a\n  on verb sue\n  subject agent)\n", "f.rules:3: “agent)” is no step of a path" },
  { "rule a\n  yields loves\n", "f.rules:2: “loves” is no type of claim" },
  { "rule a\n  yields sued nasty\n", "f.rules:2: “nasty” is no polarity" },
  { "rule a\n  option often\n", "f.rules:2: there is no option “often”" },
  { "rule a\n  types person organisation\n", "f.rules:2: “types person -> organisation” is expected" },
  { "rule a\n  colour red\n", "f.rules:2: “colour” is no word" },
  { "words x\n", "f.rules:1: “words NAME = word word …” is expected" },
  { "more x = \n", "f.rules:1: “more” needs the name of a class and words" },
  { "words x = a\nwords x = b\n", "f.rules:2: the class “x” is there twice" },
  { "rule a\n  on verb sue\n  subject agent\n  object patient\n  yields sued\nrule a\n",
    "f.rules:6: the rule “a” is there twice" },
  { "phrases loves\n  X adore Y\n", "f.rules:1: “loves” is no type of claim" },
  { "phrases supports\n  X adore Y\n  X adore\n", "f.rules:3: “X adore” is no phrase" },
  { "phrases supports\n  X adore Y\n  X adore Y\n", "f.rules:3: the phrase “X adore Y” is there twice" },
  { "says supports\n  Y help us\n", "f.rules:1: “says” needs criticised or praised" },
  { "says praised\n  X adore Y\n", "f.rules:2: “X adore Y” is no phrase with Y" },
  { "phrases supports\n  words between X\n", "f.rules:2: “words between X” is no phrase" },
  { "phrases supports\n  X adore Y\nrule a\n  X adore Y\n", "f.rules:4: “X” is no word" },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRuleFile) file = dossier_rule_parser_run (broken[i].text, "f.rules", &error);

      g_assert_null (file);
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
      if (!g_str_has_prefix (error->message, broken[i].message))
        g_error ("%s is not: %s", error->message, broken[i].message);
    }
}

static void
test_whole (void)
{
  const char *text
      = "words fire = fire sack\n  lay_off # comment\n\n"
        "rule fired\n  on verb @fire boot\n  subject agent\n  object patient |\n    patient[post].poss\n"
        "  require prep(as by)\n  forbid obj[shot]\n  forbid subj\n  types person -> any\n  yields dismissed neutral\n"
        "  option needs-sum title\n\n# the next\nwords x = y\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRuleFile) file = dossier_rule_parser_run (text, "f.rules", &error);
  const DossierRule *rule;
  const DossierPath *path;
  char **words;

  g_assert_no_error (error);
  g_assert_cmpuint (file->classes->len, >=, 1);
  g_assert_cmpstr (((DossierRuleWords *) g_ptr_array_index (file->classes, 0))->name, ==, "fire");
  words = ((DossierRuleWords *) g_ptr_array_index (file->classes, 0))->words;
  g_assert_cmpstrv (words, ((const char *const[]){ "fire", "sack", "lay_off", NULL }));
  g_assert_cmpuint (file->rules->len, ==, 1);
  rule = g_ptr_array_index (file->rules, 0);
  g_assert_cmpstr (rule->name, ==, "fired");
  g_assert_cmpstr (rule->origin, ==, "f.rules:4");
  g_assert_true (g_str_has_prefix (rule->text, "rule fired\n  on verb @fire boot\n"));
  g_assert_true (g_str_has_suffix (rule->text, "yields dismissed neutral\n  option needs-sum title"));
  g_assert_cmpint (rule->trigger, ==, DOSSIER_TRIGGER_VERB);
  g_assert_cmpint (rule->relation, ==, DOSSIER_RELATION_DISMISSED);
  g_assert_cmpint (rule->polarity, ==, DOSSIER_POLARITY_NEUTRAL);
  g_assert_cmpint (rule->subject_types, ==, DOSSIER_ARGUMENT_PERSON);
  g_assert_cmpint (rule->object_types, ==, DOSSIER_ARGUMENT_ANY);
  g_assert_cmpint (rule->flags, ==, DOSSIER_RULE_NEEDS_SUM | DOSSIER_RULE_TITLE);
  g_assert_cmpuint (rule->object->len, ==, 2);
  path = g_ptr_array_index (rule->object, 1);
  g_assert_cmpuint (path->steps->len, ==, 2);
  g_assert_cmpint (g_array_index (path->steps, DossierStep, 1).kind, ==, DOSSIER_STEP_POSS);
  g_assert_nonnull (rule->require);
  g_assert_cmpuint (rule->forbid->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-parser/broken", test_broken);
  g_test_add_func ("/rule-parser/whole", test_whole);
  return g_test_run ();
}
