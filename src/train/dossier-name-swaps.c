/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-swaps.h"

#include <string.h>

#include "dossier-error.h"

/* One place or group in so many is changed: countries and their people are no open class. */
#define PLACE_EVERY 2

typedef struct
{
  char *full;
  char *brief;
} Swap;

struct _DossierNameSwaps
{
  GArray *names[DOSSIER_N_NAME_TYPES]; /* element-type Swap */
};

static void
clear_swap (gpointer data)
{
  Swap *swap = data;

  g_free (swap->full);
  g_free (swap->brief);
}

static guint
type_of_heading (const char *heading)
{
  for (guint type = 0; type < DOSSIER_N_NAME_TYPES; type++)
    if (g_str_equal (heading, dossier_name_type_to_string (type)))
      return type;
  return DOSSIER_N_NAME_TYPES;
}

static void
read_names (DossierNameSwaps *swaps, guint type, const char *line)
{
  g_auto (GStrv) names = g_strsplit (line, ";", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *bar = strchr (names[i], '|');
      Swap swap;

      if (*names[i] == '\0')
        continue;
      swap.full = bar != NULL ? g_strndup (names[i], bar - names[i]) : g_strdup (names[i]);
      swap.brief = g_strdup (bar != NULL ? bar + 1 : names[i]);
      g_array_append_val (swaps->names[type], swap);
    }
}

DossierNameSwaps *
dossier_name_swaps_load (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  DossierNameSwaps *swaps;
  guint type = DOSSIER_N_NAME_TYPES;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  swaps = g_new0 (DossierNameSwaps, 1);
  for (guint k = 0; k < DOSSIER_N_NAME_TYPES; k++)
    {
      swaps->names[k] = g_array_new (FALSE, FALSE, sizeof (Swap));
      g_array_set_clear_func (swaps->names[k], clear_swap);
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (lines[i]);

      if (length == 0 || lines[i][0] == '#')
        continue;
      if (lines[i][0] == '[')
        {
          lines[i][length - 1] = '\0';
          type = type_of_heading (lines[i] + 1);
        }
      else if (type < DOSSIER_N_NAME_TYPES)
        read_names (swaps, type, lines[i]);
    }
  return swaps;
}

void
dossier_name_swaps_free (DossierNameSwaps *swaps)
{
  if (swaps == NULL)
    return;
  for (guint k = 0; k < DOSSIER_N_NAME_TYPES; k++)
    g_array_unref (swaps->names[k]);
  g_free (swaps);
}

/* A person is known by the last word of the name, anything else by the whole. */
static const char *
key_of (guint type, const char *name)
{
  const char *space = type == DOSSIER_NAME_PERSON ? strrchr (name, ' ') : NULL;

  return space != NULL ? space + 1 : name;
}

/* What stands in @name's place in this text; NULL where it stays. */
static const char *
swap_for (const DossierNameSwaps *swaps, guint type, const char *name, GHashTable *chosen, GRand *random)
{
  const GArray *names = swaps->names[type];
  g_autofree char *key = g_strdup_printf ("%u:%s", type, key_of (type, name));
  const Swap *swap;
  gpointer known;

  if (names->len == 0)
    return NULL;
  if (!g_hash_table_lookup_extended (chosen, key, NULL, &known))
    {
      guint pick = g_rand_int_range (random, 0, names->len);

      /* Nought stands for "stays". */
      if ((type == DOSSIER_NAME_PLACE || type == DOSSIER_NAME_GROUP) &&
          g_rand_int_range (random, 0, PLACE_EVERY) != 0)
        known = NULL;
      else
        known = GUINT_TO_POINTER (pick + 1);
      g_hash_table_insert (chosen, g_strdup (key), known);
    }
  if (known == NULL)
    return NULL;
  swap = &g_array_index (names, Swap, GPOINTER_TO_UINT (known) - 1);
  return strchr (name, ' ') != NULL ? swap->full : swap->brief;
}

/* The one type that a span is of, or DOSSIER_N_NAME_TYPES. A place that may be a building is a place here. */
static guint
single_type (guint32 types)
{
  if (types == (DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_PLACE) | DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_FACILITY)))
    return DOSSIER_NAME_PLACE;
  return (types & (types - 1)) == 0 && types != DOSSIER_NAME_TYPES_NONE ? (guint) g_bit_nth_lsf (types, -1)
                                                                        : DOSSIER_N_NAME_TYPES;
}

DossierNameText *
dossier_name_swaps_apply (const DossierNameSwaps *swaps, const DossierNameText *text, guint seed)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  DossierNameText *copy = dossier_name_text_new (text->id, DOSSIER_NAME_SCHEME_FULL);
  GString *out = g_string_new (NULL);
  gsize done = 0;

  g_return_val_if_fail (swaps != NULL && text != NULL, NULL);

  copy->unmarked = text->unmarked;
  for (guint i = 0; i < text->spans->len; i++)
    {
      const DossierNameSpan *span = &g_array_index (text->spans, DossierNameSpan, i);
      guint type = single_type (span->types);
      g_autofree char *name = NULL;
      const char *other = NULL;
      gsize start;

      if (span->range.start < done)
        continue;
      name = dossier_range_dup_text (span->range, text->text);
      if (type < DOSSIER_N_NAME_TYPES)
        other = swap_for (swaps, type, name, chosen, random);
      g_string_append_len (out, text->text + done, span->range.start - done);
      start = out->len;
      g_string_append (out, other != NULL ? other : name);
      dossier_name_text_add (copy, start, out->len, span->types);
      done = span->range.end;
    }
  g_string_append (out, text->text + done);
  copy->text = g_string_free (out, FALSE);
  return copy;
}
