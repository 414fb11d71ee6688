/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-timex.h"

G_BEGIN_DECLS

/* Kinds of words that dates are made of. The value that goes with each is named in the comment. */
typedef enum
{
  DOSSIER_WORD_OTHER,
  DOSSIER_WORD_BREAK,         /* the end of a paragraph or of a stretch that is kept out */
  DOSSIER_WORD_PUNCTUATION,   /* the character; the dashes are all '-', the quotes '\'' and '"' */
  DOSSIER_WORD_POSSESSIVE,    /* the "'s" of "this year's" */
  DOSSIER_WORD_NUMBER,        /* digits: their value */
  DOSSIER_WORD_NUMBER_TH,     /* digits with st, nd, rd, th: their value */
  DOSSIER_WORD_MONTH,         /* 1 to 12 */
  DOSSIER_WORD_MONTH_SHORT,   /* 1 to 12 */
  DOSSIER_WORD_WEEKDAY,       /* 1 (Monday) to 7 */
  DOSSIER_WORD_WEEKDAYS,      /* the plural: "Mondays" */
  DOSSIER_WORD_WEEKDAY_SHORT, /* 1 to 7 */
  DOSSIER_WORD_UNIT,          /* DossierDateUnit */
  DOSSIER_WORD_SECOND,        /* "second": 2 as an ordinal, or the unit */
  DOSSIER_WORD_SEASON,        /* 1 spring to 4 winter */
  DOSSIER_WORD_ORDINAL,       /* 1 … */
  DOSSIER_WORD_CARDINAL,      /* 0 to 90 */
  DOSSIER_WORD_HUNDRED,
  DOSSIER_WORD_THOUSAND,
  DOSSIER_WORD_DOZEN,
  DOSSIER_WORD_DECADE,    /* "nineties": 90 */
  DOSSIER_WORD_DAYPART,   /* DossierDaypart */
  DOSSIER_WORD_CLOCK,     /* noon, midnight: minute of the day */
  DOSSIER_WORD_TODAY,     /* -1, 0, 1 days */
  DOSSIER_WORD_TONIGHT,   /* DossierDaypart */
  DOSSIER_WORD_OVERNIGHT, /* DossierDaypart */
  DOSSIER_WORD_SHIFT,     /* last -1, this 0, next 1 */
  DOSSIER_WORD_THAT,
  DOSSIER_WORD_THE,
  DOSSIER_WORD_A,
  DOSSIER_WORD_IN,
  DOSSIER_WORD_AT,
  DOSSIER_WORD_FOR,
  DOSSIER_WORD_FROM,
  DOSSIER_WORD_BETWEEN,
  DOSSIER_WORD_BY,
  DOSSIER_WORD_LATER,
  DOSSIER_WORD_EARLIER,
  DOSSIER_WORD_PART,  /* DossierDatePart */
  DOSSIER_WORD_REST,  /* "the rest of" */
  DOSSIER_WORD_WHOLE, /* "all", "the whole" */
  DOSSIER_WORD_HALF,
  DOSSIER_WORD_APPROX, /* about, nearly, just */
  DOSSIER_WORD_MORE,   /* more, less (than) */
  DOSSIER_WORD_UP,    /* up (to) */
  DOSSIER_WORD_VAGUE, /* few, several: how many it is taken for where an interval needs a length */
  DOSSIER_WORD_RECENT,
  DOSSIER_WORD_EACH,
  DOSSIER_WORD_ADVERB, /* daily, weekly: DossierDateUnit */
  DOSSIER_WORD_NOW,    /* -1 recently, 0 now, 1 soon */
  DOSSIER_WORD_FUTURE,
  DOSSIER_WORD_FISCAL,
  DOSSIER_WORD_AM,
  DOSSIER_WORD_PM,
  DOSSIER_WORD_FISCAL_SHORT, /* "FY" */
  DOSSIER_WORD_END_OF,   /* "EOM": DossierDateUnit */
  DOSSIER_WORD_BUSINESS, /* business, trading (days) */
  /* Words that no expression begins with come last: see dossier-date-grammar.c. */
  DOSSIER_WORD_OF,
  DOSSIER_WORD_ON,
  DOSSIER_WORD_TO,
  DOSSIER_WORD_AND,
  DOSSIER_WORD_OR,
  DOSSIER_WORD_SINCE,
  DOSSIER_WORD_BEFORE,
  DOSSIER_WORD_AFTER,
  DOSSIER_WORD_AGO,
  DOSSIER_WORD_HENCE,
  DOSSIER_WORD_THAN,
  DOSSIER_WORD_LEAST, /* (at) least, most */
  DOSSIER_WORD_M,
  DOSSIER_WORD_TIME,
  DOSSIER_WORD_PERIOD,
  DOSSIER_WORD_ZONE,     /* EST, GMT */
} DossierDateWordClass;

/* The parts that early, mid- and late name. */
typedef enum
{
  DOSSIER_DATE_PART_NONE,
  DOSSIER_DATE_PART_START,
  DOSSIER_DATE_PART_MIDDLE,
  DOSSIER_DATE_PART_END,
} DossierDatePart;

/**
 * dossier_date_lexicon_look_up:
 * @word: (array length=length): ASCII letters in any case
 * @value: (out): what goes with the class
 *
 * Returns: the class of @word, or DOSSIER_WORD_OTHER.
 */
DossierDateWordClass dossier_date_lexicon_look_up (const char *word, gsize length, gint32 *value);

/* The words of the table in its order, for the test that they are sorted; NULL past the end. */
const char *dossier_date_lexicon_nth (guint index);

G_END_DECLS
