/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierOffsetMap:
 *
 * Translates byte offsets of a UTF-8 text to code points and back. Building is linear in the text; a look-up
 * reads at most one block of it. The text is borrowed and must outlive the map.
 */
typedef struct _DossierOffsetMap DossierOffsetMap;

DossierOffsetMap *dossier_offset_map_new (const char *text, gsize length);
void dossier_offset_map_free (DossierOffsetMap *map);

/* @offset in bytes, clamped to the text; the result in code points. */
gsize dossier_offset_map_to_code_points (const DossierOffsetMap *map, gsize offset);

/* @code_points clamped to the text; the result in bytes. */
gsize dossier_offset_map_to_bytes (const DossierOffsetMap *map, gsize code_points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOffsetMap, dossier_offset_map_free)

G_END_DECLS
