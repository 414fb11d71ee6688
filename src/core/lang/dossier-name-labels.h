/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/* Appends to @names (element-type DossierName) what the labels of the @n tokens from @first on spell out.
 * @labels has one for each token of the document. */
void dossier_name_labels_read (const guint8 *labels, guint32 first, guint32 n, GArray *names);

/* The reverse: labels the tokens of each name; the others are left as they are. */
void dossier_name_labels_write (const DossierName *names, guint n_names, guint8 *labels);

/* The same for the one name from @first to before @end. */
void dossier_name_labels_write_one (guint32 first, guint32 end, DossierNameType type, guint8 *labels);

G_END_DECLS
