/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-matcher.h"

#include "dossier-grammar.h"
#include "dossier-rule-walk.h"
#include "dossier-surface.h"
#include "dossier-title-chain.h"
#include "dossier-title.h"

#include <string.h>

typedef struct
{
  DossierWalk walk;
  const DossierTree *tree;
  const DossierMentionMap *map;
  guint64 bits;     /* of the words of the sentence */
  GArray *matches;
  GArray *tokens;   /* scratch: where a path leads */
  GArray *subjects; /* scratch: mentions */
  GArray *objects;
} Matcher;

/* "Acme chief Ann Lee", where the tagger takes the title for an adjective. */
static gboolean
is_before_person (const DossierTree *tree, const DossierMentionMap *map, guint32 token)
{
  guint next = token + 1 < tree->n_tokens ? map->at[token + 1] : DOSSIER_NO_MENTION;

  return next != DOSSIER_NO_MENTION && dossier_mention_map_get (map, next)->kind == DOSSIER_MENTION_NAME
         && dossier_mention_map_get_type (map, next) == DOSSIER_ENTITY_PERSON;
}

static gboolean
is_trigger (const DossierTree *tree, const DossierMentionMap *map, const DossierRuleEntry *entry,
            guint32 token)
{
  const DossierRule *rule = entry->rule;
  guint mention = map->at[token];
  gboolean in_name
      = mention != DOSSIER_NO_MENTION && dossier_mention_map_get (map, mention)->kind == DOSSIER_MENTION_NAME;

  switch (rule->trigger)
    {
    case DOSSIER_TRIGGER_VERB:
      return !in_name
             && (dossier_grammar_is_verb (tree, token) || dossier_tree_tag (tree, token) == DOSSIER_TAG_MD);
    case DOSSIER_TRIGGER_NOUN:
      /* "son-in-law" is no son, "front-runner" no front. */
      if (entry->words[1] == NULL && token + 2 < tree->n_tokens
          && dossier_tree_tag (tree, token + 1) == DOSSIER_TAG_HYPH
          && ((rule->flags & DOSSIER_RULE_PLAIN) != 0 || dossier_document_token_is (tree->document, token + 2, "in")))
        return FALSE;
      /* "the falling out": a participle with an article is a noun. */
      return !in_name
             && (dossier_grammar_is_noun (tree, token)
                 || (dossier_grammar_is_adjective (tree, token)
                     && (entry->words[1] != NULL || is_before_person (tree, map, token)))
                 || (dossier_tree_tag (tree, token) == DOSSIER_TAG_VBG
                     && dossier_tree_child (tree, token, DOSSIER_DEPREL_DET) != DOSSIER_NO_TOKEN));
    case DOSSIER_TRIGGER_ADJECTIVE:
      return !in_name
             && (entry->key > 0 || dossier_grammar_is_adjective (tree, token)
                 || dossier_tree_tag (tree, token) == DOSSIER_TAG_VBN
                 || dossier_tree_tag (tree, token) == DOSSIER_TAG_IN);
    default:
      return FALSE;
    }
}

/* Whether the words of @entry stand around @token; a verb's particle may stand further on ("laid them off").
 * @first and @end receive the words' stretch. */
static gboolean
matches_words (const DossierTree *tree, const DossierRuleEntry *entry, guint32 token, guint32 *first,
               guint32 *end)
{
  guint length = g_strv_length (entry->words);

  *first = token;
  *end = token + 1;
  if (length == 1)
    return TRUE;
  if (entry->rule->trigger != DOSSIER_TRIGGER_VERB || entry->key > 0)
    {
      if (token < entry->key || token - entry->key + length > tree->n_tokens)
        return FALSE;
      *first = token - entry->key;
      *end = *first + length;
      for (guint i = 0; i < length; i++)
        if (strcmp (dossier_document_lemma (tree->document, *first + i), entry->words[i]) != 0
            && !dossier_document_token_is (tree->document, *first + i, entry->words[i]))
          return FALSE;
      return TRUE;
    }
  for (guint i = 1; i < length; i++)
    {
      guint32 child = dossier_tree_child_lemma (tree, token, entry->words[i]);

      if (child == DOSSIER_NO_TOKEN && token + i < tree->n_tokens
          && strcmp (dossier_document_lemma (tree->document, token + i), entry->words[i]) == 0)
        child = token + i;
      if (child == DOSSIER_NO_TOKEN)
        return FALSE;
      *end = MAX (*end, child + 1);
      *first = MIN (*first, child);
    }
  return TRUE;
}

