/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-range.h"
#include "dossier-timex.h"

G_BEGIN_DECLS

/**
 * DossierDateMention:
 * @range: the words of the date
 * @date: what they stand for, resolved
 * @weekday: 1 (Monday) to 7 as the words say, or 0: for the check that it fits
 * @bound: how the words around it open it: "since 2014" leaves its end open
 *
 * A date in the text of an article.
 */
typedef struct
{
  DossierRange range;
  DossierDate date;
  guint8 weekday;
  DossierDateBound bound;
} DossierDateMention;

G_END_DECLS
