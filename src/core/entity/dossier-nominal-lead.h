/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_nominal_lead_link:
 *
 * News begins with "A judge on Tuesday blocked …" and names her further on ("Judge Ann Lee said"). Points
 * descriptions in the opening of the text that nobody before them fits, and the pronouns tied to them, to the
 * one person whom the text names afterwards in that very role. To be called when all else has been linked.
 */
void dossier_nominal_lead_link (DossierDiscourse *self);

G_END_DECLS
