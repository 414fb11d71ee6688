/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-source.h"

#include <string.h>

/* How far from the marks a word of saying may stand that is not tied to them by
 * the tree. */
#define REACH_AFTER 14
#define REACH_BEFORE 30
#define MAX_CLIMB 8
/* An insertion between commas before the cue has at most this many words. */
#define MAX_INSERTION 32
/* The place of a dateline has at most this many words, its dash included. */
#define MAX_DATELINE 8

static gboolean
is_verb_tag (DossierTag tag)
{
  return tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ;
}

static gboolean
is_noun_tag (DossierTag tag)
{
  return tag >= DOSSIER_TAG_NN && tag <= DOSSIER_TAG_NNPS;
}

static gboolean
is_phrase_tag (DossierTag tag)
{
  return is_noun_tag (tag) || tag == DOSSIER_TAG_DT || tag == DOSSIER_TAG_JJ || tag == DOSSIER_TAG_PRPS
         || tag == DOSSIER_TAG_POS || tag == DOSSIER_TAG_CD;
}

/* "according to", and "according the" where the "to" was dropped. */
static gboolean
is_according (const DossierDocument *document, guint32 token)
{
  return dossier_document_token_is (document, token, "according") && token + 1 < document->tokens->len
         && (dossier_document_token_is (document, token + 1, "to")
             || dossier_document_token_is (document, token + 1, "the"));
}

gboolean
dossier_quote_source_is_cue (const DossierTree *tree, guint32 token, gboolean beside_marks)
{
  const char *lemma = dossier_document_lemma (tree->document, token);
  DossierCueFlags flags;

  if (is_according (tree->document, token))
    return TRUE;
  if (!is_verb_tag (dossier_tree_tag (tree, token)))
    return FALSE;
  flags = dossier_cue_lookup (lemma);
  return flags != 0 && (beside_marks || (flags & DOSSIER_CUE_PLAIN) == 0);
}

static gboolean
is_mark (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_OPEN_QUOTE || tag == DOSSIER_TAG_CLOSE_QUOTE;
}

gboolean
dossier_quote_source_is_close_mark (const DossierTree *tree, guint32 token)
{
  static const char *const marks[] = { "\"", "''", "'", "\xe2\x80\x9d", "\xe2\x80\x99", NULL };
  const DossierToken *word = dossier_document_token (tree->document, token);

  if ((word->flags & (DOSSIER_TOKEN_SPACE_BEFORE | DOSSIER_TOKEN_LINE_START)) != 0
      || dossier_tree_tag (tree, token) == DOSSIER_TAG_POS)
    return FALSE;
  for (guint i = 0; marks[i] != NULL; i++)
    if (dossier_document_token_is (tree->document, token, marks[i]))
      return TRUE;
  return FALSE;
}

/* "journalist Ann Lee wrote", "Project Director Ann Lee said": the end of the
 * name that the tree takes for an apposition to its own title, or @end. */
static guint32
end_of_titled_name (const DossierTree *tree, guint32 noun, guint32 end)
{
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (child >= end && dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_APPOS)
      {
        guint32 first = child, last = child + 1;

        dossier_tree_phrase (tree, child, &first, &last);
        if (first == end)
          return last;
      }
  return end;
}

static gboolean
has_verb (const DossierTree *tree, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (is_verb_tag (dossier_tree_tag (tree, i)))
      return TRUE;
  return FALSE;
}

DossierQuoteSource
dossier_quote_source_of_words (const DossierTree *tree, guint32 cue, guint32 noun)
{
  DossierQuoteSource source = { cue, noun, noun + 1 };

  dossier_tree_phrase (tree, noun, &source.first, &source.end);
  /* A clause read as part of the name: "Rents rose in the north, officials
   * said". */
  for (guint32 i = noun; i-- > source.first;)
    if (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA && has_verb (tree, source.first, i))
      source.first = i + 1;
  source.end = end_of_titled_name (tree, noun, source.end);
  if (source.first <= cue && cue < source.end)
    {
      source.first = noun;
      source.end = noun + 1;
    }
  /* A misread quote may hang on its speaker: what stands within the marks does
   * not name him. */
  for (guint32 i = noun; i-- > source.first;)
    if (is_mark (tree, i))
      source.first = i + 1;
  for (guint32 i = source.end; i-- > noun + 1;)
    if (is_mark (tree, i))
      source.end = i;
  return source;
}

