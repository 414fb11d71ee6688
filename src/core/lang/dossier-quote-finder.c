/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-finder.h"

#include "dossier-quote-source.h"

#include <string.h>

/* Quoted words of this number or fewer, without a verb or a cue, are a phrase held at arm's length. */
#define SCARE_WORDS 5

typedef struct
{
  const DossierDocument *document;
  DossierTree *tree;
  GArray *quotes;
} Finder;

static gboolean
is_finite_tag (DossierTag tag)
{
  return tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBP || tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_MD;
}

static guint32
sentence_of (const DossierDocument *document, guint32 token)
{
  return dossier_document_token (document, token)->sentence;
}

static guint32
paragraph_of (const DossierDocument *document, guint32 token)
{
  return dossier_document_sentence (document, sentence_of (document, token))->paragraph;
}

static gboolean
ends_clause (const DossierDocument *document, const DossierQuoteSpan *span)
{
  char last = document->text[dossier_document_token (document, span->inner_end - 1)->end - 1];

  return strchr (".,?!", last) != NULL
         || (span->end < document->tokens->len && dossier_document_token_is (document, span->end, ",")
             && span->inner_end - span->inner_first > SCARE_WORDS);
}

/* Whole clauses are direct speech; a few words inside the writer's sentence are partial. */
static gboolean
is_whole (const DossierDocument *document, const DossierQuoteSpan *span)
{
  guint32 sentence = sentence_of (document, span->first);
  gboolean finite = FALSE, starts = span->first == dossier_document_sentence (document, sentence)->first;
  gboolean capital
      = (dossier_document_token (document, span->inner_first)->flags & DOSSIER_TOKEN_CAPITAL) != 0;

  for (guint32 i = span->inner_first; i < span->inner_end && !finite; i++)
    finite = is_finite_tag ((DossierTag) dossier_document_token (document, i)->tag);
  if (span->inner_end == span->end || span->continues
      || sentence_of (document, span->inner_end - 1) > sentence)
    return TRUE;
  if (!capital)
    return FALSE;
  return (finite && (starts || ends_clause (document, span))) || (starts && ends_clause (document, span));
}

static void
add_quote (Finder *self, guint32 first, guint32 end, DossierQuoteKind kind, const DossierQuoteSource *source)
{
  DossierQuote quote = { .range = dossier_document_range (self->document, first, end),
                         .kind = kind,
                         .source_first = source->first,
                         .source_end = source->end,
                         .cue = source->cue,
                         .speaker = DOSSIER_NO_INDEX };

  if (source->cue != DOSSIER_NO_TOKEN)
    quote.cue_range = dossier_document_range (self->document, source->cue, source->cue + 1);
  g_array_append_val (self->quotes, quote);
}

/* A paragraph that is nothing but the quote, perhaps with marks around. */
static gboolean
fills_paragraph (const DossierDocument *document, const DossierQuoteSpan *span)
{
  guint32 paragraph = paragraph_of (document, span->first);

  return (span->first == 0 || paragraph_of (document, span->first - 1) != paragraph)
         && (span->end >= document->tokens->len || paragraph_of (document, span->end) != paragraph);
}

/* The speaker of a quote that names none itself: the one of the quote before, in the same paragraph ('"…," he
 * said. "…"'), or in the paragraph before where this one is nothing but speech; or of a sentence before
 * ending in a colon. */
static DossierQuoteSource
carried_source (Finder *self, const DossierQuoteSpan *span, const DossierQuoteSpan *last,
                const DossierQuoteSource *last_source)
{
  const DossierDocument *document = self->document;
  guint32 paragraph = paragraph_of (document, span->first), sentence = sentence_of (document, span->first);
  const DossierSentence *before;

  if (span->first > 0 && dossier_document_token_is (document, span->first - 1, ":") && sentence > 0
      && span->first == dossier_document_sentence (document, sentence)->first)
    {
      before = dossier_document_sentence (document, sentence - 1);
      for (guint32 i = before->end; i-- > before->first;)
        if (dossier_quote_source_is_cue (self->tree, i, TRUE))
          return dossier_quote_source_of_cue (self->tree, i);
    }
  if (last == NULL || !dossier_quote_source_is_set (last_source))
    return DOSSIER_QUOTE_SOURCE_NONE;
  if (span->continues || paragraph_of (document, last->first) == paragraph)
    return *last_source;
  if (paragraph_of (document, last->end - 1) + 1 == paragraph && fills_paragraph (document, span))
    return *last_source;
  return DOSSIER_QUOTE_SOURCE_NONE;
}

