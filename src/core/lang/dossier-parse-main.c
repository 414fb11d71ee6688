/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-main.h"

#include "dossier-parse-words.h"

static DossierToken *
token_at (DossierDocument *document, guint32 i)
{
  return dossier_document_token (document, i);
}

/* The first word of [first, end) that hangs on @head by @deprel, or DOSSIER_NO_TOKEN. */
static guint32
find_child (DossierDocument *document, guint32 head, DossierDeprel deprel, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (token_at (document, i)->head == head && token_at (document, i)->deprel == deprel)
      return i;
  return DOSSIER_NO_TOKEN;
}

static gboolean
has_subject (DossierDocument *document, guint32 verb, const DossierSentence *sentence)
{
  return find_child (document, verb, DOSSIER_DEPREL_NSUBJ, sentence->first, sentence->end) != DOSSIER_NO_TOKEN
         || find_child (document, verb, DOSSIER_DEPREL_NSUBJ_PASS, sentence->first, sentence->end) != DOSSIER_NO_TOKEN;
}

/* Whether the words between @noun and @i are all of its name. */
static gboolean
follows (DossierDocument *document, guint32 noun, guint32 i)
{
  for (guint32 word = noun + 1; word < i; word++)
    if (token_at (document, word)->head != noun
        || (token_at (document, word)->deprel != DOSSIER_DEPREL_FLAT
            && token_at (document, word)->deprel != DOSSIER_DEPREL_COMPOUND))
      return FALSE;
  return noun < i;
}

/* "Ann Lee sued Purdy, said Rex Moss": @i is "sued". */
static void
settle_bare_clause (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  DossierToken *verb = token_at (document, i);
  guint32 noun = verb->head, said;

  if (verb->tag != DOSSIER_TAG_VBD || noun >= i || noun < sentence->first || !follows (document, noun, i)
      || has_subject (document, i, sentence)
      || find_child (document, i, DOSSIER_DEPREL_OBJ, i + 1, sentence->end) == DOSSIER_NO_TOKEN)
    return;
  said = token_at (document, noun)->head;
  if (!dossier_parse_is_subject (token_at (document, noun)->deprel) || said <= i || said >= sentence->end
      || find_child (document, said, DOSSIER_DEPREL_NSUBJ, said + 1, sentence->end) == DOSSIER_NO_TOKEN)
    return;
  verb->head = token_at (document, said)->head;
  verb->deprel = token_at (document, said)->deprel;
  token_at (document, said)->head = i;
  token_at (document, said)->deprel = DOSSIER_DEPREL_PARATAXIS;
  token_at (document, noun)->head = i;
  token_at (document, noun)->deprel = DOSSIER_DEPREL_NSUBJ;
}

/* "Ann Lee, who said little, sued Purdy": @i is "sued". */
static void
settle_after_relative (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  DossierToken *verb = token_at (document, i);
  guint32 clause = verb->head, noun;

  if (verb->tag != DOSSIER_TAG_VBD || i <= sentence->first + 2 || verb[-1].tag != DOSSIER_TAG_COMMA
      || clause >= i - 1 || clause < sentence->first || has_subject (document, i, sentence)
      || token_at (document, clause)->deprel != DOSSIER_DEPREL_ACL_RELCL)
    return;
  noun = token_at (document, clause)->head;
  if (noun >= clause || token_at (document, noun)->head != DOSSIER_NO_TOKEN || dossier_parse_is_verb (token_at (document, noun)->tag))
    return;
  verb->head = DOSSIER_NO_TOKEN;
  verb->deprel = token_at (document, noun)->deprel;
  token_at (document, noun)->head = i;
  token_at (document, noun)->deprel = DOSSIER_DEPREL_NSUBJ;
}

/* "with Purdy watching,": @i is "watching". */
static void
settle_absolute (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  DossierToken *verb = token_at (document, i);
  guint32 noun = verb->head, with, above;

  if (verb->tag != DOSSIER_TAG_VBG || noun >= i || noun < sentence->first || !follows (document, noun, i)
      || i + 1 >= sentence->end || verb[1].tag != DOSSIER_TAG_COMMA)
    return;
  with = find_child (document, noun, DOSSIER_DEPREL_CASE, sentence->first, noun);
  if (with == DOSSIER_NO_TOKEN || !dossier_document_token_is (document, with, "with"))
    return;
  above = token_at (document, noun)->head;
  for (guint32 step = sentence->first; step < sentence->end && above != DOSSIER_NO_TOKEN
                                       && !dossier_parse_is_verb (token_at (document, above)->tag); step++)
    above = token_at (document, above)->head;
  if (above == DOSSIER_NO_TOKEN)
    return;
  verb->head = above;
  verb->deprel = DOSSIER_DEPREL_ADVCL;
  token_at (document, noun)->head = i;
  token_at (document, noun)->deprel = DOSSIER_DEPREL_NSUBJ;
  token_at (document, with)->head = i;
  token_at (document, with)->deprel = DOSSIER_DEPREL_MARK;
}

