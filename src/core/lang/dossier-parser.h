/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model.h"
#include "dossier-parse-state.h"

G_BEGIN_DECLS

/* States kept at a time while learning, which no parse exceeds. */
#define DOSSIER_PARSER_BEAM 8
#define DOSSIER_PARSER_FULL_BEAM 6
#define DOSSIER_PARSER_FAST_BEAM 2

/**
 * DossierParser:
 *
 * A dependency parser: the arc-eager transition system with linear models, which a small recurrent network advises
 * (dossier-arc-net.h): what it believes of each arc is added to the score of the move that makes it, and what it
 * believes of each relation to that of the relation. It keeps a beam of DOSSIER_PARSER_FULL_BEAM states; the fast way
 * does without the network and keeps DOSSIER_PARSER_FAST_BEAM. The beam has weights trained as a structured perceptron with updates at the largest violation
 * (Huang and others 2012) on the features of Zhang and Nivre (2011). Immutable; threads share it. Trained by
 * `dossier-train parser`; scores in data/models/parser.md.
 */
typedef struct _DossierParser DossierParser;

/* What one parse needs besides the model: made once, used for many sentences, by one thread. */
typedef struct _DossierParserScratch DossierParserScratch;

/**
 * DossierParse:
 * @heads: for each word the index of its head, or DOSSIER_PARSE_NONE for the root
 * @labels: for each word a DossierDeprel
 */
typedef struct
{
  guint16 heads[DOSSIER_SENTENCE_LONGEST];
  guint8 labels[DOSSIER_SENTENCE_LONGEST];
} DossierParse;

/* Loads `parser.model` at @path; DOSSIER_ERROR_MODEL where it cannot be used. */
DossierParser *dossier_parser_load (const char *path, GError **error);
void dossier_parser_free (DossierParser *parser);

DossierParserScratch *dossier_parser_scratch_new (void);
void dossier_parser_scratch_free (DossierParserScratch *scratch);

/**
 * dossier_parser_run:
 * @input: (inout): its tags are mended by the network, but for those that are settled
 * @fast: asks no network, so that the tags stay, and keeps fewer states
 *
 * Finds the head of every word and its relation: one root, no cycle.
 */
void dossier_parser_run (const DossierParser *parser, DossierParseInput *input, gboolean fast,
                         DossierParserScratch *scratch, DossierParse *parse);

/* Makes one tree of the words without a head (DOSSIER_PARSE_NONE): the best of them becomes the root of the
 * others. */
void dossier_parse_join_roots (const DossierParseInput *input, DossierParse *parse);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierParser, dossier_parser_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierParserScratch, dossier_parser_scratch_free)

G_END_DECLS
