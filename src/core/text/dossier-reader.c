/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-reader.h"

#include "dossier-cleaner.h"
#include "dossier-encoding.h"
#include "dossier-error.h"
#include "dossier-html-reader.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

static gboolean
has_ending (const char *path, const char *const *endings)
{
  const char *dot = path != NULL ? strrchr (path, '.') : NULL;

  for (guint i = 0; dot != NULL && endings[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, endings[i]) == 0)
      return TRUE;
  return FALSE;
}

static const char *const html_endings[] = { "html", "htm", "xhtml", NULL };
static const char *const plain_endings[] = { "txt", "text", "md", NULL };

gboolean
dossier_reader_knows_ending (const char *path)
{
  return has_ending (path, html_endings) || has_ending (path, plain_endings);
}

/* Whether the first bytes, after white space, open an HTML document. */
static gboolean
looks_like_html (const char *bytes, gsize length)
{
  static const char *const openings[] = { "<!doctype html", "<html", "<head", "<body", "<article" };
  gsize at = 0;

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  while (at < length && g_ascii_isspace (bytes[at]))
    at++;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (length - at >= strlen (openings[i])
        && g_ascii_strncasecmp (bytes + at, openings[i], strlen (openings[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
refuse_unknown_kinds (const char *bytes, gsize length, const char *name, GError **error)
{
  static const struct
  {
    const char *magic;
    const char *what;
  } kinds[] = { { "%PDF-", "a PDF document" },  { "PK\x03\x04", "an archive or office document" },
                { "\x89PNG", "a picture" },     { "\xff\xd8\xff", "a picture" },
                { "GIF8", "a picture" },        { "SQLite format 3", "a database; open projects with “Open”" },
                { "\x1f\x8b", "a compressed file" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= strlen (kinds[i].magic) && memcmp (bytes, kinds[i].magic, strlen (kinds[i].magic)) == 0)
      {
        g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BINARY,
                     "“%s” is %s; Dossier reads plain text and HTML", name, kinds[i].what);
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse_size (goffset length, const char *name, GError **error)
{
  if (length == 0)
    g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_EMPTY, "“%s” is empty: it holds no text", name);
  else if (length > (goffset) DOSSIER_READER_LARGEST)
    g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE,
                 "“%s” is too large for an article (%.0f MB; the limit is %.0f MB)", name,
                 (double) length / 1048576, (double) DOSSIER_READER_LARGEST / 1048576);
  else
    return FALSE;
  return TRUE;
}

static DossierArticle *
read_plain (const char *bytes, gsize length, const char *name, GError **error)
{
  gsize text_length;
  char *text = dossier_encoding_to_utf8 (bytes, length, NULL, name, &text_length, error);

  return text != NULL ? dossier_article_new (text, text_length) : NULL;
}

DossierArticle *
dossier_reader_read_bytes (const char *bytes, gsize length, const char *path, GError **error)
{
  const char *name = path != NULL ? path : "pasted text";
  DossierArticle *article;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (refuse_size ((goffset) length, name, error) || refuse_unknown_kinds (bytes, length, name, error))
    return NULL;
  if (has_ending (path, html_endings) || looks_like_html (bytes, length))
    article = dossier_html_reader_read (bytes, length, name, error);
  else
    article = read_plain (bytes, length, name, error);
  if (article == NULL)
    return NULL;
  article->path = g_strdup (path);
  dossier_cleaner_run (article);
  return article;
}

/* Reads to the end, but never more than a byte over the limit. */
static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error)) > 0)
    {
      g_byte_array_append (all, buffer, (guint) n);
      if (all->len > DOSSIER_READER_LARGEST)
        break;
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

static GInputStream *
open_path (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (strcmp (path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_commandline_arg (path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "“%s” is a folder", path);
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
      && refuse_size (g_file_info_get_size (info), path, error))
    return NULL;
  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

DossierArticle *
dossier_reader_read_path (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  stream = open_path (path, cancellable, error);
  if (stream == NULL)
    return NULL;
  bytes = read_stream (stream, cancellable, error);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  return dossier_reader_read_bytes (data, length, path, error);
}
