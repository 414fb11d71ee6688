/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-sum.h"
#include "dossier-token.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_QUOTE_DIRECT,   /* whole clauses in quotation marks */
  DOSSIER_QUOTE_PARTIAL,  /* some words in quotation marks inside the writer's sentence */
  DOSSIER_QUOTE_INDIRECT, /* "said that …" */
  DOSSIER_QUOTE_SCARE,    /* marks without speech */
  DOSSIER_QUOTE_BELIEF,   /* "thinks that …": somebody's thought, no words */
  DOSSIER_QUOTE_TOPIC,    /* "praised the plan": what is spoken of, no words */
  DOSSIER_N_QUOTE_KINDS
} DossierQuoteKind;

/**
 * DossierQuote:
 * @range: the quoted words with their marks; for indirect speech the clause
 * @kind: the first three are speech, the rest are kept apart from it
 * @source_first: first token of the words that name the speaker, or DOSSIER_NO_TOKEN
 * @source_end: the token after the last of them
 * @cue: token of the word of saying ("said", "according"), or DOSSIER_NO_TOKEN
 * @speaker: index of the speaker's entity in the same extract, or DOSSIER_NO_INDEX; filled after coreference
 */
typedef struct
{
  DossierRange range;
  DossierQuoteKind kind;
  guint32 source_first;
  guint32 source_end;
  guint32 cue;
  DossierRange cue_range; /* the cue's bytes; empty where there is none */
  guint speaker;
} DossierQuote;

const char *dossier_quote_kind_to_string (DossierQuoteKind kind);
DossierQuoteKind dossier_quote_kind_from_string (const char *name);

G_END_DECLS
