/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-content.h"

#include "dossier-quote-topic.h"

#include <string.h>

/* How many words may follow the teller before the stop: ", she said in an
 * interview on Tuesday." */
#define MAX_TAIL 16
/* How far from its verb a clause without a place in the tree may start: "told
 * the paper in May that …". */
#define MAX_LEAD 9

static gboolean
is_finite (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBP || tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_MD;
}

static gboolean
has_finite (const DossierTree *tree, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (is_finite (tree, i))
      return TRUE;
  return FALSE;
}

/* Whether a verb stands in the words that may carry a clause: taggers take many
 * a past tense for a participle. */
static gboolean
has_verb (const DossierTree *tree, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (is_finite (tree, i) || dossier_tree_tag (tree, i) == DOSSIER_TAG_VBN)
      return TRUE;
  return FALSE;
}

static gboolean
is_word (const DossierTree *tree, guint32 token, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (dossier_document_token_is (tree->document, token, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_dash (const DossierTree *tree, guint32 token)
{
  static const char *const dashes[] = { "-", "--", "–", "—", "―", NULL };

  return is_word (tree, token, dashes);
}

static gboolean
is_break (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_STOP || tag == DOSSIER_TAG_COLON
         || is_dash (tree, token);
}

static const DossierSentence *
sentence_of (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence);
}

static void
add_part (DossierQuoteContent *content, const DossierTree *tree, guint32 first, guint32 end)
{
  while (first < end
         && (dossier_document_token (tree->document, first)->flags & DOSSIER_TOKEN_PUNCTUATION) != 0
         && dossier_tree_tag (tree, first) != DOSSIER_TAG_OPEN_QUOTE)
    first++;
  while (first < end
         && (dossier_document_token (tree->document, end - 1)->flags & DOSSIER_TOKEN_PUNCTUATION) != 0
         && dossier_tree_tag (tree, end - 1) != DOSSIER_TAG_CLOSE_QUOTE)
    end--;
  if (first >= end || content->n >= DOSSIER_QUOTE_CONTENT_PARTS)
    return;
  content->first[content->n] = first;
  content->end[content->n++] = end;
}

/* The first word of the verb with its helpers: "has also said". */
static guint32
verb_start (const DossierTree *tree, guint32 cue, guint32 limit)
{
  guint32 first = cue;

  while (first > limit)
    {
      DossierTag tag = dossier_tree_tag (tree, first - 1);

      if (tag != DOSSIER_TAG_RB && tag != DOSSIER_TAG_MD
          && !(tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ))
        break;
      first--;
    }
  return first;
}

/* ---- the teller at the end of, or within, what he says ---- */

/* The stop or comma that closes the teller's own words, or DOSSIER_NO_TOKEN:
 * what follows him is more than when, where and to whom he spoke. */
static guint32
end_of_tail (const DossierTree *tree, guint32 from, guint32 end)
{
  static const char *const openers[] = { "that", "how", "why",  "whether", "what", "if", "he",
                                         "she",  "it",  "they", "there",   "we",   "i",  NULL };

  for (guint32 i = from; i < end && i < from + MAX_TAIL; i++)
    {
      if (is_break (tree, i))
        return i;
      if (is_finite (tree, i) || is_word (tree, i, openers)
          || dossier_tree_tag (tree, i) == DOSSIER_TAG_OPEN_QUOTE)
        return DOSSIER_NO_TOKEN;
    }
  return from + MAX_TAIL >= end ? end : DOSSIER_NO_TOKEN;
}

/* Whether the words go on with what is said, after the teller: not with who he
 * is or what he did besides. */
static gboolean
goes_on (const DossierTree *tree, guint32 first, guint32 end)
{
  DossierTag tag = first < end ? dossier_tree_tag (tree, first) : DOSSIER_TAG_NONE;

  if (first >= end || tag == DOSSIER_TAG_VBG || tag == DOSSIER_TAG_WP || tag == DOSSIER_TAG_WDT
      || tag == DOSSIER_TAG_WPS || dossier_document_token_is (tree->document, first, "according")
      || dossier_document_token_is (tree->document, first, "as"))
    return FALSE;
  if (tag == DOSSIER_TAG_CC && first + 1 < end && dossier_quote_source_is_cue (tree, first + 1, TRUE))
    return FALSE;
  for (guint32 i = first; i < end; i++)
    if (is_finite (tree, i))
      return TRUE;
    else if (dossier_tree_tag (tree, i) == DOSSIER_TAG_WP || dossier_tree_tag (tree, i) == DOSSIER_TAG_WDT)
      return FALSE; /* ", a lawyer who works for Acme" */
  return has_verb (tree, first, end);
}

/* Whether the words are no more than when or while it was said: "When asked,
 * Lee agreed." */
static gboolean
only_sets_scene (const DossierTree *tree, guint32 first, guint32 end)
{
  static const char *const openers[]
      = { "when", "as",     "after", "before", "while", "although", "though", "since", "asked",   "in", "on",
          "at",   "during", "with",  "for",    "by",    "from",     "once",   "until", "because", NULL };
  guint breaks = 0;

  if (!is_word (tree, first, openers))
    return FALSE;
  for (guint32 i = first; i < end; i++)
    breaks += dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA;
  return breaks == 0;
}

/* Whether what the teller says stands in marks right before him, and he only
 * adds when and to whom: '"It is over," Lee said on Monday.' */
static gboolean
follows_marks (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source)
{
  const DossierSentence *sentence = sentence_of (tree, cue);
  guint32 first = MIN (source->first, verb_start (tree, cue, sentence->first));

  while (first > sentence->first && is_break (tree, first - 1))
    first--;
  return first > sentence->first && dossier_quote_source_is_close_mark (tree, first - 1)
         && end_of_tail (tree, MAX (cue + 1, source->end), sentence->end) != DOSSIER_NO_TOKEN;
}

static gboolean
inserted_content (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source,
                  DossierCueFlags flags, DossierQuoteContent *content)
{
  const DossierSentence *sentence = sentence_of (tree, cue);
  guint32 first = MIN (source->first, verb_start (tree, cue, sentence->first));
  guint32 end = MAX (cue + 1, source->end), close;
  gboolean left, right,
      as = first > sentence->first && dossier_document_token_is (tree->document, first - 1, "as");

  /* "as Lee put it" */
  if (as && end == cue + 1 && end < sentence->end && dossier_document_token_is (tree->document, end, "it"))
    end++;
  if ((flags & (DOSSIER_CUE_NAMING | DOSSIER_CUE_DIRECTIVE)) != 0 || source->first < sentence->first
      || first <= sentence->first || end > sentence->end
      || !(dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_COMMA || is_dash (tree, first - 1) || as)
      || (!as && dossier_quote_source_is_passive (tree, cue)))
    return FALSE;
  if (!as && (flags & DOSSIER_CUE_ADDRESSEE) == 0
      && dossier_tree_child (tree, cue, DOSSIER_DEPREL_OBJ) != DOSSIER_NO_TOKEN
      && dossier_tree_child (tree, cue, DOSSIER_DEPREL_OBJ) > cue)
    return FALSE;
  close = end_of_tail (tree, end, sentence->end);
  if (close == DOSSIER_NO_TOKEN)
    return FALSE;
  left = has_verb (tree, sentence->first, first - 1);
  right = close + 1 < sentence->end && goes_on (tree, close + 1, sentence->end);
  if (!right && (!left || only_sets_scene (tree, sentence->first, first - 1)))
    return FALSE;
  add_part (content, tree, sentence->first, first - 1);
  if (right)
    add_part (content, tree, close + 1, sentence->end);
  content->kind = DOSSIER_QUOTE_INDIRECT;
  return content->n > 0;
}

/* ---- according to ---- */

static void
content_of_according (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source,
                      DossierQuoteContent *content)
{
  const DossierSentence *sentence = sentence_of (tree, cue);

  content->kind = DOSSIER_QUOTE_INDIRECT;
  if (cue <= sentence->first + 1)
    {
      add_part (content, tree, source->end, sentence->end);
      return;
    }
  add_part (content, tree, sentence->first, cue);
  for (guint32 i = source->end; i < sentence->end && i < source->end + MAX_TAIL; i++)
    if (is_break (tree, i))
      {
        if (goes_on (tree, i + 1, sentence->end))
          add_part (content, tree, i + 1, sentence->end);
        return;
      }
}

/* ---- the words after the teller ---- */

/* Whether @child of the cue is a clause of what is said, thought or wanted. */
static gboolean
is_content (const DossierTree *tree, guint32 child, guint32 cue, DossierCueFlags flags)
{
  switch (dossier_tree_deprel (tree, child))
    {
    case DOSSIER_DEPREL_CCOMP:
      return dossier_tree_tag (tree, cue) != DOSSIER_TAG_VB || (flags & DOSSIER_CUE_SPEECH) != 0;

    case DOSSIER_DEPREL_XCOMP:
      return dossier_tree_tag (tree, cue) != DOSSIER_TAG_VB && (flags & DOSSIER_CUE_SPEECH) != 0
             && (flags & (DOSSIER_CUE_PLAIN | DOSSIER_CUE_NAMING)) == 0;

    default:
      return FALSE;
    }
}

/* Whether the first verb after @first, within some words, is one of saying: ",
 * and aid groups warned that". */
static gboolean
another_speaks (const DossierTree *tree, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end && i < first + MAX_LEAD && !is_break (tree, i); i++)
    if (is_finite (tree, i))
      return dossier_quote_source_is_cue (tree, i, FALSE)
             && (dossier_cue_lookup (dossier_document_lemma (tree->document, i)) & DOSSIER_CUE_SPEECH) != 0;
  return FALSE;
}

/* "…, adding that", "…, but she said", "… and warned": the teller takes over
 * again at @token. */
static gboolean
teller_returns (const DossierTree *tree, guint32 token, guint32 cue, guint32 end)
{
  gboolean after_comma = dossier_tree_tag (tree, token - 1) == DOSSIER_TAG_COMMA;

  if (dossier_tree_tag (tree, token) == DOSSIER_TAG_CC)
    {
      gboolean but = dossier_document_token_is (tree->document, token, "but");

      if (token + 1 < end && dossier_quote_source_is_cue (tree, token + 1, after_comma || but)
          && (is_finite (tree, token + 1) || dossier_tree_tag (tree, cue) == DOSSIER_TAG_VBG)
          && (after_comma || but || dossier_tree_head (tree, token + 1) == cue))
        return TRUE;
      return after_comma && another_speaks (tree, token + 1, end);
    }
  return after_comma && dossier_quote_source_is_cue (tree, token, FALSE)
         && dossier_tree_tag (tree, token) != DOSSIER_TAG_VB;
}

/* Reported speech runs on to the end of its sentence, unless the teller takes
 * over again. */
static guint32
end_of_speech (const DossierTree *tree, guint32 cue, guint32 first)
{
  guint32 end = sentence_of (tree, cue)->end, head = dossier_tree_head (tree, cue);
  DossierDeprel deprel = dossier_tree_deprel (tree, cue);
  gboolean main_clause
      = head >= tree->n_tokens || deprel == DOSSIER_DEPREL_CONJ || deprel == DOSSIER_DEPREL_CCOMP
        || deprel == DOSSIER_DEPREL_PARATAXIS
        || (deprel == DOSSIER_DEPREL_ADVCL && dossier_tree_tag (tree, cue) == DOSSIER_TAG_VBG && cue > head);

  if (!main_clause)
    return cue;
  for (guint32 i = MAX (first, cue + 1) + 1; i < end; i++)
    if (teller_returns (tree, i, cue, end))
      return i;
  return end;
}

/* "… and left Rome", "… but also had to pay": whether the word joins a verb to
 * the one before. */
static gboolean
joins_verb (const DossierTree *tree, guint32 token, guint32 end)
{
  if (dossier_tree_tag (tree, token) != DOSSIER_TAG_CC)
    return FALSE;
  for (guint32 i = token + 1; i < MIN (end, token + 3); i++)
    if (is_finite (tree, i))
      return TRUE;
    else if (dossier_tree_tag (tree, i) != DOSSIER_TAG_RB)
      return FALSE;
  return FALSE;
}

/* The end of what is said within a clause that is not the main one: "a man who
 * said he had paid, and fled". */
static guint32
end_of_phrase (const DossierTree *tree, guint32 first, guint32 end)
{
  for (guint32 i = first + 1; i < end; i++)
    if (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA || is_dash (tree, i) || joins_verb (tree, i, end))
      return i;
  return end;
}

/* Whether the words after "said" tell when, where or to whom, not what. */
static gboolean
starts_aside (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_TO || tag == DOSSIER_TAG_IN || tag == DOSSIER_TAG_VBG
         || dossier_document_token_is (tree->document, token, "when");
}

/* Where the tree gives the cue nothing to say: whether the words after it are a
 * clause ("told the paper that …"; after "said" any words with a verb of their
 * own). */
static gboolean
speech_follows (const DossierTree *tree, guint32 cue, DossierCueFlags flags, DossierQuoteContent *content)
{
  static const char *const openers[] = { "that", "how", "why", "whether", "what", "if", NULL };
  guint32 sentence_end = sentence_of (tree, cue)->end, first = cue + 1,
          end = end_of_speech (tree, cue, first);
  gboolean says = strcmp (dossier_document_lemma (tree->document, cue), "say") == 0, found = FALSE;

  if (first + 2 >= sentence_end)
    return FALSE;
  found = dossier_document_token_is (tree->document, first, "that");
  if (!found
      && ((flags & DOSSIER_CUE_SPEECH) == 0 || (flags & (DOSSIER_CUE_PLAIN | DOSSIER_CUE_NAMING)) != 0))
    return FALSE;
  for (guint32 i = first; i < MIN (sentence_end, cue + MAX_LEAD) && !found; i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (is_break (tree, i) || (tag == DOSSIER_TAG_OPEN_QUOTE && !says) || is_finite (tree, i))
        break;
      /* "said she would go": a subject right after the cue. */
      found = is_word (tree, i, openers)
              || (i == first && (flags & DOSSIER_CUE_ADDRESSEE) == 0 && tag == DOSSIER_TAG_PRP);
      if (found)
        first = i;
    }
  if (!found && (!says || is_break (tree, first) || starts_aside (tree, first)))
    return FALSE;
  if (end <= cue)
    end = end_of_phrase (tree, first, sentence_end);
  if (end < first + 3 || !has_finite (tree, first, end))
    return FALSE;
  add_part (content, tree, first, end);
  content->kind = DOSSIER_QUOTE_INDIRECT;
  return content->n > 0;
}

/* "denied paying": what was done, not words. */
static gboolean
lacks_subject (const DossierTree *tree, guint32 clause)
{
  return dossier_tree_tag (tree, clause) == DOSSIER_TAG_VBG
         && dossier_tree_child (tree, clause, DOSSIER_DEPREL_NSUBJ) == DOSSIER_NO_TOKEN;
}

/* "thinks Lee sued": the tree takes the subject of the clause for an object of
 * the verb above. */
static guint32
subject_before (const DossierTree *tree, guint32 cue, guint32 first)
{
  guint32 object = dossier_tree_child (tree, cue, DOSSIER_DEPREL_OBJ);

  return object != DOSSIER_NO_TOKEN && object > cue && tree->end[object] == first && is_finite (tree, first)
             ? tree->left[object]
             : first;
}

static gboolean
content_of_children (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source,
                     DossierCueFlags flags, DossierQuoteContent *content)
{
  guint32 first = G_MAXUINT32, end = 0;

  for (guint32 child = tree->first_child[cue]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (is_content (tree, child, cue, flags))
      {
        first = MIN (first, tree->left[child]);
        end = MAX (end, tree->end[child]);
        if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_CCOMP && !lacks_subject (tree, child))
          content->kind = DOSSIER_QUOTE_INDIRECT;
      }
  if (first >= end)
    return FALSE;
  first = subject_before (tree, cue, first);
  if (first < cue)
    {
      /* What stands before its teller is a clause: not "Speaking in Rome, she
       * said". */
      end = MIN (end, MIN (cue, MAX (source->first, first)));
      if (!has_verb (tree, first, end))
        return FALSE;
    }
  else if (first > cue && (flags & DOSSIER_CUE_SPEECH) != 0 && content->kind == DOSSIER_QUOTE_INDIRECT)
    {
      guint32 speech_end = end_of_speech (tree, cue, first);

      end = speech_end > first ? speech_end : end;
    }
  add_part (content, tree, first, end);
  return content->n > 0;
}

/* Whether the verb stands in a form that tells: not "to say", "wants to
 * discuss", nor an order to the reader. */
static gboolean
tells (const DossierTree *tree, guint32 cue)
{
  guint32 verb = verb_start (tree, cue, sentence_of (tree, cue)->first);

  if (dossier_tree_tag (tree, cue) != DOSSIER_TAG_VB)
    return TRUE;
  if (dossier_tree_child_lemma (tree, cue, "to") != DOSSIER_NO_TOKEN
      || (cue > 0 && dossier_tree_tag (tree, cue - 1) == DOSSIER_TAG_TO))
    return FALSE;
  /* A present that the tagger took for an infinitive: "experts say". */
  return verb < cue || dossier_tree_child (tree, cue, DOSSIER_DEPREL_NSUBJ) != DOSSIER_NO_TOKEN;
}

DossierQuoteContent
dossier_quote_content_find (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source)
{
  DossierQuoteContent content = { .kind = DOSSIER_QUOTE_TOPIC };
  DossierCueFlags flags;
  guint32 first, end;

  g_return_val_if_fail (tree != NULL && cue < tree->n_tokens && source != NULL, content);

  if (dossier_document_token_is (tree->document, cue, "according"))
    {
      content_of_according (tree, cue, source, &content);
      return content;
    }
  flags = dossier_cue_lookup (dossier_document_lemma (tree->document, cue));
  if (!tells (tree, cue)
      || (follows_marks (tree, cue, source)
          && !(cue + 1 < tree->n_tokens && dossier_document_token_is (tree->document, cue + 1, "that"))))
    return content;
  if (!inserted_content (tree, cue, source, flags, &content)
      && !content_of_children (tree, cue, source, flags, &content)
      && !speech_follows (tree, cue, flags, &content)
      && dossier_quote_topic_find (tree, cue, source, &first, &end))
    {
      /* "called the vote in Rome a mistake": trees lose the predicate. */
      if ((flags & DOSSIER_CUE_NAMING) != 0)
        end = MAX (end, end_of_phrase (tree, end - 1, sentence_of (tree, cue)->end));
      add_part (&content, tree, first, end);
    }
  if (content.kind == DOSSIER_QUOTE_INDIRECT && (flags & DOSSIER_CUE_SPEECH) == 0)
    content.kind = DOSSIER_QUOTE_BELIEF;
  return content;
}