/* "said Mr. Smith", "said a spokesman for the firm": the phrase right after the
 * cue. */
static DossierQuoteSource
words_after (const DossierTree *tree, guint32 cue, guint32 limit)
{
  guint32 first = cue + 1, end = first;

  if (first < limit && dossier_tree_tag (tree, first) == DOSSIER_TAG_PRP)
    return (DossierQuoteSource){ cue, first, first + 1 };
  while (end < limit && is_phrase_tag (dossier_tree_tag (tree, end)))
    end++;
  if (end == first || !is_noun_tag (dossier_tree_tag (tree, end - 1)))
    return DOSSIER_QUOTE_SOURCE_NONE;
  return (DossierQuoteSource){ cue, first, end };
}

/* Whether the name that ends before @end hangs on a preposition: "adviser to
 * Acme". */
static gboolean
follows_preposition (const DossierTree *tree, guint32 end, guint32 start)
{
  guint32 first = end;

  while (first > start && is_phrase_tag (dossier_tree_tag (tree, first - 1)))
    first--;
  return first > start
         && (dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_IN
             || dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_TO);
}

/* "Ann Lee, who heads the union, said": the end of the phrase before the
 * insertion that closes at @comma, or
 * @comma. */
static guint32
before_insertion (const DossierTree *tree, guint32 comma, guint32 start)
{
  for (guint32 i = comma; i-- > start + 1 && comma - i < MAX_INSERTION;)
    if (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA)
      {
        DossierTag tag = dossier_tree_tag (tree, i - 1);

        if ((tag == DOSSIER_TAG_NNP || tag == DOSSIER_TAG_NNPS) && !follows_preposition (tree, i, start))
          return i;
      }
  return comma;
}

/* "Mr. Smith said", "he told": the phrase right before the cue. */
static DossierQuoteSource
words_before (const DossierTree *tree, guint32 cue, guint32 start)
{
  guint32 end = cue, first;

  while (end > start)
    {
      DossierTag tag = dossier_tree_tag (tree, end - 1);

      if (tag != DOSSIER_TAG_RB && tag != DOSSIER_TAG_RBR && tag != DOSSIER_TAG_MD && !is_verb_tag (tag))
        break;
      end--;
    }
  if (end > start && dossier_tree_tag (tree, end - 1) == DOSSIER_TAG_COMMA)
    end = before_insertion (tree, end - 1, start);
  if (end == start)
    return DOSSIER_QUOTE_SOURCE_NONE;
  if (dossier_tree_tag (tree, end - 1) == DOSSIER_TAG_PRP)
    return (DossierQuoteSource){ cue, end - 1, end };
  first = end;
  while (first > start && is_phrase_tag (dossier_tree_tag (tree, first - 1)))
    first--;
  if (first == end || !is_noun_tag (dossier_tree_tag (tree, end - 1)))
    return DOSSIER_QUOTE_SOURCE_NONE;
  return (DossierQuoteSource){ cue, first, end };
}

/* The noun of "according to NOUN": in the tree it heads both words, or hangs on
 * "to". */
static DossierQuoteSource
source_of_according (const DossierTree *tree, guint32 cue, guint32 limit)
{
  guint32 head = dossier_tree_head (tree, cue);

  if (head < tree->n_tokens && head > cue + 1 && head < limit
      && is_phrase_tag (dossier_tree_tag (tree, head)))
    return dossier_quote_source_of_words (tree, cue, head);
  if (cue + 2 < limit)
    {
      DossierQuoteSource source = words_after (tree, cue + 1, limit);

      source.cue = dossier_quote_source_is_set (&source) ? cue : DOSSIER_NO_TOKEN;
      return source;
    }
  return DOSSIER_QUOTE_SOURCE_NONE;
}

