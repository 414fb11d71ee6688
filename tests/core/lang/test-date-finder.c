/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-finder.h"
#include "dossier-tokenizer.h"

#include <string.h>

/* A sentence, the day it is written on, and what its dates are: "words=value" or "words=value/end", joined by
 * "; ". */
/* Rules that one byte may take: a lone digit and its blank try eight. */
#define MOST_STEPS 5

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
  { "Filed on 11/28/1979 by the clerk.", "2024-03-01", "11/28/1979=1979-11-28" },
  { "Filed on 28/11/1979 by the clerk.", "2024-03-01", "28/11/1979=1979-11-28" },
  { "Music of the 1980s was played.", "2024-03-01", "the 1980s=1980/1989" },
  { "Profits fell in the third quarter of 2018.", "2024-03-01", "the third quarter of 2018=2018-07/2018-09" },
  { "Sales rose in Q3 2018 by a tenth.", "2024-03-01", "Q3 2018=2018-07/2018-09" },
  { "The war ended in nineteen forty-five.", "2024-03-01", "nineteen forty-five=1945" },
  { "He served from 2014 to 2018 as mayor.", "2024-03-01", "from 2014 to 2018=2014/2018" },
  { "They camped there June 21-24, 2016.", "2024-03-01", "June 21-24, 2016=2016-06-21/2016-06-24" },
  { "The fair ran from 3 to 8 October 2012.", "2024-03-01",
    "from 3 to 8 October 2012=2012-10-03/2012-10-08" },
  { "The strike lasted from November to February 2017.", "2024-03-01",
    "from November to February 2017=2016-11/2017-02" },
  { "The bridge opened on 1 May 1932.", "2024-03-01", "1 May 1932=1932-05-01" },
  { "The bridge opened on May 1st, 1932.", "2024-03-01", "May 1st, 1932=1932-05-01" },
  { "The bridge opened on the first of May 1932.", "2024-03-01", "the first of May 1932=1932-05-01" },
  { "It was signed on 14-Feb-83 in Vienna.", "2024-03-01", "14-Feb-83=1983-02-14" },
  { "It was signed on 17.09.2011 in Vienna.", "2024-03-01", "17.09.2011=2011-09-17" },
  { "The harvest of October 2014 was poor.", "2024-03-01", "October 2014=2014-10" },
  { "In March of 1987 the mill shut.", "2024-03-01", "March of 1987=1987-03" },
  { "She sang on Sunday, June 7, 2015, in Bath.", "2024-03-01", "Sunday, June 7, 2015=2015-06-07" },
  { "The file is named minutes-20110930 in the archive.", "2024-03-01", "20110930=2011-09-30" },
  { "The lease runs until 2031.", "2024-03-01", "2031=2031" },
  { "The treaty of 1648 ended it.", "2024-03-01", "1648=1648" },
  { "The '80s were loud.", "2024-03-01", "The '80s=1980/1989" },
  { "In the nineties the firm grew.", "2024-03-01", "the nineties=1990/1999" },
  { "Cotton ruled in the 19th century.", "2024-03-01", "the 19th century=1800/1899" },
  { "Fiscal 2012 brought a loss.", "2024-03-01", "Fiscal 2012=2012" },
  { "The budget for fiscal year 2019 passed.", "2024-03-01", "fiscal year 2019=2019" },
  { "Output fell in the first half of 2009.", "2024-03-01", "the first half of 2009=2009-01/2009-06" },
  { "Output fell in the second quarter of 2009.", "2024-03-01",
    "the second quarter of 2009=2009-04/2009-06" },
  { "In 2018 Q4 rents rose.", "2024-03-01", "2018 Q4=2018-10/2018-12" },
  { "The summer of 2003 was hot.", "2024-03-01", "The summer of 2003=2003-06-21/2003-09-22" },
  { "They ruled between 1985 and 1987.", "2024-03-01", "between 1985 and 1987=1985/1987" },
  { "The 2016-17 season was his last.", "2024-03-01", "2016-17=2016/2017" },
  { "The rule covers 2021-2026 models.", "2024-03-01", "2021-2026=2021/2026" },
  { "He led it from March 2011 until June 2013.", "2024-03-01",
    "from March 2011 until June 2013=2011-03/2013-06" },
  { "The show ran May 3-9, 1998.", "2024-03-01", "May 3-9, 1998=1998-05-03/1998-05-09" },
  { "They met on the last Friday of June 2017.", "2024-03-01", "the last Friday of June 2017=2017-06-30" },
  { "The last week of 2021 was calm.", "2024-03-01", "The last week of 2021=2021-12-27/2022-01-02" },
  { "Easter Monday 2019 was sunny.", "2024-03-01", "Easter Monday 2019=2019-04-22" },
  { "Rosh Hashanah 2018 began at dusk.", "2024-03-01", "Rosh Hashanah 2018=2018-09-09/2018-09-11" },
  { "On Diwali 2019 the streets were lit.", "2024-03-01", "Diwali 2019=2019-10-27" },
  { "Eid al-Fitr 2018 brought guests.", "2024-03-01", "Eid al-Fitr 2018=2018-06-15" },
  { "The Chinese New Year 2018 brought guests.", "2024-03-01", "The Chinese New Year 2018=2018-02-16" },
  { "The clinic shut in late 2009.", "2024-03-01", "late 2009=2009-10/2009-12" },
  { "The clinic shut in early 2009.", "2024-03-01", "early 2009=2009-01/2009-03" },
  { "The clinic shut in mid-2009.", "2024-03-01", "mid-2009=2009-05/2009-08" },
  { "The clinic shut at the end of 2009.", "2024-03-01", "the end of 2009=2009-12" },
  { "The clinic shut in early June 2009.", "2024-03-01", "early June 2009=2009-06/2009-06" },
  { "The twins were born on May twenty-two nineteen seventy-nine.", "2024-03-01",
    "May twenty-two nineteen seventy-nine=1979-05-22" },
  { "The crash of October 29, 1929, ruined him.", "2024-03-01", "October 29, 1929=1929-10-29" },
  { "It was logged Thu Mar 12 08:15:44 2009 by the server.", "2024-03-01",
    "Thu Mar 12 08:15:44 2009=2009-03-12" },
  { "Since 9/11 the doors are locked.", "2024-03-01", "9/11=2001-09-11" },
  { "The deal of Sept. 11, 2001, was void.", "2024-03-01", "Sept. 11, 2001=2001-09-11" },
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
  { "The mayor spoke on Monday.", "2025-05-22", "Monday=2025-05-19" },
  { "The mayor spoke on Thursday.", "2025-05-22", "Thursday=2025-05-22" },
  { "The mayor spoke on Friday.", "2025-05-22", "Friday=2025-05-16" },
  { "The mayor will speak on Friday.", "2025-05-22", "Friday=2025-05-23" },
  { "The mayor is expected to speak on Monday.", "2025-05-22", "Monday=2025-05-26" },
  { "The mayor plans to speak on Monday.", "2025-05-22", "Monday=2025-05-26" },
  { "Talks are to resume on Saturday.", "2025-05-22", "Saturday=2025-05-24" },
  { "Last Friday the mayor spoke.", "2025-05-22", "Last Friday=2025-05-16" },
  { "The vote comes next Wednesday.", "2025-05-22", "next Wednesday=2025-05-28" },
  { "The vote on Monday of next week will be close.", "2025-05-22", "Monday of next week=2025-05-26" },
  { "He flew in on Tuesday morning.", "2025-05-22", "Tuesday morning=2025-05-20" },
  { "He flew in early Tuesday.", "2025-05-22", "early Tuesday=2025-05-20" },
  { "He flew in at 5 p.m. Tuesday.", "2025-05-22", "5 p.m. Tuesday=2025-05-20" },
  { "He flew in last night.", "2025-05-22", "last night=2025-05-21" },
  { "He speaks tonight.", "2025-05-22", "tonight=2025-05-22" },
  { "He leaves tomorrow.", "2025-05-22", "tomorrow=2025-05-23" },
  { "He leaves the day after tomorrow.", "2025-05-22", "the day after tomorrow=2025-05-24" },
  { "He came the day before yesterday.", "2025-05-22", "the day before yesterday=2025-05-20" },
  { "The firm was sold in March.", "2025-05-22", "March=2025-03" },
  { "The firm was sold in May.", "2025-05-22", "May=2025-05" },
  { "The firm was sold in August.", "2025-05-22", "August=2024-08" },
  { "The firm will be sold in March.", "2025-05-22", "March=2026-03" },
  { "Since July the firm has lost money.", "2025-05-22", "July=2024-07" },
  { "The firm must pay by July.", "2025-05-22", "July=2025-07" },
  { "The firm was sold on 18 January.", "2025-05-22", "18 January=2025-01-18" },
  { "The firm was sold on Dec. 9.", "2025-05-22", "Dec. 9=2024-12-09" },
  { "A dividend was declared, payable June 7.", "2025-05-22", "June 7=2025-06-07" },
  { "This month the shop shuts.", "2025-05-22", "This month=2025-05" },
  { "Next month the shop shuts.", "2025-05-22", "Next month=2025-06" },
  { "This year the shop shuts.", "2025-05-22", "This year=2025" },
  { "Next year the shop shuts.", "2025-05-22", "Next year=2026" },
  { "Early next year the shop shuts.", "2025-05-22", "Early next year=2026-01/2026-03" },
  { "Later this month the shop shuts.", "2025-05-22", "Later this month=2025-05-22/2025-05-31" },
  { "Earlier this week the shop shut.", "2025-05-22", "Earlier this week=2025-05-19/2025-05-22" },
  { "Last summer the shop shut.", "2025-05-22", "Last summer=2024-06-21/2024-09-22" },
  { "This spring the shop shut.", "2025-05-22", "This spring=2025-03-20/2025-06-20" },
  { "Last quarter the shop lost money.", "2025-05-22", "Last quarter=2025-01/2025-03" },
  { "The shop lost money in the first quarter.", "2025-05-22", "the first quarter=2025-01/2025-03" },
  { "The shop lost money in the third quarter.", "2025-05-22", "the third quarter=2024-07/2024-09" },
  { "Over the past week it rained.", "2025-05-22", "the past week=2025-05-15/2025-05-22" },
  { "In the past two years it rained.", "2025-05-22", "the past two years=2023/2025" },
  { "In the next decade it will rain.", "2025-05-22", "the next decade=2025/2035" },
  { "In recent months it rained.", "2025-05-22", "recent months=2025-02/2025-05" },
  { "In coming weeks it will rain.", "2025-05-22", "coming weeks=2025-05/2025-06" },
  { "He died a week ago.", "2025-05-22", "a week ago=2025-05-12/2025-05-18" },
  { "He died ten days ago.", "2025-05-22", "ten days ago=2025-05-12" },
  { "He died nearly four years ago.", "2025-05-22", "nearly four years ago=2021" },
  { "He will be back in two days.", "2025-05-22", "in two days=2025-05-24" },
  { "He married on June 3, 2010, and left a year later.", "2025-05-22",
    "June 3, 2010=2010-06-03; a year later=2011-06-03" },
  { "He quit on March 3. The next day he was hired.", "2025-05-22",
    "March 3=2025-03-03; The next day=2025-03-04" },
  { "He was shot in 1963. That year she was born.", "2025-05-22", "1963=1963; That year=1963" },
  { "Three days after Christmas he quit.", "2025-05-22", "Three days after Christmas=2024-12-28" },
  { "Two weeks before March 9, 1996 he quit.", "2025-05-22", "Two weeks before March 9, 1996=1996-02-24" },
  { "On Thanksgiving they prayed.", "2025-05-22", "Thanksgiving=2024-11-28" },
  { "On Labor Day they will march.", "2025-05-22", "Labor Day=2025-09-01" },
  { "On New Year's Eve they danced.", "2025-05-22", "New Year's Eve=2024-12-31" },
  { "The week of May 5 was hard.", "2025-05-22", "The week of May 5=2025-05-05/2025-05-11" },
  { "By the end of the month he was gone.", "2025-05-22", "the end of the month=2025-05/2025-05" },
  { "The year to date has been dry.", "2025-05-22", "The year to date=2025-01-01/2025-05-22" },
  { "They will meet from 6 to 9 July.", "2025-05-22", "from 6 to 9 July=2025-07-06/2025-07-09" },
  { "They met March 3 through March 9.", "2025-05-22", "March 3 through March 9=2025-03-03/2025-03-09" },
  { "They ran from May to September.", "2025-05-22", "from May to September=2025-05/2025-09" },
  { "He has until Friday.", "2025-05-22", "Friday=2025-05-23" },
  { "On the 15th he was freed.", "2025-05-22", "the 15th=2025-05-15" },
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
  { "Leeds drew 4:3 on penalties.", "2025-06-04", "" },
  { "The mill turned out 2000 bales of wool.", "2025-06-04", "" },
  { "Dial +44 171-2009-2011 for help.", "2025-06-04", "" },
  { "The sun sat low over the hills.", "2025-06-04", "" },
  { "The 53-year-old lawyer won.", "2025-06-04", "" },
  { "Prices fell in the fall of the dictator's shadow.", "2025-06-04", "" },
  { "He may win.", "2025-05-22", "" },
  { "They may not march.", "2025-05-22", "" },
  { "This may hurt sales.", "2025-05-22", "" },
  { "It may, or may not, hold.", "2025-05-22", "" },
  { "Mrs. May resigned.", "2025-05-22", "" },
  { "Prime Minister May spoke.", "2025-05-22", "" },
  { "Peter March sold it.", "2025-05-22", "" },
  { "June Carter sang.", "2025-05-22", "" },
  { "August Wilson wrote it.", "2025-05-22", "" },
  { "A second chance came.", "2025-05-22", "" },
  { "Wait a second.", "2025-05-22", "" },
  { "Second, he lied.", "2025-05-22", "" },
  { "He scored 3-2 for Leeds.", "2025-05-22", "" },
  { "Leeds won 21-17 at home.", "2025-05-22", "" },
  { "The 1500 men marched on.", "2025-05-22", "" },
  { "It has 2000 horsepower motors.", "2025-05-22", "" },
  { "It weighs 1,998 pounds.", "2025-05-22", "" },
  { "Flight 1776 landed.", "2025-05-22", "" },
  { "Chapter 12 is long.", "2025-05-22", "" },
  { "He is 45 years old.", "2025-05-22", "" },
  { "A 10-year-old boy ran.", "2025-05-22", "" },
  { "Gunmen shot 12 people.", "2025-05-22", "" },
  { "The 401(k) plan grew.", "2025-05-22", "" },
  { "He ran the 1500 metres.", "2025-05-22", "" },
  { "A 24/7 service.", "2025-05-22", "" },
  { "Two thirds, or 2/3, agreed.", "2025-05-22", "" },
  { "A fall in prices hurt.", "2025-05-22", "" },
  { "The fall of Rome was slow.", "2025-05-22", "" },
  { "Water sprang from a spring.", "2025-05-22", "" },
  { "They will fall.", "2025-05-22", "" },
  { "He earns $15 an hour.", "2025-05-22", "" },
  { "It costs 20 dollars a month.", "2025-05-22", "" },
  { "He sat in the sun.", "2025-05-22", "" },
  { "She wed him.", "2025-05-22", "" },
  { "For years he waited.", "2025-05-22", "" },
  { "He waited two hours.", "2025-05-22", "" },
  { "It lasted three weeks.", "2025-05-22", "" },
  { "Every Tuesday he swims.", "2025-05-22", "" },
  { "He swims daily.", "2025-05-22", "" },
  { "Now he swims.", "2025-05-22", "" },
  { "He swims at noon.", "2025-05-22", "" },
  { "He will lead them in future.", "2025-05-22", "" },
  { "His past haunts him.", "2025-05-22", "" },
  { "The next king is chosen.", "2025-05-22", "" },
  { "Last of all he came.", "2025-05-22", "" },
  { "The first lady spoke.", "2025-05-22", "" },
  { "The last minute changes hurt.", "2025-05-22", "" },
  { "Version 10.3.1 is out.", "2025-05-22", "" },
  { "Call 555-2010 now.", "2025-05-22", "" },
  { "A 9-to-5 job bores him.", "2025-05-22", "" },
  { "Route 66 is long.", "2025-05-22", "" },
  { "Page 3 is torn.", "2025-05-22", "" },
  { "The quarter-final was lost.", "2025-05-22", "" },
  { "The half of it is gone.", "2025-05-22", "" },
  { "A quarter of them left.", "2025-05-22", "" },
  { "One day he will rule.", "2025-05-22", "" },
  { "The week may end badly.", "2025-05-22", "" },
  { "Those who came by April Ryan knew.", "2025-05-22", "" },
  { "She writes for USA TODAY from Rome.", "2025-05-22", "" },
};

