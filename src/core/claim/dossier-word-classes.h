/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-rule-parser.h"

G_BEGIN_DECLS

/* The named classes of words that rule files make: `@name` in a rule stands for all words of one. */
typedef struct _DossierWordClasses DossierWordClasses;

DossierWordClasses *dossier_word_classes_new (void);
void dossier_word_classes_free (DossierWordClasses *classes);

/**
 * dossier_word_classes_check:
 * @file: a file to be added
 *
 * Whether its classes have names of their own, add words only to classes that there are, and build only on classes
 * that there are and not on each other in a circle.
 *
 * Returns: FALSE with DOSSIER_ERROR_FORMAT, "FILE:LINE: what is wrong and what to do"
 */
gboolean dossier_word_classes_check (const DossierWordClasses *classes, const DossierRuleFile *file, GError **error);

/**
 * dossier_word_classes_add:
 * @file: one that dossier_word_classes_check() found right
 *
 * Adds its classes, then the words that it adds to classes, those of earlier files included.
 *
 * Returns: (transfer full) (element-type utf8): names of the classes of earlier files that have got more words
 */
GHashTable *dossier_word_classes_add (DossierWordClasses *classes, const DossierRuleFile *file);

gboolean dossier_word_classes_contains (const DossierWordClasses *classes, const char *name);

/* Whether the class is there and holds @lemma. */
gboolean dossier_word_classes_holds (const DossierWordClasses *classes, const char *name, const char *lemma);

/* (transfer container) (element-type utf8): the words of a class in the order of the alphabet. */
GList *dossier_word_classes_list (const DossierWordClasses *classes, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordClasses, dossier_word_classes_free)

G_END_DECLS
