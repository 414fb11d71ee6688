/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-rule-set.h"

G_BEGIN_DECLS

/**
 * DossierRuleSource:
 * @path: of the rule file
 * @own: the user's own, not one of the installation
 * @n_rules: how many rules it gave
 * @problem: file, line and cause where it could not be understood and was left out, else NULL
 */
typedef struct
{
  char *path;
  gboolean own;
  guint n_rules;
  char *problem;
} DossierRuleSource;

/**
 * dossier_rule_shelf_read:
 * @datadir: the folder with the installation's `rules`
 * @more: (nullable) (array zero-terminated=1): files to read behind those in the user's folder
 * @sources: (out) (element-type DossierRuleSource) (transfer full): every file, in the order read
 *
 * Reads the rules of the installation, then the user's own (dossier_paths_dup_user_rules_dir()), then @more. A
 * file of the user's that cannot be understood is left out as a whole and its source says why, so that one slip
 * in it does not take all other rules away.
 *
 * Returns: (transfer full): the rules, or NULL where a file of the installation is missing or damaged
 */
DossierRuleSet *dossier_rule_shelf_read (const char *datadir, const char *const *more, GPtrArray **sources,
                                         GError **error);

/**
 * dossier_rule_shelf_add:
 * @path: of a rule file anywhere
 *
 * Copies the file into the user's folder, where it takes the place of one of the same name. Nothing is changed
 * where it cannot be understood together with the rules that are there; the error names file, line and cause.
 *
 * Returns: (transfer full): the path of the copy, or NULL
 */
char *dossier_rule_shelf_add (const char *datadir, const char *path, GError **error);

/* Deletes a file of the user's folder. */
gboolean dossier_rule_shelf_remove (const char *path, GError **error);

void dossier_rule_source_free (DossierRuleSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRuleSource, dossier_rule_source_free)

G_END_DECLS
