/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-title.h"

#include "dossier-surface.h"
#include "dossier-title-chain.h"

#include <string.h>

/* The longest title looked at: "then deputy assistant secretary of state". */
#define MAX_WORDS 6
#define MAX_CLIMB 4

static const char *const owner_prepositions[]
    = { "of", "for", "at", "to", "with", "in", "from", "on", "under", "by", NULL };
static const char *const becoming[]
    = { "become", "remain", "serve", "work", "act", "retire", "resign", "double", "return", NULL };
static const char *const making[]
    = { "name",    "appoint", "elect",   "make",    "nominate", "choose",  "pick",  "call",
        "tap",     "hire",    "install", "confirm", "select",   "declare", "crown", "promote",
        "replace", "oust",    "remove",  "fire",    "dismiss",  NULL };
/* Participles that belong to titles. */
static const char *const of_titles[]
    = { "act", "visit", "manage", "lead", "found", "consult", "contribute", "preside", "sit", "run", NULL };
/* Verbs with an object whose "as" phrase is yet about their subject: "succeeded Lee as chief". */
static const char *const taking[]
    = { "succeed", "join",   "follow", "leave", "spend",  "begin",    "start", "enter",   "take",   "win",
        "assume",  "have",   "make",   "use",   "finish", "continue", "share", "receive", "resign", "give_up",
        "vacate",  "accept", "hold",   "do",    "get",    "earn",     "quit",  NULL };
/* What a chief, director or secretary may be of. */
static const char *const fields[]
    = { "staff",        "state",       "defense",  "defence",   "communication", "communications",
        "operation",    "operations",  "policy",   "affair",    "affairs",       "security",
        "intelligence", "education",   "health",   "research",  "relation",      "relations",
        "marketing",    "sale",        "sales",    "police",    "planning",      "development",
        "protocol",     "commerce",    "treasury", "labor",     "energy",        "strategy",
        "counsel",      "engineering", "outreach", "admission", "admissions",    "athletics",
        "programming",  "finance",     "news",     NULL };
/* Nouns of putting into an office: who is put there comes after, and does not hold it yet. */
static const char *const putting[] = { "nomination", "candidacy",     "bid", "renomination", "pick", "choice",
                                       "selection",  "consideration", NULL };

static gboolean
is_name_at (const DossierMentionMap *map, guint32 token)
{
  return token < map->n_tokens && map->at[token] != DOSSIER_NO_MENTION
         && dossier_mention_map_get (map, map->at[token])->kind == DOSSIER_MENTION_NAME;
}

static gboolean
is_title_word (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  /* "visiting professor", but not "accusing candidates". */
  if (tag == DOSSIER_TAG_VBG)
    return dossier_tree_deprel (tree, token) == DOSSIER_DEPREL_AMOD
           || dossier_tree_deprel (tree, token) == DOSSIER_DEPREL_COMPOUND
           || g_strv_contains (of_titles, dossier_document_lemma (tree->document, token));
  return dossier_grammar_is_noun (tree, token) || dossier_grammar_is_adjective (tree, token)
         || tag == DOSSIER_TAG_VBN || tag == DOSSIER_TAG_HYPH || tag == DOSSIER_TAG_AFX
         || tag == DOSSIER_TAG_RB || tag == DOSSIER_TAG_CD;
}

static guint32
sentence_first (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence)
      ->first;
}

static guint32
sentence_end (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence)
      ->end;
}

guint32
dossier_title_first (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 first = noun, limit = sentence_first (tree, noun);

  while (first > limit && noun - first < MAX_WORDS && is_title_word (tree, first - 1)
         && !is_name_at (map, first - 1))
    first--;
  return first;
}

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
add (GArray *found, guint32 token)
{
  if (token != DOSSIER_NO_TOKEN)
    g_array_append_val (found, token);
}

