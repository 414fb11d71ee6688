/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

static guint
parse_set (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  DossierDateUnit unit;
  double amount, taken_for;
  guint next, end;

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_ADVERB
      && dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_OTHER)
    {
      out->kind = DOSSIER_TIMEX_SET;
      out->unit = (DossierDateUnit) dossier_date_parser_value (parser, at);
      out->amount = 1;
      return at + 1;
    }
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_WEEKDAYS)
    {
      out->kind = DOSSIER_TIMEX_SET;
      out->weekday = (gint8) dossier_date_parser_value (parser, at);
      return at + 1;
    }
  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_EACH)
    return 0;
  out->kind = DOSSIER_TIMEX_SET;
  out->amount = 1;
  next = dossier_date_parse_amount (parser, at + 1, &amount, &taken_for);
  end = dossier_date_parse_unit (parser, next != 0 ? next : at + 1, &unit, NULL);
  if (end != 0)
    {
      out->unit = unit;
      out->amount = next != 0 ? amount : 1;
      return end;
    }
  switch (dossier_date_parser_class (parser, at + 1))
    {
    case DOSSIER_WORD_WEEKDAY:
      out->weekday = (gint8) dossier_date_parser_value (parser, at + 1);
      return at + 2;
    case DOSSIER_WORD_MONTH:
      out->month = (gint8) dossier_date_parser_value (parser, at + 1);
      return at + 2;
    case DOSSIER_WORD_DAYPART:
      out->daypart = (DossierDaypart) dossier_date_parser_value (parser, at + 1);
      return at + 2;
    default:
      return 0;
    }
}

static void
set_reference (DossierTimex *out, int direction)
{
  out->kind = DOSSIER_TIMEX_REFERENCE;
  out->reference = (gint8) direction;
}

/* "the past", "the future", "the near future", "at the moment", "at present". */
static guint
parse_reference_phrase (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);

  if (next > at && dossier_date_parser_is_word (parser, next, "past")
      && (dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_PUNCTUATION
          || dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_BREAK
          || dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_AND))
    {
      set_reference (out, -1);
      return next + 1;
    }
  if (next > at
      && (dossier_date_parser_is_word (parser, next, "near")
          || dossier_date_parser_is_word (parser, next, "foreseeable")))
    next++;
  if (next > at && dossier_date_parser_class (parser, next) == DOSSIER_WORD_FUTURE
      && !(dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_OF))
    {
      set_reference (out, 1);
      return next + 1;
    }
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_AT)
    {
      next = dossier_date_parser_skip (parser, at + 1, DOSSIER_WORD_THE);
      next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_SHIFT);
      if (dossier_date_parser_is_word (parser, next, "moment")
          || dossier_date_parser_is_word (parser, next, "present")
          || (dossier_date_parser_is_word (parser, at + 1, "this")
              && dossier_date_parser_class (parser, next) == DOSSIER_WORD_TIME))
        {
          set_reference (out, 0);
          return next + 1;
        }
    }
  return 0;
}

static guint
parse_reference (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at;

  if (dossier_date_parser_is_word (parser, at, "right")
      || dossier_date_parser_class (parser, at) == DOSSIER_WORD_MORE)
    next++;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_NOW
      && !(dossier_date_parser_value (parser, next) > 0
           && (dossier_date_parser_is_word (parser, next + 1, "as")
               || dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_AFTER
               || dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_BEFORE)))
    {
      set_reference (out, dossier_date_parser_value (parser, next));
      return next + 1;
    }
  /* "current plans", "recent history": adjectives that say when. */
  if (dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_OTHER
      && !dossier_date_parser_is_sign (parser, at + 1, '-'))
    {
      if (dossier_date_parser_is_word (parser, at, "current"))
        {
          set_reference (out, 0);
          return at + 1;
        }
      if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_RECENT)
        {
          set_reference (out, -1);
          return at + 1;
        }
    }
  return parse_reference_phrase (parser, at, out);
}

