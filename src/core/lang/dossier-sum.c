/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum.h"

#include <math.h>
#include <string.h>

static const char *const qualifier_names[] = { "exact", "about", "over", "up_to", "under", "vague" };

const char *
dossier_qualifier_to_string (DossierQualifier qualifier)
{
  g_return_val_if_fail ((guint) qualifier < G_N_ELEMENTS (qualifier_names), NULL);

  return qualifier_names[qualifier];
}

DossierQualifier
dossier_qualifier_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (qualifier_names); i++)
    if (g_strcmp0 (qualifier_names[i], name) == 0)
      return (DossierQualifier) i;
  return DOSSIER_QUALIFIER_EXACT;
}

static char *
format_value (double value)
{
  static const struct
  {
    double unit;
    const char *name;
  } scales[] = { { 1e12, " trillion" }, { 1e9, " billion" }, { 1e6, " million" } };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) out = NULL;
  gsize digits;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (value >= scales[i].unit)
      return g_strconcat (g_ascii_formatd (buffer, sizeof buffer, "%.4g", value / scales[i].unit),
                          scales[i].name, NULL);
  g_ascii_formatd (buffer, sizeof buffer, value == floor (value) ? "%.0f" : "%.2f", value);
  out = g_string_new (buffer);
  digits = strcspn (out->str, ".");
  while (digits > 3)
    {
      digits -= 3;
      g_string_insert_c (out, (gssize) digits, ',');
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
prefix_for_currency (const char *currency)
{
  static const char *const symbols[][2] = { { "USD", "$" }, { "EUR", "€" }, { "GBP", "£" }, { "JPY", "¥" },
                                            { "INR", "₹" }, { "CAD", "C$" }, { "AUD", "A$" } };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (strcmp (symbols[i][0], currency) == 0)
      return g_strdup (symbols[i][1]);
  return currency[0] != '\0' ? g_strconcat (currency, " ", NULL) : g_strdup ("");
}

static char *
format_amount (const DossierSum *sum)
{
  g_autofree char *prefix = prefix_for_currency (sum->currency);
  g_autofree char *low = format_value (sum->min);
  g_autofree char *high = NULL;
  static const char *const words[] = { "", "about ", "over ", "up to ", "under ", "" };

  if (isinf (sum->max))
    return g_strconcat (prefix, low, " or more", NULL);
  if (sum->max > sum->min)
    {
      high = format_value (sum->max);
      return g_strconcat (prefix, low, " to ", prefix, high, NULL);
    }
  return g_strconcat (words[sum->qualifier], prefix, low, NULL);
}

char *
dossier_sum_to_label (const DossierSum *sum)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (sum != NULL, NULL);

  amount = format_amount (sum);
  return sum->per != NULL ? g_strconcat (amount, " per ", sum->per, NULL) : g_steal_pointer (&amount);
}
