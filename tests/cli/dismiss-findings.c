/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-paths.h"
#include "dossier-project.h"

/* Dismisses every finding of a kind in a saved project, as its user would in the window: PROJECT KIND FOLDER, the last
 * one for what is not saved yet. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = dossier_engine_new (dossier_paths_get_data_dir (), &error);
  g_autoptr (DossierProject) project = NULL;
  const DossierExtract *extract;
  DossierFindingKind kind;

  g_assert_cmpint (argc, ==, 4);
  g_assert_no_error (error);
  g_assert_true (dossier_finding_kind_from_string (argv[2], &kind));
  project = dossier_project_open (engine, argv[1], argv[3], &error);
  g_assert_no_error (error);
  while (!dossier_project_is_settled (project))
    g_main_context_iteration (NULL, TRUE);
  extract = dossier_project_get_revision (project)->extract;
  for (guint i = 0; i < extract->findings->len; i++)
    if (((const DossierFinding *) g_ptr_array_index (extract->findings, i))->kind == kind)
      {
        g_autoptr (DossierDecision) decision = dossier_decision_new_dismiss (extract, i, TRUE);

        dossier_project_decide (project, decision);
        extract = dossier_project_get_revision (project)->extract;
      }
  while (!dossier_project_is_settled (project))
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