/* "was quoted as saying", "was told by": the one behind a passive cue. */
static guint32
passive_speaker (const DossierTree *tree, guint32 cue)
{
  guint32 agent = dossier_tree_child (tree, cue, DOSSIER_DEPREL_OBL_AGENT);

  if (agent != DOSSIER_NO_TOKEN)
    return agent;
  for (guint32 child = tree->first_child[cue]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_OBL
        && dossier_tree_child_lemma (tree, child, "by") != DOSSIER_NO_TOKEN)
      return child;
  return DOSSIER_NO_TOKEN;
}

static gboolean
is_relative (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_WDT || tag == DOSSIER_TAG_WP
         || (tag == DOSSIER_TAG_IN && dossier_document_token_is (tree->document, token, "that"));
}

/* The noun that a relative pronoun stands for. */
static guint32
antecedent (const DossierTree *tree, guint32 pronoun)
{
  guint32 clause = pronoun;

  for (guint step = 0; step < MAX_CLIMB && clause < tree->n_tokens; step++)
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, clause);

      if (deprel == DOSSIER_DEPREL_ACL_RELCL || deprel == DOSSIER_DEPREL_ACL)
        return dossier_tree_head (tree, clause);
      clause = dossier_tree_head (tree, clause);
    }
  return DOSSIER_NO_TOKEN;
}

/* "…, announced last week, …": behind a comma a participle that nothing helps. */
static gboolean
is_bare_participle (const DossierTree *tree, guint32 verb)
{
  return verb > 0 && dossier_tree_tag (tree, verb - 1) == DOSSIER_TAG_COMMA
         && dossier_tree_deprel (tree, verb) != DOSSIER_DEPREL_CONJ
         && dossier_tree_child (tree, verb, DOSSIER_DEPREL_AUX) == DOSSIER_NO_TOKEN
         && dossier_tree_child (tree, verb, DOSSIER_DEPREL_NSUBJ) == DOSSIER_NO_TOKEN;
}

gboolean
dossier_quote_source_is_passive (const DossierTree *tree, guint32 verb)
{
  return dossier_tree_child (tree, verb, DOSSIER_DEPREL_AUX_PASS) != DOSSIER_NO_TOKEN
         || dossier_tree_child (tree, verb, DOSSIER_DEPREL_NSUBJ_PASS) != DOSSIER_NO_TOKEN
         || (dossier_tree_tag (tree, verb) == DOSSIER_TAG_VBN
             && (dossier_tree_deprel (tree, verb) == DOSSIER_DEPREL_ACL || is_bare_participle (tree, verb)
                 || dossier_tree_child (tree, verb, DOSSIER_DEPREL_OBL_AGENT) != DOSSIER_NO_TOKEN));
}

/* The first word of the verb with its helpers and adverbs: "has also said", "on
 * Tuesday said". */
static guint32
start_of_verb (const DossierTree *tree, guint32 cue, guint32 limit)
{
  static const char *const days[]
      = { "Monday", "Tuesday", "Wednesday", "Thursday",  "Friday",   "Saturday",  "Sunday",
          "today",  "later",   "earlier",   "yesterday", "recently", "yesterday", NULL };
  guint32 first = cue;

  while (first > limit)
    {
      DossierTag tag = dossier_tree_tag (tree, first - 1);
      gboolean day = FALSE;

      for (guint i = 0; days[i] != NULL && !day; i++)
        day = dossier_document_token_is (tree->document, first - 1, days[i]);
      if (day && first - 1 > limit && dossier_document_token_is (tree->document, first - 2, "on"))
        first--;
      else if (!day && tag != DOSSIER_TAG_RB && tag != DOSSIER_TAG_RBR && tag != DOSSIER_TAG_MD
               && !is_verb_tag (tag))
        break;
      first--;
    }
  return first;
}

