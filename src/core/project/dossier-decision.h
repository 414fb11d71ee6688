/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-key.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_DECISION_MERGE,  /* @other is the same as @entity */
  DOSSIER_DECISION_SPLIT,  /* the name @text, in @article or everywhere, is not @entity but someone else */
  DOSSIER_DECISION_RENAME, /* @entity is called @text */
  DOSSIER_DECISION_RETYPE, /* @entity is a @type */
  DOSSIER_DECISION_REJECT, /* @claim is wrong; or @entity and @other are two */
  DOSSIER_DECISION_ACCEPT, /* @claim has been checked */
  DOSSIER_DECISION_REDATE, /* @article, or @claim, is of @date */
  DOSSIER_DECISION_PIN,    /* @entity stands at @x, @y; or no longer where not @on */
  DOSSIER_DECISION_HIDE,   /* @entity is not shown; or again where not @on */
  DOSSIER_DECISION_DISMISS, /* the finding whose key is @text needs no more attention; or again where not @on */
  DOSSIER_DECISION_REMOVE, /* @article has been taken out: a step of the history, for its undo, and no more */
  DOSSIER_N_DECISION_KINDS
} DossierDecisionKind;

/**
 * DossierDecision:
 *
 * One correction by the user. It speaks of entities and claims by keys, never by index, and is kept apart
 * from what was extracted, so that it survives a new extraction. Immutable; fields that its kind does not use
 * are NULL or 0.
 */
typedef struct
{
  DossierDecisionKind kind;
  DossierEntityKey *entity;
  DossierEntityKey *other;
  DossierClaimKey *claim;
  char *article;
  char *text;
  DossierEntityType type;
  DossierDate date;
  double x;
  double y;
  gboolean on;
} DossierDecision;

/* @first stays and takes in @second; indices of @extract, as for all that follow. */
DossierDecision *dossier_decision_new_merge (const DossierExtract *extract, guint first, guint second);
/* @article: index of the only article it is about, or DOSSIER_NO_INDEX for all */
DossierDecision *dossier_decision_new_split (const DossierExtract *extract, guint entity, const char *name,
                                             guint article);
DossierDecision *dossier_decision_new_rename (const DossierExtract *extract, guint entity, const char *name);
DossierDecision *dossier_decision_new_retype (const DossierExtract *extract, guint entity,
                                              DossierEntityType type);
DossierDecision *dossier_decision_new_reject_claim (const DossierExtract *extract, guint claim);
DossierDecision *dossier_decision_new_keep_apart (const DossierExtract *extract, guint first, guint second);
DossierDecision *dossier_decision_new_accept_claim (const DossierExtract *extract, guint claim);
DossierDecision *dossier_decision_new_redate_claim (const DossierExtract *extract, guint claim,
                                                    const DossierDate *date);
/* @date: the date as the user gave it; one that is not set takes the user's date away again */
DossierDecision *dossier_decision_new_redate_article (const char *article_id, const DossierDate *date);
DossierDecision *dossier_decision_new_pin (const DossierExtract *extract, guint entity, double x, double y);
DossierDecision *dossier_decision_new_unpin (const DossierExtract *extract, guint entity);
DossierDecision *dossier_decision_new_hide (const DossierExtract *extract, guint entity, gboolean hidden);

DossierDecision *dossier_decision_new_dismiss (const DossierExtract *extract, guint finding, gboolean dismissed);

DossierDecision *dossier_decision_new_remove (const char *article_id);

DossierDecision *dossier_decision_ref (DossierDecision *decision);
void dossier_decision_unref (DossierDecision *decision);

/* Whether it makes other entities or claims. Pins, hiding, check marks and what is done with leave the extract
 * alone. */
gboolean dossier_decision_changes_extract (const DossierDecision *decision);

/* "merge", "split" … */
const char *dossier_decision_kind_to_string (DossierDecisionKind kind);

/* The type of dossier_decision_to_variant(). */
const GVariantType *dossier_decision_get_variant_type (void);

/* For the store: a floating variant, and back; NULL where @variant is none of ours. */
GVariant *dossier_decision_to_variant (const DossierDecision *decision);
DossierDecision *dossier_decision_from_variant (GVariant *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDecision, dossier_decision_unref)

G_END_DECLS
