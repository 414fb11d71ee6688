/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-features.h"

#include "dossier-name-features-votes.h"

#define LIST(name) (1u << DOSSIER_LIST_##name)

/* What stands before the first and after the last word of a sentence. */
static const DossierWordRecord edge_record;
static const DossierNameCell edge = { .word = { .folded = 1, .raw = 1, .pattern = 1 },
                                      .record = &edge_record,
                                      .shape = DOSSIER_N_SHAPES };

static const DossierNameCell *
cell_at (const DossierNameSentence *sentence, guint index, int offset)
{
  gint64 i = (gint64) index + offset;

  return i < 0 || i >= sentence->cells->len ? &edge : dossier_name_sentence_cell (sentence, i);
}

static void
emit_words (DossierFeatureSink *sink, const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *w = cell_at (sentence, i, 0);
  const DossierNameCell *b1 = cell_at (sentence, i, -1), *b2 = cell_at (sentence, i, -2);
  const DossierNameCell *a1 = cell_at (sentence, i, 1), *a2 = cell_at (sentence, i, 2);

  dossier_feature_emit (sink, w->word.folded);
  dossier_feature_emit (sink, sentence->letter_case == DOSSIER_CASE_NORMAL ? w->word.raw : 0);
  dossier_feature_emit (sink, b1->word.folded);
  dossier_feature_emit (sink, a1->word.folded);
  dossier_feature_emit (sink, b2->word.folded);
  dossier_feature_emit (sink, a2->word.folded);
  dossier_feature_emit_two (sink, b1->word.folded, w->word.folded);
  dossier_feature_emit_two (sink, w->word.folded, a1->word.folded);
  dossier_feature_emit_two (sink, b2->word.folded, b1->word.folded);
  dossier_feature_emit_two (sink, a1->word.folded, a2->word.folded);
  dossier_feature_emit_two (sink, b1->word.folded, a1->word.folded);
  dossier_feature_emit_two (sink, b1->word.folded, w->shape);
  dossier_feature_emit_two (sink, a1->word.folded, w->shape);
}

static void
emit_shapes (DossierFeatureSink *sink, const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *w = cell_at (sentence, i, 0);
  const DossierNameCell *b1 = cell_at (sentence, i, -1), *b2 = cell_at (sentence, i, -2);
  const DossierNameCell *a1 = cell_at (sentence, i, 1), *a2 = cell_at (sentence, i, 2);
  guint64 context = sentence->letter_case * 16 + (i == 0) * 2 + w->quoted;
  guint64 pair = dossier_name_mix (b1->shape, w->shape);

  dossier_feature_emit_two (sink, w->shape, context);
  dossier_feature_emit (sink, pair);
  dossier_feature_emit_two (sink, w->shape, a1->shape);
  dossier_feature_emit_two (sink, pair, a1->shape);
  dossier_feature_emit_two (sink, dossier_name_mix (pair, b2->shape), a1->shape);
  dossier_feature_emit_two (sink, dossier_name_mix (pair, a1->shape), a2->shape);
  dossier_feature_emit_two (sink, sentence->letter_case == DOSSIER_CASE_NORMAL ? w->word.pattern : 0,
                            sentence->letter_case);
  for (guint k = 0; k < DOSSIER_WORD_AFFIXES; k++)
    {
      dossier_feature_emit (sink, w->word.prefix[k]);
      dossier_feature_emit (sink, w->word.suffix[k]);
    }
  dossier_feature_emit (sink, b1->word.suffix[2]);
  dossier_feature_emit (sink, a1->word.suffix[2]);
  dossier_feature_emit_two (sink, w->word.suffix[2], w->shape);
  dossier_feature_emit_two (sink, w->glued * 2 + a1->glued, dossier_name_mix (pair, a1->shape));
  /* "Suk-yeol" against "London-based": the word that hangs on the hyphen tells. */
  if (b1->hyphen && b1->glued && w->glued)
    {
      dossier_feature_group (sink, 11);
      dossier_feature_emit_two (sink, b2->shape, w->record->forms);
      dossier_feature_emit_two (sink, b2->shape, w->word.folded);
    }
  else if (w->hyphen && w->glued && a1->glued)
    {
      dossier_feature_group (sink, 12);
      dossier_feature_emit_two (sink, b1->shape, a1->record->forms);
      dossier_feature_emit_two (sink, b1->shape, a1->word.folded);
      dossier_feature_emit_two (sink, a1->shape, b1->word.folded);
    }
  else if (a1->hyphen && a1->glued && a2->glued)
    {
      dossier_feature_group (sink, 13);
      dossier_feature_emit_two (sink, w->shape, a2->record->forms);
      dossier_feature_emit_two (sink, a2->shape, a2->word.folded);
      dossier_feature_emit_two (sink, a2->shape, a2->record->clusters[1]);
      dossier_feature_emit_two (sink, a2->shape, w->around);
    }
}

