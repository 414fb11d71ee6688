/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-atom.h"

#include <string.h>

#include "dossier-char-class.h"
#include "dossier-number.h"

typedef struct
{
  const char *text;
  gsize at;
  gsize end;
  guint8 flags; /* of the next atom */
  GArray *atoms;
} Cutter;

static gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c);
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gunichar
char_at (const Cutter *cutter, gsize at)
{
  return at < cutter->end ? g_utf8_get_char (cutter->text + at) : 0;
}

static gsize
width_at (const Cutter *cutter, gsize at)
{
  gsize width = (gsize) (g_utf8_next_char (cutter->text + at) - (cutter->text + at));

  return MIN (width, cutter->end - at);
}

static DossierSumAtom *
add (Cutter *cutter, DossierSumAtomKind kind, gsize length)
{
  DossierSumAtom atom
      = { (guint32) cutter->at, (guint32) (cutter->at + length), kind, cutter->flags, -1, NULL };

  g_array_append_val (cutter->atoms, atom);
  cutter->at += length;
  cutter->flags = 0;
  return &g_array_index (cutter->atoms, DossierSumAtom, cutter->atoms->len - 1);
}

/* Digits, with a point, comma or apostrophe only where a digit follows. */
static void
cut_number (Cutter *cutter)
{
  gsize at = cutter->at;

  while (at < cutter->end)
    {
      char c = cutter->text[at];
      gboolean joins = (c == '.' || c == ',' || c == '\'') && at > cutter->at && at + 1 < cutter->end
                       && g_ascii_isdigit (cutter->text[at + 1]);

      if (!g_ascii_isdigit (c) && !joins)
        break;
      at++;
    }
  add (cutter, DOSSIER_ATOM_NUMBER, at - cutter->at);
}

/* The length of letters with full stops between them ("U.S.", "l.e"), or 0. */
static gsize
dotted_length (const Cutter *cutter)
{
  const char *text = cutter->text;
  gsize at = cutter->at;
  guint letters = 0;

  while (at < cutter->end && g_ascii_isalpha (text[at])
         && (at + 1 == cutter->end || !is_letter (char_at (cutter, at + 1))))
    {
      letters++;
      at++;
      if (at == cutter->end || text[at] != '.')
        break;
      at++;
    }
  return letters >= 2 ? at - cutter->at : 0;
}

/* Whether a mark that counts only in capitals is written so. */
static gboolean
fits_case (const DossierCurrencyMark *mark, guint flags)
{
  if (mark->flags & DOSSIER_MARK_UPPER)
    return (flags & DOSSIER_ATOM_UPPER) != 0;
  if (mark->flags & DOSSIER_MARK_CASED)
    return (flags & DOSSIER_ATOM_CAPITAL) != 0;
  return TRUE;
}

static void
classify_word (Cutter *cutter, DossierSumAtom *atom)
{
  const char *word = cutter->text + atom->start;
  gsize length = atom->end - atom->start;
  gboolean upper = TRUE;
  char plain[8];

  for (gsize i = 0; i < length; i++)
    upper = upper && !g_ascii_islower (word[i]);
  if (g_unichar_isupper (g_utf8_get_char (word)))
    atom->flags |= DOSSIER_ATOM_CAPITAL | (upper ? DOSSIER_ATOM_UPPER : 0);
  if (atom->flags & DOSSIER_ATOM_DOTTED)
    {
      gsize n = 0;

      for (gsize i = 0; i < length && n < sizeof plain; i++)
        if (word[i] != '.')
          plain[n++] = word[i];
      word = plain;
      length = n;
    }
  atom->number = (gint16) dossier_number_word_find (word, length);
  atom->mark = dossier_currency_mark_find (word, length);
  if (atom->mark != NULL && !fits_case (atom->mark, atom->flags))
    atom->mark = NULL;
}

static void
cut_word (Cutter *cutter)
{
  gsize length = dotted_length (cutter);
  DossierSumAtom *atom;

  if (length > 0)
    cutter->flags |= DOSSIER_ATOM_DOTTED;
  else
    while (cutter->at + length < cutter->end && is_letter (char_at (cutter, cutter->at + length)))
      length += width_at (cutter, cutter->at + length);
  atom = add (cutter, DOSSIER_ATOM_WORD, length);
  classify_word (cutter, atom);
}

/*
 * Letters before a sign belong to it where the two make a known mark: "HK$", "US $", "usd$". With a blank
 * between them only where the letters cannot be a word of the sentence.
 */
