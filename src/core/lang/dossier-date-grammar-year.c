/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-fiscal.h"
#include "dossier-date-parser.h"

/* Years that stand on their own; others need a preposition ("in 1815"). */
#define FIRST_PLAIN_YEAR 1900
#define LAST_PLAIN_YEAR 2060

static gboolean
is_lower_plural_noun (const DossierDateParser *parser, guint at)
{
  static const char *const not_nouns[]
      = { "was",  "is", "has",  "as",   "its",   "this",   "plus", "versus", "perhaps",
          "thus", "vs", "does", "says", "shows", "across", "less", "unless" };

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_OTHER
      || !dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_PLURAL)
      || dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (not_nouns); i++)
    if (dossier_date_parser_is_word (parser, at, not_nouns[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_counted_thing (const DossierDateParser *parser, guint at)
{
  static const char *const counted[]
      = { "people", "percent", "per", "million", "billion", "trillion", "ft",       "feet",
          "km",     "mph",     "kg",  "lbs",     "men",     "women",    "children", "m" };

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_UNIT
      || dossier_date_parser_class (parser, at) == DOSSIER_WORD_HUNDRED
      || dossier_date_parser_class (parser, at) == DOSSIER_WORD_THOUSAND
      || dossier_date_parser_is_sign (parser, at, '%'))
    return !dossier_date_parser_is_word (parser, at, "season")
           && !dossier_date_parser_is_word (parser, at, "quarter");
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (dossier_date_parser_is_word (parser, at, counted[i]))
      return TRUE;
  return FALSE;
}

/* Whether a number glued to its left side may still be a year: "(2016", "Dec/2018", but not "$2000" or
 * "-2015-86". */
gboolean
dossier_date_parser_is_free_before (const DossierDateParser *parser, guint at)
{
  guint before = at - 1;

  if (at == 0 || !dossier_date_parser_is_glued (parser, at))
    return at == 0
           || !(dossier_date_parser_is_sign (parser, before, '$')
                || dossier_date_parser_is_sign (parser, before, '#'));
  if (dossier_date_parser_class (parser, before) != DOSSIER_WORD_PUNCTUATION)
    return FALSE;
  switch (parser->words[before].value)
    {
    case '(':
    case '[':
    case '"':
    case '\'':
    case '=':
    case '~':
    case '>':
      return TRUE;
    case '-':
    case '/':
      /* "Dec/2018", and the far end of "2014-2018", but not the tail of a telephone number. */
      return at >= 2
             && (!g_ascii_isdigit (parser->text[parser->words[before].start - 1])
                 || (dossier_date_parser_class (parser, at - 2) == DOSSIER_WORD_NUMBER
                     && parser->words[at - 2].digits == 4 && !dossier_date_parser_is_glued (parser, at - 2)));
    default:
      return FALSE;
    }
}

static gboolean
is_free_after (const DossierDateParser *parser, guint at)
{
  if (!dossier_date_parser_is_glued (parser, at))
    return TRUE;
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_POSSESSIVE)
    return TRUE;
  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_PUNCTUATION)
    return FALSE;
  if (parser->words[at].value == '%' || parser->words[at].value == '@')
    return FALSE;
  /* "2021-2026", "2016-17" */
  if ((parser->words[at].value == '-' || parser->words[at].value == '~')
      && dossier_date_parser_is_glued (parser, at + 1)
      && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_NUMBER
      && !(dossier_date_parser_is_sign (parser, at + 2, '-')
           && dossier_date_parser_is_glued (parser, at + 2)))
    return parser->words[at + 1].digits == 4
               ? dossier_date_parser_value (parser, at + 1) > dossier_date_parser_value (parser, at - 1)
                     && dossier_date_parser_value (parser, at + 1) < 2200
               : parser->words[at + 1].digits == 2
                     && dossier_date_parser_value (parser, at + 1)
                            > dossier_date_parser_value (parser, at - 1) % 100;
  return !dossier_date_parser_is_glued (parser, at + 1)
         || dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_NUMBER;
}

