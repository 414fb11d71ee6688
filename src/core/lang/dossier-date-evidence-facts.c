/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date.h"
#include "dossier-date-evidence.h"
#include "dossier-dated-fact.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_WORD 24
#define MOST_TERMS 6
#define MOST_NAMES_BETWEEN 2 /* "President Barack Hussein Obama" */
#define LAST_OPEN G_MAXUINT32
/* How often offices must be named before they date an article: one may be named in looking back. */
#define FEWEST_MENTIONS 2

/* How often the article names a holder of an office as one. */
typedef struct
{
  const DossierDatedFact *fact; /* the first of his terms */
  guint count;
  guint former;
  DossierRange where;
} Holder;

static gboolean
copy_word (const DossierDocument *document, guint32 token, char *word)
{
  const DossierToken *t = dossier_document_token (document, token);
  gsize length = t->end - t->start;

  if (length == 0 || length >= LONGEST_WORD)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (document->text[t->start + i]);
  word[length] = '\0';
  return TRUE;
}

static gboolean
is_hyphen (const DossierDocument *document, guint32 token)
{
  return token < document->tokens->len && dossier_document_token_is (document, token, "-");
}

/* Whether the words of @name (parted by spaces) stand at @token; returns the token after them, or 0. */
static guint32
match_words (const DossierDocument *document, guint32 token, const char *name)
{
  while (*name != '\0')
    {
      gsize length = strcspn (name, " ");
      const DossierToken *t;

      if (token >= document->tokens->len)
        return 0;
      t = dossier_document_token (document, token);
      if (t->end - t->start != length || g_ascii_strncasecmp (document->text + t->start, name, length) != 0)
        return 0;
      token++;
      name += length;
      if (*name == ' ')
        {
          name++;
          if (is_hyphen (document, token))
            token++;
        }
    }
  return token;
}

/* Whether the words of @title end before @token; returns its first token + 1, or 0. */
static guint32
match_title_before (const DossierDocument *document, guint32 token, const char *title)
{
  guint32 words = 1, start;

  for (const char *p = title; *p != '\0'; p++)
    words += *p == ' ';
  for (guint32 hyphens = 0; hyphens <= 1; hyphens++)
    {
      if (token < words + hyphens)
        return 0;
      start = token - words - hyphens;
      if (match_words (document, start, title) == token)
        return start + 1;
    }
  return 0;
}

static gboolean
is_former (const DossierDocument *document, guint32 start)
{
  static const char *const words[] = { "former", "then", "ex", "late", "future", "when", "under" };

  for (guint32 back = 1; back <= 2 && start >= back; back++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (dossier_document_token_is (document, start - back, words[i]))
        return TRUE;
  return FALSE;
}

/* The surname as it is written. */
static char *
display_name (const DossierDatedFact *fact)
{
  char *name = g_strdup (fact->name);

  for (char *p = name; *p != '\0'; p++)
    if (p == name || p[-1] == ' ')
      *p = g_ascii_toupper (*p);
  return name;
}

static Holder *
get_holder (GArray *holders, const DossierDatedFact *fact)
{
  Holder holder = { fact, 0, 0, { 0, 0 } };

  for (guint i = 0; i < holders->len; i++)
    {
      Holder *known = &g_array_index (holders, Holder, i);

      if (strcmp (known->fact->name, fact->name) == 0 && strcmp (known->fact->title, fact->title) == 0)
        return known;
    }
  g_array_append_val (holders, holder);
  return &g_array_index (holders, Holder, holders->len - 1);
}

/* Counts a title before the surname at @token, given names between them left out. */
static void
count_office (const DossierDocument *document, guint32 token, const DossierDatedFact *fact, GArray *holders)
{
  for (guint32 between = 0; between <= MOST_NAMES_BETWEEN && between <= token; between++)
    {
      guint32 start;

      if (between > 0 && !(dossier_document_token (document, token - between)->flags & DOSSIER_TOKEN_CAPITAL))
        return;
      start = match_title_before (document, token - between, fact->title);
      if (start > 1 && dossier_document_token_is (document, start - 2, "vice"))
        return;
      if (start > 0)
        {
          Holder *holder = get_holder (holders, fact);

          if (is_former (document, start - 1))
            holder->former++;
          else
            {
              holder->count++;
              if (holder->where.end == 0)
                holder->where = dossier_document_range (document, start - 1, token + 1);
            }
          return;
        }
    }
}

static gboolean
is_presidency (const DossierDatedFact *fact)
{
  return strcmp (fact->title, "president") == 0;
}

static guint
terms_of (const DossierDatedFact *fact, DossierRange *terms)
{
  guint first, n = 0, count;
  char word[LONGEST_WORD];

  g_strlcpy (word, fact->name, MIN (sizeof word, strcspn (fact->name, " ") + 1));
  count = dossier_dated_fact_find (word, &first);
  for (guint i = first; i < first + count && n < MOST_TERMS; i++)
    {
      const DossierDatedFact *term = dossier_dated_fact_nth (i);

      if (term->kind == DOSSIER_FACT_OFFICE && strcmp (term->name, fact->name) == 0
          && strcmp (term->title, fact->title) == 0)
        {
          terms[n].start = dossier_dated_fact_julian (term->first);
          terms[n++].end = term->last != 0 ? dossier_dated_fact_julian (term->last) : LAST_OPEN;
        }
    }
  return n;
}

static int
compare_holders (gconstpointer a, gconstpointer b)
{
  const Holder *left = a, *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return left->where.start < right->where.start ? -1 : left->where.start > right->where.start;
}

/* Two presidents named about as often leave it open which of them is in office. */
static gboolean
is_rivalled (const GArray *holders, const Holder *one)
{
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *other = &g_array_index (holders, Holder, i);

      if (other != one && strcmp (other->fact->title, one->fact->title) == 0
          && other->count * 3 >= one->count)
        return TRUE;
    }
  return FALSE;
}

