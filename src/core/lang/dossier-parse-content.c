/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-content.h"

#include "dossier-parse-graft.h"
#include "dossier-parse-words.h"

static const char *const saying[] = { "say", "add", "tell", "report", "write", "claim", "announce", "note", NULL };
/* With the one who is told as the object. */
static const char *const telling[] = { "tell", "warn", "inform", "remind", "assure", "advise", "notify", "caution", NULL };
/* Who is told: no story, that a clause may be about. */
static const char *const told[]
    = { "member",   "reporter", "journalist", "lawmaker", "senator",    "minister",  "official", "aide",     "ally",
        "adviser",  "advisor",  "voter",      "staff",    "staffer",    "employee",  "worker",   "investor", "shareholder",
        "leader",   "friend",   "colleague",  "associate", "supporter", "audience",  "crowd",    "court",    "judge",
        "jury",     "juror",    "committee",  "panel",    "board",      "police",    "officer",  "investigator", "prosecutor",
        "agent",    "donor",    "delegate",   "parliament", "congress", "cabinet",   "governor", "president", "parent",
        "student",  "resident", "customer",   "regulator", "executive", "director",  "public",   "world",    "people", NULL };

/* "Said on Monday that the chief is in talks": what follows "that" is what was said. */
static void
settle_said (DossierDocument *document, guint32 that, const DossierSentence *sentence)
{
  DossierToken *token = dossier_parse_token (document, that);
  guint32 said = token->head, clause;

  if (token->deprel == DOSSIER_DEPREL_MARK || said >= that || said < sentence->first
      || !g_strv_contains (saying, dossier_document_lemma (document, said)))
    return;
  for (guint32 i = that + 1; i < sentence->end; i++)
    {
      if (!dossier_parse_is_subject (dossier_parse_token (document, i)->deprel))
        continue;
      clause = dossier_parse_token (document, i)->head;
      if (clause <= i || clause >= sentence->end || dossier_parse_token (document, clause)->head != said)
        return;
      dossier_parse_token (document, clause)->deprel = DOSSIER_DEPREL_CCOMP;
      dossier_parse_attach (document, that, clause, DOSSIER_DEPREL_MARK, sentence);
      return;
    }
}

static gboolean
is_finite (guint tag)
{
  return tag == DOSSIER_TAG_MD || tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_VBP;
}

/* The verb of telling that has the words up to @last as its object, the one who is told; else DOSSIER_NO_TOKEN. */
static guint32
find_telling (DossierDocument *document, guint32 last, const DossierSentence *sentence)
{
  guint32 word = last, verb = dossier_parse_token (document, word)->head;

  while (verb != DOSSIER_NO_TOKEN && verb >= sentence->first && verb <= last
         && !dossier_parse_is_verb (dossier_parse_token (document, verb)->tag))
    {
      word = verb;
      verb = dossier_parse_token (document, word)->head;
    }
  if (verb == DOSSIER_NO_TOKEN || verb < sentence->first || verb > word
      || !g_strv_contains (telling, dossier_document_lemma (document, verb))
      || !g_strv_contains (told, dossier_document_lemma (document, word)))
    return DOSSIER_NO_TOKEN;
  return verb;
}

/* "Told board members that the plan was dead": what follows "that" is what they were told, and nothing about them. */
static void
settle_told (DossierDocument *document, guint32 that, const DossierSentence *sentence)
{
  guint32 verb = dossier_parse_is_subject (dossier_parse_token (document, that)->deprel)
                     ? DOSSIER_NO_TOKEN
                     : find_telling (document, that - 1, sentence);
  guint32 subject = that + 1, clause;

  if (verb == DOSSIER_NO_TOKEN)
    return;
  while (subject < sentence->end && !dossier_parse_is_subject (dossier_parse_token (document, subject)->deprel))
    subject++;
  if (subject == sentence->end)
    return;
  clause = dossier_parse_token (document, subject)->head;
  if (clause <= subject || clause >= sentence->end || dossier_parse_token (document, clause)->head <= verb
      || dossier_parse_token (document, clause)->head >= that)
    return;
  dossier_parse_attach (document, clause, verb, DOSSIER_DEPREL_CCOMP, sentence);
  dossier_parse_attach (document, that, clause, DOSSIER_DEPREL_MARK, sentence);
  dossier_parse_token (document, that)->tag = DOSSIER_TAG_IN;
}

/* "Rumours that Lee left were everywhere": a noun before "that" is no subject of what follows it, but of the next verb. */
static void
settle_rumour (DossierDocument *document, guint32 that, const DossierSentence *sentence)
{
  guint32 noun = that - 1;
  guint32 clause = dossier_parse_token (document, that)->head;
  guint32 verb;

  if (dossier_parse_token (document, that)->deprel != DOSSIER_DEPREL_MARK || clause < that || clause >= sentence->end
      || dossier_parse_token (document, noun)->head != clause || !dossier_parse_is_subject (dossier_parse_token (document, noun)->deprel))
    return;
  for (verb = clause + 1; verb < sentence->end && !is_finite (dossier_parse_token (document, verb)->tag);)
    verb++;
  if (verb == sentence->end)
    return;
  if (!dossier_parse_put_above (document, verb, clause, DOSSIER_DEPREL_ACL, sentence))
    return;
  dossier_parse_token (document, clause)->head = noun;
  dossier_parse_token (document, noun)->head = verb;
  dossier_parse_token (document, noun)->deprel = DOSSIER_DEPREL_NSUBJ;
  for (guint32 i = verb + 1; i < sentence->end; i++)
    if (dossier_parse_token (document, i)->head < verb && !dossier_parse_is_below (document, verb, i, sentence))
      dossier_parse_token (document, i)->head = verb;
}

void
dossier_parse_settle_that (DossierDocument *document, guint32 that, const DossierSentence *sentence)
{
  g_return_if_fail (document != NULL);
  g_return_if_fail (that >= sentence->first && that < sentence->end);

  if (that > sentence->first + 1)
    settle_told (document, that, sentence);
  if (dossier_parse_token (document, that)->tag != DOSSIER_TAG_IN)
    return;
  settle_said (document, that, sentence);
  if (that > sentence->first)
    settle_rumour (document, that, sentence);
}
