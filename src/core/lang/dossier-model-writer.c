/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-model-writer.h"

#include <string.h>

#include "dossier-model-layout.h"

typedef struct
{
  char name[DOSSIER_MODEL_NAME_SIZE];
  GBytes *bytes;
} Section;

struct _DossierModelWriter
{
  char kind[DOSSIER_MODEL_NAME_SIZE];
  GArray *sections;
};

static void
clear_section (gpointer data)
{
  g_bytes_unref (((Section *) data)->bytes);
}

DossierModelWriter *
dossier_model_writer_new (const char *kind)
{
  DossierModelWriter *writer;

  g_return_val_if_fail (kind != NULL && strlen (kind) < DOSSIER_MODEL_NAME_SIZE, NULL);

  writer = g_new0 (DossierModelWriter, 1);
  g_strlcpy (writer->kind, kind, sizeof writer->kind);
  writer->sections = g_array_new (FALSE, TRUE, sizeof (Section));
  g_array_set_clear_func (writer->sections, clear_section);
  return writer;
}

void
dossier_model_writer_free (DossierModelWriter *writer)
{
  g_array_unref (writer->sections);
  g_free (writer);
}

void
dossier_model_writer_add (DossierModelWriter *writer, const char *name, gconstpointer data, gsize size)
{
  Section section = { .bytes = NULL };

  g_return_if_fail (writer != NULL && name != NULL && strlen (name) < DOSSIER_MODEL_NAME_SIZE);

  g_strlcpy (section.name, name, sizeof section.name);
  section.bytes = g_bytes_new (data, size);
  g_array_append_val (writer->sections, section);
}

static void
pad (GByteArray *file)
{
  static const guint8 zeros[8];

  g_byte_array_append (file, zeros, (8 - file->len % 8) % 8);
}

gboolean
dossier_model_writer_write (DossierModelWriter *writer, const char *path, GError **error)
{
  DossierModelHeader header = { .version = DOSSIER_MODEL_VERSION, .n_sections = writer->sections->len };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  guint64 offset = sizeof header + writer->sections->len * sizeof (DossierModelEntry);

  g_return_val_if_fail (writer != NULL && path != NULL, FALSE);

  memcpy (header.magic, DOSSIER_MODEL_MAGIC, sizeof header.magic);
  memcpy (header.kind, writer->kind, sizeof header.kind);
  g_byte_array_append (file, (const guint8 *) &header, sizeof header);
  for (guint i = 0; i < writer->sections->len; i++)
    {
      Section *section = &g_array_index (writer->sections, Section, i);
      DossierModelEntry entry = { .offset = offset, .size = g_bytes_get_size (section->bytes) };

      memcpy (entry.name, section->name, sizeof entry.name);
      g_byte_array_append (file, (const guint8 *) &entry, sizeof entry);
      offset += (entry.size + 7) / 8 * 8;
    }
  for (guint i = 0; i < writer->sections->len; i++)
    {
      gsize size;
      gconstpointer data = g_bytes_get_data (g_array_index (writer->sections, Section, i).bytes, &size);

      g_byte_array_append (file, data, size);
      pad (file);
    }
  header.file_size = file->len;
  memcpy (file->data, &header, sizeof header);
  header.checksum = dossier_model_checksum (file->data + DOSSIER_MODEL_CHECKED_FROM,
                                            file->len - DOSSIER_MODEL_CHECKED_FROM);
  memcpy (file->data, &header, sizeof header);
  return g_file_set_contents (path, (const char *) file->data, file->len, error);
}
