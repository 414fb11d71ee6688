/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-trace.h"
#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli-project.h"
#include "dossier-cli.h"
#include "dossier-extract-reader.h"
#include "dossier-paths.h"
#include "dossier-reader.h"
#include "dossier-relation-words.h"

/* What a claim must have to be shown: words that lie in its article. */
static gboolean
check_claim (const DossierExtract *extract, guint index, const char *path)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  gboolean whole = claim->evidence->len > 0;

  for (guint i = 0; i < claim->evidence->len; i++)
    {
      DossierRange range = g_array_index (claim->evidence, DossierRange, i);

      whole = whole && range.start < range.end && range.end <= article->length;
    }
  if (!whole)
    dossier_cli_complain ("“%s”: claim c%u rests on no words", path, index + 1);
  return whole;
}

static char *
describe_date (const DossierDate *date)
{
  g_autofree char *iso = dossier_date_to_iso (date);
  g_autofree char *iso_end = dossier_date_to_iso_end (date);

  return g_strdup_printf ("%s%s%s", iso != NULL ? iso : "not known", iso_end != NULL ? " to " : "",
                          iso_end != NULL ? iso_end : "");
}

/* When an article was written, how that is known, and what else it may be. */
static void
print_date (const DossierArticle *article)
{
  g_autofree char *name = dossier_article_dup_name (article);
  g_autofree char *date = describe_date (&article->published);

  g_print ("  %s: %s (%s)\n", name, date, dossier_basis_to_string (article->published.basis));
  if (article->published_why != NULL)
    g_print ("    because %s\n", article->published_why);
  for (guint i = 0; i < article->published_alternatives->len; i++)
    {
      g_autofree char *other = describe_date (&g_array_index (article->published_alternatives, DossierDate, i));

      g_print ("    or %s\n", other);
    }
}

static void
print_words (const char *what, const DossierArticle *article, const GArray *ranges)
{
  g_autofree char *words = dossier_claim_trace_dup_words (article, ranges);

  if (words != NULL)
    g_print ("    %s: “%s”\n", what, words);
}

/* Which rule made the claim, and which words it matched. */
static void
print_trace (const DossierExtract *extract, const DossierEngine *engine, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  const DossierRule *rule = claim->rule != NULL ? dossier_engine_lookup_rule (engine, claim->rule) : NULL;
  const char *text = claim->rule != NULL ? dossier_claim_trace_explain_rule (claim->rule, rule) : NULL;
  g_autoptr (DossierClaimTrace) trace = dossier_claim_trace_new (extract, index);
  g_autofree char *sentence = dossier_claim_to_sentence (extract, claim);

  g_print ("c%u  %s\n", index + 1, sentence);
  if (text != NULL)
    {
      g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

      g_print ("    rule: %s: %s\n", claim->rule, line);
    }
  else
    g_print ("    rule: %s%s%s\n", claim->rule != NULL ? claim->rule : "none", rule != NULL ? ", " : "",
             rule != NULL ? rule->origin : "");
  print_words (dossier_claim_trace_is_learned (claim->rule) ? "read from" : "set off by", article, trace->trigger);
  print_words ("subject", article, trace->subject);
  print_words ("object", article, trace->object);
  dossier_cli_print_passage (extract, claim->article, claim->sentence, 4);
}

/* "a.txt: 1 article, 12 entities, 1 claim, 0 findings" */
static void
print_counts (const DossierExtract *extract, const char *path)
{
  guint articles = extract->articles->len, entities = extract->entities->len;
  guint claims = extract->claims->len, findings = extract->findings->len;

  g_print ("%s: %u %s, %u %s, %u %s, %u %s\n", path, articles, articles == 1 ? "article" : "articles", entities,
           entities == 1 ? "entity" : "entities", claims, claims == 1 ? "claim" : "claims", findings,
           findings == 1 ? "finding" : "findings");
}

