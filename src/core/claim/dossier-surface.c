/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-surface.h"

#include "dossier-grammar.h"

#include <string.h>

/* Longer runs of nouns are lists or headlines. */
#define MAX_PHRASE 12
/* "professor of law at the university in Rome": this many prepositions are followed. */
#define MAX_PHRASES 3
#define MAX_AUXILIARIES 5
/* An insertion between two commas after a name is at most this long. */
#define MAX_INSERTION 28
/* The longest list of phrases that is followed. */
#define MAX_EXAMPLES 16
/* "Lee's surprise $5 million donation": words between the possessor and the noun. */
#define MAX_POSSESSED 6
/* "more than 3 million euros" */
#define MAX_SUM 7

/* Nouns that only say of the name before them what it is: "the Acme group". */
static const char *const generic[]
    = { "tank",    "group", "firm",         "company",      "network",    "newspaper", "magazine",
        "agency",  "party", "organisation", "organization", "bank",       "union",     "website",
        "channel", "chain", "team",         "giant",        "foundation", "institute", NULL };

/* Prepositions of where, when and why: no name behind them takes part in what the verb says. */
static const char *const settings[]
    = { "on", "in",   "at",    "after",  "before",  "during", "since", "until",   "via", "near",
        "as", "that", "while", "inside", "outside", "amid",   "if",    "because", NULL };

/* Particles of verbs: "lashed out at". */
static const char *const particles[] = { "out", "back", "up", "off", "down", "away", NULL };

static gboolean
in_name (const DossierMentionMap *map, guint32 token)
{
  return map->at[token] != DOSSIER_NO_MENTION
         && dossier_mention_map_get (map, map->at[token])->kind == DOSSIER_MENTION_NAME;
}

static gboolean
is_phrase_word (const DossierTree *tree, const DossierMentionMap *map, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return in_name (map, token) || dossier_grammar_is_noun (tree, token)
         || dossier_grammar_is_adjective (tree, token) || tag == DOSSIER_TAG_DT || tag == DOSSIER_TAG_CD
         || tag == DOSSIER_TAG_HYPH || tag == DOSSIER_TAG_POS || tag == DOSSIER_TAG_PRPS
         || tag == DOSSIER_TAG_AFX;
}

static const DossierSentence *
sentence_of (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence);
}

static gboolean
names_entity (const DossierMentionMap *map, guint32 token)
{
  return in_name (map, token) || map->heads[token] != DOSSIER_NO_MENTION;
}

static gboolean
is_generic (const DossierTree *tree, guint32 token)
{
  const char *lemma = dossier_document_lemma (tree->document, token);

  return g_strv_contains (generic, lemma) || strcmp (lemma, "think") == 0;
}

guint32
dossier_surface_name_end (const DossierMentionMap *map, guint32 token)
{
  guint mention = map->at[token];

  if (!in_name (map, token))
    return token + 1;
  while (token < map->n_tokens && map->at[token] == mention)
    token++;
  return token;
}

guint32
dossier_surface_phrase (const DossierTree *tree, const DossierMentionMap *map, guint32 start, guint32 *end)
{
  guint32 limit = start < tree->n_tokens ? sentence_of (tree, start)->end : start, i = start;

  if (end != NULL)
    *end = start;
  if (start >= limit)
    return DOSSIER_NO_TOKEN;
  if (dossier_tree_tag (tree, start) == DOSSIER_TAG_PRP)
    {
      if (end != NULL)
        *end = start + 1;
      return map->heads[start] != DOSSIER_NO_MENTION ? start : DOSSIER_NO_TOKEN;
    }
  while (i < limit && i - start < MAX_PHRASE && is_phrase_word (tree, map, i))
    {
      /* A second determiner starts another phrase, and so does an adjective or number after a name ("by Lee
       * last year"). */
      if (i > start && !in_name (map, i)
          && (dossier_tree_tag (tree, i) == DOSSIER_TAG_DT
              || (in_name (map, i - 1)
                  && (dossier_grammar_is_adjective (tree, i)
                      || dossier_tree_tag (tree, i) == DOSSIER_TAG_CD))))
        break;
      i++;
    }
  if (end != NULL)
    *end = i;
  if (i == start || dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_POS)
    return DOSSIER_NO_TOKEN;
  if (names_entity (map, i - 1))
    return i - 1;
  while (i - 1 > start && is_generic (tree, i - 1))
    i--;
  return i - 1 >= start && in_name (map, i - 1) ? i - 1 : DOSSIER_NO_TOKEN;
}

