/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-relation-features.h"

#include "dossier-feature.h"

#define NONE DOSSIER_PARSE_NONE

/* Each call is one template: its place in the list makes its number. */
#define ADD1(a) (features[n] = dossier_feature_mix (n + 1, (a)), n++)
#define ADD2(a, b) (features[n] = dossier_feature_mix (dossier_feature_mix (n + 1, (a)), (b)), n++)
#define ADD3(a, b, c) \
  (features[n] = dossier_feature_mix (dossier_feature_mix (dossier_feature_mix (n + 1, (a)), (b)), (c)), n++)

/* Sorts the words by how deep they hang, the deepest first. */
static void
put_in_order (DossierParseTree *tree, const guint16 *heads, guint n)
{
  guint16 depths[DOSSIER_SENTENCE_LONGEST];
  guint16 starts[DOSSIER_SENTENCE_LONGEST + 2] = { 0 };
  guint16 path[DOSSIER_SENTENCE_LONGEST];

  for (guint i = 0; i < n; i++)
    depths[i] = NONE;
  for (guint i = 0; i < n; i++)
    {
      guint n_path = 0;
      guint word = i;
      guint depth;

      for (; word != NONE && depths[word] == NONE; word = heads[word])
        path[n_path++] = word;
      depth = word != NONE ? depths[word] + 1 : 0;
      while (n_path > 0)
        depths[path[--n_path]] = depth++;
    }
  for (guint i = 0; i < n; i++)
    starts[n - 1 - depths[i] + 1]++;
  for (guint i = 0; i < n; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < n; i++)
    tree->order[starts[n - 1 - depths[i]]++] = i;
}

void
dossier_parse_tree_fill (DossierParseTree *tree, const guint16 *heads, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      tree->n_left[i] = tree->n_right[i] = 0;
      tree->first[i] = tree->last[i] = tree->before[i] = tree->after[i] = tree->marker[i] = NONE;
      tree->sets[i] = 0;
    }
  tree->n_left[NONE] = tree->n_right[NONE] = 0;
  tree->first[NONE] = tree->last[NONE] = tree->before[NONE] = tree->after[NONE] = tree->marker[NONE] = NONE;
  tree->sets[NONE] = 0;
  for (guint i = 0; i < n; i++)
    {
      guint head = heads[i];

      if (head == NONE)
        continue;
      if (tree->last[head] != NONE && (tree->last[head] < head) == (i < head))
        {
          tree->before[i] = tree->last[head];
          tree->after[tree->last[head]] = i;
        }
      if (tree->first[head] == NONE)
        tree->first[head] = i;
      tree->last[head] = i;
      tree->n_left[head] += i < head && tree->n_left[head] < 15;
      tree->n_right[head] += i > head && tree->n_right[head] < 15;
    }
  put_in_order (tree, heads, n);
}

void
dossier_parse_tree_note (DossierParseTree *tree, const guint16 *heads, guint word, guint8 label)
{
  guint head = heads[word];

  if (head == NONE)
    return;
  tree->sets[head] |= G_GUINT64_CONSTANT (1) << label;
  if ((label == DOSSIER_DEPREL_CASE || label == DOSSIER_DEPREL_MARK || label == DOSSIER_DEPREL_CC)
      && (tree->marker[head] == NONE || tree->marker[head] > word))
    tree->marker[head] = word;
}

static guint
bucket_distance (guint distance)
{
  return distance < 5 ? distance : distance < 10 ? 5 : distance < 20 ? 6 : 7;
}

static inline guint64
pack (guint64 a, guint64 b)
{
  return a << 32 ^ b;
}

