/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-suggestion.h"

DossierSuggestion *
dossier_suggestion_new (guint first, guint second, float score, const char *why)
{
  DossierSuggestion *suggestion = g_new0 (DossierSuggestion, 1);

  suggestion->first = first;
  suggestion->second = second;
  suggestion->score = score;
  suggestion->why = g_strdup (why);
  return suggestion;
}

void
dossier_suggestion_free (DossierSuggestion *suggestion)
{
  g_free (suggestion->why);
  g_free (suggestion);
}
