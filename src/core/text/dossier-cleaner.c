/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cleaner.h"

#include "dossier-boilerplate-line.h"
#include "dossier-link-debris.h"
#include "dossier-place-line.h"

#include <string.h>

#define LONGEST_TITLE 220
#define LONGEST_PLACE 48
#define LONGEST_PUBLISHER 48
/* A headline that ends in a full stop is shorter than a first paragraph, and a blank line follows it. */
#define LONGEST_STOPPED_TITLE 130
#define LONGEST_BYLINE 90

/* One line of the article, without its line end and outer white space. */
typedef struct
{
  gsize start;
  gsize length;
} Line;

static GArray *
split_lines (const DossierArticle *article)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *text = article->text;
  gsize at = 0;

  while (at < article->length)
    {
      gsize end = at;
      gsize next;
      Line line;

      while (end < article->length && text[end] != '\n' && text[end] != '\r')
        end++;
      next = end + 1;
      while (at < end && g_ascii_isspace (text[at]))
        at++;
      while (end > at && g_ascii_isspace (text[end - 1]))
        end--;
      line.start = at;
      line.length = end - at;
      if (line.length > 0)
        g_array_append_val (lines, line);
      at = next;
    }
  return lines;
}

static void
add_boilerplate (DossierArticle *article, gsize start, gsize length, DossierBoilerplateKind kind)
{
  DossierBoilerplate item = { { start, start + length }, kind };

  g_array_append_val (article->boilerplate, item);
}

static void
fill_if_unknown (char **place, const char *text, gsize length)
{
  while (length > 0 && strchr (" .,", text[length - 1]) != NULL)
    length--;
  if (*place == NULL && length > 0)
    *place = g_strndup (text, length);
}

/* "date 2025-06-04 …" at the very start, as some crawlers write it: returns its length. */
static gsize
take_crawler_date (DossierArticle *article, const Line *line)
{
  const char *text = article->text + line->start;
  g_autofree char *iso = NULL;
  gsize skip = g_ascii_strncasecmp (text, "date", 4) == 0 ? strspn (text + 4, ": ") + 4 : 0;
  DossierDate date;

  if (line->length < skip + 10)
    return 0;
  iso = g_strndup (text + skip, 10);
  if (!dossier_date_parse_iso (iso, &date) || date.precision != DOSSIER_PRECISION_DAY)
    return 0;
  if (line->length > skip + 10 && text[skip + 10] != ' ')
    return 0;
  if (!dossier_date_is_set (&article->published))
    {
      date.basis = DOSSIER_BASIS_STATED;
      article->published = date;
      article->published_range.start = line->start + skip;
      article->published_range.end = line->start + skip + 10;
    }
  add_boilerplate (article, line->start, skip + 10, DOSSIER_BOILERPLATE_DATELINE);
  return skip + 10;
}

/* How much of the @length bytes of a place line is the place: "LONDON" of "LONDON, May 3, 2019". */
static gsize
place_length (const char *text, gsize length)
{
  for (gsize i = 0, last = 0; i < length; i++)
    {
      if (text[i] == ',')
        last = i;
      if (g_ascii_isdigit (text[i]) && last > 0)
        return last;
    }
  return length;
}

/* A place line glued to the first sentence: "WASHINGTON (AP) — ", "LONDON — ", "LONDON, May 3, 2019 — ", "(CNN) ". */
static void
take_place_line (DossierArticle *article, const Line *line)
{
  const char *text = article->text + line->start;
  gsize place = 0;
  gsize named;
  gsize at;
  gsize agency;
  gsize dash;
  gboolean shouted = TRUE;

  while (place < line->length && place < LONGEST_PLACE && text[place] != '('
         && dossier_place_line_dash (text + place) == 0)
    place++;
  named = place_length (text, place);
  for (gsize i = 0; i < named; i++)
    shouted = shouted && !g_ascii_islower (text[i]);
  agency = dossier_place_line_agency (text + place, line->length - place);
  at = place + agency;
  while (agency > 0 && at < line->length && text[at] == ' ')
    at++;
  dash = at < line->length ? dossier_place_line_dash (text + at) : 0;
  if (place == 0 && agency > 0 && agency <= 12)
    at += dash;
  else if (dash > 0 && place >= 3 && g_ascii_isupper (text[0]) && ((agency > 0 && place < 40) || shouted))
    at += dash;
  else
    return;
  if (at >= line->length)
    return;
  if (g_str_has_prefix (text, "FILE"))
    {
      add_boilerplate (article, line->start, at, DOSSIER_BOILERPLATE_CAPTION);
      return;
    }
  if (agency > 0)
    fill_if_unknown (&article->publisher, text + place + 1, agency - 2);
  if (place > 0)
    fill_if_unknown (&article->place, text, named);
  add_boilerplate (article, line->start, at, DOSSIER_BOILERPLATE_DATELINE);
}