static gboolean
has_year_preposition (const DossierDateParser *parser, guint at)
{
  switch (dossier_date_parser_class (parser, at - 1))
    {
    case DOSSIER_WORD_IN:
    case DOSSIER_WORD_SINCE:
    case DOSSIER_WORD_BY:
    case DOSSIER_WORD_TO:
    case DOSSIER_WORD_BEFORE:
    case DOSSIER_WORD_AFTER:
    case DOSSIER_WORD_FROM:
    case DOSSIER_WORD_BETWEEN:
    case DOSSIER_WORD_OF:
    case DOSSIER_WORD_PART:
    case DOSSIER_WORD_MONTH:
    case DOSSIER_WORD_SEASON:
      return TRUE;
    case DOSSIER_WORD_AND:
      return dossier_date_parser_class (parser, at - 2) == DOSSIER_WORD_NUMBER;
    default:
      return FALSE;
    }
}

static gboolean
is_year_here (const DossierDateParser *parser, guint at, guint end, int year)
{
  gboolean preposition = has_year_preposition (parser, at);

  if (!dossier_date_parser_is_free_before (parser, at) || !is_free_after (parser, end)
      || is_counted_thing (parser, end))
    return FALSE;
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_CARDINAL)
    return preposition && year % 1000 != 0 && !is_lower_plural_noun (parser, end);
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR)
    return preposition && !is_lower_plural_noun (parser, end);
  /* A round number before a thing counts it: "2000 pieces", "a 2000 horsepower motor"; but "the 2000
   * election". */
  if (year % 100 == 0
      && (is_lower_plural_noun (parser, end)
          || (!preposition && dossier_date_parser_class (parser, end) == DOSSIER_WORD_OTHER
              && dossier_date_parser_class (parser, at - 1) != DOSSIER_WORD_THE
              && !dossier_date_parser_has_flag (parser, end, DOSSIER_DATE_WORD_CAPITAL))))
    return FALSE;
  return TRUE;
}

static void
set_year (DossierTimex *out, int year)
{
  dossier_date_parser_set (out, dossier_date_new_year (year, DOSSIER_BASIS_STATED), DOSSIER_DATE_UNIT_YEAR);
  out->year = (gint16) year;
}

/* A fiscal year as what it is: its twelve months where it is known when they end, else a vague year. */
static void
set_fiscal_year (const DossierDateParser *parser, DossierTimex *out, int year)
{
  set_year (out, year);
  out->date = dossier_date_fiscal_year (parser, year);
}

/* "fiscal 1989", "the fiscal year 2012", "FY19", "the year 2008". */
guint
dossier_date_parse_named_year (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  gboolean named = FALSE, fiscal = FALSE;
  int year;

  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_FISCAL_SHORT)
    {
      next++;
      if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_NUMBER && parser->words[next].digits == 2)
        {
          set_fiscal_year (parser, out, 2000 + dossier_date_parser_value (parser, next));
          return next + 1;
        }
      named = fiscal = TRUE;
    }
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_FISCAL)
    {
      fiscal = fiscal || dossier_date_fiscal_is_named (parser, next, next + 1);
      named = TRUE;
      next++;
    }
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_UNIT
      && dossier_date_parser_value (parser, next) == DOSSIER_DATE_UNIT_YEAR)
    {
      named = TRUE;
      next = dossier_date_parser_skip (parser, next + 1, DOSSIER_WORD_OF);
    }
  if (!named)
    return 0;
  end = dossier_date_parse_year_number (parser, next, &year);
  if (end == 0 || (dossier_date_parser_is_sign (parser, next, '\'')))
    return 0;
  if (fiscal)
    set_fiscal_year (parser, out, year);
  else
    set_year (out, year);
  return end;
}

static void
set_decade (DossierTimex *out, int year)
{
  DossierDate date = dossier_date_unit_at (DOSSIER_DATE_UNIT_DECADE, dossier_date_julian (year, 1, 1));

  date.basis = DOSSIER_BASIS_STATED;
  dossier_date_parser_set (out, date, DOSSIER_DATE_UNIT_DECADE);
  out->year = (gint16) year;
}

static gboolean
is_plural_s (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_is_word (parser, at, "s")
         || dossier_date_parser_class (parser, at) == DOSSIER_WORD_POSSESSIVE;
}

