/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-features.h"

#include "dossier-cue.h"
#include "dossier-feature.h"
#include "dossier-grammar.h"
#include "dossier-stance.h"

#include <string.h>

/* Words between the two that are looked at, from either side. */
#define BETWEEN 10

/* The templates. A new one goes to the end: the numbers are part of what the model has learnt. */
typedef enum
{
  T_ENDS = 1,
  T_WAY,
  T_WAY_TOP,
  T_WAY_ENDS,
  T_TOP,
  T_TOP_EDGES,
  T_TOP_ENDS,
  T_TOP_CLUSTER,
  T_TOP_CLUSTER_WAY,
  T_TOP_HINT,
  T_TOP_HINT_WAY,
  T_UP_WORD,
  T_UP_WORD_EDGE,
  T_UP_HINT,
  T_DOWN_WORD,
  T_DOWN_WORD_EDGE,
  T_DOWN_HINT,
  T_GOVERNOR_A,
  T_GOVERNOR_B,
  T_GOVERNOR_B_HINT,
  T_GOVERNOR_CLUSTER,
  T_BETWEEN_WORD,
  T_BETWEEN_HINT,
  T_BETWEEN_STRING,
  T_BEFORE_A,
  T_AFTER_A,
  T_BEFORE_B,
  T_AFTER_B,
  T_DISTANCE,
  T_TOP_CHILD,
  T_TOP_CHILD_HINT,
  T_TOP_CHILD_WORD,
  T_PASSIVE,
  T_SPEECH,
  T_SPEECH_WORD,
  T_SPEECH_HINT,
  T_JUDGED,
  T_TONE,
  T_EDGES,
  T_BIAS,
  T_TOP_SENSE,
  T_TOP_SENSE_ONLY,
  T_GOVERNOR_SENSE,
  T_PATH_SENSE,
  T_CHILD_SENSE,
  T_BETWEEN_SENSE,
  T_ACT,
  T_ACT_WORD,
  T_ACT_HINT,
  T_ACT_SENSE,
  T_NEAR_CHILD,
  T_NEAR_CHILD_HINT,
} Template;

typedef struct
{
  const DossierTieScene *scene;
  const DossierTree *tree;
  const DossierTiePath *path;
  guint64 *features;
  guint n;
  guint64 ends;    /* what the two are */
  guint64 way;     /* the relations of the whole path */
  guint64 edges;   /* how the two hang on their governors */
  guint64 edge_a;  /* how the first does */
  guint64 edge_b;
} Filler;

DossierTieScene *
dossier_tie_scene_new (const DossierTree *tree, const DossierLexicon *lexicon, const DossierTieWords *words)
{
  DossierTieScene *scene = g_new0 (DossierTieScene, 1);

  scene->tree = tree;
  scene->lexicon = lexicon;
  scene->words = words;
  scene->hints = g_array_new (FALSE, FALSE, sizeof (guint32));
  scene->judged = g_array_new (FALSE, FALSE, sizeof (guint32));
  scene->ends = g_array_new (FALSE, FALSE, sizeof (DossierTieEnd));
  return scene;
}

void
dossier_tie_scene_free (DossierTieScene *scene)
{
  if (scene == NULL)
    return;
  g_array_unref (scene->hints);
  g_array_unref (scene->judged);
  g_array_unref (scene->ends);
  g_free (scene);
}

void
dossier_tie_scene_set_sentence (DossierTieScene *scene, guint32 first, guint32 end)
{
  const guint32 tones = DOSSIER_TIE_WORD_HOSTILE | DOSSIER_TIE_WORD_FRIENDLY;

  g_return_if_fail (scene != NULL && first <= end);

  scene->first = first;
  scene->end = end;
  g_array_set_size (scene->hints, 0);
  g_array_set_size (scene->judged, 0);
  g_array_set_size (scene->ends, 0);
  for (guint32 i = first; i < end; i++)
    {
      guint32 hints = dossier_tie_words_lookup (scene->words, dossier_document_lemma (scene->tree->document, i));
      guint32 judged = (hints & tones) != 0 ? dossier_stance_judged (scene->tree, i) : DOSSIER_NO_TOKEN;

      g_array_append_val (scene->hints, hints);
      g_array_append_val (scene->judged, judged);
    }
}