static gboolean
has_finite_verb (const DossierDocument *document, const DossierQuoteSpan *span)
{
  for (guint32 i = span->inner_first; i < span->inner_end; i++)
    if (is_finite_tag ((DossierTag) dossier_document_token (document, i)->tag))
      return TRUE;
  return FALSE;
}

/* Marks around a few words that no cue holds: a nickname, a title, a word kept at arm's length. */
static gboolean
is_scare (Finder *self, const DossierQuoteSpan *span, gboolean whole, const DossierQuoteSource *source)
{
  guint32 words = span->inner_end - span->inner_first;
  const char *lemma;

  if (span->inner_first > 0 && span->first > 0
      && dossier_document_token_is (self->document, span->first - 1, "so-called"))
    return TRUE;
  if (whole)
    return FALSE;
  if (!dossier_quote_source_is_set (source))
    return words <= SCARE_WORDS || !has_finite_verb (self->document, span);
  if (words > 2)
    return FALSE;
  /* One or two words inside reported speech are the speaker's own only where the cue names them: "called it
   * 'fake'". */
  lemma = dossier_document_lemma (self->document, source->cue);
  return (dossier_cue_lookup (lemma) & (DOSSIER_CUE_NAMING | DOSSIER_CUE_SPEECH)) == 0;
}

static void
add_marked (Finder *self)
{
  g_autoptr (GArray) spans = dossier_quote_marks_find (self->document);
  const DossierQuoteSpan *last = NULL;
  DossierQuoteSource last_source = DOSSIER_QUOTE_SOURCE_NONE;

  for (guint i = 0; i < spans->len; i++)
    {
      const DossierQuoteSpan *span = &g_array_index (spans, DossierQuoteSpan, i);
      gboolean whole = is_whole (self->document, span);
      DossierQuoteSource source = DOSSIER_QUOTE_SOURCE_NONE;

      if (!span->continues)
        source = dossier_quote_source_find (self->tree, span);
      if (!dossier_quote_source_is_set (&source) && whole)
        source = carried_source (self, span, last, &last_source);
      if (is_scare (self, span, whole, &source))
        {
          DossierQuoteSource none = DOSSIER_QUOTE_SOURCE_NONE;

          add_quote (self, span->first, span->end, DOSSIER_QUOTE_SCARE, &none);
          continue;
        }
      add_quote (self, span->first, span->end, whole ? DOSSIER_QUOTE_DIRECT : DOSSIER_QUOTE_PARTIAL, &source);
      if (dossier_quote_source_is_set (&source))
        last_source = source;
      last = span;
    }
}

/* Drops marks, commas and the cue's own words from the ends of an indirect quote. */
static void
trim (const DossierDocument *document, guint32 *first, guint32 *end)
{
  while (*first < *end && (dossier_document_token (document, *first)->flags & DOSSIER_TOKEN_PUNCTUATION) != 0)
    (*first)++;
  while (*first < *end
         && (dossier_document_token (document, *end - 1)->flags & DOSSIER_TOKEN_PUNCTUATION) != 0)
    (*end)--;
}

/* Whether most of the words from @first to @end already stand in direct speech, or nearly all in any marks.
 */
static gboolean
is_quoted (const Finder *self, guint n_marked, guint32 first, guint32 end)
{
  DossierRange range = dossier_document_range (self->document, first, end);
  gsize covered = 0, direct = 0;
  guint low = 0, high = n_marked;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->quotes, DossierQuote, middle).range.end <= range.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < n_marked; low++)
    {
      const DossierQuote *quote = &g_array_index (self->quotes, DossierQuote, low);

      if (quote->range.start >= range.end)
        break;
      covered += MIN (quote->range.end, range.end) - MAX (quote->range.start, range.start);
      if (quote->kind == DOSSIER_QUOTE_DIRECT)
        direct += MIN (quote->range.end, range.end) - MAX (quote->range.start, range.start);
    }
  return direct * 2 > range.end - range.start || covered * 10 >= (range.end - range.start) * 9;
}

