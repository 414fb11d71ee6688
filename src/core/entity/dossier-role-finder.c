/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-role-finder.h"

#include "dossier-role-phrase.h"

#include <string.h>

static gboolean
same_sentence (const DossierDiscourse *self, guint32 a, guint32 b)
{
  return dossier_discourse_token (self, a)->sentence == dossier_discourse_token (self, b)->sentence;
}

/* Adds the role and, where the words before it are roles themselves ("billionaire investor"), those too. */
static void
add_role (DossierDiscourse *self, DossierReferent *referent, const DossierRoleNoun *noun, guint32 first,
          guint32 head)
{
  gboolean former;
  g_autofree char *of = dossier_role_qualifiers (self, first, head, &former);
  guint32 start = dossier_role_phrase_start (self, first);

  if ((noun->kind == DOSSIER_ROLE_BODY) != (referent->type == DOSSIER_ENTITY_ORGANISATION))
    return;
  dossier_referent_add_role (referent, noun, of, first, former);
  for (guint32 i = start; i < first; i++)
    {
      const char *word = dossier_discourse_word_is (self, i, "democratic") ? "democrat" : self->words[i];
      const DossierRoleNoun *more = dossier_entity_lexicon_role (self->lexicon, word);

      if (more != NULL && more->kind != DOSSIER_ROLE_KIN && more->kind != DOSSIER_ROLE_BODY
          && dossier_discourse_token (self, i)->tag != DOSSIER_TAG_POS)
        dossier_referent_add_role (referent, more, NULL, i, former);
    }
}

/* A plural before a name ("Sens. Lee and Cruz") has its lemma; a comma ends a title. */
static void
find_title (DossierDiscourse *self, const DossierReference *reference, DossierReferent *referent)
{
  const DossierHonorific *honorific;
  const DossierRoleNoun *noun;
  guint32 before = reference->first - 1;
  guint32 first;

  if (reference->first == 0 || !same_sentence (self, before, reference->first))
    return;
  honorific = dossier_entity_lexicon_honorific (self->lexicon, self->words[before]);
  if (honorific != NULL && referent->gender == DOSSIER_GENDER_UNKNOWN
      && referent->type == DOSSIER_ENTITY_PERSON)
    referent->gender = honorific->gender;
  noun = dossier_role_phrase_ending (self, reference->first, &first);
  if (noun != NULL)
    add_role (self, referent, noun, first, DOSSIER_NO_TOKEN);
}

