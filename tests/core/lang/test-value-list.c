/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-value-list.h"

#include <string.h>

#include "dossier-tokenizer.h"

typedef struct
{
  const char *text;
  DossierSentenceWords expected;
} Case;

static void
test_cases (void)
{
  static const Case cases[] = {
    { "3 - 1 (2 - 0)", DOSSIER_SENTENCE_SIGNS },
    { "€£¥–—€", DOSSIER_SENTENCE_SIGNS },
    { "* * *", DOSSIER_SENTENCE_SIGNS },
    { "Monday, March 4, 2019", DOSSIER_SENTENCE_VALUES },
    { "Lee 3 - 1 ( 2 - 0 ) 4 - 4", DOSSIER_SENTENCE_VALUES },
    { "$5 million to €20m and two hundred pounds", DOSSIER_SENTENCE_VALUES },
    { "January 12 February 7 March 31 April 9 May 59", DOSSIER_SENTENCE_VALUES },
    { "Until last spring", DOSSIER_SENTENCE_RUNNING },
    { "Until late March or early April of next year", DOSSIER_SENTENCE_VALUES },
    { "Ann Lee left on Friday, March 4, 2019.", DOSSIER_SENTENCE_RUNNING },
    { "Stop.", DOSSIER_SENTENCE_RUNNING },
    { "Été", DOSSIER_SENTENCE_RUNNING },
    { "Acme paid $5 million.", DOSSIER_SENTENCE_RUNNING },
    { "Lee paid $5 million in May, $3 million in June, $2 million in July and $1 million in August.",
      DOSSIER_SENTENCE_RUNNING },
    { "The fund gave about $20 million to Lee in March, and $3 million in April.", DOSSIER_SENTENCE_RUNNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document
          = dossier_tokenizer_run (cases[i].text, strlen (cases[i].text), NULL, 0);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (document->sentences->len, ==, 1);
      g_assert_cmpint (dossier_value_list_read (document, dossier_document_sentence (document, 0)), ==,
                       cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value-list/cases", test_cases);

  return g_test_run ();
}