guint32
dossier_surface_object (const DossierTree *tree, const DossierMentionMap *map, guint32 verb)
{
  guint32 start = verb + 1, end = sentence_of (tree, verb)->end;

  if (start < end && dossier_tree_tag (tree, start) == DOSSIER_TAG_RP)
    start++;
  return start < end ? dossier_surface_phrase (tree, map, start, NULL) : DOSSIER_NO_TOKEN;
}

static gboolean
is_finite (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_VBP || tag == DOSSIER_TAG_MD;
}

static gboolean
is_auxiliary (const DossierTree *tree, const DossierMentionMap *map, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);
  DossierDeprel deprel = dossier_tree_deprel (tree, token);

  return !in_name (map, token)
         && (tag == DOSSIER_TAG_MD || tag == DOSSIER_TAG_RB || deprel == DOSSIER_DEPREL_AUX
             || deprel == DOSSIER_DEPREL_AUX_PASS);
}

/* The name before an insertion that ends in the comma @comma: "Ann Lee, who lives in Rome, sued". */
static guint32
before_insertion (const DossierTree *tree, const DossierMentionMap *map, guint32 comma, guint32 limit)
{
  for (guint32 i = comma; i-- > limit + 1 && comma - i < MAX_INSERTION;)
    if (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA && in_name (map, i - 1))
      {
        DossierTag next = dossier_tree_tag (tree, i + 1);

        return next == DOSSIER_TAG_WP || next == DOSSIER_TAG_WDT || next == DOSSIER_TAG_DT
                       || next == DOSSIER_TAG_CD || next == DOSSIER_TAG_JJ || next == DOSSIER_TAG_NN
                       || next == DOSSIER_TAG_IN || next == DOSSIER_TAG_VBN || next == DOSSIER_TAG_VBG
                       || next == DOSSIER_TAG_PRPS
                       || (in_name (map, i + 1)
                           && dossier_mention_map_get_type (map, map->at[i + 1])
                                  == DOSSIER_ENTITY_ORGANISATION)
                   ? i - 1
                   : DOSSIER_NO_TOKEN;
      }
  return DOSSIER_NO_TOKEN;
}

/* "another group, the Acme Project, sued": the name that is all that stands between the comma @comma and the
 * one before, told of a common noun. */
static guint32
inserted_name (const DossierTree *tree, const DossierMentionMap *map, guint32 comma, guint32 limit)
{
  guint32 first = comma;

  if (comma < limit + 4 || !in_name (map, comma - 1))
    return DOSSIER_NO_TOKEN;
  while (first > limit && in_name (map, first - 1))
    first--;
  if (first > limit && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_DT)
    first--;
  return first > limit + 1 && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_COMMA
                 && !in_name (map, first - 2) && dossier_grammar_is_noun (tree, first - 2)
             ? comma - 1
             : DOSSIER_NO_TOKEN;
}

guint32
dossier_surface_subject (const DossierTree *tree, const DossierMentionMap *map, guint32 verb)
{
  guint32 limit = sentence_of (tree, verb)->first, last = verb, first;
  DossierTag tag;

  while (last > limit && verb - last < MAX_AUXILIARIES && is_auxiliary (tree, map, last - 1))
    last--;
  if (last == limit)
    return DOSSIER_NO_TOKEN;
  last--;
  if (dossier_tree_tag (tree, last) == DOSSIER_TAG_COMMA)
    {
      guint32 name = inserted_name (tree, map, last, limit);

      if (name != DOSSIER_NO_TOKEN)
        return name;
      last = before_insertion (tree, map, last, limit);
    }
  if (last == DOSSIER_NO_TOKEN || !names_entity (map, last))
    return DOSSIER_NO_TOKEN;
  first = last;
  while (first > limit && last - first < MAX_PHRASE && is_phrase_word (tree, map, first - 1))
    first--;
  if (first == limit)
    return last;
  tag = dossier_tree_tag (tree, first - 1);
  return tag != DOSSIER_TAG_IN && tag != DOSSIER_TAG_TO && tag != DOSSIER_TAG_CC
                 && !dossier_grammar_is_verb (tree, first - 1)
             ? last
             : DOSSIER_NO_TOKEN;
}

static gboolean
is_one_of (const DossierTree *tree, guint32 token, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (dossier_document_token_is (tree->document, token, words[i]))
      return TRUE;
  return FALSE;
}