/* Whether @token is the party or the thing that its name stands with: "Lee's plan". */
static gboolean
belongs (const DossierTree *tree, guint32 token, const DossierTieEnd *end)
{
  guint32 head;

  if (token == end->head || (token >= end->first && token < end->end))
    return TRUE;
  if (end->head == DOSSIER_NO_TOKEN)
    return FALSE;
  head = dossier_tree_head (tree, end->head);
  return head == token
         && (dossier_tree_deprel (tree, end->head) == DOSSIER_DEPREL_NMOD_POSS
             || dossier_tree_deprel (tree, end->head) == DOSSIER_DEPREL_NMOD
             || dossier_tree_deprel (tree, end->head) == DOSSIER_DEPREL_COMPOUND);
}

int
dossier_tie_scene_weigh (const DossierTieScene *scene, guint b, guint32 content, gboolean *known)
{
  const DossierTieEnd *end;
  int weight = 0;

  g_return_val_if_fail (scene != NULL && b < scene->ends->len && known != NULL, 0);

  end = &g_array_index (scene->ends, DossierTieEnd, b);
  *known = FALSE;
  for (guint32 i = scene->first; i < scene->end; i++)
    {
      guint32 hints = g_array_index (scene->hints, guint32, i - scene->first);
      guint32 judged = g_array_index (scene->judged, guint32, i - scene->first);
      int tone = (hints & DOSSIER_TIE_WORD_HOSTILE) != 0 ? -2 : (hints & DOSSIER_TIE_WORD_FRIENDLY) != 0 ? 2 : 0;

      if (tone == 0 || !dossier_tree_is_below (scene->tree, i, content))
        continue;
      *known = TRUE;
      if (judged != DOSSIER_NO_TOKEN && belongs (scene->tree, judged, end))
        weight += dossier_stance_weigh (scene->tree, i, tone, FALSE);
    }
  return weight;
}

static void
add (Filler *self, Template template, guint64 first, guint64 second)
{
  if (self->n < DOSSIER_TIE_N_FEATURES)
    self->features[self->n++]
        = dossier_feature_mix (dossier_feature_mix (dossier_feature_mix (0, template), first), second);
}

static guint64
word (const Filler *self, guint32 token)
{
  const char *lemma;

  if (token >= self->tree->n_tokens)
    return 1;
  lemma = dossier_document_lemma (self->tree->document, token);
  return dossier_feature_bytes (lemma, strlen (lemma));
}

static guint32
hints_of (const Filler *self, guint32 token)
{
  if (token < self->scene->first || token >= self->scene->end)
    return 0;
  return g_array_index (self->scene->hints, guint32, token - self->scene->first);
}

/* One feature for each hint of the token. */
static void
add_hints (Filler *self, Template template, guint32 token, guint64 with)
{
  guint32 hints = hints_of (self, token);

  for (guint hint = 0; hint < DOSSIER_TIE_WORD_N_HINTS; hint++)
    if ((hints & (1u << hint)) != 0)
      add (self, template, hint, with);
}

/* One feature for each kind of doing or of thing that the token is. */
static void
add_senses (Filler *self, Template template, guint32 token, guint64 with)
{
  const guint16 *senses;
  gboolean verb;
  guint n;

  if (token >= self->tree->n_tokens)
    return;
  verb = dossier_grammar_is_verb (self->tree, token);
  if (!verb && !dossier_grammar_is_noun (self->tree, token))
    return;
  senses = dossier_tie_words_senses (self->scene->words, dossier_document_lemma (self->tree->document, token), verb, &n);
  for (guint i = 0; i < n; i++)
    add (self, template, senses[i], with);
}

static guint64
cluster (const Filler *self, guint32 token)
{
  return token < self->tree->n_tokens ? dossier_lexicon_cluster (self->scene->lexicon, word (self, token)) : 0;
}

/* How @token hangs on the word above, with its preposition. */
static guint64
edge (const Filler *self, guint32 token)
{
  DossierDeprel deprel = dossier_tie_path_deprel (self->path, self->tree, token);
  guint64 value = dossier_feature_mix (7, deprel);
  guint32 preposition;

  if (deprel != DOSSIER_DEPREL_OBL && deprel != DOSSIER_DEPREL_NMOD)
    return value;
  preposition = dossier_tree_child (self->tree, token, DOSSIER_DEPREL_CASE);
  return preposition != DOSSIER_NO_TOKEN ? dossier_feature_mix (value, word (self, preposition)) : value;
}

static guint64
end_value (const DossierTieEnd *end)
{
  return (guint64) end->type * 4 + end->kind;
}

