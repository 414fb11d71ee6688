/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-memory.h"

#include <string.h>

#define LIST(name) (1u << DOSSIER_LIST_##name)
#define FEWEST_SLOTS 256

DossierNameMemory *
dossier_name_memory_new (guint n_tokens)
{
  DossierNameMemory *memory = g_new0 (DossierNameMemory, 1);

  memory->words = g_array_new (FALSE, TRUE, sizeof (DossierMemoryEntry));
  memory->names = g_array_new (FALSE, TRUE, sizeof (DossierMemoryEntry));
  memory->entry_of = g_array_sized_new (FALSE, TRUE, sizeof (guint32), n_tokens);
  memory->word_slots = g_array_new (FALSE, TRUE, sizeof (guint32));
  memory->name_slots = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (memory->entry_of, n_tokens);
  g_array_set_size (memory->word_slots, FEWEST_SLOTS);
  g_array_set_size (memory->name_slots, FEWEST_SLOTS);
  return memory;
}

void
dossier_name_memory_free (DossierNameMemory *memory)
{
  if (memory == NULL)
    return;
  g_array_unref (memory->words);
  g_array_unref (memory->names);
  g_array_unref (memory->entry_of);
  g_array_unref (memory->word_slots);
  g_array_unref (memory->name_slots);
  g_free (memory);
}

/* The slot that holds @key's index plus one, or the empty one where it belongs. */
static guint32 *
find_slot (const GArray *slots, const GArray *entries, guint64 key)
{
  guint32 mask = slots->len - 1;

  for (guint32 i = (guint32) (key >> 20) & mask;; i = (i + 1) & mask)
    {
      guint32 *slot = &g_array_index (slots, guint32, i);

      if (*slot == 0 || g_array_index (entries, DossierMemoryEntry, *slot - 1).key == key)
        return slot;
    }
}

static void
grow (GArray *slots, const GArray *entries)
{
  guint n = slots->len * 2;

  g_array_set_size (slots, n);
  memset (slots->data, 0, n * sizeof (guint32));
  for (guint i = 0; i < entries->len; i++)
    *find_slot (slots, entries, g_array_index (entries, DossierMemoryEntry, i).key) = i + 1;
}

/* Index plus one of @key's entry, made where there is none. */
static guint32
intern (GArray *slots, GArray *entries, guint64 key)
{
  guint32 *slot = find_slot (slots, entries, key);

  if (*slot == 0)
    {
      DossierMemoryEntry entry = { .key = key };

      g_array_append_val (entries, entry);
      if (entries->len * 2 > slots->len)
        grow (slots, entries);
      slot = find_slot (slots, entries, key);
      *slot = entries->len;
    }
  return *slot;
}

static void
count (guint16 *counter)
{
  if (*counter < G_MAXUINT16)
    (*counter)++;
}

/* What the words before and after cell @i say. */
static guint32
seen_beside (const DossierNameSentence *sentence, const DossierDocument *document, guint i)
{
  static const char *const places[] = { "in", "at", "from", "near", "across", NULL };
  static const char *const saying[] = { "said", "says", "told", "added", "asked", "wrote", "tweeted", NULL };
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
  guint32 token = sentence->first + i;
  guint32 seen = 0;

  if (i > 0)
    {
      if (cell[-1].around & LIST (TITLE))
        seen |= DOSSIER_SEEN_AFTER_TITLE;
      if (dossier_document_token_is (document, token - 1, "the"))
        seen |= DOSSIER_SEEN_AFTER_THE;
      if (dossier_document_token_is_one_of (document, token - 1, places))
        seen |= DOSSIER_SEEN_AFTER_IN;
      if (dossier_document_token_is_one_of (document, token - 1, saying))
        seen |= DOSSIER_SEEN_SAYING;
    }
  if (i + 1 < sentence->cells->len)
    {
      if (dossier_document_token_is (document, token + 1, "'s") ||
          dossier_document_token_is (document, token + 1, "’s"))
        seen |= DOSSIER_SEEN_POSSESSIVE;
      if (dossier_document_token_is_one_of (document, token + 1, saying))
        seen |= DOSSIER_SEEN_SAYING;
    }
  return seen;
}

/* "(NASA)" after a run of words with these initials. */
static gboolean
abbreviates_words_before (const DossierNameSentence *sentence, const DossierDocument *document, guint i)
{
  const DossierToken *token = dossier_document_token (document, sentence->first + i);
  const char *letter = document->text + token->end;
  guint j = i;

  if (i < 3 || !dossier_document_token_is (document, sentence->first + i - 1, "("))
    return FALSE;
  j = i - 1;
  while (letter > document->text + token->start)
    {
      gunichar c;

      letter = g_utf8_prev_char (letter);
      c = g_utf8_get_char (letter);
      if (!g_unichar_isalpha (c))
        continue;
      /* Small words between may be left out of the acronym. */
      do
        {
          if (j == 0)
            return FALSE;
          j--;
        }
      while (dossier_name_sentence_cell (sentence, j)->word.shape == DOSSIER_SHAPE_LOWER && i - j < 12);
      if (dossier_name_sentence_cell (sentence, j)->word.initial != g_unichar_toupper (c))
        return FALSE;
    }
  return TRUE;
}

