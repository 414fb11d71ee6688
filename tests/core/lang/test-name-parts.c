/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <string.h>

#include "dossier-name-decoder.h"
#include "dossier-name-labels.h"
#include "dossier-name-lexicon.h"
#include "dossier-name-short-forms.h"
#include "dossier-name-weights.h"
#include "dossier-tokenizer.h"

#define N DOSSIER_N_NAME_LABELS

static DossierNameWord
word_of (const char *text)
{
  DossierNameWord word;

  dossier_name_word_init (&word, text, strlen (text));
  return word;
}

static void
test_shapes (void)
{
  static const struct
  {
    const char *text;
    DossierShape shape;
  } words[] = {
    { "bank", DOSSIER_SHAPE_LOWER },     { "Bank", DOSSIER_SHAPE_CAPITAL },
    { "McKay", DOSSIER_SHAPE_CAPITAL },  { "NATO", DOSSIER_SHAPE_UPPER },
    { "X", DOSSIER_SHAPE_SINGLE },       { "U.S.", DOSSIER_SHAPE_DOTTED },
    { "iPhone", DOSSIER_SHAPE_MIXED },   { "2025", DOSSIER_SHAPE_NUMBER },
    { "F-16", DOSSIER_SHAPE_CODE },      { "—", DOSSIER_SHAPE_MARK },
    { "Élysée", DOSSIER_SHAPE_CAPITAL }, { "ЦСКА", DOSSIER_SHAPE_UPPER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i].text);
      g_assert_cmpint (word_of (words[i].text).shape, ==, words[i].shape);
    }
}

static void
test_folding (void)
{
  g_assert_cmpuint (word_of ("TRUMP").folded, ==, word_of ("trump").folded);
  g_assert_cmpuint (word_of ("O’Brien").folded, ==, word_of ("o'brien").folded);
  g_assert_cmpuint (word_of ("1996").folded, ==, word_of ("2025").folded);
  g_assert_cmpuint (word_of ("Trump").folded, !=, word_of ("Tramp").folded);
  g_assert_cmpuint (word_of ("US").raw, !=, word_of ("us").raw);
  g_assert_cmpuint (dossier_name_word_fold ("Bank", 4), ==, word_of ("bank").folded);
}

static void
test_stray_bytes (void)
{
  DossierNameWord word;

  dossier_name_word_init (&word, "\xff\xc3", 2);
  g_assert_cmpint (word.shape, ==, DOSSIER_SHAPE_MARK);
}

/* Whether every name in @labels begins, goes on and ends as it has to. */
static gboolean
is_sound (const guint8 *labels, guint n)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (DossierName));
  g_autofree guint8 *again = g_new0 (guint8, n);

  dossier_name_labels_read (labels, 0, n, names);
  dossier_name_labels_write ((const DossierName *) names->data, names->len, again);
  return memcmp (labels, again, n) == 0;
}

static void
test_decoder_is_sound (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  float scores[12 * N];
  float transitions[N * N] = { 0 };
  guint8 labels[12];
  DossierNameDecoder decoder;

  dossier_name_decoder_init (&decoder);
  for (guint round = 0; round < 200; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
        scores[i] = g_rand_double_range (random, -1, 1);
      dossier_name_decoder_run (&decoder, scores, transitions, NULL, 12, labels);
      g_assert_true (is_sound (labels, 12));
    }
  dossier_name_decoder_clear (&decoder);
}

static void
test_decoder_keeps_to_what_is_allowed (void)
{
  float scores[2 * N] = { 0 };
  float transitions[N * N] = { 0 };
  guint64 allowed[2] = { G_MAXUINT64, 1 };
  guint8 labels[2];
  DossierNameDecoder decoder;
  guint begin = DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_BEGIN);
  guint unit = DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT);

  /* A name that begins cannot end on a word that may be in none. */
  scores[begin] = 10;
  scores[unit] = 1;
  dossier_name_decoder_init (&decoder);
  dossier_name_decoder_run (&decoder, scores, transitions, allowed, 2, labels);
  g_assert_cmpuint (labels[0], ==, unit);
  g_assert_cmpuint (labels[1], ==, 0);
  allowed[0] = G_GUINT64_CONSTANT (1) << begin;
  dossier_name_decoder_run (&decoder, scores, transitions, allowed, 2, labels);
  g_assert_cmpuint (labels[0], ==, 0);
  dossier_name_decoder_clear (&decoder);
}

static void
test_gazetteer (void)
{
  guint64 key = dossier_gazetteer_extend (dossier_gazetteer_extend (0, word_of ("bank").folded),
                                          word_of ("one").folded);
  DossierGazetteerSlot slots[4] = { { 0 } };
  DossierGazetteer gazetteer;

  slots[key & 3] =
      (DossierGazetteerSlot){ .check = (guint32) (key >> 32), .lists = 1u << DOSSIER_LIST_COMPANY };
  g_assert_true (dossier_gazetteer_init (&gazetteer, slots, sizeof slots));
  g_assert_cmpuint (dossier_gazetteer_lookup (&gazetteer, key), ==, 1u << DOSSIER_LIST_COMPANY);
  g_assert_cmpuint (
      dossier_gazetteer_lookup (&gazetteer, dossier_gazetteer_extend (0, word_of ("one").folded)), ==, 0);
  g_assert_false (dossier_gazetteer_init (&gazetteer, slots, sizeof slots - 1));
  g_assert_false (dossier_gazetteer_init (&gazetteer, slots, 3 * sizeof *slots));
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    slots[i].lists = 1;
  g_assert_false (dossier_gazetteer_init (&gazetteer, slots, sizeof slots));
}

