/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-walk.h"

#include "dossier-deed.h"
#include "dossier-grammar.h"
#include "dossier-nation.h"
#include "dossier-rule-form.h"
#include "dossier-stance.h"
#include "dossier-surface.h"
#include "dossier-title-chain.h"
#include "dossier-title-context.h"
#include "dossier-title.h"

#include <string.h>

static void
add (GArray *found, guint32 token)
{
  if (token == DOSSIER_NO_TOKEN || found->len >= DOSSIER_WALK_MAX)
    return;
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, guint32, i) == token)
      return;
  g_array_append_val (found, token);
}

static void
add_children (const DossierWalk *walk, guint32 token, DossierDeprel deprel, GArray *found)
{
  for (guint32 child = walk->tree->first_child[token]; child != DOSSIER_NO_TOKEN;
       child = walk->tree->next[child])
    if (dossier_tree_deprel (walk->tree, child) == deprel)
      add (found, child);
}

/* The preposition of @token as written; the one left behind in "the firm they work for" counts as well. */
static gboolean
has_preposition (const DossierWalk *walk, guint32 token, const GStrv prepositions)
{
  const DossierTree *tree = walk->tree;

  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if ((dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_CASE
         || (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_MARK
             && dossier_tree_tag (tree, child) == DOSSIER_TAG_IN))
        && dossier_rule_set_matches (walk->rules, prepositions,
                                     dossier_document_lemma (tree->document, child)))
      return TRUE;
  return FALSE;
}

static void
add_with_preposition (const DossierWalk *walk, guint32 token, const GStrv prepositions, GArray *found)
{
  const DossierTree *tree = walk->tree;

  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, child);

      if ((deprel == DOSSIER_DEPREL_OBL || deprel == DOSSIER_DEPREL_NMOD || deprel == DOSSIER_DEPREL_OBL_AGENT
           || deprel == DOSSIER_DEPREL_XCOMP || deprel == DOSSIER_DEPREL_ADVCL)
          && has_preposition (walk, child, prepositions))
        add (found, dossier_grammar_resolve (tree, child));
    }
}

/* Whether one of the words from @from on names an entity. */
static gboolean
names_any (const DossierWalk *walk, const GArray *found, guint from)
{
  for (guint i = from; i < found->len; i++)
    if (dossier_mention_map_of_phrase (walk->map, walk->tree, g_array_index (found, guint32, i))
        != DOSSIER_NO_MENTION)
      return TRUE;
  return FALSE;
}

static void
add_prepositional (const DossierWalk *walk, guint32 token, const GStrv prepositions, GArray *found)
{
  const DossierTree *tree = walk->tree;
  guint before = found->len;

  add_with_preposition (walk, token, prepositions, found);
  if (!names_any (walk, found, before))
    dossier_surface_after (tree, walk->map, token, (const char *const *) prepositions, found);
  if (found->len > before || !dossier_grammar_is_verb (tree, token))
    return;
  /* The phrase often hangs on the object instead: "donated $5 million to the party". */
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, child);

      if ((deprel == DOSSIER_DEPREL_OBJ || deprel == DOSSIER_DEPREL_NSUBJ_PASS)
          && (walk->map->heads[child] == DOSSIER_NO_MENTION
              || dossier_mention_map_get (walk->map, walk->map->heads[child])->kind
                     == DOSSIER_MENTION_NOMINAL))
        add_with_preposition (walk, child, prepositions, found);
    }
  if (!names_any (walk, found, before))
    add (found, dossier_surface_preposition (tree, walk->map, token, (const char *const *) prepositions));
  if (!names_any (walk, found, before))
    add (found, dossier_surface_relative (tree, walk->map, token, (const char *const *) prepositions));
  if (found->len == before)
    add (found, dossier_surface_thing_after (tree, walk->map, token, (const char *const *) prepositions));
}

/* With the further payments of one verb: "gave $3m to the fund and $2m to Ann Lee". */
static void
follow_preposition (const DossierWalk *walk, guint32 token, const GStrv prepositions, GArray *found)
{
  guint before = found->len, last;

  add_prepositional (walk, token, prepositions, found);
  last = found->len;
  for (guint i = before; i < last; i++)
    dossier_surface_gapped (walk->tree, walk->map, g_array_index (found, guint32, i),
                            (const char *const *) prepositions, found);
}

static gboolean
is_entity (const DossierWalk *walk, guint32 token)
{
  return dossier_mention_map_of_phrase (walk->map, walk->tree, token) != DOSSIER_NO_MENTION;
}

