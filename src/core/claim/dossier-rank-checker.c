/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rank-checker.h"

#include "dossier-contradiction.h"

#include <string.h>

/* Of one person's posts in one organisation only the first are compared: a stack repeats them. */
#define MAX_POSTS 64
/* So many bytes before the words of a claim "former" and "acting" are looked for. */
#define BEFORE_TITLE 24

/* What a title says of the power that goes with it. */
typedef enum
{
  RANK_NONE,   /* nothing that another could contradict */
  RANK_HEAD,   /* the one at the top */
  RANK_SHARED, /* one of two at the top */
  RANK_SECOND, /* below the top: deputy, vice, assistant */
} Rank;

static const char *const seconds[] = { "deputy", "vice", "assistant", "associate" };
static const char *const heads[]
    = { "head", "chief", "chair", "chairman", "chairwoman", "president", "director", "ceo", "leader", "boss" };

static gboolean
has_word (char *const *words, const char *const *list, guint n_list)
{
  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; j < n_list; j++)
      if (strcmp (words[i], list[j]) == 0)
        return TRUE;
  return FALSE;
}

/* "Former acting Acme director", "then-Deputy Acme Director": what stands before the organisation is no part of the title
 * that the claim keeps. */
static gboolean
is_told_otherwise (const DossierExtract *merged, const DossierClaim *claim)
{
  static const char *const before[] = { "former", "acting", "interim", "then-", "ex-", "deputy", "vice" };
  const char *text = dossier_extract_article (merged, claim->article)->article->text;
  DossierRange words = g_array_index (claim->evidence, DossierRange, 0);
  gsize start = MAX (claim->sentence.start, words.start > BEFORE_TITLE ? words.start - BEFORE_TITLE : 0);
  g_autofree char *lower = g_ascii_strdown (text + start, (gssize) (words.end - start));

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (strstr (lower, before[i]) != NULL)
      return TRUE;
  return FALSE;
}

static Rank
rank_of (const DossierExtract *merged, const DossierClaim *claim)
{
  g_autofree char *lower = NULL;
  g_auto (GStrv) words = NULL;
  gboolean head;

  if (claim->role == NULL || claim->negated || claim->tense == DOSSIER_TENSE_PAST
      || claim->modality > DOSSIER_MODALITY_REPORTED)
    return RANK_NONE;
  lower = g_ascii_strdown (claim->role, -1);
  if (strstr (lower, "former") != NULL || strstr (lower, "acting") != NULL || strstr (lower, "interim") != NULL)
    return RANK_NONE;
  words = g_strsplit_set (lower, " -", -1);
  head = has_word (words, heads, G_N_ELEMENTS (heads)) || claim->relation == DOSSIER_RELATION_HEADS;
  if (!head)
    return RANK_NONE;
  if (has_word (words, seconds, G_N_ELEMENTS (seconds)))
    return RANK_SECOND;
  if (g_str_has_prefix (lower, "co-") || strstr (lower, " co-") != NULL)
    return strstr (lower, "founder") != NULL ? RANK_NONE : RANK_SHARED;
  return claim->relation == DOSSIER_RELATION_HEADS
                 && (claim->evidence->len == 0 || !is_told_otherwise (merged, claim))
             ? RANK_HEAD
             : RANK_NONE;
}

/* The last word of the title: only a head and a deputy of one kind can be confused, not a chairman and a vice
 * president. */
static const char *
noun_of (const DossierClaim *claim)
{
  const char *space = strrchr (claim->role, ' ');

  return space != NULL ? space + 1 : claim->role;
}

static gboolean
ranks_clash (const DossierExtract *merged, const DossierClaim *first, const DossierClaim *second)
{
  Rank a = rank_of (merged, first), b = rank_of (merged, second);

  if (a != RANK_HEAD || b == RANK_NONE || b == RANK_HEAD || first->article == second->article
      || !dossier_contradiction_same_time (merged, first, second))
    return FALSE;
  return b != RANK_SECOND || g_ascii_strcasecmp (noun_of (first), noun_of (second)) == 0;
}

static void
add_finding (DossierExtract *merged, guint first, guint second)
{
  const DossierClaim *a = dossier_extract_claim (merged, first), *b = dossier_extract_claim (merged, second);
  DossierFinding *finding = dossier_finding_new (DOSSIER_FINDING_CONTRADICTION_ROLE);

  dossier_finding_add_claim (finding, MIN (first, second));
  dossier_finding_add_claim (finding, MAX (first, second));
  dossier_finding_add_passage (finding, a->article, a->sentence);
  dossier_finding_add_passage (finding, b->article, b->sentence);
  finding->explanation
      = g_strdup_printf ("%s and %s: “%s” in one article, “%s” in another of about the same days.",
                         dossier_extract_entity (merged, a->subject)->name,
                         dossier_extract_entity (merged, a->object)->name, a->role, b->role);
  g_ptr_array_add (merged->findings, finding);
}

static void
compare (DossierExtract *merged, const GArray *posts)
{
  guint n = MIN (posts->len, MAX_POSTS);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        guint first = g_array_index (posts, guint, i), second = g_array_index (posts, guint, j);

        if (!ranks_clash (merged, dossier_extract_claim (merged, first), dossier_extract_claim (merged, second)))
          continue;
        add_finding (merged, first, second);
        return;
      }
}

void
dossier_rank_checker_run (DossierExtract *merged)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_return_if_fail (merged != NULL);

  for (guint i = 0; i < merged->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (merged, i);
      g_autofree char *key = g_strdup_printf ("%u %u", claim->subject, claim->object);
      GArray *posts = g_hash_table_lookup (index, key);

      if (dossier_relation_get_class (claim->relation) != DOSSIER_CLASS_ROLE)
        continue;
      if (posts == NULL)
        {
          posts = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (bundles, posts);
          g_hash_table_insert (index, g_steal_pointer (&key), posts);
        }
      g_array_append_val (posts, i);
    }
  for (guint i = 0; i < bundles->len; i++)
    compare (merged, g_ptr_array_index (bundles, i));
}
