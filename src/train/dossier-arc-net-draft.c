/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net-draft.h"

#include <math.h>

#include "dossier-net-matrix.h"
#include "dossier-tagset.h"

#define CELLS DOSSIER_ARC_NET_CELLS
#define ARC DOSSIER_ARC_NET_ARC
#define RELATION DOSSIER_ARC_BELIEFS_RELATION
/* Gradients together longer than this are shortened to it. */
#define LONGEST_GRADIENT 5.0

G_STATIC_ASSERT (DOSSIER_ARC_NET_WORD == DOSSIER_WORD_VECTORS_SIZE);
G_STATIC_ASSERT (DOSSIER_N_DEPRELS <= DOSSIER_ARC_NET_DRAFT_CHOICES);
G_STATIC_ASSERT (DOSSIER_N_TAGS <= DOSSIER_ARC_NET_DRAFT_CHOICES);

static DossierNetParameter *
add (DossierArcNetDraft *self, guint n_rows, guint n_columns, gboolean few, float spread, DossierNetRandom *random)
{
  DossierNetParameter *parameter = dossier_net_parameter_new (n_rows, n_columns, few, spread, random);

  g_ptr_array_add (self->all, parameter);
  return parameter;
}

/* A layer with the spread that keeps sums of one size from layer to layer (X. Glorot and Y. Bengio 2010). */
static DossierNetParameter *
add_layer (DossierArcNetDraft *self, guint n_inputs, guint n_outputs, guint n_like, DossierNetRandom *random)
{
  return add (self, n_inputs, n_outputs, FALSE, sqrt (6.0 / (n_inputs + n_like)), random);
}

DossierArcNetDraft *
dossier_arc_net_draft_new (const DossierWordVectors *vectors, DossierNetRandom *random)
{
  DossierArcNetDraft *self = g_new0 (DossierArcNetDraft, 1);

  self->vectors = vectors;
  self->rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < vectors->n; i++)
    g_hash_table_insert (self->rows, &vectors->hashes[i], GUINT_TO_POINTER (i + 1));
  self->counts = g_new0 (guint, vectors->n + 1);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_net_parameter_free);
  self->words = add (self, vectors->n + 1, DOSSIER_ARC_NET_WORD, TRUE, 0, random);
  self->tags = add (self, DOSSIER_N_TAGS, DOSSIER_ARC_NET_TAG, TRUE, 0.8f, random);
  self->suffixes = add (self, DOSSIER_ARC_NET_SUFFIXES, DOSSIER_ARC_NET_SUFFIX, TRUE, 0.5f, random);
  self->first = add_layer (self, 3 * DOSSIER_ARC_NET_INPUT, DOSSIER_ARC_NET_GATES, CELLS, random);
  self->first_bias = add (self, 1, DOSSIER_ARC_NET_GATES, FALSE, 0, random);
  self->second = add_layer (self, DOSSIER_ARC_NET_STATE, DOSSIER_ARC_NET_GATES, CELLS, random);
  self->second_bias = add (self, 1, DOSSIER_ARC_NET_GATES, FALSE, 0, random);
  self->roles = add_layer (self, DOSSIER_ARC_NET_STATE, DOSSIER_ARC_NET_ROLES, ARC, random);
  self->roles_bias = add (self, 1, DOSSIER_ARC_NET_ROLES, FALSE, 0, random);
  self->arcs = add (self, ARC, ARC, FALSE, 0.3 * sqrt (6.0 / (2 * ARC)), random);
  self->arcs_bias = add (self, 1, ARC, FALSE, 0.1f, random);
  self->root = add (self, 1, ARC, FALSE, 0.5f, random);
  self->distances = add (self, 1, DOSSIER_ARC_NET_DISTANCES, FALSE, 0, random);
  self->sides = add (self, DOSSIER_ARC_NET_SIDES, RELATION, FALSE, 0.1f, random);
  self->relations = add_layer (self, RELATION, DOSSIER_ARC_NET_DRAFT_CHOICES, RELATION, random);
  self->relations_bias = add (self, 1, DOSSIER_ARC_NET_DRAFT_CHOICES, FALSE, 0, random);
  self->right_tags
    = add_layer (self, DOSSIER_ARC_NET_STATE, DOSSIER_ARC_NET_DRAFT_CHOICES, DOSSIER_ARC_NET_STATE, random);
  self->right_tags_bias = add (self, 1, DOSSIER_ARC_NET_DRAFT_CHOICES, FALSE, 0, random);
  return self;
}

