/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-topic.h"

/* What shows or finds something by itself: of a person the verbs mean no
 * statement ("found a flat"). */
static const char *const documents[]
    = { "poll",   "study",    "survey", "report", "document",      "data",   "analysis",
        "video",  "footage",  "record", "email",  "index",         "audit",  "review",
        "figure", "research", "memo",   "filing", "investigation", "letter", NULL };
/* Prepositions that lead to what is spoken of. */
static const char *const open_prepositions[] = { "about", "of", "against", "for", NULL };
static const char *const naming_prepositions[]
    = { "about", "of", "against", "for", "on", "upon", "as", NULL };
static const char *const talking_prepositions[] = { "about", "of", NULL };
static const char *const pointing_prepositions[] = { "to", NULL };
/* Verbs that take only these. */
static const char *const talking[] = { "speak", "talk", NULL };
static const char *const pointing[] = { "point", "refer", "allude", "object", "admit", "confess", NULL };
/* Those that go on with it behind the object: "blamed Lee for the loss". */
static const char *const further_prepositions[]
    = { "for", "as", "of", "over", "about", "to", "against", "from", NULL };

static gboolean
takes_phrase (const DossierTree *tree, guint32 cue, DossierCueFlags flags, const DossierQuoteSource *source)
{
  if (dossier_tree_tag (tree, cue) == DOSSIER_TAG_VB || (flags & DOSSIER_CUE_SPEECH) == 0
      || (flags & DOSSIER_CUE_PLAIN) != 0)
    return FALSE;
  if ((flags & DOSSIER_CUE_SHOW) == 0)
    return (flags & DOSSIER_CUE_NAMING) != 0 || (flags & DOSSIER_CUE_ADDRESSEE) == 0;
  for (guint32 i = source->first; i < source->end; i++)
    if (g_strv_contains (documents, dossier_document_lemma (tree->document, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_one_of (const DossierTree *tree, guint32 token, const char *const *words)
{
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN && child < token;
       child = tree->next[child])
    if (g_strv_contains (words, dossier_document_lemma (tree->document, child)))
      return TRUE;
  return FALSE;
}

/* Whether @child goes on with what is spoken of: a second object, a predicate,
 * "for the loss", "to resign". */
static gboolean
goes_on (const DossierTree *tree, guint32 child)
{
  switch (dossier_tree_deprel (tree, child))
    {
    case DOSSIER_DEPREL_OBJ:
    case DOSSIER_DEPREL_XCOMP:
    case DOSSIER_DEPREL_IOBJ:
      return TRUE;

    case DOSSIER_DEPREL_OBL:
      return has_one_of (tree, child, further_prepositions);

    case DOSSIER_DEPREL_ADVCL:
      return dossier_tree_tag (tree, child) == DOSSIER_TAG_VB
             || (dossier_tree_tag (tree, child) == DOSSIER_TAG_VBG
                 && has_one_of (tree, child, further_prepositions));

    default:
      return FALSE;
    }
}

static const char *const *
prepositions_of (const char *lemma, DossierCueFlags flags)
{
  if (g_strv_contains (talking, lemma))
    return talking_prepositions;
  if (g_strv_contains (pointing, lemma))
    return pointing_prepositions;
  return (flags & DOSSIER_CUE_NAMING) != 0 ? naming_prepositions : open_prepositions;
}

static gboolean
starts (const DossierTree *tree, guint32 child, const char *const *prepositions)
{
  switch (dossier_tree_deprel (tree, child))
    {
    case DOSSIER_DEPREL_OBJ:
      return TRUE;

    case DOSSIER_DEPREL_OBL:
    case DOSSIER_DEPREL_ADVCL:
      return has_one_of (tree, child, prepositions);

    default:
      return FALSE;
    }
}

gboolean
dossier_quote_topic_find (const DossierTree *tree, guint32 cue, const DossierQuoteSource *source,
                          guint32 *first, guint32 *end)
{
  const char *lemma = dossier_document_lemma (tree->document, cue);
  DossierCueFlags flags = dossier_cue_lookup (lemma);
  const char *const *prepositions = prepositions_of (lemma, flags);

  *first = *end = DOSSIER_NO_TOKEN;
  if (!takes_phrase (tree, cue, flags, source))
    return FALSE;
  for (guint32 child = tree->first_child[cue]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      if (child < cue)
        continue;
      if (*first == DOSSIER_NO_TOKEN && starts (tree, child, prepositions))
        {
          *first = tree->left[child];
          *end = tree->end[child];
        }
      else if (*first != DOSSIER_NO_TOKEN && tree->left[child] <= *end + 1 && goes_on (tree, child))
        *end = tree->end[child];
    }
  return *first != DOSSIER_NO_TOKEN;
}
