/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-checker.h"

#include "dossier-date-lexicon.h"
#include "dossier-date-words.h"

#include <string.h>

/* Longest stretch between the two ends of a range: " through ". */
#define LONGEST_JOINER 10

static const char *const weekday_names[]
    = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

/* The weekday that the words of a date name next to a day in figures, 1 (Monday) to 7, or 0. */
static int
stated_weekday (const char *text, DossierRange range)
{
  gboolean has_figure = FALSE;
  gsize at = range.start;
  int weekday = 0;

  while (at < range.end)
    {
      gsize end = at;
      gint32 value;

      while (end < range.end && g_ascii_isalpha (text[end]))
        end++;
      if (end > at)
        {
          DossierDateWordClass class = dossier_date_lexicon_look_up (text + at, end - at, &value);

          if (weekday == 0 && (class == DOSSIER_WORD_WEEKDAY || class == DOSSIER_WORD_WEEKDAY_SHORT))
            weekday = value;
          at = end;
        }
      else
        {
          has_figure = has_figure || (weekday != 0 && g_ascii_isdigit (text[at]));
          at++;
        }
    }
  return has_figure ? weekday : 0;
}

static gboolean
is_one_day (const DossierDate *date)
{
  return dossier_date_is_set (date) && date->first != 0 && date->first == date->last
         && (date->precision == DOSSIER_PRECISION_DAY || date->precision == DOSSIER_PRECISION_MINUTE);
}

static void
check_weekday (DossierExtract *extract, guint article, const DossierDateMention *mention)
{
  const char *text = dossier_extract_article (extract, article)->article->text;
  int weekday = is_one_day (&mention->date) ? stated_weekday (text, mention->range) : 0;
  DossierFinding *finding;
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;

  if (weekday == 0 || dossier_date_weekday (mention->date.first) == weekday)
    return;
  words = dossier_range_dup_text (mention->range, text);
  day = dossier_day_to_words (mention->date.first);
  finding = dossier_finding_new (DOSSIER_FINDING_WEEKDAY);
  finding->explanation = g_strdup_printf ("“%s”: %s was a %s, not a %s.", words, day,
                                          weekday_names[dossier_date_weekday (mention->date.first) - 1],
                                          weekday_names[weekday - 1]);
  dossier_finding_add_passage (finding, article, mention->range);
  g_ptr_array_add (extract->findings, finding);
}

/* Whether the words between two dates make a range of them: "to", "until", a dash, or "and" after "between".
 */
static gboolean
joins_range (const char *text, DossierRange first, DossierRange second)
{
  static const char *const joiners[] = { "to", "until", "till", "through", "-", "–", "—" };
  g_autofree char *between = NULL;

  if (second.start < first.end || second.start - first.end > LONGEST_JOINER)
    return FALSE;
  between = g_strndup (text + first.end, second.start - first.end);
  g_strstrip (between);
  for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
    if (g_ascii_strcasecmp (between, joiners[i]) == 0)
      return TRUE;
  return g_ascii_strcasecmp (between, "and") == 0 && first.start >= 8
         && g_ascii_strncasecmp (text + first.start - 8, "between ", 8) == 0;
}

static void
check_order (DossierExtract *extract, guint article, const DossierDateMention *first,
             const DossierDateMention *second)
{
  const char *text = dossier_extract_article (extract, article)->article->text;
  DossierRange whole = { first->range.start, second->range.end };
  DossierFinding *finding;
  g_autofree char *words = NULL;

  if (first->date.basis != DOSSIER_BASIS_STATED || second->date.basis != DOSSIER_BASIS_STATED
      || first->date.first == 0 || second->date.last == 0 || second->date.last >= first->date.first
      || !joins_range (text, first->range, second->range))
    return;
  words = dossier_range_dup_text (whole, text);
  finding = dossier_finding_new (DOSSIER_FINDING_END_BEFORE_START);
  finding->explanation = g_strdup_printf ("“%s” ends before it begins.", words);
  dossier_finding_add_passage (finding, article, whole);
  g_ptr_array_add (extract->findings, finding);
}

/* Whether an article's date is sure enough to set another against it. */
static gboolean
is_dated (const DossierArticle *article)
{
  return dossier_date_is_set (&article->published) && article->published.last != 0
         && article->published.basis != DOSSIER_BASIS_INFERRED
         && article->published.basis != DOSSIER_BASIS_UNKNOWN;
}

static gboolean
is_told_as_past (const DossierClaim *claim)
{
  return claim->tense == DOSSIER_TENSE_PAST && !claim->negated
         && (claim->modality == DOSSIER_MODALITY_ASSERTED || claim->modality == DOSSIER_MODALITY_REPORTED);
}

/* A bare year hangs on a noun more often than on the deed: "approved the budget for 2014", "a 2020 candidate". */
static gboolean
is_fine (const DossierDate *date)
{
  return date->precision == DOSSIER_PRECISION_DAY || date->precision == DOSSIER_PRECISION_MINUTE
         || date->precision == DOSSIER_PRECISION_WEEK || date->precision == DOSSIER_PRECISION_MONTH;
}

static void
check_claim (DossierExtract *extract, guint index, GHashTable *seen)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  DossierFinding *finding;
  g_autofree char *event = NULL;
  g_autofree char *day = NULL;
  char *key;

  if (!is_told_as_past (claim) || !is_dated (article) || !is_fine (&claim->date) || claim->date.basis != DOSSIER_BASIS_STATED
      || claim->date.first <= article->published.last || claim->date_range.start >= claim->date_range.end)
    return;
  key = g_strdup_printf ("%u %" G_GSIZE_FORMAT, claim->article, claim->date_range.start);
  if (!g_hash_table_add (seen, key))
    return;
  event = dossier_range_dup_text (claim->date_range, article->text);
  day = dossier_day_to_words (article->published.last);
  finding = dossier_finding_new (DOSSIER_FINDING_EVENT_AFTER_ARTICLE);
  finding->explanation = g_strdup_printf ("“%s” is told as past, but the article is of %s.", event, day);
  dossier_finding_add_claim (finding, index);
  dossier_finding_add_passage (finding, claim->article, claim->sentence);
  g_ptr_array_add (extract->findings, finding);
}

void
dossier_date_checker_run (DossierExtract *extract)
{
  g_autoptr (GHashTable) seen = NULL;

  g_return_if_fail (extract != NULL);

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint article = 0; article < extract->articles->len; article++)
    {
      const GArray *dates = dossier_extract_article (extract, article)->dates;

      for (guint i = 0; i < dates->len; i++)
        {
          check_weekday (extract, article, &g_array_index (dates, DossierDateMention, i));
          if (i > 0)
            check_order (extract, article, &g_array_index (dates, DossierDateMention, i - 1),
                         &g_array_index (dates, DossierDateMention, i));
        }
    }
  for (guint i = 0; i < extract->claims->len; i++)
    check_claim (extract, i, seen);
}
