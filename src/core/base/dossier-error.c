/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"

G_DEFINE_QUARK (dossier-error-quark, dossier_error)
