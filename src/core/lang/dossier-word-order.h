/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* strcmp() that looks at the first letters itself: most steps of a search through a sorted list end there. */
static inline int
dossier_word_order (const char *a, const char *b)
{
  int order = (int) (guchar) a[0] - (int) (guchar) b[0];

  return order != 0 ? order : strcmp (a, b);
}

G_END_DECLS
