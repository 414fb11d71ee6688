/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-job.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * dossier_layout_run_async:
 * @job: what to lay out; read before this returns
 *
 * Lays out in a process of its own, which is ended when @cancellable is cancelled or when the time runs out
 * (10 seconds, and more for large graphs, never over 90).
 */
void dossier_layout_run_async (const DossierLayoutJob *job, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);

/* Returns: (transfer full): NULL with G_IO_ERROR_CANCELLED or DOSSIER_ERROR_LAYOUT, whose message says what
 * went wrong. */
DossierLayout *dossier_layout_run_finish (GAsyncResult *result, GError **error);

/* The same for programs without a main loop: waits for the end. */
DossierLayout *dossier_layout_run (const DossierLayoutJob *job, GCancellable *cancellable, GError **error);

G_END_DECLS
