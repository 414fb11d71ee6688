/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-rule.h"

G_BEGIN_DECLS

/**
 * dossier_rule_phrase_compile:
 * @phrase: words in their dictionary forms with X where the subject of the claim stands and Y where its object does
 * @origin: file and line, for messages
 * @relation: what the phrase tells
 * @said: there is no X: the phrase is what one says who criticises or praises Y, and a cue of his stance (dossier-stance.h)
 *
 * A rule written as plain words. What a dictionary of idioms lists, and too much of it to write each as a rule:
 *
 *     X pour scorn on Y, X give Y an earful, X take Y to task, X lash_out at Y, X come to Y's defence
 *     Y draw the ire of X, Y come under fire from X
 *     X be scathing about Y, X be in lockstep with Y, X be a devotee of Y
 *     X's tirade against Y, rift between X and Y
 *
 * and in the mouth of one who judges Y
 *
 *     Y throw us under bus, Y fall short, Y play politics with, Y be out of touch, Y be a stain on history
 *     we deserve better than Y, i be ashamed of Y, shame on Y
 *
 * The verb, adjective or noun sets the rule off, and the other words must hang on it. Articles and "one's" are skipped. Where
 * the tie is an opinion (criticised, opposes, supports, endorsed, praised), what Y has said, done or plans (the class "deed" of
 * the rule files) stands for Y.
 *
 * Returns: (transfer full): NULL with DOSSIER_ERROR_FORMAT where the words have none of these forms
 */
DossierRule *dossier_rule_phrase_compile (const char *phrase, const char *origin, DossierRelation relation,
                                          gboolean said, GError **error);

G_END_DECLS
