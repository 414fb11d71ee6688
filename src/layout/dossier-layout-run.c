/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-run.h"

#include "dossier-error.h"
#include "dossier-layout-wire.h"

#include <signal.h>
#include <string.h>

#define HELPER "dossier-layout-helper"

typedef struct
{
  DossierLayoutJob *job;
  GSubprocess *process;
  GSource *timer;
  GBytes *input;
  gboolean timed_out;
  guint seconds;
} Run;

static void
free_run (gpointer data)
{
  Run *run = data;

  if (run->timer != NULL)
    g_source_destroy (run->timer);
  g_clear_pointer (&run->timer, g_source_unref);
  g_clear_object (&run->process);
  g_clear_pointer (&run->input, g_bytes_unref);
  dossier_layout_job_free (run->job);
  g_free (run);
}

/* The helper of a build that is not installed lies beside the program's folder; an installed one in libexec.
 */
static char *
find_helper (void)
{
  const char *folder = g_getenv ("DOSSIER_LIBEXECDIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *built = NULL;

  if (folder != NULL)
    return g_build_filename (folder, HELPER, NULL);
  if (program != NULL)
    {
      g_autofree char *here = g_path_get_dirname (program);
      g_autofree char *above = g_path_get_dirname (here);

      built = g_build_filename (above, "layout", HELPER, NULL);
      if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&built);
    }
  return g_build_filename (DOSSIER_LIBEXECDIR, HELPER, NULL);
}

static guint
get_seconds (const DossierLayoutJob *job)
{
  return MIN (10 + job->nodes->len / 50 + job->edges->len / 200, 90);
}

static gboolean
on_timeout (gpointer data)
{
  Run *run = g_task_get_task_data (data);

  run->timed_out = TRUE;
  g_subprocess_force_exit (run->process);
  return G_SOURCE_REMOVE;
}

/* Why the helper ended without an answer, in words. */
static GError *
explain_failure (const Run *run, const char *complaint)
{
  if (run->timed_out)
    return g_error_new (
      DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT,
      "Layout stopped: not done within %u seconds. Filter the graph or choose another engine", run->seconds);
  if (g_subprocess_get_if_signaled (run->process))
    {
      int number = g_subprocess_get_term_sig (run->process);

      if (number == SIGXCPU || number == SIGKILL)
        return g_error_new_literal (
          DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT,
          "Layout stopped: it took too much time or memory. Filter the graph or choose "
          "another engine");
      return g_error_new (DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT,
                          "Layout failed: Graphviz ended with signal %d (%s)", number, g_strsignal (number));
    }
  if (complaint != NULL && complaint[0] != '\0')
    {
      g_autofree char *words = g_strstrip (g_strdup (complaint));

      return g_error_new (DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT, "Layout failed: %s", words);
    }
  return g_error_new (DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT, "Layout failed with status %d",
                      g_subprocess_get_exit_status (run->process));
}

static char *
dup_bytes (GBytes *bytes)
{
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  char *text = g_strndup (data != NULL ? data : "", size);
  const char *end;

  if (!g_utf8_validate (text, -1, &end))
    text[end - text] = '\0';
  return text;
}

static void
on_communicated (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Run *run = g_task_get_task_data (task);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) complaints = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *complaint = NULL;
  DossierLayout *layout;

  g_source_destroy (run->timer);
  if (!g_subprocess_communicate_finish (G_SUBPROCESS (source), result, &out, &complaints, &error))
    {
      g_subprocess_force_exit (run->process);
      if (g_task_return_error_if_cancelled (task))
        return;
      /* A helper that dies while it is being written to breaks the pipe: what killed it tells more. */
      if (!g_subprocess_wait (run->process, NULL, NULL) || g_subprocess_get_successful (run->process))
        g_task_return_error (task, g_steal_pointer (&error));
      else
        g_task_return_error (task, explain_failure (run, NULL));
      return;
    }
  complaint = dup_bytes (complaints);
  if (!g_subprocess_get_successful (run->process))
    {
      g_task_return_error (task, explain_failure (run, complaint));
      return;
    }
  answer = dup_bytes (out);
  layout = dossier_layout_from_wire (answer, run->job, &error);
  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) dossier_layout_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static DossierLayoutJob *
copy_job (const DossierLayoutJob *job)
{
  DossierLayoutJob *copy = dossier_layout_job_new (job->engine);

  g_array_append_vals (copy->nodes, job->nodes->data, job->nodes->len);
  g_array_append_vals (copy->edges, job->edges->data, job->edges->len);
  return copy;
}

static void
start_helper (GTask *task, Run *run)
{
  g_autofree char *helper = find_helper ();
  g_autoptr (GError) error = NULL;
  char *wire = dossier_layout_job_to_wire (run->job);

  run->input = g_bytes_new_take (wire, strlen (wire));
  run->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                     | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                                   &error, helper, NULL);
  if (run->process == NULL)
    {
      g_task_return_new_error (task, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT,
                               "The layout program cannot be started: %s", error->message);
      return;
    }
  run->seconds = get_seconds (run->job);
  run->timer = g_timeout_source_new_seconds (run->seconds);
  g_source_set_callback (run->timer, on_timeout, task, NULL);
  g_source_attach (run->timer, g_task_get_context (task));
  g_subprocess_communicate_async (run->process, run->input, g_task_get_cancellable (task), on_communicated,
                                  g_object_ref (task));
}

void
dossier_layout_run_async (const DossierLayoutJob *job, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Run *run;

  g_return_if_fail (job != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_layout_run_async);
  run = g_new0 (Run, 1);
  run->job = copy_job (job);
  g_task_set_task_data (task, run, free_run);
  if (!dossier_layout_job_check (job, &error))
    g_task_return_error (task, error);
  else
    start_helper (task, run);
}

DossierLayout *
dossier_layout_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_run_done (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

DossierLayout *
dossier_layout_run (const DossierLayoutJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (job != NULL, NULL);

  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  dossier_layout_run_async (job, cancellable, on_run_done, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return dossier_layout_run_finish (result, error);
}
