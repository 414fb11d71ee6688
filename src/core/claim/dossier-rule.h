/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-relation.h"
#include "dossier-rule-path.h"

G_BEGIN_DECLS

/* What the word that sets off a rule is. */
typedef enum
{
  DOSSIER_TRIGGER_VERB,
  DOSSIER_TRIGGER_NOUN,
  DOSSIER_TRIGGER_ADJECTIVE,
  DOSSIER_TRIGGER_PERSON,       /* the name of a person: no words needed */
  DOSSIER_TRIGGER_ORGANISATION, /* the name of an organisation */
} DossierTriggerKind;

/* Which entities an argument may be. */
typedef enum
{
  DOSSIER_ARGUMENT_PERSON = 1 << 0,
  DOSSIER_ARGUMENT_ORGANISATION = 1 << 1,
  DOSSIER_ARGUMENT_ANY = DOSSIER_ARGUMENT_PERSON | DOSSIER_ARGUMENT_ORGANISATION,
} DossierArgumentTypes;

typedef enum
{
  DOSSIER_RULE_NEEDS_SUM = 1 << 0,  /* only where a sum of money stands in the clause */
  DOSSIER_RULE_NEGATED = 1 << 1,    /* the words themselves say that it did not happen: "refused help to" */
  DOSSIER_RULE_PLANNED = 1 << 2,    /* the words speak of what is to come: "president-elect" */
  DOSSIER_RULE_TITLE = 1 << 3,      /* the trigger with its modifiers is the role's title */
  DOSSIER_RULE_NAMES_ONLY = 1 << 4, /* both ends named, no pronouns: for weak patterns */
  DOSSIER_RULE_NO_QUOTES = 1 << 5,  /* not inside direct speech */
  DOSSIER_RULE_IN_QUOTES = 1 << 6,  /* only inside speech */
  DOSSIER_RULE_NO_IT = 1 << 7,      /* neither end is "it": a bill is backed as often as a body */
  DOSSIER_RULE_PLAIN = 1 << 9,      /* a plain phrase (dossier-rule-phrase.h), which steps back behind other rules */
  DOSSIER_RULE_HOLDS = 1 << 8,      /* so whatever the mood of the clause: "must beat Lee" has a rival now */
} DossierRuleFlags;

/**
 * DossierRule:
 * @name: unique; kept in each claim that the rule makes
 * @origin: file and line, for messages
 * @text: the rule as it stands in its file, line by line, without the comments around it
 * @trigger: what kind of word sets it off
 * @words: lemmas that set it off, `@class` for a class, words of one entry joined by "_"; NULL for names
 * @subject: (element-type DossierPath): where the subject stands; the first that leads to an entity wins
 * @object: (element-type DossierPath)
 * @require: (element-type GPtrArray of DossierPath): the rule applies only where of each list one leads to a word
 * @needs: (element-type guint64): of each the sentence must have a bit, or no list of @require leads anywhere
 *   (dossier-word-bits.h); filled by dossier_rule_finish()
 * @forbid: (element-type DossierPath) (nullable): and none of these
 * @weight: where not 0 a match makes no claim but is a cue of its speaker's stance (dossier-stance.h), below 0 a
 * hostile one
 *
 * One way in which English ties two entities, as read from a rule file (dossier-rule-parser.h).
 */
typedef struct
{
  char *name;
  char *origin;
  char *text;
  DossierTriggerKind trigger;
  GStrv words;
  GPtrArray *subject;
  GPtrArray *object;
  GPtrArray *require;
  GArray *needs;
  GPtrArray *forbid;
  DossierArgumentTypes subject_types;
  DossierArgumentTypes object_types;
  DossierRelation relation;
  DossierPolarity polarity;
  int weight;
  DossierRuleFlags flags;
} DossierRule;

DossierRule *dossier_rule_new (const char *name, const char *origin);
/* To be called once all of the rule is set. */
void dossier_rule_finish (DossierRule *rule);
void dossier_rule_free (DossierRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRule, dossier_rule_free)

G_END_DECLS
