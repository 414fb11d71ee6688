/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger-checker.h"
#include "dossier-ledger.h"
#include "dossier-sum-resolver.h"

#include <math.h>
#include <string.h>

enum
{
  RUIZ,
  FUND,
  OKORO,
  CLINIC,
  FUND_DRIVE, /* an event named after the fund: of another type, of a related name */
  N_PARTIES
};

/* Parties, and articles of one text each; claims are added by hand. */
static DossierExtract *
new_stack (const char *const *texts, guint n)
{
  DossierExtract *extract = dossier_extract_new ();

  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_PERSON, "Ana Ruiz"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_ORGANISATION, "Harbour Fund"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_PERSON, "Ben Okoro"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_ORGANISATION, "Lakeside Clinic"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_OTHER, "Fund drive"));
  for (guint i = 0; i < n; i++)
    {
      DossierArticle *article = dossier_article_new (g_strdup (texts[i]), strlen (texts[i]));

      dossier_extract_add_article (extract, article);
      dossier_article_unref (article);
    }
  return extract;
}

static guint
add_sum (DossierExtract *extract, guint article, const char *words, double min, double max,
         DossierQualifier qualifier)
{
  DossierArticleRecord *record = dossier_extract_article (extract, article);
  const char *found = strstr (record->article->text, words);
  DossierSum sum = { .currency = "USD", .min = min, .max = max, .qualifier = qualifier, .basis = "symbol",
                     .same_as = DOSSIER_NO_INDEX, .part_of = DOSSIER_NO_INDEX, .entity = DOSSIER_NO_INDEX };

  g_assert_nonnull (found);
  sum.range.start = (gsize) (found - record->article->text);
  sum.range.end = sum.range.start + strlen (words);
  g_array_append_val (record->sums, sum);
  return record->sums->len - 1;
}

static DossierClaim *
add_claim (DossierExtract *extract, guint article, guint subject, DossierRelation relation, guint object,
           guint sum)
{
  DossierClaim *claim = dossier_claim_new (article, subject, relation, object);
  const DossierSum *used = &g_array_index (dossier_extract_article (extract, article)->sums, DossierSum, sum);

  claim->sum = sum;
  claim->modality = DOSSIER_MODALITY_ASSERTED;
  claim->sentence = used->range;
  claim->rule = g_strdup ("test");
  dossier_claim_add_evidence (claim, used->range);
  g_ptr_array_add (extract->claims, claim);
  return claim;
}

static guint
entity_of (const DossierExtract *extract, guint article, guint sum)
{
  return g_array_index (dossier_extract_article (extract, article)->sums, DossierSum, sum).entity;
}

/* Two articles that tell of a sum each: whether the two become one. */
static gboolean
are_joined (const char *first, const char *second, double amounts[2], DossierQualifier qualifiers[2],
            guint objects[2], DossierRelation relations[2])
{
  const char *const texts[] = { first, second };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);

  for (guint i = 0; i < 2; i++)
    add_claim (extract, i, RUIZ, relations[i], objects[i],
               add_sum (extract, i, "SUM", amounts[i],
                        qualifiers[i] == DOSSIER_QUALIFIER_VAGUE ? 9.99 * amounts[i] / 2 : amounts[i],
                        qualifiers[i]));
  dossier_sum_resolver_add_entities (extract);
  return entity_of (extract, 0, 0) == entity_of (extract, 1, 0);
}

