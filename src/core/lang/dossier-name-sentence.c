/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-sentence.h"

#include "dossier-value-list.h"

#include <string.h>

/* Runs and matches longer than this are no names: lists in capitals, tables. */
#define LONGEST_RUN 24

void
dossier_name_sentence_init (DossierNameSentence *sentence)
{
  g_return_if_fail (sentence != NULL);

  sentence->cells = g_array_new (FALSE, TRUE, sizeof (DossierNameCell));
  sentence->first = 0;
  sentence->letter_case = DOSSIER_CASE_NORMAL;
}

void
dossier_name_sentence_clear (DossierNameSentence *sentence)
{
  g_return_if_fail (sentence != NULL);

  g_clear_pointer (&sentence->cells, g_array_unref);
}

/* A headline is told by its longer words: those that ordinary prose writes small. The first word tells
 * nothing. */
static DossierCase
letter_case_of (const DossierNameSentence *sentence, const DossierDocument *document)
{
  guint words = 0, upper = 0, capital = 0, lower = 0, long_words = 0, long_capital = 0;

  for (guint i = 0; i < sentence->cells->len; i++)
    {
      const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
      const DossierToken *token = dossier_document_token (document, sentence->first + i);
      DossierShape shape = cell->word.shape;
      gboolean is_long = token->end - token->start >= 4;

      if (shape == DOSSIER_SHAPE_MARK || shape == DOSSIER_SHAPE_NUMBER || token->end - token->start < 2)
        continue;
      words++;
      upper += shape == DOSSIER_SHAPE_UPPER || shape == DOSSIER_SHAPE_DOTTED;
      lower += shape == DOSSIER_SHAPE_LOWER;
      capital += dossier_shape_is_capitalised (shape);
      if (i > 0 && is_long)
        {
          long_words++;
          long_capital += dossier_shape_is_capitalised (shape);
        }
    }
  if (words >= 3 && upper * 10 >= words * 8)
    return DOSSIER_CASE_UPPER;
  if (long_words >= 4 && long_capital * 10 >= long_words * 8)
    return DOSSIER_CASE_TITLE;
  if (words >= 3 && capital == 0 && lower > 0)
    return DOSSIER_CASE_LOWER;
  return DOSSIER_CASE_NORMAL;
}

/* Where case says nothing, the shape that carries it is replaced by one that says so. */
static DossierShape
told_shape (DossierShape shape, DossierCase letter_case)
{
  if (letter_case == DOSSIER_CASE_UPPER && dossier_shape_is_capitalised (shape))
    return DOSSIER_SHAPE_OTHER;
  if (letter_case == DOSSIER_CASE_TITLE && shape == DOSSIER_SHAPE_CAPITAL)
    return DOSSIER_SHAPE_OTHER;
  if (letter_case == DOSSIER_CASE_LOWER && shape == DOSSIER_SHAPE_LOWER)
    return DOSSIER_SHAPE_OTHER;
  return shape;
}

