/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-coreference.h"
#include "dossier-dated-fact.h"
#include "dossier-engine.h"
#include "dossier-language.h"
#include "dossier-resolver.h"
#include "dossier-rule-set.h"
#include "dossier-tie-model.h"

G_BEGIN_DECLS

struct _DossierEngine
{
  DossierEngine *models; /* NULL, or the engine that the first five below belong to */
  DossierLanguage *language;
  DossierCoreference *coreference;
  DossierResolver *resolver;
  DossierDatedFacts *facts;
  DossierTieModel *ties;
  DossierRuleSet *rules;
  GPtrArray *sources; /* DossierRuleSource */
  char *datadir;
  char *version;
};

/* dossier-engine.c: the words of @article with all that the language stages find, or NULL where it was cancelled */
DossierDocument *dossier_engine_read (const DossierEngine *engine, const DossierArticle *article,
                                      GCancellable *cancellable, GError **error);

/**
 * dossier_engine_date_by_stack:
 * @parts: (element-type DossierExtract): of single articles
 * @merged: what they make together
 * @owned: (element-type DossierExtract): gets the new parts, to keep them
 * @changed: (out): whether a part was replaced
 *
 * dossier-engine-stack.c: dates articles without a sure date by the events that others of the stack date, and puts the
 * extracts of those that got a date, or a narrower one, in the place of their parts.
 *
 * Returns: FALSE where it was cancelled
 */
gboolean dossier_engine_date_by_stack (const DossierEngine *engine, GPtrArray *parts, const DossierExtract *merged,
                                       GPtrArray *owned, gboolean *changed, GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
