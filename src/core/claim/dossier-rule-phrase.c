/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-phrase.h"

#include "dossier-error.h"
#include "dossier-phrase-words.h"
#include "dossier-stance.h"

#include <string.h>

/* The most words of one phrase. */
#define MAX_WORDS 10

/* A phrase being read: its words without articles, and what they come to. */
typedef struct
{
  GStrv words;
  guint cursor;
  guint n_modifiers;   /* of the noun read last */
  gboolean with_deeds; /* what the object does stands for it */
  gboolean said;       /* there is no X: who speaks judges Y */
  const char *party;   /* "X" or "Y": the one that is not the grammatical subject */
  GString *paths;      /* where that one stands */
  GPtrArray *anchors;  /* (element-type utf8): paths to the nouns read so far, which the next preposition may hang on */
  GPtrArray *needed;   /* (element-type utf8): lists of paths, one of each must lead to a word: the same nouns */
} Phrase;

static gboolean
is_party (const char *word)
{
  static const char *const parties[] = { "X", "Y", "X's", "Y's", NULL };

  return word != NULL && g_strv_contains (parties, word);
}

static gboolean
is_noun (const char *word)
{
  return word != NULL && !is_party (word) && !dossier_phrase_is_preposition (word);
}

static const char *
peek (const Phrase *self)
{
  return self->words[self->cursor];
}

static const char *
next (Phrase *self)
{
  return self->words[self->cursor] != NULL ? self->words[self->cursor++] : NULL;
}

/* The last of the words up to the next preposition or party, in its forms: the head of the noun phrase; NULL where there
 * is none. The words before it are then its modifiers. */
static char *
read_noun (Phrase *self)
{
  guint start = self->cursor;

  while (is_noun (peek (self)))
    self->cursor++;
  self->n_modifiers = self->cursor > start ? self->cursor - start - 1 : 0;
  return self->cursor > start ? dossier_phrase_dup_forms (self->words[self->cursor - 1]) : NULL;
}

/* Whether a word before a noun is not the noun's: "give us hope". */
static gboolean
is_receiver (const char *word)
{
  static const char *const receivers[] = { "us", "me", "you", NULL };

  return g_strv_contains (receivers, word);
}

/* All the words read before the last noun must stand before it, to which one of @paths (NULL-terminated) leads. Returns
 * whether there are any. */
static gboolean
need_modifiers (Phrase *self, const char *const *paths)
{
  guint before = self->needed->len;

  for (guint i = self->cursor - 1 - self->n_modifiers; i < self->cursor - 1; i++)
    {
      g_autoptr (GString) list = g_string_new (NULL);

      if (is_receiver (self->words[i]))
        continue;
      for (guint k = 0; paths[k] != NULL; k++)
        g_string_append_printf (list, "%s%s%scomp[%s]", k > 0 ? " | " : "", paths[k], paths[k][0] != '\0' ? "." : "",
                                self->words[i]);
      g_ptr_array_add (self->needed, g_string_free (g_steal_pointer (&list), FALSE));
    }
  return self->needed->len > before;
}

/* Adds @path, which leads to the party, and where its deeds count the ways from them to it. */
static void
add_path (Phrase *self, const char *path)
{
  g_string_append_printf (self->paths, "%s%s", self->paths->len > 0 ? " | " : "", path);
  if (self->with_deeds && self->party[0] == 'Y')
    g_string_append_printf (self->paths, " | %s[@deed].owner", path);
}

/* Adds the way to the owner of the noun @own to which @path leads. */
static void
add_owner_path (Phrase *self, const char *path, const char *own)
{
  g_string_append_printf (self->paths, "%s%s[%s].owner", self->paths->len > 0 ? " | " : "", path, own);
}

/* One of the ways in @paths, which end in the noun just read, must lead to it; what follows may hang on it. */
static void
add_anchors (Phrase *self, GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (self->anchors, g_strdup (g_ptr_array_index (paths, i)));
  g_ptr_array_add (paths, NULL);
  if (!need_modifiers (self, (const char *const *) paths->pdata))
    g_ptr_array_add (self->needed, g_strjoinv (" | ", (char **) paths->pdata));
}

/* Reads "Y" or "Y's defence" at the end of @path. */
static gboolean
read_party (Phrase *self, const char *path)
{
  const char *word = next (self);
  g_autofree char *own = NULL;

  if (word[0] != self->party[0])
    return FALSE;
  if (word[1] == '\0')
    {
      add_path (self, path);
      return TRUE;
    }
  own = read_noun (self);
  if (own == NULL)
    return FALSE;
  add_owner_path (self, path, own);
  return TRUE;
}