/* Whether @child of the cue is what is said, thought or wanted: a clause, or a phrase where the verb takes
 * one
 * ("announced a review", "called for calm") and does not name a listener there. */
static gboolean
is_content (const DossierTree *tree, guint32 child, DossierCueFlags flags, gboolean has_object)
{
  gboolean takes_phrase
      = (flags & DOSSIER_CUE_ADDRESSEE) == 0 && (flags & ~DOSSIER_CUE_PLAIN & ~DOSSIER_CUE_SPEECH) != 0;

  switch (dossier_tree_deprel (tree, child))
    {
    case DOSSIER_DEPREL_CCOMP:
    case DOSSIER_DEPREL_XCOMP:
      return TRUE;
    case DOSSIER_DEPREL_OBJ:
      return takes_phrase;
    case DOSSIER_DEPREL_OBL:
      return !has_object && takes_phrase
             && (dossier_tree_child_lemma (tree, child, "for") != DOSSIER_NO_TOKEN
                 || dossier_tree_child_lemma (tree, child, "of") != DOSSIER_NO_TOKEN
                 || dossier_tree_child_lemma (tree, child, "about") != DOSSIER_NO_TOKEN
                 || dossier_tree_child_lemma (tree, child, "on") != DOSSIER_NO_TOKEN
                 || dossier_tree_child_lemma (tree, child, "against") != DOSSIER_NO_TOKEN
                 || dossier_tree_child_lemma (tree, child, "as") != DOSSIER_NO_TOKEN);
    default:
      return FALSE;
    }
}

/* Reported speech runs on to the end of its sentence, unless the teller takes over again: ", adding …", ",
 * but she said …". */
static guint32
end_of_speech (const Finder *self, guint32 cue)
{
  const DossierTree *tree = self->tree;
  guint32 end = dossier_document_sentence (self->document, sentence_of (self->document, cue))->end;
  guint32 head = dossier_tree_head (tree, cue);

  if (head < tree->n_tokens && dossier_tree_deprel (tree, cue) != DOSSIER_DEPREL_CONJ
      && dossier_tree_deprel (tree, cue) != DOSSIER_DEPREL_CCOMP)
    return cue;
  for (guint32 i = cue + 2; i < end; i++)
    if (dossier_document_token_is (self->document, i - 1, ",")
        && (dossier_quote_source_is_cue (tree, i, FALSE)
            || (i + 2 < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_CC
                && dossier_quote_source_is_cue (tree, i + 2, FALSE))
            || (i + 1 < end && dossier_tree_tag (tree, i) == DOSSIER_TAG_CC
                && dossier_quote_source_is_cue (tree, i + 1, FALSE))))
      return i - 1;
  return end;
}

/* Where the tree gives the cue nothing to say: whether the words after it are a clause ("told the paper that
 * …"). */