/* What the features are made of. */
static void
measure (Filler *self, const DossierTieEnd *a, const DossierTieEnd *b)
{
  const DossierTiePath *path = self->path;
  guint64 speaker = dossier_feature_mix (7, DOSSIER_DEPREL_NSUBJ);

  self->ends = dossier_feature_mix (a->head == DOSSIER_NO_TOKEN ? 99 : end_value (a), end_value (b));
  self->edge_a = path->n_up > 0 ? edge (self, path->up[0]) : path->top == DOSSIER_NO_TOKEN ? speaker : 3;
  self->edge_b = path->n_down > 0 ? edge (self, path->down[path->n_down - 1]) : 3;
  self->edges = dossier_feature_mix (self->edge_a, self->edge_b);
  self->way = path->top == DOSSIER_NO_TOKEN ? dossier_feature_mix (1, speaker) : 1;
  for (guint i = 0; i < path->n_up; i++)
    self->way = dossier_feature_mix (self->way, edge (self, path->up[i]));
  self->way = dossier_feature_mix (self->way, 5);
  for (guint i = 0; i < path->n_down; i++)
    self->way = dossier_feature_mix (self->way, edge (self, path->down[i]));
}

static guint64
top_word (const Filler *self)
{
  return self->path->top == DOSSIER_NO_TOKEN ? dossier_feature_bytes ("say", 3) : word (self, self->path->top);
}

static void
add_way (Filler *self)
{
  const DossierTiePath *path = self->path;
  guint64 top = top_word (self), at = path->n_up > 0 ? edge (self, path->up[path->n_up - 1]) : 3;
  guint64 bt = path->n_down > 0 ? edge (self, path->down[0]) : 3, tops = dossier_feature_mix (at, bt);
  guint64 group = cluster (self, path->top);

  add (self, T_BIAS, 0, 0);
  add (self, T_ENDS, self->ends, 0);
  add (self, T_EDGES, self->edges, self->ends);
  add (self, T_WAY, self->way, 0);
  add (self, T_WAY_TOP, self->way, top);
  add (self, T_WAY_ENDS, self->way, self->ends);
  add (self, T_TOP, top, 0);
  add (self, T_TOP_EDGES, top, tops);
  add (self, T_TOP_ENDS, top, self->ends);
  add (self, T_TOP_CLUSTER, DOSSIER_CLUSTER_FINE (group), tops);
  add (self, T_TOP_CLUSTER_WAY, DOSSIER_CLUSTER_COARSE (group), self->way);
  add_hints (self, T_TOP_HINT, path->top, tops);
  add_senses (self, T_TOP_SENSE, path->top, tops);
  add_senses (self, T_TOP_SENSE_ONLY, path->top, 0);
  add_hints (self, T_TOP_HINT_WAY, path->top, self->way);
  if (path->top != DOSSIER_NO_TOKEN && dossier_grammar_is_verb (self->tree, path->top))
    add (self, T_PASSIVE, dossier_grammar_is_passive (self->tree, path->top), tops);
  for (guint i = 1; i < path->n_up; i++)
    {
      add (self, T_UP_WORD, word (self, path->up[i]), 0);
      add (self, T_UP_WORD_EDGE, word (self, path->up[i]), self->edges);
      add_hints (self, T_UP_HINT, path->up[i], self->edges);
      add_senses (self, T_PATH_SENSE, path->up[i], 0);
    }
  for (guint i = 0; i + 1 < path->n_down; i++)
    {
      add (self, T_DOWN_WORD, word (self, path->down[i]), 0);
      add (self, T_DOWN_WORD_EDGE, word (self, path->down[i]), self->edges);
      add_hints (self, T_DOWN_HINT, path->down[i], self->edges);
      add_senses (self, T_PATH_SENSE, path->down[i], 1);
    }
}

/* The words that the two hang on. */
static void
add_governors (Filler *self)
{
  const DossierTiePath *path = self->path;
  guint32 a = path->n_up > 1 ? path->up[1] : path->top;
  guint32 b = path->n_down > 1 ? path->down[path->n_down - 2] : path->top;

  add (self, T_GOVERNOR_A, word (self, a), self->edge_a);
  add (self, T_GOVERNOR_B, word (self, b), self->edge_b);
  add (self, T_GOVERNOR_CLUSTER, DOSSIER_CLUSTER_FINE (cluster (self, b)), self->edge_b);
  add_hints (self, T_GOVERNOR_B_HINT, b, self->edge_b);
  add_senses (self, T_GOVERNOR_SENSE, b, self->edge_b);
}

static gboolean
is_telling (DossierTag tag)
{
  return (tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ) || tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNS
         || (tag >= DOSSIER_TAG_JJ && tag <= DOSSIER_TAG_JJS) || tag == DOSSIER_TAG_IN || tag == DOSSIER_TAG_RP
         || (tag >= DOSSIER_TAG_RB && tag <= DOSSIER_TAG_RBS);
}

