/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-discourse.h"

#include "dossier-name-key.h"

#include <string.h>

static void
intern_words (DossierDiscourse *self)
{
  for (guint32 i = 0; i < self->n_tokens; i++)
    {
      const DossierToken *token = dossier_discourse_token (self, i);
      g_autofree char *key
          = dossier_name_key (self->document->text + token->start, token->end - token->start);

      self->words[i] = g_string_chunk_insert_const (self->strings, key);
    }
}

/* Sorts the tokens by head in one counting pass; heads always lie in the same document. */
static void
index_children (DossierDiscourse *self)
{
  guint32 n = self->n_tokens;
  g_autofree guint32 *fill = NULL;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 head = dossier_discourse_token (self, i)->head;

      if (head < n)
        self->child_start[head + 1]++;
    }
  for (guint32 i = 0; i < n; i++)
    self->child_start[i + 1] += self->child_start[i];
  fill = g_memdup2 (self->child_start, (n + 1) * sizeof (guint32));
  for (guint32 i = 0; i < n; i++)
    {
      guint32 head = dossier_discourse_token (self, i)->head;

      if (head < n)
        self->children[fill[head]++] = i;
    }
}

static void
index_quotes (DossierDiscourse *self)
{
  for (guint32 i = 0; i < self->n_tokens; i++)
    self->quote_at[i] = DOSSIER_NO_INDEX;
  for (guint q = 0; self->quotes != NULL && q < self->quotes->len; q++)
    {
      const DossierQuote *quote = &g_array_index (self->quotes, DossierQuote, q);

      if (quote->kind != DOSSIER_QUOTE_DIRECT && quote->kind != DOSSIER_QUOTE_PARTIAL)
        continue;
      for (guint32 i = dossier_document_token_at (self->document, quote->range.start);
           i < self->n_tokens && dossier_discourse_token (self, i)->start < quote->range.end; i++)
        self->quote_at[i] = q;
    }
}

/* A line break between two sentences begins a new paragraph. */
static void
number_paragraphs (DossierDiscourse *self)
{
  const DossierDocument *document = self->document;

  for (guint i = 1; i < document->sentences->len; i++)
    {
      gsize start = dossier_document_sentence (document, i - 1)->range.end;
      gsize end = MAX (dossier_document_sentence (document, i)->range.start, start);

      self->paragraph_of[i]
          = self->paragraph_of[i - 1] + (memchr (document->text + start, '\n', end - start) != NULL);
    }
}

DossierDiscourse *
dossier_discourse_new (const DossierEntityLexicon *lexicon, const DossierDocument *document,
                       const GArray *quotes)
{
  DossierDiscourse *self = g_new0 (DossierDiscourse, 1);

  g_return_val_if_fail (lexicon != NULL && document != NULL, NULL);

  self->document = document;
  self->lexicon = lexicon;
  self->quotes = quotes;
  self->n_tokens = document->tokens->len;
  self->references = g_array_new (FALSE, TRUE, sizeof (DossierReference));
  self->referents = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_referent_free);
  self->descriptions = g_array_new (FALSE, FALSE, sizeof (DossierStatedDescription));
  self->reference_at = g_new (guint, self->n_tokens + 1);
  self->quote_at = g_new (guint, self->n_tokens + 1);
  self->paragraph_of = g_new0 (guint, document->sentences->len + 1);
  self->child_start = g_new0 (guint32, self->n_tokens + 1);
  self->children = g_new (guint32, self->n_tokens + 1);
  self->words = g_new (const char *, self->n_tokens + 1);
  self->strings = g_string_chunk_new (4096);
  intern_words (self);
  index_children (self);
  index_quotes (self);
  number_paragraphs (self);
  dossier_discourse_index (self);
  return self;
}

void
dossier_discourse_free (DossierDiscourse *self)
{
  g_array_unref (self->references);
  g_ptr_array_unref (self->referents);
  g_array_unref (self->descriptions);
  g_free (self->reference_at);
  g_free (self->quote_at);
  g_free (self->paragraph_of);
  g_free (self->child_start);
  g_free (self->children);
  g_free (self->words);
  g_string_chunk_free (self->strings);
  g_free (self);
}

gboolean
dossier_discourse_word_is (const DossierDiscourse *self, guint32 token, const char *word)
{
  return token < self->n_tokens && strcmp (self->words[token], word) == 0;
}

const char *
dossier_discourse_lemma (const DossierDiscourse *self, guint32 token)
{
  const char *lemma = dossier_document_lemma (self->document, token);

  return lemma[0] != '\0' ? lemma : self->words[token];
}

guint32
dossier_discourse_find_head (const DossierDiscourse *self, guint32 first, guint32 end)
{
  g_return_val_if_fail (first < end, first);

  for (guint32 i = first; i < end; i++)
    {
      const DossierToken *token = dossier_discourse_token (self, i);

      if (token->deprel != DOSSIER_DEPREL_NONE && token->deprel != DOSSIER_DEPREL_PUNCT
          && (token->head < first || token->head >= end))
        return i;
    }
  return end - 1;
}

guint32
dossier_discourse_find_child (const DossierDiscourse *self, guint32 token, DossierDeprel deprel)
{
  for (guint32 i = self->child_start[token]; i < self->child_start[token + 1]; i++)
    if (dossier_discourse_token (self, self->children[i])->deprel == deprel)
      return self->children[i];
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_discourse_bearer (const DossierDiscourse *self, guint32 token)
{
  /* A chain of conjuncts is as long as the list in the text; the bound keeps a damaged parse from looping. */
  for (guint steps = 0; steps < 64; steps++)
    {
      const DossierToken *t = dossier_discourse_token (self, token);

      if (t->head >= self->n_tokens
          || (t->deprel != DOSSIER_DEPREL_CONJ && t->deprel != DOSSIER_DEPREL_FLAT
              && t->deprel != DOSSIER_DEPREL_APPOS))
        break;
      token = t->head;
    }
  return token;
}

static int
compare_references (gconstpointer a, gconstpointer b)
{
  const DossierReference *x = a;
  const DossierReference *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return (int) x->kind - (int) y->kind;
}

void
dossier_discourse_index (DossierDiscourse *self)
{
  g_array_sort (self->references, compare_references);
  for (guint32 i = 0; i < self->n_tokens; i++)
    self->reference_at[i] = DOSSIER_NO_INDEX;
  /* Where references nest, the inner one, which comes later, wins the token, but a head stays its own. */
  for (guint r = 0; r < self->references->len; r++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, r);

      for (guint32 i = reference->first; i < reference->end; i++)
        self->reference_at[i] = r;
    }
  for (guint r = 0; r < self->references->len; r++)
    self->reference_at[dossier_discourse_reference (self, r)->head] = r;
}

char *
dossier_discourse_dup_text (const DossierDiscourse *self, guint32 first, guint32 end)
{
  DossierRange range = dossier_document_range (self->document, first, end);

  return dossier_range_dup_text (range, self->document->text);
}
