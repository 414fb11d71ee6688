/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "train-score-sums.h"

#include <gio/gio.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

#include "dossier-sum-finder.h"
#include "dossier-tokenizer.h"

static json_t *
number_or_null (double value)
{
  return isinf (value) ? json_null () : json_real (value);
}

/* One sum as score.py reads it: a range where both ends are known and differ, else the value. */
static json_t *
sum_to_json (const DossierSum *sum, const char *text)
{
  json_t *object = json_object ();
  gboolean range = sum->max > sum->min && !isinf (sum->max);

  json_object_set_new (object, "start", json_integer (g_utf8_pointer_to_offset (text, text + sum->range.start)));
  json_object_set_new (object, "end", json_integer (g_utf8_pointer_to_offset (text, text + sum->range.end)));
  json_object_set_new (object, "text", json_stringn (text + sum->range.start, sum->range.end - sum->range.start));
  json_object_set_new (object, "currency", json_string (sum->currency));
  json_object_set_new (object, "qualifier", json_string (dossier_qualifier_to_string (sum->qualifier)));
  json_object_set_new (object, "basis", json_string (sum->basis));
  if (sum->per != NULL)
    json_object_set_new (object, "per", json_string (sum->per));
  if (sum->same_as != DOSSIER_NO_INDEX)
    json_object_set_new (object, "same_as", json_integer (sum->same_as));
  if (sum->part_of != DOSSIER_NO_INDEX)
    json_object_set_new (object, "part_of", json_integer (sum->part_of));
  if (range)
    json_object_set_new (object, "range", json_pack ("[oo]", number_or_null (sum->min), number_or_null (sum->max)));
  else
    json_object_set_new (object, "value", number_or_null (sum->min));
  return object;
}

static void
write_record (const json_t *record, const char *default_currency, gboolean joined)
{
  const char *text = json_string_value (json_object_get (record, "text"));
  const json_t *id = json_object_get (record, "id");
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) sums = NULL;
  json_t *money = json_array ();
  json_t *out;
  char *line;

  if (text == NULL || id == NULL)
    {
      json_decref (money);
      return;
    }
  document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  sums = joined ? dossier_sum_finder_find (document, default_currency)
                : dossier_sum_finder_find_ends (document, default_currency, NULL);
  for (guint i = 0; i < sums->len; i++)
    json_array_append_new (money, sum_to_json (&g_array_index (sums, DossierSum, i), text));
  out = json_pack ("{sOso}", "id", id, "money", money);
  line = json_dumps (out, JSON_COMPACT | JSON_ENSURE_ASCII);
  g_print ("%s\n", line);
  free (line);
  json_decref (out);
}

int
train_score_sums (int argc, char **argv)
{
  g_autofree char *default_currency = NULL;
  gboolean joined = FALSE;
  const GOptionEntry entries[] = {
    { "default", 0, 0, G_OPTION_ARG_STRING, &default_currency, "ISO 4217 code of the papers' own country", "CODE" },
    { "joined", 0, 0, G_OPTION_ARG_NONE, &joined, "Give a range whose ends have a mark each as one sum", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("SET.jsonl");
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context, "Writes the sums found in each record, as eval/score.py reads them.");
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("score-sums: %s\n", error != NULL ? error->message : "one SET.jsonl is wanted");
      return 2;
    }
  if (!g_file_get_contents (argv[1], &contents, NULL, &error))
    {
      g_printerr ("score-sums: %s\n", error->message);
      return 1;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_error_t problem;
      json_t *record = lines[i][0] != '\0' ? json_loads (lines[i], 0, &problem) : NULL;

      if (record != NULL)
        write_record (record, default_currency, joined);
      else if (lines[i][0] != '\0')
        g_printerr ("score-sums: line %u: %s\n", i + 1, problem.text);
      json_decref (record);
    }
  return 0;
}
