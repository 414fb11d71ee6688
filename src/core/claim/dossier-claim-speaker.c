/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-speaker.h"

#include "dossier-cue.h"

/* How many quotes before a word are looked at: deeper nesting is not English. */
#define MAX_LOOK_BACK 48
/* "the university, Santa Barbara's Press Project": so far behind the source its owner's "'s" may stand. */
#define MAX_OWNER 5
/* How many quotes before "according to the study" the study may have been named. */
#define MAX_STUDY_REACH 6

static DossierCueFlags
cue_flags (const DossierTree *tree, const DossierQuote *quote)
{
  if (quote->cue >= tree->n_tokens)
    return 0;
  return dossier_cue_lookup (dossier_document_lemma (tree->document, quote->cue));
}

/* "I know", "we think", "you see" outside of marks: the writer or anybody, no speaker. */
static gboolean
is_anybody (const DossierTree *tree, const DossierQuote *quote)
{
  static const char *const anybody[] = { "i", "we", "you", "it", "one", NULL };
  g_autofree char *word = NULL;
  DossierRange range;

  if (quote->source_end != quote->source_first + 1)
    return FALSE;
  range = dossier_document_range (tree->document, quote->source_first, quote->source_end);
  word = g_ascii_strdown (tree->document->text + range.start, range.end - range.start);
  return g_strv_contains (anybody, word);
}

/* Whether the words stand in marks. */
static gboolean
is_own_words (const DossierQuote *quote)
{
  return quote->kind == DOSSIER_QUOTE_DIRECT || quote->kind == DOSSIER_QUOTE_PARTIAL;
}

/* Whether the quote makes its content somebody's words, and not a wish or a name for something. */
static gboolean
attributes (const DossierTree *tree, const DossierQuote *quote)
{
  DossierCueFlags flags = cue_flags (tree, quote);

  if (quote->kind == DOSSIER_QUOTE_SCARE || quote->kind == DOSSIER_QUOTE_TOPIC
      || quote->source_first >= tree->n_tokens)
    return FALSE;
  if (is_own_words (quote))
    return TRUE;
  if (is_anybody (tree, quote))
    return FALSE;
  if (flags == 0)
    return TRUE; /* "according to" */
  if ((flags & (DOSSIER_CUE_PLAN | DOSSIER_CUE_DIRECTIVE)) != 0
      && (flags & (DOSSIER_CUE_ALLEGE | DOSSIER_CUE_DENY)) == 0)
    return dossier_document_token_is (tree->document, quote->cue, "warned");
  return (flags & (DOSSIER_CUE_SPEECH | DOSSIER_CUE_BELIEF)) != 0;
}

/* "the University of Maine's Press Project", "the university, Orono's Press Project": the body that another's
 * "'s" leads to is the source, or DOSSIER_SPEAKER_ANONYMOUS where there is none. */
static guint
entity_owned (const DossierTree *tree, const DossierMentionMap *map, const DossierQuote *quote)
{
  guint32 end = MIN (quote->source_end + MAX_OWNER, tree->n_tokens);

  for (guint32 i = quote->source_first; i + 1 < end && tree->document->tokens->len > i + 1; i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (tag == DOSSIER_TAG_STOP || dossier_tree_tag (tree, i) == DOSSIER_TAG_VBD)
        return DOSSIER_SPEAKER_ANONYMOUS;
      if (tag == DOSSIER_TAG_POS && map->at[i + 1] != DOSSIER_NO_MENTION
          && dossier_mention_map_get (map, map->at[i + 1])->kind == DOSSIER_MENTION_NAME
          && dossier_mention_map_get_type (map, map->at[i + 1]) == DOSSIER_ENTITY_ORGANISATION)
        return dossier_mention_map_get (map, map->at[i + 1])->entity;
    }
  return DOSSIER_SPEAKER_ANONYMOUS;
}

static gboolean
is_according (const DossierTree *tree, const DossierQuote *quote)
{
  return quote->cue < tree->n_tokens && quote->source_first < tree->n_tokens
         && dossier_document_token_is (tree->document, quote->cue, "according");
}

static guint
entity_of_source (const DossierTree *tree, const DossierMentionMap *map, const DossierQuote *quote)
{
  if (quote->speaker < map->entities->len)
    return quote->speaker;
  if (is_according (tree, quote))
    {
      guint owned = entity_owned (tree, map, quote);

      if (owned != DOSSIER_SPEAKER_ANONYMOUS)
        return owned;
    }
  for (guint32 i = quote->source_first; i < quote->source_end && i < map->n_tokens; i++)
    {
      guint32 head = dossier_tree_head (tree, i);

      if (head < quote->source_first || head >= quote->source_end)
        {
          guint mention = dossier_mention_map_of_phrase (map, tree, i);

          return mention != DOSSIER_NO_MENTION ? dossier_mention_map_get (map, mention)->entity
                                               : DOSSIER_SPEAKER_ANONYMOUS;
        }
    }
  return DOSSIER_SPEAKER_ANONYMOUS;
}

