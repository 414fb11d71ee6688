/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-negation.h"

#include "dossier-grammar.h"

#include <string.h>

/* How far before a subject "neither" is looked for, in words. */
#define MAX_PHRASE 8
/* How far behind the words of a claim its matter is looked for, in words: "charge Lee or his aides with fraud". */
#define MAX_BEHIND 6

static const char *const negations[] = { "not", "n't", "never", "n’t", "nor", NULL };
/* Behind "not" they make it an addition. */
static const char *const additions[] = { "only", "just", "merely", "simply", "solely", NULL };
/* Behind "not" they take away a part. */
static const char *const parts[] = { "all",        "every",    "always",   "entirely", "fully", "completely", "wholly",
                                     "altogether", "quite",    "exactly",  "exclusively", "necessarily", "only", "just",
                                     "directly",   "formally", "officially", "personally", "initially", "immediately",
                                     "yet",        "publicly", "privately", NULL };
/* They name what talks were about, and what else one may be blamed or praised for. */
static const char *const topics[] = { "about", "over", "regarding", "concerning", NULL };
static const char *const reasons[] = { "about", "of", "with", "over", "for", "regarding", NULL };

/* Whether the next word turns the "not" or "no longer" @word into an addition. */
static gboolean
is_addition (const DossierTree *tree, guint32 word)
{
  return word + 1 < tree->n_tokens
         && g_strv_contains (additions, dossier_document_lemma (tree->document, word + 1));
}

gboolean
dossier_negation_is_no_longer (const DossierTree *tree, guint32 word)
{
  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, FALSE);

  return word > 0 && dossier_document_token_is (tree->document, word, "longer")
         && dossier_document_token_is (tree->document, word - 1, "no") && !is_addition (tree, word);
}

gboolean
dossier_negation_is_word (const DossierTree *tree, guint32 word)
{
  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, FALSE);

  return g_strv_contains (negations, dossier_document_lemma (tree->document, word))
         && !is_addition (tree, word);
}

gboolean
dossier_negation_begins_subject (const DossierTree *tree, guint32 subject)
{
  const DossierDocument *document = tree->document;
  guint sentence = dossier_document_token (document, subject)->sentence;
  guint32 first = dossier_document_sentence (document, sentence)->first;
  gboolean nor = FALSE;

  for (guint32 i = subject; i-- > first && subject - i <= MAX_PHRASE;)
    {
      if (dossier_grammar_is_verb (tree, i) || dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA)
        return FALSE;
      nor = nor || dossier_document_token_is (document, i, "nor");
      if (dossier_document_token_is (document, i, "neither"))
        return nor;
    }
  return FALSE;
}

/* Whether "or" or "nor" joins the verb to the one before it. */
static gboolean
is_alternative (const DossierTree *tree, guint32 verb)
{
  guint32 joiner = dossier_tree_child (tree, verb, DOSSIER_DEPREL_CC);

  return joiner != DOSSIER_NO_TOKEN
         && (dossier_document_token_is (tree->document, joiner, "or")
             || dossier_document_token_is (tree->document, joiner, "nor"));
}

gboolean
dossier_negation_shares_auxiliaries (const DossierTree *tree, guint32 verb, guint32 first)
{
  g_return_val_if_fail (tree != NULL && verb < tree->n_tokens && first < tree->n_tokens, FALSE);

  if (dossier_tree_child (tree, verb, DOSSIER_DEPREL_AUX) != DOSSIER_NO_TOKEN
      || dossier_tree_child (tree, verb, DOSSIER_DEPREL_NSUBJ) != DOSSIER_NO_TOKEN)
    return FALSE;
  if (dossier_tree_tag (tree, verb) == DOSSIER_TAG_VB && dossier_tree_tag (tree, first) == DOSSIER_TAG_VB)
    return TRUE;
  return is_alternative (tree, verb) && dossier_grammar_is_verb (tree, first);
}

/* The next word of @text from @at on, in lower case; @at is moved behind it. NULL at the end of a clause. */
static char *
next_word (const char *text, gsize end, gsize *at)
{
  gsize start = *at;

  while (start < end && g_ascii_isspace (text[start]))
    start++;
  *at = start;
  while (*at < end && (g_ascii_isalpha (text[*at]) || (text[*at] & 0x80) != 0 || text[*at] == '\''))
    (*at)++;
  return *at > start ? g_ascii_strdown (text + start, (gssize) (*at - start)) : NULL;
}

/* Whether a word for a part stands behind the "not" of the claim's sentence. */
static gboolean
denies_part (const char *text, DossierRange sentence)
{
  static const char *const nots[] = { "not", "n't", "n’t" };

  for (guint i = 0; i < G_N_ELEMENTS (nots); i++)
    for (gsize at = sentence.start; at + strlen (nots[i]) < sentence.end; at++)
      if (g_str_has_prefix (text + at, nots[i]) && !g_ascii_isalpha (text[at + strlen (nots[i])]))
        {
          gsize behind = at + strlen (nots[i]);
          g_autofree char *word = next_word (text, sentence.end, &behind);

          if (word != NULL && g_strv_contains (parts, word))
            return TRUE;
        }
  return FALSE;
}

/* Whether the sentence says that it was not done on that occasion, or in so many words: "largely refrained from speaking of
 * Lee", "did not mention Lee by name", "conceded it without mentioning Lee". */
static gboolean
leaves_room (const char *text, DossierRange sentence)
{
  static const char *const words[] = { " largely ", " mostly ", " mainly ", " rarely ", " by name", " without " };
  g_autofree char *lower = g_ascii_strdown (text + sentence.start, (gssize) (sentence.end - sentence.start));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the sentence goes on behind the claim's words with what it was about. */
static gboolean
names_matter (const char *text, gsize at, gsize end, const char *const *matters)
{
  for (guint i = 0; i < MAX_BEHIND; i++)
    {
      g_autofree char *word = next_word (text, end, &at);

      if (word == NULL || strcmp (word, "and") == 0 || strcmp (word, "but") == 0)
        return FALSE;
      if (g_strv_contains (matters, word))
        return TRUE;
    }
  return FALSE;
}

/* The words that name what an act of this kind was about; NULL where it is about nothing. */
static const char *const *
matters_of (DossierRelation relation)
{
  switch (relation)
    {
    case DOSSIER_RELATION_MET:
    case DOSSIER_RELATION_CALLED:
      return topics;
    case DOSSIER_RELATION_ACCUSED:
    case DOSSIER_RELATION_CHARGED:
    case DOSSIER_RELATION_CONVICTED:
    case DOSSIER_RELATION_INVESTIGATED:
    case DOSSIER_RELATION_CRITICISED:
    case DOSSIER_RELATION_PRAISED:
      return reasons;
    default:
      return NULL;
    }
}

gboolean
dossier_negation_is_partial (const DossierExtract *extract, const DossierClaim *claim)
{
  const char *text;
  const char *const *matters;
  DossierRange last;

  g_return_val_if_fail (extract != NULL && claim != NULL, FALSE);

  text = dossier_extract_article (extract, claim->article)->article->text;
  last = g_array_index (claim->evidence, DossierRange, claim->evidence->len - 1);
  matters = matters_of (claim->relation);
  return denies_part (text, claim->sentence) || leaves_room (text, claim->sentence)
         || (matters != NULL && names_matter (text, last.end, claim->sentence.end, matters));
}
