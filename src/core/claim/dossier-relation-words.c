/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-relation-words.h"

/* @told is the plain form; @base follows "did not", "plans to", "may" and for states "is not", "to be", "may
 * be". */
typedef struct
{
  const char *told;
  const char *base;
  gboolean state;
} Words;

static const Words words[DOSSIER_N_RELATIONS] = {
  [DOSSIER_RELATION_DONATED] = { "gave", "give", FALSE },
  [DOSSIER_RELATION_PLEDGED] = { "pledged", "pledge", FALSE },
  [DOSSIER_RELATION_WITHHELD] = { "withheld", "withhold", FALSE },
  [DOSSIER_RELATION_PAID] = { "paid", "pay", FALSE },
  [DOSSIER_RELATION_FUNDED] = { "funded", "fund", FALSE },
  [DOSSIER_RELATION_INVESTED] = { "invested", "invest", FALSE },
  [DOSSIER_RELATION_SPENT] = { "spent", "spend", FALSE },
  [DOSSIER_RELATION_RECEIVED] = { "received", "receive", FALSE },
  [DOSSIER_RELATION_OWES] = { "owes", "owe", FALSE },
  [DOSSIER_RELATION_LENT] = { "lent", "lend", FALSE },
  [DOSSIER_RELATION_FINED] = { "fined", "fine", FALSE },
  [DOSSIER_RELATION_RAISED] = { "raised", "raise", FALSE },
  [DOSSIER_RELATION_EARNED] = { "earned", "earn", FALSE },
  [DOSSIER_RELATION_CUT] = { "cut", "cut", FALSE },
  [DOSSIER_RELATION_HEADS] = { "is head of", "head of", TRUE },
  [DOSSIER_RELATION_WORKS_FOR] = { "works for", "work for", FALSE },
  [DOSSIER_RELATION_MEMBER_OF] = { "is member of", "member of", TRUE },
  [DOSSIER_RELATION_REPRESENTS] = { "represents", "represent", FALSE },
  [DOSSIER_RELATION_ADVISES] = { "advises", "advise", FALSE },
  [DOSSIER_RELATION_CANDIDATE_FOR] = { "is candidate for", "candidate for", TRUE },
  [DOSSIER_RELATION_FOUNDED] = { "founded", "found", FALSE },
  [DOSSIER_RELATION_OWNS] = { "owns", "own", FALSE },
  [DOSSIER_RELATION_ACQUIRED] = { "bought", "buy", FALSE },
  [DOSSIER_RELATION_SOLD] = { "sold", "sell", FALSE },
  [DOSSIER_RELATION_SUBSIDIARY_OF] = { "is part of", "part of", TRUE },
  [DOSSIER_RELATION_APPOINTED] = { "appointed", "appoint", FALSE },
  [DOSSIER_RELATION_NOMINATED] = { "nominated", "nominate", FALSE },
  [DOSSIER_RELATION_WITHDREW_NOMINATION_OF] = { "withdrew nomination of", "withdraw nomination of", FALSE },
  [DOSSIER_RELATION_DISMISSED] = { "dismissed", "dismiss", FALSE },
  [DOSSIER_RELATION_RESIGNED_FROM] = { "resigned from", "resign from", FALSE },
  [DOSSIER_RELATION_HIRED] = { "hired", "hire", FALSE },
  [DOSSIER_RELATION_SUCCEEDED] = { "succeeded", "succeed", FALSE },
  [DOSSIER_RELATION_SUPPORTS] = { "supports", "support", FALSE },
  [DOSSIER_RELATION_ENDORSED] = { "endorsed", "endorse", FALSE },
  [DOSSIER_RELATION_PRAISED] = { "praised", "praise", FALSE },
  [DOSSIER_RELATION_ALLIED_WITH] = { "is ally of", "ally of", TRUE },
  [DOSSIER_RELATION_COLLABORATED_WITH] = { "worked with", "work with", FALSE },
  [DOSSIER_RELATION_CRITICISED] = { "criticised", "criticise", FALSE },
  [DOSSIER_RELATION_OPPOSES] = { "opposes", "oppose", FALSE },
  [DOSSIER_RELATION_CLASHED_WITH] = { "clashed with", "clash with", FALSE },
  [DOSSIER_RELATION_ACCUSED] = { "accused", "accuse", FALSE },
  [DOSSIER_RELATION_RIVAL_OF] = { "is rival of", "rival of", TRUE },
  [DOSSIER_RELATION_STRAINED_WITH] = { "is at odds with", "at odds with", TRUE },
  [DOSSIER_RELATION_THREATENED] = { "threatened", "threaten", FALSE },
  [DOSSIER_RELATION_ATTACKED] = { "attacked", "attack", FALSE },
  [DOSSIER_RELATION_DECEIVED] = { "deceived", "deceive", FALSE },
  [DOSSIER_RELATION_SUED] = { "sued", "sue", FALSE },
  [DOSSIER_RELATION_CHARGED] = { "charged", "charge", FALSE },
  [DOSSIER_RELATION_INVESTIGATED] = { "investigated", "investigate", FALSE },
  [DOSSIER_RELATION_ARRESTED] = { "arrested", "arrest", FALSE },
  [DOSSIER_RELATION_CONVICTED] = { "convicted", "convict", FALSE },
  [DOSSIER_RELATION_SENTENCED] = { "sentenced", "sentence", FALSE },
  [DOSSIER_RELATION_SETTLED_WITH] = { "settled with", "settle with", FALSE },
  [DOSSIER_RELATION_CLEARED] = { "cleared", "clear", FALSE },
  [DOSSIER_RELATION_SUBPOENAED] = { "subpoenaed", "subpoena", FALSE },
  [DOSSIER_RELATION_RULED_AGAINST] = { "ruled against", "rule against", FALSE },
  [DOSSIER_RELATION_ORDERED] = { "ordered", "order", FALSE },
  [DOSSIER_RELATION_MET] = { "met", "meet", FALSE },
  [DOSSIER_RELATION_CALLED] = { "called", "call", FALSE },
  [DOSSIER_RELATION_VISITED] = { "visited", "visit", FALSE },
  [DOSSIER_RELATION_ATTENDED_WITH] = { "attended with", "attend with", FALSE },
  [DOSSIER_RELATION_TOLD] = { "told", "tell", FALSE },
  [DOSSIER_RELATION_INTERVIEWED] = { "interviewed", "interview", FALSE },
  [DOSSIER_RELATION_SAID_OF] = { "spoke of", "speak of", FALSE },
  [DOSSIER_RELATION_URGED] = { "urged", "urge", FALSE },
  [DOSSIER_RELATION_SPOUSE_OF] = { "is married to", "married to", TRUE },
  [DOSSIER_RELATION_PARENT_OF] = { "is parent of", "parent of", TRUE },
  [DOSSIER_RELATION_CHILD_OF] = { "is child of", "child of", TRUE },
  [DOSSIER_RELATION_SIBLING_OF] = { "is sibling of", "sibling of", TRUE },
  [DOSSIER_RELATION_RELATIVE_OF] = { "is relative of", "relative of", TRUE },
  [DOSSIER_RELATION_FRIEND_OF] = { "is friends with", "friends with", TRUE },
  [DOSSIER_RELATION_STUDIED_AT] = { "studied at", "study at", FALSE },
  [DOSSIER_RELATION_RELATED_TO] = { "is tied to", "tied to", TRUE },
};

