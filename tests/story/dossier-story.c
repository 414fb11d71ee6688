/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-story.h"

#include <string.h>

typedef struct
{
  const char *publisher;
  const char *date;
  const char *text;
} Article;

static const Article articles[] = {
  { "Harrowgate Ledger", "2031-04-20",
    "Marla Quint runs Ostrey Mills. She handed $2 million to Tobias Breen on 3 March, and met him last year. "
    "The Weavers' Union accused her of buying the mayor." },
  { "The Northern Post", "2031-05-10",
    "Ms Quint never gave $2 million to Mr Breen, her office told Ines Vale on 9 May." },
  { "harrowgate ledger", "2031-05-12", "Mr Breen will pledge support for the Weavers' Union on 1 June." },
};

static DossierRange
find_words (const DossierExtract *extract, guint article, const char *words)
{
  const char *text = dossier_extract_article (extract, article)->article->text;
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return (DossierRange){ (gsize) (at - text), (gsize) (at - text) + strlen (words) };
}

static void
add_articles (DossierExtract *extract)
{
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (DossierArticle) article
        = dossier_article_new (g_strdup (articles[i].text), strlen (articles[i].text));

      article->publisher = g_strdup (articles[i].publisher);
      article->title = g_strdup_printf ("Mill story %u", i + 1);
      g_assert_true (dossier_date_parse_iso (articles[i].date, &article->published));
      dossier_extract_add_article (extract, article);
    }
}

static void
add_entities (DossierExtract *extract)
{
  static const struct
  {
    DossierEntityType type;
    const char *name;
    const char *alias;
  } entities[STORY_N_ENTITIES] = {
    { DOSSIER_ENTITY_PERSON, "Marla Quint", "Ms Quint" },
    { DOSSIER_ENTITY_PERSON, "Tobias Breen", "the mayor" },
    { DOSSIER_ENTITY_ORGANISATION, "Ostrey Mills", NULL },
    { DOSSIER_ENTITY_ORGANISATION, "Weavers' Union", NULL },
    { DOSSIER_ENTITY_SUM, "$2 million", NULL },
    { DOSSIER_ENTITY_PERSON, "Ines Vale", NULL },
    { DOSSIER_ENTITY_PLACE, "Harrowgate", NULL },
  };

  for (guint i = 0; i < STORY_N_ENTITIES; i++)
    {
      DossierEntity *entity = dossier_entity_new (entities[i].type, entities[i].name);

      if (entities[i].alias != NULL)
        dossier_entity_add_alias (entity, entities[i].alias);
      dossier_entity_add_article (entity, 0);
      g_ptr_array_add (extract->entities, entity);
    }
}

static void
add_sum (DossierExtract *extract, guint article, guint entity, const char *words, double value)
{
  DossierSum sum = { find_words (extract, article, words), "USD", value, value, DOSSIER_QUALIFIER_EXACT,
                     { 0, 0 },                             "symbol", NULL, DOSSIER_NO_INDEX, DOSSIER_NO_INDEX,
                     entity };

  g_array_append_val (dossier_extract_article (extract, article)->sums, sum);
  dossier_extract_entity (extract, entity)->sum = sum;
}

static DossierClaim *
add_claim (DossierExtract *extract, guint article, guint subject, DossierRelation relation, guint object,
           DossierModality modality, const char *date, const char *words)
{
  DossierClaim *claim = dossier_claim_new (article, subject, relation, object);

  claim->modality = modality;
  if (date != NULL)
    g_assert_true (dossier_date_parse_iso (date, &claim->date));
  claim->sentence = find_words (extract, article, words);
  dossier_claim_add_evidence (claim, claim->sentence);
  claim->rule = g_strdup ("story");
  g_ptr_array_add (extract->claims, claim);
  return claim;
}