void
dossier_arc_net_draft_free (DossierArcNetDraft *draft)
{
  g_hash_table_unref (draft->rows);
  g_free (draft->counts);
  g_ptr_array_unref (draft->all);
  g_free (draft);
}

guint
dossier_arc_net_draft_row (const DossierArcNetDraft *draft, guint64 word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (draft->rows, &word));
}

void
dossier_arc_net_draft_step (DossierArcNetDraft *draft, guint step, float rate)
{
  double squares = 0;
  float share;

  for (guint i = 0; i < draft->all->len; i++)
    squares += dossier_net_parameter_measure (draft->all->pdata[i]);
  share = squares > LONGEST_GRADIENT * LONGEST_GRADIENT ? LONGEST_GRADIENT / sqrt (squares) : 1;
  for (guint i = 0; i < draft->all->len; i++)
    dossier_net_parameter_step (draft->all->pdata[i], step, rate, share);
}

/* @value in units of 1 / 2^@bits, at most @largest from 0. */
static gint32
round_to (double value, guint bits, gint32 largest)
{
  double scaled = floor (value * (G_GUINT64_CONSTANT (1) << bits) + 0.5);

  return CLAMP (scaled, -(double) largest, (double) largest);
}

static void
write_bytes (DossierModelWriter *writer, const char *name, const float *values, gsize n)
{
  g_autofree gint8 *bytes = g_new (gint8, n);

  for (gsize i = 0; i < n; i++)
    bytes[i] = round_to (values[i], DOSSIER_ARC_NET_INPUT_BITS, G_MAXINT8);
  dossier_model_writer_add (writer, name, bytes, n);
}

static void
write_shorts (DossierModelWriter *writer, const char *name, const DossierNetParameter *from, guint bits)
{
  gsize n = (gsize) from->n_rows * from->n_columns;
  g_autofree gint16 *shorts = g_new (gint16, n);

  for (gsize i = 0; i < n; i++)
    shorts[i] = round_to (from->values[i], bits, DOSSIER_ARC_NET_LARGEST_ROLE);
  dossier_model_writer_add (writer, name, shorts, n * sizeof *shorts);
}

static void
write_longs (DossierModelWriter *writer, const char *name, const float *values, guint n, guint bits)
{
  g_autofree gint32 *longs = g_new (gint32, n);

  for (guint i = 0; i < n; i++)
    longs[i] = round_to (values[i], bits, DOSSIER_ARC_NET_LARGEST_DISTANCE);
  dossier_model_writer_add (writer, name, longs, n * sizeof *longs);
}

/* The first @n_outputs outputs of a layer whose inputs are in units of 1 / 2^@bits. */
static void
write_layer (DossierModelWriter *writer, const char *name, const DossierNetParameter *weights,
             const DossierNetParameter *bias, guint n_outputs, guint bits)
{
  g_autofree char *weights_name = g_strconcat (name, ".weights", NULL);
  g_autofree char *biases_name = g_strconcat (name, ".biases", NULL);
  gsize n = (gsize) n_outputs * weights->n_rows;
  g_autofree gint16 *shorts = g_new (gint16, n);

  for (guint out = 0; out < n_outputs; out++)
    for (guint in = 0; in < weights->n_rows; in++)
      shorts[(gsize) out * weights->n_rows + in]
        = round_to (weights->values[(gsize) in * weights->n_columns + out], DOSSIER_NET_ONE_BITS, G_MAXINT16);
  dossier_model_writer_add (writer, weights_name, shorts, n * sizeof *shorts);
  write_longs (writer, biases_name, bias->values, n_outputs, bits + DOSSIER_NET_ONE_BITS);
}