static gboolean
speech_follows (const Finder *self, guint32 cue, DossierCueFlags flags, guint32 *first)
{
  static const char *const openers[] = { "that", "how", "why", "whether", "what", "if" };
  const DossierTree *tree = self->tree;
  guint32 end = dossier_document_sentence (self->document, sentence_of (self->document, cue))->end;
  DossierTag tag = dossier_tree_tag (tree, cue);

  if ((flags & DOSSIER_CUE_SPEECH) == 0 || (flags & (DOSSIER_CUE_PLAIN | DOSSIER_CUE_NAMING)) != 0
      || (tag != DOSSIER_TAG_VBD && tag != DOSSIER_TAG_VBZ && tag != DOSSIER_TAG_VBP
          && tag != DOSSIER_TAG_VBN))
    return FALSE;
  for (guint32 i = cue + 1; i < MIN (end, cue + 9); i++)
    {
      tag = dossier_tree_tag (tree, i);
      if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_COLON || tag == DOSSIER_TAG_OPEN_QUOTE
          || is_finite_tag (tag))
        return FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (openers); j++)
        if (dossier_document_token_is (self->document, i, openers[j]))
          {
            *first = i;
            return TRUE;
          }
      /* "said she would go": a subject right after the cue. */
      if (i == cue + 1 && (flags & DOSSIER_CUE_ADDRESSEE) == 0 && tag == DOSSIER_TAG_PRP)
        {
          *first = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* What the cue brings in, or the main clause that it is slipped into (", he said,"). */
static gboolean
clause_of_cue (const Finder *self, guint32 cue, guint32 *first, guint32 *end)
{
  const DossierTree *tree = self->tree;
  DossierCueFlags flags = dossier_cue_lookup (dossier_document_lemma (self->document, cue));
  gboolean has_object = dossier_tree_child (tree, cue, DOSSIER_DEPREL_OBJ) != DOSSIER_NO_TOKEN;

  *first = G_MAXUINT32;
  *end = 0;
  for (guint32 child = tree->first_child[cue]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (is_content (tree, child, flags, has_object))
      {
        *first = MIN (*first, tree->left[child]);
        *end = MAX (*end, tree->end[child]);
      }
  if (*first < *end)
    {
      if (*first < cue && cue < *end)
        *end = cue;
      else if (*first > cue && (flags & DOSSIER_CUE_SPEECH) != 0
               && dossier_tree_child (tree, cue, DOSSIER_DEPREL_CCOMP) != DOSSIER_NO_TOKEN)
        *end = MAX (*end, end_of_speech (self, cue));
      return TRUE;
    }
  if (speech_follows (self, cue, flags, first))
    {
      *end = MAX (end_of_speech (self, cue), *first);
      return *end > *first + 2;
    }
  if (dossier_tree_deprel (tree, cue) == DOSSIER_DEPREL_PARATAXIS && (flags & DOSSIER_CUE_SPEECH) != 0)
    {
      guint32 head = dossier_tree_head (tree, cue);

      if (head >= tree->n_tokens)
        return FALSE;
      *first = tree->left[head];
      *end = tree->end[head];
      if (tree->left[cue] > *first && head < cue)
        *end = MIN (*end, tree->left[cue]);
      else
        *first = MAX (*first, tree->end[cue]);
      return *first < *end;
    }
  return FALSE;
}

static gboolean
clause_of_according (const Finder *self, guint32 cue, const DossierQuoteSource *source, guint32 *first,
                     guint32 *end)
{
  const DossierSentence *sentence
      = dossier_document_sentence (self->document, sentence_of (self->document, cue));

  if (cue <= sentence->first + 1)
    {
      *first = source->end;
      *end = sentence->end;
    }
  else
    {
      *first = sentence->first;
      *end = cue;
    }
  return *first < *end;
}

static void
add_indirect (Finder *self, guint n_marked)
{
  const DossierDocument *document = self->document;

  for (guint32 i = 0; i < document->tokens->len; i++)
    {
      DossierQuoteSource source;
      guint32 first, end;
      gboolean according;

      if (!dossier_quote_source_is_cue (self->tree, i, TRUE))
        continue;
      according = dossier_document_token_is (document, i, "according");
      if (!according && !clause_of_cue (self, i, &first, &end))
        continue;
      source = dossier_quote_source_of_cue (self->tree, i);
      if (!dossier_quote_source_is_set (&source)
          || (according && !clause_of_according (self, i, &source, &first, &end)))
        continue;
      trim (document, &first, &end);
      if (end - first < 2 || first >= end || is_quoted (self, n_marked, first, end))
        continue;
      add_quote (self, first, end, DOSSIER_QUOTE_INDIRECT, &source);
    }
}

static int
compare_quotes (gconstpointer a, gconstpointer b)
{
  const DossierQuote *left = a, *right = b;
  int order = dossier_range_compare (&left->range, &right->range);

  return order != 0 ? order : (int) left->kind - (int) right->kind;
}

GArray *
dossier_quote_finder_find (const DossierDocument *document)
{
  Finder self = { .document = document };

  g_return_val_if_fail (document != NULL, NULL);

  self.tree = dossier_tree_new (document);
  self.quotes = g_array_new (FALSE, FALSE, sizeof (DossierQuote));
  add_marked (&self);
  add_indirect (&self, self.quotes->len);
  g_array_sort (self.quotes, compare_quotes);
  dossier_tree_free (self.tree);
  return self.quotes;
}
