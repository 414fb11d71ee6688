/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-project-file.h"
#include "dossier-project.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  DossierEngine *engine;
  char *folder;
  char *unsaved;
  char *path;
} Fixture;

static const char first_text[] =
    "The mayor of Brinton, Ada Moss, gave $4 million to the Brinton Library on 3 May 2024.";
static const char second_text[] = "Ada Moss praised the Brinton Library last month, the Gazette reported.";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->engine = dossier_engine_new (g_getenv ("DOSSIER_DATADIR"), &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("dossier-project-XXXXXX", NULL);
  fixture->unsaved = g_build_filename (fixture->folder, "unsaved", NULL);
  fixture->path = g_build_filename (fixture->folder, "story.dossier", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) left = dossier_project_list_unsaved (fixture->unsaved);

  for (guint i = 0; i < left->len; i++)
    g_unlink (g_ptr_array_index (left, i));
  g_rmdir (fixture->unsaved);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  dossier_engine_unref (fixture->engine);
  g_free (fixture->folder);
  g_free (fixture->unsaved);
  g_free (fixture->path);
}

static void
append (GPtrArray *items, const char *name, const char *text, gsize length)
{
  g_autoptr (GBytes) raw = g_bytes_new (text, length);

  g_ptr_array_add (items, dossier_analysis_item_new (name, raw));
}

static void
added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DossierAddOutcome **outcome = user_data;
  g_autoptr (GError) error = NULL;

  *outcome = dossier_project_add_finish (DOSSIER_PROJECT (source), result, &error);
  g_assert_no_error (error);
}

static DossierAddOutcome *
add_items (DossierProject *project, GPtrArray *items)
{
  DossierAddOutcome *outcome = NULL;

  dossier_project_add_async (project, items, added, &outcome);
  while (outcome == NULL)
    g_main_context_iteration (NULL, TRUE);
  return outcome;
}

static void
add_text (DossierProject *project, const char *name, const char *text)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
  g_autoptr (DossierAddOutcome) outcome = NULL;

  append (items, name, text, strlen (text));
  outcome = add_items (project, items);
  g_assert_cmpuint (outcome->n_added, ==, 1);
}

static void
wait_until_idle (DossierProject *project)
{
  while (dossier_project_is_busy (project))
    g_main_context_iteration (NULL, TRUE);
}

static const DossierArticle *
article (DossierProject *project, guint index)
{
  return dossier_extract_article (dossier_project_get_revision (project)->extract, index)->article;
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
  g_autoptr (DossierAddOutcome) outcome = NULL;
  const GError *empty = NULL;

  append (items, "first", first_text, strlen (first_text));
  append (items, "again", first_text, strlen (first_text));
  append (items, "empty", "", 0);
  append (items, "second", second_text, strlen (second_text));
  g_ptr_array_add (items, dossier_analysis_item_new ("/nowhere/to be found.txt", NULL));
  outcome = add_items (project, items);
  g_assert_cmpuint (outcome->n_added, ==, 2);
  g_assert_cmpuint (outcome->repeats->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (outcome->repeats, 0), ==, "again");
  g_assert_cmpuint (outcome->errors->len, ==, 2);
  empty = g_ptr_array_index (outcome->errors, 0);
  g_assert_error (empty, DOSSIER_ERROR, DOSSIER_ERROR_EMPTY);
  g_assert_nonnull (strstr (((GError *) g_ptr_array_index (outcome->errors, 1))->message, "to be found.txt"));
  g_assert_cmpuint (dossier_project_get_n_articles (project), ==, 2);
  g_assert_cmpstr (article (project, 0)->path, ==, "first");
  g_assert_true (dossier_project_is_unsaved (project));
}

static void
removed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_cmpuint (dossier_project_remove_finish (DOSSIER_PROJECT (source), result, NULL), ==, 1);
  *(gboolean *) user_data = TRUE;
}

