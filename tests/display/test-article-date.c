/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-item.h"
#include "dossier-reader-view.h"

#include <adwaita.h>
#include <string.h>

/* Whether a label that can be seen below @widget holds @words. */
static gboolean
is_shown (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, words))
      return TRUE;
  return FALSE;
}

/* An extract of one article that may be of 2017 or 2018, and of @published. */
static DossierExtract *
new_extract (const DossierDate *published, const char *why, guint n_others)
{
  static const char text[] = "The mayor spoke to farmers.";
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup (text), strlen (text));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  g_autoptr (DossierArticle) dated = NULL;
  DossierExtract *extract = dossier_extract_new ();

  for (guint i = 0; i < n_others; i++)
    {
      DossierDate other = dossier_date_new_year (2017 + (int) i, DOSSIER_BASIS_INFERRED);

      g_array_append_val (others, other);
    }
  dated = dossier_article_with_date (article, published, why, others);
  dossier_extract_add_article (extract, dated);
  return extract;
}

typedef struct
{
  DossierDate published;
  const char *why;
  guint n_others;
  const char *shown; /* NULL where no reason is to be seen */
} Case;

static void
test_reader (void)
{
  const DossierDate open = DOSSIER_DATE_NONE;
  const Case cases[] = {
    { open, "the mayor was in office", 2, "the mayor was in office. It may be of: 2017; 2018" },
    { dossier_date_new_range (736000, 736010, DOSSIER_BASIS_INFERRED), "the mayor was in office", 1,
      "It may also be of: 2017" },
    { dossier_date_new_day (736000, DOSSIER_BASIS_STATED), "the article states it", 0, NULL },
    { open, NULL, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierExtract) extract = new_extract (&cases[i].published, cases[i].why, cases[i].n_others);
      GtkWidget *view = g_object_ref_sink (g_object_new (DOSSIER_TYPE_READER_VIEW, NULL));

      dossier_reader_view_open (DOSSIER_READER_VIEW (view), extract, 0, DOSSIER_NO_INDEX, NULL);
      if (cases[i].shown != NULL)
        g_assert_true (is_shown (view, cases[i].shown));
      else
        g_assert_false (is_shown (view, "It may") || is_shown (view, "states it"));
      g_object_unref (view);
    }
}

static void
test_list (void)
{
  const DossierDate open = DOSSIER_DATE_NONE;
  g_autoptr (DossierExtract) extract = new_extract (&open, "the mayor was in office", 2);
  g_autoptr (DossierItem) item = dossier_item_new (DOSSIER_ITEM_ARTICLE, extract, 0);

  g_assert_nonnull (strstr (dossier_item_get_subtitle (item), "It may be of: 2017; 2018"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/article-date/reader", test_reader);
  g_test_add_func ("/article-date/list", test_list);

  return g_test_run ();
}
