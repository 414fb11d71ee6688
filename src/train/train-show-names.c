/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-finder.h"
#include "dossier-name-tagging.h"
#include "dossier-tokenizer.h"
#include "dossier-train.h"

/* The text with "[person Ann Lee]" around each name. */
static void
show_text (const DossierNameFinder *finder, const DossierNameTagging *tagging, const char *text, gsize length)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, length, NULL, 0);
  gsize done = 0;

  dossier_name_tagging_run (tagging, document);
  dossier_name_finder_find (finder, document, NULL, NULL);
  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);
      DossierRange range = dossier_document_range (document, name->first, name->end);

      g_print ("%.*s[%s %.*s]", (int) (range.start - done), text + done,
               dossier_name_type_to_string (name->type), (int) (range.end - range.start), text + range.start);
      done = range.end;
    }
  g_print ("%.*s\n", (int) (length - done), text + done);
}

static int
run (int argc, char **argv)
{
  g_autoptr (DossierNameTagging) tagging = NULL;
  g_autoptr (DossierNameFinder) finder = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    return 2;
  tagging = dossier_name_tagging_new (argv[0], &error);
  finder = tagging != NULL ? dossier_name_finder_new (argv[0], &error) : NULL;
  for (int i = 1; finder != NULL && i < argc && error == NULL; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (g_file_get_contents (argv[i], &text, &length, &error))
        show_text (finder, tagging, text, length);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? 1 : 0;
}

const DossierTrainVerb dossier_train_show_names = {
  "show-names",
  "DATA-FOLDER FILE…",
  "Prints texts with their names in brackets",
  run,
};
