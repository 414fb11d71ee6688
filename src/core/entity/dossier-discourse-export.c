/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-discourse-export.h"

#include "dossier-name-key.h"

#include <stdlib.h>
#include <string.h>

static gboolean
has_entity (const DossierReferent *referent)
{
  return (referent->n_names > 0 || referent->unnamed)
         && (referent->type == DOSSIER_ENTITY_PERSON || referent->type == DOSSIER_ENTITY_ORGANISATION);
}

/* "the Acme chief": somebody whom the article does not name, but whose role others may tell. */
static gboolean
is_described (const DossierDiscourse *self, const DossierReferent *referent)
{
  const DossierStatedRole *role;

  if (!referent->presumed || referent->type != DOSSIER_ENTITY_PERSON || referent->roles->len == 0)
    return FALSE;
  role = &g_array_index (referent->roles, DossierStatedRole, 0);
  return role->of != NULL
         && dossier_entity_lexicon_role (self->lexicon, role->noun)->kind == DOSSIER_ROLE_OFFICE;
}

/* Somebody without a name of whom the reader is asked whether he is one of those with one. */
static gboolean
is_asked (const DossierDiscourse *self, const DossierReferent *referent)
{
  for (guint i = 0; i < DOSSIER_REFERENT_DOUBTS; i++)
    if (referent->may_be[i] != DOSSIER_NO_INDEX && has_entity (dossier_discourse_referent (self, referent->may_be[i])))
      return referent->type == DOSSIER_ENTITY_PERSON;
  return FALSE;
}

/* "Tesla chief executive": the role with what it is of, as far as the text says. */
static char *
dup_title (const DossierStatedRole *role)
{
  g_autofree char *of = g_strstrip (g_strdup (role->of != NULL ? role->of : ""));
  g_auto (GStrv) words = g_strsplit (of, "  ", -1);
  g_autofree char *joined = g_strjoinv (" ", words);

  return g_strdup_printf ("%s%s%s%s", role->former ? "former " : "", joined, joined[0] != '\0' ? " " : "",
                          role->noun);
}

/* "woman" and "year-old" are no titles; "billionaire" stands for something that has broader words. */
static gboolean
is_title (const DossierDiscourse *self, const DossierStatedRole *role)
{
  const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->lexicon, role->noun);

  return noun->kind == DOSSIER_ROLE_OFFICE
         || (noun->kind == DOSSIER_ROLE_TRAIT && noun->broader[0] != NULL && noun->broader[0][0] != '\0');
}

/* Titles that the text states; for persons only: what an organisation is called says little. */
static void
add_titles (const DossierDiscourse *self, DossierEntity *entity, const DossierReferent *referent)
{
  for (guint i = 0; i < referent->roles->len; i++)
    {
      const DossierStatedRole *role = &g_array_index (referent->roles, DossierStatedRole, i);
      g_autofree char *title = NULL;

      if (role->token == DOSSIER_NO_TOKEN || !is_title (self, role))
        continue;
      title = dup_title (role);
      dossier_entity_add_title (entity, title);
    }
}

/* The words of a name with white space evened out; possessive endings and line breaks are no part of it. */
static char *
dup_name (const DossierDiscourse *self, const DossierReference *reference)
{
  g_autofree char *text = dossier_discourse_dup_text (self, reference->first, reference->end);
  GString *name = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  return g_string_free (name, FALSE);
}

/* What somebody is called whom the text only calls by a pronoun. */
static DossierEntity *
make_unnamed (const DossierDiscourse *self, const DossierReferent *referent)
{
  const DossierReference *reference = dossier_discourse_reference (self, referent->name);
  const char *name = (reference->pronoun & DOSSIER_PRONOUN_FIRST) != 0 ? DOSSIER_NAME_OF_TELLER
                     : referent->type == DOSSIER_ENTITY_ORGANISATION   ? DOSSIER_NAME_OF_BODY
                     : referent->gender == DOSSIER_GENDER_FEMALE       ? DOSSIER_NAME_OF_WOMAN
                                                                       : DOSSIER_NAME_OF_MAN;
  DossierEntity *entity = dossier_entity_new (referent->type, name);

  entity->gender = referent->gender;
  entity->score = referent->score;
  return entity;
}

