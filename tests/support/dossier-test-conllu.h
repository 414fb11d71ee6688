/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* The document of a text in the CoNLL-U format: words, lemmas, tags and trees as written; a paragraph a sentence
 * unless "# newpar" lines part them. @text receives the words that it is about; free with g_free() after the
 * document. */
DossierDocument *dossier_test_conllu_load (const char *conllu, char **text);

G_END_DECLS
