/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-decoder.h"

#include <math.h>
#include <string.h>

#define N DOSSIER_N_NAME_LABELS

void
dossier_name_decoder_init (DossierNameDecoder *decoder)
{
  g_return_if_fail (decoder != NULL);

  decoder->back = g_array_new (FALSE, FALSE, sizeof (guint8));
}

void
dossier_name_decoder_clear (DossierNameDecoder *decoder)
{
  g_return_if_fail (decoder != NULL);

  g_clear_pointer (&decoder->back, g_array_unref);
}

/* Whether a name is over, or none was, after @label. */
static gboolean
is_closed (guint label)
{
  return label == 0 || DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_LAST ||
         DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_UNIT;
}

static void
consider (const float *before, const float *transitions, guint from, guint to, float *best, guint8 *argbest)
{
  float score = before[from] + transitions[from * N + to];

  if (score > *best)
    {
      *best = score;
      *argbest = from;
    }
}

/* The best way into label @to from the labels of the word before. */
static float
best_into (const float *before, const float *transitions, guint to, guint8 *from)
{
  float best = -INFINITY;

  *from = 0;
  if (to != 0 && (DOSSIER_NAME_LABEL_PLACE (to) == DOSSIER_PLACE_INSIDE ||
                  DOSSIER_NAME_LABEL_PLACE (to) == DOSSIER_PLACE_LAST))
    {
      DossierNameType type = DOSSIER_NAME_LABEL_TYPE (to);

      consider (before, transitions, DOSSIER_NAME_LABEL (type, DOSSIER_PLACE_BEGIN), to, &best, from);
      consider (before, transitions, DOSSIER_NAME_LABEL (type, DOSSIER_PLACE_INSIDE), to, &best, from);
      return best;
    }
  consider (before, transitions, 0, to, &best, from);
  for (guint type = 0; type < DOSSIER_N_NAME_TYPES; type++)
    {
      consider (before, transitions, DOSSIER_NAME_LABEL (type, DOSSIER_PLACE_LAST), to, &best, from);
      consider (before, transitions, DOSSIER_NAME_LABEL (type, DOSSIER_PLACE_UNIT), to, &best, from);
    }
  return best;
}

static void
step (const float *before, float *now, const float *scores, const float *transitions, guint64 allowed,
      guint8 *back)
{
  for (guint to = 0; to < N; to++)
    {
      now[to] = -INFINITY;
      if (allowed & (G_GUINT64_CONSTANT (1) << to))
        now[to] = best_into (before, transitions, to, &back[to]) + scores[to];
    }
}

void
dossier_name_decoder_run (DossierNameDecoder *decoder, const float *scores, const float *transitions,
                          const guint64 *allowed, guint n, guint8 *labels)
{
  float rows[2][N];
  guint best = 0;

  g_return_if_fail (decoder != NULL && scores != NULL && transitions != NULL && labels != NULL);

  if (n == 0)
    return;
  g_array_set_size (decoder->back, n * N);
  for (guint label = 0; label < N; label++)
    rows[0][label] = label == 0 ? 0 : -INFINITY;
  for (guint i = 0; i < n; i++)
    step (rows[i % 2], rows[1 - i % 2], scores + i * N, transitions,
          allowed != NULL ? allowed[i] : G_MAXUINT64, (guint8 *) decoder->back->data + i * N);
  for (guint label = 1; label < N; label++)
    if (is_closed (label) && rows[n % 2][label] > rows[n % 2][best])
      best = label;
  if (rows[n % 2][best] == -INFINITY)
    {
      memset (labels, 0, n);
      return;
    }
  for (guint i = n; i-- > 0;)
    {
      labels[i] = best;
      best = g_array_index (decoder->back, guint8, i * N + best);
    }
}
