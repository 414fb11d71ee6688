/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-decision.h"

G_BEGIN_DECLS

/* "Doss" in ASCII: what `file` and the MIME type know a project by. */
#define DOSSIER_STORE_APPLICATION_ID 0x446f7373
#define DOSSIER_STORE_SCHEMA 1

/**
 * DossierStore:
 *
 * A `.dossier` file: an SQLite database that holds the articles as they came, the cache of their analysis,
 * the decisions and the view. Every change is on disk when its function returns (a rollback journal, synced),
 * so that a killed program loses nothing that was stored and the file is whole at any moment. For one thread.
 */
typedef struct _DossierStore DossierStore;

/* An article as stored; @raw is what a reader gets, @path what it is called. */
typedef struct
{
  char *id;
  char *path;
  GBytes *raw;
} DossierStoredArticle;

/**
 * dossier_store_open:
 * @path: of the file
 * @create: whether to make it where there is none
 *
 * Refuses with DOSSIER_ERROR_PROJECT what is not a project, or comes from a later version of the program.
 */
DossierStore *dossier_store_open (const char *path, gboolean create, GError **error);
void dossier_store_close (DossierStore *store);

const char *dossier_store_get_path (const DossierStore *store);

/* What stands between these two is stored at once or not at all. */
gboolean dossier_store_begin (DossierStore *store, GError **error);
gboolean dossier_store_commit (DossierStore *store, GError **error);
void dossier_store_rollback (DossierStore *store);

/* Adds at the end. One that is there already is left as it is. */
gboolean dossier_store_add_article (DossierStore *store, const char *id, const char *path, GBytes *raw,
                                    GError **error);
/* Takes the article's analysis with it. */
gboolean dossier_store_remove_article (DossierStore *store, const char *id, GError **error);
/* (element-type DossierStoredArticle): in the order they were added, or NULL. */
GPtrArray *dossier_store_list_articles (DossierStore *store, GError **error);

/* @version: what made the analysis; another version does not find it. */
gboolean dossier_store_put_analysis (DossierStore *store, const char *article, const char *version,
                                     GBytes *data, GError **error);
/* Returns NULL where there is none of this version. */
GBytes *dossier_store_get_analysis (DossierStore *store, const char *article, const char *version);

/* Stores @decision as the one at @position, forgets those behind it, and moves the cursor behind it. */
gboolean dossier_store_put_decision (DossierStore *store, guint position, const DossierDecision *decision,
                                     GError **error);
gboolean dossier_store_put_cursor (DossierStore *store, guint cursor, GError **error);
/* Keeps the first @n decisions and forgets the rest. */
gboolean dossier_store_trim_decisions (DossierStore *store, guint n, GError **error);
/* (element-type DossierDecision), or NULL. Decisions of a kind that this version does not know are passed
 * over. */
GPtrArray *dossier_store_get_decisions (DossierStore *store, guint *cursor, GError **error);

/* A small value by name: the view. */
gboolean dossier_store_put_state (DossierStore *store, const char *name, GVariant *value, GError **error);
GVariant *dossier_store_get_state (DossierStore *store, const char *name, const GVariantType *type);

/* Writes the whole store to @path, which is replaced in one step when all is written. */
gboolean dossier_store_copy_to (DossierStore *store, const char *path, GError **error);

void dossier_stored_article_free (DossierStoredArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStore, dossier_store_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoredArticle, dossier_stored_article_free)

G_END_DECLS
