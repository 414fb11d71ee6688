/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-linker.h"

#include "dossier-nominal-score.h"
#include "dossier-role-phrase.h"

/* Most bearers of one role that are looked at. */
#define MAX_BEARERS 24

/* Scores of dossier_nominal_score() from which on a description is linked, and ahead of the next best. */
#define LINK_AT 1.5f
#define CLEAR_LEAD 0.3f
/* From here on the reader is asked whether it is the one. */
#define ASK_AT 1.2f

struct _DossierNominalLinker
{
  DossierDiscourse *discourse;
  GHashTable *bearers; /* role words -> GArray of referents */
  GHashTable *classes; /* class of organisation -> index of its only referent plus one, or SEVERAL */
};

#define SEVERAL GUINT_TO_POINTER (G_MAXUINT)

typedef struct
{
  guint referent;
  float score;
} Candidate;

static void
add_bearer (DossierNominalLinker *self, const char *words, guint referent)
{
  GArray *list = g_hash_table_lookup (self->bearers, words);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->bearers, (gpointer)words, list);
    }
  if (list->len > 0 && g_array_index (list, guint, list->len - 1) == referent)
    return;
  if (list->len == MAX_BEARERS)
    g_array_remove_index (list, 0);
  g_array_append_val (list, referent);
}

static void
add_roles (DossierNominalLinker *self, guint referent)
{
  const GArray *roles = dossier_discourse_referent (self->discourse, referent)->roles;

  for (guint i = 0; i < roles->len; i++)
    {
      const DossierRoleNoun *noun = dossier_entity_lexicon_role (
          self->discourse->lexicon, g_array_index (roles, DossierStatedRole, i).noun);

      add_bearer (self, noun->words, referent);
      for (guint k = 0; noun->kind != DOSSIER_ROLE_BODY && noun->broader[k] != NULL; k++)
        add_bearer (self, noun->broader[k], referent);
    }
}

/* "Supreme Court": the one that "the court" may mean however long it has not been spoken of. */
static void
add_body_words (DossierNominalLinker *self, guint referent)
{
  const DossierBodyName *body = dossier_discourse_referent (self->discourse, referent)->body;

  for (guint i = 0; body != NULL && i < body->n_words; i++)
    {
      const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->discourse->lexicon, body->words[i]);

      if (noun != NULL && noun->kind == DOSSIER_ROLE_BODY)
        add_bearer (self, noun->words, referent);
    }
  if (body != NULL && g_strcmp0 (body->class, "administration") == 0)
    add_bearer (self, "administration", referent);
  if (body != NULL && body->class != NULL)
    g_hash_table_replace (self->classes, (gpointer)body->class,
                          g_hash_table_contains (self->classes, body->class) ? SEVERAL
                                                                             : GUINT_TO_POINTER (referent + 1));
}

/* "the panel", where the article names one committee. Companies and groups are too many kinds of things. */
static guint
find_only (const DossierNominalLinker *self, const DossierRoleNoun *noun)
{
  static const char *const classes[] = { "committee", "commission", "court",  "council", "board",  "department",
                                         "agency",    "chamber",    "school", "church",  "hospital", "union",
                                         "team",      "league",     NULL };
  gpointer only;

  if (noun->kind != DOSSIER_ROLE_BODY || !g_strv_contains (classes, noun->broader[0]))
    return DOSSIER_NO_INDEX;
  only = g_hash_table_lookup (self->classes, noun->broader[0]);
  return only != NULL && only != SEVERAL ? GPOINTER_TO_UINT (only) - 1 : DOSSIER_NO_INDEX;
}

DossierNominalLinker *
dossier_nominal_linker_new (DossierDiscourse *discourse)
{
  DossierNominalLinker *self = g_new0 (DossierNominalLinker, 1);

  g_return_val_if_fail (discourse != NULL, NULL);

  self->discourse = discourse;
  self->bearers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  self->classes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < discourse->referents->len; i++)
    {
      add_roles (self, i);
      add_body_words (self, i);
    }
  return self;
}

void
dossier_nominal_linker_free (DossierNominalLinker *self)
{
  g_hash_table_unref (self->bearers);
  g_hash_table_unref (self->classes);
  g_free (self);
}

/* The two candidates that fit a description best. */
typedef struct
{
  DossierDescription description;
  Candidate best;
  Candidate second;
} Search;

static void
consider (const DossierNominalLinker *self, Search *search, guint referent)
{
  float score;

  if (referent == search->description.possessor || referent == search->best.referent
      || referent == search->second.referent)
    return;
  score = dossier_nominal_score (self->discourse, &search->description, referent);
  if (score > search->best.score)
    {
      search->second = search->best;
      search->best = (Candidate){ referent, score };
    }
  else if (score > search->second.score)
    {
      search->second = (Candidate){ referent, score };
    }
}

