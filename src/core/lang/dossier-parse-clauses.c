/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-clauses.h"

#include "dossier-parse-content.h"
#include "dossier-parse-graft.h"
#include "dossier-parse-words.h"

static const char *const saying[] = { "say", "add", "tell", "report", "write", "claim", "announce", "note", NULL };

/* @i: "who", "whom" or "which". */
static void
settle_relative (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  guint32 comma = i - 1;
  guint32 verb, noun;
  guint deprel;

  if (comma > sentence->first && dossier_parse_token (document, comma)->tag == DOSSIER_TAG_IN)
    comma--;
  if (comma <= sentence->first || dossier_parse_token (document, comma)->tag != DOSSIER_TAG_COMMA
      || !dossier_parse_is_nominal (dossier_parse_token (document, comma - 1)->tag))
    return;
  verb = dossier_parse_climb (document, i, comma + 1, sentence->end);
  noun = dossier_parse_climb (document, comma - 1, sentence->first, comma);
  deprel = dossier_parse_token (document, verb)->deprel;
  if (verb == i
      || (deprel != DOSSIER_DEPREL_PARATAXIS && deprel != DOSSIER_DEPREL_ADVCL && deprel != DOSSIER_DEPREL_CONJ
          && deprel != DOSSIER_DEPREL_CCOMP))
    return;
  /* The top of all before the comma is its verb: the noun is what hangs on that. */
  for (guint32 word = comma - 1; word != noun; word = dossier_parse_token (document, word)->head)
    if (dossier_parse_is_nominal (dossier_parse_token (document, word)->tag) && dossier_parse_token (document, word)->head < sentence->end
        && !dossier_parse_is_nominal (dossier_parse_token (document, dossier_parse_token (document, word)->head)->tag))
      {
        dossier_parse_attach (document, verb, word, DOSSIER_DEPREL_ACL_RELCL, sentence);
        return;
      }
}

/* The clause after the comma that has a subject of its own, hanging on @root; else DOSSIER_NO_TOKEN. */
static guint32
find_main (DossierDocument *document, guint32 root, const DossierSentence *sentence)
{
  gboolean after_comma = FALSE;

  for (guint32 i = root + 1; i < sentence->end; i++)
    {
      const DossierToken *token = dossier_parse_token (document, i);

      after_comma |= token->tag == DOSSIER_TAG_COMMA;
      if (after_comma && dossier_parse_is_subject (token->deprel) && token->head > i && token->head < sentence->end)
        {
          const DossierToken *clause = dossier_parse_token (document, token->head);

          if (clause->head == root
              && (clause->deprel == DOSSIER_DEPREL_PARATAXIS || clause->deprel == DOSSIER_DEPREL_CCOMP))
            return token->head;
        }
    }
  return DOSSIER_NO_TOKEN;
}

/* @i: the word that the sentence opens with. */
static void
settle_opening (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  static const char *const opening[] = { "while", "although", "though", "if", "when", "after", "before", "because",
                                         "once",  "unless", NULL };
  guint32 root = dossier_parse_token (document, i)->head;
  guint32 verb;

  if (root >= sentence->end || dossier_parse_token (document, root)->head != DOSSIER_NO_TOKEN
      || !g_strv_contains (opening, dossier_document_lemma (document, i)))
    return;
  verb = find_main (document, root, sentence);
  if (verb != DOSSIER_NO_TOKEN)
    dossier_parse_put_above (document, verb, root, DOSSIER_DEPREL_ADVCL, sentence);
}

/* "Lee, Purdy said, left": @said hangs above the verb that it stands in the middle of. */
static void
settle_inserted (DossierDocument *document, guint32 said, const DossierSentence *sentence)
{
  guint32 first = said;
  guint32 speaker = DOSSIER_NO_TOKEN, subject, verb = DOSSIER_NO_TOKEN;

  while (first > sentence->first && dossier_parse_is_nominal (dossier_parse_token (document, first - 1)->tag))
    first--;
  if (first == said || first < sentence->first + 2 || said + 2 >= sentence->end
      || dossier_parse_token (document, first - 1)->tag != DOSSIER_TAG_COMMA || dossier_parse_token (document, said + 1)->tag != DOSSIER_TAG_COMMA)
    return;
  speaker = dossier_parse_climb (document, said - 1, first, said);
  subject = dossier_parse_token (document, speaker)->head;
  if ((dossier_parse_token (document, speaker)->deprel != DOSSIER_DEPREL_CONJ
       && dossier_parse_token (document, speaker)->deprel != DOSSIER_DEPREL_APPOS)
      || subject >= first || !dossier_parse_is_subject (dossier_parse_token (document, subject)->deprel) || dossier_parse_token (document, subject)->head != said)
    return;
  for (guint32 i = said + 2; i < sentence->end && verb == DOSSIER_NO_TOKEN; i++)
    if (dossier_parse_token (document, i)->head == said && dossier_parse_token (document, i)->deprel == DOSSIER_DEPREL_CCOMP)
      verb = i;
  if (verb == DOSSIER_NO_TOKEN)
    return;
  dossier_parse_put_above (document, verb, said, DOSSIER_DEPREL_PARATAXIS, sentence);
  dossier_parse_token (document, subject)->head = verb;
  dossier_parse_token (document, speaker)->head = said;
  dossier_parse_token (document, speaker)->deprel = DOSSIER_DEPREL_NSUBJ;
}

