/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-employer-finder.h"

#include <string.h>

#include "dossier-reference-finder.h"

/* Words of the title between the employer and the name: "deputy finance director". */
#define MAX_TITLE 4

/* Capitals that say what kind of office it is, and not whose. */
static const char *const kinds[]
    = { "acting", "assistant", "associate", "attorney", "budget", "chief", "city", "conservative", "county",
        "crown", "defence", "defense", "democratic", "deputy", "district", "ex", "executive", "federal",
        "fellow", "finance", "first", "foreign", "former", "general", "gop", "interior", "it", "junior", "lead",
        "liberal", "local", "longtime", "majority", "managing", "minority", "mr", "national", "new", "one",
        "police", "policy", "pr", "press", "prime", "principal", "private", "public", "regional", "republican",
        "retired", "royal", "second", "security", "senior", "special", "staff", "state", "supreme", "the",
        "then", "top", "town", "tv", "u.s", "u.s.", "us", "veteran", "vice", "whip", "world", "young", NULL };

/* Houses that have speakers, leaders and whips, written in capitals all of them: "House Majority Leader Ann Lee". */
static const char *const chambers[] = { "house", "senate", "commons", "lords", "assembly", "knesset", "bundestag", NULL };

/* Names that may stand between: "House Republican Speaker Ann Lee". */
static const char *const parties[] = { "republican", "democratic", "labour", "conservative", "gop", NULL };

static gboolean
is_title_word (const DossierDiscourse *self, guint32 token)
{
  const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->lexicon, self->words[token]);

  return noun != NULL ? noun->kind == DOSSIER_ROLE_OFFICE
                      : dossier_entity_lexicon_is_person_noun (self->lexicon, self->words[token]);
}

static gboolean
is_noun (const DossierDiscourse *self, guint32 token)
{
  guint8 tag = dossier_discourse_token (self, token)->tag;

  return tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNS || tag == DOSSIER_TAG_NNP || tag == DOSSIER_TAG_NNPS;
}

static gboolean
may_be_employer (const DossierDiscourse *self, guint32 token)
{
  const DossierToken *t = dossier_discourse_token (self, token);
  DossierGender gender;

  return (t->flags & DOSSIER_TOKEN_CAPITAL) != 0 && t->end - t->start > 1 && is_noun (self, token)
         && ((t->flags & DOSSIER_TOKEN_ALL_CAPS) != 0 || t->tag == DOSSIER_TAG_NNP
             || strchr (self->words[token], '.') != NULL)
         && !is_title_word (self, token) && !g_strv_contains (kinds, self->words[token])
         && dossier_entity_lexicon_honorific (self->lexicon, self->words[token]) == NULL
         && dossier_entity_lexicon_country (self->lexicon, self->words[token]) == NULL
         && !dossier_entity_lexicon_given_name (self->lexicon, self->words[token], &gender);
}

/* Whether the words from @first to @person are a title. In capitals themselves ("Majority Leader Ann Lee") they leave open
 * where it begins, unless what stands before them is all in capitals. */
static gboolean
is_title (const DossierDiscourse *self, guint32 first, guint32 person)
{
  if ((dossier_discourse_token (self, first)->flags & DOSSIER_TOKEN_CAPITAL) != 0
      && (dossier_discourse_token (self, first - 1)->flags & DOSSIER_TOKEN_ALL_CAPS) == 0
      && !g_strv_contains (chambers, self->words[first - 1]))
    return FALSE;
  if (person == first || person > first + MAX_TITLE || !is_title_word (self, person - 1))
    return FALSE;
  for (guint32 i = first; i < person; i++)
    if (!is_noun (self, i) && dossier_discourse_token (self, i)->tag != DOSSIER_TAG_JJ)
      return FALSE;
  return TRUE;
}

/* A line all in capitals tells nothing by them. */
static gboolean
is_shouted (const DossierDiscourse *self, guint32 person)
{
  return (dossier_discourse_token (self, person)->flags & DOSSIER_TOKEN_ALL_CAPS) != 0;
}

static void
add (DossierDiscourse *self, guint32 first, guint32 end)
{
  DossierReference reference = { 0 };

  reference.first = first;
  reference.end = end;
  reference.head = end - 1;
  reference.kind = DOSSIER_MENTION_NAME;
  reference.type = DOSSIER_ENTITY_ORGANISATION;
  reference.name_type = DOSSIER_NAME_ORGANISATION;
  reference.referent = reference.other = DOSSIER_NO_INDEX;
  g_array_append_val (self->references, reference);
}

/* The employer in the title before the person at @person, if it is in no name yet. */
static void
look_before (DossierDiscourse *self, const gboolean *covered, guint32 person)
{
  guint32 sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, person)->sentence)->first;
  guint32 end = person;
  guint32 first;

  while (end > sentence && end + MAX_TITLE > person
         && (!covered[end - 1] || g_strv_contains (parties, self->words[end - 1]))
         && !may_be_employer (self, end - 1))
    end--;
  first = end;
  while (first > sentence && !covered[first - 1] && may_be_employer (self, first - 1))
    first--;
  if (first < end && is_title (self, end, person))
    add (self, first, end);
}

void
dossier_employer_finder_run (DossierDiscourse *self)
{
  g_autofree gboolean *covered = NULL;
  guint n;

  g_return_if_fail (self != NULL);

  covered = dossier_reference_finder_find_covered (self);
  n = self->references->len;
  for (guint i = 0; i < n; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);

      if (reference->type == DOSSIER_ENTITY_PERSON && reference->kind == DOSSIER_MENTION_NAME
          && !is_shouted (self, reference->first))
        look_before (self, covered, reference->first);
    }
}
