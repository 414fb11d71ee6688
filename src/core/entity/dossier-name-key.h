/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dossier_name_key:
 * @text: a name or a part of one
 * @length: in bytes, or -1
 *
 * The form in which names are compared: lower case, no full stops, straight apostrophes, "&" spelt "and",
 * every run of white space, hyphens of all kinds kept as one blank or "-", no possessive ending, no "the" at
 * the beginning.
 *
 * Returns: (transfer full): free with g_free().
 */
char *dossier_name_key (const char *text, gssize length);

G_END_DECLS
