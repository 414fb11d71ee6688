/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_merge_parts:
 * @parts: (element-type DossierExtract): extracts of single articles, without repeats
 * @entities: (element-type DossierEntity) (transfer full): the entities of the stack; their articles are filled here
 * @map: for every entity of every part, in order, the index among @entities; DOSSIER_NO_INDEX for one described by
 *   a role that nobody in the stack is given: mentions become open, claims about such a one go
 *
 * Joins the records of many extracts into one, with every entity number put through @map.
 */
DossierExtract *dossier_merge_parts (const GPtrArray *parts, GPtrArray *entities, const guint *map);

G_END_DECLS
