/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-currency.h"
#include "dossier-word-order.h"

#include <string.h>

/* The longest key of the tables is shorter than this. */
#define MAX_KEY 24

/* Copies @text in lower case and returns its length, or 0 where it is too long to be in a table. */
static gsize
fold (const char *text, gsize length, char *key)
{
  if (length == 0 || length >= MAX_KEY)
    return 0;
  for (gsize i = 0; i < length; i++)
    key[i] = length > 1 ? g_ascii_tolower (text[i]) : text[i];
  key[length] = '\0';
  return length;
}

const DossierCurrencyMark *
dossier_currency_mark_find (const char *text, gsize length)
{
  char key[MAX_KEY];
  guint low = 0;
  guint high = dossier_n_currency_marks;

  if (fold (text, length, key) == 0)
    return NULL;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = dossier_word_order (key, dossier_currency_marks[middle].text);

      if (order == 0)
        return &dossier_currency_marks[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

const DossierCurrency *
dossier_currency_find (const char *code)
{
  guint low = 0;
  guint high = dossier_n_currencies;

  g_return_val_if_fail (code != NULL, NULL);

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (code, dossier_currencies[middle].code);

      if (order == 0)
        return &dossier_currencies[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

const char *
dossier_country_word_find (const char *text, gsize length)
{
  char key[MAX_KEY];
  guint low = 0;
  guint high = dossier_n_country_words;

  if (fold (text, length, key) == 0)
    return NULL;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = dossier_word_order (key, dossier_country_words[middle].text);

      if (order == 0)
        return dossier_country_words[middle].country;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

gboolean
dossier_word_in_list (const char *word, const char *list)
{
  gsize length = strlen (word);

  for (const char *at = strstr (list, word); at != NULL; at = strstr (at + 1, word))
    if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

const DossierCurrency *
dossier_currency_for_country (const char *family, const char *country)
{
  g_return_val_if_fail (family != NULL && country != NULL, NULL);

  for (guint i = 0; i < dossier_n_currencies; i++)
    if (dossier_word_in_list (country, dossier_currencies[i].countries)
        && dossier_word_in_list (family, dossier_currencies[i].families))
      return &dossier_currencies[i];
  return NULL;
}
