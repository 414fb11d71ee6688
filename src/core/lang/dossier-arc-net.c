/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-tagset.h"

#define RELATION DOSSIER_ARC_BELIEFS_RELATION
/* The sums of a layer are in units of 1 / 2^ of these. */
#define FIRST_BITS (DOSSIER_ARC_NET_INPUT_BITS + DOSSIER_NET_ONE_BITS)
#define SECOND_BITS (DOSSIER_NET_CELL_BITS + DOSSIER_NET_ONE_BITS)
#define ROLES_SHIFT (SECOND_BITS - DOSSIER_ARC_NET_ROLE_BITS)
/* A head so much less likely than the best (in units of 1 / 2^16 of a natural logarithm) is not told from one that is
 * still less. */
#define FARTHEST (12 << 16)
/* What a natural logarithm's unit is worth in units of the parser's scores, as a power of two: of an arc, 512, and of a
 * relation, 128. Both chosen on text held out of training (data/models/parser.md). */
#define ARC_SHIFT (2 * DOSSIER_ARC_NET_ROLE_BITS - 9)
#define RELATION_SHIFT (DOSSIER_ARC_NET_ROLE_BITS + DOSSIER_NET_ONE_BITS - 7)

static gconstpointer
find_section (const DossierModel *model, const char *name, gsize element_size, gsize n_expected, GError **error)
{
  gsize n;
  gconstpointer section = dossier_model_section (model, name, element_size, &n, error);

  if (section != NULL && n != n_expected)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The section “%s” of a model does not fit", name);
      return NULL;
    }
  return section;
}

static gboolean
find_vectors (DossierArcNet *self, const DossierModel *model, GError **error)
{
  if (!dossier_word_table_init (&self->words, model, "words", error))
    return FALSE;
  self->word_vectors = dossier_model_section (model, "words.vectors", DOSSIER_ARC_NET_WORD, &self->n_word_vectors,
                                              error);
  if (self->word_vectors == NULL)
    return FALSE;
  if (self->n_word_vectors == 0)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "A model has no vectors of words");
      return FALSE;
    }
  self->tag_vectors = find_section (model, "tags.vectors", DOSSIER_ARC_NET_TAG, DOSSIER_N_TAGS, error);
  if (self->tag_vectors == NULL)
    return FALSE;
  self->suffix_vectors = find_section (model, "suffixes.vectors", DOSSIER_ARC_NET_SUFFIX, DOSSIER_ARC_NET_SUFFIXES,
                                       error);
  return self->suffix_vectors != NULL;
}

/* Whether the numbers that roles and distances are summed up with keep the sums in 32 bits. */
static gboolean
is_sound (const DossierArcNet *self)
{
  for (guint i = 0; i < DOSSIER_ARC_NET_ARC; i++)
    if (ABS (self->root[i]) > DOSSIER_ARC_NET_LARGEST_ROLE)
      return FALSE;
  for (guint i = 0; i < DOSSIER_ARC_NET_DISTANCES; i++)
    if (self->distances[i] > DOSSIER_ARC_NET_LARGEST_DISTANCE || self->distances[i] < -DOSSIER_ARC_NET_LARGEST_DISTANCE)
      return FALSE;
  return TRUE;
}

static gboolean
find_arcs (DossierArcNet *self, const DossierModel *model, GError **error)
{
  self->root = find_section (model, "root", sizeof (gint16), DOSSIER_ARC_NET_ARC, error);
  if (self->root == NULL)
    return FALSE;
  self->distances = find_section (model, "distances", sizeof (gint32), DOSSIER_ARC_NET_DISTANCES, error);
  if (self->distances == NULL)
    return FALSE;
  self->sides = find_section (model, "sides", sizeof (gint16), DOSSIER_ARC_NET_SIDES * RELATION, error);
  if (self->sides == NULL)
    return FALSE;
  if (is_sound (self))
    return TRUE;
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The arcs of a model do not fit");
  return FALSE;
}