/* "Ann Lee, a banker who gave …", "Ann Lee is a banker who gave …": whom a description is about. */
static void
add_described (const DossierWalk *walk, guint32 noun, GArray *found)
{
  const DossierTree *tree = walk->tree;
  guint before = found->len;
  guint32 subject;

  if (noun == DOSSIER_NO_TOKEN || is_entity (walk, noun) || !dossier_grammar_is_noun (tree, noun))
    return;
  add (found, dossier_title_name_before (tree, walk->map, noun));
  if (found->len > before || dossier_tree_child (tree, noun, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN)
    return;
  subject = dossier_grammar_subject (tree, noun);
  if (subject != DOSSIER_NO_TOKEN && is_entity (walk, subject))
    add (found, subject);
}

/* "a spokesman for Acme", "Ann Lee's lawyers": those who do and say what the one does that they act for. */
static void
add_represented (const DossierWalk *walk, guint32 noun, GArray *found)
{
  static const char *const proxies[]
      = { "spokesman", "spokeswoman", "spokesperson", "spokespeople", "representative", "lawyer", "attorney", NULL };
  const DossierTree *tree = walk->tree;
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (noun == DOSSIER_NO_TOKEN || is_entity (walk, noun)
      || !g_strv_contains (proxies, dossier_document_lemma (tree->document, noun)))
    return;
  dossier_title_owners (tree, walk->map, noun, owners);
  for (guint i = 0; i < owners->len && found->len == 0; i++)
    if (is_entity (walk, g_array_index (owners, guint32, i)))
      add (found, g_array_index (owners, guint32, i));
}

/* The subject of an active verb or the "by" of a passive one: from the tree, and where that leads to no
 * entity, from the order of the words. */
static void
follow_agent (const DossierWalk *walk, guint32 token, GArray *found)
{
  static const char *const by[] = { "by", NULL };
  guint32 agent = dossier_grammar_agent (walk->tree, token);

  if (agent != DOSSIER_NO_TOKEN && is_entity (walk, agent))
    {
      add (found, agent);
      return;
    }
  add_described (walk, agent, found);
  if (found->len == 0)
    add_represented (walk, agent, found);
  if (found->len > 0)
    return;
  if (dossier_grammar_is_passive (walk->tree, token))
    add (found, dossier_surface_preposition (walk->tree, walk->map, token, by));
  else if (dossier_grammar_is_verb (walk->tree, token))
    add (found, dossier_surface_subject (walk->tree, walk->map, token));
  if (found->len == 0)
    add (found, agent);
}

/* The noun or sum of money right after a verb that the tree gives no object: "withheld the final $100". */
static guint32
thing_after (const DossierTree *tree, guint32 verb)
{
  const DossierSentence *sentence
      = dossier_document_sentence (tree->document, dossier_document_token (tree->document, verb)->sentence);

  for (guint32 i = verb + 1; i < MIN (sentence->end, verb + 5); i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (tag == DOSSIER_TAG_CURRENCY || dossier_grammar_is_noun (tree, i))
        return i;
      if (tag != DOSSIER_TAG_DT && tag != DOSSIER_TAG_JJ && tag != DOSSIER_TAG_PRPS && tag != DOSSIER_TAG_CD)
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

/* The object of an active verb or the subject of a passive one. A name right after an active verb is its
 * object, whatever the tree says. */
static void
follow_patient (const DossierWalk *walk, guint32 token, GArray *found)
{
  guint32 patient = DOSSIER_NO_TOKEN;

  if (!dossier_grammar_is_verb (walk->tree, token))
    return;
  if (!dossier_grammar_is_passive (walk->tree, token))
    patient = dossier_surface_object (walk->tree, walk->map, token);
  if (patient == DOSSIER_NO_TOKEN)
    patient = dossier_grammar_patient (walk->tree, token);
  if (patient == DOSSIER_NO_TOKEN && !dossier_grammar_is_passive (walk->tree, token))
    patient = thing_after (walk->tree, token);
  add (found, patient);
  if (!dossier_grammar_is_passive (walk->tree, token)
      || (patient != DOSSIER_NO_TOKEN && is_entity (walk, patient)))
    return;
  add_described (walk, patient, found);
  add (found, dossier_surface_subject (walk->tree, walk->map, token));
}

/* @worded: words are asked for; then a noun that hangs on the verb without a preposition counts: "called him
 * a liar"; and so does a relative clause: "a lawsuit that challenges the plan". */
static void
follow_clause (const DossierWalk *walk, guint32 token, gboolean worded, GArray *found)
{
  add_children (walk, token, DOSSIER_DEPREL_XCOMP, found);
  add_children (walk, token, DOSSIER_DEPREL_CCOMP, found);
  add_children (walk, token, DOSSIER_DEPREL_ADVCL, found);
  add_children (walk, token, DOSSIER_DEPREL_ACL, found);
  if (!worded)
    return;
  add_children (walk, token, DOSSIER_DEPREL_OBL, found);
  add_children (walk, token, DOSSIER_DEPREL_CSUBJ, found);
  add_children (walk, token, DOSSIER_DEPREL_ACL_RELCL, found);
}

static void
follow_modifiers (const DossierWalk *walk, guint32 token, GArray *found)
{
  const DossierTree *tree = walk->tree;

  add_children (walk, token, DOSSIER_DEPREL_COMPOUND, found);
  add_children (walk, token, DOSSIER_DEPREL_AMOD, found);
  /* "Judge Ann Lee" */
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN && child < token;
       child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD
        && dossier_tree_child (tree, child, DOSSIER_DEPREL_CASE) == DOSSIER_NO_TOKEN)
      add (found, child);
}

/* The first word of the name that @token is in: what stands before a name as its title stands before that. */
static guint32
first_of_name (const DossierWalk *walk, guint32 token)
{
  guint mention = walk->map->at[token];

  if (mention == DOSSIER_NO_MENTION
      || dossier_mention_map_get (walk->map, mention)->kind != DOSSIER_MENTION_NAME)
    return token;
  while (token > 0 && walk->map->at[token - 1] == mention)
    token--;
  return token;
}

/* The subject of the predicate that @token belongs to, within its clause. */
static guint32
topic_of (const DossierTree *tree, guint32 token)
{
  for (guint step = 0; step < 5 && token < tree->n_tokens; step++)
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, token);

      if (dossier_tree_child (tree, token, DOSSIER_DEPREL_NSUBJ) != DOSSIER_NO_TOKEN
          || dossier_tree_child (tree, token, DOSSIER_DEPREL_NSUBJ_PASS) != DOSSIER_NO_TOKEN
          || deprel == DOSSIER_DEPREL_XCOMP)
        return dossier_grammar_subject (tree, token);
      if (deprel != DOSSIER_DEPREL_OBJ && deprel != DOSSIER_DEPREL_OBL && deprel != DOSSIER_DEPREL_AMOD
          && deprel != DOSSIER_DEPREL_NMOD && deprel != DOSSIER_DEPREL_CONJ
          && deprel != DOSSIER_DEPREL_COMPOUND)
        return DOSSIER_NO_TOKEN;
      token = dossier_tree_head (tree, token);
    }
  return DOSSIER_NO_TOKEN;
}

