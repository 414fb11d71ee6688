/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-trace.h"

#include <string.h>

#define LEARNED "learned-"

/* What may stand between the words that matter: no more than that is left of a gap. */
static const char *const fillers[]
    = { "a",   "an",   "the", "of",   "to",   "by",   "in",    "on",  "at",   "for",  "with", "and",   "or",
        "as",  "from", "s",   "his",  "her",  "its",  "their", "our", "my",   "your", "is",   "are",   "was",
        "were", "be",  "been", "has", "had",  "have", "who",   "that", "which", "this", "he",  "she",   "it",
        "they", "him", "them", "will", "would", "mr", "mrs", "ms", "dr", NULL };

/* Claims of the program's own, which no file holds a rule for. */
static const struct
{
  const char *name;
  const char *text;
} own_rules[] = {
  { "denial", "A party denies what was told of it just before: the claim is that one, denied." },
  { "party-mark", "The letter behind a politician’s name tells the party: “(R-Ohio)”, “D-Mass.”." },
};

static void
add_range (GArray *ranges, gsize start, gsize end)
{
  DossierRange range = { start, end };

  g_array_append_val (ranges, range);
}

/* Where the word that begins at @start ends: letters, digits, and what joins them inside. */
static gsize
end_of_word (const char *text, gsize start, gsize end)
{
  gsize at = start;

  while (at < end && (g_ascii_isalnum (text[at]) || text[at] == '-' || (text[at] & 0x80) != 0)
         && !g_str_has_prefix (text + at, "’") && !g_str_has_prefix (text + at, "“")
         && !g_str_has_prefix (text + at, "”") && !g_str_has_prefix (text + at, "—")
         && !g_str_has_prefix (text + at, "–"))
    at++;
  return at;
}

static gboolean
is_filler (const char *text, gsize start, gsize end)
{
  g_autofree char *word = g_ascii_strdown (text + start, (gssize) (end - start));

  return g_strv_contains (fillers, word);
}

/* Adds what is left of @start to @end without the fillers at its two ends; nothing where it is all fillers. */
static void
add_trimmed (GArray *ranges, const char *text, gsize start, gsize end)
{
  gsize first = end, last = start, at = start;

  while (at < end)
    {
      gsize stop = end_of_word (text, at, end);

      if (stop == at)
        {
          at += (gsize) (g_utf8_next_char (text + at) - (text + at));
          continue;
        }
      if (!is_filler (text, at, stop))
        {
          first = MIN (first, at);
          last = stop;
        }
      at = stop;
    }
  if (first < last)
    add_range (ranges, first, last);
}

/* Adds the mentions of @entity that lie in @range and are not in @found yet, (element-type DossierRange). */
static void
add_mentions (const DossierArticleRecord *record, guint entity, DossierRange range, GArray *found)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->range.start >= range.end)
        return;
      if (mention->entity == entity && !mention->stated && dossier_range_contains (range, mention->range)
          && (found->len == 0
              || mention->range.start >= g_array_index (found, DossierRange, found->len - 1).end))
        g_array_append_val (found, mention->range);
    }
}

/* The words of a side among those that the claim rests on. */
static GArray *
find_side (const DossierArticleRecord *record, const DossierClaim *claim, guint entity)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (DossierRange));

  for (guint i = 0; i < claim->evidence->len; i++)
    add_mentions (record, entity, g_array_index (claim->evidence, DossierRange, i), found);
  return found;
}

/* Takes a range that holds one of @others out of @holes: "the new Acme chief" is no name of Acme's, and what it says
 * besides set off the rule. */
static void
add_holes (GArray *holes, const GArray *ranges, const GArray *others)
{
  for (guint i = 0; i < ranges->len; i++)
    {
      DossierRange range = g_array_index (ranges, DossierRange, i);
      gboolean holds = FALSE;

      for (guint j = 0; j < others->len; j++)
        holds = holds || dossier_range_contains (range, g_array_index (others, DossierRange, j));
      if (!holds)
        g_array_append_val (holes, range);
    }
}

/* The names of others, which may stand between the words that matter. */
static void
add_other_names (GArray *holes, const DossierArticleRecord *record, const DossierClaim *claim)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->range.start >= claim->sentence.end)
        return;
      if (mention->kind == DOSSIER_MENTION_NAME && mention->entity != claim->subject
          && mention->entity != claim->object && dossier_range_contains (claim->sentence, mention->range))
        g_array_append_val (holes, mention->range);
    }
}

