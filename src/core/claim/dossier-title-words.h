/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-grammar.h"
#include "dossier-mention-map.h"

G_BEGIN_DECLS

/* What the files that read titles share. */

/* Whether @token is part of a name. */
static inline gboolean
dossier_title_is_name_at (const DossierMentionMap *map, guint32 token)
{
  return token < map->n_tokens && map->at[token] != DOSSIER_NO_MENTION
         && dossier_mention_map_get (map, map->at[token])->kind == DOSSIER_MENTION_NAME;
}

static inline guint32
dossier_title_sentence_first (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence)
      ->first;
}

static inline guint32
dossier_title_sentence_end (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence)
      ->end;
}

/* Adds @token, unless it is DOSSIER_NO_TOKEN. */
static inline void
dossier_title_add (GArray *found, guint32 token)
{
  if (token != DOSSIER_NO_TOKEN)
    g_array_append_val (found, token);
}

G_END_DECLS
