/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-canvas.h"
#include "dossier-inspector.h"
#include "dossier-reader-view.h"
#include "dossier-sidebar.h"
#include "dossier-time-scrubber.h"
#include "dossier-window.h"

G_BEGIN_DECLS

struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  AdwFlap *sidebar_flap;
  AdwFlap *inspector_flap;
  GtkSearchEntry *search;
  GtkStack *stack;
  DossierSidebar *sidebar;
  DossierInspector *inspector;
  DossierCanvas *canvas;
  DossierTimeScrubber *scrubber;
  GtkWidget *scrubber_box;
  DossierReaderView *reader;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;
  AdwStatusPage *failed;
  AdwStatusPage *empty;
  GtkWidget *layout_busy;
  GtkWidget *focus_bar;
  GtkLabel *focus_label;
  GtkToggleButton *legend_button;
  GtkWidget *undo_box;
  GMenu *recent_menu;

  /* owned */
  DossierViewState *view_state;
  DossierProject *project;
  guint view_timeout;    /* the view is stored a moment after it has changed */
  guint adding;          /* additions under way */
  gboolean syncing;      /* pins and hidden entities are being taken from the project, not given to it */
  gboolean fresh;        /* the view that the project was closed with has yet to be shown */
  gboolean close_when_saved;
  gboolean may_close;    /* the user has said what becomes of work without a name */
};

/* dossier-window-actions.c */
void dossier_window_install_actions (DossierWindowClass *class);
void dossier_window_update_actions (DossierWindow *self);
void dossier_window_toast (DossierWindow *self, const char *text);
/* Shows what can be undone, with its button. */
void dossier_window_toast_undo (DossierWindow *self, const char *text);

/* dossier-window-files.c */
void dossier_window_install_file_actions (DossierWindowClass *class);
/* Replaces the project; the window takes over the reference. */
void dossier_window_set_project (DossierWindow *self, DossierProject *project);
gboolean dossier_window_handle_close (DossierWindow *self);
void dossier_window_handle_drop (DossierWindow *self, GdkFileList *list);
void dossier_window_add_text (DossierWindow *self, const char *text);
void dossier_window_fill_recent_menu (DossierWindow *self);

/* dossier-window-view.c */
/* Takes the project's pins and hidden entities into the view state. */
void dossier_window_take_marks (DossierWindow *self);
/* Makes decisions of what was hidden or shown again on the canvas. */
void dossier_window_give_hidden (DossierWindow *self);
/* Shows what the project now holds, keeping places and selection. */
void dossier_window_show_revision (DossierWindow *self);
void dossier_window_store_view (DossierWindow *self);
void dossier_window_store_view_soon (DossierWindow *self);

G_END_DECLS
