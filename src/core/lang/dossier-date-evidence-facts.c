/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-evidence.h"

#include "dossier-date-resolver.h"
#include "dossier-date-words.h"

#include <stdlib.h>
#include <string.h>

#define LAST_OPEN G_MAXUINT32
/* Losses in hundredths of a natural logarithm; measured on 1,800 dated articles. */
#define LOSS_BEFORE_EVENT 500
/* A name may be about some days before the day that it stands for. */
#define DAYS_BEFORE_EVENT 5
/* How many of the articles that name an event once fall into the time that it was news, and of the others how
 * many of those that name it again. */
#define SHARE_OF_NEWS 0.60
#define SHARE_OF_OTHERS 0.25
#define MOST_COUNTED 4
#define LOSS_AROUND_AGE 220
/* How far from "withdraw" its nominee may stand. */
#define WORDS_OF_WITHDRAWAL 15
/* "four months after the attack": the event stands this near, and the article this near to the day. */
#define WORDS_TO_EVENT 7
#define LOSS_AROUND_COUNT 320

/* How often an event is named. */
typedef struct
{
  const DossierDatedFact *fact;
  guint count;
  DossierRange where;
} Naming;

/* "withdraw the nomination of X", "X's nomination was withdrawn": in the same sentence. */
static gboolean
tells_withdrawal (const DossierDocument *document, guint32 token)
{
  static const char *const verbs[]
      = { "withdraw", "withdrew", "withdrawn", "withdrawing", "pulled", "pulling" };
  const DossierSentence *sentence
      = dossier_document_sentence (document, dossier_document_token (document, token)->sentence);
  guint32 first = MAX (sentence->first, token > WORDS_OF_WITHDRAWAL ? token - WORDS_OF_WITHDRAWAL : 0);
  guint32 last = MIN (sentence->end, token + WORDS_OF_WITHDRAWAL);
  gboolean verb = FALSE, noun = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      for (guint v = 0; v < G_N_ELEMENTS (verbs); v++)
        verb = verb || dossier_document_token_is (document, i, verbs[v]);
      noun = noun || dossier_document_token_is (document, i, "nomination");
    }
  return verb && noun;
}

static gboolean
is_hyphen (const DossierDocument *document, guint32 token)
{
  return token < document->tokens->len && dossier_document_token_is (document, token, "-");
}

/* The number before "-year-old" that ends before @at; 0 where there is none. */
static int
years_before_old (const DossierDocument *document, guint32 at)
{
  char word[DOSSIER_DATED_WORD_LONGEST];
  guint32 number = at - 1;

  while (number > 0 && at - number < 6
         && (is_hyphen (document, number - 1) || dossier_document_token_is (document, number - 1, "year")))
    number--;
  if (number == 0 || number >= at - 1 || !dossier_date_evidence_copy_word (document, number - 1, word)
      || strspn (word, "0123456789") != strlen (word))
    return 0;
  return atoi (word);
}

/* The age before "-year-old" in front of the name, or after a comma behind it; 0 where there is none. */
static int
age_at (const DossierDocument *document, guint32 token, guint32 end)
{
  char word[DOSSIER_DATED_WORD_LONGEST];
  guint32 at = token;

  for (guint32 skipped = 0; skipped < 3 && at > 0; skipped++, at--)
    {
      if (dossier_document_token_is (document, at - 1, "old"))
        return years_before_old (document, at);
      if (dossier_date_evidence_copy_word (document, at - 1, word) && g_str_has_suffix (word, "-year-old"))
        return atoi (word);
      if (!(dossier_document_token (document, at - 1)->flags & DOSSIER_TOKEN_CAPITAL))
        break;
    }
  if (end + 2 < document->tokens->len && dossier_document_token_is (document, end, ",")
      && (dossier_document_token_is (document, end + 2, ",")
          || dossier_document_token_is (document, end + 2, "."))
      && dossier_date_evidence_copy_word (document, end + 1, word) && strlen (word) == 2
      && strspn (word, "0123456789") == 2)
    return atoi (word);
  return 0;
}

static void
apply_age (DossierDateEvidence *evidence, const DossierDatedFact *fact, guint32 token, guint32 end)
{
  int age = age_at (evidence->document, token, end);
  int year, month, day;
  g_autofree char *born = NULL, *what = NULL;
  DossierRange between;

  if (age < 15 || age > 110)
    return;
  dossier_date_ymd (fact->first, &year, &month, &day);
  /* Whoever is born on a leap day has his birthday on the day before in other years. */
  between.start = dossier_date_julian (year + age, month, MIN (day, 28));
  between.end = dossier_date_julian (year + age + 1, month, MIN (day, 28));
  if (between.start == 0 || between.end == 0)
    return;
  born = dossier_day_to_words (fact->first);
  what = g_strdup_printf ("(born %s) was %d", born, age);
  dossier_date_evidence_add (evidence, &between, 1, LOSS_AROUND_AGE, LOSS_AROUND_AGE,
                             dossier_document_range (evidence->document, token, end), what);
}

