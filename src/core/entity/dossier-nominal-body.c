/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-body.h"

#include "dossier-salience.h"

#include <string.h>

/* What speaks for a candidate, on the scale of dossier_nominal_score(). */
#define STATED 3.0f       /* the text calls it by the very noun */
#define OWN_BODY 2.4f     /* "his company": one that he is stated to head */
#define FIRST_CLASS 2.2f  /* of the class that the noun stands for before others */
#define OTHER_CLASS 1.8f  /* of another that it may stand for */
#define LASTING 0.5f      /* the noun is a word of its name ("the court", "Supreme Court"), or it is the only such body */
#define MOST_SENTENCES 10 /* that count */
#define MOST_LASTING 3    /* the same for such a one: it stays known */
#define NEAR 4            /* sentences back that others are looked for */
#define FAR 25            /* the same for such a one */

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

/* "Marsh's campaign", where the text speaks of the Marsh campaign. */
static gboolean
is_named_after (const DossierBodyName *body, const DossierNameParts *person)
{
  for (guint i = 0; person != NULL && person->n_words > 0 && i + 1 < body->n_words; i++)
    if (strcmp (body->words[i], person->words[person->n_words - 1]) == 0)
      return TRUE;
  return FALSE;
}

/* "his company": whether the possessor is stated to head, own or have founded the body. */
static gboolean
is_own_body (const DossierDiscourse *self, guint possessor, const DossierBodyName *body)
{
  const GArray *roles = dossier_discourse_referent (self, possessor)->roles;

  if (is_named_after (body, dossier_discourse_referent (self, possessor)->person))
    return TRUE;

  for (guint i = 0; i < roles->len; i++)
    {
      const DossierStatedRole *role = &g_array_index (roles, DossierStatedRole, i);

      for (guint k = 0; role->of != NULL && !role->former && k < body->n_words; k++)
        {
          g_autofree char *padded = g_strdup_printf (" %s ", body->words[k]);

          if (strstr (role->of, padded) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether the body's class is one that the noun stands for; @first: the one it stands for before others. */
static gboolean
class_fits (const DossierRoleNoun *noun, const char *class, gboolean *first)
{
  for (guint i = 0; class != NULL && noun->broader[i] != NULL; i++)
    if (strcmp (class, noun->broader[i]) == 0)
      {
        *first = i == 0;
        return TRUE;
      }
  *first = FALSE;
  return FALSE;
}

/* A name that tells nothing may be a company or a group, but not a court or a party. */
static gboolean
may_be_nameless_class (const DossierRoleNoun *noun)
{
  return strcmp (noun->broader[0], "company") == 0 || strcmp (noun->broader[0], "group") == 0
         || strcmp (noun->broader[0], "agency") == 0;
}

/* Whether the noun of the description is a word of the name; the White House is the administration. */
static gboolean
has_noun (const DossierRoleNoun *noun, const DossierBodyName *body)
{
  for (guint i = 0; i < body->n_words; i++)
    if (strcmp (body->words[i], noun->words) == 0)
      return TRUE;
  return body->class != NULL && strcmp (body->class, "administration") == 0
         && strcmp (noun->words, "administration") == 0;
}

/* "the firm owning them", but not "asked the firm to leave". */
static gboolean
is_participle (const DossierDiscourse *self, guint32 token, guint8 deprel)
{
  guint8 tag = dossier_discourse_token (self, token)->tag;

  return deprel == DOSSIER_DEPREL_ACL && (tag == DOSSIER_TAG_VBN || tag == DOSSIER_TAG_VBG);
}

/* "the party that wins", "the group of lenders": the words behind the noun say which. */
static gboolean
is_told_apart (const DossierDiscourse *self, const DossierReference *reference)
{
  if (dossier_discourse_word_is (self, reference->end, ","))
    return FALSE;
  for (guint32 i = self->child_start[reference->head]; i < self->child_start[reference->head + 1]; i++)
    {
      guint32 child = self->children[i];
      guint8 deprel = dossier_discourse_token (self, child)->deprel;

      if (child > reference->head
          && (deprel == DOSSIER_DEPREL_ACL_RELCL || is_participle (self, child, deprel)
              || (deprel == DOSSIER_DEPREL_NMOD && dossier_discourse_word_is (self, reference->end, "of"))))
        return TRUE;
    }
  return FALSE;
}

/* "the aerospace company": in small letters, of one whose name tells nothing. */
static gboolean
is_trade_of_company (const DossierDiscourse *self, const DossierReference *reference)
{
  if (strcmp (reference->noun->broader[0], "company") != 0)
    return FALSE;
  for (guint32 i = reference->first + 1; i < reference->head; i++)
    if (dossier_discourse_token (self, i)->flags & DOSSIER_TOKEN_CAPITAL)
      return FALSE;
  return TRUE;
}

/* "the judge said that the court …": his own court, and not the one that was named long ago. */
static gboolean
is_court_of_judge (const DossierDiscourse *self, const DossierReference *reference)
{
  const DossierSentence *sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, reference->head)->sentence);

  if (strcmp (reference->noun->broader[0], "court") != 0)
    return FALSE;
  for (guint32 i = sentence->first; i < reference->first; i++)
    if (dossier_discourse_word_is (self, i, "judge"))
      return TRUE;
  return FALSE;
}

/* A state acts by its government only where it is called one, or has just acted. */
static gboolean
may_be_government (const DossierDiscourse *self, const DossierReference *reference, const DossierReferent *referent,
                   guint distance)
{
  return strcmp (reference->noun->broader[0], "government") != 0 || has_noun (reference->noun, referent->body)
         || (distance <= 1 && dossier_salience_rank (self, referent->last_token) == 3);
}

float
dossier_nominal_body_score (const DossierDiscourse *self, const DossierDescription *description,
                            const DossierReferent *referent)
{
  const DossierReference *reference = description->reference;
  guint distance = dossier_salience_distance (self, referent, reference->head);
  gboolean lasting;
  gboolean first;
  gboolean fits;
  float recency;

  if (referent->type != DOSSIER_ENTITY_ORGANISATION || referent->body == NULL || distance > FAR)
    return 0;
  fits = class_fits (reference->noun, referent->body->class, &first);
  lasting = fits
              && (has_noun (reference->noun, referent->body)
                  || (description->only != DOSSIER_NO_INDEX
                      && dossier_discourse_referent (self, description->only) == referent))
              && strcmp (reference->noun->broader[0], "government") != 0;
  if (distance > NEAR && (!lasting || is_court_of_judge (self, reference)))
    return 0;
  recency = dossier_nominal_recency (self, referent, reference->head, lasting ? MOST_LASTING : MOST_SENTENCES);
  if (dossier_referent_has_role (referent, reference->noun->words))
    return STATED + recency;
  if (!fits && (referent->body->class != NULL || !may_be_nameless_class (reference->noun)))
    return 0;
  /* "his group", "Hart's firm": one that the text ties to him. */
  if (dossier_nominal_has_possessor (self, reference))
    return description->possessor != DOSSIER_NO_INDEX && distance <= NEAR
                   && is_own_body (self, description->possessor, referent->body)
               ? OWN_BODY + recency
               : 0;
  if ((description->of != NULL && (fits ? !first : !is_trade_of_company (self, reference)))
      || !modifiers_fit (reference, referent->body, description->of)
      || is_told_apart (self, reference) || !may_be_government (self, reference, referent, distance))
    return 0;
  return (first ? FIRST_CLASS : OTHER_CLASS) + (lasting ? LASTING : 0) + 2 * recency;
}