static void
test_two_articles (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    double amounts[2];
    DossierQualifier qualifiers[2];
    guint objects[2];
    DossierRelation relations[2];
    gboolean joined;
  } cases[] = {
    /* the same amount between the same two */
    { "gave SUM", "gave SUM", { 5e6, 5e6 }, { 0, 0 }, { FUND, FUND }, { 0, 0 }, TRUE },
    { "promised SUM",
      "gave SUM",
      { 5e6, 5e6 },
      { 0, 0 },
      { FUND, FUND },
      { DOSSIER_RELATION_PLEDGED, DOSSIER_RELATION_DONATED },
      TRUE },
    /* a receiver of related name */
    { "gave SUM", "gave SUM", { 5e6, 5e6 }, { 0, 0 }, { FUND, FUND_DRIVE }, { 0, 0 }, TRUE },
    /* equal amounts to others stay two */
    { "gave SUM", "gave SUM", { 5e6, 5e6 }, { 0, 0 }, { FUND, CLINIC }, { 0, 0 }, FALSE },
    { "gave SUM", "gave SUM", { 5e6, 5e6 }, { 0, 0 }, { FUND, OKORO }, { 0, 0 }, FALSE },
    /* other amounts */
    { "gave SUM", "gave SUM", { 5e6, 6e6 }, { 0, 0 }, { FUND, FUND }, { 0, 0 }, FALSE },
    { "gave SUM", "gave SUM", { 5e6, 4.9e6 }, { 0, 0 }, { FUND, FUND }, { 0, 0 }, FALSE },
    { "gave nearly SUM",
      "gave SUM",
      { 5e6, 4.9e6 },
      { DOSSIER_QUALIFIER_ABOUT, 0 },
      { FUND, FUND },
      { 0, 0 },
      TRUE },
    /* a magnitude */
    { "gave SUM", "gave SUM", { 2e8, 3e8 }, { DOSSIER_QUALIFIER_VAGUE, 0 }, { FUND, FUND }, { 0, 0 }, TRUE },
    { "gave SUM",
      "gave SUM",
      { 2e8, 3e8 },
      { DOSSIER_QUALIFIER_VAGUE, 0 },
      { FUND, FUND_DRIVE },
      { 0, 0 },
      FALSE },
    { "gave SUM", "gave SUM", { 2e8, 3e9 }, { DOSSIER_QUALIFIER_VAGUE, 0 }, { FUND, FUND }, { 0, 0 }, FALSE },
    /* a target is not the money itself */
    { "a target of SUM in cuts", "saved SUM", { 2e12, 2e12 }, { 0, 0 }, { FUND, FUND }, { 0, 0 }, FALSE },
    { "a target of SUM in cuts",
      "the goal of SUM",
      { 2e12, 2e12 },
      { 0, 0 },
      { FUND, FUND },
      { 0, 0 },
      TRUE },
    /* what was withheld was not given */
    { "gave SUM",
      "held back SUM",
      { 5e6, 5e6 },
      { 0, 0 },
      { FUND, FUND },
      { DOSSIER_RELATION_DONATED, DOSSIER_RELATION_WITHHELD },
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean joined = are_joined (cases[i].first, cases[i].second, (double *) cases[i].amounts,
                                    (DossierQualifier *) cases[i].qualifiers, (guint *) cases[i].objects,
                                    (DossierRelation *) cases[i].relations);

      if (joined == cases[i].joined)
        continue;
      g_test_message ("case %u: %s", i, joined ? "joined" : "apart");
      g_test_fail ();
    }
}

static void
test_joined_entity (void)
{
  static const char *const texts[] = { "gave $5m there", "gave $5 million there" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);
  const DossierEntity *entity;

  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 0, "$5m", 5e6, 5e6, 0));
  add_claim (extract, 1, RUIZ, DOSSIER_RELATION_DONATED, FUND,
             add_sum (extract, 1, "$5 million", 5e6, 5e6, 0));
  dossier_sum_resolver_add_entities (extract);
  g_assert_cmpuint (extract->entities->len, ==, N_PARTIES + 1);
  entity = dossier_extract_entity (extract, entity_of (extract, 1, 0));
  g_assert_cmpstr (entity->name, ==, "$5 million");
  g_assert_cmpuint (entity->aliases->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (entity->aliases, 0), ==, "$5m");
  g_assert_cmpuint (entity->articles->len, ==, 2);
  g_assert_nonnull (strstr (entity->why, "Ana Ruiz"));
}

