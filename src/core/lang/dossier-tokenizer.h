/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * dossier_tokenizer_run:
 * @text: the article's text; any bytes, not necessarily terminated
 * @length: of @text in bytes, below 4 GB
 * @skip: (array length=n_skip) (nullable): stretches without tokens (boilerplate), in order, without overlap
 * @n_skip: their number
 *
 * Splits text into tokens as the English Web Treebank and GUM do (clitics, hyphenated words and currency
 * signs apart; a number with its magnitude letter, "300m", together), and the tokens into sentences.
 * No sentence reaches over a paragraph or a skipped stretch. Runs in time linear in @length.
 *
 * Returns: (transfer full): a document that borrows @text
 */
DossierDocument *dossier_tokenizer_run (const char *text, gsize length, const DossierRange *skip,
                                        guint n_skip);

/* The same for long texts: NULL with @error set where it was cancelled on the way. */
DossierDocument *dossier_tokenizer_run_cancellable (const char *text, gsize length, const DossierRange *skip,
                                                    guint n_skip, GCancellable *cancellable, GError **error);

/* Longest token in bytes: what is longer is cut, so that no later stage meets an endless word. */
#define DOSSIER_TOKEN_LONGEST 256

G_END_DECLS