static void
remove_first (DossierProject *project)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean done = FALSE;

  g_ptr_array_add (ids, g_strdup (article (project, 0)->id));
  dossier_project_remove_async (project, ids, removed, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* A removal is a step among the others: undone, done again, and undone after what came behind it. */
static void
test_remove_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  DossierHistory *history = dossier_project_get_history (project);
  g_autoptr (DossierDecision) decision = NULL;

  add_text (project, "first", first_text);
  add_text (project, "second", second_text);
  remove_first (project);
  g_assert_cmpuint (dossier_project_get_n_articles (project), ==, 1);
  g_assert_cmpstr (article (project, 0)->path, ==, "second");
  decision = dossier_decision_new_rename (dossier_project_get_revision (project)->extract, 0, "Somebody");
  dossier_project_decide (project, decision);
  dossier_project_undo (project);
  g_assert_cmpuint (dossier_project_get_n_articles (project), ==, 1);
  dossier_project_undo (project);
  wait_until_idle (project);
  g_assert_cmpuint (dossier_project_get_n_articles (project), ==, 2);
  g_assert_cmpstr (article (project, 1)->path, ==, "first");
  g_assert_false (dossier_history_can_undo (history));
  dossier_project_redo (project);
  wait_until_idle (project);
  g_assert_cmpuint (dossier_project_get_n_articles (project), ==, 1);
}

/* What was removed before the project was closed is gone, and so is the step; those around it are there. */
static void
test_removal_is_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (DossierProject) opened = NULL;
  g_autoptr (DossierDecision) decision = NULL;
  g_autoptr (GError) error = NULL;

  add_text (project, "first", first_text);
  add_text (project, "second", second_text);
  remove_first (project);
  decision = dossier_decision_new_rename (dossier_project_get_revision (project)->extract, 0, "Somebody");
  dossier_project_decide (project, decision);
  g_assert_true (dossier_project_save_as (project, fixture->path, &error));
  g_assert_no_error (error);
  g_clear_object (&project);
  for (int i = 0; i < 2; i++)
    {
      g_clear_object (&opened);
      opened = dossier_project_open (fixture->engine, fixture->path, fixture->unsaved, &error);
      g_assert_no_error (error);
      wait_until_idle (opened);
      g_assert_cmpuint (dossier_project_get_n_articles (opened), ==, 1);
      g_assert_cmpuint (dossier_history_get_cursor (dossier_project_get_history (opened)), ==, 1);
      g_assert_cmpstr (dossier_extract_entity (dossier_project_get_revision (opened)->extract, 0)->name, ==,
                       "Somebody");
    }
}

static void
test_redate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (DossierDecision) decision = NULL;
  DossierDate day = dossier_date_new_day (dossier_date_julian (2019, 8, 7), DOSSIER_BASIS_GIVEN);
  guint32 before;

  add_text (project, "second", second_text);
  before = article (project, 0)->published.first;
  g_assert_cmpuint (before, !=, day.first);
  decision = dossier_decision_new_redate_article (article (project, 0)->id, &day);
  dossier_project_decide (project, decision);
  wait_until_idle (project);
  g_assert_cmpuint (article (project, 0)->published.first, ==, day.first);
  g_assert_cmpint (article (project, 0)->published.basis, ==, DOSSIER_BASIS_GIVEN);
  dossier_project_undo (project);
  wait_until_idle (project);
  g_assert_cmpuint (article (project, 0)->published.first, ==, before);
}

static void
test_save_and_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (DossierProject) opened = NULL;
  g_autoptr (DossierRevision) loaded = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autoptr (DossierDecision) decision = NULL;
  DossierDate day = dossier_date_new_day (dossier_date_julian (2019, 8, 7), DOSSIER_BASIS_GIVEN);

  add_text (project, "first", first_text);
  g_assert_true (dossier_project_save_as (project, fixture->path, &error));
  g_assert_no_error (error);
  g_assert_false (dossier_project_is_unsaved (project));
  left = dossier_project_list_unsaved (fixture->unsaved);
  g_assert_cmpuint (left->len, ==, 0);
  /* What follows goes straight to the file. */
  decision = dossier_decision_new_redate_article (article (project, 0)->id, &day);
  dossier_project_decide (project, decision);
  wait_until_idle (project);
  add_text (project, "second", second_text);
  dossier_project_set_view (project, g_variant_new_parsed ("{'zoom': <1.5>}"));
  g_clear_object (&project);
  opened = dossier_project_open (fixture->engine, fixture->path, fixture->unsaved, &error);
  g_assert_no_error (error);
  wait_until_idle (opened);
  title = dossier_project_dup_title (opened);
  g_assert_cmpstr (title, ==, "story");
  g_assert_cmpuint (dossier_project_get_n_articles (opened), ==, 2);
  g_assert_cmpuint (article (opened, 0)->published.first, ==, day.first);
  g_assert_true (dossier_history_can_undo (dossier_project_get_history (opened)));
  loaded = dossier_project_file_load (fixture->engine, fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loaded->extract->articles->len, ==, 2);
}

