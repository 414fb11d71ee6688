/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <jansson.h>
#include <string.h>

#include "dossier-article.h"
#include "dossier-engine.h"

/* A property of KnowledgeNet and the types of ours that say it. @turned: of that many of the types, from the
 * first on, the subject is the property's object. */
static const struct
{
  const char *property;
  DossierRelation relations[6];
  guint n_relations;
  guint n_turned;
} properties[] = {
  { "CEO", { DOSSIER_RELATION_HEADS }, 1, 1 },
  { "FOUNDED_BY", { DOSSIER_RELATION_FOUNDED }, 1, 1 },
  { "EMPLOYEE_OR_MEMBER_OF",
    { DOSSIER_RELATION_WORKS_FOR, DOSSIER_RELATION_HEADS, DOSSIER_RELATION_MEMBER_OF,
      DOSSIER_RELATION_FOUNDED, DOSSIER_RELATION_REPRESENTS },
    5,
    0 },
  { "SUBSIDIARY_OF", { DOSSIER_RELATION_SUBSIDIARY_OF }, 1, 0 },
  { "SPOUSE", { DOSSIER_RELATION_SPOUSE_OF }, 1, 0 },
  { "CHILD_OF", { DOSSIER_RELATION_PARENT_OF, DOSSIER_RELATION_CHILD_OF }, 2, 1 },
  { "EDUCATED_AT", { DOSSIER_RELATION_STUDIED_AT }, 1, 0 },
  { "POLITICAL_AFFILIATION",
    { DOSSIER_RELATION_MEMBER_OF, DOSSIER_RELATION_HEADS, DOSSIER_RELATION_WORKS_FOR,
      DOSSIER_RELATION_FOUNDED, DOSSIER_RELATION_REPRESENTS, DOSSIER_RELATION_CANDIDATE_FOR },
    6,
    0 },
};

/* What the name of a party holds. */
static const char *const party_words[]
    = { "party",   "democrat",  "republican", "gop",   "labour", "labor",    "conservative",
        "liberal", "communist", "socialist",  "union", "front",  "movement", "alliance",
        "league",  "congress",  "bloc",       "green", NULL };
/* What the title of a chief executive holds. */
static const char *const chief_words[] = { "chief exec", "ceo", "c.e.o", "chief operating", NULL };

typedef struct
{
  guint right;
  guint found;
  guint gold;
  guint hit;
} Count;

static gboolean
holds_any (const char *text, const char *const *words)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Where the claim's type stands among those of the property; n_relations where it does not say it. */
static guint
place_in_property (const DossierExtract *extract, const DossierClaim *claim, guint property)
{
  guint place = 0, n = properties[property].n_relations;

  while (place < n && claim->relation != properties[property].relations[place])
    place++;
  /* A chairman is no chief executive, and a bank no party. */
  if (strcmp (properties[property].property, "CEO") == 0 && !holds_any (claim->role, chief_words))
    return n;
  if (strcmp (properties[property].property, "POLITICAL_AFFILIATION") == 0
      && !holds_any (dossier_extract_entity (extract, claim->object)->name, party_words))
    return n;
  return place;
}

static DossierRange
range_of (const json_t *argument, const char *text)
{
  glong start = json_integer_value (json_object_get (argument, "start"));
  glong end = json_integer_value (json_object_get (argument, "end"));

  return (DossierRange){ g_utf8_offset_to_pointer (text, start) - text,
                         g_utf8_offset_to_pointer (text, end) - text };
}

