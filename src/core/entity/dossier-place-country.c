/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-place-country.h"

#include <string.h>

#include "dossier-clause.h"
#include "dossier-name-key.h"

/* What happens in a country or to it, so that its being the subject shows no will. */
static const char *const happens[]
    = { "have",    "see",     "experience", "suffer", "face",    "lose",    "need",   "get",     "become", "remain",
        "record",  "report",  "lie",        "border", "grow",    "shrink",  "hold",   "host",    "include", "contain",
        "produce", "export",  "import",     "rank",   "boast",   "win",     "play",   "beat",    "qualify", "celebrate",
        "mourn",   "wake",    "go",         "come",   "fall",    "rise",    "stand",  "make",    "look",    "feel",
        "do",      "count",   "emerge",     "depend", "rely",    "differ",  "speak",  "drift",   "descend", "slide",
        "consist", "comprise", "number",    "serve",  "appear",  "seem",    "happen", "belong",  "mean",    "know",
        "keep",    "hear",    "run",        "begin",  "start",   "continue", "end",   "live",    "matter",  "score",
        NULL };

/* What is done with a place. */
static const char *const done_with_place[]
    = { "visit",  "leave",   "enter",    "tour",   "reach",   "flee",    "cross",   "see",     "include",  "represent",
        "have",   "be",      "govern",   "rule",   "lead",    "run",     "make",    "rock",    "sweep",    "shake",
        "ravage", "devastate", "quit",   "exit",   "explore", "roam",    "bring",   "take",    "keep",     "call",
        "know",   "play",    "transform", "change", "love",   "inhabit", "escape",  "depart",  "departed", "save",
        "head",   "describe", "consider", "find",  "want",    "hold",    "put",     "turn",    "return",   "serve",
        "reunite", "unite",  "divide",   "split",  "modernise", "modernize", "name", "mention", "follow",  "study",
        "like",   "join",    "beat",     "win",    "lose",    "say",     "know",    "remember", "flood",   "hit",
        NULL };

/* Nouns whose "of" names somebody who acts or is acted on: "an ally of Iran", "the bombing of Syria". */
static const char *const nouns_of[]
    = { "ally",      "backing",   "support",   "supporter", "backer",   "enemy",        "foe",     "friend",   "critic",
        "criticism", "condemnation", "denunciation", "defence", "defense", "opponent",  "rival",   "bombing",  "help",
        "blessing",  "behalf",    "aid",       "hand",      "wrath",    "anger",        "behavior", "behaviour", "agent",
        "proxy",     "puppet",    "praise",    "demand",    "request",  "accusation",   "threat",  "appeasement", "partner",
        "bombardment", "puppets", "endorsement", "treatment", "containment", "handling", "expense", NULL };

/* The same behind "'s": beside the deeds that a city has, what only countries do. */
static const char *const own[]
    = { "backing",   "bombing",  "assault",   "strike",    "airstrike", "pressure",  "use",       "treatment", "detention",
        "arrest",    "test",     "launch",    "missile",   "military",  "army",      "troop",     "blockade",  "boycott",
        "complaint", "criticism", "condemnation", "endorsement", "expulsion", "failure", "generosity", "hack",  "hacking",
        "incursion", "insistence", "interest", "leadership", "meddling", "nuclear",   "occupation", "offensive", "outreach",
        "overture",  "persecution", "pursuit", "readiness", "rejection", "reluctance", "retaliation", "seizure", "spying",
        "strategy",  "tactic",   "tariff",    "test",      "veto",      "warning",   "willingness", "negotiator", "regime",
        NULL };

/* "are at war", "are at odds". */
static const char *const states_of_war[] = { "war", "odd", "loggerhead", NULL };

/* By these something is sent at a target. */
static const char *const aiming[] = { "fire", "aim", "launch", "direct", "shout", "strike", "lash", "hurl", "lob",
                                      "rocket", "missile", "mortar", "artillery", "shell", "shot", "volley", "barrage", NULL };

/* What only somebody can send: "a request from Germany". */
static const char *const sent_from[] = { "request", "demand", "offer", "letter", "message", "pressure", "threat", "warning",
                                         "criticism", "complaint", "objection", "call", "invitation", "proposal", "order",
                                         "promise", "pledge", "assurance", "guarantee", "concession", "overture", NULL };

/* Nouns whose "with" shows where and no party: "the border with Mexico". */
static const char *const beside[] = { "border", "frontier", "boundary", "coast", "match", "game", "tie", NULL };

