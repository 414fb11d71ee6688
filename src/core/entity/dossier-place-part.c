/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-place-part.h"

#include "dossier-clause.h"
#include "dossier-place-country.h"

#include <string.h>

/* What only somebody can do: whatever is the subject of one of these has decided to. */
static const char *const deeds[]
    = { "accuse",     "agree",    "announce",  "approve",    "argue",     "ask",      "ban",       "block",
        "boycott",    "challenge", "condemn",  "criticise",  "criticize", "declare",  "defend",    "demand",
        "denounce",   "deny",     "deport",    "donate",     "endorse",   "expel",    "freeze",    "impose",
        "insist",     "invade",   "invite",    "negotiate",  "object",    "oppose",   "order",     "pay",
        "pledge",     "pressure", "promise",   "propose",    "recall",    "refuse",   "reject",    "retaliate",
        "sanction",   "sign",     "spend",     "sue",        "suspend",   "threaten", "urge",      "veto",
        "vote",       "vow",      "warn",      "withdraw",   "withhold",  "fund",     "seize",     "arrest",
        "attack",     "annex",    "pass",      "adopt",      "repeal",    "scrap",    "want",      "intervene",
        "interfere",  "meddle",   "deploy",    "fine",       "bar",       "lobby",    "say",       "provide",
        "give",       "award",    "send",      "back",       "support",   "help",     "seek",      "decide",
        "offer",      "launch",   "claim",     "admit",      "sell",      "bomb",     "detain",    "jail",
        "release",    "hack",     "spy",       "violate",    "respond",   "collude",  "cooperate", "intend",
        "hope",       "try",      "test",      "abandon",    "ignore",    "resist",   "recognise", "recognize",
        "settle",     "contest",  "cancel",    "conduct",    "develop",   "possess",  "acquire",   "arm",
        "finance",    "protest",  "apologise", "apologize",  "fail",      "dispute",  "enact",     "legalise",
        "legalize",   "prosecute", "extradite", "shoot",     "confirm",   "pursue",   "control",   "file",
        NULL };

/* What is only done to somebody. */
static const char *const done_to[]
    = { "accuse",   "ask",     "blame",   "condemn", "criticise",  "criticize", "denounce", "invade", "pressure",
        "sanction", "sue",     "urge",    "warn",    "threaten",   "rebuke",    "fund",     "arm",    "punish",
        "persuade", "thank",   "praise",  "pay",     "lobby",      "convince",  "attack",   "defend", "bomb",
        "confront", "deter",   "engage",  "help",    "support",    "trust",     "counter",  "oppose", "isolate",
        "contain",  "appease", "provoke", "insult",  "embarrass",  "finance",   "ally",     "allow",  "press",
        "require",  "order",   "force",   "back",    "discourage", "encourage", "rebuff",  "snub",   NULL };

/* Deeds and rights that only those who act have: "Russia's interference", "California's authority". */
static const char *const own[]
    = { "interference", "meddling",  "aggression", "annexation", "invasion",   "attack",     "decision",
        "authority",    "lawsuit",   "refusal",    "support",    "sanction",   "threat",     "demand",
        "request",      "response",  "claim",      "ambition",   "effort",     "plan",       "offer",
        "involvement",  "role",      "ban",        "crackdown",  "ally",       "government", "intervention",
        "right",        "interest",  "pledge",     "promise",    "move",       "denial",     "announcement",
        "statement",    "attempt",   "operation",  "propaganda", "handling",   "enemy",      "adversary",
        "behavior",     "behaviour", "policy",     "stance",     "position",   "proposal",   "intention",
        "withdrawal",   "influence", "help",       "aid",        "hostility",  "partner",    "rival",
        "opposition",   "war",       "program",    "programme",  "provocation", "concern",   "objection",
        NULL };

/* Nouns that tie two parties together, whatever the preposition: "ties to", "talks with", "sanctions on". */
static const char *const ties[]
    = { "tie",      "link",      "connection",   "relation",   "relationship", "contact",  "deal",
        "agreement", "treaty",   "pact",         "accord",     "talk",         "negotiation", "diplomacy",
        "war",      "conflict",  "collusion",    "alliance",   "cooperation",  "sympathy", "deference",
        "sanction", "tariff",    "embargo",      "strike",     "attack",       "lawsuit",  "suit",
        "threat",   "aid",       "assistance",   "pressure",   "policy",       "hostility", "loyalty",
        "concession", "warning", "message",      "support",    "dispute",      "clash",    "standoff",
        "tension",  "showdown",  "feud",         "invasion",   "annexation",   "criticism", "sale",
        "payment",  "case",      "action",       "retaliation", "appeasement", "trade",    "summit",
        "meeting",  "complaint", "commitment",   "cooperator", "donation",     "money",    "funding",
        "rapprochement", "partnership", "coordination", "ally", "enemy",       "opponent", "critic",
        "lobbyist", "spy",       "agent",        "attorney",   "lawyer",       "behalf",   "resolution",
        NULL };

