/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-parse-state.h"

G_BEGIN_DECLS

#define DOSSIER_PARSER_N_FEATURES 160
#define DOSSIER_LABEL_N_FEATURES 48

/* The features of a state that moves are scored by: those of Zhang and Nivre (2011), and more from the
 * lexicon, the clusters and what lies between. Returns their number. */
guint dossier_parser_features (const DossierParseInput *input, const DossierParseState *state,
                               guint64 *features);

/**
 * dossier_label_features:
 * @head: the node of the head
 * @child: the node of the word that gets the head
 *
 * The features that the relation of an arc is chosen by. Returns their number.
 */
guint dossier_label_features (const DossierParseInput *input, const DossierParseNode *head,
                              const DossierParseNode *child, guint64 *features);

G_END_DECLS
