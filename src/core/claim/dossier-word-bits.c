/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-bits.h"

#include "dossier-rule-path.h"

#include <string.h>

#define ANY G_MAXUINT64

guint64
dossier_word_bits (const char *lemma)
{
  /* The six highest bits of the hash once it is spread: by itself it hardly differs between short words. */
  return G_GUINT64_CONSTANT (1) << ((g_str_hash (lemma) * 0x9e3779b1u) >> 26);
}

guint64
dossier_word_bits_of_sentence (const DossierDocument *document, guint sentence)
{
  const DossierSentence *range = dossier_document_sentence (document, sentence);
  guint64 bits = 0;

  for (guint32 i = range->first; i < range->end; i++)
    bits |= dossier_word_bits (dossier_document_lemma (document, i));
  return bits;
}

/* Classes, forms and words of several parts are not looked into. */
static guint64
bits_of_words (const GStrv words)
{
  guint64 bits = 0;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (strpbrk (words[i], "@+_") != NULL)
        return ANY;
      bits |= dossier_word_bits (words[i]);
    }
  return bits != 0 ? bits : ANY;
}

guint64
dossier_word_bits_of_paths (const GPtrArray *paths)
{
  guint64 bits = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      const DossierPath *path = g_ptr_array_index (paths, i);
      const DossierStep *last = &g_array_index (path->steps, DossierStep, path->steps->len - 1);

      if (last->kind >= DOSSIER_STEP_EMPLOYER && last->kind != DOSSIER_STEP_OWNER && last->kind != DOSSIER_STEP_BELOW)
        return ANY;
      bits |= bits_of_words (last->words);
    }
  return bits != 0 ? bits : ANY;
}