static void
test_one_article (void)
{
  static const char *const texts[] = { "gave $5m one day. A further $5m went another day. Again the $5m." };
  g_autoptr (DossierExtract) extract = new_stack (texts, 1);
  guint first = add_sum (extract, 0, "$5m one", 5e6, 5e6, 0);
  guint further = add_sum (extract, 0, "$5m went", 5e6, 5e6, 0);
  guint again = add_sum (extract, 0, "$5m.", 5e6, 5e6, 0);

  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, first);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, further);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, again);
  dossier_sum_resolver_add_entities (extract);
  g_assert_cmpuint (entity_of (extract, 0, first), !=, entity_of (extract, 0, further));
  g_assert_cmpuint (entity_of (extract, 0, first), ==, entity_of (extract, 0, again));
}

static void
test_dates_apart (void)
{
  static const char *const texts[] = { "gave SUM", "gave SUM" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);

  for (guint i = 0; i < 2; i++)
    add_claim (extract, i, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, i, "SUM", 5e6, 5e6, 0))
        ->date
        = dossier_date_new_year (2012 + 4 * (int) i, DOSSIER_BASIS_STATED);
  dossier_sum_resolver_add_entities (extract);
  g_assert_cmpuint (entity_of (extract, 0, 0), !=, entity_of (extract, 1, 0));
}

static void
test_conversion (void)
{
  static const char *const texts[] = { "gave EUR (USD)", "gave USD" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);
  guint euros = add_sum (extract, 0, "EUR", 2e6, 2e6, 0);
  guint dollars = add_sum (extract, 0, "USD", 2.3e6, 2.3e6, 0);

  strcpy (g_array_index (dossier_extract_article (extract, 0)->sums, DossierSum, euros).currency, "EUR");
  g_array_index (dossier_extract_article (extract, 0)->sums, DossierSum, dollars).same_as = euros;
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, dollars);
  add_claim (extract, 1, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 1, "USD", 2.3e6, 2.3e6, 0));
  dossier_sum_resolver_add_entities (extract);
  g_assert_cmpuint (entity_of (extract, 0, euros), ==, entity_of (extract, 0, dollars));
  g_assert_cmpuint (entity_of (extract, 0, euros), ==, entity_of (extract, 1, 0));
}

static void
test_unused_sum (void)
{
  static const char *const texts[] = { "costs SUM" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 1);

  add_sum (extract, 0, "SUM", 5e6, 5e6, 0);
  dossier_sum_resolver_add_entities (extract);
  g_assert_cmpuint (extract->entities->len, ==, N_PARTIES);
  g_assert_cmpuint (entity_of (extract, 0, 0), ==, DOSSIER_NO_INDEX);
}

/* Joining moves what names an entity behind the joined one. */
static void
test_numbers_move (void)
{
  static const char *const texts[] = { "gave SUM", "gave SUM" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);
  DossierClaim *claim;

  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 0, "SUM", 5e6, 5e6, 0));
  add_claim (extract, 1, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 1, "SUM", 5e6, 5e6, 0));
  for (guint i = 0; i < 2; i++)
    {
      DossierSum *sum = &g_array_index (dossier_extract_article (extract, i)->sums, DossierSum, 0);

      g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_SUM, "SUM"));
      sum->entity = extract->entities->len - 1;
      dossier_extract_entity (extract, sum->entity)->sum = *sum;
    }
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_PERSON, "Cleo Marsh"));
  claim = add_claim (extract, 1, extract->entities->len - 1, DOSSIER_RELATION_PRAISED, RUIZ, 0);
  claim->sum = DOSSIER_NO_INDEX;
  dossier_sum_resolver_merge (extract);
  g_assert_cmpuint (extract->entities->len, ==, N_PARTIES + 2);
  g_assert_cmpstr (dossier_extract_entity (extract, claim->subject)->name, ==, "Cleo Marsh");
}

static const DossierLedgerRow *
only_row (const DossierLedger *ledger)
{
  g_assert_cmpuint (ledger->rows->len, ==, 1);
  return ledger->rows->pdata[0];
}

