/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends the surroundings of people's names by where the name finder saw them end. Linear in the words.
 *
 * - A noun after the name of an object is no part of it but a second object: "gave Ann Lee credit".
 * - Two titles before a name are the person's: "Acme chairman and chief Ann Lee".
 * - Who is named after a second noun is the second of two herself: "Purdy and his wife Ann".
 * - A name before a day is no part of it: "confirmed to Harbour News Thursday".
 * - "A group" after the name of an organisation and a comma is that organisation, not the person before it.
 * - An adjective after it says what the person is made or held to be: "held Ann Lee responsible". */
void dossier_parse_settle_parties (DossierDocument *document);

G_END_DECLS
