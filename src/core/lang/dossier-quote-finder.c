/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-finder.h"

#include "dossier-quote-label.h"
#include "dossier-quote-noun.h"

#include <string.h>

/* Quoted words of this number or fewer, without a verb or a cue, are a phrase
 * held at arm's length. */
#define SCARE_WORDS 5
/* How many indirect quotes before some words are looked at: deeper nesting is
 * not English. */
#define MAX_LOOK_BACK 24
/* A closing mark may stand after the end of the clause. */
#define MARK_BYTES 3

typedef struct
{
  const DossierDocument *document;
  DossierTree *tree;
  GArray *spans;    /* of DossierQuoteSpan: what stands between marks */
  GArray *indirect; /* of DossierQuote: speech without marks, in order */
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

/* Whole clauses are direct speech; a few words inside the writer's sentence are
 * partial. */
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
add_quote (Finder *self, GArray *quotes, guint32 first, guint32 end, DossierQuoteKind kind,
           const DossierQuoteSource *source)
{
  DossierQuote quote = { .range = dossier_document_range (self->document, first, end),
                         .kind = kind,
                         .source_first = source->first,
                         .source_end = source->end,
                         .cue = source->cue,
                         .speaker = DOSSIER_NO_INDEX };

  if (source->cue != DOSSIER_NO_TOKEN)
    quote.cue_range = dossier_document_range (self->document, source->cue, source->cue + 1);
  g_array_append_val (quotes, quote);
}

/* A paragraph that is nothing but the quote, perhaps with marks around. */
static gboolean
fills_paragraph (const DossierDocument *document, const DossierQuoteSpan *span)
{
  guint32 paragraph = paragraph_of (document, span->first);

  return (span->first == 0 || paragraph_of (document, span->first - 1) != paragraph)
         && (span->end >= document->tokens->len || paragraph_of (document, span->end) != paragraph);
}

/* The speaker of a quote that names none itself: the one of the quote before,
 * in the same paragraph ('"…," he said. "…"'), or in the paragraph before where
 * this one is nothing but speech; or of a sentence before ending in a colon. */
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

/* Marks around a few words that no cue holds: a nickname, a title, a word kept
 * at arm's length. */
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
  /* One or two words inside reported speech are the speaker's own only where
   * the cue names them: "called it 'fake'". */
  lemma = dossier_document_lemma (self->document, source->cue);
  return (dossier_cue_lookup (lemma) & (DOSSIER_CUE_NAMING | DOSSIER_CUE_SPEECH)) == 0;
}

/* The innermost indirect speech that holds the marked words; NULL where none
 * does. */
static const DossierQuote *
holding_speech (const Finder *self, const DossierQuoteSpan *span)
{
  DossierRange range = dossier_document_range (self->document, span->first, span->end);
  guint low = 0, high = self->indirect->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->indirect, DossierQuote, middle).range.start <= range.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i-- > 0 && low - i < MAX_LOOK_BACK;)
    {
      const DossierQuote *quote = &g_array_index (self->indirect, DossierQuote, i);

      if (quote->range.end + MARK_BYTES >= range.end && quote->range.end > range.start
          && quote->kind != DOSSIER_QUOTE_BELIEF)
        return quote;
    }
  return NULL;
}

static DossierQuoteSource
source_of_span (const Finder *self, const DossierQuoteSpan *span, gboolean whole)
{
  const DossierQuote *held = whole ? NULL : holding_speech (self, span);
  DossierQuoteSource source;
  guint32 first = span->first;

  if (span->continues)
    return DOSSIER_QUOTE_SOURCE_NONE;
  if (held != NULL)
    return (DossierQuoteSource){ held->cue, held->source_first, held->source_end };
  source = dossier_quote_label_signature (self->tree, span);
  if (!dossier_quote_source_is_set (&source))
    source = dossier_quote_source_find (self->tree, span, whole);
  if (!dossier_quote_source_is_set (&source))
    {
      source = dossier_quote_label_lead (self->tree, sentence_of (self->document, span->first), &first);
      if (first > span->first)
        source = DOSSIER_QUOTE_SOURCE_NONE;
    }
  return source;
}

