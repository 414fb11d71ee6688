/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-decision.h"

static const char *const kind_names[DOSSIER_N_DECISION_KINDS] = {
  "merge", "split", "rename", "retype", "reject", "accept", "redate", "pin", "hide", "dismiss", "remove",
};

/* kind, entity, other, claim, article, text, type, date, x, y, on. Enumerations as names: they outlive
 * reordering. */
#define KEY_TYPE "m(ssstt)"
#define CLAIM_TYPE "m(ssttss)"
#define DATE_TYPE "(uusssii)"
#define DECISION_TYPE "(s" KEY_TYPE KEY_TYPE CLAIM_TYPE "mssms" DATE_TYPE "ddb)"

static DossierDecision *
new_decision (DossierDecisionKind kind, const DossierExtract *extract, guint entity)
{
  DossierDecision *decision = g_atomic_rc_box_new0 (DossierDecision);

  decision->kind = kind;
  decision->date = DOSSIER_DATE_NONE;
  decision->on = TRUE;
  if (entity != DOSSIER_NO_INDEX)
    decision->entity = dossier_entity_key_new (extract, entity);
  return decision;
}

DossierDecision *
dossier_decision_new_merge (const DossierExtract *extract, guint first, guint second)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_MERGE, extract, first);

  decision->other = dossier_entity_key_new (extract, second);
  return decision;
}

DossierDecision *
dossier_decision_new_split (const DossierExtract *extract, guint entity, const char *name, guint article)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_SPLIT, extract, entity);

  decision->text = g_strdup (name);
  if (article != DOSSIER_NO_INDEX)
    decision->article = g_strdup (dossier_extract_article (extract, article)->article->id);
  return decision;
}

DossierDecision *
dossier_decision_new_rename (const DossierExtract *extract, guint entity, const char *name)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_RENAME, extract, entity);

  decision->text = g_strdup (name);
  return decision;
}

DossierDecision *
dossier_decision_new_retype (const DossierExtract *extract, guint entity, DossierEntityType type)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_RETYPE, extract, entity);

  decision->type = type;
  return decision;
}

static DossierDecision *
new_of_claim (DossierDecisionKind kind, const DossierExtract *extract, guint claim)
{
  DossierDecision *decision = new_decision (kind, extract, DOSSIER_NO_INDEX);

  decision->claim = dossier_claim_key_new (extract, claim);
  return decision;
}

DossierDecision *
dossier_decision_new_reject_claim (const DossierExtract *extract, guint claim)
{
  return new_of_claim (DOSSIER_DECISION_REJECT, extract, claim);
}

DossierDecision *
dossier_decision_new_accept_claim (const DossierExtract *extract, guint claim)
{
  return new_of_claim (DOSSIER_DECISION_ACCEPT, extract, claim);
}

DossierDecision *
dossier_decision_new_keep_apart (const DossierExtract *extract, guint first, guint second)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_REJECT, extract, first);

  decision->other = dossier_entity_key_new (extract, second);
  return decision;
}

DossierDecision *
dossier_decision_new_redate_claim (const DossierExtract *extract, guint claim, const DossierDate *date)
{
  DossierDecision *decision = new_of_claim (DOSSIER_DECISION_REDATE, extract, claim);

  decision->date = *date;
  decision->date.basis = DOSSIER_BASIS_GIVEN;
  return decision;
}

DossierDecision *
dossier_decision_new_redate_article (const char *article_id, const DossierDate *date)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_REDATE, NULL, DOSSIER_NO_INDEX);

  decision->article = g_strdup (article_id);
  decision->date = *date;
  decision->date.basis = DOSSIER_BASIS_GIVEN;
  return decision;
}

DossierDecision *
dossier_decision_new_pin (const DossierExtract *extract, guint entity, double x, double y)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_PIN, extract, entity);

  decision->x = x;
  decision->y = y;
  return decision;
}

