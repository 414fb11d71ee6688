/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <time.h>

#include "dossier-language.h"
#include "dossier-tokenizer.h"

/* The text is run this often, and the best time counts. */
#define ROUNDS 3

/**
 * Bench:
 * @next: number of the next text that a thread may take
 * @words: how many words were seen
 */
typedef struct
{
  const DossierLanguage *language;
  DossierLanguageMode mode;
  GPtrArray *texts; /* (element-type GString) */
  gint next;
  gint words;
} Bench;

static gpointer
work (gpointer data)
{
  Bench *bench = data;

  for (;;)
    {
      guint i = g_atomic_int_add (&bench->next, 1);
      const GString *text;
      g_autoptr (DossierDocument) document = NULL;

      if (i >= bench->texts->len)
        return NULL;
      text = bench->texts->pdata[i];
      document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
      dossier_language_analyse (bench->language, document, bench->mode, NULL, NULL);
      g_atomic_int_add (&bench->words, document->tokens->len);
    }
}

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* Words per second by the clock, and in *@by_cpu per second of processor time, which other programs disturb
 * less. */
static double
measure (Bench *bench, guint n_threads, double *by_cpu)
{
  double best = 0;

  *by_cpu = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autofree GThread **threads = g_new (GThread *, n_threads);
      gint64 start = g_get_monotonic_time ();
      double cpu_start = cpu_seconds ();

      bench->next = bench->words = 0;
      for (guint i = 0; i < n_threads; i++)
        threads[i] = g_thread_new ("bench", work, bench);
      for (guint i = 0; i < n_threads; i++)
        g_thread_join (threads[i]);
      best = MAX (best, bench->words * 1e6 / (g_get_monotonic_time () - start));
      *by_cpu = MAX (*by_cpu, bench->words / (cpu_seconds () - cpu_start));
    }
  return best;
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguage) language = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  gint64 start = g_get_monotonic_time ();
  Bench bench = { .texts = texts };

  if (argc < 2)
    return 2;
  language = dossier_language_new (argv[0], &error);
  start = g_get_monotonic_time () - start;
  for (int i = 1; error == NULL && i < argc; i++)
    {
      char *contents = NULL;
      gsize length;

      if (g_file_get_contents (argv[i], &contents, &length, &error))
        g_ptr_array_add (texts, g_string_new_len (contents, length));
      g_free (contents);
    }
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  bench.language = language;
  g_print ("start-up ms\t%.1f\n", start / 1e3);
  for (guint mode = DOSSIER_LANGUAGE_FULL; mode <= DOSSIER_LANGUAGE_FAST; mode++)
    for (guint n_threads = 1; n_threads <= 2; n_threads++)
      {
        double by_cpu;
        double by_clock;

        bench.mode = mode;
        by_clock = measure (&bench, n_threads, &by_cpu);
        g_print ("%s, %u thread%s\t%.0f\t%.0f\n", mode == DOSSIER_LANGUAGE_FULL ? "as shipped" : "fast",
                 n_threads,
                 n_threads > 1 ? "s" : "", by_clock, by_cpu);
      }
  return 0;
}

const DossierTrainVerb dossier_train_speed = {
  "speed", "DATADIR FILE…",
  "Words per second, by clock and processor time, from text to tagged, named and parsed sentences", run,
};
