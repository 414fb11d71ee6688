/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ITEM (dossier_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierItem, dossier_item, DOSSIER, ITEM, GObject)

typedef enum
{
  DOSSIER_ITEM_ARTICLE,
  DOSSIER_ITEM_ENTITY,
  DOSSIER_ITEM_CLAIM,
  DOSSIER_ITEM_FINDING,
  DOSSIER_ITEM_SUGGESTION,
  DOSSIER_N_ITEM_KINDS
} DossierItemKind;

/**
 * DossierItem:
 *
 * One row of a list: an article, entity, claim, finding or suggestion of an extract, which it keeps alive,
 * with the words to show and to search by. Made anew whenever there is another extract.
 *
 * Properties (read-only): `title`, `subtitle`, `note` (strings; the last may be NULL), `icon-name` (string).
 */
DossierItem *dossier_item_new (DossierItemKind kind, DossierExtract *extract, guint index);

/* Adds a third line, before the item is shown. */
void dossier_item_set_note (DossierItem *item, const char *note);

DossierItemKind dossier_item_get_kind (DossierItem *item);
guint dossier_item_get_index (DossierItem *item);
DossierExtract *dossier_item_get_extract (DossierItem *item);
const char *dossier_item_get_title (DossierItem *item);
const char *dossier_item_get_subtitle (DossierItem *item);
const char *dossier_item_get_note (DossierItem *item);
const char *dossier_item_get_icon_name (DossierItem *item);

/* How many claims an entity is in; 0 for other kinds. For sorting. */
guint dossier_item_get_weight (DossierItem *item);
void dossier_item_set_weight (DossierItem *item, guint weight);

/* Whether any of its words hold @folded (g_utf8_casefold()); everything matches "" and NULL. */
gboolean dossier_item_matches (DossierItem *item, const char *folded);

G_END_DECLS
