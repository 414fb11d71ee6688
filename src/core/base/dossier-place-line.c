/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-place-line.h"

#include <string.h>

#define LONGEST_AGENCY 30

gsize
dossier_place_line_dash (const char *text)
{
  if (g_str_has_prefix (text, "—") || g_str_has_prefix (text, "–") || g_str_has_prefix (text, "―"))
    return 3;
  if (g_str_has_prefix (text, "--"))
    return 2;
  return text[0] == '-' && text[1] == ' ' ? 1 : 0;
}

gsize
dossier_place_line_agency (const char *text, gsize length)
{
  const char *close = length > 2 && text[0] == '(' ? memchr (text, ')', MIN (length, LONGEST_AGENCY)) : NULL;

  if (close == NULL || !g_ascii_isupper (text[1]))
    return 0;
  return (gsize) (close - text) + 1;
}
