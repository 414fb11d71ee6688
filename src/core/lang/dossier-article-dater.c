/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-article-dater.h"

#include "dossier-date-evidence.h"
#include "dossier-date-finder.h"
#include "dossier-date-resolver.h"
#include "dossier-tokenizer.h"

#include <string.h>

#define HEAD_BYTES 2000
#define TAIL_BYTES 700
#define FIRST_YEAR 1700
#define LAST_YEAR 2100
/* A line with a date is the article's dateline where little else stands on it. */
#define LONGEST_DATELINE 90
/* An interval wider than this says too little to count from, and the date stays open. */
#define WIDEST_INTERVAL 1461
#define MOST_ALTERNATIVES 5
/* Papers go on for a while calling somebody by an office that he has left, so that a wide interval ends
 * later. */
#define DAYS_OF_HABIT 75
/* Edges of offices that leave less than this only touch: one of them is told in looking back. */
#define NARROWEST_EDGES 150
/* How far into a government "the past four months" may be counted from its beginning. */
#define MONTHS_OF_BEGINNING 12

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

static gboolean
is_dateline (const char *text, gsize length, const DossierTimex *timex)
{
  DossierRange line = line_of (text, length, timex->range);
  gsize words = timex->range.end - timex->range.start;
  gsize rest = line.end - line.start - words;

  if (timex->kind != DOSSIER_TIMEX_DATE || timex->year == 0 || timex->month == 0 || timex->day == 0
      || timex->date.first == 0 || timex->date.first != timex->date.last)
    return FALSE;
  if (has_label (text, line, timex->range))
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

static gboolean
has_word (const DossierDocument *document, const DossierSentence *sentence, const char *word)
{
  for (guint32 i = sentence->first; i < sentence->end; i++)
    if (dossier_document_token_is (document, i, word))
      return TRUE;
  return FALSE;
}

/* "the past four months" in a sentence on a government that is not much older: counted from its first day. */
static void
add_months_of_government (DossierDateEvidence *evidence)
{
  const GArray *found = evidence->found;
  DossierRange whole = g_array_index (evidence->spans, DossierRange, 0);
  int year;
  guint32 inauguration;

  if (evidence->spans->len != 1 || whole.start < dossier_date_julian (1937, 1, 20))
    return;
  dossier_date_ymd ((guint32) whole.start, &year, NULL, NULL);
  inauguration = dossier_date_julian (year % 4 == 1 ? year : 1, 1, 20);
  if (year % 4 != 1 || whole.start < inauguration
      || whole.start > dossier_date_shift (inauguration, DOSSIER_DATE_UNIT_MONTH, MONTHS_OF_BEGINNING))
    return;
  for (guint i = 0; i < found->len; i++)
    {
      const DossierTimex *timex = &g_array_index (found, DossierTimex, i);
      guint32 token = dossier_document_token_at (evidence->document, timex->range.start);
      const DossierSentence *sentence;
      DossierRange span;

      if (timex->unit != DOSSIER_DATE_UNIT_MONTH || timex->amount < 1 || timex->amount > MONTHS_OF_BEGINNING
          || timex->kind != DOSSIER_TIMEX_DATE || token >= evidence->document->tokens->len)
        continue;
      sentence = dossier_document_sentence (evidence->document,
                                            dossier_document_token (evidence->document, token)->sentence);
      if (!has_word (evidence->document, sentence, "administration")
          && !has_word (evidence->document, sentence, "house")
          && !has_word (evidence->document, sentence, "inauguration"))
        continue;
      span.start = dossier_date_shift (inauguration, DOSSIER_DATE_UNIT_MONTH, timex->amount) - 15;
      span.end = dossier_date_shift (inauguration, DOSSIER_DATE_UNIT_MONTH, timex->amount + 1);
      evidence->is_pointed = TRUE;
      dossier_date_evidence_narrow (evidence, &span, 1, &timex->range,
                                    "months of a government are counted from its inauguration");
    }
}

/* "this week" by a weekday of days ago: the article lies in the same week. */
static void
add_same_week (DossierDateEvidence *evidence)
{
  DossierRange span = g_array_index (evidence->spans, DossierRange, 0);
  DossierDate week;

  if (evidence->spans->len != 1 || span.end - span.start > 8)
    return;
  for (guint32 i = 0; i + 1 < evidence->document->tokens->len; i++)
    if (dossier_document_token_is (evidence->document, i, "this")
        && dossier_document_token_is (evidence->document, i + 1, "week"))
      {
        DossierRange where = dossier_document_range (evidence->document, i, i + 2);
        DossierRange days;

        week = dossier_date_new_week ((guint32) span.start, DOSSIER_BASIS_INFERRED);
        days.start = week.first;
        days.end = week.last;
        dossier_date_evidence_narrow (evidence, &days, 1, &where, "“this week” is the week of that day");
        return;
      }
}

/* The reasoning, and the intervals that are left where there is more than one. */
static char *
describe (const DossierDateEvidence *evidence)
{
  GString *text = g_string_new (evidence->why->str);

  if (evidence->spans->len < 2 || evidence->spans->len > MOST_ALTERNATIVES)
    return g_string_free (text, FALSE);
  for (guint i = 0; i < evidence->spans->len; i++)
    {
      const DossierRange *span = &g_array_index (evidence->spans, DossierRange, i);
      DossierDate date
          = dossier_date_new_range ((guint32) span->start, (guint32) span->end, DOSSIER_BASIS_INFERRED);
      g_autofree char *first = dossier_date_to_iso (&date);
      g_autofree char *last = dossier_date_to_iso_end (&date);

      g_string_append_printf (text, "%s%s to %s", i == 0 ? "; it may be " : " or ", first, last);
    }
  return g_string_free (text, FALSE);
}

static gboolean
infer (const DossierDocument *document, const GArray *times, guint32 today, DossierDate *date,
       DossierRange *where, char **why)
{
  DossierDateEvidence evidence;
  guint32 last = today != 0 ? today : dossier_date_julian (LAST_YEAR, 12, 31);
  DossierRange span;
  gboolean found;

  dossier_date_evidence_init (&evidence, document, times, last);
  dossier_date_evidence_add_facts (&evidence);
  dossier_date_evidence_add_dates (&evidence);
  add_months_of_government (&evidence);
  add_same_week (&evidence);
  span = g_array_index (evidence.spans, DossierRange, 0);
  found = evidence.spans->len == 1 && span.start > 1 && span.end - span.start <= WIDEST_INTERVAL
          && (evidence.is_pointed || span.end - span.start >= NARROWEST_EDGES);
  if (found)
    {
      if (!evidence.is_pointed)
        span.end = MIN (span.end + DAYS_OF_HABIT, last);
      *date = dossier_date_new_range ((guint32) span.start, (guint32) span.end, DOSSIER_BASIS_INFERRED);
      if (span.start == span.end)
        *date = dossier_date_new_day ((guint32) span.start, DOSSIER_BASIS_INFERRED);
      *where = evidence.where;
    }
  *why = evidence.why->len > 0 ? describe (&evidence) : NULL;
  dossier_date_evidence_clear (&evidence);
  return found;
}

gboolean
dossier_article_dater_run (const DossierDocument *document, const char *path, guint32 today,
                           GCancellable *cancellable, DossierDate *date, DossierRange *where, char **why)
{
  g_autoptr (GArray) times = NULL;
  guint32 julian;

  g_return_val_if_fail (document != NULL && date != NULL && where != NULL && why != NULL, FALSE);

  *date = DOSSIER_DATE_NONE;
  *where = (DossierRange){ 0, 0 };
  *why = NULL;
  if (find_stated (document->text, document->length, 0, MIN (document->length, HEAD_BYTES), today, date,
                   where)
      || (document->length > HEAD_BYTES
          && find_stated (document->text, document->length, document->length - TAIL_BYTES, document->length,
                          today, date, where)))
    {
      *why = g_strdup ("the article states it");
      return TRUE;
    }
  julian = dossier_article_dater_day_of_path (path, today);
  if (julian != 0)
    {
      *date = dossier_date_new_day (julian, DOSSIER_BASIS_METADATA);
      *why = g_strdup ("its name states it");
      return TRUE;
    }
  times = dossier_date_finder_find_all (document, NULL, NULL, cancellable, NULL);
  return times != NULL && infer (document, times, today, date, where, why);
}
