/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-finder.h"

#include "dossier-date-fiscal.h"
#include "dossier-date-parser.h"
#include "dossier-date-tense.h"

/* A year this far back is the past that a text tells of; months near it without a year belong to it. */
#define NARRATIVE_DAYS 400
#define FEWEST_OLD_DATES 3
/* So many words of the federal government make a text one on it. */
#define FEWEST_FEDERAL_WORDS 2
/* A report on results speaks of one quarter for this many paragraphs. */
#define PARAGRAPHS_OF_QUARTER 6
/* How many days wide the article's own date may be for days, for months and for years to be counted from it.
 */
#define WIDEST_FOR_DAYS 31
#define WIDEST_FOR_MONTHS 200
#define WIDEST_FOR_YEARS 800

/* Words between two looks at the cancellable: well under a millisecond. */
#define CHECK_EVERY 512

typedef struct
{
  const DossierDocument *document;
  const DossierDateTense *tense;
  DossierDateParser parser;
  guint32 first_today;
  guint32 last_today;
  DossierDate focus;
  guint focus_paragraph;
  guint32 narrative;
  guint32 quarter;
  guint quarter_paragraph;
  guint n_old;
  guint n_fresh;
  guint paragraph;
  guint32 token; /* where reading has come to */
  GArray *found;
} Finder;

/* Whether the text is of times long past, rather than news with a look back. */
static gboolean
is_history (const Finder *finder)
{
  return finder->n_old >= FEWEST_OLD_DATES && finder->n_old > 3 * finder->n_fresh;
}

static void
set_context (Finder *finder, guint32 today, int direction)
{
  DossierDateContext *context = &finder->parser.context;

  context->today = today;
  context->direction = direction;
  context->year = 0;
  context->focus = finder->paragraph - finder->focus_paragraph <= 1 ? finder->focus : DOSSIER_DATE_NONE;
  context->narrative = direction <= 0 && is_history (finder) ? finder->narrative : 0;
  context->quarter
      = finder->paragraph - finder->quarter_paragraph <= PARAGRAPHS_OF_QUARTER ? finder->quarter : 0;
  finder->parser.depth = 0;
}

/* The first token from @offset on; the words are read in order, so that nothing is searched. */
static guint32
token_at (Finder *finder, gsize offset)
{
  while (finder->token < finder->document->tokens->len
         && dossier_document_token (finder->document, finder->token)->start < offset)
    finder->token++;
  return finder->token;
}

static int
direction_at (Finder *finder, guint at)
{
  guint32 token;
  int direction;

  /* "since July" is past, "by May" to come, whatever the verb. */
  if (dossier_date_parser_class (&finder->parser, at - 1) == DOSSIER_WORD_SINCE)
    return -1;
  if (dossier_date_parser_class (&finder->parser, at - 1) == DOSSIER_WORD_BY)
    return 1;
  token = token_at (finder, finder->parser.words[at].start);
  direction = dossier_date_tense_direction (finder->tense, token);
  /* "He has until Friday." */
  if (direction == 0 && dossier_date_parser_class (&finder->parser, at - 1) == DOSSIER_WORD_TO)
    return 1;
  return direction;
}

/* Parses at @at with what the clause tells, against @today. */
static guint
parse_from (Finder *finder, guint at, guint32 today, int direction, DossierTimex *out)
{
  *out = DOSSIER_TIMEX_NONE;
  set_context (finder, today, direction);
  return dossier_date_parse_any (&finder->parser, at, out);
}

/* Widens a date that was counted from the first day of an uncertain reference by that of its last day. */
static void
widen (DossierTimex *timex, const DossierTimex *other)
{
  DossierDate joined;

  if (!dossier_date_is_set (&timex->date) || !dossier_date_is_set (&other->date) || timex->date.first == 0
      || (timex->date.first == other->date.first && timex->date.last == other->date.last)
      || timex->date.basis == DOSSIER_BASIS_STATED)
    return;
  /* "the past four months" stays four months long. */
  if (timex->unit != DOSSIER_DATE_UNIT_NONE)
    return;
  joined = dossier_date_join (timex->date.first <= other->date.first ? &timex->date : &other->date,
                              timex->date.last >= other->date.last ? &timex->date : &other->date);
  if (timex->date.precision == DOSSIER_PRECISION_VAGUE)
    joined.precision = DOSSIER_PRECISION_VAGUE;
  timex->date = joined;
  timex->point = 0;
}

