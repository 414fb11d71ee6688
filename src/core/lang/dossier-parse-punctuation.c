/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-punctuation.h"

#define NONE DOSSIER_PARSE_NONE

/* The marks of a sentence: @pairs holds for each closing one the mark that it closes, else NONE. */
typedef struct
{
  const DossierParseInput *input;
  DossierParse *parse;
  gboolean is_mark[DOSSIER_SENTENCE_LONGEST];
  guint16 pairs[DOSSIER_SENTENCE_LONGEST];
} Hanging;

static gboolean
is_opening (guint8 tag)
{
  return tag == DOSSIER_TAG_OPEN_QUOTE || tag == DOSSIER_TAG_LRB;
}

static guint8
opening_of (guint8 tag)
{
  return tag == DOSSIER_TAG_CLOSE_QUOTE ? DOSSIER_TAG_OPEN_QUOTE
         : tag == DOSSIER_TAG_RRB       ? DOSSIER_TAG_LRB
                                        : DOSSIER_TAG_NONE;
}

static void
find_marks (Hanging *self)
{
  guint n = self->input->n;
  guint16 open[DOSSIER_SENTENCE_LONGEST];
  guint n_open = 0;

  for (guint i = 0; i < n; i++)
    self->is_mark[i] = self->parse->labels[i] == DOSSIER_DEPREL_PUNCT;
  for (guint i = 0; i < n; i++)
    if (self->parse->heads[i] != NONE)
      self->is_mark[self->parse->heads[i]] = FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint8 tag = self->input->tags[i];

      self->pairs[i] = NONE;
      if (!self->is_mark[i])
        continue;
      if (is_opening (tag))
        open[n_open++] = i;
      else if (n_open > 0 && self->input->tags[open[n_open - 1]] == opening_of (tag))
        self->pairs[i] = open[--n_open];
    }
}

/* The word beside @mark on the side of @step, and from it up as long as the arcs do not pass over @mark. */
static guint
climb (const Hanging *self, guint mark, int step)
{
  const guint16 *heads = self->parse->heads;
  guint n = self->input->n;
  guint word = mark + step;

  while (word < n && self->is_mark[word])
    word += step;
  if (word >= n)
    return NONE;
  while (heads[word] != NONE && (heads[word] < mark) == (word < mark))
    word = heads[word];
  return word;
}

static void
hang (Hanging *self, guint mark)
{
  const guint16 *heads = self->parse->heads;
  guint left = climb (self, mark, -1);
  guint right = self->input->tags[mark] == DOSSIER_TAG_STOP ? NONE : climb (self, mark, 1);

  if (left == NONE && right == NONE)
    return;
  if (left == NONE || right == NONE)
    self->parse->heads[mark] = left == NONE ? right : left;
  else if (heads[left] == right || (heads[left] != NONE && heads[right] == NONE))
    self->parse->heads[mark] = left;
  else if (heads[right] == left || (heads[right] != NONE && heads[left] == NONE))
    self->parse->heads[mark] = right;
}

/* A pair hangs on the one word between them whose head is outside. */
static void
hang_pair (Hanging *self, guint open, guint close)
{
  guint found = NONE;

  for (guint i = open + 1; i < close; i++)
    {
      guint head = self->parse->heads[i];

      if (self->is_mark[i] || (head != NONE && head > open && head < close))
        continue;
      if (found != NONE)
        return;
      found = i;
    }
  if (found == NONE)
    return;
  self->parse->heads[open] = found;
  self->parse->heads[close] = found;
}

void
dossier_parse_hang_punctuation (const DossierParseInput *input, DossierParse *parse)
{
  Hanging self = { .input = input, .parse = parse };

  g_return_if_fail (input != NULL && parse != NULL);

  find_marks (&self);
  for (guint i = 0; i < input->n; i++)
    if (self.is_mark[i] && parse->heads[i] != NONE)
      hang (&self, i);
  for (guint i = 0; i < input->n; i++)
    if (self.pairs[i] != NONE)
      hang_pair (&self, self.pairs[i], i);
}
