/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-evidence.h"

#include <string.h>

#define MOST_TERMS 24
#define MOST_NAMES_BETWEEN 2 /* "President Barack Hussein Obama" */
#define LAST_OPEN G_MAXUINT32
/* Papers go on for a while calling somebody by an office that he has left, and begin before he has it. */
#define DAYS_OF_HABIT 60
#define DAYS_BEFORE_OFFICE 21
/* Losses in hundredths of a natural logarithm; measured on 1,800 dated articles. Nobody is called by an
 * office before he has it; a title goes on for life in some mouths, the less the oftener it is said. */
#define LOSS_BEFORE_OFFICE 420
#define LOSS_OF_MORE 50
#define MOST_COUNTED 4
#define LOSS_BEFORE_LEAVING 200
/* How many of the articles that call somebody by an office once are of his term, and of the others how many
 * of those that do so again. */
#define SHARE_IN_TERM 0.80
#define SHARE_OF_OTHERS 0.25

/* How often the article names holders of an office by a surname. */
typedef struct
{
  const DossierDatedFact *fact; /* the first of the terms */
  guint count;
  guint former;
  DossierRange where;
} Holder;

/* When the holder of an office is spoken of. */
typedef enum
{
  TIME_PRESENT,
  TIME_FORMER,
  TIME_OTHER, /* "under President Ford": in his time, whenever the article is of */
} Time;

static Time
time_before (const DossierDocument *document, guint32 start)
{
  static const char *const formers[] = { "former", "ex", "onetime", "then", "late" };
  static const char *const others[] = { "when", "under", "future", "past" };

  for (guint32 back = 1; back <= 2 && start >= back; back++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (formers); i++)
        if (dossier_document_token_is (document, start - back, formers[i]))
          return TIME_FORMER;
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        if (dossier_document_token_is (document, start - back, others[i]))
          return TIME_OTHER;
    }
  return TIME_PRESENT;
}

/* Whether the words of @title end before @token; returns its first token + 1, or 0. */
static guint32
match_title_before (const DossierDocument *document, guint32 token, const char *title)
{
  guint32 words = 1;

  for (const char *p = title; *p != '\0'; p++)
    words += *p == ' ';
  for (guint32 hyphens = 0; hyphens <= 1; hyphens++)
    {
      guint32 start;

      if (token < words + hyphens)
        return 0;
      start = token - words - hyphens;
      if (dossier_date_evidence_match (document, start, title) == token)
        return start + 1;
    }
  return 0;
}

static Holder *
get_holder (GArray *holders, const DossierDatedFact *fact)
{
  Holder holder = { fact, 0, 0, { 0, 0 } };

  for (guint i = 0; i < holders->len; i++)
    {
      Holder *known = &g_array_index (holders, Holder, i);

      if (known->fact->titles == fact->titles && strcmp (known->fact->name, fact->name) == 0)
        return known;
    }
  g_array_append_val (holders, holder);
  return &g_array_index (holders, Holder, holders->len - 1);
}

static void
count_holder (const DossierDocument *document, const DossierDatedFact *fact, guint32 start,
              DossierRange where, GArray *holders)
{
  Time time = time_before (document, start);
  Holder *holder = NULL;

  if (time == TIME_OTHER)
    return;
  holder = get_holder (holders, fact);
  if (time == TIME_FORMER)
    {
      holder->former++;
      if (holder->count == 0)
        holder->where = where;
      return;
    }
  holder->count++;
  if (holder->where.end == 0 || holder->count == 1)
    holder->where = where;
}

