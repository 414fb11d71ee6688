/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-phrase.h"

#include "dossier-error.h"

#include <string.h>

/* The most words of one phrase. */
#define MAX_WORDS 10

/* A phrase being read: its words without articles, and what they come to. */
typedef struct
{
  GStrv words;
  guint cursor;
  gboolean with_deeds; /* what the object does stands for it */
  const char *party;   /* "X" or "Y": the one that is not the grammatical subject */
  GString *paths;      /* where that one stands */
  GPtrArray *anchors;  /* (element-type utf8): paths to the nouns read so far, which the next preposition may hang on */
  GPtrArray *needed;   /* (element-type utf8): lists of paths, one of each must lead to a word: the same nouns */
} Phrase;

static gboolean
is_in (const char *word, const char *const *list)
{
  return word != NULL && g_strv_contains (list, word);
}

/* The words that a noun of a phrase may have as its dictionary form: "horns", which phrases have as they are said. */
static char *
dup_forms (const char *noun)
{
  gsize length = strlen (noun);

  if (length < 4 || !g_str_has_suffix (noun, "s") || g_str_has_suffix (noun, "ss"))
    return g_strdup (noun);
  if (g_str_has_suffix (noun, "ies"))
    return g_strdup_printf ("%s %.*sy", noun, (int) length - 3, noun);
  if (g_str_has_suffix (noun, "es"))
    return g_strdup_printf ("%s %.*s %.*s", noun, (int) length - 1, noun, (int) length - 2, noun);
  return g_strdup_printf ("%s %.*s", noun, (int) length - 1, noun);
}

static gboolean
is_small (const char *word)
{
  static const char *const small[] = { "a", "an", "the", "one's", "his", "her", "its", "their", "some", "any", NULL };

  return is_in (word, small);
}

static gboolean
is_preposition (const char *word)
{
  static const char *const prepositions[]
      = { "about", "above", "after", "against", "ahead", "along", "alongside", "among", "around", "as", "at", "before",
          "behind", "below", "beneath", "beside", "between", "beyond", "by", "down", "for", "from", "in", "inside", "into",
          "like", "near", "of", "off", "on", "onto", "out", "over", "past", "round", "through", "to", "toward", "towards",
          "under", "up", "upon", "via", "with", "within", "without", NULL };

  return is_in (word, prepositions);
}

static gboolean
is_party (const char *word)
{
  static const char *const parties[] = { "X", "Y", "X's", "Y's", NULL };

  return is_in (word, parties);
}

static gboolean
is_noun (const char *word)
{
  return word != NULL && !is_party (word) && !is_preposition (word);
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
 * is none.
 * @modifier: (out) (nullable): (transfer none): the word before it, or NULL */
static char *
read_noun (Phrase *self, const char **modifier)
{
  guint start = self->cursor;

  while (is_noun (peek (self)))
    self->cursor++;
  if (modifier != NULL)
    *modifier = self->cursor > start + 1 ? self->words[self->cursor - 2] : NULL;
  return self->cursor > start ? dup_forms (self->words[self->cursor - 1]) : NULL;
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

/* One of the ways in @paths, which end in the same noun, must lead to it, with @modifier (nullable) before it; what follows
 * may hang on it. */
static void
add_anchors (Phrase *self, GPtrArray *paths, const char *modifier)
{
  g_autoptr (GString) list = g_string_new (NULL), modified = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);

      g_string_append_printf (list, "%s%s", i > 0 ? " | " : "", path);
      g_string_append_printf (modified, "%s%s.comp[%s]", i > 0 ? " | " : "", path, modifier);
      g_ptr_array_add (self->anchors, g_strdup (path));
    }
  g_ptr_array_add (self->needed, g_strdup (modifier != NULL ? modified->str : list->str));
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
  own = read_noun (self, NULL);
  if (own == NULL)
    return FALSE;
  add_owner_path (self, path, own);
  return TRUE;
}

/* "went to bat", "full of praise": a noun that hangs by @preposition on the trigger or on any of the nouns before. */
static gboolean
read_noun_after_preposition (Phrase *self, const char *preposition)
{
  const char *modifier;
  g_autofree char *noun = read_noun (self, &modifier);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (noun == NULL)
    return FALSE;
  g_ptr_array_add (paths, g_strdup_printf ("prep(%s)[%s]", preposition, noun));
  /* A noun that looks like a verb. */
  if (strcmp (preposition, "to") == 0)
    g_ptr_array_add (paths, g_strdup_printf ("clause[%s]", noun));
  for (guint i = 0; i < self->anchors->len; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%s.prep(%s)[%s]", (const char *) g_ptr_array_index (self->anchors, i),
                                             preposition, noun));
  add_anchors (self, paths, modifier);
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
      if (is_preposition (peek (self)))
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
          const char *modifier;
          g_autofree char *noun = read_noun (self, &modifier);
          g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

          g_ptr_array_add (paths, g_strdup_printf ("obj[%s]", noun));
          add_anchors (self, paths, modifier);
        }
    }
  return TRUE;
}

