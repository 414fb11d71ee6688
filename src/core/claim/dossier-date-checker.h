/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_date_checker_run:
 * @extract: the extract of one article or of a stack
 *
 * Adds findings on dates that cannot be right as they stand: a weekday that does not fit its date, a range
 * that ends before it begins, a thing told as past that lies after the article that tells it. Works from the
 * words and dates alone, so that an extract read from JSON gives the same. Two articles that date one event
 * differently are the business of dossier-contradiction.h.
 */
void dossier_date_checker_run (DossierExtract *extract);

G_END_DECLS
