/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-source-checker.h"

#include "dossier-contradiction.h"
#include "dossier-relation-words.h"

#include <string.h>

/* What happened longer than this many days before its article is history that its speaker only recalls. */
#define NEWS_DAYS 120

/* An article that names both parties at least so often tells of them, not only in passing. */
#define MIN_MENTIONS 2

/* What a set of claims of one class on one pair rests on. */
typedef struct
{
  guint n;
  guint n_unnamed;
  guint speaker; /* of all that have a named one; DOSSIER_NO_INDEX before the first */
  guint group;   /* the source that tells them all */
  gboolean grave;
  gboolean vouched; /* by the article, by a party, by two sources or two speakers */
} Ground;

/* What is a wrong, or costs money, a post or freedom, and cannot be looked up: what courts do is on record. @person: a
 * person with a name says it, who answers for his opinion, says of a public body's work what that body says too, and of
 * who was given a post what everybody can look up. */
static gboolean
is_grave (const DossierClaim *claim, gboolean person)
{
  switch (claim->relation)
    {
    case DOSSIER_RELATION_SPENT:
    case DOSSIER_RELATION_RAISED:
    case DOSSIER_RELATION_EARNED:
    case DOSSIER_RELATION_CUT:
    case DOSSIER_RELATION_SUCCEEDED:
    case DOSSIER_RELATION_NOMINATED:
    case DOSSIER_RELATION_SUED:
    case DOSSIER_RELATION_CONVICTED:
    case DOSSIER_RELATION_SENTENCED:
    case DOSSIER_RELATION_RULED_AGAINST:
    case DOSSIER_RELATION_ORDERED:
    case DOSSIER_RELATION_CLEARED:
      return FALSE;
    case DOSSIER_RELATION_DECEIVED:
    case DOSSIER_RELATION_THREATENED:
      return TRUE;
    case DOSSIER_RELATION_INVESTIGATED:
      return !person;
    default:
      break;
    }
  switch (dossier_relation_get_class (claim->relation))
    {
    case DOSSIER_CLASS_MONEY:
      return claim->sum != DOSSIER_NO_INDEX; /* "owes the people an apology" */
    case DOSSIER_CLASS_LEGAL:
      return TRUE;
    case DOSSIER_CLASS_PERSONNEL:
      return !person || claim->relation == DOSSIER_RELATION_DISMISSED
             || claim->relation == DOSSIER_RELATION_RESIGNED_FROM;
    case DOSSIER_CLASS_CONFLICT:
      return !person && claim->polarity == DOSSIER_POLARITY_HOSTILE && claim->modality != DOSSIER_MODALITY_PLANNED;
    default:
      return FALSE;
    }
}

/* Whether the claim is what its speaker tells, as having happened or being so about the time of its article. What only
 * a noun takes for granted ("its investigation of the fire") has no tense, and is no news of the speaker's. */
static gboolean
is_news (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierDate *published = &dossier_extract_article (extract, claim->article)->article->published;

  if (claim->negated || claim->tense == DOSSIER_TENSE_UNKNOWN || claim->modality == DOSSIER_MODALITY_HYPOTHETICAL)
    return FALSE;
  if (!dossier_date_is_set (&claim->date) || claim->date.last == 0 || !dossier_date_is_set (published))
    return TRUE;
  return claim->date.last + NEWS_DAYS >= published->first;
}

/* Whether the words that name a speaker are of people without a name: "two officials", "people close to him". What
 * a report, a poll or "the Herald's editor" says has a source that can be asked. */
