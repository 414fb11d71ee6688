/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-entity.h"
#include "dossier-relation.h"

G_BEGIN_DECLS

/* Who vouches for a claim, where it is no entity: kept in DossierClaim.attributed_to. */
#define DOSSIER_SPEAKER_ARTICLE G_MAXUINT         /* the article itself */
#define DOSSIER_SPEAKER_ANONYMOUS (G_MAXUINT - 1) /* "sources", "insiders", "reports" */

typedef enum
{
  DOSSIER_TENSE_UNKNOWN,
  DOSSIER_TENSE_PAST,
  DOSSIER_TENSE_PRESENT,
  DOSSIER_TENSE_FUTURE,
} DossierTense;

/* Where the date of a claim comes from. */
typedef enum
{
  DOSSIER_DATING_NONE,    /* it has none */
  DOSSIER_DATING_WORDS,   /* the claim's own words */
  DOSSIER_DATING_CLAUSE,  /* the words around them in its sentence */
  DOSSIER_DATING_ARTICLE, /* the article's date: it was so, or had been, when that was written */
  DOSSIER_DATING_USER,    /* set by the user */
} DossierDating;

/**
 * DossierClaim:
 * @article: index of its article in the extract
 * @subject: index of an entity
 * @object: index of an entity
 * @relation: what the subject did to, or is to, the object
 * @polarity: friendly, hostile or neutral
 * @modality: asserted, reported, alleged, planned or hypothetical
 * @negated: the text says that it did not happen
 * @sum: index in the article's sums, or DOSSIER_NO_INDEX
 * @date: when, with its precision; basis "stated" or "relative" from its own words or clause, "inferred" from
 *   the article's date; not set where nothing tells. For a state a range is from its start to its end, either open
 * @date_range: the words the date came from; empty where there are none
 * @tense: of the words that make the claim
 * @attributed_to: index of an entity, DOSSIER_SPEAKER_ARTICLE or DOSSIER_SPEAKER_ANONYMOUS
 * @speaker_range: the words that name the speaker; empty where there are none. Where the article tells it and there are some,
 *   the subject shows by his own words that it is so
 * @evidence: (element-type DossierRange): the words it rests on, never empty, in order
 * @sentence: the sentence that holds them
 * @rule: name of the rule that made it
 * @role: the title or purpose in the article's words ("chief executive", "for re-election"), or NULL
 */
typedef struct
{
  guint article;
  guint subject;
  guint object;
  DossierRelation relation;
  DossierPolarity polarity;
  DossierModality modality;
  gboolean negated;
  guint sum;
  DossierDate date;
  DossierRange date_range;
  DossierTense tense;
  guint attributed_to;
  DossierRange speaker_range;
  GArray *evidence;
  DossierRange sentence;
  char *rule;
  char *role;
} DossierClaim;

DossierClaim *dossier_claim_new (guint article, guint subject, DossierRelation relation, guint object);
DossierClaim *dossier_claim_copy (const DossierClaim *claim);
void dossier_claim_free (DossierClaim *claim);
void dossier_claim_add_evidence (DossierClaim *claim, DossierRange range);

/* Where the claim's date comes from: told from its evidence, the words of its date and the basis. */
DossierDating dossier_claim_get_dating (const DossierClaim *claim);

/* Whether the claim tells of a state that was over by the day @julian: "headed Acme until 2019". */
gboolean dossier_claim_has_ended (const DossierClaim *claim, guint32 julian);

const char *dossier_dating_to_string (DossierDating dating);
const char *dossier_tense_to_string (DossierTense tense);
DossierTense dossier_tense_from_string (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierClaim, dossier_claim_free)

G_END_DECLS
