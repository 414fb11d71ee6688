/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <string.h>

#include "dossier-feature.h"
#include "dossier-lexicon.h"
#include "dossier-word-table.h"

typedef struct
{
  const char *index;
  const char *exceptions;
  const char *section;
} ClassFiles;

static const ClassFiles class_files[DOSSIER_N_WORD_CLASSES] = {
  [DOSSIER_CLASS_NOUN] = { "index.noun", "noun.exc", "nouns" },
  [DOSSIER_CLASS_VERB] = { "index.verb", "verb.exc", "verbs" },
  [DOSSIER_CLASS_ADJECTIVE] = { "index.adj", "adj.exc", "adjectives" },
  [DOSSIER_CLASS_ADVERB] = { "index.adv", "adv.exc", "adverbs" },
};

/**
 * Builder:
 * @forms: (element-type utf8 guint): DossierForm flags of each form
 * @order: (element-type utf8): the forms as they came, so that the model is the same each time
 * @irregular_bases: (element-type utf8): class and lemma of what has irregular forms
 */
typedef struct
{
  DossierModelWriter *writer;
  GHashTable *forms;
  GPtrArray *order;
  GHashTable *irregular_bases;
  GArray *offsets;
  GString *lemmas;
} Builder;

static void
add_form (Builder *self, const char *form, guint flags)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->forms, form));

  if (known == 0)
    {
      char *copy = g_strdup (form);

      g_ptr_array_add (self->order, copy);
      g_hash_table_insert (self->forms, copy, GUINT_TO_POINTER (flags));
    }
  else
    g_hash_table_insert (self->forms, (gpointer) form, GUINT_TO_POINTER (known | flags));
}

static void
add_suffixed (Builder *self, const char *word, gsize keep, const char *suffix, guint flags)
{
  g_autofree char *form = g_strdup_printf ("%.*s%s", (int) keep, word, suffix);

  add_form (self, form, flags);
}

static gboolean
ends_sibilant (const char *word)
{
  return g_str_has_suffix (word, "s") || g_str_has_suffix (word, "x") || g_str_has_suffix (word, "z")
         || g_str_has_suffix (word, "ch") || g_str_has_suffix (word, "sh");
}

static gboolean
ends_consonant_y (const char *word, gsize length)
{
  return length > 1 && word[length - 1] == 'y' && strchr ("aeiou", word[length - 2]) == NULL;
}

static void
add_s (Builder *self, const char *word, gsize length, guint flags)
{
  if (ends_consonant_y (word, length))
    add_suffixed (self, word, length - 1, "ies", flags);
  else
    add_suffixed (self, word, length, ends_sibilant (word) ? "es" : "s", flags);
}

/* "-ed", "-er" and "-est" join alike. */
static void
add_e (Builder *self, const char *word, gsize length, const char *ending, guint flags)
{
  if (word[length - 1] == 'e')
    add_suffixed (self, word, length - 1, ending, flags);
  else if (ends_consonant_y (word, length))
    {
      g_autofree char *changed = g_strconcat ("i", ending, NULL);

      add_suffixed (self, word, length - 1, changed, flags);
    }
  else
    add_suffixed (self, word, length, ending, flags);
}

static void
add_ing (Builder *self, const char *word, gsize length)
{
  gboolean drops = length > 2 && word[length - 1] == 'e' && strchr ("eoy", word[length - 2]) == NULL;

  if (length > 2 && g_str_has_suffix (word, "ie"))
    add_suffixed (self, word, length - 2, "ying", DOSSIER_FORM_VERB_ING);
  else
    add_suffixed (self, word, drops ? length - 1 : length, "ing", DOSSIER_FORM_VERB_ING);
}