static gboolean
accepts (const DossierMentionMap *map, guint mention, DossierArgumentTypes types)
{
  DossierEntityType type = dossier_mention_map_get_type (map, mention);

  return (type == DOSSIER_ENTITY_PERSON && (types & DOSSIER_ARGUMENT_PERSON) != 0)
         || (type == DOSSIER_ENTITY_ORGANISATION && (types & DOSSIER_ARGUMENT_ORGANISATION) != 0);
}

static void
add_mention (GArray *mentions, guint mention)
{
  for (guint i = 0; i < mentions->len; i++)
    if (g_array_index (mentions, guint, i) == mention)
      return;
  g_array_append_val (mentions, mention);
}

/* What is said of "both men" is said of each. */
static void
add_with_twin (const DossierMentionMap *map, GArray *mentions, guint mention)
{
  guint twin = dossier_mention_map_get_twin (map, mention);

  add_mention (mentions, mention);
  if (twin != DOSSIER_NO_MENTION)
    add_mention (mentions, twin);
}

static gboolean
is_speaker_path (const DossierPath *path)
{
  return path->steps->len == 1 && g_array_index (path->steps, DossierStep, 0).kind == DOSSIER_STEP_SPEAKER;
}

static DossierStepKind
last_step (const DossierPath *path)
{
  return g_array_index (path->steps, DossierStep, path->steps->len - 1).kind;
}

/* Of the tokens that may bear the title at @start: the first of the right type; of a plural ("his sons Rex
 * and Tom", "executives including Ann Lee") all. Who is joined to the bearer of a singular bears no title. */
static void
keep_bearers (Matcher *self, guint32 start, DossierArgumentTypes types)
{
  gboolean plural = dossier_tree_tag (self->tree, start) == DOSSIER_TAG_NNS
                    || dossier_tree_tag (self->tree, start) == DOSSIER_TAG_NNPS;
  guint kept = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      guint32 token = g_array_index (self->tokens, guint32, i);
      guint mention = dossier_mention_map_of_phrase (self->map, self->tree, token);

      if (mention == DOSSIER_NO_MENTION || !accepts (self->map, mention, types))
        continue;
      g_array_index (self->tokens, guint32, kept++) = token;
      if (!plural)
        break;
    }
  g_array_set_size (self->tokens, kept);
  if (plural || self->walk.by_clause)
    dossier_walk_distribute (&self->walk, self->tokens);
}

/* The mention that @token, whose the title at @start is, stands for. An organisation right before a title is itself,
 * though the tree may hang the bearer's name on it: "Acme Committee Chairman Ann Lee". */
static guint
owner_at (const Matcher *self, guint32 token, guint32 start)
{
  const DossierMentionMap *map = self->map;
  guint mention = map->heads[token];

  return token < start && mention != DOSSIER_NO_MENTION && map->at[token] == mention
                 && dossier_mention_map_get (map, mention)->kind == DOSSIER_MENTION_NAME
             ? mention
             : dossier_mention_map_of_phrase (map, self->tree, token);
}

/* Keeps of the tokens the first that names an entity of @types; of those that stand before @start and of
 * those after it one each ("Acme's adviser to Ann Lee" advises both). */
static void
keep_first (Matcher *self, guint32 start, DossierArgumentTypes types)
{
  gboolean before = FALSE, after = FALSE;
  guint kept = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      guint32 token = g_array_index (self->tokens, guint32, i);
      guint mention = owner_at (self, token, start);
      gboolean *side = token < start ? &before : &after;

      if (mention == DOSSIER_NO_MENTION || !accepts (self->map, mention, types) || *side)
        continue;
      *side = TRUE;
      g_array_index (self->tokens, guint32, kept++) = token;
    }
  g_array_set_size (self->tokens, kept);
  for (guint i = 0; i < kept; i++)
    if (g_array_index (self->tokens, guint32, i) < start)
      dossier_title_chain_joined (self->tree, self->map, g_array_index (self->tokens, guint32, i),
                                  self->tokens);
  dossier_walk_distribute (&self->walk, self->tokens);
}

/* "three Republicans -- A, B and C": some of them, not all that the name stands for. */
static gboolean
is_counted (const Matcher *self, guint32 token)
{
  return dossier_tree_tag (self->tree, token) == DOSSIER_TAG_NNPS
         && dossier_tree_child (self->tree, token, DOSSIER_DEPREL_NUMMOD) != DOSSIER_NO_TOKEN;
}

