/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-encoding.h"

#include "dossier-error.h"

#include <string.h>

/* How much of a file is looked at to tell text from binary. */
#define SNIFF_LENGTH 65536

static char *
convert (const char *bytes, gsize length, const char *from, const char *name, gsize *out_length, GError **error)
{
  g_autoptr (GError) problem = NULL;
  char *text = g_convert (bytes, (gssize) length, "UTF-8", from, NULL, out_length, &problem);

  if (text == NULL)
    g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_ENCODING, "“%s” is damaged: it is no valid %s text", name,
                 from);
  return text;
}

/* UTF-16 without a mark shows as a zero in every other byte of western text. */
static const char *
guess_utf16 (const char *bytes, gsize length)
{
  gsize n = MIN (length, SNIFF_LENGTH) & ~(gsize) 1;
  gsize even = 0;
  gsize odd = 0;

  for (gsize i = 0; i < n; i += 2)
    {
      even += bytes[i] == '\0';
      odd += bytes[i + 1] == '\0';
    }
  if (n < 4)
    return NULL;
  if (odd > n / 2 * 7 / 10 && even < n / 100 + 1)
    return "UTF-16LE";
  if (even > n / 2 * 7 / 10 && odd < n / 100 + 1)
    return "UTF-16BE";
  return NULL;
}

static gboolean
looks_binary (const char *bytes, gsize length)
{
  gsize n = MIN (length, SNIFF_LENGTH);
  gsize control = 0;

  for (gsize i = 0; i < n; i++)
    {
      guchar c = (guchar) bytes[i];

      if (c == '\0')
        return TRUE;
      control += c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b;
    }
  return control * 50 > n;
}

/* Five bytes have no character in Windows-1252; iconv refuses them, browsers do not. They become U+FFFD. */
static char *
from_windows_1252 (const char *bytes, gsize length, gsize *out_length)
{
  static const char undefined[] = "\x81\x8d\x8f\x90\x9d";
  g_autoptr (GString) out = g_string_sized_new (length + length / 8);
  gsize start = 0;

  for (gsize i = 0; i <= length; i++)
    {
      g_autofree char *part = NULL;
      gsize part_length;

      if (i < length && strchr (undefined, bytes[i]) == NULL)
        continue;
      part = g_convert (bytes + start, (gssize) (i - start), "UTF-8", "WINDOWS-1252", NULL, &part_length, NULL);
      if (part != NULL)
        g_string_append_len (out, part, (gssize) part_length);
      if (i < length)
        g_string_append (out, "\xef\xbf\xbd");
      start = i + 1;
    }
  *out_length = out->len;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
check_not_blank (char *text, gsize length, const char *name, GError **error)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  if (i < length)
    return text;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_EMPTY, "“%s” is empty: it holds no text", name);
  g_free (text);
  return NULL;
}

char *
dossier_encoding_to_utf8 (const char *bytes, gsize length, const char *declared, const char *name,
                          gsize *out_length, GError **error)
{
  const char *utf16 = NULL;
  char *text;

  g_return_val_if_fail (bytes != NULL && name != NULL && out_length != NULL, NULL);

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  else if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    utf16 = "UTF-16LE";
  else if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    utf16 = "UTF-16BE";
  if (utf16 != NULL)
    {
      bytes += 2;
      length -= 2;
    }
  else
    utf16 = guess_utf16 (bytes, length);

  if (utf16 != NULL)
    text = convert (bytes, length & ~(gsize) 1, utf16, name, out_length, error);
  else if (looks_binary (bytes, length))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BINARY, "“%s” is no text file", name);
      return NULL;
    }
  else if (g_utf8_validate_len (bytes, length, NULL))
    {
      text = g_strndup (bytes, length);
      *out_length = length;
    }
  else if (declared != NULL
           && (text = g_convert (bytes, (gssize) length, "UTF-8", declared, NULL, out_length, NULL)) != NULL)
    return check_not_blank (text, *out_length, name, error);
  else
    text = from_windows_1252 (bytes, length, out_length);
  if (text == NULL)
    return NULL;
  return check_not_blank (text, *out_length, name, error);
}
