/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-denial.h"

#include "dossier-grammar.h"

#include <string.h>

/* A denial answers what one of this many sentences before it told. */
#define MAX_SENTENCES_BACK 3

/* What is denied is named so. */
static const char *const reports[]
    = { "report",      "claim",      "allegation", "accusation", "charge", "rumour", "rumor",  "speculation",
        "story",       "suggestion", "assertion",  "account",    "notion", "idea",   "talk",   "it",
        "this",        "that",       "them",       "one",        "any",    NULL };
/* Denied without a word on what was told: only what would be a wrong is meant. */
static const char *const wrongs[] = { "wrongdoing", "involvement", "misconduct", "impropriety", NULL };
static const char *const denying[]
    = { "deny", "reject", "dismiss", "refute", "dispute", "disavow", "rebut", "contradict", NULL };
/* With a word for "untrue" as the complement. */
static const char *const naming[] = { "call", "brand", "label", "describe", "blast", "slam", "dismiss", "term", NULL };
static const char *const untrue[]
    = { "false", "fake", "untrue", "baseless", "nonsense", "lie", "bogus", "unfounded", "fabricated", "fabrication",
        "hoax", "wrong", "ridiculous", "absurd", "news", "rubbish", "smear", "libelous", "defamatory", NULL };

static gboolean
is_in (const DossierTree *tree, guint32 token, const char *const *list)
{
  return token != DOSSIER_NO_TOKEN && g_strv_contains (list, dossier_document_lemma (tree->document, token));
}

/* Whether a word for "untrue" hangs on @token. */
static gboolean
holds_untrue (const DossierTree *tree, guint32 token)
{
  guint32 end = MIN (tree->end[token], tree->n_tokens);

  for (guint32 i = token + 1; i < end; i++)
    if (is_in (tree, i, untrue))
      return TRUE;
  return FALSE;
}

/* Whether @noun is a denial of something reported: "a denial of the claim". */
static gboolean
is_denial_noun (const DossierTree *tree, guint32 noun)
{
  if (strcmp (dossier_document_lemma (tree->document, noun), "denial") != 0)
    return FALSE;
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (is_in (tree, child, reports))
      return TRUE;
  return FALSE;
}

static gboolean
denies_wrong (const DossierTree *tree, guint32 verb)
{
  return is_in (tree, dossier_tree_child (tree, verb, DOSSIER_DEPREL_OBJ), wrongs);
}

static gboolean
is_denial (const DossierTree *tree, guint32 token)
{
  if (dossier_grammar_is_noun (tree, token))
    return is_denial_noun (tree, token);
  return dossier_grammar_is_verb (tree, token) && !dossier_grammar_is_passive (tree, token)
         && (is_in (tree, dossier_tree_child (tree, token, DOSSIER_DEPREL_OBJ), reports) || denies_wrong (tree, token))
         && (is_in (tree, token, denying) || (is_in (tree, token, naming) && holds_untrue (tree, token)));
}

/* Who denies: the subject of the verb, or of the verb that "denial" is the object of. */
static guint
denier_of (const DossierTree *tree, const DossierMentionMap *map, guint32 token)
{
  guint32 subject;
  guint mention;

  if (dossier_grammar_is_noun (tree, token))
    token = dossier_grammar_governor (tree, token);
  if (token == DOSSIER_NO_TOKEN)
    return DOSSIER_NO_INDEX;
  subject = dossier_grammar_subject (tree, token);
  if (subject == DOSSIER_NO_TOKEN)
    return DOSSIER_NO_INDEX;
  mention = dossier_mention_map_of_phrase (map, tree, subject);
  return mention == DOSSIER_NO_MENTION ? DOSSIER_NO_INDEX : dossier_mention_map_get (map, mention)->entity;
}

/* Whether the claim is one that its party may deny: not a fact that the article vouches for, and no word of the
 * denier's own. @wrong: only a wrong is denied, and no meeting or post. */
static gboolean
may_be_denied (const DossierClaim *claim, guint denier, gboolean wrong)
{
  if (wrong && claim->modality != DOSSIER_MODALITY_ALLEGED && claim->polarity != DOSSIER_POLARITY_HOSTILE)
    return FALSE;
  return (claim->subject == denier || claim->object == denier) && !claim->negated
         && claim->attributed_to != denier
         && (claim->modality == DOSSIER_MODALITY_REPORTED || claim->modality == DOSSIER_MODALITY_ALLEGED)
         && dossier_relation_get_class (claim->relation) != DOSSIER_CLASS_SPEECH;
}

static guint
sentence_at (const DossierDocument *document, gsize offset)
{
  guint low = 0, high = document->sentences->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (dossier_document_sentence (document, middle)->range.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
add_denied (const DossierTree *tree, const DossierClaim *claim, guint denier, guint32 verb, guint sentence,
            GPtrArray *claims)
{
  DossierClaim *denied = dossier_claim_copy (claim);
  guint32 end = MIN (tree->end[verb], tree->n_tokens);
  DossierRange words = dossier_document_range (tree->document, tree->left[verb], end);
  const DossierSentence *place = dossier_document_sentence (tree->document, sentence);

  denied->negated = TRUE;
  denied->modality = DOSSIER_MODALITY_REPORTED;
  denied->attributed_to = denier;
  denied->speaker_range = (DossierRange){ 0, 0 };
  denied->sentence = place->range;
  g_array_set_size (denied->evidence, 0);
  dossier_claim_add_evidence (denied, words);
  g_free (denied->rule);
  denied->rule = g_strdup (DOSSIER_DENIAL_RULE);
  g_ptr_array_add (claims, denied);
}

/* Adds the denied claims of the nearest sentence before @sentence that has any. @end: the claims before it are of
 * earlier sentences. */
static void
answer (const DossierTree *tree, guint denier, guint32 verb, guint sentence, guint end, GPtrArray *claims)
{
  gsize nearest = 0;

  for (guint i = end; i-- > 0;)
    {
      const DossierClaim *claim = g_ptr_array_index (claims, i);
      guint place = sentence_at (tree->document, claim->sentence.start);

      if (place + MAX_SENTENCES_BACK < sentence || (nearest != 0 && claim->sentence.end != nearest))
        return;
      if (!may_be_denied (claim, denier, dossier_grammar_is_verb (tree, verb) && denies_wrong (tree, verb)))
        continue;
      nearest = claim->sentence.end;
      add_denied (tree, claim, denier, verb, sentence, claims);
    }
}

void
dossier_denial_add (const DossierTree *tree, const DossierMentionMap *map, GPtrArray *claims)
{
  const DossierDocument *document;
  guint n_claims, next = 0;

  g_return_if_fail (tree != NULL && map != NULL && claims != NULL);

  document = tree->document;
  n_claims = claims->len;
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, i);

      while (next < n_claims
             && ((const DossierClaim *) g_ptr_array_index (claims, next))->sentence.start < sentence->range.start)
        next++;
      for (guint32 token = sentence->first; token < sentence->end; token++)
        {
          guint denier;

          if (!is_denial (tree, token))
            continue;
          denier = denier_of (tree, map, token);
          if (denier != DOSSIER_NO_INDEX)
            answer (tree, denier, token, i, next, claims);
        }
    }
}