static DossierEntity *
make_entity (const DossierDiscourse *self, const DossierReferent *referent)
{
  const DossierReference *reference = dossier_discourse_reference (self, referent->name);
  g_autofree char *name = dup_name (self, reference);
  const char *usual = NULL;
  DossierEntity *entity;

  /* A party that the article knows by an adjective alone ("Democratic") goes by its usual name. */
  if (referent->body != NULL && reference->name_type == DOSSIER_NAME_GROUP)
    dossier_entity_lexicon_usual_name (self->lexicon, referent->body->key, &usual);
  entity = dossier_entity_new (referent->type, usual != NULL ? usual : name);

  entity->gender = referent->type == DOSSIER_ENTITY_PERSON ? referent->gender : DOSSIER_GENDER_UNKNOWN;
  entity->score = referent->score;
  entity->why = referent->why != NULL ? g_strdup (referent->why->str) : NULL;
  add_titles (self, entity, referent);
  return entity;
}

/* The words of a description without "the". */
static DossierEntity *
make_described (const DossierDiscourse *self, const DossierReference *reference,
              const DossierReferent *referent)
{
  DossierReference words = *reference;
  g_autofree char *name = NULL;
  DossierEntity *entity;

  if (dossier_discourse_token (self, words.first)->tag == DOSSIER_TAG_DT && words.first + 1 < words.end)
    words.first++;
  name = dup_name (self, &words);
  entity = dossier_entity_new (referent->type, name);
  entity->gender = referent->gender;
  entity->described = TRUE;
  add_titles (self, entity, referent);
  return entity;
}

static void
add_mention (const DossierDiscourse *self, const DossierReference *reference, guint entity, GArray *mentions)
{
  DossierMention mention = { 0 };

  mention.range = dossier_document_range (self->document, reference->first, reference->end);
  mention.kind = reference->kind;
  mention.type = reference->type;
  mention.entity = entity;
  mention.head = reference->head;
  mention.score = entity != DOSSIER_NO_INDEX ? reference->score : 0;
  g_array_append_val (mentions, mention);
}

static void
add_description (const DossierDiscourse *self, const DossierStatedDescription *description, guint entity,
                 GArray *mentions)
{
  DossierMention mention = { 0 };

  mention.range = dossier_document_range (self->document, description->first, description->end);
  mention.kind = DOSSIER_MENTION_NOMINAL;
  mention.type = DOSSIER_ENTITY_PERSON;
  mention.entity = entity;
  mention.head = description->head;
  mention.score = description->score;
  mention.stated = TRUE;
  g_array_append_val (mentions, mention);
}

/* Open descriptions and pronouns of persons are kept, for the reader to close; "it", "they" and "we" say
 * too little. */
static gboolean
is_worth_keeping (const DossierReference *reference, guint entity)
{
  if (entity != DOSSIER_NO_INDEX || reference->kind == DOSSIER_MENTION_NAME)
    return TRUE;
  if (reference->kind == DOSSIER_MENTION_NOMINAL && !reference->group)
    return reference->type == DOSSIER_ENTITY_PERSON && !reference->indefinite;
  return (reference->pronoun & DOSSIER_PRONOUN_THIRD)
         && !(reference->pronoun & (DOSSIER_PRONOUN_NEUTER | DOSSIER_PRONOUN_PLURAL));
}

static int
compare_chars (gconstpointer a, gconstpointer b)
{
  return *(const char *)a - *(const char *)b;
}

/* Two names of one article that differ only in the order of their letters are one name and a slip, most
 * likely. */
static void
suggest_misspellings (GPtrArray *entities, GPtrArray *suggestions)
{
  g_autoptr (GHashTable) by_letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entities->len; i++)
    {
      const DossierEntity *entity = g_ptr_array_index (entities, i);
      char *letters = dossier_name_key (entity->name, -1);
      gpointer other;

      if (strlen (letters) < 6 || entity->described)
        {
          g_free (letters);
          continue;
        }
      qsort (letters, strlen (letters), 1, compare_chars);
      other = g_hash_table_lookup (by_letters, letters);
      if (other != NULL)
        {
          g_ptr_array_add (suggestions,
                           dossier_suggestion_new (GPOINTER_TO_UINT (other) - 1, i, 0.7f,
                                                   "the names differ only in the order of letters"));
          g_free (letters);
        }
      else
        {
          g_hash_table_insert (by_letters, letters, GUINT_TO_POINTER (i + 1));
        }
    }
}