static gboolean
is_negated (const DossierDiscourse *self, guint32 head)
{
  for (guint32 i = self->child_start[head]; i < self->child_start[head + 1]; i++)
    {
      const char *word = self->words[self->children[i]];

      if (strcmp (word, "not") == 0 || strcmp (word, "n't") == 0 || strcmp (word, "never") == 0
          || strcmp (word, "no") == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_role_at (DossierDiscourse *self, DossierReferent *referent, guint32 head)
{
  guint32 first;
  guint32 end;
  const DossierRoleNoun *noun = dossier_role_phrase_around (self, head, &first, &end);
  guint8 tag = dossier_discourse_token (self, head)->tag;

  /* "Lee, whose father" and plurals say nothing of one. */
  if (noun == NULL || tag == DOSSIER_TAG_NNS || tag == DOSSIER_TAG_NNPS)
    return;
  add_role (self, referent, noun, first, head);
}

/* "Ann Lee, the state's attorney general," and "the state's attorney general, Ann Lee". */
static void
find_appositives (DossierDiscourse *self, const DossierReference *reference, DossierReferent *referent)
{
  const DossierToken *head = dossier_discourse_token (self, reference->head);

  for (guint32 i = self->child_start[reference->head]; i < self->child_start[reference->head + 1]; i++)
    if (dossier_discourse_token (self, self->children[i])->deprel == DOSSIER_DEPREL_APPOS)
      add_role_at (self, referent, self->children[i]);
  if ((head->deprel == DOSSIER_DEPREL_APPOS || head->deprel == DOSSIER_DEPREL_FLAT)
      && head->head < self->n_tokens
      && self->reference_at[head->head] != (guint) (reference - dossier_discourse_reference (self, 0)))
    add_role_at (self, referent, head->head);
}

static void
find_predicate (DossierDiscourse *self, const DossierReference *reference, DossierReferent *referent)
{
  const DossierToken *head = dossier_discourse_token (self, reference->head);

  if (head->deprel != DOSSIER_DEPREL_NSUBJ || head->head >= self->n_tokens
      || dossier_discourse_find_child (self, head->head, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN
      || is_negated (self, head->head))
    return;
  add_role_at (self, referent, head->head);
}

/* "Rand Paul (R-Ky.)", "Rand Paul, R-Ky.,". */
static void
find_party_mark (DossierDiscourse *self, const DossierReference *reference, DossierReferent *referent)
{
  guint32 mark = reference->end + 1;
  const DossierToken *token;
  const char *text;
  const DossierRoleNoun *noun;

  if (mark >= self->n_tokens || !same_sentence (self, reference->first, mark)
      || (!dossier_discourse_word_is (self, reference->end, "(")
          && !dossier_discourse_word_is (self, reference->end, ",")))
    return;
  token = dossier_discourse_token (self, mark);
  text = self->document->text + token->start;
  if ((text[0] != 'R' && text[0] != 'D')
      || !(text[1] == '-'
           || (token->end - token->start == 1 && dossier_discourse_word_is (self, mark + 1, "-"))
           || g_str_has_prefix (text + 1, "\xe2\x80\x93")))
    return;
  noun = dossier_entity_lexicon_role (self->lexicon, text[0] == 'R' ? "republican" : "democrat");
  if (noun != NULL)
    dossier_referent_add_role (referent, noun, NULL, mark, FALSE);
}

void
dossier_role_finder_run (DossierDiscourse *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);
      DossierReferent *referent;

      if (reference->kind != DOSSIER_MENTION_NAME || reference->referent == DOSSIER_NO_INDEX)
        continue;
      referent = dossier_discourse_referent (self, reference->referent);
      find_title (self, reference, referent);
      find_appositives (self, reference, referent);
      find_predicate (self, reference, referent);
      if (referent->type == DOSSIER_ENTITY_PERSON)
        find_party_mark (self, reference, referent);
    }
}

static gboolean
has_role (const DossierReferent *referent, const char *noun)
{
  for (guint i = 0; i < referent->roles->len; i++)
    if (strcmp (g_array_index (referent->roles, DossierStatedRole, i).noun, noun) == 0)
      return TRUE;
  return FALSE;
}

gboolean
dossier_role_finder_is_household_office (const char *office)
{
  static const char *const offices[]
      = { "president", "prime minister", "chancellor", "chief executive", "founder", "billionaire",
          "republican", "democrat" };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (strcmp (office, offices[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
name_fits (const DossierDiscourse *self, const DossierReferent *referent, const DossierOfficeHolder *holder)
{
  g_autoptr (DossierNameParts) parts = dossier_name_parts_new (self->lexicon, holder->name);
  DossierNameMatch match = dossier_name_parts_match (self->lexicon, parts, referent->person);

  return match > DOSSIER_NAME_MATCH_SURNAME
         || (match == DOSSIER_NAME_MATCH_SURNAME && dossier_role_finder_is_household_office (holder->office));
}

/* Days from an election to the day in office. */
#define MOST_DAYS_ELECT 80

/* "the president-elect", before the day. */
static void
add_elect (DossierDiscourse *self, DossierReferent *referent, const DossierOfficeHolder *holder,
           const DossierDate *published)
{
  const DossierRoleNoun *elect = dossier_entity_lexicon_role (self->lexicon, "president elect");

  if (elect != NULL && strcmp (holder->office, "president") == 0
      && published->last + MOST_DAYS_ELECT >= holder->first.first)
    dossier_referent_add_role (referent, elect, holder->of, DOSSIER_NO_TOKEN, FALSE);
}

static void
add_office (DossierDiscourse *self, DossierReferent *referent, const DossierOfficeHolder *holder,
            const DossierDate *published)
{
  const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->lexicon, holder->office);
  gboolean dated = published != NULL && dossier_date_is_set (published);
  gboolean over = dated && dossier_date_is_set (&holder->last) && published->first > holder->last.first;
  DossierStatedRole *role;

  if (dated && published->last < holder->first.first)
    {
      add_elect (self, referent, holder, published);
      return;
    }
  if (noun == NULL || has_role (referent, holder->office))
    return;
  dossier_referent_add_role (referent, noun, holder->of, DOSSIER_NO_TOKEN, over);
  role = &g_array_index (referent->roles, DossierStatedRole, referent->roles->len - 1);
  role->timeless = !dated;
  role->bygone = !dated && dossier_date_is_set (&holder->last);
}

void
dossier_role_finder_add_offices (DossierDiscourse *self, const DossierDate *published)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->referents->len; i++)
    {
      DossierReferent *referent = dossier_discourse_referent (self, i);
      const GPtrArray *holders;

      if (referent->person == NULL || referent->person->n_words == 0)
        continue;
      holders = dossier_entity_lexicon_office_holders (
          self->lexicon, referent->person->words[referent->person->n_words - 1]);
      /* The latest term first: it is the one that the article's day may fall into. */
      for (guint k = holders != NULL ? holders->len : 0; k > 0; k--)
        if (name_fits (self, referent, g_ptr_array_index (holders, k - 1)))
          add_office (self, referent, g_ptr_array_index (holders, k - 1), published);
    }
}
