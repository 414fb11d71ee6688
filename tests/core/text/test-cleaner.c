/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cleaner.h"

#include <string.h>

static DossierArticle *
clean (const char *text)
{
  DossierArticle *article = dossier_article_new (g_strdup (text), strlen (text));

  dossier_cleaner_run (article);
  return article;
}

/* The boilerplate of @text as "kind|words" joined by newlines. */
static char *
boilerplate_of (const DossierArticle *article)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < article->boilerplate->len; i++)
    {
      const DossierBoilerplate *item = &g_array_index (article->boilerplate, DossierBoilerplate, i);
      g_autofree char *words = dossier_range_dup_text (item->range, article->text);

      g_string_append_printf (out, "%s%s|%s", i > 0 ? "\n" : "", dossier_boilerplate_kind_to_string (item->kind),
                              words);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text;
  const char *expected;
} tables[] = {
  { "Mayor opens bridge\n\nThe mayor opened the bridge.\nAdvert\n\nCrowds cheered.", "advert|Advert" },
  { "Skip to main content\n\nThe mayor spoke at length.\nTopics: Mayors, Bridges\n",
    "navigation|Skip to main content\ntopics|Topics: Mayors, Bridges" },
  { "RIVERTON (AP) — The mayor spoke.\nMore came.", "dateline|RIVERTON (AP) —" },
  { "Old harbour sold\n\nLONDON — The harbour was sold.\n", "dateline|LONDON —" },
  { "Old harbour sold\n\nLONDON, May 3, 2019 - The harbour was sold.\n", "dateline|LONDON, May 3, 2019 -" },
  { "Old harbour sold\n\n(CNN) -- The harbour was sold.\n", "dateline|(CNN) --" },
  { "Old harbour sold\nBy Ann Example, Harbour News\nThe harbour was sold.\n",
    "byline|By Ann Example, Harbour News" },
  { " date 2024-02-03 The harbour was sold.\nMore followed.", "dateline|date 2024-02-03" },
  { "The harbour was sold.\n***\nMore followed.\nSource: Harbour News\n", "other|***\nsource|Source: Harbour News" },
  { "FILE - In this photo the mayor waves.\nMore followed.", "caption|FILE -" },
  { "Harbour news\n\nMayor Ann Roe Ann Mary RoeRoe wins again Rivals fume over port MORE and Bob Poe Robert J. "
    "PoePoe sues MORE’s staff met.\n",
    "navigation| Ann Mary RoeRoe wins again Rivals fume over port MORE\nnavigation| Robert J. PoePoe sues MORE" },
  { "Harbour news\n\nThe town wants MORE and the McDonald family wants MORE ships.\n", "" },
  /* Prose that only looks like it. */
  { "The council sat late.\nAdvertisement taxes rose, she said.\nShare prices fell.\nSources close to the mayor "
    "were silent.\nBy noon all was over.",
    "" },
  { "Awkward!\nThe mayor left.", "" },
  { "The mayor — who had come late — left early.\nThat was all.", "" },
};

static void
test_boilerplate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (DossierArticle) article = clean (tables[i].text);
      g_autofree char *found = boilerplate_of (article);

      g_assert_cmpstr (found, ==, tables[i].expected);
    }
}

static void
test_facts (void)
{
  g_autoptr (DossierArticle) article = clean ("Old harbour sold for a song\n\nBy Ann Example\n\nRIVERTON (Reuters) - "
                                              "The harbour was sold on Friday.\nSource: The Harbour News\n");

  g_assert_cmpstr (article->title, ==, "Old harbour sold for a song");
  g_assert_cmpuint (article->title_range.end, ==, strlen ("Old harbour sold for a song"));
  g_assert_cmpstr (article->author, ==, "Ann Example");
  g_assert_cmpstr (article->place, ==, "RIVERTON");
  g_assert_cmpstr (article->publisher, ==, "Reuters");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *title;
  } titles[] = {
    { "The harbour is not for sale. Or is it.\n\nThe mayor spoke on Friday.\n", "The harbour is not for sale. Or is it." },
    { "The mayor spoke on Friday.\nShe then left.\n", NULL },
    { "“We are broke,” says the mayor\n\nThe town has no money.\n", "“We are broke,” says the mayor" },
    { "Only one line here", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (DossierArticle) article = clean (titles[i].text);

      g_assert_cmpstr (article->title, ==, titles[i].title);
    }
}

static void
test_stated_date (void)
{
  g_autoptr (DossierArticle) article = clean ("date 2024-02-03 The harbour was sold.\nMore followed.");
  g_autofree char *iso = dossier_date_to_iso (&article->published);

  g_assert_cmpstr (iso, ==, "2024-02-03");
  g_assert_cmpint (article->published.basis, ==, DOSSIER_BASIS_STATED);
}

static void
test_language (void)
{
  static const char german[] = "Der Hafen wurde am Freitag verkauft, sagte die Stadt. Das Geld ist schon bezahlt.";
  static const char english[] = "The harbour was sold on Friday, the city said. It has been paid for in cash.";

  g_assert_cmpstr (dossier_cleaner_guess_language (german, strlen (german)), ==, "und");
  g_assert_cmpstr (dossier_cleaner_guess_language (english, strlen (english)), ==, "en");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cleaner/boilerplate", test_boilerplate);
  g_test_add_func ("/cleaner/facts", test_facts);
  g_test_add_func ("/cleaner/titles", test_titles);
  g_test_add_func ("/cleaner/stated-date", test_stated_date);
  g_test_add_func ("/cleaner/language", test_language);
  return g_test_run ();
}