/* "President-elect" is told in looking back as well, of one who has become president. */
static gboolean
is_outgrown (const GArray *holders, const Holder *one)
{
  if (strcmp (one->fact->title, "president elect") != 0)
    return FALSE;
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *other = &g_array_index (holders, Holder, i);

      if (is_presidency (other->fact) && strcmp (other->fact->name, one->fact->name) == 0 && other->count > 0)
        return TRUE;
    }
  return FALSE;
}

static void
apply_holders (DossierDateEvidence *evidence, GArray *holders)
{
  guint mentions = 0;

  g_array_sort (holders, compare_holders);
  for (guint i = 0; i < holders->len; i++)
    mentions += g_array_index (holders, Holder, i).count;
  if (mentions < FEWEST_MENTIONS)
    return;
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);
      DossierRange terms[MOST_TERMS];
      guint n = terms_of (holder->fact, terms);

      if (holder->count > holder->former && !is_rivalled (holders, holder) && !is_outgrown (holders, holder)
          && (holder->count >= 2 || !is_presidency (holder->fact)))
        {
          g_autofree char *words = dossier_range_dup_text (holder->where, evidence->document->text);
          g_autofree char *why = g_strdup_printf ("“%s” was in office", words);

          dossier_date_evidence_narrow (evidence, terms, n, &holder->where, why);
        }
      else if (holder->former > 0 && n > 0 && terms[0].end != LAST_OPEN)
        {
          DossierRange after = { terms[0].end, LAST_OPEN };
          g_autofree char *name = display_name (holder->fact);
          g_autofree char *why = g_strdup_printf ("%s had been %s", name, holder->fact->title);

          dossier_date_evidence_narrow (evidence, &after, 1, NULL, why);
        }
    }
}

static void
apply_event (DossierDateEvidence *evidence, const DossierDatedFact *fact, guint32 token, guint32 end)
{
  DossierRange after = { dossier_dated_fact_julian (fact->first), LAST_OPEN };
  DossierRange where = dossier_document_range (evidence->document, token, end);
  g_autofree char *words = dossier_range_dup_text (where, evidence->document->text);
  g_autofree char *why = g_strdup_printf ("“%s” is not older than %u-%02u-%02u", words, fact->first / 10000,
                                          fact->first / 100 % 100, fact->first % 100);

  dossier_date_evidence_narrow (evidence, &after, 1, &where, why);
}

