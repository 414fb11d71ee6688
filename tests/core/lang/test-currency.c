/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-currency.h"

#include <string.h>

#include "dossier-number.h"
#include "dossier-paper-currency.h"
#include "dossier-sum.h"

/* Every key of the tables is found again: they are in order, and no key is there twice. */
static void
test_tables (void)
{
  for (guint i = 0; i < dossier_n_currency_marks; i++)
    {
      const DossierCurrencyMark *mark = &dossier_currency_marks[i];

      g_assert_true (dossier_currency_mark_find (mark->text, strlen (mark->text)) == mark);
      g_assert_true (mark->code[0] == '\0' || g_str_equal (mark->code, "ZWG")
                     || dossier_currency_find (mark->code) != NULL);
    }
  for (guint i = 0; i < dossier_n_currencies; i++)
    g_assert_true (dossier_currency_find (dossier_currencies[i].code) == &dossier_currencies[i]);
  for (guint i = 0; i < dossier_n_country_words; i++)
    g_assert_cmpstr (
        dossier_country_word_find (dossier_country_words[i].text, strlen (dossier_country_words[i].text)), ==,
        dossier_country_words[i].country);
  for (int i = 0; i < 400 && i <= dossier_number_word_find ("zero", 4); i++)
    {
      const DossierNumberWord *word = dossier_number_word_get (i);

      g_assert_cmpint (dossier_number_word_find (word->text, strlen (word->text)), ==, i);
    }
}

static void
test_paper (void)
{
  static const struct
  {
    const char *publisher;
    const char *address;
    const char *code;
  } cases[] = {
    { NULL, "https://www.example.com.au/story", "AUD" },
    { NULL, "https://example.ca", "CAD" },
    { NULL, "http://news.example.co.uk:80/a", "GBP" },
    { "The Toronto Star", NULL, "CAD" },
    { "The Toronto Star", "/home/ana/story.txt", "CAD" },
    { "Daily Example", "https://example.com/a.ca", NULL },
    { NULL, "https://example.tv/", NULL },
    { NULL, "story.txt", NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (dossier_paper_currency (cases[i].publisher, cases[i].address), ==, cases[i].code);
}

static void
test_label (void)
{
  DossierSum sum = { .currency = "USD", .min = 15, .max = 15, .per = "hour" };
  g_autofree char *label = dossier_sum_to_label (&sum);

  g_assert_cmpstr (label, ==, "$15 per hour");
}

static void
test_digits (void)
{
  static const struct
  {
    const char *text;
    double value;
  } cases[] = { { "7", 7 },
                { "1,234.5", 1234.5 },
                { "12,34,567", 1234567 },
                { "1.234.567", 1234567 },
                { "2,25", 2.25 },
                { "1'000", 1000 },
                { "1.234.567,89", 1234567.89 },
                { "1,000", 1000 },
                { "0.5", 0.5 },
                { "1.2.3", -1 },
                { "1,23,4", -1 },
                { "12,3456", -1 },
                { "1,000.5.2", -1 },
                { "", -1 },
                { "a", -1 },
                { "123456789012345678901234567", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = -1;
      gboolean number = dossier_number_parse_digits (cases[i].text, strlen (cases[i].text), &value);

      g_assert_cmpint (number, ==, cases[i].value >= 0);
      if (number)
        g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/currency/tables", test_tables);
  g_test_add_func ("/currency/paper", test_paper);
  g_test_add_func ("/currency/label", test_label);
  g_test_add_func ("/currency/digits", test_digits);
  return g_test_run ();
}