static void
add_word (Builder *self, DossierWordClass class, const char *word, gboolean irregular)
{
  gsize length = strlen (word);

  switch (class)
    {
    case DOSSIER_CLASS_NOUN:
      add_form (self, word, DOSSIER_FORM_NOUN);
      if (!irregular)
        add_s (self, word, length, DOSSIER_FORM_PLURAL);
      break;
    case DOSSIER_CLASS_VERB:
      add_form (self, word, DOSSIER_FORM_VERB);
      if (g_str_has_suffix (word, "o"))
        add_suffixed (self, word, length, "es", DOSSIER_FORM_VERB_S);
      else
        add_s (self, word, length, DOSSIER_FORM_VERB_S);
      add_ing (self, word, length);
      if (!irregular)
        add_e (self, word, length, "ed", DOSSIER_FORM_VERB_PAST);
      break;
    case DOSSIER_CLASS_ADJECTIVE:
      add_form (self, word, DOSSIER_FORM_ADJECTIVE);
      /* Only short adjectives take endings; more would make nouns of agents comparatives. */
      if (!irregular && length <= 6 && strchr (word, '-') == NULL)
        {
          add_e (self, word, length, "er", DOSSIER_FORM_COMPARATIVE);
          add_e (self, word, length, "est", DOSSIER_FORM_SUPERLATIVE);
        }
      break;
    case DOSSIER_CLASS_ADVERB:
    default:
      add_form (self, word, DOSSIER_FORM_ADVERB);
      break;
    }
}

static guint
irregular_flags (DossierWordClass class, const char *form)
{
  switch (class)
    {
    case DOSSIER_CLASS_NOUN:
      return DOSSIER_FORM_PLURAL;
    case DOSSIER_CLASS_VERB:
      return g_str_has_suffix (form, "ing") ? DOSSIER_FORM_VERB_ING
             : g_str_has_suffix (form, "s") ? DOSSIER_FORM_VERB_S
                                            : DOSSIER_FORM_VERB_PAST;
    case DOSSIER_CLASS_ADJECTIVE:
    case DOSSIER_CLASS_ADVERB:
    default:
      return g_str_has_suffix (form, "st") ? DOSSIER_FORM_SUPERLATIVE : DOSSIER_FORM_COMPARATIVE;
    }
}

static gboolean
read_exceptions (Builder *self, DossierWordClass class, const char *contents)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint16));

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", 3);
      guint64 hash;
      guint16 value;

      if (g_strv_length (words) < 2 || strchr (words[0], '_') != NULL)
        continue;
      add_form (self, words[0], irregular_flags (class, words[0]));
      /* An irregular "-ing" only doubles a letter; the past may still be regular but is then listed too. */
      if (!g_str_has_suffix (words[0], "ing") || class != DOSSIER_CLASS_VERB)
        g_hash_table_add (self->irregular_bases, g_strdup_printf ("%u%s", class, words[1]));
      if (!g_hash_table_add (seen, g_strdup (words[0])))
        continue;
      hash = dossier_feature_bytes (words[0], strlen (words[0]));
      g_array_append_val (hashes, hash);
      g_array_append_val (self->offsets, ((guint32) { self->lemmas->len }));
      value = self->offsets->len;
      g_array_append_val (values, value);
      g_string_append_len (self->lemmas, words[1], strlen (words[1]) + 1);
    }
  dossier_word_table_write (self->writer, class_files[class].section, (const guint64 *) hashes->data,
                            (const guint16 *) values->data, hashes->len);
  return hashes->len > 0;
}

static gboolean
read_index (Builder *self, DossierWordClass class, const char *contents)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *word = g_strndup (*line, strcspn (*line, " "));
      g_autofree char *key = g_strdup_printf ("%u%s", class, word);

      /* The licence at the top is indented; phrases have underscores. */
      if (word[0] == '\0' || strchr (word, '_') != NULL)
        continue;
      add_word (self, class, word, g_hash_table_contains (self->irregular_bases, key));
      n++;
    }
  return n > 0;
}

