/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a word is written: the coarse kind that spans and runs of capitals are judged by. */
typedef enum
{
  DOSSIER_SHAPE_OTHER,
  DOSSIER_SHAPE_LOWER,   /* bank */
  DOSSIER_SHAPE_CAPITAL, /* Bank, McDonald, O'Brien, Abu-Bakr */
  DOSSIER_SHAPE_UPPER,   /* NATO, AT&T */
  DOSSIER_SHAPE_SINGLE,  /* X */
  DOSSIER_SHAPE_DOTTED,  /* U.S., J. */
  DOSSIER_SHAPE_MIXED,   /* iPhone, eBay */
  DOSSIER_SHAPE_NUMBER,  /* 2025, 3.5 */
  DOSSIER_SHAPE_CODE,    /* F-16, 4G: letters and digits */
  DOSSIER_SHAPE_MARK,    /* punctuation */
  DOSSIER_N_SHAPES
} DossierShape;

#define DOSSIER_WORD_AFFIXES 4

/**
 * DossierNameWord:
 * @folded: hash of the word in lower case, curly apostrophes made straight, every digit read as 0
 * @raw: hash of the word as written
 * @pattern: hash of its letter pattern ("Xx-Xx"), repeats collapsed
 * @prefix: hashes of the first 1 to 4 characters, folded; 0 where the word is shorter
 * @suffix: likewise of the last
 * @shape: how it is written
 * @initial: its first character in upper case, for matching acronyms with what they stand for
 *
 * One word as the name finder's features see it.
 */
typedef struct
{
  guint64 folded;
  guint64 raw;
  guint32 pattern;
  guint32 prefix[DOSSIER_WORD_AFFIXES];
  guint32 suffix[DOSSIER_WORD_AFFIXES];
  DossierShape shape;
  gunichar initial;
} DossierNameWord;

/* Mixes @value into @hash; the order of calls matters. */
static inline guint64
dossier_name_mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return hash ^ (hash >> 29);
}

static inline gboolean
dossier_shape_is_capitalised (DossierShape shape)
{
  return shape == DOSSIER_SHAPE_CAPITAL || shape == DOSSIER_SHAPE_UPPER || shape == DOSSIER_SHAPE_SINGLE ||
         shape == DOSSIER_SHAPE_DOTTED || shape == DOSSIER_SHAPE_MIXED;
}

/* Fills @word from @length bytes; stray ones count as U+FFFD. Only the first 48 characters count: no name is
 * longer. */
void dossier_name_word_init (DossierNameWord *word, const char *text, gsize length);

/* The folded hash alone, for building lists. */
guint64 dossier_name_word_fold (const char *text, gsize length);

G_END_DECLS
