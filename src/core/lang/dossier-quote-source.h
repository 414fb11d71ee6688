/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-cue.h"
#include "dossier-quote-marks.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* Who speaks, and the word that says so; tokens, each DOSSIER_NO_TOKEN where
 * there is none. */
typedef struct
{
  guint32 cue;
  guint32 first;
  guint32 end;
} DossierQuoteSource;

static inline gboolean
dossier_quote_source_is_set (const DossierQuoteSource *source)
{
  return source->first != DOSSIER_NO_TOKEN;
}

#define DOSSIER_QUOTE_SOURCE_NONE                                                                            \
  ((DossierQuoteSource){ DOSSIER_NO_TOKEN, DOSSIER_NO_TOKEN, DOSSIER_NO_TOKEN })

/* The speaker of the cue word @cue ("said", the "according" of "according to"):
 * from the tree, and where that has none from the words beside it. */
DossierQuoteSource dossier_quote_source_of_cue (const DossierTree *tree, guint32 cue);

/* Whether the verb is passive: "was told", "as reported by". */
gboolean dossier_quote_source_is_passive (const DossierTree *tree, guint32 verb);

/* The phrase around @noun as the speaker that the word @cue names. */
DossierQuoteSource dossier_quote_source_of_words (const DossierTree *tree, guint32 cue, guint32 noun);

/* Whether @token is a quotation mark that stands like a closing one: right
 * behind a word. */
gboolean dossier_quote_source_is_close_mark (const DossierTree *tree, guint32 token);

/* Whether @token is a word of saying; @beside_marks: beside words in quotation
 * marks, where more verbs are. */
gboolean dossier_quote_source_is_cue (const DossierTree *tree, guint32 token, gboolean beside_marks);

/* The speaker of the words in @span, looked for in the sentences that hold it
 * and the one after. @whole: they are clauses of their own, not some words
 * within the writer's. */
DossierQuoteSource dossier_quote_source_find (const DossierTree *tree, const DossierQuoteSpan *span,
                                              gboolean whole);

G_END_DECLS
