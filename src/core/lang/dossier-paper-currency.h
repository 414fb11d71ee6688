/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dossier_paper_currency:
 * @publisher: (nullable): the paper's name
 * @address: (nullable): where the article came from; only web addresses tell something
 *
 * The money of the country that a paper is written in, which it may write without telling whose it is: "$5"
 * in Toronto. From the ending of its web address, else from its name where it is one of the larger papers
 * that print another dollar than that of the United States.
 *
 * Returns: (nullable): ISO 4217 code
 */
const char *dossier_paper_currency (const char *publisher, const char *address);

G_END_DECLS
