/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include "dossier-clause.h"

#include <string.h>

#define SCORE 0.8f

/* What only somebody can do: whatever is the subject of one of these has decided to. */
static const char *const deeds[]
    = { "accuse",    "agree",     "announce", "approve",   "argue",     "ask",      "ban",    "block",
        "boycott",   "challenge", "condemn",  "criticise", "criticize", "declare",  "defend", "demand",
        "denounce",  "deny",      "deport",   "donate",    "endorse",   "expel",    "freeze", "impose",
        "insist",    "invade",    "invite",   "negotiate", "object",    "oppose",   "order",  "pay",
        "pledge",    "pressure",  "promise",  "propose",   "recall",    "refuse",   "reject", "retaliate",
        "sanction",  "sign",      "spend",    "sue",       "suspend",   "threaten", "urge",   "veto",
        "vote",      "vow",       "warn",     "withdraw",  "withhold",  "fund",     "seize",  "arrest",
        "attack",    "annex",     "pass",     "adopt",     "repeal",    "scrap",    "want",   "intervene",
        "interfere", "meddle",    "deploy",   "fine",      "bar",       "lobby",    "say",    NULL };

/* What is only done to somebody. */
static const char *const done_to[]
    = { "accuse",   "ask",   "blame",  "condemn", "criticise", "criticize", "denounce", "invade", "pressure",
        "sanction", "sue",   "urge",   "warn",    "threaten",  "rebuke",    "fund",     "arm",    "punish",
        "persuade", "thank", "praise", "pay",     "lobby",     "convince",  NULL };

/* Countries that news calls by several names: the names of each, the usual one first. */
static const char *const countries[][5] = {
  { "united states", "us", "usa", "america", NULL },
  { "united kingdom", "uk", "britain", "great britain", NULL },
};

/* Whether the place stands for those who act in its name: "Russia accused", "sued Ohio". */
static gboolean
acts (const DossierDiscourse *self, const DossierReference *reference)
{
  guint32 bearer = dossier_discourse_bearer (self, reference->head);
  guint32 verb = dossier_clause_governor (self, reference->head);
  const char *lemma;

  if (verb == DOSSIER_NO_TOKEN || reference->name_type != DOSSIER_NAME_PLACE)
    return FALSE;
  lemma = dossier_discourse_lemma (self, verb);
  switch (dossier_discourse_token (self, bearer)->deprel)
    {
    case DOSSIER_DEPREL_NSUBJ:
    case DOSSIER_DEPREL_OBL_AGENT:
      return g_strv_contains (deeds, lemma);
    case DOSSIER_DEPREL_NSUBJ_PASS:
    case DOSSIER_DEPREL_OBJ:
      return g_strv_contains (done_to, lemma);
    default:
      return FALSE;
    }
}

static const char *
usual_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_strv_contains (countries[i], key))
      return countries[i][0];
  return key;
}

/* The referent of the state whose usual name is @key, made at its first deed. */
static guint
find_state (DossierNameLinker *linker, GHashTable *states, const DossierNameForm *form, guint place)
{
  const char *key = usual_key (form->key);
  gpointer known = g_hash_table_lookup (states, key);
  DossierReferent *referent;

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  referent = dossier_referent_new (DOSSIER_ENTITY_ORGANISATION, place);
  referent->body = dossier_body_name_new (linker->discourse->lexicon, form->text);
  referent->body->class = dossier_entity_lexicon_body_class (linker->discourse->lexicon, "government", NULL);
  g_ptr_array_add (linker->discourse->referents, referent);
  g_hash_table_insert (states, (gpointer)key, GUINT_TO_POINTER (linker->discourse->referents->len));
  return linker->discourse->referents->len - 1;
}

void
dossier_name_linker_find_states (DossierNameLinker *linker)
{
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (linker != NULL);

  for (guint i = 0; i < linker->forms->len; i++)
    {
      const DossierNameForm *form = g_ptr_array_index (linker->forms, i);

      for (guint k = 0; form->type == DOSSIER_ENTITY_PLACE && k < form->references->len; k++)
        {
          guint place = g_array_index (form->references, guint, k);
          DossierReference *reference = dossier_discourse_reference (linker->discourse, place);
          DossierReferent *referent;

          if (reference->referent != DOSSIER_NO_INDEX || !acts (linker->discourse, reference))
            continue;
          reference->referent = find_state (linker, states, form, place);
          reference->type = DOSSIER_ENTITY_ORGANISATION;
          reference->score = SCORE;
          referent = dossier_name_linker_referent (linker, reference->referent);
          referent->n_names++;
          referent->name = MIN (referent->name, place);
        }
    }
}
