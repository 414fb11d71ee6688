/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-title.h"

#include "dossier-surface.h"
#include "dossier-title-chain.h"
#include "dossier-title-words.h"

#include <string.h>

/* The longest title looked at: "then deputy assistant secretary of state". */
#define MAX_WORDS 6
#define MAX_CLIMB 4

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

guint32
dossier_title_first (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 first = noun, limit = dossier_title_sentence_first (tree, noun);

  while (first > limit && noun - first < MAX_WORDS && is_title_word (tree, first - 1)
         && !dossier_title_is_name_at (map, first - 1))
    first--;
  return first;
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
  guint32 end = dossier_title_sentence_end (tree, noun), i = noun + 2, start;
  gboolean proper = TRUE;

  if (i >= end || !dossier_document_token_is (tree->document, noun + 1, "of"))
    return noun + 1;
  if (dossier_tree_tag (tree, i) == DOSSIER_TAG_DT)
    i++;
  start = i;
  for (; i < end && i < noun + 2 + MAX_WORDS && !dossier_title_is_name_at (map, i)
         && (dossier_grammar_is_noun (tree, i) || dossier_grammar_is_adjective (tree, i));
       i++)
    proper = proper
             && (dossier_tree_tag (tree, i) == DOSSIER_TAG_NNP
                 || dossier_tree_tag (tree, i) == DOSSIER_TAG_NNPS);
  return i > start && i < end && dossier_title_is_name_at (map, i)
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
  guint32 end = dossier_title_sentence_end (tree, noun), i = after_department (tree, map, noun);

  for (guint step = 0; step < MAX_WORDS && i < end; step++, i++)
    {
      if (dossier_title_is_name_at (map, i))
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

/* "Ann Lee, left, director of Acme": where one stands in the picture, in a caption, is between her name and her post. The
 * token of the comma before it, or @comma where there is no such word. */
static guint32
skip_place_in_picture (const DossierTree *tree, guint32 comma, guint32 limit)
{
  static const char *const places[] = { "left", "right", "center", "centre", "middle", "top", "bottom", NULL };

  if (comma < limit + 2 || !dossier_document_token_is_one_of (tree->document, comma - 1, places))
    return comma;
  for (guint32 i = comma - 1; i > limit && comma - i <= 4; i--)
    if (dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_COMMA)
      return i - 1;
  return comma;
}

guint32
dossier_title_name_before (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 limit = dossier_title_sentence_first (tree, noun), i = dossier_title_first (tree, map, noun);

  for (guint step = 0; step < 3 * MAX_WORDS && i > limit; step++, i--)
    {
      DossierTag tag = dossier_tree_tag (tree, i - 1);

      if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_LRB)
        {
          guint32 comma = skip_place_in_picture (tree, i - 1, limit);

          return comma > limit && dossier_title_is_name_at (map, comma - 1) ? comma - 1 : DOSSIER_NO_TOKEN;
        }
      /* "Ann Lee the chief of Acme"; but not "A, B and the chief". */
      if (dossier_title_is_name_at (map, i - 1) && dossier_tree_tag (tree, i) == DOSSIER_TAG_DT)
        return i - 1;
      /* "Ann Lee, the University of Rome professor" */
      if (dossier_title_is_name_at (map, i - 1) && dossier_tree_tag (tree, i - 1) != DOSSIER_TAG_POS)
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
  guint32 end = dossier_title_sentence_end (tree, noun), i = noun + 1, name;

  for (guint step = 0; step < 3 && i < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_IN; step++)
    dossier_surface_phrase (tree, map, i + 1, &i);
  if (i + 1 >= end
      || (dossier_tree_tag (tree, i) != DOSSIER_TAG_COMMA && dossier_tree_tag (tree, i) != DOSSIER_TAG_COLON))
    return DOSSIER_NO_TOKEN;
  name = dossier_surface_phrase (tree, map, i + 1, &i);
  if (name == DOSSIER_NO_TOKEN || !dossier_title_is_name_at (map, name) || i >= end)
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
      dossier_title_add (found, child);
  if (deprel == DOSSIER_DEPREL_APPOS)
    dossier_title_add (found, dossier_tree_head (tree, noun));
}

/* "The chief of the bank is Ann Lee": the name that the clause whose subject is @noun ends in. */
static guint32
name_that_it_is (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 end = dossier_title_sentence_end (tree, noun), i = noun + 1, name;

  if (dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNS)
    return DOSSIER_NO_TOKEN;
  for (guint step = 0; step < 3 && i < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_IN; step++)
    dossier_surface_phrase (tree, map, i + 1, &i);
  if (i + 1 >= end || strcmp (dossier_document_lemma (tree->document, i), "be") != 0)
    return DOSSIER_NO_TOKEN;
  name = dossier_surface_phrase (tree, map, i + 1, NULL);
  return name != DOSSIER_NO_TOKEN && dossier_title_is_name_at (map, name) && dossier_title_is_name_at (map, i + 1) ? name
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
  guint32 limit = dossier_title_sentence_first (tree, noun), i = dossier_title_first (tree, map, noun), patient;

  for (guint step = 0; step < 3 * MAX_WORDS && i > limit; step++, i--)
    {
      DossierTag tag = dossier_tree_tag (tree, i - 1);

      if (dossier_grammar_is_verb (tree, i - 1) && !dossier_title_is_name_at (map, i - 1))
        break;
      if (!dossier_title_is_name_at (map, i - 1) && tag != DOSSIER_TAG_DT && tag != DOSSIER_TAG_POS
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

      if (dossier_title_is_name_at (map, token)
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
  dossier_title_add (found, name_after (tree, map, noun));
  dossier_title_add (found, dossier_title_name_before (tree, map, noun));
  dossier_title_add (found, name_after_comma (tree, map, noun));
  add_appositions (tree, noun, found);
  /* "chairman and chief executive": what is said of the first part is said of this one. */
  for (guint climb = 0; climb < MAX_CLIMB && dossier_tree_deprel (tree, first) == DOSSIER_DEPREL_CONJ;
       climb++)
    {
      first = dossier_tree_head (tree, first);
      if (first >= tree->n_tokens || dossier_title_is_name_at (map, first))
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
      dossier_title_add (found, clause);
    }
  /* "the Acme chief": a description that coreference has tied to its bearer. */
  if (map->heads[noun] != DOSSIER_NO_MENTION && found->len == before)
    dossier_title_add (found, noun);
}
