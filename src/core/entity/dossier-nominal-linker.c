/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-linker.h"

#include "dossier-role-phrase.h"

#include <math.h>
#include <string.h>

/* Most bearers of one role that are looked at. */
#define MAX_BEARERS 24

/* What speaks for a candidate, and how much. Set by hand on the open part of GUM and read on news of the
 * corpora. */
#define STATED 3.0f           /* the text states the very role */
#define PER_STEP 0.4f         /* each step to a broader word */
#define KNOWN_BEFOREHAND 0.6f /* the office is a fact, not stated here */
#define QUALIFIER_FITS 2.0f   /* "the Tesla chief": of Tesla, as stated */
#define QUALIFIER_CLASH 1.1f  /* the role is stated of something else */
#define UNSTATED \
  0.4f /* "the Tesla chief" of one who is a chief, of what is not stated; more for wider words */
#define FOREIGN 0.8f      /* "their chief": somebody's, and not stated to be */
#define FORMER_CLASH 0.8f /* "the former president" of one stated to be in office */
#define LATER 1.2f        /* the role is stated only further on */
#define PER_SENTENCE 0.2f /* each sentence since the last mention, up to ten */
#define UNSEEN 1.0f       /* not mentioned before */
#define TRAIT_ONLY 1.7f   /* spoken of, and nothing speaks against the trait */
#define SUBJECT 0.5f
#define PER_NAME 0.25f /* logarithm of the names in the whole article */
#define LINK_AT 1.5f
#define CLEAR_LEAD 0.3f

struct _DossierNominalLinker
{
  DossierDiscourse *discourse;
  GHashTable *bearers; /* role words -> GArray of referents */
};

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
      g_hash_table_insert (self->bearers, (gpointer) words, list);
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

DossierNominalLinker *
dossier_nominal_linker_new (DossierDiscourse *discourse)
{
  DossierNominalLinker *self = g_new0 (DossierNominalLinker, 1);

  g_return_val_if_fail (discourse != NULL, NULL);

  self->discourse = discourse;
  self->bearers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < discourse->referents->len; i++)
    add_roles (self, i);
  return self;
}

void
dossier_nominal_linker_free (DossierNominalLinker *self)
{
  g_hash_table_unref (self->bearers);
  g_free (self);
}

/* What a word is called in roles and names alike: "gop" and "republican" are one. */
static const char *
usual_word (const DossierNominalLinker *self, const char *word)
{
  const char *usual = dossier_entity_lexicon_usual_name (self->discourse->lexicon, word, NULL);

  return usual != NULL ? usual : word;
}

/* 1 where a word of the description is among what the role is stated to be of, -1 where both say something
 * else. */
static int
compare_qualifiers (const DossierNominalLinker *self, const char *asked, const char *stated)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) known = NULL;

  if (asked == NULL || stated == NULL)
    return 0;
  words = g_strsplit (asked, " ", -1);
  known = g_strsplit (stated, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    for (guint k = 0; words[i][0] != '\0' && known[k] != NULL; k++)
      if (strcmp (usual_word (self, words[i]), usual_word (self, known[k])) == 0)
        return 1;
  return -1;
}

static gboolean
has_possessor (const DossierNominalLinker *self, const DossierReference *reference)
{
  for (guint32 i = reference->first; i < reference->head; i++)
    if (dossier_discourse_token (self->discourse, i)->tag == DOSSIER_TAG_PRPS
        || dossier_discourse_token (self->discourse, i)->tag == DOSSIER_TAG_POS)
      return TRUE;
  return FALSE;
}

static float
score_role (const DossierNominalLinker *self, const DossierReference *reference,
            const DossierStatedRole *role, const char *of, gboolean former)
{
  int distance
      = dossier_entity_lexicon_role_distance (self->discourse->lexicon, reference->noun->words, role->noun);
  int fit = compare_qualifiers (self, of, role->of);
  float score = STATED;

  /* "the chief executive" of one called boss: the narrower word for the wider, when they are neighbours. */
  if (distance < 0)
    distance
        = dossier_entity_lexicon_role_distance (self->discourse->lexicon, role->noun, reference->noun->words);
  if (distance < 0 || (distance > 0 && reference->noun->kind == DOSSIER_ROLE_KIN))
    return 0;
  score -= PER_STEP * (float) distance;
  if (fit != 0)
    score += fit > 0 ? QUALIFIER_FITS : -QUALIFIER_CLASH;
  else if (of != NULL && role->of == NULL)
    score -= UNSTATED + UNSTATED * (float) distance;
  if (fit <= 0 && has_possessor (self, reference))
    score -= FOREIGN;
  if (role->former != former && !role->timeless)
    score -= FORMER_CLASH;
  if (role->token == DOSSIER_NO_TOKEN)
    score -= KNOWN_BEFOREHAND;
  else if (role->token > reference->head)
    score -= LATER;
  return score;
}

