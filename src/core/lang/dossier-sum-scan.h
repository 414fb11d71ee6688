/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-number.h"
#include "dossier-sum-context.h"
#include "dossier-sum.h"

G_BEGIN_DECLS

/**
 * DossierSumSpot:
 * @first: its first atom
 * @end: index after its last atom
 * @first_end: where its lower end has a mark of its own ("$2m and $3m"): index after that; else @end
 * @marked: a mark of money of its own
 *
 * Where a sum stands among the atoms, while the finder works.
 */
typedef struct
{
  guint first;
  guint end;
  guint first_end;
  gboolean marked;
} DossierSumSpot;

/**
 * DossierSumScan:
 * @document: borrowed
 * @atoms: (element-type DossierSumAtom)
 * @context: countries and currencies of the article
 * @sums: (element-type DossierSum): in order of the text
 * @spots: (element-type DossierSumSpot): one for each sum
 * @steps: how many atoms were looked at, for the test that the time is linear
 *
 * The state of one run of the finder; its parts are in dossier-sum-*.c.
 */
typedef struct
{
  const DossierDocument *document;
  GArray *atoms;
  DossierSumContext *context;
  GArray *sums;
  GArray *spots;
  guint64 steps;
} DossierSumScan;

/* The atom at @index, or one of kind DOSSIER_ATOM_END outside the text. */
static inline const DossierSumAtom *
dossier_sum_scan_atom (DossierSumScan *scan, guint index)
{
  static const DossierSumAtom outside
      = { 0, 0, DOSSIER_ATOM_END, DOSSIER_ATOM_SPACE | DOSSIER_ATOM_SENTENCE, -1, NULL };

  scan->steps++;
  return index < scan->atoms->len ? &g_array_index (scan->atoms, DossierSumAtom, index) : &outside;
}

static inline DossierSum *
dossier_sum_scan_sum (const DossierSumScan *scan, guint index)
{
  return &g_array_index (scan->sums, DossierSum, index);
}

static inline DossierSumSpot *
dossier_sum_scan_spot (const DossierSumScan *scan, guint index)
{
  return &g_array_index (scan->spots, DossierSumSpot, index);
}

/* Whether the atom's text is @word, letters of ASCII compared without case. */
gboolean dossier_sum_scan_is (DossierSumScan *scan, guint index, const char *word);

/* Whether the atom is a word of the list: words in lower case, ascending, separated by single spaces. */
gboolean dossier_sum_scan_in (DossierSumScan *scan, guint index, const char *list);

/* Whether no blank stands before the atom. */
gboolean dossier_sum_scan_tight (DossierSumScan *scan, guint index);

/* Whether the atom is a hyphen or dash with no blank on either side. */
gboolean dossier_sum_scan_hyphen (DossierSumScan *scan, guint index);

/* Whether a sentence ends before the atom, or the text does. */
gboolean dossier_sum_scan_ends (DossierSumScan *scan, guint index);

/* Bytes from the start of atom @first to the end of atom @end - 1. */
DossierRange dossier_sum_scan_range (DossierSumScan *scan, guint first, guint end);

/* Adds a sum over the atoms; its hedge, rate and relations are still empty. Returns: its index. */
guint dossier_sum_scan_add (DossierSumScan *scan, guint first, guint end, double low, double high,
                            const char *code, const char *basis);

/* Reads the amount with its mark at atom @first, and adds it. Returns: the atom to go on at, or @first. */
guint dossier_sum_grammar_read (DossierSumScan *scan, guint first);

/* The currency mark that stands after a number, from atom @at on. */
typedef struct
{
  const DossierCurrencyMark *mark;
  const char *country; /* of the adjective before it, or NULL */
  double scale;        /* "MUSD", "USD million" */
  guint end;
} DossierSumMark;

/* Reads a mark before (@at is its first atom) or after a number. Returns whether there is one. */
gboolean dossier_sum_mark_before (DossierSumScan *scan, guint at, DossierSumMark *found);
gboolean dossier_sum_mark_after (DossierSumScan *scan, guint at, const DossierNumber *number,
                                 DossierSumMark *found);

/* Sums without a mark ("spent millions", "a six-figure fee"). Returns: the atom to go on at, or @first. */
guint dossier_sum_vague_read (DossierSumScan *scan, guint first);

/* Words that stand for a sum before ("that amount", "half of it"). Returns: the atom to go on at, or @first.
 */
guint dossier_sum_reference_read (DossierSumScan *scan, guint first);

/* Sets qualifier and hedge from the words around sum @index. */
void dossier_sum_qualifier_read (DossierSumScan *scan, guint index);

/* Sets DossierSum.per from the words after sum @index. */
void dossier_sum_rate_read (DossierSumScan *scan, guint index);

/* Joins the last two sums to a range where the words between them say so. */
void dossier_sum_range_join (DossierSumScan *scan);

/* Whether the words before atom @first speak of a change ("rose from"): its two values are two sums. */
gboolean dossier_sum_range_is_change (DossierSumScan *scan, guint first);

/* Sets DossierSum.same_as and part_of of the last sum from the words between it and the one before. */
void dossier_sum_relation_read (DossierSumScan *scan);

G_END_DECLS