static void
suggest (const GPtrArray *entities, guint described, guint bearer, float chance, GPtrArray *suggestions)
{
  g_autofree char *why = NULL;

  if (described == DOSSIER_NO_INDEX || bearer == DOSSIER_NO_INDEX)
    return;
  why = g_strdup_printf ("“%s” fits, but nothing in the article says that it is the same person",
                         ((const DossierEntity *) g_ptr_array_index (entities, described))->name);
  g_ptr_array_add (suggestions,
                   dossier_suggestion_new (MIN (described, bearer), MAX (described, bearer), chance, why));
}

/* Asks whether those without a name are the ones that their descriptions fit best. */
static void
suggest_bearers (const DossierDiscourse *self, const guint *entity_of, const GPtrArray *entities,
                 GPtrArray *suggestions)
{
  for (guint i = 0; i < self->referents->len; i++)
    {
      const DossierReferent *referent = dossier_discourse_referent (self, i);

      for (guint j = 0; j < DOSSIER_REFERENT_DOUBTS; j++)
        if (referent->may_be[j] != DOSSIER_NO_INDEX)
          suggest (entities, entity_of[i], entity_of[referent->may_be[j]], referent->chances[j], suggestions);
    }
}

/* Whether a description comes before @reference in the text, or holds it. */
static gboolean
comes_before (const DossierStatedDescription *description, const DossierReference *reference)
{
  return description->first != reference->first ? description->first < reference->first
                                                : description->end > reference->end;
}

/* All mentions in order of the text, those that the text states of somebody among them. */
static void
add_mentions (const DossierDiscourse *self, const guint *entity_of, GArray *mentions)
{
  guint next = 0;

  for (guint i = 0; i <= self->references->len; i++)
    {
      const DossierReference *reference = i < self->references->len ? dossier_discourse_reference (self, i) : NULL;
      guint entity = reference != NULL && reference->referent != DOSSIER_NO_INDEX ? entity_of[reference->referent]
                                                                                  : DOSSIER_NO_INDEX;

      for (; next < self->descriptions->len; next++)
        {
          const DossierStatedDescription *description
              = &g_array_index (self->descriptions, DossierStatedDescription, next);

          if (reference != NULL && !comes_before (description, reference))
            break;
          add_description (self, description, entity_of[description->referent], mentions);
        }
      if (reference != NULL && is_worth_keeping (reference, entity))
        add_mention (self, reference, entity, mentions);
      if (reference != NULL && reference->other != DOSSIER_NO_INDEX)
        add_mention (self, reference, entity_of[reference->other], mentions);
    }
}

void
dossier_discourse_export (const DossierDiscourse *self, GArray *mentions, GPtrArray *entities,
                          GPtrArray *suggestions)
{
  g_autofree guint *entity_of = g_new (guint, self->referents->len + 1);

  for (guint i = 0; i < self->referents->len; i++)
    entity_of[i] = DOSSIER_NO_INDEX;
  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);
      g_autofree char *name = NULL;
      guint r = reference->referent;

      if (r == DOSSIER_NO_INDEX)
        continue;
      if (reference->kind == DOSSIER_MENTION_NOMINAL && entity_of[r] == DOSSIER_NO_INDEX
          && (is_described (self, dossier_discourse_referent (self, r))
              || is_asked (self, dossier_discourse_referent (self, r))))
        {
          entity_of[r] = entities->len;
          g_ptr_array_add (entities, make_described (self, reference, dossier_discourse_referent (self, r)));
        }
      if (!has_entity (dossier_discourse_referent (self, r)))
        continue;
      if (dossier_discourse_referent (self, r)->unnamed && entity_of[r] == DOSSIER_NO_INDEX)
        {
          entity_of[r] = entities->len;
          g_ptr_array_add (entities, make_unnamed (self, dossier_discourse_referent (self, r)));
        }
      if (reference->kind != DOSSIER_MENTION_NAME)
        continue;
      if (entity_of[r] == DOSSIER_NO_INDEX)
        {
          entity_of[r] = entities->len;
          g_ptr_array_add (entities, make_entity (self, dossier_discourse_referent (self, r)));
        }
      name = dup_name (self, reference);
      dossier_entity_add_alias (g_ptr_array_index (entities, entity_of[r]), name);
    }
  add_mentions (self, entity_of, mentions);
  suggest_misspellings (entities, suggestions);
  suggest_bearers (self, entity_of, entities, suggestions);
}