/* Whether a mention of @entity overlaps @range. */
static gboolean
is_at (const DossierArticleRecord *record, guint entity, DossierRange range)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->entity == entity && dossier_range_overlaps (mention->range, range))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_fact (const DossierArticleRecord *record, const DossierClaim *claim, guint property, guint place,
         const json_t *fact)
{
  DossierRange subject, object;
  gboolean straight, turned;

  if (strcmp (json_string_value (json_object_get (fact, "rel")), properties[property].property) != 0)
    return FALSE;
  subject = range_of (json_object_get (fact, "subj"), record->article->text);
  object = range_of (json_object_get (fact, "obj"), record->article->text);
  straight = is_at (record, claim->subject, subject) && is_at (record, claim->object, object);
  turned = is_at (record, claim->object, subject) && is_at (record, claim->subject, object);
  if (dossier_relation_is_symmetric (claim->relation))
    return straight || turned;
  return place < properties[property].n_turned ? turned : straight;
}

static gboolean
is_annotated (const json_t *record, guint property)
{
  const json_t *annotated = json_object_get (record, "annotated"), *name;
  size_t index;

  json_array_foreach (annotated, index,
                      name) if (strcmp (json_string_value (name), properties[property].property)
                                == 0) return TRUE;
  return FALSE;
}

/* Each fact that a claim states counts once; a claim is right where any fact is its. */
static void
count_property (const DossierExtract *extract, const json_t *json, guint property, Count *count)
{
  const DossierArticleRecord *record = dossier_extract_article (extract, 0);
  const json_t *facts = json_object_get (json, "facts"), *fact;
  g_autofree gboolean *hit = g_new0 (gboolean, json_array_size (facts) + 1);
  size_t index;

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      guint place = place_in_property (extract, claim, property);
      gboolean right = FALSE;

      if (claim->negated || place == properties[property].n_relations)
        continue;
      json_array_foreach (facts, index, fact) if (is_fact (record, claim, property, place, fact)) right
          = hit[index] = TRUE;
      count->found++;
      count->right += right;
    }
  json_array_foreach (facts, index, fact) if (strcmp (json_string_value (json_object_get (fact, "rel")),
                                                      properties[property].property)
                                              == 0)
  {
    count->gold++;
    count->hit += hit[index];
  }
}

static void
score_record (const DossierEngine *engine, const json_t *json, Count *counts)
{
  const char *text = json_string_value (json_object_get (json, "text"));
  g_autoptr (DossierArticle) article = NULL;
  g_autoptr (DossierExtract) extract = NULL;

  if (text == NULL)
    return;
  article = dossier_article_new (g_strdup (text), strlen (text));
  extract = dossier_engine_extract (engine, article, NULL, NULL);
  for (guint i = 0; extract != NULL && i < G_N_ELEMENTS (properties); i++)
    if (is_annotated (json, i))
      count_property (extract, json, i, &counts[i]);
}

static void
print_count (const char *name, const Count *count)
{
  g_print ("%-22s precision %5.1f (%u/%u)  recall %5.1f (%u/%u)\n", name,
           count->found > 0 ? 100.0 * count->right / count->found : 0, count->right, count->found,
           count->gold > 0 ? 100.0 * count->hit / count->gold : 0, count->hit, count->gold);
}

static int
run (int argc, char **argv)
{
  g_autoptr (DossierEngine) engine = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Count counts[G_N_ELEMENTS (properties)] = { { 0 } }, total = { 0 };

  if (argc != 2)
    return 2;
  engine = dossier_engine_new (argv[0], &error);
  if (engine == NULL || !g_file_get_contents (argv[1], &contents, NULL, &error))
    {
      g_printerr ("score-relations: %s\n", error->message);
      return 1;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_t *json = lines[i][0] != '\0' ? json_loads (lines[i], 0, NULL) : NULL;

      if (json != NULL)
        score_record (engine, json, counts);
      json_decref (json);
    }
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      print_count (properties[i].property, &counts[i]);
      total = (Count){ total.right + counts[i].right, total.found + counts[i].found,
                       total.gold + counts[i].gold, total.hit + counts[i].hit };
    }
  print_count ("all", &total);
  return 0;
}

const DossierTrainVerb dossier_train_score_relations = {
  "score-relations",
  "DATADIR SET.jsonl",
  "Scores the claims that say a property of KnowledgeNet, property by property",
  run,
};
