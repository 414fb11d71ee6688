/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-lexer.h"
#include "dossier-date-resolver.h"

G_BEGIN_DECLS

/* How deep an expression may hold another ("the day after the first week of May"). */
#define DOSSIER_DATE_DEPTH 2

/**
 * DossierDateParser:
 * @text: of the document
 * @words: (array length=n_words): as the lexer made them
 * @context: what is known at the word where parsing began
 * @depth: how many expressions hold the one that is being parsed
 * @fiscal_end: the month that the fiscal year ends in which the text speaks of, 1 to 12, or 0 where it is not known
 * @steps: how often a rule was tried
 *
 * State of the date grammar: a set of functions over words, each of which tries one kind of expression at one
 * place. They look ahead a fixed number of words, so that the whole takes time linear in the text. Every
 * function returns the index after the last word of its expression, or 0 where there is none, and leaves @out
 * unset then.
 */
typedef struct
{
  const char *text;
  const DossierDateWord *words;
  guint n_words;
  DossierDateContext context;
  guint depth;
  guint fiscal_end;
  guint64 steps;
} DossierDateParser;

/* The class of word @at; DOSSIER_WORD_BREAK beyond the ends (and for -1 as an unsigned number). */
static inline DossierDateWordClass
dossier_date_parser_class (const DossierDateParser *parser, guint at)
{
  return at < parser->n_words ? (DossierDateWordClass) parser->words[at].class : DOSSIER_WORD_BREAK;
}

static inline gint32
dossier_date_parser_value (const DossierDateParser *parser, guint at)
{
  return at < parser->n_words ? parser->words[at].value : 0;
}

/* Whether word @at is the sign @sign. */
static inline gboolean
dossier_date_parser_is_sign (const DossierDateParser *parser, guint at, char sign)
{
  return dossier_date_parser_class (parser, at) == DOSSIER_WORD_PUNCTUATION
         && parser->words[at].value == sign;
}

/* Whether word @at follows the one before it without a space. */
static inline gboolean
dossier_date_parser_is_glued (const DossierDateParser *parser, guint at)
{
  return at < parser->n_words && !(parser->words[at].flags & DOSSIER_DATE_WORD_SPACE_BEFORE);
}

static inline gboolean
dossier_date_parser_has_flag (const DossierDateParser *parser, guint at, DossierDateWordFlags flag)
{
  return at < parser->n_words && (parser->words[at].flags & flag) != 0;
}

/* Whether word @at is the ASCII word @word, in any case; @word is written in small letters. */
static inline gboolean
dossier_date_parser_is_word (const DossierDateParser *parser, guint at, const char *word)
{
  return at < parser->n_words && dossier_date_word_is (&parser->words[at], parser->text, word);
}

/* The word after the sign @sign where that stands at @at, else @at itself. */
static inline guint
dossier_date_parser_skip_sign (const DossierDateParser *parser, guint at, char sign)
{
  return dossier_date_parser_is_sign (parser, at, sign) ? at + 1 : at;
}

/* The word after one of @class where that stands at @at, else @at itself. */
static inline guint
dossier_date_parser_skip (const DossierDateParser *parser, guint at, DossierDateWordClass class)
{
  return dossier_date_parser_class (parser, at) == class ? at + 1 : at;
}

/* dossier-date-parser.c: numbers */

/* A cardinal number in digits or words, up to 999,999,999. */
guint dossier_date_parse_number (const DossierDateParser *parser, guint at, int *value);
/* An ordinal: "3rd", "third", "twenty-first". */
guint dossier_date_parse_ordinal (const DossierDateParser *parser, guint at, int *value);
/* A day of the month: "15", "15th", "fifteen", "twenty-first". */
guint dossier_date_parse_day_number (const DossierDateParser *parser, guint at, int *day);
/* A year: "1998", "'98", "nineteen ninety-eight", "two thousand and five"; by its shape alone. */
guint dossier_date_parse_year_number (const DossierDateParser *parser, guint at, int *year);
/* How many: "two", "2 1/2", "a", "a couple of", "several", with hedges before it ("more than"). */
guint dossier_date_parse_amount (const DossierDateParser *parser, guint at, double *amount,
                                 double *taken_for);
/* A unit of time, which a possessive or a hyphen may come before; @business tells of "trading days". */
guint dossier_date_parse_unit (const DossierDateParser *parser, guint at, DossierDateUnit *unit,
                               gboolean *business);

