/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tag-symbols.h"

#include <string.h>

#include "dossier-tagset.h"
#include "dossier-tokenizer.h"

typedef struct
{
  const char *text;
  /* The tags that are settled, in order, with a space between; the others are left alone. */
  const char *expected;
} Case;

static void
test_cases (void)
{
  static const Case cases[] = {
    { "Write to ann.lee@acme.com or to @annlee", "ADD" },
    { "See https://acme.com/news for more", "ADD" },
    { "It is on www.acme.com now", "ADD" },
    { "The report0307.doc is here", "NN" },
    { "A Boeing 737.5 and a mid-1980s car", "" },
    { "Amazon.com sued", "" },
    { "Name _____ here", "NFP" },
    { "Ann Lee left -- nobody knows why", "" },
    { "- Ann Lee left", "NFP" },
    { "-- Ann Lee left", "NFP" },
    { "---", "" },
    { "-----", "NFP" },
    { "The \"plan\" failed", "`` ''" },
    { "\"Never\", she said", "``" },
    { "A 7\" screen", "" },
    { "Lee left; Moss stayed", "," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document
          = dossier_tokenizer_run (cases[i].text, strlen (cases[i].text), NULL, 0);
      g_autoptr (GString) found = g_string_new (NULL);

      dossier_tag_symbols (document, 0, document->tokens->len);
      for (guint32 t = 0; t < document->tokens->len; t++)
        {
          const DossierToken *token = dossier_document_token (document, t);

          if (token->flags & DOSSIER_TOKEN_TAG_SETTLED)
            g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", dossier_tag_to_string (token->tag));
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found->str, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tag-symbols/cases", test_cases);

  return g_test_run ();
}
