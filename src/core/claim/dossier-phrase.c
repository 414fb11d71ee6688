/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-phrase.h"

#include "dossier-phrase-words.h"

#include <string.h>

gboolean
dossier_phrase_is_party (const char *word)
{
  static const char *const parties[] = { "X", "Y", "X's", "Y's", NULL };

  return word != NULL && g_strv_contains (parties, word);
}

gboolean
dossier_phrase_is_noun (const char *word)
{
  return word != NULL && !dossier_phrase_is_party (word) && !dossier_phrase_is_preposition (word);
}

const char *
dossier_phrase_peek (const DossierPhrase *self)
{
  return self->words[self->cursor];
}

const char *
dossier_phrase_next (DossierPhrase *self)
{
  return self->words[self->cursor] != NULL ? self->words[self->cursor++] : NULL;
}

char *
dossier_phrase_read_noun (DossierPhrase *self)
{
  guint start = self->cursor;

  while (dossier_phrase_is_noun (dossier_phrase_peek (self)))
    self->cursor++;
  self->n_modifiers = self->cursor > start ? self->cursor - start - 1 : 0;
  return self->cursor > start ? dossier_phrase_dup_forms (self->words[self->cursor - 1]) : NULL;
}

/* Whether a word before a noun is not the noun's: "give us hope". */
static gboolean
is_receiver (const char *word)
{
  static const char *const receivers[] = { "us", "me", "you", NULL };

  return g_strv_contains (receivers, word);
}

gboolean
dossier_phrase_need_modifiers (DossierPhrase *self, const char *const *paths)
{
  guint before = self->needed->len;

  for (guint i = self->cursor - 1 - self->n_modifiers; i < self->cursor - 1; i++)
    {
      g_autoptr (GString) list = g_string_new (NULL);

      if (is_receiver (self->words[i]))
        continue;
      for (guint k = 0; paths[k] != NULL; k++)
        g_string_append_printf (list, "%s%s%scomp[%s]", k > 0 ? " | " : "", paths[k], paths[k][0] != '\0' ? "." : "",
                                self->words[i]);
      g_ptr_array_add (self->needed, g_string_free (g_steal_pointer (&list), FALSE));
    }
  return self->needed->len > before;
}

/* Adds @path, which leads to the party, and where its deeds count the ways from them to it. */
static void
add_path (DossierPhrase *self, const char *path)
{
  g_string_append_printf (self->paths, "%s%s", self->paths->len > 0 ? " | " : "", path);
  if (self->with_deeds && self->party[0] == 'Y')
    g_string_append_printf (self->paths, " | %s[@deed].owner", path);
}

/* Adds the way to the owner of the noun @own to which @path leads. */
static void
add_owner_path (DossierPhrase *self, const char *path, const char *own)
{
  g_string_append_printf (self->paths, "%s%s[%s].owner", self->paths->len > 0 ? " | " : "", path, own);
}

/* One of the ways in @paths, which end in the noun just read, must lead to it; what follows may hang on it. */
static void
add_anchors (DossierPhrase *self, GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (self->anchors, g_strdup (g_ptr_array_index (paths, i)));
  g_ptr_array_add (paths, NULL);
  if (!dossier_phrase_need_modifiers (self, (const char *const *) paths->pdata))
    g_ptr_array_add (self->needed, g_strjoinv (" | ", (char **) paths->pdata));
}

/* Reads "Y" or "Y's defence" at the end of @path. */
static gboolean
read_party (DossierPhrase *self, const char *path)
{
  const char *word = dossier_phrase_next (self);
  g_autofree char *own = NULL;

  if (word[0] != self->party[0])
    return FALSE;
  if (word[1] == '\0')
    {
      add_path (self, path);
      return TRUE;
    }
  own = dossier_phrase_read_noun (self);
  if (own == NULL)
    return FALSE;
  add_owner_path (self, path, own);
  return TRUE;
}

/* "play politics with": whatever it is with. Two in a row, "hats off to", count as the last. */
static gboolean
read_bare_preposition (DossierPhrase *self, const char *preposition)
{
  if (self->said && dossier_phrase_peek (self) == NULL)
    g_ptr_array_add (self->needed, g_strdup_printf ("prep(%s) | below[%s]", preposition, preposition));
  return self->said;
}

/* "went to bat", "full of praise": a noun that hangs by @preposition on the trigger or on any of the nouns before. */
static gboolean
read_noun_after_preposition (DossierPhrase *self, const char *preposition)
{
  g_autofree char *noun = dossier_phrase_read_noun (self);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (noun == NULL)
    return read_bare_preposition (self, preposition);
  g_ptr_array_add (paths, g_strdup_printf ("prep(%s)[%s]", preposition, noun));
  /* A noun that looks like a verb. */
  if (strcmp (preposition, "to") == 0)
    g_ptr_array_add (paths, g_strdup_printf ("clause[%s]", noun));
  for (guint i = 0; i < self->anchors->len; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%s.prep(%s)[%s]", (const char *) g_ptr_array_index (self->anchors, i),
                                             preposition, noun));
  add_anchors (self, paths);
  return TRUE;
}

/* What follows @preposition: the party, on the trigger or on any of the nouns before, or one more noun. */
static gboolean
read_after_preposition (DossierPhrase *self, const char *preposition)
{
  guint start = self->cursor;

  if (!dossier_phrase_is_party (dossier_phrase_peek (self)))
    return read_noun_after_preposition (self, preposition);
  for (guint i = 0; i <= self->anchors->len; i++)
    {
      const char *anchor = i > 0 ? g_ptr_array_index (self->anchors, i - 1) : NULL;
      g_autofree char *path = g_strdup_printf ("%s%sprep(%s)", anchor != NULL ? anchor : "", anchor != NULL ? "." : "",
                                               preposition);

      self->cursor = start;
      if (!read_party (self, path))
        return FALSE;
    }
  return TRUE;
}

gboolean
dossier_phrase_read_complements (DossierPhrase *self)
{
  while (dossier_phrase_peek (self) != NULL)
    {
      if (dossier_phrase_is_preposition (dossier_phrase_peek (self)))
        {
          if (!read_after_preposition (self, dossier_phrase_next (self)))
            return FALSE;
        }
      else if (dossier_phrase_is_party (dossier_phrase_peek (self)))
        {
          gboolean whole = dossier_phrase_peek (self)[1] == '\0';

          if (!read_party (self, whole ? "patient" : "obj"))
            return FALSE;
          /* "give Y an earful" */
          if (whole && dossier_phrase_is_noun (dossier_phrase_peek (self)))
            add_path (self, "iobj");
        }
      else
        {
          g_autofree char *noun = dossier_phrase_read_noun (self);
          g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

          /* Who speaks says "falls short", "gives us hope", too. */
          g_ptr_array_add (paths, g_strdup_printf ("%s[%s]", self->said ? "below" : "obj", noun));
          add_anchors (self, paths);
        }
    }
  return TRUE;
}