/* The word, its head and the words of the text around both. */
static guint
add_arc (const DossierParseInput *input, const guint16 *heads, guint word, guint64 *features, guint n)
{
  guint head = heads[word];
  guint64 side = head == NONE ? 2 : word < head;
  guint64 h_tag = (guint64) input->tags[head] * 4 + side;
  guint64 h_word = input->words[head] * 4 + side;
  guint64 h_fine = DOSSIER_CLUSTER_FINE (input->clusters[head]) * 4 + side;
  guint64 h_coarse = DOSSIER_CLUSTER_COARSE (input->clusters[head]) * 4 + side;
  guint64 h_forms = (guint64) input->forms[head] * 4 + side;
  guint64 tag = input->tags[word];
  guint64 fine = DOSSIER_CLUSTER_FINE (input->clusters[word]);
  guint64 coarse = DOSSIER_CLUSTER_COARSE (input->clusters[word]);
  guint distance = head == NONE ? 8 : bucket_distance (head > word ? head - word : word - head);
  guint before = word > 0 ? word - 1 : NONE;
  guint after = word + 1 < input->n ? word + 1 : NONE;
  guint h_before = head != NONE && head > 0 ? head - 1 : NONE;
  guint h_after = head + 1 < input->n ? head + 1 : NONE;

  ADD1 (h_tag);
  ADD1 (h_word);
  ADD2 (side, tag);
  ADD2 (side, input->words[word]);
  ADD2 (h_tag, tag);
  ADD2 (h_word, tag);
  ADD2 (h_tag, input->words[word]);
  ADD2 (h_word, input->words[word]);
  ADD3 (h_tag, tag, distance);
  ADD3 (h_word, tag, distance);
  ADD3 (h_tag, input->words[word], distance);
  ADD2 (h_fine, fine);
  ADD2 (h_tag, fine);
  ADD2 (h_fine, tag);
  ADD3 (h_coarse, coarse, tag);
  ADD2 (h_forms, input->forms[word]);
  ADD2 (h_tag, input->forms[word]);
  ADD2 (h_forms, tag);
  ADD3 (h_tag, tag, input->suffixes[word]);
  ADD3 (h_tag, tag, input->suffixes[head]);
  ADD3 (h_tag, tag, pack (input->shapes[word], input->shapes[head]));
  ADD3 (h_tag, tag, input->tags[before]);
  ADD3 (h_tag, tag, input->tags[after]);
  ADD3 (h_tag, tag, input->words[before]);
  ADD3 (h_tag, tag, input->words[after]);
  ADD3 (h_tag, tag, input->tags[h_before]);
  ADD3 (h_tag, tag, input->tags[h_after]);
  ADD3 (input->tags[before], pack (tag, side), input->tags[after]);
  ADD3 (h_tag, tag, (guint) (guint16) (input->verbs_before[word] - input->verbs_before[head]));
  ADD3 (h_tag, tag, (word == 0) + 2 * (input->commas_before[word] != input->commas_before[head]));
  ADD3 (h_tag, tag, pack (input->tags[before], input->tags[h_after]));
  return n;
}

/* What hangs on the word and on its head, and what the head hangs on. */
static guint
add_family (const DossierParseInput *input, const guint16 *heads, const guint8 *labels, const DossierParseTree *tree,
            guint word, guint64 *features, guint n)
{
  guint head = heads[word];
  guint top = head != NONE ? heads[head] : NONE;
  guint first = tree->first[word];
  guint last = tree->last[word];
  guint before = tree->before[word];
  guint after = tree->after[word];
  guint64 side = head == NONE ? 2 : word < head;
  guint64 tag = input->tags[word];
  guint64 h_tag = (guint64) input->tags[head] * 4 + side;
  guint64 both = pack (h_tag, tag);
  guint64 marker = input->words[tree->marker[word]];
  guint64 fine = DOSSIER_CLUSTER_FINE (input->clusters[word]);
  guint64 h_fine = DOSSIER_CLUSTER_FINE (input->clusters[head]);

  ADD2 (both, tree->sets[word]);
  ADD3 (input->words[head], pack (tag, side), tree->sets[word]);
  ADD2 (input->words[word], tree->sets[word]);
  ADD2 (tag, tree->sets[word]);
  ADD2 (both, marker);
  ADD3 (input->words[head], pack (tag, side), marker);
  ADD3 (h_tag, input->words[word], marker);
  ADD3 (h_fine, marker, fine);
  ADD3 (h_tag, marker, fine);
  ADD3 (both, marker, tree->sets[word]);
  ADD2 (both, tree->sets[head]);
  ADD3 (input->words[head], tag, tree->sets[head]);
  ADD3 (both, tree->n_left[word], tree->n_right[word]);
  ADD3 (both, tree->n_left[head], tree->n_right[head]);
  ADD3 (both, input->words[first], first < word);
  ADD3 (both, input->tags[first], input->tags[last]);
  ADD2 (both, input->words[last]);
  ADD3 (both, first != NONE ? labels[first] : 0, last != NONE ? labels[last] : 0);
  ADD3 (both, input->tags[before], input->tags[after]);
  ADD2 (both, pack (input->tags[before], before != NONE));
  ADD2 (both, pack (input->tags[after], after != NONE));
  ADD2 (both, input->words[before]);
  ADD2 (both, input->words[after]);
  ADD3 (input->words[head], tag, input->tags[before]);
  ADD3 (input->words[head], tag, input->tags[after]);
  ADD3 (both, before != NONE ? input->words[tree->marker[before]] : 1, marker);
  ADD2 (both, pack (input->tags[top], head != NONE && top != NONE ? top < head : 2));
  ADD2 (both, input->words[top]);
  ADD3 (both, input->tags[top], input->words[head]);
  ADD3 (both, pack (input->tags[top], tree->n_left[head]), tree->sets[word]);
  ADD2 (both, pack (word == 0, after == NONE) * 2 + (before == NONE));
  return n;
}

guint
dossier_relation_features (const DossierParseInput *input, const guint16 *heads, const guint8 *labels,
                           const DossierParseTree *tree, guint word, guint64 *features)
{
  guint n = 0;

  n = add_arc (input, heads, word, features, n);
  n = add_family (input, heads, labels, tree, word, features, n);
  return n;
}
