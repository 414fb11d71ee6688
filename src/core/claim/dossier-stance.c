/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-stance.h"

#include "dossier-claim-context.h"
#include "dossier-grammar.h"

#define MAX_CLIMB 4

/* Verbs that say of their subject what their complement is. */
static const char *const linking[] = { "be",   "seem", "look",   "appear", "become", "sound", "feel", "prove",
                                       "stay", "get",  "remain", "act",    "turn",   "come",  "grow", NULL };
/* Verbs that say it of their object. */
static const char *const regarding[]
    = { "consider", "find", "think", "deem", "make", "judge", "render", NULL };

static gboolean
is_lemma_of (const DossierTree *tree, guint32 token, const char *const *list)
{
  return g_strv_contains (list, dossier_document_lemma (tree->document, token));
}

/* The one of whom the verb @verb says what its complement is. */
static guint32
judged_by_complement (const DossierTree *tree, guint32 verb)
{
  /* "is considered dangerous": by others. */
  if (is_lemma_of (tree, verb, regarding))
    return dossier_grammar_is_passive (tree, verb) ? DOSSIER_NO_TOKEN : dossier_grammar_patient (tree, verb);
  return is_lemma_of (tree, verb, linking) ? dossier_grammar_subject (tree, verb) : DOSSIER_NO_TOKEN;
}

/* "is in danger", "in good shape": the noun tells where somebody is, not what he is. */
static gboolean
is_place (const DossierTree *tree, guint32 noun)
{
  return dossier_grammar_has_case (tree, noun, "in") || dossier_grammar_has_case (tree, noun, "at")
         || dossier_grammar_has_case (tree, noun, "under") || dossier_grammar_has_case (tree, noun, "on");
}