static void
test_list_names (void)
{
  for (guint i = 0; i < DOSSIER_N_LISTS; i++)
    g_assert_cmpuint (dossier_list_from_string (dossier_list_to_string (i)), ==, i);
  g_assert_cmpuint (dossier_list_from_string ("no such list"), ==, DOSSIER_N_LISTS);
}

/* A weight comes back as it went in, or as the largest that has room. */
static void
test_weights (void)
{
  static const struct
  {
    int value;
    int kept;
  } cases[] = { { 0, 0 }, { 1, 1 }, { -1, -1 }, { 511, 511 }, { -511, -511 }, { 600, 511 }, { -32000, -511 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint label = 0; label < N; label++)
      {
        DossierNameWeight weight = dossier_name_weight (cases[i].value, label);

        g_assert_cmpint (dossier_name_weight_value (&weight), ==, cases[i].kept);
        g_assert_cmpuint (dossier_name_weight_label (&weight), ==, label);
      }
}

/* Tables that would lead a look-up outside them are refused. */
static void
test_damaged_weights (void)
{
  const guint64 feature = G_GUINT64_CONSTANT (0x1234567880000001);
  DossierNameWeightSlot slots[2] = { { 0 }, { .check = 0x12345678, .place = 1 } };
  DossierNameWeight value = dossier_name_weight (-300, 3);
  g_autofree gint16 *steps = g_new0 (gint16, N * N);
  gsize steps_size = N * N * sizeof (gint16);
  g_autofree DossierNameWeights *weights = g_new0 (DossierNameWeights, 1);
  float scores[N];

  g_assert_true (
      dossier_name_weights_init (weights, slots, sizeof slots, &value, sizeof value, steps, steps_size));
  dossier_name_weights_score (weights, &feature, 1, scores);
  g_assert_cmpfloat (scores[3], ==, -300);
  g_assert_cmpfloat (scores[0], ==, 0);
  slots[1].place = 2;
  g_assert_false (
      dossier_name_weights_init (weights, slots, sizeof slots, &value, sizeof value, steps, steps_size));
  slots[1].place = 1;
  value = dossier_name_weight (-300, N);
  g_assert_false (
      dossier_name_weights_init (weights, slots, sizeof slots, &value, sizeof value, steps, steps_size));
  value = dossier_name_weight (-300, 3);
  slots[0].check = 1;
  g_assert_false (
      dossier_name_weights_init (weights, slots, sizeof slots, &value, sizeof value, steps, steps_size));
}

/* A short form follows the long one, but a town that a list knows stays a town. */
static void
test_short_forms (void)
{
  static const char text[] = "Marrow Nichols sued. Marrow won. Leeds Mills lost. Leeds slept. Harrow slept.";
  static const struct
  {
    guint32 first;
    guint32 end;
    DossierNameType type;
    DossierNameType settled;
  } names[] = {
    { 0, 2, DOSSIER_NAME_ORGANISATION, DOSSIER_NAME_ORGANISATION },
    { 4, 5, DOSSIER_NAME_PLACE, DOSSIER_NAME_ORGANISATION },
    { 7, 9, DOSSIER_NAME_ORGANISATION, DOSSIER_NAME_ORGANISATION },
    { 11, 12, DOSSIER_NAME_PLACE, DOSSIER_NAME_PLACE },
    { 14, 15, DOSSIER_NAME_PLACE, DOSSIER_NAME_PLACE },
  };
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  DossierGazetteerSlot slots[4] = { { 0 } };
  guint64 key = dossier_gazetteer_extend (0, word_of ("leeds").folded);
  DossierNameLexicon lexicon = { 0 };

  slots[(guint32) key & 3] =
      (DossierGazetteerSlot){ .check = (guint32) (key >> 32), .lists = 1u << DOSSIER_LIST_CITY };
  g_assert_true (dossier_gazetteer_init (&lexicon.gazetteer, slots, sizeof slots));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      DossierName name = { .first = names[i].first, .end = names[i].end, .type = names[i].type };

      g_array_append_val (document->names, name);
    }
  dossier_name_settle_short_forms (document, &lexicon);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (g_array_index (document->names, DossierName, i).type, ==, names[i].settled);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-parts/shapes", test_shapes);
  g_test_add_func ("/name-parts/folding", test_folding);
  g_test_add_func ("/name-parts/stray-bytes", test_stray_bytes);
  g_test_add_func ("/name-parts/decoder-is-sound", test_decoder_is_sound);
  g_test_add_func ("/name-parts/decoder-keeps-to-what-is-allowed", test_decoder_keeps_to_what_is_allowed);
  g_test_add_func ("/name-parts/gazetteer", test_gazetteer);
  g_test_add_func ("/name-parts/list-names", test_list_names);
  g_test_add_func ("/name-parts/weights", test_weights);
  g_test_add_func ("/name-parts/damaged-weights", test_damaged_weights);
  g_test_add_func ("/name-parts/short-forms", test_short_forms);
  return g_test_run ();
}
