/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-engine.h"

#include <string.h>

/* Runs the tables of claims/: each line a sentence and the claims that must, or must not, come out of it.
 *
 *     SENTENCE => CLAIM; CLAIM =/> CLAIM
 *
 * A claim is SUBJECT relation OBJECT, then in any order a modality, "not", "by SPEAKER" last ("anonymous", or
 * "article" for the article itself); what is left out is not looked at. "@ words 2016" behind it
 * all says where its date comes from and what it is, the article's being DAY. Names are parts of the found ones; "*"
 * is any claim. Words in braces, parted by "|", give a sentence each. A table may fail on as many sentences as its line in known-errors says; each failure
 * is printed. */

/* When the sentences of a table were written. */
#define DAY 2025, 6, 4

typedef struct
{
  const DossierEngine *engine;
  gboolean dated; /* its sentences have a day */
  guint n_rows;
  guint n_failed;
} Runner;

static gboolean
is_named (const DossierExtract *extract, guint entity, const char *name)
{
  return entity < extract->entities->len
         && strstr (dossier_extract_entity (extract, entity)->name, name) != NULL;
}

static gboolean
is_said_by (const DossierExtract *extract, const DossierClaim *claim, const char *name)
{
  if (strcmp (name, "article") == 0)
    return claim->attributed_to == DOSSIER_SPEAKER_ARTICLE;
  return strcmp (name, "anonymous") == 0 ? claim->attributed_to == DOSSIER_SPEAKER_ANONYMOUS
                                         : is_named (extract, claim->attributed_to, name);
}

/* Takes "@ FROM DATES" off the end of @pattern: where the date comes from, and its ISO interval ("2012/", "/2019-05",
 * "2016"). Returns whether @claim is dated so. */
static gboolean
is_dated (const DossierClaim *claim, char *pattern)
{
  g_autofree char *first = dossier_date_to_iso (&claim->date), *last = dossier_date_to_iso_end (&claim->date);
  g_autofree char *dates = NULL, *found = NULL;
  char *at = strstr (pattern, " @ ");

  if (at == NULL)
    return TRUE;
  *at = '\0';
  if (last != NULL || claim->date.precision == DOSSIER_PRECISION_RANGE)
    dates = g_strdup_printf ("%s/%s", first != NULL ? first : "", last != NULL ? last : "");
  else
    dates = g_strdup (first != NULL ? first : "");
  found = g_strdup_printf ("%s %s", dossier_dating_to_string (dossier_claim_get_dating (claim)), dates);
  return strcmp (g_strstrip (found), at + strlen (" @ ")) == 0;
}

/* Takes " by SPEAKER" off the end of @pattern. */
static char *
take_speaker (char *pattern)
{
  char *by = strstr (pattern, " by ");

  if (by == NULL)
    return NULL;
  *by = '\0';
  return by + 4;
}

/* Whether the end of @pattern is @word; takes it off. */
static gboolean
take_word (char *pattern, const char *word)
{
  g_autofree char *tail = g_strconcat (" ", word, NULL);

  if (!g_str_has_suffix (pattern, tail))
    return FALSE;
  pattern[strlen (pattern) - strlen (tail)] = '\0';
  return TRUE;
}

static gboolean
fits_ends (const DossierExtract *extract, const DossierClaim *claim, const char *pattern)
{
  g_autofree char *middle = g_strconcat (" ", dossier_relation_to_string (claim->relation), " ", NULL);
  const char *at = strstr (pattern, middle);
  g_autofree char *subject = NULL;
  const char *object;

  if (at == NULL)
    return FALSE;
  subject = g_strndup (pattern, at - pattern);
  object = at + strlen (middle);
  if (is_named (extract, claim->subject, subject) && is_named (extract, claim->object, object))
    return TRUE;
  return dossier_relation_is_symmetric (claim->relation) && is_named (extract, claim->object, subject)
         && is_named (extract, claim->subject, object);
}

/* Whether @claim is what @text says. */
static gboolean
fits (const DossierExtract *extract, const DossierClaim *claim, const char *text)
{
  static const char *const modalities[] = { "asserted", "reported", "alleged", "planned", "hypothetical" };
  g_autofree char *pattern = g_strstrip (g_strdup (text));
  gboolean dated = is_dated (claim, pattern), negated;
  const char *speaker = take_speaker (pattern);

  if (!dated)
    return FALSE;
  if (strcmp (pattern, "*") == 0)
    return TRUE;
  if (take_word (pattern, "learned") && !g_str_has_prefix (claim->rule, "learned-"))
    return FALSE;
  negated = take_word (pattern, "not");
  for (guint i = 0; i < G_N_ELEMENTS (modalities); i++)
    if (take_word (pattern, modalities[i]) && claim->modality != dossier_modality_from_string (modalities[i]))
      return FALSE;
  negated = take_word (pattern, "not") || negated;
  if (claim->negated != negated || (speaker != NULL && !is_said_by (extract, claim, speaker)))
    return FALSE;
  return fits_ends (extract, claim, pattern);
}

