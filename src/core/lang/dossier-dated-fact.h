/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_DATED_WORD_LONGEST 24

/* What a fact tells of an article that speaks of it. */
typedef enum
{
  DOSSIER_FACT_OFFICE, /* "President Obama": written while he was in office, unless the words say "former" */
  DOSSIER_FACT_EVENT,  /* "COVID-19": not written before it */
  DOSSIER_FACT_WITHDRAWN, /* a nominee whose nomination was withdrawn: told of as such not before the day */
  DOSSIER_FACT_BIRTH,     /* "53-year-old Musk": written between two birthdays */
} DossierFactKind;

/**
 * DossierDatedFact:
 * @name: the name or, of an office, the surname: its words in small letters, parted by blanks
 * @titles: of an office what its holder is called ("sen", "senator"), in the same form; else NULL
 * @first: Julian day: of an office its first day, of an event its day, of a birth the birthday
 * @last: Julian day: of an office its last day, of an event the last day that it was fresh; 0 while it lasts
 *
 * A fact of public record with its day.
 */
typedef struct
{
  DossierFactKind kind;
  char *name;
  char **titles;
  guint32 first;
  guint32 last;
} DossierDatedFact;

/**
 * DossierDatedFacts:
 *
 * The facts of data/lexicons/dated-facts.txt, whose head tells the format. Immutable; threads share it.
 */
typedef struct _DossierDatedFacts DossierDatedFacts;

/* Reads the list below @datadir; DOSSIER_ERROR_MODEL where a line makes no sense. */
DossierDatedFacts *dossier_dated_facts_load (const char *datadir, GError **error);
void dossier_dated_facts_free (DossierDatedFacts *self);

/* The facts whose name begins with @word (in small letters), in order of the list; NULL where there is none.
 * Returns: (nullable) (transfer none) (element-type DossierDatedFact) */
const GPtrArray *dossier_dated_facts_find (const DossierDatedFacts *self, const char *word);

/* The day up to which the list is kept, as a Julian day number. */
guint32 dossier_dated_facts_known_to (const DossierDatedFacts *self);

/* The day of the presidential election of the United States in @year, or 0 where there is none. */
guint32 dossier_dated_fact_us_election (int year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDatedFacts, dossier_dated_facts_free)

G_END_DECLS
