/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-coreference.h"

#include "dossier-clause.h"
#include "dossier-description-finder.h"
#include "dossier-discourse-export.h"
#include "dossier-discourse.h"
#include "dossier-employer-finder.h"
#include "dossier-group-linker.h"
#include "dossier-name-linker.h"
#include "dossier-nominal-finder.h"
#include "dossier-nominal-lead.h"
#include "dossier-nominal-linker.h"
#include "dossier-nominal-title-body.h"
#include "dossier-pronoun-resolver.h"
#include "dossier-reference-finder.h"
#include "dossier-role-finder.h"
#include "dossier-salience.h"
#include "dossier-unnamed-linker.h"

/* How many references are worked on between two looks at the cancellable. */
#define CHECK_EVERY 256

struct _DossierCoreference
{
  DossierEntityLexicon *lexicon;
};

DossierCoreference *
dossier_coreference_new (const char *datadir, GError **error)
{
  DossierEntityLexicon *lexicon;
  DossierCoreference *self;

  g_return_val_if_fail (datadir != NULL, NULL);

  lexicon = dossier_entity_lexicon_new (datadir, error);
  if (lexicon == NULL)
    return NULL;
  self = g_new0 (DossierCoreference, 1);
  self->lexicon = lexicon;
  return self;
}

void
dossier_coreference_free (DossierCoreference *self)
{
  dossier_entity_lexicon_free (self->lexicon);
  g_free (self);
}

const DossierEntityLexicon *
dossier_coreference_get_lexicon (const DossierCoreference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lexicon;
}

static void
find_references (DossierDiscourse *discourse)
{
  dossier_reference_finder_add_names (discourse);
  dossier_employer_finder_run (discourse);
  dossier_discourse_index (discourse);
  dossier_nominal_finder_run (discourse);
  dossier_nominal_title_body_run (discourse);
  dossier_group_finder_run (discourse);
  dossier_reference_finder_add_pronouns (discourse);
  dossier_discourse_index (discourse);
}

/* What is known while a text is read. */
typedef struct
{
  DossierDiscourse *discourse;
  DossierNominalLinker *nominals;
  DossierSalience salience;
  guint last_pair; /* the last reference that meant two, or DOSSIER_NO_INDEX */
} Reading;

static void
link_reference (Reading *reading, guint place)
{
  DossierReference *reference = dossier_discourse_reference (reading->discourse, place);

  if (dossier_group_is_plural (reference))
    dossier_group_linker_link (reading->discourse, &reading->salience, place, reading->last_pair);
  else if (reference->kind == DOSSIER_MENTION_NOMINAL)
    dossier_nominal_linker_link (reading->nominals, &reading->salience, place);
  else if (reference->kind == DOSSIER_MENTION_PRONOUN)
    dossier_pronoun_resolver_link (reading->discourse, &reading->salience, place);
  if (reference->other != DOSSIER_NO_INDEX)
    reading->last_pair = place;
  else if (reference->referent != DOSSIER_NO_INDEX)
    dossier_salience_touch (&reading->salience, reading->discourse, reference);
}

/* Whether the reference after the description is the possessor that it begins with: "his company". */
static gboolean
begins_with_pronoun (const DossierDiscourse *discourse, guint place)
{
  const DossierReference *reference = dossier_discourse_reference (discourse, place);
  const DossierReference *next = reference + 1;

  return reference->kind == DOSSIER_MENTION_NOMINAL && place + 1 < discourse->references->len
         && next->kind == DOSSIER_MENTION_PRONOUN && next->first == reference->first;
}

/* Reads the references in order of the text and links what points back; whose somebody is before who it
 * is. */
static gboolean
read_through (DossierDiscourse *discourse, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierNominalLinker) nominals = dossier_nominal_linker_new (discourse);
  Reading reading = { discourse, nominals, { { 0 }, 0, DOSSIER_NO_INDEX }, DOSSIER_NO_INDEX };

  for (guint i = 0; i < discourse->references->len; i++)
    {
      gboolean swap = begins_with_pronoun (discourse, i);

      if (i % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (swap)
        link_reference (&reading, i + 1);
      link_reference (&reading, i);
      i += swap ? 1 : 0;
    }
  return TRUE;
}

/* The referent that the source words of a quote name: that of their head, or the first that has one. */
static guint
find_speaker (const DossierDiscourse *discourse, guint32 first, guint32 end)
{
  guint32 head;
  guint at;

  if (first >= end || end > discourse->n_tokens)
    return DOSSIER_NO_INDEX;
  head = dossier_discourse_find_head (discourse, first, end);
  at = discourse->reference_at[head];
  if (at != DOSSIER_NO_INDEX && dossier_discourse_reference (discourse, at)->referent != DOSSIER_NO_INDEX)
    return dossier_discourse_reference (discourse, at)->referent;
  for (guint32 i = first; i < end; i++)
    {
      at = discourse->reference_at[i];
      if (at != DOSSIER_NO_INDEX && dossier_discourse_reference (discourse, at)->referent != DOSSIER_NO_INDEX)
        return dossier_discourse_reference (discourse, at)->referent;
    }
  return DOSSIER_NO_INDEX;
}

