/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote.h"

static const char *const kind_names[] = { "direct", "partial", "indirect", "scare", "belief", "topic" };
G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == DOSSIER_N_QUOTE_KINDS);

const char *
dossier_quote_kind_to_string (DossierQuoteKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

DossierQuoteKind
dossier_quote_kind_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      return (DossierQuoteKind) i;
  return DOSSIER_QUOTE_SCARE;
}
