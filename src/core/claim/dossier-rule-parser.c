/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-parser.h"

#include "dossier-error.h"
#include "dossier-rule-phrase.h"

#include <string.h>

#define MAX_WEIGHT 9

typedef struct
{
  DossierRuleFile *file;
  const char *origin;
  guint line;        /* of the statement being read, from 1 */
  DossierRule *rule; /* being read, or NULL; not yet among the file's */
  guint rule_line;   /* where it begins, from 1 */
  GStrv lines;       /* of the file, as they stand there */
  DossierRelation told; /* by the phrases being read; DOSSIER_N_RELATIONS outside of them */
  gboolean said;        /* those phrases are what a speaker says */
  GHashTable *names;    /* of the rules so far, borrowed from them */
} Parser;

static const struct
{
  const char *name;
  DossierRuleFlags flag;
} options[] = {
  { "needs-sum", DOSSIER_RULE_NEEDS_SUM },   { "negated", DOSSIER_RULE_NEGATED },
  { "planned", DOSSIER_RULE_PLANNED },       { "title", DOSSIER_RULE_TITLE },
  { "names-only", DOSSIER_RULE_NAMES_ONLY }, { "no-quotes", DOSSIER_RULE_NO_QUOTES },
  { "in-quotes", DOSSIER_RULE_IN_QUOTES },   { "no-it", DOSSIER_RULE_NO_IT },
  { "holds", DOSSIER_RULE_HOLDS },
};

static const char *const trigger_names[] = { "verb", "noun", "adjective", "person", "organisation" };

static gboolean G_GNUC_PRINTF (3, 4) fail (const Parser *self, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s:%u: %s", self->origin, self->line, message);
  return FALSE;
}

/* The words of @text, blanks between them. */
static GStrv
split_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
}

static void
free_words (gpointer data)
{
  DossierRuleWords *words = data;

  g_free (words->name);
  g_free (words->origin);
  g_strfreev (words->words);
  g_free (words);
}

/* @more: the statement adds to a class */
static gboolean
read_class (Parser *self, const char *text, gboolean more, GError **error)
{
  const char *equals = strchr (text, '=');
  const char *key = more ? "more" : "words";
  g_autofree char *name = NULL;
  g_auto (GStrv) words = NULL;
  DossierRuleWords *class;

  if (equals == NULL)
    return fail (self, error, "“%s NAME = word word …” is expected", key);
  name = g_strstrip (g_strndup (text, equals - text));
  words = split_words (equals + 1);
  if (name[0] == '\0' || words[0] == NULL)
    return fail (self, error, "“%s” needs the name of a class and words", key);
  for (guint i = 0; i < self->file->classes->len; i++)
    {
      const DossierRuleWords *other = g_ptr_array_index (self->file->classes, i);

      if (!more && !other->more && strcmp (other->name, name) == 0)
        return fail (self, error, "the class “%s” is there twice", name);
    }
  class = g_new0 (DossierRuleWords, 1);
  class->name = g_steal_pointer (&name);
  class->origin = g_strdup_printf ("%s:%u", self->origin, self->line);
  class->words = g_steal_pointer (&words);
  class->more = more;
  g_ptr_array_add (self->file->classes, class);
  return TRUE;
}

static gboolean
read_trigger (Parser *self, const char *text, GError **error)
{
  g_auto (GStrv) words = split_words (text);
  guint kind = 0;

  while (words[0] != NULL && kind < G_N_ELEMENTS (trigger_names)
         && strcmp (trigger_names[kind], words[0]) != 0)
    kind++;
  if (words[0] == NULL || kind == G_N_ELEMENTS (trigger_names))
    return fail (self, error, "“on” needs verb, noun, adjective, person or organisation");
  self->rule->trigger = (DossierTriggerKind) kind;
  if ((kind >= DOSSIER_TRIGGER_PERSON) != (words[1] == NULL))
    return fail (self, error, "“on %s” %s", words[0], words[1] == NULL ? "needs words" : "takes no words");
  g_strfreev (self->rule->words);
  self->rule->words = words[1] != NULL ? g_strdupv (words + 1) : NULL;
  return TRUE;
}

