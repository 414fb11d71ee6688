/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-weights.h"

#define COUNT_MASK ((1u << DOSSIER_NAME_WEIGHT_BITS) - 1)

/* A damaged table must neither send a look-up outside the weights nor round in circles. */
static gboolean
slots_are_sound (const DossierNameWeightSlot *slots, gsize n_slots, const DossierNameWeight *values,
                 gsize n_values)
{
  gboolean has_empty = FALSE;

  for (gsize i = 0; i < n_slots; i++)
    {
      gsize first = slots[i].place >> DOSSIER_NAME_WEIGHT_BITS;

      has_empty = has_empty || slots[i].check == 0;
      if (slots[i].check != 0 && first + (slots[i].place & COUNT_MASK) > n_values)
        return FALSE;
    }
  for (gsize i = 0; i < n_values; i++)
    if (dossier_name_weight_label (&values[i]) >= DOSSIER_N_NAME_LABELS)
      return FALSE;
  return has_empty;
}

gboolean
dossier_name_weights_init (DossierNameWeights *weights, gconstpointer slots, gsize slots_size,
                           gconstpointer values, gsize values_size, gconstpointer transitions,
                           gsize transitions_size)
{
  gsize n_slots = slots_size / sizeof (DossierNameWeightSlot);
  const gint16 *steps = transitions;

  g_return_val_if_fail (weights != NULL && slots != NULL && values != NULL && transitions != NULL, FALSE);

  if (n_slots == 0 || slots_size % sizeof (DossierNameWeightSlot) != 0 || n_slots > G_MAXUINT32)
    return FALSE;
  if (transitions_size != G_N_ELEMENTS (weights->transitions) * sizeof (gint16))
    return FALSE;
  if (!slots_are_sound (slots, n_slots, values, values_size / sizeof (DossierNameWeight)))
    return FALSE;
  weights->slots = slots;
  weights->n_slots = n_slots;
  weights->weights = values;
  for (gsize i = 0; i < G_N_ELEMENTS (weights->transitions); i++)
    weights->transitions[i] = steps[i];
  return TRUE;
}

static guint32
find_place (const DossierNameWeights *weights, guint64 feature)
{
  guint32 check = (guint32) (feature >> 32);

  for (guint32 i = dossier_name_weight_slot (feature, weights->n_slots); weights->slots[i].check != 0;
       i = i + 1 < weights->n_slots ? i + 1 : 0)
    if (weights->slots[i].check == check)
      return weights->slots[i].place;
  return 0;
}

void
dossier_name_weights_score (const DossierNameWeights *weights, const guint64 *features, guint n,
                            float *scores)
{
  gint32 sums[DOSSIER_N_NAME_LABELS] = { 0 };
  guint32 places[DOSSIER_NAME_FEATURES_MAX];

  g_return_if_fail (weights != NULL && (features != NULL || n == 0) && scores != NULL);
  g_return_if_fail (n <= DOSSIER_NAME_FEATURES_MAX);

  /* Each look-up waits for memory twice; asking for all at once makes them wait together. */
  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&weights->slots[dossier_name_weight_slot (features[i], weights->n_slots)]);
  for (guint i = 0; i < n; i++)
    {
      places[i] = find_place (weights, features[i]);
      __builtin_prefetch (weights->weights + (places[i] >> DOSSIER_NAME_WEIGHT_BITS));
    }
  for (guint i = 0; i < n; i++)
    {
      const DossierNameWeight *weight = weights->weights + (places[i] >> DOSSIER_NAME_WEIGHT_BITS);

      for (guint k = places[i] & COUNT_MASK; k > 0; k--, weight++)
        sums[dossier_name_weight_label (weight)] += dossier_name_weight_value (weight);
    }
  for (guint label = 0; label < DOSSIER_N_NAME_LABELS; label++)
    scores[label] = sums[label];
}
