/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-date.h"
#include "dossier-document.h"
#include "dossier-entity-lexicon.h"
#include "dossier-entity.h"
#include "dossier-quote.h"
#include "dossier-suggestion.h"

G_BEGIN_DECLS

/* Finds who is who within one article. Immutable once made; may be shared between threads. */
typedef struct _DossierCoreference DossierCoreference;

/**
 * dossier_coreference_new:
 * @datadir: the folder that holds `lexicons/`
 *
 * Returns: (transfer full): or NULL with DOSSIER_ERROR_MODEL where a list is missing or damaged.
 */
DossierCoreference *dossier_coreference_new (const char *datadir, GError **error);
void dossier_coreference_free (DossierCoreference *self);

/**
 * dossier_coreference_run:
 * @document: with names; tags and parse make descriptions and pronouns better, but may be missing
 * @quotes: (nullable) (element-type DossierQuote): in order, with the tokens of their sources
 * @published: (nullable): the article's date: which of the known holders of an office "the president" is
 * @mentions: (out caller-allocates) (element-type DossierMention): sorted by range; spans follow
 *   gold/GUIDE.md: no title and no possessive ending in a name; a description from its determiner to its noun
 * @entities: (out caller-allocates) (element-type DossierEntity): the persons and organisations that have a
 *   name, in the order of their first names; `articles` is left empty
 * @suggestions: (out caller-allocates) (element-type DossierSuggestion): pairs of @entities that may be one
 *
 * Gathers the mentions of one article and links them: names by their parts, titles and acronyms; descriptions
 * by the roles that the article states; pronouns by grammar and by whom the text has just spoken of; the
 * first person inside a quote to its speaker. Links that are not sure enough are left open (entity =
 * DOSSIER_NO_INDEX). Names of places and things are mentions without an entity. Linear in the text.
 *
 * Returns: FALSE with an error where it was cancelled.
 */
gboolean dossier_coreference_run (const DossierCoreference *self, const DossierDocument *document,
                                  const GArray *quotes, const DossierDate *published, GArray *mentions,
                                  GPtrArray *entities, GPtrArray *suggestions, GCancellable *cancellable,
                                  GError **error);

/**
 * dossier_coreference_bind_quotes:
 * @mentions: (element-type DossierMention): as dossier_coreference_run() made them for @document
 * @quotes: (element-type DossierQuote): their speakers are filled in
 *
 * Gives each quote the entity that its source words name; DOSSIER_NO_INDEX where they name none.
 */
void dossier_coreference_bind_quotes (const DossierDocument *document, const GArray *mentions,
                                      GArray *quotes);

/* What it knows of names, titles and countries. */
const DossierEntityLexicon *dossier_coreference_get_lexicon (const DossierCoreference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCoreference, dossier_coreference_free)

G_END_DECLS
