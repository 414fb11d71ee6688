/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-model.h"

#include "dossier-error.h"
#include "dossier-language.h"
#include "dossier-tokenizer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  DossierLanguage *language;
  DossierTieModel *model;
} Models;

/* What the model takes the words of @text to say of the two single words in it, both persons. */
static gboolean
judge (const Models *models, const char *text, const char *first, const char *second, DossierTie *tie)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (DossierTree) tree = NULL;
  g_autoptr (DossierTieScene) scene = NULL;
  guint64 features[DOSSIER_TIE_N_FEATURES];
  DossierTiePath path;
  guint n;

  dossier_language_analyse (models->language, document, DOSSIER_LANGUAGE_FULL, NULL, NULL);
  tree = dossier_tree_new (document);
  scene = dossier_tie_scene_new (tree, dossier_language_get_lexicon (models->language),
                                 dossier_tie_model_get_words (models->model));
  dossier_tie_scene_set_sentence (scene, 0, tree->n_tokens);
  for (guint32 i = 0; i < tree->n_tokens; i++)
    if (dossier_document_token_is (document, i, first) || dossier_document_token_is (document, i, second))
      {
        DossierTieEnd end = { i, i, i + 1, DOSSIER_ENTITY_PERSON, DOSSIER_MENTION_NAME };

        g_array_append_val (scene->ends, end);
      }
  g_assert_cmpuint (scene->ends->len, ==, 2);
  n = dossier_tie_features_fill (scene, 0, 1, features, &path);
  g_assert_cmpuint (n, >, 20);
  g_assert_cmpuint (n, <=, DOSSIER_TIE_N_FEATURES);
  return dossier_tie_model_judge (models->model, features, n, tie);
}

static void
test_judges (Models *models, gconstpointer data)
{
  DossierTie tie;

  g_assert_true (judge (models, "Okafor met Lindqvist in Oslo on Monday.", "Okafor", "Lindqvist", &tie));
  g_assert_cmpint (tie.relation, ==, DOSSIER_RELATION_MET);
  g_assert_cmpuint (tie.sureness, >=, 60);
  g_assert_true (judge (models, "Okafor was sued by Lindqvist in May.", "Okafor", "Lindqvist", &tie));
  g_assert_cmpint (dossier_relation_get_class (tie.relation), ==, DOSSIER_CLASS_LEGAL);
  g_assert_true (tie.turned);
}

static void
test_none (Models *models, gconstpointer data)
{
  DossierTie tie = { .sureness = 100 };

  g_assert_true (!judge (models, "Okafor slept while rain fell and Lindqvist read a book about trains.", "Okafor",
                         "Lindqvist", &tie)
                 || tie.sureness < 50);
}

static void
test_rules (Models *models, gconstpointer data)
{
  const DossierRule *rule = dossier_tie_model_get_rule (models->model, DOSSIER_RELATION_SUED);

  g_assert_cmpstr (rule->name, ==, "learned-sued");
  g_assert_true (dossier_tie_model_lookup_rule (models->model, "learned-sued") == rule);
  g_assert_null (dossier_tie_model_lookup_rule (models->model, "learned-nothing"));
  g_assert_null (dossier_tie_model_lookup_rule (models->model, "sued"));
  g_assert_nonnull (rule->text);
}

/* A damaged file is refused by name. */
static void
test_damaged (Models *models, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dossier-XXXXXX", NULL);
  g_autofree char *inside = g_build_filename (folder, "models", NULL);
  g_autofree char *lexicons = g_build_filename (folder, "lexicons", NULL);
  g_autofree char *path = g_build_filename (inside, "ties.model", NULL);
  g_autofree char *shipped = g_build_filename (g_getenv ("DOSSIER_DATADIR"), "models", "ties.model", NULL);
  g_autofree char *real_lexicons = g_build_filename (g_getenv ("DOSSIER_DATADIR"), "lexicons", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (shipped, &contents, &length, NULL));
  contents[length / 2] ^= 0x20;
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
  g_assert_cmpint (symlink (real_lexicons, lexicons), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  g_assert_null (dossier_tie_model_load (folder, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, "ties.model"));
  g_unlink (path);
  g_unlink (lexicons);
  g_rmdir (inside);
  g_rmdir (folder);
}

static void
set_up (Models *models, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  models->language = dossier_language_new (g_getenv ("DOSSIER_DATADIR"), &error);
  g_assert_no_error (error);
  models->model = dossier_tie_model_load (g_getenv ("DOSSIER_DATADIR"), &error);
  g_assert_no_error (error);
}

static void
tear_down (Models *models, gconstpointer data)
{
  dossier_tie_model_free (models->model);
  dossier_language_unref (models->language);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tie-model/judges", Models, NULL, set_up, test_judges, tear_down);
  g_test_add ("/tie-model/none", Models, NULL, set_up, test_none, tear_down);
  g_test_add ("/tie-model/rules", Models, NULL, set_up, test_rules, tear_down);
  g_test_add ("/tie-model/damaged", Models, NULL, set_up, test_damaged, tear_down);
  return g_test_run ();
}
