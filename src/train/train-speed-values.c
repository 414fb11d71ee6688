/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <string.h>
#include <time.h>

#include "dossier-date-finder.h"
#include "dossier-sum-finder.h"
#include "dossier-tokenizer.h"

/* Each finder is run this often over a text, and the best time counts. */
#define ROUNDS 3

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double
time_of_dates (const DossierDocument *document, const DossierDate *reference)
{
  double start = cpu_seconds ();
  g_autoptr (GArray) found = dossier_date_finder_find (document, reference, NULL, NULL);

  return found != NULL ? cpu_seconds () - start : 0;
}

static double
time_of_sums (const DossierDocument *document)
{
  double start = cpu_seconds ();
  g_autoptr (GArray) found = dossier_sum_finder_find (document, NULL, NULL, NULL);

  return found != NULL ? cpu_seconds () - start : 0;
}

static int
measure (const char *path, const DossierDate *reference)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (DossierDocument) document = NULL;
  double dates = G_MAXDOUBLE, sums = G_MAXDOUBLE;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  document = dossier_tokenizer_run (text, length, NULL, 0);
  for (guint round = 0; round < ROUNDS; round++)
    {
      dates = MIN (dates, time_of_dates (document, reference));
      sums = MIN (sums, time_of_sums (document));
    }
  g_print ("%s\t%.1f\t%.1f\n", path, dates * 1e9 / MAX (length, 1), sums * 1e9 / MAX (length, 1));
  return 0;
}

static int
run (int argc, char **argv)
{
  DossierDate reference = dossier_date_new_day (dossier_date_julian (2024, 5, 17), DOSSIER_BASIS_GIVEN);
  int status = 0;

  if (argc < 1)
    return 2;
  for (int i = 0; i < argc; i++)
    status |= measure (argv[i], &reference);
  return status;
}

const DossierTrainVerb dossier_train_speed_values = {
  "speed-values", "FILE…",
  "Nanoseconds of processor time per byte of each file, for finding dates and for finding sums", run,
};