/* @traced: (nullable): the engine, where every claim is to be shown with the rule that made it */
static gboolean
check_extract (const DossierExtract *extract, const char *path, const DossierEngine *traced)
{
  gboolean whole = TRUE;

  for (guint i = 0; i < extract->claims->len; i++)
    whole = check_claim (extract, i, path) && whole;
  if (whole)
    print_counts (extract, path);
  for (guint i = 0; whole && i < extract->articles->len; i++)
    print_date (dossier_extract_article (extract, i)->article);
  for (guint i = 0; whole && traced != NULL && i < extract->claims->len; i++)
    print_trace (extract, traced, i);
  return whole;
}

static DossierExtract *
load (DossierEngine *engine, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (dossier_cli_is_project (path))
    {
      g_autoptr (DossierProject) project = dossier_cli_open_project (engine, path, error);

      return project != NULL ? dossier_extract_ref (dossier_project_get_revision (project)->extract) : NULL;
    }
  if (g_str_has_suffix (path, ".json"))
    return g_file_get_contents (path, &text, &length, error)
               ? dossier_extract_from_json (text, length, path, error)
               : NULL;
  {
    g_autoptr (DossierArticle) article = dossier_reader_read_path (path, NULL, error);
    DossierExtract *extract = article != NULL ? dossier_engine_extract (engine, article, NULL, error) : NULL;

    if (extract != NULL)
      dossier_engine_find (extract);
    return extract;
  }
}

/* The files that are not the installation's, for whoever wonders whether theirs is in use. */
static void
print_own_rules (const GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const DossierRuleSource *source = g_ptr_array_index (sources, i);

      if (source->own)
        g_print ("%s: %u %s\n", source->path, source->n_rules, source->n_rules == 1 ? "rule" : "rules");
    }
}

static gboolean
print_rule (const DossierEngine *engine, const char *name)
{
  const DossierRule *rule = dossier_engine_lookup_rule (engine, name);
  const char *plain = rule == NULL ? dossier_claim_trace_explain_rule (name, NULL) : NULL;

  if (plain != NULL && !dossier_claim_trace_is_learned (name))
    {
      g_print ("%s: %s\n", name, plain);
      return TRUE;
    }
  if (rule == NULL)
    {
      dossier_cli_complain ("there is no rule “%s”", name);
      return FALSE;
    }
  g_print ("%s\n%s\n", rule->origin, rule->text);
  return TRUE;
}

int
dossier_cli_check (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = NULL;
  gboolean whole = TRUE, trace = FALSE;
  int status;
  g_auto (GStrv) rules = NULL;
  g_autofree char *wanted = NULL;
  const GOptionEntry entries[] = {
    DOSSIER_CLI_RULES_OPTION (rules),
    { "show-rule", 0, 0, G_OPTION_ARG_STRING, &wanted, "Print the rule that a claim names, and where it stands",
      "NAME" },
    { "trace", 0, 0, G_OPTION_ARG_NONE, &trace,
      "Print each claim with the rule that made it and the words that the rule matched", NULL },
    { NULL },
  };

  if (!dossier_cli_parse (&argc, &argv, entries, "[PROJECT-or-FILE…]",
                          "Checks that the models and rules of this installation, and the projects, documents and "
                          "articles named, can be read and are whole; tells when each article was written, how that is "
                          "known, and what else it may be.",
                          &status))
    return status;
  engine = dossier_cli_new_engine (rules, &error);
  if (engine == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      return DOSSIER_CLI_SOME_REFUSED;
    }
  g_print ("%s: models, lexicons and rules are whole\n", dossier_paths_get_data_dir ());
  print_own_rules (dossier_engine_get_rule_sources (engine));
  if (wanted != NULL)
    whole = print_rule (engine, wanted);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (DossierExtract) extract = load (engine, argv[i], &problem);

      if (extract == NULL)
        dossier_cli_complain ("%s", problem->message);
      whole = extract != NULL && check_extract (extract, argv[i], trace ? engine : NULL) && whole;
    }
  return whole ? DOSSIER_CLI_DONE : DOSSIER_CLI_SOME_REFUSED;
}
