/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-paper-currency.h"

#include <string.h>

#include "dossier-currency.h"

/* Papers and broadcasters of countries whose own money is written "$". */
static const struct
{
  const char *name;
  const char *code;
} papers[] = {
  { "Globe and Mail", "CAD" },     { "Toronto Star", "CAD" },        { "National Post", "CAD" },
  { "Financial Post", "CAD" },     { "Ottawa Citizen", "CAD" },      { "Vancouver Sun", "CAD" },
  { "Calgary Herald", "CAD" },     { "Edmonton Journal", "CAD" },    { "Montreal Gazette", "CAD" },
  { "Winnipeg Free Press", "CAD" }, { "CBC News", "CAD" },           { "CTV News", "CAD" },
  { "Canadian Press", "CAD" },     { "Sydney Morning Herald", "AUD" }, { "The Age", "AUD" },
  { "The Australian", "AUD" },     { "Australian Financial Review", "AUD" }, { "Herald Sun", "AUD" },
  { "Daily Telegraph (Sydney)", "AUD" }, { "Courier-Mail", "AUD" },  { "The Courier Mail", "AUD" },
  { "The Canberra Times", "AUD" }, { "The West Australian", "AUD" }, { "ABC News (Australia)", "AUD" },
  { "Guardian Australia", "AUD" }, { "news.com.au", "AUD" },         { "New Zealand Herald", "NZD" },
  { "NZ Herald", "NZD" },          { "The Dominion Post", "NZD" },   { "Otago Daily Times", "NZD" },
  { "RNZ", "NZD" },                { "Radio New Zealand", "NZD" },   { "The Straits Times", "SGD" },
  { "Channel NewsAsia", "SGD" },   { "Business Times (Singapore)", "SGD" }, { "Jamaica Gleaner", "JMD" },
  { "Jamaica Observer", "JMD" },   { "Trinidad Express", "TTD" },    { "Fiji Times", "FJD" },
};

/* The currency of the country that the host of a web address ends with, or NULL. */
static const char *
currency_of_host (const char *address)
{
  const char *host = strstr (address, "://");
  gsize length;
  char country[3];

  if (host == NULL)
    return NULL;
  host += 3;
  length = strcspn (host, "/:?#");
  if (length < 4 || host[length - 3] != '.')
    return NULL;
  country[0] = g_ascii_toupper (host[length - 2]);
  country[1] = g_ascii_toupper (host[length - 1]);
  country[2] = '\0';
  if (strcmp (country, "UK") == 0)
    strcpy (country, "GB");
  /* Endings that anyone buys say nothing of a country. */
  if (dossier_word_in_list (country, "AI AM CO EU FM IO IS IT LY ME TO TV WS"))
    return NULL;
  for (guint i = 0; i < dossier_n_currencies; i++)
    if (dossier_word_in_list (country, dossier_currencies[i].countries))
      return dossier_currencies[i].code;
  return NULL;
}

const char *
dossier_paper_currency (const char *publisher, const char *address)
{
  const char *code = address != NULL ? currency_of_host (address) : NULL;

  for (guint i = 0; code == NULL && publisher != NULL && i < G_N_ELEMENTS (papers); i++)
    if (strstr (publisher, papers[i].name) != NULL)
      code = papers[i].code;
  return code;
}