static gboolean
is_connector (const DossierDocument *document, guint32 token)
{
  static const char *const connectors[] = { "of", "the", "for", "&",   "-",  "de",  "del",
                                            "la", "van", "von", "bin", "al", "der", "du",
                                            "da", "dos", "ibn", "el",  "ul", "den", "ter" };
  const DossierToken *t = dossier_document_token (document, token);
  gsize length = t->end - t->start;

  if (length > 3)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (connectors); i++)
    if (strlen (connectors[i]) == length && memcmp (document->text + t->start, connectors[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether cell @i hangs by a hyphen on the word before it: "Suk-yeol", "London-based". */
static gboolean
hangs_on (const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);

  return i >= 2 && cell->glued && cell[-1].hyphen && cell[-1].glued;
}

/* The small second half of a name, as told from an ordinary word by its never being seen in small letters. */
static gboolean
is_name_half (const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);

  return cell->word.shape == DOSSIER_SHAPE_LOWER && hangs_on (sentence, i) &&
         (cell->record->forms >> DOSSIER_FORM_CASE_SHIFT) == 0 && cell->record->forms == 0;
}

/* Whether the run goes on after cell @i: returns the next capitalised cell, or 0. */
static guint
next_in_run (const DossierNameSentence *sentence, const DossierDocument *document, guint i)
{
  guint limit = MIN (i + 4, sentence->cells->len);

  for (guint j = i + 1; j < limit; j++)
    {
      if (dossier_shape_is_capitalised (dossier_name_sentence_cell (sentence, j)->word.shape) ||
          (j == i + 2 && is_name_half (sentence, j)))
        return j;
      if (!is_connector (document, sentence->first + j))
        return 0;
      /* "Bank of the West", but not "in London the President". */
      if (j == i + 1 && dossier_document_token_is (document, sentence->first + j, "the"))
        return 0;
    }
  return 0;
}

static void
find_runs (DossierNameSentence *sentence, const DossierDocument *document)
{
  guint n = sentence->cells->len;

  for (guint i = 0; i < n; i++)
    {
      guint last = i;

      if (!dossier_shape_is_capitalised (dossier_name_sentence_cell (sentence, i)->word.shape))
        continue;
      for (guint next = next_in_run (sentence, document, i); next > 0 && next - i < LONGEST_RUN;
           next = next_in_run (sentence, document, last))
        last = next;
      for (guint j = i; j <= last; j++)
        {
          dossier_name_sentence_cell (sentence, j)->run_first = i;
          dossier_name_sentence_cell (sentence, j)->run_end = last + 1;
        }
      i = last;
    }
}

/* Marks the lists of the phrase from @first to @end, but for those that a longer match already covers. */
static void
mark_phrase (DossierNameSentence *sentence, guint first, guint end, guint32 lists)
{
  DossierNameCell *cell = dossier_name_sentence_cell (sentence, first);

  lists &= ~(DOSSIER_LIST_PREFIX | cell->lists[DOSSIER_PLACE_BEGIN] | cell->lists[DOSSIER_PLACE_INSIDE] |
             cell->lists[DOSSIER_PLACE_LAST]);
  if (lists == 0)
    return;
  for (guint i = first; i < end; i++)
    {
      DossierPlace place = end - first == 1 ? DOSSIER_PLACE_UNIT
                           : i == first     ? DOSSIER_PLACE_BEGIN
                           : i + 1 == end   ? DOSSIER_PLACE_LAST
                                            : DOSSIER_PLACE_INSIDE;

      cell = dossier_name_sentence_cell (sentence, i);
      cell->lists[place] |= lists;
      cell->around |= lists;
    }
}

/* Lists of names count only where the first word has a capital; those of titles and endings always do. */
static guint32
lists_that_count (const DossierNameSentence *sentence, const DossierNameCell *cell, guint32 lists)
{
  const guint32 small = (1u << DOSSIER_LIST_TITLE) | (1u << DOSSIER_LIST_OCCUPATION) |
                        (1u << DOSSIER_LIST_ORG_WORD) | (1u << DOSSIER_LIST_CALENDAR);

  if (dossier_shape_is_capitalised (cell->word.shape) || sentence->letter_case == DOSSIER_CASE_LOWER)
    return lists;
  return lists & small;
}

static void
find_phrases (DossierNameSentence *sentence, const DossierNameLexicon *lexicon, guint first)
{
  DossierNameCell *cell = dossier_name_sentence_cell (sentence, first);
  guint limit = MIN (first + DOSSIER_GAZETTEER_LONGEST, sentence->cells->len);
  guint32 found[DOSSIER_GAZETTEER_LONGEST] = { 0 };
  guint64 key = 0;
  guint n = 0;

  for (guint i = first; i < limit; i++)
    {
      guint32 lists;

      key = dossier_gazetteer_extend (key, dossier_name_sentence_cell (sentence, i)->word.folded);
      lists = dossier_gazetteer_lookup (&lexicon->gazetteer, key);
      found[n++] = lists_that_count (sentence, cell, lists);
      if ((lists & DOSSIER_LIST_PREFIX) == 0)
        break;
    }
  if (cell->word.shape == DOSSIER_SHAPE_UPPER || cell->word.shape == DOSSIER_SHAPE_SINGLE)
    found[0] |= dossier_gazetteer_lookup (&lexicon->gazetteer, dossier_gazetteer_acronym (cell->word.raw));
  while (n-- > 0)
    if (found[n] & ~DOSSIER_LIST_PREFIX)
      mark_phrase (sentence, first, first + n + 1, found[n]);
}

static gboolean
quoted_after (gboolean quoted, const char *mark, gsize length)
{
  if (length == 1 && mark[0] == '"')
    return !quoted;
  if (length == 3 && memcmp (mark, "“", 3) == 0)
    return TRUE;
  if (length == 3 && memcmp (mark, "”", 3) == 0)
    return FALSE;
  return quoted;
}

static void
read_words (DossierNameSentence *sentence, const DossierNameLexicon *lexicon, const DossierDocument *document)
{
  gboolean quoted = FALSE;

  for (guint i = 0; i < sentence->cells->len; i++)
    {
      DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
      const DossierToken *token = dossier_document_token (document, sentence->first + i);
      const char *text = document->text + token->start;
      gsize length = token->end - token->start;

      dossier_name_word_init (&cell->word, text, length);
      cell->record = dossier_name_lexicon_word (lexicon, cell->word.folded);
      cell->tag = token->tag;
      cell->glued = i > 0 && (token->flags & DOSSIER_TOKEN_SPACE_BEFORE) == 0;
      cell->hyphen = length == 1 && text[0] == '-';
      cell->joins = (length == 1 && text[0] == '&') || (length == 3 && memcmp (text, "and", 3) == 0);
      quoted = quoted_after (quoted, text, length);
      cell->quoted = quoted;
    }
}

/* A word in ordinary prose that is small, and has no capital beside it, is in no name. */
static void
mark_open (DossierNameSentence *sentence)
{
  guint n = sentence->cells->len;
  gboolean all = sentence->letter_case == DOSSIER_CASE_LOWER;

  for (guint i = 0; i < n; i++)
    {
      DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);

      cell->open = all || dossier_shape_is_capitalised (cell->word.shape) ||
                   (i > 0 && dossier_shape_is_capitalised (cell[-1].word.shape)) ||
                   (i + 1 < n && dossier_shape_is_capitalised (cell[1].word.shape)) ||
                   cell->word.shape == DOSSIER_SHAPE_CODE || cell->run_end > cell->run_first ||
                   (hangs_on (sentence, i) && dossier_shape_is_capitalised (cell[-2].word.shape));
    }
}

