/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parser-features.h"

#include "dossier-feature.h"

/* Each call is one template: its place in the list makes its number. */
#define ADD1(a) (features[n] = dossier_feature_mix (n + 1, (a)), n++)
#define ADD2(a, b) (features[n] = dossier_feature_mix (dossier_feature_mix (n + 1, (a)), (b)), n++)
#define ADD3(a, b, c) \
  (features[n] = dossier_feature_mix (dossier_feature_mix (dossier_feature_mix (n + 1, (a)), (b)), (c)), n++)

/* What the templates ask of a word. */
typedef struct
{
  guint64 word;
  guint64 tag;
  guint64 both;
  guint64 cluster;
  guint64 coarse;
  guint64 forms;
} Item;

static inline Item
item_of (const DossierParseInput *input, guint word)
{
  guint16 cluster = input->clusters[word];
  Item item = { input->words[word],
                input->tags[word],
                0,
                DOSSIER_CLUSTER_FINE (cluster),
                DOSSIER_CLUSTER_COARSE (cluster),
                input->forms[word] };

  item.both = item.word * 64 + item.tag;
  return item;
}

static inline guint
word_after (const DossierParseInput *input, guint word, guint distance)
{
  return word + distance < input->n && word != DOSSIER_PARSE_NONE ? word + distance : DOSSIER_PARSE_NONE;
}

static inline guint
word_before (guint word)
{
  return word != DOSSIER_PARSE_NONE && word > 0 ? word - 1 : DOSSIER_PARSE_NONE;
}

static inline guint
bucket_distance (guint distance)
{
  return distance < 5 ? distance : distance < 10 ? 5 : distance < 20 ? 6 : 7;
}

static const DossierParseNode no_node = {
  .word = DOSSIER_PARSE_NONE,
  .left = { DOSSIER_PARSE_NONE, DOSSIER_PARSE_NONE },
  .right = { DOSSIER_PARSE_NONE, DOSSIER_PARSE_NONE },
};

static inline const DossierParseNode *
head_node (const DossierParseNode *node)
{
  return node->label != DOSSIER_DEPREL_NONE ? node->below : &no_node;
}

static guint
add_words (const Item *s0, const Item *n0, const Item *n1, const Item *n2, guint64 *features, guint n)
{
  ADD1 (s0->both);
  ADD1 (s0->word);
  ADD1 (s0->tag);
  ADD1 (n0->both);
  ADD1 (n0->word);
  ADD1 (n0->tag);
  ADD1 (n1->both);
  ADD1 (n1->word);
  ADD1 (n1->tag);
  ADD1 (n2->both);
  ADD1 (n2->word);
  ADD1 (n2->tag);
  ADD2 (s0->both, n0->both);
  ADD2 (s0->both, n0->word);
  ADD2 (s0->word, n0->both);
  ADD2 (s0->both, n0->tag);
  ADD2 (s0->tag, n0->both);
  ADD2 (s0->word, n0->word);
  ADD2 (s0->tag, n0->tag);
  ADD2 (n0->tag, n1->tag);
  ADD3 (n0->tag, n1->tag, n2->tag);
  ADD3 (s0->tag, n0->tag, n1->tag);
  ADD3 (s0->both, n0->tag, n1->tag);
  ADD3 (s0->tag, n0->both, n1->tag);
  ADD3 (s0->tag, n0->tag, n1->both);
  return n;
}

static guint
add_lexicon (const Item *s0, const Item *n0, const Item *n1, guint64 *features, guint n)
{
  ADD1 (s0->cluster);
  ADD1 (n0->cluster);
  ADD1 (n1->cluster);
  ADD2 (s0->cluster, n0->cluster);
  ADD2 (s0->cluster, n0->tag);
  ADD2 (s0->tag, n0->cluster);
  ADD2 (s0->both, n0->coarse);
  ADD2 (s0->coarse, n0->both);
  ADD2 (s0->coarse, n0->coarse);
  ADD3 (s0->coarse, n0->coarse, n1->tag);
  ADD3 (s0->coarse, n0->coarse, n1->coarse);
  ADD2 (s0->forms, n0->forms);
  ADD2 (s0->forms, n0->tag);
  ADD2 (s0->tag, n0->forms);
  ADD2 (n0->forms, n1->forms);
  return n;
}

