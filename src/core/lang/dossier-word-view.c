/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-view.h"

#include <string.h>

#include "dossier-char-class.h"
#include "dossier-feature.h"
#include "dossier-tokenizer.h"

/* Room for a token whose letters grow in lower case: at most from 2 to 3 bytes each. */
#define ROOM (2 * DOSSIER_TOKEN_LONGEST)
/* Runs of one kind of character count up to so many in a shape. */
#define LONGEST_RUN 4

/* A line is a headline where so many words of four letters or more, in hundredths, have a capital, and there
 * are so many. */
#define HEADLINE_SHARE 80
#define HEADLINE_LEAST 5
#define LONG_WORD 4

/* How a sentence uses capitals. */
typedef enum
{
  CASING_PLAIN,
  CASING_TITLE,    /* Each Word Has One */
  CASING_CAPITALS, /* EVERYTHING IS ONE */
} Casing;

typedef struct
{
  char form[ROOM];
  char lower[ROOM];
  char exact[ROOM];
  gsize form_length;
  gsize lower_length;
  gsize exact_length;
  guint32 shape;
} Spelling;

static gsize
put (char *bytes, gsize length, gunichar character)
{
  if (length + 6 >= ROOM)
    return length;
  if (character < 0x80)
    {
      bytes[length] = character;
      return length + 1;
    }
  return length + g_unichar_to_utf8 (character, bytes + length);
}

static gunichar
straighten (gunichar character, DossierCharClass class)
{
  switch (class)
    {
    case DOSSIER_CHAR_APOSTROPHE:
      return '\'';
    case DOSSIER_CHAR_QUOTE:
      return '"';
    case DOSSIER_CHAR_HYPHEN:
      return '-';
    default:
      return character;
    }
}

static void
spell (Spelling *spelling, const char *bytes, gsize length)
{
  const guint8 *at = (const guint8 *) bytes;
  const guint8 *end = at + length;
  DossierCharClass run_class = DOSSIER_CHAR_SPACE;
  guint run = 0;

  spelling->form_length = spelling->lower_length = spelling->exact_length = 0;
  spelling->shape = 0x811c9dc5;
  while (at < end)
    {
      gunichar character;
      guint n = dossier_char_read (at, end, &character);
      DossierCharClass class = dossier_char_classify (character);
      gunichar lower;

      character = straighten (character, class);
      lower = class == DOSSIER_CHAR_UPPER ? g_unichar_tolower (character) : character;
      spelling->exact_length = put (spelling->exact, spelling->exact_length, lower);
      if (class == DOSSIER_CHAR_DIGIT)
        character = lower = '0';
      spelling->form_length = put (spelling->form, spelling->form_length, character);
      spelling->lower_length = put (spelling->lower, spelling->lower_length, lower);
      run = class == run_class ? run + 1 : 1;
      run_class = class;
      /* One letter and many are told apart; digits count up to four, for years. */
      if (run <= (class == DOSSIER_CHAR_DIGIT ? LONGEST_RUN : 2))
        spelling->shape = (spelling->shape ^ class) * 0x01000193;
      at += n;
    }
}

/* The length without the letters of "300m" and "2.5bn", which then look like the plain numbers of the
 * treebanks. */
static gsize
without_magnitude (const char *bytes, gsize length)
{
  static const char *const magnitudes[] = { "k", "m", "b", "bn", "mn", "tn", "trn" };
  gsize digits = length;

  while (digits > 0 && g_ascii_isalpha (bytes[digits - 1]) && length - digits < 4)
    digits--;
  if (digits == 0 || digits == length || !g_ascii_isdigit (bytes[digits - 1]) || !g_ascii_isdigit (bytes[0]))
    return length;
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (strlen (magnitudes[i]) == length - digits
        && g_ascii_strncasecmp (magnitudes[i], bytes + digits, length - digits) == 0)
      return digits;
  return length;
}

static Casing
casing_of (const DossierDocument *document, guint32 first, guint32 end)
{
  guint n_long = 0;
  guint n_capital = 0;
  guint n_all_caps = 0;

  /* The first word has a capital anyway. */
  for (guint32 i = first + 1; i < end; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);

      if (token->end - token->start < LONG_WORD
          || token->flags & (DOSSIER_TOKEN_PUNCTUATION | DOSSIER_TOKEN_DIGIT))
        continue;
      n_long++;
      n_capital += (token->flags & DOSSIER_TOKEN_CAPITAL) != 0;
      n_all_caps += (token->flags & DOSSIER_TOKEN_ALL_CAPS) != 0;
    }
  if (n_long < HEADLINE_LEAST || n_capital * 100 < n_long * HEADLINE_SHARE)
    return CASING_PLAIN;
  return n_all_caps * 100 >= n_long * HEADLINE_SHARE ? CASING_CAPITALS : CASING_TITLE;
}