gboolean
dossier_arc_net_init (DossierArcNet *net, const DossierModel *model, GError **error)
{
  g_return_val_if_fail (net != NULL && model != NULL, FALSE);

  return find_vectors (net, model, error) && dossier_net_gates_init (&net->gates, model, error)
         && dossier_net_layer_init (&net->first, model, "first", 3 * DOSSIER_ARC_NET_INPUT, DOSSIER_ARC_NET_GATES,
                                    -G_MININT8, error)
         && dossier_net_layer_init (&net->second, model, "second", DOSSIER_ARC_NET_STATE, DOSSIER_ARC_NET_GATES,
                                    1 << DOSSIER_NET_CELL_BITS, error)
         && dossier_net_layer_init (&net->roles, model, "roles", DOSSIER_ARC_NET_STATE, DOSSIER_ARC_NET_ROLES,
                                    2 << DOSSIER_NET_CELL_BITS, error)
         && dossier_net_layer_init (&net->arcs, model, "arcs", DOSSIER_ARC_NET_ARC, DOSSIER_ARC_NET_ARC, DOSSIER_ARC_NET_LARGEST_ROLE,
                                    error)
         && dossier_net_layer_init (&net->relations, model, "relations.net", RELATION, DOSSIER_N_DEPRELS, DOSSIER_ARC_NET_LARGEST_ROLE,
                                    error)
         && dossier_net_layer_init (&net->tags, model, "tags.net", DOSSIER_ARC_NET_STATE, DOSSIER_N_TAGS,
                                    2 << DOSSIER_NET_CELL_BITS, error)
         && find_arcs (net, model, error);
}

static gint16 *
put_vector (gint16 *to, const gint8 *vector, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] = vector[i];
  return to + n;
}

/* A row of nothing before the first word and after the last: each word is read with its two neighbours. */
static void
fill_inputs (const DossierArcNet *self, const DossierParseInput *input, gint16 *inputs)
{
  memset (inputs, 0, DOSSIER_ARC_NET_INPUT * sizeof *inputs);
  inputs += DOSSIER_ARC_NET_INPUT;
  for (guint i = 0; i < input->n; i++)
    {
      guint word = dossier_word_table_lookup (&self->words, input->words[i]);
      guint suffix = dossier_arc_net_suffix (input->suffixes[i]);

      if (word >= self->n_word_vectors)
        word = 0;
      inputs = put_vector (inputs, self->word_vectors + (gsize) word * DOSSIER_ARC_NET_WORD, DOSSIER_ARC_NET_WORD);
      inputs = put_vector (inputs, self->tag_vectors + input->tags[i] * DOSSIER_ARC_NET_TAG, DOSSIER_ARC_NET_TAG);
      inputs = put_vector (inputs, self->suffix_vectors + suffix * DOSSIER_ARC_NET_SUFFIX, DOSSIER_ARC_NET_SUFFIX);
    }
  memset (inputs, 0, DOSSIER_ARC_NET_INPUT * sizeof *inputs);
}

/* Both recurrent layers; what they hand on is added up. */
static void
read_sentence (const DossierArcNet *self, guint n, DossierArcNetScratch *scratch)
{
  dossier_net_layer_run (&self->first, scratch->inputs, DOSSIER_ARC_NET_INPUT, n, scratch->sums);
  dossier_net_gates_run (&self->gates, scratch->sums, FIRST_BITS, n, DOSSIER_ARC_NET_CELLS, scratch->states);
  dossier_net_layer_run (&self->second, scratch->states, DOSSIER_ARC_NET_STATE, n, scratch->sums);
  dossier_net_gates_run (&self->gates, scratch->sums, SECOND_BITS, n, DOSSIER_ARC_NET_CELLS, scratch->upper);
  for (guint i = 0; i < n * DOSSIER_ARC_NET_STATE; i++)
    scratch->states[i] += scratch->upper[i];
}

static inline gint16
role_of (gint32 sum, guint shift)
{
  return CLAMP (sum >> shift, -DOSSIER_ARC_NET_LARGEST_ROLE, DOSSIER_ARC_NET_LARGEST_ROLE);
}

static inline gint16
leak (gint16 role)
{
  return role < 0 ? role >> DOSSIER_ARC_NET_LEAK_BITS : role;
}

/* What each word is as a head and as what hangs on one. */
static void
find_roles (const DossierArcNet *self, guint n, DossierArcNetScratch *scratch, DossierArcBeliefs *beliefs)
{
  dossier_net_layer_run (&self->roles, scratch->states, DOSSIER_ARC_NET_STATE, n, scratch->sums);
  for (guint i = 0; i < n; i++)
    {
      const gint32 *sums = scratch->sums + i * DOSSIER_ARC_NET_ROLES;

      for (guint k = 0; k < DOSSIER_ARC_NET_ARC; k++)
        {
          scratch->heads[i * DOSSIER_ARC_NET_ARC + k] = leak (role_of (sums[k], ROLES_SHIFT));
          scratch->dependents[i * DOSSIER_ARC_NET_ARC + k]
            = leak (role_of (sums[DOSSIER_ARC_NET_ARC + k], ROLES_SHIFT));
        }
      for (guint k = 0; k < 2 * RELATION; k++)
        beliefs->relations[i][k] = role_of (sums[2 * DOSSIER_ARC_NET_ARC + k], ROLES_SHIFT);
    }
  memcpy (scratch->heads + n * DOSSIER_ARC_NET_ARC, self->root, DOSSIER_ARC_NET_ARC * sizeof (gint16));
  dossier_net_layer_run (&self->arcs, scratch->dependents, DOSSIER_ARC_NET_ARC, n, scratch->sums);
  for (guint i = 0; i < n * DOSSIER_ARC_NET_ARC; i++)
    scratch->dependents[i] = role_of (scratch->sums[i], DOSSIER_NET_ONE_BITS);
}

