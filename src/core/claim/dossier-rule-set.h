/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-rule.h"

G_BEGIN_DECLS

typedef struct _DossierRuleSet DossierRuleSet;

/* A word or words of one entry that set off a rule: "ceo", "chief_executive". */
typedef struct
{
  GStrv words; /* lemmas in order */
  guint key;   /* which of them the entry is found by: the verb, the head noun */
  const DossierRule *rule;
} DossierRuleEntry;

/**
 * dossier_rule_set_new:
 * @datadir: the folder of the program's data; every file that ends in `.rules` in its folder `rules` below it
 * is read, in order of its name
 *
 * Returns: the rules, compiled; immutable unless a file is added, then free to be shared between threads.
 * NULL with an error that names file and line where a file cannot be read or understood
 */
DossierRuleSet *dossier_rule_set_new (const char *datadir, GError **error);

/* No rules: to be filled by dossier_rule_set_add_file() or dossier_rule_set_add_text(). */
DossierRuleSet *dossier_rule_set_new_empty (void);

/* Adds the rules of a user's own file. Nothing is added where it fails. Not while the set is in use. */
gboolean dossier_rule_set_add_file (DossierRuleSet *set, const char *path, GError **error);

/* (element-type filename): the paths of the files of @folder that end in `.rules`, in the order of their
 * names; NULL where it cannot be read. */
GPtrArray *dossier_rule_set_list_folder (const char *folder, GError **error);

/* Adds every file that dossier_rule_set_list_folder() lists. */
gboolean dossier_rule_set_add_folder (DossierRuleSet *set, const char *folder, GError **error);

/* Hexadecimal; two sets have the same one where they were made of the same texts. Owned by the set. */
const char *dossier_rule_set_get_fingerprint (const DossierRuleSet *set);

/* Adds rules in the format of the files (dossier-rule-parser.h); @origin names them in messages. */
gboolean dossier_rule_set_add_text (DossierRuleSet *set, const char *text, const char *origin,
                                    GError **error);

DossierRuleSet *dossier_rule_set_ref (DossierRuleSet *set);
void dossier_rule_set_unref (DossierRuleSet *set);

guint dossier_rule_set_get_n_rules (const DossierRuleSet *set);
const DossierRule *dossier_rule_set_get_rule (const DossierRuleSet *set, guint index);
/* NULL where no rule has that name. */
const DossierRule *dossier_rule_set_lookup (const DossierRuleSet *set, const char *name);

/* The entries found by @lemma, longest first (element-type DossierRuleEntry), or NULL. */
const GArray *dossier_rule_set_get_entries (const DossierRuleSet *set, const char *lemma);

/* Rules set off by names (element-type DossierRule), borrowed. */
const GPtrArray *dossier_rule_set_get_name_rules (const DossierRuleSet *set);

/* Whether @lemma is one of @words, where `@name` stands for a class of words. */
gboolean dossier_rule_set_matches (const DossierRuleSet *set, const GStrv words, const char *lemma);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRuleSet, dossier_rule_set_unref)

G_END_DECLS
