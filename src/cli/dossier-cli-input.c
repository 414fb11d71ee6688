/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-input.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-project.h"
#include "dossier-cli.h"
#include "dossier-extract-reader.h"
#include "dossier-reader.h"

#include <string.h>

/* One file's share of the work: filled by whichever thread takes it. */
typedef struct
{
  const char *path;
  DossierExtract *extract;
  GError *error;
} Job;

typedef struct
{
  const DossierEngine *engine;
  const DossierDate *published;
} Shared;

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  const Shared *shared = user_data;
  g_autoptr (DossierArticle) article = dossier_reader_read_path (job->path, NULL, &job->error);

  if (article == NULL)
    return;
  if (shared->published != NULL)
    {
      DossierArticle *dated = dossier_article_with_date (article, shared->published, NULL, NULL);

      dossier_article_unref (article);
      article = dated;
    }
  job->extract = dossier_engine_extract (shared->engine, article, NULL, &job->error);
}

GPtrArray *
dossier_cli_extract_files (const DossierEngine *engine, char **paths, const DossierDate *published, guint n_jobs,
                           gboolean *refused)
{
  guint n_paths = g_strv_length (paths);
  g_autofree Job *jobs = g_new0 (Job, n_paths);
  Shared shared = { engine, published };
  GPtrArray *extracts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_extract_unref);
  GThreadPool *pool
      = g_thread_pool_new (run_job, &shared, n_jobs > 0 ? (int) n_jobs : (int) g_get_num_processors (), TRUE, NULL);

  for (guint i = 0; i < n_paths; i++)
    {
      jobs[i].path = paths[i];
      g_thread_pool_push (pool, &jobs[i], NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < n_paths; i++)
    if (jobs[i].extract != NULL)
      g_ptr_array_add (extracts, jobs[i].extract);
    else
      {
        dossier_cli_complain ("%s", jobs[i].error->message);
        g_clear_error (&jobs[i].error);
        *refused = TRUE;
      }
  return extracts;
}

static gboolean
is_document (const char *path)
{
  return g_str_has_suffix (path, ".json") || g_str_has_suffix (path, ".jsonl");
}

/* Adds the extracts of a document file: of one JSON document, or of one a line. */
static void
read_document (const char *path, GPtrArray *parts, gboolean *refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  gboolean lines = g_str_has_suffix (path, ".jsonl");

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      dossier_cli_complain ("%s", error->message);
      *refused = TRUE;
      return;
    }
  for (char *at = text; at < text + length;)
    {
      char *end = lines ? memchr (at, '\n', (gsize) (text + length - at)) : NULL;
      gsize n = (gsize) ((end != NULL ? end : text + length) - at);
      DossierExtract *part = n > 0 ? dossier_extract_from_json (at, n, path, &error) : NULL;

      if (part != NULL)
        g_ptr_array_add (parts, part);
      else if (error != NULL)
        {
          dossier_cli_complain ("%s", error->message);
          *refused = TRUE;
          return;
        }
      at += n + 1;
    }
}

/* Whether any of @parts already speaks of several articles, that is, has been merged. */
static gboolean
is_merged (const GPtrArray *parts)
{
  const DossierExtract *only = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;

  return only != NULL && only->articles->len > 1;
}

/* A project speaks for itself: its articles have been merged and corrected by its user. */
static DossierExtract *
load_project (DossierEngine *engine, const char *path, DossierRevision **revision, gboolean *refused)
{
  const DossierRevision *current;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierProject) project = dossier_cli_open_project (engine, path, &error);

  if (project == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      *refused = TRUE;
      return NULL;
    }
  current = dossier_project_get_revision (project);
  if (revision != NULL)
    *revision = dossier_revision_ref ((DossierRevision *) current);
  return dossier_extract_ref (current->extract);
}

DossierExtract *
dossier_cli_load (char **paths, char **rules, DossierRevision **revision, gboolean *refused)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_extract_unref);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = NULL;
  DossierExtract *extract;

  for (guint i = 0; paths[i] != NULL; i++)
    if (is_document (paths[i]))
      read_document (paths[i], parts, refused);
    else
      g_ptr_array_add (articles, paths[i]);
  if (articles->len == 0 && is_merged (parts))
    return dossier_extract_ref (g_ptr_array_index (parts, 0));
  g_ptr_array_add (articles, NULL);
  engine = dossier_cli_new_engine (rules, &error);
  if (engine == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      *refused = TRUE;
      return NULL;
    }
  if (dossier_cli_is_project (paths[0]))
    {
      if (paths[1] == NULL)
        return load_project (engine, paths[0], revision, refused);
      dossier_cli_complain ("a project stands alone: name no other file beside “%s”", paths[0]);
      *refused = TRUE;
      return NULL;
    }
  if (articles->len > 1)
    {
      g_autoptr (GPtrArray) fresh
          = dossier_cli_extract_files (engine, (char **) articles->pdata, NULL, 0, refused);

      g_ptr_array_extend_and_steal (parts, g_steal_pointer (&fresh));
    }
  if (parts->len == 0)
    return NULL;
  extract = dossier_engine_merge (engine, parts, NULL, &error);
  if (extract == NULL)
    dossier_cli_complain ("%s", error->message);
  return extract;
}

void
dossier_cli_print_passage (const DossierExtract *extract, guint article, DossierRange range, int indent)
{
  const DossierArticle *source = dossier_extract_article (extract, article)->article;
  g_autofree char *name = dossier_article_dup_name (source);
  g_autofree char *words = dossier_range_dup_text (range, source->text);

  g_strdelimit (words, "\r\n\t", ' ');
  g_print ("%*s%s: “%s”\n", indent, "", name, words);
}
