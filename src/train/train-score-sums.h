/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `score-sums [--default CODE] SET.jsonl`: see --help. Returns: the exit status. */
int train_score_sums (int argc, char **argv);

G_END_DECLS
