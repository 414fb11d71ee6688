/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * DossierNameForm:
 * @key: the form as compared (dossier_name_key())
 * @text: as it stands where it is first used
 * @references: (element-type guint): where it is used, in order of the text
 * @type: what it is the name of, by vote
 * @person: taken apart as a person's name, where @type is person
 * @body: taken apart as an organisation's name, where @type is organisation
 * @referent: index, or DOSSIER_NO_INDEX
 * @candidates: (element-type guint): referents that it may mean where there are several, else NULL
 *
 * One way in which an article writes a name, with all its places.
 */
typedef struct
{
  char *key;
  char *text;
  GArray *references;
  DossierEntityType type;
  DossierNameParts *person;
  DossierBodyName *body;
  guint referent;
  GArray *candidates;
} DossierNameForm;

/* Gathers the forms of all names and votes over their types. (element-type DossierNameForm): in order of
 * first use. */
GPtrArray *dossier_name_forms_collect (const DossierDiscourse *self);

G_END_DECLS
