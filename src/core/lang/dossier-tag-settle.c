/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tag-settle.h"

#include "dossier-tagset.h"
#include "dossier-word-view.h"

static void
settle (DossierToken *token, DossierTag tag)
{
  token->tag = tag;
  token->flags |= DOSSIER_TOKEN_TAG_SETTLED;
}

static gboolean
can_be (const DossierLexicon *lexicon, const DossierDocument *document, const DossierToken *token, guint forms)
{
  guint64 hash = dossier_word_view_hash (document->text + token->start, token->end - token->start);

  return (dossier_lexicon_lookup (lexicon, hash) & forms) != 0;
}

/**
 * The tagger sees one sentence and takes a surname it does not know, at its beginning above all, for a common
 * noun or a verb. The name finder has seen the whole article: what it calls a person or an organisation is a
 * proper noun.
 */
static void
settle_name (DossierDocument *document, const DossierName *name)
{
  gboolean is_single = name->end - name->first == 1;

  for (guint32 t = name->first; t < name->end; t++)
    {
      DossierToken *token = dossier_document_token (document, t);

      if (token->flags & DOSSIER_TOKEN_CAPITAL && token->tag != DOSSIER_TAG_ADD
          && (name->type == DOSSIER_NAME_PERSON || (is_single && name->type == DOSSIER_NAME_ORGANISATION)))
        settle (token, DOSSIER_TAG_NNP);
    }
}

static gboolean
is_single_quote (const DossierDocument *document, guint32 token)
{
  return dossier_document_token_is (document, token, "'") || dossier_document_token_is (document, token, "’")
         || dossier_document_token_is (document, token, "‘");
}

/* "Acme News' Ann Lee": the mark right after a name in "s" opens and closes nothing where no such mark stands before it. */
static void
settle_possessive (DossierDocument *document, const DossierName *name)
{
  guint32 mark = name->end;
  const DossierToken *last = dossier_document_token (document, mark - 1);
  const DossierSentence *sentence = dossier_document_sentence (document, last->sentence);

  if (mark + 1 >= sentence->end || !is_single_quote (document, mark)
      || g_ascii_tolower (document->text[last->end - 1]) != 's'
      || dossier_document_token (document, mark)->flags & DOSSIER_TOKEN_SPACE_BEFORE
      || dossier_document_token (document, mark + 1)->flags & DOSSIER_TOKEN_PUNCTUATION)
    return;
  for (guint32 i = sentence->first; i < mark; i++)
    if (is_single_quote (document, i))
      return;
  settle (dossier_document_token (document, mark), DOSSIER_TAG_POS);
}

