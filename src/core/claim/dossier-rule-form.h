/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-tree.h"

G_BEGIN_DECLS

/* Whether the word has the form that a step of a rule asks for in place of words: "+wanted", "+infinitive",
 * "+obliged". FALSE where there is no such form. */
gboolean dossier_rule_form_holds (const char *name, const DossierTree *tree, guint32 token);

G_END_DECLS
