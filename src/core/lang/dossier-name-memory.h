/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-sentence.h"

G_BEGIN_DECLS

/* What was seen of a word anywhere in the document. */
typedef enum
{
  DOSSIER_SEEN_SMALL = 1 << 0,       /* written small */
  DOSSIER_SEEN_CAPITAL = 1 << 1,     /* with a capital inside an ordinary sentence */
  DOSSIER_SEEN_AFTER_TITLE = 1 << 2, /* after "Mr", "President" */
  DOSSIER_SEEN_AFTER_GIVEN = 1 << 3, /* last of a run that begins with a given name */
  DOSSIER_SEEN_AS_GIVEN = 1 << 4,    /* first of a run, and a given name */
  DOSSIER_SEEN_BEFORE_ORG = 1 << 5,  /* in a run that ends like an organisation */
  DOSSIER_SEEN_AFTER_THE = 1 << 6,
  DOSSIER_SEEN_AFTER_IN = 1 << 7,
  DOSSIER_SEEN_POSSESSIVE = 1 << 8,
  DOSSIER_SEEN_SAYING = 1 << 9,         /* beside "said" and the like */
  DOSSIER_SEEN_ACRONYM = 1 << 10,       /* in brackets after the words it abbreviates */
  DOSSIER_SEEN_ALONE = 1 << 11,         /* a run of its own */
  DOSSIER_SEEN_LAST = 1 << 12,          /* last of a longer run */
  DOSSIER_SEEN_FIRST = 1 << 13,         /* first of a longer run */
  DOSSIER_SEEN_LISTED_PERSON = 1 << 14, /* last word of a listed person's name */
  DOSSIER_SEEN_LISTED_ORG = 1 << 15,    /* in a listed organisation's name of several words */
} DossierSeen;

#define DOSSIER_N_SEEN 16

/* Votes for "no name" are kept after those of the types. */
#define DOSSIER_VOTE_NONE DOSSIER_N_NAME_TYPES
#define DOSSIER_N_VOTES (DOSSIER_N_NAME_TYPES + 1)

/**
 * DossierMemoryEntry:
 * @key: hash of a folded word or of a name's folded words
 * @seen: DossierSeen
 * @votes: how often the first pass took it for what; saturating
 * @ends: how often as the last word of a longer name of each type; unused for whole names
 */
typedef struct
{
  guint64 key;
  guint32 seen;
  guint16 votes[DOSSIER_N_VOTES];
  guint16 ends[DOSSIER_N_NAME_TYPES];
} DossierMemoryEntry;

/**
 * DossierNameMemory:
 * @words: (element-type DossierMemoryEntry): one for each different word
 * @names: (element-type DossierMemoryEntry): one for each different name of the first pass
 * @entry_of: (element-type guint32): for each token, its word's index in @words plus one; 0 for marks and
 * numbers
 *
 * What one document says of a word, taken together: a name once clearly a person's is so in the other places
 * too.
 */
typedef struct
{
  GArray *words;
  GArray *names;
  GArray *entry_of;
  GArray *word_slots;
  GArray *name_slots;
} DossierNameMemory;

DossierNameMemory *dossier_name_memory_new (guint n_tokens);
void dossier_name_memory_free (DossierNameMemory *memory);

/* Notes what @sentence shows of its words. */
void dossier_name_memory_see (DossierNameMemory *memory, const DossierNameSentence *sentence,
                              const DossierDocument *document);

/* Counts the first pass's names of the sentence: @names in order, by tokens of the document. */
void dossier_name_memory_vote (DossierNameMemory *memory, const DossierNameSentence *sentence,
                               const DossierName *names, guint n_names);

/* NULL for marks and numbers. */
const DossierMemoryEntry *dossier_name_memory_word (const DossierNameMemory *memory, guint32 token);

/* The votes for the words from cell @first to @end taken as one name; NULL where the first pass never did. */
const DossierMemoryEntry *dossier_name_memory_name (const DossierNameMemory *memory,
                                                    const DossierNameSentence *sentence, guint first,
                                                    guint end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameMemory, dossier_name_memory_free)

G_END_DECLS
