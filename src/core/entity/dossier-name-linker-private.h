/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"
#include "dossier-name-forms.h"
#include "dossier-name-index.h"

G_BEGIN_DECLS

/**
 * DossierNameLinker:
 * @forms: (element-type DossierNameForm): longer names first
 *
 * The state of dossier_name_linker_run(), shared by its files.
 */
typedef struct
{
  DossierDiscourse *discourse;
  GPtrArray *forms;
  DossierNameIndex *index;
} DossierNameLinker;

static inline DossierReferent *
dossier_name_linker_referent (const DossierNameLinker *linker, guint index)
{
  return dossier_discourse_referent (linker->discourse, index);
}

/* The reference where the form is first used. */
static inline guint
dossier_name_linker_first_place (const DossierNameForm *form)
{
  return g_array_index (form->references, guint, 0);
}

/* Points all places of the form to the referent. */
void dossier_name_linker_point (DossierNameLinker *linker, DossierNameForm *form, guint referent,
                                float score);

/* Makes a referent of its own for the form. */
void dossier_name_linker_make (DossierNameLinker *linker, DossierNameForm *form);

/* "AOC": joins the form to the one person of the article whose initials it has; FALSE where there is none. */
gboolean dossier_name_linker_join_initials (DossierNameLinker *linker, DossierNameForm *form);

/* Joins the form of a person's name; where several persons bear it they become its candidates. */
void dossier_name_linker_join_person (DossierNameLinker *linker, DossierNameForm *form);

/* Where the surname alone is not that of the only one whom the article names in full ("Mr. Marsh" beside Olive
 * Marsh; one whom all news means by it), makes that other person and parts the places between the two. */
gboolean dossier_name_linker_part_kin (DossierNameLinker *linker, DossierNameForm *form, guint kin);

/* Joins the form of an organisation's name. */
void dossier_name_linker_join_body (DossierNameLinker *linker, DossierNameForm *form);

/* Sets right what the vote took for something else than the person whom the article names in full:
 * families are nobody, bare surnames the person. The first before a form is joined, the second for places
 * and things. */
void dossier_name_linker_review_type (DossierNameLinker *linker, DossierNameForm *form);
void dossier_name_linker_reclaim_surnames (DossierNameLinker *linker, const DossierNameForm *form);

/* Makes organisations of the places that act ("Russia accused", "sued Ohio"): only where they do, elsewhere they
 * stay places. */
void dossier_name_linker_find_states (DossierNameLinker *linker);

/* Goes through the names in order of the text and settles those that several persons bear. */
void dossier_name_linker_settle_shared (DossierNameLinker *linker);

G_END_DECLS
