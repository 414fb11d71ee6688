/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierQuoteSpan:
 * @first: token of the opening mark, or the first token of a paragraph that goes on with a quote without one
 * @end: the token after the closing mark, or after the last token of a paragraph whose quote goes on in the next
 * @inner_first: first token between the marks
 * @inner_end: the token after the last between the marks
 * @continues: the quote was open at the end of the paragraph before
 * @single: single marks
 *
 * A stretch between quotation marks, within one paragraph. Marks inside the stretch are part of it.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 inner_first;
  guint32 inner_end;
  gboolean continues;
  gboolean single;
} DossierQuoteSpan;

/* Pairs the quotation marks of @document: straight and curly, double and single, marks and apostrophes told apart.
 * Returns (element-type DossierQuoteSpan), in order, without overlap. Linear in the words. */
GArray *dossier_quote_marks_find (const DossierDocument *document);

G_END_DECLS
