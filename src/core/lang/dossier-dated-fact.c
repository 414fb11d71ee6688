/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-dated-fact.h"

#include "dossier-date.h"
#include "dossier-error.h"

#include <string.h>

struct _DossierDatedFacts
{
  GPtrArray *facts;    /* (element-type DossierDatedFact): owned */
  GPtrArray *titles;   /* (element-type GStrv): owned; the holders of an office share it */
  GHashTable *by_word; /* first word -> GPtrArray of facts */
  guint32 known_to;
};

/* What is being read. */
typedef struct
{
  DossierDatedFacts *self;
  gboolean in_section;
  DossierFactKind kind;
  char **titles;
} Reader;

static void
fact_free (gpointer data)
{
  DossierDatedFact *fact = data;

  g_free (fact->name);
  g_free (fact);
}

/* The words as they are compared: small, without full stops and hyphens, "'s" apart. */
static char *
normalise (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_autoptr (GString) result = g_string_new (NULL);

  g_strstrip (lower);
  for (const char *p = lower; *p != '\0'; p++)
    {
      gboolean blank = *p == ' ' || *p == '-';

      if (*p == '\'' && p[1] == 's' && (p[2] == '\0' || p[2] == ' '))
        g_string_append_c (result, ' ');
      if (blank && (result->len == 0 || result->str[result->len - 1] == ' '))
        continue;
      if (*p != '.' || (p[1] != ' ' && p[1] != '\0'))
        g_string_append_c (result, blank ? ' ' : *p);
    }
  return g_strdup (g_strstrip (result->str));
}

/* A day of the list: the first or the last day of a year, a month, or itself; 0 where it is none. */
static guint32
read_day (const char *text, gboolean last)
{
  DossierDate date;

  if (!dossier_date_parse_iso (text, &date))
    return 0;
  return last ? date.last : date.first;
}

static void
add_fact (Reader *reader, const char *name, guint32 first, guint32 last)
{
  DossierDatedFacts *self = reader->self;
  DossierDatedFact *fact = g_new0 (DossierDatedFact, 1);
  g_autofree char *word = NULL;
  GPtrArray *known;

  fact->kind = reader->kind;
  fact->name = normalise (name);
  fact->titles = reader->titles;
  fact->first = first;
  fact->last = last;
  g_ptr_array_add (self->facts, fact);
  word = g_strndup (fact->name, strcspn (fact->name, " "));
  known = g_hash_table_lookup (self->by_word, word);
  if (known == NULL)
    {
      known = g_ptr_array_new ();
      g_hash_table_insert (self->by_word, g_steal_pointer (&word), known);
    }
  g_ptr_array_add (known, fact);
}

static gboolean
read_section (Reader *reader, const char *line)
{
  static const char *const kinds[] = { "office ", "event]", "withdrawn]", "born]" };

  reader->titles = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (line + 1, kinds[i]))
      {
        reader->kind = (DossierFactKind) i;
        reader->in_section = TRUE;
        if (reader->kind == DOSSIER_FACT_OFFICE)
          {
            g_autofree char *titles = g_strndup (line + 8, strcspn (line + 8, "]"));

            reader->titles = g_strsplit (titles, "|", -1);
            for (char **title = reader->titles; *title != NULL; title++)
              {
                char *words = normalise (*title);

                g_free (*title);
                *title = words;
              }
            g_ptr_array_add (reader->self->titles, reader->titles);
          }
        return TRUE;
      }
  return FALSE;
}

/* "SURNAME FIRST LAST": the surname may have several words. */
static gboolean
read_office (Reader *reader, char *line)
{
  char *last = strrchr (line, ' '), *first;
  guint32 first_day, last_day = 0;

  if (last == NULL)
    return FALSE;
  *last++ = '\0';
  first = strrchr (line, ' ');
  if (first == NULL)
    return FALSE;
  *first++ = '\0';
  first_day = read_day (first, FALSE);
  if (strcmp (last, "-") != 0)
    last_day = read_day (last, TRUE);
  if (first_day == 0 || (last_day <= first_day && strcmp (last, "-") != 0))
    return FALSE;
  add_fact (reader, line, first_day, last_day);
  return TRUE;
}

/* "FIRST LAST NAME;NAME…" */
static gboolean
read_event (Reader *reader, char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, " ", 3);
  g_auto (GStrv) names = NULL;
  guint32 first, last = 0;

  if (g_strv_length (columns) < 3)
    return FALSE;
  first = read_day (columns[0], FALSE);
  if (strcmp (columns[1], "-") != 0)
    last = read_day (columns[1], TRUE);
  if (first == 0 || (last < first && strcmp (columns[1], "-") != 0))
    return FALSE;
  names = g_strsplit (columns[2], ";", -1);
  for (char **name = names; *name != NULL; name++)
    add_fact (reader, *name, first, last);
  return TRUE;
}

/* "DAY NAME" */
static gboolean
read_named_day (Reader *reader, char *line)
{
  char *name = strchr (line, ' ');
  guint32 day;

  if (name == NULL)
    return FALSE;
  *name++ = '\0';
  day = read_day (line, FALSE);
  if (day == 0)
    return FALSE;
  add_fact (reader, name, day, 0);
  return TRUE;
}

static gboolean
read_line (Reader *reader, char *line)
{
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line == '[')
    return read_section (reader, line);
  if (g_str_has_prefix (line, "known "))
    {
      reader->self->known_to = read_day (line + 6, FALSE);
      return reader->self->known_to != 0;
    }
  if (!reader->in_section)
    return FALSE;
  if (reader->kind == DOSSIER_FACT_OFFICE)
    return read_office (reader, line);
  return reader->kind == DOSSIER_FACT_EVENT ? read_event (reader, line) : read_named_day (reader, line);
}

DossierDatedFacts *
dossier_dated_facts_load (const char *datadir, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (DossierDatedFacts) self = NULL;
  Reader reader = { 0 };

  g_return_val_if_fail (datadir != NULL, NULL);

  path = g_build_filename (datadir, "lexicons", "dated-facts.txt", NULL);
  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  self = g_new0 (DossierDatedFacts, 1);
  self->facts = g_ptr_array_new_with_free_func (fact_free);
  self->titles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  reader.self = self;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (&reader, g_strchomp (lines[i])))
      {
        g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "%s:%u: makes no sense", path, i + 1);
        return NULL;
      }
  return g_steal_pointer (&self);
}

void
dossier_dated_facts_free (DossierDatedFacts *self)
{
  g_hash_table_unref (self->by_word);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->titles);
  g_free (self);
}

const GPtrArray *
dossier_dated_facts_find (const DossierDatedFacts *self, const char *word)
{
  g_return_val_if_fail (self != NULL && word != NULL, NULL);

  return g_hash_table_lookup (self->by_word, word);
}

guint32
dossier_dated_facts_known_to (const DossierDatedFacts *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->known_to;
}

guint32
dossier_dated_fact_us_election (int year)
{
  guint32 first;

  if (year % 4 != 0 || year < 1848)
    return 0;
  /* The Tuesday after the first Monday of November (3 U.S.C. § 1). */
  first = dossier_date_julian (year, 11, 1);
  return first + (guint32) ((8 - dossier_date_weekday (first)) % 7) + 1;
}
