/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-word-table.h"
#include "dossier-word-view.h"

G_BEGIN_DECLS

#define DOSSIER_TAGGER_N_FEATURES 66

/**
 * DossierTaggerProfile:
 *
 * What the training texts know of a word, packed for DossierWordTable: bits 0 to 5 its commonest tag, 6 to 11
 * its second (or 0), bit 15 whether it is so certain that the tagger need not decide.
 */
#define DOSSIER_TAGGER_PROFILE_FIXED 0x8000

static inline guint
dossier_tagger_profile_first (guint16 profile)
{
  return profile & 0x3f;
}

/**
 * dossier_tagger_features:
 * @views: of the sentence, with borders
 * @profiles: of its words, with borders of 0
 * @i: the token
 * @tag1: the tag of the token before, DOSSIER_TAG_NONE at the start
 * @tag2: the tag of the one before that
 * @features: (out) (array fixed-size=DOSSIER_TAGGER_N_FEATURES)
 *
 * The features that the tagger and its trainer share. Returns their number.
 */
guint dossier_tagger_features (const DossierWordView *views, const guint16 *profiles, guint i, guint tag1,
                               guint tag2,
                               guint64 *features);

G_END_DECLS