/* "four months after the attack", of an event that the list has with its day: counted from it. */
static void
apply_count (DossierDateEvidence *evidence, const DossierDatedFact *fact, DossierRange where)
{
  for (guint i = 0; i < evidence->found->len; i++)
    {
      const DossierTimex *timex = &g_array_index (evidence->found, DossierTimex, i);
      guint32 token = dossier_document_token_at (evidence->document, timex->range.end);
      guint32 event = dossier_document_token_at (evidence->document, where.start);
      DossierRange days;

      if (timex->range.end > where.start)
        return;
      if (timex->unit < DOSSIER_DATE_UNIT_DAY || timex->amount <= 0 || event - token > WORDS_TO_EVENT
          || token >= evidence->document->tokens->len
          || (!dossier_document_token_is (evidence->document, token, "after")
              && !dossier_document_token_is (evidence->document, token, "since")))
        continue;
      days.start = dossier_date_shift (fact->first, timex->unit,
                                       timex->amount - 0.25 * MAX (timex->amount, 1));
      days.end = dossier_date_shift (fact->first, timex->unit, timex->amount + MAX (0.25 * timex->amount, 1));
      if (days.start != 0 && days.end > days.start)
        dossier_date_evidence_add (evidence, &days, 1, LOSS_AROUND_COUNT, LOSS_AROUND_COUNT,
                                   (DossierRange){ timex->range.start, where.end },
                                   "is counted from the day of the event");
    }
}

/* One event goes by several names. */
static void
count_naming (GArray *namings, const DossierDatedFact *fact, DossierRange where)
{
  Naming naming = { fact, 1, where };

  for (guint i = 0; i < namings->len; i++)
    if (g_array_index (namings, Naming, i).fact->first == fact->first)
      {
        g_array_index (namings, Naming, i).count++;
        return;
      }
  g_array_append_val (namings, naming);
}

static void
apply_naming (DossierDateEvidence *evidence, const Naming *naming)
{
  const DossierDatedFact *fact = naming->fact;
  guint32 early = fact->kind == DOSSIER_FACT_EVENT ? DAYS_BEFORE_EVENT : 0;
  DossierRange days = { fact->first - early, fact->last != 0 ? fact->last : LAST_OPEN };
  double others = 1 - SHARE_OF_NEWS;
  g_autofree char *day = dossier_day_to_words (fact->first);
  g_autofree char *what
      = g_strdup_printf (fact->last != 0 ? "was news from %s on" : "was no news before %s", day);

  for (guint i = 1; i < MIN (naming->count, MOST_COUNTED); i++)
    others *= 1 - SHARE_OF_OTHERS;
  if (fact->last != 0)
    dossier_date_evidence_add_era (evidence, &days, 1, LOSS_BEFORE_EVENT, 1 - others, DOSSIER_FADING_FAST,
                                   naming->where, what);
  else
    dossier_date_evidence_add (evidence, &days, 1, LOSS_BEFORE_EVENT, 0, naming->where, what);
  dossier_date_belief_add_start (evidence->belief, fact->first - early);
  apply_count (evidence, fact, naming->where);
}

static void
look_at (DossierDateEvidence *evidence, guint32 token, const DossierDatedFact *fact, GArray *namings)
{
  gboolean capital = (dossier_document_token (evidence->document, token)->flags & DOSSIER_TOKEN_CAPITAL) != 0;
  guint32 end = dossier_date_evidence_match (evidence->document, token, fact->name);

  if (end == 0 || (!capital && fact->kind != DOSSIER_FACT_EVENT))
    return;
  if (fact->kind == DOSSIER_FACT_BIRTH)
    apply_age (evidence, fact, token, end);
  else if (fact->kind == DOSSIER_FACT_EVENT || tells_withdrawal (evidence->document, token))
    count_naming (namings, fact, dossier_document_range (evidence->document, token, end));
}

void
dossier_date_evidence_add_facts (DossierDateEvidence *evidence)
{
  g_autoptr (GArray) namings = g_array_new (FALSE, FALSE, sizeof (Naming));

  g_return_if_fail (evidence != NULL);

  for (guint32 token = 0; token < evidence->document->tokens->len; token++)
    {
      char word[DOSSIER_DATED_WORD_LONGEST];
      const GPtrArray *known = NULL;

      if (dossier_date_evidence_copy_word (evidence->document, token, word))
        known = dossier_dated_facts_find (evidence->facts, word);
      for (guint i = 0; known != NULL && i < known->len; i++)
        {
          const DossierDatedFact *fact = g_ptr_array_index (known, i);

          if (fact->kind != DOSSIER_FACT_OFFICE)
            look_at (evidence, token, fact, namings);
        }
    }
  for (guint i = 0; i < namings->len; i++)
    apply_naming (evidence, &g_array_index (namings, Naming, i));
}
