/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-lexicon.h"

#include "dossier-error.h"
#include "dossier-word-table.h"

static const char *const irregular_sections[DOSSIER_N_WORD_CLASSES] = { "nouns", "verbs", "adjectives",
                                                                   "adverbs" };

struct _DossierLexicon
{
  DossierModel *model;
  DossierWordTable forms;
  DossierWordTable clusters;
  DossierWordTable capitals;
  /* Values count 1, 2, 3… into @offsets, which point into @lemmas. */
  DossierWordTable irregular[DOSSIER_N_WORD_CLASSES];
  const guint32 *offsets;
  gsize n_offsets;
  const char *lemmas;
};

static gboolean
init (DossierLexicon *self, GError **error)
{
  gsize n_lemmas;

  if (!dossier_word_table_init (&self->forms, self->model, "forms", error)
      || !dossier_word_table_init (&self->clusters, self->model, "clusters", error)
      || !dossier_word_table_init (&self->capitals, self->model, "capitals", error))
    return FALSE;
  for (guint i = 0; i < DOSSIER_N_WORD_CLASSES; i++)
    if (!dossier_word_table_init (&self->irregular[i], self->model, irregular_sections[i], error))
      return FALSE;
  self->offsets = dossier_model_section (self->model, "offsets", sizeof (guint32), &self->n_offsets, error);
  if (self->offsets == NULL)
    return FALSE;
  self->lemmas = dossier_model_section (self->model, "lemmas", 1, &n_lemmas, error);
  return self->lemmas != NULL;
}

DossierLexicon *
dossier_lexicon_load (const char *path, GError **error)
{
  g_autoptr (DossierLexicon) self = NULL;
  DossierModel *model = dossier_model_load (path, "lexicon", error);

  if (model == NULL)
    return NULL;
  self = g_new0 (DossierLexicon, 1);
  self->model = model;
  if (!init (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
dossier_lexicon_free (DossierLexicon *lexicon)
{
  dossier_model_unref (lexicon->model);
  g_free (lexicon);
}

guint16
dossier_lexicon_lookup (const DossierLexicon *lexicon, guint64 hash)
{
  return dossier_word_table_lookup (&lexicon->forms, hash);
}

guint16
dossier_lexicon_cluster (const DossierLexicon *lexicon, guint64 hash)
{
  return dossier_word_table_lookup (&lexicon->clusters, hash);
}

gboolean
dossier_lexicon_is_capital (const DossierLexicon *lexicon, guint64 hash)
{
  return dossier_word_table_lookup (&lexicon->capitals, hash) != 0;
}

const char *
dossier_lexicon_irregular (const DossierLexicon *lexicon, DossierWordClass class, guint64 hash)
{
  guint16 index;

  g_return_val_if_fail ((guint) class < DOSSIER_N_WORD_CLASSES, NULL);

  index = dossier_word_table_lookup (&lexicon->irregular[class], hash);
  if (index == 0 || index > lexicon->n_offsets)
    return NULL;
  return lexicon->lemmas + lexicon->offsets[index - 1];
}
