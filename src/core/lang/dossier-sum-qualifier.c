/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <string.h>

/* Words before or behind an amount and what they make of it. Longest first where one ends another. */
typedef struct
{
  const char *words; /* separated by single spaces */
  DossierQualifier qualifier;
} Hedge;

static const Hedge before[] = {
  { "no more than", DOSSIER_QUALIFIER_UP_TO },
  { "not more than", DOSSIER_QUALIFIER_UP_TO },
  { "no less than", DOSSIER_QUALIFIER_OVER },
  { "not less than", DOSSIER_QUALIFIER_OVER },
  { "no fewer than", DOSSIER_QUALIFIER_OVER },
  { "a little more than", DOSSIER_QUALIFIER_OVER },
  { "slightly more than", DOSSIER_QUALIFIER_OVER },
  { "just more than", DOSSIER_QUALIFIER_OVER },
  { "a little over", DOSSIER_QUALIFIER_OVER },
  { "a bit over", DOSSIER_QUALIFIER_OVER },
  { "slightly over", DOSSIER_QUALIFIER_OVER },
  { "well over", DOSSIER_QUALIFIER_OVER },
  { "just over", DOSSIER_QUALIFIER_OVER },
  { "much more than", DOSSIER_QUALIFIER_OVER },
  { "far more than", DOSSIER_QUALIFIER_OVER },
  { "more than", DOSSIER_QUALIFIER_OVER },
  { "greater than", DOSSIER_QUALIFIER_OVER },
  { "higher than", DOSSIER_QUALIFIER_OVER },
  { "upwards of", DOSSIER_QUALIFIER_OVER },
  { "upward of", DOSSIER_QUALIFIER_OVER },
  { "north of", DOSSIER_QUALIFIER_OVER },
  { "in excess of", DOSSIER_QUALIFIER_OVER },
  { "excess of", DOSSIER_QUALIFIER_OVER },
  { "at least", DOSSIER_QUALIFIER_OVER },
  { "at the very least", DOSSIER_QUALIFIER_OVER },
  { "a minimum of", DOSSIER_QUALIFIER_OVER },
  { "minimum of", DOSSIER_QUALIFIER_OVER },
  { "as little as", DOSSIER_QUALIFIER_OVER },
  { "as low as", DOSSIER_QUALIFIER_OVER },
  { "over", DOSSIER_QUALIFIER_OVER },
  { "above", DOSSIER_QUALIFIER_OVER },
  { "exceeding", DOSSIER_QUALIFIER_OVER },
  { "exceeds", DOSSIER_QUALIFIER_OVER },
  { "exceeded", DOSSIER_QUALIFIER_OVER },
  { "exceed", DOSSIER_QUALIFIER_OVER },
  { "top", DOSSIER_QUALIFIER_OVER },
  { "tops", DOSSIER_QUALIFIER_OVER },
  { "topping", DOSSIER_QUALIFIER_OVER },
  { "topped", DOSSIER_QUALIFIER_OVER },
  { "surpassing", DOSSIER_QUALIFIER_OVER },
  { "surpassed", DOSSIER_QUALIFIER_OVER },
  { "beyond", DOSSIER_QUALIFIER_OVER },
  { "up to", DOSSIER_QUALIFIER_UP_TO },
  { "upto", DOSSIER_QUALIFIER_UP_TO },
  { "as much as", DOSSIER_QUALIFIER_UP_TO },
  { "as many as", DOSSIER_QUALIFIER_UP_TO },
  { "as high as", DOSSIER_QUALIFIER_UP_TO },
  { "at most", DOSSIER_QUALIFIER_UP_TO },
  { "a maximum of", DOSSIER_QUALIFIER_UP_TO },
  { "maximum of", DOSSIER_QUALIFIER_UP_TO },
  { "not to exceed", DOSSIER_QUALIFIER_UP_TO },
  { "not exceeding", DOSSIER_QUALIFIER_UP_TO },
  { "capped at", DOSSIER_QUALIFIER_UP_TO },
  { "much less than", DOSSIER_QUALIFIER_UNDER },
  { "far less than", DOSSIER_QUALIFIER_UNDER },
  { "a little less than", DOSSIER_QUALIFIER_UNDER },
  { "slightly less than", DOSSIER_QUALIFIER_UNDER },
  { "less than", DOSSIER_QUALIFIER_UNDER },
  { "fewer than", DOSSIER_QUALIFIER_UNDER },
  { "lower than", DOSSIER_QUALIFIER_UNDER },
  { "well under", DOSSIER_QUALIFIER_UNDER },
  { "just under", DOSSIER_QUALIFIER_UNDER },
  { "just shy of", DOSSIER_QUALIFIER_UNDER },
  { "shy of", DOSSIER_QUALIFIER_UNDER },
  { "just short of", DOSSIER_QUALIFIER_UNDER },
  { "just below", DOSSIER_QUALIFIER_UNDER },
  { "well below", DOSSIER_QUALIFIER_UNDER },
  { "under", DOSSIER_QUALIFIER_UNDER },
  { "below", DOSSIER_QUALIFIER_UNDER },
  { "in the region of", DOSSIER_QUALIFIER_ABOUT },
  { "in the neighborhood of", DOSSIER_QUALIFIER_ABOUT },
  { "in the neighbourhood of", DOSSIER_QUALIFIER_ABOUT },
  { "in the vicinity of", DOSSIER_QUALIFIER_ABOUT },
  { "on the order of", DOSSIER_QUALIFIER_ABOUT },
  { "in the order of", DOSSIER_QUALIFIER_ABOUT },
  { "close to", DOSSIER_QUALIFIER_ABOUT },
  { "something like", DOSSIER_QUALIFIER_ABOUT },
  { "an estimated", DOSSIER_QUALIFIER_ABOUT },
  { "estimated at around", DOSSIER_QUALIFIER_ABOUT },
  { "estimated at", DOSSIER_QUALIFIER_ABOUT },
  { "estimated", DOSSIER_QUALIFIER_ABOUT },
  { "an approximate", DOSSIER_QUALIFIER_ABOUT },
  { "approximately", DOSSIER_QUALIFIER_ABOUT },
  { "approx", DOSSIER_QUALIFIER_ABOUT },
  { "about", DOSSIER_QUALIFIER_ABOUT },
  { "around", DOSSIER_QUALIFIER_ABOUT },
  { "roughly", DOSSIER_QUALIFIER_ABOUT },
  { "nearly", DOSSIER_QUALIFIER_ABOUT },
  { "almost", DOSSIER_QUALIFIER_ABOUT },
  { "some", DOSSIER_QUALIFIER_ABOUT },
  { "circa", DOSSIER_QUALIFIER_ABOUT },
  { "nearing", DOSSIER_QUALIFIER_ABOUT },
  { "approaching", DOSSIER_QUALIFIER_ABOUT },
  { "~", DOSSIER_QUALIFIER_ABOUT },
  { "≈", DOSSIER_QUALIFIER_ABOUT },
  { ">", DOSSIER_QUALIFIER_OVER },
  { "<", DOSSIER_QUALIFIER_UNDER },
};

