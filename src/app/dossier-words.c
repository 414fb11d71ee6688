/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* A title made of an article's first words is cut after so many characters. */
#define TITLE_LENGTH 60

static char *
format_day (guint32 julian, const char *format)
{
  GDateTime *day = NULL;
  char *text = NULL;
  int year, month, date;

  dossier_date_ymd (julian, &year, &month, &date);
  day = g_date_time_new_utc (year, month, date, 12, 0, 0);
  text = g_date_time_format (day, format);
  g_date_time_unref (day);
  return text;
}

/* TRANSLATORS: the date formats below are for g_date_time_format(): "4 June 2025", "June 2025", "2025". */
static char *
format_end (guint32 julian, DossierPrecision part)
{
  if (part == DOSSIER_PRECISION_YEAR || part == DOSSIER_PRECISION_DECADE)
    return format_day (julian, _ ("%Y"));
  if (part == DOSSIER_PRECISION_MONTH || part == DOSSIER_PRECISION_QUARTER
      || part == DOSSIER_PRECISION_SEASON)
    return format_day (julian, _ ("%B %Y"));
  return format_day (julian, _ ("%-d %B %Y"));
}

static char *
format_interval (const DossierDate *date)
{
  DossierPrecision part = date->precision == DOSSIER_PRECISION_RANGE ? date->part : DOSSIER_PRECISION_MONTH;
  g_autofree char *first = date->first != 0 ? format_end (date->first, part) : NULL;
  g_autofree char *last = date->last != 0 ? format_end (date->last, part) : NULL;

  if (first == NULL)
    return g_strdup_printf (_ ("until %s"), last);
  if (last == NULL)
    return g_strdup_printf (_ ("from %s"), first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

char *
dossier_words_for_date (const DossierDate *date)
{
  g_autofree char *text = NULL;
  int year, month;

  g_return_val_if_fail (date != NULL, NULL);

  if (!dossier_date_is_set (date))
    return NULL;
  if (date->first == 0 || date->last == 0)
    return format_interval (date);
  dossier_date_ymd (date->first, &year, &month, NULL);
  switch (date->precision)
    {
    case DOSSIER_PRECISION_MINUTE:
    case DOSSIER_PRECISION_DAY:
      return format_end (date->first, DOSSIER_PRECISION_DAY);
    case DOSSIER_PRECISION_WEEK:
      text = format_end (date->first, DOSSIER_PRECISION_DAY);
      return g_strdup_printf (_ ("the week of %s"), text);
    case DOSSIER_PRECISION_MONTH:
      return format_end (date->first, DOSSIER_PRECISION_MONTH);
    case DOSSIER_PRECISION_QUARTER:
      return g_strdup_printf (_ ("quarter %d of %d"), (month + 2) / 3, year);
    case DOSSIER_PRECISION_YEAR:
      return format_end (date->first, DOSSIER_PRECISION_YEAR);
    case DOSSIER_PRECISION_DECADE:
      return g_strdup_printf (_ ("the %ds"), year / 10 * 10);
    case DOSSIER_PRECISION_VAGUE:
      text = format_interval (date);
      return g_strdup_printf (_ ("about %s"), text);
    case DOSSIER_PRECISION_SEASON:
    case DOSSIER_PRECISION_RANGE:
    case DOSSIER_PRECISION_NONE:
    default:
      return format_interval (date);
    }
}

const char *
dossier_words_for_basis (DossierBasis basis)
{
  switch (basis)
    {
    case DOSSIER_BASIS_STATED:
      return _ ("written in the text");
    case DOSSIER_BASIS_METADATA:
      return _ ("from the file");
    case DOSSIER_BASIS_RELATIVE:
      return _ ("counted from the article’s date");
    case DOSSIER_BASIS_INFERRED:
      return _ ("worked out, may be wrong");
    case DOSSIER_BASIS_GIVEN:
      return _ ("set by you");
    case DOSSIER_BASIS_UNKNOWN:
    default:
      return _ ("not known how");
    }
}

char *
dossier_words_for_published (const DossierArticle *article)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (article != NULL, NULL);

  date = dossier_words_for_date (&article->published);
  if (date == NULL)
    return g_strdup (_ ("Date not known"));
  return g_strdup_printf ("%s · %s", date, dossier_words_for_basis (article->published.basis));
}

char *
dossier_words_for_other_dates (const DossierArticle *article)
{
  g_autoptr (GString) others = NULL;

  g_return_val_if_fail (article != NULL, NULL);

  if (article->published_alternatives->len == 0)
    return NULL;
  others = g_string_new (NULL);
  for (guint i = 0; i < article->published_alternatives->len; i++)
    {
      g_autofree char *date
          = dossier_words_for_date (&g_array_index (article->published_alternatives, DossierDate, i));

      g_string_append_printf (others, "%s%s", i > 0 ? "; " : "", date);
    }
  if (dossier_date_is_set (&article->published))
    return g_strdup_printf (_ ("It may also be of: %s"), others->str);
  return g_strdup_printf (_ ("It may be of: %s"), others->str);
}

char *
dossier_words_for_date_reason (const DossierArticle *article)
{
  g_autofree char *others = dossier_words_for_other_dates (article);

  g_return_val_if_fail (article != NULL, NULL);

  if (others == NULL || article->published_why == NULL)
    return g_strdup (others != NULL ? others : article->published_why);
  return g_strdup_printf ("%s. %s", article->published_why, others);
}

const char *
dossier_words_for_type (DossierEntityType type)
{
  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return _ ("person");
    case DOSSIER_ENTITY_ORGANISATION:
      return _ ("organisation");
    case DOSSIER_ENTITY_SUM:
      return _ ("sum of money");
    case DOSSIER_ENTITY_PLACE:
      return _ ("place");
    case DOSSIER_ENTITY_OTHER:
    default:
      return _ ("other");
    }
}