static const char *const class_words[DOSSIER_N_CLASSES] = {
  [DOSSIER_CLASS_MONEY] = "money",
  [DOSSIER_CLASS_ROLE] = "post or work",
  [DOSSIER_CLASS_OWNERSHIP] = "ownership",
  [DOSSIER_CLASS_PERSONNEL] = "hiring and firing",
  [DOSSIER_CLASS_SUPPORT] = "support",
  [DOSSIER_CLASS_CONFLICT] = "conflict",
  [DOSSIER_CLASS_LEGAL] = "law and courts",
  [DOSSIER_CLASS_MEETING] = "meeting",
  [DOSSIER_CLASS_SPEECH] = "speech",
  [DOSSIER_CLASS_FAMILY] = "family",
  [DOSSIER_CLASS_OTHER] = "other tie",
};

const char *
dossier_relation_to_words (DossierRelation relation)
{
  g_return_val_if_fail ((guint) relation < DOSSIER_N_RELATIONS, NULL);

  return words[relation].told;
}

const char *
dossier_relation_class_to_words (DossierRelationClass relation_class)
{
  g_return_val_if_fail ((guint) relation_class < DOSSIER_N_CLASSES, NULL);

  return class_words[relation_class];
}

const char *
dossier_relation_to_preposition (DossierRelation relation)
{
  switch (relation)
    {
    case DOSSIER_RELATION_WITHHELD:
    case DOSSIER_RELATION_RECEIVED:
    case DOSSIER_RELATION_EARNED:
    case DOSSIER_RELATION_CUT:
    case DOSSIER_RELATION_FINED:
      return "from";
    case DOSSIER_RELATION_RAISED:
      return "for";
    case DOSSIER_RELATION_INVESTED:
      return "in";
    case DOSSIER_RELATION_SPENT:
      return "on";
    default:
      return "to";
    }
}

