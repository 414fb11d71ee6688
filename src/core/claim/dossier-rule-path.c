/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-path.h"

#include "dossier-error.h"

#include <string.h>

static const char *const step_names[DOSSIER_N_STEPS] = {
  "self", "agent", "patient", "subj",   "obj",  "iobj", "prep",    "poss",   "comp",  "appos", "conj",
  "verb", "head",  "clause",  "bearer", "whom", "left", "between", "before", "after",
  "employer", "topic", "judged", "styled", "implied", "owner", "nation", "spoken", "below", "speaker",
};

static void
clear_step (gpointer data)
{
  DossierStep *step = data;

  g_strfreev (step->words);
  g_strfreev (step->prepositions);
}

/* The words between @open and @close at *@cursor, which moves behind them; NULL where there is no @open. */
static GStrv
read_words (const char **cursor, char open, char close, GError **error)
{
  const char *end;
  g_autofree char *inside = NULL;
  g_auto (GStrv) parts = NULL;
  GPtrArray *words;

  if (**cursor != open)
    return NULL;
  end = strchr (*cursor, close);
  if (end == NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "“%c” without “%c”", open, close);
      return NULL;
    }
  inside = g_strndup (*cursor + 1, end - *cursor - 1);
  *cursor = end + 1;
  parts = g_strsplit_set (inside, " ,\t", -1);
  words = g_ptr_array_new ();
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
}

static gboolean
takes_brackets (DossierStepKind kind)
{
  return kind == DOSSIER_STEP_PREP || kind == DOSSIER_STEP_IMPLIED || kind == DOSSIER_STEP_SPOKEN;
}

static gboolean
read_step (const char **cursor, DossierStep *step, GError **error)
{
  gsize length = strcspn (*cursor, ".[( \t");
  g_autofree char *name = g_strndup (*cursor, length);
  GError *inner = NULL;
  guint kind = 0;

  while (kind < DOSSIER_N_STEPS && strcmp (step_names[kind], name) != 0)
    kind++;
  if (kind == DOSSIER_N_STEPS)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "“%s” is no step of a path", name);
      return FALSE;
    }
  step->kind = (DossierStepKind) kind;
  *cursor += length;
  step->prepositions = read_words (cursor, '(', ')', &inner);
  if (inner == NULL)
    step->words = read_words (cursor, '[', ']', &inner);
  if (inner == NULL && takes_brackets (step->kind) != (step->prepositions != NULL))
    g_set_error (&inner, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT,
                 "“%s”: prepositions in brackets belong to “prep”, names to “implied”, words of names to “spoken”", name);
  if (inner == NULL && **cursor != '\0' && **cursor != '.')
    g_set_error (&inner, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "unexpected “%s” after “%s”", *cursor, name);
  if (inner != NULL)
    {
      g_propagate_error (error, inner);
      return FALSE;
    }
  if (**cursor == '.')
    (*cursor)++;
  return TRUE;
}

DossierPath *
dossier_path_parse (const char *text, GError **error)
{
  g_autoptr (DossierPath) path = NULL;
  g_autofree char *stripped = NULL;
  const char *cursor;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  cursor = stripped;
  path = g_new0 (DossierPath, 1);
  path->steps = g_array_new (FALSE, TRUE, sizeof (DossierStep));
  g_array_set_clear_func (path->steps, clear_step);
  do
    {
      DossierStep step = { 0 };
      gboolean understood = read_step (&cursor, &step, error);

      g_array_append_val (path->steps, step);
      if (!understood)
        return NULL;
    }
  while (*cursor != '\0');
  return g_steal_pointer (&path);
}

void
dossier_path_free (DossierPath *path)
{
  if (path == NULL)
    return;
  g_array_unref (path->steps);
  g_free (path);
}

GPtrArray *
dossier_path_parse_list (const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_path_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      DossierPath *path = dossier_path_parse (parts[i], error);

      if (path == NULL)
        return NULL;
      g_ptr_array_add (paths, path);
    }
  return g_steal_pointer (&paths);
}
