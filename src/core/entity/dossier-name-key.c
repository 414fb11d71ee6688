/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-key.h"

#include <string.h>

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02bc || c == '`';
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2014);
}

/* Cuts a possessive ending ("Tesla's", "the Democrats'") off the key. */
static void
cut_possessive (GString *key)
{
  if (key->len > 2 && g_str_has_suffix (key->str, "'s"))
    g_string_truncate (key, key->len - 2);
  else if (key->len > 2 && g_str_has_suffix (key->str, "'"))
    g_string_truncate (key, key->len - 1);
}

char *
dossier_name_key (const char *text, gssize length)
{
  GString *key = g_string_new (NULL);
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + (length < 0 ? strlen (text) : (gsize) length);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.' || c == '"' || c == 0x201c || c == 0x201d)
        continue;
      if (c == '&')
        g_string_append (key, "and");
      else if (is_apostrophe (c))
        g_string_append_c (key, '\'');
      else if (is_hyphen (c))
        g_string_append_c (key, '-');
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (key, g_unichar_tolower (c));
      else if (key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
    }
  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  cut_possessive (key);
  if (g_str_has_prefix (key->str, "the "))
    g_string_erase (key, 0, 4);
  return g_string_free (key, FALSE);
}
