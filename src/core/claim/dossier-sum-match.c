/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-match.h"

#include <math.h>
#include <string.h>

#include "dossier-money-flow.h"

/* Two amounts of which one is hedged ("nearly $300m") may differ by this part. */
#define HEDGE_SLACK 0.035
/* Dates of two tellings may lie this many days apart and still be one event. */
#define DATE_SLACK 31
/* How many bytes on either side of a sum are read for words that tell what it is. */
#define REACH 56

static gboolean
is_hedged (const DossierSum *sum)
{
  return sum->qualifier != DOSSIER_QUALIFIER_EXACT && sum->qualifier != DOSSIER_QUALIFIER_VAGUE;
}

static gboolean
nearly_equal (double a, double b, double slack)
{
  if (isinf (a) || isinf (b))
    return isinf (a) && isinf (b);
  return fabs (a - b) <= slack * MAX (fabs (a), fabs (b));
}

float
dossier_sum_match_amounts (const DossierSum *first, const DossierSum *second)
{
  const DossierSum *vague = first->qualifier == DOSSIER_QUALIFIER_VAGUE ? first : second;
  const DossierSum *other = vague == first ? second : first;

  if (strcmp (first->currency, second->currency) != 0 || g_strcmp0 (first->per, second->per) != 0)
    return 0;
  if (nearly_equal (first->min, second->min, 1e-6) && nearly_equal (first->max, second->max, 1e-6))
    return 1;
  if (vague->qualifier == DOSSIER_QUALIFIER_VAGUE)
    /* Open magnitudes ("millions") hold too much to be told from one another. */
    return other->qualifier != DOSSIER_QUALIFIER_VAGUE && !isinf (vague->max) && vague->min <= other->min
                   && other->max <= vague->max
               ? 0.6f
               : 0;
  if ((is_hedged (first) || is_hedged (second)) && nearly_equal (first->min, second->min, HEDGE_SLACK)
      && nearly_equal (first->max, second->max, HEDGE_SLACK))
    return 0.8f;
  return 0;
}

static const DossierSum *
sum_at (const DossierExtract *extract, const DossierSumPlace *place)
{
  return &g_array_index (dossier_extract_article (extract, place->article)->sums, DossierSum, place->sum);
}

/* The best match between any two expressions. */
static float
match_expressions (const DossierExtract *extract, const DossierSumTelling *first,
                   const DossierSumTelling *second)
{
  float best = 0;

  for (guint i = 0; i < MIN (first->places->len, 16); i++)
    for (guint j = 0; j < MIN (second->places->len, 16); j++)
      best = MAX (best, dossier_sum_match_amounts (
                            sum_at (extract, &g_array_index (first->places, DossierSumPlace, i)),
                            sum_at (extract, &g_array_index (second->places, DossierSumPlace, j))));
  return best;
}

/* Whether one of the @words, in lower case and separated by spaces, stands in the @length bytes at @text. */
static gboolean
has_word (const char *text, gsize length, const char *words)
{
  gsize at = 0;

  while (at < length)
    {
      char word[16];
      gsize n = 0;

      while (at < length && !g_ascii_isalpha (text[at]))
        at++;
      while (at < length && g_ascii_isalpha (text[at]))
        {
          if (n < sizeof word - 1)
            word[n++] = g_ascii_tolower (text[at]);
          at++;
        }
      word[n] = '\0';
      if (n > 2)
        for (const char *found = strstr (words, word); found != NULL; found = strstr (found + 1, word))
          if ((found == words || found[-1] == ' ') && (found[n] == ' ' || found[n] == '\0'))
            return TRUE;
    }
  return FALSE;
}

/* Whether the words beside any expression call the sum a target and not money that moved. */
static gboolean
is_target (const DossierExtract *extract, const DossierSumTelling *telling)
{
  for (guint i = 0; i < MIN (telling->places->len, 16); i++)
    {
      const DossierSumPlace *place = &g_array_index (telling->places, DossierSumPlace, i);
      const DossierArticle *article = dossier_extract_article (extract, place->article)->article;
      DossierRange range = sum_at (extract, place)->range;
      gsize from = range.start > REACH ? range.start - REACH : 0;
      gsize to = MIN (range.end + REACH / 2, article->length);

      if (has_word (article->text + from, range.start - from, "aim aiming goal goals target targeted targets")
          || has_word (article->text + range.end, to - range.end, "goal target"))
        return TRUE;
    }
  return FALSE;
}

