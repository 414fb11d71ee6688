/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-visibility.h"

G_BEGIN_DECLS

/* "Marla Quint, person, 14 claims": for screen readers and tooltips. Free with g_free(). */
char *dossier_visibility_describe_node (const DossierVisibility *visibility, guint node);

/* "Marla Quint – gave $2 million → Tobias Breen: money, 3 claims from 2 sources, reported, disputed". Free
 * with g_free(). */
char *dossier_visibility_describe_edge (const DossierVisibility *visibility, guint edge);

/* "as of 4 June 2025, undated claims left out", "1 May 2025 to 4 June 2025", or NULL where all times are
 * shown. Free with g_free(). */
char *dossier_filter_describe_time (const DossierFilter *filter);

G_END_DECLS