static const Hedge behind[] = {
  { "or more", DOSSIER_QUALIFIER_OVER },
  { "or above", DOSSIER_QUALIFIER_OVER },
  { "or higher", DOSSIER_QUALIFIER_OVER },
  { "and up", DOSSIER_QUALIFIER_OVER },
  { "and above", DOSSIER_QUALIFIER_OVER },
  { "upwards", DOSSIER_QUALIFIER_OVER },
  { "plus", DOSSIER_QUALIFIER_OVER },
  { "+", DOSSIER_QUALIFIER_OVER },
  { "at least", DOSSIER_QUALIFIER_OVER },
  { "or less", DOSSIER_QUALIFIER_UP_TO },
  { "or below", DOSSIER_QUALIFIER_UP_TO },
  { "at most", DOSSIER_QUALIFIER_UP_TO },
  { "or so", DOSSIER_QUALIFIER_ABOUT },
  { "or thereabouts", DOSSIER_QUALIFIER_ABOUT },
  { "range", DOSSIER_QUALIFIER_ABOUT },
  { "give or take", DOSSIER_QUALIFIER_ABOUT },
};

/* Small words that may stand between a hedge and its amount: "more than another $5m". */
#define FILLERS "a additional an another extra further reported total whopping of"
/* A quarrel is about its sum, not for more than it: "sued over $5 million". */
#define QUARRELS \
  "argument battle battled battles case charged clash clashed complaint conflict dispute disputes " \
  "fight fighting fought feud lawsuit probe quarrel row spat standoff sue sued sues suing suit trial " \
  "wrangle"

