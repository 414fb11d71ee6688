/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-html-metadata.h"

#include "dossier-html-walk.h"

#include <jansson.h>
#include <string.h>

static void
fill (char **place, const char *value)
{
  g_autofree char *trimmed = NULL;

  if (*place != NULL || value == NULL)
    return;
  trimmed = g_strstrip (g_strdup (value));
  if (*trimmed != '\0' && g_utf8_validate (trimmed, -1, NULL))
    *place = g_steal_pointer (&trimmed);
}

/* "2025-06-04T12:00:00Z": the day counts; the hour depends on a time zone that a reader does not see. */
static void
fill_date (DossierArticle *article, const char *value)
{
  g_autofree char *day = NULL;
  DossierDate date;

  if (value == NULL || strlen (value) < 10 || dossier_date_is_set (&article->published))
    return;
  day = g_strndup (value, 10);
  if (!dossier_date_parse_iso (day, &date) || date.precision != DOSSIER_PRECISION_DAY)
    return;
  date.basis = DOSSIER_BASIS_METADATA;
  article->published = date;
}

/* A name in JSON-LD is a string, an object with a name, or an array of either; the first one counts. */
static const char *
name_of (const json_t *value)
{
  if (json_is_array (value))
    value = json_array_get (value, 0);
  if (json_is_object (value))
    value = json_object_get (value, "name");
  return json_string_value (value);
}

static gboolean
is_article_type (const json_t *type)
{
  const char *name = json_string_value (json_is_array (type) ? json_array_get (type, 0) : type);

  return name != NULL && (strstr (name, "Article") != NULL || strcmp (name, "BlogPosting") == 0);
}

static void
read_json_ld_object (const json_t *object, DossierArticle *article)
{
  if (!is_article_type (json_object_get (object, "@type")))
    return;
  fill (&article->title, json_string_value (json_object_get (object, "headline")));
  fill (&article->publisher, name_of (json_object_get (object, "publisher")));
  fill (&article->author, name_of (json_object_get (object, "author")));
  fill_date (article, json_string_value (json_object_get (object, "datePublished")));
}

/* The articles of a block stand alone, in an array, or in an object's "@graph". */
static void
read_json_ld (const char *text, DossierArticle *article)
{
  json_t *root = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  const json_t *list = root;
  size_t i;
  json_t *item;

  if (json_is_object (root))
    {
      read_json_ld_object (root, article);
      list = json_object_get (root, "@graph");
    }
  json_array_foreach (list, i, item)
    read_json_ld_object (item, article);
  json_decref (root);
}

static void
read_meta (const xmlNode *node, DossierArticle *article)
{
  static const struct
  {
    const char *key;
    gsize place;
  } names[] = {
    { "og:title", G_STRUCT_OFFSET (DossierArticle, title) },
    { "twitter:title", G_STRUCT_OFFSET (DossierArticle, title) },
    { "dc.title", G_STRUCT_OFFSET (DossierArticle, title) },
    { "og:site_name", G_STRUCT_OFFSET (DossierArticle, publisher) },
    { "dc.publisher", G_STRUCT_OFFSET (DossierArticle, publisher) },
    { "author", G_STRUCT_OFFSET (DossierArticle, author) },
    { "article:author", G_STRUCT_OFFSET (DossierArticle, author) },
    { "dc.creator", G_STRUCT_OFFSET (DossierArticle, author) },
  };
  static const char *const dates[] = { "article:published_time", "datepublished",    "date",
                                       "dc.date",                "dc.date.issued",   "pubdate",
                                       "publishdate",            "sailthru.date",    "parsely-pub-date",
                                       "og:published_time",      "publication_date", "cxenseparse:recs:publishtime" };
  g_autofree char *key = dossier_html_dup_attribute (node, "property");
  g_autofree char *content = dossier_html_dup_attribute (node, "content");

  if (key == NULL)
    key = dossier_html_dup_attribute (node, "name");
  if (key == NULL)
    key = dossier_html_dup_attribute (node, "itemprop");
  if (key == NULL || content == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (key, names[i].key) == 0 && !g_str_has_prefix (content, "http"))
      fill (G_STRUCT_MEMBER_P (article, names[i].place), content);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (g_ascii_strcasecmp (key, dates[i]) == 0)
      fill_date (article, content);
}

static void
read_json_ld_blocks (const xmlNode *root, DossierArticle *article)
{
  for (const xmlNode *node = root; node != NULL; node = dossier_html_next (node, root, FALSE))
    {
      g_autofree char *type = NULL;
      xmlChar *text;

      if (!dossier_html_is (node, "script"))
        continue;
      type = dossier_html_dup_attribute (node, "type");
      if (g_strcmp0 (type, "application/ld+json") != 0)
        continue;
      text = xmlNodeGetContent ((xmlNode *) node);
      if (text != NULL)
        read_json_ld ((const char *) text, article);
      xmlFree (text);
    }
}

void
dossier_html_metadata_read (htmlDocPtr document, DossierArticle *article)
{
  const xmlNode *root = xmlDocGetRootElement (document);

  read_json_ld_blocks (root, article);
  for (const xmlNode *node = root; node != NULL; node = dossier_html_next (node, root, FALSE))
    if (dossier_html_is (node, "meta"))
      read_meta (node, article);
  for (const xmlNode *node = root; node != NULL; node = dossier_html_next (node, root, FALSE))
    {
      g_autofree char *value = NULL;

      if (dossier_html_is (node, "time"))
        value = dossier_html_dup_attribute (node, "datetime");
      fill_date (article, value);
    }
  for (const xmlNode *node = root; node != NULL && article->title == NULL;
       node = dossier_html_next (node, root, FALSE))
    if (dossier_html_is (node, "title"))
      {
        xmlChar *text = xmlNodeGetContent ((xmlNode *) node);

        fill (&article->title, (const char *) text);
        xmlFree (text);
      }
}