guint32
dossier_stance_judged (const DossierTree *tree, guint32 word)
{
  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, DOSSIER_NO_TOKEN);

  for (guint climb = 0; climb < MAX_CLIMB; climb++)
    {
      guint32 head = dossier_tree_head (tree, word);
      gboolean noun = dossier_grammar_is_noun (tree, word);

      if (dossier_tree_tag (tree, word) == DOSSIER_TAG_VBN
          && dossier_tree_child (tree, word, DOSSIER_DEPREL_AUX_PASS) != DOSSIER_NO_TOKEN)
        return dossier_grammar_subject (tree, word);
      if (dossier_grammar_is_verb (tree, word) && dossier_tree_deprel (tree, word) != DOSSIER_DEPREL_AMOD
          && dossier_tree_child (tree, word, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN)
        return dossier_grammar_agent (tree, word);
      if (dossier_tree_child (tree, word, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN)
        return is_place (tree, word) ? DOSSIER_NO_TOKEN : dossier_grammar_subject (tree, word);
      if (head >= tree->n_tokens)
        return noun ? word : DOSSIER_NO_TOKEN;
      switch (dossier_tree_deprel (tree, word))
        {
        case DOSSIER_DEPREL_AMOD:
        case DOSSIER_DEPREL_COMPOUND:
          word = head;
          break;

        case DOSSIER_DEPREL_CONJ:
          /* What two nouns share is only what is said of both: "Lee is a liar and a cheat". */
          if (noun != dossier_grammar_is_noun (tree, head))
            return noun ? word : DOSSIER_NO_TOKEN;
          if (noun
              && (dossier_tree_child (tree, head, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN
                  || dossier_tree_child (tree, word, DOSSIER_DEPREL_NMOD_POSS) != DOSSIER_NO_TOKEN))
            return word;
          word = head;
          break;

        case DOSSIER_DEPREL_XCOMP:
          return judged_by_complement (tree, head);

        case DOSSIER_DEPREL_APPOS:
          return head;

        default:
          return noun ? word : DOSSIER_NO_TOKEN;
        }
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_stance_predicate (const DossierTree *tree, guint32 word)
{
  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, word);

  for (guint climb = 0; climb < MAX_CLIMB; climb++)
    {
      guint32 head = dossier_tree_head (tree, word);
      DossierDeprel deprel = dossier_tree_deprel (tree, word);

      if (dossier_tree_child (tree, word, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN || head >= tree->n_tokens)
        return word;
      if (deprel != DOSSIER_DEPREL_AMOD && deprel != DOSSIER_DEPREL_COMPOUND
          && (deprel != DOSSIER_DEPREL_CONJ || dossier_grammar_is_verb (tree, word)
              || dossier_grammar_is_verb (tree, head)))
        return word;
      word = head;
    }
  return word;
}

static gboolean
has_obligation (const DossierTree *tree, guint32 verb)
{
  for (guint32 child = tree->first_child[verb]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_AUX
        && (dossier_document_token_is (tree->document, child, "must")
            || dossier_document_token_is (tree->document, child, "should")
            || dossier_document_token_is (tree->document, child, "ought")))
      return TRUE;
  return FALSE;
}

gboolean
dossier_stance_is_obliged (const DossierTree *tree, guint32 word)
{
  static const char *const needing[] = { "need", "have", "ought", NULL };
  guint32 head;

  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, FALSE);

  head = dossier_tree_head (tree, word);
  return has_obligation (tree, word)
         || (head < tree->n_tokens && dossier_tree_deprel (tree, word) == DOSSIER_DEPREL_XCOMP
             && is_lemma_of (tree, head, needing));
}

gboolean
dossier_stance_is_negated (const DossierTree *tree, guint32 word)
{
  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, FALSE);

  return dossier_tree_child_lemma (tree, word, "not") != DOSSIER_NO_TOKEN
         || dossier_tree_child_lemma (tree, word, "n't") != DOSSIER_NO_TOKEN
         || dossier_tree_child_lemma (tree, word, "never") != DOSSIER_NO_TOKEN;
}

gboolean
dossier_stance_is_duty (const DossierTree *tree, guint32 modal)
{
  static const char *const states[] = { "be",   "have", "know",   "win",  "like",   "see",  "feel", "remain",
                                        "seem", "get",  "expect", "lose", "become", "want", "deal", NULL };
  gboolean auxiliary;
  guint32 act, subject;

  g_return_val_if_fail (tree != NULL && modal < tree->n_tokens, FALSE);

  auxiliary = dossier_tree_tag (tree, modal) == DOSSIER_TAG_MD;
  act = auxiliary ? dossier_tree_head (tree, modal) : dossier_tree_child (tree, modal, DOSSIER_DEPREL_XCOMP);
  if (act >= tree->n_tokens || !dossier_grammar_is_verb (tree, act) || dossier_grammar_is_passive (tree, act)
      || is_lemma_of (tree, act, states)
      || dossier_tree_child (tree, act, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN
      || dossier_tree_child_lemma (tree, act, "have") != DOSSIER_NO_TOKEN
      || dossier_tree_child_lemma (tree, act, "if") != DOSSIER_NO_TOKEN)
    return FALSE;
  if (auxiliary)
    {
      subject = dossier_tree_child (tree, act, DOSSIER_DEPREL_NSUBJ);
      return subject == DOSSIER_NO_TOKEN || subject < modal;
    }
  return !dossier_stance_is_negated (tree, modal) && dossier_tree_tag (tree, act) == DOSSIER_TAG_VB
         && dossier_tree_child_lemma (tree, act, "to") != DOSSIER_NO_TOKEN
         && dossier_tree_child (tree, modal, DOSSIER_DEPREL_AUX) == DOSSIER_NO_TOKEN;
}

gboolean
dossier_stance_is_said_of_another (const DossierTree *tree, guint32 word)
{
  guint32 judged = dossier_stance_judged (tree, word);

  return judged != DOSSIER_NO_TOKEN && judged != word;
}

gboolean
dossier_stance_should_have (const DossierTree *tree, guint32 have)
{
  guint32 head;

  g_return_val_if_fail (tree != NULL && have < tree->n_tokens, FALSE);

  head = dossier_tree_head (tree, have);
  return head < tree->n_tokens && dossier_tree_deprel (tree, have) == DOSSIER_DEPREL_AUX
         && dossier_tree_tag (tree, have) == DOSSIER_TAG_VB && has_obligation (tree, head)
         && dossier_tree_child_lemma (tree, head, "must") == DOSSIER_NO_TOKEN;
}

/* "would be a disaster": thought of, but said. */
static gboolean
is_imagined (const DossierTree *tree, guint32 word)
{
  for (guint32 child = tree->first_child[word]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_AUX
        && (dossier_document_token_is (tree->document, child, "would")
            || dossier_document_token_is (tree->document, child, "'d")))
      return dossier_tree_child_lemma (tree, word, "if") == DOSSIER_NO_TOKEN;
  return FALSE;
}

static gboolean
asks_for_reasons (const DossierTree *tree, guint32 word)
{
  const DossierSentence *sentence
      = dossier_document_sentence (tree->document, dossier_document_token (tree->document, word)->sentence);

  for (guint32 i = word; i > sentence->first; i--)
    if (dossier_document_token_is (tree->document, i - 1, "why")
        || dossier_document_token_is (tree->document, i - 1, "how"))
      return TRUE;
  return FALSE;
}

static int
lessen (int weight)
{
  return weight > 0 ? weight - 1 : weight + 1;
}

/* "less fair", "hardly honest": an adverb that turns the adjective round. */
static gboolean
is_diminished (const DossierTree *tree, guint32 word)
{
  static const char *const less[] = { "less", "least", "hardly", "barely", "scarcely", NULL };

  for (guint32 child = tree->first_child[word]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_ADVMOD
        && (is_lemma_of (tree, child, less) || dossier_document_token_is (tree->document, child, "less")))
      return TRUE;
  return FALSE;
}

/* What is left of the weight of what is only thought of or still to come. */
static int
weigh_modality (const DossierTree *tree, guint32 predicate, int weight, const DossierClaimContext *context)
{
  gboolean act = dossier_grammar_is_verb (tree, predicate);

  if (context->modality == DOSSIER_MODALITY_ALLEGED)
    return 0;
  if (context->modality == DOSSIER_MODALITY_PLANNED)
    return act ? lessen (weight) : weight;
  if (context->modality != DOSSIER_MODALITY_HYPOTHETICAL || dossier_stance_is_obliged (tree, context->clause))
    return weight;
  if (!is_imagined (tree, context->clause))
    return 0;
  return act ? lessen (weight) : weight;
}

int
dossier_stance_weigh (const DossierTree *tree, guint32 word, int weight, gboolean asked)
{
  DossierClaimContext context;
  guint32 predicate;

  g_return_val_if_fail (tree != NULL && word < tree->n_tokens, 0);

  predicate = dossier_stance_predicate (tree, word);
  context = dossier_claim_context_read (tree, predicate, FALSE);
  if (context.negated != is_diminished (tree, word))
    weight = weight > 0 ? -weight : 0;
  weight = weigh_modality (tree, predicate, weight, &context);
  if (asked && weight != 0)
    weight = asks_for_reasons (tree, word) ? lessen (weight) : 0;
  return weight;
}

/* The cues of one sign that one speaker gives on one target. */
typedef struct
{
  int weight; /* of all, without sign */
  guint strongest;
  guint first;
  guint last;
} Side;

typedef struct
{
  Side blame;
  Side praise;
} Tally;

static void
count (Side *side, GArray *cues, guint index)
{
  DossierStanceCue *cue = &g_array_index (cues, DossierStanceCue, index);

  cue->next = DOSSIER_NO_INDEX;
  if (side->weight == 0)
    side->first = side->strongest = index;
  else
    {
      g_array_index (cues, DossierStanceCue, side->last).next = index;
      if (ABS (cue->weight) > ABS (g_array_index (cues, DossierStanceCue, side->strongest).weight))
        side->strongest = index;
    }
  side->last = index;
  side->weight += ABS (cue->weight);
}

static void
add_stance (GArray *stances, const GArray *cues, const Side *side, const Side *against)
{
  DossierStance stance = { side->strongest, side->first, FALSE };
  int weight;

  if (side->weight < DOSSIER_STANCE_ENOUGH || 2 * side->weight < against->weight)
    return;
  weight = g_array_index (cues, DossierStanceCue, side->strongest).weight;
  stance.hostile = weight < 0;
  if (ABS (weight) > 1)
    g_array_append_val (stances, stance);
}

static int
compare_stances (gconstpointer a, gconstpointer b)
{
  guint first = ((const DossierStance *) a)->cue, second = ((const DossierStance *) b)->cue;

  return (first > second) - (first < second);
}

GArray *
dossier_stance_settle (GArray *cues)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GArray *stances = g_array_new (FALSE, FALSE, sizeof (DossierStance));
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (cues != NULL, stances);

  for (guint i = 0; i < cues->len; i++)
    {
      const DossierStanceCue *cue = &g_array_index (cues, DossierStanceCue, i);
      gint64 key = (gint64) ((guint64) cue->speaker << 32 | cue->target);
      Tally *tally = g_hash_table_lookup (tallies, &key);

      if (tally == NULL)
        {
          tally = g_new0 (Tally, 1);
          g_hash_table_insert (tallies, g_memdup2 (&key, sizeof key), tally);
        }
      if (cue->weight != 0)
        count (cue->weight < 0 ? &tally->blame : &tally->praise, cues, i);
    }
  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Tally *tally = value;

      add_stance (stances, cues, &tally->blame, &tally->praise);
      add_stance (stances, cues, &tally->praise, &tally->blame);
    }
  g_array_sort (stances, compare_stances);
  return stances;
}
