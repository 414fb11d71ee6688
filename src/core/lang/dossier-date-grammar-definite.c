/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* "that year", "the same week", "the quarter", "the weekend". */
static guint
parse_definite_unit (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at + 1, end;
  DossierDateUnit unit;
  DossierDateWordClass before = dossier_date_parser_class (parser, at - 1);
  gboolean that = dossier_date_parser_class (parser, at) == DOSSIER_WORD_THAT;
  gboolean the = dossier_date_parser_class (parser, at) == DOSSIER_WORD_THE;

  if (!that && !the)
    return 0;
  if (the && dossier_date_parser_class (parser, next) == DOSSIER_WORD_THAT)
    {
      that = TRUE;
      next++;
    }
  if (the
      && (dossier_date_parser_class (parser, next) == DOSSIER_WORD_FISCAL
          || dossier_date_parser_class (parser, next) == DOSSIER_WORD_WHOLE))
    next++;
  end = dossier_date_parse_unit (parser, next, &unit, NULL);
  if (end == 0 || unit < DOSSIER_DATE_UNIT_DAY || dossier_date_parser_is_sign (parser, next, '-')
      || dossier_date_parser_has_flag (parser, end - 1, DOSSIER_DATE_WORD_PLURAL)
      || dossier_date_parser_is_sign (parser, end, '-')
      || dossier_date_parser_class (parser, end) == DOSSIER_WORD_POSSESSIVE)
    return 0;
  if (!that && unit != DOSSIER_DATE_UNIT_WEEKEND && unit != DOSSIER_DATE_UNIT_QUARTER
      && (unit > DOSSIER_DATE_UNIT_YEAR
          || (before != DOSSIER_WORD_IN && before != DOSSIER_WORD_OF && before != DOSSIER_WORD_FOR)
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_OF
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_BEFORE
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_AFTER))
    return 0;
  if (unit == DOSSIER_DATE_UNIT_SEASON)
    return 0;
  if (unit == DOSSIER_DATE_UNIT_WEEKEND && !that && parser->context.direction < 0
      && parser->context.today != 0 && dossier_date_weekday (parser->context.today) < 6)
    out->date = dossier_date_parser_whole_unit (parser, unit, -1);
  else
    out->date = dossier_date_unit_at (unit, that ? dossier_date_parser_focus_day (&parser->context)
                                                 : parser->context.today);
  out->date.basis = DOSSIER_BASIS_RELATIVE;
  dossier_date_parser_set (out, out->date, unit);
  return end;
}

/* "week 31 [of 2027]", "the week of October 6th", "week beginning February 4", "the weekend of Halloween". */
static guint
parse_named_week (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  DossierDateUnit unit = (DossierDateUnit) dossier_date_parser_value (parser, next);
  DossierTimex inner = DOSSIER_TIMEX_NONE;
  int year = 0;

  if (dossier_date_parser_class (parser, next) != DOSSIER_WORD_UNIT
      || (unit != DOSSIER_DATE_UNIT_WEEK && unit != DOSSIER_DATE_UNIT_WEEKEND))
    return 0;
  next++;
  if (unit == DOSSIER_DATE_UNIT_WEEK && dossier_date_parser_class (parser, next) == DOSSIER_WORD_NUMBER
      && dossier_date_parser_value (parser, next) >= 1 && dossier_date_parser_value (parser, next) <= 53
      && dossier_date_parser_class (parser, next + 1) != DOSSIER_WORD_UNIT)
    {
      end = dossier_date_parse_year_after (parser, next + 1, &year);
      if (end == 0 && parser->context.today != 0)
        dossier_date_ymd (parser->context.today, &year, NULL, NULL);
      if (year != 0)
        out->date
            = dossier_date_unit_at (unit, dossier_date_julian (year, 1, 4)
                                              + 7 * (guint32) (dossier_date_parser_value (parser, next) - 1));
      dossier_date_parser_set (out, out->date, unit);
      return end != 0 ? end : next + 1;
    }
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_OF)
    next++;
  else if (dossier_date_parser_is_word (parser, next, "beginning")
           || dossier_date_parser_is_word (parser, next, "starting")
           || dossier_date_parser_is_word (parser, next, "commencing")
           || dossier_date_parser_is_word (parser, next, "ending")
           || dossier_date_parser_is_word (parser, next, "ended"))
    next = dossier_date_parser_skip (parser, next + 1, DOSSIER_WORD_ON);
  else
    return 0;
  end = dossier_date_parse_calendar (parser, next, &inner);
  if (end == 0 && dossier_date_parser_class (parser, next) == DOSSIER_WORD_THE)
    {
      /* "the week of the 18th" */
      end = dossier_date_parse_ordinal (parser, next + 1, &year);
      if (end != 0)
        dossier_date_parser_set (
            &inner,
            dossier_date_unit_at (DOSSIER_DATE_UNIT_DAY,
                                  dossier_date_resolver_choose_day (&parser->context, year, 0)),
            DOSSIER_DATE_UNIT_DAY);
    }
  if (end == 0)
    end = dossier_date_parse_holiday (parser, next, &inner);
  if (end == 0 || inner.grain != DOSSIER_DATE_UNIT_DAY)
    return 0;
  /* The weekend of a Monday or Tuesday is the one just before it. */
  if (unit == DOSSIER_DATE_UNIT_WEEKEND && dossier_date_weekday (inner.date.first) <= 2)
    inner.date.first -= 7;
  dossier_date_parser_set (out, dossier_date_unit_at (unit, inner.date.first), unit);
  return end;
}