static void
test_recover (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (DossierProject) recovered = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) none = NULL;

  add_text (project, "first", first_text);
  g_clear_object (&project);
  left = dossier_project_list_unsaved (fixture->unsaved);
  g_assert_cmpuint (left->len, ==, 1);
  recovered = dossier_project_recover (fixture->engine, g_ptr_array_index (left, 0), fixture->unsaved, NULL);
  wait_until_idle (recovered);
  g_assert_cmpuint (dossier_project_get_n_articles (recovered), ==, 1);
  g_assert_true (dossier_project_is_unsaved (recovered));
  dossier_project_discard (recovered);
  none = dossier_project_list_unsaved (fixture->unsaved);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
cancelled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_project_add_finish (DOSSIER_PROJECT (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
  gboolean done = FALSE;

  append (items, "first", first_text, strlen (first_text));
  dossier_project_add_async (project, items, cancelled, &done);
  dossier_project_cancel (project);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (dossier_project_get_n_articles (project), ==, 0);
  g_assert_false (dossier_project_is_busy (project));
}

static void
test_near_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "Resident number %u spoke for %u minutes. ", i, i * 37 % 101);
  add_text (project, "first", first_text);
  add_text (project, "long", text->str);
  g_string_append (text, "More follows.");
  add_text (project, "longer", text->str);
  g_assert_cmpuint (dossier_project_get_near_copy (project, 0), ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_project_get_near_copy (project, 1), ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_project_get_near_copy (project, 2), ==, 1);
}

