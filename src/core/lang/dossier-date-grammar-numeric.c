/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* Three numbers joined by one kind of sign. */
typedef struct
{
  int value[3];
  guint digits[3];
  guint count;
  char sign;
  gboolean spaced;
} Figures;

static gboolean
is_number (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER
         && !(parser->words[at].flags & DOSSIER_DATE_WORD_GROUPED);
}

/* Reads up to three numbers joined by the same sign, all glued or (for two) all spaced. */
static guint
read_figures (const DossierDateParser *parser, guint at, Figures *figures)
{
  guint next = at;

  while (figures->count < 3 && is_number (parser, next))
    {
      figures->value[figures->count] = dossier_date_parser_value (parser, next);
      figures->digits[figures->count] = parser->words[next].digits;
      figures->count++;
      next++;
      if (figures->count == 3 || dossier_date_parser_class (parser, next) != DOSSIER_WORD_PUNCTUATION
          || !is_number (parser, next + 1))
        break;
      if (figures->count == 1)
        {
          figures->sign = (char) dossier_date_parser_value (parser, next);
          figures->spaced = !dossier_date_parser_is_glued (parser, next);
          if (figures->sign != '-' && figures->sign != '/' && figures->sign != '.')
            break;
        }
      else if (dossier_date_parser_value (parser, next) != figures->sign)
        break;
      if (dossier_date_parser_is_glued (parser, next) == figures->spaced
          || dossier_date_parser_is_glued (parser, next + 1) == figures->spaced)
        break;
      next++;
    }
  return next;
}

/* Whether more of the same hangs on the figures, as in a telephone number or a version. */
static gboolean
is_free (const DossierDateParser *parser, guint at, guint end)
{
  if (at > 0 && dossier_date_parser_is_glued (parser, at))
    {
      if (dossier_date_parser_class (parser, at - 1) != DOSSIER_WORD_PUNCTUATION)
        return FALSE;
      switch (parser->words[at - 1].value)
        {
        case '(':
        case '"':
        case '\'':
        case '[':
        case '=':
        case ':':
          break;
        case '-':
        case '_':
          /* The far end of "10/1-11/7" and "10/1/2018-10/7/2018" is glued to the near one. */
          if (at >= 2 && dossier_date_parser_class (parser, at - 2) == DOSSIER_WORD_NUMBER
              && dossier_date_parser_is_glued (parser, at - 1)
              && !(at >= 4 && dossier_date_parser_is_sign (parser, at - 3, '/')
                   && dossier_date_parser_is_sign (parser, at + 1, '/')))
            return FALSE;
          break;
        default:
          return FALSE;
        }
    }
  if (dossier_date_parser_is_glued (parser, end))
    {
      if (dossier_date_parser_class (parser, end) != DOSSIER_WORD_PUNCTUATION)
        return dossier_date_parser_class (parser, end) == DOSSIER_WORD_POSSESSIVE
               || dossier_date_parser_is_word (parser, end, "t");
      if (dossier_date_parser_is_sign (parser, end, '%'))
        return FALSE;
      if (dossier_date_parser_is_glued (parser, end + 1) && is_number (parser, end + 1)
          && (dossier_date_parser_is_sign (parser, end, '.')
              || dossier_date_parser_is_sign (parser, end, '/')))
        return FALSE;
    }
  return TRUE;
}

static int
full_year (int value, guint digits)
{
  if (digits == 4)
    return value >= 1000 && value < 2200 ? value : 0;
  if (digits == 2)
    return value < 40 ? 2000 + value : 1900 + value;
  return 0;
}

static gboolean
set_day (DossierTimex *out, int year, int month, int day)
{
  guint32 julian = dossier_date_julian (year, month, day);

  if (julian == 0)
    return FALSE;
  out->year = (gint16) year;
  out->month = (gint8) month;
  out->day = (gint8) day;
  dossier_date_parser_set (out, dossier_date_new_day (julian, DOSSIER_BASIS_STATED), DOSSIER_DATE_UNIT_DAY);
  return TRUE;
}

