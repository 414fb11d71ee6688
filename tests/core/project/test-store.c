/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-store.h"
#include "extract-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dossier-store-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "test.dossier", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
add (DossierStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) raw = g_bytes_new (id, 1);

  g_assert_true (dossier_store_add_article (store, id, "a path", raw, &error));
  g_assert_no_error (error);
}

static void
test_articles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, TRUE, &error);
  g_autoptr (GBytes) analysis = g_bytes_new ("abc", 3);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  const DossierStoredArticle *article = NULL;

  g_assert_no_error (error);
  add (store, "z");
  add (store, "a");
  add (store, "a");
  g_assert_true (dossier_store_put_analysis (store, "a", "v1", analysis, &error));
  g_clear_pointer (&store, dossier_store_close);
  store = dossier_store_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
  articles = dossier_store_list_articles (store, &error);
  g_assert_cmpuint (articles->len, ==, 2);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (article->id, ==, "z");
  g_assert_cmpstr (article->path, ==, "a path");
  g_assert_cmpmem (g_bytes_get_data (article->raw, NULL), g_bytes_get_size (article->raw), "z", 1);
  found = dossier_store_get_analysis (store, "a", "v1");
  g_assert_true (g_bytes_equal (found, analysis));
  g_assert_null (dossier_store_get_analysis (store, "a", "v2"));
  g_assert_true (dossier_store_remove_article (store, "a", &error));
  g_assert_null (dossier_store_get_analysis (store, "a", "v1"));
}

static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, TRUE, NULL);
  g_autoptr (DossierDecision) rename = dossier_decision_new_rename (extract, 0, "one");
  g_autoptr (DossierDecision) merge = dossier_decision_new_merge (extract, 0, 1);
  g_autoptr (GPtrArray) decisions = NULL;
  guint cursor;

  g_assert_true (dossier_store_put_decision (store, 0, rename, NULL));
  g_assert_true (dossier_store_put_decision (store, 1, rename, NULL));
  g_assert_true (dossier_store_put_decision (store, 2, rename, NULL));
  g_assert_true (dossier_store_put_decision (store, 1, merge, NULL));
  g_assert_true (dossier_store_put_cursor (store, 1, NULL));
  decisions = dossier_store_get_decisions (store, &cursor, NULL);
  g_assert_cmpuint (decisions->len, ==, 2);
  g_assert_cmpuint (cursor, ==, 1);
  g_assert_cmpint (((DossierDecision *) decisions->pdata[1])->kind, ==, DOSSIER_DECISION_MERGE);
}

static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_store_open (fixture->path, FALSE, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->path, "This is a text and no database at all.", -1, NULL));
  g_assert_null (dossier_store_open (fixture->path, TRUE, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "copy.dossier", NULL);
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, TRUE, NULL);
  g_autoptr (DossierStore) copy = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  add (store, "a");
  g_assert_true (g_file_set_contents (other, "what was there before", -1, NULL));
  g_assert_true (dossier_store_copy_to (store, other, &error));
  g_assert_no_error (error);
  copy = dossier_store_open (other, FALSE, &error);
  g_assert_no_error (error);
  articles = dossier_store_list_articles (copy, NULL);
  g_assert_cmpuint (articles->len, ==, 1);
}

/* A child adds articles as fast as it can and is killed; the file is whole, and all that was reported is
 * there. */
static void
test_kill (Fixture *fixture, gconstpointer data)
{
  guint kept = 0;

  for (int round = 0; round < 6; round++)
    {
      int ends[2];
      guint8 reported = 0, byte;
      pid_t child;
      g_autoptr (DossierStore) store = NULL;
      g_autoptr (GPtrArray) articles = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        {
          g_autoptr (DossierStore) writer = dossier_store_open (fixture->path, TRUE, NULL);

          for (guint8 i = 1; i < 250; i++)
            {
              g_autofree char *id = g_strdup_printf ("%d-%d", round, i);

              add (writer, id);
              if (write (ends[1], &i, 1) != 1)
                _exit (1);
            }
          pause ();
        }
      close (ends[1]);
      while (reported < 3 + round * 7 && read (ends[0], &byte, 1) == 1)
        reported = byte;
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      while (read (ends[0], &byte, 1) == 1)
        reported = byte;
      close (ends[0]);
      kept += reported;
      store = dossier_store_open (fixture->path, FALSE, &error);
      g_assert_no_error (error);
      articles = dossier_store_list_articles (store, &error);
      g_assert_no_error (error);
      /* The last one may have been stored but not yet reported. */
      g_assert_cmpuint (articles->len, >=, kept);
      kept = articles->len;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/articles", Fixture, NULL, set_up, test_articles, tear_down);
  g_test_add ("/store/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  g_test_add ("/store/refuses", Fixture, NULL, set_up, test_refuses, tear_down);
  g_test_add ("/store/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/store/kill", Fixture, NULL, set_up, test_kill, tear_down);
  return g_test_run ();
}