/* A side that is no name may be all that set off the rule: "the attorney general". */
static void
add_descriptions (GArray *trigger, const DossierArticleRecord *record, const DossierClaim *claim)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->kind != DOSSIER_MENTION_NOMINAL || mention->stated
          || (mention->entity != claim->subject && mention->entity != claim->object))
        continue;
      for (guint j = 0; j < claim->evidence->len; j++)
        if (dossier_range_contains (g_array_index (claim->evidence, DossierRange, j), mention->range))
          add_trimmed (trigger, record->article->text, mention->range.start, mention->range.end);
    }
}

/* Whether @range tells only who is meant by "he": it stands in another sentence than other words of the claim. */
static gboolean
is_elsewhere (const DossierClaim *claim, DossierRange range)
{
  gboolean within = FALSE;

  for (guint i = 0; i < claim->evidence->len; i++)
    within = within || dossier_range_contains (claim->sentence, g_array_index (claim->evidence, DossierRange, i));
  return within && (range.end <= claim->sentence.start || range.start >= claim->sentence.end);
}

static GArray *
find_trigger (const DossierArticleRecord *record, const DossierClaim *claim, const GArray *subject,
              const GArray *object)
{
  GArray *trigger = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) holes = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  gsize done = 0;

  add_holes (holes, subject, object);
  add_holes (holes, object, subject);
  if (claim->sum < record->sums->len)
    g_array_append_val (holes, g_array_index (record->sums, DossierSum, claim->sum).range);
  if (claim->date_range.start < claim->date_range.end)
    g_array_append_val (holes, claim->date_range);
  add_other_names (holes, record, claim);
  g_array_sort (holes, dossier_range_compare);
  for (guint i = 0; i < claim->evidence->len; i++)
    {
      DossierRange part = g_array_index (claim->evidence, DossierRange, i);
      gsize at = MAX (part.start, done);

      if (at >= part.end || is_elsewhere (claim, part))
        continue;
      done = part.end;
      for (guint j = 0; j < holes->len; j++)
        {
          DossierRange hole = g_array_index (holes, DossierRange, j);

          if (hole.end <= at || hole.start >= part.end)
            continue;
          if (hole.start > at)
            add_trimmed (trigger, record->article->text, at, hole.start);
          at = MIN (hole.end, part.end);
        }
      add_trimmed (trigger, record->article->text, at, part.end);
    }
  if (trigger->len == 0)
    add_descriptions (trigger, record, claim);
  return trigger;
}

DossierClaimTrace *
dossier_claim_trace_new (const DossierExtract *extract, guint claim)
{
  const DossierClaim *record;
  const DossierArticleRecord *article;
  DossierClaimTrace *trace;

  g_return_val_if_fail (extract != NULL && claim < extract->claims->len, NULL);

  record = dossier_extract_claim (extract, claim);
  article = dossier_extract_article (extract, record->article);
  trace = g_new0 (DossierClaimTrace, 1);
  trace->subject = find_side (article, record, record->subject);
  trace->object = find_side (article, record, record->object);
  trace->trigger = find_trigger (article, record, trace->subject, trace->object);
  return trace;
}

void
dossier_claim_trace_free (DossierClaimTrace *trace)
{
  if (trace == NULL)
    return;
  g_array_unref (trace->trigger);
  g_array_unref (trace->subject);
  g_array_unref (trace->object);
  g_free (trace);
}

char *
dossier_claim_trace_dup_words (const DossierArticle *article, const GArray *ranges)
{
  GString *words;

  g_return_val_if_fail (article != NULL && ranges != NULL, NULL);

  if (ranges->len == 0)
    return NULL;
  words = g_string_new (NULL);
  for (guint i = 0; i < ranges->len; i++)
    {
      g_autofree char *part = dossier_range_dup_text (g_array_index (ranges, DossierRange, i), article->text);

      g_string_append_printf (words, "%s%s", i > 0 ? " … " : "", g_strdelimit (part, "\r\n\t", ' '));
    }
  return g_string_free (words, FALSE);
}

gboolean
dossier_claim_trace_is_learned (const char *rule)
{
  return rule != NULL && g_str_has_prefix (rule, LEARNED);
}

const char *
dossier_claim_trace_explain_rule (const char *name, const DossierRule *rule)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (dossier_claim_trace_is_learned (name))
    return rule != NULL && rule->text != NULL ? rule->text
                                              : "A statistical model, trained on examples, read it from the words.";
  for (guint i = 0; i < G_N_ELEMENTS (own_rules); i++)
    if (strcmp (own_rules[i].name, name) == 0)
      return own_rules[i].text;
  return NULL;
}
