/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-belief.h"

#include <math.h>
#include <string.h>

/* Days from the first that is thought of to the last: 1900 to 2045. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2045
/* Text that programs read is seldom older than this; a year before it loses so much. */
#define FIRST_COMMON_YEAR 1995
#define LOSS_OF_OLD_YEAR 12
/* A year after the list of facts ends loses so much. */
#define LOSS_OF_NEW_YEAR 260
/* A day this much worse than the best belongs to the same answer still; the later ones are tried as long as
 * the answer is not likely enough and not too wide. */
static const gint32 depths[] = { 160, 220, 290, 370, 460, 560 };
/* Days that do not belong, but lie between days that do, when there are no more of them. */
#define WIDEST_GAP 45
/* Other answers are named down to this share of all. */
#define LEAST_SHARE 0.02
#define MOST_OTHERS 5
#define MOST_REASONS 6
/* An explanation is worth naming when it takes at least so much from other days. */
#define LEAST_REASON 50
#define MOST_SPANS 160
/* The score of a day that an answer has taken. */
#define TAKEN (G_MININT32 / 2)
/* So much worse than the best a day weighs nothing: a ten-billionth of a thousandth. */
#define NOTHING 3000
#define MOST_LOSS 600
/* Pieces of evidence depend on one another (an article that looks back names several things of one time), so
 * that each counts for less than it would alone. */
#define WEIGHT_OF_ONE 80.0
#define DAYS_OF_YEAR 365.25
/* What a day so many years before something surely not older loses besides. */
#define LEAST_SURE 300
#define LOSS_LONG_BEFORE 150
static const double years_long_before[] = { 2.5, 8 };
#define N_STAGES 4
/* Where the years after a thing end their stages, and what part of the texts of that time falls into each;
 * measured on 570 dated articles. */
static const double stage_years[N_STAGES] = { 1, 2.5, 5, 12 };
static const double stage_shares[][N_STAGES] = { { 0.46, 0.26, 0.16, 0.12 }, { 0.22, 0.18, 0.22, 0.38 } };
/* How much less likely a day grows as the newest thing that the text knows of gets old; measured on 570 dated
 * articles: half of them name something of the last seven months, three quarters of the last two and a half
 * years, nine tenths of the last four and a half. */
static const struct
{
  guint32 days;
  gint32 loss;
} ageing[] = { { 0, 0 }, { 220, 90 }, { 450, 70 }, { 900, 50 }, { 1640, 110 }, { 2500, 100 }, { 4400, 60 } };

typedef struct
{
  DossierRange *spans;
  guint n_spans;
  gint32 weight;
  guint32 width;
  DossierRange where;
  char *why;
} Reason;

struct _DossierDateBelief
{
  guint32 first;
  guint32 n_days;
  gint32 *steps;  /* what the score changes by on each day */
  gint32 *scores; /* summed up from @steps when asked for */
  gboolean is_summed;
  GArray *reasons;
  GArray *starts; /* (element-type guint32): first days of what the text knows of */
};

static void
clear_reason (gpointer data)
{
  Reason *reason = data;

  g_free (reason->spans);
  g_free (reason->why);
}

/* Takes @loss from the days @from to @to (not counted in), cut to what is thought of. */
static void
take (DossierDateBelief *self, gint64 from, gint64 to, gint32 loss)
{
  gint64 first = CLAMP (from - self->first, 0, (gint64) self->n_days);
  gint64 last = CLAMP (to - self->first, 0, (gint64) self->n_days);

  if (first >= last)
    return;
  self->steps[first] -= loss;
  self->steps[last] += loss;
  self->is_summed = FALSE;
}

DossierDateBelief *
dossier_date_belief_new (guint32 known_to, guint32 last)
{
  DossierDateBelief *self = g_new0 (DossierDateBelief, 1);
  guint32 end = dossier_date_julian (LAST_YEAR, 12, 31);
  int known_year;

  if (last != 0)
    end = MIN (end, last);
  self->first = dossier_date_julian (FIRST_YEAR, 1, 1);
  self->n_days = end > self->first ? end - self->first + 1 : 1;
  self->steps = g_new0 (gint32, self->n_days + 1);
  self->scores = g_new0 (gint32, self->n_days);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->reasons = g_array_new (FALSE, FALSE, sizeof (Reason));
  g_array_set_clear_func (self->reasons, clear_reason);
  for (int year = FIRST_YEAR + 1; year <= FIRST_COMMON_YEAR; year++)
    take (self, 0, dossier_date_julian (year, 1, 1), LOSS_OF_OLD_YEAR);
  dossier_date_ymd (known_to, &known_year, NULL, NULL);
  for (int year = known_year; year < LAST_YEAR; year++)
    take (self, (gint64) known_to + 365 * (year - known_year), G_MAXUINT32, LOSS_OF_NEW_YEAR);
  return self;
}