/* What stands before the name of somebody else: "the wife of Sen. Ann Lee". */
static const char *const addresses[] = { "sen.",
                                         "sen",
                                         "rep.",
                                         "rep",
                                         "gov.",
                                         "gov",
                                         "mr.",
                                         "mr",
                                         "mrs.",
                                         "mrs",
                                         "ms.",
                                         "ms",
                                         "dr.",
                                         "dr",
                                         "president",
                                         "senator",
                                         "judge",
                                         "justice",
                                         "king",
                                         "queen",
                                         "prince",
                                         "princess",
                                         "emperor",
                                         "pope",
                                         "general",
                                         "gen.",
                                         "governor",
                                         "mayor",
                                         "minister",
                                         "secretary",
                                         "chancellor",
                                         "congressman",
                                         "congresswoman",
                                         "representative",
                                         "speaker",
                                         "premier",
                                         "sir",
                                         "lord",
                                         "lady",
                                         "duke",
                                         "col.",
                                         "colonel",
                                         "captain",
                                         "capt.",
                                         "lt.",
                                         "sgt.",
                                         "prof.",
                                         "professor",
                                         "rev.",
                                         "reverend",
                                         "hon.",
                                         "chairman",
                                         "leader",
                                         "commissioner",
                                         "director",
                                         "actor",
                                         "actress",
                                         "singer",
                                         NULL };

/* The word after "of State", "of the Navy", "of Veterans Affairs" right behind @noun: capitals that are part
 * of an office; or after a field in small letters ("of staff", "of public affairs"). @noun + 1 where there is
 * no such phrase. */
static guint32
after_department (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 end = sentence_end (tree, noun), i = noun + 2, start;
  gboolean proper = TRUE;

  if (i >= end || !dossier_document_token_is (tree->document, noun + 1, "of"))
    return noun + 1;
  if (dossier_tree_tag (tree, i) == DOSSIER_TAG_DT)
    i++;
  start = i;
  for (; i < end && i < noun + 2 + MAX_WORDS && !is_name_at (map, i)
         && (dossier_grammar_is_noun (tree, i) || dossier_grammar_is_adjective (tree, i));
       i++)
    proper = proper
             && (dossier_tree_tag (tree, i) == DOSSIER_TAG_NNP
                 || dossier_tree_tag (tree, i) == DOSSIER_TAG_NNPS);
  return i > start && i < end && is_name_at (map, i)
                 && !g_strv_contains (addresses, dossier_document_lemma (tree->document, i - 1))
                 && (proper || g_strv_contains (fields, dossier_document_lemma (tree->document, i - 1)))
             ? i
             : noun + 1;
}

/* "CEO Ann Lee", "chairman and CEO Ann Lee", "House Speaker Rep. Ann Lee", "Secretary of State Ann Lee": the
 * name right after. */
