/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One layout per process: reads a job from standard input to its end, writes the places to standard output,
 * and ends. A process of its own, because Graphviz may abort on an assertion, sets the locale, and can only
 * be stopped by force.
 */
#include "config.h"

#include "dossier-layout-graphviz.h"
#include "dossier-layout-wire.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <unistd.h>

/* A job at the limits of dossier-layout-job.h takes less than this. */
#define MAX_JOB_BYTES (16 * 1024 * 1024)

/**
 * Starts this process anew with addresses that are the same every time. Graphviz removes overlaps with GTS, which keeps
 * what it triangulates in hash tables by address and goes through them in that order: with addresses at random one
 * picture in three came out otherwise. Where the system does not allow it (some containers), things stay as they are.
 */
static void
fix_addresses (char **argv)
{
  int persona = personality (0xffffffff);

  if (persona == -1 || (persona & ADDR_NO_RANDOMIZE) != 0
      || personality ((unsigned long) persona | ADDR_NO_RANDOMIZE) == -1)
    return;
  execv ("/proc/self/exe", argv);
}

static void
limit_resources (void)
{
  const struct rlimit processor = { 60, 60 };
  const struct rlimit memory = { 2048UL * 1024 * 1024, 2048UL * 1024 * 1024 };
  const struct rlimit core = { 0, 0 };

  setrlimit (RLIMIT_CPU, &processor);
  /* A sanitizer reserves terabytes of address space that it never uses. */
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  setrlimit (RLIMIT_AS, &memory);
#else
  (void) memory;
#endif
  setrlimit (RLIMIT_CORE, &core);
}

static char *
read_input (void)
{
  g_autoptr (GString) input = g_string_new (NULL);
  char buffer[65536];
  gssize n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0 || input->len + (gsize) n > MAX_JOB_BYTES)
        return NULL;
      g_string_append_len (input, buffer, n);
    }
  return g_string_free (g_steal_pointer (&input), FALSE);
}

static gboolean
write_output (const char *text)
{
  gsize left = strlen (text);

  while (left > 0)
    {
      gssize n = write (STDOUT_FILENO, text, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      text += n;
      left -= (gsize) n;
    }
  return TRUE;
}

int
main (int argc G_GNUC_UNUSED, char **argv)
{
  g_autofree char *input = NULL;
  g_autofree char *output = NULL;
  g_autoptr (DossierLayoutJob) job = NULL;
  g_autoptr (DossierLayout) layout = NULL;
  g_autoptr (GError) error = NULL;

  fix_addresses (argv);
  limit_resources ();
  input = read_input ();
  if (input == NULL)
    {
      fputs ("The layout job could not be read\n", stderr);
      return 2;
    }
  job = dossier_layout_job_from_wire (input, &error);
  if (job != NULL)
    layout = dossier_layout_make (job, &error);
  if (layout == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  output = dossier_layout_to_wire (layout);
  /* Nothing of Graphviz is taken down: its exit handlers have nothing to say any more. */
  _exit (write_output (output) ? 0 : 3);
}
