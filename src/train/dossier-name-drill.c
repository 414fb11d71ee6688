/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-drill.h"

#include <string.h>

#include "dossier-name-labels.h"
#include "dossier-tokenizer.h"

#define LABEL_BIT(label) (G_GUINT64_CONSTANT (1) << (label))
/* One text in so many gets a headline before it, is set in capitals, or in small letters. */
#define HEADLINE_EVERY 5
#define SHOUT_EVERY 11
#define SMALL_EVERY 17

/* The labels that a token at @place of a name may have if the name is of one of @types. */
static guint64
labels_at (guint32 types, DossierPlace place)
{
  guint64 labels = types & DOSSIER_NAME_TYPES_NONE ? LABEL_BIT (0) : 0;

  for (guint type = 0; type < DOSSIER_N_NAME_TYPES; type++)
    if (types & DOSSIER_NAME_TYPE_BIT (type))
      labels |= LABEL_BIT (DOSSIER_NAME_LABEL (type, place));
  return labels;
}

static guint64
labels_outside (guint32 unmarked)
{
  guint64 labels = LABEL_BIT (0);

  for (guint place = 0; place < DOSSIER_N_PLACES; place++)
    labels |= labels_at (unmarked, place);
  return labels;
}

static void
allow_span (DossierNameDrill *drill, const DossierNameSpan *span)
{
  guint32 first = dossier_document_token_at (drill->document, span->range.start);
  guint32 end;

  /* A span that begins inside a token takes the whole token. */
  if (first > 0 && dossier_document_token (drill->document, first - 1)->end > span->range.start)
    first--;
  for (end = first; end < drill->document->tokens->len; end++)
    if (dossier_document_token (drill->document, end)->start >= span->range.end)
      break;
  for (guint32 i = first; i < end; i++)
    {
      DossierPlace place = end - first == 1 ? DOSSIER_PLACE_UNIT
                           : i == first     ? DOSSIER_PLACE_BEGIN
                           : i + 1 == end   ? DOSSIER_PLACE_LAST
                                            : DOSSIER_PLACE_INSIDE;

      g_array_index (drill->allowed, guint64, i) = labels_at (span->types, place);
    }
}

static DossierNameDrill *
drill_from (const char *text, gsize length, const GArray *spans, guint32 unmarked, guint fold)
{
  DossierNameDrill *drill = g_new0 (DossierNameDrill, 1);
  guint64 outside = labels_outside (unmarked);

  drill->fold = fold;
  drill->text = g_strndup (text, length);
  drill->document = dossier_tokenizer_run (drill->text, length, NULL, 0);
  drill->allowed = g_array_new (FALSE, TRUE, sizeof (guint64));
  drill->labels = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_array_set_size (drill->labels, drill->document->tokens->len);
  for (guint i = 0; i < drill->document->tokens->len; i++)
    g_array_append_val (drill->allowed, outside);
  for (guint i = 0; i < spans->len; i++)
    {
      const DossierNameSpan *span = &g_array_index (spans, DossierNameSpan, i);

      if (span->range.end <= length)
        allow_span (drill, span);
    }
  return drill;
}

DossierNameDrill *
dossier_name_drill_new (const DossierNameText *text, guint fold)
{
  g_return_val_if_fail (text != NULL, NULL);

  return drill_from (text->text, strlen (text->text), text->spans, text->unmarked, fold);
}

void
dossier_name_drill_free (DossierNameDrill *drill)
{
  if (drill == NULL)
    return;
  dossier_document_free (drill->document);
  g_array_unref (drill->allowed);
  g_array_unref (drill->labels);
  g_free (drill->text);
  g_free (drill);
}

/* A copy in other letters of the same length in bytes: those of one byte only. */
static char *
recase (const char *text, gboolean upper)
{
  return upper ? g_ascii_strup (text, -1) : g_ascii_strdown (text, -1);
}

/* Words of four letters and more begin with a capital, as headlines have them. */
static void
capitalise_words (char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((i == 0 || text[i - 1] == ' ') && g_ascii_islower (text[i]))
      {
        gsize end = i;

        while (end < length && g_ascii_isalpha (text[end]))
          end++;
        if (end - i >= 4)
          text[i] = g_ascii_toupper (text[i]);
      }
}

