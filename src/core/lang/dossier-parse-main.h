/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends which verb of a sentence is its main one, and whose it is, where the order of words leaves no doubt. Linear in the
 * words, but for the way up from each, which is as deep as its sentence.
 *
 * - A verb in a tense with an object, right after its noun and without "who", is no clause on it: "Ann Lee sued Purdy, said
 *   Rex Moss".
 * - Nor is one right after the comma that ends a clause with "who" a part of that: "Ann Lee, who said little, sued Purdy".
 * - A clause with "that" and a subject, or an object of its own, tells what a noun is about: "rumours that Lee sued Purdy".
 * - "With" before a noun and its participle begins a clause: "with Purdy watching, Lee spoke".
 * - Who stops short of something stops: "stopped short of suing".
 * - A verb in a tense right after the second of two names is that one's: "paid the bank and Rex Moss sued".
 * - What is called for is no reason of the calling: "called for Purdy to resign". */
void dossier_parse_settle_main (DossierDocument *document);

G_END_DECLS