static guint
add_distance (const DossierParseInput *input, const DossierParseState *state, const Item *s0, const Item *n0,
              guint64 *features, guint n)
{
  guint s = state->stack != NULL ? state->stack->word : DOSSIER_PARSE_NONE;
  guint b = state->next.word;
  guint distance = s != DOSSIER_PARSE_NONE ? bucket_distance (b - s) : 8;
  guint n_verbs = s != DOSSIER_PARSE_NONE ? MIN (input->verbs_before[b] - input->verbs_before[s], 7) : 8;
  guint n_commas = s != DOSSIER_PARSE_NONE ? MIN (input->commas_before[b] - input->commas_before[s], 3) : 4;

  ADD2 (s0->word, distance);
  ADD2 (s0->tag, distance);
  ADD2 (n0->word, distance);
  ADD2 (n0->tag, distance);
  ADD3 (s0->word, n0->word, distance);
  ADD3 (s0->tag, n0->tag, distance);
  ADD3 (s0->tag, n0->tag, n_verbs);
  ADD3 (s0->tag, n0->tag, n_commas);
  ADD3 (s0->tag, n0->tag, n_verbs * 64 + n_commas * 8 + MIN (distance, 3));
  return n;
}

static guint
add_valency (const DossierParseNode *s0, const DossierParseNode *n0, const Item *s, const Item *b,
             guint64 *features,
             guint n)
{
  ADD2 (s->word, s0->n_right);
  ADD2 (s->tag, s0->n_right);
  ADD2 (s->word, s0->n_left);
  ADD2 (s->tag, s0->n_left);
  ADD2 (b->word, n0->n_left);
  ADD2 (b->tag, n0->n_left);
  ADD2 (s->word, s0->right_set);
  ADD2 (s->tag, s0->right_set);
  ADD2 (s->word, s0->left_set);
  ADD2 (s->tag, s0->left_set);
  ADD2 (b->word, n0->left_set);
  ADD2 (b->tag, n0->left_set);
  ADD3 (s->tag, s0->right_set, b->tag);
  ADD3 (s->tag, s0->label, b->tag);
  return n;
}

static guint
add_tree (const DossierParseInput *input, const DossierParseNode *s0, const DossierParseNode *n0,
          const Item *s,
          const Item *b, guint64 *features, guint n)
{
  const DossierParseNode *h = head_node (s0);
  const DossierParseNode *h2 = head_node (h);
  Item sh = item_of (input, h->word);
  Item sl = item_of (input, s0->left[0]);
  Item sr = item_of (input, s0->right[0]);
  Item bl = item_of (input, n0->left[0]);
  Item sh2 = item_of (input, h2->word);
  Item sl2 = item_of (input, s0->left[1]);
  Item sr2 = item_of (input, s0->right[1]);
  Item bl2 = item_of (input, n0->left[1]);

  ADD3 (sh.tag, s->tag, b->tag);
  ADD3 (s->tag, sl.tag, b->tag);
  ADD3 (s->tag, sr.tag, b->tag);
  ADD3 (s->tag, b->tag, bl.tag);
  ADD1 (sh.word);
  ADD1 (sh.tag);
  ADD1 (s0->label);
  ADD1 (sl.word);
  ADD1 (sl.tag);
  ADD1 (s0->left_labels[0]);
  ADD1 (sr.word);
  ADD1 (sr.tag);
  ADD1 (s0->right_labels[0]);
  ADD1 (bl.word);
  ADD1 (bl.tag);
  ADD1 (n0->left_labels[0]);
  ADD1 (sh2.word);
  ADD1 (sh2.tag);
  ADD1 (h->label);
  ADD1 (sl2.word);
  ADD1 (sl2.tag);
  ADD1 (s0->left_labels[1]);
  ADD1 (sr2.word);
  ADD1 (sr2.tag);
  ADD1 (s0->right_labels[1]);
  ADD1 (bl2.word);
  ADD1 (bl2.tag);
  ADD1 (n0->left_labels[1]);
  ADD3 (s->tag, sl.tag, sl2.tag);
  ADD3 (s->tag, sr.tag, sr2.tag);
  ADD3 (s->tag, sh.tag, sh2.tag);
  ADD3 (b->tag, bl.tag, bl2.tag);
  ADD2 (sh.word, b->word);
  ADD3 (sh.tag, b->both, s->tag);
  ADD3 (b->tag, bl.word, s->tag);
  return n;
}

static inline guint64
pack (guint64 a, guint64 b)
{
  return a << 32 ^ b;
}

