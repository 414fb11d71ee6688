/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <math.h>

/* An amount while it is read. */
typedef struct
{
  guint first;
  guint end;
  guint first_end; /* of a range: index after the lower end */
  DossierNumber number;
  double low;
  double high;
  DossierSumMark mark;
} Amount;

/* What may follow an amount that ends a phrase, so that a number behind it is not its cents. */
static gboolean
phrase_ends (DossierSumScan *scan, guint at)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);

  return (atom->flags & DOSSIER_ATOM_SENTENCE)
         || (atom->kind == DOSSIER_ATOM_OTHER && !dossier_sum_scan_is (scan, at, "%"))
         || dossier_sum_scan_in (scan, at, "and more or");
}

/* The dash, or "to", between the ends of a range; @skip is how many atoms it takes. */
static gboolean
is_range_word (DossierSumScan *scan, guint at, gboolean between)
{
  if (dossier_sum_scan_ends (scan, at))
    return FALSE;
  return dossier_sum_scan_is (scan, at, "-") || dossier_sum_scan_is (scan, at, "–")
         || dossier_sum_scan_is (scan, at, "—") || dossier_sum_scan_is (scan, at, "−")
         || dossier_sum_scan_is (scan, at, "to") || (between && dossier_sum_scan_is (scan, at, "and"));
}

