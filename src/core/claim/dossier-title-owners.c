/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-title.h"

#include "dossier-surface.h"
#include "dossier-title-chain.h"
#include "dossier-title-words.h"

#define MAX_CLIMB 4
/* "specialising in the law of government contracts at": words between a title and where it is held. */
#define MAX_WORK 14

static const char *const owner_prepositions[]
    = { "of", "for", "at", "to", "with", "in", "from", "on", "under", "by", NULL };

/* The head of the noun phrase that @noun is a word of: the name in "CEO Ann Lee" where the tree hangs it so.
 */
static guint32
phrase_top (const DossierTree *tree, guint32 noun)
{
  for (guint climb = 0; climb < MAX_CLIMB; climb++)
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, noun);
      guint32 head = dossier_tree_head (tree, noun);

      if (head >= tree->n_tokens
          || (deprel != DOSSIER_DEPREL_COMPOUND && deprel != DOSSIER_DEPREL_FLAT
              && deprel != DOSSIER_DEPREL_AMOD))
        return noun;
      noun = head;
    }
  return noun;
}

static void
add_possessors (const DossierTree *tree, guint32 noun, guint32 limit, GArray *found)
{
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD_POSS && child < limit)
      dossier_title_add (found, child);
}

static void
add_prepositional (const DossierTree *tree, guint32 noun, GArray *found)
{
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if ((dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD
         || dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_OBL)
        && child > noun)
      for (guint i = 0; owner_prepositions[i] != NULL; i++)
        if (dossier_grammar_has_case (tree, child, owner_prepositions[i]))
          {
            dossier_title_add (found, child);
            break;
          }
}

/* A name, or a body that is named by its kind: "campaign manager Ann Lee". */
static gboolean
is_modifying_party (const DossierMentionMap *map, guint32 token)
{
  const DossierMention *mention
      = map->at[token] != DOSSIER_NO_MENTION ? dossier_mention_map_get (map, map->at[token]) : NULL;

  return mention != NULL
         && (mention->kind == DOSSIER_MENTION_NAME
             || (mention->kind == DOSSIER_MENTION_NOMINAL && mention->type == DOSSIER_ENTITY_ORGANISATION));
}

static void
add_modifiers (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, guint32 limit,
               GArray *found)
{
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, child);

      if ((deprel == DOSSIER_DEPREL_COMPOUND || deprel == DOSSIER_DEPREL_AMOD
           || deprel == DOSSIER_DEPREL_NMOD)
          && child < limit && is_modifying_party (map, child))
        dossier_title_add (found, child);
    }
}

guint32
dossier_title_name_left (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 first = dossier_title_first (tree, map, noun), limit = dossier_title_sentence_first (tree, noun);

  if (first > limit && dossier_title_is_name_at (map, first - 1))
    return first - 1;
  if (first > limit + 1 && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_POS
      && dossier_title_is_name_at (map, first - 2))
    return first - 2;
  return DOSSIER_NO_TOKEN;
}

/* "the chairman of several firms, including Acme" */
static void
add_owning_examples (const DossierTree *tree, const DossierMentionMap *map, GArray *found, guint from)
{
  guint n = found->len;

  for (guint i = from; i < n; i++)
    {
      guint32 token = g_array_index (found, guint32, i);

      if (dossier_tree_tag (tree, token) == DOSSIER_TAG_NNS && !dossier_title_is_name_at (map, token))
        dossier_surface_examples (tree, map, token, found);
    }
}

/* "and mother of Rex": a part of a row that says itself whose it is. */
static gboolean
has_own_owner (const DossierTree *tree, guint32 noun)
{
  return noun + 1 < dossier_title_sentence_end (tree, noun) && dossier_document_token_is (tree->document, noun + 1, "of");
}

/* "a graduate of Acme and a harbour pilot": another office, which need not be of the same. */
static gboolean
has_own_article (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  static const char *const articles[] = { "a", "an", NULL };
  guint32 first = dossier_title_first (tree, map, noun);

  return first > dossier_title_sentence_first (tree, noun)
         && dossier_document_token_is_one_of (tree->document, first - 1, articles);
}

