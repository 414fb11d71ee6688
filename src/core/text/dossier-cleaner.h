/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-article.h"

G_BEGIN_DECLS

/**
 * dossier_cleaner_run:
 * @article: a new article that no one else holds yet
 *
 * Finds what is no part of the story, line by line: adverts, navigation, share bars, topic and source lines,
 * bylines, datelines glued to the first sentence. The text stays as it is; @article.boilerplate says what
 * analysis leaves out. What such lines tell (publisher, author, place, publication date) fills those facts that
 * are not known yet; so does the title, where the first line is one.
 */
void dossier_cleaner_run (DossierArticle *article);

/* Whether the words of @text are mostly English: "en", else "und". Static. */
const char *dossier_cleaner_guess_language (const char *text, gsize length);

G_END_DECLS
