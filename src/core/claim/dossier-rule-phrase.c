/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-phrase.h"

#include "dossier-error.h"
#include "dossier-phrase-words.h"
#include "dossier-phrase.h"
#include "dossier-stance.h"

#include <string.h>

/* The most words of one phrase. */
#define MAX_WORDS 10

static void
set_trigger (DossierRule *rule, DossierTriggerKind kind, const char *word)
{
  const char *words[] = { word, NULL };

  rule->trigger = kind;
  rule->words = g_strdupv ((char **) words);
}

/* The head of the noun phrase that comes next sets the rule off. */
static gboolean
read_trigger (DossierPhrase *self, DossierRule *rule)
{
  static const char *const trigger[] = { "", NULL };
  g_autofree char *noun = dossier_phrase_read_noun (self);

  if (noun == NULL)
    return FALSE;
  rule->trigger = DOSSIER_TRIGGER_NOUN;
  rule->words = g_strsplit (noun, " ", -1);
  dossier_phrase_need_modifiers (self, trigger);
  return TRUE;
}

/* @first: where the grammatical subject stands, the other of the two parties */
static void
set_parties (DossierRule *rule, const DossierPhrase *phrase, const char *first)
{
  gboolean is_subject = phrase->party[0] == 'X';
  GPtrArray *grammatical = dossier_path_parse_list (phrase->said && !is_subject ? "speaker" : first, NULL);
  GPtrArray *other = dossier_path_parse_list (phrase->said && is_subject ? "speaker" : phrase->paths->str, NULL);

  rule->subject = is_subject ? other : grammatical;
  rule->object = is_subject ? grammatical : other;
}

/* Whether what must tell of the other party does: nothing has to where he speaks. */
static gboolean
is_whole (const DossierPhrase *self)
{
  return self->paths->len > 0 || (self->said && self->party[0] == 'X');
}

/* All the nouns read must be there. */
static void
set_needed (DossierRule *rule, const DossierPhrase *phrase)
{
  for (guint i = 0; i < phrase->needed->len; i++)
    g_ptr_array_add (rule->require, dossier_path_parse_list (g_ptr_array_index (phrase->needed, i), NULL));
}

/* "be a devotee of Y" */
static gboolean
read_description (DossierPhrase *self, DossierRule *rule)
{
  if (!read_trigger (self, rule) || dossier_phrase_next (self) == NULL || !dossier_phrase_is_party (dossier_phrase_peek (self)) || dossier_phrase_peek (self)[0] != self->party[0])
    return FALSE;
  rule->flags |= DOSSIER_RULE_TITLE;
  g_string_assign (self->paths, "whom");
  set_parties (rule, self, "bearer");
  set_needed (rule, self);
  return self->words[self->cursor + 1] == NULL;
}

/* The word that says what the subject of "be" is: "scathing", "a stain", "in lockstep". */
static gboolean
read_predicate (DossierPhrase *self, DossierRule *rule, const char *word)
{
  if (strcmp (word, "a") == 0)
    {
      g_ptr_array_add (self->needed, g_strdup ("self[+predicate]"));
      return read_trigger (self, rule);
    }
  if (dossier_phrase_is_preposition (word))
    {
      if (self->said)
        g_ptr_array_add (self->needed, g_strdup_printf ("below[%s]", word));
      /* "be out of touch" */
      while (self->said && dossier_phrase_is_preposition (dossier_phrase_peek (self)))
        self->cursor++;
      return read_trigger (self, rule);
    }
  set_trigger (rule, DOSSIER_TRIGGER_ADJECTIVE, word);
  return !dossier_phrase_is_noun (dossier_phrase_peek (self));
}

/* "be scathing about Y", "be in lockstep with Y" */
static gboolean
read_being (DossierPhrase *self, DossierRule *rule)
{
  const char *word = dossier_phrase_next (self);

  if (word == NULL || dossier_phrase_is_party (word))
    return FALSE;
  if (strcmp (word, "a") == 0 && !self->said)
    return read_description (self, rule);
  if (!read_predicate (self, rule, word) || !dossier_phrase_read_complements (self) || !is_whole (self))
    return FALSE;
  set_parties (rule, self, self->said ? "judged | subj" : "subj");
  set_needed (rule, self);
  return TRUE;
}

/* "X's tirade against Y", "rift between X and Y" */
static gboolean
read_noun_phrase (DossierPhrase *self, DossierRule *rule)
{
  gboolean owned = dossier_phrase_is_party (dossier_phrase_peek (self));

  self->party = owned && dossier_phrase_peek (self)[0] == 'Y' ? "X" : "Y";
  self->cursor += owned ? 1 : 0;
  if (!read_trigger (self, rule))
    return FALSE;
  if (!owned && !self->said)
    {
      static const char *const between[] = { "between", "X", "and", "Y", NULL };

      if (!g_strv_equal ((const char *const *) self->words + self->cursor, between))
        return FALSE;
      g_string_assign (self->paths, "prep(between).conj | between");
      set_parties (rule, self, "prep(between) | between");
      set_needed (rule, self);
      return TRUE;
    }
  if (!dossier_phrase_read_complements (self) || !is_whole (self))
    return FALSE;
  set_parties (rule, self, "poss | prep(by from) | verb[@light].agent");
  set_needed (rule, self);
  return TRUE;
}