/* The words of the phrase, small ones left out but where they follow "be", for there they make it a description. */
static GStrv
split (const char *phrase)
{
  g_auto (GStrv) all = g_strsplit_set (phrase, " \t", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      gboolean after_be = i > 0 && strcmp (all[i - 1], "be") == 0;

      if (all[i][0] != '\0' && (!is_small (all[i]) || after_be))
        g_ptr_array_add (words, g_strdup (is_small (all[i]) ? "a" : all[i]));
    }
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
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
  const char *modifier;
  g_autofree char *noun = read_noun (self, &modifier);

  if (noun == NULL)
    return FALSE;
  rule->trigger = DOSSIER_TRIGGER_NOUN;
  rule->words = g_strsplit (noun, " ", -1);
  if (modifier != NULL)
    g_ptr_array_add (self->needed, g_strdup_printf ("comp[%s]", modifier));
  return TRUE;
}

static void
set_parties (DossierRule *rule, const Phrase *phrase, const char *first)
{
  GPtrArray *grammatical = dossier_path_parse_list (first, NULL);
  GPtrArray *other = dossier_path_parse_list (phrase->paths->str, NULL);

  rule->subject = phrase->party[0] == 'Y' ? grammatical : other;
  rule->object = phrase->party[0] == 'Y' ? other : grammatical;
}

/* All the nouns read must be there. */
static void
set_needed (DossierRule *rule, const Phrase *phrase)
{
  for (guint i = 0; i < phrase->needed->len; i++)
    g_ptr_array_add (rule->require, dossier_path_parse_list (g_ptr_array_index (phrase->needed, i), NULL));
}

/* "be scathing about Y", "be in lockstep with Y", "be a devotee of Y" */
static gboolean
read_being (Phrase *self, DossierRule *rule)
{
  const char *word = next (self);

  if (word == NULL || is_party (word))
    return FALSE;
  if (strcmp (word, "a") == 0)
    {
      if (!read_trigger (self, rule) || next (self) == NULL || !is_party (peek (self))
          || peek (self)[0] != self->party[0])
        return FALSE;
      rule->flags |= DOSSIER_RULE_TITLE;
      g_string_assign (self->paths, "whom");
      set_parties (rule, self, "bearer");
      set_needed (rule, self);
      return self->words[self->cursor + 1] == NULL;
    }
  if (is_preposition (word))
    {
      if (!read_trigger (self, rule))
        return FALSE;
    }
  else
    {
      set_trigger (rule, DOSSIER_TRIGGER_ADJECTIVE, word);
      if (is_noun (peek (self)))
        return FALSE;
    }
  if (!read_complements (self) || self->paths->len == 0)
    return FALSE;
  set_parties (rule, self, "subj");
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
  if (!owned)
    {
      static const char *const between[] = { "between", "X", "and", "Y", NULL };

      if (!g_strv_equal ((const char *const *) self->words + self->cursor, between))
        return FALSE;
      g_string_assign (self->paths, "prep(between).conj | between");
      set_parties (rule, self, "prep(between) | between");
      set_needed (rule, self);
      return TRUE;
    }
  if (!read_complements (self) || self->paths->len == 0)
    return FALSE;
  set_parties (rule, self, "poss | prep(by from) | verb[@light].agent");
  set_needed (rule, self);
  return TRUE;
}

static gboolean
read_phrase (Phrase *self, DossierRule *rule)
{
  const char *verb;

  if (!g_strv_contains ((const char *const *) self->words, "X") && !g_strv_contains ((const char *const *) self->words, "Y"))
    return FALSE;
  if (!is_party (peek (self)) || strchr (peek (self), '\'') != NULL)
    return read_noun_phrase (self, rule);
  self->party = strcmp (next (self), "X") == 0 ? "Y" : "X";
  verb = next (self);
  if (verb == NULL || is_party (verb) || is_preposition (verb))
    return FALSE;
  if (strcmp (verb, "be") == 0)
    return read_being (self, rule);
  set_trigger (rule, DOSSIER_TRIGGER_VERB, verb);
  if (!read_complements (self) || self->paths->len == 0)
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

static char *
dup_name (GStrv words, DossierRelation relation)
{
  g_autofree char *joined = g_strjoinv ("-", words);

  return g_strdup_printf ("phrase-%s-%s", dossier_relation_to_string (relation), joined);
}

DossierRule *
dossier_rule_phrase_compile (const char *phrase, const char *origin, DossierRelation relation, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *name = NULL;
  g_autoptr (DossierRule) rule = NULL;
  g_autoptr (GString) paths = g_string_new (NULL);
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) needed = g_ptr_array_new_with_free_func (g_free);
  Phrase self = { .party = "Y", .paths = paths, .anchors = anchors, .needed = needed };

  g_return_val_if_fail (phrase != NULL && origin != NULL, NULL);

  self.words = words = split (phrase);
  self.with_deeds = is_opinion (relation);
  name = dup_name (words, relation);
  rule = dossier_rule_new (name, origin);
  rule->flags = DOSSIER_RULE_PLAIN;
  rule->relation = relation;
  rule->polarity = dossier_relation_get_polarity (relation);
  rule->text = g_strdup_printf ("phrases %s\n  %s", dossier_relation_to_string (relation), phrase);
  /* The marks of the rule language are no words. */
  if (strpbrk (phrase, "[](){}|@+.,") == NULL && g_strv_length (words) <= MAX_WORDS && words[0] != NULL
      && read_phrase (&self, rule))
    return g_steal_pointer (&rule);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "“%s” is no phrase with X and Y in their places", phrase);
  return NULL;
}