static float
score_recency (const DossierNominalLinker *self, const DossierReferent *referent, guint32 head)
{
  guint distance = dossier_salience_distance (self->discourse, referent, head);
  float score;

  if (distance == G_MAXUINT)
    return -UNSEEN;
  score = -PER_SENTENCE * (float) MIN (distance, 10);
  if (distance <= 2 && dossier_salience_rank (self->discourse, referent->last_token) == 3)
    score += SUBJECT;
  return score + PER_NAME * log2f (1 + (float) referent->n_names);
}

/* "the Republican" of a stated Democrat. */
static gboolean
contradicts (const DossierReferent *referent, const DossierRoleNoun *noun)
{
  static const char *const pairs[][2] = {
    { "republican", "democrat" },  { "conservative", "liberal" }, { "plaintiff", "defendant" },
    { "challenger", "incumbent" }, { "prosecutor", "defendant" }, { "victim", "suspect" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (guint side = 0; side < 2; side++)
      if (strcmp (noun->words, pairs[i][side]) == 0)
        for (guint r = 0; r < referent->roles->len; r++)
          if (strcmp (g_array_index (referent->roles, DossierStatedRole, r).noun, pairs[i][1 - side]) == 0)
            return TRUE;
  return FALSE;
}

static gboolean
gender_fits (DossierGender asked, DossierGender known)
{
  return asked == DOSSIER_GENDER_UNKNOWN || known == DOSSIER_GENDER_UNKNOWN || asked == known;
}

/* What may be said of anybody whom the text speaks of: also "the father", where it is nobody's in
 * particular. */
static gboolean
is_trait (const DossierNominalLinker *self, const DossierReference *reference)
{
  guint32 behind = dossier_discourse_find_child (self->discourse, reference->head, DOSSIER_DEPREL_NMOD);

  /* "the child of a citizen" says itself whom it means, and so does "their nominee". */
  if ((behind != DOSSIER_NO_TOKEN && behind > reference->head) || has_possessor (self, reference))
    return FALSE;
  return reference->noun->kind == DOSSIER_ROLE_TRAIT
         || (reference->noun->kind == DOSSIER_ROLE_KIN && reference->gender != DOSSIER_GENDER_UNKNOWN
             && dossier_discourse_word_is (self->discourse, reference->first, "the")
             && reference->end == reference->first + 2);
}

/* "the Marsh ally" is not Marsh. */
static gboolean
is_named_in (const DossierReferent *referent, const char *of)
{
  g_autofree char *surname = NULL;
  g_autofree char *padded = NULL;

  if (of == NULL || referent->person == NULL || referent->person->n_words == 0)
    return FALSE;
  surname = dossier_name_parts_dup_surname (referent->person);
  padded = g_strdup_printf (" %s ", surname);
  return strstr (of, padded) != NULL;
}

static float
score_person (const DossierNominalLinker *self, const DossierReference *reference,
              const DossierReferent *referent, const char *of, gboolean former)
{
  float best = 0;

  if (referent->type != DOSSIER_ENTITY_PERSON || !gender_fits (reference->gender, referent->gender)
      || contradicts (referent, reference->noun) || is_named_in (referent, of))
    return 0;
  for (guint i = 0; i < referent->roles->len; i++)
    best = MAX (best, score_role (self, reference, &g_array_index (referent->roles, DossierStatedRole, i), of,
                                  former));
  if (best == 0 && is_trait (self, reference) && referent->n_names > 0
      && dossier_salience_distance (self->discourse, referent, reference->head) <= 2)
    best = TRAIT_ONLY + 0.1f * log2f (1 + (float) referent->n_names);
  return best > 0 ? best + score_recency (self, referent, reference->head) : 0;
}

/* "the terror network" is not the broadcaster: but for companies words before the noun must be in the name
 * too. */
static gboolean
modifiers_fit (const DossierReference *reference, const DossierBodyName *body, const char *of)
{
  if (reference->end <= reference->first + 2 || strcmp (reference->noun->broader[0], "company") == 0)
    return TRUE;
  for (guint i = 0; of != NULL && i < body->n_words; i++)
    {
      g_autofree char *padded = g_strdup_printf (" %s ", body->words[i]);

      if (strstr (of, padded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "the company", "the agency": an organisation spoken of whose name does not say that it is something
 * else. */
static float
score_body (const DossierNominalLinker *self, const DossierReference *reference,
            const DossierReferent *referent, const char *of)
{
  const char *class = referent->body != NULL ? referent->body->class : NULL;
  gboolean fits = FALSE;
  guint distance = dossier_salience_distance (self->discourse, referent, reference->head);

  if (referent->type != DOSSIER_ENTITY_ORGANISATION || referent->body == NULL || distance > 4)
    return 0;
  for (guint i = 0; i < referent->roles->len; i++)
    if (strcmp (g_array_index (referent->roles, DossierStatedRole, i).noun, reference->noun->words) == 0)
      return STATED + score_recency (self, referent, reference->head);
  for (guint i = 0; reference->noun->broader[i] != NULL; i++)
    fits = fits || g_strcmp0 (class, reference->noun->broader[i]) == 0;
  /* "his group", "Hart's firm": one that the text would have to have tied to him. */
  if ((class != NULL && !fits) || (of != NULL && !fits) || has_possessor (self, reference)
      || !modifiers_fit (reference, referent->body, of))
    return 0;
  /* A name that tells nothing may be a company or a group, but not a court or a party. */
  if (class == NULL && strcmp (reference->noun->broader[0], "company") != 0
      && strcmp (reference->noun->broader[0], "group") != 0
      && strcmp (reference->noun->broader[0], "agency") != 0)
    return 0;
  return (fits ? 2.2f : 1.8f) + 2 * score_recency (self, referent, reference->head);
}

static void
consider (const DossierNominalLinker *self, const DossierReference *reference, guint referent,
          guint possessor, const char *of, gboolean former, Candidate *best, Candidate *second)
{
  const DossierReferent *candidate = dossier_discourse_referent (self->discourse, referent);
  float score;

  if (referent == possessor || referent == best->referent || referent == second->referent)
    return;
  score = reference->noun->kind == DOSSIER_ROLE_BODY ? score_body (self, reference, candidate, of)
                                                     : score_person (self, reference, candidate, of, former);
  if (score > best->score)
    {
      *second = *best;
      *best = (Candidate){ referent, score };
    }
  else if (score > second->score)
    {
      *second = (Candidate){ referent, score };
    }
}

static void
consider_bearers (const DossierNominalLinker *self, const DossierReference *reference, const char *role,
                  guint possessor, const char *of, gboolean former, Candidate *best, Candidate *second)
{
  const GArray *bearers = g_hash_table_lookup (self->bearers, role);

  for (guint i = 0; bearers != NULL && i < bearers->len; i++)
    consider (self, reference, g_array_index (bearers, guint, i), possessor, of, former, best, second);
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
add_nameless (DossierNominalLinker *self, DossierReference *reference)
{
  DossierReferent *referent = dossier_referent_new (reference->type, DOSSIER_NO_INDEX);

  referent->gender = reference->gender;
  reference->referent = self->discourse->referents->len;
  g_ptr_array_add (self->discourse->referents, referent);
  dossier_referent_add_role (referent, reference->noun, NULL, reference->head, FALSE);
  add_roles (self, reference->referent);
}

static void
link_to_best (DossierNominalLinker *self, DossierReference *reference, Candidate best, Candidate second)
{
  float lead = best.score - MAX (second.score, LINK_AT - CLEAR_LEAD);

  if (best.score >= LINK_AT && lead >= CLEAR_LEAD / 2)
    {
      reference->referent = best.referent;
      reference->score = CLAMP (0.5f + 0.15f * lead, 0.5f, 0.95f);
    }
  else if (reference->type == DOSSIER_ENTITY_PERSON)
    {
      add_nameless (self, reference);
    }
}

void
dossier_nominal_linker_link (DossierNominalLinker *self, const DossierSalience *salience, guint place)
{
  DossierReference *reference = dossier_discourse_reference (self->discourse, place);
  Candidate best = { DOSSIER_NO_INDEX, 0 };
  Candidate second = { DOSSIER_NO_INDEX, 0 };
  g_autofree char *of = NULL;
  guint possessor;
  gboolean former;
  guint32 first;
  guint32 end;

  if (reference->indefinite)
    {
      add_nameless (self, reference);
      return;
    }
  if (dossier_role_phrase_around (self->discourse, reference->head, &first, &end) == NULL)
    first = reference->head;
  of = dossier_role_qualifiers (self->discourse, first, reference->head, &former);
  possessor = find_possessor (self, reference);
  consider_bearers (self, reference, reference->noun->words, possessor, of, former, &best, &second);
  for (guint i = 0; reference->noun->kind != DOSSIER_ROLE_BODY && reference->noun->broader[i] != NULL; i++)
    consider_bearers (self, reference, reference->noun->broader[i], possessor, of, former, &best, &second);
  for (guint i = 0; i < salience->n; i++)
    consider (self, reference, salience->referents[i], possessor, of, former, &best, &second);
  link_to_best (self, reference, best, second);
}
