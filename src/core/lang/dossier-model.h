/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Raised whenever features or layout change: a model of another version is refused. */
#define DOSSIER_MODEL_VERSION 1

/* Longest name of a kind or section, its final zero included. */
#define DOSSIER_MODEL_NAME_SIZE 24

/**
 * DossierModel:
 *
 * A model file in a memory map: a header and named sections of plain little-endian arrays, each beginning at
 * a multiple of eight bytes. Immutable; threads share it. Written by dossier-model-writer.h.
 *
 *     8 bytes   "DOSSIERM"
 *     u64       checksum of all that follows it
 *     u32       DOSSIER_MODEL_VERSION
 *     u32       number of sections
 *     u64       size of the file
 *     24 bytes  kind ("tagger", "names"), padded with zeros
 *     then for each section: 24 bytes name, u64 offset, u64 size; then the sections
 */
typedef struct _DossierModel DossierModel;

/**
 * dossier_model_load:
 * @path: of the file
 * @kind: what it has to be, as given to dossier_model_writer_new()
 * @error: DOSSIER_ERROR_MODEL, naming the file and the cause, where it is missing, damaged or of another
 *   version
 *
 * Returns: (transfer full) (nullable): the model, its checksum verified
 */
DossierModel *dossier_model_load (const char *path, const char *kind, GError **error);
DossierModel *dossier_model_ref (DossierModel *model);
void dossier_model_unref (DossierModel *model);

/**
 * dossier_model_section:
 * @name: of the section
 * @element_size: bytes of one element
 * @n_elements: (out): how many there are
 *
 * Returns: (nullable): the section, owned by the model; %NULL with @error set where it is missing or its size
 *   does not fit
 */
gconstpointer dossier_model_section (const DossierModel *model, const char *name, gsize element_size,
                                     gsize *n_elements, GError **error);

/* The checksum that the header holds, over @length bytes: four 64-bit lanes of multiply and rotate. */
guint64 dossier_model_checksum (const guint8 *data, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierModel, dossier_model_unref)

G_END_DECLS
