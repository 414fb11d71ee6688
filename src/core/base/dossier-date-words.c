/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-words.h"

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

char *
dossier_day_to_words (guint32 julian)
{
  int year, month, day;

  g_return_val_if_fail (julian != 0, NULL);

  dossier_date_ymd (julian, &year, &month, &day);
  return g_strdup_printf ("%d %s %d", day, months[month - 1], year);
}

/* One end of an interval, no finer than it is known. */
static char *
word_end (guint32 julian, DossierPrecision part)
{
  int year, month;

  dossier_date_ymd (julian, &year, &month, NULL);
  switch (part)
    {
    case DOSSIER_PRECISION_YEAR:
    case DOSSIER_PRECISION_DECADE:
      return g_strdup_printf ("%d", year);
    case DOSSIER_PRECISION_MONTH:
    case DOSSIER_PRECISION_QUARTER:
    case DOSSIER_PRECISION_SEASON:
      return g_strdup_printf ("%s %d", months[month - 1], year);
    default:
      return dossier_day_to_words (julian);
    }
}

static char *
word_interval (const DossierDate *date)
{
  DossierPrecision part = date->precision == DOSSIER_PRECISION_RANGE ? date->part : DOSSIER_PRECISION_MONTH;
  g_autofree char *first = date->first != 0 ? word_end (date->first, part) : NULL;
  g_autofree char *last = date->last != 0 ? word_end (date->last, part) : NULL;

  if (first == NULL)
    return g_strdup_printf ("until %s", last);
  if (last == NULL)
    return g_strdup_printf ("from %s", first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s to %s", first, last);
}

char *
dossier_date_to_words (const DossierDate *date)
{
  g_autofree char *text = NULL;
  int year, month;

  g_return_val_if_fail (date != NULL, NULL);

  if (!dossier_date_is_set (date))
    return NULL;
  if (date->first == 0 || date->last == 0)
    return word_interval (date);
  dossier_date_ymd (date->first, &year, &month, NULL);
  switch (date->precision)
    {
    case DOSSIER_PRECISION_MINUTE:
    case DOSSIER_PRECISION_DAY:
      return dossier_day_to_words (date->first);
    case DOSSIER_PRECISION_WEEK:
      text = dossier_day_to_words (date->first);
      return g_strdup_printf ("the week of %s", text);
    case DOSSIER_PRECISION_MONTH:
    case DOSSIER_PRECISION_YEAR:
      return word_end (date->first, date->precision);
    case DOSSIER_PRECISION_QUARTER:
      return g_strdup_printf ("quarter %d of %d", (month + 2) / 3, year);
    case DOSSIER_PRECISION_DECADE:
      return g_strdup_printf ("the %ds", year / 10 * 10);
    case DOSSIER_PRECISION_VAGUE:
      text = word_interval (date);
      return g_strdup_printf ("about %s", text);
    default:
      return word_interval (date);
    }
}
