/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-marks.h"

#include <string.h>

typedef enum
{
  MARK_NONE,
  MARK_DOUBLE_OPEN,
  MARK_DOUBLE_CLOSE,
  MARK_DOUBLE_EITHER,
  MARK_SINGLE_OPEN,
  MARK_SINGLE_CLOSE,
  MARK_SINGLE_EITHER,
} Mark;

static const struct
{
  const char *text;
  Mark mark;
} mark_table[] = {
  { "\"", MARK_DOUBLE_EITHER },          { "\xe2\x80\x9c", MARK_DOUBLE_OPEN },
  { "\xe2\x80\x9d", MARK_DOUBLE_CLOSE }, { "``", MARK_DOUBLE_OPEN },
  { "''", MARK_DOUBLE_EITHER },          { "\xc2\xab", MARK_DOUBLE_OPEN },
  { "\xc2\xbb", MARK_DOUBLE_CLOSE },     { "\xe2\x80\x9e", MARK_DOUBLE_OPEN },
  { "\xe2\x80\x98", MARK_SINGLE_OPEN },  { "'", MARK_SINGLE_EITHER },
  { "\xe2\x80\x99", MARK_SINGLE_CLOSE }, { "`", MARK_SINGLE_OPEN },
};

static Mark
mark_of (const DossierDocument *document, guint32 index)
{
  const DossierToken *token = dossier_document_token (document, index);
  gsize length = token->end - token->start;

  if (length > 3)
    return MARK_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (mark_table); i++)
    if (strlen (mark_table[i].text) == length
        && memcmp (document->text + token->start, mark_table[i].text, length) == 0)
      return mark_table[i].mark;
  return MARK_NONE;
}

static gboolean
space_before (const DossierDocument *document, guint32 index)
{
  return index >= document->tokens->len
         || (dossier_document_token (document, index)->flags
             & (DOSSIER_TOKEN_SPACE_BEFORE | DOSSIER_TOKEN_LINE_START))
                != 0;
}

/* Whether the mark at @index stands like an opening one: close to the word after it, apart from the one
 * before. */
static gboolean
leans_right (const DossierDocument *document, guint32 index, guint32 first)
{
  gboolean apart = index == first || space_before (document, index);

  if (!apart && index > first)
    {
      const DossierToken *before = dossier_document_token (document, index - 1);
      char last = document->text[before->end - 1];

      /* After a dash, a bracket or another opening mark no space is written. */
      apart = (before->flags & DOSSIER_TOKEN_PUNCTUATION) != 0 && strchr (".,;:!?)]'\"", last) == NULL;
    }
  return apart && !space_before (document, index + 1);
}

static gboolean
may_open (const DossierDocument *document, guint32 index, guint32 first, Mark mark)
{
  switch (mark)
    {
    case MARK_DOUBLE_OPEN:
      return TRUE;
    case MARK_SINGLE_OPEN:
    case MARK_SINGLE_EITHER:
    case MARK_DOUBLE_EITHER:
      return leans_right (document, index, first);
    default:
      return FALSE;
    }
}

/* A single mark that only shortens a word ("workers' pay") and closes nothing: another one closes further on.
 */
static gboolean
is_apostrophe (const DossierDocument *document, guint32 index, guint32 end)
{
  const DossierToken *before = dossier_document_token (document, index - 1);
  char last = document->text[before->end - 1];

  if (!space_before (document, index + 1))
    return (dossier_document_token (document, MIN (index + 1, end - 1))->flags & DOSSIER_TOKEN_PUNCTUATION)
           == 0;
  if ((last != 's' && last != 'S') || index + 1 >= end)
    return FALSE;
  for (guint32 i = index + 1; i < MIN (end, index + 120); i++)
    {
      Mark mark = mark_of (document, i);

      if (mark == MARK_SINGLE_OPEN || (mark == MARK_SINGLE_EITHER && leans_right (document, i, index)))
        return FALSE;
      if (mark == MARK_SINGLE_CLOSE || mark == MARK_SINGLE_EITHER)
        return TRUE;
    }
  return FALSE;
}

