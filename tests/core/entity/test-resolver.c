/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-resolver.h"

#include <string.h>

/* A stack: articles parted by blank lines, an entity a line: `P Name|alias|alias#title`, type P, O, S (sum)
 * or U (a person without a name, spoken of by a role). */
static GPtrArray *
parse_stack (const char *notation)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_auto (GStrv) lines = g_strsplit (notation, "\n", -1);
  GPtrArray *entities = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "#", 2);
      g_auto (GStrv) names = NULL;
      DossierEntity *entity;

      if (lines[i][0] == '\0')
        {
          entities = NULL;
          continue;
        }
      if (entities == NULL)
        {
          entities = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_entity_free);
          g_ptr_array_add (articles, entities);
        }
      names = g_strsplit (parts[0] + 2, "|", -1);
      entity = dossier_entity_new (strchr ("PU", parts[0][0]) != NULL ? DOSSIER_ENTITY_PERSON
                                   : parts[0][0] == 'O'               ? DOSSIER_ENTITY_ORGANISATION
                                                                      : DOSSIER_ENTITY_SUM,
                                   names[0]);
      entity->described = parts[0][0] == 'U';
      for (guint k = 1; names[k] != NULL; k++)
        dossier_entity_add_alias (entity, names[k]);
      if (parts[1] != NULL)
        dossier_entity_add_title (entity, parts[1]);
      g_ptr_array_add (entities, entity);
    }
  return articles;
}

static DossierResolution *
resolve (const char *notation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierResolver) resolver = dossier_resolver_new (g_getenv ("DOSSIER_DATADIR"), &error);
  g_autoptr (GPtrArray) articles = parse_stack (notation);
  DossierResolution *resolution;

  g_assert_no_error (error);
  resolution = dossier_resolver_resolve (resolver, articles, NULL, NULL, &error);
  g_assert_no_error (error);
  return resolution;
}

static void
test_joins (void)
{
  static const struct
  {
    const char *what;
    const char *stack;
    guint a;
    guint b;
    gboolean one;
  } rows[] = {
    { "same full name", "P Olive Marsh\n\nP Olive Marsh", 0, 1, TRUE },
    { "middle initial", "P Olive Marsh\n\nP Olive T. Marsh", 0, 1, TRUE },
    { "nickname", "P William Hart\n\nP Bill Hart", 0, 1, TRUE },
    { "lone surname in the same company", "P Olive Marsh\nO Acme\n\nP Marsh\nO Acme", 0, 2, TRUE },
    { "lone surname of the one in the company",
      "P Olive Marsh\nO Acme\n\nP Peter Marsh\nO Lumen\n\nP Marsh\nO Lumen", 2, 4, TRUE },
    { "lone surname with the same title", "P Olive Marsh#mayor\n\nP Marsh#mayor", 0, 1, TRUE },
    { "same organisation", "O Acme Corp.\n\nO Acme", 0, 1, TRUE },
    { "department turned about", "O Department of Labour\n\nO Labour Department", 0, 1, TRUE },
    { "acronym explained in one article", "O Fund for Bright Days|FUNDAYS\n\nO FUNDAYS\n\nO FUNDAYS", 0, 2,
      TRUE },
    { "acronym by its letters", "O Northern Rail Workers Union\n\nO NRWU", 0, 1, TRUE },
    { "short name", "O Halden University\n\nO Halden", 0, 1, TRUE },
    { "type outvoted", "O Lumen\n\nO Lumen\n\nO Lumen\n\nP Lumen", 0, 3, TRUE },
    /* must not */
    { "other given name", "P Olive Marsh\n\nP Peter Marsh", 0, 1, FALSE },
    { "father and son", "P Peter Marsh\n\nP Peter Marsh Jr.", 0, 1, FALSE },
    { "lone surname in other company", "P Olive Marsh\nO Acme\n\nP Marsh\nO Lumen", 0, 2, FALSE },
    { "lone surname of two in the same company", "P Olive Marsh\nP Peter Marsh\nO Acme\n\nP Marsh\nO Acme", 0,
      3, FALSE },
    { "middle names that differ", "P John Hart\n\nP John F. Hart\n\nP John M. Hart", 1, 2, FALSE },
    { "initial of two", "P Walter Hart\n\nP William Hart\n\nP W. Hart", 0, 2, FALSE },
    { "a generic short name", "O Harbour Oversight Board|Board\n\nO Board", 0, 1, FALSE },
    { "an acronym of two", "O Northern Rail Workers Union\n\nO National Radio Writers Union\n\nO NRWU", 0, 2,
      FALSE },
    { "sums are not one because they are as large", "S $5 million\n\nS $5 million", 0, 1, FALSE },
    { "two articles about the same type of thing", "O Lumen\n\nP Lumen", 0, 1, FALSE },
    { "whom two articles call he are two", "P he\n\nP he", 0, 1, FALSE },
    { "he without a name is no Mr He", "P he\n\nP He Jiankui|He", 0, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierResolution) resolution = resolve (rows[i].stack);

      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (resolution->map[rows[i].a] == resolution->map[rows[i].b], ==, rows[i].one);
    }
}

static void
test_reasons (void)
{
  g_autoptr (DossierResolution) resolution = resolve ("P Olive Marsh\nO Acme\n\nP Marsh\nO Acme");
  const DossierEntity *person = g_ptr_array_index (resolution->entities, 0);

  g_assert_cmpstr (person->name, ==, "Olive Marsh");
  g_assert_cmpuint (person->aliases->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (person->aliases, 0), ==, "Marsh");
  g_assert_nonnull (strstr (person->why, "same surname"));
  g_assert_nonnull (strstr (person->why, "Acme"));
  g_assert_cmpfloat (person->score, <, 1);
}