/* Whether the phrase right before the verb stands between commas with it: "The
 * museum, Mr. Lee said, is open". */
static gboolean
is_inserted (const DossierTree *tree, guint32 cue, guint32 subject, guint32 verb)
{
  guint32 first = verb;

  if (cue + 1 >= tree->n_tokens || dossier_tree_tag (tree, cue + 1) != DOSSIER_TAG_COMMA)
    return FALSE;
  while (first > subject + 1 && is_phrase_tag (dossier_tree_tag (tree, first - 1)))
    first--;
  return first > subject + 1 && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_COMMA;
}

/* "…, said Ann Lee, a nurse": whether nothing but a phrase stands between the
 * verb and the next stop. */
static gboolean
speaker_follows (const DossierTree *tree, guint32 cue)
{
  guint32 end
      = dossier_document_sentence (tree->document, dossier_document_token (tree->document, cue)->sentence)
            ->end;
  DossierQuoteSource source = words_after (tree, cue, end);
  DossierTag tag;

  if (!dossier_quote_source_is_set (&source))
    return FALSE;
  tag = source.end < end ? dossier_tree_tag (tree, source.end) : DOSSIER_TAG_STOP;
  return tag == DOSSIER_TAG_STOP || tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_WP;
}

/* "ROME — Ann Lee, who heads the union, said": whether the word stands before
 * the dash of a dateline. */
static gboolean
is_dateline (const DossierTree *tree, guint32 token, guint32 start)
{
  if ((dossier_document_token (tree->document, token)->flags & DOSSIER_TOKEN_ALL_CAPS) == 0)
    return FALSE;
  for (guint32 i = token + 1; i < tree->n_tokens && i < start + MAX_DATELINE; i++)
    if (dossier_document_token_is (tree->document, i, "--")
        || dossier_document_token_is (tree->document, i, "—")
        || dossier_document_token_is (tree->document, i, "–"))
      return TRUE;
  return FALSE;
}

/* Whether the words that hang on @subject, which the tree takes for the one who
 * speaks, may be so: not words within the marks of the quote before the cue,
 * nor words far away where others stand right before the verb. */
static gboolean
is_speaker (const DossierTree *tree, guint32 cue, guint32 subject, guint32 start)
{
  guint32 verb;
  DossierTag tag;

  if (subject > cue)
    return TRUE;
  for (guint32 i = subject + 1; i < cue; i++)
    {
      if (dossier_quote_source_is_close_mark (tree, i))
        return FALSE;
      if (is_mark (tree, i))
        break;
    }
  if (is_verb_tag (dossier_tree_tag (tree, subject)) || is_dateline (tree, subject, start))
    return FALSE;
  verb = start_of_verb (tree, cue, start);
  if (verb == start || verb <= subject || dossier_tree_tag (tree, cue) == DOSSIER_TAG_VBG)
    return TRUE;
  tag = dossier_tree_tag (tree, verb - 1);
  if (verb == cue && tag == DOSSIER_TAG_COMMA && speaker_follows (tree, cue))
    return FALSE;
  if (tag == DOSSIER_TAG_PRP)
    return subject == verb - 1;
  return !is_noun_tag (tag) || (tree->end[subject] >= verb && !is_inserted (tree, cue, subject, verb));
}

/* "quoted Lee as saying", "was quoted as saying": who is made to speak;
 * DOSSIER_NO_TOKEN for other words. */
static guint32
quoted_speaker (const DossierTree *tree, guint32 cue)
{
  guint32 verb = dossier_tree_head (tree, cue);

  if (dossier_tree_tag (tree, cue) != DOSSIER_TAG_VBG || cue == 0 || verb >= tree->n_tokens
      || !dossier_document_token_is (tree->document, cue - 1, "as"))
    return DOSSIER_NO_TOKEN;
  return dossier_quote_source_is_passive (tree, verb) ? dossier_tree_subject (tree, verb)
                                                      : dossier_tree_child (tree, verb, DOSSIER_DEPREL_OBJ);
}

