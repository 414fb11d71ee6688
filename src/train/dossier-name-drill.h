/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-corpus.h"
#include "dossier-name-tagging.h"
#include "dossier-name-trainer.h"

G_BEGIN_DECLS

/**
 * DossierNameDrill:
 * @text: as the source has it
 * @document: its tokens, by the tokenizer that will be used at run time
 * @allowed: (element-type guint64): for each token a bit for each label that is not wrong
 * @labels: (element-type guint8): what the first pass found, for the second
 * @fold: the part of the data that it belongs to
 *
 * One text prepared for training.
 */
typedef struct
{
  char *text;
  DossierDocument *document;
  GArray *allowed;
  GArray *labels;
  guint fold;
} DossierNameDrill;

DossierNameDrill *dossier_name_drill_new (const DossierNameText *text, guint fold);
void dossier_name_drill_free (DossierNameDrill *drill);

/* Adds to @drills what @text would look like otherwise written: headlines and capitals, small letters. Which
 * texts get which follows from @number. */
void dossier_name_drill_add_variants (GPtrArray *drills, const DossierNameText *text, guint number);

/* Gives its words their parts of speech, which are features. */
void dossier_name_drill_tag (DossierNameDrill *drill, const DossierNameTagging *tagging);

/* Adds every sentence to @trainer with the features of the first or @second pass. */
void dossier_name_drill_teach (DossierNameDrill *drill, const DossierNameLexicon *lexicon, gboolean second,
                               DossierNameTrainer *trainer);

/* Labels the text with what @trainer has learnt; its sentences begin with number @first_sentence there. */
void dossier_name_drill_label (DossierNameDrill *drill, DossierNameTrainer *trainer, guint first_sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameDrill, dossier_name_drill_free)

G_END_DECLS
