/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-source-groups.h"

#include "dossier-sketch.h"

static void
find_copies (DossierSourceGroups *self, const DossierExtract *extract)
{
  g_autofree DossierSketch **sketches = g_new (DossierSketch *, self->n_articles + 1);

  for (guint i = 0; i < self->n_articles; i++)
    {
      const DossierArticle *article = dossier_extract_article (extract, i)->article;

      sketches[i] = dossier_sketch_new (article->text, article->length);
    }
  self->copy_of = dossier_sketch_find_near ((const DossierSketch *const *) sketches, self->n_articles);
  for (guint i = 0; i < self->n_articles; i++)
    dossier_sketch_free (sketches[i]);
}

DossierSourceGroups *
dossier_source_groups_new (const DossierExtract *extract)
{
  DossierSourceGroups *self;
  g_autoptr (GHashTable) publishers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (extract != NULL, NULL);

  self = g_new0 (DossierSourceGroups, 1);
  self->n_articles = extract->articles->len;
  self->groups = g_new0 (guint, self->n_articles + 1);
  find_copies (self, extract);
  for (guint i = 0; i < self->n_articles; i++)
    {
      const char *publisher = dossier_extract_article (extract, i)->article->publisher;
      g_autofree char *key
          = publisher != NULL && publisher[0] != '\0' ? g_utf8_casefold (publisher, -1) : NULL;
      gpointer known;

      if (self->copy_of[i] < i)
        self->groups[i] = self->groups[self->copy_of[i]];
      else if (key != NULL && g_hash_table_lookup_extended (publishers, key, NULL, &known))
        self->groups[i] = GPOINTER_TO_UINT (known);
      else
        self->groups[i] = self->n_groups++;
      if (key != NULL && !g_hash_table_contains (publishers, key))
        g_hash_table_insert (publishers, g_steal_pointer (&key), GUINT_TO_POINTER (self->groups[i]));
    }
  return self;
}

void
dossier_source_groups_free (DossierSourceGroups *groups)
{
  if (groups == NULL)
    return;
  g_free (groups->groups);
  g_free (groups->copy_of);
  g_free (groups);
}
