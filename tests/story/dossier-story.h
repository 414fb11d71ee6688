/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* The entities of dossier_story_new(), in their order. */
enum
{
  STORY_QUINT,  /* Marla Quint, a mill owner */
  STORY_BREEN,  /* Tobias Breen, a mayor */
  STORY_MILLS,  /* Ostrey Mills */
  STORY_UNION,  /* the Weavers' Union */
  STORY_GIFT,   /* the sum of $2 million */
  STORY_VALE,   /* Ines Vale, a reporter */
  STORY_TOWN,   /* Harrowgate, a place: off by default */
  STORY_N_ENTITIES
};

/* The claims of dossier_story_new(), in their order. */
enum
{
  STORY_HEADS,    /* Quint heads the mills: asserted, no date */
  STORY_GAVE,     /* Quint gave Breen $2 million: asserted, 3 March 2031 */
  STORY_ACCUSED,  /* the union accused Quint: alleged, April 2031 */
  STORY_GAVE_NOT, /* Quint did not give Breen $2 million: reported, 9 May 2031; disputes STORY_GAVE */
  STORY_MET,      /* Breen met Quint: asserted, 2030 */
  STORY_PLEDGED,  /* Breen pledges to the union: planned, 1 June 2031 */
  STORY_N_CLAIMS
};

/* An invented quarrel in a mill town, told by three articles; the third shares its publisher with the first.
 */
DossierExtract *dossier_story_new (void);

/* A connected tangle of @n_nodes people, organisations and sums and about @n_edges claims; the same for a
 * @seed. */
DossierExtract *dossier_story_new_tangle (guint n_nodes, guint n_edges, guint32 seed);

G_END_DECLS
