/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tag-symbols.h"

#include <string.h>

#include "dossier-tagset.h"

/* Whether a blank or the end of the text is at @place. */
static gboolean
is_space (const DossierDocument *document, gsize place)
{
  return place >= document->length || g_ascii_isspace (document->text[place]);
}

/* An "@" with a letter or figure on both sides of it, or the start of a web address. */
static gboolean
is_address (const char *text, gsize n)
{
  const char *at = memchr (text, '@', n);

  if (at != NULL && at > text && at + 1 < text + n)
    return g_ascii_isalnum (at[-1]) && g_ascii_isalnum (at[1]);
  return (n > 7 && g_ascii_strncasecmp (text, "http://", 7) == 0)
         || (n > 8 && g_ascii_strncasecmp (text, "https://", 8) == 0)
         || (n > 4 && g_ascii_strncasecmp (text, "www.", 4) == 0);
}

/* One sign over and over. Three dashes may still be a dash. */
static gboolean
is_row (const char *text, gsize n)
{
  if (strchr ("-_=*~#^", text[0]) == NULL || n < (text[0] == '-' ? 4 : 3))
    return FALSE;
  for (gsize i = 1; i < n; i++)
    if (text[i] != text[0])
      return FALSE;
  return TRUE;
}

/* "report0307.doc", "EY-4096.1": letters first, figures and a full stop within. */
static gboolean
is_reference (const char *text, gsize n)
{
  gboolean figure = FALSE;

  if (!g_ascii_isalpha (text[0]) || memchr (text, '.', n - 1) == NULL)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      figure = figure || g_ascii_isdigit (text[i]);
      if (!g_ascii_isalnum (text[i]) && strchr (".-_~#", text[i]) == NULL)
        return FALSE;
    }
  return figure;
}

static gboolean
is_dash (const char *text, gsize n)
{
  return text[0] == '-' && (n == 1 || (n == 2 && text[1] == '-'));
}

static DossierTag
tag_of_quote (const DossierDocument *document, const DossierToken *token)
{
  gboolean after_space = token->start == 0 || is_space (document, token->start - 1);
  gboolean before_space = is_space (document, token->end);

  if (after_space == before_space || (!after_space && g_ascii_isdigit (document->text[token->start - 1])))
    return DOSSIER_TAG_NONE;
  return after_space ? DOSSIER_TAG_OPEN_QUOTE : DOSSIER_TAG_CLOSE_QUOTE;
}

static DossierTag
tag_of (const DossierDocument *document, const DossierToken *token, gboolean first, gboolean last)
{
  const char *text = document->text + token->start;
  gsize n = token->end - token->start;

  if (n == 1 && text[0] == '"')
    return tag_of_quote (document, token);
  if (n == 1 && text[0] == ';')
    return DOSSIER_TAG_COMMA;
  if (is_row (text, n) || (first && is_dash (text, n) && (last || is_space (document, token->end))))
    return DOSSIER_TAG_NFP;
  if (is_address (text, n))
    return DOSSIER_TAG_ADD;
  return is_reference (text, n) ? DOSSIER_TAG_NN : DOSSIER_TAG_NONE;
}

void
dossier_tag_symbols (DossierDocument *document, guint32 first, guint32 end)
{
  g_return_if_fail (document != NULL && first <= end && end <= document->tokens->len);

  for (guint32 i = first; i < end; i++)
    {
      DossierToken *token = dossier_document_token (document, i);
      DossierTag tag = tag_of (document, token, i == first, i + 1 == end);

      if (tag == DOSSIER_TAG_NONE)
        continue;
      token->tag = tag;
      token->flags |= DOSSIER_TOKEN_TAG_SETTLED;
    }
}
