/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-html-reader.h"

#include "dossier-encoding.h"
#include "dossier-error.h"
#include "dossier-html-metadata.h"
#include "dossier-html-walk.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* A paragraph shorter than this, in bytes, says little about where the article is. */
#define TELLING_PARAGRAPH 60

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (dossier_html_is (node, names[i]))
      return TRUE;
  return FALSE;
}

/* Elements that never hold the words of the article. */
static gboolean
is_aside (const xmlNode *node)
{
  static const char *const names[] = { "script", "style",  "noscript", "nav",    "aside",  "footer", "form",
                                       "figure", "button", "select",   "iframe", "svg",    "template", "head", NULL };
  static const char *const words[] = { "newsletter", "related", "comment", "share", "social", "advert", "promo",
                                       "recirc",     "cookie",  "sidebar", "breadcrumb", "caption", NULL };
  g_autofree char *class = NULL;

  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (is_one_of (node, names))
    return TRUE;
  if (!dossier_html_is (node, "div") && !dossier_html_is (node, "section") && !dossier_html_is (node, "ul"))
    return FALSE;
  class = dossier_html_dup_attribute (node, "class");
  for (guint i = 0; class != NULL && words[i] != NULL; i++)
    if (strstr (class, words[i]) != NULL && strstr (class, "article-body") == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_block (const xmlNode *node)
{
  static const char *const names[] = { "p", "h2", "h3", "h4", "li", "blockquote", "pre", "td", "dd", "div", NULL };

  return is_one_of (node, names);
}

static void
append_folded (GString *out, const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (out, *at);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
}

/* The words of @block that stand in no block within it, white space folded; counts those in links apart. */
static char *
dup_block_text (const xmlNode *block, gsize *in_links)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const xmlNode *node = block->children;
  const xmlNode *link = NULL;

  *in_links = 0;
  while (node != NULL)
    {
      gboolean skip = is_aside (node) || is_block (node);
      gsize before = text->len;

      if (node->type == XML_TEXT_NODE)
        append_folded (text, (const char *) node->content);
      else if (dossier_html_is (node, "br"))
        append_folded (text, " ");
      else if (dossier_html_is (node, "a"))
        link = node;
      if (link != NULL && node->type == XML_TEXT_NODE)
        for (const xmlNode *up = node; up != block; up = up->parent)
          if (up == link)
            *in_links += text->len - before;
      node = dossier_html_next (node, block, skip);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

/* The parent whose own paragraphs hold most words outside links; what is near it is the article. */
static const xmlNode *
find_body (const xmlNode *root)
{
  g_autoptr (GHashTable) scores = g_hash_table_new (NULL, NULL);
  const xmlNode *best = root;
  gsize best_score = 0;
  const xmlNode *node = root;

  while (node != NULL)
    {
      gboolean skip = is_aside (node);

      if (!skip && dossier_html_is (node, "p"))
        {
          gsize in_links;
          g_autofree char *text = dup_block_text (node, &in_links);
          gsize length = strlen (text);
          const xmlNode *up = node->parent;

          /* A paragraph counts whole for its parent and half for its grandparent, so that sections join. */
          for (gsize share = length > TELLING_PARAGRAPH && in_links * 2 < length ? length : 0;
               share > 0 && up != NULL && up->type == XML_ELEMENT_NODE; up = up->parent, share = share == length ? length / 2 : 0)
            {
              gsize score = GPOINTER_TO_SIZE (g_hash_table_lookup (scores, up)) + share;

              g_hash_table_insert (scores, (gpointer) up, GSIZE_TO_POINTER (score));
              if (score > best_score)
                {
                  best_score = score;
                  best = up;
                }
            }
        }
      node = dossier_html_next (node, root, skip);
    }
  return best;
}

static void
append_paragraphs (GString *out, const xmlNode *body)
{
  const xmlNode *node = body;

  while (node != NULL)
    {
      gboolean skip = is_aside (node);

      if (!skip && (is_block (node) || node == body))
        {
          gsize in_links;
          g_autofree char *text = dup_block_text (node, &in_links);

          /* A line that is all link is a teaser for another article. */
          if (*text != '\0' && in_links < strlen (text))
            g_string_append_printf (out, "%s\n\n", text);
        }
      node = dossier_html_next (node, body, skip);
    }
}

/* The encoding that `<meta charset>` or its older form names near the top, or NULL. Free with g_free(). */
static char *
dup_declared_encoding (const char *bytes, gsize length)
{
  gsize end = MIN (length, 4096);

  for (gsize i = 0; i + 8 < end; i++)
    if (g_ascii_strncasecmp (bytes + i, "charset=", 8) == 0)
      {
        gsize start = i + 8;
        gsize stop;

        while (start < end && strchr ("\"' ", bytes[start]) != NULL)
          start++;
        for (stop = start; stop < end && (g_ascii_isalnum (bytes[stop]) || strchr ("-_", bytes[stop]) != NULL);)
          stop++;
        return stop > start ? g_strndup (bytes + start, stop - start) : NULL;
      }
  return NULL;
}

static htmlDocPtr
parse (const char *bytes, gsize length, const char *name, GError **error)
{
  htmlDocPtr document;
  gsize text_length;
  g_autofree char *text = NULL;
  g_autofree char *declared = dup_declared_encoding (bytes, length);

  text = dossier_encoding_to_utf8 (bytes, length, declared, name, &text_length, error);
  if (text == NULL)
    return NULL;
  document = htmlReadMemory (text, (int) MIN (text_length, (gsize) G_MAXINT), NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                                 | HTML_PARSE_NOIMPLIED);
  if (document == NULL || xmlDocGetRootElement (document) == NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "“%s” is no readable HTML document", name);
      g_clear_pointer (&document, xmlFreeDoc);
    }
  return document;
}

/* The title without the site's name that pages hang on: "Headline | Example News". */
static void
cut_site_name (DossierArticle *article)
{
  static const char *const separators[] = { " | ", " - ", " – ", " — ", NULL };

  for (guint i = 0; article->title != NULL && separators[i] != NULL; i++)
    {
      char *cut = g_strrstr (article->title, separators[i]);

      if (cut != NULL && article->publisher != NULL
          && g_ascii_strcasecmp (cut + strlen (separators[i]), article->publisher) == 0)
        *cut = '\0';
    }
}

DossierArticle *
dossier_html_reader_read (const char *bytes, gsize length, const char *name, GError **error)
{
  htmlDocPtr document;
  g_autoptr (GString) text = NULL;
  g_autoptr (DossierArticle) facts = NULL;
  DossierArticle *article;
  gsize text_length;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  document = parse (bytes, length, name, error);
  if (document == NULL)
    return NULL;
  facts = dossier_article_new (g_strdup (""), 0);
  dossier_html_metadata_read (document, facts);
  cut_site_name (facts);
  text = g_string_new (NULL);
  if (facts->title != NULL)
    {
      append_folded (text, facts->title);
      g_string_append (text, "\n\n");
    }
  text_length = text->len;
  append_paragraphs (text, find_body (xmlDocGetRootElement (document)));
  xmlFreeDoc (document);
  if (text->len == text_length)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_EMPTY, "“%s” holds no article text", name);
      return NULL;
    }
  text_length = text->len;
  article = dossier_article_new (g_string_free (g_steal_pointer (&text), FALSE), text_length);
  article->title = g_steal_pointer (&facts->title);
  article->publisher = g_steal_pointer (&facts->publisher);
  article->author = g_steal_pointer (&facts->author);
  article->published = facts->published;
  return article;
}
