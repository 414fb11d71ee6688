/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model.h"

G_BEGIN_DECLS

/* Collects the sections of a model file and writes them in the layout of dossier-model.h. */
typedef struct _DossierModelWriter DossierModelWriter;

DossierModelWriter *dossier_model_writer_new (const char *kind);
void dossier_model_writer_free (DossierModelWriter *writer);

/* Adds a copy of the @size bytes at @data; @name is shorter than DOSSIER_MODEL_NAME_SIZE and new. */
void dossier_model_writer_add (DossierModelWriter *writer, const char *name, gconstpointer data, gsize size);

gboolean dossier_model_writer_write (DossierModelWriter *writer, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierModelWriter, dossier_model_writer_free)

G_END_DECLS
