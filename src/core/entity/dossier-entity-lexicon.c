/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity-lexicon.h"

#include "dossier-error.h"
#include "dossier-name-key.h"

#include <string.h>

/* How far up the broader words are followed. */
#define MAX_DISTANCE 3
/* Set beside the gender of a given name that is a well-known place too. */
#define ALSO_PLACE 0x100u

typedef struct
{
  char *class;
  gboolean weak;
} BodyWord;

typedef struct
{
  char *key;
  char *name;
} UsualName;

struct _DossierEntityLexicon
{
  GHashTable *roles;          /* words -> DossierRoleNoun */
  GHashTable *honorifics;     /* form -> DossierHonorific */
  GHashTable *given_names;    /* name -> DossierGender with ALSO_PLACE */
  GHashTable *nicknames;      /* short form -> GPtrArray of full names */
  GHashTable *body_words;     /* word -> BodyWord */
  GHashTable *usual_names;    /* key -> UsualName */
  GHashTable *usual_begins;   /* first words of those of several words */
  GHashTable *office_holders; /* surname key -> GPtrArray of DossierOfficeHolder */
  GHashTable *role_ends;      /* last words of roles and honorifics */
  GHashTable *countries;      /* nationality or other name -> usual name */
  GHashTable *person_nouns;   /* nouns for people that are no roles */
};

/* Takes the columns of one line; returns FALSE where they make no sense. */
typedef gboolean (*LineFunc) (DossierEntityLexicon *self, GStrv columns, guint n_columns);

static void
role_free (gpointer data)
{
  DossierRoleNoun *role = data;

  g_free (role->words);
  g_strfreev (role->broader);
  g_free (role);
}

static void
honorific_free (gpointer data)
{
  DossierHonorific *honorific = data;

  g_free (honorific->role);
  g_free (honorific);
}

static void
body_word_free (gpointer data)
{
  BodyWord *word = data;

  g_free (word->class);
  g_free (word);
}

static void
usual_name_free (gpointer data)
{
  UsualName *usual = data;

  g_free (usual->key);
  g_free (usual->name);
  g_free (usual);
}

static void
office_holder_free (gpointer data)
{
  DossierOfficeHolder *holder = data;

  g_free (holder->name);
  g_free (holder->office);
  g_free (holder->of);
  g_free (holder);
}

static gboolean
parse_gender (const char *text, DossierGender *gender)
{
  switch (text[0])
    {
    case 'f':
      *gender = DOSSIER_GENDER_FEMALE;
      return TRUE;
    case 'm':
      *gender = DOSSIER_GENDER_MALE;
      return TRUE;
    case 'b':
    case '-':
      *gender = DOSSIER_GENDER_UNKNOWN;
      return TRUE;
    default:
      return FALSE;
    }
}

/* Notes the last word of @words, by which most words of a text are told to end no role at once. */
static void
note_end (DossierEntityLexicon *self, const char *words)
{
  const char *space = strrchr (words, ' ');

  g_hash_table_add (self->role_ends, g_strdup (space != NULL ? space + 1 : words));
}

static gboolean
take_role (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  static const char *const kinds[] = { "role", "trait", "kin", "body", "trade" };
  DossierRoleNoun *role = g_new0 (DossierRoleNoun, 1);
  guint kind = 0;

  while (n_columns >= 3 && kind < G_N_ELEMENTS (kinds) && strcmp (columns[2], kinds[kind]) != 0)
    kind++;
  if (n_columns < 3 || kind == G_N_ELEMENTS (kinds) || !parse_gender (columns[1], &role->gender))
    {
      g_free (role);
      return FALSE;
    }
  role->words = g_strdup (columns[0]);
  role->trade = kind > DOSSIER_ROLE_BODY;
  role->kind = role->trade ? DOSSIER_ROLE_OFFICE : (DossierRoleKind) kind;
  role->broader = g_strsplit (n_columns > 3 ? columns[3] : "", ",", -1);
  note_end (self, role->words);
  g_hash_table_replace (self->roles, role->words, role);
  return TRUE;
}

static gboolean
take_honorific (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  DossierHonorific *honorific = g_new0 (DossierHonorific, 1);
  char *key;

  if (n_columns < 2 || !parse_gender (columns[1], &honorific->gender))
    {
      g_free (honorific);
      return FALSE;
    }
  if (n_columns > 2 && columns[2][0] != '\0')
    honorific->role = g_strdup (columns[2]);
  key = dossier_name_key (columns[0], -1);
  note_end (self, key);
  g_hash_table_replace (self->honorifics, key, honorific);
  return TRUE;
}

static gboolean
take_given_name (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  DossierGender gender;

  if (n_columns < 2 || !parse_gender (columns[1], &gender))
    return FALSE;
  g_hash_table_replace (self->given_names, g_strdup (columns[0]),
                        GUINT_TO_POINTER (gender | (n_columns > 2 ? ALSO_PLACE : 0)));
  return TRUE;
}