static char *
dates_of (const Row *row)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (row->text, strlen (row->text), NULL, 0);
  g_autoptr (GArray) found = NULL;
  GString *result = g_string_new (NULL);
  DossierDate reference;

  g_assert_true (dossier_date_parse_iso (row->reference, &reference));
  found = dossier_date_finder_find (document, &reference, NULL, NULL);
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

/* Any bytes, with date words thrown in: every range lies in the text, in order, and nothing crashes. */
static void
test_any_bytes (void)
{
  static const char *const words[]
      = { "May ",  "the ",    "2014",   "-",           "/",       "31",       "last ",
          "week",  ", ",      "’",      "9999999999 ", "ago ",    "two ",     "thousand ",
          "from ", "to ",     "\n\n",   "12:99",       "\xff",    "century ", "Feb 30 ",
          "year ", "before ", "after ", "of ",         "Easter ", "9000 ",    "decades " };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  DossierDate reference;

  g_assert_true (dossier_date_parse_iso ("2025-05-22", &reference));
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierDocument) document = NULL;
      g_autoptr (GArray) found = NULL;
      gsize last = 0;

      for (guint i = 0; i < 60; i++)
        g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
      found = dossier_date_finder_find (document, round % 2 == 0 ? &reference : NULL, NULL, NULL);
      for (guint i = 0; i < found->len; i++)
        {
          const DossierDateMention *mention = &g_array_index (found, DossierDateMention, i);

          g_assert_cmpuint (mention->range.start, >=, last);
          g_assert_cmpuint (mention->range.start, <, mention->range.end);
          g_assert_cmpuint (mention->range.end, <=, text->len);
          g_assert_cmpuint (mention->date.first, <=, mention->date.last);
          g_assert_cmpuint (mention->date.first, >, 0);
          last = mention->range.end;
        }
    }
}