/* "withdraw the nomination of X", "X's nomination was withdrawn": in the same sentence. */
static gboolean
tells_withdrawal (const DossierDocument *document, guint32 token)
{
  static const char *const verbs[]
      = { "withdraw", "withdrew", "withdrawn", "withdrawing", "pulled", "pulling" };
  const DossierSentence *sentence
      = dossier_document_sentence (document, dossier_document_token (document, token)->sentence);
  guint32 first = MAX (sentence->first, token > 15 ? token - 15 : 0);
  guint32 last = MIN (sentence->end, token + 15);
  gboolean verb = FALSE, noun = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      for (guint v = 0; v < G_N_ELEMENTS (verbs); v++)
        verb = verb || dossier_document_token_is (document, i, verbs[v]);
      noun = noun || dossier_document_token_is (document, i, "nomination");
    }
  return verb && noun;
}

/* The age before "-year-old" at @token - …, or after a comma behind the name; 0 where there is none. */
static int
age_at (const DossierDocument *document, guint32 token, guint32 end)
{
  char word[LONGEST_WORD];
  guint32 at = token;

  for (guint32 skipped = 0; skipped < 3 && at > 0; skipped++)
    {
      if (at >= 1 && dossier_document_token_is (document, at - 1, "old"))
        {
          guint32 number = at - 1;

          while (number > 0 && at - number < 6
                 && (is_hyphen (document, number - 1)
                     || dossier_document_token_is (document, number - 1, "year")))
            number--;
          return number > 0 && number < at - 1 && copy_word (document, number - 1, word)
                         && strspn (word, "0123456789") == strlen (word)
                     ? atoi (word)
                     : 0;
        }
      if (copy_word (document, at - 1, word) && g_str_has_suffix (word, "-year-old"))
        return atoi (word);
      if (!(dossier_document_token (document, at - 1)->flags & DOSSIER_TOKEN_CAPITAL))
        break;
      at--;
    }
  if (end + 2 < document->tokens->len && dossier_document_token_is (document, end, ",")
      && (dossier_document_token_is (document, end + 2, ",")
          || dossier_document_token_is (document, end + 2, "."))
      && copy_word (document, end + 1, word) && strlen (word) == 2 && strspn (word, "0123456789") == 2)
    return atoi (word);
  return 0;
}

static void
apply_age (DossierDateEvidence *evidence, const DossierDatedFact *fact, guint32 token, guint32 end)
{
  int age = age_at (evidence->document, token, end);
  DossierRange between, where;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  /* An age alone may be one of long ago; it counts where something else has placed the article near it. */
  if (age < 15 || age > 110 || g_array_index (evidence->spans, DossierRange, 0).start <= 1)
    return;
  between.start = dossier_dated_fact_julian (fact->first + (guint32) age * 10000);
  between.end = dossier_dated_fact_julian (fact->first + (guint32) (age + 1) * 10000);
  if (between.start == 0 || between.end == 0)
    return;
  between.end--;
  where = dossier_document_range (evidence->document, token, end);
  name = display_name (fact);
  why = g_strdup_printf ("%s (born %u-%02u-%02u) was %d", name, fact->first / 10000, fact->first / 100 % 100,
                         fact->first % 100, age);
  if (dossier_date_evidence_narrow (evidence, &between, 1, &where, why))
    evidence->is_pointed = TRUE;
}

void
dossier_date_evidence_add_facts (DossierDateEvidence *evidence)
{
  g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  const DossierDocument *document;

  g_return_if_fail (evidence != NULL);

  document = evidence->document;
  for (guint32 token = 0; token < document->tokens->len; token++)
    {
      char word[LONGEST_WORD];
      guint first, count;

      gboolean capital = (dossier_document_token (document, token)->flags & DOSSIER_TOKEN_CAPITAL) != 0;

      if (!copy_word (document, token, word))
        continue;
      count = dossier_dated_fact_find (word, &first);
      for (guint i = first; i < first + count; i++)
        {
          const DossierDatedFact *fact = dossier_dated_fact_nth (i);
          guint32 end = match_words (document, token, fact->name);

          if (end == 0 || (!capital && fact->kind != DOSSIER_FACT_EVENT))
            continue;
          if (fact->kind == DOSSIER_FACT_OFFICE)
            count_office (document, token, fact, holders);
          else if (fact->kind == DOSSIER_FACT_BIRTH)
            apply_age (evidence, fact, token, end);
          else if (fact->kind == DOSSIER_FACT_EVENT || tells_withdrawal (document, token))
            apply_event (evidence, fact, token, end);
        }
    }
  apply_holders (evidence, holders);
}
