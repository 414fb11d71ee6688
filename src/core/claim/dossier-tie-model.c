/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-model.h"

#include "dossier-error.h"
#include "dossier-weights.h"

#include <string.h>

struct _DossierTieModel
{
  DossierModel *model;
  DossierWeights ties;  /* which class, in which direction */
  DossierWeights types; /* which relation, once the class is known */
  const gint32 *margins; /* for each class and step of sureness: what a tie has to outweigh none by */
  DossierTieWords *words;
  GPtrArray *rules; /* of DossierRule, by relation */
};

/* The rules' names begin with it. */
#define PREFIX "learned-"

static GPtrArray *
make_rules (const char *path)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rule_free);

  for (DossierRelation relation = 0; relation < DOSSIER_N_RELATIONS; relation++)
    {
      g_autofree char *name = g_strconcat (PREFIX, dossier_relation_to_string (relation), NULL);
      DossierRule *rule = dossier_rule_new (name, path);

      rule->relation = relation;
      rule->polarity = dossier_relation_get_polarity (relation);
      rule->text = g_strdup_printf ("No rule has words for this. A model that has learnt from annotated sentences\n"
                                    "takes the words between and around the two to mean “%s”.",
                                    dossier_relation_to_string (relation));
      g_ptr_array_add (rules, rule);
    }
  return rules;
}

DossierTieModel *
dossier_tie_model_load (const char *datadir, GError **error)
{
  g_autoptr (DossierTieModel) self = NULL;
  g_autofree char *path = NULL;
  gsize n_margins = 0;

  g_return_val_if_fail (datadir != NULL, NULL);

  path = g_build_filename (datadir, "models", "ties.model", NULL);
  self = g_new0 (DossierTieModel, 1);
  self->words = dossier_tie_words_load (datadir, error);
  if (self->words == NULL)
    return NULL;
  self->model = dossier_model_load (path, "ties", error);
  if (self->model == NULL
      || !dossier_weights_init (&self->ties, self->model, "ties", DOSSIER_TIE_N_LABELS, error)
      || !dossier_weights_init (&self->types, self->model, "types", DOSSIER_N_RELATIONS, error))
    return NULL;
  self->margins = dossier_model_section (self->model, "margins", sizeof *self->margins, &n_margins, error);
  if (self->margins == NULL)
    return NULL;
  if (n_margins != DOSSIER_N_CLASSES * DOSSIER_TIE_N_STEPS)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "%s: not a margin for each step of each class of claims", path);
      return NULL;
    }
  self->rules = make_rules (path);
  return g_steal_pointer (&self);
}

void
dossier_tie_model_free (DossierTieModel *model)
{
  if (model == NULL)
    return;
  g_clear_pointer (&model->model, dossier_model_unref);
  g_clear_pointer (&model->words, dossier_tie_words_free);
  g_clear_pointer (&model->rules, g_ptr_array_unref);
  g_free (model);
}

const DossierTieWords *
dossier_tie_model_get_words (const DossierTieModel *model)
{
  return model->words;
}

const DossierRule *
dossier_tie_model_get_rule (const DossierTieModel *model, DossierRelation relation)
{
  g_return_val_if_fail (relation < DOSSIER_N_RELATIONS, NULL);

  return g_ptr_array_index (model->rules, relation);
}

const DossierRule *
dossier_tie_model_lookup_rule (const DossierTieModel *model, const char *name)
{
  DossierRelation relation;

  if (!g_str_has_prefix (name, PREFIX) || !dossier_relation_from_string (name + strlen (PREFIX), &relation))
    return NULL;
  return g_ptr_array_index (model->rules, relation);
}

/* In as many calls as it takes. */
static void
add_weights (const DossierWeights *weights, const guint64 *features, guint n, gint32 *scores)
{
  for (guint i = 0; i < n; i += DOSSIER_WEIGHTS_FEATURES)
    dossier_weights_add (weights, features + i, MIN (n - i, DOSSIER_WEIGHTS_FEATURES), scores);
}

/* The likeliest relation of the class. */
static DossierRelation
choose_relation (const DossierTieModel *self, const guint64 *features, guint n, DossierRelationClass class)
{
  gint32 scores[DOSSIER_N_RELATIONS] = { 0 };
  DossierRelation best = DOSSIER_RELATION_RELATED_TO;
  gint32 most = G_MININT32;

  add_weights (&self->types, features, n, scores);
  for (DossierRelation relation = 0; relation < DOSSIER_N_RELATIONS; relation++)
    if (dossier_relation_get_class (relation) == class && scores[relation] > most)
      {
        most = scores[relation];
        best = relation;
      }
  return best;
}

gboolean
dossier_tie_model_judge (const DossierTieModel *model, const guint64 *features, guint n, DossierTie *tie)
{
  gint32 scores[DOSSIER_TIE_N_LABELS] = { 0 };
  guint best = 1, step = 0;
  DossierRelationClass class;
  gint32 margin;

  g_return_val_if_fail (model != NULL && features != NULL && tie != NULL, FALSE);

  add_weights (&model->ties, features, n, scores);
  for (guint label = 2; label < DOSSIER_TIE_N_LABELS; label++)
    if (scores[label] > scores[best])
      best = label;
  class = (best - 1) / 2;
  margin = scores[best] - scores[DOSSIER_TIE_NONE];
  while (step < DOSSIER_TIE_N_STEPS && margin >= model->margins[class * DOSSIER_TIE_N_STEPS + step])
    step++;
  if (step == 0)
    return FALSE;
  tie->sureness = step * DOSSIER_TIE_STEP;
  tie->turned = (best - 1) % 2 == 1;
  tie->relation = choose_relation (model, features, n, class);
  return TRUE;
}