/* Verbs and adjectives with the preposition that makes a party of what follows. */
typedef struct
{
  const char *preposition;
  const char *words[24];
} Turn;

static const Turn turns[] = {
  { "with",
    { "ally", "clash", "collude", "conspire", "cooperate", "coordinate", "meet", "negotiate", "side", "talk",
      "work", "trade", "deal", "compete", "fight", "share", "war", "friendly", "reconcile", NULL } },
  { "to",
    { "give", "hand", "leak", "lend", "offer", "owe", "pay", "provide", "sell", "send", "surrender", "transfer",
      "extend", "appeal", "loyal", "hostile", "pass", "supply", "close", "respond", "sympathetic", NULL } },
  { "against",
    { "act", "argue", "decide", "defend", "fight", "file", "protest", "retaliate", "rule", "side", "stand", "testify",
      "sue", "vote", "war", NULL } },
  { "on", { "call", "impose", "slap", "spy", "tough", "hard", "soft", "lean", "attack", "declare", "blame", "harsh", NULL } },
  { "from",
    { "accept", "buy", "demand", "get", "obtain", "receive", "seek", "solicit", "steal", "take", "withhold",
      "hear", "extract", NULL } },
  { "for", { "lobby", "spy", "speak", "call", "fight", NULL } },
  { "toward", { "friendly", "hostile", "warm", "soft", "tough", NULL } },
  { "towards", { "friendly", "hostile", "warm", "soft", "tough", NULL } },
};

/* The preposition of the token, or NULL where it has none. */
static const char *
preposition_of (const DossierDiscourse *self, guint32 token)
{
  guint32 child = dossier_discourse_find_child (self, token, DOSSIER_DEPREL_CASE);

  return child != DOSSIER_NO_TOKEN && child < token ? self->words[child] : NULL;
}

/* Words that only say where, or which: no party is behind them. */
static gboolean
says_where (const char *preposition)
{
  static const char *const words[] = { "in",     "at",      "near",   "across",     "outside", "around", "inside",
                                       "within", "through", "into",   "throughout", "of",      "like",   "as",
                                       "under",  "along",   "beyond", "than",       NULL };

  return g_strv_contains (words, preposition);
}

static gboolean
is_turned_to (const char *preposition, const char *lemma)
{
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (strcmp (turns[i].preposition, preposition) == 0)
      return g_strv_contains (turns[i].words, lemma);
  return FALSE;
}

/* "ties to Russia", "negotiated with Iran": what the phrase hangs on makes a party of it. */
static gboolean
is_tied (const DossierDiscourse *self, guint32 bearer, const char *lemma, gboolean noun)
{
  const char *preposition = preposition_of (self, bearer);

  if (preposition == NULL || says_where (preposition))
    return FALSE;
  if (noun && g_strv_contains (ties, lemma))
    return strcmp (preposition, "from") != 0 || strcmp (lemma, "money") == 0 || strcmp (lemma, "aid") == 0
           || strcmp (lemma, "funding") == 0 || strcmp (lemma, "donation") == 0 || strcmp (lemma, "support") == 0;
  return is_turned_to (preposition, lemma);
}

/* "seek talks with Iran", "imposed sanctions on Russia": what the verb is done with ties the parties. */
static gboolean
is_tied_by_object (const DossierDiscourse *self, guint32 bearer, guint32 verb)
{
  guint32 object = dossier_discourse_find_child (self, verb, DOSSIER_DEPREL_OBJ);

  return object != DOSSIER_NO_TOKEN && object < bearer
         && is_tied (self, bearer, dossier_discourse_lemma (self, object), TRUE);
}

/* "make Mexico pay": what the object is made to do is a deed. */
static gboolean
is_made_to_act (const DossierDiscourse *self, guint32 verb)
{
  guint32 deed = dossier_discourse_find_child (self, verb, DOSSIER_DEPREL_XCOMP);

  return deed != DOSSIER_NO_TOKEN && g_strv_contains (deeds, dossier_discourse_lemma (self, deed));
}