DossierDecision *
dossier_decision_new_unpin (const DossierExtract *extract, guint entity)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_PIN, extract, entity);

  decision->on = FALSE;
  return decision;
}

DossierDecision *
dossier_decision_new_hide (const DossierExtract *extract, guint entity, gboolean hidden)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_HIDE, extract, entity);

  decision->on = hidden;
  return decision;
}

DossierDecision *
dossier_decision_new_dismiss (const DossierExtract *extract, guint finding, gboolean dismissed)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_DISMISS, extract, DOSSIER_NO_INDEX);

  decision->text = dossier_finding_key_new (extract, finding);
  decision->on = dismissed;
  return decision;
}

DossierDecision *
dossier_decision_new_remove (const char *article_id)
{
  DossierDecision *decision = new_decision (DOSSIER_DECISION_REMOVE, NULL, DOSSIER_NO_INDEX);

  decision->article = g_strdup (article_id);
  return decision;
}

DossierDecision *
dossier_decision_ref (DossierDecision *decision)
{
  return g_atomic_rc_box_acquire (decision);
}

static void
clear_decision (gpointer data)
{
  DossierDecision *decision = data;

  g_clear_pointer (&decision->entity, dossier_entity_key_free);
  g_clear_pointer (&decision->other, dossier_entity_key_free);
  g_clear_pointer (&decision->claim, dossier_claim_key_free);
  g_free (decision->article);
  g_free (decision->text);
}

void
dossier_decision_unref (DossierDecision *decision)
{
  g_atomic_rc_box_release_full (decision, clear_decision);
}

gboolean
dossier_decision_changes_extract (const DossierDecision *decision)
{
  g_return_val_if_fail (decision != NULL, FALSE);

  return decision->kind != DOSSIER_DECISION_PIN && decision->kind != DOSSIER_DECISION_HIDE
         && decision->kind != DOSSIER_DECISION_ACCEPT && decision->kind != DOSSIER_DECISION_DISMISS
         && decision->kind != DOSSIER_DECISION_REMOVE;
}

const char *
dossier_decision_kind_to_string (DossierDecisionKind kind)
{
  g_return_val_if_fail ((guint) kind < DOSSIER_N_DECISION_KINDS, NULL);

  return kind_names[kind];
}

const GVariantType *
dossier_decision_get_variant_type (void)
{
  return G_VARIANT_TYPE (DECISION_TYPE);
}

static GVariant *
key_to_variant (const DossierEntityKey *key)
{
  GVariant *inner = NULL;

  if (key != NULL)
    inner = g_variant_new ("(ssstt)", dossier_entity_type_to_string (key->type), key->name,
                           key->article != NULL ? key->article : "", (guint64) key->range.start,
                           (guint64) key->range.end);
  return g_variant_new_maybe (G_VARIANT_TYPE ("(ssstt)"), inner);
}

static DossierEntityKey *
key_from_variant (GVariant *maybe)
{
  g_autoptr (GVariant) inner = g_variant_get_maybe (maybe);
  DossierEntityKey *key = NULL;
  const char *type = NULL, *name = NULL, *article = NULL;
  guint64 start, end;

  if (inner == NULL)
    return NULL;
  g_variant_get (inner, "(&s&s&stt)", &type, &name, &article, &start, &end);
  key = g_new0 (DossierEntityKey, 1);
  key->type = dossier_entity_type_from_string (type);
  key->name = g_strdup (name);
  key->article = article[0] != '\0' ? g_strdup (article) : NULL;
  key->range = (DossierRange){ start, end };
  return key;
}

static GVariant *
claim_to_variant (const DossierClaimKey *key)
{
  GVariant *inner = NULL;

  if (key != NULL)
    inner = g_variant_new ("(ssttss)", key->article, dossier_relation_to_string (key->relation),
                           (guint64)key->evidence.start, (guint64)key->evidence.end, key->subject,
                           key->object);
  return g_variant_new_maybe (G_VARIANT_TYPE ("(ssttss)"), inner);
}