/* "Lee left, people near him said.": the last word is no clause on a noun before it, nor on the verb. */
static void
settle_closing (DossierDocument *document, guint32 said, const DossierSentence *sentence)
{
  DossierToken *token = dossier_parse_token (document, said);
  gboolean on_verb = token->deprel == DOSSIER_DEPREL_ADVCL || token->deprel == DOSSIER_DEPREL_CONJ;
  guint32 first = said;
  guint32 speaker, verb;

  if (said + 2 < sentence->end || said <= sentence->first + 2 || token[-1].tag == DOSSIER_TAG_CC
      || (!on_verb && token->deprel != DOSSIER_DEPREL_ACL && token->deprel != DOSSIER_DEPREL_ACL_RELCL))
    return;
  while (first > sentence->first && dossier_parse_token (document, first - 1)->tag != DOSSIER_TAG_COMMA)
    first--;
  if (first <= sentence->first + 1)
    return;
  speaker = dossier_parse_climb (document, on_verb ? first : token->head, first, said);
  verb = dossier_parse_climb (document, first - 2, sentence->first, first - 1);
  if (!dossier_parse_is_nominal (dossier_parse_token (document, speaker)->tag) || dossier_parse_token (document, speaker)->head >= first - 1
      || !dossier_parse_is_verb (dossier_parse_token (document, verb)->tag))
    return;
  if (dossier_parse_put_above (document, said, verb, DOSSIER_DEPREL_CCOMP, sentence))
    dossier_parse_attach (document, speaker, said, DOSSIER_DEPREL_NSUBJ, sentence);
}

/* "Her brother Ann Lee slept": @i is the second subject of its verb. */
static void
settle_subjects (DossierDocument *document, guint32 first, guint32 i, const DossierSentence *sentence)
{
  guint32 start = i;

  while (start > first + 1 && dossier_parse_is_nominal (dossier_parse_token (document, start - 1)->tag)
         && dossier_parse_climb (document, start - 1, start - 1, i + 1) == i)
    start--;
  /* "Acme News' Ann Lee": the owner is none. */
  if (dossier_parse_token (document, start - 1)->tag == DOSSIER_TAG_POS && dossier_parse_token (document, start - 1)->head == first)
    dossier_parse_attach (document, first, i, DOSSIER_DEPREL_NMOD_POSS, sentence);
  else if (dossier_parse_token (document, i)->tag == DOSSIER_TAG_NNP && dossier_parse_token (document, first)->tag == DOSSIER_TAG_NN
      && dossier_parse_is_below (document, start - 1, first, sentence))
    dossier_parse_attach (document, i, first, DOSSIER_DEPREL_APPOS, sentence);
}

/* "Said Lee, the lawyer for Purdy, in his remarks": @i, a preposition after a comma, begins no second name. */
static void
settle_phrase (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  guint32 noun = dossier_parse_token (document, i)->head;
  guint32 verb;

  if (dossier_parse_token (document, i)->deprel != DOSSIER_DEPREL_CASE || noun < i || noun >= sentence->end
      || dossier_parse_token (document, noun)->deprel != DOSSIER_DEPREL_CONJ || dossier_parse_token (document, noun)->head >= i)
    return;
  for (guint32 k = i; k < noun; k++)
    if (dossier_parse_token (document, k)->tag == DOSSIER_TAG_CC && dossier_parse_token (document, k)->head == noun)
      return;
  verb = dossier_parse_token (document, noun)->head;
  for (guint32 k = sentence->first; k < sentence->end && verb != DOSSIER_NO_TOKEN; k++)
    {
      /* "In Oslo, in Bergen": both are phrases. */
      if (dossier_parse_token (document, verb)->deprel == DOSSIER_DEPREL_OBL)
        return;
      if (dossier_parse_is_verb (dossier_parse_token (document, verb)->tag))
        {
          dossier_parse_attach (document, noun, verb, DOSSIER_DEPREL_OBL, sentence);
          return;
        }
      verb = dossier_parse_token (document, verb)->head;
    }
}

/* "Being tied to Lee could harm him": a clause in a tense has no "to" before its subject. */
static void
settle_to (DossierDocument *document, guint32 to, const DossierSentence *sentence)
{
  DossierToken *token = dossier_parse_token (document, to);
  guint32 clause = token->head;
  guint32 noun;

  if (token->deprel != DOSSIER_DEPREL_MARK || clause <= to + 1 || clause >= sentence->end || to == sentence->first
      || dossier_parse_token (document, clause - 1)->tag != DOSSIER_TAG_MD || !dossier_parse_is_verb (dossier_parse_token (document, to - 1)->tag))
    return;
  for (noun = to + 1; noun < clause && !(dossier_parse_is_subject (dossier_parse_token (document, noun)->deprel)
                                         && dossier_parse_token (document, noun)->head == clause);)
    noun++;
  if (noun == clause)
    return;
  dossier_parse_attach (document, noun, to - 1, DOSSIER_DEPREL_OBL, sentence);
  dossier_parse_attach (document, to, noun, DOSSIER_DEPREL_CASE, sentence);
}