void
dossier_date_belief_free (DossierDateBelief *self)
{
  g_array_unref (self->reasons);
  g_array_unref (self->starts);
  g_free (self->steps);
  g_free (self->scores);
  g_free (self);
}

void
dossier_date_belief_add (DossierDateBelief *self, const DossierRange *spans, guint n_spans, gint32 before,
                         gint32 after, DossierRange where, const char *why)
{
  Reason reason = { 0 };

  g_return_if_fail (self != NULL && (spans != NULL || n_spans == 0) && why != NULL);

  if (n_spans == 0 || n_spans > MOST_SPANS)
    return;
  take (self, 0, (gint64) spans[0].start, before);
  /* Where a name stands for another thing after all, that is seldom one of much longer ago. */
  for (guint i = 0; before >= LEAST_SURE && i < G_N_ELEMENTS (years_long_before); i++)
    take (self, 0, (gint64) spans[0].start - (gint64) (years_long_before[i] * DAYS_OF_YEAR),
          LOSS_LONG_BEFORE);
  for (guint i = 1; i < n_spans; i++)
    take (self, (gint64) spans[i - 1].end + 1, (gint64) spans[i].start, MIN (before, after));
  take (self, (gint64) spans[n_spans - 1].end + 1, G_MAXUINT32, after);
  for (guint i = 0; i < n_spans; i++)
    reason.width += (guint32) MIN (spans[i].end - spans[i].start + 1, 100000);
  reason.spans = g_memdup2 (spans, n_spans * sizeof (DossierRange));
  reason.n_spans = n_spans;
  reason.weight = MAX (before, after);
  reason.where = where;
  reason.why = g_strdup (why);
  g_array_append_val (self->reasons, reason);
}

/* What a day of @stage after a time of @n_days loses. */
static gint32
loss_of_stage (gsize n_days, double share, DossierFading fading, guint stage)
{
  double years = stage_years[stage] - (stage > 0 ? stage_years[stage - 1] : 0);
  double inside = share / MAX ((double) n_days / DAYS_OF_YEAR, 0.1);
  double outside = (1 - share) * stage_shares[fading][stage] / years;

  return (gint32) CLAMP (WEIGHT_OF_ONE * log (inside / outside), 0, MOST_LOSS);
}

void
dossier_date_belief_add_era (DossierDateBelief *self, const DossierRange *spans, guint n_spans, gint32 before,
                             double share, DossierFading fading, DossierRange where, const char *why)
{
  gsize n_days = 0;
  gsize end;
  gint32 known = 0;

  g_return_if_fail (self != NULL && spans != NULL && n_spans > 0);

  end = spans[n_spans - 1].end;
  for (guint i = 0; i < n_spans; i++)
    n_days += spans[i].end - spans[i].start;
  known = loss_of_stage (n_days, share, fading, 0);
  dossier_date_belief_add (self, spans, n_spans, before, known, where, why);
  for (guint stage = 1; stage < N_STAGES; stage++)
    {
      gint32 loss = MAX (loss_of_stage (n_days, share, fading, stage), known);

      take (self, (gint64) (end + stage_years[stage - 1] * DAYS_OF_YEAR), G_MAXUINT32, loss - known);
      known = loss;
    }
}

void
dossier_date_belief_add_start (DossierDateBelief *self, guint32 day)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->starts, day);
  self->is_summed = FALSE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

/* Takes from each day what it loses by the age of the newest start before it. */
static void
age (DossierDateBelief *self)
{
  guint next = 0;
  guint32 newest = 0;

  g_array_sort (self->starts, compare_days);
  for (guint32 i = 0; i < self->n_days; i++)
    {
      guint32 day = self->first + i;

      while (next < self->starts->len && g_array_index (self->starts, guint32, next) <= day)
        newest = g_array_index (self->starts, guint32, next++);
      for (guint step = 0; newest != 0 && step < G_N_ELEMENTS (ageing); step++)
        if (day - newest >= ageing[step].days)
          self->scores[i] -= ageing[step].loss;
    }
}

static void
sum_up (DossierDateBelief *self)
{
  gint32 score = 0;

  if (self->is_summed)
    return;
  for (guint32 i = 0; i < self->n_days; i++)
    self->scores[i] = score += self->steps[i];
  age (self);
  self->is_summed = TRUE;
}

static guint32
best_day (const DossierDateBelief *self)
{
  guint32 best = 0;

  for (guint32 i = 1; i < self->n_days; i++)
    if (self->scores[i] > self->scores[best])
      best = i;
  return best;
}