guint32
dossier_surface_preposition (const DossierTree *tree, const DossierMentionMap *map, guint32 verb,
                             const char *const *prepositions)
{
  guint32 limit = MIN (sentence_of (tree, verb)->end, verb + MAX_PHRASE);

  for (guint32 i = verb + 1; i + 1 < limit; i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (is_one_of (tree, i, prepositions))
        return dossier_surface_phrase (tree, map, i + 1, NULL);
      /* Past another name the phrase is rather about that: "says Ann Lee of Acme". */
      if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_COLON || tag == DOSSIER_TAG_CC
          || tag == DOSSIER_TAG_MD || in_name (map, i) || dossier_grammar_is_verb (tree, i))
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

/* "'s", or the bare apostrophe of "Acme News' Ann Lee", which taggers take for a quote. */
static gboolean
is_possessive_mark (const DossierTree *tree, const DossierMentionMap *map, guint32 token)
{
  const DossierDocument *document = tree->document;
  DossierRange before;

  if (dossier_tree_tag (tree, token) == DOSSIER_TAG_POS)
    return TRUE;
  before = dossier_document_range (document, token - 1, token);
  return in_name (map, token - 1) && map->at[token - 1] != map->at[token] && document->text[before.end - 1] == 's'
         && dossier_document_token (document, token)->start == before.end
         && (dossier_document_token_is (document, token, "'") || dossier_document_token_is (document, token, "’"));
}

guint32
dossier_surface_possessor (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  guint32 limit = sentence_of (tree, noun)->first, i = noun;

  while (i > limit + 1 && noun - i < MAX_POSSESSED)
    {
      DossierTag tag = dossier_tree_tag (tree, --i);

      if (is_possessive_mark (tree, map, i))
        return in_name (map, i - 1) ? i - 1 : DOSSIER_NO_TOKEN;
      if (!dossier_grammar_is_noun (tree, i) && !dossier_grammar_is_adjective (tree, i)
          && tag != DOSSIER_TAG_CD && tag != DOSSIER_TAG_CURRENCY && tag != DOSSIER_TAG_VBN
          && tag != DOSSIER_TAG_VBG)
        return DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

/* ", with the Acme Institute,": a preposition and a name that fill the space between two commas. */
static gboolean
is_inserted_place (const DossierTree *tree, const DossierMentionMap *map, guint32 preposition, guint32 limit)
{
  static const char *const places[] = { "with", "at", NULL };
  guint32 end;

  return preposition + 1 < limit && is_one_of (tree, preposition, places)
         && dossier_surface_phrase (tree, map, preposition + 1, &end) != DOSSIER_NO_TOKEN && end < limit
         && dossier_tree_tag (tree, end) == DOSSIER_TAG_COMMA;
}

void
dossier_surface_after (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                       const char *const *prepositions, GArray *found)
{
  guint32 i = dossier_surface_name_end (map, token), limit = sentence_of (tree, token)->end;

  if (i + 1 < limit && is_one_of (tree, i, particles))
    i++;
  /* "Ann Lee, of Acme" */
  if (i > token && in_name (map, token) && i + 1 < limit && dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA
      && (dossier_document_token_is (tree->document, i + 1, "of") || is_inserted_place (tree, map, i + 1, limit)))
    i++;

  for (guint step = 0; step < MAX_PHRASES && i + 1 < limit && is_one_of (tree, i, prepositions); step++)
    {
      guint32 head = dossier_surface_phrase (tree, map, i + 1, &i);

      if (head != DOSSIER_NO_TOKEN)
        g_array_append_val (found, head);
      if (i >= limit)
        break;
    }
}

/* The word after a sum of money that starts at @start with "$3m", "another $3 million", "3 million euros". */
static guint32
end_of_sum (const DossierTree *tree, guint32 start, guint32 limit)
{
  gboolean number = FALSE;
  guint32 i = start;

  for (; i < limit && i - start < MAX_SUM; i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      number = number || tag == DOSSIER_TAG_CD || tag == DOSSIER_TAG_CURRENCY;
      if (tag != DOSSIER_TAG_CD && tag != DOSSIER_TAG_CURRENCY && tag != DOSSIER_TAG_DT
          && tag != DOSSIER_TAG_JJ && tag != DOSSIER_TAG_JJR && tag != DOSSIER_TAG_RB && tag != DOSSIER_TAG_NN
          && tag != DOSSIER_TAG_NNS && !dossier_document_token_is (tree->document, i, "than"))
        break;
    }
  return number ? i : start;
}

void
dossier_surface_gapped (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                        const char *const *prepositions, GArray *found)
{
  guint32 limit = sentence_of (tree, token)->end, i = dossier_surface_name_end (map, token);

  for (guint step = 0; step < MAX_EXAMPLES; step++)
    {
      guint32 sum = i, preposition, head;

      while (sum < limit && sum - i < 2
             && (dossier_tree_tag (tree, sum) == DOSSIER_TAG_COMMA
                 || dossier_tree_tag (tree, sum) == DOSSIER_TAG_CC))
        sum++;
      preposition = sum > i ? end_of_sum (tree, sum, limit) : sum;
      if (preposition == sum || preposition + 1 >= limit || !is_one_of (tree, preposition, prepositions))
        return;
      head = dossier_surface_phrase (tree, map, preposition + 1, &i);
      if (i == preposition + 1)
        return;
      if (head != DOSSIER_NO_TOKEN)
        g_array_append_val (found, head);
    }
}

guint32
dossier_surface_thing_after (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                             const char *const *prepositions)
{
  guint32 limit = sentence_of (tree, token)->end, end = token + 1;

  if (end + 1 >= limit || !is_one_of (tree, end, prepositions))
    return DOSSIER_NO_TOKEN;
  dossier_surface_phrase (tree, map, token + 2, &end);
  return end > token + 2 && dossier_grammar_is_noun (tree, end - 1) ? end - 1 : DOSSIER_NO_TOKEN;
}

guint32
dossier_surface_relative (const DossierTree *tree, const DossierMentionMap *map, guint32 verb,
                          const char *const *prepositions)
{
  guint32 limit = sentence_of (tree, verb)->first, i = verb;

  while (i > limit + 2 && verb - i < MAX_PHRASE
         && !(i < verb && dossier_grammar_is_verb (tree, i) && !is_auxiliary (tree, map, i)))
    {
      DossierTag tag = dossier_tree_tag (tree, --i);

      if (tag != DOSSIER_TAG_WP && tag != DOSSIER_TAG_WDT)
        continue;
      if (!is_one_of (tree, --i, prepositions))
        return DOSSIER_NO_TOKEN;
      if (dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_COMMA
          || dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_COLON)
        i--;
      return i > limit && in_name (map, i - 1) ? i - 1 : DOSSIER_NO_TOKEN;
    }
  return DOSSIER_NO_TOKEN;
}

/* "and his wife Ann Lee": the name of the phrase that starts at @start. */
static guint32
joined_name (const DossierTree *tree, const DossierMentionMap *map, guint32 start, guint32 *end)
{
  guint32 head = dossier_surface_phrase (tree, map, start, end);

  return head != DOSSIER_NO_TOKEN && in_name (map, head) ? head : DOSSIER_NO_TOKEN;
}

void
dossier_surface_joined (const DossierTree *tree, const DossierMentionMap *map, guint32 token, GArray *found)
{
  guint32 limit = sentence_of (tree, token)->end, i = dossier_surface_name_end (map, token);
  guint before = found->len;
  gboolean last = FALSE, closed = FALSE;

  if (!in_name (map, token))
    return;
  for (guint step = 0; step < MAX_EXAMPLES && !closed; step++)
    {
      guint32 start = i, head;

      while (start < limit && start - i < 2
             && (dossier_tree_tag (tree, start) == DOSSIER_TAG_COMMA
                 || dossier_tree_tag (tree, start) == DOSSIER_TAG_CC))
        last = dossier_tree_tag (tree, start++) == DOSSIER_TAG_CC;
      head = start > i ? joined_name (tree, map, start, &i) : DOSSIER_NO_TOKEN;
      if (head == DOSSIER_NO_TOKEN
          || dossier_mention_map_get_type (map, map->at[head])
                 != dossier_mention_map_get_type (map, map->at[token]))
        break;
      g_array_append_val (found, head);
      closed = last;
    }
  /* What does not end in "and B" is no list, and what a verb follows may be its subject. */
  if (!closed || (i < limit && (is_finite (tree, i) || is_auxiliary (tree, map, i))))
    g_array_set_size (found, before);
}

void
dossier_surface_between (const DossierTree *tree, const DossierMentionMap *map, guint32 noun, GArray *found)
{
  guint32 limit = sentence_of (tree, noun)->end, i = noun + 1, first, second;

  while (i < limit && i - noun < 4 && !dossier_document_token_is (tree->document, i, "between"))
    i++;
  if (i + 1 >= limit || !dossier_document_token_is (tree->document, i, "between"))
    return;
  first = dossier_surface_phrase (tree, map, i + 1, &i);
  if (first == DOSSIER_NO_TOKEN || i + 1 >= limit || dossier_tree_tag (tree, i) != DOSSIER_TAG_CC)
    return;
  second = dossier_surface_phrase (tree, map, i + 1, NULL);
  if (second == DOSSIER_NO_TOKEN)
    return;
  g_array_append_val (found, first);
  g_array_append_val (found, second);
}

/* "an Acme customer sued", "Acme's customers sued": whether the name that ends at @last only describes a noun that those
 * who bear it do not act through. */
static gboolean
describes_other (const DossierTree *tree, const DossierMentionMap *map, guint32 last, guint32 limit)
{
  static const char *const acting[]
      = { "campaign",  "administration", "team",    "government",     "office",   "report",    "ad",      "statement",
          "spokesman", "spokeswoman",    "lawyer",  "spokesperson",   "attorney", "letter",    "article", "editorial",
          "website",   "video",          "speech",  "representative", "committee", "commission", "board",  "department",
          "memo",      "tweet",          "column",  "coalition",      "regime",   "force",     "agency",  "lawmaker",
          "leader",    "member",         "senator", "decision",       "ruling",   "order",     "vote",    "investigation",
          "affiliate", "company",        NULL };
  guint32 i = last + 1;

  if (i < limit && dossier_tree_tag (tree, i) == DOSSIER_TAG_POS)
    i++;
  while (i < limit && !in_name (map, i) && (dossier_grammar_is_noun (tree, i) || dossier_grammar_is_adjective (tree, i)))
    i++;
  return i > last + 1 && !in_name (map, i - 1) && dossier_grammar_is_noun (tree, i - 1) && !is_generic (tree, i - 1)
         && !g_strv_contains (acting, dossier_document_lemma (tree->document, i - 1));
}

guint32
dossier_surface_before (const DossierTree *tree, const DossierMentionMap *map, guint32 word)
{
  guint32 limit = sentence_of (tree, word)->first, i = word;

  while (i > limit && word - i < MAX_AUXILIARIES && is_auxiliary (tree, map, i - 1))
    i--;
  while (i > limit && word - i < MAX_INSERTION)
    {
      guint32 first;

      i--;
      if (is_finite (tree, i) && !in_name (map, i))
        return DOSSIER_NO_TOKEN;
      if (!names_entity (map, i))
        continue;
      if (in_name (map, i) && describes_other (tree, map, i, word))
        return DOSSIER_NO_TOKEN;
      first = i;
      while (first > limit && i - first < MAX_PHRASE && is_phrase_word (tree, map, first - 1))
        first--;
      if (first == limit
          || (dossier_tree_tag (tree, first - 1) != DOSSIER_TAG_IN
              && dossier_tree_tag (tree, first - 1) != DOSSIER_TAG_TO
              && dossier_tree_tag (tree, first - 1) != DOSSIER_TAG_VBG))
        return i;
      i = first;
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_surface_beyond (const DossierTree *tree, const DossierMentionMap *map, guint32 word)
{
  guint32 limit = sentence_of (tree, word)->end, i = word + 1;

  while (i < limit && i - word < MAX_PHRASE)
    {
      DossierTag tag = dossier_tree_tag (tree, i);
      guint32 end, head;

      if ((dossier_grammar_is_verb (tree, i) && !in_name (map, i)) || is_one_of (tree, i, settings)
          || tag == DOSSIER_TAG_MD || tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_COLON
          || tag == DOSSIER_TAG_WDT || dossier_document_token_is (tree->document, i, ";")
          || tag == DOSSIER_TAG_WP || tag == DOSSIER_TAG_CC || tag == DOSSIER_TAG_WRB
          || tag == DOSSIER_TAG_OPEN_QUOTE)
        return DOSSIER_NO_TOKEN;
      head = dossier_surface_phrase (tree, map, i, &end);
      if (head != DOSSIER_NO_TOKEN)
        return head;
      i = MAX (end, i + 1);
    }
  return DOSSIER_NO_TOKEN;
}
