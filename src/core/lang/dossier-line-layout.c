/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-line-layout.h"

/* A line that goes on in lower case is a continuation only when it is about as long as running text. */
#define SHORTEST_RUNNING_LINE 40
/* Where lines are broken at a width, that is below what a paragraph on one line usually takes. */
#define WIDEST_WRAPPED_LINE 130

static gboolean
ends_open (char last)
{
  return last != '.' && last != '!' && last != '?' && last != ':' && last != '"';
}

static gboolean
goes_on (gsize line_length, char last, char next)
{
  return line_length >= SHORTEST_RUNNING_LINE && ends_open (last) && g_ascii_islower (next);
}

DossierLineLayout
dossier_line_layout_detect (const char *text, gsize length)
{
  DossierLineLayout layout = { FALSE, 0 };
  gsize n_single = 0;
  gsize n_going_on = 0;
  gsize previous_length = 0;
  char previous_last = '\0';

  for (gsize start = 0; start < length;)
    {
      gsize end = start;
      gsize first = start;
      gsize last;

      while (end < length && text[end] != '\n')
        end++;
      while (first < end && g_ascii_isspace (text[first]))
        first++;
      for (last = end; last > first && g_ascii_isspace (text[last - 1]);)
        last--;
      if (last > first && previous_length > 0)
        {
          n_single++;
          if (previous_length <= WIDEST_WRAPPED_LINE && goes_on (previous_length, previous_last, text[first]))
            {
              n_going_on++;
              layout.width = MAX (layout.width, previous_length);
            }
        }
      previous_length = last - first;
      previous_last = last > first ? text[last - 1] : '\0';
      start = end + 1;
    }
  layout.wrapped = n_going_on >= 3 && n_going_on * 3 >= n_single;
  return layout;
}

gboolean
dossier_line_layout_is_break (DossierLineLayout layout, const char *text, gsize line_start, gsize line_end,
                              char next)
{
  gsize line_length = line_end - line_start;
  char last = text[line_end - 1];

  if (goes_on (line_length, last, next))
    return FALSE;
  if (!layout.wrapped)
    return TRUE;
  /* A line well below the width has room for a word of the next: the writer ended it on purpose. */
  return line_length * 4 < layout.width * 3;
}
