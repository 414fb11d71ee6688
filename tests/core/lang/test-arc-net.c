/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-model-writer.h"
#include "dossier-tagset.h"

#define ONE (1 << DOSSIER_NET_ONE_BITS)
/* What a natural logarithm's unit is worth in the parser's scores. */
#define UNIT 512
#define KNOWN G_GUINT64_CONSTANT (0x1234567812345678)
#define BEYOND G_GUINT64_CONSTANT (0x8765432187654321)
#define UNKNOWN G_GUINT64_CONSTANT (0x1111222233334444)

/* The sections of a network but for the table of words, which has its own test. */
static const struct
{
  const char *name;
  gsize size;
} layout[] = {
  { "words.vectors", 2 * DOSSIER_ARC_NET_WORD },
  { "tags.vectors", DOSSIER_N_TAGS * DOSSIER_ARC_NET_TAG },
  { "suffixes.vectors", DOSSIER_ARC_NET_SUFFIXES * DOSSIER_ARC_NET_SUFFIX },
  { "curves.sigmoid", 2 * DOSSIER_NET_CURVE_SIZE },
  { "curves.tangent", 2 * DOSSIER_NET_CURVE_SIZE },
  { "first.weights", 2 * DOSSIER_ARC_NET_GATES * 3 * DOSSIER_ARC_NET_INPUT },
  { "first.biases", 4 * DOSSIER_ARC_NET_GATES },
  { "second.weights", 2 * DOSSIER_ARC_NET_GATES * DOSSIER_ARC_NET_STATE },
  { "second.biases", 4 * DOSSIER_ARC_NET_GATES },
  { "roles.weights", 2 * DOSSIER_ARC_NET_ROLES * DOSSIER_ARC_NET_STATE },
  { "roles.biases", 4 * DOSSIER_ARC_NET_ROLES },
  { "arcs.weights", 2 * DOSSIER_ARC_NET_ARC * DOSSIER_ARC_NET_ARC },
  { "arcs.biases", 4 * DOSSIER_ARC_NET_ARC },
  { "root", 2 * DOSSIER_ARC_NET_ARC },
  { "distances", 4 * DOSSIER_ARC_NET_DISTANCES },
  { "sides", 2 * DOSSIER_ARC_NET_SIDES * DOSSIER_ARC_BELIEFS_RELATION },
  { "relations.net.weights", 2 * DOSSIER_N_DEPRELS * DOSSIER_ARC_BELIEFS_RELATION },
  { "relations.net.biases", 4 * DOSSIER_N_DEPRELS },
  { "tags.net.weights", 2 * DOSSIER_N_TAGS * DOSSIER_ARC_NET_STATE },
  { "tags.net.biases", 4 * DOSSIER_N_TAGS },
};

static void
fill_curves (gint16 *sigmoid, gint16 *tangent)
{
  for (gint i = 0; i < DOSSIER_NET_CURVE_SIZE; i++)
    {
      double x = (i - DOSSIER_NET_CURVE_SIZE / 2 + 0.5) / (1 << DOSSIER_NET_CURVE_BITS);

      sigmoid[i] = 32767 / (1 + exp (-x));
      tangent[i] = 32767 * tanh (x);
    }
}

static gpointer
part (GHashTable *parts, const char *name)
{
  return ((GByteArray *) g_hash_table_lookup (parts, name))->data;
}

/* A network by hand, (element-type utf8 GByteArray): all zeros but for the curves and what a test sets. */
static GHashTable *
make_parts (void)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_byte_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    {
      GByteArray *bytes = g_byte_array_new ();

      g_byte_array_set_size (bytes, layout[i].size);
      memset (bytes->data, 0, bytes->len);
      g_hash_table_insert (parts, (gpointer) layout[i].name, bytes);
    }
  fill_curves (part (parts, "curves.sigmoid"), part (parts, "curves.tangent"));
  return parts;
}