/* "stopped short of suing": @i is "suing". */
static void
settle_stop (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  guint32 brief = token_at (document, i)->head, stop;

  if (brief >= i || brief < sentence->first || !dossier_document_token_is (document, brief, "short"))
    return;
  stop = token_at (document, brief)->head;
  if (stop < brief && stop >= sentence->first && token_at (document, brief)->deprel == DOSSIER_DEPREL_ADVMOD
      && dossier_parse_is_verb (token_at (document, stop)->tag))
    token_at (document, i)->head = stop;
}

/* "Lee paid the bank and the actor Rex Moss sued Purdy": a verb in a tense right after the second of two names, and not
 * after "and", is that one's. @i is "sued". */
static void
settle_second (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  DossierToken *verb = token_at (document, i);
  guint32 noun = i - 1, and;

  if (i <= sentence->first + 1 || verb->tag != DOSSIER_TAG_VBD || verb->head >= i
      || !dossier_parse_is_nominal (token_at (document, noun)->tag) || has_subject (document, i, sentence))
    return;
  while (token_at (document, noun)->deprel == DOSSIER_DEPREL_FLAT && token_at (document, noun)->head < noun
         && token_at (document, noun)->head >= sentence->first)
    noun = token_at (document, noun)->head;
  and = find_child (document, noun, DOSSIER_DEPREL_CC, sentence->first, noun);
  if (token_at (document, noun)->deprel != DOSSIER_DEPREL_CONJ || token_at (document, noun)->head >= noun
      || token_at (document, noun)->head < verb->head || and == DOSSIER_NO_TOKEN)
    return;
  verb->deprel = DOSSIER_DEPREL_CONJ;
  token_at (document, noun)->head = i;
  token_at (document, noun)->deprel = DOSSIER_DEPREL_NSUBJ;
  token_at (document, and)->head = i;
}

/* "called for Purdy to resign": what is called for is no reason of the calling. @i is "resign". */
static void
settle_wish (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  static const char *const wishing[] = { "arrange", "ask", "beg", "call", "campaign", "clamour", "lobby", "long", "plead",
                                         "pray", "press", "push", "vote", "wait", "wish", NULL };
  DossierToken *verb = token_at (document, i);
  guint32 to = find_child (document, i, DOSSIER_DEPREL_MARK, sentence->first, i), noun;

  if (to == DOSSIER_NO_TOKEN || token_at (document, to)->tag != DOSSIER_TAG_TO || verb->head >= to
      || !g_strv_contains (wishing, dossier_document_lemma (document, verb->head)))
    return;
  noun = find_child (document, verb->head, DOSSIER_DEPREL_OBL, verb->head, to);
  if (noun != DOSSIER_NO_TOKEN && dossier_document_token_is (document, verb->head + 1, "for") && follows (document, noun, to))
    verb->deprel = DOSSIER_DEPREL_XCOMP;
}

/* "rumours that Lee sued Purdy": a verb with an object of its own has none in "that". @i is "sued". */
static void
settle_content (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  guint32 that = find_child (document, i, DOSSIER_DEPREL_OBJ, sentence->first, i);

  if (that == DOSSIER_NO_TOKEN || !dossier_document_token_is (document, that, "that")
      || find_child (document, i, DOSSIER_DEPREL_OBJ, i, sentence->end) == DOSSIER_NO_TOKEN)
    return;
  token_at (document, that)->tag = DOSSIER_TAG_IN;
  token_at (document, that)->deprel = DOSSIER_DEPREL_MARK;
}

static void
settle_word (DossierDocument *document, guint32 i, const DossierSentence *sentence)
{
  DossierToken *token = token_at (document, i);

  switch (token->deprel)
    {
    case DOSSIER_DEPREL_ACL_RELCL:
      settle_content (document, i, sentence);
      if (find_child (document, i, DOSSIER_DEPREL_MARK, sentence->first, i) != DOSSIER_NO_TOKEN
          && has_subject (document, i, sentence))
        token->deprel = DOSSIER_DEPREL_ACL;
      else
        settle_bare_clause (document, i, sentence);
      break;
    case DOSSIER_DEPREL_ACL:
      settle_absolute (document, i, sentence);
      break;
    case DOSSIER_DEPREL_CCOMP:
    case DOSSIER_DEPREL_CONJ:
    case DOSSIER_DEPREL_PARATAXIS:
      settle_after_relative (document, i, sentence);
      settle_second (document, i, sentence);
      break;
    case DOSSIER_DEPREL_ADVCL:
      settle_stop (document, i, sentence);
      settle_wish (document, i, sentence);
      break;
    default:
      break;
    }
}

void
dossier_parse_settle_main (DossierDocument *document)
{
  g_return_if_fail (document != NULL);

  for (guint i = 0; i < document->sentences->len; i++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, i);

      for (guint32 word = sentence->first; word < sentence->end; word++)
        settle_word (document, word, sentence);
    }
}
