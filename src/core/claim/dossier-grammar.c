/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-grammar.h"

#include <string.h>

/* How many clauses an unwritten subject is looked for upwards. */
#define MAX_CLIMB 6

/* Verbs whose object is the one who is to act: "urged Lee to resign". */
static const char *const object_control[]
    = { "allow",   "ask",    "authorise", "authorize", "beg",     "call",      "cause",  "challenge",
        "command", "compel", "convince",  "direct",    "enable",  "encourage", "force",  "get",
        "help",    "hire",   "implore",   "instruct",  "invite",  "lead",      "lobby",  "name",
        "order",   "permit", "persuade",  "prepare",   "press",   "pressure",  "prompt", "push",
        "recruit", "recommend", "remind", "request",   "require",   "teach",   "tell",      "urge",   "use",
        "want",    "send",   "warn",      "elect",     "appoint", "nominate",  "select", "choose",
        "tap",     "pick",   "need",      "expect",    "see",     "watch",     "let",    "make",
        "have",    NULL };

/* Nouns for the one who is to act: "her pick to lead the bank". */
static const char *const persons[]
    = { "pick",   "choice", "nominee", "candidate", "person", "man",     "woman",    "people",
        "leader", "first",  "one",     "last",      "only",   "senator", "lawmaker", NULL };

gboolean
dossier_grammar_is_verb (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ;
}

gboolean
dossier_grammar_is_noun (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag >= DOSSIER_TAG_NN && tag <= DOSSIER_TAG_NNPS;
}

gboolean
dossier_grammar_is_adjective (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag >= DOSSIER_TAG_JJ && tag <= DOSSIER_TAG_JJS;
}

static gboolean
has_child (const DossierTree *tree, guint32 token, DossierDeprel deprel)
{
  return dossier_tree_child (tree, token, deprel) != DOSSIER_NO_TOKEN;
}

/* Whether an auxiliary among the children makes the participle active ("has sued"). */
static gboolean
has_active_auxiliary (const DossierTree *tree, guint32 verb)
{
  guint32 aux = dossier_tree_child (tree, verb, DOSSIER_DEPREL_AUX);

  return aux != DOSSIER_NO_TOKEN && strcmp (dossier_document_lemma (tree->document, aux), "have") == 0;
}

/* "a guard investigated by the bureau": a past tense without an object right before "by" is a participle,
 * whatever the tagger says, unless its verb takes none. */
static gboolean
is_reduced_passive (const DossierTree *tree, guint32 verb)
{
  static const char *const intransitive[]
      = { "stand", "stop", "come", "go",   "pass",  "drop",     "sit",  "swing", "live", "walk", "run",
          "rise",  "fall", "grow", "lead", "begin", "increase", "jump", "climb", "win",  "lose", "start",
          "end",   "say",  "slip", "swear", "drive", "fly",      "speak", NULL };

  return (dossier_tree_tag (tree, verb) == DOSSIER_TAG_VBD || dossier_tree_tag (tree, verb) == DOSSIER_TAG_VBN)
         && verb + 1 < tree->n_tokens && dossier_document_token_is (tree->document, verb + 1, "by")
         && !has_child (tree, verb, DOSSIER_DEPREL_OBJ) && !has_active_auxiliary (tree, verb)
         && !g_strv_contains (intransitive, dossier_document_lemma (tree->document, verb));
}

gboolean
dossier_grammar_is_passive (const DossierTree *tree, guint32 verb)
{
  DossierDeprel deprel = dossier_tree_deprel (tree, verb);

  if (has_child (tree, verb, DOSSIER_DEPREL_AUX_PASS))
    return TRUE;
  if (has_child (tree, verb, DOSSIER_DEPREL_NSUBJ_PASS))
    return !has_child (tree, verb, DOSSIER_DEPREL_OBJ);
  if (is_reduced_passive (tree, verb))
    return TRUE;
  if (dossier_tree_tag (tree, verb) != DOSSIER_TAG_VBN || has_active_auxiliary (tree, verb))
    return FALSE;
  if (deprel == DOSSIER_DEPREL_CONJ)
    {
      guint32 first = dossier_tree_head (tree, verb);

      return first < tree->n_tokens && !has_child (tree, verb, DOSSIER_DEPREL_NSUBJ)
             && dossier_tree_deprel (tree, first) != DOSSIER_DEPREL_CONJ
             && (has_child (tree, first, DOSSIER_DEPREL_AUX_PASS)
                 || dossier_tree_deprel (tree, first) == DOSSIER_DEPREL_ACL);
    }
  return (deprel == DOSSIER_DEPREL_ACL || deprel == DOSSIER_DEPREL_ADVCL || deprel == DOSSIER_DEPREL_AMOD)
         && !has_child (tree, verb, DOSSIER_DEPREL_OBJ) && !has_child (tree, verb, DOSSIER_DEPREL_NSUBJ);
}

