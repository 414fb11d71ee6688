/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-menus.h"

#include "dossier-words.h"

#include <glib/gi18n.h>

static void
add (GMenu *menu, const char *label, const char *action, guint index)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", index);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

GMenuModel *
dossier_menu_for_article (guint article)
{
  GMenu *menu = g_menu_new ();
  GMenu *first = g_menu_new (), *last = g_menu_new ();

  add (first, _ ("_Read"), "win.read-article", article);
  add (first, _ ("Set _Date…"), "win.date-article", article);
  add (last, _ ("_Remove from Project"), "win.remove-article", article);
  add_section (menu, first);
  add_section (menu, last);
  return G_MENU_MODEL (menu);
}

static GMenu *
make_type_menu (const DossierEntity *entity, guint index)
{
  static const DossierEntityType types[]
      = { DOSSIER_ENTITY_PERSON, DOSSIER_ENTITY_ORGANISATION, DOSSIER_ENTITY_PLACE, DOSSIER_ENTITY_OTHER };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (types[i] == entity->type)
        continue;
      item = g_menu_item_new (dossier_words_for_type (types[i]), NULL);
      g_menu_item_set_action_and_target (item, "win.retype-entity", "(uu)", index, (guint) types[i]);
      g_menu_append_item (menu, item);
    }
  return menu;
}

/* Each other name may be someone else's. */
static GMenu *
make_split_menu (const DossierEntity *entity, guint index)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < entity->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (entity->aliases, i);
      g_autofree char *label = g_strdup_printf (_ ("“%s” is someone else"), alias);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.split-entity", "(us)", index, alias);
      g_menu_append_item (menu, item);
    }
  return menu;
}

GMenuModel *
dossier_menu_for_entity (const DossierExtract *extract, guint entity, gboolean pinned, gboolean hidden)
{
  const DossierEntity *record = NULL;
  GMenu *menu = g_menu_new ();
  GMenu *look = g_menu_new (), *correct = g_menu_new ();

  g_return_val_if_fail (extract != NULL && entity < extract->entities->len, G_MENU_MODEL (menu));

  record = dossier_extract_entity (extract, entity);
  add (look, _ ("Show _Only Neighbours"), "win.focus-entity", entity);
  add (look, pinned ? _ ("Un_pin") : _ ("_Pin in Place"), pinned ? "win.unpin-entity" : "win.pin-entity",
       entity);
  add (look, hidden ? _ ("Show _Again") : _ ("_Hide"), hidden ? "win.unhide-entity" : "win.hide-entity",
       entity);
  add_section (menu, look);
  add (correct, _ ("_Rename…"), "win.rename-entity", entity);
  if (record->type != DOSSIER_ENTITY_SUM)
    {
      g_autoptr (GMenu) types = make_type_menu (record, entity);
      g_autoptr (GMenu) names = make_split_menu (record, entity);

      add (correct, _ ("_Same as…"), "win.merge-entity", entity);
      if (record->aliases->len > 0)
        g_menu_append_submenu (correct, _ ("_Take Apart"), G_MENU_MODEL (names));
      g_menu_append_submenu (correct, _ ("This Is a…"), G_MENU_MODEL (types));
    }
  add_section (menu, correct);
  return G_MENU_MODEL (menu);
}

GMenuModel *
dossier_menu_for_claim (guint claim, gboolean accepted)
{
  GMenu *menu = g_menu_new ();

  if (!accepted)
    add (menu, _ ("Mark as _Checked"), "win.accept-claim", claim);
  add (menu, _ ("Set _Date…"), "win.date-claim", claim);
  add (menu, _ ("This Is _Wrong"), "win.reject-claim", claim);
  return G_MENU_MODEL (menu);
}

GMenuModel *
dossier_menu_for_finding (guint finding, gboolean dismissed)
{
  GMenu *menu = g_menu_new ();

  if (dismissed)
    add (menu, _ ("_List Again"), "win.restore-finding", finding);
  else
    add (menu, _ ("_Dismiss"), "win.dismiss-finding", finding);
  return G_MENU_MODEL (menu);
}
