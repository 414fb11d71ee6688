/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "discourse-fixture.h"

/* What a text states of somebody beside a mention: each row with all that is to be found, as `words=name`, and no
 * more. */
typedef struct
{
  const char *notation;
  const char *stated;
} Row;

static char *
list_stated (const Fixture *fixture)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < fixture->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (fixture->mentions, DossierMention, i);
      g_autofree char *words = dossier_range_dup_text (mention->range, fixture->text->str);

      if (i > 0)
        g_assert_cmpuint (mention->range.start, >=,
                          g_array_index (fixture->mentions, DossierMention, i - 1).range.start);
      if (!mention->stated)
        continue;
      g_assert_cmpint (mention->kind, ==, DOSSIER_MENTION_NOMINAL);
      g_assert_cmpint (mention->type, ==, DOSSIER_ENTITY_PERSON);
      g_assert_cmpuint (mention->entity, <, fixture->entities->len);
      g_string_append_printf (list, "%s%s=%s", list->len > 0 ? "; " : "", words,
                              ((const DossierEntity *) g_ptr_array_index (fixture->entities, mention->entity))->name);
    }
  return g_string_free (list, FALSE);
}

static void
check (const Row *rows, gsize n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCoreference) coreference = dossier_coreference_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (Fixture) fixture = fixture_new (coreference, rows[i].notation);
      g_autofree char *stated = list_stated (fixture);

      g_test_message ("%s", fixture->text->str);
      g_assert_cmpstr (stated, ==, rows[i].stated);
    }
}

#define MARSH_MET "Olive/NNP/3/nsubj/P Marsh/NNP/1/flat/+ met/VBD/0/root Boone/NNP/3/obj/P ././3/punct\n"

