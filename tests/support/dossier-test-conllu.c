/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-test-conllu.h"

#include <string.h>

typedef struct
{
  GString *text;
  GArray *tokens;
  GArray *sentences;
  GString *lemmas;
  guint32 first; /* of the sentence being read */
  guint32 paragraph;
  gboolean space;
} Loader;

static void
end_sentence (Loader *self)
{
  DossierSentence sentence = { .first = self->first, .end = self->tokens->len, .paragraph = self->paragraph };

  if (sentence.first == sentence.end)
    return;
  sentence.range.start = g_array_index (self->tokens, DossierToken, sentence.first).start;
  sentence.range.end = g_array_index (self->tokens, DossierToken, sentence.end - 1).end;
  g_array_append_val (self->sentences, sentence);
  self->first = self->tokens->len;
}

static void
add_word (Loader *self, char **columns)
{
  DossierToken token = { .head = DOSSIER_NO_TOKEN, .sentence = self->sentences->len };
  guint64 head = g_ascii_strtoull (columns[6], NULL, 10);

  if (self->space && self->text->len > 0)
    {
      g_string_append_c (self->text, ' ');
      token.flags |= DOSSIER_TOKEN_SPACE_BEFORE;
    }
  token.start = self->text->len;
  g_string_append (self->text, columns[1]);
  token.end = self->text->len;
  token.tag = dossier_tag_from_string (columns[4]);
  token.deprel = dossier_deprel_from_string (columns[7]);
  if (head > 0)
    token.head = self->first + (guint32) head - 1;
  if (g_unichar_isupper (g_utf8_get_char (columns[1])))
    token.flags |= DOSSIER_TOKEN_CAPITAL;
  if (strcmp (columns[3], "PUNCT") == 0)
    token.flags |= DOSSIER_TOKEN_PUNCTUATION;
  token.lemma = self->lemmas->len;
  g_string_append (self->lemmas, columns[2]);
  g_string_append_c (self->lemmas, '\0');
  g_array_append_val (self->tokens, token);
  self->space = strstr (columns[9], "SpaceAfter=No") == NULL;
}

DossierDocument *
dossier_test_conllu_load (const char *conllu, char **text)
{
  g_auto (GStrv) lines = g_strsplit (conllu, "\n", -1);
  Loader self = { .text = g_string_new (NULL),
                  .tokens = g_array_new (FALSE, FALSE, sizeof (DossierToken)),
                  .sentences = g_array_new (FALSE, FALSE, sizeof (DossierSentence)),
                  .lemmas = g_string_new_len ("", 1) };
  DossierDocument *document;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '\0')
        end_sentence (&self);
      else if (g_str_has_prefix (lines[i], "# newpar"))
        self.paragraph++;
      else if (g_strv_length (columns) == 10 && strpbrk (columns[0], "-.") == NULL)
        add_word (&self, columns);
    }
  end_sentence (&self);
  *text = g_string_free (self.text, FALSE);
  document = dossier_document_new (*text, strlen (*text));
  g_array_append_vals (document->tokens, self.tokens->data, self.tokens->len);
  g_array_append_vals (document->sentences, self.sentences->data, self.sentences->len);
  g_string_append_len (document->lemmas, self.lemmas->str + document->lemmas->len,
                       self.lemmas->len - document->lemmas->len);
  g_array_unref (self.tokens);
  g_array_unref (self.sentences);
  g_string_free (self.lemmas, TRUE);
  return document;
}