gboolean
dossier_place_is_country (const DossierDiscourse *self, const DossierReference *reference)
{
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && reference != NULL, FALSE);

  if (reference->name_type != DOSSIER_NAME_PLACE)
    return FALSE;
  text = dossier_discourse_dup_text (self, reference->first, reference->end);
  key = dossier_name_key (text, -1);
  return dossier_entity_lexicon_country (self->lexicon, key) != NULL;
}

static gboolean
is_verb (const DossierDiscourse *self, guint32 token)
{
  guint8 tag = dossier_discourse_token (self, token)->tag;

  return tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ
         && dossier_discourse_find_child (self, token, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN;
}

/* Whether the subject of the verb is somebody: a name or pronoun of a person or body, or a country. */
static gboolean
has_acting_subject (const DossierDiscourse *self, guint32 verb)
{
  guint32 subject = dossier_clause_subject (self, verb);
  guint at = subject < self->n_tokens ? self->reference_at[subject] : DOSSIER_NO_INDEX;
  const DossierReference *reference = at != DOSSIER_NO_INDEX ? dossier_discourse_reference (self, at) : NULL;

  return reference != NULL
         && (reference->type == DOSSIER_ENTITY_PERSON || reference->type == DOSSIER_ENTITY_ORGANISATION
             || dossier_place_is_country (self, reference));
}

/* "fired rockets at Israel", "pushed back against Iran", "the talks between Iran and Iraq". */
static gboolean
is_reached_by (const DossierDiscourse *self, guint32 bearer, guint32 governor)
{
  guint32 preposition = dossier_discourse_find_child (self, bearer, DOSSIER_DEPREL_CASE);
  const char *lemma = dossier_discourse_lemma (self, governor);
  const char *word;

  if (preposition == DOSSIER_NO_TOKEN || preposition > bearer)
    return FALSE;
  word = self->words[preposition];
  if (strcmp (word, "against") == 0 || strcmp (word, "toward") == 0 || strcmp (word, "towards") == 0)
    return TRUE;
  if (strcmp (word, "at") == 0)
    return g_strv_contains (aiming, lemma);
  if (strcmp (word, "from") == 0)
    return g_strv_contains (sent_from, lemma);
  if (strcmp (word, "of") == 0)
    return g_strv_contains (nouns_of, lemma);
  if (strcmp (word, "between") == 0)
    return !g_strv_contains (beside, lemma) && !is_verb (self, governor);
  return strcmp (word, "with") == 0 && !g_strv_contains (beside, lemma)
         && (!is_verb (self, governor) || has_acting_subject (self, governor));
}

/* "Iran and Iraq held talks", "have a treaty": what only parties hold or have. */
static gboolean
has_joint_object (const DossierDiscourse *self, guint32 verb)
{
  static const char *const joint[] = { "talk", "negotiation", "meeting", "deal", "agreement", "pact", "treaty", "tie", "relation",
                                       "summit", "exercise", "drill", "alliance", "consultation", "say", "dispute", NULL };
  guint32 object = dossier_discourse_find_child (self, verb, DOSSIER_DEPREL_OBJ);

  return object != DOSSIER_NO_TOKEN && g_strv_contains (joint, dossier_discourse_lemma (self, object));
}

gboolean
dossier_place_country_acts (const DossierDiscourse *self, const DossierReference *reference, guint32 bearer,
                            guint32 governor)
{
  const char *lemma;

  g_return_val_if_fail (self != NULL && reference != NULL, FALSE);

  if (!dossier_place_is_country (self, reference))
    return FALSE;
  lemma = dossier_discourse_lemma (self, governor);
  switch (dossier_discourse_token (self, bearer)->deprel)
    {
    case DOSSIER_DEPREL_OBL_AGENT:
      return TRUE;
    case DOSSIER_DEPREL_NSUBJ:
      return is_verb (self, governor) ? !g_strv_contains (happens, lemma) || has_joint_object (self, governor)
                                      : g_strv_contains (nouns_of, lemma) || g_strv_contains (states_of_war, lemma);
    case DOSSIER_DEPREL_NSUBJ_PASS:
      return is_verb (self, governor) && !g_strv_contains (done_with_place, lemma);
    case DOSSIER_DEPREL_OBJ:
    case DOSSIER_DEPREL_IOBJ:
      return is_verb (self, governor) && !g_strv_contains (done_with_place, lemma)
             && has_acting_subject (self, governor);
    case DOSSIER_DEPREL_NMOD_POSS:
      return g_strv_contains (own, lemma);
    case DOSSIER_DEPREL_NMOD:
    case DOSSIER_DEPREL_OBL:
      return is_reached_by (self, bearer, governor);
    default:
      return FALSE;
    }
}