/* "play politics with": whatever it is with. Two in a row, "hats off to", count as the last. */
static gboolean
read_bare_preposition (Phrase *self, const char *preposition)
{
  if (self->said && peek (self) == NULL)
    g_ptr_array_add (self->needed, g_strdup_printf ("prep(%s) | below[%s]", preposition, preposition));
  return self->said;
}

/* "went to bat", "full of praise": a noun that hangs by @preposition on the trigger or on any of the nouns before. */
static gboolean
read_noun_after_preposition (Phrase *self, const char *preposition)
{
  g_autofree char *noun = read_noun (self);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (noun == NULL)
    return read_bare_preposition (self, preposition);
  g_ptr_array_add (paths, g_strdup_printf ("prep(%s)[%s]", preposition, noun));
  /* A noun that looks like a verb. */
  if (strcmp (preposition, "to") == 0)
    g_ptr_array_add (paths, g_strdup_printf ("clause[%s]", noun));
  for (guint i = 0; i < self->anchors->len; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%s.prep(%s)[%s]", (const char *) g_ptr_array_index (self->anchors, i),
                                             preposition, noun));
  add_anchors (self, paths);
  return TRUE;
}

/* What follows @preposition: the party, on the trigger or on any of the nouns before, or one more noun. */
static gboolean
read_after_preposition (Phrase *self, const char *preposition)
{
  guint start = self->cursor;

  if (!is_party (peek (self)))
    return read_noun_after_preposition (self, preposition);
  for (guint i = 0; i <= self->anchors->len; i++)
    {
      const char *anchor = i > 0 ? g_ptr_array_index (self->anchors, i - 1) : NULL;
      g_autofree char *path = g_strdup_printf ("%s%sprep(%s)", anchor != NULL ? anchor : "", anchor != NULL ? "." : "",
                                               preposition);

      self->cursor = start;
      if (!read_party (self, path))
        return FALSE;
    }
  return TRUE;
}

/* "... scorn on Y", "... Y to task", "... Y's hand": what follows the verb. */
static gboolean
read_complements (Phrase *self)
{
  while (peek (self) != NULL)
    {
      if (dossier_phrase_is_preposition (peek (self)))
        {
          if (!read_after_preposition (self, next (self)))
            return FALSE;
        }
      else if (is_party (peek (self)))
        {
          gboolean whole = peek (self)[1] == '\0';

          if (!read_party (self, whole ? "patient" : "obj"))
            return FALSE;
          /* "give Y an earful" */
          if (whole && is_noun (peek (self)))
            add_path (self, "iobj");
        }
      else
        {
          g_autofree char *noun = read_noun (self);
          g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

          /* Who speaks says "falls short", "gives us hope", too. */
          g_ptr_array_add (paths, g_strdup_printf ("%s[%s]", self->said ? "below" : "obj", noun));
          add_anchors (self, paths);
        }
    }
  return TRUE;
}

static void
set_trigger (DossierRule *rule, DossierTriggerKind kind, const char *word)
{
  const char *words[] = { word, NULL };

  rule->trigger = kind;
  rule->words = g_strdupv ((char **) words);
}

/* The head of the noun phrase that comes next sets the rule off. */
static gboolean
read_trigger (Phrase *self, DossierRule *rule)
{
  static const char *const trigger[] = { "", NULL };
  g_autofree char *noun = read_noun (self);

  if (noun == NULL)
    return FALSE;
  rule->trigger = DOSSIER_TRIGGER_NOUN;
  rule->words = g_strsplit (noun, " ", -1);
  need_modifiers (self, trigger);
  return TRUE;
}

/* @first: where the grammatical subject stands, the other of the two parties */
static void
set_parties (DossierRule *rule, const Phrase *phrase, const char *first)
{
  gboolean is_subject = phrase->party[0] == 'X';
  GPtrArray *grammatical = dossier_path_parse_list (phrase->said && !is_subject ? "speaker" : first, NULL);
  GPtrArray *other = dossier_path_parse_list (phrase->said && is_subject ? "speaker" : phrase->paths->str, NULL);

  rule->subject = is_subject ? other : grammatical;
  rule->object = is_subject ? grammatical : other;
}

/* Whether what must tell of the other party does: nothing has to where he speaks. */
static gboolean
is_whole (const Phrase *self)
{
  return self->paths->len > 0 || (self->said && self->party[0] == 'X');
}