static void
emit_records (DossierFeatureSink *sink, const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *w = cell_at (sentence, i, 0);
  const DossierNameCell *b1 = cell_at (sentence, i, -1), *a1 = cell_at (sentence, i, 1);

  for (int offset = -2; offset <= 2; offset++)
    for (guint k = 0; k < DOSSIER_WORD_CLUSTERINGS; k++)
      dossier_feature_emit (sink, cell_at (sentence, i, offset)->record->clusters[k]);
  dossier_feature_emit_two (sink, b1->record->clusters[1], w->record->clusters[1]);
  dossier_feature_emit_two (sink, w->record->clusters[1], a1->record->clusters[1]);
  dossier_feature_emit_two (sink, b1->record->clusters[1], a1->record->clusters[1]);
  dossier_feature_emit_two (sink, b1->record->clusters[2], w->shape);
  dossier_feature_emit_two (sink, w->record->clusters[1], w->shape);
  dossier_feature_emit_two (sink, w->record->forms, w->shape);
  dossier_feature_emit_two (sink, w->record->forms >> DOSSIER_FORM_CASE_SHIFT,
                            w->shape * 8 + (i == 0) * 4 + sentence->letter_case);
  dossier_feature_emit_two (sink, b1->record->forms & DOSSIER_FORM_CLASSES, b1->shape);
  dossier_feature_emit_two (sink, a1->record->forms & DOSSIER_FORM_CLASSES, a1->shape);
  dossier_feature_emit (sink, w->tag);
  dossier_feature_emit (sink, b1->tag);
  dossier_feature_emit (sink, a1->tag);
  dossier_feature_emit_two (sink, b1->tag, w->tag);
  dossier_feature_emit_two (sink, w->tag, a1->tag);
  dossier_feature_emit_two (sink, w->tag, w->shape);
}

/* One feature for each bit of @lists, told apart by @how. */
static void
emit_bits (DossierFeatureSink *sink, guint32 lists, guint64 how)
{
  dossier_feature_next (sink);
  for (; lists != 0; lists &= lists - 1)
    dossier_feature_add (sink, dossier_name_mix (how, g_bit_nth_lsf (lists, -1)));
}

static guint64
lists_signature (const DossierNameCell *cell)
{
  guint64 signature = 0;

  for (guint place = 0; place < DOSSIER_N_PLACES; place++)
    signature = dossier_name_mix (signature, cell->lists[place]);
  return signature;
}