static void
test_titles (void)
{
  static const Row rows[] = {
    { "steel/NN/2/compound billionaire/NN/3/compound Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "steel billionaire=Olive Marsh" },
    { "Former/JJ/2/amod President/NNP/3/compound Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "Former President=Olive Marsh" },
    { "Acme/NNP/2/compound/O CEO/NNP/3/compound Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "Acme CEO=Olive Marsh" },
    { "Acme/NNP/2/compound/O chief/NN/5/nsubj Olive/NNP/2/appos/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "Acme chief=Olive Marsh" },
    { "Journalist/NN/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root",
      "Journalist=Olive Marsh" },
    { "violinist/NN/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root", "violinist=Olive Marsh" },
    { "Mr./NNP/2/compound Marsh/NNP/3/nsubj/P left/VBD/0/root", "" },
    { "President/NNP/2/compound Marsh/NNP/3/nsubj/P left/VBD/0/root", "" },
    { "Sen./NNP/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root", "" },
    { "Ohio/NNP/2/compound/L Sen./NNP/3/compound Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "Ohio Sen.=Olive Marsh" },
    { "his/PRP$/2/nmod:poss brother/NN/3/compound Peter/NNP/5/nsubj/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "his brother=Peter Marsh" },
    { "the/DT/2/det state/NN/4/nmod:poss 's/POS/2/case governor/NN/5/compound Olive/NNP/7/nsubj/P "
      "Marsh/NNP/5/flat/+ left/VBD/0/root",
      "the state 's governor=Olive Marsh" },
    { "Acme/NNP/4/compound/O and/CC/3/cc Brix/NNP/1/conj/O chief/NN/5/compound Olive/NNP/7/nsubj/P "
      "Marsh/NNP/5/flat/+ left/VBD/0/root",
      "Acme and Brix chief=Olive Marsh" },
    { "marine/JJ/2/amod biologist/NN/4/compound Dr./NNP/4/compound Olive/NNP/6/nsubj/P Marsh/NNP/4/flat/+ "
      "left/VBD/0/root",
      "marine biologist=Olive Marsh" },
    { "former/JJ/7/amod Ohio/NNP/3/compound/L Gov./NNP/4/compound Olive/NNP/7/nmod:poss/P Marsh/NNP/4/flat/+ "
      "'s/POS/4/case campaign/NN/8/nsubj ended/VBD/0/root",
      "former Ohio Gov.=Olive Marsh" },
    { "city/NN/2/compound hall/NN/3/compound Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ opened/VBD/0/root", "" },
    { "the/DT/2/det plan/NN/6/nsubj President/NNP/4/compound Marsh/NNP/5/nsubj/P announced/VBD/2/acl:relcl "
      "failed/VBD/0/root",
      "" },
    { "the/DT/2/det lawyer/NN/5/nsubj Marsh/NNP/4/nsubj/P hired/VBD/2/acl:relcl left/VBD/0/root", "" },
    { "Sens./NNPS/2/compound Marsh/NNP/5/nsubj/P and/CC/4/cc Boone/NNP/2/conj/P left/VBD/0/root", "" },
    { "former/JJ/2/amod first/JJ/3/amod lady/NN/4/compound Olive/NNP/6/nsubj/P Marsh/NNP/4/flat/+ left/VBD/0/root",
      "former first lady=Olive Marsh" },
    { "\"/``/3/punct Sen./NNP/3/compound Marsh/NNP/4/nsubj/P left/VBD/0/root", "" },
    { "Secretary/NNP/4/compound of/IN/3/case State/NNP/1/nmod Olive/NNP/6/nsubj/P Marsh/NNP/4/flat/+ "
      "left/VBD/0/root",
      "Secretary of State=Olive Marsh" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

#define APPOSITION(words) "Olive/NNP/0/root/P Marsh/NNP/1/flat/+ ,/,/1/punct " words

static void
test_appositions (void)
{
  static const Row rows[] = {
    { APPOSITION ("an/DT/6/det early/JJ/6/amod investor/NN/1/appos ,/,/1/punct left/VBD/1/dep"),
      "an early investor=Olive Marsh" },
    { APPOSITION ("a/DT/6/det Boone/NNP/6/compound/P ally/NN/1/appos ././1/punct"), "a Boone ally=Olive Marsh" },
    { APPOSITION ("one/CD/1/appos of/IN/9/case Acme/NNP/9/nmod:poss/O 's/POS/6/case first/JJ/9/amod "
                  "investors/NNS/4/nmod ,/,/1/punct left/VBD/1/dep"),
      "one of Acme 's first investors=Olive Marsh" },
    { APPOSITION ("one/CD/1/appos of/IN/7/case the/DT/7/det plans/NNS/4/nmod ,/,/1/punct"), "" },
    { APPOSITION ("a/DT/6/det law/NN/6/compound professor/NN/1/appos at/IN/8/case Brix/NNP/6/nmod/O "
                  "College/NNP/8/flat/+ ././1/punct"),
      "a law professor at Brix College=Olive Marsh" },
    { APPOSITION ("the/DT/5/det attacker/NN/1/appos of/IN/7/case Nov./NNP/5/nmod 13/CD/7/nummod ,/,/1/punct"),
      "the attacker=Olive Marsh" },
    { APPOSITION ("president/NN/1/appos of/IN/6/case Acme/NNP/4/nmod/O ,/,/1/punct left/VBD/1/dep"),
      "president of Acme=Olive Marsh" },
    { APPOSITION ("a/DT/5/det lawyer/NN/1/appos who/WP/7/nsubj sued/VBD/5/acl:relcl Acme/NNP/7/obj/O"),
      "a lawyer=Olive Marsh" },
    { APPOSITION ("a/DT/5/det lawyer/NN/1/appos representing/VBG/5/acl Acme/NNP/6/obj/O"), "a lawyer=Olive Marsh" },
    { APPOSITION ("45/CD/1/appos ,/,/1/punct a/DT/7/det teacher/NN/1/appos ,/,/1/punct left/VBD/1/dep"),
      "a teacher=Olive Marsh" },
    { APPOSITION ("a/DT/5/det city/NN/1/appos in/IN/7/case Ohio/NNP/5/nmod/L ././1/punct"), "" },
    { APPOSITION ("not/RB/6/advmod a/DT/6/det lawyer/NN/1/appos ,/,/1/punct left/VBD/1/dep"), "" },
    { APPOSITION ("the/DT/5/det lawyers/NNS/1/appos ,/,/1/punct left/VBD/1/dep"), "" },
    { "Acme/NNP/4/nsubj/O ,/,/1/punct an/DT/4/det investor/NN/1/appos ,/,/1/punct left/VBD/0/root", "" },
    { "the/DT/2/det state/NN/4/nmod:poss 's/POS/2/case governor/NN/8/nsubj ,/,/4/punct Olive/NNP/4/appos/P "
      "Marsh/NNP/6/flat/+ left/VBD/0/root",
      "the state 's governor=Olive Marsh" },
    { "the/DT/2/det head/NN/8/nsubj of/IN/4/case Acme/NNP/2/nmod/O ,/,/2/punct Olive/NNP/2/appos/P "
      "Marsh/NNP/6/flat/+ left/VBD/0/root",
      "the head of Acme=Olive Marsh" },
    { "the/DT/2/det meeting/NN/6/nsubj ,/,/2/punct Olive/NNP/2/appos/P Marsh/NNP/4/flat/+ left/VBD/0/root", "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_predicates (void)
{
  static const Row rows[] = {
    { "Olive/NNP/5/nsubj/P was/VBD/5/cop simply/RB/5/advmod an/DT/5/det adviser/NN/0/root to/TO/7/case "
      "Boone/NNP/5/nmod/P ././5/punct",
      "an adviser to Boone=Olive" },
    { MARSH_MET "She/PRP/4/nsubj is/VBZ/4/cop a/DT/4/det supporter/NN/0/root of/IN/6/case Boone/NNP/4/nmod/P",
      "a supporter of Boone=Olive Marsh" },
    { "Olive/NNP/0/root/P Marsh/NNP/1/flat/+ ,/,/1/punct who/WP/5/nsubj happen/VBP/1/acl:relcl to/TO/10/mark "
      "be/VB/10/cop the/DT/10/det richest/JJS/10/amod woman/NN/5/xcomp in/IN/13/case the/DT/13/det "
      "town/NN/10/obl ,/,/1/punct left/VBD/1/dep",
      "the richest woman in the town=Olive Marsh" },
    { "Olive/NNP/2/nsubj/P become/VBD/0/root a/DT/4/det nurse/NN/2/xcomp ././2/punct", "a nurse=Olive" },
    { "Olive/NNP/2/nsubj/P serve/VBD/0/root as/IN/4/case mayor/NN/2/obl of/IN/6/case Brix/NNP/4/nmod/L",
      "mayor of Brix=Olive" },
    { "As/IN/2/case head/NN/6/obl of/IN/4/case Acme/NNP/2/nmod/O Olive/NNP/6/nsubj/P led/VBD/0/root",
      "head of Acme=Olive" },
    { "Olive/NNP/3/nmod:poss/P 's/POS/1/case conduct/NN/8/nsubj as/IN/5/case head/NN/3/nmod of/IN/7/case "
      "Acme/NNP/5/nmod/O shocked/VBD/0/root",
      "head of Acme=Olive" },
    { "Olive/NNP/3/nmod:poss/P 's/POS/1/case choice/NN/6/nsubj as/IN/5/case head/NN/3/nmod left/VBD/0/root", "" },
    { "Olive/NNP/5/nsubj/P is/VBZ/5/cop not/RB/5/advmod a/DT/5/det lawyer/NN/0/root", "" },
    { "Olive/NNP/5/nsubj/P would/MD/5/aux be/VB/5/cop a/DT/5/det lawyer/NN/0/root", "" },
    { "Olive/NNP/5/nsubj/P is/VBZ/5/cop no/RB/4/advmod longer/RB/5/advmod mayor/NN/0/root", "" },
    { "If/IN/5/mark Olive/NNP/5/nsubj/P was/VBD/5/cop a/DT/5/det lawyer/NN/7/advcl she/PRP/7/nsubj won/VBD/0/root",
      "" },
    { "Is/VBZ/4/cop Olive/NNP/4/nsubj/P a/DT/4/det lawyer/NN/0/root ?/./4/punct", "" },
    { "Boone/NNP/2/nsubj/P deny/VBD/0/root Olive/NNP/6/nsubj/P was/VBD/6/cop a/DT/6/det spy/NN/2/ccomp", "" },
    { "Olive/NNP/2/nsubj/P want/VBZ/0/root to/TO/6/mark be/VB/6/cop a/DT/6/det nurse/NN/2/xcomp", "" },
    { "Olive/NNP/4/nsubj/P was/VBD/4/cop a/DT/4/det lawyer/NN/0/root in/IN/6/case 2019/CD/4/obl",
      "a lawyer=Olive" },
    { "Olive/NNP/4/nsubj/P is/VBZ/4/cop a/DT/4/det disaster/NN/0/root", "" },
    { "Acme/NNP/4/nsubj/O is/VBZ/4/cop a/DT/4/det backer/NN/0/root", "" },
    { "Olive/NNP/5/nsubj/P is/VBZ/5/cop also/RB/5/advmod vice/NN/5/compound president/NN/0/root",
      "vice president=Olive" },
    { "It/PRP/4/nsubj was/VBD/4/cop a/DT/4/det lawyer/NN/0/root", "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptions/titles", test_titles);
  g_test_add_func ("/descriptions/appositions", test_appositions);
  g_test_add_func ("/descriptions/predicates", test_predicates);

  return g_test_run ();
}