/* Steps to all that hangs on a word by one relation. */
static const DossierDeprel direct_steps[DOSSIER_N_STEPS] = {
  [DOSSIER_STEP_OBJ] = DOSSIER_DEPREL_OBJ,
  [DOSSIER_STEP_IOBJ] = DOSSIER_DEPREL_IOBJ,
  [DOSSIER_STEP_APPOS] = DOSSIER_DEPREL_APPOS,
};

/* The steps that follow the order of the words and not the tree. */
static void
follow_surface (const DossierWalk *walk, const DossierStep *step, guint32 token, GArray *found)
{
  const DossierTree *tree = walk->tree;

  switch (step->kind)
    {
    case DOSSIER_STEP_LEFT:
      add (found, dossier_title_name_left (tree, walk->map, first_of_name (walk, token)));
      break;
    case DOSSIER_STEP_BETWEEN:
      dossier_surface_between (tree, walk->map, token, found);
      break;
    case DOSSIER_STEP_BEFORE:
      add (found, dossier_surface_before (tree, walk->map, token));
      break;
    case DOSSIER_STEP_AFTER:
      add (found, dossier_surface_beyond (tree, walk->map, token));
      break;
    default:
      break;
    }
}

static void
follow_possessor (const DossierWalk *walk, guint32 token, GArray *found)
{
  guint before = found->len;

  add_children (walk, token, DOSSIER_DEPREL_NMOD_POSS, found);
  if (found->len == before)
    add (found, dossier_surface_possessor (walk->tree, walk->map, token));
  if (found->len == before && walk->deeds)
    add (found, dossier_deed_doer (walk->tree, walk->map, token));
}