static DossierModality
modality_of_cue (DossierCueFlags flags)
{
  if ((flags & DOSSIER_CUE_QUESTION) != 0)
    return DOSSIER_MODALITY_HYPOTHETICAL;
  if ((flags & DOSSIER_CUE_ALLEGE) != 0)
    return DOSSIER_MODALITY_ALLEGED;
  return DOSSIER_MODALITY_REPORTED;
}

/* Index of the last quote that starts at or before @offset, plus one. */
static guint
quotes_up_to (const GArray *quotes, gsize offset)
{
  guint low = 0, high = quotes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (quotes, DossierQuote, middle).range.start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* "according to the study": the body that the last "according to" before quote @index named. */
static guint
entity_of_study (const DossierTree *tree, const DossierMentionMap *map, const GArray *quotes, guint index)
{
  static const char *const studies[]
      = { "study", "survey", "poll", "report", "analysis", "paper", "research", "tally", "count", NULL };
  const DossierQuote *quote = &g_array_index (quotes, DossierQuote, index);
  guint looked = 0;

  if (!is_according (tree, quote)
      || !g_strv_contains (studies, dossier_document_lemma (tree->document, quote->source_end - 1)))
    return DOSSIER_SPEAKER_ANONYMOUS;
  for (guint i = index; i-- > 0 && looked < MAX_STUDY_REACH; looked++)
    {
      const DossierQuote *before = &g_array_index (quotes, DossierQuote, i);
      guint entity
          = is_according (tree, before) ? entity_of_source (tree, map, before) : DOSSIER_SPEAKER_ANONYMOUS;

      if (entity != DOSSIER_SPEAKER_ANONYMOUS)
        return entity;
    }
  return DOSSIER_SPEAKER_ANONYMOUS;
}

static void
take (DossierSpeaker *speaker, const DossierTree *tree, const DossierQuote *quote, guint entity)
{
  DossierCueFlags flags = cue_flags (tree, quote);
  gboolean first = speaker->entity == DOSSIER_SPEAKER_ARTICLE;

  speaker->entity = entity;
  speaker->range = dossier_document_range (tree->document, quote->source_first, quote->source_end);
  if (first)
    {
      speaker->modality = modality_of_cue (flags);
      speaker->denied = !is_own_words (quote) && (flags & DOSSIER_CUE_DENY) != 0;
      speaker->direct = is_own_words (quote);
      speaker->finds = (flags & (DOSSIER_CUE_FACTIVE | DOSSIER_CUE_SHOW)) != 0 || is_according (tree, quote);
    }
}

/* ", according to Lee, a lawyer who works for Acme": whether the word tells who the source is. */
static gboolean
describes_source (const DossierTree *tree, const DossierQuote *quote, guint32 token)
{
  for (guint32 i = quote->source_first; i < quote->source_end; i++)
    if (dossier_tree_is_below (tree, token, i))
      return TRUE;
  return FALSE;
}

/* "The papers, according to the survey, that backed him": what comes after the insertion is the source's word
 * as well. */
static void
take_insertion (DossierSpeaker *speaker, const DossierTree *tree, const DossierMentionMap *map,
                const GArray *quotes, guint32 token)
{
  const DossierToken *word = dossier_document_token (tree->document, token);
  gsize start = dossier_document_sentence (tree->document, word->sentence)->range.start;

  guint looked = 0;

  for (guint i = quotes_up_to (quotes, word->start); i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const DossierQuote *quote = &g_array_index (quotes, DossierQuote, i);
      guint entity;

      if (quote->range.start < start)
        return;
      if (!is_according (tree, quote) || quote->source_end > token || describes_source (tree, quote, token))
        continue;
      entity = entity_of_source (tree, map, quote);
      if (entity == DOSSIER_SPEAKER_ANONYMOUS)
        entity = entity_of_study (tree, map, quotes, i);
      take (speaker, tree, quote, entity);
      return;
    }
}

DossierSpeaker
dossier_claim_speaker_find (const DossierTree *tree, const DossierMentionMap *map, const GArray *quotes,
                            guint32 token)
{
  DossierSpeaker speaker
      = { DOSSIER_SPEAKER_ARTICLE, { 0, 0 }, DOSSIER_MODALITY_ASSERTED, FALSE, FALSE, FALSE };
  gsize offset;
  guint looked = 0;

  g_return_val_if_fail (tree != NULL && map != NULL && quotes != NULL, speaker);

  offset = dossier_document_token (tree->document, token)->start;
  for (guint i = quotes_up_to (quotes, offset); i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const DossierQuote *quote = &g_array_index (quotes, DossierQuote, i);
      guint entity;

      /* The quotes come by their start: one that holds the word and starts later lies further inside. */
      if (quote->range.end <= offset || !attributes (tree, quote))
        continue;
      entity = entity_of_source (tree, map, quote);
      if (entity == DOSSIER_SPEAKER_ANONYMOUS)
        entity = entity_of_study (tree, map, quotes, i);
      if (speaker.entity == DOSSIER_SPEAKER_ARTICLE || entity != DOSSIER_SPEAKER_ANONYMOUS)
        take (&speaker, tree, quote, entity);
      if (entity != DOSSIER_SPEAKER_ANONYMOUS)
        break;
    }
  if (speaker.entity == DOSSIER_SPEAKER_ARTICLE)
    take_insertion (&speaker, tree, map, quotes, token);
  return speaker;
}