static void
add_to_list (GHashTable *table, const char *key, gpointer value, GDestroyNotify free_value)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (free_value);
      g_hash_table_insert (table, g_strdup (key), list);
    }
  g_ptr_array_add (list, value);
}

static gboolean
take_nickname (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  g_auto (GStrv) short_forms = NULL;

  if (n_columns != 2)
    return FALSE;
  short_forms = g_strsplit (columns[1], ",", -1);
  for (guint i = 0; short_forms[i] != NULL; i++)
    add_to_list (self->nicknames, short_forms[i], g_strdup (columns[0]), g_free);
  return TRUE;
}

static gboolean
take_body_word (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  BodyWord *word;

  if (n_columns < 2)
    return FALSE;
  word = g_new0 (BodyWord, 1);
  word->class = g_strdup (columns[1]);
  word->weak = n_columns > 2 && strcmp (columns[2], "weak") == 0;
  g_hash_table_replace (self->body_words, g_strdup (columns[0]), word);
  return TRUE;
}

static gboolean
take_alias (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  g_auto (GStrv) forms = g_strsplit (n_columns > 1 ? columns[1] : "", ";", -1);
  g_autofree char *key = dossier_name_key (columns[0], -1);

  for (gint i = -1; i < 0 || forms[i] != NULL; i++)
    {
      UsualName *usual = g_new0 (UsualName, 1);

      char *form = dossier_name_key (i < 0 ? columns[0] : forms[i], -1);
      const char *space = strchr (form, ' ');

      usual->key = g_strdup (key);
      usual->name = g_strdup (columns[0]);
      if (space != NULL)
        g_hash_table_add (self->usual_begins, g_strndup (form, (gsize)(space - form)));
      g_hash_table_replace (self->usual_names, form, usual);
    }
  return TRUE;
}

static gboolean
take_country (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  if (n_columns < 2)
    return FALSE;
  g_hash_table_replace (self->countries, g_strdup (columns[0]), g_strdup (columns[1]));
  g_hash_table_replace (self->countries, g_strdup (columns[1]), g_strdup (columns[1]));
  return TRUE;
}

static gboolean
take_person_noun (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  if (n_columns != 1)
    return FALSE;
  g_hash_table_add (self->person_nouns, g_strdup (columns[0]));
  return TRUE;
}

static gboolean
take_office_holder (DossierEntityLexicon *self, GStrv columns, guint n_columns)
{
  DossierOfficeHolder *holder;
  g_autofree char *surname = dossier_name_key (columns[0], -1);
  DossierDate first;

  if (n_columns < 5 || !dossier_date_parse_iso (columns[4], &first))
    return FALSE;
  holder = g_new0 (DossierOfficeHolder, 1);
  holder->name = g_strdup (columns[1]);
  holder->office = g_strdup (columns[2]);
  holder->of = columns[3][0] != '\0' ? g_strdup_printf (" %s ", columns[3]) : NULL;
  holder->first = first;
  holder->last = DOSSIER_DATE_NONE;
  if (n_columns > 5 && columns[5][0] != '\0')
    dossier_date_parse_iso (columns[5], &holder->last);
  add_to_list (self->office_holders, surname, holder, office_holder_free);
  return TRUE;
}

static gboolean
load_list (DossierEntityLexicon *self, const char *datadir, const char *file, LineFunc take, GError **error)
{
  g_autofree char *path = g_build_filename (datadir, "lexicons", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) cause = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, &cause))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "%s", cause->message);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = NULL;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      columns = g_strsplit (lines[i], "\t", -1);
      if (!take (self, columns, g_strv_length (columns)))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "%s: line %u cannot be read", path, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

