/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-matcher.h"

#include "dossier-cue.h"
#include "dossier-grammar.h"
#include "dossier-stance.h"

/* A party is tied to so many that follow it at most: what keeps long lists from costing their square. */
#define NEXT_PARTIES 10
/* Longer sentences are lists or badly split. */
#define LONGEST_SENTENCE 100

struct _DossierTieMatcher
{
  const DossierTieModel *model;
  const DossierTree *tree;
  const DossierMentionMap *map;
  const GArray *quotes;
  DossierTieScene *scene;
  GArray *mentions; /* of guint: the mention of each of the scene's ends */
  guint sentence;
  guint32 question;
  GArray *sights; /* of DossierTieSight: the caller's */
};

DossierTieMatcher *
dossier_tie_matcher_new (const DossierTieModel *model, const DossierLexicon *lexicon, const DossierTree *tree,
                         const DossierMentionMap *map, const GArray *quotes)
{
  DossierTieMatcher *self;

  g_return_val_if_fail (model != NULL && lexicon != NULL && tree != NULL && map != NULL && quotes != NULL, NULL);

  self = g_new0 (DossierTieMatcher, 1);
  self->model = model;
  self->tree = tree;
  self->map = map;
  self->quotes = quotes;
  self->scene = dossier_tie_scene_new (tree, lexicon, dossier_tie_model_get_words (model));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
dossier_tie_matcher_free (DossierTieMatcher *matcher)
{
  if (matcher == NULL)
    return;
  dossier_tie_scene_free (matcher->scene);
  g_array_unref (matcher->mentions);
  g_free (matcher);
}

static void
list_parties (DossierTieMatcher *self, const DossierSentence *sentence)
{
  dossier_tie_scene_set_sentence (self->scene, sentence->first, sentence->end);
  g_array_set_size (self->mentions, 0);
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      guint mention = self->map->heads[i];
      const DossierMention *m;
      DossierTieEnd end = { .head = i };

      if (mention == DOSSIER_NO_MENTION)
        continue;
      m = dossier_mention_map_get (self->map, mention);
      end.type = dossier_mention_map_get_type (self->map, mention);
      end.kind = m->kind;
      end.first = dossier_document_token_at (self->tree->document, m->range.start);
      end.end = dossier_document_token_at (self->tree->document, m->range.end);
      g_array_append_val (self->scene->ends, end);
      g_array_append_val (self->mentions, mention);
    }
}

static guint
entity_of (const DossierTieMatcher *self, guint place)
{
  return dossier_mention_map_get (self->map, g_array_index (self->mentions, guint, place))->entity;
}

static gboolean
is_saying (const DossierTree *tree, guint32 token)
{
  return (dossier_cue_lookup (dossier_document_lemma (tree->document, token))
          & (DOSSIER_CUE_SPEECH | DOSSIER_CUE_BELIEF))
         != 0;
}

/* The word that carries the tie: the one that the two meet in, or where that is one of the two themselves, the one
 * between them. */
static guint32
carrier (const DossierTiePath *path, guint32 fallback)
{
  if (path->top == DOSSIER_NO_TOKEN)
    return path->down[path->n_down > 1 ? path->n_down - 2 : 0];
  if (path->n_up > 0 && path->n_down > 0)
    return path->top;
  if (path->n_up > 1)
    return path->up[1];
  if (path->n_down > 1)
    return path->down[0];
  return fallback;
}

