/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-title-body.h"

#include <string.h>

#include "dossier-role-phrase.h"

/* Words from the kind of body to the noun of the title: "campaign's deputy finance director" has three. */
#define MAX_TITLE 4

static gboolean
is_noun (const DossierDiscourse *self, guint32 token)
{
  guint8 tag = dossier_discourse_token (self, token)->tag;

  return tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNP;
}

/* The kind of body that the one word at @token is, or NULL. */
static const DossierRoleNoun *
body_at (const DossierDiscourse *self, guint32 token)
{
  const DossierRoleNoun *noun
      = is_noun (self, token) && !dossier_discourse_is_in_name (self, token)
            ? dossier_entity_lexicon_role (self->lexicon, self->words[token])
            : NULL;

  return noun != NULL && noun->kind == DOSSIER_ROLE_BODY ? noun : NULL;
}

/* Whether a title of a person goes on from @first: "manager", "co-chairman", "deputy finance director". */
static gboolean
is_title (const DossierDiscourse *self, guint32 first, guint32 sentence_end)
{
  guint32 end = MIN (sentence_end, first + MAX_TITLE);

  for (guint32 i = first; i < end && !dossier_discourse_is_in_name (self, i); i++)
    {
      guint8 tag = dossier_discourse_token (self, i)->tag;
      const DossierRoleNoun *noun;

      if (!dossier_role_is_modifying_tag (tag) && tag != DOSSIER_TAG_HYPH)
        return FALSE;
      noun = dossier_entity_lexicon_role (self->lexicon, self->words[i]);
      if (noun != NULL && tag != DOSSIER_TAG_NNS)
        return noun->kind == DOSSIER_ROLE_OFFICE;
    }
  return FALSE;
}

/* "his campaign manager", "Lee's campaign manager", "the Moss campaign manager": whose it is the words say themselves. */
static gboolean
has_owner (const DossierDiscourse *self, guint32 first)
{
  guint32 start = dossier_role_phrase_start (self, first);

  if (dossier_discourse_token (self, start)->tag == DOSSIER_TAG_PRPS)
    return TRUE;
  for (guint32 i = start; i < first; i++)
    if (dossier_discourse_is_in_name (self, i) || dossier_discourse_token (self, i)->tag == DOSSIER_TAG_POS)
      return TRUE;
  return FALSE;
}

/* "police department": plain nouns before the kind of body are part of what it is called. */
static guint32
first_of (const DossierDiscourse *self, guint32 token)
{
  guint32 first = token;
  guint32 sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, token)->sentence)->first;

  while (first > sentence && dossier_discourse_token (self, first - 1)->tag == DOSSIER_TAG_NN
         && !dossier_discourse_is_in_name (self, first - 1))
    first--;
  return first;
}

static void
add (DossierDiscourse *self, const DossierRoleNoun *noun, guint32 token)
{
  DossierReference reference = { 0 };

  reference.first = first_of (self, token);
  reference.end = token + 1;
  reference.head = token;
  reference.kind = DOSSIER_MENTION_NOMINAL;
  reference.type = DOSSIER_ENTITY_ORGANISATION;
  reference.noun = noun;
  reference.referent = reference.other = DOSSIER_NO_INDEX;
  g_array_append_val (self->references, reference);
}

void
dossier_nominal_title_body_run (DossierDiscourse *self)
{
  g_return_if_fail (self != NULL);

  for (guint32 i = 0; i + 1 < self->n_tokens; i++)
    {
      const DossierRoleNoun *noun = body_at (self, i);
      guint32 sentence_end
          = dossier_document_sentence (self->document, dossier_discourse_token (self, i)->sentence)->end;

      if (noun != NULL && is_title (self, i + 1, sentence_end) && !has_owner (self, i))
        add (self, noun, i);
    }
}