/* "praised autocrats such as A and B": where the words reached name nobody, the examples given of them. */
static void
add_examples (Matcher *self)
{
  guint n = self->tokens->len;

  for (guint i = 0; i < n; i++)
    {
      guint32 token = g_array_index (self->tokens, guint32, i);
      gboolean counted = is_counted (self, token);

      if ((counted || dossier_mention_map_of_phrase (self->map, self->tree, token) == DOSSIER_NO_MENTION)
          && dossier_grammar_is_noun (self->tree, token))
        dossier_surface_examples (self->tree, self->map, token, self->tokens);
      /* The examples stand for the counted ones. */
      if (counted && self->tokens->len > n)
        g_array_index (self->tokens, guint32, i) = g_array_index (self->tokens, guint32, n);
    }
}

/* Whether @mention names the one who is the subject already: nobody does a thing to himself here. */
static gboolean
is_subject (const Matcher *self, const GArray *subjects, const DossierPath *path, guint mention)
{
  guint entity = dossier_mention_map_get (self->map, mention)->entity;

  /* Of several subjects one may do it to another ("A and B met"), but not by being both ("A and B propose to
   * cut"). */
  if (subjects == NULL || (subjects->len != 1 && last_step (path) != DOSSIER_STEP_SUBJ))
    return FALSE;
  for (guint i = 0; i < subjects->len; i++)
    {
      guint subject = g_array_index (subjects, guint, i);

      if (subject != DOSSIER_MENTION_OF_SPEAKER
          && dossier_mention_map_get (self->map, subject)->entity == entity)
        return TRUE;
    }
  return FALSE;
}

/* "officials, including Chief of Staff Ann Lee and adviser Ben Okoro": trees read "of Ann Lee and of Ben Okoro"; nobody's
 * title is his own, and who is joined to him there is not whose it is. */
static void
drop_subjects (Matcher *self, guint32 start, const GArray *subjects)
{
  guint kept = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      guint32 token = g_array_index (self->tokens, guint32, i);
      guint mention = owner_at (self, token, start);
      gboolean same = FALSE;

      for (guint j = 0; subjects != NULL && mention != DOSSIER_NO_MENTION && j < subjects->len; j++)
        same = same || g_array_index (subjects, guint, j) == mention;
      if (!same)
        g_array_index (self->tokens, guint32, kept++) = token;
    }
  g_array_set_size (self->tokens, kept);
}

/* Whether the step leads to where an organisation is named for itself. */
static gboolean
names_elsewhere (DossierStepKind step)
{
  return step == DOSSIER_STEP_IMPLIED || step == DOSSIER_STEP_NATION || step == DOSSIER_STEP_SPOKEN;
}

/* Fills @mentions by the first of @paths that leads to an entity of @types other than the one among @subjects
 * (nullable); FALSE where none does. */
static gboolean
find_argument (Matcher *self, const GPtrArray *paths, guint32 start, DossierArgumentTypes types,
               const GArray *subjects, GArray *mentions)
{
  g_array_set_size (mentions, 0);
  for (guint i = 0; i < paths->len && mentions->len == 0; i++)
    {
      const DossierPath *path = g_ptr_array_index (paths, i);

      if (is_speaker_path (path))
        {
          add_mention (mentions, DOSSIER_MENTION_OF_SPEAKER);
          break;
        }
      self->walk.deeds = TRUE;
      dossier_walk_follow (&self->walk, path, start, self->tokens);
      self->walk.deeds = FALSE;
      if (last_step (path) == DOSSIER_STEP_BEARER)
        keep_bearers (self, start, types);
      else if (last_step (path) == DOSSIER_STEP_WHOM)
        {
          drop_subjects (self, start, subjects);
          keep_first (self, start, types);
        }
      /* What is named elsewhere in the article is named for itself, not for what a list there adds. */
      else if (!names_elsewhere (last_step (path)))
        {
          add_examples (self);
          dossier_walk_distribute (&self->walk, self->tokens);
        }
      for (guint j = 0; j < self->tokens->len; j++)
        {
          guint32 token = g_array_index (self->tokens, guint32, j);
          guint mention = last_step (path) == DOSSIER_STEP_WHOM || last_step (path) == DOSSIER_STEP_LEFT
                              ? owner_at (self, token, start)
                              : dossier_mention_map_of_phrase (self->map, self->tree, token);

          if (mention != DOSSIER_NO_MENTION && accepts (self->map, mention, types)
              && !is_subject (self, subjects, path, mention))
            add_with_twin (self->map, mentions, mention);
        }
    }
  return mentions->len > 0;
}

