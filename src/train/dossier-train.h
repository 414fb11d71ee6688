/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTrainVerb:
 * @name: what the user types after `dossier-train`
 * @arguments: how its arguments are called
 * @summary: what it does
 * @run: gets the arguments after the verb; returns the exit status: 0 done, 1 failed, 2 wrong use
 *
 * One verb a file, train-VERB.c, listed in dossier-train.c.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  int (*run) (int argc, char **argv);
} DossierTrainVerb;

extern const DossierTrainVerb dossier_train_names;
extern const DossierTrainVerb dossier_train_score_names;
extern const DossierTrainVerb dossier_train_show_names;
extern const DossierTrainVerb dossier_train_words;
extern const DossierTrainVerb dossier_train_vectors;
extern const DossierTrainVerb dossier_train_lexicon;
extern const DossierTrainVerb dossier_train_speed;
extern const DossierTrainVerb dossier_train_speed_values;
extern const DossierTrainVerb dossier_train_tagger;
extern const DossierTrainVerb dossier_train_ties;
extern const DossierTrainVerb dossier_train_parser;
extern const DossierTrainVerb dossier_train_parse;
extern const DossierTrainVerb dossier_train_date_articles;
extern const DossierTrainVerb dossier_train_find_dates;
extern const DossierTrainVerb dossier_train_score_tokens;
extern const DossierTrainVerb dossier_train_score_tags;
extern const DossierTrainVerb dossier_train_score_parser;
extern const DossierTrainVerb dossier_train_score_sums;
extern const DossierTrainVerb dossier_train_score_quotes;
extern const DossierTrainVerb dossier_train_score_relations;
extern const DossierTrainVerb dossier_train_score_coreference;

G_END_DECLS