static void
test_ledger_columns (void)
{
  static const char *const texts[] = { "gave A, pledged B, held C, owes D, said E, denied F, vague G",
                                       "gave A" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);
  g_autoptr (DossierLedger) ledger = NULL;
  const DossierLedgerRow *row;
  guint a = add_sum (extract, 0, "A", 1e6, 1e6, 0);
  guint b = add_sum (extract, 0, "B", 2e6, 2e6, 0);
  guint c = add_sum (extract, 0, "C", 3e6, 3e6, 0);
  guint d = add_sum (extract, 0, "D", 4e6, 4e6, 0);
  guint e = add_sum (extract, 0, "E", 5e6, 5e6, 0);
  guint f = add_sum (extract, 0, "F", 6e6, 6e6, 0);
  guint g = add_sum (extract, 0, "G", 7e9, HUGE_VAL, DOSSIER_QUALIFIER_VAGUE);
  static const double expected[] = { 1e6, 2e6, 3e6, 4e6, 7.005e9 };

  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, a);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PLEDGED, FUND, b);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_WITHHELD, FUND, c);
  add_claim (extract, 0, FUND, DOSSIER_RELATION_LENT, RUIZ, d);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PAID, FUND, e)->modality = DOSSIER_MODALITY_REPORTED;
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PAID, FUND, f)->negated = TRUE;
  add_claim (extract, 0, FUND, DOSSIER_RELATION_RECEIVED, RUIZ, g);
  /* the second article tells of the same gift, less surely */
  add_claim (extract, 1, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 1, "A", 1e6, 1e6, 0))
      ->modality
      = DOSSIER_MODALITY_REPORTED;
  dossier_sum_resolver_add_entities (extract);
  ledger = dossier_ledger_new (extract);
  row = only_row (ledger);
  g_assert_cmpuint (row->giver, ==, RUIZ);
  g_assert_cmpuint (row->receiver, ==, FUND);
  for (guint i = 0; i < DOSSIER_N_FLOWS; i++)
    g_assert_cmpfloat (row->cells[i].min, ==, expected[i]);
  g_assert_true (isinf (row->cells[DOSSIER_FLOW_HEDGED].max));
  for (guint i = 0; i < row->entries->len; i++)
    {
      const DossierLedgerEntry *entry = row->entries->pdata[i];
      double amount = dossier_extract_entity (extract, entry->entity)->sum.min;

      g_assert_cmpint (entry->disputed, ==, amount == 6e6);
      g_assert_cmpint (entry->counted, ==, amount != 6e6);
      g_assert_cmpuint (entry->claims->len, ==, amount == 1e6 ? 2 : 1);
    }
}

static void
test_ledger_parts (void)
{
  static const char *const texts[] = { "gave ONE of the TEN, held back TWO of the TEN" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 1);
  g_autoptr (DossierLedger) ledger = NULL;
  const DossierLedgerRow *row;
  guint one = add_sum (extract, 0, "ONE", 1e6, 1e6, 0);
  guint two = add_sum (extract, 0, "TWO", 2e6, 2e6, 0);
  guint ten = add_sum (extract, 0, "TEN", 1e7, 1e7, 0);
  DossierArticleRecord *record = dossier_extract_article (extract, 0);

  g_array_index (record->sums, DossierSum, one).part_of = ten;
  g_array_index (record->sums, DossierSum, two).part_of = ten;
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, one);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_WITHHELD, FUND, two);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_DONATED, FUND, ten);
  dossier_sum_resolver_add_entities (extract);
  ledger = dossier_ledger_new (extract);
  row = only_row (ledger);
  g_assert_cmpfloat (row->cells[DOSSIER_FLOW_GIVEN].min, ==, 1e7);
  g_assert_cmpfloat (row->cells[DOSSIER_FLOW_WITHHELD].min, ==, 2e6);
  dossier_ledger_checker_run (extract);
  g_assert_cmpuint (extract->findings->len, ==, 1);
  g_assert_cmpint (((DossierFinding *) extract->findings->pdata[0])->kind, ==,
                   DOSSIER_FINDING_SUM_COUNTED_TWICE);
  g_assert_cmpuint (((DossierFinding *) extract->findings->pdata[0])->claims->len, ==, 2);
}

