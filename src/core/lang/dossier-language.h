/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-document.h"
#include "dossier-lexicon.h"

G_BEGIN_DECLS

/* How much care the parser takes. */
typedef enum
{
  DOSSIER_LANGUAGE_FULL,
  DOSSIER_LANGUAGE_FAST,
} DossierLanguageMode;

/**
 * DossierLanguage:
 *
 * The models of the language core and the order in which they run. Immutable once made: threads share one.
 */
typedef struct _DossierLanguage DossierLanguage;

/**
 * dossier_language_new:
 * @datadir: the folder of the program's data, with `models` in it
 *
 * Maps the models. DOSSIER_ERROR_MODEL, naming the file, where one cannot be used.
 */
DossierLanguage *dossier_language_new (const char *datadir, GError **error);
DossierLanguage *dossier_language_ref (DossierLanguage *language);
void dossier_language_unref (DossierLanguage *language);

/* Owned by the language. */
const DossierLexicon *dossier_language_get_lexicon (const DossierLanguage *language);

/**
 * dossier_language_analyse:
 * @document: as the tokenizer made it
 * @cancellable: (nullable): looked at after every sentence
 *
 * Fills in tags, lemmas, names, heads and relations. Takes time linear in the text.
 *
 * Returns: %FALSE only where it was cancelled
 */
gboolean dossier_language_analyse (const DossierLanguage *language, DossierDocument *document,
                                   DossierLanguageMode mode, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLanguage, dossier_language_unref)

G_END_DECLS