/* The words from @from to below @to, and what stands around the two. */
static void
add_surface (Filler *self, const DossierTieEnd *a, const DossierTieEnd *b, guint32 from, guint32 to)
{
  guint64 string = 11;
  guint n_others = 0, distance = to > from ? to - from : 0;
  gboolean quoted = FALSE;

  for (guint32 i = from; i < to; i++)
    {
      DossierTag tag = dossier_tree_tag (self->tree, i);

      quoted |= tag == DOSSIER_TAG_OPEN_QUOTE;
      string = dossier_feature_mix (string, word (self, i));
      if (is_telling (tag) && (i < from + BETWEEN || i + BETWEEN >= to))
        {
          add (self, T_BETWEEN_WORD, word (self, i), 0);
          add_hints (self, T_BETWEEN_HINT, i, 0);
        }
    }
  for (guint i = 0; i < self->scene->ends->len; i++)
    {
      const DossierTieEnd *other = &g_array_index (self->scene->ends, DossierTieEnd, i);

      n_others += other != a && other != b && other->head >= from && other->head < to;
    }
  if (distance <= 4)
    add (self, T_BETWEEN_STRING, string, self->ends);
  add (self, T_DISTANCE, MIN (distance, 4) + (distance > 8) + (distance > 16) + (distance > 30), 0);
  add (self, T_DISTANCE, 20 + MIN (n_others, 5), quoted);
  add (self, T_AFTER_B, b->end < self->scene->end ? word (self, b->end) : 0, 0);
  add (self, T_BEFORE_B, b->first > self->scene->first ? word (self, b->first - 1) : 0, 0);
  if (a->head == DOSSIER_NO_TOKEN)
    return;
  add (self, T_AFTER_A, a->end < self->scene->end ? word (self, a->end) : 0, 0);
  add (self, T_BEFORE_A, a->first > self->scene->first ? word (self, a->first - 1) : 0, 0);
}

/* What else hangs on the top: "took aim at", "made fun of". */
static void
add_children (Filler *self)
{
  const DossierTiePath *path = self->path;
  guint64 top = top_word (self);

  if (path->top == DOSSIER_NO_TOKEN)
    return;
  for (guint32 child = self->tree->first_child[path->top]; child != DOSSIER_NO_TOKEN; child = self->tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (self->tree, child);

      if ((path->n_up > 0 && child == path->up[path->n_up - 1]) || (path->n_down > 0 && child == path->down[0]))
        continue;
      if (deprel != DOSSIER_DEPREL_OBJ && deprel != DOSSIER_DEPREL_COMPOUND_PRT && deprel != DOSSIER_DEPREL_XCOMP
          && deprel != DOSSIER_DEPREL_OBL && deprel != DOSSIER_DEPREL_NSUBJ && deprel != DOSSIER_DEPREL_AMOD
          && deprel != DOSSIER_DEPREL_ADVMOD && deprel != DOSSIER_DEPREL_CCOMP && deprel != DOSSIER_DEPREL_COMPOUND)
        continue;
      add (self, T_TOP_CHILD, dossier_feature_mix (top, word (self, child)), self->edges);
      add (self, T_TOP_CHILD_WORD, word (self, child), deprel);
      add_hints (self, T_TOP_CHILD_HINT, child, self->edges);
      add_senses (self, T_CHILD_SENSE, child, deprel);
    }
}

/* Whether @token is the party's head, or the first of the "and" parts that it is one of. */
static gboolean
is_party (const Filler *self, guint32 token, const DossierTieEnd *end)
{
  return token < self->tree->n_tokens && end->head < self->tree->n_tokens
         && (token == end->head || token == dossier_tie_path_first_part (self->tree, end->head));
}

/* What one of the two does, as the grammar tells over control, relative clauses, "and" and the passive: @who is 1 for
 * the first, 2 for the second; @other is how the other hangs on its own governor. */
static void
add_acts_of (Filler *self, const DossierTieEnd *end, guint who, guint32 verb, guint64 other)
{
  guint64 place;

  if (is_party (self, dossier_grammar_agent (self->tree, verb), end))
    place = who;
  else if (is_party (self, dossier_grammar_patient (self->tree, verb), end))
    place = who + 2;
  else
    return;
  place = dossier_feature_mix (place, other);
  add (self, T_ACT, place, 0);
  add (self, T_ACT_WORD, word (self, verb), place);
  add_hints (self, T_ACT_HINT, verb, place);
  add_senses (self, T_ACT_SENSE, verb, place);
}

