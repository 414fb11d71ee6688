/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* Whether @reference names a whole country ("Iran", "the United States"), and no city or part of one. */
gboolean dossier_place_is_country (const DossierDiscourse *self, const DossierReference *reference);

/* Whether the country that @reference names acts in its sentence, or is acted on by somebody: a country is a party more
 * readily than a city is. "Iran pounded", "fired rockets at Israel", "Lee pressed Syria", "the backing of Iran", but
 * not "Lee left Syria", "Iran suffered", "the storm hit Cuba".
 * @governor: the word that its phrase hangs on */
gboolean dossier_place_country_acts (const DossierDiscourse *self, const DossierReference *reference, guint32 bearer,
                                     guint32 governor);

G_END_DECLS
