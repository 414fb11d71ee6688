/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierLineLayout:
 * @wrapped: whether the lines of the text were broken at a width (mail, old wire copy), not at paragraphs
 * @width: the usual length of a full line in bytes, where @wrapped
 */
typedef struct
{
  gboolean wrapped;
  gsize width;
} DossierLineLayout;

/* One pass over the text: how do its single line breaks look? */
DossierLineLayout dossier_line_layout_detect (const char *text, gsize length);

/**
 * dossier_line_layout_is_break:
 * @layout: of the whole text
 * @text: the text
 * @line_start: first byte of the line before the break
 * @line_end: the byte after its last character that is no space; > @line_start
 * @next: first character of the next line that is no space
 *
 * Returns: whether a single line break there begins a new paragraph
 */
gboolean dossier_line_layout_is_break (DossierLineLayout layout, const char *text, gsize line_start,
                                       gsize line_end, char next);

G_END_DECLS
