/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention-map.h"
#include "dossier-rule-set.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* Argument that is no mention: the speaker of the sentence (DOSSIER_STEP_SPEAKER). */
#define DOSSIER_MENTION_OF_SPEAKER (G_MAXUINT - 1)

/**
 * DossierRuleMatch:
 * @rule: borrowed
 * @first: first token of the words that set it off
 * @trigger: the word that carries it
 * @end: the token after the words that set it off
 * @subject: a mention, or DOSSIER_MENTION_OF_SPEAKER
 * @object: a mention
 * @phrase_only: subject and object stand in one noun phrase: its clause says nothing about them
 * @stance: what the words convey as a whole: their own negation and mood are part of it
 */
typedef struct
{
  const DossierRule *rule;
  guint32 first;
  guint32 trigger;
  guint32 end;
  guint subject;
  guint object;
  gboolean phrase_only;
  gboolean stance;
} DossierRuleMatch;

/* Adds to @matches (element-type DossierRuleMatch) what the rules find at @token. @bits: of the words of its sentence
 * (dossier-word-bits.h) */
void dossier_rule_matcher_run (const DossierRuleSet *rules, const DossierTree *tree, const DossierMentionMap *map,
                               guint32 token, guint64 bits, GArray *matches);

G_END_DECLS
