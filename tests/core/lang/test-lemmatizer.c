/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-lemmatizer.h"

#include <string.h>

#include "dossier-tagset.h"
#include "dossier-tokenizer.h"

typedef struct
{
  const char *form;
  DossierTag tag;
  const char *lemma;
} Case;

static const Case cases[] = {
  { "Ministers", DOSSIER_TAG_NNS, "minister" }, { "parties", DOSSIER_TAG_NNS, "party" },
  { "taxes", DOSSIER_TAG_NNS, "tax" },          { "houses", DOSSIER_TAG_NNS, "house" },
  { "wives", DOSSIER_TAG_NNS, "wife" },         { "children", DOSSIER_TAG_NNS, "child" },
  { "crisis", DOSSIER_TAG_NN, "crisis" },       { "Banks", DOSSIER_TAG_NNP, "banks" },
  { "says", DOSSIER_TAG_VBZ, "say" },           { "denies", DOSSIER_TAG_VBZ, "deny" },
  { "watches", DOSSIER_TAG_VBZ, "watch" },      { "is", DOSSIER_TAG_VBZ, "be" },
  { "gave", DOSSIER_TAG_VBD, "give" },          { "withheld", DOSSIER_TAG_VBN, "withhold" },
  { "hoped", DOSSIER_TAG_VBD, "hope" },         { "planned", DOSSIER_TAG_VBN, "plan" },
  { "denied", DOSSIER_TAG_VBD, "deny" },        { "backed", DOSSIER_TAG_VBD, "back" },
  { "sued", DOSSIER_TAG_VBD, "sue" },           { "hoping", DOSSIER_TAG_VBG, "hope" },
  { "singing", DOSSIER_TAG_VBG, "sing" },       { "running", DOSSIER_TAG_VBG, "run" },
  { "lying", DOSSIER_TAG_VBG, "lie" },          { "falling", DOSSIER_TAG_VBG, "fall" },
  { "tweeted", DOSSIER_TAG_VBD, "tweet" },      { "better", DOSSIER_TAG_JJR, "good" },
  { "larger", DOSSIER_TAG_JJR, "large" },       { "biggest", DOSSIER_TAG_JJS, "big" },
  { "richest", DOSSIER_TAG_JJS, "rich" },       { "them", DOSSIER_TAG_PRP, "they" },
  { "installed", DOSSIER_TAG_VBD, "install" },  { "fulfilling", DOSSIER_TAG_VBG, "fulfill" },
  { "enrol", DOSSIER_TAG_VB, "enroll" },        { "called", DOSSIER_TAG_VBD, "call" },
  { "n’t", DOSSIER_TAG_RB, "not" },             { "ÉLAN", DOSSIER_TAG_NNP, "élan" },
};

static void
test_lemmas (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_DATADIR"), "models", "lexicon.model", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLexicon) lexicon = dossier_lexicon_load (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = dossier_document_new (cases[i].form, strlen (cases[i].form));
      DossierToken token = { .end = strlen (cases[i].form), .tag = cases[i].tag };

      g_array_append_val (document->tokens, token);
      dossier_lemmatizer_run (lexicon, document, 0, 1);
      if (strcmp (dossier_document_lemma (document, 0), cases[i].lemma) != 0)
        g_test_fail_printf ("%s as %s: %s", cases[i].form, dossier_tag_to_string (cases[i].tag),
                            dossier_document_lemma (document, 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lemmatizer/lemmas", test_lemmas);
  return g_test_run ();
}
