/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-test-file.h"

#include <glib/gstdio.h>

char *
dossier_test_file_write (const char *contents)
{
  char *path = NULL;
  int file = g_file_open_tmp ("dossier-XXXXXX", &path, NULL);

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}
