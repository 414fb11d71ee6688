/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-stack-dater.h"

#include "dossier-date-finder.h"
#include "dossier-date-resolver.h"

/* Losses in hundredths of a natural logarithm. An article does not tell of what is to come. Where its words count the
 * event, one in thirty is of another event between the same parties after all, on any day of thirty years:
 * 100 ln (0.97 / 7 × 11,000 / 0.03). */
#define LOSS_BEFORE_EVENT 500
#define LOSS_AROUND_EVENT 1080
/* So many days after an event its article may still count it from its own day. */
#define LONGEST_COUNT 400
/* Of an event that may have been on any day of a longer time, counting from it tells nothing. */
#define LONGEST_EVENT 366
/* Words between two looks at the cancellable are few, but each day reads them again. */
#define CHECK_EVERY 16
/* Words between "comes" and the length of time: "comes just less than". */
#define MOST_HEDGES 3

/* The sentence by itself, with the tags that its words have in the article. */
static DossierDocument *
copy_sentence (const DossierDocument *document, DossierRange range)
{
  DossierDocument *copy = dossier_document_new (document->text, document->length);
  guint32 first = dossier_document_token_at (document, range.start);
  guint sentence;

  if (first >= document->tokens->len)
    return copy;
  sentence = dossier_document_token (document, first)->sentence;
  for (guint32 i = dossier_document_sentence (document, sentence)->first;
       i < dossier_document_sentence (document, sentence)->end; i++)
    {
      DossierToken token = *dossier_document_token (document, i);

      token.sentence = 0;
      g_array_append_val (copy->tokens, token);
    }
  {
    DossierSentence only = *dossier_document_sentence (document, sentence);

    only.first = 0;
    only.end = copy->tokens->len;
    g_array_append_val (copy->sentences, only);
  }
  return copy;
}

static void
add_day (GArray *spans, guint32 day)
{
  DossierRange *last = spans->len > 0 ? &g_array_index (spans, DossierRange, spans->len - 1) : NULL;
  DossierRange span = { day, day };

  if (last != NULL && last->end + 1 == day)
    last->end = day;
  else
    g_array_append_val (spans, span);
}

/* Whether the words at @range lead to the event when counted from @day. */
static gboolean
leads_there (const DossierDocument *sentence, DossierRange range, guint32 day, const DossierDate *event)
{
  DossierDate reference = dossier_date_new_day (day, DOSSIER_BASIS_GIVEN);
  g_autoptr (GArray) found = dossier_date_finder_find (sentence, &reference, NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const DossierDateMention *mention = &g_array_index (found, DossierDateMention, i);

      if (dossier_range_overlaps (mention->range, range) && mention->date.basis == DOSSIER_BASIS_RELATIVE
          && mention->date.first != 0 && mention->date.last != 0 && mention->date.first <= event->last
          && event->first <= mention->date.last)
        return TRUE;
    }
  return FALSE;
}

