/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-link-debris.h"

#include <string.h>

#define MARK " MORE"
#define LONGEST_DEBRIS 2000
/* The full name stands between the two surnames. */
#define LONGEST_NAME 80

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || byte == '-' || (guchar) byte >= 0x80;
}

/* The last place before @end where the word @word of @n bytes stands, within LONGEST_NAME bytes; or @end. */
static gsize
find_word_before (const char *line, const char *word, gsize n, gsize end)
{
  gsize lowest = end > LONGEST_NAME ? end - LONGEST_NAME : 0;

  for (gsize at = end; at-- > lowest;)
    if (at + n < end && strncmp (line + at, word, n) == 0 && !is_word_byte (line[at + n])
        && (at == 0 || !is_word_byte (line[at - 1])))
      return at;
  return end;
}

/* Where the debris that ends at @mark begins: after the first of two equal surnames, the second one glued; or @mark. */
static gsize
find_beginning (const char *line, gsize from, gsize mark)
{
  gsize lowest = mark > from + LONGEST_DEBRIS ? mark - LONGEST_DEBRIS : from;

  for (gsize glue = mark; glue-- > lowest + 1;)
    {
      gsize word = glue;
      gsize first;

      if (!(g_ascii_isupper (line[glue]) || g_ascii_isdigit (line[glue]))
          || !(g_ascii_islower (line[glue - 1]) || (guchar) line[glue - 1] >= 0x80))
        continue;
      while (word > from && is_word_byte (line[word - 1]))
        word--;
      if (glue - word < 3)
        continue;
      first = find_word_before (line, line + word, glue - word, word);
      if (first < word && first >= from)
        return first + (glue - word);
    }
  return mark;
}

gboolean
dossier_link_debris_find (const char *line, gsize length, gsize from, DossierRange *debris)
{
  const gsize mark_length = strlen (MARK);

  for (gsize mark = from; mark + mark_length <= length; mark++)
    {
      gsize beginning;

      if (line[mark] != ' ' || strncmp (line + mark, MARK, mark_length) != 0
          || (mark + mark_length < length && g_ascii_isalnum (line[mark + mark_length])))
        continue;
      beginning = find_beginning (line, from, mark);
      if (beginning < mark)
        {
          debris->start = beginning;
          debris->end = mark + mark_length;
          return TRUE;
        }
    }
  return FALSE;
}
