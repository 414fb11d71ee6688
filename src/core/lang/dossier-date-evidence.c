/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-evidence.h"

#include <string.h>

/* A plan is at times told as if it were past. */
#define DAYS_OF_DOUBT 60
/* Losses in hundredths of a natural logarithm; measured on 1,800 dated articles. */
#define LOSS_BEFORE_PAST 260
#define LOSS_AFTER_ELECTION 500
#define LOSS_AROUND_PRESENT_YEAR 700
#define LOSS_AFTER_COPYRIGHT 250
/* A post that is quoted with its day is mostly of the same days; where it was written it may be the next. */
#define DAYS_OF_POST 21
#define DAYS_BEFORE_POST 3
#define LOSS_AFTER_POST 160

void
dossier_date_evidence_init (DossierDateEvidence *evidence, const DossierDocument *document,
                            const DossierDatedFacts *facts, const GArray *found, guint32 last)
{
  g_return_if_fail (evidence != NULL && document != NULL && facts != NULL && found != NULL);

  evidence->document = document;
  evidence->facts = facts;
  evidence->found = found;
  evidence->tense = dossier_date_tense_new (document);
  evidence->belief = dossier_date_belief_new (dossier_dated_facts_known_to (facts), last);
}

void
dossier_date_evidence_clear (DossierDateEvidence *evidence)
{
  g_return_if_fail (evidence != NULL);

  g_clear_pointer (&evidence->tense, dossier_date_tense_free);
  g_clear_pointer (&evidence->belief, dossier_date_belief_free);
}

char *
dossier_date_evidence_dup_words (const DossierDateEvidence *evidence, DossierRange where)
{
  g_autofree char *words = dossier_range_dup_text (where, evidence->document->text);
  GString *line = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    {
      gboolean blank = g_ascii_isspace (*p);

      if (!blank || (line->len > 0 && line->str[line->len - 1] != ' '))
        g_string_append_c (line, blank ? ' ' : *p);
    }
  return g_string_free (line, FALSE);
}

void
dossier_date_evidence_add (DossierDateEvidence *evidence, const DossierRange *spans, guint n_spans,
                           gint32 before, gint32 after, DossierRange where, const char *what)
{
  g_autofree char *words = dossier_date_evidence_dup_words (evidence, where);
  g_autofree char *why = g_strdup_printf ("“%s” %s", words, what);

  dossier_date_belief_add (evidence->belief, spans, n_spans, before, after, where, why);
}

void
dossier_date_evidence_add_era (DossierDateEvidence *evidence, const DossierRange *spans, guint n_spans,
                               gint32 before, double share, DossierFading fading, DossierRange where,
                               const char *what)
{
  g_autofree char *words = dossier_date_evidence_dup_words (evidence, where);
  g_autofree char *why = g_strdup_printf ("“%s” %s", words, what);

  dossier_date_belief_add_era (evidence->belief, spans, n_spans, before, share, fading, where, why);
}

gboolean
dossier_date_evidence_copy_word (const DossierDocument *document, guint32 token, char *word)
{
  const DossierToken *t = dossier_document_token (document, token);
  gsize length = 0;

  for (gsize i = t->start; i < t->end; i++)
    {
      const guchar *at = (const guchar *) document->text + i;
      gboolean curly = t->end - i >= 3 && at[0] == 0xe2 && at[1] == 0x80 && at[2] == 0x99;

      if (length + 1 >= DOSSIER_DATED_WORD_LONGEST)
        return FALSE;
      word[length++] = curly ? '\'' : g_ascii_tolower ((char) *at);
      i += curly ? 2 : 0;
    }
  if (length > 1 && word[length - 1] == '.')
    length--;
  word[length] = '\0';
  return length > 0;
}

static gboolean
is_hyphen (const DossierDocument *document, guint32 token)
{
  return token < document->tokens->len && dossier_document_token_is (document, token, "-");
}