/* All the nouns read must be there. */
static void
set_needed (DossierRule *rule, const Phrase *phrase)
{
  for (guint i = 0; i < phrase->needed->len; i++)
    g_ptr_array_add (rule->require, dossier_path_parse_list (g_ptr_array_index (phrase->needed, i), NULL));
}

/* "be a devotee of Y" */
static gboolean
read_description (Phrase *self, DossierRule *rule)
{
  if (!read_trigger (self, rule) || next (self) == NULL || !is_party (peek (self)) || peek (self)[0] != self->party[0])
    return FALSE;
  rule->flags |= DOSSIER_RULE_TITLE;
  g_string_assign (self->paths, "whom");
  set_parties (rule, self, "bearer");
  set_needed (rule, self);
  return self->words[self->cursor + 1] == NULL;
}

/* The word that says what the subject of "be" is: "scathing", "a stain", "in lockstep". */
static gboolean
read_predicate (Phrase *self, DossierRule *rule, const char *word)
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
      while (self->said && dossier_phrase_is_preposition (peek (self)))
        self->cursor++;
      return read_trigger (self, rule);
    }
  set_trigger (rule, DOSSIER_TRIGGER_ADJECTIVE, word);
  return !is_noun (peek (self));
}

/* "be scathing about Y", "be in lockstep with Y" */
static gboolean
read_being (Phrase *self, DossierRule *rule)
{
  const char *word = next (self);

  if (word == NULL || is_party (word))
    return FALSE;
  if (strcmp (word, "a") == 0 && !self->said)
    return read_description (self, rule);
  if (!read_predicate (self, rule, word) || !read_complements (self) || !is_whole (self))
    return FALSE;
  set_parties (rule, self, self->said ? "judged | subj" : "subj");
  set_needed (rule, self);
  return TRUE;
}

/* "X's tirade against Y", "rift between X and Y" */
static gboolean
read_noun_phrase (Phrase *self, DossierRule *rule)
{
  gboolean owned = is_party (peek (self));

  self->party = owned && peek (self)[0] == 'Y' ? "X" : "Y";
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
  if (!read_complements (self) || !is_whole (self))
    return FALSE;
  set_parties (rule, self, "poss | prep(by from) | verb[@light].agent");
  set_needed (rule, self);
  return TRUE;
}

/* "i be ashamed of Y", "people deserve better than Y": somebody else is the grammatical subject, and has to be there. */
static void
read_other_subject (Phrase *self)
{
  g_autofree char *noun = dossier_phrase_dup_forms (next (self));

  self->party = "Y";
  g_ptr_array_add (self->needed, g_strdup_printf ("%s[%s]", strcmp (peek (self), "be") == 0 ? "subj" : "agent", noun));
}

/* Whether the second word of a phrase without X is its verb: "people deserve better than Y", not "shame on Y". */
static gboolean
has_verb (const Phrase *self)
{
  return self->said && self->words[1] != NULL && !is_party (self->words[1])
         && !dossier_phrase_is_preposition (self->words[1]);
}

static gboolean
has_party (const Phrase *self)
{
  const char *const *words = (const char *const *) self->words;

  if (self->said)
    return !g_strv_contains (words, "X") && (g_strv_contains (words, "Y") || g_strv_contains (words, "Y's"));
  return g_strv_contains (words, "X") || g_strv_contains (words, "Y");
}

static gboolean
read_phrase (Phrase *self, DossierRule *rule)
{
  const char *verb;

  if (!has_party (self))
    return FALSE;
  if (!is_party (peek (self)) && has_verb (self))
    read_other_subject (self);
  else if (!is_party (peek (self)) || strchr (peek (self), '\'') != NULL)
    return read_noun_phrase (self, rule);
  else
    self->party = strcmp (next (self), "X") == 0 ? "Y" : "X";
  verb = next (self);
  if (verb == NULL || is_party (verb) || dossier_phrase_is_preposition (verb))
    return FALSE;
  if (strcmp (verb, "be") == 0)
    return read_being (self, rule);
  set_trigger (rule, DOSSIER_TRIGGER_VERB, verb);
  if (!read_complements (self) || !is_whole (self))
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
make_rule (const Phrase *phrase, const char *text, const char *origin, DossierRelation relation)
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
  Phrase self = { .party = "Y", .paths = paths, .anchors = anchors, .needed = needed };

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