static void
emit_lists (DossierFeatureSink *sink, const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *w = cell_at (sentence, i, 0);
  const DossierNameCell *b1 = cell_at (sentence, i, -1), *b2 = cell_at (sentence, i, -2);
  const DossierNameCell *a1 = cell_at (sentence, i, 1), *a2 = cell_at (sentence, i, 2);

  for (guint place = 0; place < DOSSIER_N_PLACES; place++)
    {
      emit_bits (sink, w->lists[place], 0);
      emit_bits (sink, w->lists[place], w->shape);
    }
  emit_bits (sink, b1->around, 0);
  emit_bits (sink, a1->around, 0);
  emit_bits (sink, b2->around, 0);
  emit_bits (sink, a2->around, 0);
  emit_bits (sink, b1->around, w->shape);
  emit_bits (sink, a1->around, w->shape);
  dossier_feature_emit (sink, lists_signature (w));
  dossier_feature_emit_two (sink, lists_signature (b1), lists_signature (w));
  dossier_feature_emit_two (sink, lists_signature (w), lists_signature (a1));
  dossier_feature_emit_two (sink, lists_signature (w), w->shape * 2 + (i == 0));
}

/* The run of capitalised words that the word stands in: how it begins, ends, and what is beside it. */
static void
emit_run (DossierFeatureSink *sink, const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *w = cell_at (sentence, i, 0);
  const DossierNameCell *first, *last, *before, *after;
  guint64 place;

  if (w->run_end == w->run_first)
    return;
  first = dossier_name_sentence_cell (sentence, w->run_first);
  last = dossier_name_sentence_cell (sentence, w->run_end - 1);
  before = cell_at (sentence, w->run_first, -1);
  after = cell_at (sentence, w->run_end, 0);
  place = (w == first) + 2 * (w == last);
  dossier_feature_emit_two (sink, place, MIN (w->run_end - w->run_first, 6));
  dossier_feature_emit_two (sink, MIN (i - w->run_first, 4), MIN (w->run_end - i, 4));
  dossier_feature_emit_two (sink, place, first->word.folded);
  dossier_feature_emit_two (sink, place, last->word.folded);
  dossier_feature_emit_two (sink, place, before->word.folded);
  dossier_feature_emit_two (sink, place, after->word.folded);
  dossier_feature_emit_two (sink, place, dossier_name_mix (before->word.folded, after->word.folded));
  dossier_feature_emit_two (sink, place, last->record->clusters[1]);
  dossier_feature_emit_two (sink, place, first->record->clusters[1]);
  dossier_feature_emit_two (sink, place, before->record->clusters[1]);
  dossier_feature_emit_two (sink, place, after->record->clusters[1]);
  dossier_feature_emit_two (sink, place, before->record->clusters[2]);
  dossier_feature_emit_two (sink, place, after->record->clusters[2]);
  dossier_feature_emit_two (sink, place, lists_signature (last));
  dossier_feature_emit_two (sink, place, lists_signature (first));
  emit_bits (sink, last->around, place);
  emit_bits (sink, first->around, place);
  emit_bits (sink, before->around, place);
  emit_bits (sink, after->around, place);
  dossier_feature_emit_two (sink, dossier_name_mix (place, last->word.suffix[2]), last->shape);
}

static gboolean
has_run (const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *cell = cell_at (sentence, i, 0);

  return cell->run_end > cell->run_first;
}