/* What stands after a closing quotation mark is of the sentence around it: @i is the first word there. */
static void
settle_after_quote (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  DossierToken *token = dossier_parse_token (document, i);
  guint32 open = i - 1;
  guint32 root;

  if (token->tag != DOSSIER_TAG_VBG)
    return;
  while (open > sentence->first && dossier_parse_token (document, open)->tag != DOSSIER_TAG_OPEN_QUOTE)
    open--;
  if (open == sentence->first || token->head < open || token->head >= i)
    return;
  root = dossier_parse_climb (document, open, sentence->first, sentence->end);
  if (root < open && dossier_parse_is_verb (dossier_parse_token (document, root)->tag))
    dossier_parse_attach (document, i, root, DOSSIER_DEPREL_ADVCL, sentence);
}

/* "Over the past year Lee, who lives in Rome, has paid": the name right after the span of time @i is no second name of
 * it, but the subject that the verb lacks. */
static void
settle_time (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  static const char *const spans[] = { "year", "month", "week", "day", "decade", "century", "quarter", "season",
                                       "summer", "winter", "spring", "autumn", "weekend", NULL };
  guint32 verb = dossier_parse_token (document, i)->head;
  guint32 name = DOSSIER_NO_TOKEN;
  DossierDeprel deprel = DOSSIER_DEPREL_NSUBJ;

  if (i + 1 >= sentence->end || dossier_parse_token (document, i + 1)->tag != DOSSIER_TAG_NNP || verb <= i
      || verb >= sentence->end || !dossier_parse_is_verb (dossier_parse_token (document, verb)->tag)
      || !g_strv_contains (spans, dossier_document_lemma (document, i)))
    return;
  for (guint32 word = i + 1; word < verb; word++)
    {
      const DossierToken *token = dossier_parse_token (document, word);

      if (token->head == i && token->deprel == DOSSIER_DEPREL_APPOS && name == DOSSIER_NO_TOKEN
          && dossier_parse_is_below (document, i + 1, word, sentence))
        name = word;
      if (token->head == verb && dossier_parse_is_subject (token->deprel))
        return;
      if (token->head == verb && token->deprel == DOSSIER_DEPREL_AUX_PASS)
        deprel = DOSSIER_DEPREL_NSUBJ_PASS;
    }
  if (name != DOSSIER_NO_TOKEN)
    dossier_parse_attach (document, name, verb, deprel, sentence);
}

static void
settle_sentence (DossierDocument *document, const DossierSentence *sentence)
{
  guint32 subject = DOSSIER_NO_TOKEN;

  settle_opening (document, sentence->first, sentence);
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      const DossierToken *token = dossier_parse_token (document, i);

      if (dossier_document_token_is (document, i, "that"))
        {
          dossier_parse_settle_that (document, i, sentence);
          if (token->tag == DOSSIER_TAG_IN)
            continue;
        }
      if (i > sentence->first + 1 && (token->tag == DOSSIER_TAG_WP || token->tag == DOSSIER_TAG_WDT))
        settle_relative (document, i, sentence);
      else if (token->tag == DOSSIER_TAG_IN && dossier_document_token_is (document, i, "to"))
        settle_to (document, i, sentence);
      else if (i > sentence->first && token->tag == DOSSIER_TAG_IN && token[-1].tag == DOSSIER_TAG_COMMA)
        settle_phrase (document, i, sentence);
      else if (i > sentence->first + 1 && token[-1].tag == DOSSIER_TAG_CLOSE_QUOTE)
        settle_after_quote (document, i, sentence);
      else if (token->deprel == DOSSIER_DEPREL_OBL || token->deprel == DOSSIER_DEPREL_OBL_TMOD)
        settle_time (document, i, sentence);
      else if (token->tag == DOSSIER_TAG_VBD && g_strv_contains (saying, dossier_document_lemma (document, i)))
        {
          settle_inserted (document, i, sentence);
          settle_closing (document, i, sentence);
        }
      else if (dossier_parse_is_subject (token->deprel))
        {
          if (subject != DOSSIER_NO_TOKEN && dossier_parse_token (document, subject)->head == token->head && token->head > i)
            settle_subjects (document, subject, i, sentence);
          else
            subject = i;
        }
    }
}

void
dossier_parse_settle_sentences (DossierDocument *document)
{
  g_return_if_fail (document != NULL);

  for (guint i = 0; i < document->sentences->len; i++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, i);

      if (sentence->first < sentence->end)
        settle_sentence (document, sentence);
    }
}