static gboolean
set_three (const Figures *figures, DossierTimex *out)
{
  int year, first = figures->value[0], second = figures->value[1];

  if (figures->spaced)
    return FALSE;
  if (figures->digits[0] == 4)
    return figures->digits[1] <= 2 && figures->digits[2] <= 2
           && set_day (out, full_year (first, 4), second, figures->value[2]);
  if (figures->digits[0] > 2 || figures->digits[1] > 2)
    return FALSE;
  year = full_year (figures->value[2], figures->digits[2]);
  if (year == 0 || (figures->sign == '.' && figures->digits[2] != 4))
    return FALSE;
  /* Month first, as American papers write, unless only the other order gives a date; dots are European. */
  if (figures->sign == '.' && second <= 12 && set_day (out, year, second, first))
    return TRUE;
  return set_day (out, year, first, second) || set_day (out, year, second, first);
}

static gboolean
set_month_of_year (const Figures *figures, DossierTimex *out)
{
  int year, month;

  if (figures->spaced || figures->sign == '.')
    return FALSE;
  if (figures->digits[0] == 4 && figures->digits[1] <= 2)
    {
      year = figures->value[0];
      month = figures->value[1];
    }
  else if (figures->digits[1] == 4 && figures->digits[0] <= 2)
    {
      year = figures->value[1];
      month = figures->value[0];
    }
  else
    return FALSE;
  if (year < 1800 || year > 2199 || month < 1 || month > 12)
    return FALSE;
  out->year = (gint16) year;
  out->month = (gint8) month;
  dossier_date_parser_set (out, dossier_date_new_month (year, month, DOSSIER_BASIS_STATED),
                           DOSSIER_DATE_UNIT_MONTH);
  return TRUE;
}

/* Whether a weekday or another day in figures stands before word @at: "Friday, 7/6", "11/20, 11/22",
 * "5/1-5/7". */
static gboolean
follows_day (const DossierDateParser *parser, guint at)
{
  DossierDateWordClass before = dossier_date_parser_class (parser, at - 1);

  if (before == DOSSIER_WORD_WEEKDAY || before == DOSSIER_WORD_WEEKDAY_SHORT || before == DOSSIER_WORD_TODAY)
    return TRUE;
  return before == DOSSIER_WORD_NUMBER && dossier_date_parser_is_sign (parser, at - 2, '/');
}

/* Two small numbers are a day and month only where the words around them say so: "on 5/12", "Friday 7/6". */
static gboolean
leads_to_day (const DossierDateParser *parser, guint at, guint end, const Figures *figures)
{
  switch (dossier_date_parser_class (parser, at - 1))
    {
    case DOSSIER_WORD_ON:
    case DOSSIER_WORD_BY:
    case DOSSIER_WORD_SINCE:
    case DOSSIER_WORD_BEFORE:
    case DOSSIER_WORD_WEEKDAY:
    case DOSSIER_WORD_WEEKDAY_SHORT:
    case DOSSIER_WORD_SHIFT:
      return TRUE;
    case DOSSIER_WORD_TO:
    case DOSSIER_WORD_FROM:
    case DOSSIER_WORD_BETWEEN:
    case DOSSIER_WORD_AFTER:
    case DOSSIER_WORD_FOR:
      return figures->sign == '/' && !figures->spaced;
    case DOSSIER_WORD_AND:
    case DOSSIER_WORD_OR:
      return figures->sign == '/' && !figures->spaced && follows_day (parser, at - 1);
    case DOSSIER_WORD_BREAK:
      return TRUE;
    case DOSSIER_WORD_PUNCTUATION:
      if (figures->sign == '.')
        return FALSE;
      if (dossier_date_parser_is_sign (parser, at - 1, ','))
        return follows_day (parser, at - 1);
      return dossier_date_parser_is_sign (parser, at - 1, '(')
             || (dossier_date_parser_is_sign (parser, at - 1, '-') && follows_day (parser, at - 1));
    default:
      return figures->sign == '/' && !figures->spaced
             && (dossier_date_parser_class (parser, end) == DOSSIER_WORD_AT
                 || dossier_date_parser_class (parser, end) == DOSSIER_WORD_BEFORE);
    }
}

