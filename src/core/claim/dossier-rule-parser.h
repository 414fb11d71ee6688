/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-rule.h"

G_BEGIN_DECLS

/**
 * DossierRuleWords:
 * @name: of the class
 * @origin: file and line, for messages
 * @words: lemmas, or `@class` for the words of another class
 * @more: the words are added to a class that there is, in this file or an earlier one
 */
typedef struct
{
  char *name;
  char *origin;
  GStrv words;
  gboolean more;
} DossierRuleWords;

/**
 * DossierRuleFile:
 * @classes: (element-type DossierRuleWords): in the order of the file
 * @rules: (element-type DossierRule): in the order of the file
 *
 * What one rule file says. The format, line by line; "#" starts a comment, a line that begins with a blank
 * goes on with a list of words, an open bracket or a path after "|":
 *
 *     words fire = fire sack oust lay_off
 *     more fire = boot            adds to a class of this file or of one read before
 *     rule fired
 *       on verb @fire
 *       subject agent
 *       object patient | patient[@post].poss
 *       require prep(as)            optional, any number of them: only where this leads to a word
 *       forbid obj[shot gun]        optional: not where this does
 *       types person -> any         optional: person, organisation or any on either side
 *       yields dismissed hostile    a type of claim and, where it differs from the type's own, the polarity
 *       weigh 3                     optional: the match only counts that much towards what a speaker thinks of
 *                                   the object (dossier-stance.h); for rules whose subject is "speaker"
 *       option needs-sum            optional: needs-sum, negated, planned, title, names-only, no-quotes,
 *                                   in-quotes, no-it, holds
 *     phrases criticised              a type of claim; each line after it is a rule of its own, written as plain
 *       X pour scorn on Y             words: dossier-rule-phrase.h
 *       X take Y to task
 *     says criticised                 criticised or praised; likewise, of what one says of another: there is no X
 *       Y drop the ball
 */
typedef struct
{
  GPtrArray *classes;
  GPtrArray *rules;
} DossierRuleFile;

/* NULL with DOSSIER_ERROR_FORMAT, "@origin:LINE: what is wrong", where @text is no rule file. */
DossierRuleFile *dossier_rule_parser_run (const char *text, const char *origin, GError **error);
void dossier_rule_file_free (DossierRuleFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRuleFile, dossier_rule_file_free)

G_END_DECLS
