/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <math.h>
#include <string.h>

/* Verbs and nouns beside which a bare "millions" is money. */
#define MONEY_WORDS \
  "awarded bilked borrow borrowed borrowing bribes budget contribute contributed contributes " \
  "contributing contributions cost costing costs debt deficit defrauded donate donated donates " \
  "donating donations earn earned earning earns embezzled fined funnel funneled funnelled funding " \
  "gave given grossed invest invested investing investment laundered lend lent loaned lose loses " \
  "losing lost made make makes making owe owed owes owing paid pay paying payments pays pledge " \
  "pledged pocketed pour poured pouring profit pump pumped pumping raise raised raises raising " \
  "received receiving revenue save saved saves saving savings spend spending spends spent squandered " \
  "stole stolen swindled tax taxes wasted wasting win won worth"
/* What follows a bare "millions" in a phrase about money, never the thing counted. */
#define AFTER_WORDS \
  "a and annually as at back because before but by during each every for from if in into more on or " \
  "over per since so than that through to toward towards under until was were when while with without " \
  "worth yearly"
/* Nouns of money in "millions in lost revenue". */
#define MONEY_NOUNS \
  "aid assets bonuses borrowing bribes campaign cash compensation contracts contributions costs cuts " \
  "damages damage debt deficit donations earnings exports fees fines foreign funding funds government " \
  "grants illegal imports income investment investments legal loans losses lost money net new " \
  "payments private profit profits property public revenue sales savings settlements spending state " \
  "subsidies support tax taxes taxpayer trade unpaid wages"
#define NOT_MONEY_FIGURES \
  "audience audiences attendance attendances circulation crowd crowds followers following inflation " \
  "lead majority population score scores swing viewership votes"

static gboolean
money_word_near (DossierSumScan *scan, guint first, guint end)
{
  for (guint back = 1; back <= 8 && back <= first && !dossier_sum_scan_ends (scan, first - back + 1); back++)
    if (dossier_sum_scan_in (scan, first - back, MONEY_WORDS))
      return TRUE;
  for (guint ahead = 0; ahead < 5 && !dossier_sum_scan_ends (scan, end + ahead); ahead++)
    if (dossier_sum_scan_in (scan, end + ahead, MONEY_NOUNS)
        || (ahead > 0
            && dossier_sum_scan_in (scan, end + ahead,
                                    "donated invested lost owed paid raised spent stolen wasted")))
      return TRUE;
  return FALSE;
}

/* "could run into the millions", where nothing is said of people or votes. */
static gboolean
runs_into (DossierSumScan *scan, guint first)
{
  if (first < 3 || !dossier_sum_scan_is (scan, first - 1, "the")
      || !dossier_sum_scan_in (scan, first - 2, "in into")
      || !dossier_sum_scan_in (scan, first - 3, "ran run running runs"))
    return FALSE;
  for (guint back = 4; back <= 20 && back <= first && !dossier_sum_scan_ends (scan, first - back + 1); back++)
    if (dossier_sum_scan_in (
            scan, first - back,
            "audience casualties dead deaths numbers number people population toll viewers votes"))
      return FALSE;
  return TRUE;
}

/* Whether the word is one that counts nothing: "spent millions defending him". */
static gboolean
is_gerund (DossierSumScan *scan, guint at)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);

  return atom->end - atom->start > 4 && !(atom->flags & DOSSIER_ATOM_CAPITAL)
         && g_ascii_strncasecmp (scan->document->text + atom->end - 3, "ing", 3) == 0;
}

/* "of taxpayer dollars" behind a number: the atom of the mark, or 0. */
static guint
mark_behind_of (DossierSumScan *scan, guint at)
{
  if (!dossier_sum_scan_is (scan, at, "of"))
    return 0;
  for (guint i = at + 1; i <= at + 4 && !dossier_sum_scan_ends (scan, i); i++)
    {
      if (dossier_sum_scan_in (scan, i, "dollars euros pounds rands rubles rupees yen yuan"))
        return i;
      if (!dossier_sum_scan_in (
              scan, i,
              "additional extra more public state tax taxpayer taxpayers their our hard earned aid federal "
              "foreign government oil petro campaign investment of unspent stolen drug new"))
        return 0;
    }
  return 0;
}

static guint
add_vague (DossierSumScan *scan, guint first, guint end, double low, double high)
{
  const char *basis;
  const char *code = dossier_sum_context_guess (scan->context, &basis);
  guint index = dossier_sum_scan_add (scan, first, end, low, high, code, basis);

  dossier_sum_scan_sum (scan, index)->qualifier = DOSSIER_QUALIFIER_VAGUE;
  dossier_sum_scan_spot (scan, index)->marked = FALSE;
  return end;
}

/* "spent millions", "hundreds of thousands in unpaid taxes". */
static guint
read_plural (DossierSumScan *scan, guint first)
{
  DossierNumber number;
  const DossierSumAtom *next;
  guint mark;

  if (!dossier_number_parse (scan->atoms, first, scan->document->text, FALSE, &number) || !number.vague
      || number.scale < 1e5)
    return first;
  next = dossier_sum_scan_atom (scan, number.end);
  mark = mark_behind_of (scan, number.end);
  if (mark > 0)
    {
      DossierSumMark found;
      const char *basis;
      const char *code;
      guint index;

      if (!dossier_sum_mark_after (scan, mark, &number, &found))
        return first;
      code = dossier_sum_context_resolve (scan->context, found.mark, found.country, &basis);
      index = dossier_sum_scan_add (scan, first, number.end, number.low, number.high, code, basis);
      dossier_sum_scan_sum (scan, index)->qualifier = DOSSIER_QUALIFIER_VAGUE;
      return number.end;
    }
  if (!(next->flags & DOSSIER_ATOM_SENTENCE)
      && (next->kind == DOSSIER_ATOM_SIGN || next->kind == DOSSIER_ATOM_NUMBER
          || (next->kind == DOSSIER_ATOM_WORD && !dossier_sum_scan_in (scan, number.end, AFTER_WORDS)
              && !is_gerund (scan, number.end))))
    return first;
  /* "millions more people" counts people. */
  if (dossier_sum_scan_is (scan, number.end, "more")
      && dossier_sum_scan_atom (scan, number.end + 1)->kind == DOSSIER_ATOM_WORD
      && !dossier_sum_scan_in (scan, number.end + 1, AFTER_WORDS))
    return first;
  if (dossier_sum_scan_hyphen (scan, number.end)
      || (!runs_into (scan, first) && !money_word_near (scan, first, number.end)))
    return first;
  return add_vague (scan, first, number.end, number.low, number.high);
}

