/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_TIME_ALL,    /* whatever the date */
  DOSSIER_TIME_AS_OF,  /* all that had begun by the end of DossierFilter.to */
  DOSSIER_TIME_WINDOW, /* all that overlaps DossierFilter.from to DossierFilter.to */
} DossierTimeMode;

/* Which date of a claim counts. */
typedef enum
{
  DOSSIER_DATE_OF_EVENT,
  DOSSIER_DATE_OF_PUBLICATION,
} DossierDateOf;

#define DOSSIER_TYPES_DEFAULT                                                                                \
  ((1u << DOSSIER_ENTITY_PERSON) | (1u << DOSSIER_ENTITY_ORGANISATION) | (1u << DOSSIER_ENTITY_SUM))
#define DOSSIER_CLASSES_ALL ((1u << DOSSIER_N_CLASSES) - 1)
#define DOSSIER_MODALITIES_ALL ((1u << (DOSSIER_MODALITY_HYPOTHETICAL + 1)) - 1)

/**
 * DossierFilter:
 * @types: bit per DossierEntityType that is drawn
 * @classes: bit per DossierRelationClass that is drawn
 * @modalities: bit per DossierModality that is drawn
 * @text: words to look for in names and in the sentences of claims, or NULL
 * @time: how @from and @to are read
 * @from: first day of the window, a Julian day number as in DossierDate
 * @to: last day of the window, or the day "as of"
 * @undated: whether claims without a date are shown while @time looks at dates
 * @date_of: the date of the event or of the article
 * @hidden: (element-type guint): entities the user has hidden, ascending
 * @focus: entity whose neighbourhood alone is shown, or DOSSIER_NO_INDEX
 * @depth: how many steps the neighbourhood reaches
 * @learned: whether claims that no rule made, but the model of ties, are shown
 * @unconnected: whether entities without any claim are drawn
 *
 * What of an extract is to be seen. A plain value: fill it in, then hand it to dossier_visibility_new().
 */
typedef struct
{
  guint types;
  guint classes;
  guint modalities;
  char *text;
  DossierTimeMode time;
  guint32 from;
  guint32 to;
  gboolean undated;
  DossierDateOf date_of;
  GArray *hidden;
  guint focus;
  guint depth;
  gboolean learned;
  gboolean unconnected;
} DossierFilter;

/* A filter that shows all people, organisations and sums that have a claim. */
DossierFilter *dossier_filter_new (void);
DossierFilter *dossier_filter_copy (const DossierFilter *filter);
void dossier_filter_free (DossierFilter *filter);

/* Hides @entity or shows it again. */
void dossier_filter_set_hidden (DossierFilter *filter, guint entity, gboolean hidden);
gboolean dossier_filter_is_hidden (const DossierFilter *filter, guint entity);

/* Forgets every hidden entity. */
void dossier_filter_show_all (DossierFilter *filter);

/* The date of @claim that counts for @filter; may be unset. Belongs to @extract. */
const DossierDate *dossier_filter_get_date (const DossierFilter *filter, const DossierExtract *extract,
                                            const DossierClaim *claim);

/* Whether a date lies in the time that is shown. An interval counts from its first day: what happened "in
 * May" may have happened on the first of May. */
gboolean dossier_filter_admits_date (const DossierFilter *filter, const DossierDate *date);

/* Whether class, modality and date let @claim through; text, hidden entities and focus are not looked at. As of a day
 * a state that had ended by then ("headed Acme until 2019") is let through no more. */
gboolean dossier_filter_admits_claim (const DossierFilter *filter, const DossierExtract *extract,
                                      const DossierClaim *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFilter, dossier_filter_free)

G_END_DECLS
