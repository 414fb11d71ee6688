/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-timex.h"

G_BEGIN_DECLS

/* The value of TIMEX3 (ISO-TimeML): "1998-W07", "1989-Q3", "P3M", "PAST_REF", "XXXX-WXX-4"; NULL where there
 * is none. Free with g_free(). */
char *dossier_timex_value (const DossierTimex *timex);

/* "DATE", "TIME", "DURATION", "SET". */
const char *dossier_timex_type (const DossierTimex *timex);

G_END_DECLS