/* "i be ashamed of Y", "people deserve better than Y": somebody else is the grammatical subject, and has to be there. */
static void
read_other_subject (DossierPhrase *self)
{
  g_autofree char *noun = dossier_phrase_dup_forms (dossier_phrase_next (self));

  self->party = "Y";
  g_ptr_array_add (self->needed, g_strdup_printf ("%s[%s]", strcmp (dossier_phrase_peek (self), "be") == 0 ? "subj" : "agent", noun));
}

/* Whether the second word of a phrase without X is its verb: "people deserve better than Y", not "shame on Y". */
static gboolean
has_verb (const DossierPhrase *self)
{
  return self->said && self->words[1] != NULL && !dossier_phrase_is_party (self->words[1])
         && !dossier_phrase_is_preposition (self->words[1]);
}

static gboolean
has_party (const DossierPhrase *self)
{
  const char *const *words = (const char *const *) self->words;

  if (self->said)
    return !g_strv_contains (words, "X") && (g_strv_contains (words, "Y") || g_strv_contains (words, "Y's"));
  return g_strv_contains (words, "X") || g_strv_contains (words, "Y");
}

static gboolean
read_phrase (DossierPhrase *self, DossierRule *rule)
{
  const char *verb;

  if (!has_party (self))
    return FALSE;
  if (!dossier_phrase_is_party (dossier_phrase_peek (self)) && has_verb (self))
    read_other_subject (self);
  else if (!dossier_phrase_is_party (dossier_phrase_peek (self)) || strchr (dossier_phrase_peek (self), '\'') != NULL)
    return read_noun_phrase (self, rule);
  else
    self->party = strcmp (dossier_phrase_next (self), "X") == 0 ? "Y" : "X";
  verb = dossier_phrase_next (self);
  if (verb == NULL || dossier_phrase_is_party (verb) || dossier_phrase_is_preposition (verb))
    return FALSE;
  if (strcmp (verb, "be") == 0)
    return read_being (self, rule);
  set_trigger (rule, DOSSIER_TRIGGER_VERB, verb);
  if (!dossier_phrase_read_complements (self) || !is_whole (self))
    return FALSE;
  set_parties (rule, self, self->with_deeds && self->party[0] == 'X' ? "agent | agent[@deed].poss" : "agent");
  set_needed (rule, self);
  return TRUE;
}

/* Who thinks so of somebody's plan thinks so of him; but to carry out his plan is not to carry him out. */
static gboolean
is_opinion (DossierRelation relation)
{
  return relation == DOSSIER_RELATION_CRITICISED || relation == DOSSIER_RELATION_OPPOSES
         || relation == DOSSIER_RELATION_SUPPORTS || relation == DOSSIER_RELATION_ENDORSED
         || relation == DOSSIER_RELATION_PRAISED;
}

static DossierRule *
make_rule (const DossierPhrase *phrase, const char *text, const char *origin, DossierRelation relation)
{
  const char *type = dossier_relation_to_string (relation);
  g_autofree char *joined = g_strjoinv ("-", phrase->words);
  g_autofree char *name = g_strdup_printf ("%s-%s-%s", phrase->said ? "says" : "phrase", type, joined);
  DossierRule *rule = dossier_rule_new (name, origin);

  rule->flags = DOSSIER_RULE_PLAIN;
  rule->relation = relation;
  rule->polarity = dossier_relation_get_polarity (relation);
  rule->text = g_strdup_printf ("%s %s\n  %s", phrase->said ? "says" : "phrases", type, text);
  if (phrase->said)
    {
      rule->flags |= DOSSIER_RULE_IN_QUOTES | DOSSIER_RULE_NO_IT;
      /* What must be done is not done yet, nor what is wanted, feared or hard to do; and what one does not believe is not
       * so. */
      rule->forbid = dossier_path_parse_list ("self[+obliged] | self[+infinitive] | head[+negated]", NULL);
      rule->weight = rule->polarity == DOSSIER_POLARITY_HOSTILE ? -DOSSIER_STANCE_ENOUGH : DOSSIER_STANCE_ENOUGH;
    }
  return rule;
}

DossierRule *
dossier_rule_phrase_compile (const char *phrase, const char *origin, DossierRelation relation, gboolean said,
                             GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (DossierRule) rule = NULL;
  g_autoptr (GString) paths = g_string_new (NULL);
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) needed = g_ptr_array_new_with_free_func (g_free);
  DossierPhrase self = { .party = "Y", .paths = paths, .anchors = anchors, .needed = needed };

  g_return_val_if_fail (phrase != NULL && origin != NULL, NULL);

  self.words = words = dossier_phrase_split (phrase);
  self.said = said;
  self.with_deeds = is_opinion (relation);
  rule = make_rule (&self, phrase, origin, relation);
  /* The marks of the rule language are no words. */
  if (strpbrk (phrase, "[](){}|@+.,") == NULL && g_strv_length (words) <= MAX_WORDS && words[0] != NULL
      && read_phrase (&self, rule))
    return g_steal_pointer (&rule);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "“%s” is no phrase with %s", phrase,
               said ? "Y in its place" : "X and Y in their places");
  return NULL;
}