static gboolean
read_paths (Parser *self, GPtrArray **paths, const char *text, GError **error)
{
  GError *inner = NULL;

  g_clear_pointer (paths, g_ptr_array_unref);
  *paths = dossier_path_parse_list (text, &inner);
  if (*paths != NULL)
    return TRUE;
  fail (self, error, "%s", inner->message);
  g_error_free (inner);
  return FALSE;
}

/* Each such line asks for one more thing. */
static gboolean
read_required (Parser *self, const char *text, GError **error)
{
  GPtrArray *paths = NULL;

  if (!read_paths (self, &paths, text, error))
    return FALSE;
  g_ptr_array_add (self->rule->require, paths);
  return TRUE;
}

/* Each such line forbids one more thing. */
static gboolean
read_forbidden (Parser *self, const char *text, GError **error)
{
  GPtrArray *paths = NULL;

  if (!read_paths (self, &paths, text, error))
    return FALSE;
  if (self->rule->forbid == NULL)
    self->rule->forbid = paths;
  else
    g_ptr_array_extend_and_steal (self->rule->forbid, paths);
  return TRUE;
}

static gboolean
read_type (const char *name, DossierArgumentTypes *types)
{
  if (strcmp (name, "person") == 0)
    *types = DOSSIER_ARGUMENT_PERSON;
  else if (strcmp (name, "organisation") == 0)
    *types = DOSSIER_ARGUMENT_ORGANISATION;
  else if (strcmp (name, "any") == 0)
    *types = DOSSIER_ARGUMENT_ANY;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_types (Parser *self, const char *text, GError **error)
{
  g_auto (GStrv) words = split_words (text);

  if (g_strv_length (words) != 3 || strcmp (words[1], "->") != 0
      || !read_type (words[0], &self->rule->subject_types)
      || !read_type (words[2], &self->rule->object_types))
    return fail (self, error, "“types person -> organisation” is expected, or any on either side");
  return TRUE;
}

static gboolean
read_yields (Parser *self, const char *text, GError **error)
{
  g_auto (GStrv) words = split_words (text);

  if (words[0] == NULL || !dossier_relation_from_string (words[0], &self->rule->relation))
    return fail (self, error, "“%s” is no type of claim", words[0] != NULL ? words[0] : "");
  self->rule->polarity = dossier_relation_get_polarity (self->rule->relation);
  if (words[1] == NULL)
    return TRUE;
  self->rule->polarity = dossier_polarity_from_string (words[1]);
  if (strcmp (dossier_polarity_to_string (self->rule->polarity), words[1]) != 0 || words[2] != NULL)
    return fail (self, error, "“%s” is no polarity: friendly, hostile or neutral", words[1]);
  return TRUE;
}

static gboolean
read_weight (Parser *self, const char *text, GError **error)
{
  guint64 weight;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_WEIGHT, &weight, NULL))
    return fail (self, error, "“weigh” needs a number from 1 to %d", MAX_WEIGHT);
  self->rule->weight = (int) weight;
  return TRUE;
}

static gboolean
read_options (Parser *self, const char *text, GError **error)
{
  g_auto (GStrv) words = split_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint option = 0;

      while (option < G_N_ELEMENTS (options) && strcmp (options[option].name, words[i]) != 0)
        option++;
      if (option == G_N_ELEMENTS (options))
        return fail (self, error, "there is no option “%s”", words[i]);
      self->rule->flags |= options[option].flag;
    }
  return TRUE;
}

/* The lines from the rule's first to the one before the statement that ends it; what is blank or a comment at
 * the end belongs to what follows. */
