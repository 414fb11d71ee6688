/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierSuggestion:
 * @first: index of an entity
 * @second: index of another, greater than @first
 * @score: 0 to 1: how likely the two are one
 * @why: the reasoning, in words for the reader
 *
 * A link that was left open for the user to judge.
 */
typedef struct
{
  guint first;
  guint second;
  float score;
  char *why;
} DossierSuggestion;

DossierSuggestion *dossier_suggestion_new (guint first, guint second, float score, const char *why);
void dossier_suggestion_free (DossierSuggestion *suggestion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSuggestion, dossier_suggestion_free)

G_END_DECLS
