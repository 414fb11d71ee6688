/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention.h"
#include "dossier-relation.h"

G_BEGIN_DECLS

/* A party in the text of an annotated sentence. */
typedef struct
{
  DossierRange range; /* bytes */
  DossierEntityType type;
  DossierMentionKind kind;
} DossierTieParty;

/**
 * DossierTieLabel:
 * @subject: index of the party that does it
 * @object: index of the other
 * @class: of the tie
 * @relation: of the class; DOSSIER_N_RELATIONS where the annotator's word is none of ours
 */
typedef struct
{
  guint subject;
  guint object;
  DossierRelationClass class;
  DossierRelation relation;
} DossierTieLabel;

/**
 * DossierTieText:
 * @parties: (element-type DossierTieParty)
 * @labels: (element-type DossierTieLabel)
 *
 * One sentence whose ties are annotated. Pairs without a label are not tied.
 */
typedef struct
{
  char *text;
  GArray *parties;
  GArray *labels;
} DossierTieText;

void dossier_tie_text_free (DossierTieText *text);

/**
 * dossier_tie_corpus_read_brackets:
 * @path: "[1P Ann Lee] sued [2O Acme]", tab, "1>2 legal/sued;…" or "-"; "#" before comments
 * @texts: (element-type DossierTieText): where they are added
 */
gboolean dossier_tie_corpus_read_brackets (const char *path, GPtrArray *texts, GError **error);

/**
 * dossier_tie_corpus_read_standoff:
 * @path: "SET:NUMBER", tab, the parties as "FIRST-LASTTYPE" in words, tab, labels as in brackets
 * @set: the SET to read
 * @columns: the file whose sentences, numbered from 0, the labels are for: token, tab and anything a line
 * @texts: (element-type DossierTieText): where they are added
 */
gboolean dossier_tie_corpus_read_standoff (const char *path, const char *set, const char *columns,
                                           GPtrArray *texts, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTieText, dossier_tie_text_free)

G_END_DECLS
