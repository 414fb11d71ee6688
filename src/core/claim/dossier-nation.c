/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nation.h"

#include "dossier-grammar.h"
#include "dossier-name-key.h"
#include "dossier-surface.h"
#include "dossier-title-words.h"
#include "dossier-title.h"

/* "the Saudi deputy crown prince and minister": words of an office before its noun. */
#define MAX_STYLE 5
/* "United Arab Emirates" */
#define MAX_WORDS 3

/* The state whose name or adjective ends at @last and starts no earlier than @limit, the longest first. */
static guint32
state_ending_at (const DossierTree *tree, const DossierMentionMap *map, guint32 last, guint32 limit)
{
  const DossierDocument *document = tree->document;
  guint32 found = DOSSIER_NO_TOKEN;

  for (guint length = MAX_WORDS; length > 0 && found == DOSSIER_NO_TOKEN; length--)
    if (last + 1 >= limit + length)
      {
        DossierRange range = dossier_document_range (document, last + 1 - length, last + 1);
        g_autofree char *key = dossier_name_key (document->text + range.start, range.end - range.start);

        found = dossier_mention_map_find_state (map, key);
      }
  return found;
}

/* "of Peru", "of the United Kingdom" at @start. */
static guint32
state_after_of (const DossierTree *tree, const DossierMentionMap *map, guint32 start, guint32 end)
{
  guint32 first = start + 1, found = DOSSIER_NO_TOKEN;

  if (first >= end || !dossier_document_token_is (tree->document, start, "of"))
    return DOSSIER_NO_TOKEN;
  if (dossier_tree_tag (tree, first) == DOSSIER_TAG_DT)
    first++;
  for (guint32 last = MIN (first + MAX_WORDS, end); last > first && found == DOSSIER_NO_TOKEN; last--)
    if (dossier_grammar_is_noun (tree, last - 1))
      found = state_ending_at (tree, map, last - 1, first);
  return found;
}

guint32
dossier_nation_of_office (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 limit, end, i = noun, found = DOSSIER_NO_TOKEN;

  g_return_val_if_fail (tree != NULL && map != NULL && noun < tree->n_tokens, DOSSIER_NO_TOKEN);

  limit = dossier_title_sentence_first (tree, noun);
  end = dossier_title_sentence_end (tree, noun);
  for (guint step = 0; step < MAX_STYLE && i > limit && found == DOSSIER_NO_TOKEN; step++)
    {
      DossierTag tag = dossier_tree_tag (tree, i - 1);

      if (tag != DOSSIER_TAG_POS && tag != DOSSIER_TAG_HYPH && !dossier_grammar_is_noun (tree, i - 1)
          && !dossier_grammar_is_adjective (tree, i - 1) && !dossier_title_is_name_at (map, i - 1))
        break;
      found = state_ending_at (tree, map, --i, limit);
    }
  if (found == DOSSIER_NO_TOKEN)
    found = state_after_of (tree, map, noun + 1, end);
  /* "President Ann Lee of Peru" */
  if (found == DOSSIER_NO_TOKEN && noun + 1 < end && dossier_title_is_name_at (map, noun + 1))
    found = state_after_of (tree, map, dossier_surface_name_end (map, noun + 1), end);
  return found;
}
