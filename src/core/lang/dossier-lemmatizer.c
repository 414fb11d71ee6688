/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-lemmatizer.h"

#include <string.h>

#include "dossier-char-class.h"
#include "dossier-feature.h"
#include "dossier-tagset.h"
#include "dossier-tokenizer.h"

#define ROOM (2 * DOSSIER_TOKEN_LONGEST + 8)

typedef struct
{
  const char *form;
  guint8 tag; /* DOSSIER_TAG_NONE: any */
  const char *lemma;
} Special;

/* Forms whose lemma no ending tells; the first row that fits counts. */
static const Special specials[] = {
  { "'d", DOSSIER_TAG_MD, "would" },          { "'d", DOSSIER_TAG_NONE, "have" },
  { "'ll", DOSSIER_TAG_NONE, "will" },        { "'m", DOSSIER_TAG_NONE, "be" },
  { "'re", DOSSIER_TAG_NONE, "be" },          { "'s", DOSSIER_TAG_VBZ, "be" },
  { "'ve", DOSSIER_TAG_NONE, "have" },        { "am", DOSSIER_TAG_VBP, "be" },
  { "an", DOSSIER_TAG_NONE, "a" },            { "are", DOSSIER_TAG_VBP, "be" },
  { "been", DOSSIER_TAG_VBN, "be" },          { "being", DOSSIER_TAG_VBG, "be" },
  { "ca", DOSSIER_TAG_MD, "can" },            { "did", DOSSIER_TAG_NONE, "do" },
  { "does", DOSSIER_TAG_NONE, "do" },         { "done", DOSSIER_TAG_VBN, "do" },
  { "had", DOSSIER_TAG_NONE, "have" },        { "has", DOSSIER_TAG_NONE, "have" },
  { "having", DOSSIER_TAG_VBG, "have" },      { "her", DOSSIER_TAG_PRP, "she" },
  { "him", DOSSIER_TAG_PRP, "he" },           { "is", DOSSIER_TAG_NONE, "be" },
  { "me", DOSSIER_TAG_PRP, "i" },             { "n't", DOSSIER_TAG_NONE, "not" },
  { "them", DOSSIER_TAG_PRP, "they" },        { "these", DOSSIER_TAG_NONE, "this" },
  { "those", DOSSIER_TAG_NONE, "that" },      { "us", DOSSIER_TAG_PRP, "we" },
  { "was", DOSSIER_TAG_NONE, "be" },          { "were", DOSSIER_TAG_NONE, "be" },
  { "wo", DOSSIER_TAG_MD, "will" },
};

/* A form in lower case, and the lemma that comes of it. */
typedef struct
{
  const DossierLexicon *lexicon;
  char form[ROOM];
  gsize length;
  char lemma[ROOM];
} Word;

static void
read_form (Word *word, const char *bytes, gsize length)
{
  const guint8 *at = (const guint8 *) bytes;
  const guint8 *end = at + length;

  word->length = 0;
  while (at < end && word->length + 8 < ROOM)
    {
      gunichar character;

      at += dossier_char_read (at, end, &character);
      if (dossier_char_classify (character) == DOSSIER_CHAR_APOSTROPHE)
        character = '\'';
      if (character < 0x80)
        word->form[word->length++] = g_ascii_tolower (character);
      else
        word->length += g_unichar_to_utf8 (g_unichar_tolower (character), word->form + word->length);
    }
  word->form[word->length] = '\0';
}

static gboolean
set_special (Word *word, guint8 tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (specials); i++)
    if (strcmp (specials[i].form, word->form) == 0
        && (specials[i].tag == DOSSIER_TAG_NONE || specials[i].tag == tag))
      {
        g_strlcpy (word->lemma, specials[i].lemma, ROOM);
        return TRUE;
      }
  return FALSE;
}

static gboolean
set_irregular (Word *word, DossierWordClass class)
{
  const char *lemma = dossier_lexicon_irregular (word->lexicon, class,
                                                 dossier_feature_bytes (word->form, word->length));

  if (lemma == NULL)
    return FALSE;
  g_strlcpy (word->lemma, lemma, ROOM);
  return TRUE;
}

static gboolean
ends (const Word *word, const char *ending)
{
  gsize length = strlen (ending);

  return word->length > length && memcmp (word->form + word->length - length, ending, length) == 0;
}

/* Whether the first @keep letters with @ending after them are a known word of a kind. */
static gboolean
is_known (const Word *word, gsize keep, const char *ending, guint16 forms)
{
  char base[ROOM];
  gsize length = strlen (ending);

  memcpy (base, word->form, keep);
  memcpy (base + keep, ending, length);
  return (dossier_lexicon_lookup (word->lexicon, dossier_feature_bytes (base, keep + length)) & forms) != 0;
}

static gboolean
set_base (Word *word, gsize keep, const char *ending)
{
  memcpy (word->lemma, word->form, keep);
  g_strlcpy (word->lemma + keep, ending, ROOM - keep);
  return TRUE;
}

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiou", letter) != NULL;
}

