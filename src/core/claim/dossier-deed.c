/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-deed.h"

#include "dossier-grammar.h"

#include <string.h>

/* Sentences before that of the word in which the deed may be told. */
#define MAX_SENTENCES_BACK 2
/* Heads of a verb that are climbed at most. */
#define MAX_CLIMB 6

/* Deeds of one kind: what takes them up again, and how they are told first. */
typedef struct
{
  const char *const *nouns;
  const char *const *verbs;
} Kind;

static const char *const act_nouns[]
    = { "move",   "decision",   "proposal",  "announcement", "order",  "ban",     "appointment", "firing", "nomination",
        "ruling", "dismissal", "lawsuit",   "suit",         "veto",   "withdrawal", "offer",
        "pardon", "cancellation", NULL };
static const char *const act_verbs[]
    = { "announce", "unveil",   "propose",  "decide",  "order",    "sign",      "approve",  "ban",      "plan",      "issue",
        "release",  "introduce", "launch",  "reveal",  "adopt",    "pass",      "cancel",   "end",      "withdraw",  "pull",
        "block",    "reject",   "fire",     "dismiss", "nominate", "appoint",   "pick",     "name",     "raise",     "cut",
        "impose",   "declare",  "roll_out", "rule",    "vote",     "veto",      "sue",      "file",     "suspend",   "halt",
        "scrap",    "drop",     "close",    "move",    "ask",      "demand",    "offer",    "float",    "urge",      "pardon",
        "recall",   "expel",    "bar",      "restrict", "limit",   "revoke",    "repeal",   "reverse",  "delay",     "postpone",
        "award",    "invite",   "choose",   "select",  "outline",  "draft",     "push",     "pledge",   "vow",       "agree",
        "reach",    "sack",     "oust",     "sponsor", "table",    "lift",      "refuse",   "decline",  "order",     NULL };
static const char *const word_nouns[] = { "comment", "remark", "tweet", "speech", "threat", "insult", "joke", NULL };
static const char *const word_verbs[]
    = { "say",   "tell",   "tweet", "write", "claim",  "suggest", "call",  "accuse",  "charge", "allege", "joke",
        "warn",  "threaten", "post", "declare", "argue", "state", "criticise", "criticize", "assert", "insinuate", "liken",
        "compare", "describe", "publish", "report", NULL };
static const char *const blow_nouns[]
    = { "attack", "strike", "airstrike", "air_strike", "bombing", "shelling", "raid", "killing", "assault", "shooting", "invasion",
        "massacre", "offensive", "operation", "assassination", NULL };
static const char *const blow_verbs[]
    = { "attack", "strike", "bomb", "shell", "raid", "kill", "assault", "shoot", "invade", "hit", "launch", "fire", "storm",
        "bombard", "assassinate", "murder", "wound", NULL };

static const Kind kinds[] = { { act_nouns, act_verbs }, { word_nouns, word_verbs }, { blow_nouns, blow_verbs } };

static gboolean
is_in (const DossierTree *tree, guint32 token, const char *const *lemmas)
{
  return g_strv_contains (lemmas, dossier_document_lemma (tree->document, token));
}

/* Whether the word points back and says nothing of whose it is or what: "the move", "this latest proposal". */
static gboolean
points_back (const DossierTree *tree, guint32 noun)
{
  static const char *const pointing[] = { "the", "this", "that", "these", "those", NULL };
  guint32 determiner = dossier_tree_child (tree, noun, DOSSIER_DEPREL_DET);

  if (determiner == DOSSIER_NO_TOKEN || !is_in (tree, determiner, pointing))
    return FALSE;
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    switch (dossier_tree_deprel (tree, child))
      {
      case DOSSIER_DEPREL_NMOD_POSS:
      case DOSSIER_DEPREL_NMOD:
      case DOSSIER_DEPREL_COMPOUND:
      case DOSSIER_DEPREL_ACL:
      case DOSSIER_DEPREL_ACL_RELCL:
      case DOSSIER_DEPREL_APPOS:
      case DOSSIER_DEPREL_CONJ:
        return FALSE;
      default:
        break;
      }
  return TRUE;
}

static guint32
party_at (const DossierTree *tree, const DossierMentionMap *map, guint32 token)
{
  return token != DOSSIER_NO_TOKEN && dossier_mention_map_of_phrase (map, tree, token) != DOSSIER_NO_MENTION
             ? token
             : DOSSIER_NO_TOKEN;
}

/* Whether the verb is what the sentence is about, or what is said in it. */
static gboolean
is_main (const DossierTree *tree, guint32 verb)
{
  for (guint step = 0; step < MAX_CLIMB; step++)
    switch (dossier_tree_deprel (tree, verb))
      {
      case DOSSIER_DEPREL_ROOT:
        return TRUE;
      case DOSSIER_DEPREL_CCOMP:
      case DOSSIER_DEPREL_XCOMP:
      case DOSSIER_DEPREL_CONJ:
        verb = dossier_tree_head (tree, verb);
        break;
      default:
        return FALSE;
      }
  return FALSE;
}

/* Who does it in the sentence: of several verbs the first, which news puts the deed into. */
static guint32
doer_in (const DossierTree *tree, const DossierMentionMap *map, const DossierSentence *sentence, guint32 noun,
         const Kind *kind)
{
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      guint32 doer = DOSSIER_NO_TOKEN;

      if (dossier_grammar_is_verb (tree, i) && is_in (tree, i, kind->verbs) && is_main (tree, i))
        doer = party_at (tree, map, dossier_grammar_agent (tree, i));
      else if (dossier_grammar_is_noun (tree, i)
               && strcmp (dossier_document_lemma (tree->document, i), dossier_document_lemma (tree->document, noun)) == 0)
        doer = party_at (tree, map, dossier_tree_child (tree, i, DOSSIER_DEPREL_NMOD_POSS));
      if (doer != DOSSIER_NO_TOKEN)
        return doer;
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_deed_doer (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  const Kind *kind = NULL;
  guint32 at, doer = DOSSIER_NO_TOKEN;

  g_return_val_if_fail (tree != NULL && map != NULL && noun < tree->n_tokens, DOSSIER_NO_TOKEN);

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && kind == NULL; i++)
    if (is_in (tree, noun, kinds[i].nouns))
      kind = &kinds[i];
  if (kind == NULL || !points_back (tree, noun))
    return DOSSIER_NO_TOKEN;
  at = dossier_document_token (tree->document, noun)->sentence;
  for (guint32 back = 1; back <= MAX_SENTENCES_BACK && back <= at && doer == DOSSIER_NO_TOKEN; back++)
    doer = doer_in (tree, map, dossier_document_sentence (tree->document, at - back), noun, kind);
  return doer;
}