/* Days from which the words that date the claim lead to the event; FALSE where it was cancelled. */
static gboolean
list_days (const DossierDocument *sentence, DossierRange words, const DossierDate *event, GCancellable *cancellable,
           GArray *spans)
{
  if (event->last > event->first + LONGEST_EVENT)
    return TRUE;
  for (guint32 day = event->first; day <= event->last + LONGEST_COUNT; day++)
    {
      if (day % CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (leads_there (sentence, words, day, event))
        add_day (spans, day);
    }
  return TRUE;
}

/* "It comes two weeks after": whether the words before the length tell of the day of writing. */
static gboolean
comes_now (const DossierDocument *sentence, guint32 length)
{
  static const char *const hedges[] = { "just", "only", "barely", "less", "more", "than", "some", "about", "nearly",
                                        "almost", "roughly", NULL };
  static const char *const verbs[] = { "comes", "come", NULL };
  guint32 at = length;

  for (guint hedge = 0; hedge < MOST_HEDGES && at > 0 && dossier_document_token_is_one_of (sentence, at - 1, hedges); hedge++)
    at--;
  return at > 0 && dossier_document_token_is_one_of (sentence, at - 1, verbs)
         && dossier_document_token (sentence, at - 1)->tag != DOSSIER_TAG_MD
         && (at < 2 || dossier_document_token (sentence, at - 2)->tag != DOSSIER_TAG_MD);
}

/* Whether the length of time at @timex is followed by "after" and the words of the claim: only names between. */
static gboolean
counts_from (const DossierDocument *sentence, const DossierTimex *timex, const DossierClaim *claim, guint32 *first)
{
  guint32 after = dossier_document_token_at (sentence, timex->range.end);
  gsize start = g_array_index (claim->evidence, DossierRange, 0).start;

  *first = dossier_document_token_at (sentence, timex->range.start);
  if (timex->kind != DOSSIER_TIMEX_DURATION || timex->amount <= 0 || after >= sentence->tokens->len
      || !dossier_document_token_is (sentence, after, "after") || timex->range.end > start)
    return FALSE;
  for (guint32 i = after + 1; i < sentence->tokens->len && dossier_document_token (sentence, i)->start < start; i++)
    {
      DossierTag tag = (DossierTag) dossier_document_token (sentence, i)->tag;

      if (tag != DOSSIER_TAG_NNP && tag != DOSSIER_TAG_NNPS && tag != DOSSIER_TAG_NN && tag != DOSSIER_TAG_DT
          && tag != DOSSIER_TAG_JJ)
        return FALSE;
    }
  return TRUE;
}

/* How many days "two weeks after" is taken loosely. */
static guint32
slack_of (DossierDateUnit unit)
{
  if (unit <= DOSSIER_DATE_UNIT_DAY)
    return 1;
  if (unit <= DOSSIER_DATE_UNIT_FORTNIGHT)
    return 4;
  return unit <= DOSSIER_DATE_UNIT_MONTH ? 16 : 190;
}

/* The event's date moved by the length of time, as loosely as such words are meant: "less than a month" is half of one
 * at least, "more than a month" half as much again at most. */
static DossierDate
move (const DossierDocument *sentence, guint32 first, const DossierDate *event, const DossierTimex *length)
{
  gboolean less = dossier_document_token_is (sentence, first, "less");
  gboolean more = dossier_document_token_is (sentence, first, "more");
  guint32 slack = slack_of (length->unit);

  return dossier_date_new_range (
      dossier_date_shift (event->first, length->unit, length->amount * (less ? 0.5 : 1)) - (more ? 0 : slack),
      dossier_date_shift (event->last, length->unit, length->amount * (more ? 1.5 : 1)) + (less ? 0 : slack),
      DOSSIER_BASIS_INFERRED);
}

/* Whether @date ends where @length begins: "on Monday, two days after". */
static gboolean
stands_before (const DossierDocument *sentence, const DossierTimex *date, const DossierTimex *length)
{
  return date->kind == DOSSIER_TIMEX_DATE && date->year == 0 && date->range.end < length->range.start
         && length->range.start - date->range.end <= 2 && sentence->text[date->range.end] == ',';
}

/* The days of "it comes two weeks after" and "on Monday, two days after", with the words that say so in @where.
 * Returns: FALSE where it was cancelled */
static gboolean
read_count (const DossierDocument *sentence, const DossierClaim *claim, const DossierDate *event,
            GCancellable *cancellable, GArray *spans, DossierRange *where)
{
  g_autoptr (GArray) found = dossier_date_finder_find_all (sentence, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < found->len && spans->len == 0; i++)
    {
      const DossierTimex *length = &g_array_index (found, DossierTimex, i);
      const DossierTimex *before = i > 0 ? length - 1 : NULL;
      DossierDate then;
      guint32 first;

      if (!counts_from (sentence, length, claim, &first))
        continue;
      then = move (sentence, first, event, length);
      where->start = length->range.start;
      where->end = g_array_index (claim->evidence, DossierRange, claim->evidence->len - 1).end;
      if (comes_now (sentence, first))
        {
          DossierRange span = { then.first, then.last };

          g_array_append_val (spans, span);
        }
      else if (before != NULL && stands_before (sentence, before, length))
        {
          where->start = before->range.start;
          if (!list_days (sentence, before->range, &then, cancellable, spans))
            return FALSE;
        }
    }
  return TRUE;
}

static char *
describe (const DossierExtract *extract, const DossierStackEvent *event)
{
  const DossierClaim *source = dossier_extract_claim (extract, event->source);
  g_autofree char *name = dossier_article_dup_name (dossier_extract_article (extract, source->article)->article);
  g_autofree char *iso = dossier_date_to_iso (&event->date);
  g_autofree char *iso_end = dossier_date_to_iso_end (&event->date);

  return g_strdup_printf ("tells of what “%s” dates %s%s%s", name, iso, iso_end != NULL ? " to " : "",
                          iso_end != NULL ? iso_end : "");
}

gboolean
dossier_stack_dater_read (const DossierExtract *extract, const DossierStackEvent *event,
                          const DossierDocument *document, const DossierClaim *probe, GCancellable *cancellable,
                          DossierDateHint *hint)
{
  const DossierClaim *claim;
  g_autoptr (DossierDocument) sentence = NULL;

  g_return_val_if_fail (extract != NULL && event != NULL && document != NULL && hint != NULL, FALSE);

  claim = dossier_extract_claim (extract, event->claim);
  sentence = copy_sentence (document, claim->sentence);
  *hint = (DossierDateHint){ .before = LOSS_AROUND_EVENT, .after = LOSS_AROUND_EVENT, .start = event->date.first };
  hint->spans = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  hint->what = describe (extract, event);
  if (probe != NULL && dossier_claim_get_dating (probe) == DOSSIER_DATING_WORDS
      && probe->date.basis == DOSSIER_BASIS_RELATIVE)
    {
      hint->where = probe->date_range;
      if (!list_days (sentence, probe->date_range, &event->date, cancellable, hint->spans))
        return FALSE;
    }
  if (hint->spans->len == 0
      && !read_count (sentence, claim, &event->date, cancellable, hint->spans, &hint->where))
    return FALSE;
  if (hint->spans->len == 0)
    {
      DossierRange since = { event->date.first, G_MAXUINT32 };

      g_array_append_val (hint->spans, since);
      hint->where = g_array_index (claim->evidence, DossierRange, 0);
      hint->before = LOSS_BEFORE_EVENT;
      hint->after = 0;
    }
  return TRUE;
}
