/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-values.h"

#include "dossier-grammar.h"

/* How many words above a sum or date are looked at for the clause it belongs to. */
#define MAX_CLIMB 6
/* How many words may stand between a sum and the party that it goes to. */
#define MAX_BESIDE 7

/* The first index of @ranges (records of @size bytes that start with a DossierRange) that ends after @offset.
 */
static guint
first_after (const GArray *records, gsize offset)
{
  guint size = g_array_get_element_size ((GArray *) records);
  guint low = 0, high = records->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const DossierRange *range = (const DossierRange *) (records->data + (gsize) middle * size);

      if (range->end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The word of the tokens under @range that the others hang on. */
static guint32
top_of_range (const DossierTree *tree, DossierRange range)
{
  guint32 first = dossier_document_token_at (tree->document, range.start), end = first;

  while (end < tree->n_tokens && dossier_document_token (tree->document, end)->start < range.end)
    end++;
  for (guint32 i = first; i < end; i++)
    {
      guint32 head = dossier_tree_head (tree, i);

      if (head >= tree->n_tokens || head < first || head >= end)
        return i;
    }
  return first < tree->n_tokens ? first : DOSSIER_NO_TOKEN;
}

/* How many words lie between @word and the first of @trigger and @clause above it, without crossing another
 * clause; G_MAXUINT where neither is. */
static guint
steps_up (const DossierTree *tree, guint32 word, guint32 trigger, guint32 clause)
{
  for (guint step = 0; step <= MAX_CLIMB && word < tree->n_tokens; step++)
    {
      if (word == trigger || word == clause)
        return step;
      if (step > 0 && dossier_grammar_is_verb (tree, word)
          && dossier_tree_deprel (tree, word) != DOSSIER_DEPREL_XCOMP
          && dossier_tree_deprel (tree, word) != DOSSIER_DEPREL_AMOD)
        return G_MAXUINT;
      word = dossier_tree_head (tree, word);
    }
  return G_MAXUINT;
}

/* The record of @records whose words hang closest to the trigger or its clause; of equals the one nearer in
 * the text. */
static guint
closest (const DossierTree *tree, const GArray *records, guint32 trigger, guint32 clause)
{
  const DossierSentence *sentence = dossier_document_sentence (
      tree->document, dossier_document_token (tree->document, trigger)->sentence);
  guint size = g_array_get_element_size ((GArray *) records);
  gsize place = dossier_document_token (tree->document, trigger)->start;
  guint best = DOSSIER_NO_INDEX, best_steps = G_MAXUINT;
  gsize best_distance = G_MAXSIZE;

  for (guint i = first_after (records, sentence->range.start); i < records->len; i++)
    {
      const DossierRange *range = (const DossierRange *) (records->data + (gsize) i * size);
      gsize distance = range->start > place ? range->start - place : place - range->start;
      guint steps;

      if (range->start >= sentence->range.end)
        break;
      steps = steps_up (tree, top_of_range (tree, *range), trigger, clause);
      if (steps == G_MAXUINT || steps > best_steps || (steps == best_steps && distance >= best_distance))
        continue;
      best = i;
      best_steps = steps;
      best_distance = distance;
    }
  return best;
}

/* The sum that a relative clause speaks of: "the $3m that he pledged"; DOSSIER_NO_INDEX where it is no sum. */
static guint
sum_above (const DossierTree *tree, const GArray *sums, guint32 trigger)
{
  guint32 head = dossier_tree_head (tree, trigger);
  const DossierToken *word;
  guint sum;

  if (dossier_tree_deprel (tree, trigger) != DOSSIER_DEPREL_ACL_RELCL || head >= tree->n_tokens)
    return DOSSIER_NO_INDEX;
  word = dossier_document_token (tree->document, head);
  sum = first_after (sums, word->start);
  return sum < sums->len && g_array_index (sums, DossierSum, sum).range.start <= word->start ? sum
                                                                                             : DOSSIER_NO_INDEX;
}

guint
dossier_claim_values_sum (const DossierTree *tree, const GArray *sums, guint32 trigger, guint32 clause)
{
  guint above;

  g_return_val_if_fail (tree != NULL && sums != NULL, DOSSIER_NO_INDEX);

  above = sum_above (tree, sums, trigger);
  if (above != DOSSIER_NO_INDEX)
    return above;
  return closest (tree, sums, trigger, clause);
}

/* Whether "to the", "into his" and the like alone stand between byte @from and the party at @to. */
static gboolean
leads_to (const DossierDocument *document, gsize from, gsize to)
{
  guint32 token = dossier_document_token_at (document, from);

  for (guint32 i = token; i < document->tokens->len; i++)
    {
      const DossierToken *word = dossier_document_token (document, i);

      if (word->start >= to)
        return i > token;
      if (i - token > MAX_BESIDE || (i == token && word->tag != DOSSIER_TAG_IN && word->tag != DOSSIER_TAG_TO)
          || (word->tag >= DOSSIER_TAG_VB && word->tag <= DOSSIER_TAG_VBZ)
          || (word->flags & DOSSIER_TOKEN_PUNCTUATION))
        return FALSE;
    }
  return FALSE;
}

guint
dossier_claim_values_sum_beside (const DossierDocument *document, const GArray *sums, guint sum, guint32 trigger,
                                 DossierRange object)
{
  gsize start;
  guint behind;
  const DossierSum *found;

  g_return_val_if_fail (document != NULL && sums != NULL, sum);

  if (sum >= sums->len)
    return sum;
  start = dossier_document_token (document, trigger)->start;
  behind = first_after (sums, object.end);
  found = &g_array_index (sums, DossierSum, sum);
  for (guint i = behind; i > 0 && i + 2 > behind; i--)
    {
      const DossierSum *before = &g_array_index (sums, DossierSum, i - 1);

      /* "gave $9m to the fund for Lee, to whom it lent $1m": the sum of another verb. */
      if (start > object.end && before->range.start < start && found->range.start > start)
        break;
      if (before->range.end <= object.start && leads_to (document, before->range.end, object.start))
        /* "$1m of the $3m to the fund": what was dealt out is the part. */
        return found->part_of == i - 1 ? sum : i - 1;
    }
  if (behind < sums->len && behind != sum
      && g_array_index (sums, DossierSum, behind).range.start <= object.end + 1
      && found->range.start > object.end)
    return behind;
  return sum;
}

/* The words above a date up to @word, none of them a clause of its own. */
static gboolean
hangs_on (const DossierTree *tree, DossierRange range, guint32 word)
{
  return steps_up (tree, top_of_range (tree, range), word, word) != G_MAXUINT;
}

guint
dossier_claim_values_date (const DossierTree *tree, const GArray *dates, guint32 trigger, guint32 clause,
                           gboolean *own)
{
  guint32 head;
  guint date;

  g_return_val_if_fail (tree != NULL && dates != NULL && own != NULL, DOSSIER_NO_INDEX);

  date = closest (tree, dates, trigger, clause);
  head = dossier_tree_head (tree, clause);
  if (date == DOSSIER_NO_INDEX && head < tree->n_tokens
      && dossier_tree_deprel (tree, clause) == DOSSIER_DEPREL_XCOMP)
    date = closest (tree, dates, trigger, head);
  *own = date != DOSSIER_NO_INDEX
         && hangs_on (tree, g_array_index (dates, DossierDateMention, date).range, trigger);
  return date;
}

gboolean
dossier_claim_values_follows (const DossierTree *tree, const DossierDateMention *date)
{
  guint32 word, event;

  g_return_val_if_fail (tree != NULL && date != NULL, FALSE);

  word = top_of_range (tree, date->range);
  event = word < tree->n_tokens ? dossier_tree_head (tree, word) : DOSSIER_NO_TOKEN;
  if (event >= tree->n_tokens || event <= word || !dossier_grammar_is_noun (tree, event))
    return FALSE;
  return dossier_grammar_has_case (tree, event, "following") || dossier_grammar_has_case (tree, event, "after");
}

/* Whether the date tells from when or until when, or in what time, a state lasted: not the "2020 candidate". */
static gboolean
limits_state (const DossierTree *tree, const DossierDateMention *date)
{
  guint32 first = dossier_document_token_at (tree->document, date->range.start);

  return date->bound != DOSSIER_BOUND_NONE || date->date.precision == DOSSIER_PRECISION_RANGE
         || (first > 0 && first < tree->n_tokens && dossier_tree_tag (tree, first - 1) == DOSSIER_TAG_IN);
}

guint
dossier_claim_values_date_of_phrase (const DossierTree *tree, const GArray *dates, guint32 noun, gsize end)
{
  guint found[2];

  g_return_val_if_fail (tree != NULL && dates != NULL, DOSSIER_NO_INDEX);

  found[0] = closest (tree, dates, noun, noun);
  /* "Lee, head of Acme since 2015, smiled": the tree may hang the date on the verb further on. */
  found[1] = first_after (dates, end);
  if (found[1] < dates->len
      && !leads_to (tree->document, end, g_array_index (dates, DossierDateMention, found[1]).range.start))
    found[1] = DOSSIER_NO_INDEX;
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i] < dates->len
        && g_array_index (dates, DossierDateMention, found[i]).range.start
               > dossier_document_token (tree->document, noun)->start
        && limits_state (tree, &g_array_index (dates, DossierDateMention, found[i])))
      return found[i];
  return DOSSIER_NO_INDEX;
}
