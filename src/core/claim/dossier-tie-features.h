/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-lexicon.h"
#include "dossier-mention.h"
#include "dossier-tie-path.h"
#include "dossier-tie-words.h"

G_BEGIN_DECLS

/* Most features of one pair. */
#define DOSSIER_TIE_N_FEATURES 256

/**
 * DossierTieEnd:
 * @head: the token that heads the mention; DOSSIER_NO_TOKEN for a speaker outside the sentence
 * @first: first token of the mention
 * @end: the token after its last
 * @type: person or organisation
 * @kind: name, description or pronoun
 *
 * One of the two parties that a tie may join.
 */
typedef struct
{
  guint32 head;
  guint32 first;
  guint32 end;
  DossierEntityType type;
  DossierMentionKind kind;
} DossierTieEnd;

/**
 * DossierTieScene:
 * @tree: of the whole document
 * @lexicon: whose clusters are read
 * @words: what words hint at
 * @first: first token of the sentence
 * @end: the token after its last
 * @hints: of each token of the sentence, from @first on
 * @judged: for each token of the sentence that blames or praises, of whom it is said: dossier_stance_judged(); else
 *   DOSSIER_NO_TOKEN
 * @ends: (element-type DossierTieEnd): the parties of the sentence, in order of their heads
 *
 * A sentence as the model of ties sees it.
 */
typedef struct
{
  const DossierTree *tree;
  const DossierLexicon *lexicon;
  const DossierTieWords *words;
  guint32 first;
  guint32 end;
  GArray *hints;
  GArray *judged;
  GArray *ends;
} DossierTieScene;

/* A scene without a sentence; @tree, @lexicon and @words are borrowed. */
DossierTieScene *dossier_tie_scene_new (const DossierTree *tree, const DossierLexicon *lexicon,
                                        const DossierTieWords *words);
void dossier_tie_scene_free (DossierTieScene *scene);

/* Turns to the tokens from @first to below @end; the parties are to be added to @ends. */
void dossier_tie_scene_set_sentence (DossierTieScene *scene, guint32 first, guint32 end);

/* What the words of the sentence that are known to blame (below 0) or praise (above 0) say of party @b, as far as they
 * stand below the word @content: 0 where they say nothing, are denied, or it may not be so.
 * @known: (out): whether there are such words at all, of whomever they are said */
int dossier_tie_scene_weigh (const DossierTieScene *scene, guint b, guint32 content, gboolean *known);

/**
 * dossier_tie_features_fill:
 * @a: index in the scene's ends of the one that stands first, or G_MAXUINT: the speaker of the sentence, who stands
 *   outside of it
 * @b: of the one that stands second
 * @features: (out): room for DOSSIER_TIE_N_FEATURES
 * @path: (out): the way from @a to @b
 *
 * What the model knows of a pair: the way through the tree, the words on it, between and around the two, what these
 * words hint at, and what the two are. The mix is that of feature-based relation extraction (Zhou et al., "Exploring
 * Various Knowledge in Relation Extraction", ACL 2005).
 *
 * Returns: how many features; 0 where the grammar keeps the two apart
 */
guint dossier_tie_features_fill (const DossierTieScene *scene, guint a, guint b, guint64 *features,
                                 DossierTiePath *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTieScene, dossier_tie_scene_free)

G_END_DECLS
