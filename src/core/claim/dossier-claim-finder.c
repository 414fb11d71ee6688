/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-finder.h"

#include "dossier-claim-context.h"
#include "dossier-claim-dating.h"
#include "dossier-claim-seen.h"
#include "dossier-claim-speaker.h"
#include "dossier-claim-values.h"
#include "dossier-denial.h"
#include "dossier-grammar.h"
#include "dossier-party-mark.h"
#include "dossier-rule-matcher.h"
#include "dossier-stance.h"
#include "dossier-tie-matcher.h"
#include "dossier-word-bits.h"

#include <string.h>

/* Words up to this far apart are shown as one stretch of evidence. */
#define EVIDENCE_GAP 24
/* So many of the words that show a stance are kept as its evidence. */
#define MAX_CUES 6
/* Sentences, or ties, between two looks at the cancellable: one full of names takes milliseconds. */
#define CANCEL_EVERY 4

/* Where a cue of somebody's stance stands. */
typedef struct
{
  DossierRuleMatch match;
  guint sentence;
} StanceSource;

typedef struct
{
  const DossierRuleSet *rules;
  const DossierDocument *document;
  const GArray *sums;
  const GArray *dates;
  const GArray *quotes;
  const DossierDate *published;
  guint article;
  DossierTree *tree;
  DossierMentionMap *map;
  GArray *matches;
  DossierClaimSeen *seen; /* what the sentence already gave */
  GArray *cues;     /* of DossierStanceCue */
  GArray *sources;  /* of StanceSource: where each cue comes from */
  GPtrArray *claims;
  DossierTieMatcher *ties; /* NULL without a model */
  GArray *sights;          /* of DossierTieSight */
} Finder;

/* How a sentence as a whole takes part. */
typedef enum
{
  SENTENCE_PLAIN,
  SENTENCE_QUESTION,
  SENTENCE_HEADING,
} SentenceForm;

static SentenceForm
form_of (const Finder *self, const DossierSentence *sentence)
{
  const DossierDocument *document = self->document;
  guint32 end = sentence->end;
  gboolean stopped = FALSE;
  guint words = 0, capitals = 0;

  /* Closing marks may follow the stop. */
  while (end > sentence->first && end + 3 > sentence->end && !stopped)
    {
      char last = document->text[dossier_document_token (document, end - 1)->end - 1];

      if (last == '?')
        return SENTENCE_QUESTION;
      stopped = strchr (".!:;", last) != NULL;
      end--;
    }
  if (dossier_range_overlaps (sentence->range, document->title))
    return SENTENCE_HEADING;
  if (stopped)
    return SENTENCE_PLAIN;
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);

      words += token->end - token->start > 3;
      capitals += token->end - token->start > 3 && (token->flags & DOSSIER_TOKEN_CAPITAL) != 0;
    }
  return capitals * 10 >= words * 6 ? SENTENCE_HEADING : SENTENCE_PLAIN;
}

/* The first word of a question that ends the sentence: the opening mark where only quoted words ask ('He
 * asked: "Why?"'), else the sentence's first. */
static guint32
start_of_question (const Finder *self, const DossierSentence *sentence)
{
  if (dossier_tree_tag (self->tree, sentence->end - 1) == DOSSIER_TAG_STOP)
    return sentence->first;
  for (guint32 i = sentence->end - 1; i > sentence->first; i--)
    if (dossier_tree_tag (self->tree, i) == DOSSIER_TAG_OPEN_QUOTE)
      return i;
  return sentence->first;
}