guint32
dossier_date_evidence_match (const DossierDocument *document, guint32 token, const char *name)
{
  while (*name != '\0')
    {
      char word[DOSSIER_DATED_WORD_LONGEST];
      gsize length = strcspn (name, " ");

      if (token >= document->tokens->len || !dossier_date_evidence_copy_word (document, token, word)
          || strlen (word) != length || strncmp (word, name, length) != 0)
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

static gboolean
word_at (const DossierDateEvidence *evidence, guint32 token, const char *word)
{
  return token < evidence->document->tokens->len
         && dossier_document_token_is (evidence->document, token, word);
}

/* Whether the words around a year speak of an election to come: "ahead of the 2024 presidential election". */
static gboolean
is_before_election (const DossierDateEvidence *evidence, guint32 token)
{
  gboolean ahead = FALSE;

  for (guint32 i = token; i > 0 && token - i < 5; i--)
    ahead = ahead || word_at (evidence, i - 1, "ahead") || word_at (evidence, i - 1, "upcoming");
  if (!ahead)
    return FALSE;
  for (guint32 i = token + 1; i < token + 7; i++)
    if (word_at (evidence, i, "election"))
      return TRUE;
  return FALSE;
}

/* A year that stands for the article's own: "as the 2024 election year continues". */
static gboolean
is_present_year (const DossierDateEvidence *evidence, guint32 token)
{
  static const char *const verbs[]
      = { "continues", "unfolds", "begins", "progresses", "approaches", "nears" };

  if (!word_at (evidence, token + 1, "election") || !word_at (evidence, token + 2, "year"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (word_at (evidence, token + 3, verbs[i]))
      return TRUE;
  return FALSE;
}

/* Whether the words before a date tie it to what has not happened: "projected", "through", "by". */
static gboolean
looks_ahead (const DossierDateEvidence *evidence, guint32 token)
{
  static const char *const words[]
      = { "by",       "until",     "through", "projected", "would", "could", "should", "next", "before",
          "possible", "potential", "bid",     "campaign",  "run",   "race",  "may",    "might" };

  for (guint32 i = token; i > 0 && token - i < 4; i--)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      if (word_at (evidence, i - 1, words[w]))
        return TRUE;
  return FALSE;
}

/* Whether the words tell of something in that year, rather than name an election or a budget by it. */
static gboolean
is_told_of (const DossierDateEvidence *evidence, const DossierTimex *timex, guint32 token)
{
  if (timex->month != 0)
    return TRUE;
  /* Elections are named by even years, also those to come. */
  if (timex->grain != DOSSIER_DATE_UNIT_YEAR || timex->year % 2 == 0)
    return FALSE;
  return word_at (evidence, token - 1, "in") || word_at (evidence, token - 1, "since");
}

static gboolean
is_copyright (const DossierDateEvidence *evidence, guint32 token)
{
  for (guint32 i = token; i > 0 && token - i < 3; i--)
    if (word_at (evidence, i - 1, "copyright") || word_at (evidence, i - 1, "©"))
      return TRUE;
  return FALSE;
}

/* "— A. Writer (@writer) June 4, 2014": the day of a post that the article quotes. */
static gboolean
is_post (const DossierDateEvidence *evidence, const DossierTimex *timex, guint32 token)
{
  DossierRange before = { timex->range.start - MIN (timex->range.start, 40), timex->range.start };

  if (timex->day == 0 || !word_at (evidence, token - 1, ")"))
    return FALSE;
  return memchr (evidence->document->text + before.start, '@', before.end - before.start) != NULL;
}

/* What one year, month or day with its year tells. Returns: its first day where it is told as past, else 0;
 * of posts only the newest counts, @post */
static guint32
add_stated (DossierDateEvidence *evidence, const DossierTimex *timex, const DossierTimex **post)
{
  guint32 token = dossier_document_token_at (evidence->document, timex->range.start);
  guint32 end = dossier_document_token_at (evidence->document, timex->range.end);
  int direction = dossier_date_tense_direction (evidence->tense, token);
  guint32 election = dossier_dated_fact_us_election (timex->year);
  DossierRange year = { dossier_date_julian (timex->year, 1, 1), dossier_date_julian (timex->year, 12, 31) };
  DossierRange since = { timex->date.first - MIN (timex->date.first, DAYS_OF_DOUBT), G_MAXUINT32 };

  if (token == 0 || end == 0)
    return 0;
  if (is_post (evidence, timex, token))
    {
      if (*post == NULL || (*post)->date.first < timex->date.first)
        *post = timex;
      return timex->date.first - DAYS_BEFORE_POST;
    }
  if (is_copyright (evidence, token))
    /* Pages renew it, so that it bounds the article's date on one side only. */
    dossier_date_evidence_add (evidence, &(DossierRange){ 1, year.end }, 1, 0, LOSS_AFTER_COPYRIGHT,
                               timex->range, "is the year of its copyright");
  else if (is_present_year (evidence, end - 1))
    dossier_date_evidence_add (evidence, &year, 1, LOSS_AROUND_PRESENT_YEAR, LOSS_AROUND_PRESENT_YEAR,
                               timex->range, "is told as the present year");
  else if (election != 0 && is_before_election (evidence, end - 1))
    dossier_date_evidence_add (evidence, &(DossierRange){ 1, election }, 1, 0, LOSS_AFTER_ELECTION,
                               timex->range, "names an election as still to come");
  else if (direction < 0 && timex->bound != DOSSIER_BOUND_UNTIL && timex->bound != DOSSIER_BOUND_BEFORE
           && is_told_of (evidence, timex, token) && !looks_ahead (evidence, token))
    {
      dossier_date_evidence_add (evidence, &since, 1, LOSS_BEFORE_PAST, 0, timex->range, "is told as past");
      return timex->date.first;
    }
  return 0;
}

void
dossier_date_evidence_add_dates (DossierDateEvidence *evidence)
{
  const DossierTimex *post = NULL;

  g_return_if_fail (evidence != NULL);

  for (guint i = 0; i < evidence->found->len; i++)
    {
      const DossierTimex *timex = &g_array_index (evidence->found, DossierTimex, i);
      guint32 past;

      if (timex->kind != DOSSIER_TIMEX_DATE || timex->year == 0 || !dossier_date_is_set (&timex->date)
          || timex->date.precision > DOSSIER_PRECISION_YEAR)
        continue;
      past = add_stated (evidence, timex, &post);
      if (past > 0)
        dossier_date_belief_add_start (evidence->belief, past);
    }
  if (post != NULL)
    {
      DossierRange days = { post->date.first - DAYS_BEFORE_POST, post->date.first + DAYS_OF_POST };

      dossier_date_evidence_add (evidence, &days, 1, LOSS_BEFORE_PAST, LOSS_AFTER_POST, post->range,
                                 "is the day of a post that it quotes");
    }
}
