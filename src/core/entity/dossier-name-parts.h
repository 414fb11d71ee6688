/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-entity-lexicon.h"

G_BEGIN_DECLS

/**
 * DossierNameParts:
 * @words: (array zero-terminated=1): the words of the key without titles and suffix
 * @n_words: how many
 * @surname_at: index of the first word of the surname ("van der Leyen" begins at "van"); 0 where there is one
 *   word
 * @suffix: "jr", "sr", "ii" …, or NULL
 * @role: role that a title in the name stated, or NULL; belongs to the lexicon
 * @gender: that a title or the given name tells
 *
 * The name of a person taken apart. What it was made from may carry titles ("Sen. Ann Lee", "Ann Lee, MD").
 */
typedef struct
{
  GStrv words;
  guint n_words;
  guint surname_at;
  const char *suffix;
  const char *role;
  DossierGender gender;
} DossierNameParts;

DossierNameParts *dossier_name_parts_new (const DossierEntityLexicon *lexicon, const char *name);
void dossier_name_parts_free (DossierNameParts *parts);

/* The surname's words joined by blanks. Free with g_free(). */
char *dossier_name_parts_dup_surname (const DossierNameParts *parts);

/* How sure it is that two names of persons in one text mean one person, and in which way. */
typedef enum
{
  DOSSIER_NAME_MATCH_NONE,
  DOSSIER_NAME_MATCH_GIVEN,    /* one is the other's given name */
  DOSSIER_NAME_MATCH_SURNAME,  /* one is the other's surname */
  DOSSIER_NAME_MATCH_NICKNAME, /* same surname; given names fit as initial or short form */
  DOSSIER_NAME_MATCH_FULL,     /* same given name and surname */
} DossierNameMatch;

DossierNameMatch dossier_name_parts_match (const DossierEntityLexicon *lexicon, const DossierNameParts *a,
                                           const DossierNameParts *b);

/* 0 to 1, for names within one article. */
float dossier_name_match_score (DossierNameMatch match);

/* For the reader: "same surname". */
const char *dossier_name_match_reason (DossierNameMatch match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameParts, dossier_name_parts_free)

G_END_DECLS
