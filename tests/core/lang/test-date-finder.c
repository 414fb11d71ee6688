/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-finder.h"
#include "dossier-tokenizer.h"

#include <string.h>

/* A sentence, the day it is written on, and what its dates are: "words=value" or "words=value/end", joined by
 * "; ". */
typedef struct
{
  const char *text;
  const char *reference;
  const char *dates;
} Row;

static const Row calendar_rows[] = {
  { "The board met on 14 February 2024 in Leeds.", "2024-03-01", "14 February 2024=2024-02-14" },
  { "The board met on February 14, 2024, in Leeds.", "2024-03-01", "February 14, 2024=2024-02-14" },
  { "The bill passed on the 3rd of June, 1999.", "2024-03-01", "the 3rd of June, 1999=1999-06-03" },
  { "She was hired in Sept. 2019 and left later.", "2024-03-01", "Sept. 2019=2019-09" },
  { "The plant opened in 1987.", "2024-03-01", "1987=1987" },
  { "The fund was set up on 2021-07-05.", "2024-03-01", "2021-07-05=2021-07-05" },
  { "Filed on 10/31/1974 by the clerk.", "2024-03-01", "10/31/1974=1974-10-31" },
  { "Filed on 31/10/1974 by the clerk.", "2024-03-01", "31/10/1974=1974-10-31" },
  { "Music of the 1980s was played.", "2024-03-01", "the 1980s=1980/1989" },
  { "Profits fell in the third quarter of 2018.", "2024-03-01", "the third quarter of 2018=2018-07/2018-09" },
  { "Sales rose in Q3 2018 by a tenth.", "2024-03-01", "Q3 2018=2018-07/2018-09" },
  { "The war ended in nineteen forty-five.", "2024-03-01", "nineteen forty-five=1945" },
  { "He served from 2014 to 2018 as mayor.", "2024-03-01", "from 2014 to 2018=2014/2018" },
  { "They camped there July 13-15, 2016.", "2024-03-01", "July 13-15, 2016=2016-07-13/2016-07-15" },
  { "The fair ran from 12 to 16 September 2012.", "2024-03-01",
    "from 12 to 16 September 2012=2012-09-12/2012-09-16" },
  { "The strike lasted from November to February 2017.", "2024-03-01",
    "from November to February 2017=2016-11/2017-02" },
};

static const Row relative_rows[] = {
  { "The minister resigned on Tuesday.", "2025-05-22", "Tuesday=2025-05-20" },
  { "The minister will resign on Tuesday.", "2025-05-22", "Tuesday=2025-05-27" },
  { "The minister resigned on Tuesday (20 May).", "2025-05-22", "Tuesday (20 May)=2025-05-20" },
  { "He was asked about it on March 27.", "2025-04-03", "March 27=2025-03-27" },
  { "The court ruled in January.", "2025-05-22", "January=2025-01" },
  { "The court ruled in November.", "2025-05-22", "November=2024-11" },
  { "The court will rule in November.", "2025-05-22", "November=2025-11" },
  { "Last month she quit.", "2025-05-22", "Last month=2025-04" },
  { "He spoke this week.", "2025-05-22", "this week=2025-05-19/2025-05-25" },
  { "He spoke last week.", "2025-05-22", "last week=2025-05-12/2025-05-18" },
  { "They meet next week.", "2025-05-22", "next week=2025-05-26/2025-06-01" },
  { "Earlier this year the firm moved.", "2025-05-22", "Earlier this year=2025-01-01/2025-05-22" },
  { "In the last year the firm moved twice.", "2025-05-22", "the last year=2024-05/2025-05" },
  { "Last year the firm moved twice.", "2025-05-22", "Last year=2024" },
  { "She spent the past four months abroad.", "2025-06-04", "the past four months=2025-02/2025-06" },
  { "It went well over the last few months.", "2025-04-03", "the last few months=2025-01/2025-04" },
  { "In recent weeks prices fell.", "2025-06-04", "recent weeks=2025-05/2025-06" },
  { "He died two years ago.", "2025-06-04", "two years ago=2023" },
  { "He died three months ago.", "2025-06-04", "three months ago=2025-03" },
  { "He arrived yesterday.", "2025-06-04", "yesterday=2025-06-03" },
  { "The vote is expected in late 2026.", "2025-06-04", "late 2026=2026-10/2026-12" },
  { "The vote is expected by the end of 2026.", "2025-06-04", "the end of 2026=2026-12" },
  { "The deal was struck in mid-January.", "2025-06-04", "mid-January=2025-01/2025-01" },
  { "They married on May 3, 2010. Two days later they flew home.", "2025-06-04",
    "May 3, 2010=2010-05-03; Two days later=2010-05-05" },
  { "The parade was held on Christmas Day.", "2025-06-04", "Christmas Day=2024-12-25" },
  { "Easter 2018 was early.", "2025-06-04", "Easter 2018=2018-04-01" },
  { "They met on the first Monday of October 2014.", "2025-06-04",
    "the first Monday of October 2014=2014-10-06" },
};