static gboolean
names_people (const char *speaker)
{
  static const char *const people[]
      = { "source", "sources", "official", "officials", "aide", "aides", "person", "people", "insider", "insiders",
          "adviser", "advisers", "advisor", "advisors", "friend", "friends", "ally", "allies", "staffer", "staffers",
          "lawmaker", "lawmakers", "executive", "executives", "employee", "employees", "witness", "witnesses",
          "prosecutors", "investigators", "police", "diplomat", "diplomats", "those", "some", "many", "critics",
          "observers", "analysts", "experts", "someone", "member", "members", "associates", NULL };
  g_auto (GStrv) words = g_strsplit_set (speaker, " \t\r\n,", -1);
  gboolean found = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (words[i], -1);

      if (i > 0 && g_ascii_isupper (words[i][0]))
        return FALSE;
      found = found || g_strv_contains (people, lower);
    }
  return found;
}

/* Whether nobody with a name says it: "officials say", "reportedly". */
static gboolean
is_unnamed (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *speaker = NULL;

  if (claim->attributed_to == DOSSIER_SPEAKER_ARTICLE)
    return claim->modality == DOSSIER_MODALITY_REPORTED || claim->modality == DOSSIER_MODALITY_ALLEGED;
  if (claim->attributed_to != DOSSIER_SPEAKER_ANONYMOUS)
    return FALSE;
  if (claim->speaker_range.start >= claim->speaker_range.end)
    return TRUE;
  speaker = dossier_range_dup_text (claim->speaker_range, article->text);
  return names_people (speaker);
}

/* Whether the words behind those that name the speaker are of a paper's report: "the Gazette reported". */
static gboolean
is_report (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  gsize at = claim->speaker_range.end;

  if (claim->speaker_range.start >= at)
    return FALSE;
  while (at < article->length && article->text[at] == ' ')
    at++;
  return g_str_has_prefix (article->text + at, "report");
}

/* Whether a person who is no party says it, or a paper reports it. What another body says, it says on record. */
static gboolean
is_word_of_one (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierEntity *speaker;

  if (claim->attributed_to >= extract->entities->len || claim->attributed_to == claim->subject
      || claim->attributed_to == claim->object)
    return FALSE;
  speaker = dossier_extract_entity (extract, claim->attributed_to);
  if (speaker->type != DOSSIER_ENTITY_PERSON)
    return is_report (extract, claim);
  return !dossier_entity_is_unnamed (speaker);
}

static void
weigh_claim (const DossierExtract *extract, const DossierSourceGroups *sources, const DossierClaim *claim,
             Ground *ground)
{
  guint group = sources->groups[claim->article];
  gboolean unnamed = is_unnamed (extract, claim);
  gboolean person = !unnamed && claim->attributed_to < extract->entities->len
                    && dossier_extract_entity (extract, claim->attributed_to)->type == DOSSIER_ENTITY_PERSON;

  ground->n++;
  ground->grave = ground->grave || (is_grave (claim, person) && is_news (extract, claim));
  ground->vouched = ground->vouched || (ground->n > 1 && group != ground->group);
  ground->group = group;
  if (unnamed)
    {
      ground->n_unnamed++;
      return;
    }
  if (!is_word_of_one (extract, claim)
      || (ground->speaker != DOSSIER_NO_INDEX && ground->speaker != claim->attributed_to))
    ground->vouched = TRUE;
  ground->speaker = claim->attributed_to;
}

static Ground
weigh_class (const DossierExtract *extract, const DossierSourceGroups *sources, const GArray *bundle,
             DossierRelationClass class)
{
  Ground ground = { .speaker = DOSSIER_NO_INDEX };

  for (guint i = 0; i < bundle->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, g_array_index (bundle, guint, i));

      if (dossier_relation_get_class (claim->relation) == class)
        weigh_claim (extract, sources, claim, &ground);
    }
  /* Named and unnamed ones together are two. */
  ground.vouched = ground.vouched || (ground.n_unnamed > 0 && ground.n_unnamed < ground.n);
  return ground;
}

static gboolean
is_same_time (const DossierArticle *a, const DossierArticle *b)
{
  guint32 first = a->published.first, second = b->published.first;

  if (!dossier_date_is_set (&a->published) || !dossier_date_is_set (&b->published))
    return TRUE;
  return (first > second ? first - second : second - first) <= DOSSIER_CONTRADICTION_DAYS;
}

