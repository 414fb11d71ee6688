/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-time-marks.h"

/* So many dates at most are written under the slider. */
#define MAX_MARKS 6

/* The next boundary after @day: of a week where @months is 0, else of so many months. */
static guint32
get_next_boundary (guint32 day, guint months)
{
  int year, month;
  guint at;

  if (months == 0)
    return day - (guint32) (dossier_date_weekday (day) - 1) + 7;
  dossier_date_ymd (day, &year, &month, NULL);
  at = ((guint) year * 12 + (guint) month - 1) / months * months + months;
  return dossier_date_julian ((int) (at / 12), (int) (at % 12) + 1, 1);
}

/* Short enough to stand several in a row. */
static char *
format_mark (guint32 julian, guint months)
{
  static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  int year, month, day;

  dossier_date_ymd (julian, &year, &month, &day);
  if (months == 0)
    return g_strdup_printf ("%d %s", day, names[month - 1]);
  if (months < 12)
    return g_strdup_printf ("%s %d", names[month - 1], year);
  return g_strdup_printf ("%d", year);
}

/* The shortest step, in months, whose marks have room on the axis; 0 is a week. */
static guint
choose_step (guint32 days)
{
  static const guint steps[] = { 0, 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400 };
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && days / MAX (steps[i] * 30, 7) > MAX_MARKS)
    i++;
  return steps[i];
}

void
dossier_time_marks_set (GtkScale *scale, const DossierTimeline *timeline)
{
  guint32 days, day;
  guint months;

  g_return_if_fail (GTK_IS_SCALE (scale) && timeline != NULL);

  days = timeline->last - timeline->first;
  months = choose_step (days);
  day = get_next_boundary (timeline->first, months);
  gtk_scale_clear_marks (scale);
  for (; day != 0 && day < timeline->last; day = get_next_boundary (day, months))
    {
      g_autofree char *text = format_mark (day, months);

      /* A word at the very end of the axis would be cut off. */
      if (day - timeline->first > days / 40 && timeline->last - day > days / 40)
        gtk_scale_add_mark (scale, day, GTK_POS_BOTTOM, text);
    }
}