static gboolean
may_close (const DossierDocument *document, guint32 index, guint32 end, Mark mark, gboolean single)
{
  if (single)
    return (mark == MARK_SINGLE_CLOSE || mark == MARK_SINGLE_EITHER) && !space_before (document, index)
           && !is_apostrophe (document, index, end);
  return mark == MARK_DOUBLE_CLOSE || (mark == MARK_DOUBLE_EITHER && !leans_right (document, index, 0))
         || (mark == MARK_DOUBLE_EITHER && !space_before (document, index));
}

static guint32
find_close (const DossierDocument *document, guint32 from, guint32 end, gboolean single)
{
  for (guint32 i = from; i < end; i++)
    if (may_close (document, i, end, mark_of (document, i), single))
      return i;
  return DOSSIER_NO_TOKEN;
}

static void
add_span (GArray *spans, guint32 first, guint32 inner_first, guint32 inner_end, guint32 end,
          gboolean continues, gboolean single)
{
  DossierQuoteSpan span = { first, end, inner_first, inner_end, continues, single };

  if (inner_first < inner_end)
    g_array_append_val (spans, span);
}

/* Whether the paragraph that starts at @index starts with an opening mark. */
static gboolean
opens_paragraph (const DossierDocument *document, guint32 index)
{
  return index < document->tokens->len && may_open (document, index, index, mark_of (document, index));
}

/* A paragraph whose first words belong to a quote left open: it closes further on, without having opened
 * anew. */
static guint32
close_carried (GArray *spans, const DossierDocument *document, guint32 first, guint32 end)
{
  guint32 close = find_close (document, first, end, FALSE);

  if (close == DOSSIER_NO_TOKEN)
    return first;
  for (guint32 i = first; i < close; i++)
    if (may_open (document, i, first, mark_of (document, i)))
      return first;
  add_span (spans, first, first, close, close + 1, TRUE, FALSE);
  return close + 1;
}

/* Returns whether a quote is still open at the end of the paragraph. */
static gboolean
scan_paragraph (GArray *spans, const DossierDocument *document, guint32 first, guint32 end, gboolean carried)
{
  gboolean open = FALSE;
  guint32 i = first;
  guint32 none_before[2] = { first, first }; /* up to where no double, no single mark closes */

  if (carried && !opens_paragraph (document, first))
    i = close_carried (spans, document, first, end);
  while (i < end)
    {
      Mark mark = mark_of (document, i);
      gboolean single = mark >= MARK_SINGLE_OPEN;
      gboolean continues = carried && i == first;
      guint32 close;

      if (mark == MARK_NONE || !may_open (document, i, first, mark) || i < none_before[single])
        {
          i++;
          continue;
        }
      close = find_close (document, i + 1, end, single);
      if (close != DOSSIER_NO_TOKEN)
        {
          add_span (spans, i, i + 1, close, close + 1, continues, single);
          i = close + 1;
          continue;
        }
      /* No mark closes before the end of the paragraph: the quote goes on if the next paragraph opens as
       * well. */
      open = opens_paragraph (document, end) && (!single || mark == MARK_SINGLE_OPEN);
      if (open || continues || (i == first && !single))
        {
          add_span (spans, i, i + 1, end, end, continues, single);
          return open || continues;
        }
      none_before[single] = end;
      i++;
    }
  return FALSE;
}

GArray *
dossier_quote_marks_find (const DossierDocument *document)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DossierQuoteSpan));
  gboolean carried = FALSE;
  guint32 sentence = 0;

  while (sentence < document->sentences->len)
    {
      const DossierSentence *start = dossier_document_sentence (document, sentence);
      guint32 paragraph = start->paragraph, first = start->first, end = start->end;

      while (++sentence < document->sentences->len
             && dossier_document_sentence (document, sentence)->paragraph == paragraph)
        end = dossier_document_sentence (document, sentence)->end;
      if (first < end)
        carried = scan_paragraph (spans, document, first, end, carried);
    }
  return spans;
}
