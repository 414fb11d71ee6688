/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

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

  json_object_set_new (object, "start",
                       json_integer (g_utf8_pointer_to_offset (text, text + sum->range.start)));
  json_object_set_new (object, "end", json_integer (g_utf8_pointer_to_offset (text, text + sum->range.end)));
  json_object_set_new (object, "text",
                       json_stringn (text + sum->range.start, sum->range.end - sum->range.start));
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
    json_object_set_new (object, "range",
                         json_pack ("[oo]", number_or_null (sum->min), number_or_null (sum->max)));
  else
    json_object_set_new (object, "value", number_or_null (sum->min));
  return object;
}

static void
write_record (const json_t *record, gboolean joined)
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
  sums = joined ? dossier_sum_finder_find (document, NULL, NULL, NULL)
                : dossier_sum_finder_find_ends (document, NULL, NULL);
  for (guint i = 0; i < sums->len; i++)
    json_array_append_new (money, sum_to_json (&g_array_index (sums, DossierSum, i), text));
  out = json_pack ("{sOso}", "id", id, "money", money);
  line = json_dumps (out, JSON_COMPACT | JSON_ENSURE_ASCII);
  g_print ("%s\n", line);
  free (line);
  json_decref (out);
}

static int
run (int argc, char **argv)
{
  gboolean joined = argc > 0 && strcmp (argv[0], "--joined") == 0;
  const char *path = argv[joined ? 1 : 0];
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (argc != (joined ? 2 : 1))
    return 2;
  if (!g_file_get_contents (path, &contents, NULL, &error))
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
        write_record (record, joined);
      else if (lines[i][0] != '\0')
        g_printerr ("score-sums: line %u: %s\n", i + 1, problem.text);
      json_decref (record);
    }
  return 0;
}

const DossierTrainVerb dossier_train_score_sums = {
  "score-sums",
  "[--joined] SET.jsonl",
  "Writes the sums found in each record as eval/score.py reads them; --joined: a range with two marks is one "
  "sum",
  run,
};
