/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* Which words are months and weekdays where they stand. */

guint
dossier_date_parse_month (const DossierDateParser *parser, guint at, int *month)
{
  DossierDateWordClass class = dossier_date_parser_class (parser, at);

  if (class != DOSSIER_WORD_MONTH && class != DOSSIER_WORD_MONTH_SHORT)
    return 0;
  *month = dossier_date_parser_value (parser, at);
  if (class == DOSSIER_WORD_MONTH_SHORT && dossier_date_parser_is_sign (parser, at + 1, '.')
      && dossier_date_parser_is_glued (parser, at + 1))
    return at + 2;
  return at + 1;
}

gboolean
dossier_date_parser_is_doubtful_month (const DossierDateParser *parser, guint at)
{
  static const char *const doubtful[]
      = { "may", "march", "april", "june", "august", "mar", "jan", "dec", "sep" };

  for (guint i = 0; i < G_N_ELEMENTS (doubtful); i++)
    if (dossier_date_parser_is_word (parser, at, doubtful[i]))
      return TRUE;
  return FALSE;
}

/* Whether the word before a month makes it one: "in May", "last March", "mid-June", "by August". */
static gboolean
leads_to_month (const DossierDateParser *parser, guint at)
{
  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_IN:
    case DOSSIER_WORD_SHIFT:
    case DOSSIER_WORD_PART:
    case DOSSIER_WORD_OF:
    case DOSSIER_WORD_SINCE:
    case DOSSIER_WORD_UNIT:
    case DOSSIER_WORD_BY:
    case DOSSIER_WORD_TO:
    case DOSSIER_WORD_FROM:
    case DOSSIER_WORD_BETWEEN:
    case DOSSIER_WORD_AFTER:
    case DOSSIER_WORD_BEFORE:
    case DOSSIER_WORD_EACH:
    case DOSSIER_WORD_WEEKDAY:
      return TRUE;
    case DOSSIER_WORD_AND:
    case DOSSIER_WORD_OR:
      return dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_MONTH;
    case DOSSIER_WORD_PUNCTUATION:
      return (parser->words[at].value == '-' || parser->words[at].value == ',')
             && dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_MONTH;
    default:
      return FALSE;
    }
}

/* Whether what follows a month makes it one: a day, a year, "this year". */
static gboolean
is_followed_by_date (const DossierDateParser *parser, guint at)
{
  int number;
  guint next = dossier_date_parser_skip_sign (parser, at, '.');

  next = dossier_date_parser_skip_sign (parser, next, ',');
  if (dossier_date_parser_is_glued (parser, next))
    next = dossier_date_parser_skip_sign (parser, dossier_date_parser_skip_sign (parser, next, '/'), '-');
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_OF)
    next++;
  next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_THE);
  if ((next > at || dossier_date_parser_class (parser, next) == DOSSIER_WORD_TO)
      && (dossier_date_parser_class (parser, next + (next == at)) == DOSSIER_WORD_MONTH
          || dossier_date_parser_class (parser, next + (next == at)) == DOSSIER_WORD_MONTH_SHORT))
    return TRUE;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_SHIFT)
    return dossier_date_parser_value (parser, next + 1) == DOSSIER_DATE_UNIT_YEAR;
  return dossier_date_parse_year_number (parser, next, &number) != 0
         || dossier_date_parse_day_number (parser, next, &number) != 0;
}

static gboolean
is_capital_word (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_class (parser, at) == DOSSIER_WORD_OTHER
         && dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL);
}

/* A doubtful month with a capital after a word that leads to months: still a name in "by April Ryan". */
static gboolean
is_led_capital (const DossierDateParser *parser, guint at)
{
  return !is_capital_word (parser, at + 1) || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_SHIFT
         || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_PART
         || dossier_date_parser_is_word (parser, at - 1, "in");
}

/* The same in small letters, as careless writers have it: "in may", "since april", but not "this may". */
static gboolean
is_led_small (const DossierDateParser *parser, guint at)
{
  switch (dossier_date_parser_class (parser, at - 1))
    {
    case DOSSIER_WORD_PART:
    case DOSSIER_WORD_SINCE:
    case DOSSIER_WORD_FROM:
    case DOSSIER_WORD_BETWEEN:
      return TRUE;
    case DOSSIER_WORD_SHIFT:
      return !dossier_date_parser_is_word (parser, at, "may")
             && !dossier_date_parser_is_word (parser, at, "march");
    case DOSSIER_WORD_TO:
      return !dossier_date_parser_is_word (parser, at - 1, "to");
    default:
      return dossier_date_parser_is_word (parser, at - 1, "in");
    }
}

gboolean
dossier_date_parser_is_month (const DossierDateParser *parser, guint at)
{
  gboolean capital = dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL);

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_MONTH_SHORT && !capital)
    {
      /* "dec", "mar" in small letters: only where a number stands by, or alone. */
      return is_followed_by_date (parser, at + 1) || leads_to_month (parser, at - 1)
             || dossier_date_parser_is_glued (parser, at);
    }
  if (!dossier_date_parser_is_doubtful_month (parser, at))
    return TRUE;
  if (is_followed_by_date (parser, at + 1))
    return TRUE;
  if (parser->context.is_note && capital && at == 0)
    return TRUE;
  if (leads_to_month (parser, at - 1))
    return capital ? is_led_capital (parser, at) : is_led_small (parser, at);
  if (!capital)
    return parser->n_words == at + 1;
  if (dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_SENTENCE_START))
    return dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_BREAK
           || dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_POSSESSIVE
           || dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_TO;
  /* "a May meeting", "the August recess"; but not "Theresa May", "April Ryan", "the March on Washington". */
  if (is_capital_word (parser, at - 1) || is_capital_word (parser, at + 1))
    return FALSE;
  if (dossier_date_parser_is_word (parser, at, "march")
      && dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_OTHER)
    return FALSE;
  return dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_A
         || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_THE
         || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_POSSESSIVE
         || (!dossier_date_parser_is_word (parser, at, "may")
             && dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_OTHER);
}

gboolean
dossier_date_parser_is_weekday (const DossierDateParser *parser, guint at)
{
  int number;
  guint next;

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_WEEKDAY)
    return TRUE;
  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_WEEKDAY_SHORT)
    return FALSE;
  next = dossier_date_parser_skip_sign (parser, at + 1, '.');
  if (next >= parser->n_words && at == 0)
    return TRUE;
  next = dossier_date_parser_skip_sign (parser, next, ',');
  if (dossier_date_parse_month (parser, next, &number) != 0)
    return TRUE;
  if (dossier_date_parser_is_word (parser, at, "sun") || dossier_date_parser_is_word (parser, at, "sat"))
    return dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL)
           && (dossier_date_parser_is_word (parser, at - 1, "on")
               || dossier_date_parse_day_number (parser, next, &number) != 0);
  return dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL)
         || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_SHIFT
         || dossier_date_parse_day_number (parser, dossier_date_parser_skip (parser, next, DOSSIER_WORD_THE),
                                           &number)
                != 0;
}
