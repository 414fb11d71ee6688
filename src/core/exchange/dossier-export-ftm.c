/* SPDX-License-Identifier: Apache-2.0 */
/* FollowTheMoney, as its version 4 defines it: every value is a list of strings, entities point at each other
 * by id. */
#include "config.h"

#include "dossier-export.h"

#include "dossier-export-text.h"
#include "dossier-relation-words.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* How a relation is written: the schema, and what subject and object are called in it. */
typedef struct
{
  const char *schema;
  const char *subject;
  const char *object;
} Shape;

static const Shape unknown_link = { "UnknownLink", "subject", "object" };

static void
add (json_t *properties, const char *name, const char *value)
{
  json_t *list;

  if (value == NULL || value[0] == '\0')
    return;
  list = json_object_get (properties, name);
  if (list == NULL)
    {
      list = json_array ();
      json_object_set_new (properties, name, list);
    }
  json_array_append_new (list, json_string (value));
}

static void
append_line (GString *out, const char *id, const char *schema, json_t *properties, json_t *extra)
{
  json_t *object = json_pack ("{s:s, s:s, s:o}", "id", id, "schema", schema, "properties", properties);
  char *text;

  if (extra != NULL)
    json_object_set_new (object, "dossier", extra);
  text = json_dumps (object, JSON_COMPACT | JSON_PRESERVE_ORDER);
  g_string_append_printf (out, "%s\n", text);
  free (text);
  json_decref (object);
}

static gboolean
is_type (const DossierExtract *extract, guint entity, DossierEntityType type)
{
  return dossier_extract_entity (extract, entity)->type == type;
}

static gboolean
can_own (const DossierExtract *extract, guint entity)
{
  return is_type (extract, entity, DOSSIER_ENTITY_PERSON)
         || is_type (extract, entity, DOSSIER_ENTITY_ORGANISATION);
}

/* What is owned must be a Company: the schema knows no other asset that is an organisation. */
static gboolean *
find_companies (const DossierVisibility *visibility)
{
  const DossierExtract *extract = visibility->graph->extract;
  gboolean *companies = g_new0 (gboolean, extract->entities->len + 1);

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);

      if (visibility->claims[i] && dossier_relation_get_class (claim->relation) == DOSSIER_CLASS_OWNERSHIP)
        companies[claim->object] = is_type (extract, claim->object, DOSSIER_ENTITY_ORGANISATION);
    }
  return companies;
}

static const Shape *
get_money_shape (DossierRelation relation)
{
  static const Shape paid = { "Payment", "payer", "beneficiary" };
  static const Shape received = { "Payment", "beneficiary", "payer" };

  switch (relation)
    {
    case DOSSIER_RELATION_DONATED:
    case DOSSIER_RELATION_PAID:
    case DOSSIER_RELATION_FUNDED:
    case DOSSIER_RELATION_INVESTED:
    case DOSSIER_RELATION_SPENT:
    case DOSSIER_RELATION_LENT:
    case DOSSIER_RELATION_RAISED:
      return &paid;
    case DOSSIER_RELATION_RECEIVED:
    case DOSSIER_RELATION_EARNED:
    case DOSSIER_RELATION_FINED:
      return &received;
    default:
      return &unknown_link;
    }
}

static const Shape *
get_role_shape (DossierRelation relation, gboolean person, gboolean organisation)
{
  static const Shape directs = { "Directorship", "director", "organization" };
  static const Shape works = { "Employment", "employee", "employer" };
  static const Shape belongs = { "Membership", "member", "organization" };
  static const Shape represents = { "Representation", "agent", "client" };

  if (relation == DOSSIER_RELATION_REPRESENTS)
    return &represents;
  if (!organisation)
    return &unknown_link;
  if (relation == DOSSIER_RELATION_HEADS || relation == DOSSIER_RELATION_FOUNDED)
    return &directs;
  if (relation == DOSSIER_RELATION_WORKS_FOR && person)
    return &works;
  return relation == DOSSIER_RELATION_MEMBER_OF ? &belongs : &unknown_link;
}