DossierEntityLexicon *
dossier_entity_lexicon_new (const char *datadir, GError **error)
{
  static const struct
  {
    const char *file;
    LineFunc take;
  } lists[] = {
    { "roles.tsv", take_role },
    { "honorifics.tsv", take_honorific },
    { "given-names.tsv", take_given_name },
    { "nicknames.tsv", take_nickname },
    { "organisation-words.tsv", take_body_word },
    { "organisation-aliases.tsv", take_alias },
    { "office-holders.tsv", take_office_holder },
    { "nationalities.tsv", take_country },
    { "person-nouns.tsv", take_person_noun },
  };
  g_autoptr (DossierEntityLexicon) self = g_new0 (DossierEntityLexicon, 1);
  GDestroyNotify free_list = (GDestroyNotify) g_ptr_array_unref;

  g_return_val_if_fail (datadir != NULL, NULL);

  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, role_free);
  self->honorifics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, honorific_free);
  self->given_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->nicknames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->body_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, body_word_free);
  self->usual_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, usual_name_free);
  self->usual_begins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->office_holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->role_ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->person_nouns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!load_list (self, datadir, lists[i].file, lists[i].take, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
dossier_entity_lexicon_free (DossierEntityLexicon *self)
{
  g_clear_pointer (&self->roles, g_hash_table_unref);
  g_clear_pointer (&self->honorifics, g_hash_table_unref);
  g_clear_pointer (&self->given_names, g_hash_table_unref);
  g_clear_pointer (&self->nicknames, g_hash_table_unref);
  g_clear_pointer (&self->body_words, g_hash_table_unref);
  g_clear_pointer (&self->usual_names, g_hash_table_unref);
  g_clear_pointer (&self->usual_begins, g_hash_table_unref);
  g_clear_pointer (&self->office_holders, g_hash_table_unref);
  g_clear_pointer (&self->role_ends, g_hash_table_unref);
  g_clear_pointer (&self->countries, g_hash_table_unref);
  g_clear_pointer (&self->person_nouns, g_hash_table_unref);
  g_free (self);
}

const DossierRoleNoun *
dossier_entity_lexicon_role (const DossierEntityLexicon *self, const char *words)
{
  return g_hash_table_lookup (self->roles, words);
}

gboolean
dossier_entity_lexicon_may_end_role (const DossierEntityLexicon *self, const char *word)
{
  const char *hyphen = strrchr (word, '-');

  return g_hash_table_contains (self->role_ends, hyphen != NULL ? hyphen + 1 : word);
}

int
dossier_entity_lexicon_role_distance (const DossierEntityLexicon *self, const char *wide, const char *narrow)
{
  const char *level[64] = { narrow };
  guint begin = 0;
  guint end = 1;

  for (int distance = 0; distance <= MAX_DISTANCE && begin < end; distance++)
    {
      guint level_end = end;

      for (; begin < level_end; begin++)
        {
          const DossierRoleNoun *role = g_hash_table_lookup (self->roles, level[begin]);

          if (strcmp (level[begin], wide) == 0)
            return distance;
          for (guint i = 0; role != NULL && role->broader[i] != NULL && end < G_N_ELEMENTS (level); i++)
            level[end++] = role->broader[i];
        }
    }
  return -1;
}

const DossierHonorific *
dossier_entity_lexicon_honorific (const DossierEntityLexicon *self, const char *form)
{
  return g_hash_table_lookup (self->honorifics, form);
}

gboolean
dossier_entity_lexicon_given_name (const DossierEntityLexicon *self, const char *word, DossierGender *gender)
{
  gpointer value = NULL;
  gboolean known = g_hash_table_lookup_extended (self->given_names, word, NULL, &value);

  if (gender != NULL)
    *gender = (DossierGender) (GPOINTER_TO_UINT (value) & ~ALSO_PLACE);
  return known;
}

gboolean
dossier_entity_lexicon_is_only_given_name (const DossierEntityLexicon *self, const char *word)
{
  gpointer value = NULL;

  return g_hash_table_lookup_extended (self->given_names, word, NULL, &value)
         && !(GPOINTER_TO_UINT (value) & ALSO_PLACE);
}

static gboolean
is_short_for (const DossierEntityLexicon *self, const char *nickname, const char *full)
{
  const GPtrArray *names = g_hash_table_lookup (self->nicknames, nickname);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (strcmp (g_ptr_array_index (names, i), full) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_initial_of (const char *initial, const char *name)
{
  return *g_utf8_next_char (initial) == '\0' && g_utf8_get_char (initial) == g_utf8_get_char (name);
}

/* Two short forms of one name: "Bob" and "Rob". */
static gboolean
share_full_name (const DossierEntityLexicon *self, const char *a, const char *b)
{
  const GPtrArray *names = g_hash_table_lookup (self->nicknames, a);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (is_short_for (self, b, g_ptr_array_index (names, i)))
      return TRUE;
  return FALSE;
}

gboolean
dossier_entity_lexicon_same_given (const DossierEntityLexicon *self, const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a, b) == 0 || is_initial_of (a, b) || is_initial_of (b, a) || is_short_for (self, a, b)
         || is_short_for (self, b, a) || share_full_name (self, a, b);
}

const char *
dossier_entity_lexicon_body_class (const DossierEntityLexicon *self, const char *word, gboolean *weak)
{
  const BodyWord *body = g_hash_table_lookup (self->body_words, word);

  if (weak != NULL)
    *weak = body != NULL && body->weak;
  return body != NULL ? body->class : NULL;
}

const char *
dossier_entity_lexicon_usual_name (const DossierEntityLexicon *self, const char *key, const char **name)
{
  const UsualName *usual = g_hash_table_lookup (self->usual_names, key);

  if (name != NULL)
    *name = usual != NULL ? usual->name : NULL;
  return usual != NULL ? usual->key : NULL;
}

const GPtrArray *
dossier_entity_lexicon_office_holders (const DossierEntityLexicon *self, const char *surname)
{
  return g_hash_table_lookup (self->office_holders, surname);
}

const char *
dossier_entity_lexicon_country (const DossierEntityLexicon *self, const char *word)
{
  return g_hash_table_lookup (self->countries, word);
}

gboolean
dossier_entity_lexicon_may_begin_usual_name (const DossierEntityLexicon *self, const char *word)
{
  return g_hash_table_contains (self->usual_begins, word);
}

gboolean
dossier_entity_lexicon_is_person_noun (const DossierEntityLexicon *self, const char *word)
{
  return g_hash_table_contains (self->person_nouns, word);
}
