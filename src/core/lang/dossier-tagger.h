/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-word-view.h"

G_BEGIN_DECLS

/**
 * DossierTagger:
 *
 * Gives each token its Penn Treebank part of speech, from left to right, with an averaged perceptron (Collins
 * 2002). Immutable; threads share it. Trained by `dossier-train tagger`; scores in data/models/tagger.md.
 */
typedef struct _DossierTagger DossierTagger;

/* Loads `tagger.model` at @path; DOSSIER_ERROR_MODEL where it cannot be used. */
DossierTagger *dossier_tagger_load (const char *path, GError **error);
void dossier_tagger_free (DossierTagger *tagger);

/**
 * dossier_tagger_run:
 * @views: of the sentence, as dossier_word_view_fill() returns them
 * @n: its tokens, at most DOSSIER_SENTENCE_LONGEST
 * @tags: (out) (array length=n): a DossierTag each
 */
void dossier_tagger_run (const DossierTagger *tagger, const DossierWordView *views, guint n, guint8 *tags);
/* The same for figures and signs without a word among them, whose neighbours tell nothing: each gets the tag that it
 * has most often. */
void dossier_tagger_guess (const DossierTagger *tagger, const DossierWordView *views, guint n, guint8 *tags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTagger, dossier_tagger_free)

G_END_DECLS
