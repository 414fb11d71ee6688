/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-date.h"
#include "dossier-dated-fact.h"
#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierArticleDating:
 * @date: when the article was written: stated in its text, in its name (basis "metadata"), or worked out from
 * what it says (basis "inferred"), then an interval; not set where it stays open
 * @where: the words that tell it; empty where none do
 * @why: the reasoning in words, also of a date that stays open; or NULL
 * @alternatives: (element-type DossierDate): what else the date may be, the likeliest first
 */
typedef struct
{
  DossierDate date;
  DossierRange where;
  char *why;
  GArray *alternatives;
} DossierArticleDating;

/**
 * dossier_article_dater_run:
 * @facts: of public record
 * @document: the article's words; what is left out of analysis has none, but its head and tail are read all
 * the same
 * @path: (nullable): where the article came from: a path or an address
 * @today: the day of the analysis as a Julian day number, or 0: no article is younger
 * @cancellable: (nullable): where it is cancelled, nothing is found
 * @dating: (out): to be cleared with dossier_article_dating_clear()
 *
 * Works out an article's own date. It would rather leave the date open than be wrong.
 *
 * Returns: whether a date was found
 */
gboolean dossier_article_dater_run (const DossierDatedFacts *facts, const DossierDocument *document,
                                    const char *path, guint32 today, GCancellable *cancellable,
                                    DossierArticleDating *dating);
void dossier_article_dating_clear (DossierArticleDating *dating);

/**
 * DossierDateHint:
 * @spans: (element-type DossierRange): days on which the article may have been written, as Julian day numbers, both
 * ends counted in, ascending
 * @before: what an earlier day loses, in hundredths of a natural logarithm
 * @after: what a later day loses; one between two spans loses the smaller of both
 * @start: first day of what the article knows of by it: most articles know of something new
 * @where: the words of the article that tell it
 * @what: what they tell, after the words themselves: “words” @what
 *
 * What something besides the article, such as another article of its stack, tells about its date.
 */
typedef struct
{
  GArray *spans;
  gint32 before;
  gint32 after;
  guint32 start;
  DossierRange where;
  char *what;
} DossierDateHint;

void dossier_date_hint_clear (DossierDateHint *hint);

/**
 * dossier_article_dater_run_with:
 * @hints: (element-type DossierDateHint): those that the article's own words speak strongly against are left out
 *
 * dossier_article_dater_run() for an article that others tell something about.
 */
gboolean dossier_article_dater_run_with (const DossierDatedFacts *facts, const DossierDocument *document,
                                         const char *path, guint32 today, const GArray *hints,
                                         GCancellable *cancellable, DossierArticleDating *dating);

/* The day in a path or address: "/2015/01/18/", "2015-01-18", "20150118", "/2015/nov/12/"; 0 where there is
 * none. */
guint32 dossier_article_dater_day_of_path (const char *path, guint32 today);

G_END_DECLS
