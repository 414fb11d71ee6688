/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-tree.h"

G_BEGIN_DECLS

/* Words on either side of the top; farther parties are not tied by grammar. */
#define DOSSIER_TIE_PATH_LONGEST 10

/**
 * DossierTiePath:
 * @up: the words from the first party up to below the top, the party's own head first
 * @n_up: none where the first party heads the second's phrase, or where its speaker stands outside the sentence
 * @top: the word that both hang on; DOSSIER_NO_TOKEN for a speaker outside the sentence
 * @down: the words from below the top down to the second party, its head last
 * @n_down: how many
 * @turned: the top is a verb of saying that the parser hung below what is said: the first word of @down is that
 *   predicate, read as its content
 *
 * The way through the dependency tree from one party to another. "And" parts stand where their first part stands,
 * and "..., Lee said" is read like "Lee said ...", so that one tie has one way.
 */
typedef struct
{
  guint32 up[DOSSIER_TIE_PATH_LONGEST];
  guint n_up;
  guint32 top;
  guint32 down[DOSSIER_TIE_PATH_LONGEST];
  guint n_down;
  gboolean turned;
} DossierTiePath;

/* FALSE where the two have no top in common, or one too far away. */
gboolean dossier_tie_path_find (const DossierTree *tree, guint32 first, guint32 second, DossierTiePath *path);

/* The way from the unwritten speaker of a sentence to @second: down from the root. */
gboolean dossier_tie_path_from_speaker (const DossierTree *tree, guint32 second, DossierTiePath *path);

/* The head of the first of the "and" parts that the noun phrase headed by @token is one of. */
guint32 dossier_tie_path_first_part (const DossierTree *tree, guint32 token);

/* How the word hangs on the one above it in @path: a DossierDeprel, read as content where the path is turned. */
DossierDeprel dossier_tie_path_deprel (const DossierTiePath *path, const DossierTree *tree, guint32 token);

G_END_DECLS