static char *
dup_rule_text (const Parser *self)
{
  guint end = self->line - 1;
  GString *text = g_string_new (NULL);

  while (end > self->rule_line && strchr ("#\r", self->lines[end - 1][strspn (self->lines[end - 1], " \t")]) != NULL)
    end--;
  for (guint i = self->rule_line - 1; i < end; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", g_strchomp (self->lines[i]));
  return g_string_free (text, FALSE);
}

/* Puts the rule that was being read among the file's. */
static gboolean
end_rule (Parser *self, GError **error)
{
  DossierRule *rule = self->rule;
  const char *missing = NULL;

  if (rule == NULL)
    return TRUE;
  if (rule->words == NULL && rule->trigger < DOSSIER_TRIGGER_PERSON)
    missing = "on";
  else if (rule->subject == NULL)
    missing = "subject";
  else if (rule->object == NULL)
    missing = "object";
  else if (rule->relation == DOSSIER_N_RELATIONS)
    missing = "yields";
  if (missing != NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s: the rule “%s” has no “%s”", rule->origin,
                   rule->name, missing);
      return FALSE;
    }
  rule->text = dup_rule_text (self);
  if (rule->weight > 0 && rule->polarity == DOSSIER_POLARITY_HOSTILE)
    rule->weight = -rule->weight;
  g_ptr_array_add (self->file->rules, g_steal_pointer (&self->rule));
  return TRUE;
}

static gboolean
start_rule (Parser *self, const char *name, GError **error)
{
  g_autofree char *origin = g_strdup_printf ("%s:%u", self->origin, self->line);

  if (!end_rule (self, error))
    return FALSE;
  if (name[0] == '\0' || strpbrk (name, " \t") != NULL)
    return fail (self, error, "a rule needs a name of one word");
  if (g_hash_table_contains (self->names, name))
    return fail (self, error, "the rule “%s” is there twice", name);
  self->rule = dossier_rule_new (name, origin);
  g_hash_table_add (self->names, self->rule->name);
  self->rule_line = self->line;
  return TRUE;
}

static gboolean
start_phrases (Parser *self, const char *name, gboolean said, GError **error)
{
  if (!end_rule (self, error))
    return FALSE;
  if (!dossier_relation_from_string (name, &self->told))
    return fail (self, error, "“%s” is no type of claim", name);
  if (said && self->told != DOSSIER_RELATION_CRITICISED && self->told != DOSSIER_RELATION_PRAISED)
    return fail (self, error, "“says” needs criticised or praised");
  self->said = said;
  return TRUE;
}

static gboolean
read_phrase (Parser *self, const char *phrase, GError **error)
{
  g_autofree char *origin = g_strdup_printf ("%s:%u", self->origin, self->line);
  g_autoptr (DossierRule) rule = NULL;
  GError *inner = NULL;

  rule = dossier_rule_phrase_compile (phrase, origin, self->told, self->said, &inner);
  if (rule == NULL)
    {
      fail (self, error, "%s", inner->message);
      g_error_free (inner);
      return FALSE;
    }
  if (!g_hash_table_add (self->names, rule->name))
    return fail (self, error, "the phrase “%s” is there twice", phrase);
  g_ptr_array_add (self->file->rules, g_steal_pointer (&rule));
  return TRUE;
}

/* What begins something new: a class of words, a rule, a list of phrases. @known: (out): whether it is one of these */
static gboolean
read_beginning (Parser *self, const char *key, const char *value, gboolean *known, GError **error)
{
  *known = TRUE;
  if (strcmp (key, "phrases") == 0 || strcmp (key, "says") == 0)
    return start_phrases (self, value, strcmp (key, "says") == 0, error);
  *known = strcmp (key, "words") == 0 || strcmp (key, "more") == 0 || strcmp (key, "rule") == 0;
  if (!*known)
    return TRUE;
  self->told = DOSSIER_N_RELATIONS;
  if (strcmp (key, "rule") == 0)
    return start_rule (self, value, error);
  return end_rule (self, error) && read_class (self, value, strcmp (key, "more") == 0, error);
}