static const DossierCurrencyMark *
mark_of_letters_and_sign (const Cutter *cutter, const DossierSumAtom *word, gsize sign_length,
                          gboolean spaced)
{
  char key[24];
  gsize length = 0;
  const DossierCurrencyMark *mark;
  gboolean capitals = (word->flags & DOSSIER_ATOM_UPPER) != 0;
  char after = cutter->at + sign_length < cutter->end ? cutter->text[cutter->at + sign_length] : ' ';

  if (word->kind != DOSSIER_ATOM_WORD || word->end - word->start > 8)
    return NULL;
  for (gsize i = word->start; i < word->end; i++)
    if (cutter->text[i] != '.')
      key[length++] = cutter->text[i];
  if (spaced && (length < 2 ? g_ascii_tolower (key[0]) != 'c' || after != ' ' : !capitals && after != ' '))
    return NULL;
  memcpy (key + length, cutter->text + cutter->at, sign_length);
  mark = dossier_currency_mark_find (key, length + sign_length);
  if (mark != NULL || spaced)
    return mark;
  mark = dossier_currency_mark_find (key, length);
  return mark != NULL && (mark->flags & DOSSIER_MARK_CODE) ? mark : NULL;
}

static gboolean
cut_sign (Cutter *cutter)
{
  gsize length = width_at (cutter, cutter->at);
  const DossierCurrencyMark *mark = dossier_currency_mark_find (cutter->text + cutter->at, length);
  const DossierCurrencyMark *joined = NULL;
  DossierSumAtom *word = NULL;
  gsize gap = 0;

  if (mark == NULL || !(mark->flags & DOSSIER_MARK_SIGN))
    return FALSE;
  if (cutter->atoms->len > 0 && !(cutter->flags & DOSSIER_ATOM_SENTENCE))
    {
      word = &g_array_index (cutter->atoms, DossierSumAtom, cutter->atoms->len - 1);
      gap = cutter->at - word->end;
      if (gap <= 1)
        joined = mark_of_letters_and_sign (cutter, word, length, gap == 1);
    }
  if (joined != NULL)
    {
      word->end = (guint32) (cutter->at + length);
      word->kind = DOSSIER_ATOM_SIGN;
      word->number = -1;
      word->mark = joined;
      cutter->at += length;
      cutter->flags = 0;
      return TRUE;
    }
  add (cutter, DOSSIER_ATOM_SIGN, length)->mark = mark;
  return TRUE;
}

/* Cuts off what is longer than any sum in figures, as one atom. Returns whether there was such. */
static gboolean
cut_figures (Cutter *cutter, gsize *figures_end)
{
  if (cutter->at >= *figures_end)
    *figures_end = cutter->at + dossier_char_figures_length (cutter->text, cutter->at, cutter->end);
  if (*figures_end <= cutter->at + DOSSIER_FIGURES_LONGEST)
    return FALSE;
  add (cutter, DOSSIER_ATOM_OTHER, *figures_end - cutter->at);
  return TRUE;
}

static void
cut_range (Cutter *cutter, DossierRange range)
{
  gsize figures_end = range.start;

  cutter->at = range.start;
  cutter->end = range.end;
  cutter->flags = DOSSIER_ATOM_SPACE | DOSSIER_ATOM_SENTENCE;
  while (cutter->at < cutter->end)
    {
      gunichar c = char_at (cutter, cutter->at);

      if (g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f || c == 0x200b)
        {
          cutter->at += width_at (cutter, cutter->at);
          cutter->flags |= DOSSIER_ATOM_SPACE;
        }
      else if (cut_figures (cutter, &figures_end))
        continue;
      else if (c < 0x80 && g_ascii_isdigit (c))
        cut_number (cutter);
      else if (c >= 0x80 && dossier_number_fraction (c) > 0)
        add (cutter, DOSSIER_ATOM_NUMBER, width_at (cutter, cutter->at));
      else if (g_ascii_isalnum (c) || !cut_sign (cutter))
        {
          if (is_letter (c))
            cut_word (cutter);
          else
            add (cutter, DOSSIER_ATOM_OTHER, width_at (cutter, cutter->at));
        }
    }
}

GArray *
dossier_sum_atoms_cut (const DossierDocument *document)
{
  Cutter cutter = { .text = document->text };

  cutter.atoms = g_array_sized_new (FALSE, FALSE, sizeof (DossierSumAtom), document->tokens->len + 16);
  for (guint i = 0; i < document->sentences->len; i++)
    cut_range (&cutter, dossier_document_sentence (document, i)->range);
  return cutter.atoms;
}
