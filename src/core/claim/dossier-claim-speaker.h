/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-mention-map.h"
#include "dossier-quote.h"

G_BEGIN_DECLS

/**
 * DossierSpeaker:
 * @entity: index of an entity, DOSSIER_SPEAKER_ANONYMOUS or DOSSIER_SPEAKER_ARTICLE
 * @range: the words that name the speaker; empty where there are none
 * @modality: how much the words of saying vouch: asserted (the article speaks), reported, alleged or
 * hypothetical
 * @denied: the speaker says that it is not so
 * @direct: the speaker's own words, in marks
 * @finds: the words of saying tell of a fact ("found", "according to"), not of an opinion
 */
typedef struct
{
  guint entity;
  DossierRange range;
  DossierModality modality;
  gboolean denied;
  gboolean direct;
  gboolean finds;
} DossierSpeaker;

/* Who says the word @token of the document, by the quotes that hold it: the innermost speaker with a name;
 * where none has one, an anonymous speaker. */
DossierSpeaker dossier_claim_speaker_find (const DossierTree *tree, const DossierMentionMap *map,
                                           const GArray *quotes, guint32 token);

G_END_DECLS