static gboolean
read_class (Builder *self, const char *folder, DossierWordClass class, GError **error)
{
  g_autofree char *index_path = g_build_filename (folder, class_files[class].index, NULL);
  g_autofree char *exceptions_path = g_build_filename (folder, class_files[class].exceptions, NULL);
  g_autofree char *index = NULL;
  g_autofree char *exceptions = NULL;

  return g_file_get_contents (index_path, &index, NULL, error)
         && g_file_get_contents (exceptions_path, &exceptions, NULL, error)
         && read_exceptions (self, class, exceptions) && read_index (self, class, index);
}

static void
write_forms (Builder *self)
{
  g_autofree guint64 *hashes = g_new (guint64, self->order->len);
  g_autofree guint16 *values = g_new (guint16, self->order->len);

  for (guint i = 0; i < self->order->len; i++)
    {
      const char *form = self->order->pdata[i];

      hashes[i] = dossier_feature_bytes (form, strlen (form));
      values[i] = GPOINTER_TO_UINT (g_hash_table_lookup (self->forms, form));
    }
  dossier_word_table_write (self->writer, "forms", hashes, values, self->order->len);
  dossier_model_writer_add (self->writer, "offsets", self->offsets->data,
                            self->offsets->len * sizeof (guint32));
  dossier_model_writer_add (self->writer, "lemmas", self->lemmas->str, self->lemmas->len);
}

/* The step of `dossier-train words` from which on nine in ten cases are written with a capital, and where it
 * is. */
#define CAPITAL_STEP 5
#define CAPITAL_SHIFT 10

/* Reads what `dossier-train words` has written: word, bits, coarse, middle and fine cluster in a line. */
static gboolean
read_words (Builder *self, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autoptr (GArray) capitals = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autofree guint16 *ones = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) columns = g_strsplit (*line, "\t", 5);
      guint64 hash;
      guint coarse;
      guint fine;

      if (g_strv_length (columns) != 5)
        continue;
      hash = dossier_feature_bytes (columns[0], strlen (columns[0]));
      if (g_ascii_strtoull (columns[1], NULL, 10) >> CAPITAL_SHIFT >= CAPITAL_STEP)
        g_array_append_val (capitals, hash);
      /* Coarse ones count from 1 to 64, and six bits hold 0 to 63. */
      coarse = (g_ascii_strtoull (columns[2], NULL, 10) + 63) % 64;
      fine = g_ascii_strtoull (columns[4], NULL, 10) & 0x3ff;
      if (fine == 0)
        continue;
      g_array_append_val (hashes, hash);
      g_array_append_val (values, ((guint16) { coarse << 10 | fine }));
    }
  dossier_word_table_write (self->writer, "clusters", (const guint64 *) hashes->data,
                            (const guint16 *) values->data,
                            hashes->len);
  ones = g_new (guint16, capitals->len);
  for (guint i = 0; i < capitals->len; i++)
    ones[i] = 1;
  dossier_word_table_write (self->writer, "capitals", (const guint64 *) capitals->data, ones, capitals->len);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("lexicon");
  g_autoptr (GHashTable) forms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) irregular_bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) lemmas = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Builder self = { writer, forms, order, irregular_bases, offsets, lemmas };

  if (argc != 3)
    return 2;
  if (!read_words (&self, argv[2], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  for (guint class = 0; class < DOSSIER_N_WORD_CLASSES; class++)
    if (!read_class (&self, argv[0], class, &error))
      {
        g_printerr ("%s\n", error != NULL ? error->message : "A file of WordNet is empty");
        return 1;
      }
  write_forms (&self);
  if (!dossier_model_writer_write (writer, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_print ("%u forms, %u irregular\n", order->len, offsets->len);
  return 0;
}

const DossierTrainVerb dossier_train_lexicon = {
  "lexicon", "WORDNET-FOLDER OUT.model WORDS.tsv",
  "Builds the lexicon from WordNet's index and exception files and the clusters of the verb words", run,
};
