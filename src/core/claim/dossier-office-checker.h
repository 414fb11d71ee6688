/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* Adds to @merged one finding for each person whom one article calls by an office ("President Lee") and another, of
 * about the same days, only by having held it ("former President Lee"). */
void dossier_office_checker_run (DossierExtract *merged);

G_END_DECLS