/* The predicate that the claim rests on: for a noun phrase that a clause speaks of, the clause. */
static guint32
predicate_of (const Finder *self, const DossierRuleMatch *match)
{
  const DossierTree *tree = self->tree;
  guint32 governor;

  if (match->phrase_only || dossier_tree_child (tree, match->trigger, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN
      || (match->rule->flags & DOSSIER_RULE_TITLE) == 0)
    return match->trigger;
  governor = dossier_tree_head (tree, match->trigger);
  if (dossier_tree_deprel (tree, match->trigger) == DOSSIER_DEPREL_CONJ && governor < tree->n_tokens
      && !dossier_grammar_is_verb (tree, governor))
    {
      if (dossier_tree_child (tree, governor, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN)
        return governor;
      governor = dossier_tree_head (tree, governor);
    }
  return governor < tree->n_tokens && dossier_grammar_is_verb (tree, governor) ? governor : match->trigger;
}

static DossierRange
mention_range (const Finder *self, guint mention)
{
  return dossier_mention_map_get (self->map, mention)->range;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  return dossier_range_compare (a, b);
}

/* Whether the date, which is that of another verb, stands between the two: "vowed in May to sue". */
static gboolean
parts (DossierRange date, DossierRange first, DossierRange second)
{
  return date.start < date.end && date.start >= first.end && date.end <= second.start;
}

/* The words that the claim rests on, neighbours joined; @own_date: those of its date are among them. */
static void
add_evidence (const Finder *self, const DossierRuleMatch *match, const DossierClaimContext *context,
              DossierClaim *claim, const DossierSentence *sentence, gboolean own_date)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  DossierRange words = dossier_document_range (self->document, match->first, match->end), joined;

  g_array_append_val (ranges, words);
  if (match->subject != DOSSIER_MENTION_OF_SPEAKER)
    {
      DossierRange range = mention_range (self, match->subject);

      g_array_append_val (ranges, range);
    }
  words = mention_range (self, match->object);
  g_array_append_val (ranges, words);
  if (context->clause != match->trigger && context->clause >= sentence->first
      && context->clause < sentence->end)
    {
      words = dossier_document_range (self->document, context->clause, context->clause + 1);
      g_array_append_val (ranges, words);
    }
  if (claim->sum != DOSSIER_NO_INDEX)
    g_array_append_val (ranges, g_array_index (self->sums, DossierSum, claim->sum).range);
  if (own_date)
    g_array_append_val (ranges, claim->date_range);
  g_array_sort (ranges, compare_ranges);
  joined = g_array_index (ranges, DossierRange, 0);
  for (guint i = 1; i < ranges->len; i++)
    {
      DossierRange next = g_array_index (ranges, DossierRange, i);

      if (next.start <= joined.end + EVIDENCE_GAP && (own_date || !parts (claim->date_range, joined, next)))
        {
          joined.end = MAX (joined.end, next.end);
          continue;
        }
      dossier_claim_add_evidence (claim, joined);
      joined = next;
    }
  dossier_claim_add_evidence (claim, joined);
}

/* Returns whether the date stands with the claim's own words. */
static gboolean
set_date (const Finder *self, const DossierRuleMatch *match, const DossierClaimContext *context,
          DossierClaim *claim)
{
  gsize end = 0;

  if (match->phrase_only)
    end = MAX (dossier_document_token (self->document, match->end - 1)->end,
               mention_range (self, match->object).end);
  return dossier_claim_dating_set (claim, self->tree, self->dates, self->published, match->trigger,
                                   context->clause, end);
}

static void
set_role (const Finder *self, const DossierRuleMatch *match, DossierClaim *claim)
{
  DossierRange range;

  if ((match->rule->flags & DOSSIER_RULE_TITLE) == 0)
    return;
  range = dossier_document_range (self->document, match->first, match->end);
  claim->role = dossier_range_dup_text (range, self->document->text);
  g_strdelimit (claim->role, "\r\n\t", ' ');
}

/* Whether the words of saying are about a claim that its own speaker makes come true: "Lee said she will
 * sue", "Lee said she stands behind Ruiz". */
static gboolean
speaks_for_itself (const DossierClaim *claim, const DossierSpeaker *speaker)
{
  DossierRelationClass class = dossier_relation_get_class (claim->relation);

  return speaker->entity == claim->subject
         && (claim->modality == DOSSIER_MODALITY_PLANNED || claim->modality == DOSSIER_MODALITY_HYPOTHETICAL
             || class == DOSSIER_CLASS_SUPPORT || class == DOSSIER_CLASS_CONFLICT
             || class == DOSSIER_CLASS_SPEECH);
}

static void
attribute (const Finder *self, const DossierClaimContext *context, const DossierSpeaker *speaker,
           gboolean holds, DossierClaim *claim)
{
  if (context->accuser != DOSSIER_NO_TOKEN)
    {
      guint mention = dossier_mention_map_of_phrase (self->map, self->tree, context->accuser);

      claim->attributed_to = mention != DOSSIER_NO_MENTION
                                 ? dossier_mention_map_get (self->map, mention)->entity
                                 : DOSSIER_SPEAKER_ANONYMOUS;
      claim->speaker_range = dossier_document_range (self->document, context->accuser, context->accuser + 1);
      return;
    }
  if (speaker->entity == DOSSIER_SPEAKER_ARTICLE)
    {
      if (context->hearsay)
        claim->attributed_to = DOSSIER_SPEAKER_ANONYMOUS;
      return;
    }
  if (speaker->denied)
    claim->negated = !claim->negated;
  /* Who leads in a poll has a rival, whoever counted. */
  if (holds && speaker->finds && !speaker->direct)
    return;
  if (speaks_for_itself (claim, speaker))
    return;
  claim->attributed_to = speaker->entity;
  claim->speaker_range = speaker->range;
  claim->modality = dossier_claim_context_join (claim->modality, speaker->modality);
}

/* The modality that the words of the claim, its context and its rule make together. */
static DossierModality
modality_of (const DossierRuleMatch *match, const DossierClaimContext *context)
{
  if ((match->rule->flags & DOSSIER_RULE_HOLDS) != 0
      && (context->modality == DOSSIER_MODALITY_PLANNED
          || (context->modality == DOSSIER_MODALITY_HYPOTHETICAL
              && match->rule->relation == DOSSIER_RELATION_RIVAL_OF)))
    return DOSSIER_MODALITY_ASSERTED;
  /* "Is alleged to have told her aides that Lee was to be fired": of a plan that nobody vouches for that comes first. */
  return (match->rule->flags & DOSSIER_RULE_PLANNED) != 0 && context->modality != DOSSIER_MODALITY_ALLEGED
             ? dossier_claim_context_join (context->modality, DOSSIER_MODALITY_PLANNED)
             : context->modality;
}

/* "president and chief executive": one claim, with both titles. */
static void
add_further_title (Finder *self, const DossierRuleMatch *match, DossierClaim *repeat,
                   const DossierSentence *sentence)
{
  set_role (self, match, repeat);
  for (guint i = self->claims->len; i > 0 && repeat->role != NULL; i--)
    {
      DossierClaim *claim = g_ptr_array_index (self->claims, i - 1);
      g_autofree char *first = NULL;

      if (claim->sentence.start != sentence->range.start)
        return;
      if (claim->subject != repeat->subject || claim->relation != repeat->relation
          || claim->object != repeat->object || claim->role == NULL)
        continue;
      if (strstr (claim->role, repeat->role) != NULL)
        return;
      first = claim->role;
      claim->role = g_strdup_printf ("%s and %s", first, repeat->role);
      return;
    }
}

/* Whether the claim is a stance or speech of or towards somebody without a name: too loose to be told. */
static gboolean
is_loose (const Finder *self, DossierRelation relation, guint subject, guint object)
{
  switch (dossier_relation_get_class (relation))
    {
    case DOSSIER_CLASS_SUPPORT:
    case DOSSIER_CLASS_CONFLICT:
    case DOSSIER_CLASS_SPEECH:
      return dossier_entity_is_unnamed (g_ptr_array_index (self->map->entities, subject))
             || dossier_entity_is_unnamed (g_ptr_array_index (self->map->entities, object));

    default:
      return FALSE;
    }
}

static void
make_claim (Finder *self, const DossierRuleMatch *match, const DossierSentence *sentence)
{
  const DossierRule *rule = match->rule;
  DossierClaimContext context
      = dossier_claim_context_read (self->tree, predicate_of (self, match), match->phrase_only);
  DossierSpeaker speaker = dossier_claim_speaker_find (self->tree, self->map, self->quotes, match->trigger);
  guint subject = match->subject == DOSSIER_MENTION_OF_SPEAKER
                      ? speaker.entity
                      : dossier_mention_map_get (self->map, match->subject)->entity;
  guint object = dossier_mention_map_get (self->map, match->object)->entity;
  g_autoptr (DossierClaim) claim = NULL;
  gboolean own_date;

  if (subject >= self->map->entities->len || subject == object
      || is_loose (self, rule->relation, subject, object)
      || (speaker.direct && (rule->flags & DOSSIER_RULE_NO_QUOTES) != 0)
      || (speaker.entity == DOSSIER_SPEAKER_ARTICLE && (rule->flags & DOSSIER_RULE_IN_QUOTES) != 0))
    return;
  claim = dossier_claim_new (self->article, subject, rule->relation, object);
  claim->polarity = rule->polarity;
  if (!match->stance)
    {
      claim->modality = modality_of (match, &context);
      claim->negated = context.negated != ((rule->flags & DOSSIER_RULE_NEGATED) != 0);
    }
  claim->tense = context.tense;
  claim->sum = dossier_claim_values_sum (self->tree, self->sums, match->trigger, context.clause);
  if (dossier_relation_get_class (rule->relation) == DOSSIER_CLASS_MONEY)
    claim->sum = dossier_claim_values_sum_beside (self->tree->document, self->sums, claim->sum, match->trigger,
                                                  dossier_mention_map_get (self->map, match->object)->range);
  if (dossier_relation_get_class (rule->relation) != DOSSIER_CLASS_MONEY && match->phrase_only)
    claim->sum = DOSSIER_NO_INDEX;
  if (claim->sum == DOSSIER_NO_INDEX && (rule->flags & DOSSIER_RULE_NEEDS_SUM) != 0)
    return;
  /* The speaker who praises in his own words asserts the praise. */
  if (match->subject == DOSSIER_MENTION_OF_SPEAKER)
    claim->speaker_range = speaker.range;
  else if (!(match->phrase_only && !speaker.direct))
    attribute (self, &context, &speaker, (rule->flags & DOSSIER_RULE_HOLDS) != 0, claim);
  if (dossier_claim_seen_add (self->seen, match, claim))
    {
      add_further_title (self, match, claim, sentence);
      return;
    }
  own_date = set_date (self, match, &context, claim);
  set_role (self, match, claim);
  add_evidence (self, match, &context, claim, sentence, own_date);
  claim->sentence = sentence->range;
  claim->rule = g_strdup (rule->name);
  g_ptr_array_add (self->claims, g_steal_pointer (&claim));
}

/* Notes what the match tells of its speaker's stance. A claim comes of it where all of them agree. */
static void
note_stance (Finder *self, const DossierRuleMatch *match, guint sentence, gboolean asked)
{
  DossierSpeaker speaker = dossier_claim_speaker_find (self->tree, self->map, self->quotes, match->trigger);
  DossierStanceCue cue = { speaker.entity, dossier_mention_map_get (self->map, match->object)->entity, 0,
                           DOSSIER_NO_INDEX };
  StanceSource source = { *match, sentence };
  DossierEntityType type;

  if (speaker.entity >= self->map->entities->len || speaker.entity == cue.target || speaker.denied)
    return;
  type = ((const DossierEntity *) g_ptr_array_index (self->map->entities, speaker.entity))->type;
  /* What a paper or an inquiry finds is news and no opinion of its own. */
  if (!speaker.direct
      && (speaker.finds
          || (type == DOSSIER_ENTITY_ORGANISATION && match->rule->trigger == DOSSIER_TRIGGER_VERB)))
    return;
  cue.weight = dossier_stance_weigh (self->tree, match->trigger, match->rule->weight, asked);
  if (cue.weight == 0)
    return;
  g_array_append_val (self->cues, cue);
  g_array_append_val (self->sources, source);
}

/* The words of the strongest cue and those of the others, as far as there is room, in order of the text. */
static void
add_cues (Finder *self, const DossierStance *stance, DossierClaim *claim)
{
  guint room = MAX_CUES;

  for (guint i = stance->first; i != DOSSIER_NO_INDEX;
       i = g_array_index (self->cues, DossierStanceCue, i).next)
    {
      const StanceSource *source = &g_array_index (self->sources, StanceSource, i);
      DossierRange words, target;

      if (room == 0 && i != stance->cue)
        continue;
      room -= room > 0;
      words = dossier_document_range (self->document, source->match.first, source->match.end);
      target = mention_range (self, source->match.object);
      if (MAX (words.start, target.start) > MIN (words.end, target.end) + EVIDENCE_GAP)
        dossier_claim_add_evidence (claim, target);
      else
        words = (DossierRange){ MIN (words.start, target.start), MAX (words.end, target.end) };
      dossier_claim_add_evidence (claim, words);
    }
}

static void
make_stance_claim (Finder *self, const DossierStance *stance)
{
  const DossierStanceCue *cue = &g_array_index (self->cues, DossierStanceCue, stance->cue);
  const StanceSource *source = &g_array_index (self->sources, StanceSource, stance->cue);
  const DossierSentence *sentence = dossier_document_sentence (self->document, source->sentence);
  DossierClaimContext context = dossier_claim_context_read (
      self->tree, dossier_stance_predicate (self->tree, source->match.trigger), FALSE);
  DossierRelation relation = stance->hostile ? DOSSIER_RELATION_CRITICISED : DOSSIER_RELATION_PRAISED;
  DossierClaim *claim = dossier_claim_new (self->article, cue->speaker, relation, cue->target);
  gboolean own_date;

  claim->polarity = dossier_relation_get_polarity (relation);
  claim->modality = DOSSIER_MODALITY_ASSERTED;
  claim->speaker_range
      = dossier_claim_speaker_find (self->tree, self->map, self->quotes, source->match.trigger).range;
  claim->tense = context.tense;
  own_date = set_date (self, &source->match, &context, claim);
  add_cues (self, stance, claim);
  if (own_date)
    dossier_claim_add_evidence (claim, claim->date_range);
  claim->sentence = sentence->range;
  claim->rule = g_strdup (source->match.rule->name);
  g_ptr_array_add (self->claims, claim);
}

/* Makes a claim of each stance. */
static void
settle_stances (Finder *self)
{
  g_autoptr (GArray) stances = dossier_stance_settle (self->cues);

  for (guint i = 0; i < stances->len; i++)
    make_stance_claim (self, &g_array_index (stances, DossierStance, i));
}

/* The other sentences that made the claim sure are part of what it rests on. */
static void
add_other_sights (const Finder *self, const DossierTieSight *sight, DossierClaim *claim)
{
  for (guint i = 0; i < MIN (sight->n_others, MAX_CUES); i++)
    {
      const DossierTieSight *other = &g_array_index (self->sights, DossierTieSight, sight->others + i);
      DossierRange words = dossier_document_range (self->document, other->match.first, other->match.end);
      DossierRange object = mention_range (self, other->match.object);

      if (other->sentence != sight->sentence)
        dossier_claim_add_evidence (claim, (DossierRange){ MIN (words.start, object.start), MAX (words.end, object.end) });
    }
}

/* Makes claims of what no rule has words for, where the article as a whole makes it sure; FALSE where it was cancelled. */
static gboolean
settle_ties (Finder *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) chosen = dossier_tie_tally_choose (self->sights, self->document, self->claims);

  for (guint i = 0; i < chosen->len; i++)
    {
      const DossierTieSight *sight = &g_array_index (chosen, DossierTieSight, i);
      const DossierSentence *sentence = dossier_document_sentence (self->document, sight->sentence);
      guint n_claims = self->claims->len;

      if (i % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      dossier_claim_seen_clear (self->seen);
      make_claim (self, &sight->match, sentence);
      if (self->claims->len > n_claims)
        add_other_sights (self, sight, g_ptr_array_index (self->claims, n_claims));
    }
  return TRUE;
}

static void
search_sentence (Finder *self, guint index)
{
  const DossierSentence *sentence = dossier_document_sentence (self->document, index);
  SentenceForm form = form_of (self, sentence);
  guint32 question = form == SENTENCE_QUESTION ? start_of_question (self, sentence) : sentence->end;
  guint64 bits = dossier_word_bits_of_sentence (self->document, index);

  dossier_claim_seen_clear (self->seen);
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      g_array_set_size (self->matches, 0);
      dossier_rule_matcher_run (self->rules, self->tree, self->map, i, bits, self->matches);
      for (guint j = 0; j < self->matches->len; j++)
        {
          const DossierRuleMatch *match = &g_array_index (self->matches, DossierRuleMatch, j);

          /* Questions and headlines assert nothing; a title in them is still a title. */
          if (form == SENTENCE_HEADING)
            continue;
          if (match->rule->weight != 0)
            note_stance (self, match, index, match->trigger >= question);
          else if (match->phrase_only || match->trigger < question)
            make_claim (self, match, sentence);
        }
    }
  if (self->ties != NULL && form != SENTENCE_HEADING)
    dossier_tie_matcher_run (self->ties, index, question, self->sights);
}

