/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-article-dater.h"
#include "dossier-language.h"
#include "dossier-tokenizer.h"

/* Prints what the article's date is taken to be, of text alone: no name, no metadata. */
static gboolean
date_article (const DossierDatedFacts *facts, const DossierLanguage *language, const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *iso = NULL;
  g_autofree char *iso_end = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  DossierArticleDating dating;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  document = dossier_tokenizer_run (text, length, NULL, 0);
  if (!dossier_language_analyse (language, document, DOSSIER_LANGUAGE_FAST, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  dossier_article_dater_run (facts, document, NULL, 0, NULL, &dating);
  iso = dossier_date_to_iso (&dating.date);
  iso_end = dossier_date_to_iso_end (&dating.date);
  g_print ("%s\t%s\t%s\t%s\t%s\n", name, iso != NULL ? iso : "", iso_end != NULL ? iso_end : "",
           dossier_basis_to_string (dating.date.basis), dating.why != NULL ? dating.why : "");
  dossier_article_dating_clear (&dating);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguage) language = NULL;
  g_autoptr (DossierDatedFacts) facts = NULL;
  int status = 0;

  if (argc < 2)
    return 2;
  language = dossier_language_new (argv[0], &error);
  facts = language != NULL ? dossier_dated_facts_load (argv[0], &error) : NULL;
  if (facts == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  for (int i = 1; i < argc; i++)
    if (!date_article (facts, language, argv[i]))
      status = 1;
  return status;
}

const DossierTrainVerb dossier_train_date_articles = {
  "date-articles",
  "DATADIR FILE…",
  "Prints when each article was written, as its words alone tell",
  run,
};
