/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-article-dater.h"
#include "dossier-stack-event.h"

G_BEGIN_DECLS

/**
 * dossier_stack_dater_read:
 * @extract: of the stack
 * @event: that an article of it tells of
 * @document: the words of that article
 * @probe: (nullable): the same claim of the same article, extracted as if it had some date: tells which words date it
 * @cancellable: (nullable)
 * @hint: (out): to be cleared with dossier_date_hint_clear()
 *
 * Reads what the event tells of the article's date: it was written on or after it; where its words count the event
 * from the day of writing ("last week", "on Tuesday"), on a day from which they lead to it; so where they count
 * another day from it ("on Monday, two days after"); where the article "comes two weeks after" the event, about then.
 *
 * Returns: FALSE where it was cancelled
 */
gboolean dossier_stack_dater_read (const DossierExtract *extract, const DossierStackEvent *event,
                                   const DossierDocument *document, const DossierClaim *probe,
                                   GCancellable *cancellable, DossierDateHint *hint);

G_END_DECLS
