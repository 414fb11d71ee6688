/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * DossierCoursePoint:
 * @date: first day, as a Julian day number
 * @friendly: number of friendly claims of that day
 * @hostile: number of hostile claims of that day
 * @neutral: number of the others
 * @balance: from -1 (all hostile) to 1 (all friendly), surer claims weighing more; 0 where there are only neutral ones
 */
typedef struct
{
  guint32 date;
  guint friendly;
  guint hostile;
  guint neutral;
  double balance;
} DossierCoursePoint;

/* How friendly or hostile two entities are to each other over time, from the claims of @extract that tie them, in
 * either direction. Claims without a date, and claims that something did not happen, are left out; of an article
 * the same kind of claim counts once a day. Returns (element-type DossierCoursePoint), by date. */
GArray *dossier_pair_course_new (const DossierExtract *extract, guint first, guint second);

G_END_DECLS