/* "1980s", "the '80s", "the eighties", "nineteen eighties", "1990 s". */
static guint
parse_decade (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  guint next = dossier_date_parser_skip_sign (parser, start, '\'');
  const DossierDateWord *word = &parser->words[next];

  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_NUMBER && is_plural_s (parser, next + 1)
      && word->value % 10 == 0 && !(word->flags & DOSSIER_DATE_WORD_GROUPED)
      && (dossier_date_parser_is_glued (parser, next + 1)
          || dossier_date_parser_is_word (parser, next + 1, "s"))
      && (next > start || dossier_date_parser_is_free_before (parser, next)))
    {
      if (word->digits == 4 && word->value >= 1500 && word->value < 2100)
        set_decade (out, word->value);
      else if (word->digits == 2 && dossier_date_parser_is_word (parser, next + 1, "s"))
        set_decade (out, word->value + (word->value < 20 ? 2000 : 1900));
      else
        return 0;
      return next + 2;
    }
  if (dossier_date_parser_class (parser, start) == DOSSIER_WORD_DECADE
      && (start > at || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_IN
          || dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_PART))
    {
      set_decade (out, 1900 + dossier_date_parser_value (parser, start));
      return start + 1;
    }
  if (dossier_date_parser_class (parser, start) == DOSSIER_WORD_CARDINAL
      && dossier_date_parser_class (parser, start + 1) == DOSSIER_WORD_DECADE
      && dossier_date_parser_value (parser, start) >= 15 && dossier_date_parser_value (parser, start) <= 20)
    {
      set_decade (out, dossier_date_parser_value (parser, start) * 100
                           + dossier_date_parser_value (parser, start + 1));
      return start + 2;
    }
  return 0;
}

/* "the 20th century", "nineteenth-century". */
static guint
parse_century (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  int ordinal;
  DossierDate date;

  end = dossier_date_parse_ordinal (parser, start, &ordinal);
  if (end == 0 || ordinal > 22)
    return 0;
  end = dossier_date_parser_skip_sign (parser, end, '-');
  if (dossier_date_parser_class (parser, end) != DOSSIER_WORD_UNIT
      || dossier_date_parser_value (parser, end) != DOSSIER_DATE_UNIT_CENTURY)
    return 0;
  date = dossier_date_unit_at (DOSSIER_DATE_UNIT_CENTURY, dossier_date_julian (ordinal * 100 - 50, 1, 1));
  date.basis = DOSSIER_BASIS_STATED;
  dossier_date_parser_set (out, date, DOSSIER_DATE_UNIT_CENTURY);
  return end + 1;
}

guint
dossier_date_parse_year (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int year;
  guint end = dossier_date_parse_named_year (parser, at, out);

  if (end == 0)
    end = parse_decade (parser, at, out);
  if (end == 0)
    end = parse_century (parser, at, out);
  if (end != 0)
    return end;
  end = dossier_date_parse_year_number (parser, at, &year);
  if (end == 0 || !is_year_here (parser, at, end, year))
    return 0;
  /* "'98" alone may be anything: it wants a preposition. */
  if (dossier_date_parser_is_sign (parser, at, '\'') && !has_year_preposition (parser, at))
    return 0;
  set_year (out, year);
  return end;
}

guint
dossier_date_parse_year_after (DossierDateParser *parser, guint at, int *year)
{
  guint next = dossier_date_parser_skip_sign (parser, at, ',');
  guint end;
  gboolean after_of = FALSE;

  if (next == at)
    {
      next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_OF);
      after_of = next > at;
    }
  if (next == at && dossier_date_parser_is_word (parser, at, "in"))
    next = at + 1;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_SHIFT
      && dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_UNIT
      && dossier_date_parser_value (parser, next + 1) == DOSSIER_DATE_UNIT_YEAR && parser->context.today != 0
      && !dossier_date_parser_is_sign (parser, at, ',')
      && dossier_date_parser_class (parser, next + 2) != DOSSIER_WORD_POSSESSIVE)
    {
      dossier_date_ymd (parser->context.today, year, NULL, NULL);
      *year += dossier_date_parser_value (parser, next);
      return next + 2;
    }
  if (after_of && dossier_date_parser_class (parser, next) == DOSSIER_WORD_NUMBER
      && parser->words[next].digits == 2 && dossier_date_parser_value (parser, next) > 31)
    {
      *year = 1900 + dossier_date_parser_value (parser, next);
      return next + 1;
    }
  end = dossier_date_parse_year_number (parser, next, year);
  if (end == 0 || !is_free_after (parser, end)
      || (is_counted_thing (parser, end) && !dossier_date_parser_is_sign (parser, at, ',')))
    return 0;
  return end;
}