/* Whether the article's date is known too coarsely for what is counted from it: a weekday of some unknown
 * week. */
static gboolean
is_too_fine (const Finder *finder, const DossierTimex *timex)
{
  guint32 width = finder->last_today - finder->first_today;

  if (timex->kind != DOSSIER_TIMEX_DATE || timex->date.basis == DOSSIER_BASIS_STATED
      || width <= WIDEST_FOR_DAYS)
    return FALSE;
  if (timex->grain <= DOSSIER_DATE_UNIT_FORTNIGHT)
    return TRUE;
  return width > (timex->grain <= DOSSIER_DATE_UNIT_HALF ? WIDEST_FOR_MONTHS : WIDEST_FOR_YEARS);
}

static gboolean
word_is (const Finder *finder, guint at, const char *word)
{
  return dossier_date_parser_is_word (&finder->parser, at, word);
}

static DossierDateBound
bound_before (const Finder *finder, guint start)
{
  const DossierDateParser *parser = &finder->parser;
  guint at = start - 1;

  if (word_is (finder, at, "the") || dossier_date_parser_class (parser, at) == DOSSIER_WORD_APPROX
      || word_is (finder, at, "on"))
    at--;
  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_SINCE:
      return DOSSIER_BOUND_SINCE;
    case DOSSIER_WORD_FROM:
      return DOSSIER_BOUND_SINCE;
    case DOSSIER_WORD_AFTER:
      return DOSSIER_BOUND_AFTER;
    case DOSSIER_WORD_BEFORE:
      return DOSSIER_BOUND_BEFORE;
    case DOSSIER_WORD_BY:
      return DOSSIER_BOUND_UNTIL;
    case DOSSIER_WORD_TO:
      if (word_is (finder, at, "to"))
        return word_is (finder, at - 1, "prior") ? DOSSIER_BOUND_BEFORE : DOSSIER_BOUND_NONE;
      return DOSSIER_BOUND_UNTIL;
    case DOSSIER_WORD_THAN:
      if (word_is (finder, at - 1, "later") && word_is (finder, at - 2, "no"))
        return DOSSIER_BOUND_UNTIL;
      return word_is (finder, at - 1, "earlier") ? DOSSIER_BOUND_BEFORE : DOSSIER_BOUND_AFTER;
    case DOSSIER_WORD_PART:
      return word_is (finder, at, "beginning") ? DOSSIER_BOUND_SINCE : DOSSIER_BOUND_NONE;
    default:
      if (word_is (finder, at, "starting") || word_is (finder, at, "commencing"))
        return DOSSIER_BOUND_SINCE;
      if (word_is (finder, at, "as") && word_is (finder, at - 1, "early"))
        return DOSSIER_BOUND_SINCE;
      if (word_is (finder, at, "as") && word_is (finder, at - 1, "late"))
        return DOSSIER_BOUND_UNTIL;
      return DOSSIER_BOUND_NONE;
    }
}

static DossierDateBound
bound_after (const Finder *finder, guint end)
{
  guint next = end + 1;

  if (word_is (finder, end, "onward") || word_is (finder, end, "onwards"))
    return DOSSIER_BOUND_SINCE;
  if (!word_is (finder, end, "or") && !word_is (finder, end, "and"))
    return DOSSIER_BOUND_NONE;
  if (word_is (finder, next, "later") || word_is (finder, next, "beyond") || word_is (finder, next, "onwards")
      || word_is (finder, next, "greater") || word_is (finder, next, "above"))
    return DOSSIER_BOUND_SINCE;
  if (word_is (finder, next, "after")
      && dossier_date_parser_class (&finder->parser, next + 1) != DOSSIER_WORD_OTHER
      && dossier_date_parser_class (&finder->parser, next + 1) != DOSSIER_WORD_NUMBER)
    return DOSSIER_BOUND_SINCE;
  return word_is (finder, next, "earlier") ? DOSSIER_BOUND_UNTIL : DOSSIER_BOUND_NONE;
}