static const Row nothing_rows[] = {
  { "You may ask why.", "2025-06-04", "" },
  { "May I ask why?", "2025-06-04", "" },
  { "Theresa May said no.", "2025-06-04", "" },
  { "They will march on the capital.", "2025-06-04", "" },
  { "The March on Washington drew crowds.", "2025-06-04", "" },
  { "He came second in the race.", "2025-06-04", "" },
  { "A second round of talks failed.", "2025-06-04", "" },
  { "April Jones won the seat.", "2025-06-04", "" },
  { "It cost $2000 to repair.", "2025-06-04", "" },
  { "The firm sold 2,015 cars.", "2025-06-04", "" },
  { "The aspect ratio is 4:3.", "2025-06-04", "" },
  { "They delivered 2000 pieces of furniture.", "2025-06-04", "" },
  { "Call +44 138-2010-2015 for help.", "2025-06-04", "" },
  { "The sun sat low over the hills.", "2025-06-04", "" },
  { "The 53-year-old lawyer won.", "2025-06-04", "" },
  { "Prices fell in the fall of the dictator's shadow.", "2025-06-04", "" },
};

static char *
dates_of (const Row *row)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (row->text, strlen (row->text), NULL, 0);
  g_autoptr (GArray) found = NULL;
  GString *result = g_string_new (NULL);
  DossierDate reference;

  g_assert_true (dossier_date_parse_iso (row->reference, &reference));
  found = dossier_date_finder_find (document, &reference);
  for (guint i = 0; i < found->len; i++)
    {
      const DossierDateMention *mention = &g_array_index (found, DossierDateMention, i);
      g_autofree char *words = dossier_range_dup_text (mention->range, row->text);
      g_autofree char *iso = dossier_date_to_iso (&mention->date);
      g_autofree char *iso_end = dossier_date_to_iso_end (&mention->date);

      g_string_append_printf (result, "%s%s=%s", i > 0 ? "; " : "", words, iso);
      if (iso_end != NULL)
        g_string_append_printf (result, "/%s", iso_end);
    }
  return g_string_free (result, FALSE);
}

static void
check_rows (const Row *rows, guint n_rows)
{
  guint wrong = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *dates = dates_of (&rows[i]);

      if (g_strcmp0 (dates, rows[i].dates) != 0)
        {
          g_test_message ("%s: wanted \"%s\", found \"%s\"", rows[i].text, rows[i].dates, dates);
          wrong++;
        }
    }
  g_assert_cmpuint (wrong, ==, 0);
}

static void
test_calendar (void)
{
  check_rows (calendar_rows, G_N_ELEMENTS (calendar_rows));
}

static void
test_relative (void)
{
  check_rows (relative_rows, G_N_ELEMENTS (relative_rows));
}

static void
test_nothing (void)
{
  check_rows (nothing_rows, G_N_ELEMENTS (nothing_rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-finder/calendar", test_calendar);
  g_test_add_func ("/date-finder/relative", test_relative);
  g_test_add_func ("/date-finder/nothing", test_nothing);
  return g_test_run ();
}
