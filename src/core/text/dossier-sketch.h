/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two articles that are alike by this much or more are "nearly the same". */
#define DOSSIER_SKETCH_NEAR 0.7

/**
 * DossierSketch:
 *
 * The 256 smallest hashes of a text's runs of five words: a sample that is the same for the same words wherever
 * they stand, so that two sketches tell how much two texts share without either being read again (bottom-k
 * sketches: Broder, "On the resemblance and containment of documents", 1997). Letters are compared without case,
 * and what stands between words is not looked at. Immutable.
 */
typedef struct _DossierSketch DossierSketch;

DossierSketch *dossier_sketch_new (const char *text, gsize length);
void dossier_sketch_free (DossierSketch *sketch);

/* The share of runs of five words that the two have in common, estimated: 0 to 1; 0 where a text is shorter. */
double dossier_sketch_compare (const DossierSketch *first, const DossierSketch *second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSketch, dossier_sketch_free)

G_END_DECLS
