/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "discourse-fixture.h"

typedef struct
{
  const char *what;
  const char *notation;
  const char *mention;
  guint nth;
  const char *entity; /* its name, "-" where the link must be open, "?" where there must be no mention */
} Row;

static void
check (const Row *rows, gsize n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCoreference) coreference = dossier_coreference_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (Fixture) fixture = fixture_new (coreference, rows[i].notation);

      g_test_message ("%s", rows[i].what);
      g_assert_cmpstr (fixture_entity_of (fixture, rows[i].mention, rows[i].nth), ==, rows[i].entity);
    }
}

#define MARSH_MET_BOONE                                                                          \
  "Olive/NNP/3/nsubj/P Marsh/NNP/1/flat/+ met/VBD/0/root Samuel/NNP/3/obj/P Boone/NNP/4/flat/+ " \
  "././3/punct\n"
#define BOONE_MET_HART \
  "Samuel/NNP/3/nsubj/P Boone/NNP/1/flat/+ met/VBD/0/root Peter/NNP/3/obj/P Hart/NNP/4/flat/+ ././3/punct\n"

static void
test_names (void)
{
  static const Row rows[] = {
    { "surname", MARSH_MET_BOONE "Marsh/NNP/2/nsubj/P left/VBD/0/root", "Marsh", 0, "Olive Marsh" },
    { "form of address", MARSH_MET_BOONE "Mr./NNP/2/compound Boone/NNP/3/nsubj/P left/VBD/0/root", "Boone", 0,
      "Samuel Boone" },
    { "title taken for a part of the name",
      MARSH_MET_BOONE "Sen./NNP/2/compound/P Boone/NNP/3/nsubj/+ left/VBD/0/root", "Boone", 0,
      "Samuel Boone" },
    { "acronym",
      "The/DT Office/NNP///O of/IN///+ Public/NNP///+ Integrity/NNP///+ opened/VBD ./.\nOPI/NNP///O "
      "closed/VBD",
      "OPI", 0, "Office of Public Integrity" },
    { "short name in brackets",
      "The/DT Fund/NNP///O for/IN///+ Bright/NNP///+ Days/NNPS///+ (/-LRB- FUNDAYS/NNP///O )/-RRB- "
      "opened/VBD",
      "FUNDAYS", 0, "Fund for Bright Days" },
    { "a newspaper by the end of its name",
      "The/DT Harbour/NNP///O Globe/NNP///+ reported/VBD ./.\nThe/DT Globe/NNP///O closed/VBD", "Globe", 0,
      "Harbour Globe" },
    { "a newspaper by the end of its name, with a hyphen",
      "The/DT Harbour/NNP///O Star-Gazette/NNP///+ reported/VBD ./.\nThe/DT Star-Gazette/NNP///O closed/VBD",
      "Star-Gazette", 0, "Harbour Star-Gazette" },
    { "a pope is not the saint of his name",
      "Pope/NNP Clement/NNP///P prayed/VBD ./.\nClement/NNP///P of/IN///+ Ohrid/NNP///+ taught/VBD", "Clement", 0,
      "Clement" },
    { "a pope with his number",
      "Clement/NNP///P XIV/NNP///+ prayed/VBD ./.\nPope/NNP Clement/NNP///P left/VBD", "Clement", 0, "Clement XIV" },
    { "a relative whose name was missed",
      "Boone/NNP/2/nsubj/P left/VBD/0/root\n"
      "He/PRP/2/nsubj met/VBD/0/root his/PRP$/4/nmod:poss son/NN/2/obj Peter/NNP/4/appos", "Peter", 0, "Peter" },
    { "no relative", "He/PRP/2/nsubj met/VBD/0/root his/PRP$/4/nmod:poss boss/NN/2/obj Peter/NNP/4/appos", "Peter", 0,
      "?" },
    { "the party without its level",
      "The/DT/3/det national/JJ/3/amod/O Harvest/NNP/4/compound/+ Party/NNP/5/nsubj/+ met/VBD/0/root\n"
      "The/DT/3/det Harvest/NNP/3/compound/O Party/NNP/4/nsubj/+ left/VBD/0/root", "Harvest Party", 1, "Harvest Party" },
    { "two of one surname stay two: by form of address",
      "Olive/NNP///P Marsh/NNP///+ and/CC Peter/NNP///P Marsh/NNP///+ met/VBD ./.\n"
      "Mrs./NNP Marsh/NNP///P left/VBD",
      "Marsh", 0, "Olive Marsh" },
    { "two of one surname stay two: full name",
      "Olive/NNP///P Marsh/NNP///+ and/CC Peter/NNP///P Marsh/NNP///+ met/VBD ./.\n"
      "Peter/NNP///P Marsh/NNP///+ left/VBD",
      "Peter Marsh", 1, "Peter Marsh" },
    { "a surname taken for a place", MARSH_MET_BOONE "Boone/NNP/2/nsubj/L left/VBD/0/root", "Boone", 0,
      "Samuel Boone" },
    { "a place stays a place",
      MARSH_MET_BOONE "He/PRP/2/nsubj lives/VBZ/0/root in/IN/4/case Boone/NNP/2/obl/L", "Boone", 0, "-" },
    { "a place that acts", "Atlantia/NNP/2/nsubj/L sue/VBD/0/root Boone/NNP/2/obj/P", "Atlantia", 0, "Atlantia" },
    { "a place that somebody is in", "Boone/NNP/2/nsubj/P left/VBD/0/root Atlantia/NNP/2/obj/L", "Atlantia", 0, "-" },
    { "a place that somebody has ties to",
      "Boone/NNP/2/nsubj/P has/VBZ/0/root ties/NNS/2/obj to/TO/5/case Atlantia/NNP/3/nmod/L", "Atlantia", 0,
      "Atlantia" },
    { "a place where talks are held",
      "Boone/NNP/2/nsubj/P held/VBD/0/root talk/NN/2/obj in/IN/5/case Atlantia/NNP/3/nmod/L", "Atlantia", 0, "-" },
    { "what a place has done",
      "Atlantia/NNP/3/nmod:poss/L 's/POS/1/case interference/NN/4/nsubj failed/VBD/0/root", "Atlantia", 0,
      "Atlantia" },
    { "what lies in a place",
      "Atlantia/NNP/3/nmod:poss/L 's/POS/1/case coast/NN/4/nsubj eroded/VBD/0/root", "Atlantia", 0, "-" },
    { "a place that is spoken with",
      "Boone/NNP/2/nsubj/P negotiate/VBD/0/root with/IN/4/case Atlantia/NNP/2/obl/L", "Atlantia", 0, "Atlantia" },
    { "a place that talks are sought with",
      "Boone/NNP/2/nsubj/P sought/VBD/0/root ties/NNS/2/obj with/IN/5/case Atlantia/NNP/2/obl/L", "Atlantia", 0,
      "Atlantia" },
    { "a place where talks are sought",
      "Boone/NNP/2/nsubj/P sought/VBD/0/root ties/NNS/2/obj in/IN/5/case Atlantia/NNP/2/obl/L", "Atlantia", 0, "-" },
    { "a place that is made to act",
      "Boone/NNP/2/nsubj/P made/VBD/0/root Atlantia/NNP/2/obj/L pay/VB/2/xcomp", "Atlantia", 0, "Atlantia" },
    { "what was done by a place",
      "It/PRP/4/nsubj was/VBD/4/cop a/DT/4/det snub/NN/0/root by/IN/6/case Atlantia/NNP/4/nmod/L", "Atlantia", 0,
      "Atlantia" },
    { "a place that goods come from",
      "Boone/NNP/2/nsubj/P returned/VBD/0/root from/IN/4/case Atlantia/NNP/2/obl/L", "Atlantia", 0, "-" },
    { "a mere subject is the state where that acts elsewhere",
      "Atlantia/NNP/2/nsubj/L accuse/VBD/0/root Boone/NNP/2/obj/P\nAtlantia/NNP/2/nsubj/L grew/VBD/0/root", "Atlantia",
      1, "Atlantia" },
    { "and a place where it does not", "Atlantia/NNP/2/nsubj/L grew/VBD/0/root", "Atlantia", 0, "-" },
    { "there is a place",
      "Atlantia/NNP/2/nsubj/L accuse/VBD/0/root Boone/NNP/2/obj/P\n"
      "There/EX/2/expl be/VBZ/0/root Atlantia/NNP/2/nsubj/L",
      "Atlantia", 1, "-" },
    { "a country that somebody does something to",
      "Boone/NNP/2/nsubj/P pound/VBD/0/root Turkey/NNP/2/obj/L", "Turkey", 0, "Turkey" },
    { "a country as a target",
      "Boone/NNP/2/nsubj/P fire/VBD/0/root rockets/NNS/2/obj at/IN/5/case Turkey/NNP/2/obl/L", "Turkey", 0, "Turkey" },
    { "a country that somebody goes to", "Boone/NNP/2/nsubj/P visit/VBD/0/root Turkey/NNP/2/obj/L", "Turkey", 0, "-" },
    { "a country that a storm hits", "The/DT/2/det storm/NN/3/nsubj hit/VBD/0/root Turkey/NNP/3/obj/L", "Turkey", 0,
      "-" },
    { "a country that holds talks",
      "Turkey/NNP/4/nsubj/L and/CC/3/cc Iran/NNP/1/conj/L hold/VBD/0/root talks/NNS/4/obj", "Iran", 0, "Iran" },
    { "a country that holds a feast", "Turkey/NNP/2/nsubj/L hold/VBD/0/root feast/NN/2/obj", "Turkey", 0, "-" },
    { "a city is no party so easily", "Boone/NNP/2/nsubj/P pound/VBD/0/root Atlantia/NNP/2/obj/L", "Atlantia", 0, "-" },
    { "where somebody was elected",
      "Marsh/NNP/7/nsubj/P (/-LRB-/5/punct R/NNP/5/compound -/HYPH/5/punct Ohio/NNP/7/nsubj/L )/-RRB-/5/punct "
      "accuse/VBD/0/root Boone/NNP/7/obj/P",
      "Ohio", 0, "-" },
    { "the police of a place", "Dover/NNP/3/compound/L Police/NNP/3/compound Chief/NNP/4/compound Marsh/NNP/5/nsubj/P left/VBD/0/root",
      "Dover Police", 0, "Dover Police" },
    { "a chamber in the title of its speaker", "House/NNP/2/compound Speaker/NNP/3/compound Marsh/NNP/4/nsubj/P left/VBD/0/root",
      "House", 0, "House" },
    { "an employer that only the title shows",
      "AP/NNP/2/compound photographer/NN/3/compound Marsh/NNP/4/nsubj/P left/VBD/0/root", "AP", 0, "AP" },
    { "a title in capitals leaves its employer open",
      "Crown/NNP/2/compound Prosecutor/NNP/3/compound Marsh/NNP/4/nsubj/P left/VBD/0/root", "Crown", 0, "?" },
    { "a government by its nationality",
      "The/DT/3/det Turkish/JJ/3/amod/G government/NN/4/nsubj fell/VBD/0/root", "Turkish government", 0,
      "Turkish government" },
    { "what the country does its government does",
      "The/DT/3/det Turkish/JJ/3/amod/G government/NN/4/nsubj met/VBD/0/root\n"
      "Turkey/NNP/2/nsubj/L accuse/VBD/0/root Boone/NNP/2/obj/P",
      "Turkey", 0, "Turkish government" },
    { "no government by another word", "The/DT/3/det Turkish/JJ/3/amod/G coffee/NN/4/nsubj sold/VBD/0/root",
      "Turkish coffee", 0, "?" },
    { "one country by two names",
      "US/NNP/2/nsubj/L accuse/VBD/0/root Boone/NNP/2/obj/P\n"
      "America/NNP/2/nsubj/L accuse/VBD/0/root Boone/NNP/2/obj/P",
      "America", 0, "US" },
    { "a form of address that the only one named in full cannot bear",
      "Olive/NNP/3/nsubj/P Marsh/NNP/1/flat/+ left/VBD/0/root\n"
      "Mr./NNP/2/compound Marsh/NNP/3/nsubj/P stayed/VBD/0/root",
      "Marsh", 0, "Marsh" },
    { "the other places stay hers",
      "Olive/NNP/3/nsubj/P Marsh/NNP/1/flat/+ left/VBD/0/root\nMarsh/NNP/2/nsubj/P sang/VBD/0/root\n"
      "Mr./NNP/2/compound Marsh/NNP/3/nsubj/P stayed/VBD/0/root\nMarsh/NNP/2/nsubj/P left/VBD/0/root",
      "Marsh", 2, "Olive Marsh" },
    { "a surname that all news knows is not the daughter's",
      "Ivanka/NNP/3/nsubj/P Trump/NNP/1/flat/+ left/VBD/0/root\nTrump/NNP/2/nsubj/P stayed/VBD/0/root", "Trump",
      0, "Trump" },
    { "that of a well-known wife is hers",
      "Hillary/NNP/3/nsubj/P Clinton/NNP/1/flat/+ left/VBD/0/root\nClinton/NNP/2/nsubj/P stayed/VBD/0/root",
      "Clinton", 0, "Hillary Clinton" },
    { "a number behind the name may be left out",
      "Samuel/NNP/4/nsubj/P Boone/NNP/1/flat/+ III/NNP/1/flat/+ left/VBD/0/root\n"
      "Samuel/NNP/3/nsubj/P Boone/NNP/1/flat/+ stayed/VBD/0/root",
      "Samuel Boone", 0, "Samuel Boone III" },
    { "the committees and the committee",
      "Senate/NNP/3/compound/O ethics/NNS/3/compound/+ committees/NNS/4/nsubj/+ met/VBD/0/root\n"
      "Senate/NNP/3/compound/O ethics/NNS/3/compound/+ committee/NN/4/nsubj/+ met/VBD/0/root",
      "Senate ethics committee", 0, "Senate ethics committees" },
    { "the family is nobody", MARSH_MET_BOONE "The/DT/2/det Boones/NNPS/3/nsubj/P left/VBD/0/root", "Boones",
      0, "-" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_nominals (void)
{
  static const Row rows[] = {
    { "title before the name",
      "Sen./NNP/3/compound Olive/NNP/3/compound/P Marsh/NNP/4/nsubj/+ met/VBD/0/root Samuel/NNP/4/obj/P "
      "Boone/NNP/5/flat/+\nThe/DT/2/det senator/NN/3/nsubj left/VBD/0/root",
      "The senator", 0, "Olive Marsh" },
    { "broader word",
      "Sen./NNP/3/compound Olive/NNP/3/compound/P Marsh/NNP/4/nsubj/+ met/VBD/0/root Samuel/NNP/4/obj/P "
      "Boone/NNP/5/flat/+\nThe/DT/2/det lawmaker/NN/3/nsubj left/VBD/0/root",
      "The lawmaker", 0, "Olive Marsh" },
    { "of what: the one of Acme, not the one of Lumen",
      "Acme/NNP/3/compound/O chief/NN/3/compound executive/NN/4/compound Olive/NNP/6/nsubj/P "
      "Marsh/NNP/4/flat/+ "
      "met/VBD/0/root Lumen/NNP/9/compound/O chief/NN/9/compound executive/NN/10/compound Samuel/NNP/6/obj/P "
      "Boone/NNP/10/flat/+\nThe/DT/3/det Acme/NNP/3/compound/O boss/NN/4/nsubj left/VBD/0/root",
      "The Acme boss", 0, "Olive Marsh" },
    { "a body that a title names by its kind",
      "Acme/NNP/3/compound/O Bank/NNP/1/flat/+ shut/VBD/0/root\n"
      "Bank/NN/2/compound manager/NN/3/nmod Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ left/VBD/0/root",
      "Bank", 0, "Acme Bank" },
    { "his own, not the one spoken of",
      "Acme/NNP/3/compound/O Bank/NNP/1/flat/+ shut/VBD/0/root\n"
      "His/PRP$/3/nmod:poss bank/NN/3/compound manager/NN/5/nmod Olive/NNP/6/nsubj/P Marsh/NNP/4/flat/+ left/VBD/0/root",
      "bank", 0, "?" },
    { "appositive",
      "Olive/NNP/7/nsubj/P Marsh/NNP/1/flat/+ ,/,/1/punct the/DT/5/det mayor/NN/1/appos ,/,/1/punct "
      "saw/VBD/0/root "
      "Samuel/NNP/7/obj/P Boone/NNP/8/flat/+\nThe/DT/2/det mayor/NN/3/nsubj left/VBD/0/root",
      "The mayor", 0, "Olive Marsh" },
    { "the appositive is no mention",
      "Olive/NNP/7/nsubj/P Marsh/NNP/1/flat/+ ,/,/1/punct the/DT/5/det mayor/NN/1/appos ,/,/1/punct "
      "saw/VBD/0/root "
      "Samuel/NNP/7/obj/P Boone/NNP/8/flat/+",
      "the mayor", 0, "?" },
    { "predicate",
      "Boone/NNP/4/nsubj/P is/VBZ/4/cop a/DT/4/det judge/NN/0/root\n"
      "The/DT/2/det judge/NN/3/nsubj left/VBD/0/root",
      "The judge", 0, "Boone" },
    { "by state and party",
      "Boone/NNP/2/nsubj/P spoke/VBD/0/root\n"
      "The/DT/3/det Ohio/NNP/3/compound/O Democrat/NNP/4/nsubj/+ left/VBD/0/root",
      "The Ohio Democrat", 0, "Boone" },
    { "the president is not that of a company beside that of the country",
      "President/NNP/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ spoke/VBD/0/root\n"
      "Acme/NNP/2/compound/O president/NN/3/compound Boone/NNP/4/nsubj/P spoke/VBD/0/root\n"
      "The/DT/2/det president/NN/3/nsubj left/VBD/0/root",
      "The president", 0, "Olive Marsh" },
    { "another than the one whose friend it is",
      MARSH_MET_BOONE "He/PRP/2/nsubj saw/VBD/0/root his/PRP$/4/nmod:poss friend/NN/2/obj", "his friend", 0, "Olive Marsh" },
    { "nobody was called a judge", MARSH_MET_BOONE "The/DT/2/det judge/NN/3/nsubj left/VBD/0/root",
      "The judge", 0, "-" },
    { "party mark",
      "Olive/NNP/6/nsubj/P Marsh/NNP/1/flat/+ (/-LRB-/4/punct R-Ohio/NNP/1/appos )/-RRB-/4/punct "
      "met/VBD/0/root "
      "Samuel/NNP/6/obj/P Boone/NNP/7/flat/+\nThe/DT/2/det Republican/NNP/3/nsubj/G left/VBD/0/root",
      "The Republican", 0, "Olive Marsh" },
    { "company",
      "Acme/NNP/2/nsubj/O sued/VBD/0/root Boone/NNP/2/obj/P\nThe/DT/2/det company/NN/3/nsubj won/VBD/0/root",
      "The company", 0, "Acme" },
    { "a court is no company",
      "Supreme/NNP/2/compound/O Court/NNP/3/nsubj/+ sat/VBD/0/root\nThe/DT/2/det company/NN/3/nsubj "
      "won/VBD/0/root",
      "The company", 0, "?" },
    { "his company is the one that he heads",
      "Acme/NNP/3/compound/O chief/NN/3/compound executive/NN/4/compound Boone/NNP/5/nsubj/P met/VBD/0/root "
      "Lumen/NNP/5/obj/O\nHe/PRP/2/nsubj left/VBD/0/root his/PRP$/4/nmod:poss company/NN/2/obj",
      "his company", 0, "Acme" },
    { "a trade, said of the one just spoken of",
      MARSH_MET_BOONE "The/DT/2/det singer/NN/3/nsubj left/VBD/0/root", "The singer", 0, "Olive Marsh" },
    { "a former office, said of the one just spoken of",
      MARSH_MET_BOONE "The/DT/3/det former/JJ/3/amod envoy/NN/4/nsubj left/VBD/0/root", "The former envoy", 0,
      "Olive Marsh" },
    { "an office is not said without being stated",
      MARSH_MET_BOONE "The/DT/2/det envoy/NN/3/nsubj left/VBD/0/root", "The envoy", 0, "-" },
    { "the party of a well-known politician before that of one unknown",
      "Olive/NNP/3/nsubj/P Marsh/NNP/1/flat/+ met/VBD/0/root Mitt/NNP/3/obj/P Romney/NNP/4/flat/+\n"
      "Marsh/NNP/2/nsubj/P backed/VBD/0/root the/DT/4/det Republican/NNP/2/obj/G",
      "the Republican", 0, "Mitt Romney" },
    { "a word of party before a hyphen is nobody",
      MARSH_MET_BOONE "The/DT/5/det Republican/NNP/5/compound/G led/VBN/5/amod state/NN/5/compound "
      "house/NN/6/nsubj met/VBD/0/root",
      "The Republican", 0, "?" },
    { "somebody of the opening, named further on",
      "A/DT/2/det judge/NN/3/nsubj sued/VBD/0/root Acme/NNP/3/obj/O ././3/punct\n"
      "Judge/NNP/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root ././4/punct",
      "A judge", 0, "Olive Marsh" },
    { "two of that office are named further on",
      "A/DT/2/det judge/NN/3/nsubj sued/VBD/0/root Acme/NNP/3/obj/O ././3/punct\n"
      "Judge/NNP/2/compound Marsh/NNP/3/nsubj/P met/VBD/0/root Judge/NNP/5/compound Boone/NNP/3/obj/P "
      "././3/punct",
      "A judge", 0, "?" },
    { "a headline leaves the article out",
      "Senator/NN/2/nsubj sues/VBZ/0/root Acme/NNP/2/obj/O\n"
      "Sen./NNP/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root ././4/punct",
      "Senator", 0, "Olive Marsh" },
    { "the next mayor is nobody yet",
      "Mayor/NNP/2/compound Boone/NNP/3/nsubj/P left/VBD/0/root\nThe/DT/3/det next/JJ/3/amod "
      "mayor/NN/4/nsubj "
      "waits/VBZ/0/root",
      "The next mayor", 0, "?" },
    { "a court that the text has not spoken of for long",
      "The/DT/3/det Supreme/NNP/3/compound/O Court/NNP/4/nsubj/+ met/VBD/0/root\n"
      "Rain/NN/2/nsubj fell/VBD/0/root\nSnow/NN/2/nsubj fell/VBD/0/root\nHail/NN/2/nsubj fell/VBD/0/root\n"
      "Wind/NN/2/nsubj blew/VBD/0/root\nSun/NN/2/nsubj shone/VBD/0/root\nFog/NN/2/nsubj rose/VBD/0/root\n"
      "The/DT/2/det court/NN/3/nsubj ruled/VBD/0/root",
      "The court", 0, "Supreme Court" },
    { "but not the court of a judge who speaks",
      "The/DT/3/det Supreme/NNP/3/compound/O Court/NNP/4/nsubj/+ met/VBD/0/root\n"
      "Rain/NN/2/nsubj fell/VBD/0/root\nSnow/NN/2/nsubj fell/VBD/0/root\nHail/NN/2/nsubj fell/VBD/0/root\n"
      "Wind/NN/2/nsubj blew/VBD/0/root\nSun/NN/2/nsubj shone/VBD/0/root\nFog/NN/2/nsubj rose/VBD/0/root\n"
      "The/DT/2/det judge/NN/3/nsubj says/VBZ/0/root the/DT/5/det court/NN/6/nsubj sits/VBZ/3/ccomp",
      "the court", 0, "?" },
    { "a company that the text has not spoken of for long",
      "Lumen/NNP/2/nsubj/O grew/VBD/0/root\n"
      "Rain/NN/2/nsubj fell/VBD/0/root\nSnow/NN/2/nsubj fell/VBD/0/root\nHail/NN/2/nsubj fell/VBD/0/root\n"
      "Wind/NN/2/nsubj blew/VBD/0/root\nSun/NN/2/nsubj shone/VBD/0/root\nFog/NN/2/nsubj rose/VBD/0/root\n"
      "The/DT/2/det company/NN/3/nsubj shrank/VBD/0/root",
      "The company", 0, "?" },
    { "the White House is the administration",
      "The/DT/3/det White/NNP/3/compound/O House/NNP/4/nsubj/+ met/VBD/0/root\n"
      "The/DT/2/det administration/NN/3/nsubj left/VBD/0/root",
      "The administration", 0, "White House" },
    { "and no chamber",
      "The/DT/3/det White/NNP/3/compound/O House/NNP/4/nsubj/+ met/VBD/0/root\n"
      "The/DT/2/det chamber/NN/3/nsubj left/VBD/0/root",
      "The chamber", 0, "?" },
    { "a body that its own words tell apart",
      "The/DT/3/det Green/NNP/3/compound/O Party/NNP/4/nsubj/+ met/VBD/0/root\n"
      "The/DT/2/det party/NN/5/nsubj that/WDT/4/nsubj wins/VBZ/2/acl:relcl rules/VBZ/0/root",
      "The party", 0, "?" },
    { "a body that is asked to do something is not told apart by it",
      "The/DT/3/det Green/NNP/3/compound/O Party/NNP/4/nsubj/+ met/VBD/0/root\n"
      "Boone/NNP/2/nsubj/P asked/VBD/0/root the/DT/4/det party/NN/2/obj to/TO/6/mark leave/VB/4/acl",
      "the party", 0, "Green Party" },
    { "the government is not just any state that was named",
      "Boone/NNP/2/nsubj/P has/VBZ/0/root ties/NNS/2/obj to/TO/5/case Atlantia/NNP/3/nmod/L\n"
      "The/DT/2/det government/NN/3/nsubj fell/VBD/0/root",
      "The government", 0, "?" },
    { "the government of the state that has just acted",
      "Atlantia/NNP/2/nsubj/L accuse/VBD/0/root Boone/NNP/2/obj/P\n"
      "The/DT/2/det government/NN/3/nsubj left/VBD/0/root",
      "The government", 0, "Atlantia" },
    { "two firms",
      "Acme/NNP/4/nsubj/O and/CC/3/cc Lumen/NNP/1/conj/O grew/VBD/0/root\n"
      "The/DT/3/det two/CD/3/nummod firms/NNS/4/nsubj merged/VBD/0/root",
      "The two firms", 0, "Acme" },
    { "and the second of them",
      "Acme/NNP/4/nsubj/O and/CC/3/cc Lumen/NNP/1/conj/O grew/VBD/0/root\n"
      "The/DT/3/det two/CD/3/nummod firms/NNS/4/nsubj merged/VBD/0/root",
      "The two firms", 1, "Lumen" },
    { "the firms, uncounted, are those that were named together",
      "Acme/NNP/4/nsubj/O and/CC/3/cc Lumen/NNP/1/conj/O grew/VBD/0/root\n"
      "The/DT/2/det firms/NNS/3/nsubj merged/VBD/0/root",
      "The firms", 1, "Lumen" },
    { "but not two that were named apart",
      "Acme/NNP/2/nsubj/O sued/VBD/0/root Lumen/NNP/2/obj/O\n"
      "The/DT/2/det firms/NNS/3/nsubj merged/VBD/0/root",
      "The firms", 0, "?" },
    { "the two firms are no persons", MARSH_MET_BOONE
      "The/DT/3/det two/CD/3/nummod firms/NNS/4/nsubj merged/VBD/0/root",
      "The two firms", 0, "?" },
    { "the top two are told apart", MARSH_MET_BOONE
      "The/DT/4/det top/JJ/4/amod two/CD/4/nummod candidates/NNS/5/nsubj left/VBD/0/root",
      "The top two candidates", 0, "?" },
    { "not before a name with a form of address",
      "Samuel/NNP/3/nsubj/P Boone/NNP/1/flat/+ ,/,/1/punct the/DT/5/det leader/NN/1/appos ,/,/1/punct left/VBD/0/root\n"
      "The/DT/2/det leader/NN/3/compound Gen./NNP/4/compound Peter/NNP/6/nsubj/P Hart/NNP/4/flat/+ stayed/VBD/0/root",
      "The leader", 0, "?" },
    { "one does not explain many",
      "Sen./NNP/3/compound Olive/NNP/3/compound/P Marsh/NNP/4/nsubj/+ left/VBD/0/root\n"
      "Among/IN/2/case Republicans/NNPS/5/obl/G the/DT/4/det senator/NN/2/appos spoke/VBD/0/root",
      "the senator", 0, "Olive Marsh" },
    { "of the other party",
      "Samuel/NNP/4/nsubj/P Boone/NNP/1/flat/+ (/-LRB-/1/punct D/NNP/1/dep -/HYPH/5/punct Ohio/NNP/5/dep )/-RRB-/1/punct "
      "left/VBD/0/root\nThe/DT/3/det Republican/JJ/3/amod candidate/NN/4/nsubj stayed/VBD/0/root",
      "The Republican candidate", 0, "-" },
    { "one of a number",
      "President/NNP/2/compound Peter/NNP/4/nsubj/P Hart/NNP/2/flat/+ left/VBD/0/root\n"
      "The/DT/3/det 24th/JJ/3/amod president/NN/4/nsubj stayed/VBD/0/root",
      "The 24th president", 0, "?" },
    { "any president, and the president",
      "President/NNP/2/compound Peter/NNP/4/nsubj/P Hart/NNP/2/flat/+ left/VBD/0/root\n"
      "A/DT/2/det president/NN/3/nsubj leads/VBZ/0/root\nThe/DT/2/det president/NN/3/nsubj stayed/VBD/0/root",
      "The president", 0, "Peter Hart" },
    { "a judge, and the judge: somebody of whom the reader is asked",
      "Judge/NNP/2/compound Peter/NNP/4/nsubj/P Hart/NNP/2/flat/+ left/VBD/0/root\n"
      "A/DT/2/det judge/NN/3/nsubj stayed/VBD/0/root\nThe/DT/2/det judge/NN/3/nsubj spoke/VBD/0/root",
      "The judge", 0, "judge" },
    { "a body by another of its names",
      "Islamic/NNP/3/compound/O State/NNP/3/compound/+ leader/NN/4/compound Samuel/NNP/6/nsubj/P Boone/NNP/4/flat/+ "
      "met/VBD/0/root Acme/NNP/8/compound/O leader/NN/9/compound Peter/NNP/6/obj/P Hart/NNP/9/flat/+\n"
      "The/DT/3/det ISIS/NNP/3/compound/O leader/NN/4/nsubj left/VBD/0/root",
      "The ISIS leader", 0, "Samuel Boone" },
    { "anybody is not the one the article is about",
      "Samuel/NNP/3/nsubj/P Boone/NNP/1/flat/+ sang/VBD/0/root\nBoone/NNP/2/nsubj/P spoke/VBD/0/root\n"
      "Boone/NNP/2/nsubj/P smiled/VBD/0/root\nBoone/NNP/2/nsubj/P met/VBD/0/root Peter/NNP/2/obj/P Hart/NNP/3/flat/+\n"
      "Rain/NN/2/nsubj fell/VBD/0/root\nThe/DT/2/det man/NN/3/nsubj left/VBD/0/root",
      "The man", 0, "-" },
    { "the only committee of the article is the panel for long",
      "The/DT/3/det Budget/NNP/3/compound/O Committee/NNP/4/nsubj/+ met/VBD/0/root\n"
      "Rain/NN/2/nsubj fell/VBD/0/root\nSnow/NN/2/nsubj fell/VBD/0/root\nHail/NN/2/nsubj fell/VBD/0/root\n"
      "Wind/NN/2/nsubj blew/VBD/0/root\nSun/NN/2/nsubj shone/VBD/0/root\nFog/NN/2/nsubj rose/VBD/0/root\n"
      "The/DT/2/det panel/NN/3/nsubj ruled/VBD/0/root",
      "The panel", 0, "Budget Committee" },
    { "but not one of two",
      "The/DT/3/det Budget/NNP/3/compound/O Committee/NNP/4/nsubj/+ met/VBD/0/root\n"
      "The/DT/3/det Ethics/NNP/3/compound/O Committee/NNP/4/nsubj/+ met/VBD/0/root\n"
      "Rain/NN/2/nsubj fell/VBD/0/root\nSnow/NN/2/nsubj fell/VBD/0/root\nHail/NN/2/nsubj fell/VBD/0/root\n"
      "Wind/NN/2/nsubj blew/VBD/0/root\nSun/NN/2/nsubj shone/VBD/0/root\nFog/NN/2/nsubj rose/VBD/0/root\n"
      "The/DT/2/det panel/NN/3/nsubj ruled/VBD/0/root",
      "The panel", 0, "?" },
    { "a well-known name in small letters",
      "The/DT/3/det supreme/JJ/3/amod court/NN/4/nsubj met/VBD/0/root", "supreme court", 0, "supreme court" },
    { "it joins the one in capitals",
      "The/DT/3/det Supreme/NNP/3/compound/O Court/NNP/4/nsubj/+ met/VBD/0/root\n"
      "The/DT/3/det supreme/JJ/3/amod court/NN/4/nsubj ruled/VBD/0/root",
      "supreme court", 0, "Supreme Court" },
    { "of a well-known name a part is none", "The/DT/3/det supreme/JJ/3/amod chef/NN/4/nsubj left/VBD/0/root",
      "supreme chef", 0, "?" },
    { "a task that a department is named after",
      "The/DT/3/det homeland/NN/3/compound security/NN/4/nsubj failed/VBD/0/root", "homeland security", 0, "?" },
    { "they, of two organisations",
      "Acme/NNP/4/nsubj/O and/CC/3/cc Lumen/NNP/1/conj/O grew/VBD/0/root\n"
      "They/PRP/2/nsubj merged/VBD/0/root",
      "They", 1, "Lumen" },
    { "who is called a leader is no president",
      "Party/NN/2/compound leader/NN/3/compound Olive/NNP/5/nsubj/P Marsh/NNP/3/flat/+ spoke/VBD/0/root\n"
      "The/DT/2/det president/NN/3/nsubj left/VBD/0/root",
      "The president", 0, "-" },
    { "a president may be called a leader",
      "President/NNP/2/compound Peter/NNP/4/nsubj/P Hart/NNP/2/flat/+ left/VBD/0/root\n"
      "The/DT/2/det leader/NN/3/nsubj stayed/VBD/0/root",
      "The leader", 0, "Peter Hart" },
    { "who speaks does not describe himself",
      "Sen./NNP/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root\n"
      "«5Fire/VB/0/root the/DT/3/det senator»/NN/1/obj ,/,/1/punct Marsh/NNP/6/nsubj/P said/VBD/1/parataxis",
      "the senator", 0, "-" },
    { "the company of that trade has a name that tells nothing",
      "The/DT/3/det Central/NNP/3/compound/O Bank/NNP/4/nsubj/+ lent/VBD/0/root\nLumen/NNP/2/nsubj/O grew/VBD/0/root\n"
      "The/DT/3/det aerospace/NN/3/compound company/NN/4/nsubj shrank/VBD/0/root",
      "The aerospace company", 0, "Lumen" },
    { "what somebody is cast as", MARSH_MET_BOONE
      "Hart/NNP/2/nsubj/P posed/VBD/0/root as/IN/5/case the/DT/5/det victim/NN/2/obl", "the victim", 0, "?" },
    { "as the one did something",
      "Sen./NNP/2/compound Olive/NNP/4/nsubj/P Marsh/NNP/2/flat/+ left/VBD/0/root\n"
      "Rain/NN/2/nsubj fell/VBD/0/root as/IN/6/mark the/DT/5/det senator/NN/6/nsubj left/VBD/2/advcl",
      "the senator", 0, "Olive Marsh" },
    { "a part of the body", MARSH_MET_BOONE "She/PRP/2/nsubj shook/VBD/0/root her/PRP$/4/nmod:poss head/NN/2/obj",
      "her head", 0, "?" },
    { "of another year",
      "Samuel/NNP/3/nsubj/P Boone/NNP/1/flat/+ sang/VBD/0/root\n"
      "The/DT/3/det 2008/CD/3/nummod nominee/NN/4/nsubj left/VBD/0/root",
      "The 2008 nominee", 0, "?" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

#define BOONE_AND_HART_MET \
  "Samuel/NNP/6/nsubj/P Boone/NNP/1/flat/+ and/CC/4/cc Peter/NNP/1/conj/P Hart/NNP/4/flat/+ met/VBD/0/root " \
  "././6/punct\n"

static void
test_pairs (void)
{
  static const Row rows[] = {
    { "both, the first", BOONE_AND_HART_MET "Both/DT/2/det men/NNS/3/nsubj left/VBD/0/root", "Both men", 0,
      "Samuel Boone" },
    { "both, the second", BOONE_AND_HART_MET "Both/DT/2/det men/NNS/3/nsubj left/VBD/0/root", "Both men", 1,
      "Peter Hart" },
    { "the two", BOONE_AND_HART_MET "The/DT/2/det two/CD/3/nsubj left/VBD/0/root", "The two", 1, "Peter Hart" },
    { "rivals are two without being counted",
      MARSH_MET_BOONE "The/DT/2/det rivals/NNS/3/nsubj left/VBD/0/root", "The rivals", 1, "Samuel Boone" },
    { "they, of two who were the subject", BOONE_AND_HART_MET "They/PRP/2/nsubj left/VBD/0/root", "They", 1,
      "Peter Hart" },
    { "they, where a plural stands between",
      BOONE_AND_HART_MET "Voters/NNS/2/nsubj say/VBP/0/root they/PRP/4/nsubj won/VBD/2/ccomp", "they", 0, "?" },
    { "one of the two men is a woman", MARSH_MET_BOONE "Both/DT/2/det men/NNS/3/nsubj left/VBD/0/root",
      "Both men", 0, "?" },
    { "those whom the words themselves tell apart",
      BOONE_AND_HART_MET "The/DT/3/det two/CD/3/nummod men/NNS/5/nsubj shot/VBN/3/acl died/VBD/0/root",
      "The two men", 0, "?" },
    { "of three named together it cannot mean two",
      "Samuel/NNP/9/nsubj/P Boone/NNP/1/flat/+ ,/,/4/punct Peter/NNP/1/conj/P Hart/NNP/4/flat/+ and/CC/7/cc "
      "Olive/NNP/1/conj/P Marsh/NNP/7/flat/+ met/VBD/0/root ././9/punct\nThe/DT/2/det two/CD/3/nsubj "
      "left/VBD/0/root",
      "The two", 0, "?" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_pronouns (void)
{
  static const Row rows[] = {
    { "gender", MARSH_MET_BOONE "He/PRP/2/nsubj left/VBD/0/root", "He", 0, "Samuel Boone" },
    { "gender, the other", MARSH_MET_BOONE "She/PRP/2/nsubj left/VBD/0/root", "She", 0, "Olive Marsh" },
    { "not the object of one's own doing",
      BOONE_MET_HART "Hart/NNP/2/nsubj/P thanked/VBD/0/root him/PRP/2/obj", "him", 0, "Samuel Boone" },
    { "the subject before the object", BOONE_MET_HART "He/PRP/2/nsubj left/VBD/0/root", "He", 0,
      "Samuel Boone" },
    { "the possessor is the subject",
      BOONE_MET_HART "Hart/NNP/2/nsubj/P sold/VBD/0/root his/PRP$/4/nmod:poss house/NN/2/obj", "his", 0,
      "Peter Hart" },
    { "not the wife's own husband",
      BOONE_MET_HART "His/PRP$/2/nmod:poss wife/NN/4/nsubj Ann/NNP/2/appos/P left/VBD/0/root", "His", 0,
      "Samuel Boone" },
    { "forward to the subject",
      "As/IN/3/mark he/PRP/3/nsubj left/VBD/6/advcl ,/,/6/punct Boone/NNP/6/nsubj/P spoke/VBD/0/root", "he",
      0, "Boone" },
    { "relative", "Marsh/NNP/5/nsubj/P ,/,/1/punct who/WP/4/nsubj won/VBD/1/acl:relcl spoke/VBD/0/root",
      "who", 0, "Marsh" },
    { "reflexive", "Samuel/NNP/3/nsubj/P Boone/NNP/1/flat/+ blamed/VBD/0/root himself/PRP/3/obj", "himself",
      0, "Samuel Boone" },
    { "who is new in the sentence before who the article is about",
      BOONE_MET_HART BOONE_MET_HART BOONE_MET_HART "He/PRP/2/nsubj won/VBD/0/root\n"
      "Ezra/NNP/3/nsubj/P Lind/NNP/1/flat/+ lost/VBD/0/root after/IN/6/mark he/PRP/6/nsubj spoke/VBD/3/advcl",
      "he", 0, "Ezra Lind" },
    { "who is joined to the thing possessed",
      BOONE_MET_HART BOONE_MET_HART
      "Boone/NNP/2/nsubj/P met/VBD/0/root Ezra/NNP/2/obj/P Lind/NNP/3/flat/+ and/CC/7/cc his/PRP$/7/nmod:poss "
      "son/NN/3/conj",
      "his", 0, "Ezra Lind" },
    { "for his part",
      BOONE_MET_HART BOONE_MET_HART
      "Ezra/NNP/8/nsubj/P Lind/NNP/1/flat/+ ,/,/1/punct for/IN/6/case his/PRP$/6/nmod:poss part/NN/1/nmod ,/,/1/punct "
      "left/VBD/0/root",
      "his", 0, "Ezra Lind" },
    { "the speaker does not speak of himself",
      BOONE_MET_HART "«5Hart/NNP/2/nsubj/P won/VBD/6/ccomp »/'' ,/, he/PRP/6/nsubj said/VBD/0/root", "he", 0,
      "Samuel Boone" },
    { "who spoke last goes on",
      BOONE_MET_HART BOONE_MET_HART "Ezra/NNP/3/nsubj/P Lind/NNP/1/flat/+ say/VBD/0/root that/IN/6/mark "
      "Boone/NNP/6/nsubj/P won/VBD/3/ccomp ././3/punct\nHe/PRP/2/nsubj add/VBD/0/root that/IN/5/mark "
      "Hart/NNP/5/nsubj/P lost/VBD/2/ccomp",
      "He", 0, "Ezra Lind" },
    { "of whom the quote is said",
      "«4He/PRP/2/nsubj lies/VBZ/6/ccomp »/'' Olive/NNP/6/nsubj/P Marsh/NNP/4/flat/+ said/VBD/0/root of/IN/8/case "
      "Samuel/NNP/6/obl/P Boone/NNP/8/flat/+",
      "He", 0, "Samuel Boone" },
    { "first person in a quote",
      "«7I/PRP will/MD win/VB »/'' ,/, said/VBD/0/root Olive/NNP/6/nsubj/P Marsh/NNP/7/flat/+", "I", 0,
      "Olive Marsh" },
    { "first person outside a quote is whoever writes", MARSH_MET_BOONE "I/PRP/2/nsubj left/VBD/0/root", "I", 0,
      "a teller not named" },
    { "nobody is named before",
      "He/PRP/2/nsubj left/VBD/0/root\nHis/PRP$/2/nmod:poss house/NN/3/nsubj fell/VBD/0/root", "His", 0, "a man not named" },
    { "only a woman is named before",
      "She/PRP/2/nsubj left/VBD/0/root\nHe/PRP/2/nsubj met/VBD/0/root her/PRP/2/obj", "her", 0, "a woman not named" },
    { "a nameless man comes between",
      "Boone/NNP/2/nsubj/P left/VBD/0/root\nA/DT/2/det policeman/NN/3/nsubj fell/VBD/0/root\n"
      "He/PRP/2/nsubj cried/VBD/0/root",
      "He", 0, "-" },
    { "its shares", "Acme/NNP/2/nsubj/O sold/VBD/0/root its/PRP$/4/nmod:poss shares/NNS/2/obj", "its", 0,
      "Acme" },
    { "it is clear", "Acme/NNP/2/nsubj/O won/VBD/0/root\nIt/PRP/3/expl is/VBZ/3/cop clear/JJ/0/root", "It", 0,
      "?" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_speakers (void)
{
  g_autoptr (DossierCoreference) coreference = dossier_coreference_new (g_getenv ("DOSSIER_DATADIR"), NULL);
  g_autoptr (Fixture) fixture
      = fixture_new (coreference, "«7I/PRP will/MD win/VB »/'' ,/, said/VBD/0/root Marsh/NNP/6/nsubj/P");

  g_assert_cmpuint (g_array_index (fixture->quotes, DossierQuote, 0).speaker, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (DossierCoreference) coreference = dossier_coreference_new (g_getenv ("DOSSIER_DATADIR"), NULL);
  g_autoptr (Fixture) fixture = fixture_new (coreference, "");

  g_assert_cmpuint (fixture->mentions->len, ==, 0);
  g_assert_cmpuint (fixture->entities->len, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (DossierCoreference) coreference = dossier_coreference_new (g_getenv ("DOSSIER_DATADIR"), NULL);
  g_autoptr (Fixture) fixture = fixture_new (coreference, MARSH_MET_BOONE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dossier_coreference_run (coreference, fixture->document, fixture->quotes, NULL,
                                           fixture->mentions, fixture->entities, fixture->suggestions,
                                           cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coreference/names", test_names);
  g_test_add_func ("/coreference/nominals", test_nominals);
  g_test_add_func ("/coreference/pairs", test_pairs);
  g_test_add_func ("/coreference/pronouns", test_pronouns);
  g_test_add_func ("/coreference/speakers", test_speakers);
  g_test_add_func ("/coreference/empty", test_empty);
  g_test_add_func ("/coreference/cancelled", test_cancelled);
  return g_test_run ();
}
