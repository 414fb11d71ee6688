/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-model.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-model-layout.h"

#if G_BYTE_ORDER != G_LITTLE_ENDIAN
#error "Model files are read in place and hold little-endian numbers"
#endif

struct _DossierModel
{
  gatomicrefcount references;
  GMappedFile *file;
  char *path;
  const guint8 *data;
  const DossierModelHeader *header;
  const DossierModelEntry *entries;
};

guint64
dossier_model_checksum (const guint8 *data, gsize length)
{
  guint64 lanes[4] = { 0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f, 0x165667b19e3779f9, 0x27d4eb2f165667c5 };
  guint64 sum = length;
  gsize i = 0;

  for (; i + 32 <= length; i += 32)
    for (guint lane = 0; lane < 4; lane++)
      {
        guint64 value;

        memcpy (&value, data + i + 8 * lane, sizeof value);
        lanes[lane] = (lanes[lane] ^ value) * 0x9fb21c651e98df25;
        lanes[lane] = (lanes[lane] << 31) | (lanes[lane] >> 33);
      }
  for (; i < length; i++)
    lanes[i % 4] = (lanes[i % 4] ^ data[i]) * 0x100000001b3;
  for (guint lane = 0; lane < 4; lane++)
    {
      sum = (sum ^ lanes[lane]) * 0xff51afd7ed558ccd;
      sum ^= sum >> 32;
    }
  return sum;
}

static gboolean
refuse (const char *path, const char *cause, GError **error)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The model “%s” cannot be used: %s", path, cause);
  return FALSE;
}

static gboolean
check_entries (const DossierModel *self, gsize length, GError **error)
{
  for (guint32 i = 0; i < self->header->n_sections; i++)
    {
      const DossierModelEntry *entry = &self->entries[i];

      if (entry->name[DOSSIER_MODEL_NAME_SIZE - 1] != '\0' || entry->offset % 8 != 0 || entry->offset > length
          || entry->size > length - entry->offset)
        return refuse (self->path, "it is damaged (a section lies outside the file)", error);
    }
  return TRUE;
}

static gboolean
check (DossierModel *self, const char *kind, GError **error)
{
  gsize length = g_mapped_file_get_length (self->file);
  const DossierModelHeader *header = (const DossierModelHeader *) self->data;

  if (length < sizeof *header || memcmp (header->magic, DOSSIER_MODEL_MAGIC, sizeof header->magic) != 0)
    return refuse (self->path, "it is no Dossier model", error);
  if (header->version != DOSSIER_MODEL_VERSION)
    return refuse (self->path, "it is of another version", error);
  if (header->file_size != length
      || header->n_sections > (length - sizeof *header) / sizeof (DossierModelEntry))
    return refuse (self->path, "it is damaged (its size does not fit)", error);
  if (dossier_model_checksum (self->data + DOSSIER_MODEL_CHECKED_FROM, length - DOSSIER_MODEL_CHECKED_FROM)
      != header->checksum)
    return refuse (self->path, "it is damaged (its checksum does not fit)", error);
  if (strncmp (header->kind, kind, sizeof header->kind) != 0)
    return refuse (self->path, "it is a model of another kind", error);
  self->header = header;
  self->entries = (const DossierModelEntry *) (self->data + sizeof *header);
  return check_entries (self, length, error);
}

DossierModel *
dossier_model_load (const char *path, const char *kind, GError **error)
{
  g_autoptr (DossierModel) self = NULL;
  g_autoptr (GError) cause = NULL;
  GMappedFile *file;

  g_return_val_if_fail (path != NULL && kind != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, &cause);
  if (file == NULL)
    {
      refuse (path, cause->message, error);
      return NULL;
    }
  self = g_new0 (DossierModel, 1);
  g_atomic_ref_count_init (&self->references);
  self->file = file;
  self->path = g_strdup (path);
  self->data = (const guint8 *) g_mapped_file_get_contents (file);
  if (!check (self, kind, error))
    return NULL;
  return g_steal_pointer (&self);
}

DossierModel *
dossier_model_ref (DossierModel *model)
{
  g_atomic_ref_count_inc (&model->references);
  return model;
}

void
dossier_model_unref (DossierModel *model)
{
  if (!g_atomic_ref_count_dec (&model->references))
    return;
  g_mapped_file_unref (model->file);
  g_free (model->path);
  g_free (model);
}

gconstpointer
dossier_model_section (const DossierModel *model, const char *name, gsize element_size, gsize *n_elements,
                       GError **error)
{
  g_return_val_if_fail (model != NULL && name != NULL && element_size > 0 && n_elements != NULL, NULL);

  for (guint32 i = 0; i < model->header->n_sections; i++)
    {
      const DossierModelEntry *entry = &model->entries[i];

      if (strcmp (entry->name, name) != 0)
        continue;
      if (entry->size % element_size != 0)
        break;
      *n_elements = entry->size / element_size;
      return model->data + entry->offset;
    }
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL,
               "The model “%s” cannot be used: its section “%s” is missing or broken", model->path, name);
  return NULL;
}
