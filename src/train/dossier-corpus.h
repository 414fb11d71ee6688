/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-treebank.h"
#include "dossier-word-view.h"

G_BEGIN_DECLS

/**
 * DossierCorpus:
 * @documents: (element-type DossierDocument): each file, with the treebank's own tokens and sentences, and
 *   its tags, heads and relations in them
 *
 * The treebanks to train or score on. A file may be given as "FILE:tenth" (every tenth document, for scoring)
 * or "FILE:rest" (the others, for training).
 */
typedef struct
{
  GPtrArray *treebanks;
  GPtrArray *documents;
} DossierCorpus;

DossierCorpus *dossier_corpus_load (char **files, guint n_files, GError **error);
void dossier_corpus_free (DossierCorpus *corpus);

/* One sentence of a corpus; @document is borrowed. */
typedef struct
{
  DossierDocument *document;
  guint sentence;
} DossierCorpusSentence;

/* (element-type DossierCorpusSentence) (transfer full): every sentence that a model can take, in order. */
GArray *dossier_corpus_list_sentences (const DossierCorpus *corpus);

/* Puts @sentences into another order, the same for the same @seed. */
void dossier_corpus_shuffle (GArray *sentences, guint32 seed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCorpus, dossier_corpus_free)

G_END_DECLS