/* The number of atoms that @words take where they end just before atom @end, or 0. */
static guint
match_before (DossierSumScan *scan, guint end, const char *words)
{
  guint count = 0;
  const char *stop = words + strlen (words);

  while (stop > words)
    {
      const char *start = stop;
      char word[16];

      while (start > words && start[-1] != ' ')
        start--;
      if (end < count + 1 || dossier_sum_scan_ends (scan, end - count))
        return 0;
      g_strlcpy (word, start, MIN (sizeof word, (gsize) (stop - start) + 1));
      if (!dossier_sum_scan_is (scan, end - count - 1, word))
        return 0;
      count++;
      stop = start > words ? start - 1 : words;
    }
  return count;
}

/* The number of atoms that @words take from atom @at on, or 0. */
static guint
match_behind (DossierSumScan *scan, guint at, const char *words)
{
  guint count = 0;

  while (*words != '\0')
    {
      gsize length = strcspn (words, " ");
      char word[16];

      g_strlcpy (word, words, MIN (sizeof word, length + 1));
      if (dossier_sum_scan_ends (scan, at + count) || !dossier_sum_scan_is (scan, at + count, word))
        return 0;
      count++;
      words += length + (words[length] == ' ' ? 1 : 0);
    }
  return count;
}

static gboolean
is_quarrel (DossierSumScan *scan, guint over)
{
  return over > 0 && dossier_sum_scan_is (scan, over, "over")
         && (dossier_sum_scan_in (scan, over - 1, QUARRELS)
             || dossier_sum_scan_in (scan, over - 1, "control argue"));
}

/* Whether the atom can be the last of a hedge: most sums have none, and are done with at once. */
static gboolean
may_hedge (DossierSumScan *scan, guint at)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);

  return (atom->kind == DOSSIER_ATOM_WORD && atom->mark == NULL) || atom->kind == DOSSIER_ATOM_OTHER;
}

static gboolean
read_before (DossierSumScan *scan, guint first, DossierSum *sum)
{
  guint end = first;

  if (first == 0 || dossier_sum_scan_ends (scan, first) || !may_hedge (scan, first - 1))
    return FALSE;
  for (guint fillers = 0; fillers <= 3; fillers++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        {
          guint count = match_before (scan, end, before[i].words);

          if (count == 0 || is_quarrel (scan, end - count))
            continue;
          /* "over a $5 million contract": a lone preposition wants the amount at once. */
          if (fillers > 0 && count == 1
              && !dossier_sum_scan_in (scan, end - 1, "estimated exceeding almost nearly"))
            continue;
          sum->qualifier = before[i].qualifier;
          sum->hedge = dossier_sum_scan_range (scan, end - count, end);
          return TRUE;
        }
      if (end == 0 || dossier_sum_scan_ends (scan, end) || !dossier_sum_scan_in (scan, end - 1, FILLERS))
        return FALSE;
      end--;
    }
  return FALSE;
}

/* "an estimated net worth of $5m": the estimate stands before its noun. */
static gboolean
read_estimated_noun (DossierSumScan *scan, guint first, DossierSum *sum)
{
  if (first < 3 || !dossier_sum_scan_in (scan, first - 1, "of at"))
    return FALSE;
  for (guint back = 2; back <= 5 && back <= first && !dossier_sum_scan_ends (scan, first - back + 1); back++)
    if (dossier_sum_scan_in (scan, first - back, "approximate estimated"))
      {
        sum->qualifier = DOSSIER_QUALIFIER_ABOUT;
        sum->hedge = dossier_sum_scan_range (scan, first - back, first - back + 1);
        return TRUE;
      }
  return FALSE;
}

void
dossier_sum_qualifier_read (DossierSumScan *scan, guint index)
{
  DossierSum *sum = dossier_sum_scan_sum (scan, index);
  const DossierSumSpot *spot = dossier_sum_scan_spot (scan, index);
  guint at = spot->end;
  gboolean vague = sum->qualifier == DOSSIER_QUALIFIER_VAGUE;

  if (!read_before (scan, spot->first, sum) && !read_estimated_noun (scan, spot->first, sum))
    {
      if (dossier_sum_scan_hyphen (scan, at))
        at++;
      for (guint i = 0; i < G_N_ELEMENTS (behind) && may_hedge (scan, at); i++)
        {
          guint count = match_behind (scan, at, behind[i].words);

          if (count == 0)
            continue;
          sum->qualifier = behind[i].qualifier;
          sum->hedge = dossier_sum_scan_range (scan, at, at + count);
          break;
        }
    }
  /* A magnitude stays one, whatever stands beside it. */
  if (vague)
    sum->qualifier = DOSSIER_QUALIFIER_VAGUE;
}