/* Whether the article names both at least @n times, what it states of them beside their names not counted. */
static gboolean
deals_with (const DossierExtract *extract, guint article, guint first, guint second, guint n)
{
  const GArray *mentions = dossier_extract_article (extract, article)->mentions;
  guint n_first = 0, n_second = 0;

  for (guint i = 0; i < mentions->len && (n_first < n || n_second < n); i++)
    {
      const DossierMention *mention = &g_array_index (mentions, DossierMention, i);
      guint entity = mention->stated ? DOSSIER_NO_INDEX : mention->entity;

      n_first += entity == first;
      n_second += entity == second;
    }
  return n_first >= n && n_second >= n;
}

/* An article of another source than @group, of about the time of the claim's, that names both parties; or
 * DOSSIER_NO_INDEX. */
static guint
find_other_source (const DossierExtract *extract, const DossierSourceGroups *sources, const DossierClaim *claim,
                   guint group)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  const GArray *articles = dossier_extract_entity (extract, claim->subject)->articles;

  for (guint i = 0; i < articles->len; i++)
    {
      guint other = g_array_index (articles, guint, i);

      if (sources->groups[other] != group
          && is_same_time (article, dossier_extract_article (extract, other)->article)
          && deals_with (extract, other, claim->subject, claim->object, 1))
        return other;
    }
  return DOSSIER_NO_INDEX;
}

static char *
explain (const DossierExtract *extract, const DossierClaim *claim, const Ground *ground, guint other)
{
  const DossierArticle *silent = dossier_extract_article (extract, other)->article;
  g_autofree char *sentence = dossier_claim_to_sentence (extract, claim);
  g_autofree char *title = dossier_article_dup_name (silent);

  if (ground->n_unnamed > 0)
    return g_strdup_printf ("Nobody with a name says this: %s. “%s” writes of both and does not tell it.", sentence,
                            title);
  return g_strdup_printf ("Only %s says this: %s. “%s” writes of both and does not tell it.",
                          dossier_extract_entity (extract, ground->speaker)->name, sentence, title);
}

static void
check_class (DossierExtract *merged, const DossierSourceGroups *sources, const GArray *bundle,
             DossierRelationClass class)
{
  Ground ground = weigh_class (merged, sources, bundle, class);
  DossierFinding *finding = NULL;
  guint other;

  if (ground.n == 0 || !ground.grave || ground.vouched)
    return;
  for (guint i = 0; i < bundle->len; i++)
    {
      guint index = g_array_index (bundle, guint, i);
      const DossierClaim *claim = dossier_extract_claim (merged, index);

      if (dossier_relation_get_class (claim->relation) != class)
        continue;
      if (finding == NULL)
        {
          other = find_other_source (merged, sources, claim, ground.group);
          if (other == DOSSIER_NO_INDEX
              || !deals_with (merged, claim->article, claim->subject, claim->object, MIN_MENTIONS))
            return;
          finding = dossier_finding_new (ground.n_unnamed > 0 ? DOSSIER_FINDING_ANONYMOUS_ONLY
                                                              : DOSSIER_FINDING_SINGLE_SOURCE);
          finding->explanation = explain (merged, claim, &ground, other);
        }
      dossier_finding_add_claim (finding, index);
      dossier_finding_add_passage (finding, claim->article, claim->sentence);
    }
  g_ptr_array_add (merged->findings, finding);
}

void
dossier_source_checker_run (DossierExtract *merged, const DossierSourceGroups *sources, const GPtrArray *bundles)
{
  g_return_if_fail (merged != NULL && sources != NULL && bundles != NULL);

  for (guint i = 0; i < bundles->len; i++)
    for (guint class = 0; class < DOSSIER_N_CLASSES; class ++)
      check_class (merged, sources, g_ptr_array_index (bundles, i), (DossierRelationClass) class);
}