static void
follow_owner (const DossierWalk *walk, guint32 token, GArray *found)
{
  static const char *const prepositions[] = { "of", "by", NULL };
  guint before = found->len;

  follow_possessor (walk, token, found);
  if (found->len == before)
    follow_preposition (walk, token, (char **) prepositions, found);
  if (found->len == before)
    follow_modifiers (walk, token, found);
}

/* "A and B": from A to B; "both men": from the one to the other of the same words. */
static void
follow_conjunct (const DossierWalk *walk, guint32 token, GArray *found)
{
  guint mention = walk->map->heads[token];

  add_children (walk, token, DOSSIER_DEPREL_CONJ, found);
  if (found->len == 0 && mention != DOSSIER_NO_MENTION
      && dossier_mention_map_get_twin (walk->map, mention) != DOSSIER_NO_MENTION)
    add (found, token);
}

static void
follow_styled (const DossierWalk *walk, guint32 token, GArray *found)
{
  const DossierTree *tree = walk->tree;
  guint32 limit
      = dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence)
            ->first;
  guint32 first = dossier_title_first (tree, walk->map, token);

  for (guint32 i = first > limit + 2 ? first - 2 : limit; i < token; i++)
    add (found, i);
}

static void
follow_implied (const DossierWalk *walk, const GStrv names, GArray *found)
{
  for (guint i = 0; names[i] != NULL && found->len == 0; i++)
    add (found, dossier_mention_map_find_organisation (walk->map, names[i]));
}

static void
follow_step (DossierWalk *walk, const DossierStep *step, guint32 token, GArray *found)
{
  const DossierTree *tree = walk->tree;

  switch (step->kind)
    {
    case DOSSIER_STEP_SELF:
      add (found, token);
      break;
    case DOSSIER_STEP_AGENT:
      follow_agent (walk, token, found);
      break;
    case DOSSIER_STEP_PATIENT:
      follow_patient (walk, token, found);
      break;
    case DOSSIER_STEP_SUBJ:
      add (found, dossier_grammar_subject (tree, token));
      break;
    case DOSSIER_STEP_PREP:
      follow_preposition (walk, token, step->prepositions, found);
      break;
    case DOSSIER_STEP_POSS:
      follow_possessor (walk, token, found);
      break;
    case DOSSIER_STEP_COMP:
      follow_modifiers (walk, token, found);
      break;
    case DOSSIER_STEP_CONJ:
      follow_conjunct (walk, token, found);
      break;
    case DOSSIER_STEP_VERB:
      add (found, dossier_grammar_governor (tree, token));
      break;
    case DOSSIER_STEP_HEAD:
      add (found, dossier_tree_head (tree, token));
      break;
    case DOSSIER_STEP_BELOW:
      for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
        add (found, child);
      break;
    case DOSSIER_STEP_CLAUSE:
      follow_clause (walk, token, step->words != NULL, found);
      break;
    case DOSSIER_STEP_BEARER:
      dossier_title_bearers (tree, walk->map, token, found, &walk->by_clause);
      break;
    case DOSSIER_STEP_WHOM:
      dossier_title_owners (tree, walk->map, first_of_name (walk, token), found);
      break;
    case DOSSIER_STEP_JUDGED:
      add (found, dossier_stance_judged (tree, token));
      break;
    case DOSSIER_STEP_EMPLOYER:
      add (found, dossier_title_chain_employer (tree, walk->map, token));
      break;
    case DOSSIER_STEP_TOPIC:
      add (found, topic_of (tree, token));
      break;
    case DOSSIER_STEP_STYLED:
      follow_styled (walk, token, found);
      break;
    case DOSSIER_STEP_IMPLIED:
      follow_implied (walk, step->prepositions, found);
      break;
    case DOSSIER_STEP_OWNER:
      follow_owner (walk, token, found);
      break;
    case DOSSIER_STEP_SPOKEN:
      add (found, dossier_title_context_owner (tree, walk->map, token, (const char *const *) step->prepositions));
      break;
    case DOSSIER_STEP_NATION:
      add (found, dossier_nation_of_office (tree, walk->map, token));
      break;
    default:
      if (direct_steps[step->kind] != DOSSIER_DEPREL_NONE)
        add_children (walk, token, direct_steps[step->kind], found);
      else
        follow_surface (walk, step, token, found);
      break;
    }
}

static gboolean
has_form (const DossierWalk *walk, const GStrv words, guint32 token)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] == '+'
        && (strcmp (words[i], "+unnamed") == 0 ? !is_entity (walk, token)
                                               : dossier_rule_form_holds (words[i], walk->tree, token)))
      return TRUE;
  return FALSE;
}

