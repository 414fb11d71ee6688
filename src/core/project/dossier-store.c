/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-store.h"

#include "dossier-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#define STRINGIFY(x) #x
#define TEXT_OF(x) STRINGIFY (x)

struct _DossierStore
{
  sqlite3 *db;
  char *path;
};

typedef sqlite3_stmt Statement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)

static const char schema[] =
    "BEGIN;"
    "CREATE TABLE article (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT, raw BLOB NOT "
    "NULL);"
    "CREATE TABLE analysis (article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,"
    " version TEXT NOT NULL, data BLOB NOT NULL);"
    "CREATE TABLE decision (position INTEGER PRIMARY KEY, data BLOB NOT NULL);"
    "CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL);"
    "PRAGMA application_id = " TEXT_OF (DOSSIER_STORE_APPLICATION_ID) ";"
                                                                      "PRAGMA user_version = " TEXT_OF (
                                                                          DOSSIER_STORE_SCHEMA) ";"
                                                                                                "COMMIT;";

static void
set_error (DossierStore *store, GError **error)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT, "%s: %s", store->path,
               store->db != NULL ? sqlite3_errmsg (store->db) : "out of memory");
}

static gboolean
execute (DossierStore *store, const char *sql, GError **error)
{
  if (sqlite3_exec (store->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  set_error (store, error);
  return FALSE;
}

static Statement *
prepare (DossierStore *store, const char *sql, GError **error)
{
  Statement *statement = NULL;

  if (sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL) != SQLITE_OK)
    set_error (store, error);
  return statement;
}

/* Runs a statement that returns no rows. */
static gboolean
finish (DossierStore *store, Statement *statement, GError **error)
{
  if (sqlite3_step (statement) == SQLITE_DONE)
    return TRUE;
  set_error (store, error);
  return FALSE;
}

static void
bind_text (Statement *statement, int at, const char *text)
{
  sqlite3_bind_text (statement, at, text, -1, SQLITE_TRANSIENT);
}

static void
bind_bytes (Statement *statement, int at, GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  /* A NULL pointer would be stored as NULL rather than as no bytes. */
  sqlite3_bind_blob64 (statement, at, size > 0 ? data : "", size, SQLITE_TRANSIENT);
}

static GBytes *
column_bytes (Statement *statement, int column)
{
  gconstpointer data = sqlite3_column_blob (statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (statement, column));
}

static gboolean
read_number (DossierStore *store, const char *sql, int *value, GError **error)
{
  g_autoptr (Statement) statement = prepare (store, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    {
      set_error (store, error);
      return FALSE;
    }
  *value = sqlite3_column_int (statement, 0);
  return TRUE;
}

/* Whether the file is ours and of a version that is understood; a file without any content becomes ours. */
static gboolean
check_schema (DossierStore *store, gboolean create, GError **error)
{
  int id, version, tables;

  if (!read_number (store, "PRAGMA application_id", &id, error)
      || !read_number (store, "PRAGMA user_version", &version, error)
      || !read_number (store, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;
  if (tables == 0 && id == 0 && create)
    return execute (store, schema, error);
  if (id != DOSSIER_STORE_APPLICATION_ID)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT, "%s: this is not a Dossier project",
                   store->path);
      return FALSE;
    }
  if (version > DOSSIER_STORE_SCHEMA)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT,
                   "%s: this project was made by a later version of Dossier", store->path);
      return FALSE;
    }
  return TRUE;
}

DossierStore *
dossier_store_open (const char *path, gboolean create, GError **error)
{
  g_autoptr (DossierStore) store = NULL;
  int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);

  g_return_val_if_fail (path != NULL, NULL);

  store = g_new0 (DossierStore, 1);
  store->path = g_strdup (path);
  if (sqlite3_open_v2 (path, &store->db, flags, NULL) != SQLITE_OK)
    {
      set_error (store, error);
      return NULL;
    }
  sqlite3_busy_timeout (store->db, 2000);
  /* One file at rest and no loss when the power goes: a journal that goes with its commit, each commit
   * synced. */
  if (!execute (store, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
                error)
      || !check_schema (store, create, error))
    return NULL;
  return g_steal_pointer (&store);
}

