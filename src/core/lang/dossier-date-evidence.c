/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-evidence.h"

#include "dossier-dated-fact.h"

#include <string.h>

#define FIRST_DAY 1
/* How long after an event that is named by weekday and day an article still calls it so. */
#define DAYS_AFTER_WEEKDAY 62
#define DAYS_BEFORE_WEEKDAY 92
/* A plan is at times told as if it were past. */
#define DAYS_OF_DOUBT 60
/* A weekday that fits no year after the newest thing named, but the one not long before, is no slip. */
#define DAYS_NO_SLIP 120
/* An article that names more days than this by weekday and date is a schedule or a diary. */
#define MOST_WEEKDAYS 3
#define DAYS_AFTER_NEAR_WEEKDAY 7
/* How long the newest thing that an article names stays news, for one that states no year. */
#define DAYS_OF_FRESHNESS 1461

void
dossier_date_evidence_init (DossierDateEvidence *evidence, const DossierDocument *document,
                            const GArray *found, guint32 last)
{
  DossierRange all = { FIRST_DAY, last };

  g_return_if_fail (evidence != NULL && document != NULL && found != NULL);

  evidence->document = document;
  evidence->found = found;
  evidence->tense = dossier_date_tense_new (document);
  evidence->spans = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_array_append_val (evidence->spans, all);
  evidence->why = g_string_new (NULL);
  evidence->where = (DossierRange){ 0, 0 };
  evidence->best_width = G_MAXUINT32;
  evidence->is_pointed = FALSE;
}

void
dossier_date_evidence_clear (DossierDateEvidence *evidence)
{
  g_return_if_fail (evidence != NULL);

  g_clear_pointer (&evidence->tense, dossier_date_tense_free);
  g_clear_pointer (&evidence->spans, g_array_unref);
  if (evidence->why != NULL)
    g_string_free (g_steal_pointer (&evidence->why), TRUE);
}

gboolean
dossier_date_evidence_narrow (DossierDateEvidence *evidence, const DossierRange *spans, guint n_spans,
                              const DossierRange *where, const char *why)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  gboolean changed = FALSE;
  guint32 width = 0;

  g_return_val_if_fail (evidence != NULL && (spans != NULL || n_spans == 0), FALSE);

  for (guint i = 0; i < evidence->spans->len; i++)
    {
      DossierRange old = g_array_index (evidence->spans, DossierRange, i);
      gboolean kept = FALSE;

      for (guint j = 0; j < n_spans; j++)
        {
          DossierRange both = { MAX (old.start, spans[j].start), MIN (old.end, spans[j].end) };

          if (both.start > both.end)
            continue;
          g_array_append_val (left, both);
          kept = kept || (both.start == old.start && both.end == old.end);
        }
      changed = changed || !kept;
    }
  if (left->len == 0)
    return FALSE;
  for (guint j = 0; j < n_spans; j++)
    width += (guint32) MIN (spans[j].end - spans[j].start, 100000);
  if (changed)
    {
      g_string_append_printf (evidence->why, "%s%s", evidence->why->len > 0 ? "; " : "", why);
      if (where != NULL && width < evidence->best_width)
        {
          evidence->best_width = width;
          evidence->where = *where;
        }
    }
  g_array_unref (evidence->spans);
  evidence->spans = g_steal_pointer (&left);
  return TRUE;
}

static void
narrow_from (DossierDateEvidence *evidence, guint32 first, guint32 last, DossierRange where, const char *what)
{
  DossierRange span = { first, last };
  g_autofree char *words = dossier_range_dup_text (where, evidence->document->text);
  g_autofree char *why = g_strdup_printf ("“%s” %s", words, what);

  dossier_date_evidence_narrow (evidence, &span, 1, &where, why);
}

static gboolean
word_at (const DossierDateEvidence *evidence, guint32 token, const char *word)
{
  return token < evidence->document->tokens->len
         && dossier_document_token_is (evidence->document, token, word);
}

