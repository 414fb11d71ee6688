/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tokenizer.h"

#include <string.h>

#include "dossier-sentence-splitter.h"

/* The tokens of @text with "|" between them, "||" between sentences and "¶" before a new paragraph. */
static char *
show (const char *text, gsize length, const DossierRange *skip, guint n_skip)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, length, skip, n_skip);
  GString *shown = g_string_new (NULL);

  for (guint s = 0; s < document->sentences->len; s++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, s);

      if (s > 0)
        g_string_append (shown, sentence->paragraph == sentence[-1].paragraph ? " || " : " ¶ ");
      for (guint32 i = sentence->first; i < sentence->end; i++)
        {
          const DossierToken *token = dossier_document_token (document, i);

          g_assert_cmpuint (token->sentence, ==, s);
          if (i > sentence->first)
            g_string_append_c (shown, '|');
          g_string_append_len (shown, text + token->start, token->end - token->start);
        }
    }
  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *text;
  const char *tokens;
} Case;

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shown = show (cases[i].text, strlen (cases[i].text), NULL, 0);

      if (strcmp (shown, cases[i].tokens) != 0)
        g_test_fail_printf ("“%s”: %s instead of %s", cases[i].text, shown, cases[i].tokens);
    }
}

static void
test_clitics (void)
{
  static const Case cases[] = {
    { "I don't know.", "I|do|n't|know|." },
    { "They can’t and won’t.", "They|ca|n’t|and|wo|n’t|." },
    { "The mayor's aides weren't told.", "The|mayor|'s|aides|were|n't|told|." },
    { "We'll say we've won; I'd bet I'm right.", "We|'ll|say|we|'ve|won|;|I|'d|bet|I|'m|right|." },
    { "It cannot be.", "It|can|not|be|." },
    { "The Democrats' plan", "The|Democrats|'|plan" },
    { "DON'T GO", "DO|N'T|GO" },
    { "O'Neill met d'Arcy at five o'clock.", "O'Neill|met|d'Arcy|at|five|o'clock|." },
    { "back in the '90s, get 'em", "back|in|the|'90s|,|get|'em" },
    { "a 'safe' bet", "a|'|safe|'|bet" },
    { "Wouldn't've", "Would|n't|'ve" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "$300m, £2.5bn or €40", "$|300m|,|£|2.5bn|or|€|40" },
    { "US$1,200 and 300€", "US$|1,200|and|300|€" },
    { "USD500 fell 3.5%", "USD|500|fell|3.5|%" },
    { "$3-5 million", "$|3|-|5|million" },
    { "at 7pm, 10:30 a.m. or 11am", "at|7|pm|,|10:30|a.m.|or|11|am" },
    { "on 6/4/2025, 2025-06-04 and 9/11", "on|6/4/2025|,|2025-06-04|and|9/11" },
    { "in 2025.", "in|2025|." },
    { "call 555-0123", "call|555-0123" },
    { "the 1990s and the 21st", "the|1990s|and|the|21st" },
    { "about .5 per cent", "about|.5|per|cent" },
    { "1. First point", "1.|First|point" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "a well-known 53-year-old co-founder", "a|well|-|known|53|-|year|-|old|co-founder" },
    { "an ex-minister’s e-mail", "an|ex-minister|’s|e-mail" },
    { "and/or he/she", "and|/|or|he|/|she" },
    { "AT&T and Q&A", "AT&T|and|Q&A" },
    { "the deal—signed—was", "the|deal|—|signed|—|was" },
    { "well... maybe", "well|...|maybe" },
    { "see https://example.org/a?b=c, or mail jo.b@example.co.uk.",
      "see|https://example.org/a?b=c|,|or|mail|jo.b@example.co.uk|." },
    { "Example.com fell", "Example.com|fell" },
    { "ended.Then", "ended|. || Then" },
    { "(see [here])", "(|see|[|here|]|)" },
    { "@someone likes #news", "@someone|likes|#news" },
    { "What?! No!!!", "What|?! || No|!!!" },
    { "U.S.-based", "U.S.|-|based" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_sentences (void)
{
  static const Case cases[] = {
    { "He left. She stayed.", "He|left|. || She|stayed|." },
    { "Dr. Ann Lee of the U.S. Senate met Sen. Joe Roe.",
      "Dr.|Ann|Lee|of|the|U.S.|Senate|met|Sen.|Joe|Roe|." },
    { "It is based in the U.S. The firm is old.", "It|is|based|in|the|U.S. || The|firm|is|old|." },
    { "Acme Inc. bought Bolt Corp. It paid cash.", "Acme|Inc.|bought|Bolt|Corp. || It|paid|cash|." },
    { "George W. Hill spoke.", "George|W.|Hill|spoke|." },
    { "So did I. The end.", "So|did|I|. || The|end|." },
    { "\"Is that all?\" Smith asked.", "\"|Is|that|all|?|\"|Smith|asked|." },
    { "“Is that all?” she asked. “Yes.” He left.",
      "“|Is|that|all|?|”|she|asked|. || “|Yes|.|” || He|left|." },
    { "Was it too much? Another question followed.", "Was|it|too|much|? || Another|question|followed|." },
    { "He paid No. 5 first. No. He did not.", "He|paid|No.|5|first|. || No|. || He|did|not|." },
    { "In Springfield, Ill. police said so.", "In|Springfield|,|Ill.|police|said|so|." },
    { "He felt ill. Police came.", "He|felt|ill|. || Police|came|." },
    { "Sales rose 3.5 percent. (Profit fell.) All was well.",
      "Sales|rose|3.5|percent|. || (|Profit|fell|.|) || All|was|well|." },
    { "At 5 p.m. Tuesday it rained. By 6 p.m. it was dry.",
      "At|5|p.m.|Tuesday|it|rained|. || By|6|p.m.|it|was|dry|." },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_paragraphs (void)
{
  static const Case cases[] = {
    { "A Headline Without a Stop\nThe first line. The second.\n\nAnother.",
      "A|Headline|Without|a|Stop ¶ The|first|line|. || The|second|. ¶ Another|." },
    { "One.\r\nTwo.\r\n", "One|. ¶ Two|." },
    /* Lines broken at a width go on. */
    { "The council of the small town met on Monday evening to\ntalk about the money that it had been promised by the\n"
      "county for a bridge which nobody in the town had ever\nasked for.\n\nIt ended late.",
      "The|council|of|the|small|town|met|on|Monday|evening|to|talk|about|the|money|that|it|had|been|promised|by|the|"
      "county|for|a|bridge|which|nobody|in|the|town|had|ever|asked|for|. ¶ It|ended|late|." },
    { "", "" },
    { " \n\t ", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_skip (void)
{
  static const char text[] = "One two. Advert here Three four.";
  DossierRange skip[] = { { 9, 20 } };
  g_autofree char *shown = show (text, strlen (text), skip, 1);

  g_assert_cmpstr (shown, ==, "One|two|. ¶ Three|four|.");
}

static void
test_flags (void)
{
  static const char text[] = "NATO said Élan paid 5.";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);

  g_assert_cmphex (dossier_document_token (document, 0)->flags, ==,
                   DOSSIER_TOKEN_SPACE_BEFORE | DOSSIER_TOKEN_LINE_START | DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_ALL_CAPS);
  g_assert_cmphex (dossier_document_token (document, 2)->flags, ==,
                   DOSSIER_TOKEN_SPACE_BEFORE | DOSSIER_TOKEN_CAPITAL);
  g_assert_cmphex (dossier_document_token (document, 4)->flags, ==,
                   DOSSIER_TOKEN_SPACE_BEFORE | DOSSIER_TOKEN_DIGIT);
  g_assert_cmphex (dossier_document_token (document, 5)->flags, ==, DOSSIER_TOKEN_PUNCTUATION);
}

/* Any bytes give tokens in order, without overlap, that hold every byte which is no white space. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      guint8 bytes[400];
      gsize length = g_rand_int_range (random, 0, sizeof bytes);
      g_autoptr (DossierDocument) document = NULL;
      gsize position = 0;

      for (gsize i = 0; i < length; i++)
        bytes[i] = round % 2 ? g_rand_int_range (random, 0,
                                                 256) : "a.'-n t$9,A\"\xe2\x80\x99\n!"[g_rand_int_range (random, 0, 18)];
      document = dossier_tokenizer_run ((const char *) bytes, length, NULL, 0);
      for (guint i = 0; i < document->tokens->len; i++)
        {
          const DossierToken *token = dossier_document_token (document, i);

          g_assert_cmpuint (token->start, >=, position);
          g_assert_cmpuint (token->end, >, token->start);
          g_assert_cmpuint (token->end, <=, length);
          for (; position < token->start; position++)
            g_assert_true (bytes[position] <= ' ' || bytes[position] >= 0x7f);
          position = token->end;
        }
      g_assert_true (document->sentences->len > 0 || document->tokens->len == 0);
    }
}

static void
check_long (const char *pattern, gsize length)
{
  GString *text = g_string_sized_new (length);
  g_autoptr (DossierDocument) document = NULL;

  while (text->len < length)
    g_string_append (text, pattern);
  document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
  for (guint i = 0; i < document->tokens->len; i++)
    g_assert_cmpuint (dossier_document_token (document, i)->end - dossier_document_token (document, i)->start,
                      <=,
                      DOSSIER_TOKEN_LONGEST);
  for (guint i = 0; i < document->sentences->len; i++)
    g_assert_cmpuint (dossier_document_sentence (document, i)->end - dossier_document_sentence (document,
                                                                                                i)->first, <=,
                      DOSSIER_SENTENCE_LONGEST);
  g_string_free (text, TRUE);
}

/* A megabyte of one pattern: were any rule quadratic in it, this would run into the time limit of the test
 * run. */
static void
test_monotonous (void)
{
  static const char *const patterns[] = { "word ", "a-", "a.", "1,", "'", "x@", "\"", "(", ". ", "a", "Dr. ",
                                          "\n", "http://",
                                          "A \" ", "! " };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    check_long (patterns[i], 1000000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokenizer/clitics", test_clitics);
  g_test_add_func ("/tokenizer/numbers", test_numbers);
  g_test_add_func ("/tokenizer/words", test_words);
  g_test_add_func ("/tokenizer/sentences", test_sentences);
  g_test_add_func ("/tokenizer/paragraphs", test_paragraphs);
  g_test_add_func ("/tokenizer/skip", test_skip);
  g_test_add_func ("/tokenizer/flags", test_flags);
  g_test_add_func ("/tokenizer/any-bytes", test_any_bytes);
  g_test_add_func ("/tokenizer/monotonous", test_monotonous);
  return g_test_run ();
}