static guint32
name_after (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 end = sentence_end (tree, noun), i = after_department (tree, map, noun);

  for (guint step = 0; step < MAX_WORDS && i < end; step++, i++)
    {
      if (is_name_at (map, i))
        return i;
      if (!dossier_grammar_is_noun (tree, i) && dossier_tree_tag (tree, i) != DOSSIER_TAG_CC
          && dossier_tree_tag (tree, i) != DOSSIER_TAG_HYPH)
        return DOSSIER_NO_TOKEN;
      /* Only title words may stand between: "president and CEO". */
      if (dossier_tree_tag (tree, i) == DOSSIER_TAG_NNS)
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_title_name_before (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 limit = sentence_first (tree, noun), i = dossier_title_first (tree, map, noun);

  for (guint step = 0; step < 3 * MAX_WORDS && i > limit; step++, i--)
    {
      DossierTag tag = dossier_tree_tag (tree, i - 1);

      if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_LRB)
        {
          if (i < limit + 2 || !is_name_at (map, i - 2))
            return DOSSIER_NO_TOKEN;
          return i - 2;
        }
      /* "Ann Lee the chief of Acme"; but not "A, B and the chief". */
      if (is_name_at (map, i - 1) && dossier_tree_tag (tree, i) == DOSSIER_TAG_DT)
        return i - 1;
      /* "Ann Lee, the University of Rome professor" */
      if (is_name_at (map, i - 1) && dossier_tree_tag (tree, i - 1) != DOSSIER_TAG_POS)
        {
          for (guint mention = map->at[i - 1]; i > limit + 1 && map->at[i - 2] == mention;)
            i--;
          continue;
        }
      if (tag == DOSSIER_TAG_CC
          && (dossier_tree_tag (tree, i) == DOSSIER_TAG_DT || dossier_tree_tag (tree, i) == DOSSIER_TAG_PRPS))
        return DOSSIER_NO_TOKEN;
      if (!is_title_word (tree, i - 1) && tag != DOSSIER_TAG_DT && tag != DOSSIER_TAG_POS
          && tag != DOSSIER_TAG_PRPS && tag != DOSSIER_TAG_CC)
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

/* "a lawyer for the Acme Fund, Ann Lee,", "his running mate, Rep. Ann Lee": the name after the comma that
 * closes the phrase of the title. */
static guint32
name_after_comma (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 end = sentence_end (tree, noun), i = noun + 1, name;

  for (guint step = 0; step < 3 && i < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_IN; step++)
    dossier_surface_phrase (tree, map, i + 1, &i);
  if (i + 1 >= end
      || (dossier_tree_tag (tree, i) != DOSSIER_TAG_COMMA && dossier_tree_tag (tree, i) != DOSSIER_TAG_COLON))
    return DOSSIER_NO_TOKEN;
  name = dossier_surface_phrase (tree, map, i + 1, &i);
  if (name == DOSSIER_NO_TOKEN || !is_name_at (map, name) || i >= end)
    return DOSSIER_NO_TOKEN;
  return dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA || dossier_tree_tag (tree, i) == DOSSIER_TAG_STOP
                 || dossier_tree_tag (tree, i) == DOSSIER_TAG_COLON || dossier_grammar_is_verb (tree, i)
             ? name
             : DOSSIER_NO_TOKEN;
}

static void
add_appositions (const DossierTree *tree, guint32 noun, GArray *found)
{
  DossierDeprel deprel = dossier_tree_deprel (tree, noun);

  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_APPOS
        || (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_FLAT && child > noun))
      add (found, child);
  if (deprel == DOSSIER_DEPREL_APPOS)
    add (found, dossier_tree_head (tree, noun));
}

/* "The chief of the bank is Ann Lee": the name that the clause whose subject is @noun ends in. */
static guint32
name_that_it_is (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 end = sentence_end (tree, noun), i = noun + 1, name;

  if (dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNS)
    return DOSSIER_NO_TOKEN;
  for (guint step = 0; step < 3 && i < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_IN; step++)
    dossier_surface_phrase (tree, map, i + 1, &i);
  if (i + 1 >= end || strcmp (dossier_document_lemma (tree->document, i), "be") != 0)
    return DOSSIER_NO_TOKEN;
  name = dossier_surface_phrase (tree, map, i + 1, NULL);
  return name != DOSSIER_NO_TOKEN && is_name_at (map, name) && is_name_at (map, i + 1) ? name
                                                                                       : DOSSIER_NO_TOKEN;
}

/* Whose office the phrase "as @noun" names under the verb @head: "praised Lee as chief", "as chief, Lee …".
 */
static guint32
bearer_of_as (const DossierTree *tree, guint32 noun, guint32 head)
{
  const char *verb = dossier_document_lemma (tree->document, head);
  guint32 object = dossier_tree_child (tree, head, DOSSIER_DEPREL_OBJ);

  if (object == DOSSIER_NO_TOKEN || noun < object || g_strv_contains (taking, verb))
    return dossier_grammar_subject (tree, head);
  if (g_strv_contains (putting, dossier_document_lemma (tree->document, object)))
    return DOSSIER_NO_TOKEN;
  return dossier_grammar_resolve (tree, object);
}

/* "was made the Acme co-lead": trees hang the title on the name of the firm. The one who is made it, where
 * only the firm and its article stand between the verb and the title. */
static guint32
made_by_order (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 limit = sentence_first (tree, noun), i = dossier_title_first (tree, map, noun), patient;

  for (guint step = 0; step < 3 * MAX_WORDS && i > limit; step++, i--)
    {
      DossierTag tag = dossier_tree_tag (tree, i - 1);

      if (dossier_grammar_is_verb (tree, i - 1) && !is_name_at (map, i - 1))
        break;
      if (!is_name_at (map, i - 1) && tag != DOSSIER_TAG_DT && tag != DOSSIER_TAG_POS
          && tag != DOSSIER_TAG_PRPS)
        return DOSSIER_NO_TOKEN;
    }
  if (i == limit || !dossier_grammar_is_passive (tree, i - 1)
      || !g_strv_contains (making, dossier_document_lemma (tree->document, i - 1)))
    return DOSSIER_NO_TOKEN;
  patient = dossier_grammar_patient (tree, i - 1);
  return patient != noun ? patient : DOSSIER_NO_TOKEN;
}

/* Whose office the phrase "as …" after the noun @head names: "her work as", "the appointment of Ann Lee as".
 */
static guint32
bearer_of_noun (const DossierTree *tree, guint32 head)
{
  static const char *const installing[]
      = { "appointment", "election", "confirmation", "promotion", "selection", "installation", "hiring",
          "resignation", "removal",  "dismissal",    "firing",    "ouster",    "tenure",       NULL };

  if (g_strv_contains (installing, dossier_document_lemma (tree->document, head)))
    for (guint32 child = tree->first_child[head]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
      if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD
          && dossier_grammar_has_case (tree, child, "of"))
        return child;
  return dossier_tree_child (tree, head, DOSSIER_DEPREL_NMOD_POSS);
}

/* The one of whom a clause says that he is, became or was made what @noun says. */
static guint32
subject_of_clause (const DossierTree *tree, guint32 noun)
{
  guint32 head = dossier_tree_head (tree, noun);
  gboolean as = dossier_grammar_has_case (tree, noun, "as");
  const char *lemma;

  if (dossier_tree_child (tree, noun, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN)
    return dossier_grammar_subject (tree, noun);
  if (head < tree->n_tokens && as && dossier_grammar_is_noun (tree, head))
    return bearer_of_noun (tree, head);
  if (head >= tree->n_tokens || !dossier_grammar_is_verb (tree, head))
    return DOSSIER_NO_TOKEN;
  lemma = dossier_document_lemma (tree->document, head);
  switch (dossier_tree_deprel (tree, noun))
    {
    case DOSSIER_DEPREL_XCOMP:
    case DOSSIER_DEPREL_OBJ:
    case DOSSIER_DEPREL_OBL:
      if (g_strv_contains (making, lemma))
        {
          guint32 patient = dossier_grammar_patient (tree, head);

          return patient != noun ? patient : DOSSIER_NO_TOKEN;
        }
      if (as)
        return bearer_of_as (tree, noun, head);
      return g_strv_contains (becoming, lemma) ? dossier_grammar_subject (tree, head) : DOSSIER_NO_TOKEN;

    default:
      return DOSSIER_NO_TOKEN;
    }
}

static gboolean
names_person (const DossierMentionMap *map, const GArray *found, guint from)
{
  for (guint i = from; i < found->len; i++)
    {
      guint32 token = g_array_index (found, guint32, i);

      if (is_name_at (map, token)
          && dossier_mention_map_get_type (map, map->at[token]) == DOSSIER_ENTITY_PERSON)
        return TRUE;
    }
  return FALSE;
}

void
dossier_title_bearers (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, GArray *found,
                       gboolean *by_clause)
{
  guint32 first = noun, clause;
  guint before = found->len;

  g_return_if_fail (tree != NULL && map != NULL && found != NULL && by_clause != NULL);

  *by_clause = FALSE;
  if (dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNS || dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNPS)
    {
      guint32 plural = noun;

      dossier_title_chain_list (tree, map, noun, found);
      dossier_surface_examples (tree, map, noun, found);
      if (found->len > before)
        return;
      /* "Ann Lee, one of the bank's earliest backers": the one is the bearer. */
      noun = dossier_title_chain_one_of (tree, noun);
      /* "Ann Lee, and the Republicans": a name of many is nobody's title. */
      if ((noun == plural || plural - noun > MAX_WORDS) && dossier_tree_tag (tree, plural) == DOSSIER_TAG_NNPS)
        return;
    }
  add (found, name_after (tree, map, noun));
  add (found, dossier_title_name_before (tree, map, noun));
  add (found, name_after_comma (tree, map, noun));
  add_appositions (tree, noun, found);
  /* "chairman and chief executive": what is said of the first part is said of this one. */
  for (guint climb = 0; climb < MAX_CLIMB && dossier_tree_deprel (tree, first) == DOSSIER_DEPREL_CONJ;
       climb++)
    {
      first = dossier_tree_head (tree, first);
      if (first >= tree->n_tokens || is_name_at (map, first))
        {
          first = noun;
          break;
        }
      add_appositions (tree, first, found);
    }
  clause = name_that_it_is (tree, map, noun);
  if (clause == DOSSIER_NO_TOKEN)
    clause = subject_of_clause (tree, noun);
  if (clause == DOSSIER_NO_TOKEN && found->len == before)
    clause = made_by_order (tree, map, noun);
  if (clause == DOSSIER_NO_TOKEN && !names_person (map, found, before))
    clause = dossier_title_chain_bearer (tree, map, dossier_title_first (tree, map, noun));
  if (clause == DOSSIER_NO_TOKEN && first != noun)
    clause = subject_of_clause (tree, first);
  if (clause != DOSSIER_NO_TOKEN)
    {
      *by_clause = found->len == before;
      add (found, clause);
    }
  /* "the Acme chief": a description that coreference has tied to its bearer. */
  if (map->heads[noun] != DOSSIER_NO_MENTION && found->len == before)
    add (found, noun);
}

static void
add_possessors (const DossierTree *tree, guint32 noun, guint32 limit, GArray *found)
{
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD_POSS && child < limit)
      add (found, child);
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
            add (found, child);
            break;
          }
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
          && child < limit && is_name_at (map, child))
        add (found, child);
    }
}

