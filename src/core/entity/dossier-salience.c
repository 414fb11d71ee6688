/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-salience.h"

#include "dossier-clause.h"

#include <math.h>
#include <string.h>

/* What is left of the warmth of a mention a sentence later. */
#define COOLING 0.6f
/* Sentences after which nothing is left. */
#define COLD 40

float
dossier_salience_warmth (const DossierDiscourse *discourse, const DossierReferent *referent, guint32 token)
{
  guint distance = dossier_salience_distance (discourse, referent, token);

  return distance < COLD ? referent->warmth * powf (COOLING, (float) distance) : 0;
}

static void
note_subject (DossierSalience *self, const DossierDiscourse *discourse, DossierReferent *referent,
              const DossierReference *reference)
{
  if (dossier_salience_rank (discourse, reference->head) != 3)
    return;
  referent->last_subject = reference->head;
  if (discourse->quote_at[reference->head] != DOSSIER_NO_INDEX
      || !dossier_clause_is_speaking (discourse, reference->head))
    return;
  referent->last_spoke = reference->head;
  self->speaker = reference->referent;
}

void
dossier_salience_touch (DossierSalience *self, DossierDiscourse *discourse, const DossierReference *reference)
{
  DossierReferent *referent;
  guint at = 0;

  g_return_if_fail (reference->referent != DOSSIER_NO_INDEX);

  referent = dossier_discourse_referent (discourse, reference->referent);
  referent->warmth = 1 + dossier_salience_warmth (discourse, referent, reference->head);
  note_subject (self, discourse, referent, reference);
  referent->last_token = reference->head;
  referent->last_kind = reference->kind;
  referent->n_seen++;
  while (at < self->n && self->referents[at] != reference->referent)
    at++;
  if (at == self->n)
    {
      if (self->n < DOSSIER_SALIENCE_WINDOW)
        self->n++;
      else
        at--;
    }
  memmove (&self->referents[1], &self->referents[0], at * sizeof (guint));
  self->referents[0] = reference->referent;
}

guint
dossier_salience_rank (const DossierDiscourse *discourse, guint32 head)
{
  guint32 bearer = dossier_discourse_bearer (discourse, head);

  switch (dossier_discourse_token (discourse, bearer)->deprel)
    {
    case DOSSIER_DEPREL_NSUBJ:
    case DOSSIER_DEPREL_NSUBJ_PASS:
    case DOSSIER_DEPREL_ROOT:
      return 3;
    case DOSSIER_DEPREL_OBJ:
    case DOSSIER_DEPREL_IOBJ:
    case DOSSIER_DEPREL_OBL_AGENT:
      return 2;
    case DOSSIER_DEPREL_OBL:
    case DOSSIER_DEPREL_NMOD_POSS:
      return 1;
    default:
      return 0;
    }
}

guint
dossier_salience_distance (const DossierDiscourse *discourse, const DossierReferent *referent, guint32 token)
{
  guint32 now = dossier_discourse_token (discourse, token)->sentence;
  guint32 then;

  if (referent->last_token == DOSSIER_NO_TOKEN)
    return G_MAXUINT;
  then = dossier_discourse_token (discourse, referent->last_token)->sentence;
  return now >= then ? now - then : 0;
}
