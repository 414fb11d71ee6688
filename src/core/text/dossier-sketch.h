/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two articles that are alike by this much or more are "nearly the same". */
#define DOSSIER_SKETCH_NEAR 0.7

/**
 * DossierSketch:
 *
 * The 256 smallest hashes of a text's runs of five words: a sample that is the same for the same words
 * wherever they stand, so that two sketches tell how much two texts share without either being read again
 * (bottom-k sketches: Broder, "On the resemblance and containment of documents", 1997). Letters are compared
 * without case, and what stands between words is not looked at. Immutable.
 */
typedef struct _DossierSketch DossierSketch;

DossierSketch *dossier_sketch_new (const char *text, gsize length);
void dossier_sketch_free (DossierSketch *sketch);

/* The share of runs of five words that the two have in common, estimated: 0 to 1; 0 where a text is shorter.
 */
double dossier_sketch_compare (const DossierSketch *first, const DossierSketch *second);

/**
 * dossier_sketch_find_near:
 * @sketches: (array length=n_sketches): in the order of the articles
 *
 * Returns: (transfer full): for each the index of the first one before it that is nearly the same, or
 * G_MAXUINT. Only pairs that share one of their eight smallest hashes are compared: two texts that are alike
 * by seven tenths miss that once in fifteen thousand times. Free with g_free().
 */
guint *dossier_sketch_find_near (const DossierSketch *const *sketches, guint n_sketches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSketch, dossier_sketch_free)

G_END_DECLS