static void
consider_bearers (const DossierNominalLinker *self, Search *search, const char *role)
{
  const GArray *bearers = g_hash_table_lookup (self->bearers, role);

  for (guint i = 0; bearers != NULL && i < bearers->len; i++)
    consider (self, search, g_array_index (bearers, guint, i));
}

/* Whose it is: "his adviser", "Flynn's attorney". */
static guint
find_possessor (const DossierNominalLinker *self, const DossierReference *reference)
{
  for (guint32 i = reference->first; i < reference->head; i++)
    {
      guint at = self->discourse->reference_at[i];

      if (at != DOSSIER_NO_INDEX && dossier_discourse_reference (self->discourse, at)->head != reference->head
          && dossier_discourse_reference (self->discourse, at)->referent != DOSSIER_NO_INDEX)
        return dossier_discourse_reference (self->discourse, at)->referent;
    }
  return DOSSIER_NO_INDEX;
}

static void
add_nameless (DossierNominalLinker *self, DossierReference *reference, const char *of, gboolean former)
{
  DossierReferent *referent = dossier_referent_new (reference->type, DOSSIER_NO_INDEX);

  referent->gender = reference->gender;
  referent->presumed = !reference->indefinite;
  reference->referent = self->discourse->referents->len;
  g_ptr_array_add (self->discourse->referents, referent);
  dossier_referent_add_role (referent, reference->noun, of, reference->head, former);
  add_roles (self, reference->referent);
}

/* Whether the text names @candidate, and says the very role of it. */
static gboolean
is_worth_asking (const DossierNominalLinker *self, const DossierDescription *description, const Candidate *candidate)
{
  const DossierReferent *referent;

  if (candidate->score < ASK_AT)
    return FALSE;
  referent = dossier_discourse_referent (self->discourse, candidate->referent);
  for (guint i = 0; referent->n_names > 0 && i < referent->roles->len; i++)
    if (dossier_nominal_role_fits (self->discourse, description, referent,
                                   &g_array_index (referent->roles, DossierStatedRole, i)))
      return TRUE;
  return FALSE;
}

/* Notes whom the description, which stays without a name, fits best; nobody where somebody else without a name comes
 * first. */
static void
note_doubts (const DossierNominalLinker *self, const DossierReference *reference, const Search *search)
{
  const Candidate candidates[DOSSIER_REFERENT_DOUBTS] = { search->best, search->second };
  DossierReferent *referent = dossier_discourse_referent (self->discourse, reference->referent);

  for (guint i = 0; i < DOSSIER_REFERENT_DOUBTS; i++)
    {
      if (!is_worth_asking (self, &search->description, &candidates[i]))
        return;
      referent->may_be[i] = candidates[i].referent;
      referent->chances[i] = CLAMP (0.25f * candidates[i].score, 0.3f, 0.5f);
    }
}

static void
link_to_best (DossierNominalLinker *self, DossierReference *reference, const Search *search)
{
  float lead = search->best.score - MAX (search->second.score, LINK_AT - CLEAR_LEAD);

  if (search->best.score >= LINK_AT && lead >= CLEAR_LEAD / 2)
    {
      reference->referent = search->best.referent;
      reference->score = CLAMP (0.5f + 0.15f * lead, 0.5f, 0.95f);
    }
  else if (reference->type == DOSSIER_ENTITY_PERSON)
    {
      add_nameless (self, reference, search->description.of, search->description.former);
      note_doubts (self, reference, search);
    }
}

void
dossier_nominal_linker_link (DossierNominalLinker *self, const DossierSalience *salience, guint place)
{
  DossierReference *reference = dossier_discourse_reference (self->discourse, place);
  const DossierRoleNoun *noun = reference->noun;
  Search search
      = { { reference, DOSSIER_NO_INDEX, NULL, FALSE, DOSSIER_NO_INDEX },
          { DOSSIER_NO_INDEX, 0 },
          { DOSSIER_NO_INDEX, 0 } };
  g_autofree char *of = NULL;
  guint32 first;
  guint32 end;

  if (reference->indefinite)
    {
      add_nameless (self, reference, NULL, FALSE);
      return;
    }
  if (dossier_role_phrase_around (self->discourse, reference->head, &first, &end) == NULL)
    first = reference->head;
  of = dossier_role_qualifiers (self->discourse, first, reference->head, &search.description.former);
  search.description.of = of;
  search.description.possessor = find_possessor (self, reference);
  search.description.only = find_only (self, noun);
  if (search.description.only != DOSSIER_NO_INDEX)
    consider (self, &search, search.description.only);
  consider_bearers (self, &search, noun->words);
  for (guint i = 0; noun->kind != DOSSIER_ROLE_BODY && noun->broader[i] != NULL; i++)
    consider_bearers (self, &search, noun->broader[i]);
  for (guint i = 0; i < salience->n; i++)
    consider (self, &search, salience->referents[i]);
  link_to_best (self, reference, &search);
}