/* Whether a quarter is the one of the year before that results are set against. */
static gboolean
is_year_before (const Finder *finder, const DossierTimex *timex)
{
  return timex->date.first == dossier_date_shift (finder->quarter, DOSSIER_DATE_UNIT_YEAR, -1);
}

/* Remembers the date as what the text speaks of now. */
static void
remember (Finder *finder, const DossierTimex *timex)
{
  if (timex->kind != DOSSIER_TIMEX_DATE || timex->unit != DOSSIER_DATE_UNIT_NONE || timex->date.first == 0
      || timex->date.last == 0
      || (timex->date.precision == DOSSIER_PRECISION_VAGUE && timex->date.part == DOSSIER_PRECISION_VAGUE)
      || timex->grain > DOSSIER_DATE_UNIT_YEAR)
    return;
  finder->focus = timex->date;
  finder->focus_paragraph = finder->paragraph;
  if (timex->grain == DOSSIER_DATE_UNIT_QUARTER && finder->quarter != 0 && is_year_before (finder, timex))
    return;
  if (timex->grain == DOSSIER_DATE_UNIT_QUARTER)
    {
      finder->quarter = timex->date.first;
      finder->quarter_paragraph = finder->paragraph;
    }
  if (timex->year == 0 && (timex->weekday != 0 || timex->month == 0))
    finder->n_fresh++;
  if (timex->year != 0 && timex->date.last + NARRATIVE_DAYS < finder->first_today)
    {
      finder->n_old++;
      finder->narrative = timex->date.first;
    }
  else if (timex->year != 0)
    finder->n_fresh++;
}

/* "the quarter ended June 30": what comes before "ended" is the one that ends so. @at: the first word of the date that
 * was found last */
static void
tie_to_end (Finder *finder, guint at)
{
  const DossierTimex *end = &g_array_index (finder->found, DossierTimex, finder->found->len - 1);
  DossierTimex *span = finder->found->len > 1 ? &g_array_index (finder->found, DossierTimex, finder->found->len - 2) : NULL;
  guint joint = dossier_date_parser_class (&finder->parser, at - 1) == DOSSIER_WORD_ON ? at - 2 : at - 1;
  DossierDate date;

  if (span == NULL || span->kind != DOSSIER_TIMEX_DATE || end->kind != DOSSIER_TIMEX_DATE || end->date.last == 0
      || (end->date.precision != DOSSIER_PRECISION_DAY && end->date.precision != DOSSIER_PRECISION_MONTH)
      || (span->grain != DOSSIER_DATE_UNIT_QUARTER && span->grain != DOSSIER_DATE_UNIT_HALF
          && span->grain != DOSSIER_DATE_UNIT_YEAR)
      || (!word_is (finder, joint, "ended") && !word_is (finder, joint, "ending")) || joint == 0
      || finder->parser.words[joint - 1].end != span->range.end)
    return;
  date = dossier_date_fiscal_ending (span, &end->date);
  if (dossier_date_is_set (&date))
    span->date = date;
}

static guint
find_at (Finder *finder, guint at)
{
  DossierTimex timex, other;
  guint end = parse_from (finder, at, finder->last_today, 0, &timex);
  int direction;

  if (end == 0)
    return 0;
  direction = direction_at (finder, at);
  if (direction != 0)
    end = parse_from (finder, at, finder->last_today, direction, &timex);
  if (end == 0)
    return 0;
  if (finder->first_today != finder->last_today
      && parse_from (finder, at, finder->first_today, direction, &other) == end)
    widen (&timex, &other);
  if (is_too_fine (finder, &timex))
    timex.date = DOSSIER_DATE_NONE;
  timex.range.start = finder->parser.words[at].start;
  timex.range.end = finder->parser.words[end - 1].end;
  if (timex.kind == DOSSIER_TIMEX_DATE && timex.date.precision != DOSSIER_PRECISION_RANGE
      && timex.bound == DOSSIER_BOUND_NONE)
    timex.bound = bound_after (finder, end);
  if (timex.point != 0 && dossier_date_parser_is_word (&finder->parser, at, "more"))
    timex.bound = timex.point < finder->last_today ? DOSSIER_BOUND_BEFORE : DOSSIER_BOUND_AFTER;
  if (timex.kind == DOSSIER_TIMEX_DATE && timex.bound == DOSSIER_BOUND_NONE
      && timex.date.precision != DOSSIER_PRECISION_RANGE)
    timex.bound = bound_before (finder, at);
  g_array_append_val (finder->found, timex);
  tie_to_end (finder, at);
  remember (finder, &timex);
  return end;
}