/* The model as the file has it; %NULL for @left_out leaves nothing out. */
static DossierModel *
load (GHashTable *parts, const char *left_out)
{
  static const guint64 hashes[] = { KNOWN, BEYOND };
  static const guint16 rows[] = { 1, 60000 };
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  DossierModel *model;
  int descriptor = g_file_open_tmp ("dossier-test-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (descriptor, NULL);
  dossier_word_table_write (writer, "words", hashes, rows, G_N_ELEMENTS (hashes));
  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    {
      const GByteArray *bytes = g_hash_table_lookup (parts, layout[i].name);

      if (g_strcmp0 (layout[i].name, left_out) != 0)
        dossier_model_writer_add (writer, layout[i].name, bytes->data, bytes->len);
    }
  dossier_model_writer_write (writer, path, &error);
  g_assert_no_error (error);
  model = dossier_model_load (path, "test", &error);
  g_assert_no_error (error);
  g_unlink (path);
  return model;
}

static void
assert_refused (GHashTable *parts, const char *left_out)
{
  g_autoptr (DossierModel) model = load (parts, left_out);
  g_autoptr (GError) error = NULL;
  DossierArcNet net;

  g_assert_false (dossier_arc_net_init (&net, model, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
}

static void
run (GHashTable *parts, const guint64 *words, guint n, DossierArcBeliefs *beliefs)
{
  g_autoptr (DossierModel) model = load (parts, NULL);
  g_autofree DossierArcNetScratch *scratch = g_new (DossierArcNetScratch, 1);
  g_autofree DossierParseInput *input = g_new0 (DossierParseInput, 1);
  g_autoptr (GError) error = NULL;
  DossierArcNet net;

  g_assert_true (dossier_arc_net_init (&net, model, &error));
  g_assert_no_error (error);
  input->n = n;
  memcpy (input->words, words, n * sizeof *words);
  dossier_arc_net_run (&net, input, scratch, beliefs);
}

/* A head one word to the left is worth two units, the root one, all else nothing. */
static void
test_costs (void)
{
  static const guint64 words[] = { UNKNOWN, UNKNOWN, UNKNOWN };
  g_autoptr (GHashTable) parts = make_parts ();
  g_autofree DossierArcBeliefs *beliefs = g_new (DossierArcBeliefs, 1);
  gint32 *distances = part (parts, "distances");

  distances[dossier_arc_net_distance (1, 0)] = 2 << 16;
  distances[DOSSIER_ARC_NET_DISTANCES - 1] = 1 << 16;
  run (parts, words, 3, beliefs);
  g_assert_cmpint (beliefs->roots[0], ==, 0);
  g_assert_cmpint (beliefs->costs[0 * 3 + 1], ==, -UNIT);
  g_assert_cmpint (beliefs->waits[0], ==, 0);
  g_assert_cmpint (beliefs->costs[1 * 3 + 0], ==, 0);
  g_assert_cmpint (beliefs->costs[1 * 3 + 2], ==, -2 * UNIT);
  g_assert_cmpint (beliefs->roots[1], ==, -UNIT);
  g_assert_cmpint (beliefs->waits[1], ==, -UNIT);
  g_assert_cmpint (beliefs->costs[2 * 3 + 1], ==, 0);
  g_assert_cmpint (beliefs->costs[2 * 3 + 0], ==, -2 * UNIT);
  distances[DOSSIER_ARC_NET_DISTANCES - 1] = -(1 << 26);
  run (parts, words, 3, beliefs);
  g_assert_cmpint (beliefs->roots[1], ==, -12 * UNIT);
}

/* A known word sets a cell, the cell makes it a good head; a number beyond the vectors is no word. */
static void
test_word (void)
{
  static const guint64 words[] = { UNKNOWN, BEYOND, KNOWN, UNKNOWN, BEYOND };
  g_autoptr (GHashTable) parts = make_parts ();
  g_autofree DossierArcBeliefs *beliefs = g_new (DossierArcBeliefs, 1);
  gint8 *vectors = part (parts, "words.vectors");
  gint16 *first = part (parts, "first.weights");
  gint32 *biases = part (parts, "first.biases");

  vectors[DOSSIER_ARC_NET_WORD] = 1 << DOSSIER_ARC_NET_INPUT_BITS;
  first[DOSSIER_ARC_NET_INPUT] = 7 * ONE;
  biases[DOSSIER_ARC_NET_CELLS] = -7 * (1 << (DOSSIER_ARC_NET_INPUT_BITS + DOSSIER_NET_ONE_BITS));
  biases[2 * DOSSIER_ARC_NET_CELLS] = 7 * (1 << (DOSSIER_ARC_NET_INPUT_BITS + DOSSIER_NET_ONE_BITS));
  ((gint16 *) part (parts, "roles.weights"))[0] = ONE;
  ((gint32 *) part (parts, "arcs.biases"))[0] = 3 << (DOSSIER_ARC_NET_ROLE_BITS + DOSSIER_NET_ONE_BITS);
  run (parts, words, 5, beliefs);
  for (guint word = 0; word < 5; word++)
    for (guint head = 0; head < 5; head++)
      if (head != word && word != 2)
        {
          gint16 cost = beliefs->costs[word * 5 + head];

          g_assert_cmpint (cost, >=, head == 2 ? 0 : -3 * UNIT);
          g_assert_cmpint (cost, <=, head == 2 ? 0 : -3 * UNIT + 60);
        }
}

/* A tag is what its weights of a word's state say, whatever the tagger said. */
static void
test_tags (void)
{
  static const guint64 words[] = { UNKNOWN, UNKNOWN };
  g_autoptr (GHashTable) parts = make_parts ();
  g_autofree DossierArcBeliefs *beliefs = g_new (DossierArcBeliefs, 1);
  gint32 *biases = part (parts, "tags.net.biases");

  biases[DOSSIER_TAG_NONE] = 9;
  biases[DOSSIER_TAG_VBD] = 2;
  biases[DOSSIER_TAG_VBN] = 1;
  run (parts, words, 2, beliefs);
  g_assert_cmpuint (beliefs->tags[0], ==, DOSSIER_TAG_VBD);
  g_assert_cmpuint (beliefs->tags[1], ==, DOSSIER_TAG_VBD);
}

/* Costs that are paid on the way come to those of the heads that were found. */
static void
test_moves (void)
{
  g_autofree DossierArcBeliefs *beliefs = g_new0 (DossierArcBeliefs, 1);
  DossierParseNode bottom = { .word = 0, .label = DOSSIER_DEPREL_NONE };
  DossierParseState state = { NULL, { .word = 0 } };
  gint32 score;

  beliefs->n = 2;
  beliefs->costs[0 * 2 + 1] = -30;
  beliefs->costs[1 * 2 + 0] = -40;
  beliefs->waits[0] = -20;
  beliefs->roots[0] = -50;
  score = dossier_arc_beliefs_score (beliefs, &state, DOSSIER_MOVE_SHIFT);
  g_assert_cmpint (score, ==, -20);
  state.stack = &bottom;
  state.next.word = 1;
  g_assert_cmpint (score + dossier_arc_beliefs_score (beliefs, &state, DOSSIER_MOVE_LEFT), ==, -30);
  g_assert_cmpint (score + dossier_arc_beliefs_score (beliefs, &state, DOSSIER_MOVE_RIGHT), ==, -20 - 40);
  g_assert_cmpint (score + dossier_arc_beliefs_score (beliefs, &state, DOSSIER_MOVE_REDUCE), ==, -50);
  bottom.label = DOSSIER_DEPREL_OBJ;
  g_assert_cmpint (dossier_arc_beliefs_score (beliefs, &state, DOSSIER_MOVE_REDUCE), ==, 0);
}

static void
test_missing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    {
      g_autoptr (GHashTable) parts = make_parts ();
      GByteArray *bytes = g_hash_table_lookup (parts, layout[i].name);

      assert_refused (parts, layout[i].name);
      g_byte_array_set_size (bytes, bytes->len - (i == 0 ? 1 : 4));
      assert_refused (parts, NULL);
      g_byte_array_set_size (bytes, 0);
      assert_refused (parts, NULL);
    }
}

static void
test_damage (void)
{
  g_autoptr (GHashTable) parts = make_parts ();
  gint16 *root = part (parts, "root");
  gint32 *distances = part (parts, "distances");
  gint16 *sigmoid = part (parts, "curves.sigmoid");
  GByteArray *roles = g_hash_table_lookup (parts, "roles.weights");

  root[3] = 5000;
  assert_refused (parts, NULL);
  root[3] = 0;
  distances[2] = G_MININT32;
  assert_refused (parts, NULL);
  distances[2] = 0;
  sigmoid[9] = -1;
  assert_refused (parts, NULL);
  sigmoid[9] = 0;
  /* Each weight could be, but an output could pass 32 bits. */
  memset (roles->data, 0x7f, roles->len);
  assert_refused (parts, NULL);
}

/* The vector instructions give what plain sums do, for any number of rows, rows that overlap too. */
static void
test_layer (void)
{
  enum { INPUTS = 50, OUTPUTS = 7, STRIDE = 20, ROWS = 11 };
  gint16 weights[INPUTS * OUTPUTS];
  gint32 biases[OUTPUTS];
  gint16 inputs[STRIDE * ROWS + INPUTS];
  gint32 outputs[ROWS * OUTPUTS];
  DossierNetLayer layer = { weights, biases, INPUTS, OUTPUTS };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    weights[i] = (gint) (i * 7919 % 20011) - 10000;
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    inputs[i] = (gint) (i * 104729 % 4001) - 2000;
  for (guint i = 0; i < OUTPUTS; i++)
    biases[i] = 1000 * i - 3000;
  for (guint n = 1; n <= ROWS; n++)
    {
      dossier_net_layer_run (&layer, inputs, STRIDE, n, outputs);
      for (guint row = 0; row < n; row++)
        for (guint i = 0; i < OUTPUTS; i++)
          {
            gint64 sum = biases[i];

            for (guint k = 0; k < INPUTS; k++)
              sum += weights[i * INPUTS + k] * inputs[row * STRIDE + k];
            g_assert_cmpint (outputs[row * OUTPUTS + i], ==, sum);
          }
    }
}

/* A cell with its forget gate half open keeps half of what it held, on the way from the left and from the right. */
static void
test_gates (void)
{
  static gint16 sigmoid[DOSSIER_NET_CURVE_SIZE];
  static gint16 tangent[DOSSIER_NET_CURVE_SIZE];
  const DossierNetGates gates = { sigmoid, tangent };
  enum { HIGH = 100 << DOSSIER_NET_CURVE_BITS, FULL = 1 << DOSSIER_NET_CELL_BITS };
  /* Of three words, the second with a candidate; output gates wide open. */
  const gint32 sums[] = { 0, 0, HIGH, 0, 0, HIGH, HIGH, 0, HIGH, HIGH, 0, HIGH, 0, 0, HIGH, 0, 0, HIGH };
  static const gint16 expected[] = { 0, FULL / 4, FULL / 2, FULL / 2, FULL / 4, 0 };
  gint16 outputs[6];

  fill_curves (sigmoid, tangent);
  dossier_net_gates_run (&gates, sums, DOSSIER_NET_CURVE_BITS, 3, 1, outputs);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (outputs[i], >=, expected[i] - 8);
      g_assert_cmpint (outputs[i], <=, expected[i] + 8);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arc-net/costs", test_costs);
  g_test_add_func ("/arc-net/word", test_word);
  g_test_add_func ("/arc-net/tags", test_tags);
  g_test_add_func ("/arc-net/moves", test_moves);
  g_test_add_func ("/arc-net/missing", test_missing);
  g_test_add_func ("/arc-net/damage", test_damage);
  g_test_add_func ("/arc-net/layer", test_layer);
  g_test_add_func ("/arc-net/gates", test_gates);
  return g_test_run ();
}
