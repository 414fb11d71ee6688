/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-offset-map.h"

#define BLOCK 256

struct _DossierOffsetMap
{
  const char *text;
  gsize length;
  gsize n_blocks;
  /* Code points before each block of BLOCK bytes, and before the end of the text as the last entry. */
  gsize *before;
};

static inline gboolean
starts_code_point (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

static gsize
count_code_points (const char *text, gsize start, gsize end)
{
  gsize count = 0;

  for (gsize i = start; i < end; i++)
    count += starts_code_point (text[i]);
  return count;
}

DossierOffsetMap *
dossier_offset_map_new (const char *text, gsize length)
{
  DossierOffsetMap *map;

  g_return_val_if_fail (text != NULL, NULL);

  map = g_new0 (DossierOffsetMap, 1);
  map->text = text;
  map->length = length;
  map->n_blocks = length / BLOCK + 1;
  map->before = g_new0 (gsize, map->n_blocks + 1);
  for (gsize block = 0; block < map->n_blocks; block++)
    map->before[block + 1]
        = map->before[block] + count_code_points (text, block * BLOCK, MIN ((block + 1) * BLOCK, length));
  return map;
}

void
dossier_offset_map_free (DossierOffsetMap *map)
{
  g_free (map->before);
  g_free (map);
}

gsize
dossier_offset_map_to_code_points (const DossierOffsetMap *map, gsize offset)
{
  gsize block;

  offset = MIN (offset, map->length);
  block = offset / BLOCK;
  return map->before[block] + count_code_points (map->text, block * BLOCK, offset);
}

gsize
dossier_offset_map_to_bytes (const DossierOffsetMap *map, gsize code_points)
{
  gsize low = 0;
  gsize high = map->n_blocks - 1;
  gsize at;
  gsize left;

  if (code_points >= map->before[map->n_blocks])
    return map->length;
  while (low < high)
    {
      gsize middle = low + (high - low + 1) / 2;

      if (map->before[middle] <= code_points)
        low = middle;
      else
        high = middle - 1;
    }
  left = code_points - map->before[low];
  for (at = low * BLOCK; at < map->length; at++)
    if (starts_code_point (map->text[at]) && left-- == 0)
      break;
  return at;
}