/* Takes @ending off: "-ed", "-ing", "-er", "-est"; the base may have lost an e or doubled a letter. */
static gboolean
strip (Word *word, const char *ending, guint16 forms)
{
  gsize keep = word->length - strlen (ending);
  const char *form = word->form;
  gboolean plain;
  gboolean with_e;

  if (keep < 2)
    return FALSE;
  plain = is_known (word, keep, "", forms);
  with_e = is_known (word, keep, "e", forms);
  /* Of "hop" and "hope", "hoping" comes from the second: the first would double its letter. */
  if (plain && with_e)
    plain = keep < 3 || is_vowel (form[keep - 1]) || !is_vowel (form[keep - 2]) || is_vowel (form[keep - 3]);
  if (plain)
    return set_base (word, keep, "");
  if (with_e)
    return set_base (word, keep, "e");
  if (keep >= 3 && form[keep - 1] == form[keep - 2]
      && (is_known (word, keep - 1, "", forms) || strchr ("lsfz", form[keep - 1]) == NULL))
    return set_base (word, keep - 1, "");
  if (form[keep - 1] == 'i' && ending[0] == 'e')
    return set_base (word, keep - 1, "y");
  return set_base (word, keep, strchr ("vcuz", form[keep - 1]) != NULL ? "e" : "");
}

/* Takes off the "-s" of a plural or a verb. */
static gboolean
strip_s (Word *word, guint16 forms)
{
  if (!ends (word, "s") || ends (word, "ss"))
    return FALSE;
  if (ends (word, "ies") && word->length > 4 && !is_known (word, word->length - 1, "", forms))
    return set_base (word, word->length - 3, "y");
  if (ends (word, "es") && word->length > 3 && !is_known (word, word->length - 1, "", forms)
      && (is_known (word, word->length - 2, "", forms) || ends (word, "ches") || ends (word, "shes")
          || ends (word, "sses")
          || ends (word, "xes")))
    return set_base (word, word->length - 2, "");
  return set_base (word, word->length - 1, "");
}

static gboolean
set_verb (Word *word, guint8 tag)
{
  if (set_irregular (word, DOSSIER_CLASS_VERB))
    return TRUE;
  if (tag == DOSSIER_TAG_VBZ)
    return strip_s (word, DOSSIER_FORM_VERB);
  if (tag == DOSSIER_TAG_VBG)
    return ends (word, "ing") && strip (word, "ing", DOSSIER_FORM_VERB);
  return ends (word, "ed") && strip (word, "ed", DOSSIER_FORM_VERB);
}

static gboolean
set_compared (Word *word, DossierWordClass class)
{
  guint16 forms = DOSSIER_FORM_ADJECTIVE | DOSSIER_FORM_ADVERB;

  if (set_irregular (word, class))
    return TRUE;
  if (ends (word, "er"))
    return strip (word, "er", forms);
  return ends (word, "est") && strip (word, "est", forms);
}

static gboolean
set_inflected (Word *word, guint8 tag)
{
  switch (tag)
    {
    case DOSSIER_TAG_NNS:
      return set_irregular (word, DOSSIER_CLASS_NOUN) || strip_s (word, DOSSIER_FORM_NOUN);
    case DOSSIER_TAG_NNPS:
      return strip_s (word, DOSSIER_FORM_NOUN);
    case DOSSIER_TAG_VBD:
    case DOSSIER_TAG_VBG:
    case DOSSIER_TAG_VBN:
    case DOSSIER_TAG_VBZ:
      return set_verb (word, tag);
    case DOSSIER_TAG_JJR:
    case DOSSIER_TAG_JJS:
      return set_compared (word, DOSSIER_CLASS_ADJECTIVE);
    case DOSSIER_TAG_RBR:
    case DOSSIER_TAG_RBS:
      return set_compared (word, DOSSIER_CLASS_ADVERB);
    default:
      return FALSE;
    }
}

/* One verb, one lemma, on either side of the Atlantic: what "fulfilled" comes of is the same word. */
static void
settle_spelling (Word *word)
{
  static const char *const single[] = { "appal", "distil", "enrol", "enthral", "fulfil", "instal", "instil", NULL };

  if (g_strv_contains (single, word->lemma))
    g_strlcat (word->lemma, "l", ROOM);
}

void
dossier_lemmatizer_run (const DossierLexicon *lexicon, DossierDocument *document, guint32 first, guint32 end)
{
  Word word = { .lexicon = lexicon };

  g_return_if_fail (lexicon != NULL && document != NULL && end <= document->tokens->len);

  for (guint32 i = first; i < end; i++)
    {
      DossierToken *token = dossier_document_token (document, i);

      read_form (&word, document->text + token->start,
                 MIN (token->end - token->start, DOSSIER_TOKEN_LONGEST));
      if (!set_special (&word, token->tag) && !set_inflected (&word, token->tag))
        g_strlcpy (word.lemma, word.form, ROOM);
      settle_spelling (&word);
      token->lemma = document->lemmas->len;
      g_string_append_len (document->lemmas, word.lemma, strlen (word.lemma) + 1);
    }
}