gboolean
dossier_claim_did_not_happen (const DossierClaim *claim)
{
  g_return_val_if_fail (claim != NULL, FALSE);

  /* A denial that money was withheld tells that it was given. */
  return !claim->negated != !(claim->relation == DOSSIER_RELATION_WITHHELD);
}

static char *
phrase_relation (const DossierClaim *claim)
{
  const Words *known = &words[claim->relation];

  if (claim->negated)
    return g_strconcat (known->state ? "is not " : "did not ", known->base, NULL);
  if (claim->modality == DOSSIER_MODALITY_PLANNED)
    return g_strconcat (known->state ? "is to be " : "plans to ", known->base, NULL);
  if (claim->modality == DOSSIER_MODALITY_HYPOTHETICAL)
    return g_strconcat (known->state ? "may be " : "may ", known->base, NULL);
  return g_strdup (known->told);
}

char *
dossier_claim_to_words (const DossierExtract *extract, const DossierClaim *claim, gboolean with_sum)
{
  const GArray *sums;
  g_autofree char *phrase = NULL;
  g_autofree char *sum = NULL;

  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  phrase = phrase_relation (claim);
  sums = dossier_extract_article (extract, claim->article)->sums;
  if (!with_sum || claim->sum >= sums->len)
    return g_steal_pointer (&phrase);
  sum = dossier_sum_to_label (&g_array_index (sums, DossierSum, claim->sum));
  if (dossier_relation_get_class (claim->relation) == DOSSIER_CLASS_MONEY)
    return g_strconcat (phrase, " ", sum, NULL);
  return g_strconcat (phrase, ", ", sum, NULL);
}

/* Of a claim about money: "paid Brinton Library" says it all; "invested Brinton Library" does not. */
static gboolean
needs_preposition (const DossierClaim *claim)
{
  switch (claim->relation)
    {
    case DOSSIER_RELATION_PAID:
    case DOSSIER_RELATION_FUNDED:
    case DOSSIER_RELATION_OWES:
    case DOSSIER_RELATION_FINED:
      return claim->sum != DOSSIER_NO_INDEX;
    default:
      return TRUE;
    }
}

char *
dossier_claim_to_sentence (const DossierExtract *extract, const DossierClaim *claim)
{
  g_autofree char *relation = NULL;
  const char *subject = NULL, *object = NULL;
  DossierRelationClass class;
  gboolean to_sum;

  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  class = dossier_relation_get_class (claim->relation);
  subject = dossier_extract_entity (extract, claim->subject)->name;
  object = dossier_extract_entity (extract, claim->object)->name;
  to_sum = dossier_extract_entity (extract, claim->object)->type == DOSSIER_ENTITY_SUM;
  if (class != DOSSIER_CLASS_MONEY)
    {
      const GArray *sums = dossier_extract_article (extract, claim->article)->sums;
      g_autofree char *sum
          = !to_sum && (class == DOSSIER_CLASS_OWNERSHIP || class == DOSSIER_CLASS_LEGAL) && claim->sum < sums->len
                ? dossier_sum_to_label (&g_array_index (sums, DossierSum, claim->sum))
                : NULL;

      relation = phrase_relation (claim);
      return g_strdup_printf ("%s %s %s%s%s", subject, relation, object, sum != NULL ? ", " : "",
                              sum != NULL ? sum : "");
    }
  relation = dossier_claim_to_words (extract, claim, !to_sum);
  if (!to_sum && needs_preposition (claim))
    return g_strdup_printf ("%s %s %s %s", subject, relation,
                            dossier_relation_to_preposition (claim->relation), object);
  return g_strdup_printf ("%s %s %s", subject, relation, object);
}