/* Only what is told as a fact becomes a payment or a post: the schema has no hedge, no denial and no plan. */
static const Shape *
get_shape (const DossierExtract *extract, const DossierClaim *claim)
{
  static const Shape owns = { "Ownership", "owner", "asset" };
  static const Shape associate = { "Associate", "person", "associate" };
  static const Shape family = { "Family", "person", "relative" };
  gboolean person = is_type (extract, claim->subject, DOSSIER_ENTITY_PERSON);
  gboolean organisation = is_type (extract, claim->object, DOSSIER_ENTITY_ORGANISATION);
  gboolean persons = person && is_type (extract, claim->object, DOSSIER_ENTITY_PERSON);

  if (claim->negated || claim->modality > DOSSIER_MODALITY_REPORTED || !can_own (extract, claim->subject)
      || !can_own (extract, claim->object))
    return &unknown_link;
  switch (dossier_relation_get_class (claim->relation))
    {
    case DOSSIER_CLASS_MONEY:
      return get_money_shape (claim->relation);
    case DOSSIER_CLASS_ROLE:
      return get_role_shape (claim->relation, person, organisation);
    case DOSSIER_CLASS_OWNERSHIP:
      return organisation && claim->relation != DOSSIER_RELATION_SOLD
                 && claim->relation != DOSSIER_RELATION_SUBSIDIARY_OF
               ? &owns
               : &unknown_link;
    case DOSSIER_CLASS_FAMILY:
      return persons ? &family : &unknown_link;
    case DOSSIER_CLASS_SUPPORT:
      return persons && claim->relation == DOSSIER_RELATION_ALLIED_WITH ? &associate : &unknown_link;
    default:
      return &unknown_link;
    }
}

/* The two ends, or for what has a sum at one end, which the schema knows no link to, an event with who was in
 * it. */
static const char *
add_ends (json_t *properties, const DossierExtract *extract, const DossierClaim *claim)
{
  const Shape *shape = get_shape (extract, claim);
  g_autofree char *subject = g_strdup_printf ("e%u", claim->subject + 1);
  g_autofree char *object = g_strdup_printf ("e%u", claim->object + 1);
  g_autofree char *phrase = dossier_claim_to_words (extract, claim, TRUE);
  g_autofree char *sentence = dossier_export_dup_sentence (extract, claim);

  if (is_type (extract, claim->object, DOSSIER_ENTITY_SUM)
      || is_type (extract, claim->subject, DOSSIER_ENTITY_SUM))
    {
      add (properties, "name", sentence);
      if (can_own (extract, claim->subject))
        add (properties, "involved", subject);
      if (can_own (extract, claim->object))
        add (properties, "involved", object);
      return "Event";
    }
  add (properties, shape->subject, subject);
  add (properties, shape->object, object);
  if (strcmp (shape->schema, "Payment") == 0)
    add (properties, "purpose", phrase);
  else if (strcmp (shape->schema, "Associate") == 0 || strcmp (shape->schema, "Family") == 0)
    add (properties, "relationship", phrase);
  else
    add (properties, "role", claim->role != NULL && shape != &unknown_link ? claim->role : phrase);
  return shape->schema;
}

static void
add_sum (json_t *properties, const DossierSum *sum)
{
  g_autofree char *amount = sum != NULL ? dossier_export_format_number (sum->min) : NULL;

  if (sum == NULL)
    return;
  add (properties, "amount", amount);
  add (properties, "currency", sum->currency);
}

/* FollowTheMoney has no ranges and no weeks: an interval becomes a start and an end. */
static void
add_date (json_t *properties, const DossierDate *date)
{
  g_autofree char *iso = dossier_date_to_iso (date);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!dossier_date_is_set (date))
    return;
  if (date->precision == DOSSIER_PRECISION_DAY || date->precision == DOSSIER_PRECISION_MONTH
      || date->precision == DOSSIER_PRECISION_YEAR || date->precision == DOSSIER_PRECISION_MINUTE)
    {
      add (properties, "date", iso);
      return;
    }
  first = dossier_export_format_day (date->first);
  last = dossier_export_format_day (date->last);
  add (properties, "startDate", first);
  add (properties, "endDate", last);
}

