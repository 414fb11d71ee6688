/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-parser.h"

G_BEGIN_DECLS

/**
 * dossier_date_fiscal_read_end:
 *
 * Reads off the words of a whole text in which month the fiscal year ends that it speaks of: "its fiscal year ends in
 * June", "the fiscal year that began on July 1".
 *
 * Returns: 1 to 12, or 0 where the text does not say or says several
 */
guint dossier_date_fiscal_read_end (const DossierDateParser *parser);

/**
 * dossier_date_fiscal_year:
 * @year: that it is named by
 *
 * Returns: the twelve months of the fiscal year where @parser knows when it ends, else that year as a vague date: a
 * company's own year may begin eleven months before or after the calendar's
 */
DossierDate dossier_date_fiscal_year (const DossierDateParser *parser, int year);

/**
 * dossier_date_fiscal_quarter:
 * @year: of the fiscal year, or 0 for the last whose quarter has begun
 * @calendar: what the words would mean in the calendar year
 *
 * Returns: the three months of quarter @number of the fiscal year, else @calendar as a vague date
 */
DossierDate dossier_date_fiscal_quarter (const DossierDateParser *parser, int year, int number,
                                         const DossierDate *calendar);

/* Whether some of the words from @at to @end make them a fiscal year or quarter. */
gboolean dossier_date_fiscal_is_named (const DossierDateParser *parser, guint at, guint end);

/* The quarter, half or year @span that ends with @end ("the quarter ended June 30"), of the grain of @span. */
DossierDate dossier_date_fiscal_ending (const DossierTimex *span, const DossierDate *end);

G_END_DECLS
