/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-coreference.h"

/**
 * Fixture:
 * A document written in a compact notation, with what coreference made of it.
 *
 * One sentence a line, tokens parted by blanks, each `word/TAG/head/deprel/name`, the later fields as needed:
 * the head counts from 1 within the sentence (0 = root), the name is `P`, `O`, `L`, `G` or `X` (person,
 * organisation, place, group, thing) on the first word of a name and `+` on the others. A word that begins
 * with « opens a direct quote, one that ends with » closes it; `«3` says that its source is the token 3 of
 * the same sentence.
 */
typedef struct
{
  GString *text;
  DossierDocument *document;
  GArray *quotes;
  GArray *mentions;
  GPtrArray *entities;
  GPtrArray *suggestions;
} Fixture;

Fixture *fixture_new (const DossierCoreference *coreference, const char *notation);
void fixture_free (Fixture *fixture);

/* The name of the entity that the @nth mention (from 0) written @text points to, what is only stated of somebody
 * left out; "-" where it is open, "?" where there is no such mention. */
const char *fixture_entity_of (const Fixture *fixture, const char *text, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)
