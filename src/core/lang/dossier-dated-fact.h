/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
 * @name: the name or, of an office, the surname, in small letters
 * @title: of an office the title in small letters ("vice president"), else NULL
 * @first: of an office its first day, of an event its day, of a birth the birthday: YYYYMMDD
 * @last: of an office its last day: YYYYMMDD, 0 while it lasts; else 0
 *
 * A fact of public record with its day. Offices, elections, inaugurations and events that news refer to by
 * name.
 */
typedef struct
{
  DossierFactKind kind;
  const char *name;
  const char *title;
  guint32 first;
  guint32 last;
} DossierDatedFact;

/* The facts whose name begins with the word @word (in small letters): the index of the first in @first, how
 * many returned. */
guint dossier_dated_fact_find (const char *word, guint *first);

/* The fact at @index; NULL past the end. */
const DossierDatedFact *dossier_dated_fact_nth (guint index);

/* The Julian day number of a fact's day, or 0. */
guint32 dossier_dated_fact_julian (guint32 yyyymmdd);

/* The day of the presidential election of the United States in @year, or 0 where there is none. */
guint32 dossier_dated_fact_us_election (int year);

G_END_DECLS
