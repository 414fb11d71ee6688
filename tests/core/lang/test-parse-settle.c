/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-settle.h"

#include "dossier-tokenizer.h"

#include <string.h>

#define N_TREES 300000
#define MAX_WORDS 10
/* So few kinds of words and of relations in one tree that they meet as a rule wants them. */
#define N_KINDS 7

/* A word with its lemma and tag. */
typedef struct
{
  const char *word;
  const char *lemma;
  DossierTag tag;
} Entry;

/* What the rules look at. */
static const Entry vocabulary[]
    = { { "said", "say", DOSSIER_TAG_VBD },           { "says", "say", DOSSIER_TAG_VBZ },
        { "suggesting", "suggest", DOSSIER_TAG_VBG }, { "could", "could", DOSSIER_TAG_MD },
        { "was", "be", DOSSIER_TAG_VBD },             { "sued", "sue", DOSSIER_TAG_VBN },
        { "pay", "pay", DOSSIER_TAG_VB },             { "plans", "plan", DOSSIER_TAG_NNS },
        { "going", "go", DOSSIER_TAG_VBG },           { "described", "describe", DOSSIER_TAG_VBD },
        { "year", "year", DOSSIER_TAG_NN },           { "report", "report", DOSSIER_TAG_NN },       { "group", "group", DOSSIER_TAG_NN },
        { "chairman", "chairman", DOSSIER_TAG_NN },   { "chief", "chief", DOSSIER_TAG_NN },
        { "wife", "wife", DOSSIER_TAG_NN },           { "appointment", "appointment", DOSSIER_TAG_NN },
        { "Lee", "lee", DOSSIER_TAG_NNP },            { "Purdy", "purdy", DOSSIER_TAG_NNP },
        { "Harbour", "harbour", DOSSIER_TAG_NNP },    { "Thursday", "thursday", DOSSIER_TAG_NNP },
        { "told", "tell", DOSSIER_TAG_VBD },          { "members", "member", DOSSIER_TAG_NNS },
        { "that", "that", DOSSIER_TAG_WDT },          { "whom", "whom", DOSSIER_TAG_WP },
        { "that", "that", DOSSIER_TAG_IN },           { "to", "to", DOSSIER_TAG_IN },
        { "to", "to", DOSSIER_TAG_TO },               { "as", "as", DOSSIER_TAG_IN },
        { "in", "in", DOSSIER_TAG_IN },               { "on", "on", DOSSIER_TAG_IN },
        { "whether", "whether", DOSSIER_TAG_IN },     { "while", "while", DOSSIER_TAG_IN },
        { "who", "who", DOSSIER_TAG_WP },             { "which", "which", DOSSIER_TAG_WDT },
        { "and", "and", DOSSIER_TAG_CC },             { ",", ",", DOSSIER_TAG_COMMA },
        { ",", ",", DOSSIER_TAG_COMMA },              { "$", "$", DOSSIER_TAG_CURRENCY },
        { "two", "two", DOSSIER_TAG_CD },             { "the", "the", DOSSIER_TAG_DT },
        { "his", "his", DOSSIER_TAG_PRPS },           { "later", "later", DOSSIER_TAG_RB },
        { "responsible", "responsible", DOSSIER_TAG_JJ } };

static const DossierDeprel relations[]
    = { DOSSIER_DEPREL_NSUBJ,     DOSSIER_DEPREL_NSUBJ,  DOSSIER_DEPREL_NSUBJ_PASS, DOSSIER_DEPREL_CSUBJ,
        DOSSIER_DEPREL_OBJ,       DOSSIER_DEPREL_IOBJ,   DOSSIER_DEPREL_OBL,        DOSSIER_DEPREL_NMOD,
        DOSSIER_DEPREL_APPOS,     DOSSIER_DEPREL_CONJ,   DOSSIER_DEPREL_CONJ,       DOSSIER_DEPREL_CC,
        DOSSIER_DEPREL_MARK,      DOSSIER_DEPREL_MARK,   DOSSIER_DEPREL_CASE,       DOSSIER_DEPREL_CCOMP,
        DOSSIER_DEPREL_XCOMP,     DOSSIER_DEPREL_ADVCL,  DOSSIER_DEPREL_ACL,        DOSSIER_DEPREL_ACL_RELCL,
        DOSSIER_DEPREL_PARATAXIS, DOSSIER_DEPREL_ADVMOD, DOSSIER_DEPREL_NUMMOD,     DOSSIER_DEPREL_COMPOUND,
        DOSSIER_DEPREL_FLAT,      DOSSIER_DEPREL_AMOD,   DOSSIER_DEPREL_AUX,        DOSSIER_DEPREL_COP };

/* Some of [0, n) by lot. */
static void
draw (GRand *random, guint n, guint *kinds)
{
  for (guint i = 0; i < N_KINDS; i++)
    kinds[i] = g_rand_int_range (random, 0, n);
}

