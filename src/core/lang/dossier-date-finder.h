/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-date-mention.h"
#include "dossier-document.h"
#include "dossier-timex.h"

G_BEGIN_DECLS

/**
 * dossier_date_finder_find_all:
 * @document: with its tokens and sentences; tags and names are used where they are there
 * @reference: (nullable): the day the text speaks from: its article's date, which may be an interval; NULL or
 * not set where it is not known, and then what is relative stays unresolved
 * @steps: (out) (optional): how often a rule of the grammar was tried, for the test that the time is linear
 *
 * Finds every expression of time: dates, times, lengths, sets and references. A date that is counted from the
 * article's is widened where that is itself an interval. Takes time linear in the text.
 *
 * Returns: (nullable) (element-type DossierTimex): in order of the text, without overlap; NULL only where it
 *   was cancelled
 */
GArray *dossier_date_finder_find_all (const DossierDocument *document, const DossierDate *reference,
                                      guint64 *steps, GCancellable *cancellable, GError **error);

/**
 * dossier_date_finder_find:
 * @document: as above
 * @reference: as above
 *
 * The dates among them that could be resolved: those that stand for an interval of days.
 *
 * Returns: (nullable) (element-type DossierDateMention): in order of the text, without overlap; NULL only
 *   where it was cancelled
 */
GArray *dossier_date_finder_find (const DossierDocument *document, const DossierDate *reference,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