const char *
dossier_words_for_types (DossierEntityType type)
{
  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return _ ("People");
    case DOSSIER_ENTITY_ORGANISATION:
      return _ ("Organisations");
    case DOSSIER_ENTITY_SUM:
      return _ ("Sums of money");
    case DOSSIER_ENTITY_PLACE:
      return _ ("Places");
    case DOSSIER_ENTITY_OTHER:
    default:
      return _ ("Others");
    }
}

const char *
dossier_words_type_icon (DossierEntityType type)
{
  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return "avatar-default-symbolic";
    case DOSSIER_ENTITY_ORGANISATION:
      return "dossier-organisation-symbolic";
    case DOSSIER_ENTITY_SUM:
      return "dossier-sum-symbolic";
    case DOSSIER_ENTITY_PLACE:
      return "mark-location-symbolic";
    case DOSSIER_ENTITY_OTHER:
    default:
      return "view-more-symbolic";
    }
}

const char *
dossier_words_for_modality (DossierModality modality)
{
  switch (modality)
    {
    case DOSSIER_MODALITY_REPORTED:
      return _ ("reported");
    case DOSSIER_MODALITY_ALLEGED:
      return _ ("alleged");
    case DOSSIER_MODALITY_PLANNED:
      return _ ("planned");
    case DOSSIER_MODALITY_HYPOTHETICAL:
      return _ ("only possible");
    case DOSSIER_MODALITY_ASSERTED:
    default:
      return NULL;
    }
}

char *
dossier_words_for_title (const DossierArticle *article)
{
  g_autofree char *head = NULL;
  g_autofree char *cut = NULL;

  g_return_val_if_fail (article != NULL, NULL);

  if (article->title != NULL && article->title[0] != '\0')
    return g_strdup (article->title);
  if (article->path != NULL && g_path_is_absolute (article->path))
    {
      g_autofree char *name = g_path_get_basename (article->path);

      return g_filename_display_name (name);
    }
  head = dossier_words_for_range (article, (DossierRange){ 0, MIN (article->length, TITLE_LENGTH * 4) });
  if (g_utf8_strlen (head, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&head);
  cut = g_utf8_substring (head, 0, TITLE_LENGTH);
  return g_strconcat (cut, "…", NULL);
}

char *
dossier_words_for_source (const DossierArticle *article)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (article != NULL, NULL);

  date = dossier_words_for_date (&article->published);
  if (article->publisher != NULL && article->publisher[0] != '\0')
    return date != NULL ? g_strdup_printf ("%s · %s", article->publisher, date)
                        : g_strdup (article->publisher);
  title = dossier_words_for_title (article);
  return date != NULL ? g_strdup_printf ("%s · %s", title, date) : g_steal_pointer (&title);
}

