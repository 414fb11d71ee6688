/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "hand-made-stack.h"

#include "dossier-claim-trace.h"

#include <string.h>

static DossierRange
find (const char *text, const char *words)
{
  const char *place = strstr (text, words);

  g_assert_nonnull (place);
  return (DossierRange){ (gsize) (place - text), (gsize) (place - text) + strlen (words) };
}

typedef struct
{
  const char *text;
  const char *evidence[4]; /* ended by NULL */
  const char *subject;     /* NULL: the words do not name it */
  const char *object;
  const char *trigger;
  const char *sentence; /* NULL: all of it */
} Row;

static const Row rows[] = {
  { "Last week Ruiz openly praised the Harbour Fund in a speech.",
    { "Ruiz openly praised the Harbour Fund", NULL }, "Ruiz", "the Harbour Fund", "openly praised" },
  { "Ruiz, who had been hired in May by Harbour Fund, left.",
    { "Ruiz", "hired in May by Harbour Fund", NULL }, "Ruiz", "Harbour Fund", "hired in May" },
  { "The new Harbour Fund chairman left.", { "The new Harbour Fund chairman", NULL }, "The new Harbour Fund chairman",
    "Harbour Fund", "new … chairman" },
  { "“It is a den of thieves,” she said of Harbour Fund.", { "a den of thieves", "Harbour Fund", NULL }, NULL,
    "Harbour Fund", "den of thieves" },
  /* Words that are there twice are shown once. */
  { "Ruiz openly praised the Harbour Fund.", { "Ruiz openly praised", "openly praised the Harbour Fund", NULL }, "Ruiz",
    "the Harbour Fund", "openly praised" },
  { "Ruiz openly praised the Harbour Fund.", { "Ruiz openly", "Ruiz openly praised", "the Harbour Fund", NULL },
    "Ruiz", "the Harbour Fund", "openly … praised" },
  /* Who is meant may stand in another sentence; that one did not set off the rule. */
  { "Staff mobbed Ruiz. He praised the Harbour Fund.", { "Staff mobbed Ruiz", "praised the Harbour Fund", NULL },
    "Ruiz", "the Harbour Fund", "praised", "He praised the Harbour Fund." },
  { "Harbour Fund’s Ruiz left.", { "Harbour Fund’s Ruiz", NULL }, "Ruiz", "Harbour Fund", NULL },
};

static void
assert_words (const DossierArticle *article, const GArray *ranges, const char *words)
{
  g_autofree char *found = dossier_claim_trace_dup_words (article, ranges);

  g_assert_cmpstr (found, ==, words);
}

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      g_autoptr (DossierExtract) extract = hand_made_stack_new (1);
      DossierClaim *claim = hand_made_stack_add (extract, 0, DOSSIER_RELATION_PRAISED, 0, 1);
      DossierArticleRecord *record = dossier_extract_article (extract, 0);
      DossierMention subject = { .kind = DOSSIER_MENTION_NAME, .entity = 0 }, object = { .entity = 1 };
      g_autoptr (DossierClaimTrace) trace = NULL;

      hand_made_stack_set_words (extract, claim, row->text);
      g_array_set_size (claim->evidence, 0);
      for (guint j = 0; row->evidence[j] != NULL; j++)
        dossier_claim_add_evidence (claim, find (row->text, row->evidence[j]));
      if (row->sentence != NULL)
        claim->sentence = find (row->text, row->sentence);
      object.range = find (row->text, row->object);
      subject.range = row->subject != NULL ? find (row->text, row->subject) : object.range;
      if (row->subject != NULL && subject.range.start <= object.range.start)
        g_array_append_val (record->mentions, subject);
      g_array_append_val (record->mentions, object);
      if (row->subject != NULL && subject.range.start > object.range.start)
        g_array_append_val (record->mentions, subject);
      trace = dossier_claim_trace_new (extract, 0);
      assert_words (record->article, trace->subject, row->subject);
      assert_words (record->article, trace->object, row->object);
      assert_words (record->article, trace->trigger, row->trigger);
    }
}

/* Of the model's claims the text that stands under their name is shown; of the program's own a sentence. */
static void
test_makers (void)
{
  g_autoptr (DossierRule) rule = dossier_rule_new ("learned-heads", "model");

  rule->text = g_strdup ("Weights of a model.");
  g_assert_true (dossier_claim_trace_is_learned ("learned-heads"));
  g_assert_false (dossier_claim_trace_is_learned ("role-heads"));
  g_assert_cmpstr (dossier_claim_trace_explain_rule ("learned-heads", rule), ==, "Weights of a model.");
  g_assert_nonnull (dossier_claim_trace_explain_rule ("learned-heads", NULL));
  g_assert_nonnull (dossier_claim_trace_explain_rule ("denial", NULL));
  g_assert_null (dossier_claim_trace_explain_rule ("role-heads", rule));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-trace/parts", test_parts);
  g_test_add_func ("/claim-trace/makers", test_makers);
  return g_test_run ();
}
