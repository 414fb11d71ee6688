/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-dated-fact.h"

#include "dossier-date.h"

#include <string.h>

/* Sorted by name, for the binary search. Days as the public record has them. */
static const DossierDatedFact facts[] = {
  { DOSSIER_FACT_OFFICE, "abbott", "prime minister", 20130918, 20150915 },
  { DOSSIER_FACT_OFFICE, "ahmadinejad", "president", 20050803, 20130803 },
  { DOSSIER_FACT_OFFICE, "albanese", "prime minister", 20220523, 0 },
  { DOSSIER_FACT_EVENT, "alexandria ocasio cortez", NULL, 20180626, 0 },
  { DOSSIER_FACT_BIRTH, "altman", NULL, 19850422, 0 },
  { DOSSIER_FACT_EVENT, "american rescue plan", NULL, 20210114, 0 },
  { DOSSIER_FACT_WITHDRAWN, "andrew puzder", NULL, 20170215, 0 },
  { DOSSIER_FACT_EVENT, "anthony scaramucci", NULL, 20170721, 0 },
  { DOSSIER_FACT_OFFICE, "ardern", "prime minister", 20171026, 20230125 },
  { DOSSIER_FACT_BIRTH, "assange", NULL, 19710703, 0 },
  { DOSSIER_FACT_OFFICE, "austin", "defense secretary", 20210122, 20250120 },
  { DOSSIER_FACT_BIRTH, "bannon", NULL, 19531127, 0 },
  { DOSSIER_FACT_OFFICE, "barr", "attorney general", 20190214, 20201223 },
  { DOSSIER_FACT_OFFICE, "benedict", "pope", 20050419, 20130228 },
  { DOSSIER_FACT_EVENT, "benghazi attack", NULL, 20120911, 0 },
  { DOSSIER_FACT_OFFICE, "bernanke", "chairman", 20060201, 20140131 },
  { DOSSIER_FACT_OFFICE, "bessent", "treasury secretary", 20250128, 0 },
  { DOSSIER_FACT_EVENT, "betsy devos", NULL, 20161123, 0 },
  { DOSSIER_FACT_BIRTH, "bezos", NULL, 19640112, 0 },
  { DOSSIER_FACT_BIRTH, "biden", NULL, 19421120, 0 },
  { DOSSIER_FACT_OFFICE, "biden", "president", 20210120, 20250120 },
  { DOSSIER_FACT_OFFICE, "biden", "president elect", 20201107, 20210119 },
  { DOSSIER_FACT_OFFICE, "biden", "presumptive nominee", 20200408, 20200818 },
  { DOSSIER_FACT_OFFICE, "biden", "vice president", 20090120, 20170120 },
  { DOSSIER_FACT_EVENT, "biden administration", NULL, 20201107, 0 },
  { DOSSIER_FACT_EVENT, "big beautiful bill", NULL, 20250520, 0 },
  { DOSSIER_FACT_WITHDRAWN, "bill richardson", NULL, 20090104, 0 },
  { DOSSIER_FACT_EVENT, "bin laden raid", NULL, 20110502, 0 },
  { DOSSIER_FACT_OFFICE, "blair", "prime minister", 19970502, 20070627 },
  { DOSSIER_FACT_OFFICE, "blinken", "secretary of state", 20210126, 20250120 },
  { DOSSIER_FACT_OFFICE, "boehner", "minority leader", 20070104, 20110103 },
  { DOSSIER_FACT_OFFICE, "boehner", "speaker", 20110105, 20151029 },
  { DOSSIER_FACT_OFFICE, "bondi", "attorney general", 20250205, 0 },
  { DOSSIER_FACT_EVENT, "boston marathon bombing", NULL, 20130415, 0 },
  { DOSSIER_FACT_EVENT, "boston marathon bombings", NULL, 20130415, 0 },
  { DOSSIER_FACT_EVENT, "bowe bergdahl", NULL, 20090630, 0 },
  { DOSSIER_FACT_EVENT, "brexit", NULL, 20120601, 0 },
  { DOSSIER_FACT_OFFICE, "brown", "prime minister", 20070627, 20100511 },
  { DOSSIER_FACT_BIRTH, "buffett", NULL, 19300830, 0 },
  { DOSSIER_FACT_OFFICE, "bush", "president", 20010120, 20090120 },
  { DOSSIER_FACT_BIRTH, "buttigieg", NULL, 19820119, 0 },
  { DOSSIER_FACT_OFFICE, "buttigieg", "presidential candidate", 20190414, 20200301 },
  { DOSSIER_FACT_OFFICE, "cameron", "prime minister", 20100511, 20160713 },
  { DOSSIER_FACT_OFFICE, "cantor", "majority leader", 20110103, 20140731 },
  { DOSSIER_FACT_EVENT, "capitol riot", NULL, 20210106, 0 },
  { DOSSIER_FACT_EVENT, "cares act", NULL, 20200325, 0 },
  { DOSSIER_FACT_OFFICE, "carney", "press secretary", 20110216, 20140620 },
  { DOSSIER_FACT_OFFICE, "carney", "prime minister", 20250314, 0 },
  { DOSSIER_FACT_OFFICE, "carson", "presidential candidate", 20150504, 20160304 },
  { DOSSIER_FACT_OFFICE, "carter", "defense secretary", 20150217, 20170119 },
  { DOSSIER_FACT_WITHDRAWN, "chad chronister", NULL, 20241203, 0 },
  { DOSSIER_FACT_EVENT, "chatgpt", NULL, 20221130, 0 },
  { DOSSIER_FACT_OFFICE, "cheney", "vice president", 20010120, 20090120 },
  { DOSSIER_FACT_OFFICE, "clinton", "president", 19930120, 20010120 },
  { DOSSIER_FACT_OFFICE, "clinton", "secretary of state", 20090121, 20130201 },
  { DOSSIER_FACT_EVENT, "coronavirus outbreak", NULL, 20200110, 0 },
  { DOSSIER_FACT_EVENT, "coronavirus pandemic", NULL, 20200311, 0 },
  { DOSSIER_FACT_EVENT, "covid", NULL, 20200211, 0 },
  { DOSSIER_FACT_OFFICE, "cruz", "presidential candidate", 20150323, 20160503 },
  { DOSSIER_FACT_EVENT, "daca", NULL, 20120615, 0 },
  { DOSSIER_FACT_EVENT, "darren wilson", NULL, 20140815, 0 },
  { DOSSIER_FACT_WITHDRAWN, "dave weldon", NULL, 20250313, 0 },
  { DOSSIER_FACT_WITHDRAWN, "david chipman", NULL, 20210909, 0 },
  { DOSSIER_FACT_EVENT, "department of government efficiency", NULL, 20241112, 0 },
  { DOSSIER_FACT_EVENT, "dodd frank", NULL, 20100701, 0 },
  { DOSSIER_FACT_EVENT, "doge team", NULL, 20250120, 0 },
  { DOSSIER_FACT_EVENT, "doug jones", NULL, 20170501, 0 },
  { DOSSIER_FACT_EVENT, "dylann roof", NULL, 20150618, 0 },
  { DOSSIER_FACT_OFFICE, "earnest", "press secretary", 20140620, 20170120 },
  { DOSSIER_FACT_WITHDRAWN, "ed martin", NULL, 20250508, 0 },
  { DOSSIER_FACT_EVENT, "edward snowden", NULL, 20130609, 0 },
  { DOSSIER_FACT_WITHDRAWN, "elise stefanik", NULL, 20250327, 0 },
  { DOSSIER_FACT_BIRTH, "epstein", NULL, 19530120, 0 },
  { DOSSIER_FACT_OFFICE, "esper", "defense secretary", 20190723, 20201109 },
  { DOSSIER_FACT_BIRTH, "farage", NULL, 19640403, 0 },
  { DOSSIER_FACT_EVENT, "fiscal cliff", NULL, 20120229, 0 },
  { DOSSIER_FACT_OFFICE, "francis", "pope", 20130313, 20250421 },
  { DOSSIER_FACT_OFFICE, "garland", "attorney general", 20210311, 20250120 },
  { DOSSIER_FACT_OFFICE, "gates", "defense secretary", 20061218, 20110701 },
  { DOSSIER_FACT_OFFICE, "geithner", "treasury secretary", 20090126, 20130125 },
  { DOSSIER_FACT_EVENT, "george floyd", NULL, 20200525, 0 },
  { DOSSIER_FACT_OFFICE, "ghani", "president", 20140929, 20210815 },
  { DOSSIER_FACT_OFFICE, "gibbs", "press secretary", 20090120, 20110211 },
  { DOSSIER_FACT_WITHDRAWN, "gigi sohn", NULL, 20230307, 0 },
  { DOSSIER_FACT_OFFICE, "gillard", "prime minister", 20100624, 20130627 },
  { DOSSIER_FACT_OFFICE, "gingrich", "presidential candidate", 20110511, 20120502 },
  { DOSSIER_FACT_BIRTH, "ginsburg", NULL, 19330315, 0 },
  { DOSSIER_FACT_BIRTH, "giuliani", NULL, 19440528, 0 },
  { DOSSIER_FACT_OFFICE, "gore", "vice president", 19930120, 20010120 },
  { DOSSIER_FACT_BIRTH, "gorsuch", NULL, 19670829, 0 },
  { DOSSIER_FACT_EVENT, "green new deal", NULL, 20181106, 0 },
  { DOSSIER_FACT_OFFICE, "grisham", "press secretary", 20190701, 20200407 },
  { DOSSIER_FACT_OFFICE, "hagel", "defense secretary", 20130227, 20150217 },
  { DOSSIER_FACT_OFFICE, "harper", "prime minister", 20060206, 20151104 },
  { DOSSIER_FACT_WITHDRAWN, "harriet miers", NULL, 20051027, 0 },
  { DOSSIER_FACT_BIRTH, "harris", NULL, 19641020, 0 },
  { DOSSIER_FACT_OFFICE, "harris", "vice president", 20210120, 20250120 },
  { DOSSIER_FACT_WITHDRAWN, "heather nauert", NULL, 20190216, 0 },
  { DOSSIER_FACT_OFFICE, "hegseth", "defense secretary", 20250125, 0 },
  { DOSSIER_FACT_WITHDRAWN, "herman cain", NULL, 20190422, 0 },
  { DOSSIER_FACT_OFFICE, "holder", "attorney general", 20090203, 20150427 },
  { DOSSIER_FACT_OFFICE, "hollande", "president", 20120515, 20170514 },
  { DOSSIER_FACT_OFFICE, "hoyer", "majority leader", 20070104, 20110103 },
  { DOSSIER_FACT_OFFICE, "hoyer", "majority leader", 20190103, 20230103 },
  { DOSSIER_FACT_OFFICE, "hu", "president", 20030315, 20130314 },
  { DOSSIER_FACT_EVENT, "hurricane harvey", NULL, 20170817, 0 },
  { DOSSIER_FACT_EVENT, "hurricane maria", NULL, 20170916, 0 },
  { DOSSIER_FACT_EVENT, "hurricane sandy", NULL, 20121024, 0 },
  { DOSSIER_FACT_EVENT, "ilhan omar", NULL, 20161108, 0 },
  { DOSSIER_FACT_EVENT, "inflation reduction act", NULL, 20220727, 0 },
  { DOSSIER_FACT_EVENT, "iran nuclear deal", NULL, 20131124, 0 },
  { DOSSIER_FACT_EVENT, "islamic state", NULL, 20130408, 0 },
  { DOSSIER_FACT_EVENT, "jan 6 committee", NULL, 20210701, 0 },
  { DOSSIER_FACT_WITHDRAWN, "jared isaacman", NULL, 20250531, 0 },
  { DOSSIER_FACT_OFFICE, "jeffries", "minority leader", 20230103, 0 },
  { DOSSIER_FACT_WITHDRAWN, "john ratcliffe", NULL, 20190802, 0 },
  { DOSSIER_FACT_OFFICE, "johnson", "prime minister", 20190724, 20220906 },
  { DOSSIER_FACT_OFFICE, "johnson", "speaker", 20231025, 0 },
  { DOSSIER_FACT_WITHDRAWN, "judd gregg", NULL, 20090212, 0 },
  { DOSSIER_FACT_EVENT, "justice amy coney barrett", NULL, 20201026, 0 },
  { DOSSIER_FACT_EVENT, "justice brett kavanaugh", NULL, 20181006, 0 },
  { DOSSIER_FACT_EVENT, "justice kavanaugh", NULL, 20181006, 0 },
  { DOSSIER_FACT_EVENT, "justice ketanji brown jackson", NULL, 20220630, 0 },
  { DOSSIER_FACT_EVENT, "justice neil gorsuch", NULL, 20170410, 0 },
  { DOSSIER_FACT_OFFICE, "karzai", "president", 20041207, 20140929 },
  { DOSSIER_FACT_BIRTH, "kavanaugh", NULL, 19650212, 0 },
  { DOSSIER_FACT_EVENT, "kellyanne conway", NULL, 20160701, 0 },
  { DOSSIER_FACT_OFFICE, "kerry", "secretary of state", 20130201, 20170120 },
  { DOSSIER_FACT_EVENT, "keystone xl", NULL, 20080919, 0 },
  { DOSSIER_FACT_EVENT, "kim davis", NULL, 20150801, 0 },
  { DOSSIER_FACT_BIRTH, "kushner", NULL, 19810110, 0 },
  { DOSSIER_FACT_EVENT, "kyle rittenhouse", NULL, 20200825, 0 },
  { DOSSIER_FACT_WITHDRAWN, "larry summers", NULL, 20130915, 0 },
  { DOSSIER_FACT_EVENT, "las vegas shooting", NULL, 20171001, 0 },
  { DOSSIER_FACT_OFFICE, "leavitt", "press secretary", 20250120, 0 },
  { DOSSIER_FACT_OFFICE, "leo", "pope", 20250508, 0 },
  { DOSSIER_FACT_OFFICE, "lew", "treasury secretary", 20130228, 20170120 },
  { DOSSIER_FACT_OFFICE, "lynch", "attorney general", 20150427, 20170120 },
  { DOSSIER_FACT_BIRTH, "macron", NULL, 19771221, 0 },
  { DOSSIER_FACT_OFFICE, "macron", "president", 20170514, 0 },
  { DOSSIER_FACT_BIRTH, "manafort", NULL, 19490401, 0 },
  { DOSSIER_FACT_WITHDRAWN, "matt gaetz", NULL, 20241121, 0 },
  { DOSSIER_FACT_OFFICE, "mattis", "defense secretary", 20170120, 20181231 },
  { DOSSIER_FACT_OFFICE, "may", "prime minister", 20160713, 20190724 },
  { DOSSIER_FACT_BIRTH, "mccain", NULL, 19360829, 0 },
  { DOSSIER_FACT_OFFICE, "mccarthy", "majority leader", 20140801, 20190103 },
  { DOSSIER_FACT_OFFICE, "mccarthy", "minority leader", 20190103, 20230103 },
  { DOSSIER_FACT_OFFICE, "mccarthy", "speaker", 20230107, 20231003 },
  { DOSSIER_FACT_BIRTH, "mcconnell", NULL, 19420220, 0 },
  { DOSSIER_FACT_OFFICE, "mcconnell", "majority leader", 20150103, 20210120 },
  { DOSSIER_FACT_OFFICE, "mcconnell", "minority leader", 20070104, 20150103 },
  { DOSSIER_FACT_OFFICE, "mcenany", "press secretary", 20200407, 20210120 },
  { DOSSIER_FACT_OFFICE, "medvedev", "president", 20080507, 20120507 },
  { DOSSIER_FACT_BIRTH, "merkel", NULL, 19540717, 0 },
  { DOSSIER_FACT_OFFICE, "merkel", "chancellor", 20051122, 20211208 },
  { DOSSIER_FACT_OFFICE, "merz", "chancellor", 20250506, 0 },
  { DOSSIER_FACT_EVENT, "metoo", NULL, 20171015, 0 },
  { DOSSIER_FACT_EVENT, "michael brown", NULL, 20140809, 0 },
  { DOSSIER_FACT_OFFICE, "mnuchin", "treasury secretary", 20170213, 20210120 },
  { DOSSIER_FACT_OFFICE, "modi", "prime minister", 20140526, 0 },
  { DOSSIER_FACT_OFFICE, "morrison", "prime minister", 20180824, 20220523 },
  { DOSSIER_FACT_OFFICE, "morsi", "president", 20120630, 20130703 },
  { DOSSIER_FACT_OFFICE, "mubarak", "president", 19811014, 20110211 },
  { DOSSIER_FACT_BIRTH, "mueller", NULL, 19440807, 0 },
  { DOSSIER_FACT_EVENT, "mueller report", NULL, 20190322, 0 },
  { DOSSIER_FACT_BIRTH, "murdoch", NULL, 19310311, 0 },
  { DOSSIER_FACT_BIRTH, "musk", NULL, 19710628, 0 },
  { DOSSIER_FACT_WITHDRAWN, "neera tanden", NULL, 20210302, 0 },
  { DOSSIER_FACT_BIRTH, "netanyahu", NULL, 19491021, 0 },
  { DOSSIER_FACT_BIRTH, "obama", NULL, 19610804, 0 },
  { DOSSIER_FACT_OFFICE, "obama", "president", 20090120, 20170120 },
  { DOSSIER_FACT_OFFICE, "obama", "president elect", 20081105, 20090119 },
  { DOSSIER_FACT_EVENT, "obama administration", NULL, 20081105, 0 },
  { DOSSIER_FACT_EVENT, "obamacare", NULL, 20100101, 0 },
  { DOSSIER_FACT_BIRTH, "ocasio cortez", NULL, 19891013, 0 },
  { DOSSIER_FACT_EVENT, "occupy wall street", NULL, 20110917, 0 },
  { DOSSIER_FACT_EVENT, "openai", NULL, 20151211, 0 },
  { DOSSIER_FACT_OFFICE, "panetta", "defense secretary", 20110701, 20130226 },
  { DOSSIER_FACT_EVENT, "paris climate agreement", NULL, 20151212, 0 },
  { DOSSIER_FACT_EVENT, "parkland shooting", NULL, 20180214, 0 },
  { DOSSIER_FACT_WITHDRAWN, "patrick shanahan", NULL, 20190618, 0 },
  { DOSSIER_FACT_BIRTH, "pelosi", NULL, 19400326, 0 },
  { DOSSIER_FACT_OFFICE, "pelosi", "minority leader", 20110103, 20190103 },
  { DOSSIER_FACT_OFFICE, "pelosi", "speaker", 20070104, 20110103 },
  { DOSSIER_FACT_OFFICE, "pelosi", "speaker", 20190103, 20230103 },
  { DOSSIER_FACT_BIRTH, "pence", NULL, 19590607, 0 },
  { DOSSIER_FACT_OFFICE, "pence", "vice president", 20170120, 20210120 },
  { DOSSIER_FACT_OFFICE, "pompeo", "secretary of state", 20180426, 20210120 },
  { DOSSIER_FACT_OFFICE, "poroshenko", "president", 20140607, 20190520 },
  { DOSSIER_FACT_OFFICE, "powell", "chairman", 20180205, 0 },
  { DOSSIER_FACT_OFFICE, "powell", "secretary of state", 20010120, 20050126 },
  { DOSSIER_FACT_EVENT, "president trump", NULL, 20161109, 0 },
  { DOSSIER_FACT_OFFICE, "psaki", "press secretary", 20210120, 20220513 },
  { DOSSIER_FACT_EVENT, "pulse nightclub", NULL, 20160612, 0 },
  { DOSSIER_FACT_BIRTH, "putin", NULL, 19521007, 0 },
  { DOSSIER_FACT_EVENT, "qanon", NULL, 20171028, 0 },
  { DOSSIER_FACT_OFFICE, "reid", "majority leader", 20070104, 20150103 },
  { DOSSIER_FACT_OFFICE, "reid", "minority leader", 20150103, 20170103 },
  { DOSSIER_FACT_OFFICE, "rice", "secretary of state", 20050126, 20090120 },
  { DOSSIER_FACT_BIRTH, "romney", NULL, 19470312, 0 },
  { DOSSIER_FACT_OFFICE, "romney", "presidential candidate", 20110602, 20121106 },
  { DOSSIER_FACT_OFFICE, "romney", "presidential hopeful", 20110602, 20120829 },
  { DOSSIER_FACT_WITHDRAWN, "ronny jackson", NULL, 20180426, 0 },
  { DOSSIER_FACT_OFFICE, "rouhani", "president", 20130803, 20210803 },
  { DOSSIER_FACT_EVENT, "roy moore accusers", NULL, 20171109, 0 },
  { DOSSIER_FACT_BIRTH, "rubio", NULL, 19710528, 0 },
  { DOSSIER_FACT_OFFICE, "rubio", "presidential candidate", 20150413, 20160315 },
  { DOSSIER_FACT_OFFICE, "rubio", "secretary of state", 20250121, 0 },
  { DOSSIER_FACT_OFFICE, "ryan", "speaker", 20151029, 20190103 },
  { DOSSIER_FACT_BIRTH, "sanders", NULL, 19410908, 0 },
  { DOSSIER_FACT_OFFICE, "sanders", "presidential candidate", 20150430, 20200408 },
  { DOSSIER_FACT_OFFICE, "sanders", "press secretary", 20170726, 20190701 },
  { DOSSIER_FACT_EVENT, "sandy hook elementary", NULL, 20121214, 0 },
  { DOSSIER_FACT_OFFICE, "santorum", "presidential candidate", 20110606, 20120410 },
  { DOSSIER_FACT_WITHDRAWN, "sarah bloom raskin", NULL, 20220315, 0 },
  { DOSSIER_FACT_OFFICE, "sarkozy", "president", 20070516, 20120515 },
  { DOSSIER_FACT_WITHDRAWN, "saule omarova", NULL, 20211207, 0 },
  { DOSSIER_FACT_BIRTH, "scalia", NULL, 19360311, 0 },
  { DOSSIER_FACT_OFFICE, "scholz", "chancellor", 20211208, 20250506 },
  { DOSSIER_FACT_OFFICE, "schumer", "majority leader", 20210120, 20250103 },
  { DOSSIER_FACT_OFFICE, "schumer", "minority leader", 20170103, 20210120 },
  { DOSSIER_FACT_OFFICE, "schumer", "minority leader", 20250103, 0 },
  { DOSSIER_FACT_OFFICE, "sessions", "attorney general", 20170209, 20181107 },
  { DOSSIER_FACT_EVENT, "simpson bowles", NULL, 20100218, 0 },
  { DOSSIER_FACT_BIRTH, "snowden", NULL, 19830621, 0 },
  { DOSSIER_FACT_BIRTH, "soros", NULL, 19300812, 0 },
  { DOSSIER_FACT_EVENT, "special counsel robert mueller", NULL, 20170517, 0 },
  { DOSSIER_FACT_OFFICE, "spicer", "press secretary", 20170120, 20170721 },
  { DOSSIER_FACT_BIRTH, "starmer", NULL, 19620902, 0 },
  { DOSSIER_FACT_OFFICE, "starmer", "prime minister", 20240705, 0 },
  { DOSSIER_FACT_EVENT, "steele dossier", NULL, 20170110, 0 },
  { DOSSIER_FACT_WITHDRAWN, "stephen moore", NULL, 20190502, 0 },
  { DOSSIER_FACT_EVENT, "steve bannon", NULL, 20120301, 0 },
  { DOSSIER_FACT_EVENT, "stormy daniels", NULL, 20180112, 0 },
  { DOSSIER_FACT_OFFICE, "sunak", "prime minister", 20221025, 20240705 },
  { DOSSIER_FACT_EVENT, "super pac", NULL, 20100701, 0 },
  { DOSSIER_FACT_EVENT, "super pacs", NULL, 20100701, 0 },
  { DOSSIER_FACT_WITHDRAWN, "susan rice", NULL, 20121213, 0 },
  { DOSSIER_FACT_EVENT, "tea party", NULL, 20090215, 0 },
  { DOSSIER_FACT_OFFICE, "thune", "majority leader", 20250103, 0 },
  { DOSSIER_FACT_EVENT, "tiktok", NULL, 20170901, 0 },
  { DOSSIER_FACT_OFFICE, "tillerson", "secretary of state", 20170201, 20180331 },
  { DOSSIER_FACT_WITHDRAWN, "tom daschle", NULL, 20090203, 0 },
  { DOSSIER_FACT_EVENT, "trayvon martin", NULL, 20120226, 0 },
  { DOSSIER_FACT_OFFICE, "trudeau", "prime minister", 20151104, 20250314 },
  { DOSSIER_FACT_BIRTH, "trump", NULL, 19460614, 0 },
  { DOSSIER_FACT_OFFICE, "trump", "president", 20170120, 20210120 },
  { DOSSIER_FACT_OFFICE, "trump", "president", 20250120, 0 },
  { DOSSIER_FACT_OFFICE, "trump", "president elect", 20161109, 20170119 },
  { DOSSIER_FACT_OFFICE, "trump", "president elect", 20241106, 20250119 },
  { DOSSIER_FACT_OFFICE, "trump", "presumptive nominee", 20160504, 20160720 },
  { DOSSIER_FACT_EVENT, "trump administration", NULL, 20161109, 0 },
  { DOSSIER_FACT_OFFICE, "truss", "prime minister", 20220906, 20221025 },
  { DOSSIER_FACT_OFFICE, "turnbull", "prime minister", 20150915, 20180824 },
  { DOSSIER_FACT_EVENT, "usmca", NULL, 20181001, 0 },
  { DOSSIER_FACT_BIRTH, "vance", NULL, 19840802, 0 },
  { DOSSIER_FACT_OFFICE, "vance", "vice president", 20250120, 0 },
  { DOSSIER_FACT_OFFICE, "warren", "presidential candidate", 20190209, 20200305 },
  { DOSSIER_FACT_BIRTH, "weinstein", NULL, 19520319, 0 },
  { DOSSIER_FACT_OFFICE, "xi", "president", 20130314, 0 },
  { DOSSIER_FACT_OFFICE, "yellen", "chairwoman", 20140203, 20180203 },
  { DOSSIER_FACT_OFFICE, "yellen", "treasury secretary", 20210126, 20250120 },
  { DOSSIER_FACT_BIRTH, "zelensky", NULL, 19780125, 0 },
  { DOSSIER_FACT_OFFICE, "zelensky", "president", 20190520, 0 },
  { DOSSIER_FACT_OFFICE, "zelenskyy", "president", 20190520, 0 },
  { DOSSIER_FACT_EVENT, "zika", NULL, 20150501, 0 },
  { DOSSIER_FACT_BIRTH, "zuckerberg", NULL, 19840514, 0 },
};