static gboolean
has_verb (const DossierTree *tree, const DossierTiePath *path)
{
  gboolean found = path->top == DOSSIER_NO_TOKEN || dossier_grammar_is_verb (tree, path->top)
                   || dossier_tree_child (tree, path->top, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN;

  for (guint i = 0; i < path->n_up; i++)
    found |= dossier_grammar_is_verb (tree, path->up[i]);
  for (guint i = 0; i < path->n_down; i++)
    found |= dossier_grammar_is_verb (tree, path->down[i]);
  return found;
}

/* The entity of party @place, or of the one whose words the token is in where @place is G_MAXUINT. */
static guint
entity_at (const DossierTieMatcher *self, guint place, guint32 token)
{
  return place != G_MAXUINT ? entity_of (self, place)
                            : dossier_claim_speaker_find (self->tree, self->map, self->quotes, token).entity;
}

/* The word that all that is said hangs on, where the tie is what one of the two says of the other; DOSSIER_NO_TOKEN where
 * it is not. @turned: the second is the speaker */
static guint32
content_of (const DossierTieMatcher *self, const DossierTiePath *path, gboolean turned)
{
  if (path->top == DOSSIER_NO_TOKEN)
    return path->down[0];
  if (!is_saying (self->tree, path->top))
    return DOSSIER_NO_TOKEN;
  if (turned)
    return path->n_up > 1 ? path->up[path->n_up - 1] : DOSSIER_NO_TOKEN;
  return path->n_down > 1 ? path->down[0] : DOSSIER_NO_TOKEN;
}

/* Whether @content asks that something be spared: "should not be repealed". */
static gboolean
spares (const DossierTree *tree, guint32 content)
{
  return dossier_grammar_is_passive (tree, content) && dossier_stance_is_obliged (tree, content)
         && dossier_stance_is_negated (tree, content);
}

/* Whether the words of one who speaks of party @target do not bear out what the model takes them for: where words of
 * blame or praise are known, the grammar tells of whom they are said and whether they are denied. */
static gboolean
is_belied (const DossierTieMatcher *self, guint32 content, DossierRelationClass class, guint target)
{
  gboolean known;
  int weight = dossier_tie_scene_weigh (self->scene, target, content, &known);

  if (class == DOSSIER_CLASS_CONFLICT && spares (self->tree, content))
    return TRUE;
  return known && (class == DOSSIER_CLASS_CONFLICT ? weight >= 0 : weight <= 0);
}

static void
note (DossierTieMatcher *self, const DossierTie *tie, const DossierTiePath *path, guint a, guint b)
{
  DossierRelationClass class = dossier_relation_get_class (tie->relation);
  guint first = a == G_MAXUINT ? DOSSIER_MENTION_OF_SPEAKER : g_array_index (self->mentions, guint, a);
  guint second = g_array_index (self->mentions, guint, b);
  guint32 trigger = carrier (path, g_array_index (self->scene->ends, DossierTieEnd, b).head), content;
  DossierTieSight sight = { .sentence = self->sentence, .relation = tie->relation, .sureness = tie->sureness };

  sight.subject = entity_at (self, tie->turned ? b : a, trigger);
  sight.object = entity_at (self, tie->turned ? a : b, trigger);
  sight.match = (DossierRuleMatch){ .rule = dossier_tie_model_get_rule (self->model, tie->relation),
                                    .first = trigger,
                                    .trigger = trigger,
                                    .end = trigger + 1,
                                    .subject = tie->turned ? second : first,
                                    .object = tie->turned ? first : second };
  sight.match.phrase_only = !has_verb (self->tree, path);
  content = class == DOSSIER_CLASS_CONFLICT || class == DOSSIER_CLASS_SUPPORT ? content_of (self, path, tie->turned)
                                                                              : DOSSIER_NO_TOKEN;
  sight.match.stance = content != DOSSIER_NO_TOKEN;
  if (trigger < self->question
      && (!sight.match.stance || !is_belied (self, content, class, tie->turned ? a : b)))
    g_array_append_val (self->sights, sight);
}

/* Only persons have kin, and posts are given to persons. */
static gboolean
is_possible (const DossierTieMatcher *self, DossierRelationClass class, guint a, guint b)
{
  guint n_persons = 0;

  n_persons += a == G_MAXUINT || g_array_index (self->scene->ends, DossierTieEnd, a).type == DOSSIER_ENTITY_PERSON;
  n_persons += g_array_index (self->scene->ends, DossierTieEnd, b).type == DOSSIER_ENTITY_PERSON;
  switch (class)
    {
    case DOSSIER_CLASS_FAMILY:
      return n_persons == 2;

    case DOSSIER_CLASS_PERSONNEL:
    case DOSSIER_CLASS_ROLE:
      return n_persons > 0;

    default:
      return TRUE;
    }
}

static void
judge (DossierTieMatcher *self, guint a, guint b)
{
  guint64 features[DOSSIER_TIE_N_FEATURES];
  DossierTiePath path;
  DossierTie tie;
  guint n = dossier_tie_features_fill (self->scene, a, b, features, &path);

  if (n == 0 || !dossier_tie_model_judge (self->model, features, n, &tie)
      || !is_possible (self, dossier_relation_get_class (tie.relation), a, b))
    return;
  /* One who is quoted without being named is only known to think of others. */
  if (a == G_MAXUINT
      && (tie.turned
          || (dossier_relation_get_class (tie.relation) != DOSSIER_CLASS_CONFLICT
              && dossier_relation_get_class (tie.relation) != DOSSIER_CLASS_SUPPORT)))
    return;
  note (self, &tie, &path, a, b);
}

/* Whether somebody of whom the sentence speaks says, in marks and from outside of it, what is said of party @b. */
static gboolean
has_speaker_outside (const DossierTieMatcher *self, guint b)
{
  guint32 head = g_array_index (self->scene->ends, DossierTieEnd, b).head;
  DossierSpeaker speaker = dossier_claim_speaker_find (self->tree, self->map, self->quotes, head);

  if (!speaker.direct || speaker.entity >= self->map->entities->len || speaker.entity == entity_of (self, b))
    return FALSE;
  for (guint i = 0; i < self->mentions->len; i++)
    if (entity_of (self, i) == speaker.entity
        && g_array_index (self->scene->ends, DossierTieEnd, i).kind != DOSSIER_MENTION_PRONOUN)
      return FALSE;
  return TRUE;
}

void
dossier_tie_matcher_run (DossierTieMatcher *self, guint index, guint32 question, GArray *sights)
{
  const DossierSentence *sentence;

  g_return_if_fail (self != NULL && sights != NULL && index < self->tree->document->sentences->len);

  sentence = dossier_document_sentence (self->tree->document, index);
  if (sentence->end - sentence->first > LONGEST_SENTENCE)
    return;
  self->sentence = index;
  self->question = question;
  self->sights = sights;
  list_parties (self, sentence);
  for (guint a = 0; a < self->mentions->len; a++)
    for (guint b = a + 1; b < self->mentions->len && b <= a + NEXT_PARTIES; b++)
      if (entity_of (self, a) != entity_of (self, b))
        judge (self, a, b);
  for (guint b = 0; b < self->mentions->len; b++)
    if (has_speaker_outside (self, b))
      judge (self, G_MAXUINT, b);
}
