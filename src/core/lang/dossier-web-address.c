/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-web-address.h"

#include <string.h>

#define LONGEST_SCHEME 8
#define LONGEST_MAILBOX 64
#define LONGEST_ADDRESS 2048
#define MOST_LABELS 6

static gboolean
starts_with (const guint8 *text, gsize start, gsize end, const char *prefix)
{
  gsize length = strlen (prefix);

  return end - start > length && g_ascii_strncasecmp ((const char *) text + start, prefix, length) == 0;
}

static gboolean
is_web_start (const guint8 *text, gsize start, gsize end)
{
  gsize i = start;

  if (starts_with (text, start, end, "www."))
    return TRUE;
  while (i < end && i - start < LONGEST_SCHEME && g_ascii_isalpha (text[i]))
    i++;
  return i > start && starts_with (text, i, end, "://");
}

static gboolean
is_mail_start (const guint8 *text, gsize start, gsize end)
{
  gsize i = start;
  gsize domain;

  while (i < end && i - start < LONGEST_MAILBOX
         && (g_ascii_isalnum (text[i]) || strchr ("._%+-", text[i]) != NULL)
         && text[i] != '\0')
    i++;
  if (i == start || i >= end || text[i] != '@')
    return FALSE;
  for (domain = ++i; i < end && i - domain < LONGEST_MAILBOX
       && (g_ascii_isalnum (text[i]) || text[i] == '-');)
    i++;
  return i > domain && i + 1 < end && text[i] == '.' && g_ascii_isalnum (text[i + 1]);
}

static gboolean
ends_address (guint8 byte)
{
  /* A byte over 0x7f is most often a curly quotation mark or a dash. */
  return byte <= ' ' || byte >= 0x80 || strchr ("<>\"`{}|\\^", byte) != NULL;
}

gsize
dossier_web_address_end (const guint8 *text, gsize start, gsize end)
{
  gsize i = start;

  if (!g_ascii_isalnum (text[start])
      || !(is_web_start (text, start, end) || is_mail_start (text, start, end)))
    return start;
  while (i < end && i - start < LONGEST_ADDRESS && !ends_address (text[i]))
    i++;
  while (i > start && strchr (".,;:!?'()[]*", text[i - 1]) != NULL)
    i--;
  return i;
}

static gboolean
is_top_level (const guint8 *label, gsize length)
{
  static const char *const labels[] = {
    "com", "org", "net", "gov", "edu", "mil", "info", "co", "uk", "eu", "io", "ai", "tv", "de", "fr",
    "ru", "cn", "jp", "au", "ca", "nz", "ch", "nl", "fm", "app", "dev", "news", "biz", "pdf", "doc",
    "docx", "xls", "xlsx", "html", "htm", "txt",
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strlen (labels[i]) == length && memcmp (labels[i], label, length) == 0)
      return TRUE;
  return FALSE;
}

gboolean
dossier_web_address_is_domain (const guint8 *text, gsize after, gsize end)
{
  for (guint n = 0; n < MOST_LABELS; n++)
    {
      gsize i = after;

      while (i < end && i - after < 32 && (g_ascii_isalnum (text[i]) || text[i] == '-'))
        i++;
      if (i == after)
        return FALSE;
      if (is_top_level (text + after, i - after))
        return TRUE;
      if (i >= end || text[i] != '.')
        return FALSE;
      after = i + 1;
    }
  return FALSE;
}
