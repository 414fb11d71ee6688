/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_ERROR (dossier_error_quark ())

/**
 * DossierError:
 * @DOSSIER_ERROR_EMPTY: the input holds no text
 * @DOSSIER_ERROR_BINARY: the input is not text
 * @DOSSIER_ERROR_TOO_LARGE: the input is over a stated limit
 * @DOSSIER_ERROR_ENCODING: the bytes are no known encoding
 * @DOSSIER_ERROR_FORMAT: the input is of a known kind but broken
 * @DOSSIER_ERROR_MODEL: a model or lexicon file is missing, damaged or of another version
 * @DOSSIER_ERROR_LAYOUT: the layout program failed or ran out of its limits
 * @DOSSIER_ERROR_PROJECT: a project file cannot be read or written
 *
 * The messages name the file and the cause, in words a reader understands.
 */
typedef enum
{
  DOSSIER_ERROR_EMPTY,
  DOSSIER_ERROR_BINARY,
  DOSSIER_ERROR_TOO_LARGE,
  DOSSIER_ERROR_ENCODING,
  DOSSIER_ERROR_FORMAT,
  DOSSIER_ERROR_MODEL,
  DOSSIER_ERROR_LAYOUT,
  DOSSIER_ERROR_PROJECT,
} DossierError;

GQuark dossier_error_quark (void);

G_END_DECLS