DossierExtract *
dossier_story_new (void)
{
  DossierExtract *extract = dossier_extract_new ();
  DossierFinding *finding;
  DossierClaim *claim;

  add_articles (extract);
  add_entities (extract);
  add_sum (extract, 0, STORY_GIFT, "$2 million", 2e6);
  add_sum (extract, 1, STORY_GIFT, "$2 million", 2e6);
  add_claim (extract, 0, STORY_QUINT, DOSSIER_RELATION_HEADS, STORY_MILLS, DOSSIER_MODALITY_ASSERTED, NULL,
             "Marla Quint runs Ostrey Mills.");
  claim = add_claim (extract, 0, STORY_QUINT, DOSSIER_RELATION_DONATED, STORY_BREEN,
                     DOSSIER_MODALITY_ASSERTED, "2031-03-03", "She handed $2 million to Tobias Breen");
  claim->sum = 0;
  add_claim (extract, 0, STORY_UNION, DOSSIER_RELATION_ACCUSED, STORY_QUINT, DOSSIER_MODALITY_ALLEGED,
             "2031-04", "The Weavers' Union accused her");
  claim = add_claim (extract, 1, STORY_QUINT, DOSSIER_RELATION_DONATED, STORY_BREEN,
                     DOSSIER_MODALITY_REPORTED, "2031-05-09", "Ms Quint never gave $2 million to Mr Breen");
  claim->sum = 0;
  claim->negated = TRUE;
  add_claim (extract, 0, STORY_BREEN, DOSSIER_RELATION_MET, STORY_QUINT, DOSSIER_MODALITY_ASSERTED, "2030",
             "met him last year");
  add_claim (extract, 2, STORY_BREEN, DOSSIER_RELATION_PLEDGED, STORY_UNION, DOSSIER_MODALITY_PLANNED,
             "2031-06-01", "Mr Breen will pledge support");
  finding = dossier_finding_new (DOSSIER_FINDING_CONTRADICTION_HAPPENED);
  dossier_finding_add_claim (finding, STORY_GAVE);
  dossier_finding_add_claim (finding, STORY_GAVE_NOT);
  dossier_finding_add_passage (finding, 0, dossier_extract_claim (extract, STORY_GAVE)->sentence);
  dossier_finding_add_passage (finding, 1, dossier_extract_claim (extract, STORY_GAVE_NOT)->sentence);
  finding->explanation = g_strdup ("One article tells of a gift that the other denies.");
  g_ptr_array_add (extract->findings, finding);
  return extract;
}

static void
add_tangled_entities (DossierExtract *extract, guint n_nodes, GRand *random)
{
  static const char *const given[] = { "Alba", "Bruno", "Cleo", "Dario", "Edda", "Flor", "Gus", "Hana" };
  static const char *const family[] = { "Ashgrove", "Blom",          "Carrow", "Dunmore",
                                        "Eck",      "Fenwick-Stone", "Gale" };
  static const char *const bodies[] = { "Harbour Board", "Mill Company", "Trust", "Institute of Tides",
                                        "Bank" };

  for (guint i = 0; i < n_nodes; i++)
    {
      guint kind = (guint) g_rand_int_range (random, 0, 10);
      const char *name = given[g_rand_int_range (random, 0, G_N_ELEMENTS (given))];
      const char *last = family[g_rand_int_range (random, 0, G_N_ELEMENTS (family))];
      const char *body = bodies[g_rand_int_range (random, 0, G_N_ELEMENTS (bodies))];
      g_autofree char *text = kind < 5   ? g_strdup_printf ("%s %s", name, last)
                              : kind < 9 ? g_strdup_printf ("%s %s", last, body)
                                         : g_strdup_printf ("$%u,000", i + 1);

      g_ptr_array_add (extract->entities,
                       dossier_entity_new (kind < 5   ? DOSSIER_ENTITY_PERSON
                                           : kind < 9 ? DOSSIER_ENTITY_ORGANISATION
                                                      : DOSSIER_ENTITY_SUM,
                                           text));
    }
}

DossierExtract *
dossier_story_new_tangle (guint n_nodes, guint n_edges, guint32 seed)
{
  DossierExtract *extract = dossier_extract_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup ("A tangle."), 9);
  guint32 start = dossier_date_julian (2030, 1, 1);

  g_assert_cmpuint (n_nodes, >, 1);
  dossier_extract_add_article (extract, article);
  add_tangled_entities (extract, n_nodes, random);
  for (guint i = 0; i < n_edges; i++)
    {
      /* The first claims make a tree in which early nodes gather more ties, as well-known people do. */
      guint object = i + 1 < n_nodes ? i + 1 : (guint) g_rand_int_range (random, 1, (gint32) n_nodes);
      guint subject = (guint) (g_rand_double (random) * g_rand_double (random) * object);
      DossierClaim *claim
        = dossier_claim_new (0, subject, (DossierRelation) g_rand_int_range (random, 0, DOSSIER_N_RELATIONS),
                             object);
      DossierRange all = { 0, 9 };

      claim->modality = (DossierModality) g_rand_int_range (random, 0, 5);
      claim->negated = g_rand_int_range (random, 0, 12) == 0;
      if (g_rand_int_range (random, 0, 8) != 0)
        claim->date
          = dossier_date_new_day (start + (guint32) g_rand_int_range (random, 0, 700), DOSSIER_BASIS_STATED);
      claim->sentence = all;
      dossier_claim_add_evidence (claim, all);
      g_ptr_array_add (extract->claims, claim);
    }
  return extract;
}