DossierQuoteSource
dossier_quote_source_of_cue (const DossierTree *tree, guint32 cue)
{
  const DossierDocument *document = tree->document;
  const DossierSentence *sentence
      = dossier_document_sentence (document, dossier_document_token (document, cue)->sentence);
  DossierQuoteSource source;
  guint32 subject;

  if (is_according (document, cue))
    return source_of_according (tree, cue, sentence->end);
  if (dossier_quote_source_is_passive (tree, cue))
    {
      subject = passive_speaker (tree, cue);
      return subject != DOSSIER_NO_TOKEN ? dossier_quote_source_of_words (tree, cue, subject)
                                         : DOSSIER_QUOTE_SOURCE_NONE;
    }
  subject = quoted_speaker (tree, cue);
  if (subject == DOSSIER_NO_TOKEN)
    subject = dossier_tree_subject (tree, cue);
  if (subject != DOSSIER_NO_TOKEN && !is_speaker (tree, cue, subject, sentence->first))
    subject = DOSSIER_NO_TOKEN;
  if (subject != DOSSIER_NO_TOKEN && is_relative (tree, subject))
    subject = antecedent (tree, subject);
  if (subject != DOSSIER_NO_TOKEN && dossier_tree_tag (tree, subject) != DOSSIER_TAG_EX)
    return dossier_quote_source_of_words (tree, cue, subject);
  if (dossier_tree_head (tree, cue) != DOSSIER_NO_TOKEN && dossier_tree_tag (tree, cue) == DOSSIER_TAG_VBG)
    return DOSSIER_QUOTE_SOURCE_NONE;
  source = words_before (tree, cue, sentence->first);
  /* A study does not stand behind its verb: "This, however, shows a change". */
  if (!dossier_quote_source_is_set (&source)
      && (dossier_cue_lookup (dossier_document_lemma (document, cue)) & DOSSIER_CUE_SHOW) == 0)
    source = words_after (tree, cue, sentence->end);
  return source;
}

/* The first cue with a speaker among the tokens from @from up to @to. */
static DossierQuoteSource
first_cue (const DossierTree *tree, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    {
      if (dossier_document_token (tree->document, i)->flags & DOSSIER_TOKEN_LINE_START && i > from)
        break;
      if (dossier_quote_source_is_cue (tree, i, TRUE))
        {
          DossierQuoteSource source = dossier_quote_source_of_cue (tree, i);

          if (dossier_quote_source_is_set (&source))
            return source;
        }
    }
  return DOSSIER_QUOTE_SOURCE_NONE;
}

/* The last cue with a speaker among the tokens from @from up to @to. */
static DossierQuoteSource
last_cue (const DossierTree *tree, guint32 from, guint32 to)
{
  for (guint32 i = to; i-- > from;)
    if (dossier_quote_source_is_cue (tree, i, TRUE))
      {
        DossierQuoteSource source = dossier_quote_source_of_cue (tree, i);

        if (dossier_quote_source_is_set (&source))
          return source;
      }
  return DOSSIER_QUOTE_SOURCE_NONE;
}

/* Whether the cue may hold a few words in marks inside the writer's sentence: a
 * verb of speech only. */
static gboolean
holds_phrase (const DossierTree *tree, guint32 cue)
{
  DossierCueFlags flags = dossier_cue_lookup (dossier_document_lemma (tree->document, cue));

  return is_according (tree->document, cue)
         || ((flags & DOSSIER_CUE_SPEECH) != 0 && (flags & (DOSSIER_CUE_PLAIN | DOSSIER_CUE_SHOW)) == 0
             && dossier_tree_tag (tree, cue) != DOSSIER_TAG_VB);
}

