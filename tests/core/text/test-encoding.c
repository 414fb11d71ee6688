/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-encoding.h"
#include "dossier-error.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *text;
} Decoding;

#define BYTES(s) (s), sizeof (s) - 1

static const Decoding decodings[] = {
  { "utf-8", BYTES ("Zoë paid €5\n"), "Zoë paid €5\n" },
  { "utf-8 with a mark", BYTES ("\xef\xbb\xbfplain"), "plain" },
  { "utf-16 little end", BYTES ("\xff\xfeH\0i\0\xe9\0"), "Hié" },
  { "utf-16 big end", BYTES ("\xfe\xff\0H\0i\0\xe9"), "Hié" },
  { "utf-16 without a mark", BYTES ("p\0l\0a\0i\0n\0 \0t\0e\0x\0t\0"), "plain text" },
  { "windows-1252", BYTES ("\x93Yes\x94 \x96 caf\xe9 \x80"), "“Yes” – café €" },
  { "a byte that has no character", BYTES ("a\x81z"), "a\xef\xbf\xbdz" },
  { "old line ends", BYTES ("one\rtwo\r\nthree"), "one\rtwo\r\nthree" },
};

static void
test_decodes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (decodings); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = 0;
      g_autofree char *text = dossier_encoding_to_utf8 (decodings[i].bytes, decodings[i].length, NULL, "x.txt",
                                                        &length, &error);

      g_test_message ("%s", decodings[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, decodings[i].text);
      g_assert_cmpuint (length, ==, strlen (decodings[i].text));
    }
}

static void
assert_refused (const char *bytes, gsize length, int code)
{
  g_autoptr (GError) error = NULL;
  gsize out = 0;
  g_autofree char *text = dossier_encoding_to_utf8 (bytes, length, NULL, "odd.txt", &out, &error);

  g_assert_error (error, DOSSIER_ERROR, code);
  g_assert_nonnull (strstr (error->message, "odd.txt"));
  g_assert_null (text);
}

static void
test_refuses (void)
{
  assert_refused (BYTES (" \n\t \r\n"), DOSSIER_ERROR_EMPTY);
  assert_refused (BYTES ("\x7f" "ELF\0\0\0\1\2\3\4"), DOSSIER_ERROR_BINARY);
  assert_refused (BYTES ("\1\2\3\4\5\6\7\x0e\x0f some"), DOSSIER_ERROR_BINARY);
}

static void
test_declared (void)
{
  gsize length = 0;
  g_autofree char *text
      = dossier_encoding_to_utf8 (BYTES ("\xc4\xee\xec"), "ISO-8859-5", "x.html", &length, NULL);

  g_assert_cmpstr (text, ==, "Фюь");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/decodes", test_decodes);
  g_test_add_func ("/encoding/refuses", test_refuses);
  g_test_add_func ("/encoding/declared", test_declared);
  return g_test_run ();
}
