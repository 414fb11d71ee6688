/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierRange:
 * @start: first byte
 * @end: the byte after the last
 *
 * A half-open range of bytes in the UTF-8 text of one article. Both ends lie on code point borders.
 * Ranges are bytes everywhere inside the program; only the JSON of `dossier-cli extract` speaks of
 * code points (see dossier-extract-writer.h).
 */
typedef struct
{
  gsize start;
  gsize end;
} DossierRange;

static inline gboolean
dossier_range_overlaps (DossierRange a, DossierRange b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
dossier_range_contains (DossierRange outer, DossierRange inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

/* A copy of the text under @range; free with g_free(). */
char *dossier_range_dup_text (DossierRange range, const char *text);

/* Order by start, then by end; for g_array_sort() and bsearch(). */
int dossier_range_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