/* "the rest of the week", "all week". */
static guint
parse_rest (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  DossierDateUnit unit;

  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_WHOLE
      && dossier_date_parser_is_word (parser, next, "all"))
    {
      end = dossier_date_parse_unit (parser, next + 1, &unit, NULL);
      if (end == 0 || unit < DOSSIER_DATE_UNIT_WEEKEND
          || dossier_date_parser_has_flag (parser, end - 1, DOSSIER_DATE_WORD_PLURAL))
        return 0;
      dossier_date_parser_set (out, dossier_date_unit_at (unit, parser->context.today), unit);
      return end;
    }
  if (dossier_date_parser_class (parser, next) != DOSSIER_WORD_REST
      || dossier_date_parser_class (parser, next + 1) != DOSSIER_WORD_OF)
    return 0;
  next += 2;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_THE
      || dossier_date_parser_is_word (parser, next, "this"))
    next++;
  end = dossier_date_parse_unit (parser, next, &unit, NULL);
  if (end == 0 || unit < DOSSIER_DATE_UNIT_WEEK)
    return 0;
  out->date = dossier_date_unit_at (unit, parser->context.today);
  if (out->date.first != 0)
    out->date = dossier_date_new_range (parser->context.today, out->date.last, DOSSIER_BASIS_RELATIVE);
  dossier_date_parser_set (out, out->date, unit);
  return end;
}

/* "the year to date". */
static guint
parse_to_date (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  DossierDateUnit unit = (DossierDateUnit) dossier_date_parser_value (parser, next);

  if (dossier_date_parser_class (parser, next) != DOSSIER_WORD_UNIT || unit < DOSSIER_DATE_UNIT_WEEK)
    return 0;
  next = dossier_date_parser_skip_sign (parser, next + 1, '-');
  if (!dossier_date_parser_is_word (parser, next, "to"))
    return 0;
  next = dossier_date_parser_skip_sign (parser, next + 1, '-');
  if (!dossier_date_parser_is_word (parser, next, "date"))
    return 0;
  out->date = dossier_date_unit_at (unit, parser->context.today);
  if (out->date.first != 0)
    out->date = dossier_date_new_range (out->date.first, parser->context.today, DOSSIER_BASIS_RELATIVE);
  dossier_date_parser_set (out, out->date, unit);
  return next + 1;
}

/* "the week after next", "Friday after next", "March after next". */
static guint
parse_after_next (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  DossierDateUnit unit;

  if (dossier_date_parser_class (parser, next + 1) != DOSSIER_WORD_AFTER
      || !dossier_date_parser_is_word (parser, next + 2, "next"))
    return 0;
  end = dossier_date_parse_unit (parser, next, &unit, NULL);
  if (end != 0)
    out->date = dossier_date_parser_whole_unit (parser, unit, 2);
  else
    {
      end = dossier_date_parse_calendar (parser, next, out);
      if (end != next + 1 || out->date.first == 0)
        return 0;
      unit = out->grain;
      out->date = dossier_date_unit_at (
          unit, unit == DOSSIER_DATE_UNIT_DAY
                    ? out->date.first + 7
                    : dossier_date_shift (out->date.first, DOSSIER_DATE_UNIT_YEAR, 1));
    }
  dossier_date_parser_set (out, out->date, unit);
  return end + 2;
}

guint
dossier_date_parse_definite (DossierDateParser *parser, guint at, DossierTimex *out)
{
  static guint (*const rules[]) (DossierDateParser *, guint, DossierTimex *)
      = { parse_after_next, parse_named_week, parse_to_date, parse_rest, parse_definite_unit };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      DossierTimex one = *out;
      guint end = rules[i](parser, at, &one);

      if (end != 0)
        {
          *out = one;
          return end;
        }
    }
  return 0;
}
