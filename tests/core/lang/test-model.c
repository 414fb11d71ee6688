/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-model.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-model-writer.h"
#include "dossier-word-table.h"

static char *
write_model (void)
{
  static const guint32 numbers[] = { 3, 1, 4, 1, 5 };
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (g_get_tmp_dir (), "dossier-test-XXXXXX", NULL);
  int descriptor = g_mkstemp (path);

  g_close (descriptor, NULL);
  dossier_model_writer_add (writer, "numbers", numbers, sizeof numbers);
  dossier_model_writer_add (writer, "word", "word", 4);
  dossier_model_writer_write (writer, path, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_round_trip (void)
{
  g_autofree char *path = write_model ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierModel) model = dossier_model_load (path, "test", &error);
  const guint32 *numbers;
  gsize n;

  g_assert_no_error (error);
  numbers = dossier_model_section (model, "numbers", sizeof *numbers, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (numbers[4], ==, 5);
  g_assert_cmpmem (dossier_model_section (model, "word", 1, &n, &error), 4, "word", 4);
  g_assert_null (dossier_model_section (model, "absent", 1, &n, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
  g_clear_error (&error);
  g_assert_null (dossier_model_section (model, "numbers", 8, &n, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
  g_unlink (path);
}

static void
assert_refused (const char *path, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierModel) model = dossier_model_load (path, kind, &error);

  g_assert_null (model);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_wrong_files (void)
{
  g_autofree char *path = write_model ();

  assert_refused (path, "other");
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (path, "test");
  g_assert_true (g_file_set_contents (path, "some words that are no model, long enough for a head of a file",
                                      -1, NULL));
  assert_refused (path, "test");
  g_unlink (path);
  assert_refused (path, "test");
}

/* No byte of a model may change, and no length, without the model being refused. */
static void
test_damage (void)
{
  g_autofree char *path = write_model ();
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      contents[i] ^= 0x20;
      g_assert_true (g_file_set_contents (path, contents, length, NULL));
      assert_refused (path, "test");
      contents[i] ^= 0x20;
    }
  for (gsize shorter = 0; shorter < length; shorter += 7)
    {
      g_assert_true (g_file_set_contents (path, contents, shorter, NULL));
      assert_refused (path, "test");
    }
  g_unlink (path);
}

/* A table without a free slot would send look-ups round in circles. */
static void
test_full_table (void)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "dossier-test-XXXXXX", NULL);
  const guint32 keys[] = { 1, 3, 5, 7 }, holed[] = { 1, 3, 0, 7 };
  const guint16 values[] = { 1, 2, 3, 4 };
  DossierWordTable table;

  g_close (g_mkstemp (path), NULL);
  dossier_model_writer_add (writer, "full.keys", keys, sizeof keys);
  dossier_model_writer_add (writer, "full.values", values, sizeof values);
  dossier_model_writer_add (writer, "holed.keys", holed, sizeof holed);
  dossier_model_writer_add (writer, "holed.values", values, sizeof values);
  g_assert_true (dossier_model_writer_write (writer, path, NULL));
  model = dossier_model_load (path, "test", NULL);
  g_assert_true (dossier_word_table_init (&table, model, "holed", NULL));
  g_assert_false (dossier_word_table_init (&table, model, "full", &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/round-trip", test_round_trip);
  g_test_add_func ("/model/wrong-files", test_wrong_files);
  g_test_add_func ("/model/damage", test_damage);
  g_test_add_func ("/model/full-table", test_full_table);
  return g_test_run ();
}