/* Compares @name's first word with @word. */
static int
compare_first_word (const char *word, const char *name)
{
  gsize length = strcspn (name, " ");
  int order = strncmp (word, name, length);

  return order != 0 ? order : (int) strlen (word) - (int) length;
}

guint
dossier_dated_fact_find (const char *word, guint *first)
{
  guint low = 0, high = G_N_ELEMENTS (facts), count = 0;

  g_return_val_if_fail (word != NULL && first != NULL, 0);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare_first_word (word, facts[middle].name) > 0)
        low = middle + 1;
      else
        high = middle;
    }
  *first = low;
  while (low + count < G_N_ELEMENTS (facts) && compare_first_word (word, facts[low + count].name) == 0)
    count++;
  return count;
}

const DossierDatedFact *
dossier_dated_fact_nth (guint index)
{
  return index < G_N_ELEMENTS (facts) ? &facts[index] : NULL;
}

guint32
dossier_dated_fact_julian (guint32 yyyymmdd)
{
  return dossier_date_julian ((int) (yyyymmdd / 10000), (int) (yyyymmdd / 100 % 100), (int) (yyyymmdd % 100));
}

guint32
dossier_dated_fact_us_election (int year)
{
  guint32 first;

  if (year % 4 != 0 || year < 1848)
    return 0;
  /* The Tuesday after the first Monday of November (3 U.S.C. § 1). */
  first = dossier_date_julian (year, 11, 1);
  return first + (guint32) ((8 - dossier_date_weekday (first)) % 7) + 1;
}