/* What the words around a date make of it. */
static void
test_bounds (void)
{
  static const struct
  {
    const char *text;
    DossierDateBound bound;
  } cases[] = {
    { "He has led it since 2014.", DOSSIER_BOUND_SINCE },
    { "He left after 2014.", DOSSIER_BOUND_AFTER },
    { "He left before 2014.", DOSSIER_BOUND_BEFORE },
    { "He led it until 2014.", DOSSIER_BOUND_UNTIL },
    { "He left prior to 2014.", DOSSIER_BOUND_BEFORE },
    { "He left no later than 2014.", DOSSIER_BOUND_UNTIL },
    { "He left in 2014 or later.", DOSSIER_BOUND_SINCE },
    { "He left in 2014.", DOSSIER_BOUND_NONE },
    { "He left in 2014 and wept.", DOSSIER_BOUND_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document
          = dossier_tokenizer_run (cases[i].text, strlen (cases[i].text), NULL, 0);
      g_autoptr (GArray) found = dossier_date_finder_find (document, NULL, NULL, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (g_array_index (found, DossierDateMention, 0).bound, ==, cases[i].bound);
    }
}

/* Counted from an article whose own date is an interval, a date is as wide. */
static void
test_uncertain_reference (void)
{
  static const Row rows[] = {
    { "He spoke this week.", "2025-05-20/2025-05-25", "this week=2025-05-19/2025-05-25" },
    { "He spoke yesterday.", "2025-05-20/2025-05-25", "yesterday=2025-05-19/2025-05-24" },
    { "He spoke last month.", "2025-05-20/2025-05-25", "last month=2025-04" },
    { "He spoke yesterday.", "2025-01-01/2025-12-31", "" },
    { "He spoke last year.", "2025-01-01/2025-12-31", "last year=2024" },
    { "He spoke in May 2019.", "2024-01-01/2025-12-31", "May 2019=2019-05" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* A fiscal year of the United States begins in October; one of a company ends when its text says, else it is a vague year,
 * and its quarters are vague. */
static void
test_fiscal (void)
{
  static const Row rows[] = {
    { "Congress met. The federal deficit grew in fiscal 2024.", "2025-05-22", "fiscal 2024=2023-10-01/2024-09-30" },
    { "Congress and the Pentagon agreed for FY25.", "2025-05-22", "FY25=2024-10-01/2025-09-30" },
    { "The bakery grew in fiscal 2024.", "2025-05-22", "fiscal 2024=2024" },
    { "The bakery's fiscal year ends in June. It grew in fiscal 2024.", "2025-05-22",
      "June=2025-06; fiscal 2024=2023-07-01/2024-06-30" },
    { "The bakery lost money in the second quarter of fiscal 2024. Its fiscal year began on Feb. 1.", "2025-05-22",
      "the second quarter of fiscal 2024=2023-05-01/2023-07-31; Feb. 1=2025-02-01" },
    { "Its fiscal year ends in June, its owner's financial year ends in March. It grew in fiscal 2024.", "2025-05-22",
      "June=2025-06; March=2025-03; fiscal 2024=2024" },
    { "Sales fell in the quarter ended June 30.", "2025-08-07", "the quarter=2025-04/2025-06; June 30=2025-06-30" },
    { "Sales fell in the quarter ended on May 3.", "2025-08-07",
      "the quarter=2025-02-04/2025-05-03; May 3=2025-05-03" },
    { "Sales fell in the fiscal year ended March 31, 2019.", "2025-08-07",
      "the fiscal year=2018-04-01/2019-03-31; March 31, 2019=2019-03-31" },
  };
  static const Row vague[] = {
    { "The bakery grew in fiscal 2024.", "2025-05-22", "fiscal 2024" },
    { "The bakery reported fiscal first-quarter sales.", "2025-05-22", "fiscal first-quarter" },
    { "The bakery's first-quarter fiscal sales fell.", "2025-05-22", "first-quarter" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (vague); i++)
    {
      g_autoptr (DossierDocument) document
          = dossier_tokenizer_run (vague[i].text, strlen (vague[i].text), NULL, 0);
      g_autoptr (GArray) found = NULL;
      DossierDate reference;

      g_assert_true (dossier_date_parse_iso (vague[i].reference, &reference));
      found = dossier_date_finder_find (document, &reference, NULL, NULL);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (g_array_index (found, DossierDateMention, 0).date.precision, ==, DOSSIER_PRECISION_VAGUE);
    }
}

/* Rules tried for @unit repeated to @bytes. */
static guint64
count_steps (const char *unit, gsize bytes)
{
  g_autoptr (GString) text = g_string_sized_new (bytes + 64);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) found = NULL;
  DossierDate reference;
  guint64 steps = 0;

  while (text->len < bytes)
    g_string_append (text, unit);
  g_assert_true (dossier_date_parse_iso ("2025-05-22", &reference));
  document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
  found = dossier_date_finder_find_all (document, &reference, &steps, NULL, NULL);
  g_assert_nonnull (found);
  return steps;
}

/* Twice the text takes twice the steps, and no text takes more than so many rules a byte. */
static void
test_linear (void)
{
  static const char *const units[] = {
    "7 ", "1-", "1/2 ", "12:", "2005 ", "May ", "Monday ", "last week ", "the first half of ", "two days before ",
    "between May and ", "from Monday to ", "from 1990 ", "the ", "'s ", "second ", "early ", "a year ago ", "Easter ",
    "2019-05-03 ", "Tuesday, May 5, 2020. ", "1\n", "half a ", "three hundred ", "after the ", "week of ",
    "The committee met to hear what had been said. ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      guint64 once = count_steps (units[i], 50000);
      guint64 twice = count_steps (units[i], 100000);

      g_test_message ("“%s”: %.2f rules a byte", units[i], once / 50000.0);
      g_assert_cmpuint (twice, <=, 2 * once + once / 10 + 1000);
      g_assert_cmpuint (once, <=, MOST_STEPS * 50000);
    }
}

/* A finder that is told to stop finds nothing, and says so. */
static void
test_cancelled (void)
{
  const char *text = "He spoke on Monday.";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_date_finder_find (document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-finder/calendar", test_calendar);
  g_test_add_func ("/date-finder/relative", test_relative);
  g_test_add_func ("/date-finder/nothing", test_nothing);
  g_test_add_func ("/date-finder/any-bytes", test_any_bytes);
  g_test_add_func ("/date-finder/bounds", test_bounds);
  g_test_add_func ("/date-finder/uncertain-reference", test_uncertain_reference);
  g_test_add_func ("/date-finder/fiscal", test_fiscal);
  g_test_add_func ("/date-finder/linear", test_linear);
  g_test_add_func ("/date-finder/cancelled", test_cancelled);
  return g_test_run ();
}