/* The run on the other side of "and": "Ministry of Health and Wellness", "Water and Power Authority". */
static void
emit_wide_run (DossierFeatureSink *sink, const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *w = cell_at (sentence, i, 0);
  gboolean in_run = w->run_end > w->run_first;
  guint first = in_run ? w->run_first : i;
  guint end = in_run ? w->run_end : i + 1;
  const DossierNameCell *head, *tail;
  guint64 place;

  if (!in_run && !w->joins)
    return;
  if (in_run && cell_at (sentence, end, 0)->joins && has_run (sentence, end + 1))
    end = cell_at (sentence, end, 1)->run_end;
  else if (w->joins && has_run (sentence, end))
    end = cell_at (sentence, end, 0)->run_end;
  if (in_run && first >= 2 && cell_at (sentence, first, -1)->joins && has_run (sentence, first - 2))
    first = cell_at (sentence, first, -2)->run_first;
  else if (w->joins && first >= 1 && has_run (sentence, first - 1))
    first = cell_at (sentence, first, -1)->run_first;
  if (in_run ? first == w->run_first && end == w->run_end : first == i || end == i + 1)
    return;
  head = dossier_name_sentence_cell (sentence, first);
  tail = dossier_name_sentence_cell (sentence, end - 1);
  place = (w == head) + 2 * (w == tail) + 4 * w->joins + 8 * (first < w->run_first) + 16 * (end > w->run_end);
  dossier_feature_emit_two (sink, place, head->word.folded);
  dossier_feature_emit_two (sink, place, tail->word.folded);
  dossier_feature_emit_two (sink, place, lists_signature (head));
  dossier_feature_emit_two (sink, place, lists_signature (tail));
  dossier_feature_emit_two (sink, place, tail->record->clusters[1]);
  emit_bits (sink, tail->around, place);
  emit_bits (sink, head->around, place);
}

/* What the rest of the document shows of the word. */
static void
emit_seen (DossierFeatureSink *sink, const DossierNameSentence *sentence, const DossierNameMemory *memory,
           guint i)
{
  const DossierMemoryEntry *word = dossier_name_memory_word (memory, sentence->first + i);
  const DossierMemoryEntry *before =
      i > 0 ? dossier_name_memory_word (memory, sentence->first + i - 1) : NULL;
  const DossierMemoryEntry *after =
      i + 1 < sentence->cells->len ? dossier_name_memory_word (memory, sentence->first + i + 1) : NULL;
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
  const guint32 telling = DOSSIER_SEEN_AFTER_TITLE | DOSSIER_SEEN_AFTER_GIVEN | DOSSIER_SEEN_BEFORE_ORG |
                          DOSSIER_SEEN_ACRONYM | DOSSIER_SEEN_LISTED_PERSON | DOSSIER_SEEN_LISTED_ORG |
                          DOSSIER_SEEN_SAYING;

  if (word == NULL)
    return;
  emit_bits (sink, word->seen, 0);
  emit_bits (sink, word->seen, cell->shape);
  dossier_feature_emit_two (sink, word->seen & (DOSSIER_SEEN_SMALL | DOSSIER_SEEN_CAPITAL),
                            cell->shape * 2 + (i == 0));
  dossier_feature_emit_two (sink, word->seen & telling, MIN (cell->run_end - cell->run_first, 3));
  emit_bits (sink, before != NULL ? before->seen & telling : 0, 0);
  emit_bits (sink, after != NULL ? after->seen & telling : 0, 0);
}

guint
dossier_name_features_collect (const DossierNameSentence *sentence, const DossierNameMemory *memory,
                               const guint8 *labels, guint index, guint64 *features)
{
  DossierFeatureSink sink = { .features = features };

  g_return_val_if_fail (sentence != NULL && memory != NULL && features != NULL, 0);
  g_return_val_if_fail (index < sentence->cells->len, 0);

  /* Each group has its own numbers, so that a group that is left out does not shift the others'. */
  dossier_feature_group (&sink, 1);
  emit_words (&sink, sentence, index);
  dossier_feature_group (&sink, 2);
  emit_shapes (&sink, sentence, index);
  dossier_feature_group (&sink, 3);
  emit_records (&sink, sentence, index);
  dossier_feature_group (&sink, 4);
  emit_lists (&sink, sentence, index);
  dossier_feature_group (&sink, 5);
  emit_run (&sink, sentence, index);
  dossier_feature_group (&sink, 14);
  emit_wide_run (&sink, sentence, index);
  dossier_feature_group (&sink, 6);
  emit_seen (&sink, sentence, memory, index);
  if (labels != NULL)
    {
      dossier_feature_group (&sink, 7);
      dossier_name_features_add_votes (&sink, sentence, memory, labels, index);
    }
  return sink.n;
}