/* What decides where a phrase goes: the word that brings it in (a preposition, a conjunction, a "that"), the
 * words that could be its head, and what those have already. */
static guint
add_attachment (const DossierParseInput *input, const DossierParseNode *s0, const DossierParseNode *n0,
                const DossierParseNode *s1, const Item *s, const Item *b, const Item *b1, guint64 *features, guint n)
{
  const DossierParseNode *h = head_node (s0);
  const DossierParseNode *s2 = s1->below != NULL ? s1->below : &no_node;
  Item under = item_of (input, s1->word);
  Item under2 = item_of (input, s2->word);
  Item sh = item_of (input, h->word);
  guint64 first = input->words[n0->left[0]];
  guint64 s_first = input->words[s0->left[0]];

  ADD3 (s->word, first, b->tag);
  ADD3 (s->tag, first, b->word);
  ADD3 (s->cluster, first, b->cluster);
  ADD3 (s->coarse, first, b->coarse);
  ADD3 (under.word, first, b->tag);
  ADD3 (under.coarse, first, b->coarse);
  ADD3 (pack (under.tag, s->tag), first, b->tag);
  ADD3 (pack (under.tag, s->tag), pack (s0->label, b->tag), b1->tag);
  ADD3 (sh.word, first, b->tag);
  ADD3 (pack (sh.tag, s->tag), s0->label, first);
  ADD3 (s->word, s0->label, b->tag);
  ADD3 (s->tag, s0->label, b->word);
  ADD3 (s->tag, s0->right_set, first);
  ADD3 (s->word, s0->right_set, b->tag);
  ADD3 (s->tag, n0->left_set, b->tag);
  ADD3 (pack (s->tag, b->tag), s0->right_set, n0->left_set);
  ADD3 (pack (s->tag, b->tag), s0->left_set, n0->left_set);
  ADD3 (s->tag, pack (s0->left_labels[0], s0->right_labels[0]), b->tag);
  ADD3 (s->tag, s_first, b->tag);
  ADD3 (s_first, first, pack (s->tag, b->tag));
  ADD3 (under.tag, pack (s1->right_set, s1->label), pack (s->tag, b->tag));
  ADD3 (under.word, s->tag, b->tag);
  ADD3 (under.cluster, s->tag, b->cluster);
  ADD3 (under2.tag, under.tag, pack (s->tag, b->tag));
  return n;
}

/* The words around and between the two, whatever the tree says so far. */
static guint
add_between (const DossierParseInput *input, const DossierParseNode *s0, const DossierParseNode *n0,
             const Item *s, const Item *b, const Item *b1, const Item *b2, guint64 *features, guint n)
{
  guint s_word = s0->word;
  guint b_word = n0->word;
  gboolean both = s_word != DOSSIER_PARSE_NONE && b_word != DOSSIER_PARSE_NONE;
  Item s_next = item_of (input, word_after (input, s_word, 1));
  Item s_last = item_of (input, word_before (s_word));
  Item b_last = item_of (input, word_before (b_word));
  guint n_quotes = both ? MIN (input->quotes_before[b_word] - input->quotes_before[s_word], 3) : 4;
  guint n_ahead = MIN (input->verbs_before[DOSSIER_PARSE_NONE] - input->verbs_before[b_word], 3);

  ADD3 (pack (s->tag, b->tag), s_next.tag, b_last.tag);
  ADD3 (pack (s->tag, b->tag), s_last.tag, b1->tag);
  ADD3 (pack (s->tag, b->tag), s_last.tag, b_last.tag);
  ADD3 (s->word, s_next.word, b->tag);
  ADD3 (b_last.word, b->tag, s->tag);
  ADD3 (pack (s->tag, b->tag), b1->tag, b2->tag);
  ADD3 (s->tag, b->tag, b1->word);
  ADD3 (s->tag, b->tag, n_quotes);
  ADD3 (s->tag, b->tag, n_ahead);
  ADD3 (s->tag, pack (input->suffixes[s_word], b->tag), both);
  ADD3 (s->tag, pack (input->suffixes[b_word], b->tag), both);
  ADD2 (pack (input->shapes[s_word], s->tag), pack (input->shapes[b_word], b->tag));
  ADD3 (input->shapes[s_word], input->shapes[b_word], both ? MIN (b_word - s_word, 4) : 0);
  return n;
}

