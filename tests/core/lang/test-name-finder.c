/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-name-finder.h"
#include "dossier-sentence-splitter.h"
#include "dossier-tagger.h"
#include "dossier-tokenizer.h"

static DossierNameFinder *finder;
static DossierLexicon *lexicon;
static DossierTagger *tagger;

/* Tags are features: the finder runs after the tagger, as in dossier_language_analyse(). */
static void
tag (DossierDocument *document)
{
  g_autofree DossierWordView *room =
      g_new (DossierWordView, DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING);
  guint8 tags[DOSSIER_SENTENCE_LONGEST];

  for (guint s = 0; s < document->sentences->len; s++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, s);
      guint n = sentence->end - sentence->first;

      dossier_tagger_run (
          tagger, dossier_word_view_fill (lexicon, document, sentence->first, sentence->end, room), n, tags);
      for (guint i = 0; i < n; i++)
        dossier_document_token (document, sentence->first + i)->tag = tags[i];
    }
}

/* The names of @text as "type:words|type:words". */
static char *
find_names (const char *text)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GError) error = NULL;
  GString *found = g_string_new (NULL);

  tag (document);
  g_assert_true (dossier_name_finder_find (finder, document, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);
      g_autofree char *words =
          dossier_range_dup_text (dossier_document_range (document, name->first, name->end), text);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? "|" : "", dossier_name_type_to_string (name->type),
                              words);
    }
  return g_string_free (found, FALSE);
}

typedef struct
{
  const char *text;
  const char *names;
} Sentence;

/* Every name that is there, and none that is not. */
static const Sentence sentences[] = {
  { "President Barack Obama met Angela Merkel in Berlin on Tuesday.",
    "person:Barack Obama|person:Angela Merkel|place:Berlin" },
  { "Mr. Hollis told the Senate that the Pentagon had lost the files.",
    "person:Hollis|organisation:Senate|organisation:Pentagon" },
  { "Shares of Boeing fell after the company fired Dennis Muilenburg.",
    "organisation:Boeing|person:Dennis Muilenburg" },
  { "Nothing of the kind was said at the meeting.", "" },
  { "Awkward. Good. Advert", "" },
  { "President Trump's lawyers and the Harris campaign disagree.",
    "person:Trump|organisation:Harris campaign" },
  { "According to Sky News, Gerber sold his shares.", "organisation:Sky News|person:Gerber" },
  { "Russia and a top Trump campaign adviser met.", "place:Russia|organisation:Trump campaign" },
  { "Her aides helped Gov. Ann Lee campaign in Ohio.", "person:Ann Lee|place:Ohio" },
  { "The firm of Hale, Rowe & Finch moved to Boston.", "organisation:Hale, Rowe & Finch|place:Boston" },
  { "He wrote on X that he would resign.", "organisation:X" },
  { "Former President George W. Bush spoke first.", "person:George W. Bush" },
  { "Former minister Baek Na-yeon left Seoul, her London-based aide said.",
    "person:Baek Na-yeon|place:Seoul|place:London" },
  { "The Ministry of Health and Welfare fined Samsung.",
    "organisation:Ministry of Health and Welfare|organisation:Samsung" },
  { "Musk bought Twitter, which is now X, and left. On X, users were angry.",
    "person:Musk|organisation:Twitter|organisation:X|organisation:X" },
  { "Hollis told the Senate intelligence committee that Samsung knew.",
    "person:Hollis|organisation:Senate intelligence committee|organisation:Samsung" },
  { "Hollis ran the Baker's Department of Public Works.",
    "person:Hollis|person:Baker|organisation:Department of Public Works" },
  { "None of the House committees met, and the Senate passed the committee by.",
    "organisation:House|organisation:Senate" },
  { "They buried King Bela I (1060-1063) in Hungary.", "person:Bela I|place:Hungary" },
  { "Mr. Hollis, I think you met Ann Lee.", "person:Hollis|person:Ann Lee" },
  { "Police in Chicago held Ann \"the Hat\" Lee.", "place:Chicago|person:Ann \"the Hat\" Lee" },
  { "Police told Ann Lee. \"No,\" Peter Hollis said.", "person:Ann Lee|person:Peter Hollis" },
  { "The site of Yahoo! was down. What a day for Boeing!", "organisation:Yahoo!|organisation:Boeing" },
  { "The firm of Hale & Finch, LLP, sued Boeing.", "organisation:Hale & Finch, LLP|organisation:Boeing" },
  { "Leaders of the World Economic Forum met in Berlin.", "organisation:World Economic Forum|place:Berlin" },
  { "Moss praised the Harbour Trust on Monday.", "person:Moss|organisation:Harbour Trust" },
  { "The ACA has forced insurers out of Ohio.", "law:ACA|place:Ohio" },
  { "Rex Purdy is the president of Color of Change.", "person:Rex Purdy|organisation:Color of Change" },
  { "Tennessee Republican Bob Marrow went to Boston.", "place:Tennessee|group:Republican|person:Bob Marrow|place:Boston" },
  { "Sen. Rex Purdy, Ohio Republican, said it was late.", "person:Rex Purdy|place:Ohio|group:Republican" },
  { "For former Pennsylvania Sen. Rick Purdy it was late.", "place:Pennsylvania|person:Rick Purdy" },
  { "Wisconsin GOP Gov. Scott Purdy woke up.", "place:Wisconsin|group:GOP|person:Scott Purdy" },
  { "Rep. Rex Purdy, R-N.J., told Tom Marsh of it.", "person:Rex Purdy|place:N.J.|person:Tom Marsh" },
  { "Ann Lee drives for Harbour Cabs.", "person:Ann Lee|organisation:Harbour Cabs" },
  { "He met Ann Lee, the founder of Bread for All.", "person:Ann Lee|organisation:Bread for All" },
  { "Harbour Steel is to pay Quint Cement $5 million.", "organisation:Harbour Steel|organisation:Quint Cement" },
  { "It was shocking how Facebook works with Boeing.", "organisation:Facebook|organisation:Boeing" },
  { "Boeing sells it through its Premiere Radio division.", "organisation:Boeing|organisation:Premiere Radio" },
  { "In 1530 Sir Peter Hollis met Captain Ann Lee.", "person:Peter Hollis|person:Ann Lee" },
  { "Boeing came in at No. 12, ahead of Samsung.", "organisation:Boeing|organisation:Samsung" },
  { "Iraqi police shot two Sunni fighters near the Gaza Strip.", "group:Iraqi|group:Sunni|place:Gaza Strip" },
};