/* Whether the words around a year speak of an election to come: "ahead of the 2024 presidential election". */
static gboolean
is_before_election (const DossierDateEvidence *evidence, guint32 token)
{
  gboolean ahead = FALSE;

  for (guint32 i = token; i > 0 && token - i < 5; i--)
    ahead = ahead || word_at (evidence, i - 1, "ahead") || word_at (evidence, i - 1, "upcoming");
  if (!ahead)
    return FALSE;
  for (guint32 i = token + 1; i < token + 7; i++)
    if (word_at (evidence, i, "election"))
      return TRUE;
  return FALSE;
}

/* A year that stands for the article's own: "as the 2024 election year continues". */
static gboolean
is_present_year (const DossierDateEvidence *evidence, guint32 token)
{
  return word_at (evidence, token + 1, "election") && word_at (evidence, token + 2, "year")
         && (word_at (evidence, token + 3, "continues") || word_at (evidence, token + 3, "unfolds")
             || word_at (evidence, token + 3, "begins") || word_at (evidence, token + 3, "progresses")
             || word_at (evidence, token + 3, "approaches") || word_at (evidence, token + 3, "nears"));
}

/* Whether the words before a date tie it to what has not happened: "projected", "through", "by". */
static gboolean
looks_ahead (const DossierDateEvidence *evidence, guint32 token)
{
  static const char *const words[]
      = { "by",       "until",     "through", "projected", "would", "could", "should", "next", "before",
          "possible", "potential", "bid",     "campaign",  "run",   "race",  "may",    "might" };

  for (guint32 i = token; i > 0 && token - i < 4; i--)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      if (word_at (evidence, i - 1, words[w]))
        return TRUE;
  return FALSE;
}

/* Whether the words tell of something in that year, rather than name an election or a budget by it. */
static gboolean
is_told_of (const DossierDateEvidence *evidence, const DossierTimex *timex, guint32 token)
{
  if (timex->month != 0)
    return TRUE;
  if (timex->grain != DOSSIER_DATE_UNIT_YEAR || timex->year % 2 == 0)
    return FALSE;
  return word_at (evidence, token - 1, "in") || word_at (evidence, token - 1, "since");
}

static void
add_stated_year (DossierDateEvidence *evidence, const DossierTimex *timex)
{
  guint32 token = dossier_document_token_at (evidence->document, timex->range.start);
  guint32 end = dossier_document_token_at (evidence->document, timex->range.end);
  int direction = dossier_date_tense_direction (evidence->tense, token);
  guint32 election = dossier_dated_fact_us_election (timex->year);

  if (end > 0 && is_present_year (evidence, end - 1))
    {
      evidence->is_pointed = TRUE;
      narrow_from (evidence, dossier_date_julian (timex->year, 1, 1),
                   dossier_date_julian (timex->year, 12, 31), timex->range, "is told as the present year");
    }
  else if (end > 0 && election != 0 && is_before_election (evidence, end - 1))
    narrow_from (evidence, FIRST_DAY, election, timex->range, "names an election as still to come");
  else if (direction < 0 && timex->bound != DOSSIER_BOUND_UNTIL && timex->bound != DOSSIER_BOUND_BEFORE
           && is_told_of (evidence, timex, token) && !looks_ahead (evidence, token))
    narrow_from (evidence, timex->date.first - MIN (timex->date.first, DAYS_OF_DOUBT), G_MAXUINT32,
                 timex->range, "is told as past");
}

/* "Tuesday (20 May)", "Monday April 1": the weekday stands right by its day, as for what is fresh. */
static gboolean
is_near_form (const DossierDateEvidence *evidence, const DossierTimex *timex)
{
  return memchr (evidence->document->text + timex->range.start, ',', timex->range.end - timex->range.start)
         == NULL;
}

/* The years in which a weekday with its day fits (@fitting), and those in which the day alone would do
 * (@all). */