void
dossier_store_close (DossierStore *store)
{
  if (store == NULL)
    return;
  sqlite3_close (store->db);
  g_free (store->path);
  g_free (store);
}

const char *
dossier_store_get_path (const DossierStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return store->path;
}

gboolean
dossier_store_begin (DossierStore *store, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return execute (store, "BEGIN IMMEDIATE", error);
}

gboolean
dossier_store_commit (DossierStore *store, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  if (execute (store, "COMMIT", error))
    return TRUE;
  dossier_store_rollback (store);
  return FALSE;
}

void
dossier_store_rollback (DossierStore *store)
{
  g_return_if_fail (store != NULL);

  sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
dossier_store_add_article (DossierStore *store, const char *id, const char *path, GBytes *raw, GError **error)
{
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (store != NULL && id != NULL && raw != NULL, FALSE);

  statement = prepare (store, "INSERT OR IGNORE INTO article (id, path, raw) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, id);
  bind_text (statement, 2, path);
  bind_bytes (statement, 3, raw);
  return finish (store, statement, error);
}

gboolean
dossier_store_remove_article (DossierStore *store, const char *id, GError **error)
{
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (store != NULL && id != NULL, FALSE);

  statement = prepare (store, "DELETE FROM article WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, id);
  return finish (store, statement, error);
}

GPtrArray *
dossier_store_list_articles (DossierStore *store, GError **error)
{
  g_autoptr (GPtrArray)
      articles = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_stored_article_free);
  g_autoptr (Statement) statement = NULL;
  int outcome;

  g_return_val_if_fail (store != NULL, NULL);

  statement = prepare (store, "SELECT id, path, raw FROM article ORDER BY position", error);
  if (statement == NULL)
    return NULL;
  while ((outcome = sqlite3_step (statement)) == SQLITE_ROW)
    {
      DossierStoredArticle *article = g_new0 (DossierStoredArticle, 1);

      article->id = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      article->path = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      article->raw = column_bytes (statement, 2);
      g_ptr_array_add (articles, article);
    }
  if (outcome == SQLITE_DONE)
    return g_steal_pointer (&articles);
  set_error (store, error);
  return NULL;
}

gboolean
dossier_store_put_analysis (DossierStore *store, const char *article, const char *version, GBytes *data,
                            GError **error)
{
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (store != NULL && article != NULL && version != NULL && data != NULL, FALSE);

  statement = prepare (store, "INSERT OR REPLACE INTO analysis (article, version, data) VALUES (?, ?, ?)",
                       error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, article);
  bind_text (statement, 2, version);
  bind_bytes (statement, 3, data);
  return finish (store, statement, error);
}

GBytes *
dossier_store_get_analysis (DossierStore *store, const char *article, const char *version)
{
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (store != NULL && article != NULL && version != NULL, NULL);

  statement = prepare (store, "SELECT data FROM analysis WHERE article = ? AND version = ?", NULL);
  if (statement == NULL)
    return NULL;
  bind_text (statement, 1, article);
  bind_text (statement, 2, version);
  return sqlite3_step (statement) == SQLITE_ROW ? column_bytes (statement, 0) : NULL;
}

gboolean
dossier_store_put_state (DossierStore *store, const char *name, GVariant *value, GError **error)
{
  g_autoptr (GVariant) sunk = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (store != NULL && name != NULL && value != NULL, FALSE);

  sunk = g_variant_ref_sink (value);
  bytes = g_variant_get_data_as_bytes (sunk);
  statement = prepare (store, "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, name);
  bind_bytes (statement, 2, bytes);
  return finish (store, statement, error);
}

GVariant *
dossier_store_get_state (DossierStore *store, const char *name, const GVariantType *type)
{
  g_autoptr (Statement) statement = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (store != NULL && name != NULL && type != NULL, NULL);

  statement = prepare (store, "SELECT value FROM state WHERE name = ?", NULL);
  if (statement == NULL)
    return NULL;
  bind_text (statement, 1, name);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return NULL;
  bytes = column_bytes (statement, 0);
  value = g_variant_ref_sink (g_variant_new_from_bytes (type, bytes, FALSE));
  return g_variant_is_normal_form (value) ? g_steal_pointer (&value) : NULL;
}

gboolean
dossier_store_put_cursor (DossierStore *store, guint cursor, GError **error)
{
  return dossier_store_put_state (store, "cursor", g_variant_new_uint32 (cursor), error);
}

gboolean
dossier_store_trim_decisions (DossierStore *store, guint n, GError **error)
{
  g_autoptr (Statement) forget = NULL;

  g_return_val_if_fail (store != NULL, FALSE);

  forget = prepare (store, "DELETE FROM decision WHERE position >= ?", error);
  if (forget == NULL)
    return FALSE;
  sqlite3_bind_int64 (forget, 1, n);
  return finish (store, forget, error);
}

static gboolean
replace_decision (DossierStore *store, guint position, GBytes *data, GError **error)
{
  g_autoptr (Statement) insert = NULL;

  if (!dossier_store_trim_decisions (store, position, error))
    return FALSE;
  insert = prepare (store, "INSERT INTO decision (position, data) VALUES (?, ?)", error);
  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (insert, 1, position);
  bind_bytes (insert, 2, data);
  return finish (store, insert, error) && dossier_store_put_cursor (store, position + 1, error);
}

gboolean
dossier_store_put_decision (DossierStore *store, guint position, const DossierDecision *decision,
                            GError **error)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (store != NULL && decision != NULL, FALSE);

  variant = g_variant_ref_sink (dossier_decision_to_variant (decision));
  bytes = g_variant_get_data_as_bytes (variant);
  if (!execute (store, "SAVEPOINT decision", error))
    return FALSE;
  if (replace_decision (store, position, bytes, error))
    return execute (store, "RELEASE decision", error);
  sqlite3_exec (store->db, "ROLLBACK TO decision; RELEASE decision", NULL, NULL, NULL);
  return FALSE;
}

GPtrArray *
dossier_store_get_decisions (DossierStore *store, guint *cursor, GError **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_decision_unref);
  g_autoptr (Statement) statement = NULL;
  g_autoptr (GVariant) value = NULL;
  guint stored, unknown = 0;
  int outcome;

  g_return_val_if_fail (store != NULL && cursor != NULL, NULL);

  value = dossier_store_get_state (store, "cursor", G_VARIANT_TYPE_UINT32);
  stored = value != NULL ? g_variant_get_uint32 (value) : 0;
  statement = prepare (store, "SELECT position, data FROM decision ORDER BY position", error);
  if (statement == NULL)
    return NULL;
  while ((outcome = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autoptr (GBytes) bytes = column_bytes (statement, 1);
      g_autoptr (GVariant) variant = g_variant_ref_sink (
          g_variant_new_from_bytes (dossier_decision_get_variant_type (), bytes, FALSE));
      DossierDecision *decision
          = g_variant_is_normal_form (variant) ? dossier_decision_from_variant (variant) : NULL;

      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
      else if ((guint) sqlite3_column_int64 (statement, 0) < stored)
        unknown++;
    }
  if (outcome != SQLITE_DONE)
    {
      set_error (store, error);
      return NULL;
    }
  *cursor = MIN (stored - unknown, decisions->len);
  return g_steal_pointer (&decisions);
}

gboolean
dossier_store_copy_to (DossierStore *store, const char *path, GError **error)
{
  g_autofree char *temporary = NULL;
  g_autoptr (DossierStore) copy = NULL;
  sqlite3_backup *backup = NULL;

  g_return_val_if_fail (store != NULL && path != NULL, FALSE);

  temporary = g_strconcat (path, ".part", NULL);
  g_unlink (temporary);
  copy = dossier_store_open (temporary, TRUE, error);
  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (copy->db, "main", store->db, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
    }
  if (sqlite3_errcode (copy->db) != SQLITE_OK)
    {
      set_error (copy, error);
      g_unlink (temporary);
      return FALSE;
    }
  g_clear_pointer (&copy, dossier_store_close);
  if (g_rename (temporary, path) == 0)
    return TRUE;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_PROJECT, "%s: %s", path, g_strerror (errno));
  g_unlink (temporary);
  return FALSE;
}

void
dossier_stored_article_free (DossierStoredArticle *article)
{
  g_free (article->id);
  g_free (article->path);
  g_bytes_unref (article->raw);
  g_free (article);
}
