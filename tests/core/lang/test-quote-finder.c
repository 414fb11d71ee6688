/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-finder.h"
#include "dossier-test-conllu.h"

/* Lines of CoNLL-U, written short: form, lemma, tag, head, relation; "~" glues a word to the next. */
typedef struct
{
  const char *words;
  const char *expected; /* kind|source|cue|content, joined by ";" */
} Row;

static const Row rows[] = {
  { "“~ “ `` 4 punct\nTaxes tax NNS 3 nsubj\nfall~ fall VBP 5 ccomp\n,~ , , 5 punct\n” ” '' 5 punct\nsaid "
    "say VBD 0 root\n"
    "Ms. Ms. NNP 6 nsubj\nOduya~ Oduya NNP 7 flat\n. . . 6 punct\n",
    "direct|Ms. Oduya|said|“Taxes fall,”" },
  { "Ruiz Ruiz NNP 2 nsubj\nsaid say VBD 0 root\nthat that IN 5 mark\nrents rent NNS 5 nsubj\nfell~ fall VBD "
    "2 ccomp\n"
    ". . . 2 punct\n",
    "indirect|Ruiz|said|that rents fell" },
  { "According accord VBG 3 case\nto to IN 3 case\nRuiz~ Ruiz NNP 6 obl\n, , , 3 punct\nrents rent NNS 6 "
    "nsubj\n"
    "fell~ fall VBD 0 root\n. . . 6 punct\n",
    "indirect|Ruiz|According|rents fell" },
  { "Ruiz Ruiz NNP 2 nsubj\ncalled call VBD 0 root\nit it PRP 2 obj\n“~ “ `` 6 punct\na a DT 6 det\nshame~ "
    "shame NN 2 xcomp\n"
    "”~ ” '' 6 punct\n. . . 2 punct\n",
    "topic|Ruiz|called|it “a shame”;partial|Ruiz|called|“a shame”" },
  { "The the DT 5 det\n“~ “ `` 3 punct\nmiracle~ miracle NN 5 compound\n” ” '' 3 punct\ndiet diet NN 6 "
    "nsubj\n"
    "failed~ fail VBD 0 root\n. . . 6 punct\n",
    "scare|||“miracle”" },
  { "The the DT 2 det\nnurses~ nurse NNS 4 nmod:poss\n’ ’ POS 2 case\npay pay NN 5 nsubj\nrose~ rise VBD 0 "
    "root\n. . . 5 punct\n",
    "" },
  /* The teller at the end, and in the middle. */
  { "Rents rent NNS 2 nsubj\nfell~ fall VBD 0 root\n, , , 5 punct\nofficials official NNS 5 nsubj\nsaid~ say VBD "
    "2 parataxis\n. . . 2 punct\n",
    "indirect|officials|said|Rents fell" },
  { "The the DT 2 det\nbridge~ bridge NN 6 nsubj\n, , , 5 punct\nRuiz Ruiz NNP 5 nsubj\nsaid~ say VBD 6 "
    "parataxis\n, , , 5 punct\nwas be VBD 8 cop\nsafe~ safe JJ 0 root\n. . . 8 punct\n",
    "indirect|Ruiz|said|The bridge;indirect|Ruiz|said|was safe" },
  /* What is wanted, planned or only spoken of is no speech. */
  { "Ruiz Ruiz NNP 2 nsubj\nthinks think VBZ 0 root\nthat that IN 5 mark\nrents rent NNS 5 nsubj\nfell~ fall VBD "
    "2 ccomp\n. . . 2 punct\n",
    "belief|Ruiz|thinks|that rents fell" },
  { "Ruiz Ruiz NNP 2 nsubj\npraised praise VBD 0 root\nthe the DT 4 det\nnurses~ nurse NNS 2 obj\n. . . 2 punct\n",
    "topic|Ruiz|praised|the nurses" },
  { "Ruiz Ruiz NNP 2 nsubj\nneeds need VBZ 0 root\nto to TO 4 mark\nsay say VB 2 xcomp\nthat that IN 7 mark\nrents "
    "rent NNS 7 nsubj\nfell~ fall VBD 4 ccomp\n. . . 2 punct\n",
    "" },
  /* Nouns of saying. */
  { "Ruiz~ Ruiz NNP 3 nmod:poss\n's 's POS 1 case\nclaim claim NN 7 nsubj\nthat that IN 6 mark\nrents rent NNS 6 "
    "nsubj\nfell fall VBD 3 acl\nirked irk VBD 0 root\nOduya~ Oduya NNP 7 obj\n. . . 7 punct\n",
    "indirect|Ruiz|claim|that rents fell" },
  { "The the DT 2 det\nclaims claim NNS 6 nsubj\nthat that WDT 4 nsubj\nirked irk VBD 2 acl:relcl\nRuiz Ruiz NNP 4 "
    "obj\nfell~ fall VBD 0 root\n. . . 6 punct\n",
    "" },
  /* A signature, and a line that a label opens. */
  { "“~ “ `` 4 punct\nRents rent NNS 3 nsubj\nfell~ fall VBD 0 root\n.~ . . 3 punct\n” ” '' 3 punct\n— — : 3 "
    "punct\nMaria Maria NNP 3 parataxis\nRuiz Ruiz NNP 7 flat\n",
    "direct|Maria Ruiz|—|“Rents fell.”" },
  { "Poll~ poll NN 4 parataxis\n: : : 1 punct\nThe the DT 4 det\nrents rent NNS 5 nsubj\nfell~ fall VBD 0 "
    "root\n. . . 5 punct\n",
    "indirect|Poll|:|The rents fell." },
  /* Words within the marks do not name the speaker. */
  { "“~ “ `` 4 punct\nNurses nurse NNS 7 nsubj\nwon~ win VBD 7 ccomp\n,~ , , 3 punct\n” ” '' 3 punct\nRuiz Ruiz NNP "
    "7 obl\nsaid~ say VBD 0 root\n. . . 7 punct\n",
    "direct|Ruiz|said|“Nurses won,”" },
};