gint32
dossier_date_belief_loss (DossierDateBelief *self, const DossierRange *spans, guint n_spans)
{
  gint32 least = G_MAXINT32;
  gint32 best;

  g_return_val_if_fail (self != NULL, 0);

  sum_up (self);
  best = self->scores[best_day (self)];
  for (guint i = 0; i < n_spans; i++)
    for (gsize day = MAX (spans[i].start, self->first);
         day <= spans[i].end && day - self->first < self->n_days; day++)
      least = MIN (least, best - self->scores[day - self->first]);
  return least;
}

/* The days around @best that are about as good, over small gaps; indices, both counted in. */
static DossierRange
stretch_around (const gint32 *scores, guint32 n_days, guint32 best, gint32 depth)
{
  DossierRange stretch = { best, best };
  gint32 least = scores[best] - depth;

  /* Days of an answer that was given before part this one from what lies behind them. */
  for (guint32 day = best; day > 0 && stretch.start - day < WIDEST_GAP && scores[day - 1] > TAKEN; day--)
    if (scores[day - 1] >= least)
      stretch.start = day - 1;
  for (guint32 day = best + 1; day < n_days && day - stretch.end <= WIDEST_GAP && scores[day] > TAKEN; day++)
    if (scores[day] >= least)
      stretch.end = day;
  return stretch;
}

/* How likely the days are, against the best day. */
static double
mass_of (const gint32 *scores, DossierRange days, gint32 best)
{
  double mass = 0;

  for (gsize day = days.start; day <= days.end; day++)
    if (scores[day] > best - NOTHING)
      mass += exp ((scores[day] - best) / 100.0);
  return mass;
}

double
dossier_date_belief_conclude (DossierDateBelief *self, double wanted, guint32 widest, DossierRange *span,
                              GArray *others)
{
  g_autofree gint32 *scores = NULL;
  double all, share;
  gint32 best;
  guint32 top;

  g_return_val_if_fail (self != NULL && span != NULL && others != NULL, 0);

  sum_up (self);
  scores = g_memdup2 (self->scores, self->n_days * sizeof (gint32));
  top = best_day (self);
  best = scores[top];
  all = mass_of (scores, (DossierRange){ 0, self->n_days - 1 }, best);
  *span = stretch_around (scores, self->n_days, top, depths[0]);
  share = mass_of (scores, *span, best) / all;
  for (guint i = 1; i < G_N_ELEMENTS (depths) && share < wanted; i++)
    {
      DossierRange wider = stretch_around (scores, self->n_days, top, depths[i]);

      if (wider.end - wider.start > widest)
        break;
      *span = wider;
      share = mass_of (scores, wider, best) / all;
    }
  for (DossierRange stretch = *span; others->len < MOST_OTHERS;)
    {
      guint32 next = 0;
      DossierDate date;

      /* What has been named is out; the next best day leads to the next answer. */
      for (gsize day = stretch.start; day <= stretch.end; day++)
        scores[day] = TAKEN;
      for (guint32 day = 1; day < self->n_days; day++)
        if (scores[day] > scores[next])
          next = day;
      stretch = stretch_around (scores, self->n_days, next, depths[0]);
      if (mass_of (scores, stretch, best) / all < LEAST_SHARE)
        break;
      date = dossier_date_new_range ((guint32) stretch.start + self->first,
                                     (guint32) stretch.end + self->first, DOSSIER_BASIS_INFERRED);
      g_array_append_val (others, date);
    }
  span->start += self->first;
  span->end += self->first;
  return share;
}

static gboolean
fits (const Reason *reason, DossierRange span)
{
  for (guint i = 0; i < reason->n_spans; i++)
    if (reason->spans[i].start <= span.end && span.start <= reason->spans[i].end)
      return TRUE;
  return FALSE;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const Reason *const *left = a, *const *right = b;

  if ((*left)->width != (*right)->width)
    return (*left)->width < (*right)->width ? -1 : 1;
  return (*left)->where.start < (*right)->where.start ? -1 : (*left)->where.start > (*right)->where.start;
}

char *
dossier_date_belief_explain (const DossierDateBelief *self, DossierRange span, double likely,
                             DossierRange *where)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && where != NULL, NULL);

  for (guint i = 0; i < self->reasons->len; i++)
    {
      Reason *reason = &g_array_index (self->reasons, Reason, i);

      if (reason->weight >= LEAST_REASON && fits (reason, span))
        g_ptr_array_add (reasons, reason);
    }
  g_ptr_array_sort (reasons, compare_reasons);
  for (guint i = 0; i < reasons->len && i < MOST_REASONS; i++)
    {
      const Reason *reason = g_ptr_array_index (reasons, i);

      if (i == 0)
        *where = reason->where;
      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", reason->why);
    }
  if (text->len == 0)
    return NULL;
  g_string_append_printf (text, " (a guess, %d %% likely)", (int) (100 * MIN (likely, 0.99)));
  return g_strdup (text->str);
}