/* Whether the text speaks of the federal government of the United States, and more than in passing. */
static gboolean
is_federal (const DossierDocument *document)
{
  static const char *const words[] = { "congress", "congressional", "federal", "pentagon", "treasury" };
  guint count = 0;

  for (guint32 i = 0; i < document->tokens->len && count < FEWEST_FEDERAL_WORDS; i++)
    {
      char first = g_ascii_tolower (document->text[dossier_document_token (document, i)->start]);

      for (guint w = 0; w < G_N_ELEMENTS (words); w++)
        count += words[w][0] == first && dossier_document_token_is (document, i, words[w]);
    }
  return count >= FEWEST_FEDERAL_WORDS;
}

static void
set_reference (Finder *finder, const DossierDate *reference)
{
  finder->parser.context.minute = DOSSIER_NO_MINUTE;
  if (reference == NULL || !dossier_date_is_set (reference))
    return;
  finder->first_today = reference->first != 0 ? reference->first : reference->last;
  finder->last_today = reference->last != 0 ? reference->last : reference->first;
  finder->parser.context.minute = reference->first_minute;
}

/* Reads through all words. Returns: whether it was not cancelled */
static gboolean
read_words (Finder *finder, GCancellable *cancellable, GError **error)
{
  guint at = 0;
  guint n_rounds = 0;

  while (at < finder->parser.n_words)
    {
      guint end;

      if (n_rounds++ % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      end = find_at (finder, at);
      if (finder->parser.words[at].class == DOSSIER_WORD_BREAK)
        finder->paragraph++;
      at = end != 0 ? end : at + 1;
    }
  return TRUE;
}

GArray *
dossier_date_finder_find_all (const DossierDocument *document, const DossierDate *reference, guint64 *steps,
                              GCancellable *cancellable, GError **error)
{
  Finder finder = { 0 };
  g_autoptr (DossierDateTense) tense = NULL;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  tense = dossier_date_tense_new (document);
  words = dossier_date_lexer_run (document);
  finder.document = document;
  finder.tense = tense;
  finder.focus = DOSSIER_DATE_NONE;
  finder.parser.text = document->text;
  finder.parser.words = (const DossierDateWord *) (gpointer) words->data;
  finder.parser.n_words = words->len;
  finder.parser.context.is_note = !dossier_date_tense_has_verb (tense);
  finder.parser.fiscal_end = dossier_date_fiscal_read_end (&finder.parser);
  /* 31 U.S.C. § 1102 */
  if (finder.parser.fiscal_end == 0 && is_federal (document))
    finder.parser.fiscal_end = 9;
  finder.found = found = g_array_new (FALSE, FALSE, sizeof (DossierTimex));
  set_reference (&finder, reference);
  if (!read_words (&finder, cancellable, error))
    return NULL;
  if (steps != NULL)
    *steps = finder.parser.steps;
  return g_steal_pointer (&found);
}

GArray *
dossier_date_finder_find (const DossierDocument *document, const DossierDate *reference,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) all = NULL;
  GArray *mentions;

  g_return_val_if_fail (document != NULL, NULL);

  all = dossier_date_finder_find_all (document, reference, NULL, cancellable, error);
  if (all == NULL)
    return NULL;
  mentions = g_array_new (FALSE, TRUE, sizeof (DossierDateMention));
  for (guint i = 0; i < all->len; i++)
    {
      const DossierTimex *timex = &g_array_index (all, DossierTimex, i);
      DossierDateMention mention = { 0 };

      if (timex->kind != DOSSIER_TIMEX_DATE || !dossier_date_is_set (&timex->date))
        continue;
      mention.range = timex->range;
      mention.date = timex->date;
      mention.weekday = (guint8) timex->weekday;
      mention.bound = timex->bound;
      g_array_append_val (mentions, mention);
    }
  return mentions;
}