/* "March, April and $5 million": in a list of dates and amounts only what is no word of those, and what stands beside
 * it, may be a name. */
static void
close_values (DossierNameSentence *sentence, const DossierDocument *document)
{
  guint n = sentence->cells->len;
  gboolean before = FALSE, here = n > 0 && dossier_value_list_is_word (document, sentence->first);

  for (guint i = 0; i < n; i++)
    {
      DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
      gboolean after = i + 1 < n && dossier_value_list_is_word (document, sentence->first + i + 1);

      cell->open = cell->open && (before || here || after);
      before = here;
      here = after;
    }
}

void
dossier_name_sentence_read (DossierNameSentence *sentence, const DossierNameLexicon *lexicon,
                            const DossierDocument *document, guint index)
{
  const DossierSentence *source;

  g_return_if_fail (sentence != NULL && lexicon != NULL && document != NULL);

  source = dossier_document_sentence (document, index);
  sentence->first = source->first;
  g_array_set_size (sentence->cells, 0);
  g_array_set_size (sentence->cells, source->end - source->first);
  read_words (sentence, lexicon, document);
  sentence->letter_case = letter_case_of (sentence, document);
  find_runs (sentence, document);
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);

      cell->shape = told_shape (cell->word.shape, sentence->letter_case);
      find_phrases (sentence, lexicon, i);
    }
  mark_open (sentence);
  if (source->words != DOSSIER_SENTENCE_RUNNING)
    close_values (sentence, document);
}