static void
filter (const DossierWalk *walk, const DossierStep *step, GArray *found)
{
  guint kept = 0;

  if (step->words == NULL)
    return;
  for (guint i = 0; i < found->len; i++)
    {
      guint32 token = g_array_index (found, guint32, i);

      if (dossier_rule_set_matches (walk->rules, step->words,
                                    dossier_document_lemma (walk->tree->document, token))
          || has_form (walk, step->words, token))
        g_array_index (found, guint32, kept++) = token;
    }
  g_array_set_size (found, kept);
}

void
dossier_walk_follow (DossierWalk *walk, const DossierPath *path, guint32 start, GArray *found)
{
  g_autoptr (GArray) from = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_if_fail (walk != NULL && path != NULL && found != NULL);

  walk->start = start;
  g_array_set_size (found, 0);
  g_array_append_val (found, start);
  for (guint i = 0; i < path->steps->len && found->len > 0; i++)
    {
      const DossierStep *step = &g_array_index (path->steps, DossierStep, i);

      g_array_set_size (from, 0);
      g_array_append_vals (from, found->data, found->len);
      g_array_set_size (found, 0);
      for (guint j = 0; j < from->len; j++)
        follow_step (walk, step, g_array_index (from, guint32, j), found);
      filter (walk, step, found);
    }
}

/* Whether an "and" or "or" stands among the parts joined to @token: a comma alone is often a misreading. */
static gboolean
is_list (const DossierTree *tree, guint32 token)
{
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_CONJ
        && dossier_tree_child (tree, child, DOSSIER_DEPREL_CC) != DOSSIER_NO_TOKEN)
      return TRUE;
  return FALSE;
}

/* A semicolon parts what each member of a list is said to be: "A of X; B of Y". */
static gboolean
is_parted (const DossierTree *tree, guint32 first, guint32 second)
{
  for (guint32 i = MIN (first, second) + 1; i < MAX (first, second); i++)
    if (dossier_document_token_is (tree->document, i, ";"))
      return TRUE;
  return FALSE;
}

/* The rest of a list that the tree does not know for one, from the name that @token stands for. */
static void
add_joined (const DossierWalk *walk, guint32 token, GArray *found)
{
  guint mention = dossier_mention_map_of_phrase (walk->map, walk->tree, token);
  const DossierMention *name;

  if (mention == DOSSIER_NO_MENTION)
    return;
  name = dossier_mention_map_get (walk->map, mention);
  if (name->kind == DOSSIER_MENTION_NAME)
    dossier_surface_joined (walk->tree, walk->map,
                            dossier_document_token_at (walk->tree->document, name->range.start), found);
}

/* "gave $1m to the clinic and the actor Bob Ray promised more": the tree joins him to the clinic, but the verb right
 * behind his name, which has no other subject, is his. */
static gboolean
begins_clause (const DossierTree *tree, guint32 noun)
{
  guint32 next = noun + 1;
  DossierTag tag;

  while (next < tree->n_tokens && dossier_tree_head (tree, next) == noun
         && dossier_tree_deprel (tree, next) == DOSSIER_DEPREL_FLAT)
    next++;
  if (next >= tree->n_tokens)
    return FALSE;
  tag = dossier_tree_tag (tree, next);
  return (tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_VBP)
         && dossier_tree_deprel (tree, next) == DOSSIER_DEPREL_CONJ
         && dossier_tree_child (tree, next, DOSSIER_DEPREL_NSUBJ) == DOSSIER_NO_TOKEN;
}

void
dossier_walk_distribute (const DossierWalk *walk, GArray *found)
{
  guint n = found->len;

  /* The array grows while it is walked: parts of parts are found as well. */
  for (guint i = 0; i < found->len; i++)
    {
      guint32 token = g_array_index (found, guint32, i);

      if (!is_list (walk->tree, token))
        {
          if (i < n && token != walk->start)
            add_joined (walk, token, found);
          continue;
        }
      for (guint32 child = walk->tree->first_child[token]; child != DOSSIER_NO_TOKEN;
           child = walk->tree->next[child])
        if (dossier_tree_deprel (walk->tree, child) == DOSSIER_DEPREL_CONJ
            && !dossier_grammar_is_verb (walk->tree, child) && !is_parted (walk->tree, token, child)
            && !begins_clause (walk->tree, child))
          add (found, child);
    }
}