/* Writes the short lines out as CoNLL-U. */
static char *
expand (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  GString *conllu = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", -1);
      gboolean glued = g_str_has_suffix (parts[0], "~");

      g_assert_cmpuint (g_strv_length (parts), ==, 5);
      if (glued)
        parts[0][strlen (parts[0]) - 1] = '\0';
      g_string_append_printf (conllu, "%u\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i + 1, parts[0], parts[1],
                              g_str_equal (parts[4], "punct") ? "PUNCT" : "X", parts[2], parts[3], parts[4],
                              glued ? "SpaceAfter=No" : "_");
    }
  g_string_append_c (conllu, '\n');
  return g_string_free (conllu, FALSE);
}

static char *
describe (const DossierDocument *document, const DossierQuote *quote)
{
  g_autofree char *content = dossier_range_dup_text (quote->range, document->text);
  g_autofree char *cue = dossier_range_dup_text (quote->cue_range, document->text);
  g_autofree char *source = g_strdup ("");

  if (quote->source_first != DOSSIER_NO_TOKEN)
    {
      g_free (source);
      source = dossier_range_dup_text (
          dossier_document_range (document, quote->source_first, quote->source_end), document->text);
    }
  return g_strdup_printf ("%s|%s|%s|%s", dossier_quote_kind_to_string (quote->kind), source, cue, content);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *conllu = expand (rows[i].words), *text = NULL;
      DossierDocument *document = dossier_test_conllu_load (conllu, &text);
      g_autoptr (GArray) quotes = dossier_quote_finder_find (document);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < quotes->len; j++)
        {
          g_autofree char *words = describe (document, &g_array_index (quotes, DossierQuote, j));

          g_string_append_printf (found, "%s%s", j > 0 ? ";" : "", words);
        }
      g_assert_cmpstr (found->str, ==, rows[i].expected);
      dossier_document_free (document);
    }
}

static void
test_empty (void)
{
  DossierDocument *document = dossier_document_new ("", 0);
  g_autoptr (GArray) quotes = dossier_quote_finder_find (document);

  g_assert_cmpuint (quotes->len, ==, 0);
  dossier_document_free (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote-finder/rows", test_rows);
  g_test_add_func ("/quote-finder/empty", test_empty);
  return g_test_run ();
}