static void
list_years (const DossierTimex *timex, guint32 newest, guint32 last, guint32 before, guint32 after,
            GArray *fitting, GArray *all)
{
  int first_year, last_year;

  dossier_date_ymd (newest - MIN (newest - 1, DAYS_NO_SLIP), &first_year, NULL, NULL);
  dossier_date_ymd (MIN (last, newest + DAYS_OF_FRESHNESS), &last_year, NULL, NULL);
  for (int year = first_year; year <= last_year; year++)
    {
      guint32 julian = dossier_date_julian (year, timex->month, timex->day);
      DossierRange span = { julian - MIN (julian, before), julian + after };
      gboolean fits = julian != 0 && dossier_date_weekday (julian) == timex->weekday;

      if (julian == 0)
        continue;
      if (fits && span.end < newest && julian + DAYS_NO_SLIP > newest)
        return;
      if (span.end < newest)
        continue;
      if (fits)
        g_array_append_val (fitting, span);
      if (julian < newest + DAYS_OF_FRESHNESS / 4)
        g_array_append_val (all, span);
    }
}

/* A weekday with its day fits only certain years; one that fits none of the years still possible is a slip.
 */
static void
add_weekday (DossierDateEvidence *evidence, const DossierTimex *timex)
{
  guint32 token = dossier_document_token_at (evidence->document, timex->range.start);
  int direction = dossier_date_tense_direction (evidence->tense, token);
  gboolean near = is_near_form (evidence, timex) && direction < 0;
  g_autoptr (GArray) fitting = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autofree char *words = dossier_range_dup_text (timex->range, evidence->document->text);
  g_autofree char *why = g_strdup_printf ("“%s” fits only certain years", words);
  g_autofree char *slip
      = g_strdup_printf ("“%s” gives the day, though its weekday fits no year that is possible", words);
  DossierRange last = g_array_index (evidence->spans, DossierRange, evidence->spans->len - 1);
  guint32 newest = (guint32) g_array_index (evidence->spans, DossierRange, 0).start;

  if (newest <= FIRST_DAY)
    return;
  list_years (timex, newest, (guint32) last.end, near ? 0 : DAYS_BEFORE_WEEKDAY,
              near ? DAYS_AFTER_NEAR_WEEKDAY : DAYS_AFTER_WEEKDAY, fitting, all);
  if (dossier_date_evidence_narrow (evidence, &g_array_index (fitting, DossierRange, 0), fitting->len,
                                    &timex->range, why)
      || (near
          && dossier_date_evidence_narrow (evidence, &g_array_index (all, DossierRange, 0), all->len,
                                           &timex->range, slip)))
    evidence->is_pointed = TRUE;
}

static gboolean
is_weekday_of_open_year (const DossierTimex *timex)
{
  return timex->kind == DOSSIER_TIMEX_DATE && timex->year == 0 && timex->month != 0 && timex->day != 0
         && timex->weekday != 0;
}

void
dossier_date_evidence_add_dates (DossierDateEvidence *evidence)
{
  const GArray *found;
  guint n_weekdays = 0;

  g_return_if_fail (evidence != NULL);

  found = evidence->found;
  for (guint i = 0; i < found->len; i++)
    {
      const DossierTimex *timex = &g_array_index (found, DossierTimex, i);

      if (timex->kind == DOSSIER_TIMEX_DATE && timex->year != 0 && dossier_date_is_set (&timex->date)
          && timex->date.precision <= DOSSIER_PRECISION_YEAR)
        add_stated_year (evidence, timex);
    }
  for (guint i = 0; i < found->len; i++)
    n_weekdays += is_weekday_of_open_year (&g_array_index (found, DossierTimex, i));
  if (n_weekdays > MOST_WEEKDAYS)
    return;
  for (guint i = 0; i < found->len; i++)
    if (is_weekday_of_open_year (&g_array_index (found, DossierTimex, i)))
      add_weekday (evidence, &g_array_index (found, DossierTimex, i));
}
