/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-date-finder.h"
#include "dossier-timex-value.h"
#include "dossier-tokenizer.h"

#include <gio/gio.h>
#include <jansson.h>
#include <string.h>

static const char *const bound_names[] = { "", "since", "after", "before", "until" };

static char *
day_text (guint32 julian)
{
  int year, month, day;

  if (julian == 0)
    return NULL;
  dossier_date_ymd (julian, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static json_t *
string_or_null (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
timex_to_json (const DossierTimex *timex, const char *text)
{
  g_autofree char *value = dossier_timex_value (timex);
  g_autofree char *first = day_text (timex->date.first);
  g_autofree char *last = day_text (timex->date.last);
  g_autofree char *point = day_text (timex->point);
  g_autofree char *iso = dossier_date_to_iso (&timex->date);
  g_autofree char *iso_end = dossier_date_to_iso_end (&timex->date);
  json_t *object = json_object ();

  json_object_set_new (object, "start", json_integer (g_utf8_strlen (text, (gssize) timex->range.start)));
  json_object_set_new (object, "end", json_integer (g_utf8_strlen (text, (gssize) timex->range.end)));
  json_object_set_new (object, "text",
                       json_stringn (text + timex->range.start, timex->range.end - timex->range.start));
  json_object_set_new (object, "type", json_string (dossier_timex_type (timex)));
  json_object_set_new (object, "value", string_or_null (value));
  json_object_set_new (object, "first", string_or_null (first));
  json_object_set_new (object, "last", string_or_null (last));
  json_object_set_new (object, "point", string_or_null (point));
  json_object_set_new (object, "iso", string_or_null (iso));
  json_object_set_new (object, "iso_end", string_or_null (iso_end));
  json_object_set_new (object, "bound", json_string (bound_names[timex->bound]));
  json_object_set_new (object, "first_minute", json_integer (timex->date.first_minute));
  json_object_set_new (object, "last_minute", json_integer (timex->date.last_minute));
  json_object_set_new (object, "part", json_string (dossier_precision_to_string (timex->date.part)));
  json_object_set_new (object, "kind", json_integer (timex->kind));
  return object;
}

/* The day, and the minute where it is there, that the record speaks from. */
static DossierDate
reference_of (json_t *record)
{
  const char *text = json_string_value (json_object_get (record, "ref"));
  DossierDate date = DOSSIER_DATE_NONE;
  g_autofree char *prefix = NULL;

  if (text == NULL)
    text = json_string_value (json_object_get (record, "dct"));
  if (text == NULL)
    return date;
  prefix = g_strndup (text, 16);
  if (!dossier_date_parse_iso (prefix, &date))
    {
      prefix[MIN (strlen (prefix), 10)] = '\0';
      dossier_date_parse_iso (prefix, &date);
    }
  return date;
}

static gboolean
find_in_line (const char *line)
{
  json_error_t error;
  json_t *record = json_loads (line, 0, &error), *result, *timexes;
  const char *text = json_string_value (json_object_get (record, "text"));
  g_autofree char *output = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) found = NULL;
  DossierDate reference;

  if (text == NULL)
    {
      json_decref (record);
      return FALSE;
    }
  reference = reference_of (record);
  document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  found = dossier_date_finder_find_all (document, &reference, NULL, NULL, NULL);
  timexes = json_array ();
  for (guint i = 0; i < found->len; i++)
    json_array_append_new (timexes, timex_to_json (&g_array_index (found, DossierTimex, i), text));
  result = json_object ();
  json_object_set (result, "id", json_object_get (record, "id"));
  json_object_set_new (result, "timexes", timexes);
  output = json_dumps (result, JSON_COMPACT);
  g_print ("%s\n", output);
  json_decref (result);
  json_decref (record);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (argc != 1)
    return 2;
  file = g_file_new_for_commandline_arg (argv[0]);
  stream = g_file_read (file, NULL, &error);
  if (stream == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  lines = g_data_input_stream_new (G_INPUT_STREAM (stream));
  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &error);

      if (line == NULL)
        break;
      if (!find_in_line (line))
        status = 1;
    }
  return error == NULL ? status : 1;
}

const DossierTrainVerb dossier_train_find_dates = {
  "find-dates",
  "FILE.jsonl",
  "Prints the expressions of time in each \"text\", as of its \"ref\" or \"dct\"",
  run,
};
