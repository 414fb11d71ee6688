/* SPDX-License-Identifier: Apache-2.0 */
/*
 * show-graph WHAT [OUT.png] [bench]: canvas and scrubber by themselves in a window. WHAT is "story", a number
 * of nodes, or a document of `dossier-cli extract`. With OUT the window is saved as it looks once the layout
 * is done. With "bench" the processor time of the main thread for each frame while panning, zooming and
 * sliding is printed. Tests of the display use it, and eyes.
 */
#include "config.h"

#include "dossier-canvas.h"
#include "dossier-extract-reader.h"
#include "dossier-story.h"
#include "dossier-time-scrubber.h"

#include <adwaita.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

typedef struct
{
  DossierViewState *state;
  GtkWidget *window;
  GtkWidget *canvas;
  const char *out;
  GMainLoop *loop;
} Show;

static DossierExtract *
load (const char *what)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  DossierExtract *extract;
  gsize length;

  if (g_str_equal (what, "story"))
    return dossier_story_new ();
  if (atoi (what) > 1)
    return dossier_story_new_tangle ((guint) atoi (what), (guint) (atoi (what) * 1.5), 7);
  if (!g_file_get_contents (what, &text, &length, &error)
      || (extract = dossier_extract_from_json (text, length, what, &error)) == NULL)
    g_error ("%s", error->message);
  return extract;
}

static void
save_picture (Show *show)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (show->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (show->window));

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (show->window),
                          gtk_widget_get_height (show->window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  if (!gdk_texture_save_to_png (texture, show->out))
    g_error ("%s cannot be written", show->out);
}

static double
get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
on_after_paint (GdkFrameClock *clock, guint *frames)
{
  (*frames)++;
}

/* Waits for the next frame to be painted. */
static void
wait_frame (Show *show, guint *frames)
{
  guint before = *frames;

  while (*frames == before)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

typedef void (*Step) (Show *show, guint i);

static void
step_pan (Show *show, guint i)
{
  const DossierViewport *viewport = dossier_canvas_get_viewport (DOSSIER_CANVAS (show->canvas));
  DossierPoint middle = viewport->middle;

  middle.x += 6 * (i / 40 % 2 == 0 ? 1 : -1) / viewport->zoom;
  dossier_canvas_set_view (DOSSIER_CANVAS (show->canvas), middle, viewport->zoom);
}

static void
step_zoom (Show *show, guint i)
{
  const DossierViewport *viewport = dossier_canvas_get_viewport (DOSSIER_CANVAS (show->canvas));

  dossier_canvas_set_view (DOSSIER_CANVAS (show->canvas), viewport->middle,
                           viewport->zoom * (i / 20 % 2 == 0 ? 1.03 : 1 / 1.03));
}

static void
step_slide (Show *show, guint i)
{
  const DossierTimeline *timeline = dossier_view_state_get_timeline (show->state);

  dossier_view_state_set_time (show->state, DOSSIER_TIME_AS_OF, 0,
                               timeline->first + (timeline->last - timeline->first) * i / 120);
}

static void
step_nothing (Show *show, guint i)
{
  gtk_widget_queue_draw (show->window);
}

static void
measure (Show *show, const char *name, Step step, guint *frames)
{
  double times[120];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      double before;

      wait_frame (show, frames);
      before = get_cpu ();
      step (show, i);
      wait_frame (show, frames);
      times[i] = get_cpu () - before;
    }
  qsort (times, G_N_ELEMENTS (times), sizeof (double), compare_doubles);
  g_print ("%-8s median %5.1f ms  90%% %5.1f ms  worst %5.1f ms of main thread\n", name, times[60],
           times[108], times[119]);
}

static void
bench (Show *show)
{
  guint frames = 0;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (show->window);

  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &frames);
  gdk_frame_clock_begin_updating (clock);
  measure (show, "still", step_nothing, &frames);
  measure (show, "pan", step_pan, &frames);
  measure (show, "zoom", step_zoom, &frames);
  measure (show, "slide", step_slide, &frames);
  gdk_frame_clock_end_updating (clock);
}

static gboolean
on_settled (gpointer data)
{
  g_main_loop_quit (((Show *) data)->loop);
  return G_SOURCE_REMOVE;
}

/* What the environment asks to see: SHOW_SELECT (entity), SHOW_AS_OF (date), SHOW_DARK, SHOW_DIM. */
static void
prepare (Show *show)
{
  const char *select = g_getenv ("SHOW_SELECT"), *as_of = g_getenv ("SHOW_AS_OF");
  DossierDate date;

  if (select != NULL)
    dossier_view_state_select_entity (show->state, (guint) atoi (select));
  if (g_getenv ("SHOW_DIM") != NULL)
    g_object_set (show->state, "dim-outside", TRUE, NULL);
  if (as_of != NULL && dossier_date_parse_iso (as_of, &date))
    dossier_view_state_set_time (show->state, DOSSIER_TIME_AS_OF, 0, date.last);
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierExtract) extract = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Show show = { .loop = loop, .out = argc > 2 ? argv[2] : NULL };
  GtkWidget *box;
  gboolean busy = TRUE;

  if (argc < 2)
    return 2;
  adw_init ();
  if (g_getenv ("SHOW_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  extract = load (argv[1]);
  show.state = dossier_view_state_new ();
  show.window = gtk_window_new ();
  show.canvas = dossier_canvas_new (show.state);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (show.canvas, TRUE);
  gtk_box_append (GTK_BOX (box), show.canvas);
  gtk_box_append (GTK_BOX (box), dossier_time_scrubber_new (show.state));
  gtk_window_set_child (GTK_WINDOW (show.window), box);
  gtk_window_set_default_size (GTK_WINDOW (show.window), 1400, 950);
  gtk_window_set_title (GTK_WINDOW (show.window), "Graph");
  gtk_window_present (GTK_WINDOW (show.window));
  dossier_view_state_set_extract (show.state, extract, NULL);
  while (busy || dossier_view_state_get_scene (show.state) == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (show.state, "busy", &busy, NULL);
    }
  prepare (&show);
  g_timeout_add (800, on_settled, &show);
  g_main_loop_run (loop);
  if (argc > 3)
    bench (&show);
  if (show.out != NULL && !g_str_equal (show.out, "-"))
    save_picture (&show);
  else if (show.out == NULL)
    while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
      g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (show.window));
  g_object_unref (show.state);
  return 0;
}
