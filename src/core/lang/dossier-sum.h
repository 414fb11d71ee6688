/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-range.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_QUALIFIER_EXACT,
  DOSSIER_QUALIFIER_ABOUT,
  DOSSIER_QUALIFIER_OVER,
  DOSSIER_QUALIFIER_UP_TO,
  DOSSIER_QUALIFIER_UNDER,
  DOSSIER_QUALIFIER_VAGUE,
} DossierQualifier;

#define DOSSIER_NO_INDEX G_MAXUINT

/**
 * DossierSum:
 * @range: the bare amount ("$300 million"), without its hedge
 * @currency: ISO 4217 code, or "" where none can be told
 * @min: lowest value in the currency's main unit; over, about and up_to have min = max = the stated figure
 * @max: highest value, or HUGE_VAL where open ("millions", "trillions")
 * @qualifier: how exact the words are
 * @hedge: the words that say so ("nearly"); empty where there are none
 * @basis: static string: how the currency is known: "symbol", "code", "name", "context", "default"
 * @per: static string: for a rate what it is per ("hour", "year", "person"), else NULL
 * @same_as: index of the sum that this one expresses again (a conversion in brackets), or DOSSIER_NO_INDEX
 * @part_of: index of the sum that this one is a part of, or DOSSIER_NO_INDEX
 * @entity: index of the sum entity in the same extract, or DOSSIER_NO_INDEX
 */
typedef struct
{
  DossierRange range;
  char currency[4];
  double min;
  double max;
  DossierQualifier qualifier;
  DossierRange hedge;
  const char *basis;
  const char *per;
  guint same_as;
  guint part_of;
  guint entity;
} DossierSum;

const char *dossier_qualifier_to_string (DossierQualifier qualifier);
DossierQualifier dossier_qualifier_from_string (const char *name);

/* "$300 million", "€2.5 million", "CHF 1,200", "$15 per hour": for labels; the same in every locale. Free
 * with g_free(). */
char *dossier_sum_to_label (const DossierSum *sum);

G_END_DECLS