/* By place in the text; those of one sentence stay as they were found. */
static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const DossierClaim *first = *(DossierClaim *const *) a, *second = *(DossierClaim *const *) b;

  return first->sentence.start < second->sentence.start ? -1 : first->sentence.start > second->sentence.start;
}

GPtrArray *
dossier_claim_finder_find (const DossierRuleSet *rules, const DossierTieModel *ties, const DossierLexicon *lexicon,
                           const DossierEntityLexicon *names,
                           const DossierDocument *document,
                           const GArray *mentions, const GPtrArray *entities, const GArray *sums,
                           const GArray *dates, const GArray *quotes, const DossierDate *published,
                           guint article, GCancellable *cancellable, GError **error)
{
  Finder self = { .rules = rules,
                  .document = document,
                  .sums = sums,
                  .dates = dates,
                  .quotes = quotes,
                  .published = published,
                  .article = article };
  gboolean cancelled = FALSE;

  g_return_val_if_fail (rules != NULL && document != NULL && mentions != NULL && entities != NULL, NULL);
  g_return_val_if_fail (sums != NULL && dates != NULL && quotes != NULL, NULL);

  self.tree = dossier_tree_new (document);
  self.map = dossier_mention_map_new (self.tree, mentions, entities, names);
  self.matches = g_array_new (FALSE, FALSE, sizeof (DossierRuleMatch));
  if (ties != NULL)
    self.ties = dossier_tie_matcher_new (ties, lexicon, self.tree, self.map, quotes);
  self.cues = g_array_new (FALSE, FALSE, sizeof (DossierStanceCue));
  self.sources = g_array_new (FALSE, FALSE, sizeof (StanceSource));
  self.sights = g_array_new (FALSE, FALSE, sizeof (DossierTieSight));
  self.seen = dossier_claim_seen_new ();
  self.claims = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_claim_free);
  for (guint i = 0; i < document->sentences->len && !cancelled; i++)
    {
      search_sentence (&self, i);
      cancelled = i % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (!cancelled)
    {
      settle_stances (&self);
      cancelled = !settle_ties (&self, cancellable, error);
    }
  if (!cancelled)
    {
      dossier_denial_add (self.tree, self.map, self.claims);
      dossier_party_mark_add (self.tree, self.map, article, published, self.claims);
    }
  g_ptr_array_sort (self.claims, compare_claims);
  dossier_tie_matcher_free (self.ties);
  dossier_claim_seen_free (self.seen);
  g_array_unref (self.matches);
  g_array_unref (self.cues);
  g_array_unref (self.sources);
  g_array_unref (self.sights);
  dossier_mention_map_free (self.map);
  dossier_tree_free (self.tree);
  if (cancelled)
    g_clear_pointer (&self.claims, g_ptr_array_unref);
  return self.claims;
}