/* A promise that another article tells as given is one sum, and the reader is told. */
static void
test_promise_kept (void)
{
  static const char *const texts[] = { "promised SUM", "gave SUM" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);

  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PLEDGED, FUND, add_sum (extract, 0, "SUM", 5e6, 5e6, 0));
  add_claim (extract, 1, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 1, "SUM", 5e6, 5e6, 0));
  dossier_sum_resolver_add_entities (extract);
  dossier_ledger_checker_run (extract);
  g_assert_cmpuint (extract->findings->len, ==, 1);
  g_assert_cmpuint (((DossierFinding *) extract->findings->pdata[0])->articles->len, ==, 2);
}

/* "withheld ONE of a TEN promise" here and "gave TEN" there: the whole is one sum, known by its part's
 * parties. */
static void
test_whole_of_part (void)
{
  static const char *const texts[] = { "withheld ONE of a TEN promise", "gave TEN" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 2);
  guint one = add_sum (extract, 0, "ONE", 1e6, 1e6, 0);
  guint ten = add_sum (extract, 0, "TEN", 1e7, 1e7, 0);

  g_array_index (dossier_extract_article (extract, 0)->sums, DossierSum, one).part_of = ten;
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_WITHHELD, FUND, one);
  add_claim (extract, 1, RUIZ, DOSSIER_RELATION_DONATED, FUND, add_sum (extract, 1, "TEN", 1e7, 1e7, 0));
  dossier_sum_resolver_add_entities (extract);
  g_assert_cmpuint (entity_of (extract, 0, ten), ==, entity_of (extract, 1, 0));
  g_assert_cmpuint (entity_of (extract, 0, ten), !=, entity_of (extract, 0, one));
}

static void
test_ledger_rows_apart (void)
{
  static const char *const texts[] = { "gave A and B, and C a year" };
  g_autoptr (DossierExtract) extract = new_stack (texts, 1);
  g_autoptr (DossierLedger) ledger = NULL;
  guint a = add_sum (extract, 0, "A", 1e6, 1e6, 0);
  guint b = add_sum (extract, 0, "B", 2e6, 2e6, 0);
  guint c = add_sum (extract, 0, "C", 3e6, 3e6, 0);
  DossierArticleRecord *record = dossier_extract_article (extract, 0);
  g_autofree char *label = NULL;

  strcpy (g_array_index (record->sums, DossierSum, b).currency, "EUR");
  g_array_index (record->sums, DossierSum, c).per = "year";
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PAID, FUND, a);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PAID, FUND, b);
  add_claim (extract, 0, RUIZ, DOSSIER_RELATION_PAID, FUND, c);
  add_claim (extract, 0, OKORO, DOSSIER_RELATION_PRAISED, FUND, a);
  dossier_sum_resolver_add_entities (extract);
  ledger = dossier_ledger_new (extract);
  g_assert_cmpuint (ledger->rows->len, ==, 3);
  g_assert_cmpstr (((DossierLedgerRow *) ledger->rows->pdata[0])->currency, ==, "EUR");
  label = dossier_ledger_cell_to_label (ledger->rows->pdata[2], DOSSIER_FLOW_GIVEN);
  g_assert_cmpstr (label, ==, "$3 million per year");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sum-resolver/two-articles", test_two_articles);
  g_test_add_func ("/sum-resolver/joined-entity", test_joined_entity);
  g_test_add_func ("/sum-resolver/one-article", test_one_article);
  g_test_add_func ("/sum-resolver/dates-apart", test_dates_apart);
  g_test_add_func ("/sum-resolver/conversion", test_conversion);
  g_test_add_func ("/sum-resolver/unused-sum", test_unused_sum);
  g_test_add_func ("/sum-resolver/numbers-move", test_numbers_move);
  g_test_add_func ("/ledger/columns", test_ledger_columns);
  g_test_add_func ("/ledger/parts", test_ledger_parts);
  g_test_add_func ("/ledger/promise-kept", test_promise_kept);
  g_test_add_func ("/sum-resolver/whole-of-part", test_whole_of_part);
  g_test_add_func ("/ledger/rows-apart", test_ledger_rows_apart);
  return g_test_run ();
}
