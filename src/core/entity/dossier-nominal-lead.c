/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-lead.h"

#include "dossier-nominal-score.h"
#include "dossier-role-phrase.h"

#include <string.h>

/* Sentences that count as the opening, headlines included. */
#define OPENING 8
/* How many sentences further on the name may stand. */
#define MAX_AHEAD 16
#define SCORE 0.6f

typedef struct
{
  DossierDiscourse *discourse;
  guint32 *first_name;  /* for each referent the token of its first name, or DOSSIER_NO_TOKEN */
  GHashTable *nameless; /* role words -> how many persons without a name were brought in by them */
} Lead;

static guint32
sentence_of (const DossierDiscourse *self, guint32 token)
{
  return dossier_discourse_token (self, token)->sentence;
}

static void
lead_init (Lead *lead, DossierDiscourse *self)
{
  lead->discourse = self;
  lead->first_name = g_new (guint32, self->referents->len + 1);
  lead->nameless = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->referents->len; i++)
    lead->first_name[i] = DOSSIER_NO_TOKEN;
  for (guint i = self->references->len; i > 0; i--)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i - 1);

      if (reference->kind == DOSSIER_MENTION_NAME && reference->referent != DOSSIER_NO_INDEX)
        lead->first_name[reference->referent] = reference->first;
      if (reference->kind == DOSSIER_MENTION_NOMINAL && reference->indefinite)
        g_hash_table_insert (
            lead->nameless, reference->noun->words,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (lead->nameless, reference->noun->words))
                              + 1));
    }
}

static void
lead_clear (Lead *lead)
{
  g_free (lead->first_name);
  g_hash_table_unref (lead->nameless);
}

/* Who speaks for others or in nobody's name stays without a name in most news: "an official", "an aide". */
static gboolean
is_often_unnamed (const DossierRoleNoun *noun)
{
  static const char *const words[]
      = { "spokesperson", "spokesman", "spokeswoman", "official", "aide",    "source",
          "witness",      "expert",    "member",      "victim",   "resident" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (noun->words, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the description stands for somebody whom the text has not told the name of. */
static gboolean
is_waiting (const Lead *lead, const DossierReference *reference)
{
  return reference->kind == DOSSIER_MENTION_NOMINAL && !reference->group
         && reference->type == DOSSIER_ENTITY_PERSON && reference->referent != DOSSIER_NO_INDEX
         && reference->noun->kind != DOSSIER_ROLE_KIN
         && dossier_discourse_referent (lead->discourse, reference->referent)->name == DOSSIER_NO_INDEX
         && !is_often_unnamed (reference->noun)
         && GPOINTER_TO_UINT (g_hash_table_lookup (lead->nameless, reference->noun->words)) < 2;
}

/* Whether the person is named after the description, in its role, and in nothing that speaks against it. */
static gboolean
is_named_so (const Lead *lead, const DossierDescription *description, guint referent)
{
  const DossierDiscourse *self = lead->discourse;
  const DossierReference *reference = description->reference;
  const DossierReferent *candidate = dossier_discourse_referent (self, referent);
  guint32 name = lead->first_name[referent];

  if (candidate->type != DOSSIER_ENTITY_PERSON || name == DOSSIER_NO_TOKEN || name < reference->end
      || sentence_of (self, name) > sentence_of (self, reference->head) + MAX_AHEAD)
    return FALSE;
  for (guint i = 0; i < candidate->roles->len; i++)
    {
      const DossierStatedRole *role = &g_array_index (candidate->roles, DossierStatedRole, i);

      if (role->token != DOSSIER_NO_TOKEN && dossier_nominal_role_fits (self, description, candidate, role))
        return TRUE;
    }
  return FALSE;
}

/* The one person who is named so; DOSSIER_NO_INDEX where there is none or more than one. */
static guint
find_named (const Lead *lead, const DossierDescription *description)
{
  guint found = DOSSIER_NO_INDEX;

  for (guint i = 0; i < lead->discourse->referents->len; i++)
    if (is_named_so (lead, description, i))
      {
        if (found != DOSSIER_NO_INDEX)
          return DOSSIER_NO_INDEX;
        found = i;
      }
  return found;
}

static void
repoint (DossierDiscourse *self, guint nameless, guint referent)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      DossierReference *reference = dossier_discourse_reference (self, i);

      if (reference->referent != nameless)
        continue;
      reference->referent = referent;
      reference->score = SCORE;
    }
}

void
dossier_nominal_lead_link (DossierDiscourse *self)
{
  Lead lead;

  g_return_if_fail (self != NULL);

  lead_init (&lead, self);
  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);
      DossierDescription description = { reference, DOSSIER_NO_INDEX, NULL, FALSE, DOSSIER_NO_INDEX };
      g_autofree char *of = NULL;
      guint32 first = reference->head;
      guint32 end;
      guint found;

      if (sentence_of (self, reference->first) >= OPENING)
        break;
      if (!is_waiting (&lead, reference))
        continue;
      dossier_role_phrase_around (self, reference->head, &first, &end);
      description.of = of = dossier_role_qualifiers (self, first, reference->head, &description.former);
      found = find_named (&lead, &description);
      if (found != DOSSIER_NO_INDEX)
        repoint (self, reference->referent, found);
    }
  lead_clear (&lead);
}
