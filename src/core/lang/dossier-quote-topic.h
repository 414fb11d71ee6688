/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-quote-source.h"

G_BEGIN_DECLS

/* What the verb of saying @cue speaks of without a clause of its own: "praised
 * the plan", "called for calm", "called on Lee to resign". Returns FALSE where
 * the verb takes no such phrase or has none; sets @first and @end to its
 * tokens. */
gboolean dossier_quote_topic_find (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source,
                                   guint32 *first, guint32 *end);

G_END_DECLS
