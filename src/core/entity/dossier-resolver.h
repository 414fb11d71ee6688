/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-entity.h"
#include "dossier-suggestion.h"

G_BEGIN_DECLS

/* Finds who is who over many articles. Immutable once made; may be shared between threads. */
typedef struct _DossierResolver DossierResolver;

/**
 * DossierResolution:
 * @map: (array length=n_map): for each entity of the articles, counted through in their order, its index in
 *   @entities; DOSSIER_NO_INDEX for one described by a role that no article gives anybody
 * @n_map: how many
 * @entities: (element-type DossierEntity): what is one made one, in the order of first appearance; `articles`
 *   is empty, `score` that of the weakest join, `why` the joins in words
 * @suggestions: (element-type DossierSuggestion): pairs of @entities that may be one
 */
typedef struct
{
  guint *map;
  guint n_map;
  GPtrArray *entities;
  GPtrArray *suggestions;
} DossierResolution;

/**
 * dossier_resolver_new:
 * @datadir: the folder that holds `lexicons/`
 *
 * Returns: (transfer full): or NULL with DOSSIER_ERROR_MODEL where a list is missing or damaged.
 */
DossierResolver *dossier_resolver_new (const char *datadir, GError **error);
void dossier_resolver_free (DossierResolver *self);

/**
 * dossier_resolver_resolve:
 * @articles: (element-type GPtrArray(DossierEntity)): the entities of each article, in the order of the
 *   articles
 * @asked: (nullable) (element-type guint): those of them, counted through, that the reader is asked about already:
 *   described by a role alone, they are kept
 *
 * Joins persons by full name, given names that fit and, where exactly one bearer of a surname fits the
 * company that the name keeps, by surname; organisations by name, by acronyms and short names that some
 * article explains. What a name is the name of is voted over all articles. Persons of one surname with
 * different given names stay apart, and so do sums. The outcome depends on the entities and their order
 * alone. Names are compared within blocks that share a word or an acronym, never all with all.
 *
 * Returns: (transfer full): or NULL where it was cancelled
 */
DossierResolution *dossier_resolver_resolve (const DossierResolver *self, const GPtrArray *articles,
                                             const GArray *asked, GCancellable *cancellable, GError **error);

void dossier_resolution_free (DossierResolution *resolution);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierResolver, dossier_resolver_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierResolution, dossier_resolution_free)

G_END_DECLS
