/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-document.h"

G_BEGIN_DECLS

/* Longest sentence in tokens: what is longer is cut at the last comma or so, which bounds every later
 * stage. */
#define DOSSIER_SENTENCE_LONGEST 300

/**
 * dossier_sentence_splitter_run:
 * @document: with tokens and no sentences yet
 * @breaks: (element-type guint32): tokens that begin a paragraph or follow a skipped stretch, in order
 *
 * Fills document->sentences and the tokens' sentence numbers. Returns: FALSE with @error set where it was cancelled
 */
gboolean dossier_sentence_splitter_run (DossierDocument *document, const GArray *breaks, GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
