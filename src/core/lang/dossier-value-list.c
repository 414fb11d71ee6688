/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-value-list.h"

#include "dossier-char-class.h"
#include "dossier-currency.h"
#include "dossier-date-lexicon.h"
#include "dossier-number.h"

/* A shorter sentence is no running text only where there is no letter in it. */
#define FEWEST_TOKENS 6
/* With fewer words than one to so many tokens there is no grammar between figures and signs ... */
#define TOKENS_TO_A_WORD 4
/* ... and between the words of dates and money, of which a sentence may be full ("Lee paid $5m in May, $3m in June"),
 * with fewer others than one to so many. */
#define TOKENS_TO_ANOTHER_WORD 20

static gboolean
starts_with_letter (const DossierDocument *document, const DossierToken *token)
{
  const guint8 *text = (const guint8 *) document->text;
  gunichar character;

  if (text[token->start] < 0x80)
    return g_ascii_isalpha (text[token->start]);
  dossier_char_read (text + token->start, text + token->end, &character);
  return dossier_char_class_is_letter (dossier_char_classify (character));
}

gboolean
dossier_value_list_is_word (const DossierDocument *document, guint32 token)
{
  const DossierToken *word;
  const char *text;
  gsize length;
  gint32 value;

  g_return_val_if_fail (document != NULL && token < document->tokens->len, FALSE);

  word = dossier_document_token (document, token);
  if (!starts_with_letter (document, word))
    return FALSE;
  text = document->text + word->start;
  length = word->end - word->start;
  return dossier_date_lexicon_look_up (text, length, &value) == DOSSIER_WORD_OTHER
         && dossier_number_word_find (text, length) < 0 && dossier_currency_mark_find (text, length) == NULL;
}

DossierSentenceWords
dossier_value_list_read (const DossierDocument *document, const DossierSentence *sentence)
{
  guint n, letters = 0, words = 0;

  g_return_val_if_fail (document != NULL && sentence != NULL, DOSSIER_SENTENCE_RUNNING);

  n = sentence->end - sentence->first;
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      if (!starts_with_letter (document, dossier_document_token (document, i)))
        continue;
      letters++;
      words += dossier_value_list_is_word (document, i);
      if (n < FEWEST_TOKENS || (letters * TOKENS_TO_A_WORD >= n && words * TOKENS_TO_ANOTHER_WORD >= n))
        return DOSSIER_SENTENCE_RUNNING;
    }
  return letters == 0 ? DOSSIER_SENTENCE_SIGNS : DOSSIER_SENTENCE_VALUES;
}