char *
dossier_words_for_speaker (const DossierExtract *extract, const DossierClaim *claim)
{
  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  if (claim->attributed_to == DOSSIER_SPEAKER_ANONYMOUS)
    return g_strdup (_ ("according to unnamed sources"));
  if (claim->attributed_to >= extract->entities->len)
    return claim->speaker_range.start < claim->speaker_range.end
               ? g_strdup_printf (_ ("in the words of %s"), dossier_extract_entity (extract, claim->subject)->name)
               : g_strdup (_ ("in the article’s own words"));
  return g_strdup_printf (_ ("according to %s"),
                          dossier_extract_entity (extract, claim->attributed_to)->name);
}

/* Appends the bytes from @start to @end with runs of white space made one space; @space tells whether one is
 * due. */
static void
append_squeezed (GString *out, const char *text, gsize start, gsize end, gboolean markup, gboolean *space)
{
  const char *at = text + start, *stop = text + end;

  while (at < stop)
    {
      gunichar letter = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (letter == 0 || g_unichar_isspace (letter))
        *space = out->len > 0;
      else
        {
          g_autofree char *piece = markup ? g_markup_escape_text (at, next - at)
                                          : g_strndup (at, (gsize)(next - at));

          if (*space)
            g_string_append_c (out, ' ');
          *space = FALSE;
          g_string_append (out, piece);
        }
      at = next;
    }
}

char *
dossier_words_for_range (const DossierArticle *article, DossierRange range)
{
  GString *out = g_string_new (NULL);
  gboolean space = FALSE;

  g_return_val_if_fail (article != NULL && range.end <= article->length, g_string_free (out, FALSE));

  /* A range that was cut to a length may end inside a character. */
  while (range.end > range.start && range.end < article->length && (article->text[range.end] & 0xc0) == 0x80)
    range.end--;
  append_squeezed (out, article->text, range.start, range.end, FALSE, &space);
  return g_string_free (out, FALSE);
}

char *
dossier_words_markup_for_range (const DossierArticle *article, DossierRange range, const GArray *bold)
{
  GString *out = g_string_new (NULL);
  gboolean space = FALSE;
  gsize at = range.start;

  g_return_val_if_fail (article != NULL && range.end <= article->length, g_string_free (out, FALSE));

  for (guint i = 0; bold != NULL && i < bold->len; i++)
    {
      DossierRange part = g_array_index (bold, DossierRange, i);

      if (part.start < at || part.end > range.end || part.end <= part.start)
        continue;
      append_squeezed (out, article->text, at, part.start, TRUE, &space);
      if (space)
        g_string_append_c (out, ' ');
      space = FALSE;
      g_string_append (out, "<span weight=\"bold\" background=\"#f6d32d\" background_alpha=\"30%\">");
      append_squeezed (out, article->text, part.start, part.end, TRUE, &space);
      g_string_append (out, "</span>");
      at = part.end;
    }
  append_squeezed (out, article->text, at, range.end, TRUE, &space);
  return g_string_free (out, FALSE);
}

char *
dossier_words_in_quotes (const DossierArticle *article, DossierRange range, const char *words)
{
  static const char *const marks[] = { "\"", "“", "‘", "'", "«" };

  g_return_val_if_fail (article != NULL && range.end <= article->length && words != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (range.end - range.start >= strlen (marks[i])
        && memcmp (article->text + range.start, marks[i], strlen (marks[i])) == 0)
      return g_strdup (words);
  return g_strdup_printf ("“%s”", words);
}