/* Spells a capitalised word of a headline as running text would: small, unless it is a name or unknown. */
static void
respell (const DossierLexicon *lexicon, Spelling *spelling, Casing casing, guint16 flags)
{
  guint64 lower = dossier_feature_bytes (spelling->lower, spelling->lower_length);
  guint64 exact = dossier_feature_bytes (spelling->exact, spelling->exact_length);
  gboolean common = (dossier_lexicon_lookup (lexicon, exact) != 0
                     || dossier_lexicon_cluster (lexicon, lower) != 0)
                    && !dossier_lexicon_is_capital (lexicon, lower);
  char word[ROOM];

  if (casing == CASING_TITLE && (!common || flags & DOSSIER_TOKEN_ALL_CAPS))
    return;
  memcpy (word, spelling->exact, spelling->exact_length);
  if (!common)
    word[0] = g_ascii_toupper (word[0]);
  spell (spelling, word, spelling->exact_length);
}

static guint64
affix (const char *bytes, gsize length, gsize size)
{
  return size <= length ? dossier_feature_bytes (bytes, size) : 0;
}

static void
fill_view (const DossierLexicon *lexicon, DossierWordView *view, const char *bytes, gsize length,
           Casing casing,
           guint16 flags)
{
  Spelling spelling;

  spell (&spelling, bytes, without_magnitude (bytes, length));
  if (casing != CASING_PLAIN && flags & DOSSIER_TOKEN_CAPITAL)
    respell (lexicon, &spelling, casing, flags);
  view->form = dossier_feature_bytes (spelling.form, spelling.form_length);
  view->lower = dossier_feature_bytes (spelling.lower, spelling.lower_length);
  view->exact = dossier_feature_bytes (spelling.exact, spelling.exact_length);
  for (gsize i = 0; i < DOSSIER_N_SUFFIXES; i++)
    view->suffixes[i] = affix (spelling.lower + spelling.lower_length - MIN (i + 1, spelling.lower_length),
                               spelling.lower_length, i + 1);
  for (gsize i = 0; i < DOSSIER_N_PREFIXES; i++)
    view->prefixes[i] = affix (spelling.lower, spelling.lower_length, i + 1);
  view->shape = spelling.shape;
  view->forms = dossier_lexicon_lookup (lexicon, view->exact);
  view->cluster = dossier_lexicon_cluster (lexicon, view->lower);
  view->capital = dossier_lexicon_is_capital (lexicon, view->lower);
}

DossierWordView *
dossier_word_view_fill (const DossierLexicon *lexicon, const DossierDocument *document, guint32 first,
                        guint32 end,
                        DossierWordView *views)
{
  guint32 n = end - first;
  DossierWordView *start = views + DOSSIER_VIEW_PADDING;
  Casing casing = casing_of (document, first, end);

  memset (views, 0, DOSSIER_VIEW_PADDING * sizeof *views);
  memset (start + n, 0, DOSSIER_VIEW_PADDING * sizeof *views);
  for (guint32 i = 0; i < n; i++)
    {
      const DossierToken *token = dossier_document_token (document, first + i);

      fill_view (lexicon, &start[i], document->text + token->start,
                 MIN (token->end - token->start, DOSSIER_TOKEN_LONGEST), casing, token->flags);
    }
  /* Borders differ from every word and from one another. */
  for (guint i = 1; i <= DOSSIER_VIEW_PADDING; i++)
    {
      start[-(int) i].form = start[-(int) i].lower = start[-(int) i].exact = i;
      start[n + i - 1].form = start[n + i - 1].lower = start[n + i - 1].exact = 16 + i;
    }
  return start;
}

guint64
dossier_word_view_hash (const char *word, gsize length)
{
  Spelling spelling;

  spell (&spelling, word, MIN (length, DOSSIER_TOKEN_LONGEST));
  return dossier_feature_bytes (spelling.exact, spelling.exact_length);
}
