/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-features-votes.h"

/* Votes in few words: the winner, how clearly it won, and how many voted. */
typedef struct
{
  guint winner;
  guint second;
  guint strength;
} Verdict;

/* The votes but for the @own_weight that the word itself gave for @own. */
static Verdict
judge (const guint16 *votes, guint n_votes, guint own, guint own_weight)
{
  Verdict verdict = { .winner = n_votes, .second = n_votes };
  guint best = 0, next = 0, total = 0;

  for (guint k = 0; k < n_votes; k++)
    {
      guint n = votes[k] - (k == own ? MIN (own_weight, votes[k]) : 0);

      total += n;
      if (n > best)
        {
          next = best;
          verdict.second = verdict.winner;
          best = n;
          verdict.winner = k;
        }
      else if (n > next)
        {
          next = n;
          verdict.second = k;
        }
    }
  if (total > 0)
    verdict.strength = 1 + (best * 2 > total) + (best * 4 >= total * 3) + (best == total) + 8 * (total > 1) +
                       8 * (total > 3);
  return verdict;
}

static guint
label_at (const DossierNameSentence *sentence, const guint8 *labels, guint index, int offset)
{
  gint64 i = (gint64) index + offset;

  return i < 0 || i >= sentence->cells->len ? DOSSIER_N_NAME_LABELS : labels[sentence->first + i];
}

static void
emit_labels (DossierFeatureSink *sink, const DossierNameSentence *sentence, const guint8 *labels, guint i)
{
  guint own = label_at (sentence, labels, i, 0);
  guint before = label_at (sentence, labels, i, -1);
  guint after = label_at (sentence, labels, i, 1);

  dossier_feature_emit (sink, own);
  dossier_feature_emit (sink, before);
  dossier_feature_emit (sink, after);
  dossier_feature_emit (sink, label_at (sentence, labels, i, -2));
  dossier_feature_emit (sink, label_at (sentence, labels, i, 2));
  dossier_feature_emit_two (sink, before, own);
  dossier_feature_emit_two (sink, own, after);
  dossier_feature_emit_two (sink, before * 64 + own, after);
  dossier_feature_emit_two (sink, own, dossier_name_sentence_cell (sentence, i)->word.folded);
}

/* What the same word was elsewhere in the document. */
static void
emit_word_votes (DossierFeatureSink *sink, const DossierNameSentence *sentence,
                 const DossierNameMemory *memory, const guint8 *labels, guint i)
{
  const DossierMemoryEntry *word = dossier_name_memory_word (memory, sentence->first + i);
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
  guint label = label_at (sentence, labels, i, 0);
  guint own = label == 0 ? DOSSIER_VOTE_NONE : (guint) DOSSIER_NAME_LABEL_TYPE (label);
  gboolean ends_own = label != 0 && DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_LAST;
  Verdict all, ends;

  if (word == NULL)
    return;
  all = judge (word->votes, DOSSIER_N_VOTES, own, 1);
  ends = judge (word->ends, DOSSIER_N_NAME_TYPES, own, ends_own);
  dossier_feature_emit_two (sink, all.winner, all.strength);
  dossier_feature_emit_two (sink, all.winner, label);
  dossier_feature_emit_two (sink, all.winner * 64 + label, all.strength);
  dossier_feature_emit_two (sink, all.winner * 16 + all.second, all.strength);
  dossier_feature_emit_two (sink, all.winner, cell->shape * 8 + MIN (cell->run_end - cell->run_first, 3));
  dossier_feature_emit_two (sink, ends.winner, ends.strength);
  dossier_feature_emit_two (sink, ends.winner * 64 + label, MIN (cell->run_end - cell->run_first, 3));
  dossier_feature_emit_two (sink, ends.winner * 16 + all.winner, ends.strength);
}

static void
emit_neighbour_votes (DossierFeatureSink *sink, const DossierNameSentence *sentence,
                      const DossierNameMemory *memory, const guint8 *labels, guint i, int offset)
{
  guint label = label_at (sentence, labels, i, offset);
  const DossierMemoryEntry *word;
  Verdict verdict;

  dossier_feature_next (sink);
  if (label == DOSSIER_N_NAME_LABELS)
    return;
  word = dossier_name_memory_word (memory, sentence->first + i + offset);
  if (word == NULL)
    return;
  verdict = judge (word->votes, DOSSIER_N_VOTES,
                   label == 0 ? DOSSIER_VOTE_NONE : (guint) DOSSIER_NAME_LABEL_TYPE (label), 1);
  dossier_feature_add (sink, verdict.winner * 64 + verdict.strength);
}

/* Widens @first and @end over the name that the first pass saw there. */
static void
find_own_name (const DossierNameSentence *sentence, const guint8 *labels, guint *first, guint *end)
{
  const guint longest = 24;
  guint i = *first;

  for (guint steps = 0; steps<longest && * first> 0; steps++, (*first)--)
    {
      DossierPlace place = DOSSIER_NAME_LABEL_PLACE (label_at (sentence, labels, *first, 0));

      if (place == DOSSIER_PLACE_BEGIN || place == DOSSIER_PLACE_UNIT)
        break;
    }
  for (*end = i + 1; *end - i < longest && *end < sentence->cells->len; (*end)++)
    {
      DossierPlace place = DOSSIER_NAME_LABEL_PLACE (label_at (sentence, labels, *end - 1, 0));

      if (place == DOSSIER_PLACE_LAST || place == DOSSIER_PLACE_UNIT)
        break;
    }
}

/* What the whole name, or the whole run where the first pass saw no name, was elsewhere. */
static void
emit_name_votes (DossierFeatureSink *sink, const DossierNameSentence *sentence,
                 const DossierNameMemory *memory, const guint8 *labels, guint i)
{
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
  guint label = label_at (sentence, labels, i, 0);
  guint first = i, end = i + 1;
  const DossierMemoryEntry *name;
  Verdict verdict;
  guint64 place;

  if (label == 0)
    {
      if (cell->run_end == cell->run_first)
        return;
      first = cell->run_first;
      end = cell->run_end;
    }
  else
    find_own_name (sentence, labels, &first, &end);
  name = dossier_name_memory_name (memory, sentence, first, end);
  if (name == NULL)
    return;
  verdict = judge (name->votes, DOSSIER_N_NAME_TYPES,
                   label == 0 ? DOSSIER_N_NAME_TYPES : (guint) DOSSIER_NAME_LABEL_TYPE (label), 1);
  place = (i == first) + 2 * (i + 1 == end) + 4 * (label == 0);
  dossier_feature_emit_two (sink, place, verdict.winner);
  dossier_feature_emit_two (sink, place * 64 + verdict.winner, verdict.strength);
  dossier_feature_emit_two (sink, place * 64 + verdict.winner, label);
}

void
dossier_name_features_add_votes (DossierFeatureSink *sink, const DossierNameSentence *sentence,
                                 const DossierNameMemory *memory, const guint8 *labels, guint index)
{
  g_return_if_fail (sink != NULL && sentence != NULL && memory != NULL && labels != NULL);

  emit_labels (sink, sentence, labels, index);
  emit_neighbour_votes (sink, sentence, memory, labels, index, -1);
  emit_neighbour_votes (sink, sentence, memory, labels, index, 1);
  emit_name_votes (sink, sentence, memory, labels, index);
  dossier_feature_group (sink, 8);
  emit_word_votes (sink, sentence, memory, labels, index);
}
