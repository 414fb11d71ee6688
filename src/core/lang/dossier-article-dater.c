/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-article-dater.h"

#include "dossier-date-evidence.h"
#include "dossier-date-finder.h"
#include "dossier-place-line.h"
#include "dossier-tokenizer.h"

#include <string.h>

#define HEAD_BYTES 2000
#define TAIL_BYTES 700
#define FIRST_YEAR 1700
#define LAST_YEAR 2100
/* A line with a date is the article's dateline where little else stands on it. */
#define LONGEST_DATELINE 90
/* An interval wider than this says too little to count from, and the date stays open. */
#define WIDEST_INTERVAL 1530
/* How likely an interval must be against all other days to be taken. */
#define LEAST_LIKELY 0.93
/* What is told at most of a date that another article helped with, which may err or be of another event. */
#define MOST_LIKELY_BY_ANOTHER 0.90
/* A hint that fits only days worse than the best by so much, in hundredths of a natural logarithm, is of something else:
 * another sale to the same buyer, a namesake. */
#define WORST_HINT 300
/* An alternative wider than this is none: it says only that the date is open. */
#define WIDEST_ALTERNATIVE 3300

static gboolean
is_day_possible (guint32 julian, guint32 today)
{
  int year;

  if (julian == 0)
    return FALSE;
  dossier_date_ymd (julian, &year, NULL, NULL);
  return year >= FIRST_YEAR && year <= LAST_YEAR && (today == 0 || julian <= today + 1);
}

