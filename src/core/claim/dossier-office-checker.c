/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-office-checker.h"

#include "dossier-contradiction.h"

#include <string.h>

/* How far before a name its title is looked for, in bytes: "former United States Vice President". */
#define REACH 48
#define MAX_WORDS_BEFORE 4
#define MAX_STYLINGS 256

/* An office as it stands before a name, and the bare noun for whoever holds it. */
typedef struct
{
  const char *title;
  const char *noun;
} Office;

static const Office offices[] = {
  { "President", "president" },   { "Chancellor", "chancellor" }, { "Premier", "premier" },
  { "Governor", "governor" },     { "Gov.", "governor" },         { "Senator", "senator" },
  { "Sen.", "senator" },          { "Mayor", "mayor" },           { "Secretary", "secretary" },
  { "Minister", "minister" },     { "Chairman", "chairman" },     { "Chairwoman", "chairwoman" },
  { "CEO", "ceo" },
};
static const char *const formers[] = { "former", "Former", "ex-President", "ex", "then-President" };
/* What makes another office of it: "Vice President". */
static const char *const lessers[] = { "Vice", "vice", "Deputy", "deputy", "Lieutenant", "Lt.", "Under", "Assistant" };

/* An article that calls a person by an office, and where it first does. */
typedef struct
{
  guint article;
  guint office;
  gboolean former;
  DossierRange range;
} Styling;

static guint
find_word (const char *const *words, guint n_words, const char *word)
{
  guint i = 0;

  while (i < n_words && strcmp (words[i], word) != 0)
    i++;
  return i;
}

static guint
find_office (const char *word)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (offices) && strcmp (offices[i].title, word) != 0)
    i++;
  return i;
}

/* Reads the office right before the name at @range, and whether it is told as past. */
static gboolean
read_styling (const DossierArticle *article, DossierRange range, Styling *styling)
{
  gsize from = range.start > REACH ? range.start - REACH : 0;
  g_autofree char *before = NULL;
  g_auto (GStrv) words = NULL;
  guint n;

  while (from < range.start && (article->text[from] & 0xc0) == 0x80)
    from++;
  before = g_strchomp (g_strndup (article->text + from, range.start - from));
  words = g_strsplit_set (before, " \t\r\n", -1);
  n = g_strv_length (words);
  if (n == 0)
    return FALSE;
  styling->office = find_office (words[n - 1]);
  if (styling->office == G_N_ELEMENTS (offices)
      || (n > 1 && find_word (lessers, G_N_ELEMENTS (lessers), words[n - 2]) < G_N_ELEMENTS (lessers)))
    return FALSE;
  styling->former = FALSE;
  styling->range = (DossierRange){ range.start - strlen (words[n - 1]) - 1, range.end };
  for (guint i = n - 1; i > 0 && n - i <= MAX_WORDS_BEFORE; i--)
    {
      gboolean former = find_word (formers, G_N_ELEMENTS (formers), words[i - 1]) < G_N_ELEMENTS (formers);

      if (former)
        styling->range.start = from + (g_strrstr (before, words[i - 1]) - before);
      styling->former |= former;
      /* Only names of places and the like stand between: "former New York Mayor", not "former aide to President". */
      if (former || strpbrk (words[i - 1], ",;:") != NULL || !g_ascii_isupper (words[i - 1][0]))
        break;
    }
  return TRUE;
}

/* Notes for each person the first styling of each kind in each article. */
static GArray **
collect (const DossierExtract *merged)
{
  GArray **stylings = g_new0 (GArray *, merged->entities->len + 1);

  for (guint i = 0; i < merged->articles->len; i++)
    {
      const DossierArticleRecord *record = dossier_extract_article (merged, i);

      for (guint j = 0; j < record->mentions->len; j++)
        {
          const DossierMention *mention = &g_array_index (record->mentions, DossierMention, j);
          Styling styling = { .article = i };

          if (mention->kind != DOSSIER_MENTION_NAME || mention->type != DOSSIER_ENTITY_PERSON
              || mention->entity >= merged->entities->len
              || !read_styling (record->article, mention->range, &styling))
            continue;
          if (stylings[mention->entity] == NULL)
            stylings[mention->entity] = g_array_new (FALSE, FALSE, sizeof (Styling));
          g_array_append_val (stylings[mention->entity], styling);
        }
    }
  return stylings;
}

