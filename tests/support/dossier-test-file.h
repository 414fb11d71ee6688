/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes @contents to a new file in the folder for temporary files; returns its path, free with g_free(). */
char *dossier_test_file_write (const char *contents);

G_END_DECLS
