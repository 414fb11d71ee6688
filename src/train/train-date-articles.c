/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-article-dater.h"
#include "dossier-tokenizer.h"

/* Prints what the article's date is taken to be, of text alone: no name, no metadata. */
static gboolean
date_article (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *iso = NULL;
  g_autofree char *iso_end = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  DossierDate date;
  DossierRange where;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  document = dossier_tokenizer_run (text, length, NULL, 0);
  dossier_article_dater_run (document, NULL, 0, NULL, &date, &where, &why);
  iso = dossier_date_to_iso (&date);
  iso_end = dossier_date_to_iso_end (&date);
  g_print ("%s\t%s\t%s\t%s\t%s\n", name, iso != NULL ? iso : "", iso_end != NULL ? iso_end : "",
           dossier_basis_to_string (date.basis), why != NULL ? why : "");
  return TRUE;
}

static int
run (int argc, char **argv)
{
  int status = 0;

  if (argc < 1)
    return 2;
  for (int i = 0; i < argc; i++)
    if (!date_article (argv[i]))
      status = 1;
  return status;
}

const DossierTrainVerb dossier_train_date_articles = {
  "date-articles",
  "FILE…",
  "Prints when each article was written, as its words alone tell",
  run,
};
