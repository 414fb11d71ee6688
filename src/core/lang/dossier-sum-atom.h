/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-currency.h"
#include "dossier-document.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_ATOM_NUMBER, /* digits with their separators, or a fraction sign */
  DOSSIER_ATOM_WORD,   /* letters; "U.S." is one word */
  DOSSIER_ATOM_SIGN,   /* a sign of money, with the letters that belong to it: "HK$" */
  DOSSIER_ATOM_OTHER,  /* one character of anything else, or a run longer than a sum */
  DOSSIER_ATOM_END,    /* what is read beyond either end */
} DossierSumAtomKind;

typedef enum
{
  DOSSIER_ATOM_SPACE = 1 << 0,    /* blank before it */
  DOSSIER_ATOM_SENTENCE = 1 << 1, /* first of a sentence */
  DOSSIER_ATOM_CAPITAL = 1 << 2,  /* first letter upper case */
  DOSSIER_ATOM_UPPER = 1 << 3,    /* all letters upper case */
  DOSSIER_ATOM_DOTTED = 1 << 4,   /* letters with full stops between them */
} DossierSumAtomFlags;

/**
 * DossierSumAtom:
 * @start: first byte in the text
 * @end: the byte after the last
 * @kind: DossierSumAtomKind
 * @flags: DossierSumAtomFlags
 * @number: index of a number word (dossier-number.h), or -1
 * @mark: the mark of money that it is, or NULL
 *
 * The smallest piece that the grammar of sums works on. Finer than a token: "$300m" is three.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint8 kind;
  guint8 flags;
  gint16 number;
  const DossierCurrencyMark *mark;
} DossierSumAtom;

/* Cuts the sentences of @document. Returns: (element-type DossierSumAtom): in order. */
GArray *dossier_sum_atoms_cut (const DossierDocument *document);

G_END_DECLS
