/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-corpus.h"

G_BEGIN_DECLS

/**
 * dossier_name_mentions_read:
 * @path: CoNLL-U with every mention of a thing marked and typed, as GUM has it
 *
 * The names among the mentions, a text for each document. A mention is a name where its head is a proper noun; of "the
 * old mayor of the City of York, a lawyer" only "City of York" is one: the proper nouns around the head with the small
 * words between them, without articles and titles. Of names inside one another the longest counts. What the
 * annotation calls abstract or an object may be a work, a law, an event, a language or no name of ours.
 *
 * Returns: (transfer full) (nullable) (element-type DossierNameText)
 */
GPtrArray *dossier_name_mentions_read (const char *path, GError **error);

G_END_DECLS