/* Whether the name goes on after @end, so that what ends there was a given name: "Sen. Kelly Ayotte". */
static gboolean
goes_on (const DossierDocument *document, guint32 end)
{
  static const char *const days[]
      = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  if (end >= document->tokens->len
      || !(dossier_document_token (document, end)->flags & DOSSIER_TOKEN_CAPITAL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (dossier_document_token_is (document, end, days[i]))
      return FALSE;
  return dossier_document_token (document, end)->sentence
         == dossier_document_token (document, end - 1)->sentence;
}

/* "Sen. Jeff Flake", "Secretary of State John Kerry": a title before the surname, given names between. */
static gboolean
count_title_before (const DossierDocument *document, guint32 token, guint32 end, const DossierDatedFact *fact,
                    GArray *holders)
{
  for (guint32 between = 0; between <= MOST_NAMES_BETWEEN && between <= token; between++)
    {
      if (between > 0 && !(dossier_document_token (document, token - between)->flags & DOSSIER_TOKEN_CAPITAL))
        return FALSE;
      for (char **title = fact->titles; *title != NULL; title++)
        {
          guint32 start = match_title_before (document, token - between, *title);

          if (start == 0)
            continue;
          if (start > 1 && dossier_document_token_is (document, start - 2, "vice"))
            return FALSE;
          count_holder (document, fact, start - 1, dossier_document_range (document, start - 1, end),
                        holders);
          return TRUE;
        }
    }
  return FALSE;
}

/* "Kerry, the secretary of state," and "Flake (R-Ariz.)" */
static void
count_title_after (const DossierDocument *document, guint32 token, guint32 end, const DossierDatedFact *fact,
                   GArray *holders)
{
  guint32 at = end + 1;

  if (at >= document->tokens->len || !dossier_document_token_is (document, end, ","))
    return;
  if (dossier_document_token_is (document, at, "the"))
    at++;
  for (char **title = fact->titles; *title != NULL; title++)
    {
      guint32 after = dossier_date_evidence_match (document, at, *title);

      if (after != 0)
        {
          count_holder (document, fact, token, dossier_document_range (document, token, after), holders);
          return;
        }
    }
}

static guint
terms_of (const DossierDateEvidence *evidence, const DossierDatedFact *fact, DossierRange *terms)
{
  char word[DOSSIER_DATED_WORD_LONGEST];
  const GPtrArray *known;
  guint n = 0;

  g_strlcpy (word, fact->name, MIN (sizeof word, strcspn (fact->name, " ") + 1));
  known = dossier_dated_facts_find (evidence->facts, word);
  for (guint i = 0; i < known->len && n < MOST_TERMS; i++)
    {
      const DossierDatedFact *term = g_ptr_array_index (known, i);
      DossierRange days = { term->first, term->last != 0 ? term->last : LAST_OPEN };
      guint place = n;

      if (term->kind != DOSSIER_FACT_OFFICE || term->titles != fact->titles
          || strcmp (term->name, fact->name) != 0)
        continue;
      for (; place > 0 && terms[place - 1].start > days.start; place--)
        terms[place] = terms[place - 1];
      terms[place] = days;
      n++;
    }
  return n;
}

/* Makes spans of the terms, in order and apart. */
static guint
join_terms (DossierRange *terms, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      DossierRange days = terms[i];

      days.start -= MIN (days.start, DAYS_BEFORE_OFFICE);
      if (days.end != LAST_OPEN)
        days.end += DAYS_OF_HABIT;
      if (kept > 0 && terms[kept - 1].end + 1 >= days.start)
        terms[kept - 1].end = MAX (terms[kept - 1].end, days.end);
      else
        terms[kept++] = days;
    }
  return kept;
}

static void
apply_holder (DossierDateEvidence *evidence, const Holder *holder)
{
  DossierRange terms[MOST_TERMS];
  guint n = terms_of (evidence, holder->fact, terms);
  guint times = MIN (holder->count, MOST_COUNTED);
  double others = 1 - SHARE_IN_TERM;

  if (n == 0)
    return;
  if (holder->count > holder->former)
    {
      n = join_terms (terms, n);
      for (guint i = 1; i < times; i++)
        others *= 1 - SHARE_OF_OTHERS;
      dossier_date_evidence_add_era (evidence, terms, n,
                                     LOSS_BEFORE_OFFICE + LOSS_OF_MORE * (gint32) (times - 1), 1 - others,
                                     DOSSIER_FADING_SLOW, holder->where, "was in office");
      for (guint i = 0; i < n; i++)
        dossier_date_belief_add_start (evidence->belief, (guint32) terms[i].start);
    }
  else if (terms[0].end != LAST_OPEN)
    {
      DossierRange after = { terms[0].end, LAST_OPEN };

      dossier_date_evidence_add (evidence, &after, 1, LOSS_BEFORE_LEAVING, 0, holder->where,
                                 "was no longer in office");
    }
}

void
dossier_date_evidence_add_offices (DossierDateEvidence *evidence)
{
  g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  const DossierDocument *document;

  g_return_if_fail (evidence != NULL);

  document = evidence->document;
  for (guint32 token = 0; token < document->tokens->len; token++)
    {
      char word[DOSSIER_DATED_WORD_LONGEST];
      const GPtrArray *known = NULL;

      if ((dossier_document_token (document, token)->flags & DOSSIER_TOKEN_CAPITAL)
          && dossier_date_evidence_copy_word (document, token, word))
        known = dossier_dated_facts_find (evidence->facts, word);
      for (guint i = 0; known != NULL && i < known->len; i++)
        {
          const DossierDatedFact *fact = g_ptr_array_index (known, i);
          const DossierDatedFact *before = i > 0 ? g_ptr_array_index (known, i - 1) : NULL;
          guint32 end;

          if (fact->kind != DOSSIER_FACT_OFFICE)
            continue;
          /* Several terms of one office are counted once. */
          if (before != NULL && before->titles == fact->titles && strcmp (before->name, fact->name) == 0)
            continue;
          end = dossier_date_evidence_match (document, token, fact->name);
          if (end != 0 && !goes_on (document, end)
              && !count_title_before (document, token, end, fact, holders))
            count_title_after (document, token, end, fact, holders);
        }
    }
  for (guint i = 0; i < holders->len; i++)
    apply_holder (evidence, &g_array_index (holders, Holder, i));
}