/* The same where letters say less: in a headline, in capitals, in small letters. */
static const Sentence other_cases[] = {
  { "Donald Trump Attacks Elon Musk Over Tax Bill", "person:Donald Trump|person:Elon Musk" },
  { "DONALD TRUMP ATTACKS ELON MUSK", "person:DONALD TRUMP|person:ELON MUSK" },
  { "donald trump met elon musk in washington on tuesday.",
    "person:donald trump|person:elon musk|place:washington" },
};

static void
check_sentences (const Sentence *table, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = find_names (table[i].text);

      g_test_message ("%s", table[i].text);
      g_assert_cmpstr (found, ==, table[i].names);
    }
}

static void
test_sentences (void)
{
  check_sentences (sentences, G_N_ELEMENTS (sentences));
}

static void
test_other_cases (void)
{
  check_sentences (other_cases, G_N_ELEMENTS (other_cases));
}

/* Nothing of one text is left when the next is read. */
static void
test_same_every_time (void)
{
  const char *text = "Hollis met Marrow.";
  g_autofree char *first = find_names (text);
  g_autofree char *between = find_names ("The town of Hollis lies on the river Marrow. Hollis is a city.");
  g_autofree char *second = find_names (text);

  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (between);
}

/* A surname that says little alone is a person's where the text has named him before. */
static void
test_document_votes (void)
{
  g_autofree char *found =
      find_names ("Senator Rick Marrow opposed the bill. Marrow and his aides left early.");

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
  g_autofree char *lexicon_path =
      g_build_filename (g_getenv ("DOSSIER_DATADIR"), "models", "lexicon.model", NULL);
  g_autofree char *tagger_path =
      g_build_filename (g_getenv ("DOSSIER_DATADIR"), "models", "tagger.model", NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  finder = dossier_name_finder_new (g_getenv ("DOSSIER_DATADIR"), &error);
  g_assert_no_error (error);
  lexicon = dossier_lexicon_load (lexicon_path, &error);
  g_assert_no_error (error);
  tagger = dossier_tagger_load (tagger_path, &error);
  g_assert_no_error (error);
  g_test_add_func ("/name-finder/sentences", test_sentences);
  g_test_add_func ("/name-finder/other-cases", test_other_cases);
  g_test_add_func ("/name-finder/same-every-time", test_same_every_time);
  g_test_add_func ("/name-finder/document-votes", test_document_votes);
  g_test_add_func ("/name-finder/any-bytes", test_any_bytes);
  g_test_add_func ("/name-finder/cancel", test_cancel);
  g_test_add_func ("/name-finder/missing-model", test_missing_model);
  status = g_test_run ();
  dossier_name_finder_free (finder);
  dossier_lexicon_free (lexicon);
  dossier_tagger_free (tagger);
  return status;
}
