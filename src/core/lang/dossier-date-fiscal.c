/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-fiscal.h"

/* A fiscal year that ends in the first days of a month is that of the month before, kept in whole weeks. */
#define DAYS_OF_SPILL 7

static gboolean
is_fiscal_word (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_class (parser, at) == DOSSIER_WORD_FISCAL_SHORT
         || dossier_date_parser_is_word (parser, at, "fiscal")
         || dossier_date_parser_is_word (parser, at, "financial");
}

gboolean
dossier_date_fiscal_is_named (const DossierDateParser *parser, guint at, guint end)
{
  for (guint i = at; i < end; i++)
    if (is_fiscal_word (parser, i))
      return TRUE;
  return FALSE;
}

/* The month that a fiscal year ends in by the words from @at on, or 0: "year ends in June", "year began on July 1". */
static guint
read_end_at (const DossierDateParser *parser, guint at)
{
  static const char *const ends[] = { "ends", "ended", "ending", "end", "closes", "closed" };
  static const char *const begins[] = { "begins", "began", "beginning", "starts", "started", "starting" };
  gboolean is_end = FALSE, is_begin = FALSE;
  int month, day = 0;
  guint next = at + 2;

  if (!dossier_date_parser_is_word (parser, at + 1, "year"))
    return 0;
  if (dossier_date_parser_is_word (parser, next, "that") || dossier_date_parser_is_word (parser, next, "which"))
    next++;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      is_end = is_end || dossier_date_parser_is_word (parser, next, ends[i]);
      is_begin = is_begin || dossier_date_parser_is_word (parser, next, begins[i]);
    }
  if (!is_end && !is_begin)
    return 0;
  next++;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_ON
      || dossier_date_parser_class (parser, next) == DOSSIER_WORD_IN)
    next++;
  next = dossier_date_parse_month (parser, next, &month);
  if (next == 0)
    return 0;
  if (dossier_date_parse_day_number (parser, next, &day) == 0)
    day = 0;
  if (is_begin || (day > 0 && day <= DAYS_OF_SPILL))
    month = month == 1 ? 12 : month - 1;
  return (guint) month;
}

guint
dossier_date_fiscal_read_end (const DossierDateParser *parser)
{
  guint end = 0;

  g_return_val_if_fail (parser != NULL, 0);

  for (guint i = 0; i < parser->n_words; i++)
    {
      guint month;

      if (dossier_date_parser_class (parser, i) != DOSSIER_WORD_FISCAL || !is_fiscal_word (parser, i))
        continue;
      month = read_end_at (parser, i);
      if (month != 0 && end != 0 && month != end)
        return 0;
      end = month != 0 ? month : end;
    }
  return end;
}

static DossierDate
make_vague (DossierDate date)
{
  if (dossier_date_is_set (&date))
    date.precision = DOSSIER_PRECISION_VAGUE;
  return date;
}

/* The first day of the month @months after the end of fiscal year @year - 1. */
static guint32
month_of (guint fiscal_end, int year, int months)
{
  int count = (year - 1) * 12 + (int) fiscal_end + months;

  return dossier_date_julian (count / 12, count % 12 + 1, 1);
}

DossierDate
dossier_date_fiscal_year (const DossierDateParser *parser, int year)
{
  DossierDate date = dossier_date_new_year (year, DOSSIER_BASIS_STATED);

  if (parser->fiscal_end == 0)
    return make_vague (date);
  if (parser->fiscal_end == 12)
    return date;
  return dossier_date_new_range (month_of (parser->fiscal_end, year, 0), month_of (parser->fiscal_end, year, 12) - 1,
                                 DOSSIER_BASIS_STATED);
}

DossierDate
dossier_date_fiscal_quarter (const DossierDateParser *parser, int year, int number, const DossierDate *calendar)
{
  DossierBasis basis = year != 0 ? DOSSIER_BASIS_STATED : DOSSIER_BASIS_RELATIVE;
  guint32 first;
  DossierDate date;

  if (parser->fiscal_end == 0 || number < 1 || number > 4)
    return make_vague (*calendar);
  if (year == 0 && parser->context.today != 0)
    {
      dossier_date_ymd (parser->context.today, &year, NULL, NULL);
      year++;
      while (month_of (parser->fiscal_end, year, 3 * (number - 1)) > parser->context.today)
        year--;
    }
  if (year == 0)
    return DOSSIER_DATE_NONE;
  first = month_of (parser->fiscal_end, year, 3 * (number - 1));
  if (parser->fiscal_end % 3 == 0)
    date = dossier_date_unit_at (DOSSIER_DATE_UNIT_QUARTER, first);
  else
    date = dossier_date_new_range (first, month_of (parser->fiscal_end, year, 3 * number) - 1, basis);
  date.basis = basis;
  return date;
}

DossierDate
dossier_date_fiscal_ending (const DossierTimex *span, const DossierDate *end)
{
  int months = span->grain == DOSSIER_DATE_UNIT_YEAR ? 12 : span->grain == DOSSIER_DATE_UNIT_HALF ? 6 : 3;
  int year, month, next_month;
  guint32 first;
  DossierDate date;

  dossier_date_ymd (end->last, &year, &month, NULL);
  dossier_date_ymd (end->last + 1, NULL, &next_month, NULL);
  if (month != next_month)
    first = month_of ((guint) month, year, 12 - months);
  else
    first = dossier_date_shift (end->last, DOSSIER_DATE_UNIT_MONTH, -months) + 1;
  if (first == 0)
    return DOSSIER_DATE_NONE;
  if (span->grain != DOSSIER_DATE_UNIT_HALF)
    {
      date = dossier_date_unit_at (span->grain, first);
      if (date.first == first && date.last == end->last)
        {
          date.basis = end->basis;
          return date;
        }
    }
  return dossier_date_new_range (first, end->last, end->basis);
}
