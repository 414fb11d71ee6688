/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <locale.h>
#include <string.h>

static const DossierTrainVerb *const verbs[] = {
  &dossier_train_names,
  &dossier_train_score_names,
  &dossier_train_show_names,
  &dossier_train_words,
  &dossier_train_vectors,
  &dossier_train_lexicon,
  &dossier_train_tagger,
  &dossier_train_ties,
  &dossier_train_parser,
  &dossier_train_parse,
  &dossier_train_date_articles,
  &dossier_train_find_dates,
  &dossier_train_score_tokens,
  &dossier_train_speed,
  &dossier_train_speed_values,
  &dossier_train_score_tags,
  &dossier_train_score_parser,
  &dossier_train_score_sums,
  &dossier_train_score_quotes,
  &dossier_train_score_relations,
  &dossier_train_score_coreference,
};

static int
print_help (void)
{
  g_printerr ("Usage: dossier-train VERB …\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_printerr ("  %s %s\n      %s\n", verbs[i]->name, verbs[i]->arguments, verbs[i]->summary);
  return 2;
}

int
main (int argc, char **argv)
{
  int status = 2;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc < 2)
    return print_help ();
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i]->name, argv[1]) == 0)
      {
        status = verbs[i]->run (argc - 2, argv + 2);
        if (status == 2)
          g_printerr ("Usage: dossier-train %s %s\n", verbs[i]->name, verbs[i]->arguments);
        return status;
      }
  return print_help ();
}