/* Whether the atoms hold a scale word of India. */
static gboolean
counts_in_lakhs (DossierSumScan *scan, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (dossier_sum_scan_in (scan, i, "crore crores lac lacs lakh lakhs"))
      return TRUE;
  return FALSE;
}

/* "an amount of 600 crores": Indian papers leave the rupees out. */
static guint
read_lakhs (DossierSumScan *scan, guint first)
{
  DossierNumber number;
  const DossierSumAtom *next;
  const DossierCurrencyMark *rupee = dossier_currency_mark_find ("rupees", strlen ("rupees"));
  const char *basis;
  const char *code;

  if (!dossier_number_parse (scan->atoms, first, scan->document->text, FALSE, &number) || number.vague
      || number.scale < 1e5 || !counts_in_lakhs (scan, first, number.end))
    return first;
  next = dossier_sum_scan_atom (scan, number.end);
  if (!(next->flags & DOSSIER_ATOM_SENTENCE) && next->kind == DOSSIER_ATOM_WORD
      && !dossier_sum_scan_in (scan, number.end, AFTER_WORDS))
    return first;
  if (dossier_sum_scan_hyphen (scan, number.end)
      || (!money_word_near (scan, first, number.end)
          && !(first > 1 && dossier_sum_scan_in (scan, first - 2, "amount bribe fine loan sum"))))
    return first;
  code = dossier_sum_context_resolve (scan->context, rupee, NULL, &basis);
  dossier_sum_scan_add (scan, first, number.end, number.low, number.high, code, basis);
  return number.end;
}

/* "a six-figure salary", "paid seven figures". */
static guint
read_figures (DossierSumScan *scan, guint first)
{
  int index = dossier_sum_scan_atom (scan, first)->number;
  const DossierNumberWord *word = index >= 0 ? dossier_number_word_get (index) : NULL;
  guint at = first + 1;
  gboolean hyphen;

  if (word == NULL || word->kind != DOSSIER_NUMBER_UNIT || word->value < 4 || word->value > 12)
    return first;
  hyphen = dossier_sum_scan_hyphen (scan, at);
  if (hyphen)
    at++;
  if (!dossier_sum_scan_in (scan, at, "figure figures")
      || dossier_sum_scan_in (scan, at + 1, NOT_MONEY_FIGURES))
    return first;
  if (!hyphen && dossier_sum_scan_is (scan, at, "figure") && !money_word_near (scan, first, at + 1))
    return first;
  if (dossier_sum_scan_is (scan, at, "figures")
      && !(first > 0 && dossier_sum_scan_in (scan, first - 1, "high into low mid"))
      && !money_word_near (scan, first, at + 1))
    return first;
  return add_vague (scan, first, at + 1, pow (10, word->value - 1), pow (10, word->value) - 1);
}

/* "multimillion-dollar", "multi-billion-pound". */
static guint
read_multi (DossierSumScan *scan, guint first)
{
  static const struct
  {
    const char *word;
    double scale;
  } joined[] = { { "multimillion", 1e6 }, { "multibillion", 1e9 }, { "multitrillion", 1e12 } };
  DossierNumber number = { first + 1, 0, HUGE_VAL, 0, TRUE, TRUE };
  DossierSumMark mark;
  const char *basis;
  const char *code;
  guint index;

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    if (dossier_sum_scan_is (scan, first, joined[i].word))
      number.low = number.scale = joined[i].scale;
  if (dossier_sum_scan_is (scan, first, "multi"))
    {
      guint at = first + (dossier_sum_scan_hyphen (scan, first + 1) ? 2 : 1);

      if (!dossier_number_parse (scan->atoms, at, scan->document->text, FALSE, &number) || !number.words
          || number.low != number.scale || number.scale < 1e6)
        return first;
      number.high = HUGE_VAL;
    }
  if (number.low == 0 || !dossier_sum_mark_after (scan, number.end, &number, &mark))
    return first;
  code = dossier_sum_context_resolve (scan->context, mark.mark, mark.country, &basis);
  index = dossier_sum_scan_add (scan, first, mark.end, number.low, HUGE_VAL, code, basis);
  dossier_sum_scan_sum (scan, index)->qualifier = DOSSIER_QUALIFIER_VAGUE;
  return mark.end;
}

guint
dossier_sum_vague_read (DossierSumScan *scan, guint first)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, first);
  guint end = first;

  if (atom->kind == DOSSIER_ATOM_NUMBER || atom->number >= 0)
    end = read_lakhs (scan, first);
  if (end != first || atom->kind != DOSSIER_ATOM_WORD)
    return end;
  if (atom->number >= 0)
    {
      end = read_plural (scan, first);
      if (end == first)
        end = read_figures (scan, first);
    }
  else if (dossier_sum_scan_in (scan, first, "multi multibillion multimillion multitrillion"))
    end = read_multi (scan, first);
  return end;
}
