/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-range.h"

G_BEGIN_DECLS

/* Why a stretch of an article is kept out of analysis. */
typedef enum
{
  DOSSIER_BOILERPLATE_ADVERT,
  DOSSIER_BOILERPLATE_NAVIGATION,
  DOSSIER_BOILERPLATE_TOPICS,
  DOSSIER_BOILERPLATE_SOURCE,
  DOSSIER_BOILERPLATE_SHARE,
  DOSSIER_BOILERPLATE_DATELINE,
  DOSSIER_BOILERPLATE_CAPTION,
  DOSSIER_BOILERPLATE_BYLINE,
  DOSSIER_BOILERPLATE_OTHER,
} DossierBoilerplateKind;

typedef struct
{
  DossierRange range;
  DossierBoilerplateKind kind;
} DossierBoilerplate;

/**
 * DossierArticle:
 * @id: hexadecimal SHA-256 of @text: the same text is the same article
 * @path: where it came from, as given (a path, an address or "-"), or NULL
 * @text: decoded to UTF-8, line ends untouched
 * @length: of @text in bytes
 * @title: or NULL
 * @title_range: where the title stands in @text; empty where it does not
 * @publisher: or NULL
 * @author: or NULL
 * @place: of the place line ("WASHINGTON (AP)"), or NULL
 * @language: BCP 47 tag, "en" or "und"
 * @published: the article's date with its basis
 * @published_range: where @text states it; empty where it does not
 * @published_why: the reasoning in words, for the reader ("Tuesday (20 May) fits 2025"), or NULL
 * @published_alternatives: (element-type DossierDate): what else the date may be, the likeliest first
 * @boilerplate: (element-type DossierBoilerplate): in order, without overlap
 *
 * One imported document. Immutable once a reader has handed it out, and then free to cross threads.
 */
typedef struct
{
  char *id;
  char *path;
  char *text;
  gsize length;
  char *title;
  DossierRange title_range;
  char *publisher;
  char *author;
  char *place;
  char *language;
  DossierDate published;
  DossierRange published_range;
  char *published_why;
  GArray *published_alternatives;
  GArray *boilerplate;
} DossierArticle;

/* Takes ownership of @text, which must be valid UTF-8 and NUL-terminated at @length. For readers only. */
DossierArticle *dossier_article_new (char *text, gsize length);
/**
 * dossier_article_with_date:
 * @published: the date that the copy has instead
 * @why: (nullable): the reasoning behind it
 * @alternatives: (nullable) (element-type DossierDate): what else it may be
 *
 * Returns: (transfer full): a copy of @article with another date, for an article is immutable
 */
DossierArticle *dossier_article_with_date (const DossierArticle *article, const DossierDate *published,
                                           const char *why, const GArray *alternatives);
DossierArticle *dossier_article_ref (DossierArticle *article);
void dossier_article_unref (DossierArticle *article);

/* What to call the article: its title, else the name of its file, else its first words. Free with g_free(). */
char *dossier_article_dup_name (const DossierArticle *article);

/* "advert", "navigation", "topics" … as in the JSON. */
const char *dossier_boilerplate_kind_to_string (DossierBoilerplateKind kind);
DossierBoilerplateKind dossier_boilerplate_kind_from_string (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArticle, dossier_article_unref)

G_END_DECLS
