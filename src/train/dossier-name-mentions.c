/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-mentions.h"

#include <string.h>

#include "dossier-tagset.h"
#include "dossier-treebank.h"

#define BIT(name) DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_##name)
#define OTHER (BIT (GROUP) | BIT (EVENT) | BIT (LAW) | BIT (PRODUCT) | DOSSIER_NAME_TYPES_NONE)

/* So many small words may stand between two words of a name: "University of the West". */
#define MOST_JOINTS 2

/* A mention, by the words of its sentence; @type is owned. */
typedef struct
{
  guint64 id;
  char *type;
  guint first;
  guint end;
} Mention;

typedef struct
{
  guint32 types;
  guint first;
  guint end;
} Name;

/* The sentence that is being read; words are counted from its first. */
typedef struct
{
  const DossierTreebank *treebank;
  const DossierTreebankSentence *sentence;
  GArray *open;  /* element-type Mention */
  GArray *names; /* element-type Name */
  DossierNameText *text;
  gsize offset; /* of the document in the treebank's text */
} Reader;

static const DossierTreebankWord *
word_at (const Reader *reader, guint i)
{
  return dossier_treebank_word (reader->treebank, reader->sentence->first + i);
}

static gboolean
is_capitalised (const DossierTreebankWord *word)
{
  return g_unichar_isupper (g_utf8_get_char (word->form));
}

static gboolean
is_proper (const DossierTreebankWord *word)
{
  return (word->tag == DOSSIER_TAG_NNP || word->tag == DOSSIER_TAG_NNPS) && is_capitalised (word);
}

/* A word that can be in a name: a proper noun, or "Royal" and "Health" with a capital that no sentence start gave. */
static gboolean
is_part (const Reader *reader, guint i)
{
  const DossierTreebankWord *word = word_at (reader, i);

  switch (word->tag)
    {
    case DOSSIER_TAG_NNP:
    case DOSSIER_TAG_NNPS:
      return TRUE;
    case DOSSIER_TAG_JJ:
    case DOSSIER_TAG_NN:
    case DOSSIER_TAG_NNS:
    case DOSSIER_TAG_CD:
    case DOSSIER_TAG_FW:
      return i > 0 && is_capitalised (word);
    default:
      return FALSE;
    }
}

static gboolean
is_one_of (const char *form, const char *const *set)
{
  for (; *set != NULL; set++)
    if (g_str_equal (*set, form))
      return TRUE;
  return FALSE;
}

/* Small words that a name may have inside it. A person's has none but the hyphen: "Lee of the Guardian" is two names. */
static gboolean
is_joint (const Reader *reader, guint i, gboolean person)
{
  static const char *const joints[] = { "of", "and", "&", "for", "the", "de", "la", "del", "von",
                                        "van", "der", "da", "al", "el", "bin", NULL };
  const char *form = word_at (reader, i)->form;

  return g_str_equal (form, "-") || (!person && is_one_of (form, joints));
}

static gboolean
is_title (const char *form)
{
  static const char *const titles[] = {
    "Mr.",  "Mrs.",    "Ms.",    "Dr.",   "Mr",      "Mrs",    "Ms",      "Dr",        "Professor", "President",
    "Chief", "Justice", "Judge",  "King",  "Queen",   "Prince", "Princess", "Sir",      "Lady",      "Lord",
    "Saint", "Father",  "Sister", "Emperor", "Senator", "Governor", "General", "Captain", "Colonel",  "Pope",
    "Bishop", "Archbishop", "Abba", "Apa", "Minister", "Secretary", "Reverend", "Rabbi", "Aunt", "Uncle",
    "Doctor", "Director", "Mayor", "Chairman", NULL,
  };

  return is_one_of (form, titles);
}

/* The word of the mention that hangs on none of its others. */
static guint
find_head (const Reader *reader, const Mention *mention)
{
  for (guint i = mention->first; i < mention->end; i++)
    {
      gint32 head = word_at (reader, i)->head;

      if (head < (gint32) mention->first || head >= (gint32) mention->end)
        return i;
    }
  return mention->first;
}

/* Cuts the mention down to the name around its head. */
static Name
cut_name (const Reader *reader, const Mention *mention, guint head)
{
  gboolean person = g_str_equal (mention->type, "person");
  Name name = { .first = head, .end = head + 1 };

  for (guint i = head; i > mention->first && name.first - i < MOST_JOINTS + 1; i--)
    if (is_part (reader, i - 1) && (!person || is_proper (word_at (reader, i - 1))))
      name.first = i - 1;
    else if (!is_joint (reader, i - 1, person))
      break;
  for (guint i = head + 1; i < mention->end && i - name.end < MOST_JOINTS + 1; i++)
    if (is_part (reader, i))
      name.end = i + 1;
    else if (!is_joint (reader, i, person))
      break;
  while (person && name.end - name.first > 1 && is_title (word_at (reader, name.first)->form))
    name.first++;
  return name;
}

static guint32
types_of (const char *type, guint8 tag)
{
  gboolean many = tag == DOSSIER_TAG_NNPS;

  if (g_str_equal (type, "person"))
    return many ? OTHER : BIT (PERSON);
  if (g_str_equal (type, "organization"))
    return BIT (ORGANISATION) | (many ? BIT (GROUP) : 0);
  if (g_str_equal (type, "place"))
    return BIT (PLACE) | BIT (FACILITY);
  /* Web sites and broadcasters are abstract where they are looked at or listened to. */
  if (g_str_equal (type, "abstract"))
    return OTHER | BIT (ORGANISATION);
  return OTHER;
}

