/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-title-words.h"

#include <string.h>

/* How many articles are looked through: where a title is stated it is mostly stated by the first few. */
#define MAX_ARTICLES 5

/* @words as one pattern that takes any white space between them, whole words only, in any case. */
static GRegex *
make_pattern (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GString) pattern = g_string_new ("(?<![\\pL\\pN])");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (parts[i], -1);

      g_string_append_printf (pattern, "%s%s", i > 0 ? "\\s+" : "", escaped);
    }
  g_string_append (pattern, "(?![\\pL\\pN])");
  return g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

/* How @text writes the words. A capital may only be the beginning of a sentence, so that one place in lower case
 * settles it. NULL where the words are nowhere. */
static char *
find_in_text (const GRegex *pattern, const DossierArticle *article, const char *words)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *written = NULL;

  if (!g_regex_match_full (pattern, article->text, (gssize) article->length, 0, 0, &match, NULL))
    return NULL;
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      g_auto (GStrv) parts = g_strsplit_set (found, " \t\r\n", -1);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint i = 0; parts[i] != NULL; i++)
        if (parts[i][0] != '\0')
          g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", parts[i]);
      if (strcmp (joined->str, words) == 0)
        return g_strdup (words);
      if (written == NULL)
        written = g_strdup (joined->str);
    }
  return g_steal_pointer (&written);
}

static char *
find_words (const DossierExtract *extract, const GArray *articles, const char *words)
{
  g_autoptr (GRegex) pattern = make_pattern (words);
  char *written = NULL;

  for (guint i = 0; pattern != NULL && i < MIN (articles->len, MAX_ARTICLES) && written == NULL; i++)
    written = find_in_text (
      pattern, dossier_extract_article (extract, g_array_index (articles, guint, i))->article, words);
  return written;
}

char *
dossier_title_words_new (const DossierExtract *extract, const GArray *articles, const char *title)
{
  g_auto (GStrv) parts = NULL;
  char *whole = NULL;

  g_return_val_if_fail (extract != NULL && articles != NULL && title != NULL, NULL);

  whole = find_words (extract, articles, title);
  if (whole != NULL)
    return whole;
  /* The words of the title need not stand side by side in the text. */
  parts = g_strsplit (title, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *written = find_words (extract, articles, parts[i]);

      if (written == NULL)
        continue;
      g_free (parts[i]);
      parts[i] = written;
    }
  return g_strjoinv (" ", parts);
}
