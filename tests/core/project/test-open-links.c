/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-engine.h"

#include <string.h>

/* An article and the names of which the reader is asked whether a description means them; "" for none. */
typedef struct
{
  const char *text;
  const char *asked;
} Case;

static const Case cases[] = {
  { "Senator Ann Lee and Senator Bob Kay spoke at the fair on Monday. The crowd was large. The senator shook every hand.",
    "senator: Ann Lee, Bob Kay" },
  /* One bearer: linked, not asked. */
  { "Senator Ann Lee spoke at the fair on Monday. The crowd was large. The senator shook every hand.", "" },
  /* Neither is known to be one. */
  { "Ann Lee and Bob Kay spoke at the fair on Monday. The crowd was large. The goalkeeper shook every hand.", "" },
};

static DossierExtract *
read_stack (const DossierEngine *engine, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup (text), strlen (text));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_extract_unref);
  DossierExtract *merged;

  g_ptr_array_add (parts, dossier_engine_extract (engine, article, NULL, &error));
  g_assert_no_error (error);
  merged = dossier_engine_merge (engine, parts, NULL, &error);
  g_assert_no_error (error);
  return merged;
}

/* "senator: Ann Lee, Bob Kay": the one without a name and whom he may be. */
static char *
list_asked (const DossierExtract *extract)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      const DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, i);
      const DossierEntity *first = dossier_extract_entity (extract, suggestion->first);
      const DossierEntity *second = dossier_extract_entity (extract, suggestion->second);
      const DossierEntity *described = first->described ? first : second;

      g_assert_true (described->described);
      if (list->len == 0)
        g_string_append_printf (list, "%s: ", described->name);
      else
        g_string_append (list, ", ");
      g_string_append (list, described == first ? second->name : first->name);
    }
  return g_string_free (list, FALSE);
}

static void
test_descriptions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = dossier_engine_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierExtract) extract = read_stack (engine, cases[i].text);
      g_autofree char *asked = list_asked (extract);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (asked, ==, cases[i].asked);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-links/descriptions", test_descriptions);
  return g_test_run ();
}