guint32
dossier_grammar_resolve (const DossierTree *tree, guint32 token)
{
  DossierTag tag;
  guint32 clause = token;

  if (token == DOSSIER_NO_TOKEN)
    return token;
  tag = dossier_tree_tag (tree, token);
  if (tag != DOSSIER_TAG_WDT && tag != DOSSIER_TAG_WP && tag != DOSSIER_TAG_WPS
      && !dossier_document_token_is (tree->document, token, "that"))
    return token;
  /* A name in capitals that looks like one: the WHO. */
  if ((dossier_document_token (tree->document, token)->flags & DOSSIER_TOKEN_ALL_CAPS) != 0)
    return token;
  for (guint step = 0; step < MAX_CLIMB && clause < tree->n_tokens; step++)
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, clause);

      if (deprel == DOSSIER_DEPREL_ACL_RELCL || (deprel == DOSSIER_DEPREL_ACL && clause != token))
        return dossier_tree_head (tree, clause);
      clause = dossier_tree_head (tree, clause);
    }
  return token; /* coreference may still know whom it means */
}

static guint32
written_subject (const DossierTree *tree, guint32 predicate)
{
  guint32 subject = DOSSIER_NO_TOKEN;

  /* Of two that a parser gives, the one next to the verb: "Fox News' Ann Lee asked". */
  for (guint32 child = tree->first_child[predicate]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, child);

      if ((deprel == DOSSIER_DEPREL_NSUBJ || deprel == DOSSIER_DEPREL_NSUBJ_PASS)
          && (subject == DOSSIER_NO_TOKEN || child < predicate)
          && !dossier_grammar_has_case (tree, child, "according"))
        subject = child;
    }
  return subject;
}

static gboolean
controls_by_object (const DossierTree *tree, guint32 verb)
{
  return g_strv_contains (object_control, dossier_document_lemma (tree->document, verb));
}

/* "called on Lee to resign": the phrase by which such a verb names who is to act. */
static guint32
called_upon (const DossierTree *tree, guint32 verb)
{
  for (guint32 child = tree->first_child[verb]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_OBL
        && (dossier_grammar_has_case (tree, child, "on") || dossier_grammar_has_case (tree, child, "upon")
            || dossier_grammar_has_case (tree, child, "for")))
      return child;
  return DOSSIER_NO_TOKEN;
}

/* The possessor or "by" phrase of a noun of doing: the one who decides in "Lee's decision to sell". */
static guint32
noun_owner (const DossierTree *tree, guint32 noun)
{
  guint32 owner = dossier_tree_child (tree, noun, DOSSIER_DEPREL_NMOD_POSS);

  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN && owner == DOSSIER_NO_TOKEN;
       child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD
        && dossier_grammar_has_case (tree, child, "by"))
      owner = child;
    else if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_COMPOUND
             && dossier_tree_head (tree, noun) >= tree->n_tokens
             && dossier_tree_tag (tree, child) == DOSSIER_TAG_NNP)
      owner = child; /* "Acme plans to sell", where the verb was taken for a noun */
  return owner;
}

/* The object of the verb above that is to do what the clause below says: "urged Lee to go", "called on Lee to
 * go". */
static guint32
controller (const DossierTree *tree, guint32 verb)
{
  guint32 patient;

  if (!controls_by_object (tree, verb))
    return DOSSIER_NO_TOKEN;
  patient = dossier_grammar_patient (tree, verb);
  /* "Used a delay to block it": who uses a thing acts. */
  if (patient != DOSSIER_NO_TOKEN && dossier_grammar_is_noun (tree, patient)
      && dossier_tree_tag (tree, patient) != DOSSIER_TAG_NNP && dossier_tree_tag (tree, patient) != DOSSIER_TAG_NNPS
      && g_str_equal (dossier_document_lemma (tree->document, verb), "use"))
    return DOSSIER_NO_TOKEN;
  return patient != DOSSIER_NO_TOKEN ? patient : called_upon (tree, verb);
}

/* "thinks Lee sued": the subject right before a clause that the tree takes for the object of the verb above. */
static guint32
misread_object (const DossierTree *tree, guint32 verb, guint32 predicate)
{
  guint32 object = dossier_tree_child (tree, verb, DOSSIER_DEPREL_OBJ);

  return object != DOSSIER_NO_TOKEN && object > verb && tree->end[object] == tree->left[predicate]
             ? object
             : DOSSIER_NO_TOKEN;
}

/* Looks one clause up for the subject of @predicate, which has none written: returns it, or else sets @next
 * to the predicate to go on with, or to DOSSIER_NO_TOKEN where there is no more. */