static DossierClaimKey *
claim_from_variant (GVariant *maybe)
{
  g_autoptr (GVariant) inner = g_variant_get_maybe (maybe);
  DossierClaimKey *key = NULL;
  g_autofree char *relation = NULL;
  guint64 start, end;

  if (inner == NULL)
    return NULL;
  key = g_new0 (DossierClaimKey, 1);
  g_variant_get (inner, "(ssttss)", &key->article, &relation, &start, &end, &key->subject, &key->object);
  if (!dossier_relation_from_string (relation, &key->relation))
    key->relation = DOSSIER_RELATION_RELATED_TO;
  key->evidence = (DossierRange){ start, end };
  return key;
}

static GVariant *
date_to_variant (const DossierDate *date)
{
  return g_variant_new (DATE_TYPE, date->first, date->last, dossier_precision_to_string (date->precision),
                        dossier_precision_to_string (date->part), dossier_basis_to_string (date->basis),
                        (gint32) date->first_minute, (gint32) date->last_minute);
}

static DossierDate
date_from_variant (GVariant *variant)
{
  DossierDate date = DOSSIER_DATE_NONE;
  const char *precision = NULL, *part = NULL, *basis = NULL;
  gint32 first_minute, last_minute;

  g_variant_get (variant, "(uu&s&s&sii)", &date.first, &date.last, &precision, &part, &basis, &first_minute,
                 &last_minute);
  date.precision = dossier_precision_from_string (precision);
  date.part = dossier_precision_from_string (part);
  date.basis = dossier_basis_from_string (basis);
  date.first_minute = (gint16) first_minute;
  date.last_minute = (gint16) last_minute;
  return date;
}

GVariant *
dossier_decision_to_variant (const DossierDecision *decision)
{
  g_return_val_if_fail (decision != NULL, NULL);

  return g_variant_new ("(s@" KEY_TYPE "@" KEY_TYPE "@" CLAIM_TYPE "mssms@" DATE_TYPE "ddb)",
                        kind_names[decision->kind], key_to_variant (decision->entity),
                        key_to_variant (decision->other), claim_to_variant (decision->claim),
                        decision->article, dossier_entity_type_to_string (decision->type), decision->text,
                        date_to_variant (&decision->date), decision->x, decision->y, decision->on);
}

DossierDecision *
dossier_decision_from_variant (GVariant *variant)
{
  g_autoptr (GVariant) entity = NULL;
  g_autoptr (GVariant) other = NULL;
  g_autoptr (GVariant) claim = NULL;
  g_autoptr (GVariant) date = NULL;
  g_autofree char *article = NULL;
  g_autofree char *text = NULL;
  const char *kind = NULL, *type = NULL;
  DossierDecision *decision = NULL;
  double x, y;
  gboolean on;
  guint index = 0;

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (DECISION_TYPE)))
    return NULL;
  g_variant_get (variant, "(&s@" KEY_TYPE "@" KEY_TYPE "@" CLAIM_TYPE "ms&sms@" DATE_TYPE "ddb)", &kind,
                 &entity, &other, &claim, &article, &type, &text, &date, &x, &y, &on);
  while (index < DOSSIER_N_DECISION_KINDS && !g_str_equal (kind_names[index], kind))
    index++;
  if (index == DOSSIER_N_DECISION_KINDS)
    return NULL;
  decision = new_decision ((DossierDecisionKind) index, NULL, DOSSIER_NO_INDEX);
  decision->entity = key_from_variant (entity);
  decision->other = key_from_variant (other);
  decision->claim = claim_from_variant (claim);
  decision->article = g_steal_pointer (&article);
  decision->text = g_steal_pointer (&text);
  decision->type = dossier_entity_type_from_string (type);
  decision->date = date_from_variant (date);
  decision->x = x;
  decision->y = y;
  decision->on = on;
  return decision;
}
