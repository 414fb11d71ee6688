/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-evidence.h"

#include "dossier-date-resolver.h"

#include <string.h>

/* How long after an event that is named by weekday and day an article still calls it so, and how long before
 * one to come. */
#define DAYS_AFTER_WEEKDAY 62
#define DAYS_BEFORE_WEEKDAY 92
#define DAYS_AFTER_NEAR_WEEKDAY 7
/* An article that names more days than this by weekday and date is a schedule or a diary. */
#define MOST_WEEKDAYS 3
#define FIRST_YEAR 1980
#define LAST_YEAR 2045
#define MOST_YEARS (LAST_YEAR - FIRST_YEAR + 1)
/* Losses in hundredths of a natural logarithm. */
#define LOSS_AROUND_WEEKDAY 300
#define LOSS_AROUND_NEAR_WEEKDAY 720
/* A weekday that fits only years worse than the best by so much is a slip of the pen. */
#define LOSS_OF_SLIP 330
#define LOSS_AROUND_GOVERNMENT 500
#define LOSS_AROUND_WEEK 700
/* How far into a government "the past four months" may be counted from its beginning. */
#define MONTHS_OF_BEGINNING 12
#define WIDEST_FOR_WEEK 8

static gboolean
has_word (const DossierDocument *document, const DossierSentence *sentence, const char *word)
{
  for (guint32 i = sentence->first; i < sentence->end; i++)
    if (dossier_document_token_is (document, i, word))
      return TRUE;
  return FALSE;
}

/* "Tuesday (20 May)", "Monday April 1": the weekday stands right by its day, as for what is fresh. */
static gboolean
is_near_form (const DossierDateEvidence *evidence, const DossierTimex *timex)
{
  return memchr (evidence->document->text + timex->range.start, ',', timex->range.end - timex->range.start)
         == NULL;
}

/* The days around a day of the year: of the years in which its weekday fits (@fitting), and of all. */
static void
list_years (const DossierTimex *timex, guint32 before, guint32 after, GArray *fitting, GArray *all)
{
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      guint32 julian = dossier_date_julian (year, timex->month, timex->day);
      DossierRange span = { julian - MIN (julian, before), julian + after };

      if (julian == 0)
        continue;
      g_array_append_val (all, span);
      if (dossier_date_weekday (julian) == timex->weekday)
        g_array_append_val (fitting, span);
    }
}

/* A weekday with its day fits only certain years; one that fits none of the years still likely is a slip. */
static void
add_weekday (DossierDateEvidence *evidence, const DossierTimex *timex)
{
  guint32 token = dossier_document_token_at (evidence->document, timex->range.start);
  gboolean near = is_near_form (evidence, timex) && dossier_date_tense_direction (evidence->tense, token) < 0;
  g_autoptr (GArray) fitting = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  gint32 loss = near ? LOSS_AROUND_NEAR_WEEKDAY : LOSS_AROUND_WEEKDAY;
  const DossierRange *fits, *any;

  list_years (timex, near ? 0 : DAYS_BEFORE_WEEKDAY, near ? DAYS_AFTER_NEAR_WEEKDAY : DAYS_AFTER_WEEKDAY,
              fitting, all);
  fits = (const DossierRange *) (gpointer) fitting->data;
  any = (const DossierRange *) (gpointer) all->data;
  if (dossier_date_belief_loss (evidence->belief, fits, fitting->len) < LOSS_OF_SLIP)
    dossier_date_evidence_add (evidence, fits, fitting->len, loss, loss, timex->range,
                               "fits only certain years");
  else if (near)
    dossier_date_evidence_add (evidence, any, all->len, loss, loss, timex->range,
                               "gives the day, though its weekday fits no year that is likely");
}

static gboolean
is_weekday_of_open_year (const DossierTimex *timex)
{
  return timex->kind == DOSSIER_TIMEX_DATE && timex->year == 0 && timex->month != 0 && timex->day != 0
         && timex->weekday != 0;
}

/* "the past four months" in a sentence on a government that is not much older: counted from its first day. */
static void
add_months_of_government (DossierDateEvidence *evidence, guint32 likely)
{
  int year;
  guint32 inauguration;

  dossier_date_ymd (likely, &year, NULL, NULL);
  inauguration = dossier_date_julian (year, 1, 20);
  if (year < 1937 || year % 4 != 1
      || likely > dossier_date_shift (inauguration, DOSSIER_DATE_UNIT_MONTH, MONTHS_OF_BEGINNING))
    return;
  for (guint i = 0; i < evidence->found->len; i++)
    {
      const DossierTimex *timex = &g_array_index (evidence->found, DossierTimex, i);
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
      dossier_date_evidence_add (evidence, &span, 1, LOSS_AROUND_GOVERNMENT, LOSS_AROUND_GOVERNMENT,
                                 timex->range, "of a government are counted from its inauguration");
    }
}

/* "this week" by a weekday of days ago: the article lies in the same week. */
static void
add_same_week (DossierDateEvidence *evidence, DossierRange span)
{
  for (guint32 i = 0; i + 1 < evidence->document->tokens->len; i++)
    if (dossier_document_token_is (evidence->document, i, "this")
        && dossier_document_token_is (evidence->document, i + 1, "week"))
      {
        DossierDate week = dossier_date_new_week ((guint32) span.start, DOSSIER_BASIS_INFERRED);
        DossierRange days = { week.first, week.last };

        dossier_date_evidence_add (evidence, &days, 1, LOSS_AROUND_WEEK, LOSS_AROUND_WEEK,
                                   dossier_document_range (evidence->document, i, i + 2),
                                   "is the week of that day");
        return;
      }
}

void
dossier_date_evidence_add_weekdays (DossierDateEvidence *evidence)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  const GArray *found;
  guint n_weekdays = 0;
  DossierRange span;

  g_return_if_fail (evidence != NULL);

  found = evidence->found;
  for (guint i = 0; i < found->len; i++)
    n_weekdays += is_weekday_of_open_year (&g_array_index (found, DossierTimex, i));
  for (guint i = 0; i < found->len && n_weekdays <= MOST_WEEKDAYS; i++)
    if (is_weekday_of_open_year (&g_array_index (found, DossierTimex, i)))
      add_weekday (evidence, &g_array_index (found, DossierTimex, i));
  dossier_date_belief_conclude (evidence->belief, 0, 0, &span, others);
  add_months_of_government (evidence, (guint32) span.start);
  dossier_date_belief_conclude (evidence->belief, 0, 0, &span, others);
  if (span.end - span.start <= WIDEST_FOR_WEEK)
    add_same_week (evidence, span);
}
