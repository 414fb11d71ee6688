/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-article.h"

#include <string.h>

/* Of a name made of an article's first words, in code points. */
#define NAME_LENGTH 60

static const char *const kind_names[] = {
  "advert", "navigation", "topics", "source", "share", "dateline", "caption", "byline", "other",
};

DossierArticle *
dossier_article_new (char *text, gsize length)
{
  DossierArticle *article = g_atomic_rc_box_new0 (DossierArticle);

  g_return_val_if_fail (text != NULL, NULL);

  article->text = text;
  article->length = length;
  article->id = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  article->language = g_strdup ("und");
  article->published = DOSSIER_DATE_NONE;
  article->published_alternatives = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  article->boilerplate = g_array_new (FALSE, FALSE, sizeof (DossierBoilerplate));
  return article;
}

DossierArticle *
dossier_article_with_date (const DossierArticle *article, const DossierDate *published, const char *why,
                           const GArray *alternatives)
{
  DossierArticle *copy;

  g_return_val_if_fail (article != NULL && published != NULL, NULL);

  copy = g_atomic_rc_box_new (DossierArticle);
  *copy = *article;
  copy->id = g_strdup (article->id);
  copy->path = g_strdup (article->path);
  copy->text = g_memdup2 (article->text, article->length + 1);
  copy->title = g_strdup (article->title);
  copy->publisher = g_strdup (article->publisher);
  copy->author = g_strdup (article->author);
  copy->place = g_strdup (article->place);
  copy->language = g_strdup (article->language);
  copy->boilerplate = g_array_copy (article->boilerplate);
  copy->published = *published;
  copy->published_range.start = copy->published_range.end = 0;
  copy->published_why = g_strdup (why);
  copy->published_alternatives = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  if (alternatives != NULL)
    g_array_append_vals (copy->published_alternatives, alternatives->data, alternatives->len);
  return copy;
}

DossierArticle *
dossier_article_ref (DossierArticle *article)
{
  return g_atomic_rc_box_acquire (article);
}

static void
clear_article (gpointer data)
{
  DossierArticle *article = data;

  g_free (article->id);
  g_free (article->path);
  g_free (article->text);
  g_free (article->title);
  g_free (article->publisher);
  g_free (article->author);
  g_free (article->place);
  g_free (article->language);
  g_free (article->published_why);
  g_array_unref (article->published_alternatives);
  g_array_unref (article->boilerplate);
}

void
dossier_article_unref (DossierArticle *article)
{
  g_atomic_rc_box_release_full (article, clear_article);
}

char *
dossier_article_dup_name (const DossierArticle *article)
{
  g_autofree char *head = NULL;
  const char *end;

  g_return_val_if_fail (article != NULL, NULL);

  if (article->title != NULL && article->title[0] != '\0')
    return g_strdup (article->title);
  if (article->path != NULL && strcmp (article->path, "-") != 0)
    {
      g_autofree char *file = g_path_get_basename (article->path);

      return g_filename_display_name (file);
    }
  head = g_strstrip (g_strndup (article->text, MIN (article->length, 4 * NAME_LENGTH)));
  g_utf8_validate (head, -1, &end);
  head[end - head] = '\0';
  g_strdelimit (head, "\r\n\t", ' ');
  return g_utf8_strlen (head, -1) > NAME_LENGTH ? g_utf8_substring (head, 0, NAME_LENGTH) : g_steal_pointer (&head);
}

const char *
dossier_boilerplate_kind_to_string (DossierBoilerplateKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

DossierBoilerplateKind
dossier_boilerplate_kind_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      return (DossierBoilerplateKind) i;
  return DOSSIER_BOILERPLATE_OTHER;
}