/* "Ann Lee has two brothers, Rex and Tom": who has what @noun says. */
static guint32
possessing_subject (const DossierTree *tree, guint32 noun)
{
  static const char *const having[] = { "have", "adopt", "raise", "welcome", "bear", NULL };
  guint32 verb = dossier_tree_head (tree, noun);

  return dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_OBJ && verb < tree->n_tokens
                 && g_strv_contains (having, dossier_document_lemma (tree->document, verb))
             ? dossier_grammar_subject (tree, verb)
             : DOSSIER_NO_TOKEN;
}

/* "a partner specialising in tax law at Hart", "a professor who studies water at Acme": where the work that the words
 * behind @noun tell of is done. */
static void
add_workplace (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, GArray *found)
{
  static const char *const working[]
      = { "specialise", "specialize", "focus", "study", "research", "teach", "work",  "cover", "handle",
          "lead",       "oversee",    "write", "track", "serve",    "base", "train", "run",   "direct", NULL };
  static const char *const at[] = { "at", "with", NULL };
  guint32 end = MIN (dossier_title_sentence_end (tree, noun), noun + MAX_WORK), i = noun + 1;

  if (i < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_WP)
    i++;
  if (i >= end || !dossier_grammar_is_verb (tree, i)
      || !g_strv_contains (working, dossier_document_lemma (tree->document, i)))
    return;
  for (i++; i + 1 < end; i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (dossier_title_is_name_at (map, i) || tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_COLON
          || dossier_grammar_is_verb (tree, i))
        return;
      if (dossier_document_token_is_one_of (tree->document, i, at))
        {
          guint32 place = dossier_surface_phrase (tree, map, i + 1, NULL);

          if (place != DOSSIER_NO_TOKEN)
            dossier_title_add (found, place);
        }
    }
}

/* "the committee of which Ann Lee is chairman": what the words before the clause of @noun stand for. */
static guint32
owner_by_relative (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  static const char *const of[] = { "of", "at", "for", NULL };
  guint32 copula = dossier_tree_child (tree, noun, DOSSIER_DEPREL_COP);

  return copula != DOSSIER_NO_TOKEN ? dossier_surface_relative (tree, map, copula, of) : DOSSIER_NO_TOKEN;
}

void
dossier_title_owners (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, GArray *found)
{
  guint32 top, first;
  guint before = found->len;

  g_return_if_fail (tree != NULL && map != NULL && found != NULL);

  top = phrase_top (tree, noun);
  add_possessors (tree, noun, noun, found);
  if (top != noun)
    add_possessors (tree, top, noun, found);
  dossier_title_add (found, dossier_title_name_left (tree, map, noun));
  dossier_surface_after (tree, map, dossier_title_chain_last (tree, map, noun), owner_prepositions, found);
  if (found->len == before)
    {
      add_prepositional (tree, noun, found);
      add_owning_examples (tree, map, found, before);
    }
  if (found->len == before)
    add_workplace (tree, map, noun, found);
  if (found->len == before)
    dossier_title_add (found, owner_by_relative (tree, map, noun));
  add_modifiers (tree, map, noun, noun, found);
  if (top != noun)
    add_modifiers (tree, map, top, noun, found);
  /* "chairman and chief executive of Acme": what hangs on another part. */
  first = dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_CONJ ? dossier_tree_head (tree, noun) : noun;
  if (first >= tree->n_tokens || dossier_title_is_name_at (map, first) || has_own_owner (tree, noun))
    return;
  if (found->len == before && first == noun)
    dossier_title_add (found, possessing_subject (tree, noun));
  if (first != noun)
    add_possessors (tree, first, first, found);
  if (first != noun && found->len == before && !has_own_article (tree, map, noun))
    {
      add_prepositional (tree, first, found);
      dossier_title_add (found, dossier_title_name_left (tree, map, first));
    }
  for (guint32 child = tree->first_child[first]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_CONJ && child > noun && !dossier_title_is_name_at (map, child)
        && dossier_tree_child (tree, child, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN
        && dossier_grammar_is_noun (tree, child))
      add_prepositional (tree, child, found);
}