static void
add_marked (Finder *self)
{
  const DossierQuoteSpan *last = NULL;
  DossierQuoteSource last_source = DOSSIER_QUOTE_SOURCE_NONE;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const DossierQuoteSpan *span = &g_array_index (self->spans, DossierQuoteSpan, i);
      gboolean whole = is_whole (self->document, span);
      DossierQuoteSource source = source_of_span (self, span, whole);

      if (!dossier_quote_source_is_set (&source) && whole)
        source = carried_source (self, span, last, &last_source);
      if (is_scare (self, span, whole, &source))
        {
          DossierQuoteSource none = DOSSIER_QUOTE_SOURCE_NONE;

          add_quote (self, self->quotes, span->first, span->end, DOSSIER_QUOTE_SCARE, &none);
          continue;
        }
      add_quote (self, self->quotes, span->first, span->end,
                 whole ? DOSSIER_QUOTE_DIRECT : DOSSIER_QUOTE_PARTIAL, &source);
      if (dossier_quote_source_is_set (&source))
        last_source = source;
      last = span;
    }
}

/* Whether most of the words from @first to @end already stand in direct speech,
 * or nearly all in any marks. */
static gboolean
is_quoted (const Finder *self, guint32 first, guint32 end)
{
  guint32 covered = 0, direct = 0;
  guint low = 0, high = self->spans->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->spans, DossierQuoteSpan, middle).end <= first)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->spans->len; low++)
    {
      const DossierQuoteSpan *span = &g_array_index (self->spans, DossierQuoteSpan, low);
      guint32 shared;

      if (span->first >= end)
        break;
      shared = MIN (span->end, end) - MAX (span->first, first);
      covered += shared;
      if (is_whole (self->document, span))
        direct += shared;
    }
  return direct * 2 > end - first || covered * 10 >= (end - first) * 9;
}

/* The end of the direct speech that @first stands in, or @end where that comes
 * before or there is none: what is said inside a quote does not run on beyond
 * its marks. */
static guint32
clip_to_marks (const Finder *self, guint32 first, guint32 end)
{
  guint low = 0, high = self->spans->len;
  const DossierQuoteSpan *span;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->spans, DossierQuoteSpan, middle).end <= first)
        low = middle + 1;
      else
        high = middle;
    }
  if (low >= self->spans->len)
    return end;
  span = &g_array_index (self->spans, DossierQuoteSpan, low);
  return span->first < first && span->inner_end < end ? span->inner_end : end;
}

static void
add_content (Finder *self, const DossierQuoteSource *source, const DossierQuoteContent *content)
{
  for (guint part = 0; part < content->n; part++)
    {
      guint32 first = content->first[part], end = clip_to_marks (self, first, content->end[part]);

      if ((end >= first + 2 || content->n > 1) && !is_quoted (self, first, end))
        add_quote (self, self->indirect, first, end, content->kind, source);
    }
}

static void
add_indirect (Finder *self)
{
  for (guint32 i = 0; i < self->tree->n_tokens; i++)
    {
      DossierQuoteSource source;
      DossierQuoteContent content;

      if (dossier_quote_source_is_cue (self->tree, i, TRUE))
        {
          source = dossier_quote_source_of_cue (self->tree, i);
          if (!dossier_quote_source_is_set (&source))
            continue;
          content = dossier_quote_content_find (self->tree, i, &source);
          add_content (self, &source, &content);
        }
      else if (dossier_quote_noun_read (self->tree, i, &source, &content))
        add_content (self, &source, &content);
    }
}

/* Lines that a name and a colon open: what follows is said, up to the end of
 * the line. */
static void
add_labelled (Finder *self)
{
  for (guint32 i = 0; i < self->document->sentences->len; i++)
    {
      const DossierSentence *sentence = dossier_document_sentence (self->document, i);
      guint32 first, end = sentence->end;
      DossierQuoteSource source;

      if (i > 0 && dossier_document_sentence (self->document, i - 1)->paragraph == sentence->paragraph)
        continue;
      source = dossier_quote_label_lead (self->tree, i, &first);
      if (!dossier_quote_source_is_set (&source))
        continue;
      for (guint32 j = i + 1;
           j < self->document->sentences->len
           && dossier_document_sentence (self->document, j)->paragraph == sentence->paragraph;
           j++)
        end = dossier_document_sentence (self->document, j)->end;
      if (!is_quoted (self, first, end))
        add_quote (self, self->indirect, first, end, DOSSIER_QUOTE_INDIRECT, &source);
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
  self.spans = dossier_quote_marks_find (document);
  self.indirect = g_array_new (FALSE, FALSE, sizeof (DossierQuote));
  self.quotes = g_array_new (FALSE, FALSE, sizeof (DossierQuote));
  add_indirect (&self);
  add_labelled (&self);
  g_array_sort (self.indirect, compare_quotes);
  add_marked (&self);
  g_array_append_vals (self.quotes, self.indirect->data, self.indirect->len);
  g_array_sort (self.quotes, compare_quotes);
  g_array_unref (self.indirect);
  g_array_unref (self.spans);
  dossier_tree_free (self.tree);
  return self.quotes;
}