/* Whether a line among phrases is one, whatever it begins with: "words between X and Y". */
static gboolean
is_phrase (const Parser *self, const char *statement)
{
  static const char *const parties[] = { "X", "X's", "Y", "Y's", NULL };
  g_auto (GStrv) words = split_words (statement);

  for (guint i = 0; words[i] != NULL && self->told != DOSSIER_N_RELATIONS; i++)
    if (g_strv_contains (parties, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
read_statement (Parser *self, const char *statement, GError **error)
{
  gsize length = strcspn (statement, " \t");
  g_autofree char *key = g_strndup (statement, length);
  g_autofree char *value = g_strstrip (g_strdup (statement + length));
  gboolean known, understood;

  if (is_phrase (self, statement))
    return read_phrase (self, statement, error);
  understood = read_beginning (self, key, value, &known, error);
  if (known)
    return understood;
  if (self->told != DOSSIER_N_RELATIONS)
    return read_phrase (self, statement, error);
  if (self->rule == NULL)
    return fail (self, error, "“%s” stands outside of a rule", key);
  if (strcmp (key, "on") == 0)
    return read_trigger (self, value, error);
  if (strcmp (key, "subject") == 0)
    return read_paths (self, &self->rule->subject, value, error);
  if (strcmp (key, "object") == 0)
    return read_paths (self, &self->rule->object, value, error);
  if (strcmp (key, "require") == 0)
    return read_required (self, value, error);
  if (strcmp (key, "forbid") == 0)
    return read_forbidden (self, value, error);
  if (strcmp (key, "types") == 0)
    return read_types (self, value, error);
  if (strcmp (key, "yields") == 0)
    return read_yields (self, value, error);
  if (strcmp (key, "weigh") == 0)
    return read_weight (self, value, error);
  if (strcmp (key, "option") == 0)
    return read_options (self, value, error);
  return fail (self, error, "“%s” is no word of the rule language", key);
}

static gboolean
is_key (const char *line)
{
  static const char *const keys[]
      = { "words", "more", "rule", "phrases", "says", "on", "subject", "object", "types", "yields", "option", "require", "forbid", "weigh" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_has_prefix (line, keys[i]) && strchr (" \t", line[strlen (keys[i])]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the blank-led @line goes on with @statement: a list of words, an open bracket, paths after "|". */
static gboolean
goes_on (const char *statement, const char *line)
{
  gsize length = strlen (statement);

  if (length == 0 || is_key (line))
    return FALSE;
  return g_str_has_prefix (statement, "words ") || g_str_has_prefix (statement, "more ")
         || g_str_has_prefix (statement, "on ")
         || statement[length - 1] == '|' || line[0] == '|'
         || strrchr (statement, '[') > strrchr (statement, ']');
}

/* Reads the lines, those that go on with the one before joined to it. */
static gboolean
read_lines (Parser *self, GStrv lines, GError **error)
{
  g_autoptr (GString) statement = g_string_new (NULL);
  guint n_lines = g_strv_length (lines);

  for (guint i = 0; i <= n_lines; i++)
    {
      char *hash = i < n_lines ? strchr (lines[i], '#') : NULL;
      gboolean blank_led = i < n_lines && (lines[i][0] == ' ' || lines[i][0] == '\t');
      const char *line;

      if (hash != NULL)
        *hash = '\0';
      line = i < n_lines ? g_strstrip (lines[i]) : "";
      if (i < n_lines && line[0] == '\0')
        continue;
      if (blank_led && goes_on (statement->str, line))
        {
          g_string_append_printf (statement, " %s", line);
          continue;
        }
      if (statement->len > 0 && !read_statement (self, statement->str, error))
        return FALSE;
      g_string_assign (statement, line);
      self->line = i + 1;
    }
  return end_rule (self, error);
}

DossierRuleFile *
dossier_rule_parser_run (const char *text, const char *origin, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Parser self = { .origin = origin, .line = 1, .told = DOSSIER_N_RELATIONS, .names = names };
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) raw = NULL;
  gboolean understood;

  g_return_val_if_fail (text != NULL && origin != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  self.lines = raw = g_strsplit (text, "\n", -1);
  self.file = g_new0 (DossierRuleFile, 1);
  self.file->classes = g_ptr_array_new_with_free_func (free_words);
  self.file->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rule_free);
  understood = read_lines (&self, lines, error);
  dossier_rule_free (self.rule);
  if (understood)
    return self.file;
  dossier_rule_file_free (self.file);
  return NULL;
}

void
dossier_rule_file_free (DossierRuleFile *file)
{
  if (file == NULL)
    return;
  g_ptr_array_unref (file->classes);
  g_ptr_array_unref (file->rules);
  g_free (file);
}