/* Whether the article of @styling ever calls the person by the office the other way. */
static gboolean
is_mixed (const GArray *stylings, const Styling *styling)
{
  for (guint i = 0; i < stylings->len; i++)
    {
      const Styling *other = &g_array_index (stylings, Styling, i);

      if (other->article == styling->article && other->office == styling->office
          && other->former != styling->former)
        return TRUE;
    }
  return FALSE;
}

/* Whether the article of @styling also calls the person by the bare noun, "the president": "President Clinton"
 * alone is what English calls a president for life. */
static gboolean
is_holder (const DossierExtract *merged, guint entity, const Styling *styling)
{
  const DossierArticleRecord *record = dossier_extract_article (merged, styling->article);

  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);
      g_autofree char *words = NULL;
      g_autofree char *lower = NULL;

      if (mention->kind != DOSSIER_MENTION_NOMINAL || mention->stated || mention->entity != entity)
        continue;
      words = dossier_range_dup_text (mention->range, record->article->text);
      lower = g_ascii_strdown (words, -1);
      if (g_str_has_suffix (lower, offices[styling->office].noun) && strstr (lower, "former") == NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_same_time (const DossierExtract *merged, const Styling *a, const Styling *b)
{
  const DossierDate *first = &dossier_extract_article (merged, a->article)->article->published;
  const DossierDate *second = &dossier_extract_article (merged, b->article)->article->published;
  guint32 apart;

  if (!dossier_date_is_set (first) || !dossier_date_is_set (second))
    return FALSE;
  apart = first->first > second->first ? first->first - second->first : second->first - first->first;
  return apart <= DOSSIER_CONTRADICTION_DAYS;
}

static void
add_finding (DossierExtract *merged, guint entity, const Styling *holds, const Styling *held)
{
  DossierFinding *finding = dossier_finding_new (DOSSIER_FINDING_CONTRADICTION_ROLE);
  const Office *office = &offices[holds->office];
  const char *called = g_str_has_suffix (office->title, ".") ? office->noun : office->title;

  finding->explanation = g_strdup_printf ("One article calls %s %s, another of about the same days former %s.",
                                          dossier_extract_entity (merged, entity)->name, called, called);
  dossier_finding_add_passage (finding, holds->article, holds->range);
  dossier_finding_add_passage (finding, held->article, held->range);
  g_ptr_array_add (merged->findings, finding);
}

/* Adds at most one finding for the person. */
static void
compare (DossierExtract *merged, guint entity, const GArray *stylings)
{
  for (guint i = 0; i < stylings->len; i++)
    for (guint j = 0; j < stylings->len; j++)
      {
        const Styling *holds = &g_array_index (stylings, Styling, i),
                      *held = &g_array_index (stylings, Styling, j);

        if (holds->former || !held->former || holds->article == held->article || holds->office != held->office
            || !is_same_time (merged, holds, held) || is_mixed (stylings, holds) || is_mixed (stylings, held)
            || !is_holder (merged, entity, holds))
          continue;
        add_finding (merged, entity, holds, held);
        return;
      }
}

void
dossier_office_checker_run (DossierExtract *merged)
{
  GArray **stylings;

  g_return_if_fail (merged != NULL);

  stylings = collect (merged);
  for (guint i = 0; i < merged->entities->len; i++)
    if (stylings[i] != NULL)
      {
        /* Enough for any stack: more names of one person than this say nothing new. */
        if (stylings[i]->len > MAX_STYLINGS)
          g_array_set_size (stylings[i], MAX_STYLINGS);
        compare (merged, i, stylings[i]);
        g_array_unref (stylings[i]);
      }
  g_free (stylings);
}
