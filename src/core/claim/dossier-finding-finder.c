/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-finding-finder.h"

#include "dossier-claim-trace.h"
#include "dossier-contradiction.h"
#include "dossier-date-words.h"
#include "dossier-office-checker.h"
#include "dossier-rank-checker.h"
#include "dossier-relation-words.h"
#include "dossier-source-checker.h"

#include <string.h>

/* Of a bundle with more claims than this only the first are compared with each other: a stack of a thousand
 * articles on one quarrel would cost the square of it. */
#define MAX_COMPARED 48

typedef struct
{
  DossierExtract *extract;
  DossierSourceGroups *sources;
  GPtrArray *
      bundles; /* (element-type GArray): claim indices on one pair of entities, in order of the first claim */
} Finder;

static void
bundle_claims (Finder *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (self->extract, i);
      char *key;
      GArray *bundle;

      /* What is right in hardly more than half of the cases is nothing to hold others' words against. */
      if (dossier_claim_trace_is_learned (claim->rule))
        continue;
      key = g_strdup_printf ("%u %u", MIN (claim->subject, claim->object), MAX (claim->subject, claim->object));
      bundle = g_hash_table_lookup (index, key);
      if (bundle == NULL)
        {
          bundle = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (self->bundles, bundle);
          g_hash_table_insert (index, key, bundle);
        }
      else
        g_free (key);
      g_array_append_val (bundle, i);
    }
}

static const DossierClaim *
claim_at (const Finder *self, const GArray *bundle, guint index)
{
  return dossier_extract_claim (self->extract, g_array_index (bundle, guint, index));
}

static const char *
name_of (const Finder *self, guint entity)
{
  return dossier_extract_entity (self->extract, entity)->name;
}

static void
add_claim (const Finder *self, DossierFinding *finding, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (self->extract, index);

  dossier_finding_add_claim (finding, index);
  dossier_finding_add_passage (finding, claim->article, claim->sentence);
}

/* What the claim says, as the window says it; with its time where that is what matters, and with the doubt of who tells
 * it. */
static char *
word_claim (const Finder *self, const DossierClaim *claim, gboolean with_date)
{
  g_autofree char *sentence = dossier_claim_to_sentence (self->extract, claim);
  g_autofree char *date = with_date ? dossier_date_to_words (&claim->date) : NULL;

  return g_strconcat (sentence, date != NULL ? ", " : "", date != NULL ? date : "",
                      claim->modality == DOSSIER_MODALITY_ALLEGED ? ", it is alleged" : "", NULL);
}

/* Who tells the claim: its speaker, the paper, or the article by its title. */
static char *
dup_source_name (const Finder *self, const DossierClaim *claim)
{
  const DossierArticle *article = dossier_extract_article (self->extract, claim->article)->article;
  g_autofree char *title = NULL;

  if (claim->attributed_to < self->extract->entities->len)
    return g_strdup (name_of (self, claim->attributed_to));
  if (article->publisher != NULL && article->publisher[0] != '\0')
    return g_strdup (article->publisher);
  title = dossier_article_dup_name (article);
  return g_strdup_printf ("“%s”", title);
}

static void
add_contradiction (Finder *self, DossierFindingKind kind, guint first, guint second)
{
  const DossierClaim *a = dossier_extract_claim (self->extract, first);
  const DossierClaim *b = dossier_extract_claim (self->extract, second);
  gboolean with_date = kind == DOSSIER_FINDING_CONTRADICTION_DATE;
  g_autofree char *left = word_claim (self, a, with_date), *right = word_claim (self, b, with_date);
  g_autofree char *left_source = dup_source_name (self, a), *right_source = dup_source_name (self, b);
  DossierFinding *finding = dossier_finding_new (kind);

  add_claim (self, finding, first);
  add_claim (self, finding, second);
  finding->explanation
      = g_strdup_printf ("According to %s: %s. According to %s: %s.", left_source, left, right_source, right);
  g_ptr_array_add (self->extract->findings, finding);
}

/* Under which class a contradiction of two claims stands: friend against foe, and friend against no friend, are
 * two things to know. */
static DossierRelationClass
slot_of (DossierFindingKind kind, const DossierClaim *first, const DossierClaim *second)
{
  if (kind != DOSSIER_FINDING_CONTRADICTION_POLARITY)
    return dossier_relation_get_class (first->relation);
  return first->negated != second->negated ? DOSSIER_CLASS_CONFLICT : DOSSIER_CLASS_SUPPORT;
}

/* One contradiction of each kind for a pair and class: the first found stands for those like it. */
static void
compare_bundle (Finder *self, const GArray *bundle)
{
  gboolean found[DOSSIER_N_FINDING_KINDS][DOSSIER_N_CLASSES] = { { FALSE } };
  guint n = MIN (bundle->len, MAX_COMPARED);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        guint first = g_array_index (bundle, guint, i), second = g_array_index (bundle, guint, j);
        DossierFindingKind kind = dossier_contradiction_check (self->extract, first, second);
        DossierRelationClass class = slot_of (kind, claim_at (self, bundle, i), claim_at (self, bundle, j));

        if (kind == DOSSIER_N_FINDING_KINDS || found[kind][class])
          continue;
        found[kind][class] = TRUE;
        add_contradiction (self, kind, first, second);
      }
}

static DossierRange
opening_of (const DossierArticle *article)
{
  const char *end;

  if (article->title_range.start < article->title_range.end)
    return article->title_range;
  end = memchr (article->text, '\n', article->length);
  return (DossierRange){ 0, end != NULL && end > article->text ? (gsize) (end - article->text)
                                                               : article->length };
}

static void
add_copies (Finder *self)
{
  g_autofree DossierFinding **findings = g_new0 (DossierFinding *, self->sources->n_articles + 1);

  for (guint i = 0; i < self->sources->n_articles; i++)
    {
      guint original = self->sources->copy_of[i];

      if (original >= i)
        continue;
      if (findings[original] == NULL)
        {
          findings[original] = dossier_finding_new (DOSSIER_FINDING_COPIED_TEXT);
          findings[original]->explanation
              = g_strdup ("Nearly the same text: these articles count as one source.");
          dossier_finding_add_passage (
              findings[original], original,
              opening_of (dossier_extract_article (self->extract, original)->article));
        }
      dossier_finding_add_passage (findings[original], i,
                                   opening_of (dossier_extract_article (self->extract, i)->article));
    }
  for (guint i = 0; i < self->sources->n_articles; i++)
    if (findings[i] != NULL)
      g_ptr_array_add (self->extract->findings, findings[i]);
}

void
dossier_finding_finder_run (DossierExtract *merged)
{
  Finder self = { .extract = merged };

  g_return_if_fail (merged != NULL);

  self.sources = dossier_source_groups_new (merged);
  self.bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  bundle_claims (&self);
  add_copies (&self);
  for (guint i = 0; i < self.bundles->len; i++)
    compare_bundle (&self, g_ptr_array_index (self.bundles, i));
  dossier_office_checker_run (merged);
  dossier_rank_checker_run (merged);
  dossier_source_checker_run (merged, self.sources, self.bundles);
  g_ptr_array_unref (self.bundles);
  dossier_source_groups_free (self.sources);
}