static gboolean
has_finite_verb (const DossierDocument *document, const DossierSentence *sentence)
{
  for (guint32 i = sentence->first; i < sentence->end; i++)
    switch (dossier_document_token (document, i)->tag)
      {
      case DOSSIER_TAG_MD:
      case DOSSIER_TAG_VBD:
      case DOSSIER_TAG_VBP:
      case DOSSIER_TAG_VBZ:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/* Whether a verb is due after @name: only "the" stands before it in its sentence, or an object can follow. */
static gboolean
is_due (const DossierDocument *document, const DossierName *name, const DossierSentence *sentence)
{
  if (name->first == sentence->first
      || (name->first == sentence->first + 1 && dossier_document_token_is (document, sentence->first, "the")))
    return TRUE;
  switch (dossier_document_token (document, name->end + 1)->tag)
    {
    case DOSSIER_TAG_DT:
    case DOSSIER_TAG_NN:
    case DOSSIER_TAG_NNS:
    case DOSSIER_TAG_NNP:
    case DOSSIER_TAG_PRP:
    case DOSSIER_TAG_PRPS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "Lee axed Purdy", not "Lee accused of theft", which is a headline in the passive. */
static void
settle_verb_after (const DossierLexicon *lexicon, DossierDocument *document, const DossierName *name)
{
  const DossierToken *first = dossier_document_token (document, name->first);
  const DossierSentence *sentence = dossier_document_sentence (document, first->sentence);
  DossierToken *token;

  if ((name->type != DOSSIER_NAME_PERSON && name->type != DOSSIER_NAME_ORGANISATION) || name->end + 1 >= sentence->end
      || !is_due (document, name, sentence))
    return;
  token = dossier_document_token (document, name->end);
  if (token->flags & DOSSIER_TOKEN_CAPITAL || !can_be (lexicon, document, token, DOSSIER_FORM_VERB_PAST)
      || (token->tag != DOSSIER_TAG_JJ && !(token->tag == DOSSIER_TAG_VBN && token[1].flags & DOSSIER_TOKEN_CAPITAL)))
    return;
  if (!has_finite_verb (document, sentence))
    settle (token, DOSSIER_TAG_VBD);
}

static gboolean
is_not (const DossierDocument *document, guint32 token)
{
  return dossier_document_token (document, token)->tag == DOSSIER_TAG_RB
         && (dossier_document_token_is (document, token, "not") || dossier_document_token_is (document, token, "n't")
             || dossier_document_token_is (document, token, "n’t"));
}

/* Whatever the word @i after "not" mostly is elsewhere, what stands before "not" tells what it is here. */
static void
settle_after_not (const DossierLexicon *lexicon, DossierDocument *document, guint32 i)
{
  static const char *const helping[] = { "does", "do", "did", NULL };
  static const char *const being[] = { "is", "are", "was", "were", "am", "be", NULL };
  DossierToken *token = dossier_document_token (document, i);

  if (token[-2].sentence != token->sentence || !is_not (document, i - 1))
    return;
  if (token->tag == DOSSIER_TAG_JJ && (token[-2].tag == DOSSIER_TAG_MD || dossier_document_token_is_one_of (document, i - 2, helping))
      && can_be (lexicon, document, token, DOSSIER_FORM_VERB))
    settle (token, DOSSIER_TAG_VB);
  else if ((token->tag == DOSSIER_TAG_VB || token->tag == DOSSIER_TAG_VBP) && dossier_document_token_is_one_of (document, i - 2, being)
           && can_be (lexicon, document, token, DOSSIER_FORM_ADJECTIVE))
    settle (token, DOSSIER_TAG_JJ);
}

/* "The agency's co-lead" did nothing: a joined word whose last part is no past form is no past of a verb. */
static void
settle_joined (const DossierLexicon *lexicon, DossierDocument *document, DossierToken *token)
{
  const char *word = document->text + token->start, *hyphen = g_strrstr_len (word, token->end - token->start, "-");
  DossierToken last = *token;

  if (hyphen == NULL || (token->tag != DOSSIER_TAG_VBD && token->tag != DOSSIER_TAG_VBN))
    return;
  last.start = hyphen + 1 - document->text;
  if (can_be (lexicon, document, &last, DOSSIER_FORM_NOUN)
      && !can_be (lexicon, document, &last, DOSSIER_FORM_VERB_PAST))
    settle (token, DOSSIER_TAG_NN);
}

/* "House Committee Ranking Republican Ann Lee": what titles begin with does nothing there. */
static void
settle_office (DossierDocument *document, const DossierName *name)
{
  static const char *const opening[] = { "acting", "founding", "leading", "managing", "presiding", "ranking", "sitting", NULL };
  DossierToken *token = dossier_document_token (document, name->end);

  if (name->type == DOSSIER_NAME_ORGANISATION && name->end + 1 < document->tokens->len
      && token->flags & token[1].flags & DOSSIER_TOKEN_CAPITAL
      && dossier_document_token_is_one_of (document, name->end, opening))
    settle (token, DOSSIER_TAG_NNP);
}

/* "Is not a Republican": what has an article and no noun after it is a noun. */
static void
settle_described (DossierDocument *document, guint32 i)
{
  DossierToken *token = dossier_document_token (document, i);

  if ((token->tag == DOSSIER_TAG_JJ || token->tag == DOSSIER_TAG_NNP) && token->flags & DOSSIER_TOKEN_CAPITAL && i + 1 < document->tokens->len
      && token[1].flags & DOSSIER_TOKEN_PUNCTUATION && token[-1].sentence == token->sentence
      && (dossier_document_token_is (document, i - 1, "a") || dossier_document_token_is (document, i - 1, "an")))
    settle (token, DOSSIER_TAG_NNP);
}

/* "Ann Lee, left, and Rex Moss": a caption tells where somebody stands, and nobody leaves. */
static void
settle_caption (DossierDocument *document, const DossierName *name)
{
  guint32 i = name->end + 1;

  if (name->type == DOSSIER_NAME_PERSON && i + 1 < document->tokens->len && dossier_document_token_is (document, i, "left")
      && dossier_document_token_is (document, i - 1, ",") && dossier_document_token_is (document, i + 1, ","))
    settle (dossier_document_token (document, i), DOSSIER_TAG_RB);
}

void
dossier_tag_settle (const DossierLexicon *lexicon, DossierDocument *document)
{
  g_return_if_fail (lexicon != NULL && document != NULL);

  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);

      settle_name (document, name);
      settle_possessive (document, name);
      settle_office (document, name);
      settle_caption (document, name);
      settle_verb_after (lexicon, document, name);
    }
  for (guint32 i = 2; i < document->tokens->len; i++)
    {
      DossierToken *token = dossier_document_token (document, i);

      settle_after_not (lexicon, document, i);
      settle_joined (lexicon, document, token);
      settle_described (document, i);
      if (token->tag == DOSSIER_TAG_JJ && dossier_document_token_is (document, i, "executive")
          && dossier_document_token_is (document, i - 1, "chief"))
        settle (token, DOSSIER_TAG_NN);
    }
}