static void
test_name (void)
{
  /* The usual full name, even where the first article has the surname alone or a longer form. */
  g_autoptr (DossierResolution) resolution
      = resolve ("P Marsh#mayor\n\nP Olive T. Marsh#mayor\n\nP Olive Marsh#mayor\n\nP Olive Marsh");

  g_assert_cmpuint (resolution->entities->len, ==, 1);
  g_assert_cmpstr (((const DossierEntity *)g_ptr_array_index (resolution->entities, 0))->name, ==,
                   "Olive Marsh");
}

static void
test_suggestions (void)
{
  g_autoptr (DossierResolution) resolution = resolve ("P Olive Marsh\nO Acme\n\nP Marsh\nO Lumen");
  const DossierSuggestion *suggestion;

  g_assert_cmpuint (resolution->suggestions->len, ==, 1);
  suggestion = g_ptr_array_index (resolution->suggestions, 0);
  g_assert_cmpuint (suggestion->first, ==, 0);
  g_assert_cmpuint (suggestion->second, ==, 2);
  g_assert_cmpuint (suggestion->first, <, suggestion->second);
  g_assert_nonnull (strstr (suggestion->why, "same surname"));
}

static void
test_well_known (void)
{
  g_autoptr (DossierResolution) resolution
      = resolve ("P Donald Trump\nO Acme\n\nP Ivanka Trump\nO Hart Corp\n\nP Trump\nO Lumen");

  /* Nothing in common but the surname, and one whom all news means by it. */
  g_assert_cmpuint (resolution->map[4], ==, resolution->map[0]);
  g_assert_cmpuint (resolution->map[2], !=, resolution->map[0]);
}

static void
test_described (void)
{
  g_autoptr (DossierResolution) resolution
      = resolve ("U Acme boss#acme boss\nO Acme\n\nP Olive Marsh#acme chief executive\n\n"
                 "P Peter Hart#lumen chief executive");
  const DossierEntity *entity = g_ptr_array_index (resolution->entities, resolution->map[0]);

  /* The role is told by another article, in a narrower word. */
  g_assert_cmpuint (resolution->map[0], ==, resolution->map[2]);
  g_assert_cmpstr (entity->name, ==, "Olive Marsh");
  g_assert_false (entity->described);
  g_assert_nonnull (strstr (entity->why, "acme chief executive"));
}

static void
test_described_and_unknown (void)
{
  g_autoptr (DossierResolution) resolution
      = resolve ("U Acme boss#acme boss\nO Acme\n\nP Peter Hart#lumen chief executive");

  g_assert_cmpuint (resolution->map[0], ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (resolution->entities->len, ==, 2);
}

static void
test_described_of_two (void)
{
  g_autoptr (DossierResolution) resolution = resolve (
      "U Acme boss#acme boss\n\nP Olive Marsh#acme chief executive\n\nP Peter Hart#former acme chief\n\n"
      "P Samuel Boone#acme chairman");

  /* Two bear it now: which one is the user's to say. The former one is not meant. */
  g_assert_cmpuint (resolution->entities->len, ==, 4);
  g_assert_cmpuint (resolution->suggestions->len, ==, 2);
  g_assert_true (
      ((const DossierEntity *)g_ptr_array_index (resolution->entities, resolution->map[0]))->described);
}

static void
test_empty (void)
{
  g_autoptr (DossierResolution) resolution = resolve ("");

  g_assert_cmpuint (resolution->n_map, ==, 0);
  g_assert_cmpuint (resolution->entities->len, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (DossierResolver) resolver = dossier_resolver_new (g_getenv ("DOSSIER_DATADIR"), NULL);
  g_autoptr (GPtrArray) articles = parse_stack ("P Olive Marsh");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_resolver_resolve (resolver, articles, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* @n articles of ten entities each, half of them known from other articles. */
static GPtrArray *
make_large_stack (guint n)
{
  GString *notation = g_string_new (NULL);
  GPtrArray *articles;

  for (guint a = 0; a < n; a++)
    {
      for (guint i = 0; i < 5; i++)
        g_string_append_printf (notation, "P Given%u Surname%u\nO Body%u of Work\n", a % 50,
                                (a * 7 + i) % 400, (a * 3 + i) % 300);
      g_string_append_printf (notation, "P Surname%u\n\n", a % 400);
    }
  articles = parse_stack (notation->str);
  g_string_free (notation, TRUE);
  return articles;
}

/* Two thousand articles: were pairs of all entities compared, this would run into the time limit of the test
 * run. */
static void
test_large_stack (void)
{
  g_autoptr (DossierResolver) resolver = dossier_resolver_new (g_getenv ("DOSSIER_DATADIR"), NULL);
  g_autoptr (GPtrArray) articles = make_large_stack (2000);
  g_autoptr (DossierResolution) resolution = dossier_resolver_resolve (resolver, articles, NULL, NULL, NULL);

  g_assert_nonnull (resolution);
  g_assert_cmpuint (resolution->entities->len, >=, 400);
  g_assert_cmpuint (resolution->entities->len, <, 2000 * 11);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resolver/joins", test_joins);
  g_test_add_func ("/resolver/reasons", test_reasons);
  g_test_add_func ("/resolver/name", test_name);
  g_test_add_func ("/resolver/suggestions", test_suggestions);
  g_test_add_func ("/resolver/well-known", test_well_known);
  g_test_add_func ("/resolver/described", test_described);
  g_test_add_func ("/resolver/described-and-unknown", test_described_and_unknown);
  g_test_add_func ("/resolver/described-of-two", test_described_of_two);
  g_test_add_func ("/resolver/empty", test_empty);
  g_test_add_func ("/resolver/cancelled", test_cancelled);
  g_test_add_func ("/resolver/large-stack", test_large_stack);
  return g_test_run ();
}