static gboolean
is_found (const DossierExtract *extract, const char *pattern)
{
  for (guint i = 0; i < extract->claims->len; i++)
    if (fits (extract, dossier_extract_claim (extract, i), pattern))
      return TRUE;
  return FALSE;
}

static gboolean
check_all (const DossierExtract *extract, const char *patterns, gboolean wanted, const char *sentence)
{
  g_auto (GStrv) parts = g_strsplit (patterns, ";", -1);
  gboolean right = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    if (is_found (extract, parts[i]) != wanted)
      {
        g_test_message ("%s: %s -- %s", wanted ? "missing" : "wrong", g_strstrip (parts[i]), sentence);
        right = FALSE;
      }
  return right;
}

static void
run_sentence (Runner *self, const char *sentence, const char *wanted, const char *unwanted)
{
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup (sentence), strlen (sentence));
  g_autoptr (DossierExtract) extract = NULL;
  g_autoptr (GError) error = NULL;
  gboolean right;

  if (self->dated)
    article->published = dossier_date_new_day (dossier_date_julian (DAY), DOSSIER_BASIS_GIVEN);
  extract = dossier_engine_extract (self->engine, article, NULL, &error);
  g_assert_no_error (error);
  right = wanted == NULL || check_all (extract, wanted, TRUE, sentence);
  right = (unwanted == NULL || check_all (extract, unwanted, FALSE, sentence)) && right;
  self->n_rows++;
  self->n_failed += !right;
}

/* Runs @sentence once for each way to choose from its braces, the first braces first. */
static void
run_expanded (Runner *self, const char *sentence, const char *wanted, const char *unwanted)
{
  g_autoptr (GQueue) todo = g_queue_new ();

  g_queue_push_tail (todo, g_strdup (sentence));
  while (!g_queue_is_empty (todo))
    {
      g_autofree char *text = g_queue_pop_head (todo);
      char *open = strchr (text, '{'), *close = open != NULL ? strchr (open, '}') : NULL;
      g_auto (GStrv) choices = NULL;

      if (close == NULL)
        {
          run_sentence (self, text, wanted, unwanted);
          continue;
        }
      *open = *close = '\0';
      choices = g_strsplit (open + 1, "|", -1);
      for (guint i = 0; choices[i] != NULL; i++)
        g_queue_push_tail (todo, g_strconcat (text, choices[i], close + 1, NULL));
    }
}

static void
run_line (Runner *self, char *line)
{
  char *unwanted = strstr (line, "=/>"), *wanted;

  if (line[0] == '#' || line[0] == '\0')
    return;
  if (unwanted != NULL)
    {
      *unwanted = '\0';
      unwanted += strlen ("=/>");
    }
  wanted = strstr (line, "=>");
  if (wanted != NULL)
    {
      *wanted = '\0';
      wanted += strlen ("=>");
    }
  g_assert_true (wanted != NULL || unwanted != NULL);
  run_expanded (self, g_strstrip (line), wanted, unwanted);
}

/* How many sentences of a table may fail: "NAME NUMBER" in its line of the file of known errors. */
static guint
known_errors (const char *table)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "quality", "claims", "known-errors", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], table) && lines[i][strlen (table)] == ' ')
      return (guint) g_ascii_strtoull (lines[i] + strlen (table), NULL, 10);
  g_assert_not_reached ();
}

static void
test_table (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strconcat (name, ".table", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "quality", "claims", file, NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = dossier_engine_new (g_getenv ("DOSSIER_DATADIR"), &error);
  Runner runner = { .engine = engine, .dated = strcmp (name, "times") == 0 };

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    run_line (&runner, lines[i]);
  g_test_message ("%s: %u of %u sentences wrong", name, runner.n_failed, runner.n_rows);
  g_assert_cmpuint (runner.n_rows, >, 0);
  g_assert_cmpuint (runner.n_failed, <=, known_errors (name));
}

int
main (int argc, char **argv)
{
  static const char *const tables[]
      = { "roles", "acts", "stances", "verbs", "speakers", "breadth", "times", "denials", "offices",
          "learned", "forms", "phrases", "says", "news", "press-conflict", "press-role", "press-speech",
          "press-support", "press-rest", "press-mended" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/claim-tables/", tables[i], NULL);

      g_test_add_data_func (path, tables[i], test_table);
    }
  return g_test_run ();
}