/* "By Jane Roe" or "By Jane Roe, Example News" in a line of its own near the top. */
static gboolean
take_byline (DossierArticle *article, const Line *line)
{
  const char *text = article->text + line->start;
  gsize end = 3;

  if (line->length < 6 || line->length > LONGEST_BYLINE || g_ascii_strncasecmp (text, "by ", 3) != 0
      || !g_ascii_isupper (text[3]) || strchr (".!?\"", text[line->length - 1]) != NULL)
    return FALSE;
  while (end < line->length && strchr (",|;", text[end]) == NULL)
    end++;
  fill_if_unknown (&article->author, text + 3, end - 3);
  add_boilerplate (article, line->start, line->length, DOSSIER_BOILERPLATE_BYLINE);
  return TRUE;
}

static void
take_boilerplate_line (DossierArticle *article, const Line *line, DossierBoilerplateKind kind, gsize value)
{
  const char *text = article->text + line->start;

  if (kind == DOSSIER_BOILERPLATE_SOURCE && line->length - value <= LONGEST_PUBLISHER)
    fill_if_unknown (&article->publisher, text + value, line->length - value);
  add_boilerplate (article, line->start, line->length, kind);
}

static void
take_link_debris (DossierArticle *article, const Line *line)
{
  DossierRange debris;
  gsize from = 0;

  while (dossier_link_debris_find (article->text + line->start, line->length, from, &debris))
    {
      add_boilerplate (article, line->start + debris.start, debris.end - debris.start,
                       DOSSIER_BOILERPLATE_NAVIGATION);
      from = debris.end;
    }
}

static gboolean
blank_line_follows (const DossierArticle *article, const Line *line)
{
  const char *at = article->text + line->start + line->length;
  guint n_breaks = 0;

  for (; g_ascii_isspace (*at); at++)
    n_breaks += *at == '\n' || (*at == '\r' && at[1] != '\n');
  return n_breaks >= 2;
}

/* A headline is a short line that more text follows, mostly without a full stop. */
static gboolean
looks_like_title (const DossierArticle *article, const Line *line)
{
  const char *text = article->text + line->start;
  const char *last = text + line->length - 1;

  if (line->length > LONGEST_TITLE || line->length < 8)
    return FALSE;
  if (line->length > 3 && (g_str_has_prefix (last - 2, "”") || g_str_has_prefix (last - 2, "’")))
    last -= 3;
  else if (*last == '"' || *last == '\'')
    last--;
  if (*last == '.')
    return line->length <= LONGEST_STOPPED_TITLE && blank_line_follows (article, line);
  return *last != '!' && *last != ',' && *last != ':' && *last != ';';
}

static gboolean
same_line (const DossierArticle *article, const Line *line, const char *title)
{
  return title != NULL && strlen (title) == line->length
         && strncmp (article->text + line->start, title, line->length) == 0;
}

static void
set_title (DossierArticle *article, const Line *line)
{
  if (article->title == NULL)
    article->title = g_strndup (article->text + line->start, line->length);
  article->title_range.start = line->start;
  article->title_range.end = line->start + line->length;
}

const char *
dossier_cleaner_guess_language (const char *text, gsize length)
{
  static const char *const frequent[] = { "the", "of", "and", "to", "in", "a", "that", "is", "was", "for",
                                          "on", "with", "as", "he", "said", "by", "at", "has", "be", "his" };
  gsize end = MIN (length, 20000);
  gsize words = 0;
  gsize english = 0;

  for (gsize at = 0; at < end;)
    {
      gsize start = at;

      while (at < end && (g_ascii_isalpha (text[at]) || (guchar) text[at] >= 0x80))
        at++;
      if (at == start)
        {
          at++;
          continue;
        }
      words++;
      for (guint i = 0; i < G_N_ELEMENTS (frequent); i++)
        if (strlen (frequent[i]) == at - start && g_ascii_strncasecmp (text + start, frequent[i], at - start) == 0)
          english++;
    }
  /* English news has a third of its words from such a list; other languages of Latin script under a twelfth. */
  return words > 0 && english * 100 >= words * 15 ? "en" : "und";
}

void
dossier_cleaner_run (DossierArticle *article)
{
  g_autoptr (GArray) lines = NULL;
  gboolean body_begun = FALSE;
  guint n_head_lines = 0;

  g_return_if_fail (article != NULL);

  lines = split_lines (article);
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      DossierBoilerplateKind kind;
      gsize value;
      gsize taken = i == 0 ? take_crawler_date (article, line) : 0;

      if (taken == line->length)
        continue;
      line->start += taken;
      line->length -= taken;
      if (dossier_boilerplate_line_classify (article->text + line->start, line->length, &kind, &value))
        take_boilerplate_line (article, line, kind, value);
      else if (!body_begun && article->title_range.end > 0 && same_line (article, line, article->title))
        add_boilerplate (article, line->start, line->length, DOSSIER_BOILERPLATE_OTHER);
      else if (!body_begun && article->title_range.end == 0 && i + 1 < lines->len
               && looks_like_title (article, line))
        set_title (article, line);
      else if (!body_begun && n_head_lines++ < 6 && take_byline (article, line))
        continue;
      else
        {
          if (!body_begun)
            take_place_line (article, line);
          body_begun = TRUE;
          take_link_debris (article, line);
        }
    }
  g_free (article->language);
  article->language = g_strdup (dossier_cleaner_guess_language (article->text, article->length));
}
