/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-card.h"
#include "dossier-date-dialog.h"
#include "dossier-dispute-card.h"
#include "dossier-exporter.h"
#include "dossier-inspector.h"
#include "dossier-item-row.h"
#include "dossier-list-page.h"
#include "dossier-preferences.h"
#include "dossier-reader-view.h"
#include "dossier-sidebar.h"
#include "dossier-title-words.h"
#include "dossier-words.h"
#include "extract-fixture.h"

#include <glib/gstdio.h>

static void
test_title_words (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  const GArray *articles = dossier_extract_entity (extract, FIXTURE_RIVERA)->articles;
  g_autofree char *whole = dossier_title_words_new (extract, articles, "harbour trust");
  g_autofree char *apart = dossier_title_words_new (extract, articles, "former trust minister");
  g_autofree char *nowhere = dossier_title_words_new (extract, articles, "envoy");

  g_assert_cmpstr (whole, ==, "Harbour Trust");
  g_assert_cmpstr (apart, ==, "former Trust minister");
  g_assert_cmpstr (nowhere, ==, "envoy");
}

/* Builds the widget from its template, takes it down again, and sees that nothing keeps it alive. */
static void
build (gconstpointer type)
{
  GObject *object = g_object_new ((GType) GPOINTER_TO_SIZE (type), NULL);

  if (GTK_IS_WINDOW (object))
    {
      g_object_ref (object);
      gtk_window_destroy (GTK_WINDOW (object));
    }
  else
    g_object_ref_sink (object);
  g_assert_finalize_object (object);
}

static void
test_claim_card (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();

  for (guint i = 0; i < extract->claims->len; i++)
    {
      GtkWidget *card = g_object_ref_sink (dossier_claim_card_new (extract, i, NULL, TRUE, TRUE));

      g_assert_finalize_object (card);
    }
}

/* Whether a label below @top says @words, also one that is folded. */
static gboolean
says (GtkWidget *top, const char *words)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  g_ptr_array_add (waiting, top);
  while (waiting->len > 0)
    {
      GtkWidget *widget = g_ptr_array_steal_index (waiting, waiting->len - 1);

      if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), words) == 0)
        return TRUE;
      if (GTK_IS_EXPANDER (widget))
        gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (waiting, child);
    }
  return FALSE;
}

/* What no rule made is marked on the card itself; its explanation flows as one text. */
static void
test_learned_claim_card (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierRule) rule = dossier_rule_new ("learned-told", "model");
  g_autoptr (DossierItem) item = NULL;
  DossierClaim *claim = dossier_extract_claim (extract, 0);
  GtkWidget *card = g_object_ref_sink (dossier_claim_card_new (extract, 0, NULL, FALSE, FALSE));

  g_assert_false (says (card, "statistical model"));
  g_object_unref (card);
  rule->text = g_strdup ("A model\nread it.");
  g_free (claim->rule);
  claim->rule = g_strdup ("learned-told");
  card = g_object_ref_sink (dossier_claim_card_new (extract, 0, rule, FALSE, FALSE));
  g_assert_true (says (card, "statistical model"));
  g_assert_true (says (card, "A model read it."));
  g_assert_finalize_object (card);
  item = dossier_item_new (DOSSIER_ITEM_CLAIM, extract, 0);
  g_assert_nonnull (strstr (dossier_item_get_subtitle (item), "statistical model"));
}

static void
test_dispute_card (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  GtkWidget *card = g_object_ref_sink (dossier_dispute_card_new (extract, 0, TRUE));

  g_assert_finalize_object (card);
}

static void
test_rows (void)
{
  static const DossierItemKind kinds[] = { DOSSIER_ITEM_ARTICLE, DOSSIER_ITEM_ENTITY, DOSSIER_ITEM_CLAIM,
                                           DOSSIER_ITEM_FINDING, DOSSIER_ITEM_SUGGESTION };
  g_autoptr (DossierExtract) extract = fixture_extract ();
  GtkWidget *row = g_object_ref_sink (dossier_item_row_new ());

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (DossierItem) item = dossier_item_new (kinds[i], extract, 0);

      dossier_item_row_set_item (DOSSIER_ITEM_ROW (row), item);
      g_assert_cmpstr (dossier_item_get_title (item), !=, "");
    }
  g_assert_finalize_object (row);
}

static void
test_item_search (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierItem) entity = dossier_item_new (DOSSIER_ITEM_ENTITY, extract, FIXTURE_RIVERA);
  g_autoptr (DossierItem) claim = dossier_item_new (DOSSIER_ITEM_CLAIM, extract, 0);

  g_assert_true (dossier_item_matches (entity, "rivera"));
  g_assert_true (dossier_item_matches (entity, NULL));
  g_assert_false (dossier_item_matches (entity, "harbour"));
  g_assert_true (dossier_item_matches (claim, "$2 million"));
}

static void
test_reader (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  DossierReaderView *view = g_object_ref_sink (g_object_new (DOSSIER_TYPE_READER_VIEW, NULL));

  dossier_reader_view_open (view, extract, 0, FIXTURE_RIVERA, dossier_extract_claim (extract, 0)->evidence);
  g_assert_cmpuint (dossier_reader_view_get_article (view), ==, 0);
  dossier_reader_view_next (view);
  dossier_reader_view_previous (view);
  dossier_reader_view_open (view, extract, 1, DOSSIER_NO_INDEX, NULL);
  dossier_reader_view_next (view);
  g_assert_finalize_object (view);
}