static void
append_claim (GString *out, const DossierExtract *extract, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *id = g_strdup_printf ("c%u", index + 1);
  g_autofree char *proof = g_strdup_printf ("a%u", claim->article + 1);
  g_autofree char *quote = dossier_export_dup_quote (extract, claim);
  json_t *properties = json_object ();
  const char *schema = add_ends (properties, extract, claim);
  const char *speaker = dossier_export_get_speaker (extract, claim);

  if (strcmp (schema, "Payment") == 0)
    add_sum (properties, dossier_export_get_sum (extract, claim));
  add_date (properties, &claim->date);
  add (properties, "summary", quote);
  add (properties, "publisher", article->publisher);
  if (article->path != NULL && g_str_has_prefix (article->path, "http"))
    add (properties, "sourceUrl", article->path);
  add (properties, "recordId", id);
  add (properties, "proof", proof);
  append_line (out, id, schema, properties,
               json_pack ("{s:s, s:s, s:s, s:b, s:s?}", "relation",
                          dossier_relation_to_string (claim->relation), "modality",
                          dossier_modality_to_string (claim->modality), "polarity",
                          dossier_polarity_to_string (claim->polarity), "negated", (int) claim->negated,
                          "attributed_to", speaker));
}

static void
append_entity (GString *out, const DossierExtract *extract, guint index, gboolean company)
{
  const DossierEntity *entity = dossier_extract_entity (extract, index);
  g_autofree char *id = g_strdup_printf ("e%u", index + 1);
  gboolean person = entity->type == DOSSIER_ENTITY_PERSON;
  json_t *properties;

  /* Sums are amounts of payments; places and others are told of in the events that involve them. */
  if (!person && entity->type != DOSSIER_ENTITY_ORGANISATION)
    return;
  properties = json_object ();
  add (properties, "name", entity->name);
  for (guint i = 0; i < entity->aliases->len; i++)
    add (properties, "alias", g_ptr_array_index (entity->aliases, i));
  for (guint i = 0; person && i < entity->titles->len; i++)
    add (properties, "position", g_ptr_array_index (entity->titles, i));
  for (guint i = 0; i < entity->articles->len; i++)
    {
      g_autofree char *proof = g_strdup_printf ("a%u", g_array_index (entity->articles, guint, i) + 1);

      add (properties, "proof", proof);
    }
  append_line (out, id, person ? "Person" : company ? "Company" : "Organization", properties, NULL);
}

static void
append_article (GString *out, const DossierExtract *extract, guint index)
{
  const DossierArticle *article = dossier_extract_article (extract, index)->article;
  g_autofree char *id = g_strdup_printf ("a%u", index + 1);
  g_autofree char *file = article->path != NULL ? g_path_get_basename (article->path) : g_strdup (id);
  g_autofree char *hash =
    g_compute_checksum_for_data (G_CHECKSUM_SHA1, (const guchar *) article->text, article->length);
  json_t *properties = json_object ();

  add (properties, "name", article->title != NULL ? article->title : file);
  add (properties, "fileName", file);
  add (properties, "title", article->title);
  add (properties, "author", article->author);
  add (properties, "publisher", article->publisher);
  add (properties, "contentHash", hash);
  add (properties, "language", g_strcmp0 (article->language, "en") == 0 ? "eng" : NULL);
  if (article->path != NULL && g_str_has_prefix (article->path, "http"))
    add (properties, "sourceUrl", article->path);
  if (dossier_date_is_set (&article->published) && article->published.precision <= DOSSIER_PRECISION_DAY)
    {
      g_autofree char *published = dossier_export_format_day (article->published.first);

      add (properties, "publishedAt", published);
    }
  append_line (out, id, "Article", properties, NULL);
}

char *
dossier_export_to_ftm (const DossierExport *export)
{
  const DossierVisibility *visibility;
  const DossierExtract *extract;
  g_autofree gboolean *companies = NULL;
  GString *out;

  g_return_val_if_fail (export != NULL, NULL);

  visibility = export->visibility;
  extract = visibility->graph->extract;
  companies = find_companies (visibility);
  out = g_string_new (NULL);
  for (guint i = 0; i < extract->articles->len; i++)
    append_article (out, extract, i);
  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    if (visibility->nodes[i].shown)
      {
        guint entity = dossier_graph_node (visibility->graph, i)->entity;

        append_entity (out, extract, entity, companies[entity]);
      }
  for (guint i = 0; i < extract->claims->len; i++)
    if (visibility->claims[i])
      append_claim (out, extract, i);
  return g_string_free (out, FALSE);
}
