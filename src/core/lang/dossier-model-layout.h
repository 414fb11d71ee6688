/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model.h"

G_BEGIN_DECLS

#define DOSSIER_MODEL_MAGIC "DOSSIERM"

/* The head of a model file as it lies on disk: see dossier-model.h. */
typedef struct
{
  char magic[8];
  guint64 checksum;
  guint32 version;
  guint32 n_sections;
  guint64 file_size;
  char kind[DOSSIER_MODEL_NAME_SIZE];
} DossierModelHeader;

typedef struct
{
  char name[DOSSIER_MODEL_NAME_SIZE];
  guint64 offset;
  guint64 size;
} DossierModelEntry;

/* The checksum is over everything that follows it. */
#define DOSSIER_MODEL_CHECKED_FROM 16

G_STATIC_ASSERT (sizeof (DossierModelHeader) == 56);
G_STATIC_ASSERT (sizeof (DossierModelEntry) == 40);

G_END_DECLS