static void
test_words (void)
{
  static const struct
  {
    const char *iso;
    const char *words;
  } table[] = {
    { "2025-06-04", "4 June 2025" },
    { "2025-06", "June 2025" },
    { "2025", "2025" },
    { "2025-W21", "the week of 19 May 2025" },
    { "2025-Q2", "quarter 2 of 2025" },
    { "199X", "the 1990s" },
    { "2025-05-03/2025-05-09", "3 May 2025 to 9 May 2025" },
    { "2025-05/2025-07", "May 2025 to July 2025" },
  };
  DossierDate none = DOSSIER_DATE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      DossierDate date;
      g_autofree char *words = NULL;

      g_assert_true (dossier_date_parse_iso (table[i].iso, &date));
      words = dossier_words_for_date (&date);
      g_assert_cmpstr (words, ==, table[i].words);
    }
  g_assert_null (dossier_words_for_date (&none));
}

static void
test_markup (void)
{
  static const char text[] = "One & two\r\n\r\n  three <four>.";
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup (text), sizeof text - 1);
  g_autoptr (GArray) bold = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  DossierRange two = { 4, 9 };
  g_autofree char *plain = dossier_words_for_range (article, (DossierRange){ 0, article->length });
  g_autofree char *markup = NULL;

  g_array_append_val (bold, two);
  markup = dossier_words_markup_for_range (article, (DossierRange){ 0, article->length }, bold);
  g_assert_cmpstr (plain, ==, "One & two three <four>.");
  g_assert_cmpstr (markup, ==, 
                   "One <span weight=\"bold\" background=\"#f6d32d\" background_alpha=\"30%\">&amp; two</span> three "
                   "&lt;four&gt;.");
}

static void
test_date_entry (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: not understood */
  } table[] = {
    { "2025-06-04", "2025-06-04" }, { " 4 June 2025 ", "2025-06-04" }, { "June 4, 2025", "2025-06-04" },
    { "jun 2025", "2025-06" },      { "2025", "2025" },                { "31 June 2025", NULL },
    { "soon", NULL },               { "", NULL },                      { "4 June", NULL },
    { "June July 2025", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      DossierDate date;
      gboolean understood = dossier_date_dialog_parse (table[i].text, &date);
      g_autofree char *iso = understood ? dossier_date_to_iso (&date) : NULL;

      g_assert_cmpstr (iso, ==, table[i].iso);
    }
}

static void
exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
export_to (DossierViewState *state, const DossierExportOptions *options, GFile *file, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_export_async (state, options, file, cancellable, exported, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dossier_export_finish (result, error);
}

static void
test_export (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (DossierViewState) state = dossier_view_state_new ();
  g_autofree char *folder = g_dir_make_tmp ("dossier-export-XXXXXX", NULL);

  dossier_view_state_set_extract (state, extract, NULL);
  while (dossier_view_state_get_scene (state) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (int format = 0; format < DOSSIER_N_EXPORT_FORMATS; format++)
    {
      DossierExportOptions options = { .format = (DossierExportFormat) format, .scale = 1, .legend = TRUE };
      g_autofree char *path = g_build_filename (folder, dossier_export_format_get_ending (options.format), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_assert_false (export_to (state, &options, file, cancelled, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_query_exists (file, NULL));
      g_clear_error (&error);
      g_assert_true (export_to (state, &options, file, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_file_delete (file, NULL, NULL);
    }
  g_rmdir (folder);
}

static void
add_template (const char *name, GType type)
{
  g_autofree char *path = g_strconcat ("/templates/", name, NULL);

  g_test_add_data_func (path, GSIZE_TO_POINTER (type), build);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_template ("date-dialog", DOSSIER_TYPE_DATE_DIALOG);
  add_template ("inspector", DOSSIER_TYPE_INSPECTOR);
  add_template ("item-row", DOSSIER_TYPE_ITEM_ROW);
  add_template ("list-page", DOSSIER_TYPE_LIST_PAGE);
  add_template ("preferences", DOSSIER_TYPE_PREFERENCES);
  add_template ("reader-view", DOSSIER_TYPE_READER_VIEW);
  add_template ("sidebar", DOSSIER_TYPE_SIDEBAR);
  g_test_add_func ("/templates/claim-card", test_claim_card);
  g_test_add_func ("/templates/learned-claim-card", test_learned_claim_card);
  g_test_add_func ("/templates/dispute-card", test_dispute_card);
  g_test_add_func ("/templates/title-words", test_title_words);
  g_test_add_func ("/templates/rows", test_rows);
  g_test_add_func ("/templates/item-search", test_item_search);
  g_test_add_func ("/templates/reader", test_reader);
  g_test_add_func ("/templates/words", test_words);
  g_test_add_func ("/templates/markup", test_markup);
  g_test_add_func ("/templates/date-entry", test_date_entry);
  g_test_add_func ("/templates/export", test_export);
  return g_test_run ();
}