/* Keeps the mention's name unless it has none, or a longer one holds it. */
static void
add_name (Reader *reader, const Mention *mention)
{
  guint head = find_head (reader, mention);
  Name name;

  /* Months and days are no names. */
  if (g_str_equal (mention->type, "time") || !is_proper (word_at (reader, head)))
    return;
  name = cut_name (reader, mention, head);
  if (name.end - name.first == 1 && is_title (word_at (reader, head)->form))
    return;
  name.types = types_of (mention->type, word_at (reader, head)->tag);
  for (guint i = 0; i < reader->names->len; i++)
    {
      const Name *other = &g_array_index (reader->names, Name, i);

      if (other->first >= name.end || name.first >= other->end)
        continue;
      if (other->end - other->first >= name.end - name.first)
        return;
      g_array_remove_index (reader->names, i--);
    }
  g_array_append_val (reader->names, name);
}

static void
close_mention (Reader *reader, guint64 id, guint end)
{
  for (guint i = reader->open->len; i > 0; i--)
    {
      Mention *mention = &g_array_index (reader->open, Mention, i - 1);

      if (mention->id != id)
        continue;
      mention->end = end;
      add_name (reader, mention);
      g_free (mention->type);
      g_array_remove_index (reader->open, i - 1);
      return;
    }
}

/* "(3-person-new(4-place-new)" opens mention 3 and is the whole of 4; "3)" closes it. */
static void
read_marks (Reader *reader, guint i)
{
  const char *p = word_at (reader, i)->mentions;

  while (p != NULL && *p != '\0')
    {
      gboolean opens = *p == '(';
      gboolean closes;
      char *end;
      guint64 id = g_ascii_strtoull (p + opens, &end, 10);

      p = end;
      if (opens)
        {
          Mention mention = { .id = id, .first = i };

          p += *p == '-';
          mention.type = g_strndup (p, strcspn (p, "-()"));
          g_array_append_val (reader->open, mention);
        }
      p += strcspn (p, "()");
      closes = *p == ')';
      if (closes)
        close_mention (reader, id, i + 1);
      p += closes;
      /* What is neither a bracket nor a number is no mark: the rest is left. */
      if (!closes && !opens)
        return;
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *one = a, *other = b;

  return one->first < other->first ? -1 : one->first > other->first;
}

static gboolean
is_named (const Reader *reader, guint i)
{
  for (guint k = 0; k < reader->names->len; k++)
    {
      const Name *name = &g_array_index (reader->names, Name, k);

      if (i >= name->first && i < name->end)
        return TRUE;
    }
  return FALSE;
}

/* "Spanish painters": an adjective with a capital may be a group. */
static void
add_adjectives (Reader *reader)
{
  for (guint i = 1; i < reader->sentence->n_words; i++)
    {
      Name name = { .types = OTHER, .first = i, .end = i + 1 };

      if (word_at (reader, i)->tag == DOSSIER_TAG_JJ && is_capitalised (word_at (reader, i)) && !is_named (reader, i))
        g_array_append_val (reader->names, name);
    }
}

static void
read_sentence (Reader *reader)
{
  g_array_set_size (reader->names, 0);
  for (guint i = 0; i < reader->sentence->n_words; i++)
    read_marks (reader, i);
  for (guint i = 0; i < reader->open->len; i++)
    g_free (g_array_index (reader->open, Mention, i).type);
  g_array_set_size (reader->open, 0);
  add_adjectives (reader);
  g_array_sort (reader->names, compare_names);
  for (guint i = 0; i < reader->names->len; i++)
    {
      const Name *name = &g_array_index (reader->names, Name, i);

      dossier_name_text_add (reader->text, word_at (reader, name->first)->start - reader->offset,
                             word_at (reader, name->end - 1)->end - reader->offset, name->types);
    }
}

/* One text for each document of the treebank. */
static GPtrArray *
read_documents (Reader *reader)
{
  const DossierTreebank *treebank = reader->treebank;
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_text_free);

  for (guint i = 0; i < treebank->sentences->len;)
    {
      guint document = dossier_treebank_sentence (treebank, i)->document;
      gsize end = 0;

      reader->text = dossier_name_text_new (g_ptr_array_index (treebank->documents, document),
                                            DOSSIER_NAME_SCHEME_FULL);
      reader->offset = dossier_treebank_word (treebank, dossier_treebank_sentence (treebank, i)->first)->start;
      for (; i < treebank->sentences->len && dossier_treebank_sentence (treebank, i)->document == document; i++)
        {
          reader->sentence = dossier_treebank_sentence (treebank, i);
          read_sentence (reader);
          end = word_at (reader, reader->sentence->n_words - 1)->end;
        }
      reader->text->text = g_strndup (treebank->text->str + reader->offset, end - reader->offset);
      g_ptr_array_add (texts, reader->text);
    }
  return texts;
}

GPtrArray *
dossier_name_mentions_read (const char *path, GError **error)
{
  g_autoptr (DossierTreebank) treebank = NULL;
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Reader reader = { .open = open, .names = names };

  g_return_val_if_fail (path != NULL, NULL);

  treebank = dossier_treebank_load (path, error);
  if (treebank == NULL)
    return NULL;
  reader.treebank = treebank;
  return read_documents (&reader);
}