static void
add_acts (Filler *self, const DossierTieEnd *a, const DossierTieEnd *b)
{
  const DossierTiePath *path = self->path;

  for (guint i = 0; i < path->n_up + path->n_down + 1; i++)
    {
      guint32 token = i < path->n_up ? path->up[i] : i == path->n_up ? path->top : path->down[i - path->n_up - 1];

      if (token >= self->tree->n_tokens || !dossier_grammar_is_verb (self->tree, token))
        continue;
      add_acts_of (self, a, 1, token, self->edge_b);
      add_acts_of (self, b, 2, token, self->edge_a);
    }
}

/* The words that hang beside the two, on the words that they hang on: "the failed plans of". */
static void
add_neighbours (Filler *self)
{
  const DossierTiePath *path = self->path;
  guint32 governor = path->n_down > 1 ? path->down[path->n_down - 2] : DOSSIER_NO_TOKEN;

  if (governor == DOSSIER_NO_TOKEN)
    return;
  for (guint32 child = self->tree->first_child[governor]; child != DOSSIER_NO_TOKEN; child = self->tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (self->tree, child);

      if (child == path->down[path->n_down - 1] || deprel == DOSSIER_DEPREL_PUNCT || deprel == DOSSIER_DEPREL_DET
          || deprel == DOSSIER_DEPREL_CASE)
        continue;
      add (self, T_NEAR_CHILD, word (self, child), self->edge_b);
      add_hints (self, T_NEAR_CHILD_HINT, child, self->edge_b);
    }
}

/* What a speaker says of the other, and the tone of the sentence. */
static void
add_speech (Filler *self, const DossierTieEnd *a, const DossierTieEnd *b)
{
  const DossierTiePath *path = self->path;
  gboolean speech = path->top == DOSSIER_NO_TOKEN
                    || (dossier_cue_lookup (dossier_document_lemma (self->tree->document, path->top))
                        & (DOSSIER_CUE_SPEECH | DOSSIER_CUE_BELIEF | DOSSIER_CUE_PLAIN))
                           != 0;
  guint tones = 0;

  if (speech && path->n_down > 1)
    {
      add (self, T_SPEECH, path->n_up, self->edge_b);
      add (self, T_SPEECH_WORD, word (self, path->down[0]), self->edge_b);
      for (guint i = 0; i + 1 < path->n_down; i++)
        add_hints (self, T_SPEECH_HINT, path->down[i], self->edge_b);
    }
  for (guint32 i = self->scene->first; i < self->scene->end; i++)
    {
      guint32 tone = hints_of (self, i) & (DOSSIER_TIE_WORD_HOSTILE | DOSSIER_TIE_WORD_FRIENDLY);
      guint32 judged = g_array_index (self->scene->judged, guint32, i - self->scene->first);

      if (tone == 0)
        continue;
      tones |= tone;
      if (judged == DOSSIER_NO_TOKEN)
        continue;
      if (belongs (self->tree, judged, b))
        add (self, T_JUDGED, tone, speech ? 1 : 2);
      if (belongs (self->tree, judged, a))
        add (self, T_JUDGED, tone, speech ? 3 : 4);
    }
  add (self, T_TONE, tones, speech);
  add (self, T_TONE, tones, dossier_feature_mix (self->edges, speech));
}

guint
dossier_tie_features_fill (const DossierTieScene *scene, guint a, guint b, guint64 *features, DossierTiePath *path)
{
  static const DossierTieEnd speaker
      = { DOSSIER_NO_TOKEN, DOSSIER_NO_TOKEN, DOSSIER_NO_TOKEN, DOSSIER_ENTITY_PERSON, DOSSIER_MENTION_NAME };
  const DossierTieEnd *first, *second;
  Filler self = { .scene = scene, .path = path, .features = features };

  g_return_val_if_fail (scene != NULL && features != NULL && path != NULL && b < scene->ends->len, 0);

  self.tree = scene->tree;
  first = a == G_MAXUINT ? &speaker : &g_array_index (scene->ends, DossierTieEnd, a);
  second = &g_array_index (scene->ends, DossierTieEnd, b);
  if (a == G_MAXUINT ? !dossier_tie_path_from_speaker (scene->tree, second->head, path)
                     : !dossier_tie_path_find (scene->tree, first->head, second->head, path))
    return 0;
  measure (&self, first, second);
  add_way (&self);
  add_governors (&self);
  add_children (&self);
  add_acts (&self, first, second);
  add_neighbours (&self);
  add_speech (&self, first, second);
  add_surface (&self, first, second, a == G_MAXUINT ? scene->first : first->end, second->first);
  return self.n;
}
