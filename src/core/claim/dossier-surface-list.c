/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-grammar.h"
#include "dossier-surface.h"

/* Lists of names: examples of a noun, on its line or on those below. */

/* "colleagues in both houses, including Ann Lee": how far examples may stand from what they are examples of.
 */
#define MAX_EXAMPLE_REACH 8
#define MAX_EXAMPLES 16
/* A list of lines: how many, and how long each may be ("Ann Lee, the mayor of a small town"). */
#define MAX_LINES 40
#define MAX_LINE_WORDS 10

static gboolean
in_name (const DossierMentionMap *map, guint32 token)
{
  return map->at[token] != DOSSIER_NO_MENTION
         && dossier_mention_map_get (map, map->at[token])->kind == DOSSIER_MENTION_NAME;
}

static const DossierSentence *
sentence_of (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence);
}

static guint32
end_of_example_words (const DossierTree *tree, guint32 token, guint32 limit)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  if (dossier_document_token_is (tree->document, token, "including")
      || dossier_document_token_is (tree->document, token, "like"))
    return token + 1;
  if (token + 1 < limit && dossier_document_token_is (tree->document, token, "such")
      && dossier_document_token_is (tree->document, token + 1, "as"))
    return token + 2;
  /* "three senators: A, B and C", "three senators -- A, B and C". */
  if (tag == DOSSIER_TAG_COLON || dossier_document_token_is (tree->document, token, "--")
      || dossier_document_token_is (tree->document, token, "—"))
    return token + 1;
  return DOSSIER_NO_TOKEN;
}

static gboolean
ends_with_colon (const DossierTree *tree, const DossierSentence *sentence)
{
  return sentence->end > sentence->first
         && dossier_document_token_is (tree->document, sentence->end - 1, ":");
}

/* Whether @line is one of a list of names: few words, the first with a capital, no verb, no stop. The first
 * name that is known goes to @found. */
static gboolean
add_line (const DossierTree *tree, const DossierMentionMap *map, const DossierSentence *line, GArray *found)
{
  guint32 name = DOSSIER_NO_TOKEN;

  if (line->end <= line->first || line->end - line->first > MAX_LINE_WORDS
      || (dossier_document_token (tree->document, line->first)->flags & DOSSIER_TOKEN_CAPITAL) == 0)
    return FALSE;
  for (guint32 i = line->first; i < line->end; i++)
    {
      if (name == DOSSIER_NO_TOKEN && in_name (map, i) && map->heads[i] != DOSSIER_NO_MENTION)
        name = i;
      if ((!in_name (map, i) && dossier_grammar_is_verb (tree, i))
          || (i + 1 == line->end && dossier_tree_tag (tree, i) == DOSSIER_TAG_STOP))
        return FALSE;
    }
  if (name != DOSSIER_NO_TOKEN)
    g_array_append_val (found, name);
  return TRUE;
}

/* "The papers that backed Lee are:", each on a line of its own: the lines after @sentence. */
static void
add_lines (const DossierTree *tree, const DossierMentionMap *map, guint sentence, GArray *found)
{
  for (guint i = sentence + 1; i < tree->document->sentences->len && i - sentence <= MAX_LINES; i++)
    if (!add_line (tree, map, dossier_document_sentence (tree->document, i), found))
      return;
}

/* Adds the names of the list that starts at @start. */
static void
add_listed (const DossierTree *tree, const DossierMentionMap *map, guint32 start, guint32 limit,
            GArray *found)
{
  guint32 list = start, i;

  for (guint step = 0; step < MAX_EXAMPLES && list < limit; step++)
    {
      guint32 head = dossier_surface_phrase (tree, map, list, &i);

      if (i == list)
        return;
      if (head != DOSSIER_NO_TOKEN)
        g_array_append_val (found, head);
      /* "Ann Lee of Ohio" */
      if (i + 1 < limit && dossier_document_token_is (tree->document, i, "of"))
        dossier_surface_phrase (tree, map, i + 1, &i);
      list = i;
      while (list < limit
             && (dossier_tree_tag (tree, list) == DOSSIER_TAG_COMMA
                 || dossier_tree_tag (tree, list) == DOSSIER_TAG_CC))
        list++;
      if (list == i)
        return;
    }
}

/* "Several mayors sued the bank, including Ann Lee": where the examples given behind the clause start, if no other plural
 * stands in between that they might be of. */
static guint32
start_of_trailing (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, guint32 limit)
{
  for (guint32 i = noun + 1; i + 1 < limit; i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (tag == DOSSIER_TAG_COMMA)
        return dossier_document_token_is (tree->document, i + 1, "including") ? end_of_example_words (tree, i + 1, limit)
                                                                              : DOSSIER_NO_TOKEN;
      if (!in_name (map, i) && (tag == DOSSIER_TAG_NNS || tag == DOSSIER_TAG_NNPS))
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

void
dossier_surface_examples (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, GArray *found)
{
  guint sentence = dossier_document_token (tree->document, noun)->sentence;
  guint32 limit = sentence_of (tree, noun)->end, i = noun + 1, list = DOSSIER_NO_TOKEN;
  gboolean plural
      = dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNS || dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNPS;

  if (plural && ends_with_colon (tree, sentence_of (tree, noun)))
    {
      add_lines (tree, map, sentence, found);
      return;
    }
  for (guint step = 0; step < MAX_EXAMPLE_REACH && i < limit && list == DOSSIER_NO_TOKEN; step++, i++)
    {
      if (dossier_grammar_is_verb (tree, i) && dossier_tree_tag (tree, i) != DOSSIER_TAG_VBG)
        {
          list = plural && dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_NSUBJ
                     ? start_of_trailing (tree, map, noun, limit)
                     : DOSSIER_NO_TOKEN;
          break;
        }
      list = end_of_example_words (tree, i, limit);
    }
  if (list != DOSSIER_NO_TOKEN)
    add_listed (tree, map, list, limit, found);
}