/* Whether @timex is a weekday alone, which the words around it may tie to a week. */
static inline gboolean
dossier_date_parser_is_lone_weekday (const DossierTimex *timex)
{
  return timex->weekday != 0 && timex->day == 0 && timex->month == 0 && timex->kind == DOSSIER_TIMEX_DATE
         && timex->grain == DOSSIER_DATE_UNIT_DAY;
}

/* dossier-date-grammar-month.c: which words are months and weekdays where they stand */

/* The name of a month, with the full stop behind a short one; it may still be another word. */
guint dossier_date_parse_month (const DossierDateParser *parser, guint at, int *month);
/* Whether the name of a month is a word or a given name as well. */
gboolean dossier_date_parser_is_doubtful_month (const DossierDateParser *parser, guint at);
/* Whether a month is one here, not the verb "may", the noun "march" or a person named April. */
gboolean dossier_date_parser_is_month (const DossierDateParser *parser, guint at);
/* Whether a short weekday ("sun", "sat", "mon") is one: with a capital and a date by it, or alone. */
gboolean dossier_date_parser_is_weekday (const DossierDateParser *parser, guint at);

/* dossier-date-grammar-calendar.c: dates of the calendar */
guint dossier_date_parse_calendar (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-year.c: years, decades, centuries */
guint dossier_date_parse_year (DossierDateParser *parser, guint at, DossierTimex *out);
/* "fiscal 1989", "the year 2008". */
guint dossier_date_parse_named_year (const DossierDateParser *parser, guint at, DossierTimex *out);
/* Whether a number glued to its left side may still be a year: "(2016", "Dec/2018", but not "$2000". */
gboolean dossier_date_parser_is_free_before (const DossierDateParser *parser, guint at);
/* What names the year after something open: "of 2014", "last year", "in 2016". */
guint dossier_date_parse_year_after (DossierDateParser *parser, guint at, int *year);

/* dossier-date-grammar-quarter.c: quarters, halves and seasons */
guint dossier_date_parse_quarter (DossierDateParser *parser, guint at, DossierTimex *out);
guint dossier_date_parse_season (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-numeric.c: dates in digits */
guint dossier_date_parse_numeric (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-time.c: times of day */
guint dossier_date_parse_clock (const DossierDateParser *parser, guint at, int *minute, gboolean *sure);
/* A time or a span of hours at @at: sets the minutes and the daypart of @out, not its days. */
guint dossier_date_parse_time (const DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-relative.c: what is counted from another date */
guint dossier_date_parse_relative (DossierDateParser *parser, guint at, DossierTimex *out);
/* Last (-1), this or next week, month, year … in whole units of the calendar. */
DossierDate dossier_date_parser_whole_unit (DossierDateParser *parser, DossierDateUnit unit, int shift);
/* The day that "the following month" or "that year" are counted from: the one spoken of, else the article's.
 */
guint32 dossier_date_parser_focus_day (const DossierDateContext *context);

/* dossier-date-grammar-definite.c: "that year", "the week of October 6th", "the rest of the month" */
guint dossier_date_parse_definite (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-counted.c: so many units before or after a date, the nth of them within one */
guint dossier_date_parse_counted (DossierDateParser *parser, guint at, DossierTimex *out);
guint dossier_date_parse_nth (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-holiday.c: days with a name */
guint dossier_date_parse_holiday (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-length.c: lengths, sets and references */
guint dossier_date_parse_length (DossierDateParser *parser, guint at, DossierTimex *out);

/* dossier-date-grammar-range.c: from one date to another; @point is what is at @at itself, to @point_end */
guint dossier_date_parse_range (DossierDateParser *parser, guint at, const DossierTimex *point,
                                guint point_end, DossierTimex *out);

/* dossier-date-grammar.c: the whole */

/* One date with its time of day, no range: what other expressions hold. */
guint dossier_date_parse_point (DossierDateParser *parser, guint at, DossierTimex *out);
/* Any expression of time. */
guint dossier_date_parse_any (DossierDateParser *parser, guint at, DossierTimex *out);

/* Fills @out with @date as a date of @grain. */
void dossier_date_parser_set (DossierTimex *out, DossierDate date, DossierDateUnit grain);

G_END_DECLS