/* Whether "between" or "from" stands before the amount, hedges left out: then "and" makes a range. */
static gboolean
after_between (DossierSumScan *scan, guint first)
{
  for (guint back = 1; back <= 3 && back <= first; back++)
    {
      if (dossier_sum_scan_in (scan, first - back, "between from"))
        return TRUE;
      if (!dossier_sum_scan_in (scan, first - back,
                                "about anywhere around approximately some an estimated roughly"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
looks_like_year (DossierSumScan *scan, guint at, const DossierNumber *number)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);

  return number->low >= 1800 && number->low < 2100 && number->scale == 1 && atom->end - atom->start == 4
         && number->end == at + 1;
}

/* The lower end takes the scale of the upper one: "$5 to $10 million". */
static double
inherit_scale (const DossierNumber *low, const DossierNumber *high)
{
  if (low->scale == 1 && high->scale >= 1e3 && low->low < high->low / high->scale && low->low < 1e3)
    return low->low * high->scale;
  return low->low;
}

/* "5-10 million dollars", "between 10 and 20 euros": one mark behind both numbers. */
static gboolean
read_open_range (DossierSumScan *scan, Amount *amount)
{
  DossierNumber second;
  guint at = amount->number.end;
  guint atoms = scan->atoms->len;

  if (at >= atoms || !is_range_word (scan, at, after_between (scan, amount->first))
      || (looks_like_year (scan, amount->first, &amount->number) && !after_between (scan, amount->first)))
    return FALSE;
  if (dossier_sum_scan_is (scan, at + 1, "-"))
    at++;
  if (!dossier_number_parse (scan->atoms, at + 1, scan->document->text, FALSE, &second) || second.vague
      || !dossier_sum_mark_after (scan, second.end, &second, &amount->mark))
    return FALSE;
  amount->low = inherit_scale (&amount->number, &second);
  amount->high = second.high;
  if (amount->low >= amount->high)
    return FALSE;
  amount->first_end = amount->number.end;
  amount->end = amount->mark.end;
  return TRUE;
}

/* "$5-10 million", "€20 to 30 million": one mark before both numbers. */
static void
read_shared_range (DossierSumScan *scan, Amount *amount)
{
  DossierNumber second;
  DossierSumMark mark;
  guint at = amount->end;
  gboolean word = dossier_sum_scan_is (scan, at, "to") || dossier_sum_scan_is (scan, at, "and");

  if (!is_range_word (scan, at, after_between (scan, amount->first))
      || !dossier_number_parse (scan->atoms, at + 1, scan->document->text, TRUE, &second) || second.vague
      || second.words || dossier_sum_mark_after (scan, second.end, &second, &mark))
    return;
  /* "$20 to 30 people" is no range: a word between wants a scale, and a dash no blanks or one. */
  if (word
      && (second.scale == 1
          || (amount->number.scale > 1 && !phrase_ends (scan, second.end)
              && !dossier_sum_scan_in (scan, second.end,
                                       "a an by each every for from in of on over per to"))))
    return;
  if (!word && second.scale == 1 && amount->number.scale > 1)
    return;
  if (dossier_sum_scan_atom (scan, second.end)->kind == DOSSIER_ATOM_WORD
      && dossier_sum_scan_tight (scan, second.end))
    return;
  amount->low = inherit_scale (&amount->number, &second);
  /* "$50-100,000": the thousands are those of both. */
  if (!word && second.scale == 1 && amount->low < 1e3 && second.high >= 100 * amount->low
      && fmod (second.high, 1e3) == 0 && amount->low < second.high / 1e3)
    amount->low *= 1e3;
  if (amount->low >= second.high)
    {
      amount->low = amount->number.low;
      return;
    }
  amount->first_end = amount->end;
  amount->high = second.high;
  amount->end = second.end;
}

/* "3 dollars 50 cents", "15 dollars and 50": what comes behind the main unit. */
static void
read_minor (DossierSumScan *scan, Amount *amount)
{
  DossierNumber cents;
  DossierSumMark mark;
  guint at = amount->end;
  gboolean digits;
  double part;

  if (amount->low != amount->high || amount->low != floor (amount->low) || amount->number.scale > 1
      || (amount->mark.mark->flags & DOSSIER_MARK_MINOR) || amount->mark.mark->unit != 1)
    return;
  if (dossier_sum_scan_is (scan, at, "and"))
    at++;
  if (dossier_sum_scan_ends (scan, at)
      || !dossier_number_parse (scan->atoms, at, scan->document->text, FALSE, &cents) || cents.vague
      || cents.low >= 100 || cents.scale > 1)
    return;
  if (dossier_sum_mark_after (scan, cents.end, &cents, &mark))
    {
      if (!(mark.mark->flags & DOSSIER_MARK_MINOR))
        return;
      part = cents.low * mark.mark->unit;
      amount->end = mark.end;
    }
  else
    {
      digits = dossier_sum_scan_atom (scan, at)->kind == DOSSIER_ATOM_NUMBER;
      if (!phrase_ends (scan, cents.end) || cents.low != floor (cents.low)
          || dossier_sum_scan_hyphen (scan, cents.end)
          || (digits && dossier_sum_scan_atom (scan, at)->end - dossier_sum_scan_atom (scan, at)->start != 2)
          || (amount->mark.mark->flags & DOSSIER_MARK_SIGN && digits
              && !dossier_sum_scan_ends (scan, cents.end)))
        return;
      /* "and fifty" without cents is half of one: the tens are what people say. */
      part = cents.low / 100;
      amount->end = cents.end;
    }
  amount->low = amount->high = round (amount->low * 100 + part * 100) / 100;
}

/* "$10 million dollars", "$500 CAD", "$5 million (US)": a mark behind that says the same again, or says it
 * better. */
static void
read_second_mark (DossierSumScan *scan, Amount *amount)
{
  DossierSumMark again;
  guint at = amount->end;

  if (dossier_sum_scan_ends (scan, at) || !dossier_sum_mark_after (scan, at, &amount->number, &again)
      || again.mark->unit != 1 || again.scale > 1 || amount->mark.mark->family == NULL)
    {
      /* "US$10 million dollars": the same name again adds nothing. */
      if (dossier_sum_scan_in (scan, at, "dollar dollars") && g_str_has_suffix (amount->mark.mark->text, "$"))
        amount->end++;
      return;
    }
  if (again.mark->flags & DOSSIER_MARK_SIGN)
    return;
  if (again.mark->family != NULL && strcmp (again.mark->family, amount->mark.mark->family) == 0)
    {
      if (again.country != NULL)
        amount->mark.country = again.country;
      amount->end = again.end;
    }
  else if ((again.mark->flags & DOSSIER_MARK_CODE) && dossier_currency_find (again.mark->code) != NULL
           && dossier_word_in_list (amount->mark.mark->family,
                                    dossier_currency_find (again.mark->code)->families))
    {
      amount->mark.mark = again.mark;
      amount->end = again.end;
    }
}

static gboolean
read_marked_before (DossierSumScan *scan, Amount *amount)
{
  const DossierSumAtom *after;

  if (!dossier_sum_mark_before (scan, amount->first, &amount->mark)
      || !dossier_number_parse (scan->atoms, amount->mark.end, scan->document->text, TRUE, &amount->number)
      || (amount->number.vague && !(amount->mark.mark->flags & DOSSIER_MARK_SIGN)))
    return FALSE;
  amount->end = amount->number.end;
  after = dossier_sum_scan_atom (scan, amount->end);
  /* "$5th", "R2D2" */
  if (after->kind == DOSSIER_ATOM_WORD && !(after->flags & (DOSSIER_ATOM_SPACE | DOSSIER_ATOM_SENTENCE))
      && after->mark == NULL)
    return FALSE;
  if (dossier_sum_scan_is (scan, amount->end, "%"))
    return FALSE;
  amount->low = amount->number.low;
  amount->high = amount->number.high;
  read_second_mark (scan, amount);
  if (!(amount->mark.mark->flags & DOSSIER_MARK_SIGN) || dossier_sum_scan_is (scan, amount->end, "and")
      || dossier_sum_scan_atom (scan, amount->end)->kind == DOSSIER_ATOM_NUMBER)
    read_minor (scan, amount);
  if (amount->first_end == 0)
    read_shared_range (scan, amount);
  return TRUE;
}

/* "a dollar", "one more euro": one, where the words speak of an amount and not of a currency. */
static gboolean
read_single (DossierSumScan *scan, Amount *amount)
{
  DossierNumber one = { amount->first + 1, 1, 1, 1, FALSE, TRUE };
  guint at = amount->first + 1;

  if (!dossier_sum_scan_in (scan, amount->first, "a an")
      || !dossier_sum_scan_in (scan, at, "dollar dirham euro peso ringgit rupee shekel")
      || !dossier_sum_mark_after (scan, at, &one, &amount->mark)
      || (amount->first > 0 && dossier_sum_scan_atom (scan, amount->first - 1)->mark != NULL))
    return FALSE;
  at = amount->mark.end;
  if (dossier_sum_scan_atom (scan, at)->kind == DOSSIER_ATOM_WORD && !dossier_sum_scan_ends (scan, at)
      && !dossier_sum_scan_in (scan, at, "a an and at for from in more of off on or per to"))
    return FALSE;
  if (dossier_sum_scan_hyphen (scan, at) || dossier_sum_scan_is (scan, at, "'")
      || dossier_sum_scan_is (scan, at, "’"))
    return FALSE;
  if (amount->first > 0 && dossier_sum_scan_in (scan, amount->first - 1, "against cents of pesos what"))
    return FALSE;
  amount->number = one;
  return TRUE;
}

static gboolean
read_marked_after (DossierSumScan *scan, Amount *amount)
{
  const DossierSumAtom *sign = dossier_sum_scan_atom (scan, amount->first);

  /* The digits of "G20" or of an address begin no amount. */
  if (sign->kind == DOSSIER_ATOM_NUMBER && !(sign->flags & DOSSIER_ATOM_SPACE) && amount->first > 0
      && dossier_sum_scan_atom (scan, amount->first - 1)->kind == DOSSIER_ATOM_WORD)
    return FALSE;
  if (read_single (scan, amount))
    {
      amount->end = amount->mark.end;
      amount->low = amount->high = amount->mark.mark->unit;
      read_minor (scan, amount);
      return TRUE;
    }
  if (!dossier_number_parse (scan->atoms, amount->first, scan->document->text, FALSE, &amount->number))
    return FALSE;
  amount->low = amount->number.low;
  amount->high = amount->number.high;
  if (!dossier_sum_mark_after (scan, amount->number.end, &amount->number, &amount->mark))
    return !amount->number.vague && read_open_range (scan, amount);
  sign = dossier_sum_scan_atom (scan, amount->mark.end - 1);
  /* "in 1990 $ 300 million": the sign belongs to the number behind it, unless another sign ends that one. */
  if ((amount->mark.mark->flags & DOSSIER_MARK_SIGN) && (sign->flags & DOSSIER_ATOM_SPACE)
      && (amount->mark.mark->flags & DOSSIER_MARK_BEFORE)
      && dossier_sum_scan_atom (scan, amount->mark.end)->kind == DOSSIER_ATOM_NUMBER)
    {
      DossierNumber next;
      DossierSumMark other;

      if (!dossier_number_parse (scan->atoms, amount->mark.end, scan->document->text, TRUE, &next)
          || !dossier_sum_mark_after (scan, next.end, &next, &other) || (other.mark->flags & DOSSIER_MARK_NAME
          && !(other.mark->flags & DOSSIER_MARK_MINOR)))
        return FALSE;
    }
  amount->end = amount->mark.end;
  /* In "a billion-dollar plan" the article is the plan's. */
  if (dossier_sum_scan_in (scan, amount->first, "a an") && dossier_sum_scan_hyphen (scan, amount->number.end))
    amount->first++;
  read_minor (scan, amount);
  return TRUE;
}

/* "the price of $10": an amount is added unless it is a rate's own base ("300 pesos per dollar"). */
static guint
add_amount (DossierSumScan *scan, const Amount *amount)
{
  const char *basis;
  const char *code
      = dossier_sum_context_resolve (scan->context, amount->mark.mark, amount->mark.country, &basis);
  double factor = amount->mark.scale;
  guint index;

  if (amount->mark.mark->unit != 1)
    {
      double unit = amount->mark.mark->unit;

      /* Dividing by a hundred is exact where multiplying by a hundredth is not. */
      factor = unit >= 1 ? unit : 1 / round (1 / unit);
    }
  index = dossier_sum_scan_add (
      scan, amount->first, amount->end, factor < 1 ? amount->low / round (1 / factor) : amount->low * factor,
      factor < 1 ? amount->high / round (1 / factor) : amount->high * factor, code, basis);
  if (amount->number.vague)
    dossier_sum_scan_sum (scan, index)->qualifier = DOSSIER_QUALIFIER_VAGUE;
  if (amount->number.vague && amount->low == amount->high)
    dossier_sum_scan_sum (scan, index)->qualifier = DOSSIER_QUALIFIER_ABOUT;
  return index;
}

/* "rose from 10 to 20 dollars": two sums that share a mark. */
static void
add_both_ends (DossierSumScan *scan, const Amount *amount)
{
  Amount low = *amount;
  Amount high = *amount;

  low.end = amount->first_end;
  low.high = low.low;
  high.first = amount->first_end + 1;
  high.low = high.high;
  add_amount (scan, &low);
  add_amount (scan, &high);
}

guint
dossier_sum_grammar_read (DossierSumScan *scan, guint first)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, first);
  Amount amount = { .first = first };
  gboolean found = FALSE;

  if (atom->kind == DOSSIER_ATOM_SIGN || atom->kind == DOSSIER_ATOM_WORD)
    found = read_marked_before (scan, &amount);
  if (!found && (atom->kind == DOSSIER_ATOM_NUMBER || atom->number >= 0))
    found = read_marked_after (scan, &amount);
  if (!found)
    return first;
  if (amount.first_end != 0 && dossier_sum_range_is_change (scan, first))
    add_both_ends (scan, &amount);
  else
    add_amount (scan, &amount);
  return amount.end;
}
