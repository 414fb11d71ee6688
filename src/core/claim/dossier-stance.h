/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-tree.h"

G_BEGIN_DECLS

/* Blame or praise of one by one speaker makes a claim where its cues weigh this much together. */
#define DOSSIER_STANCE_ENOUGH 3

/**
 * DossierStanceCue:
 * @speaker: index of the entity whose words they are
 * @target: index of the entity that the words are said of
 * @weight: how strongly they blame (below 0) or praise (above 0): 1 hints, 2 is mild, 3 is plain, 4 is harsh
 * @next: filled by dossier_stance_settle(): the next cue of the same stance, or DOSSIER_NO_INDEX
 *
 * One word by which a speaker judges somebody, as a rule with "weigh" found it.
 */
typedef struct
{
  guint speaker;
  guint target;
  int weight;
  guint next;
} DossierStanceCue;

/**
 * DossierStance:
 * @cue: the strongest cue that bears it, the first of several
 * @first: the first cue of the same sign: the head of their list
 * @hostile: blame rather than praise
 */
typedef struct
{
  guint cue;
  guint first;
  gboolean hostile;
} DossierStance;

/* What an adjective, noun or verb is said of, by the tree alone: the subject of the predicate it is or
 * belongs to ("Lee is weak", "a weak man", "seems weak"), the noun it stands before ("his weak plan"), the
 * noun itself where it is a thing and no predicate ("his lies"), the agent of an active verb.
 * DOSSIER_NO_TOKEN where there is none. */
guint32 dossier_stance_judged (const DossierTree *tree, guint32 word);

/* The word whose context decides over @word: the predicate or noun that it belongs to. */
guint32 dossier_stance_predicate (const DossierTree *tree, guint32 word);

/* Whether it must or should be so: "must resign", "should be ashamed", "needs to stop". */
gboolean dossier_stance_is_obliged (const DossierTree *tree, guint32 word);

/* Whether what @word says is said of another word, and does not just name a thing ("the threat"). */
gboolean dossier_stance_is_said_of_another (const DossierTree *tree, guint32 word);

/* Whether @modal, "should", "must", "need" or the like, holds its subject to do something: "Lee should pay",
 * not "Lee should be proud", "Lee should have paid", "should Lee pay". */
gboolean dossier_stance_is_duty (const DossierTree *tree, guint32 modal);

/* Whether "not" or "never" hangs on @word. */
gboolean dossier_stance_is_negated (const DossierTree *tree, guint32 word);

/* Whether @have is that of "should have acted", "ought to have known". */
gboolean dossier_stance_should_have (const DossierTree *tree, guint32 have);

/* What is left of @weight where @word stands: blame that is denied is none, praise that is denied is blame,
 * what somebody would or will do counts less, and what may be, or somebody else alleges, not at all.
 * @asked: it is part of a question, which leaves only "why" and "how" with some of their weight. */
int dossier_stance_weigh (const DossierTree *tree, guint32 word, int weight, gboolean asked);

/* Adds the cues up for each speaker and target over the whole article. A sign counts where it weighs
 * DOSSIER_STANCE_ENOUGH, rests on more than hints, and is at least half of what speaks against it.
 * @cues: (element-type DossierStanceCue): in order of the text
 * Returns: (element-type DossierStance): in order of their cues */
GArray *dossier_stance_settle (GArray *cues);

G_END_DECLS