guint32
dossier_title_name_left (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 first = dossier_title_first (tree, map, noun), limit = sentence_first (tree, noun);

  if (first > limit && is_name_at (map, first - 1))
    return first - 1;
  if (first > limit + 1 && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_POS
      && is_name_at (map, first - 2))
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

      if (dossier_tree_tag (tree, token) == DOSSIER_TAG_NNS && !is_name_at (map, token))
        dossier_surface_examples (tree, map, token, found);
    }
}

/* "and mother of Rex": a part of a row that says itself whose it is. */
static gboolean
has_own_owner (const DossierTree *tree, guint32 noun)
{
  return noun + 1 < sentence_end (tree, noun) && dossier_document_token_is (tree->document, noun + 1, "of");
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
  add (found, dossier_title_name_left (tree, map, noun));
  dossier_surface_after (tree, map, dossier_title_chain_last (tree, map, noun), owner_prepositions, found);
  if (found->len == before)
    {
      add_prepositional (tree, noun, found);
      add_owning_examples (tree, map, found, before);
    }
  add_modifiers (tree, map, noun, noun, found);
  if (top != noun)
    add_modifiers (tree, map, top, noun, found);
  /* "chairman and chief executive of Acme": what hangs on another part. */
  first = dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_CONJ ? dossier_tree_head (tree, noun) : noun;
  if (first >= tree->n_tokens || is_name_at (map, first) || has_own_owner (tree, noun))
    return;
  if (found->len == before && first == noun)
    add (found, possessing_subject (tree, noun));
  if (first != noun)
    {
      add_possessors (tree, first, first, found);
      add_prepositional (tree, first, found);
      add (found, dossier_title_name_left (tree, map, first));
    }
  for (guint32 child = tree->first_child[first]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_CONJ && child > noun && !is_name_at (map, child)
        && dossier_tree_child (tree, child, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN
        && dossier_grammar_is_noun (tree, child))
      add_prepositional (tree, child, found);
}