/* What the word's place in its run of capitalised words says. */
static guint32
seen_in_run (const DossierNameSentence *sentence, guint i)
{
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
  const DossierNameCell *first = dossier_name_sentence_cell (sentence, cell->run_first);
  const DossierNameCell *last = dossier_name_sentence_cell (sentence, cell->run_end - 1);
  guint32 seen = 0;

  if (cell->run_end - cell->run_first == 1)
    return DOSSIER_SEEN_ALONE;
  if (cell == last)
    {
      seen |= DOSSIER_SEEN_LAST;
      if (cell->run_end - cell->run_first <= 3 && (first->lists[DOSSIER_PLACE_UNIT] & LIST (GIVEN)))
        seen |= DOSSIER_SEEN_AFTER_GIVEN;
    }
  if (cell == first)
    {
      seen |= DOSSIER_SEEN_FIRST;
      if (cell->lists[DOSSIER_PLACE_UNIT] & LIST (GIVEN))
        seen |= DOSSIER_SEEN_AS_GIVEN;
    }
  if (last->around & LIST (ORG_END))
    seen |= DOSSIER_SEEN_BEFORE_ORG;
  if (cell->lists[DOSSIER_PLACE_LAST] & LIST (PERSON))
    seen |= DOSSIER_SEEN_LISTED_PERSON;
  if ((cell->lists[DOSSIER_PLACE_BEGIN] | cell->lists[DOSSIER_PLACE_LAST]) &
      (LIST (COMPANY) | LIST (AGENCY) | LIST (BODY)))
    seen |= DOSSIER_SEEN_LISTED_ORG;
  return seen;
}

static guint32
seen_of (const DossierNameSentence *sentence, const DossierDocument *document, guint i)
{
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
  guint32 seen;

  if (cell->word.shape == DOSSIER_SHAPE_LOWER)
    return sentence->letter_case == DOSSIER_CASE_LOWER ? 0 : DOSSIER_SEEN_SMALL;
  if (cell->run_end == cell->run_first || sentence->letter_case != DOSSIER_CASE_NORMAL)
    return 0;
  seen = seen_beside (sentence, document, i) | seen_in_run (sentence, i);
  if (i > 0)
    seen |= DOSSIER_SEEN_CAPITAL;
  if (cell->word.shape == DOSSIER_SHAPE_UPPER && abbreviates_words_before (sentence, document, i))
    seen |= DOSSIER_SEEN_ACRONYM;
  return seen;
}

void
dossier_name_memory_see (DossierNameMemory *memory, const DossierNameSentence *sentence,
                         const DossierDocument *document)
{
  g_return_if_fail (memory != NULL && sentence != NULL && document != NULL);

  for (guint i = 0; i < sentence->cells->len; i++)
    {
      const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);
      guint32 entry;

      if (cell->word.shape == DOSSIER_SHAPE_MARK || cell->word.shape == DOSSIER_SHAPE_NUMBER)
        continue;
      entry = intern (memory->word_slots, memory->words, cell->word.folded);
      g_array_index (memory->entry_of, guint32, sentence->first + i) = entry;
      g_array_index (memory->words, DossierMemoryEntry, entry - 1).seen |= seen_of (sentence, document, i);
    }
}

static guint64
name_key (const DossierNameSentence *sentence, guint first, guint end)
{
  guint64 key = 0;

  for (guint i = first; i < end; i++)
    key = dossier_gazetteer_extend (key, dossier_name_sentence_cell (sentence, i)->word.folded);
  return key;
}

static void
vote_for_name (DossierNameMemory *memory, const DossierNameSentence *sentence, const DossierName *name)
{
  guint first = name->first - sentence->first;
  guint end = name->end - sentence->first;
  guint32 whole = intern (memory->name_slots, memory->names, name_key (sentence, first, end));

  count (&g_array_index (memory->names, DossierMemoryEntry, whole - 1).votes[name->type]);
  for (guint32 t = name->first; t < name->end; t++)
    {
      guint32 entry = g_array_index (memory->entry_of, guint32, t);

      if (entry == 0)
        continue;
      count (&g_array_index (memory->words, DossierMemoryEntry, entry - 1).votes[name->type]);
      if (t + 1 == name->end && name->end - name->first > 1)
        count (&g_array_index (memory->words, DossierMemoryEntry, entry - 1).ends[name->type]);
    }
}

void
dossier_name_memory_vote (DossierNameMemory *memory, const DossierNameSentence *sentence,
                          const DossierName *names, guint n_names)
{
  guint k = 0;

  g_return_if_fail (memory != NULL && sentence != NULL && (names != NULL || n_names == 0));

  for (guint i = 0; i < sentence->cells->len; i++)
    {
      guint32 token = sentence->first + i;
      guint32 entry = g_array_index (memory->entry_of, guint32, token);

      while (k < n_names && names[k].end <= token)
        k++;
      if (k < n_names && names[k].first == token)
        vote_for_name (memory, sentence, &names[k]);
      if (entry > 0 && (k == n_names || token < names[k].first))
        count (&g_array_index (memory->words, DossierMemoryEntry, entry - 1).votes[DOSSIER_VOTE_NONE]);
    }
}

const DossierMemoryEntry *
dossier_name_memory_word (const DossierNameMemory *memory, guint32 token)
{
  guint32 entry;

  g_return_val_if_fail (memory != NULL && token < memory->entry_of->len, NULL);

  entry = g_array_index (memory->entry_of, guint32, token);
  return entry == 0 ? NULL : &g_array_index (memory->words, DossierMemoryEntry, entry - 1);
}

const DossierMemoryEntry *
dossier_name_memory_name (const DossierNameMemory *memory, const DossierNameSentence *sentence, guint first,
                          guint end)
{
  const guint32 *slot;

  g_return_val_if_fail (memory != NULL && sentence != NULL && first < end && end <= sentence->cells->len,
                        NULL);

  slot = find_slot (memory->name_slots, memory->names, name_key (sentence, first, end));
  return *slot == 0 ? NULL : &g_array_index (memory->names, DossierMemoryEntry, *slot - 1);
}

G_STATIC_ASSERT (DOSSIER_SEEN_LISTED_ORG == 1 << (DOSSIER_N_SEEN - 1));
