/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <string.h>

/* Words before or behind an amount and what they make of it. Longest first where one ends another. */
typedef struct
{
  const char *words; /* separated by single spaces */
  gsize length;
  DossierQualifier qualifier;
} Hedge;

#define HEDGE(words, qualifier) { words, sizeof (words) - 1, qualifier }

static const Hedge before[] = {
  HEDGE ("no more than", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("not more than", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("no less than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("not less than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("no fewer than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("a little more than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("slightly more than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("just more than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("a little over", DOSSIER_QUALIFIER_OVER),
  HEDGE ("a bit over", DOSSIER_QUALIFIER_OVER),
  HEDGE ("slightly over", DOSSIER_QUALIFIER_OVER),
  HEDGE ("well over", DOSSIER_QUALIFIER_OVER),
  HEDGE ("just over", DOSSIER_QUALIFIER_OVER),
  HEDGE ("much more than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("far more than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("more than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("greater than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("higher than", DOSSIER_QUALIFIER_OVER),
  HEDGE ("upwards of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("upward of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("north of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("in excess of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("excess of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("at least", DOSSIER_QUALIFIER_OVER),
  HEDGE ("at the very least", DOSSIER_QUALIFIER_OVER),
  HEDGE ("a minimum of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("minimum of", DOSSIER_QUALIFIER_OVER),
  HEDGE ("as little as", DOSSIER_QUALIFIER_OVER),
  HEDGE ("as low as", DOSSIER_QUALIFIER_OVER),
  HEDGE ("over", DOSSIER_QUALIFIER_OVER),
  HEDGE ("above", DOSSIER_QUALIFIER_OVER),
  HEDGE ("exceeding", DOSSIER_QUALIFIER_OVER),
  HEDGE ("exceeds", DOSSIER_QUALIFIER_OVER),
  HEDGE ("exceeded", DOSSIER_QUALIFIER_OVER),
  HEDGE ("exceed", DOSSIER_QUALIFIER_OVER),
  HEDGE ("top", DOSSIER_QUALIFIER_OVER),
  HEDGE ("tops", DOSSIER_QUALIFIER_OVER),
  HEDGE ("topping", DOSSIER_QUALIFIER_OVER),
  HEDGE ("topped", DOSSIER_QUALIFIER_OVER),
  HEDGE ("surpassing", DOSSIER_QUALIFIER_OVER),
  HEDGE ("surpassed", DOSSIER_QUALIFIER_OVER),
  HEDGE ("beyond", DOSSIER_QUALIFIER_OVER),
  HEDGE ("up to", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("upto", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("as much as", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("as many as", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("as high as", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("at most", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("a maximum of", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("maximum of", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("not to exceed", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("not exceeding", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("capped at", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("much less than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("far less than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("a little less than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("slightly less than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("less than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("fewer than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("lower than", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("well under", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("just under", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("just shy of", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("shy of", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("just short of", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("just below", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("well below", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("under", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("below", DOSSIER_QUALIFIER_UNDER),
  HEDGE ("in the region of", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("in the neighborhood of", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("in the neighbourhood of", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("in the vicinity of", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("on the order of", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("in the order of", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("close to", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("something like", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("an estimated", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("estimated at around", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("estimated at", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("estimated", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("an approximate", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("approximately", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("approx", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("about", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("around", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("roughly", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("nearly", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("almost", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("some", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("circa", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("nearing", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("approaching", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("~", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("≈", DOSSIER_QUALIFIER_ABOUT),
  HEDGE (">", DOSSIER_QUALIFIER_OVER),
  HEDGE ("<", DOSSIER_QUALIFIER_UNDER),
};

static const Hedge behind[] = {
  HEDGE ("or more", DOSSIER_QUALIFIER_OVER),
  HEDGE ("or above", DOSSIER_QUALIFIER_OVER),
  HEDGE ("or higher", DOSSIER_QUALIFIER_OVER),
  HEDGE ("and up", DOSSIER_QUALIFIER_OVER),
  HEDGE ("and above", DOSSIER_QUALIFIER_OVER),
  HEDGE ("upwards", DOSSIER_QUALIFIER_OVER),
  HEDGE ("plus", DOSSIER_QUALIFIER_OVER),
  HEDGE ("+", DOSSIER_QUALIFIER_OVER),
  HEDGE ("at least", DOSSIER_QUALIFIER_OVER),
  HEDGE ("or less", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("or below", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("at most", DOSSIER_QUALIFIER_UP_TO),
  HEDGE ("or so", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("or thereabouts", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("range", DOSSIER_QUALIFIER_ABOUT),
  HEDGE ("give or take", DOSSIER_QUALIFIER_ABOUT),
};

/* Small words that may stand between a hedge and its amount: "more than another $5m". */
#define FILLERS "a additional an another extra further reported total whopping of"
/* A quarrel is about its sum, not for more than it: "sued over $5 million". */
#define QUARRELS \
  "argument battle battled battles case charged clash clashed complaint conflict dispute disputes " \
  "fight fighting fought feud lawsuit probe quarrel row spat standoff sue sued sues suing suit trial " \
  "wrangle"

/* The byte at @offset in small letters: one look rules out most hedges of the list. */
static char
letter_at (const DossierSumScan *scan, gsize offset)
{
  return g_ascii_tolower (scan->document->text[offset]);
}

/* The number of atoms that the words take where they end just before atom @end, or 0. */
static guint
match_before (DossierSumScan *scan, guint end, const Hedge *hedge)
{
  guint count = 0;
  const char *stop = hedge->words + hedge->length;

  if (end == 0 || letter_at (scan, dossier_sum_scan_atom (scan, end - 1)->end - 1) != stop[-1])
    return 0;
  while (stop > hedge->words)
    {
      const char *start = stop;
      char word[16];

      while (start > hedge->words && start[-1] != ' ')
        start--;
      if (end < count + 1 || dossier_sum_scan_ends (scan, end - count))
        return 0;
      g_strlcpy (word, start, MIN (sizeof word, (gsize) (stop - start) + 1));
      if (!dossier_sum_scan_is (scan, end - count - 1, word))
        return 0;
      count++;
      stop = start > hedge->words ? start - 1 : hedge->words;
    }
  return count;
}

/* The number of atoms that the words take from atom @at on, or 0. */
static guint
match_behind (DossierSumScan *scan, guint at, const Hedge *hedge)
{
  const char *words = hedge->words;
  guint count = 0;

  if (letter_at (scan, dossier_sum_scan_atom (scan, at)->start) != words[0])
    return 0;
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
          guint count = match_before (scan, end, &before[i]);

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
          guint count = match_behind (scan, at, &behind[i]);

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
