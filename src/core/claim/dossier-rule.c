/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule.h"

#include "dossier-word-bits.h"

DossierRule *
dossier_rule_new (const char *name, const char *origin)
{
  DossierRule *rule;

  g_return_val_if_fail (name != NULL && origin != NULL, NULL);

  rule = g_new0 (DossierRule, 1);
  rule->name = g_strdup (name);
  rule->origin = g_strdup (origin);
  rule->subject_types = DOSSIER_ARGUMENT_ANY;
  rule->object_types = DOSSIER_ARGUMENT_ANY;
  rule->relation = DOSSIER_N_RELATIONS;
  rule->require = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  rule->needs = g_array_new (FALSE, FALSE, sizeof (guint64));
  return rule;
}

void
dossier_rule_finish (DossierRule *rule)
{
  g_return_if_fail (rule != NULL);

  g_array_set_size (rule->needs, 0);
  for (guint i = 0; i < rule->require->len; i++)
    {
      guint64 bits = dossier_word_bits_of_paths (g_ptr_array_index (rule->require, i));

      if (bits != G_MAXUINT64)
        g_array_append_val (rule->needs, bits);
    }
}

void
dossier_rule_free (DossierRule *rule)
{
  if (rule == NULL)
    return;
  g_free (rule->name);
  g_free (rule->origin);
  g_free (rule->text);
  g_strfreev (rule->words);
  g_clear_pointer (&rule->subject, g_ptr_array_unref);
  g_clear_pointer (&rule->object, g_ptr_array_unref);
  g_ptr_array_unref (rule->require);
  g_array_unref (rule->needs);
  g_clear_pointer (&rule->forbid, g_ptr_array_unref);
  g_free (rule);
}
