/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-title-chain.h"

#include "dossier-title-words.h"
#include "dossier-surface.h"

#include <string.h>

/* How many words a row of titles is followed back. */
#define MAX_CHAIN 48
/* "chairman, president and chief executive of" */
#define MAX_JOINED 4
#define MAX_LIST 16
/* "the former deputy chief of" */
#define MAX_TITLE 6

/* Verbs that tell of the titles of their subject, those that do so by "as", and those that give titles to
 * their object. */
static const char *const being[] = { "be", "become", "remain", NULL };
static const char *const acting[]
    = { "serve", "work", "act", "retire", "start", "begin", "double", "know", NULL };
static const char *const making[] = { "name", "appoint", "elect", "promote", "make", "elevate", NULL };

static gboolean
is_person_at (const DossierMentionMap *map, guint32 token)
{
  return dossier_title_is_name_at (map, token)
         && dossier_mention_map_get_type (map, map->at[token]) == DOSSIER_ENTITY_PERSON;
}

static const DossierSentence *
sentence_of (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence);
}

/* Words that stand in rows of titles besides names: "the former professor of law at", "from 1983 to 1984". */
static gboolean
is_row_word (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return dossier_grammar_is_noun (tree, token) || dossier_grammar_is_adjective (tree, token)
         || tag == DOSSIER_TAG_DT || tag == DOSSIER_TAG_IN || tag == DOSSIER_TAG_TO || tag == DOSSIER_TAG_CD
         || tag == DOSSIER_TAG_CC || tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_POS
         || tag == DOSSIER_TAG_HYPH || tag == DOSSIER_TAG_RB || tag == DOSSIER_TAG_AFX
         || tag == DOSSIER_TAG_PRPS;
}

/* Whom the verb at @verb says the row of titles after it of. */
static guint32
told_of (const DossierTree *tree, guint32 verb, gboolean as)
{
  const char *lemma = dossier_document_lemma (tree->document, verb);
  guint32 above = dossier_tree_head (tree, verb);

  if (g_strv_contains (being, lemma))
    return dossier_tree_deprel (tree, verb) == DOSSIER_DEPREL_COP && above < tree->n_tokens
               ? dossier_grammar_subject (tree, above)
               : dossier_grammar_subject (tree, verb);
  if (g_strv_contains (making, lemma))
    return dossier_grammar_is_passive (tree, verb) ? dossier_grammar_patient (tree, verb) : DOSSIER_NO_TOKEN;
  return as && g_strv_contains (acting, lemma) ? dossier_grammar_subject (tree, verb) : DOSSIER_NO_TOKEN;
}

/* Whether a part of a row may start at @first: after a comma or an "and". */
static gboolean
is_further_part (const DossierTree *tree, guint32 first, guint32 limit, guint32 *before)
{
  guint32 i = first;

  if (i > limit && dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_DT)
    i--;
  if (i <= limit + 1
      || (dossier_tree_tag (tree, i - 1) != DOSSIER_TAG_COMMA
          && dossier_tree_tag (tree, i - 1) != DOSSIER_TAG_CC))
    return FALSE;
  *before = i - 1;
  return TRUE;
}