static gboolean
leads_anywhere (Matcher *self, const GPtrArray *paths, guint32 start)
{
  for (guint i = 0; i < paths->len; i++)
    {
      dossier_walk_follow (&self->walk, g_ptr_array_index (paths, i), start, self->tokens);
      if (self->tokens->len > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_named (const Matcher *self, guint mention)
{
  return mention == DOSSIER_MENTION_OF_SPEAKER
         || dossier_mention_map_get (self->map, mention)->kind == DOSSIER_MENTION_NAME;
}

static gboolean
is_it (const Matcher *self, guint mention)
{
  const DossierDocument *document = self->tree->document;
  DossierRange range;

  if (mention == DOSSIER_MENTION_OF_SPEAKER)
    return FALSE;
  range = dossier_mention_map_get (self->map, mention)->range;
  return g_ascii_strncasecmp (document->text + range.start, "its", range.end - range.start) == 0
         && range.end - range.start >= 2;
}

static void
add_match (Matcher *self, const DossierRuleMatch *match)
{
  const DossierRule *rule = match->rule;

  if ((rule->flags & DOSSIER_RULE_NO_IT) != 0
      && (is_it (self, match->subject) || is_it (self, match->object)))
    return;

  if ((rule->flags & DOSSIER_RULE_NAMES_ONLY) != 0
      && !(is_named (self, match->subject) && is_named (self, match->object)))
    return;
  if (match->subject != DOSSIER_MENTION_OF_SPEAKER
      && dossier_mention_map_get (self->map, match->subject)->entity
             == dossier_mention_map_get (self->map, match->object)->entity)
    return;
  g_array_append_val (self->matches, *match);
}

/* Whether one of the words from @first to before @end tells of many: "Sens.", "Republicans". */
static gboolean
has_plural (const Matcher *self, guint32 first, guint32 end)
{
  const DossierDocument *document = self->tree->document;

  for (guint32 i = first; i < end; i++)
    {
      DossierTag tag = dossier_tree_tag (self->tree, i);
      DossierRange range = dossier_document_range (document, i, i + 1);

      if (tag == DOSSIER_TAG_NNS || tag == DOSSIER_TAG_NNPS
          || (tag == DOSSIER_TAG_NNP && range.end - range.start > 3
              && strncmp (document->text + range.end - 2, "s.", 2) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_organisation (const Matcher *self, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (self->map->at[i] != DOSSIER_NO_MENTION
        && dossier_mention_map_get (self->map, self->map->at[i])->kind == DOSSIER_MENTION_NAME
        && dossier_mention_map_get_type (self->map, self->map->at[i]) == DOSSIER_ENTITY_ORGANISATION)
      return TRUE;
  return FALSE;
}

/* Whether what is said of the name at the start of the walk does not hold for @subject, further on in its list: "Ann Lee
 * of Acme, Ben Okoro of the Harbour Fund", "Acme's Ann Lee, Harbour's Ben Okoro", "Democrat Ann Lee and Ben Okoro". It
 * does in "Acme's Ann Lee and Ben Okoro", "Democratic Sens. Ann Lee of Ohio and Ben Okoro". */
static gboolean
is_apart (const Matcher *self, const DossierRule *rule, guint subject, guint object)
{
  const DossierDocument *document = self->tree->document;
  guint32 name = self->walk.start, told, owner, end;

  if (rule->trigger != DOSSIER_TRIGGER_PERSON || subject == self->map->heads[name] || subject == self->map->at[name])
    return FALSE;
  told = dossier_document_token_at (document, dossier_mention_map_get (self->map, subject)->range.start);
  owner = dossier_document_token_at (document, dossier_mention_map_get (self->map, object)->range.start);
  if (told < name)
    return FALSE;
  if (owner > name)
    return owner < told;
  end = dossier_surface_name_end (self->map, owner);
  return has_organisation (self, name, told)
         || ((end == name || dossier_grammar_is_noun (self->tree, end) || dossier_grammar_is_adjective (self->tree, end))
             && !has_plural (self, owner, name));
}

static gboolean
apply (Matcher *self, const DossierRule *rule, guint32 token, guint32 first, guint32 end)
{
  DossierRuleMatch match = { .rule = rule, .first = first, .trigger = token, .end = end };
  guint before = self->matches->len;

  for (guint i = 0; i < rule->needs->len; i++)
    if ((g_array_index (rule->needs, guint64, i) & self->bits) == 0)
      return FALSE;
  for (guint i = 0; i < rule->require->len; i++)
    if (!leads_anywhere (self, g_ptr_array_index (rule->require, i), token))
      return FALSE;
  if (rule->forbid != NULL && leads_anywhere (self, rule->forbid, token))
    return FALSE;
  self->walk.by_clause = FALSE;
  if (!find_argument (self, rule->subject, token, rule->subject_types, NULL, self->subjects)
      || !find_argument (self, rule->object, token, rule->object_types, self->subjects, self->objects))
    return FALSE;
  if (rule->trigger >= DOSSIER_TRIGGER_PERSON)
    match.phrase_only = TRUE;
  else if ((rule->flags & DOSSIER_RULE_TITLE) != 0)
    {
      match.first = MIN (first, dossier_title_first (self->tree, self->map, token));
      match.phrase_only = !self->walk.by_clause;
    }
  for (guint i = 0; i < self->subjects->len; i++)
    for (guint j = 0; j < self->objects->len; j++)
      {
        match.subject = g_array_index (self->subjects, guint, i);
        match.object = g_array_index (self->objects, guint, j);
        if (match.object != DOSSIER_MENTION_OF_SPEAKER && !is_apart (self, rule, match.subject, match.object))
          add_match (self, &match);
      }
  return self->matches->len > before;
}

/* The entries of an office shared or held before: "codirector", "ex-chairman". */
static const GArray *
entries_of_rest (const Matcher *self, const char *lemma)
{
  static const char *const prefixes[] = { "ex-", "then-", "co-", "co", NULL };
  const GArray *entries = NULL;

  for (guint i = 0; prefixes[i] != NULL && entries == NULL; i++)
    if (g_str_has_prefix (lemma, prefixes[i]))
      entries = dossier_rule_set_get_entries (self->walk.rules, lemma + strlen (prefixes[i]));
  return entries;
}

/* The entries found by the word @token: by its lemma, or as written where a hyphen stands before it, for the
 * last part of "short-sighted" is no participle. */
static const GArray *
entries_of (const Matcher *self, guint32 token)
{
  const DossierDocument *document = self->tree->document;
  const GArray *entries
      = dossier_rule_set_get_entries (self->walk.rules, dossier_document_lemma (document, token));
  g_autofree char *text = NULL, *lower = NULL;

  if (entries == NULL && dossier_grammar_is_noun (self->tree, token))
    entries = entries_of_rest (self, dossier_document_lemma (document, token));
  if (entries != NULL || token == 0 || dossier_tree_tag (self->tree, token - 1) != DOSSIER_TAG_HYPH)
    return entries;
  text = dossier_range_dup_text (dossier_document_range (document, token, token + 1), document->text);
  lower = g_ascii_strdown (text, -1);
  return dossier_rule_set_get_entries (self->walk.rules, lower);
}

static void
run_words (Matcher *self, guint32 token)
{
  const GArray *entries = entries_of (self, token);
  guint longest = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const DossierRuleEntry *entry = &g_array_index (entries, DossierRuleEntry, i);
      guint length = g_strv_length (entry->words);
      guint32 first, end;

      /* "vice president" is no "president": where a longer entry stands, shorter ones do not count. */
      if (length < longest || !is_trigger (self->tree, self->map, entry, token)
          || !matches_words (self->tree, entry, token, &first, &end))
        continue;
      /* Nor do plain phrases stand before other rules: "call_on Y" before "call". */
      if ((entry->rule->flags & DOSSIER_RULE_PLAIN) == 0)
        longest = length;
      apply (self, entry->rule, token, first, end);
    }
}

static void
run_names (Matcher *self, guint32 token)
{
  const GPtrArray *rules = dossier_rule_set_get_name_rules (self->walk.rules);
  guint mention = self->map->heads[token];
  DossierTriggerKind wanted;

  if (mention == DOSSIER_NO_MENTION
      || dossier_mention_map_get (self->map, mention)->kind != DOSSIER_MENTION_NAME)
    return;
  wanted = dossier_mention_map_get_type (self->map, mention) == DOSSIER_ENTITY_PERSON
               ? DOSSIER_TRIGGER_PERSON
               : DOSSIER_TRIGGER_ORGANISATION;
  for (guint i = 0; i < rules->len; i++)
    {
      const DossierRule *rule = g_ptr_array_index (rules, i);

      if (rule->trigger == wanted)
        apply (self, rule, token, token, token + 1);
    }
}

void
dossier_rule_matcher_run (const DossierRuleSet *rules, const DossierTree *tree, const DossierMentionMap *map,
                          guint32 token, guint64 bits, GArray *matches)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (guint));
  Matcher self = { .walk = { rules, tree, map, FALSE, 0, FALSE },
                   .tree = tree,
                   .map = map,
                   .bits = bits,
                   .matches = matches,
                   .tokens = tokens,
                   .subjects = subjects,
                   .objects = objects };

  g_return_if_fail (rules != NULL && tree != NULL && map != NULL && matches != NULL);

  run_words (&self, token);
  run_names (&self, token);
}