/* The text under its own first sentence as a headline. */
static DossierNameDrill *
drill_with_headline (const DossierNameText *text, const DossierNameDrill *plain, gboolean upper)
{
  const DossierSentence *sentence = dossier_document_sentence (plain->document, 0);
  gsize length = sentence->range.end;
  g_autofree char *head = g_strndup (text->text, length);
  g_autofree char *all = NULL;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DossierNameSpan));

  if (upper)
    for (gsize i = 0; i < length; i++)
      head[i] = g_ascii_toupper (head[i]);
  else
    capitalise_words (head, length);
  for (guint i = 0; i < text->spans->len; i++)
    {
      DossierNameSpan span = g_array_index (text->spans, DossierNameSpan, i);

      if (span.range.end <= length)
        g_array_append_val (spans, span);
    }
  for (guint i = 0; i < text->spans->len; i++)
    {
      DossierNameSpan span = g_array_index (text->spans, DossierNameSpan, i);

      span.range.start += length + 1;
      span.range.end += length + 1;
      g_array_append_val (spans, span);
    }
  all = g_strconcat (head, "\n", text->text, NULL);
  return drill_from (all, strlen (all), spans, text->unmarked, plain->fold);
}

void
dossier_name_drill_add_variants (GPtrArray *drills, const DossierNameText *text, guint number)
{
  const DossierNameDrill *plain = g_ptr_array_index (drills, drills->len - 1);

  g_return_if_fail (drills->len > 0 && text != NULL);

  if (plain->document->sentences->len == 0)
    return;
  if (number % HEADLINE_EVERY == 0)
    g_ptr_array_add (drills, drill_with_headline (text, plain, number % (2 * HEADLINE_EVERY) == 0));
  if (number % SHOUT_EVERY == 0 || number % SMALL_EVERY == 0)
    {
      g_autofree char *changed = recase (text->text, number % SHOUT_EVERY == 0);

      g_ptr_array_add (drills,
                       drill_from (changed, strlen (changed), text->spans, text->unmarked, plain->fold));
    }
}

/* The document's memory, with the first pass's votes where it has labelled the text. */
static DossierNameMemory *
recall (DossierNameDrill *drill, const DossierNameLexicon *lexicon, gboolean votes,
        DossierNameSentence *sentence)
{
  DossierNameMemory *memory = dossier_name_memory_new (drill->document->tokens->len);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (DossierName));

  for (guint i = 0; i < drill->document->sentences->len; i++)
    {
      dossier_name_sentence_read (sentence, lexicon, drill->document, i);
      dossier_name_memory_see (memory, sentence, drill->document);
    }
  for (guint i = 0; votes && i < drill->document->sentences->len; i++)
    {
      dossier_name_sentence_read (sentence, lexicon, drill->document, i);
      g_array_set_size (names, 0);
      dossier_name_labels_read ((const guint8 *) drill->labels->data, sentence->first, sentence->cells->len,
                                names);
      dossier_name_memory_vote (memory, sentence, (const DossierName *) names->data, names->len);
    }
  return memory;
}

void
dossier_name_drill_teach (DossierNameDrill *drill, const DossierNameLexicon *lexicon, gboolean second,
                          DossierNameTrainer *trainer)
{
  g_autoptr (DossierNameMemory) memory = NULL;
  guint64 features[DOSSIER_NAME_FEATURES_MAX];
  DossierNameSentence sentence;

  g_return_if_fail (drill != NULL && lexicon != NULL && trainer != NULL);

  dossier_name_sentence_init (&sentence);
  memory = recall (drill, lexicon, second, &sentence);
  for (guint i = 0; i < drill->document->sentences->len; i++)
    {
      dossier_name_sentence_read (&sentence, lexicon, drill->document, i);
      dossier_name_trainer_begin_sentence (trainer, drill->fold);
      for (guint k = 0; k < sentence.cells->len; k++)
        {
          guint64 allowed = g_array_index (drill->allowed, guint64, sentence.first + k);
          /* A small word that is part of a name has to be learnt, though it will seldom be asked for. */
          gboolean open = dossier_name_sentence_cell (&sentence, k)->open || (allowed & LABEL_BIT (0)) == 0;
          guint n =
              open ? dossier_name_features_collect (
                         &sentence, memory, second ? (const guint8 *) drill->labels->data : NULL, k, features)
                   : 0;

          dossier_name_trainer_add_word (trainer, features, n, allowed);
        }
    }
  dossier_name_sentence_clear (&sentence);
}

void
dossier_name_drill_label (DossierNameDrill *drill, DossierNameTrainer *trainer, guint first_sentence)
{
  g_return_if_fail (drill != NULL && trainer != NULL);

  for (guint i = 0; i < drill->document->sentences->len; i++)
    dossier_name_trainer_label (trainer, first_sentence + i,
                                (guint8 *) drill->labels->data +
                                    dossier_document_sentence (drill->document, i)->first);
}

void
dossier_name_drill_tag (DossierNameDrill *drill, const DossierNameTagging *tagging)
{
  g_return_if_fail (drill != NULL && tagging != NULL);

  dossier_name_tagging_run (tagging, drill->document);
}