/* Reads @count digits at @text; -1 where they are not there or another digit follows. */
static int
read_digits (const char *text, guint count)
{
  int value = 0;

  for (guint i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

static int
month_of_name (const char *text)
{
  static const char *const names[]
      = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

  for (int i = 0; i < 12; i++)
    if (g_ascii_strncasecmp (text, names[i], 3) == 0)
      return i + 1;
  return 0;
}

/* A day in signs at @text, a year first: "2015-01-18", "2015/1/18", "2015/nov/12", "20150118". */
static guint32
day_at (const char *text)
{
  int year = read_digits (text, 4), month, day;
  const char *next;
  char sign;

  if (year < FIRST_YEAR || year > LAST_YEAR)
    return 0;
  sign = text[4];
  if (g_ascii_isdigit (sign))
    {
      month = read_digits (text + 4, 2);
      day = month >= 0 ? read_digits (text + 6, 2) : -1;
      return day >= 0 && !g_ascii_isdigit (text[8]) ? dossier_date_julian (year, month, day) : 0;
    }
  if (strchr ("-/_.", sign) == NULL || sign == '\0')
    return 0;
  next = text + 5;
  month = month_of_name (next);
  if (month > 0)
    next += 3;
  else
    {
      month = read_digits (next, g_ascii_isdigit (next[0]) && g_ascii_isdigit (next[1]) ? 2 : 1);
      next += g_ascii_isdigit (next[0]) && g_ascii_isdigit (next[1]) ? 2 : 1;
    }
  if (month < 1 || *next != sign)
    return 0;
  next++;
  day = read_digits (next, g_ascii_isdigit (next[0]) && g_ascii_isdigit (next[1]) ? 2 : 1);
  next += g_ascii_isdigit (next[0]) && g_ascii_isdigit (next[1]) ? 2 : 1;
  return day >= 1 && !g_ascii_isdigit (*next) ? dossier_date_julian (year, month, day) : 0;
}

guint32
dossier_article_dater_day_of_path (const char *path, guint32 today)
{
  if (path == NULL)
    return 0;
  for (const char *p = path; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (p == path || !g_ascii_isalnum (p[-1])))
      {
        guint32 julian = strnlen (p, 8) >= 8 ? day_at (p) : 0;

        if (is_day_possible (julian, today))
          return julian;
      }
  return 0;
}

/* The line that holds @range, without white space at its ends; of a longer line than a dateline just as much
 * as tells that it is longer. */
static DossierRange
line_of (const char *text, gsize length, DossierRange range)
{
  gsize first = range.start - MIN (range.start, LONGEST_DATELINE + 1);
  gsize last = MIN (range.end + LONGEST_DATELINE + 1, length);

  while (range.start > first && text[range.start - 1] != '\n' && text[range.start - 1] != '\r')
    range.start--;
  while (range.end < last && text[range.end] != '\n' && text[range.end] != '\r')
    range.end++;
  while (range.start < range.end && g_ascii_isspace (text[range.start]))
    range.start++;
  while (range.end > range.start && g_ascii_isspace (text[range.end - 1]))
    range.end--;
  return range;
}

/* Words before a date that make it the article's own. */
static gboolean
has_label (const char *text, DossierRange line, DossierRange date)
{
  static const char *const labels[]
      = { "published", "posted", "updated", "date", "modified", "issued", "filed", "created" };
  g_autofree char *before = NULL;

  if (date.start - line.start > LONGEST_DATELINE)
    return FALSE;
  before = g_ascii_strdown (text + line.start, (gssize) (date.start - line.start));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strstr (before, labels[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "LONDON, May 3, 2019 (Reuters) - The harbour was sold": a place and a comma before the date, an agency or nothing
 * and a dash behind it. */
static gboolean
is_place_line (const char *text, DossierRange line, DossierRange date)
{
  const char *at = text + date.end, *end = text + line.end;
  gsize before = date.start - line.start;

  if (before < 4 || before > LONGEST_DATELINE || !g_ascii_isupper (text[line.start]) || text[date.start - 1] != ' '
      || text[date.start - 2] != ',')
    return FALSE;
  for (gsize i = line.start; i < date.start; i++)
    if (strchr (".;:!?\"", text[i]) != NULL && !(text[i] == '.' && text[i + 1] == ','))
      return FALSE;
  while (at < end && *at == ' ')
    at++;
  at += dossier_place_line_agency (at, (gsize) (end - at));
  while (at < end && *at == ' ')
    at++;
  return end - at > 2 && dossier_place_line_dash (at) > 0;
}

static gboolean
is_dateline (const char *text, gsize length, const DossierTimex *timex)
{
  DossierRange line = line_of (text, length, timex->range);
  gsize words = timex->range.end - timex->range.start;
  gsize rest = line.end - line.start - words;

  if (timex->kind != DOSSIER_TIMEX_DATE || timex->year == 0 || timex->month == 0 || timex->day == 0
      || timex->date.first == 0 || timex->date.first != timex->date.last)
    return FALSE;
  if (has_label (text, line, timex->range) || is_place_line (text, line, timex->range))
    return TRUE;
  /* "Friday, March 4, 2016 9:15 am EST", "By A. Writer | June 4, 2014", "2014-06-04 LONDON". */
  return rest <= 2 * words && line.end - line.start <= LONGEST_DATELINE && text[line.end - 1] != '.';
}

/* A day that the beginning or the end of the article states as its own. */
static gboolean
find_stated (const char *text, gsize length, gsize from, gsize to, guint32 today, DossierDate *date,
             DossierRange *where)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) found = NULL;

  while (from > 0 && ((guchar) text[from] & 0xc0) == 0x80)
    from--;
  while (to < length && to > from && ((guchar) text[to] & 0xc0) == 0x80)
    to--;
  document = dossier_tokenizer_run (text + from, to - from, NULL, 0);
  found = dossier_date_finder_find_all (document, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      DossierTimex timex = g_array_index (found, DossierTimex, i);

      timex.range.start += from;
      timex.range.end += from;
      if (is_dateline (text, length, &timex) && is_day_possible (timex.date.first, today))
        {
          *date = dossier_date_new_day (timex.date.first, DOSSIER_BASIS_STATED);
          *where = timex.range;
          return TRUE;
        }
    }
  return FALSE;
}

static void
drop_wide (GArray *alternatives)
{
  for (guint i = alternatives->len; i > 0; i--)
    {
      const DossierDate *date = &g_array_index (alternatives, DossierDate, i - 1);

      if (date->last - date->first > WIDEST_ALTERNATIVE)
        g_array_remove_index (alternatives, i - 1);
    }
}

void
dossier_date_hint_clear (DossierDateHint *hint)
{
  g_return_if_fail (hint != NULL);

  g_clear_pointer (&hint->spans, g_array_unref);
  g_clear_pointer (&hint->what, g_free);
}

/* Returns: whether one of them counts */
static gboolean
add_hints (DossierDateEvidence *evidence, const GArray *hints)
{
  gboolean counts = FALSE;

  for (guint i = 0; hints != NULL && i < hints->len; i++)
    {
      const DossierDateHint *hint = &g_array_index (hints, DossierDateHint, i);
      const DossierRange *spans = (const DossierRange *) (gpointer) hint->spans->data;

      if (hint->spans->len == 0
          || dossier_date_belief_loss (evidence->belief, spans, hint->spans->len) >= WORST_HINT)
        continue;
      dossier_date_evidence_add (evidence, spans, hint->spans->len, hint->before, hint->after, hint->where, hint->what);
      dossier_date_belief_add_start (evidence->belief, hint->start);
      counts = TRUE;
    }
  return counts;
}

static gboolean
infer (const DossierDatedFacts *facts, const DossierDocument *document, const GArray *times, guint32 today,
       const GArray *hints, DossierArticleDating *dating)
{
  DossierDateEvidence evidence;
  DossierRange span;
  double likely;
  gboolean found, by_another;

  dossier_date_evidence_init (&evidence, document, facts, times, today);
  dossier_date_evidence_add_facts (&evidence);
  dossier_date_evidence_add_offices (&evidence);
  dossier_date_evidence_add_dates (&evidence);
  by_another = add_hints (&evidence, hints);
  dossier_date_evidence_add_weekdays (&evidence);
  likely = dossier_date_belief_conclude (evidence.belief, LEAST_LIKELY, WIDEST_INTERVAL, &span,
                                         dating->alternatives);
  found = likely >= LEAST_LIKELY && span.end - span.start <= WIDEST_INTERVAL;
  dating->why = dossier_date_belief_explain (evidence.belief, span,
                                             by_another ? MIN (likely, MOST_LIKELY_BY_ANOTHER) : likely,
                                             &dating->where);
  if (found && dating->why != NULL)
    {
      dating->date
          = dossier_date_new_range ((guint32) span.start, (guint32) span.end, DOSSIER_BASIS_INFERRED);
      if (span.start == span.end)
        dating->date = dossier_date_new_day ((guint32) span.start, DOSSIER_BASIS_INFERRED);
    }
  else
    {
      DossierDate first
          = dossier_date_new_range ((guint32) span.start, (guint32) span.end, DOSSIER_BASIS_INFERRED);

      found = FALSE;
      dating->where = (DossierRange){ 0, 0 };
      if (dating->why != NULL && span.end - span.start <= WIDEST_ALTERNATIVE)
        g_array_prepend_val (dating->alternatives, first);
      drop_wide (dating->alternatives);
    }
  dossier_date_evidence_clear (&evidence);
  return found;
}

void
dossier_article_dating_clear (DossierArticleDating *dating)
{
  g_return_if_fail (dating != NULL);

  g_clear_pointer (&dating->why, g_free);
  g_clear_pointer (&dating->alternatives, g_array_unref);
}

gboolean
dossier_article_dater_run (const DossierDatedFacts *facts, const DossierDocument *document, const char *path,
                           guint32 today, GCancellable *cancellable, DossierArticleDating *dating)
{
  return dossier_article_dater_run_with (facts, document, path, today, NULL, cancellable, dating);
}

gboolean
dossier_article_dater_run_with (const DossierDatedFacts *facts, const DossierDocument *document, const char *path,
                                guint32 today, const GArray *hints, GCancellable *cancellable,
                                DossierArticleDating *dating)
{
  g_autoptr (GArray) times = NULL;
  guint32 julian;

  g_return_val_if_fail (facts != NULL && document != NULL && dating != NULL, FALSE);

  *dating = (DossierArticleDating){ .date = DOSSIER_DATE_NONE };
  dating->alternatives = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  if (find_stated (document->text, document->length, 0, MIN (document->length, HEAD_BYTES), today,
                   &dating->date, &dating->where)
      || (document->length > HEAD_BYTES
          && find_stated (document->text, document->length, document->length - TAIL_BYTES, document->length,
                          today, &dating->date, &dating->where)))
    {
      dating->why = g_strdup ("the article states it");
      return TRUE;
    }
  julian = dossier_article_dater_day_of_path (path, today);
  if (julian != 0)
    {
      dating->date = dossier_date_new_day (julian, DOSSIER_BASIS_METADATA);
      dating->why = g_strdup ("its name states it");
      return TRUE;
    }
  times = dossier_date_finder_find_all (document, NULL, NULL, cancellable, NULL);
  return times != NULL && infer (facts, document, times, today, hints, dating);
}
