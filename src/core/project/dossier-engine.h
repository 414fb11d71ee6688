/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"
#include "dossier-rule-shelf.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Raised whenever the code or a model changes so that the same article could give another extract. */
#define DOSSIER_ENGINE_VERSION 9

/**
 * DossierEngine:
 *
 * All models, lexicons and rules, and the order of the stages: article in, extract out. Immutable once made:
 * any number of threads may use one engine at once.
 */
typedef struct _DossierEngine DossierEngine;

/**
 * dossier_engine_new:
 * @datadir: the folder with `models`, `lexicons` and `rules`; the user's own rules are read behind those
 * (dossier_rule_shelf_read(): files that cannot be understood are left out)
 *
 * Returns: (transfer full): an engine, or NULL with DOSSIER_ERROR_MODEL naming the file that is missing or damaged
 */
DossierEngine *dossier_engine_new (const char *datadir, GError **error);
/**
 * dossier_engine_with_rules:
 * @more: (nullable) (array zero-terminated=1): rule files to read behind those in the user's folder
 *
 * An engine with the same models, which are shared, and the rules as the files now have them.
 *
 * Returns: (transfer full): an engine, or NULL where a rule file of the installation is missing or damaged
 */
DossierEngine *dossier_engine_with_rules (DossierEngine *engine, const char *const *more, GError **error);

DossierEngine *dossier_engine_ref (DossierEngine *engine);
void dossier_engine_unref (DossierEngine *engine);

/* The version with a fingerprint of the rules: an analysis cache of another one is stale. Owned by the engine. */
const char *dossier_engine_get_version (const DossierEngine *engine);

/* Owned by the engine; claims name the rules that made them. */
const DossierRuleSet *dossier_engine_get_rules (const DossierEngine *engine);

/* What made a claim, by the name that the claim keeps: a rule, or what stands for one where the model of ties made it.
 * NULL where there is none of that name. Owned by the engine. */
const DossierRule *dossier_engine_lookup_rule (const DossierEngine *engine, const char *name);
/* (element-type DossierRuleSource): where the rules came from, and what was left out; owned by the engine. */
const GPtrArray *dossier_engine_get_rule_sources (const DossierEngine *engine);

/**
 * dossier_engine_extract:
 *
 * Everything that one article tells by itself: depends on nothing but the article and the engine, so that a
 * stack can be split over threads, processes or machines.
 *
 * Returns: (transfer full): an extract with one article, or NULL with G_IO_ERROR_CANCELLED
 */
DossierExtract *dossier_engine_extract (const DossierEngine *engine, DossierArticle *article,
                                        GCancellable *cancellable, GError **error);

/**
 * dossier_engine_merge:
 * @parts: (element-type DossierExtract): extracts of single articles, in the order of the stack
 *
 * The one step that needs all articles: joins entities, then sums, and finds what only shows side by side. The same
 * article twice (by its id) is taken once.
 *
 * Returns: (transfer full): the extract of the stack, or NULL with G_IO_ERROR_CANCELLED
 */
DossierExtract *dossier_engine_merge (const DossierEngine *engine, GPtrArray *parts, GCancellable *cancellable,
                                      GError **error);

/* Adds all findings to an extract that has none: the last step of dossier_engine_merge(). */
void dossier_engine_find (DossierExtract *extract);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEngine, dossier_engine_unref)

G_END_DECLS
