/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-abbreviation.h"

#include <string.h>

/* Every list is in the order of its letters, for the binary search. */
static const char *const titles[] = {
  "adm", "amb", "assoc", "asst", "brig", "capt", "cmdr", "col", "cpl", "dep", "det", "dr", "fr", "ft",
  "gen", "gov", "govs", "hon", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "mt",
  "mx", "pres", "prof", "pvt", "rep", "reps", "rev", "rt", "sec", "sen", "sens", "sgt", "sr", "st", "ste",
  "supt",
};

static const char *const general[] = {
  "al", "approx", "apr", "assn", "aug", "ave", "avg", "bhd", "blvd", "bros", "ca", "cf", "co", "corp",
  "cos", "dec", "dept", "eg", "esq", "etc", "feb", "gmbh", "govt", "hr", "hrs", "ie", "inc", "intl",
  "jan", "jr", "jul", "jun", "lb", "lbs", "llc", "ltd", "mfg", "natl", "nov", "oct", "oz", "ph", "plc",
  "pty", "rd", "sep", "sept", "sq", "thur", "thurs", "transl", "tues", "univ", "viz", "vol", "vols", "vs",
  "yr", "yrs",
};

static const char *const number[] = {
  "art", "arts", "c", "ch", "fig", "figs", "mar", "no", "nos", "p", "para", "pp", "sat", "sect", "ser",
  "sun", "tue",
};

static const char *const states[] = {
  "ala", "alta", "ariz", "ark", "cal", "calif", "colo", "conn", "del", "fla", "ga", "ida", "ill", "ind",
  "kan", "kans", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nebr", "nev",
  "okla", "ont", "ore", "pa", "penn", "que", "tenn", "tex", "va", "vt", "wash", "wis", "wisc", "wyo",
};

static const char *const starters[] = {
  "a", "after", "all", "also", "although", "among", "an", "and", "another", "any", "anyone", "are", "as",
  "at", "because", "before", "both", "but", "by", "can", "did", "do", "does", "during", "each", "earlier",
  "even", "every", "everyone", "few", "finally", "first", "for", "from", "further", "had", "has", "have",
  "he", "her", "here", "hers", "his", "how", "however", "i", "if", "in", "instead", "is", "it", "its",
  "just", "last", "later", "let", "like", "many", "maybe", "me", "meanwhile", "more", "most", "much",
  "my", "nearly", "neither", "never", "no", "nobody", "nor", "not", "nothing", "now", "of", "on", "once",
  "one", "only", "or", "other", "others", "our", "over", "people", "perhaps", "please", "several", "she",
  "should", "since", "so", "some", "someone", "something", "sometimes", "soon", "such", "than", "that",
  "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "three", "through",
  "thus", "to", "today", "together", "two", "under", "unlike", "until", "was", "we", "well", "were",
  "what", "when", "where", "whether", "which", "while", "who", "whose", "why", "will", "with", "without",
  "would", "yes", "yesterday", "yet", "you", "your",
};

static const char *const prefixes[] = {
  "a", "ante", "anti", "arch", "bi", "bio", "co", "counter", "cross", "cyber", "de", "e", "eco", "ex",
  "extra", "fore", "hyper", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini",
  "mis", "multi", "neo", "non", "o", "over", "pan", "para", "peri", "post", "pre", "pro", "proto",
  "pseudo", "psycho", "re", "semi", "sub", "super", "supra", "trans", "tri", "u", "ultra", "un", "uni",
  "vice",
};

static const char *const suffixes[] = {
  "esque", "ette", "ever", "fest", "fold", "gate", "itis", "less", "most", "rama", "wise",
};

static const char *const sayings[] = {
  "added", "adds", "answered", "argued", "asked", "asks", "concluded", "continued", "declared",
  "demanded", "exclaimed", "explained", "insisted", "joked", "noted", "posted", "questioned", "quipped",
  "recalled", "remarked", "replied", "responded", "said", "say", "says", "shouted", "tells", "told",
  "tweeted", "warned", "wondered", "writes", "wrote", "yelled",
};

#define LONGEST 16

static gboolean
is_listed (const char *const *list, guint n, const char *word, gsize length)
{
  guint low = 0;
  guint high = n;

  if (length == 0 || length > LONGEST)
    return FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = g_ascii_strncasecmp (list[middle], word, length);

      if (order == 0 && list[middle][length] == '\0')
        return TRUE;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

#define LISTED(list) is_listed (list, G_N_ELEMENTS (list), word, length)

DossierAbbreviation
dossier_abbreviation_lookup (const char *word, gsize length)
{
  if (LISTED (titles))
    return DOSSIER_ABBREVIATION_TITLE;
  if (LISTED (general))
    return DOSSIER_ABBREVIATION_GENERAL;
  if (LISTED (number))
    return DOSSIER_ABBREVIATION_NUMBER;
  if (LISTED (states))
    return DOSSIER_ABBREVIATION_STATE;
  return DOSSIER_ABBREVIATION_NONE;
}

gboolean
dossier_abbreviation_is_starter (const char *word, gsize length)
{
  return LISTED (starters);
}

gboolean
dossier_abbreviation_is_prefix (const char *word, gsize length)
{
  return LISTED (prefixes);
}

gboolean
dossier_abbreviation_is_suffix (const char *word, gsize length)
{
  return LISTED (suffixes);
}

gboolean
dossier_abbreviation_is_saying (const char *word, gsize length)
{
  return LISTED (sayings);
}
