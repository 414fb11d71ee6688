/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-name-finder.h"
#include "dossier-tokenizer.h"

static DossierNameFinder *finder;

/* The names of @text as "type:words|type:words". */
static char *
find_names (const char *text)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GError) error = NULL;
  GString *found = g_string_new (NULL);

  g_assert_true (dossier_name_finder_find (finder, document, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);
      g_autofree char *words = dossier_range_dup_text (dossier_document_range (document, name->first, name->end), text);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? "|" : "", dossier_name_type_to_string (name->type), words);
    }
  return g_string_free (found, FALSE);
}

typedef struct
{
  const char *text;
  const char *names;
} Sentence;

static const Sentence sentences[] = {
  { "President Barack Obama met Angela Merkel in Berlin on Tuesday.",
    "person:Barack Obama|person:Angela Merkel|place:Berlin" },
  { "Mr. Hollis told the Senate that the Pentagon had lost the files.",
    "person:Hollis|organisation:Senate|organisation:Pentagon" },
  { "Shares of Boeing fell after the company fired Dennis Muilenburg.", "organisation:Boeing|person:Dennis Muilenburg" },
  { "Nothing of the kind was said at the meeting.", "" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *found = find_names (sentences[i].text);

      g_test_message ("%s", sentences[i].text);
      g_assert_cmpstr (found, ==, sentences[i].names);
    }
}

/* A surname that says little alone is a person's where the text has named him before. */
static void
test_document_votes (void)
{
  g_autofree char *found = find_names ("Senator Rick Marrow opposed the bill. Marrow and his aides left early.");

  g_assert_nonnull (strstr (found, "person:Rick Marrow"));
  g_assert_nonnull (strstr (found, "|person:Marrow"));
}

static void
test_any_bytes (void)
{
  static const char bytes[] = "Mr. \xff\xfe\x00 Jo\xc3 Smith \xe2\x80 said \xf0\x9f\x98\x80 \x80\x80 X";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (bytes, sizeof bytes - 1, NULL, 0);

  g_assert_true (dossier_name_finder_find (finder, document, NULL, NULL));
  for (guint i = 0; i < document->names->len; i++)
    g_assert_cmpuint (g_array_index (document->names, DossierName, i).end, <=, document->tokens->len);
}

static void
test_cancel (void)
{
  static const char text[] = "Mr. Hollis met Mrs. Marrow.";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dossier_name_finder_find (finder, document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (document->names->len, ==, 0);
}

static void
test_missing_model (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_name_finder_new ("/nonexistent", &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  finder = dossier_name_finder_new (g_getenv ("DOSSIER_DATADIR"), &error);
  g_assert_no_error (error);
  g_test_add_func ("/name-finder/sentences", test_sentences);
  g_test_add_func ("/name-finder/document-votes", test_document_votes);
  g_test_add_func ("/name-finder/any-bytes", test_any_bytes);
  g_test_add_func ("/name-finder/cancel", test_cancel);
  g_test_add_func ("/name-finder/missing-model", test_missing_model);
  status = g_test_run ();
  dossier_name_finder_free (finder);
  return status;
}