/* Whether the article says that this is money besides what it told before: "a further $25m". */
static gboolean
is_further (const DossierExtract *extract, const DossierSumTelling *telling, guint article)
{
  for (guint i = 0; i < MIN (telling->places->len, 16); i++)
    {
      const DossierSumPlace *place = &g_array_index (telling->places, DossierSumPlace, i);
      const char *text = dossier_extract_article (extract, place->article)->article->text;
      gsize start = sum_at (extract, place)->range.start;
      gsize from = start > 20 ? start - 20 : 0;

      if (place->article == article
          && has_word (text + from, start - from, "additional another extra further second"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
dates_differ (const DossierDate *first, const DossierDate *second)
{
  if (!dossier_date_is_set (first) || !dossier_date_is_set (second)
      || (first->basis != DOSSIER_BASIS_STATED && first->basis != DOSSIER_BASIS_RELATIVE)
      || (second->basis != DOSSIER_BASIS_STATED && second->basis != DOSSIER_BASIS_RELATIVE)
      || first->precision == DOSSIER_PRECISION_VAGUE || second->precision == DOSSIER_PRECISION_VAGUE)
    return FALSE;
  if (first->last != 0 && second->first != 0 && first->last + DATE_SLACK < second->first)
    return TRUE;
  return second->last != 0 && first->first != 0 && second->last + DATE_SLACK < first->first;
}

/* "Donald Trump" and "Trump campaign": a name that stands in the other, as a word with a capital. */
static gboolean
names_overlap (const char *first, const char *second)
{
  const char *space = strrchr (first, ' ');
  const char *last = space != NULL ? space + 1 : first;
  const char *found;

  if (strlen (last) < 4 || !g_unichar_isupper (g_utf8_get_char (last)))
    return FALSE;
  found = strstr (second, last);
  return found != NULL && (found == second || found[-1] == ' ')
         && !g_ascii_isalpha (found[strlen (last)]);
}

static gboolean
same_or_related (const DossierExtract *extract, guint first, guint second, gboolean *same)
{
  const DossierEntity *a;
  const DossierEntity *b;

  *same = first == second;
  if (*same)
    return TRUE;
  if (first >= extract->entities->len || second >= extract->entities->len)
    return FALSE;
  a = dossier_extract_entity (extract, first);
  b = dossier_extract_entity (extract, second);
  /* Two people of one surname are two people. */
  return a->type != b->type && (names_overlap (a->name, b->name) || names_overlap (b->name, a->name));
}

/* 1 the same two parties, 0.8 the same giver and a receiver of related name, 0 others. */
static float
match_claims (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second,
              gboolean borrowed)
{
  guint givers[2];
  guint receivers[2];
  DossierFlow flows[2];
  gboolean same;

  if (!dossier_money_flow (first, NULL, &givers[0], &receivers[0], &flows[0])
      || !dossier_money_flow (second, NULL, &givers[1], &receivers[1], &flows[1]))
    {
      /* Sums of other claims ("bought it for $5m") are the same where relation and both parties are. */
      return first->relation == second->relation && first->subject == second->subject
                     && first->object == second->object && !dates_differ (&first->date, &second->date)
                 ? 1
                 : 0;
    }
  if (givers[0] != givers[1])
    return 0;
  /* What became of a part, and when, says nothing of the whole. */
  if (!borrowed
      && (dates_differ (&first->date, &second->date)
          || (flows[0] == DOSSIER_FLOW_WITHHELD) != (flows[1] == DOSSIER_FLOW_WITHHELD)
          || (flows[0] == DOSSIER_FLOW_OWED) != (flows[1] == DOSSIER_FLOW_OWED)))
    return 0;
  if (!same_or_related (extract, receivers[0], receivers[1], &same))
    return 0;
  return same ? 1 : 0.8f;
}

static float
match_parties (const DossierExtract *extract, const DossierSumTelling *first, const DossierSumTelling *second,
               const DossierClaim **example)
{
  float best = 0;

  for (guint i = 0; i < MIN (first->claims->len, 16); i++)
    for (guint j = 0; j < MIN (second->claims->len, 16); j++)
      {
        const DossierClaim *a = dossier_extract_claim (extract, g_array_index (first->claims, guint, i));
        const DossierClaim *b = dossier_extract_claim (extract, g_array_index (second->claims, guint, j));
        float score = match_claims (extract, a, b, first->borrowed || second->borrowed);

        if (score > best)
          {
            best = score;
            *example = a;
          }
      }
  return best;
}

/* Two amounts in one sentence, or one told as "a further" beside the other, are two sums of that article. */
static gboolean
told_apart (const DossierExtract *extract, const DossierSumTelling *first, const DossierSumTelling *second)
{
  for (guint i = 0; i < MIN (first->claims->len, 16); i++)
    for (guint j = 0; j < MIN (second->claims->len, 16); j++)
      {
        const DossierClaim *a = dossier_extract_claim (extract, g_array_index (first->claims, guint, i));
        const DossierClaim *b = dossier_extract_claim (extract, g_array_index (second->claims, guint, j));

        if (a->article != b->article)
          continue;
        if ((a->sentence.start == b->sentence.start && a->sum != b->sum)
            || is_further (extract, first, a->article) || is_further (extract, second, a->article))
          return TRUE;
      }
  return FALSE;
}

float
dossier_sum_match (const DossierExtract *extract, const DossierSumTelling *first,
                   const DossierSumTelling *second, char **why)
{
  const DossierClaim *example = NULL;
  float amounts;
  float parties;

  g_return_val_if_fail (extract != NULL && first != NULL && second != NULL, 0);

  amounts = match_expressions (extract, first, second);
  if (amounts == 0)
    return 0;
  parties = match_parties (extract, first, second, &example);
  /* A magnitude or a hedge joins only what is otherwise the same. */
  if (parties == 0 || (amounts < 1 && parties < 1)
      || (!first->borrowed && !second->borrowed && told_apart (extract, first, second))
      || is_target (extract, first) != is_target (extract, second))
    return 0;
  if (why != NULL)
    *why = g_strdup_printf (
        "%s, between %s and %s",
        amounts == 1 ? "the same amount"
                     : (amounts < 0.7f ? "an amount of that magnitude" : "an amount that fits its hedge"),
        dossier_extract_entity (extract, example->subject)->name,
        dossier_extract_entity (extract, example->object)->name);
  return amounts * parties;
}
