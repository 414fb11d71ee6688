/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a mark may stand and how far it may be trusted alone. */
typedef enum
{
  DOSSIER_MARK_BEFORE = 1 << 0, /* may stand before its number: "$5", "Rs 20" */
  DOSSIER_MARK_AFTER = 1 << 1,  /* may stand after its number: "5 euros", "20 SEK" */
  DOSSIER_MARK_SIGN = 1 << 2,   /* a character made for money */
  DOSSIER_MARK_CODE = 1 << 3,   /* a code of three letters or what serves as one */
  DOSSIER_MARK_NAME = 1 << 4,   /* a word of the language: "pounds" */
  DOSSIER_MARK_MINOR = 1 << 5,  /* a part of the main unit: "pence" */
  DOSSIER_MARK_UPPER = 1 << 6,  /* counts only where all its letters are capitals */
  DOSSIER_MARK_CASED = 1 << 7,  /* counts only where its first letter is a capital */
  DOSSIER_MARK_TIGHT = 1 << 8,  /* counts only without a space between it and the number */
  DOSSIER_MARK_LETTER
  = 1 << 9, /* one letter: the article must speak of the country, or the number look like money */
  DOSSIER_MARK_WEAK
  = 1 << 10, /* also another word or name: wants a scale word, the country, or its adjective */
  DOSSIER_MARK_HEAVY = 1 << 11, /* also a weight */
  DOSSIER_MARK_VERB = 1 << 12,  /* also a verb form */
  DOSSIER_MARK_NOTE = 1 << 13,  /* a note or coin of @unit: "fiver" */
} DossierMarkFlags;

/**
 * DossierCurrencyMark:
 * @text: the sign, letters or word in lower case (single letters as written)
 * @code: ISO 4217 code that it stands for where the context says nothing; "" where none is likelier than
 * others
 * @family: the name that several currencies share ("dollar", "peso"), to be told apart by the context; NULL
 * where the mark is certain
 * @unit: what one is worth in the main unit ("cent" 0.01)
 * @flags: DossierMarkFlags
 */
typedef struct
{
  const char *text;
  const char *code;
  const char *family;
  double unit;
  guint flags;
} DossierCurrencyMark;

/**
 * DossierCurrency:
 * @code: ISO 4217 code, those out of use since 1990 included
 * @families: its names, separated by spaces, as in DossierCurrencyMark.family
 * @countries: ISO 3166-1 codes where it is paid with, separated by spaces
 */
typedef struct
{
  const char *code;
  const char *families;
  const char *countries;
} DossierCurrency;

/* The name, adjective, capital or great city of a country, in lower case, one word or two. */
typedef struct
{
  const char *text;
  char country[3];
} DossierCountryWord;

/* Currencies by ascending code. Facts of ISO 4217. */
extern const DossierCurrency dossier_currencies[];
extern const guint dossier_n_currencies;
/* By ascending bytes of the text. */
extern const DossierCurrencyMark dossier_currency_marks[];
extern const guint dossier_n_currency_marks;
extern const DossierCountryWord dossier_country_words[];
extern const guint dossier_n_country_words;

/* The mark whose text is the @length bytes at @text, or NULL. Letters of ASCII are compared without case. */
const DossierCurrencyMark *dossier_currency_mark_find (const char *text, gsize length);

/* The currency with this code, or NULL. */
const DossierCurrency *dossier_currency_find (const char *code);

/* The two letters of the country that the @length bytes at @text name, or NULL. */
const char *dossier_country_word_find (const char *text, gsize length);

/* The currency of @family in @country, or NULL: "dollar" and "CA" make CAD. */
const DossierCurrency *dossier_currency_for_country (const char *family, const char *country);

/* Whether @word is one of the words in @list, which are separated by single spaces. */
gboolean dossier_word_in_list (const char *word, const char *list);

G_END_DECLS
