/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* Entities of the fixture, by index. */
enum
{
  FIXTURE_RIVERA,  /* "Ana Rivera", called "Rivera" later */
  FIXTURE_MINISTER, /* "the minister": left open, suggested to be Rivera */
  FIXTURE_HARBOUR, /* "Harbour Trust" */
  FIXTURE_SUM,     /* "$2 million" */
  FIXTURE_BROTHER, /* "Luis Rivera" of the second article */
  FIXTURE_N_ENTITIES
};

/* Two short articles with mentions, a sum, claims, a contradiction and a suggestion. */
DossierExtract *fixture_extract (void);

G_END_DECLS