/* "700 seats a week", "$2 million a year": a rate, not a length; a length has a preposition before it, or a
 * verb. */
static gboolean
is_rate (const DossierDateParser *parser, guint at)
{
  switch (dossier_date_parser_class (parser, at - 1))
    {
    case DOSSIER_WORD_NUMBER:
    case DOSSIER_WORD_CARDINAL:
    case DOSSIER_WORD_HUNDRED:
    case DOSSIER_WORD_THOUSAND:
      return TRUE;
    case DOSSIER_WORD_OTHER:
      return dossier_date_parser_has_flag (parser, at - 1, DOSSIER_DATE_WORD_PLURAL)
             || dossier_date_parser_is_word (parser, at - 1, "million")
             || dossier_date_parser_is_word (parser, at - 1, "billion");
    default:
      return FALSE;
    }
}

/* "years", "for decades", "the first nine months", "the three weeks". */
static guint
parse_plain_length (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  DossierDateUnit unit;
  double amount, taken_for;
  int ordinal;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), next = start, end;
  gboolean hyphen;

  if (start > at)
    {
      end = dossier_date_parse_ordinal (parser, start, &ordinal);
      if (end != 0)
        next = end;
      else
        next = dossier_date_parser_skip (parser, start, DOSSIER_WORD_SHIFT);
    }
  end = dossier_date_parse_amount (parser, next, &amount, &taken_for);
  if (end == 0 || (dossier_date_parser_class (parser, end) == DOSSIER_WORD_SECOND)
      || (next > at && dossier_date_parser_class (parser, next) == DOSSIER_WORD_A))
    return 0;
  if (dossier_date_parser_is_word (parser, end, "full")
      || dossier_date_parser_is_word (parser, end, "additional")
      || dossier_date_parser_is_word (parser, end, "consecutive")
      || dossier_date_parser_is_word (parser, end, "straight"))
    end++;
  hyphen = dossier_date_parser_is_sign (parser, end, '-');
  end = dossier_date_parse_unit (parser, end, &unit, NULL);
  if (end == 0 || (hyphen && start > at) || dossier_date_parser_is_word (parser, end, "old")
      || (dossier_date_parser_class (parser, at) == DOSSIER_WORD_A && is_rate (parser, at))
      || (unit == DOSSIER_DATE_UNIT_QUARTER
          && (amount == 1 || hyphen || dossier_date_parser_is_sign (parser, end - 2, '-'))))
    return 0;
  out->kind = DOSSIER_TIMEX_DURATION;
  out->unit = unit;
  out->amount = amount;
  if (dossier_date_parser_is_sign (parser, end, '-') && dossier_date_parser_is_word (parser, end + 1, "old"))
    end += 2;
  return end;
}

static guint
parse_many (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  DossierDateUnit unit = (DossierDateUnit) dossier_date_parser_value (parser, at);

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_UNIT
      || !dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_PLURAL)
      || unit < DOSSIER_DATE_UNIT_MINUTE || unit == DOSSIER_DATE_UNIT_QUARTER
      || unit == DOSSIER_DATE_UNIT_SEASON)
    return 0;
  switch (dossier_date_parser_class (parser, at - 1))
    {
    case DOSSIER_WORD_FOR:
    case DOSSIER_WORD_IN:
    case DOSSIER_WORD_AFTER:
    case DOSSIER_WORD_APPROX:
    case DOSSIER_WORD_OR:
      out->kind = DOSSIER_TIMEX_DURATION;
      out->unit = unit;
      out->amount = DOSSIER_TIMEX_MANY;
      return at + 1;
    default:
      return 0;
    }
}

guint
dossier_date_parse_length (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint end = parse_set (parser, at, out);

  if (end == 0)
    end = parse_plain_length (parser, at, out);
  if (end == 0)
    end = parse_many (parser, at, out);
  if (end == 0)
    {
      *out = DOSSIER_TIMEX_NONE;
      end = parse_reference (parser, at, out);
    }
  return end;
}
