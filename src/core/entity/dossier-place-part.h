/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* What the words around the name of a country, state or city make of it. */
typedef enum
{
  DOSSIER_PLACE_PART_WHERE, /* a place: "in Ohio" */
  DOSSIER_PLACE_PART_SUBJECT, /* those who act in its name, if the article speaks of them: "China allowed" */
  DOSSIER_PLACE_PART_PARTY,   /* those who act in its name: "Russia accused", "ties to Russia", "sued Ohio" */
} DossierPlacePart;

DossierPlacePart dossier_place_part (const DossierDiscourse *discourse, const DossierReference *reference);

G_END_DECLS