guint32
dossier_title_chain_bearer (const DossierTree *tree, const DossierMentionMap *map, guint32 first)
{
  guint32 limit = sentence_of (tree, first)->first, i;
  gboolean as = FALSE;

  g_return_val_if_fail (tree != NULL && map != NULL, DOSSIER_NO_TOKEN);

  if (!is_further_part (tree, first, limit, &i))
    return DOSSIER_NO_TOKEN;
  for (guint step = 0; step < MAX_CHAIN && i > limit; step++)
    {
      i--;
      if (is_person_at (map, i) && dossier_tree_tag (tree, i + 1) == DOSSIER_TAG_COMMA
          && !is_person_at (map, i + 2))
        return i;
      if (dossier_title_is_name_at (map, i))
        continue;
      if (dossier_grammar_is_verb (tree, i))
        return told_of (tree, i, as);
      as = as || dossier_document_token_is (tree->document, i, "as");
      if (!is_row_word (tree, i))
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

static gboolean
is_plural (const DossierTree *tree, guint32 noun)
{
  return dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNS
         || dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNPS;
}

/* Whether @token may be a word of a title beside that of @noun: in small letters where that is. */
static gboolean
is_like (const DossierTree *tree, guint32 noun, guint32 token)
{
  guint32 flags = dossier_document_token (tree->document, token)->flags;

  if ((dossier_document_token (tree->document, noun)->flags & DOSSIER_TOKEN_CAPITAL) == 0
      && (flags & DOSSIER_TOKEN_CAPITAL) != 0 && (flags & DOSSIER_TOKEN_ALL_CAPS) == 0)
    return FALSE;
  return dossier_grammar_is_noun (tree, token) || dossier_grammar_is_adjective (tree, token)
         || dossier_tree_tag (tree, token) == DOSSIER_TAG_HYPH;
}

guint32
dossier_title_chain_last (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 limit = sentence_of (tree, noun)->end, i = noun + 1, last = noun;

  g_return_val_if_fail (tree != NULL && map != NULL, noun);

  for (guint part = 0; part < MAX_JOINED; part++)
    {
      guint32 start = i;

      while (i < limit && i - start < 2
             && (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA
                 || dossier_tree_tag (tree, i) == DOSSIER_TAG_CC))
        i++;
      if (i == start)
        return dossier_tree_tag (tree, start) == DOSSIER_TAG_IN ? last : noun;
      for (start = i; i < limit && !dossier_title_is_name_at (map, i) && is_like (tree, noun, i);)
        i++;
      if (i == start || i >= limit || !dossier_grammar_is_noun (tree, i - 1)
          || is_plural (tree, i - 1) != is_plural (tree, noun))
        return noun;
      last = i - 1;
    }
  return noun;
}

/* Where the list that tells who the plural @noun are may start: past "of Acme" and a comma, dash or colon. */
static guint32
start_of_list (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, guint32 limit)
{
  guint32 i = noun + 1;
  DossierTag tag;

  for (guint step = 0; step < 3 && i < limit && dossier_tree_tag (tree, i) == DOSSIER_TAG_IN; step++)
    {
      guint32 end, owner = dossier_surface_phrase (tree, map, i + 1, &end);

      /* "aides to A, B and C" is a list of those they work for. */
      if (owner != DOSSIER_NO_TOKEN && is_person_at (map, owner))
        return limit;
      i = end;
    }
  if (i >= limit)
    return limit;
  tag = dossier_tree_tag (tree, i);
  if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_COLON || tag == DOSSIER_TAG_LRB)
    return i + 1;
  return i == noun + 1 ? i : limit;
}

void
dossier_title_chain_list (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, GArray *found)
{
  guint32 limit, i;
  guint before, names = 0;

  g_return_if_fail (tree != NULL && map != NULL && found != NULL);

  limit = sentence_of (tree, noun)->end;
  before = found->len;
  i = start_of_list (tree, map, noun, limit);
  for (guint step = 0; step < MAX_LIST && i < limit; step++)
    {
      guint32 end, head = dossier_surface_phrase (tree, map, i, &end);

      if (end == i || dossier_tree_tag (tree, end - 1) != DOSSIER_TAG_NNP)
        break;
      names++;
      if (head != DOSSIER_NO_TOKEN && is_person_at (map, head))
        g_array_append_val (found, head);
      for (i = end; i < limit && i - end < 2
                    && (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA
                        || dossier_tree_tag (tree, i) == DOSSIER_TAG_CC);)
        i++;
      if (i == end)
        break;
    }
  /* One name is no list: "three sons, Ann Lee said". */
  if (names < 2)
    g_array_set_size (found, before);
}

void
dossier_title_chain_joined (const DossierTree *tree, const DossierMentionMap *map, guint32 last,
                            GArray *found)
{
  guint32 limit, first = last;

  g_return_if_fail (tree != NULL && map != NULL && found != NULL);

  limit = sentence_of (tree, last)->first;
  while (first > limit && map->at[first - 1] == map->at[last])
    first--;
  for (guint step = 0; step < MAX_JOINED && first > limit + 1; step++)
    {
      guint32 other = first - 2, mention;

      if (dossier_tree_tag (tree, first - 1) != (step == 0 ? DOSSIER_TAG_CC : DOSSIER_TAG_COMMA)
          || !dossier_title_is_name_at (map, other)
          || dossier_mention_map_get_type (map, map->at[other]) != DOSSIER_ENTITY_ORGANISATION)
        return;
      mention = map->at[other];
      for (first = other; first > limit && map->at[first - 1] == mention;)
        first--;
      /* "Ann Lee of Acme and Harbour Bank chief Ben Okoro", "between the Fund and Harbour Bank chief Ben
       * Okoro" */
      if ((first > limit && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_IN)
          || (first > limit + 1 && dossier_document_token_is (tree->document, first - 2, "between")))
        return;
      g_array_append_val (found, other);
    }
}

static gboolean
is_title_part (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return dossier_grammar_is_noun (tree, token) || dossier_grammar_is_adjective (tree, token)
         || tag == DOSSIER_TAG_HYPH || tag == DOSSIER_TAG_VBN;
}

static gboolean
is_organisation_at (const DossierMentionMap *map, guint32 token)
{
  return dossier_title_is_name_at (map, token)
         && dossier_mention_map_get_type (map, map->at[token]) == DOSSIER_ENTITY_ORGANISATION;
}

guint32
dossier_title_chain_employer (const DossierTree *tree, const DossierMentionMap *map, guint32 name)
{
  guint32 first = name, end, limit;

  g_return_val_if_fail (tree != NULL && map != NULL && name < tree->n_tokens, DOSSIER_NO_TOKEN);

  if (!dossier_title_is_name_at (map, name))
    return DOSSIER_NO_TOKEN;
  limit = sentence_of (tree, name)->first;
  while (first > limit && map->at[first - 1] == map->at[name])
    first--;
  end = dossier_surface_name_end (map, name);
  for (guint step = 0; step < MAX_TITLE && first > limit + 1 && is_title_part (tree, first - 1); step++)
    {
      first--;
      if (is_organisation_at (map, first))
        return first;
    }
  limit = MIN (sentence_of (tree, name)->end, end + 2 * MAX_TITLE);
  if (end >= limit || dossier_tree_tag (tree, end) != DOSSIER_TAG_COMMA)
    return DOSSIER_NO_TOKEN;
  for (guint32 i = end + 1;
       i < limit && dossier_tree_tag (tree, i) != DOSSIER_TAG_COMMA && !dossier_grammar_is_verb (tree, i);
       i++)
    if (is_organisation_at (map, i))
      return i;
  return DOSSIER_NO_TOKEN;
}

static const char *const ordinals[] = { "first",   "second", "third",  "fourth",   "fifth", "sixth",
                                        "seventh", "last",   "eldest", "youngest", NULL };

guint32
dossier_title_chain_one_of (const DossierTree *tree, guint32 noun)
{
  guint32 limit = sentence_of (tree, noun)->first;

  for (guint32 i = noun; i > limit + 1 && noun - i < 2 * MAX_TITLE; i--)
    if (dossier_document_token_is (tree->document, i - 1, "of")
        && (dossier_tree_tag (tree, i - 2) == DOSSIER_TAG_CD || dossier_grammar_is_adjective (tree, i - 2)
            || g_strv_contains (ordinals, dossier_document_lemma (tree->document, i - 2))))
      return i - 2;
  return noun;
}