/* "told reporters", "asked Lee": the one spoken to, where it is a person by name. */
static guint
find_addressee (const DossierDiscourse *discourse, guint32 cue)
{
  static const DossierDeprel relations[] = { DOSSIER_DEPREL_IOBJ, DOSSIER_DEPREL_OBJ };

  for (guint i = 0; cue < discourse->n_tokens && i < G_N_ELEMENTS (relations); i++)
    {
      guint32 object = dossier_discourse_find_child (discourse, cue, relations[i]);
      guint at = object != DOSSIER_NO_TOKEN ? discourse->reference_at[object] : DOSSIER_NO_INDEX;

      if (at != DOSSIER_NO_INDEX
          && dossier_discourse_reference (discourse, at)->type == DOSSIER_ENTITY_PERSON)
        return dossier_discourse_reference (discourse, at)->referent;
    }
  return DOSSIER_NO_INDEX;
}

static void
link_speech (DossierDiscourse *discourse)
{
  guint n = discourse->quotes != NULL ? discourse->quotes->len : 0;
  g_autofree guint *speakers = g_new (guint, n + 1);
  g_autofree guint *addressees = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const DossierQuote *quote = &g_array_index (discourse->quotes, DossierQuote, i);

      speakers[i] = find_speaker (discourse, quote->source_first, quote->source_end);
      addressees[i] = find_addressee (discourse, quote->cue);
    }
  dossier_pronoun_resolver_link_speech (discourse, speakers, addressees);
}

gboolean
dossier_coreference_run (const DossierCoreference *self, const DossierDocument *document,
                         const GArray *quotes, const DossierDate *published, GArray *mentions,
                         GPtrArray *entities, GPtrArray *suggestions, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (DossierDiscourse) discourse = NULL;

  g_return_val_if_fail (self != NULL && document != NULL, FALSE);
  g_return_val_if_fail (mentions != NULL && entities != NULL && suggestions != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  discourse = dossier_discourse_new (self->lexicon, document, quotes);
  find_references (discourse);
  dossier_name_linker_run (discourse);
  dossier_role_finder_add_offices (discourse, published);
  if (!read_through (discourse, cancellable, error))
    return FALSE;
  dossier_nominal_lead_link (discourse);
  link_speech (discourse);
  dossier_unnamed_linker_run (discourse);
  dossier_description_finder_run (discourse);
  dossier_discourse_export (discourse, mentions, entities, suggestions);
  return TRUE;
}

/* The word of the source that the others hang on. */
static guint32
top_of_source (const DossierDocument *document, const DossierQuote *quote)
{
  for (guint32 i = quote->source_first; i < quote->source_end; i++)
    {
      guint32 head = dossier_document_token (document, i)->head;

      if (head < quote->source_first || head >= quote->source_end)
        return i;
    }
  return quote->source_first;
}

/* Where the phrase of the word @top ends: before a preposition or a comma ("of the union", ", who"). */
static gsize
end_of_phrase (const DossierDocument *document, const DossierQuote *quote, guint32 top)
{
  guint32 end = top + 1;

  while (end < quote->source_end && dossier_document_token (document, end)->tag != DOSSIER_TAG_IN
         && dossier_document_token (document, end)->tag != DOSSIER_TAG_COMMA)
    end++;
  return dossier_document_token (document, end - 1)->end;
}

/* The mention that the source speaks of: of those up to the end of its head's phrase the last ("Acme
 * director Ann Lee", but "Ann Lee of Acme"); none where the head is a description that nobody is tied to
 * ("a spokesman for Lee"). */
static guint
find_source_entity (const DossierDocument *document, const GArray *mentions, const DossierQuote *quote)
{
  DossierRange source = dossier_document_range (document, quote->source_first, quote->source_end);
  guint32 top = top_of_source (document, quote);
  gsize end = end_of_phrase (document, quote, top), place = dossier_document_token (document, top)->start;
  guint low = 0, high = mentions->len, found = DOSSIER_NO_INDEX;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, DossierMention, middle).range.start < source.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (mentions, DossierMention, i);

      if (mention->range.start >= end)
        break;
      if (!mention->stated && mention->entity != DOSSIER_NO_INDEX && mention->range.end > place
          && mention->range.end <= end)
        found = mention->entity;
    }
  return found;
}

void
dossier_coreference_bind_quotes (const DossierDocument *document, const GArray *mentions, GArray *quotes)
{
  g_return_if_fail (document != NULL && mentions != NULL && quotes != NULL);

  for (guint i = 0; i < quotes->len; i++)
    {
      DossierQuote *quote = &g_array_index (quotes, DossierQuote, i);

      quote->speaker = DOSSIER_NO_INDEX;
      if (quote->source_first != DOSSIER_NO_TOKEN && quote->source_first < quote->source_end
          && quote->source_end <= document->tokens->len)
        quote->speaker = find_source_entity (document, mentions, quote);
    }
}
