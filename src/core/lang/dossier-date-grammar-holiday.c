/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"
#include "dossier-holiday.h"

#define MOST_WORDS 6
#define LONGEST_NAME 48

/* Adds the letters of word @at to @name, in small letters. */
static gboolean
add_word (const DossierDateParser *parser, guint at, char *name, gsize *length)
{
  const DossierDateWord *word = &parser->words[at];

  if (*length + (word->end - word->start) + 2 > LONGEST_NAME)
    return FALSE;
  if (*length > 0)
    name[(*length)++] = ' ';
  for (guint32 i = word->start; i < word->end; i++)
    name[(*length)++] = g_ascii_tolower (parser->text[i]);
  name[*length] = '\0';
  return TRUE;
}

/* The longest name of a holiday that begins at @at. */
static guint
match_name (const DossierDateParser *parser, guint at, const DossierHoliday **holiday)
{
  char name[LONGEST_NAME];
  gsize length = 0;
  guint next = at, end = 0;

  for (guint words = 0; words < MOST_WORDS && next < parser->n_words; words++)
    {
      const DossierHoliday *found;

      if (dossier_date_parser_class (parser, next) >= DOSSIER_WORD_NUMBER
          || dossier_date_parser_class (parser, next) == DOSSIER_WORD_OTHER)
        {
          if (!add_word (parser, next, name, &length))
            break;
        }
      else
        break;
      next++;
      /* "New Year's" is "new years"; "St." is "st"; "al-Fitr" is "al fitr"; "B'Omer" is "bomer". */
      if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_POSSESSIVE && length + 2 < LONGEST_NAME)
        {
          name[length++] = 's';
          name[length] = '\0';
          next++;
        }
      else if (dossier_date_parser_is_sign (parser, next, '\'')
               && dossier_date_parser_is_glued (parser, next + 1)
               && dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_OTHER
               && dossier_date_parser_is_glued (parser, next))
        {
          gsize before = length;

          if (!add_word (parser, next + 1, name, &length))
            break;
          for (gsize i = before; i < length; i++)
            name[i] = name[i + 1];
          length--;
          next += 2;
        }
      if (!dossier_holiday_has_prefix (name))
        break;
      found = dossier_holiday_find (name);
      if (found != NULL)
        {
          *holiday = found;
          end = next;
        }
      next = dossier_date_parser_skip_sign (parser, next, '.');
      if (dossier_date_parser_is_glued (parser, next))
        next = dossier_date_parser_skip_sign (parser, next, '-');
      if (dossier_date_parser_is_sign (parser, next, '\''))
        next++;
    }
  return end;
}

/* The day of the holiday that the clause speaks of: the last past, the next to come, or the nearest. */
static DossierDate
choose (const DossierDateContext *context, const DossierHoliday *holiday)
{
  DossierDate best = DOSSIER_DATE_NONE;
  double cost = G_MAXDOUBLE;
  int year;

  if (context->year != 0)
    return dossier_holiday_in_year (holiday, context->year);
  if (context->today == 0)
    return best;
  dossier_date_ymd (context->today, &year, NULL, NULL);
  for (int candidate = year - 1; candidate <= year + 1; candidate++)
    {
      DossierDate date = dossier_holiday_in_year (holiday, candidate);
      double distance = (double) date.first - (double) context->today, c = ABS (distance);

      if (!dossier_date_is_set (&date))
        continue;
      if ((context->direction < 0 && distance > 0)
          || ((context->direction > 0 || (context->direction == 0 && context->is_note)) && distance < 0))
        c += 4000;
      if (c < cost)
        {
          cost = c;
          best = date;
        }
    }
  return best;
}

static gboolean
is_name_here (const DossierDateParser *parser, guint at, guint end, const DossierHoliday *holiday,
              gboolean has_year)
{
  if (has_year || end - at == parser->n_words)
    return TRUE;
  if (!holiday->is_word)
    return TRUE;
  return dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL)
         && !dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_SENTENCE_START);
}

/* "Thanksgiving in three years", "Easter two months ago": the year that the count leads to, or 0. */
static guint
parse_counted_year (DossierDateParser *parser, guint at, int *year)
{
  DossierTimex counted = DOSSIER_TIMEX_NONE;
  guint end;

  if (parser->depth >= DOSSIER_DATE_DEPTH)
    return 0;
  parser->depth++;
  end = dossier_date_parse_counted (parser, at, &counted);
  parser->depth--;
  if (end == 0 || counted.point == 0 || counted.grain < DOSSIER_DATE_UNIT_MONTH)
    return 0;
  dossier_date_ymd (counted.point, year, NULL, NULL);
  return end;
}

guint
dossier_date_parse_holiday (DossierDateParser *parser, guint at, DossierTimex *out)
{
  const DossierHoliday *holiday = NULL;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end, after;
  int year = 0;
  DossierDate date;

  end = match_name (parser, start, &holiday);
  if (end == 0 && start != at)
    {
      start = at;
      end = match_name (parser, at, &holiday);
    }
  if (end == 0)
    return 0;
  after = dossier_date_parse_year_after (parser, end, &year);
  if (after == 0)
    after = parse_counted_year (parser, end, &year);
  if (!is_name_here (parser, start, end, holiday, after != 0))
    return 0;
  date = after != 0 ? dossier_holiday_in_year (holiday, year) : choose (&parser->context, holiday);
  out->year = (gint16) year;
  if (after != 0)
    end = after;
  dossier_date_parser_set (out, date,
                           date.first == date.last ? DOSSIER_DATE_UNIT_DAY : DOSSIER_DATE_UNIT_NONE);
  if (dossier_date_parser_is_word (parser, end, "weekend") && date.first != 0)
    {
      /* A Monday or Friday holiday makes the weekend longer. */
      DossierDate weekend = dossier_date_unit_at (
          DOSSIER_DATE_UNIT_WEEKEND, date.first - (dossier_date_weekday (date.first) == 1 ? 1 : 0));

      weekend.first = MIN (weekend.first, date.first);
      weekend.last = MAX (weekend.last, date.last);
      end++;
      after = dossier_date_parse_year_after (parser, end, &year);
      if (after != 0 && out->year == 0)
        {
          end = after;
          out->year = (gint16) year;
          date = dossier_holiday_in_year (holiday, year);
          weekend = dossier_date_unit_at (DOSSIER_DATE_UNIT_WEEKEND,
                                          date.first - (dossier_date_weekday (date.first) == 1 ? 1 : 0));
          weekend.first = MIN (weekend.first, date.first);
          weekend.last = MAX (weekend.last, date.last);
        }
      dossier_date_parser_set (out, weekend, DOSSIER_DATE_UNIT_WEEKEND);
    }
  return end;
}