guint
dossier_parser_features (const DossierParseInput *input, const DossierParseState *state, guint64 *features)
{
  const DossierParseNode *s0 = state->stack != NULL ? state->stack : &no_node;
  const DossierParseNode *n0 = &state->next;
  const DossierParseNode *s1 = s0->below != NULL ? s0->below : &no_node;
  Item s = item_of (input, s0->word);
  Item b = item_of (input, n0->word);
  Item b1 = item_of (input, word_after (input, n0->word, 1));
  Item b2 = item_of (input, word_after (input, n0->word, 2));
  Item under = item_of (input, s1->word);
  guint n = 0;

  n = add_words (&s, &b, &b1, &b2, features, n);
  n = add_lexicon (&s, &b, &b1, features, n);
  n = add_distance (input, state, &s, &b, features, n);
  n = add_valency (s0, n0, &s, &b, features, n);
  n = add_tree (input, s0, n0, &s, &b, features, n);
  ADD3 (under.tag, s.tag, b.tag);
  ADD2 (under.both, b.tag);
  ADD3 (under.tag, s0->label, b.both);
  n = add_attachment (input, s0, n0, s1, &s, &b, &b1, features, n);
  n = add_between (input, s0, n0, &s, &b, &b1, &b2, features, n);
  return n;
}

guint
dossier_label_features (const DossierParseInput *input, const DossierParseNode *head,
                        const DossierParseNode *child,
                        guint64 *features)
{
  guint64 side = child->word < head->word;
  guint distance = bucket_distance (side ? head->word - child->word : child->word - head->word);
  Item h = item_of (input, head->word);
  Item c = item_of (input, child->word);
  Item cl = item_of (input, child->left[0]);
  Item cl2 = item_of (input, child->left[1]);
  Item cr = item_of (input, child->right[0]);
  Item before = item_of (input, word_before (child->word));
  Item after = item_of (input, word_after (input, child->word, 1));
  Item h_before = item_of (input, word_before (head->word));
  Item h_after = item_of (input, word_after (input, head->word, 1));
  guint n = 0;

  h.tag = h.tag * 2 + side;
  h.word ^= side;
  h.both = h.word * 64 + h.tag;
  ADD1 (h.tag);
  ADD1 (h.both);
  ADD2 (side, c.tag);
  ADD2 (side, c.both);
  ADD2 (h.tag, c.tag);
  ADD2 (h.both, c.tag);
  ADD2 (h.tag, c.both);
  ADD2 (h.word, c.word);
  ADD3 (h.tag, c.tag, distance);
  ADD3 (h.word, c.tag, distance);
  ADD2 (c.word, distance);
  ADD2 (h.cluster * 2 + side, c.cluster);
  ADD2 (h.tag, c.cluster);
  ADD2 (h.cluster * 2 + side, c.tag);
  ADD3 (h.coarse * 2 + side, c.coarse, cl.coarse);
  ADD3 (h.tag, c.cluster, cl.word);
  ADD2 (h.forms * 2 + side, c.forms);
  ADD2 (h.tag, c.forms);
  ADD2 (h.forms * 2 + side, c.tag);
  ADD3 (h.tag, c.tag, cl.both);
  ADD3 (h.tag, c.tag, cl.tag);
  ADD3 (h.word, c.tag, cl.word);
  ADD3 (h.tag, c.word, cl.word);
  ADD3 (h.tag, c.tag, cl2.both);
  ADD3 (h.tag, c.tag, cr.tag);
  ADD3 (h.tag, c.tag, child->left_set);
  ADD3 (h.tag, c.tag, child->left_labels[0]);
  ADD3 (h.tag, c.tag, head->left_set);
  ADD3 (h.tag, c.tag, head->right_set);
  ADD3 (h.word, c.tag, head->left_set);
  ADD3 (h.word, c.tag, head->right_set);
  ADD3 (h.tag, c.tag, head->label);
  ADD3 (h.tag, c.tag, before.tag);
  ADD3 (h.tag, c.tag, after.tag);
  ADD3 (h.tag, c.tag, before.word);
  ADD3 (h.tag, c.tag, after.word);
  ADD3 (h.tag, c.tag, h_before.tag);
  ADD3 (h.tag, c.tag, h_after.tag);
  ADD3 (before.tag, c.tag, after.tag);
  ADD3 (h.tag, c.tag, input->verbs_before[child->word] - input->verbs_before[head->word]);
  ADD3 (h.tag, c.tag,
        (child->word == 0) + 2 * (input->commas_before[child->word] != input->commas_before[head->word]));
  return n;
}
