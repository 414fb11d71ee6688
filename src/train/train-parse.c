/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-language.h"
#include "dossier-tokenizer.h"

/* The name that begins at @token as a MISC field; @next moves over the names in order. */
static void
append_name (GString *line, const DossierDocument *document, guint32 token, guint *next)
{
  const DossierName *name;

  while (*next < document->names->len && g_array_index (document->names, DossierName, *next).end <= token)
    (*next)++;
  if (*next == document->names->len)
    return;
  name = &g_array_index (document->names, DossierName, *next);
  if (name->first <= token)
    g_string_append_printf (line, "%sName=%s-%s", line->len > 0 ? "|" : "", name->first == token ? "B" : "I",
                            dossier_name_type_to_string (name->type));
}

static void
print_token (const DossierDocument *document, const DossierSentence *sentence, guint32 i, guint *next_name)
{
  const DossierToken *token = dossier_document_token (document, i);
  g_autoptr (GString) misc = g_string_new (NULL);
  const char *lemma = dossier_document_lemma (document, i);

  if (i + 1 < document->tokens->len && !(token[1].flags & DOSSIER_TOKEN_SPACE_BEFORE))
    g_string_append (misc, "SpaceAfter=No");
  append_name (misc, document, i, next_name);
  g_print ("%u\t%.*s\t%s\t_\t%s\t_\t%u\t%s\t_\t%s\n", i - sentence->first + 1,
           (int) (token->end - token->start),
           document->text + token->start, lemma[0] != '\0' ? lemma : "_", dossier_tag_to_string (token->tag),
           token->head == DOSSIER_NO_TOKEN ? 0 : token->head - sentence->first + 1,
           dossier_deprel_to_string (token->deprel), misc->len > 0 ? misc->str : "_");
}

static void
print_document (const DossierDocument *document)
{
  guint next_name = 0;

  for (guint s = 0; s < document->sentences->len; s++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, s);
      g_autofree char *text = dossier_range_dup_text (sentence->range, document->text);

      if (s == 0 || sentence->paragraph != sentence[-1].paragraph)
        g_print ("# newpar\n");
      g_print ("# text = %s\n", g_strdelimit (text, "\r\n", ' '));
      for (guint32 i = sentence->first; i < sentence->end; i++)
        print_token (document, sentence, i, &next_name);
      g_print ("\n");
    }
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguage) language = NULL;
  DossierLanguageMode mode = DOSSIER_LANGUAGE_FULL;
  const char *datadir = g_getenv ("DOSSIER_DATADIR");

  if (argc > 0 && g_str_equal (argv[0], "--fast"))
    {
      mode = DOSSIER_LANGUAGE_FAST;
      argv++;
      argc--;
    }
  if (argc < 1)
    return 2;
  language = dossier_language_new (datadir != NULL ? datadir : DOSSIER_PKGDATADIR, &error);
  for (int i = 0; language != NULL && error == NULL && i < argc; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (DossierDocument) document = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &text, &length, &error))
        break;
      document = dossier_tokenizer_run (text, length, NULL, 0);
      if (dossier_language_analyse (language, document, mode, NULL, &error))
        print_document (document);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

const DossierTrainVerb dossier_train_parse = {
  "parse", "[--fast] FILE…",
  "Prints the sentences of text files as CoNLL-U; DOSSIER_DATADIR names the data", run,
};
