/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-sum-atom.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_NUMBER_UNIT,    /* zero to nineteen */
  DOSSIER_NUMBER_TENS,    /* twenty to ninety */
  DOSSIER_NUMBER_HUNDRED,
  DOSSIER_NUMBER_SCALE,   /* thousand, million, lakh, crore, dozen */
  DOSSIER_NUMBER_PLURAL,  /* the plural of a scale: a number after digits, vague alone */
  DOSSIER_NUMBER_LETTERS, /* m, bn, k: a scale only behind digits */
  DOSSIER_NUMBER_PART,    /* half, quarter */
  DOSSIER_NUMBER_FEW,     /* few, several */
  DOSSIER_NUMBER_COUPLE,
  DOSSIER_NUMBER_ARTICLE, /* a, an */
} DossierNumberWordKind;

typedef struct
{
  const char *text;
  DossierNumberWordKind kind;
  double value;
} DossierNumberWord;

/**
 * DossierNumber:
 * @end: index after its last atom
 * @low: the value, or the lowest it may be
 * @high: the same, or the highest it may be; HUGE_VAL where open
 * @scale: product of its scale words, 1 where it has none
 * @vague: it gives a magnitude only ("hundreds of thousands", "several million")
 * @words: spelt out, without a digit
 */
typedef struct
{
  guint end;
  double low;
  double high;
  double scale;
  gboolean vague;
  gboolean words;
} DossierNumber;

/* Index of the number word in its table, or -1. */
int dossier_number_word_find (const char *text, gsize length);
const DossierNumberWord *dossier_number_word_get (int index);

/* The value of a character such as ½, or 0. */
double dossier_number_fraction (gunichar c);

/**
 * dossier_number_parse_digits:
 *
 * Reads "1,234.5", "12,34,567", "1.234.567", "2,25" and "1'000". Refuses what is no number ("1.2.3").
 *
 * Returns: whether it is one.
 */
gboolean dossier_number_parse_digits (const char *text, gsize length, double *value);

/**
 * dossier_number_parse:
 * @atoms: (element-type DossierSumAtom)
 * @first: where it must begin
 * @text: of the document
 * @money: a mark stands before it, so that "5 m" and "100 000" are read as one number
 *
 * Looks at 24 atoms at most.
 *
 * Returns: whether there is a number.
 */
gboolean dossier_number_parse (const GArray *atoms, guint first, const char *text, gboolean money,
                               DossierNumber *number);

G_END_DECLS
