/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The end of the web or mail address that starts at byte @start; @start where none does. */
gsize dossier_web_address_end (const guint8 *text, gsize start, gsize end);

/* Whether what follows a full stop, from byte @after on, closes a domain or file name: "com" in
 * "amazon.com". */
gboolean dossier_web_address_is_domain (const guint8 *text, gsize after, gsize end);

G_END_DECLS