/* The cue that the quoted words hang on in the tree. */
static DossierQuoteSource
governing_cue (const DossierTree *tree, const DossierQuoteSpan *span, gboolean whole)
{
  guint32 word = span->inner_first;
  guint step;

  for (step = 0; step < 2 * MAX_CLIMB && word < tree->n_tokens; step++)
    {
      gboolean outside = word < span->first || word >= span->end;

      if (outside && dossier_quote_source_is_cue (tree, word, TRUE) && (whole || holds_phrase (tree, word)))
        {
          DossierQuoteSource source = dossier_quote_source_of_cue (tree, word);

          if (dossier_quote_source_is_set (&source))
            return source;
        }
      word = dossier_tree_head (tree, word);
    }
  return DOSSIER_QUOTE_SOURCE_NONE;
}

static char
last_byte (const DossierDocument *document, guint32 token)
{
  return document->text[dossier_document_token (document, token)->end - 1];
}

/* "…," said X. / "…" — X: the words after the marks, up to the end of their
 * sentence or a one-sentence tail.
 */
static DossierQuoteSource
source_after (const DossierTree *tree, const DossierQuoteSpan *span)
{
  const DossierDocument *document = tree->document;
  guint32 sentence = dossier_document_token (document, span->end - 1)->sentence;
  guint32 end = dossier_document_sentence (document, sentence)->end;

  if (span->end >= end)
    {
      const DossierSentence *next;

      /* A sentence splitter may cut after the question mark of '"Why?" asked X.':
       * the tail starts in lower case or is nothing but the cue and its speaker.
       */
      if (sentence + 1 >= document->sentences->len)
        return DOSSIER_QUOTE_SOURCE_NONE;
      next = dossier_document_sentence (document, sentence + 1);
      if (next->paragraph != dossier_document_sentence (document, sentence)->paragraph
          || (dossier_document_token (document, next->first)->flags & DOSSIER_TOKEN_CAPITAL) != 0)
        return DOSSIER_QUOTE_SOURCE_NONE;
      end = next->end;
    }
  return first_cue (tree, span->end, MIN (end, span->end + REACH_AFTER));
}

/* X said: "…", X told Y "…": the words before the marks in their sentence. */
static DossierQuoteSource
source_before (const DossierTree *tree, const DossierQuoteSpan *span)
{
  const DossierDocument *document = tree->document;
  guint32 first
      = dossier_document_sentence (document, dossier_document_token (document, span->first)->sentence)->first;

  if (span->first - first > REACH_BEFORE)
    first = span->first - REACH_BEFORE;
  return last_cue (tree, first, span->first);
}

DossierQuoteSource
dossier_quote_source_find (const DossierTree *tree, const DossierQuoteSpan *span, gboolean whole)
{
  const DossierDocument *document = tree->document;
  guint32 first
      = dossier_document_sentence (document, dossier_document_token (document, span->first)->sentence)->first;
  char before = span->first > first ? last_byte (document, span->first - 1) : '\0';
  gboolean open_end = strchr (",?!-", last_byte (document, span->inner_end - 1)) != NULL
                      || (span->end < tree->n_tokens && dossier_document_token_is (document, span->end, ","));
  DossierQuoteSource source = DOSSIER_QUOTE_SOURCE_NONE;

  if (before == ',' || before == ':')
    source = source_before (tree, span);
  if (!dossier_quote_source_is_set (&source) && open_end)
    source = source_after (tree, span);
  if (!dossier_quote_source_is_set (&source))
    source = governing_cue (tree, span, whole);
  if (!dossier_quote_source_is_set (&source))
    source = source_before (tree, span);
  if (!dossier_quote_source_is_set (&source) && whole)
    source = source_after (tree, span);
  if (!whole && dossier_quote_source_is_set (&source) && !holds_phrase (tree, source.cue) && before != ','
      && before != ':')
    return DOSSIER_QUOTE_SOURCE_NONE;
  return source;
}
