/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sentence-splitter.h"

#include <string.h>

#include "dossier-abbreviation.h"
#include "dossier-char-class.h"

/* Whether the work is cancelled is asked before one sentence in so many. */
#define CHECK_EVERY 256

/* How far back a sentence that is too long looks for a comma to be cut at. */
#define CUT_WINDOW 100
/* How many words of a name may stand between a quotation and the verb of saying: `"Why?" John Smith
 * asked.` */
#define SPEAKER_WINDOW 4

typedef enum
{
  END_NONE,
  END_PERIOD,       /* . */
  END_QUESTION,     /* ? or ! */
  END_ELLIPSIS,     /* ... */
  END_ABBREVIATION, /* "Inc.", "U.S." */
} EndKind;

static const char *
bytes_of (const DossierDocument *document, guint32 index, gsize *length)
{
  const DossierToken *token = dossier_document_token (document, index);

  *length = token->end - token->start;
  return document->text + token->start;
}

static DossierCharClass
first_class (const DossierDocument *document, guint32 index)
{
  const DossierToken *token = dossier_document_token (document, index);
  gunichar character;

  dossier_char_read ((const guint8 *) document->text + token->start,
                     (const guint8 *) document->text + token->end,
                     &character);
  return dossier_char_classify (character);
}

static EndKind
end_kind (const DossierDocument *document, guint32 index)
{
  gsize length;
  const char *word = bytes_of (document, index, &length);

  if (word[0] == '.')
    return length == 1 ? END_PERIOD : END_ELLIPSIS;
  if (length == 3 && memcmp (word, "\xe2\x80\xa6", 3) == 0)
    return END_ELLIPSIS;
  if (first_class (document, index) == DOSSIER_CHAR_TERMINAL)
    {
      const DossierToken *token = dossier_document_token (document, index);

      /* The Spanish marks open a sentence. */
      return (word[0] & 0x80) != 0 && token->end - token->start == 2 ? END_NONE : END_QUESTION;
    }
  /* "1." numbers what follows it. */
  if (word[length - 1] != '.' || g_ascii_isdigit (word[0]))
    return END_NONE;
  if (dossier_abbreviation_lookup (word, length - 1) == DOSSIER_ABBREVIATION_TITLE)
    return END_NONE;
  return END_ABBREVIATION;
}

static gboolean
is_closer (const DossierDocument *document, guint32 index)
{
  DossierCharClass class = first_class (document, index);
  const DossierToken *token = dossier_document_token (document, index);

  if (token->flags & DOSSIER_TOKEN_SPACE_BEFORE || !(token->flags & DOSSIER_TOKEN_PUNCTUATION))
    return FALSE;
  return class == DOSSIER_CHAR_QUOTE || class == DOSSIER_CHAR_APOSTROPHE || class == DOSSIER_CHAR_CLOSE;
}

static gboolean
is_opener (const DossierDocument *document, guint32 index)
{
  DossierCharClass class = first_class (document, index);

  return class == DOSSIER_CHAR_QUOTE || class == DOSSIER_CHAR_APOSTROPHE || class == DOSSIER_CHAR_OPEN;
}

/* Whether the tokens from @index on name a speaker and say that he spoke. */
static gboolean
tells_speaker (const DossierDocument *document, guint32 index, guint32 limit)
{
  for (guint n = 0; n <= SPEAKER_WINDOW && index < limit; n++, index++)
    {
      gsize length;
      const char *word = bytes_of (document, index, &length);
      const DossierToken *token = dossier_document_token (document, index);

      if (n > 0 && dossier_abbreviation_is_saying (word, length))
        return TRUE;
      if (!(token->flags & DOSSIER_TOKEN_CAPITAL))
        return FALSE;
    }
  return FALSE;
}

/* Whether a sentence that ended in @kind at the tokens before @next goes on there. */
static gboolean
goes_on (const DossierDocument *document, EndKind kind, gboolean quoted, guint32 next, guint32 limit)
{
  guint32 word = next;
  gsize length;
  const char *text;
  DossierCharClass class;

  if (!(dossier_document_token (document, next)->flags & DOSSIER_TOKEN_SPACE_BEFORE)
      && kind != END_QUESTION && !(dossier_document_token (document, next)->flags & DOSSIER_TOKEN_CAPITAL))
    return TRUE;
  while (word < limit && word < next + 3 && is_opener (document, word))
    word++;
  if (word == limit)
    return FALSE;
  text = bytes_of (document, word, &length);
  class = first_class (document, word);
  if (class == DOSSIER_CHAR_LOWER || class == DOSSIER_CHAR_COMMA || class == DOSSIER_CHAR_TERMINAL
      || class == DOSSIER_CHAR_PERIOD || class == DOSSIER_CHAR_CLOSE)
    return TRUE;
  if (text[0] == ';' || text[0] == ':')
    return TRUE;
  if (kind == END_ABBREVIATION)
    return word == next && !(class == DOSSIER_CHAR_UPPER && dossier_abbreviation_is_starter (text, length));
  if (class == DOSSIER_CHAR_DASH || class == DOSSIER_CHAR_HYPHEN)
    return kind != END_PERIOD;
  return kind == END_QUESTION && quoted && word == next && tells_speaker (document, next, limit);
}

/* The token after the sentence that starts at @first; @limit is where its paragraph ends. */
static guint32
find_end (const DossierDocument *document, guint32 first, guint32 limit)
{
  guint32 last_comma = 0;

  for (guint32 i = first; i < limit; i++)
    {
      EndKind kind = end_kind (document, i);
      guint32 next = i + 1;

      if (i - first + 1 >= DOSSIER_SENTENCE_LONGEST)
        return last_comma + CUT_WINDOW > i ? last_comma : next;
      if (first_class (document, i) == DOSSIER_CHAR_COMMA
          || *(document->text + dossier_document_token (document, i)->start) == ';')
        last_comma = next;
      if (kind == END_NONE)
        continue;
      while (next < limit && next - first < DOSSIER_SENTENCE_LONGEST && is_closer (document, next))
        next++;
      if (next == limit || !goes_on (document, kind, next > i + 1, next, limit))
        return next;
      i = next - 1;
    }
  return limit;
}

gboolean
dossier_sentence_splitter_run (DossierDocument *document, const GArray *breaks, GCancellable *cancellable,
                               GError **error)
{
  guint32 n_tokens;
  guint32 first = 0;
  guint32 paragraph = 0;
  guint next_break = 0;

  g_return_val_if_fail (document != NULL && breaks != NULL, FALSE);

  n_tokens = document->tokens->len;
  while (first < n_tokens)
    {
      DossierSentence sentence = { .first = first };
      guint32 limit;

      if (document->sentences->len % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      while (next_break < breaks->len && g_array_index (breaks, guint32, next_break) <= first)
        {
          if (first > 0 && g_array_index (breaks, guint32, next_break) == first)
            paragraph++;
          next_break++;
        }
      limit = next_break < breaks->len ? g_array_index (breaks, guint32, next_break) : n_tokens;
      sentence.end = find_end (document, first, limit);
      sentence.paragraph = paragraph;
      sentence.range = dossier_document_range (document, first, sentence.end);
      for (guint32 i = first; i < sentence.end; i++)
        dossier_document_token (document, i)->sentence = document->sentences->len;
      g_array_append_val (document->sentences, sentence);
      first = sentence.end;
    }
  return TRUE;
}