/* A noun that hangs on another: "ties to Russia", "a snub by China". */
static gboolean
is_party_of_noun (const DossierDiscourse *self, guint32 bearer, const char *lemma)
{
  return g_strcmp0 (preposition_of (self, bearer), "by") == 0 || is_tied (self, bearer, lemma, TRUE);
}

/* A noun that hangs on a verb or adjective, with a preposition or, where the parser took an object for more, without. */
static gboolean
is_party_of_verb (const DossierDiscourse *self, guint32 bearer, guint32 verb, const char *lemma)
{
  if (preposition_of (self, bearer) == NULL)
    return bearer > verb && g_strv_contains (done_to, lemma);
  return is_tied (self, bearer, lemma, dossier_discourse_token (self, verb)->tag == DOSSIER_TAG_NN)
         || is_tied_by_object (self, bearer, verb);
}

/* Whether the verb is one that says what somebody does, and not what something is. */
static gboolean
is_action (const DossierDiscourse *self, guint32 verb)
{
  switch (dossier_discourse_token (self, verb)->tag)
    {
    case DOSSIER_TAG_VB:
    case DOSSIER_TAG_VBD:
    case DOSSIER_TAG_VBG:
    case DOSSIER_TAG_VBN:
    case DOSSIER_TAG_VBP:
    case DOSSIER_TAG_VBZ:
      return dossier_discourse_find_child (self, verb, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN
             && strcmp (dossier_discourse_lemma (self, verb), "be") != 0;
    default:
      return FALSE;
    }
}

/* "Ann Lee (R-Ohio)": where one was elected. */
static gboolean
is_in_party_mark (const DossierDiscourse *self, guint32 first)
{
  return first > 1
         && (dossier_discourse_word_is (self, first - 1, "-") || dossier_discourse_word_is (self, first - 1, "–"))
         && (dossier_discourse_word_is (self, first - 2, "r") || dossier_discourse_word_is (self, first - 2, "d")
             || dossier_discourse_word_is (self, first - 2, "i"));
}

DossierPlacePart
dossier_place_part (const DossierDiscourse *discourse, const DossierReference *reference)
{
  guint32 bearer;
  guint32 governor;
  const char *lemma;
  gboolean is_party = FALSE;

  g_return_val_if_fail (discourse != NULL && reference != NULL, DOSSIER_PLACE_PART_WHERE);

  bearer = dossier_discourse_bearer (discourse, reference->head);
  governor = dossier_clause_governor (discourse, reference->head);
  if (governor == DOSSIER_NO_TOKEN || reference->name_type != DOSSIER_NAME_PLACE
      || is_in_party_mark (discourse, reference->first))
    return DOSSIER_PLACE_PART_WHERE;
  lemma = dossier_discourse_lemma (discourse, governor);
  switch (dossier_discourse_token (discourse, bearer)->deprel)
    {
    case DOSSIER_DEPREL_NSUBJ:
    case DOSSIER_DEPREL_OBL_AGENT:
      if (g_strv_contains (deeds, lemma) || dossier_place_country_acts (discourse, reference, bearer, governor))
        return DOSSIER_PLACE_PART_PARTY;
      return is_action (discourse, governor) ? DOSSIER_PLACE_PART_SUBJECT : DOSSIER_PLACE_PART_WHERE;
    case DOSSIER_DEPREL_NSUBJ_PASS:
    case DOSSIER_DEPREL_OBJ:
    case DOSSIER_DEPREL_IOBJ:
      is_party = g_strv_contains (done_to, lemma) || is_made_to_act (discourse, governor);
      break;
    case DOSSIER_DEPREL_NMOD_POSS:
      is_party = g_strv_contains (own, lemma);
      break;
    case DOSSIER_DEPREL_NMOD:
      is_party = is_party_of_noun (discourse, bearer, lemma);
      break;
    case DOSSIER_DEPREL_OBL:
      is_party = is_party_of_verb (discourse, bearer, governor, lemma);
      break;
    default:
      break;
    }
  is_party = is_party || dossier_place_country_acts (discourse, reference, bearer, governor);
  return is_party ? DOSSIER_PLACE_PART_PARTY : DOSSIER_PLACE_PART_WHERE;
}