static void
write_words (const DossierArcNetDraft *self, DossierModelWriter *writer)
{
  guint n = self->vectors->n;
  gsize n_values = (gsize) n * DOSSIER_ARC_NET_WORD;
  g_autofree guint16 *rows = g_new (guint16, n);
  g_autofree float *sums = g_new0 (float, n_values + DOSSIER_ARC_NET_WORD);

  for (guint i = 0; i < n; i++)
    rows[i] = i + 1;
  for (gsize i = 0; i < n_values; i++)
    sums[DOSSIER_ARC_NET_WORD + i]
      = self->vectors->values[i] + self->words->values[DOSSIER_ARC_NET_WORD + i];
  dossier_word_table_write (writer, "words", self->vectors->hashes, rows, n);
  write_bytes (writer, "words.vectors", sums, n_values + DOSSIER_ARC_NET_WORD);
}

static void
write_curves (DossierModelWriter *writer)
{
  gint16 sigmoid[DOSSIER_NET_CURVE_SIZE];
  gint16 tangent[DOSSIER_NET_CURVE_SIZE];

  for (gint i = 0; i < DOSSIER_NET_CURVE_SIZE; i++)
    {
      float x = (i - DOSSIER_NET_CURVE_SIZE / 2 + 0.5f) / (1 << DOSSIER_NET_CURVE_BITS);

      sigmoid[i] = round_to (dossier_net_sigmoid (x), DOSSIER_NET_GATE_BITS, G_MAXINT16);
      tangent[i] = round_to (dossier_net_tangent (x), DOSSIER_NET_GATE_BITS, G_MAXINT16);
    }
  dossier_model_writer_add (writer, "curves.sigmoid", sigmoid, sizeof sigmoid);
  dossier_model_writer_add (writer, "curves.tangent", tangent, sizeof tangent);
}

void
dossier_arc_net_draft_write (const DossierArcNetDraft *draft, DossierModelWriter *writer)
{
  write_words (draft, writer);
  write_bytes (writer, "tags.vectors", draft->tags->values, DOSSIER_N_TAGS * DOSSIER_ARC_NET_TAG);
  write_bytes (writer, "suffixes.vectors", draft->suffixes->values, DOSSIER_ARC_NET_SUFFIXES * DOSSIER_ARC_NET_SUFFIX);
  write_curves (writer);
  write_layer (writer, "first", draft->first, draft->first_bias, DOSSIER_ARC_NET_GATES, DOSSIER_ARC_NET_INPUT_BITS);
  write_layer (writer, "second", draft->second, draft->second_bias, DOSSIER_ARC_NET_GATES, DOSSIER_NET_CELL_BITS);
  write_layer (writer, "roles", draft->roles, draft->roles_bias, DOSSIER_ARC_NET_ROLES, DOSSIER_NET_CELL_BITS);
  write_layer (writer, "arcs", draft->arcs, draft->arcs_bias, ARC, DOSSIER_ARC_NET_ROLE_BITS);
  write_shorts (writer, "root", draft->root, DOSSIER_ARC_NET_ROLE_BITS);
  write_longs (writer, "distances", draft->distances->values, DOSSIER_ARC_NET_DISTANCES, 2 * DOSSIER_ARC_NET_ROLE_BITS);
  write_shorts (writer, "sides", draft->sides, DOSSIER_ARC_NET_ROLE_BITS);
  write_layer (writer, "relations.net", draft->relations, draft->relations_bias, DOSSIER_N_DEPRELS,
               DOSSIER_ARC_NET_ROLE_BITS);
  write_layer (writer, "tags.net", draft->right_tags, draft->right_tags_bias, DOSSIER_N_TAGS, DOSSIER_NET_CELL_BITS);
}
