/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-label.h"

/* The words of a signature and of a label before a colon, at most. */
#define MAX_SIGNATURE 12
#define MAX_LABEL 8
/* A label brings in at least this many words. */
#define MIN_WORDS 3

static gboolean
is_one_of (const DossierTree *tree, guint32 token, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (dossier_document_token_is (tree->document, token, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_verb (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_MD || tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBP || tag == DOSSIER_TAG_VBZ;
}

static const DossierSentence *
sentence_of (const DossierTree *tree, guint32 token)
{
  return dossier_document_sentence (tree->document, dossier_document_token (tree->document, token)->sentence);
}

DossierQuoteSource
dossier_quote_label_signature (const DossierTree *tree, const DossierQuoteSpan *span)
{
  static const char *const dashes[] = { "—", "―", "–", "--", "-", NULL };
  guint32 first = span->end + 1, end = first;

  if (first >= tree->n_tokens || !is_one_of (tree, span->end, dashes)
      || sentence_of (tree, span->end)->paragraph > sentence_of (tree, span->first)->paragraph + 1
      || (dossier_document_token (tree->document, first)->flags & DOSSIER_TOKEN_CAPITAL) == 0)
    return DOSSIER_QUOTE_SOURCE_NONE;
  while (end < tree->n_tokens && end < first + MAX_SIGNATURE && !is_verb (tree, end)
         && (dossier_document_token (tree->document, end)->flags & DOSSIER_TOKEN_PUNCTUATION) == 0
         && (end == first
             || (dossier_document_token (tree->document, end)->flags & DOSSIER_TOKEN_LINE_START) == 0))
    end++;
  /* A clause after the dash goes on with the text. */
  if (end == first || (end < tree->n_tokens && is_verb (tree, end)))
    return DOSSIER_QUOTE_SOURCE_NONE;
  return (DossierQuoteSource){ span->end, first, end };
}

/* Whether words in the label name somebody who speaks: a person, an
 * organisation, "Poll", or a name in capitals. */
static gboolean
names_speaker (const DossierTree *tree, guint32 first, guint32 end)
{
  static const char *const documents[] = { "poll",   "study",  "report",  "survey",  "analysis", "officials",
                                           "police", "source", "sources", "experts", "review",   NULL };
  /* Rubrics in capitals, which nobody says. */
  static const char *const rubrics[]
      = { "opinion", "watch", "update",     "updated",   "related", "breaking", "video",  "photos", "read",
          "more",    "live",  "correction", "exclusive", "note",    "check",    "editor", "click",  "subject",
          "here",    "now",   "story",      "facts",     "warning", "alert",    NULL };
  const GArray *names = tree->document->names;
  guint low = 0, high = names->len;

  if (is_one_of (tree, end - 1, rubrics) || is_one_of (tree, first, rubrics))
    return FALSE;
  if (end == first + 1 && is_one_of (tree, first, documents))
    return TRUE;
  if (end <= first + 3
      && (dossier_document_token (tree->document, end - 1)->flags & DOSSIER_TOKEN_ALL_CAPS) != 0)
    return TRUE;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (names, DossierName, middle).end <= first)
        low = middle + 1;
      else
        high = middle;
    }
  if (low >= names->len)
    return FALSE;
  return g_array_index (names, DossierName, low).end == end
         && g_array_index (names, DossierName, low).type <= DOSSIER_NAME_ORGANISATION;
}

DossierQuoteSource
dossier_quote_label_lead (const DossierTree *tree, guint32 sentence, guint32 *first)
{
  const DossierSentence *words = dossier_document_sentence (tree->document, sentence);
  guint32 start = words->first, colon;

  /* A paragraph of a transcript may open with a mark. */
  if (start < words->end && dossier_tree_tag (tree, start) == DOSSIER_TAG_OPEN_QUOTE)
    start++;
  for (colon = start; colon < words->end && colon <= start + MAX_LABEL; colon++)
    {
      if (dossier_document_token_is (tree->document, colon, ":"))
        break;
      if (is_verb (tree, colon) || dossier_tree_tag (tree, colon) == DOSSIER_TAG_COMMA)
        return DOSSIER_QUOTE_SOURCE_NONE;
    }
  *first = colon + 1;
  if (colon == start || colon > start + MAX_LABEL || colon + MIN_WORDS >= words->end
      || !names_speaker (tree, start, colon))
    return DOSSIER_QUOTE_SOURCE_NONE;
  return (DossierQuoteSource){ colon, start, colon };
}