/* A tagger's mistake is often seen from the rest of the sentence. */
static void
find_tags (const DossierArcNet *self, guint n, DossierArcNetScratch *scratch, guint8 *tags)
{
  dossier_net_layer_run (&self->tags, scratch->states, DOSSIER_ARC_NET_STATE, n, scratch->sums);
  for (guint i = 0; i < n; i++)
    {
      const gint32 *sums = scratch->sums + i * DOSSIER_N_TAGS;

      tags[i] = 1;
      for (guint tag = 2; tag < DOSSIER_N_TAGS; tag++)
        if (sums[tag] > sums[tags[i]])
          tags[i] = tag;
    }
}

static inline gint16
cost_of (gint32 score, gint32 best)
{
  return -(gint16) (MIN ((gint64) best - score, FARTHEST) >> ARC_SHIFT);
}

/* The costs of one word under all heads, the root last, from its @scores. */
static void
weigh_heads (guint word, gint32 *scores, const gint32 *distances, DossierArcBeliefs *beliefs)
{
  guint n = beliefs->n;
  gint32 best = scores[n] += distances[DOSSIER_ARC_NET_DISTANCES - 1];
  gint32 later = best;
  gint16 *costs = beliefs->costs + word * n;

  for (guint head = 0; head < n; head++)
    {
      if (head == word)
        continue;
      scores[head] += distances[dossier_arc_net_distance (word, head)];
      best = MAX (best, scores[head]);
      if (head > word)
        later = MAX (later, scores[head]);
    }
  for (guint head = 0; head < n; head++)
    costs[head] = head == word ? 0 : cost_of (scores[head], best);
  beliefs->roots[word] = cost_of (scores[n], best);
  beliefs->waits[word] = cost_of (later, best);
}

void
dossier_arc_net_run (const DossierArcNet *net, const DossierParseInput *input, DossierArcNetScratch *scratch,
                     DossierArcBeliefs *beliefs)
{
  DossierNetLayer products = { .n_inputs = DOSSIER_ARC_NET_ARC };
  guint n;

  g_return_if_fail (net != NULL && input != NULL && scratch != NULL && beliefs != NULL);

  beliefs->n = n = input->n;
  products.weights = scratch->heads;
  products.n_outputs = n + 1;
  fill_inputs (net, input, scratch->inputs);
  read_sentence (net, n, scratch);
  find_roles (net, n, scratch, beliefs);
  find_tags (net, n, scratch, beliefs->tags);
  dossier_net_layer_run (&products, scratch->dependents, DOSSIER_ARC_NET_ARC, n, scratch->sums);
  for (guint word = 0; word < n; word++)
    weigh_heads (word, scratch->sums + word * (n + 1), net->distances, beliefs);
}

void
dossier_arc_net_add_relations (const DossierArcNet *net, const DossierArcBeliefs *beliefs, guint head, guint word,
                               gint32 *scores)
{
  const gint16 *above = beliefs->relations[head];
  const gint16 *below = beliefs->relations[word] + RELATION;
  const gint16 *side = net->sides + dossier_arc_net_side (word, head) * RELATION;
  gint16 roles[RELATION];
  gint32 sums[DOSSIER_N_DEPRELS];

  for (guint k = 0; k < RELATION; k++)
    roles[k] = leak (CLAMP (above[k] + below[k] + side[k], -DOSSIER_ARC_NET_LARGEST_ROLE, DOSSIER_ARC_NET_LARGEST_ROLE));
  dossier_net_layer_run (&net->relations, roles, RELATION, 1, sums);
  for (guint relation = 1; relation < DOSSIER_N_DEPRELS; relation++)
    scores[relation] += sums[relation] >> RELATION_SHIFT;
}