static guint32
understood_subject (const DossierTree *tree, guint32 predicate, guint32 *next)
{
  guint32 head = dossier_tree_head (tree, predicate), subject = DOSSIER_NO_TOKEN;
  DossierTag tag = dossier_tree_tag (tree, predicate);

  *next = DOSSIER_NO_TOKEN;
  if (head >= tree->n_tokens)
    return DOSSIER_NO_TOKEN;
  switch (dossier_tree_deprel (tree, predicate))
    {
    case DOSSIER_DEPREL_ACL_RELCL:
      return head;

    case DOSSIER_DEPREL_ACL:
      /* "the pick to lead the bank" leads it. */
      if (tag == DOSSIER_TAG_VBG || tag == DOSSIER_TAG_VBN
          || g_strv_contains (persons, dossier_document_lemma (tree->document, head)))
        return head;
      *next = dossier_grammar_governor (tree, head);
      return noun_owner (tree, head);

    case DOSSIER_DEPREL_CCOMP:
      if (tag != DOSSIER_TAG_VBG && tag != DOSSIER_TAG_VB)
        return misread_object (tree, head, predicate);
      *next = head;
      return controller (tree, head);

    case DOSSIER_DEPREL_XCOMP:
      *next = head;
      return controller (tree, head);

    case DOSSIER_DEPREL_ADVCL:
      /* "nominated Lee to become a judge", "called for Lee to be fired" */
      if (tag == DOSSIER_TAG_VB || dossier_tree_child_lemma (tree, predicate, "to") != DOSSIER_NO_TOKEN)
        subject = controller (tree, head);
      /* "attacked Lee for refusing to go" */
      else if (tag == DOSSIER_TAG_VBG
               && (dossier_tree_child_lemma (tree, predicate, "for") != DOSSIER_NO_TOKEN
                   || dossier_tree_child_lemma (tree, predicate, "of") != DOSSIER_NO_TOKEN))
        subject = dossier_grammar_patient (tree, head);
      *next = head;
      return subject;

    case DOSSIER_DEPREL_CONJ:
      *next = head;
      return DOSSIER_NO_TOKEN;

    default:
      return DOSSIER_NO_TOKEN;
    }
}

guint32
dossier_grammar_subject (const DossierTree *tree, guint32 predicate)
{
  for (guint climb = 0; climb < MAX_CLIMB && predicate < tree->n_tokens; climb++)
    {
      guint32 subject = written_subject (tree, predicate), next;

      if (subject != DOSSIER_NO_TOKEN)
        return dossier_grammar_resolve (tree, subject);
      subject = understood_subject (tree, predicate, &next);
      if (subject != DOSSIER_NO_TOKEN)
        return subject;
      predicate = next;
    }
  return DOSSIER_NO_TOKEN;
}

gboolean
dossier_grammar_has_case (const DossierTree *tree, guint32 token, const char *preposition)
{
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_CASE
        && dossier_document_token_is (tree->document, child, preposition))
      return TRUE;
  return FALSE;
}

guint32
dossier_grammar_agent (const DossierTree *tree, guint32 verb)
{
  guint32 agent;

  if (!dossier_grammar_is_passive (tree, verb))
    return dossier_grammar_subject (tree, verb);
  agent = dossier_tree_child (tree, verb, DOSSIER_DEPREL_OBL_AGENT);
  for (guint32 child = tree->first_child[verb]; child != DOSSIER_NO_TOKEN && agent == DOSSIER_NO_TOKEN;
       child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_OBL
        && dossier_grammar_has_case (tree, child, "by"))
      agent = child;
  return dossier_grammar_resolve (tree, agent);
}

/* "the man whom they sued", "the man they sued": the noun before is the object that the clause lacks. */
static guint32
gap (const DossierTree *tree, guint32 verb)
{
  guint32 subject = written_subject (tree, verb);

  if (dossier_tree_deprel (tree, verb) != DOSSIER_DEPREL_ACL_RELCL || subject == DOSSIER_NO_TOKEN
      || dossier_grammar_resolve (tree, subject) != subject)
    return DOSSIER_NO_TOKEN;
  if (has_child (tree, verb, DOSSIER_DEPREL_CCOMP) || has_child (tree, verb, DOSSIER_DEPREL_XCOMP))
    return DOSSIER_NO_TOKEN;
  return dossier_tree_head (tree, verb);
}

guint32
dossier_grammar_patient (const DossierTree *tree, guint32 verb)
{
  guint32 patient;

  if (dossier_grammar_is_passive (tree, verb))
    return dossier_grammar_subject (tree, verb);
  patient = dossier_tree_child (tree, verb, DOSSIER_DEPREL_OBJ);
  return patient != DOSSIER_NO_TOKEN ? dossier_grammar_resolve (tree, patient) : gap (tree, verb);
}

guint32
dossier_grammar_governor (const DossierTree *tree, guint32 token)
{
  for (guint climb = 0; climb < MAX_CLIMB && token < tree->n_tokens; climb++)
    {
      guint32 head = dossier_tree_head (tree, token);

      if (head >= tree->n_tokens)
        return DOSSIER_NO_TOKEN;
      switch (dossier_tree_deprel (tree, token))
        {
        case DOSSIER_DEPREL_OBJ:
        case DOSSIER_DEPREL_XCOMP:
        case DOSSIER_DEPREL_OBL:
        case DOSSIER_DEPREL_NSUBJ_PASS:
        case DOSSIER_DEPREL_NSUBJ:
          return head;

        case DOSSIER_DEPREL_CONJ:
        case DOSSIER_DEPREL_NMOD:
          token = head;
          break;

        default:
          return DOSSIER_NO_TOKEN;
        }
    }
  return DOSSIER_NO_TOKEN;
}
