/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-history.h"

#include <string.h>

/* After each command: which decisions hold, and what can be undone and done again. */
typedef struct
{
  const char *command; /* "+x" decides x, "undo", "redo" */
  const char *holding;
  gboolean can_undo;
  gboolean can_redo;
} Step;

static const Step steps[] = {
  { "undo", "", FALSE, FALSE },   { "redo", "", FALSE, FALSE },  { "+a", "a", TRUE, FALSE },
  { "+b", "ab", TRUE, FALSE },    { "undo", "a", TRUE, TRUE },   { "redo", "ab", TRUE, FALSE },
  { "undo", "a", TRUE, TRUE },    { "undo", "", FALSE, TRUE },   { "undo", "", FALSE, TRUE },
  { "redo", "a", TRUE, TRUE },    { "+c", "ac", TRUE, FALSE },   { "redo", "ac", TRUE, FALSE },
  { "undo", "a", TRUE, TRUE },    { "+d", "ad", TRUE, FALSE },   { "undo", "a", TRUE, TRUE },
  { "undo", "", FALSE, TRUE },    { "redo", "a", TRUE, TRUE },   { "redo", "ad", TRUE, FALSE },
};

static DossierDecision *
decision_of (char letter)
{
  char id[] = { letter, '\0' };
  DossierDate none = DOSSIER_DATE_NONE;

  return dossier_decision_new_redate_article (id, &none);
}

static void
check_holding (DossierHistory *history, const char *holding)
{
  const GPtrArray *decisions = dossier_history_get_decisions (history);

  g_assert_cmpuint (dossier_history_get_cursor (history), ==, strlen (holding));
  for (guint i = 0; i < strlen (holding); i++)
    g_assert_cmpint (((DossierDecision *) g_ptr_array_index (decisions, i))->article[0], ==, holding[i]);
}

static void
count (DossierHistory *history, guint *counter)
{
  (*counter)++;
}

static void
test_commands (void)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  guint changes = 0, expected = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count), &changes);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const Step *step = &steps[i];
      gboolean moved = TRUE;

      if (step->command[0] == '+')
        {
          g_autoptr (DossierDecision) decision = decision_of (step->command[1]);

          dossier_history_push (history, decision);
        }
      else if (g_str_equal (step->command, "undo"))
        moved = dossier_history_undo (history) != NULL;
      else
        moved = dossier_history_redo (history) != NULL;
      expected += moved;
      check_holding (history, step->holding);
      g_assert_cmpint (dossier_history_can_undo (history), ==, step->can_undo);
      g_assert_cmpint (dossier_history_can_redo (history), ==, step->can_redo);
      g_assert_cmpuint (changes, ==, expected);
    }
}

static void
test_restore (void)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);

  g_ptr_array_add (decisions, decision_of ('a'));
  g_ptr_array_add (decisions, decision_of ('b'));
  dossier_history_restore (history, decisions, 1);
  check_holding (history, "a");
  g_assert_true (dossier_history_can_redo (history));
  dossier_history_restore (history, decisions, 9);
  check_holding (history, "ab");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/commands", test_commands);
  g_test_add_func ("/history/restore", test_restore);
  return g_test_run ();
}