static void
engine_used (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_project_use_engine_finish (DOSSIER_PROJECT (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

static gboolean
claims_rule (DossierProject *project, const char *name)
{
  const DossierExtract *extract = dossier_project_get_revision (project)->extract;

  for (guint i = 0; i < extract->claims->len; i++)
    if (g_strcmp0 (dossier_extract_claim (extract, i)->rule, name) == 0)
      return TRUE;
  return FALSE;
}

/* New rules reach the articles that are there, and what the user has decided holds on. */
static void
test_new_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  g_autofree char *path = g_build_filename (fixture->folder, "mine.rules", NULL);
  const char *more[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = NULL;
  g_autoptr (DossierDecision) decision = NULL;
  gboolean done = FALSE;

  add_text (project, "b.txt", "Ada Moss knighted Carl Ibsen on Friday.");
  g_assert_false (claims_rule (project, "mine"));
  decision = dossier_decision_new_rename (dossier_project_get_revision (project)->extract, 0, "Mayor Moss");
  dossier_project_decide (project, decision);
  g_file_set_contents (path, "rule mine\n  on verb knight\n  subject agent\n  object patient\n  yields praised\n", -1,
                       &error);
  g_assert_no_error (error);
  engine = dossier_engine_with_rules (fixture->engine, more, &error);
  g_assert_no_error (error);
  dossier_project_use_engine_async (project, engine, engine_used, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_unlink (path);
  g_assert_true (dossier_project_get_engine (project) == engine);
  g_assert_true (claims_rule (project, "mine"));
  g_assert_cmpstr (dossier_extract_entity (dossier_project_get_revision (project)->extract, 0)->name, ==,
                   "Mayor Moss");
  /* The way back is remembered, and leads to what there was. */
  done = FALSE;
  dossier_project_use_engine_async (project, fixture->engine, engine_used, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (claims_rule (project, "mine"));
}

static void
wait_until_settled (DossierProject *project)
{
  while (!dossier_project_is_settled (project))
    g_main_context_iteration (NULL, TRUE);
}

static guint
find_finding (DossierProject *project, DossierFindingKind kind)
{
  const DossierExtract *extract = dossier_project_get_revision (project)->extract;

  for (guint i = 0; i < extract->findings->len; i++)
    if (((DossierFinding *) g_ptr_array_index (extract->findings, i))->kind == kind)
      return i;
  return DOSSIER_NO_INDEX;
}

static guint
find_entity (DossierProject *project, const char *name)
{
  const DossierExtract *extract = dossier_project_get_revision (project)->extract;

  for (guint i = 0; i < extract->entities->len; i++)
    if (g_str_equal (dossier_extract_entity (extract, i)->name, name))
      return i;
  g_assert_not_reached ();
}

/* Two articles speak of two people until the user says that they are one: then they contradict each other. */
static void
test_findings_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierProject) project = dossier_project_new (fixture->engine, fixture->unsaved);
  const DossierFindingKind kind = DOSSIER_FINDING_CONTRADICTION_HAPPENED;
  const DossierRevision *revision = NULL;
  g_autoptr (DossierDecision) merge = NULL;
  g_autoptr (DossierDecision) dismiss = NULL;
  guint finding;

  add_text (project, "a.txt", "Ada Moss met Carl Ibsen in Brinton on 3 May 2024.");
  add_text (project, "b.txt", "Carla Voss did not meet Carl Ibsen on 3 May 2024, her office said.");
  g_assert_cmpuint (find_finding (project, kind), ==, DOSSIER_NO_INDEX);
  revision = dossier_project_get_revision (project);
  merge = dossier_decision_new_merge (revision->extract, find_entity (project, "Ada Moss"),
                                      find_entity (project, "Carla Voss"));
  dossier_project_decide (project, merge);
  wait_until_settled (project);
  finding = find_finding (project, kind);
  g_assert_cmpuint (finding, !=, DOSSIER_NO_INDEX);
  revision = dossier_project_get_revision (project);
  g_assert_false (dossier_revision_is_dismissed (revision, finding));

  /* What is done with stays among the findings, and is known again after another decision. */
  dismiss = dossier_decision_new_dismiss (revision->extract, finding, TRUE);
  dossier_project_decide (project, dismiss);
  g_assert_true (dossier_revision_is_dismissed (dossier_project_get_revision (project), finding));
  dossier_project_undo (project);
  g_assert_false (dossier_revision_is_dismissed (dossier_project_get_revision (project), finding));
  dossier_project_redo (project);
  g_clear_pointer (&merge, dossier_decision_unref);
  merge = dossier_decision_new_rename (dossier_project_get_revision (project)->extract,
                                       find_entity (project, "Carl Ibsen"), "Mr Ibsen");
  dossier_project_decide (project, merge);
  wait_until_settled (project);
  g_assert_true (
    dossier_revision_is_dismissed (dossier_project_get_revision (project), find_finding (project, kind)));

  while (dossier_history_can_undo (dossier_project_get_history (project)))
    dossier_project_undo (project);
  wait_until_settled (project);
  g_assert_cmpuint (find_finding (project, kind), ==, DOSSIER_NO_INDEX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/project/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/project/remove-and-undo", Fixture, NULL, set_up, test_remove_and_undo, tear_down);
  g_test_add ("/project/removal-is-forgotten", Fixture, NULL, set_up, test_removal_is_forgotten, tear_down);
  g_test_add ("/project/redate", Fixture, NULL, set_up, test_redate, tear_down);
  g_test_add ("/project/save-and-open", Fixture, NULL, set_up, test_save_and_open, tear_down);
  g_test_add ("/project/recover", Fixture, NULL, set_up, test_recover, tear_down);
  g_test_add ("/project/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/project/near-copy", Fixture, NULL, set_up, test_near_copy, tear_down);
  g_test_add ("/project/new-rules", Fixture, NULL, set_up, test_new_rules, tear_down);
  g_test_add ("/project/findings-follow", Fixture, NULL, set_up, test_findings_follow, tear_down);
  return g_test_run ();
}
