/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-export-text.h"

#include "dossier-relation-words.h"

#include <math.h>
#include <string.h>

void
dossier_export_append_xml (GString *out, const char *text)
{
  g_return_if_fail (out != NULL && text != NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        default:
          if (c >= 0x20 && c != 0xfffe && c != 0xffff)
            g_string_append_unichar (out, c);
          else
            g_string_append_c (out, ' ');
        }
    }
}

void
dossier_export_append_cell (GString *out, const char *text)
{
  gboolean formula, quoted;

  g_return_if_fail (out != NULL);

  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
  if (text == NULL)
    text = "";
  formula = text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL;
  /* An empty first cell would leave no trace of itself for the comma of the next. */
  quoted = text[0] == '\0' || strpbrk (text, ",\"\r\n") != NULL;
  g_string_append (out, quoted ? "\"" : "");
  g_string_append (out, formula ? "'" : "");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append (out, quoted ? "\"" : "");
}

void
dossier_export_end_row (GString *out)
{
  g_string_append (out, "\r\n");
}

char *
dossier_export_format_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return NULL;
  if (value == floor (value) && fabs (value) < 1e15)
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.0f", value));
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

char *
dossier_export_format_day (guint32 julian)
{
  int year, month, day;

  if (julian == 0)
    return NULL;
  dossier_date_ymd (julian, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
dossier_export_dup_quote (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticle *article;
  g_autoptr (GString) quote = g_string_new (NULL);

  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  article = dossier_extract_article (extract, claim->article)->article;
  for (guint i = 0; i < claim->evidence->len; i++)
    {
      DossierRange range = g_array_index (claim->evidence, DossierRange, i);

      if (range.end > article->length || range.start >= range.end)
        continue;
      g_string_append (quote, quote->len > 0 ? " … " : "");
      g_string_append_len (quote, article->text + range.start, (gssize) (range.end - range.start));
    }
  return g_strstrip (g_strdelimit (g_string_free (g_steal_pointer (&quote), FALSE), "\r\n\t", ' '));
}

const DossierSum *
dossier_export_get_sum (const DossierExtract *extract, const DossierClaim *claim)
{
  const GArray *sums;

  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  sums = dossier_extract_article (extract, claim->article)->sums;
  return claim->sum < sums->len ? &g_array_index (sums, DossierSum, claim->sum) : NULL;
}

char *
dossier_export_dup_sentence (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierEntity *object;
  g_autofree char *phrase = NULL;
  gboolean money;

  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  object = dossier_extract_entity (extract, claim->object);
  phrase = dossier_claim_to_words (extract, claim, object->type != DOSSIER_ENTITY_SUM);
  money = object->type != DOSSIER_ENTITY_SUM && dossier_export_get_sum (extract, claim) != NULL
          && dossier_relation_get_class (claim->relation) == DOSSIER_CLASS_MONEY;
  return g_strjoin (" ", dossier_extract_entity (extract, claim->subject)->name, phrase,
                    money ? dossier_relation_to_preposition (claim->relation) : object->name,
                    money ? object->name : NULL, NULL);
}

const char *
dossier_export_get_speaker (const DossierExtract *extract, const DossierClaim *claim)
{
  g_return_val_if_fail (extract != NULL && claim != NULL, NULL);

  if (claim->attributed_to == DOSSIER_SPEAKER_ANONYMOUS)
    return "anonymous";
  if (claim->attributed_to >= extract->entities->len)
    return NULL;
  return dossier_extract_entity (extract, claim->attributed_to)->name;
}