/* Hangs all words on one root without a circle, mostly on a near one. */
static void
grow (DossierDocument *document, GRand *random)
{
  guint32 n = document->tokens->len, order[MAX_WORDS];
  guint kinds[N_KINDS];

  draw (random, G_N_ELEMENTS (relations), kinds);
  for (guint32 i = 0; i < n; i++)
    {
      guint32 place = g_rand_int_range (random, 0, i + 1);

      order[i] = order[place];
      order[place] = i;
    }
  for (guint32 i = 0; i < n; i++)
    {
      DossierToken *token = dossier_document_token (document, order[i]);

      token->head = DOSSIER_NO_TOKEN;
      token->deprel = relations[kinds[g_rand_int_range (random, 0, N_KINDS)]];
      if (i == 0)
        token->deprel = DOSSIER_DEPREL_ROOT;
      for (guint attempt = 0; i > 0 && attempt < 3; attempt++)
        {
          guint32 head = order[g_rand_int_range (random, 0, i)];
          guint32 old = token->head;

          if (old == DOSSIER_NO_TOKEN || ABS ((int) head - (int) order[i]) < ABS ((int) old - (int) order[i]))
            token->head = head;
        }
    }
}

static void
add_names (DossierDocument *document, GRand *random)
{
  guint32 n = document->tokens->len;

  for (guint32 i = 0; i < n; i++)
    if (dossier_document_token (document, i)->tag == DOSSIER_TAG_NNP)
      {
        DossierName name = { i, i + 1, g_rand_boolean (random) ? DOSSIER_NAME_PERSON : DOSSIER_NAME_ORGANISATION };

        while (name.end < n && dossier_document_token (document, name.end)->tag == DOSSIER_TAG_NNP
               && g_rand_boolean (random))
          name.end++;
        g_array_append_val (document->names, name);
        i = name.end - 1;
      }
}

static void
set_lemma (DossierDocument *document, DossierToken *token, const char *lemma)
{
  if (document->lemmas->len == 0)
    g_string_append_c (document->lemmas, '\0');
  token->lemma = document->lemmas->len;
  g_string_append_len (document->lemmas, lemma, strlen (lemma) + 1);
}

/* A sentence of words by lot in a tree by lot; @text gets its words. */
static DossierDocument *
make_document (GString *text, GRand *random)
{
  const Entry *entries[MAX_WORDS];
  guint kinds[N_KINDS];
  guint n = g_rand_int_range (random, 2, MAX_WORDS + 1);
  DossierDocument *document;

  draw (random, G_N_ELEMENTS (vocabulary), kinds);
  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++)
    {
      entries[i] = &vocabulary[kinds[g_rand_int_range (random, 0, N_KINDS)]];
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", entries[i]->word);
    }
  document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
  g_assert_cmpuint (document->tokens->len, ==, n);
  g_assert_cmpuint (document->sentences->len, ==, 1);
  for (guint i = 0; i < n; i++)
    {
      DossierToken *token = dossier_document_token (document, i);

      token->tag = entries[i]->tag;
      set_lemma (document, token, entries[i]->lemma);
    }
  grow (document, random);
  add_names (document, random);
  return document;
}

static gboolean
reaches_root (const DossierDocument *document, guint32 word)
{
  for (guint step = 0; step <= document->tokens->len; step++)
    {
      word = dossier_document_token (document, word)->head;
      if (word == DOSSIER_NO_TOKEN)
        return TRUE;
      if (word >= document->tokens->len)
        return FALSE;
    }
  return FALSE;
}

/* Whatever tree is mended, what comes of it is a tree: no word hangs on itself, straight or by way of others. */
static void
test_stays_tree (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_TREES; i++)
    {
      g_autoptr (DossierDocument) document = make_document (text, random);

      dossier_parse_settle (document);
      for (guint32 word = 0; word < document->tokens->len; word++)
        if (!reaches_root (document, word))
          {
            g_test_message ("“%s”: word %u (“%s”), tree %u", text->str, word,
                            dossier_document_lemma (document, word), i);
            g_test_fail ();
            break;
          }
    }
}

/* "The chairman and Ann Lee left" is of two people, not of one with two titles. */
static void
test_two_people (void)
{
  static const guint32 heads[] = { 1, 5, 4, 4, 1, DOSSIER_NO_TOKEN };
  static const DossierDeprel deprels[] = { DOSSIER_DEPREL_DET,      DOSSIER_DEPREL_NSUBJ, DOSSIER_DEPREL_CC,
                                           DOSSIER_DEPREL_COMPOUND, DOSSIER_DEPREL_CONJ,  DOSSIER_DEPREL_ROOT };
  static const DossierTag tags[] = { DOSSIER_TAG_DT,  DOSSIER_TAG_NN,  DOSSIER_TAG_CC,
                                     DOSSIER_TAG_NNP, DOSSIER_TAG_NNP, DOSSIER_TAG_VBD };
  static const char *const lemmas[] = { "the", "chairman", "and", "ann", "lee", "leave" };
  const char *text = "The chairman and Ann Lee left";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  DossierName name = { 3, 5, DOSSIER_NAME_PERSON };

  g_assert_cmpuint (document->tokens->len, ==, G_N_ELEMENTS (heads));
  g_array_append_val (document->names, name);
  for (guint32 i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      DossierToken *token = dossier_document_token (document, i);

      token->head = heads[i];
      token->deprel = deprels[i];
      token->tag = tags[i];
      set_lemma (document, token, lemmas[i]);
    }
  dossier_parse_settle (document);
  for (guint32 i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_assert_cmpuint (dossier_document_token (document, i)->head, ==, heads[i]);
      g_assert_cmpint (dossier_document_token (document, i)->deprel, ==, deprels[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parse-settle/stays-tree", test_stays_tree);
  g_test_add_func ("/parse-settle/two-people", test_two_people);
  return g_test_run ();
}
