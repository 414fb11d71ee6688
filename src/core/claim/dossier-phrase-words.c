/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-phrase-words.h"

#include <string.h>

char *
dossier_phrase_dup_forms (const char *noun)
{
  static const char *const irregular[][2]
      = { { "us", "we" }, { "me", "i" }, { "better", "better good well" }, { "worse", "worse bad badly" } };
  gsize length = strlen (noun);

  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    if (strcmp (noun, irregular[i][0]) == 0)
      return g_strdup (irregular[i][1]);
  if (length < 4 || !g_str_has_suffix (noun, "s") || g_str_has_suffix (noun, "ss"))
    return g_strdup (noun);
  if (g_str_has_suffix (noun, "ies"))
    return g_strdup_printf ("%s %.*sy", noun, (int) length - 3, noun);
  if (g_str_has_suffix (noun, "es"))
    return g_strdup_printf ("%s %.*s %.*s", noun, (int) length - 1, noun, (int) length - 2, noun);
  return g_strdup_printf ("%s %.*s", noun, (int) length - 1, noun);
}

static gboolean
is_small (const char *word)
{
  static const char *const small[] = { "a", "an", "the", "one's", "his", "her", "its", "their", "some", "any", NULL };

  return g_strv_contains (small, word);
}

gboolean
dossier_phrase_is_preposition (const char *word)
{
  static const char *const prepositions[]
      = { "about", "above", "after", "against", "ahead", "along", "alongside", "among", "around", "as", "at", "before",
          "behind", "below", "beneath", "beside", "between", "beyond", "by", "down", "for", "from", "in", "inside", "into",
          "like", "near", "of", "off", "on", "onto", "out", "over", "past", "round", "than", "through", "to", "toward", "towards",
          "under", "up", "upon", "via", "with", "within", "without", NULL };

  return word != NULL && g_strv_contains (prepositions, word);
}

GStrv
dossier_phrase_split (const char *phrase)
{
  g_auto (GStrv) all = g_strsplit_set (phrase, " \t", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      gboolean after_be = i > 0 && strcmp (all[i - 1], "be") == 0;

      if (all[i][0] != '\0' && (!is_small (all[i]) || after_be))
        g_ptr_array_add (words, g_strdup (is_small (all[i]) ? "a" : all[i]));
    }
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
}
