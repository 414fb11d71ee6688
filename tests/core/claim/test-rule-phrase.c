/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-rule-phrase.h"
#include "dossier-stance.h"

/* What the words come to: the word that sets the rule off, and how many ways lead to either party and how many
 * words must hang on it besides. */
static const struct
{
  const char *phrase;
  DossierTriggerKind trigger;
  const char *word;
  guint n_subject;
  guint n_object;
  guint n_required;
} forms[] = {
  { "X lash_out at Y", DOSSIER_TRIGGER_VERB, "lash_out", 1, 1, 0 },
  { "X brief Y", DOSSIER_TRIGGER_VERB, "brief", 1, 1, 0 },
  { "X pour scorn on Y", DOSSIER_TRIGGER_VERB, "pour", 1, 2, 1 },
  { "X give Y an earful", DOSSIER_TRIGGER_VERB, "give", 1, 2, 1 },
  { "X take Y to task", DOSSIER_TRIGGER_VERB, "take", 1, 1, 1 },
  { "X go to bat for Y", DOSSIER_TRIGGER_VERB, "go", 1, 3, 1 },
  { "X come to Y's defence", DOSSIER_TRIGGER_VERB, "come", 1, 1, 0 },
  { "X force Y's hand", DOSSIER_TRIGGER_VERB, "force", 1, 1, 0 },
  { "X take a dim view of Y", DOSSIER_TRIGGER_VERB, "take", 1, 2, 1 },
  { "X be full of praise for Y", DOSSIER_TRIGGER_ADJECTIVE, "full", 1, 2, 1 },
  { "Y draw the ire of X", DOSSIER_TRIGGER_VERB, "draw", 2, 1, 1 },
  { "Y come under fire from X", DOSSIER_TRIGGER_VERB, "come", 2, 1, 1 },
  { "X be scathing about Y", DOSSIER_TRIGGER_ADJECTIVE, "scathing", 1, 1, 0 },
  { "X be in lockstep with Y", DOSSIER_TRIGGER_NOUN, "lockstep", 1, 1, 0 },
  { "X be a guest of Y", DOSSIER_TRIGGER_NOUN, "guest", 1, 1, 0 },
  { "X's briefing to Y", DOSSIER_TRIGGER_NOUN, "briefing", 3, 1, 0 },
  { "rift between X and Y", DOSSIER_TRIGGER_NOUN, "rift", 2, 2, 0 },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRule) rule
          = dossier_rule_phrase_compile (forms[i].phrase, "f.rules:1", DOSSIER_RELATION_TOLD, FALSE, &error);

      g_assert_no_error (error);
      g_test_message ("%s: %s", rule->name, forms[i].phrase);
      g_assert_cmpint (rule->trigger, ==, forms[i].trigger);
      g_assert_cmpstr (rule->words[0], ==, forms[i].word);
      g_assert_cmpuint (rule->subject->len, ==, forms[i].n_subject);
      g_assert_cmpuint (rule->object->len, ==, forms[i].n_object);
      g_assert_cmpuint (rule->require->len, ==, forms[i].n_required);
      g_assert_cmpint (rule->relation, ==, DOSSIER_RELATION_TOLD);
    }
}

/* Blame of a plan is blame of who made it, but to tell somebody's plan something is not to tell him. */
static void
test_deeds (void)
{
  g_autoptr (DossierRule) told = dossier_rule_phrase_compile ("X sneer at Y", "f", DOSSIER_RELATION_TOLD, FALSE, NULL);
  g_autoptr (DossierRule) blamed = dossier_rule_phrase_compile ("X sneer at Y", "f", DOSSIER_RELATION_CRITICISED, FALSE, NULL);
  g_autoptr (DossierRule) drew = dossier_rule_phrase_compile ("Y draw fire from X", "f", DOSSIER_RELATION_CRITICISED, FALSE, NULL);
  g_autoptr (DossierRule) killed = dossier_rule_phrase_compile ("X execute Y", "f", DOSSIER_RELATION_ATTACKED, FALSE, NULL);

  g_assert_cmpuint (killed->object->len, ==, 1);
  g_assert_cmpuint (told->object->len, ==, 1);
  g_assert_cmpuint (blamed->object->len, >, 1);
  g_assert_cmpint (blamed->polarity, ==, DOSSIER_POLARITY_HOSTILE);
  g_assert_cmpuint (drew->subject->len, ==, 2);
  g_assert_cmpuint (drew->object->len, ==, 2);
  g_assert_cmpstr (drew->name, ==, "phrase-criticised-Y-draw-fire-from-X");
}

