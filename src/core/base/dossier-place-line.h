/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The length in bytes of a dash or of two hyphens at @text, or of a hyphen before a blank; 0 where there is none. */
gsize dossier_place_line_dash (const char *text);

/* The length in bytes of the agency in brackets at @text, "(Reuters)", "(AP)", with its brackets; 0 where there is none.
 * @length: of @text in bytes */
gsize dossier_place_line_agency (const char *text, gsize length);

G_END_DECLS
