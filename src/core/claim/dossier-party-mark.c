/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-party-mark.h"

#include <string.h>

/* The longest abbreviation of a state: "Calif.", "Minnesota". */
#define MAX_STATE 14

typedef struct
{
  char letter;
  const char *names[5]; /* of the party, ended by NULL */
} Party;

static const Party parties[] = {
  { 'R', { "Republican Party", "GOP", "Republicans", "Republican", NULL } },
  { 'D', { "Democratic Party", "Democrats", "Democratic", "Democrat", NULL } },
};

/* Hyphens and dashes that stand between party and state. */
static gsize
length_of_dash (const char *text)
{
  static const char *const dashes[] = { "-", "\u2010", "\u2011", "\u2013", "\u2014" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (text, dashes[i]))
      return strlen (dashes[i]);
  return 0;
}

/* The letter of the party that is written at @start, right behind a name; @end receives where its mark ends. */
static char
read_mark (const char *text, gsize start, gsize *end)
{
  const char *at = text + start;
  gboolean bracket = FALSE;
  char letter;
  gsize dash;

  if (*at == ',')
    at++;
  at += *at == ' ';
  if (*at == '(')
    {
      bracket = TRUE;
      at++;
    }
  letter = *at;
  if (at == text + start || (letter != 'R' && letter != 'D'))
    return '\0';
  at++;
  if (bracket && *at == ')')
    {
      *end = at + 1 - text;
      return letter;
    }
  dash = length_of_dash (at);
  if (dash == 0 || !g_ascii_isupper (at[dash]))
    return '\0';
  at += dash;
  for (guint i = 0; i < MAX_STATE && (g_ascii_isalpha (*at) || *at == '.'); i++)
    at++;
  *end = at - text;
  return letter;
}

static gboolean
is_called (const DossierEntity *entity, const char *const *names)
{
  if (g_strv_contains (names, entity->name))
    return TRUE;
  for (guint i = 0; i < entity->aliases->len; i++)
    if (g_strv_contains (names, g_ptr_array_index (entity->aliases, i)))
      return TRUE;
  return FALSE;
}

/* The party of @letter among the entities, or DOSSIER_NO_INDEX. */
static guint
find_party (const DossierMentionMap *map, char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    for (guint j = 0; parties[i].letter == letter && j < map->entities->len; j++)
      {
        const DossierEntity *entity = g_ptr_array_index (map->entities, j);

        if (entity->type == DOSSIER_ENTITY_ORGANISATION && is_called (entity, parties[i].names))
          return j;
      }
  return DOSSIER_NO_INDEX;
}

/* Remembers who is known for a member of what: "subject object". */
static gboolean
remember (GHashTable *known, guint subject, guint object)
{
  return g_hash_table_add (known, g_strdup_printf ("%u %u", subject, object));
}

static void
add_member (const DossierTree *tree, const DossierMention *mention, guint party, gsize end, guint article,
            const DossierDate *published, GPtrArray *claims)
{
  DossierClaim *claim = dossier_claim_new (article, mention->entity, DOSSIER_RELATION_MEMBER_OF, party);
  guint32 token = dossier_document_token_at (tree->document, mention->range.start);

  claim->sentence
      = dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence)->range;
  claim->tense = DOSSIER_TENSE_PRESENT;
  if (published != NULL && dossier_date_is_set (published))
    {
      claim->date = *published;
      claim->date.basis = DOSSIER_BASIS_INFERRED;
    }
  dossier_claim_add_evidence (claim, (DossierRange){ mention->range.start, end });
  claim->rule = g_strdup ("party-mark");
  g_ptr_array_add (claims, claim);
}

void
dossier_party_mark_add (const DossierTree *tree, const DossierMentionMap *map, guint article,
                        const DossierDate *published, GPtrArray *claims)
{
  g_autoptr (GHashTable) known = NULL;
  guint found[2] = { DOSSIER_NO_INDEX, DOSSIER_NO_INDEX };

  g_return_if_fail (tree != NULL && map != NULL && claims != NULL);

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  found[0] = find_party (map, 'R');
  found[1] = find_party (map, 'D');
  for (guint i = 0; i < claims->len; i++)
    {
      const DossierClaim *claim = g_ptr_array_index (claims, i);

      if (claim->relation == DOSSIER_RELATION_MEMBER_OF)
        remember (known, claim->subject, claim->object);
    }
  for (guint i = 0; i < map->mentions->len; i++)
    {
      const DossierMention *mention = dossier_mention_map_get (map, i);
      gsize end = 0;
      guint party;
      char letter;

      if (mention->kind != DOSSIER_MENTION_NAME || mention->entity >= map->entities->len
          || dossier_mention_map_get_type (map, i) != DOSSIER_ENTITY_PERSON)
        continue;
      letter = read_mark (tree->document->text, mention->range.end, &end);
      party = letter == 'R' ? found[0] : letter == 'D' ? found[1] : DOSSIER_NO_INDEX;
      if (party != DOSSIER_NO_INDEX && remember (known, mention->entity, party))
        add_member (tree, mention, party, end, article, published, claims);
    }
}
