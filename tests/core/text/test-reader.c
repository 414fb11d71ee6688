/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-reader.h"

#include <string.h>

static const char page[]
    = "<!DOCTYPE html><html><head><title>Harbour sold | Harbour News</title>"
      "<meta property='og:site_name' content='Harbour News'>"
      "<meta property='article:published_time' content='2024-02-03T09:30:00Z'>"
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour sold\","
      "\"author\":[{\"name\":\"Ann Example\"}]}</script></head><body>"
      "<nav><p>Home and away and other places that a reader may wish to go to from here</p></nav>"
      "<article><p>The harbour was sold on Friday to a trust that nobody in the town had heard of.</p>"
      "<aside><p>Ten other things that you should read before you go to bed tonight, if you can.</p></aside>"
      "<p>The price was <b>&pound;3&nbsp;million</b>, the clerk said, and the keys change hands in May.</p>"
      "<p><a href='/more'>More stories from the harbour and from the sea that lies behind it</a></p></article>"
      "<footer><p>All rights are ours and so is the harbour, the ships and everything else.</p></footer>"
      "</body></html>";

static void
test_html (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierArticle) article = dossier_reader_read_bytes (page, strlen (page), "page.html", &error);
  g_autofree char *iso = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (article->title, ==, "Harbour sold");
  g_assert_cmpstr (article->publisher, ==, "Harbour News");
  g_assert_cmpstr (article->author, ==, "Ann Example");
  iso = dossier_date_to_iso (&article->published);
  g_assert_cmpstr (iso, ==, "2024-02-03");
  g_assert_cmpint (article->published.basis, ==, DOSSIER_BASIS_METADATA);
  g_assert_cmpstr (article->text, ==,
                   "Harbour sold\n\nThe harbour was sold on Friday to a trust that nobody in the town had heard of.\n\n"
                   "The price was £3\302\240million, the clerk said, and the keys change hands in May.\n\n");
}

static void
test_html_told_by_content (void)
{
  g_autoptr (DossierArticle) article = dossier_reader_read_bytes (page, strlen (page), NULL, NULL);

  g_assert_nonnull (article);
  g_assert_null (strchr (article->text, '<'));
}

static void
assert_refused (const char *bytes, gsize length, const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_reader_read_bytes (bytes, length, path, &error));
  g_assert_error (error, DOSSIER_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_refuses (void)
{
  g_autofree char *huge = g_malloc (DOSSIER_READER_LARGEST + 1);

  memset (huge, 'a', DOSSIER_READER_LARGEST + 1);
  assert_refused ("", 0, "none.txt", DOSSIER_ERROR_EMPTY);
  assert_refused ("%PDF-1.7 ...", 12, "a.pdf", DOSSIER_ERROR_BINARY);
  assert_refused (huge, DOSSIER_READER_LARGEST + 1, "huge.txt", DOSSIER_ERROR_TOO_LARGE);
  assert_refused ("<html><body><nav>x</nav></body></html>", 38, "hollow.html", DOSSIER_ERROR_EMPTY);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_reader_read_path ("/nowhere/at/all.txt", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Any bytes must come back as an article or as an error. */
static void
test_any_bytes (void)
{
  for (guint round = 0; round < 300; round++)
    {
      char bytes[512];
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierArticle) article = NULL;

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] = (char) g_test_rand_int_range (round % 3 == 0 ? 32 : 0, round % 3 == 1 ? 128 : 256);
      if (round % 2 == 0)
        memcpy (bytes, "<html><p>", 9);
      article = dossier_reader_read_bytes (bytes, sizeof bytes, "noise", &error);
      g_assert_true ((article != NULL) == (error == NULL));
      if (article != NULL)
        g_assert_true (g_utf8_validate (article->text, (gssize) article->length, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/html", test_html);
  g_test_add_func ("/reader/html-told-by-content", test_html_told_by_content);
  g_test_add_func ("/reader/refuses", test_refuses);
  g_test_add_func ("/reader/missing-file", test_missing_file);
  g_test_add_func ("/reader/any-bytes", test_any_bytes);
  return g_test_run ();
}