static gboolean
is_weekday_of (const DossierDateParser *parser, int month, int day, int weekday)
{
  int year = dossier_date_resolver_choose_year (&parser->context, month, day, 0);
  guint32 julian = year != 0 ? dossier_date_julian (year, month, day) : 0;

  return julian == 0 || dossier_date_weekday (julian) == weekday;
}

static gboolean
set_two (DossierDateParser *parser, const Figures *figures, DossierTimex *out)
{
  int month = figures->value[0], day = figures->value[1], year;
  guint32 julian;

  if (figures->digits[0] > 2 || figures->digits[1] > 2)
    return FALSE;
  if (month > 12 || day > 31)
    {
      int other = month;

      month = day;
      day = other;
    }
  if (month < 1 || month > 12 || day < 1 || dossier_date_julian (2000, month, day) == 0)
    return FALSE;
  /* "Monday 3-8" is a score or hours, "Friday 7-6" the date if that is a Friday. */
  if (figures->sign == '-' && out->weekday != 0 && !is_weekday_of (parser, month, day, out->weekday))
    return FALSE;
  out->month = (gint8) month;
  out->day = (gint8) day;
  year = dossier_date_resolver_choose_year (&parser->context, month, day, out->weekday);
  julian = year != 0 ? dossier_date_julian (year, month, day) : 0;
  dossier_date_parser_set (
      out, julian != 0 ? dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE) : DOSSIER_DATE_NONE,
      DOSSIER_DATE_UNIT_DAY);
  return TRUE;
}

/* The year that follows after a comma: "5/1-5/7, 2020". */
static guint
parse_late_year (DossierDateParser *parser, guint end, const Figures *figures, DossierTimex *out)
{
  int year;
  guint after;

  if (figures->sign != '/' || !dossier_date_parser_is_sign (parser, end, ','))
    return end;
  after = dossier_date_parse_year_after (parser, end, &year);
  return after != 0 && set_day (out, year, out->month, out->day) ? after : end;
}

/* "20161016", "2016 10 16". */
static guint
parse_compact (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  int value = dossier_date_parser_value (parser, at);

  if (parser->words[at].digits == 8 && value / 10000 >= 1900 && value / 10000 < 2100)
    return set_day (out, value / 10000, value / 100 % 100, value % 100) ? at + 1 : 0;
  if (parser->words[at].digits == 4 && value >= 1900 && value < 2100 && is_number (parser, at + 1)
      && parser->words[at + 1].digits == 2 && is_number (parser, at + 2) && parser->words[at + 2].digits == 2)
    return set_day (out, value, dossier_date_parser_value (parser, at + 1),
                    dossier_date_parser_value (parser, at + 2))
               ? at + 3
               : 0;
  return 0;
}

guint
dossier_date_parse_numeric (DossierDateParser *parser, guint at, DossierTimex *out)
{
  Figures figures = { 0 };
  guint end;

  if (!is_number (parser, at))
    return 0;
  end = parse_compact (parser, at, out);
  if (end != 0)
    return is_free (parser, at, end) ? end : 0;
  end = read_figures (parser, at, &figures);
  if (figures.count < 2 || !is_free (parser, at, end))
    return 0;
  if (figures.count == 3)
    return set_three (&figures, out) ? end : 0;
  if (set_month_of_year (&figures, out))
    return end;
  /* "9/11" is a day of 2001 by name. */
  if (figures.sign == '/' && figures.value[0] == 9 && figures.value[1] == 11 && out->weekday == 0
      && dossier_date_parser_class (parser, at - 1) != DOSSIER_WORD_ON
      && dossier_date_parser_class (parser, at - 1) != DOSSIER_WORD_BREAK)
    return set_day (out, 2001, 9, 11) ? end : 0;
  if (!leads_to_day (parser, at, end, &figures) || !set_two (parser, &figures, out))
    return 0;
  return parse_late_year (parser, end, &figures, out);
}