/* Who speaks is the other party, and the phrase a cue of what he thinks of Y. */
static const struct
{
  const char *phrase;
  DossierTriggerKind trigger;
  const char *word;
  guint n_object;
  guint n_required;
} said[] = {
  { "Y drop ball", DOSSIER_TRIGGER_VERB, "drop", 2, 1 },
  { "Y throw us under bus", DOSSIER_TRIGGER_VERB, "throw", 2, 2 },
  { "Y play politics with", DOSSIER_TRIGGER_VERB, "play", 2, 2 },
  { "Y give us false hope", DOSSIER_TRIGGER_VERB, "give", 2, 1 },
  { "Y have poor track record", DOSSIER_TRIGGER_VERB, "have", 2, 2 },
  { "Y be out of touch", DOSSIER_TRIGGER_NOUN, "touch", 2, 1 },
  { "Y be a stain on history", DOSSIER_TRIGGER_NOUN, "stain", 2, 2 },
  { "Y be asleep at wheel", DOSSIER_TRIGGER_ADJECTIVE, "asleep", 2, 1 },
  { "shame on Y", DOSSIER_TRIGGER_NOUN, "shame", 2, 0 },
  { "hat off to Y", DOSSIER_TRIGGER_NOUN, "hat", 2, 0 },
  { "we deserve better than Y", DOSSIER_TRIGGER_VERB, "deserve", 4, 2 },
  { "i be ashamed of Y", DOSSIER_TRIGGER_ADJECTIVE, "ashamed", 2, 1 },
};

static void
test_said (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRule) rule
          = dossier_rule_phrase_compile (said[i].phrase, "f.rules:1", DOSSIER_RELATION_CRITICISED, TRUE, &error);
      const DossierPath *speaker;

      g_assert_no_error (error);
      g_test_message ("%s: %s", rule->name, said[i].phrase);
      g_assert_cmpint (rule->trigger, ==, said[i].trigger);
      g_assert_cmpstr (rule->words[0], ==, said[i].word);
      g_assert_cmpuint (rule->object->len, ==, said[i].n_object);
      g_assert_cmpuint (rule->require->len, ==, said[i].n_required);
      g_assert_cmpint (rule->weight, ==, -DOSSIER_STANCE_ENOUGH);
      g_assert_cmpint (rule->flags & DOSSIER_RULE_IN_QUOTES, !=, 0);
      g_assert_cmpuint (rule->subject->len, ==, 1);
      speaker = g_ptr_array_index (rule->subject, 0);
      g_assert_cmpint (g_array_index (speaker->steps, DossierStep, 0).kind, ==, DOSSIER_STEP_SPEAKER);
    }
}

static const char *const broken_said[] = { "drop ball", "Y", "Y be", "X drop Y", "shame", "shame on", "we deserve", "Y be out of", "Y be in", "Y be terribly wrong" };

static void
test_broken_said (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken_said); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", broken_said[i]);
      g_assert_null (dossier_rule_phrase_compile (broken_said[i], "f", DOSSIER_RELATION_PRAISED, TRUE, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
    }
}

static const char *const broken[] = {
  "",
  "X",
  "X resign",
  "lash out",
  "X lash_out at",
  "X lash_out at X",
  "X at Y",
  "X be",
  "X be Y",
  "X be a Y",
  "X be a guest",
  "X be a guest of the guest of Y",
  "X come to Y's",
  "rift among X and Y",
  "X's",
  "X's tirade",
  "X pour scorn|praise on Y",
  "X pour [scorn on Y",
  "X pour scorn) on Y",
  "X @pour scorn on Y",
  "X give Y one two three four five six seven eight nine",
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRule) rule
          = dossier_rule_phrase_compile (broken[i], "f.rules:1", DOSSIER_RELATION_TOLD, FALSE, &error);

      g_test_message ("%s", broken[i]);
      g_assert_null (rule);
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, "is no phrase with X and Y in their places"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-phrase/forms", test_forms);
  g_test_add_func ("/rule-phrase/deeds", test_deeds);
  g_test_add_func ("/rule-phrase/said", test_said);
  g_test_add_func ("/rule-phrase/broken-said", test_broken_said);
  g_test_add_func ("/rule-phrase/broken", test_broken);
  return g_test_run ();
}
