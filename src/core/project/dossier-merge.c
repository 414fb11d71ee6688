/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-merge.h"

/* Entity numbers of one part begin at @base in the map of all parts. */
typedef struct
{
  const guint *map;
  guint base;
  guint article;
} Renumbering;

static guint
renumber (const Renumbering *numbers, guint entity)
{
  return entity == DOSSIER_NO_INDEX ? DOSSIER_NO_INDEX : numbers->map[numbers->base + entity];
}

/* Who says it: where that one turned out to be nobody in particular, somebody without a name. */
static guint
renumber_speaker (const Renumbering *numbers, guint speaker)
{
  guint entity = speaker < DOSSIER_SPEAKER_ANONYMOUS ? renumber (numbers, speaker) : speaker;

  return speaker < DOSSIER_SPEAKER_ANONYMOUS && entity == DOSSIER_NO_INDEX ? DOSSIER_SPEAKER_ANONYMOUS
                                                                           : entity;
}

static void
add_record (DossierExtract *merged, const DossierArticleRecord *record, const Renumbering *numbers)
{
  DossierArticleRecord *copy = dossier_extract_add_article (merged, record->article);

  g_array_append_vals (copy->mentions, record->mentions->data, record->mentions->len);
  g_array_append_vals (copy->sums, record->sums->data, record->sums->len);
  g_array_append_vals (copy->dates, record->dates->data, record->dates->len);
  g_array_append_vals (copy->quotes, record->quotes->data, record->quotes->len);
  for (guint i = 0; i < copy->mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (copy->mentions, DossierMention, i);

      mention->entity = renumber (numbers, mention->entity);
    }
  for (guint i = 0; i < copy->sums->len; i++)
    {
      DossierSum *sum = &g_array_index (copy->sums, DossierSum, i);

      sum->entity = renumber (numbers, sum->entity);
    }
  for (guint i = 0; i < copy->quotes->len; i++)
    {
      DossierQuote *quote = &g_array_index (copy->quotes, DossierQuote, i);

      quote->speaker = renumber (numbers, quote->speaker);
    }
}

/* Notes in @claim_map where each claim went: those about somebody whom no article names go nowhere, nor does
 * what somebody is told to have done to himself. */
static void
add_claims (DossierExtract *merged, const DossierExtract *part, const Renumbering *numbers, GArray *claim_map)
{
  for (guint i = 0; i < part->claims->len; i++)
    {
      const DossierClaim *from = dossier_extract_claim (part, i);
      guint subject = renumber (numbers, from->subject);
      guint object = renumber (numbers, from->object);
      gboolean dropped = subject == DOSSIER_NO_INDEX || object == DOSSIER_NO_INDEX
                         || (subject == object && from->subject != from->object);
      guint place = dropped ? DOSSIER_NO_INDEX : merged->claims->len;
      DossierClaim *claim = NULL;

      g_array_append_val (claim_map, place);
      if (dropped)
        continue;
      claim = dossier_claim_copy (from);
      claim->article += numbers->article;
      claim->subject = subject;
      claim->object = object;
      claim->attributed_to = renumber_speaker (numbers, claim->attributed_to);
      g_ptr_array_add (merged->claims, claim);
    }
}

/* Findings of the part itself, such as a weekday that does not fit, come along with their numbers moved. */
static void
add_findings (DossierExtract *merged, const DossierExtract *part, const Renumbering *numbers,
              const GArray *claim_map)
{
  for (guint i = 0; i < part->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (part->findings, i);
      DossierFinding *copy = dossier_finding_new (finding->kind);

      for (guint j = 0; j < finding->claims->len; j++)
        {
          guint claim = g_array_index (claim_map, guint, g_array_index (finding->claims, guint, j));

          if (claim != DOSSIER_NO_INDEX)
            dossier_finding_add_claim (copy, claim);
        }
      for (guint j = 0; j < finding->passages->len; j++)
        {
          const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, j);

          dossier_finding_add_passage (copy, numbers->article + passage->article, passage->range);
        }
      copy->explanation = g_strdup (finding->explanation);
      g_ptr_array_add (merged->findings, copy);
    }
}

static void
note_articles (DossierExtract *merged, const DossierExtract *part, const Renumbering *numbers)
{
  for (guint i = 0; i < part->entities->len; i++)
    {
      const DossierEntity *entity = dossier_extract_entity (part, i);
      guint target = renumber (numbers, i);

      for (guint j = 0; target != DOSSIER_NO_INDEX && j < entity->articles->len; j++)
        dossier_entity_add_article (dossier_extract_entity (merged, target),
                                    numbers->article + g_array_index (entity->articles, guint, j));
    }
}

DossierExtract *
dossier_merge_parts (const GPtrArray *parts, GPtrArray *entities, const guint *map)
{
  DossierExtract *merged = dossier_extract_new ();
  Renumbering numbers = { map, 0, 0 };

  g_ptr_array_extend_and_steal (merged->entities, entities);
  for (guint i = 0; i < merged->entities->len; i++)
    g_array_set_size (dossier_extract_entity (merged, i)->articles, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      const DossierExtract *part = g_ptr_array_index (parts, i);
      g_autoptr (GArray) claim_map = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint j = 0; j < part->articles->len; j++)
        add_record (merged, dossier_extract_article (part, j), &numbers);
      add_claims (merged, part, &numbers, claim_map);
      add_findings (merged, part, &numbers, claim_map);
      note_articles (merged, part, &numbers);
      numbers.base += part->entities->len;
      numbers.article += part->articles->len;
    }
  return merged;
}
