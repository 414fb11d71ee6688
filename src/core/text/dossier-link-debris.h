/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-range.h"

G_BEGIN_DECLS

/**
 * dossier_link_debris_find:
 * @line: one line of an article
 * @length: in bytes
 * @from: where to begin, in bytes
 * @debris: (out): the range in @line that is no part of the sentence
 *
 * Finds what a pop-up leaves behind when a page is saved as text: after a name, the full name once more, glued to the
 * headlines of a topic page, up to the word MORE ("Ann Roe Ann Mary RoeRoe wins again Rivals fume MORE said").
 * Looks at 2,000 bytes before each MORE at most, so the time is linear in the line.
 *
 * Returns: whether there is any
 */
gboolean dossier_link_debris_find (const char *line, gsize length, gsize from, DossierRange *debris);

G_END_DECLS
