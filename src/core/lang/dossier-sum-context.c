/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-context.h"

#include <string.h>

#define N_COUNTRIES (26 * 26)
/* A web address of a country's own domain weighs as much as this many mentions of the country. */
#define DOMAIN_WEIGHT 6
/* So many mentions, and so many times those of the United States, make a bare "$" another country's. */
#define LOCAL_LEAST 3
#define LOCAL_TIMES 2

struct _DossierSumContext
{
  guint countries[N_COUNTRIES]; /* mentions, by the two letters of the code */
  guint domains[N_COUNTRIES];   /* of them those in web addresses */
  const char *default_currency;
  guint foreign;   /* signs of other money than dollars: the paper is of another country */
  guint *lettered; /* amounts with letters before the dollar sign, by index in dossier_currencies */
  guint *weights; /* mentions of the countries of each currency, by index in dossier_currencies */
  guint *uses;    /* amounts found in each currency */
  GHashTable *chosen; /* family -> Choice, so that an article decides once */
};

typedef struct
{
  const char *code;
  const char *basis;
} Choice;

static guint
country_index (const char *country)
{
  return (guint) (country[0] - 'A') * 26 + (guint) (country[1] - 'A');
}

/* Two-letter endings of web addresses that name no country of news. */
static gboolean
is_country_domain (const char *letters)
{
  static const char *const others[] = { "CO", "TV", "ME", "IO", "AI", "LY", "EU",
                                        "FM", "AM", "TO", "WS", "IT", "IS" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (memcmp (letters, others[i], 2) == 0)
      return FALSE;
  return TRUE;
}

/* Looks for "….com.au" and the like: a dot, two letters, and the end of the host name. */
static void
count_domain (DossierSumContext *context, const DossierDocument *document, const DossierSumAtom *atom)
{
  const char *text = document->text;
  char letters[3];
  char after = atom->end < document->length ? text[atom->end] : ' ';

  if (atom->end - atom->start != 2 || atom->start < 4 || text[atom->start - 1] != '.'
      || !g_ascii_isalnum (text[atom->start - 2]) || (after != '/' && after != ' ' && after != '\n'))
    return;
  letters[0] = g_ascii_toupper (text[atom->start]);
  letters[1] = g_ascii_toupper (text[atom->start + 1]);
  letters[2] = '\0';
  if (!g_ascii_isalpha (letters[0]) || !g_ascii_isalpha (letters[1]) || !is_country_domain (letters))
    return;
  if (strcmp (letters, "UK") == 0)
    strcpy (letters, "GB");
  context->countries[country_index (letters)] += DOMAIN_WEIGHT;
  context->domains[country_index (letters)]++;
}

static void
count_sign (DossierSumContext *context, const DossierCurrencyMark *mark)
{
  const DossierCurrency *currency = dossier_currency_find (mark->code);

  if (currency != NULL && g_str_has_suffix (mark->text, "$"))
    context->lettered[currency - dossier_currencies]++;
  else
    context->foreign++;
}

static void
count_countries (DossierSumContext *context, const DossierDocument *document, const GArray *atoms)
{
  for (guint i = 0; i < atoms->len; i++)
    {
      const DossierSumAtom *atom = &g_array_index (atoms, DossierSumAtom, i);
      const char *country = NULL;

      if (atom->kind == DOSSIER_ATOM_SIGN && atom->mark->family == NULL)
        count_sign (context, atom->mark);
      if (atom->kind != DOSSIER_ATOM_WORD)
        continue;
      if (!(atom->flags & (DOSSIER_ATOM_CAPITAL | DOSSIER_ATOM_DOTTED)))
        {
          count_domain (context, document, atom);
          continue;
        }
      if (i + 1 < atoms->len && atom->start + 24 > (atom + 1)->end)
        country = dossier_country_word_find (document->text + atom->start, (atom + 1)->end - atom->start);
      if (country != NULL)
        i++;
      else if (atom->flags & DOSSIER_ATOM_DOTTED)
        country = strncmp (document->text + atom->start, "U.S", 3) == 0 ? "US" : NULL;
      else
        country = dossier_country_word_find (document->text + atom->start, atom->end - atom->start);
      if (country != NULL)
        context->countries[country_index (country)]++;
    }
}

DossierSumContext *
dossier_sum_context_new (const DossierDocument *document, const GArray *atoms, const char *default_currency)
{
  DossierSumContext *context = g_new0 (DossierSumContext, 1);

  context->default_currency = default_currency;
  context->lettered = g_new0 (guint, dossier_n_currencies);
  context->weights = g_new0 (guint, dossier_n_currencies);
  context->uses = g_new0 (guint, dossier_n_currencies);
  context->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  count_countries (context, document, atoms);
  for (guint i = 0; i < dossier_n_currencies; i++)
    for (const char *at = dossier_currencies[i].countries; *at != '\0'; at += at[2] == ' ' ? 3 : 2)
      context->weights[i] += context->countries[country_index (at)];
  return context;
}

void
dossier_sum_context_free (DossierSumContext *context)
{
  g_free (context->lettered);
  g_free (context->weights);
  g_free (context->uses);
  g_hash_table_unref (context->chosen);
  g_free (context);
}

static guint
weight_of (const DossierSumContext *context, const char *code)
{
  const DossierCurrency *currency = dossier_currency_find (code);

  return currency != NULL ? context->weights[currency - dossier_currencies] : 0;
}

gboolean
dossier_sum_context_knows (const DossierSumContext *context, const char *code)
{
  return weight_of (context, code) > 0 || g_strcmp0 (context->default_currency, code) == 0;
}

/* The currency of @family whose countries are named most; NULL where none is named. */
static const DossierCurrency *
most_named (const DossierSumContext *context, const char *family)
{
  const DossierCurrency *best = NULL;
  guint most = 0;

  for (guint i = 0; i < dossier_n_currencies; i++)
    if (context->weights[i] > most && dossier_word_in_list (family, dossier_currencies[i].families))
      {
        most = context->weights[i];
        best = &dossier_currencies[i];
      }
  return best;
}

/*
 * "$" alone is the dollar of the United States nearly everywhere; papers of four countries write their own
 * so. Others write letters before the sign for theirs.
 */
static Choice
choose_dollar (const DossierSumContext *context, const char *fallback)
{
  static const char *const local[] = { "CAD", "AUD", "NZD", "SGD" };
  guint home = weight_of (context, "USD");
  const DossierCurrency *best = NULL;
  guint most = 0;
  guint loudest = 0;

  for (guint i = 0; i < N_COUNTRIES; i++)
    loudest = MAX (loudest, context->countries[i]);
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    {
      const DossierCurrency *currency = dossier_currency_find (local[i]);
      guint weight = context->weights[currency - dossier_currencies];
      gboolean at_home = context->domains[country_index (currency->countries)] > 0
                         || g_strcmp0 (context->default_currency, local[i]) == 0;

      /* A paper that writes "A$" means another dollar by "$". */
      if ((strcmp (local[i], "SGD") == 0 && !at_home) || context->lettered[currency - dossier_currencies] > 0)
        continue;
      if (weight > most
          && (at_home
              || (weight >= LOCAL_LEAST && weight >= LOCAL_TIMES * home && weight == loudest
                  && context->foreign == 0)))
        {
          most = weight;
          best = currency;
        }
    }
  if (best != NULL)
    return (Choice){ best->code, "context" };
  if (context->default_currency != NULL && dossier_currency_find (context->default_currency) != NULL
      && dossier_word_in_list ("dollar", dossier_currency_find (context->default_currency)->families))
    return (Choice){ context->default_currency, "default" };
  return (Choice){ fallback, home > 0 ? "context" : "default" };
}

static Choice
choose (const DossierSumContext *context, const DossierCurrencyMark *mark)
{
  const DossierCurrency *best;

  if (strcmp (mark->family, "dollar") == 0 || strcmp (mark->family, "grand") == 0)
    {
      Choice choice = choose_dollar (context, mark->code);

      if (strcmp (mark->family, "grand") == 0
          && weight_of (context, "GBP") > 2 * weight_of (context, choice.code))
        choice.code = "GBP";
      return choice;
    }
  best = most_named (context, mark->family);
  /* Cents are American unless the article is clearly of another country that has them. */
  if (strcmp (mark->family, "cent") == 0 && best != NULL
      && (weight_of (context, best->code) < LOCAL_LEAST || weight_of (context, "USD") > 0))
    return choose_dollar (context, mark->code);
  if (best != NULL)
    return (Choice){ best->code, "context" };
  if (context->default_currency != NULL && dossier_currency_find (context->default_currency) != NULL
      && dossier_word_in_list (mark->family, dossier_currency_find (context->default_currency)->families))
    return (Choice){ context->default_currency, "default" };
  return (Choice){ mark->code, "default" };
}

static const char *
basis_of (const DossierCurrencyMark *mark)
{
  if (mark->flags & (DOSSIER_MARK_NAME | DOSSIER_MARK_MINOR))
    return "name";
  return (mark->flags & DOSSIER_MARK_CODE) ? "code" : "symbol";
}

const char *
dossier_sum_context_resolve (DossierSumContext *context, const DossierCurrencyMark *mark, const char *country,
                             const char **basis)
{
  Choice *choice;

  *basis = basis_of (mark);
  if (mark->family == NULL)
    return mark->code;
  if (country != NULL)
    {
      const DossierCurrency *currency = dossier_currency_for_country (mark->family, country);

      if (currency != NULL)
        return currency->code;
    }
  choice = g_hash_table_lookup (context->chosen, mark->family);
  if (choice == NULL)
    {
      choice = g_new (Choice, 1);
      *choice = choose (context, mark);
      g_hash_table_insert (context->chosen, (gpointer) mark->family, choice);
    }
  *basis = choice->basis;
  return choice->code;
}

void
dossier_sum_context_note (DossierSumContext *context, const char *code)
{
  const DossierCurrency *currency = dossier_currency_find (code);

  if (currency != NULL)
    context->uses[currency - dossier_currencies]++;
}

const char *
dossier_sum_context_guess (DossierSumContext *context, const char **basis)
{
  guint best = 0;

  *basis = "context";
  for (guint i = 1; i < dossier_n_currencies; i++)
    if (context->uses[i] > context->uses[best])
      best = i;
  if (context->uses[best] > 0)
    return dossier_currencies[best].code;
  *basis = "default";
  if (context->default_currency != NULL)
    return context->default_currency;
  if (weight_of (context, "GBP") > 2 * weight_of (context, "USD") + 2)
    {
      *basis = "context";
      return "GBP";
    }
  return "USD";
}
