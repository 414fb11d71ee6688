/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word that brings in somebody's words or thoughts does with them. */
typedef enum
{
  DOSSIER_CUE_SPEECH = 1 << 0,    /* "said": speech follows or went before */
  DOSSIER_CUE_BELIEF = 1 << 1,    /* "thinks": a thought, no words need have been spoken */
  DOSSIER_CUE_ADDRESSEE = 1 << 2, /* its object is the one spoken to: "told the paper" */
  DOSSIER_CUE_NAMING = 1 << 3,    /* "called it a disgrace" */
  DOSSIER_CUE_QUESTION = 1 << 4,  /* "asked": what follows is not asserted */
  DOSSIER_CUE_DIRECTIVE = 1 << 5, /* "urged": what follows is wanted, not so */
  DOSSIER_CUE_ALLEGE = 1 << 6,    /* "alleged": the word itself doubts */
  DOSSIER_CUE_FACTIVE = 1 << 7,   /* "revealed", "confirmed": the word itself takes it as so */
  DOSSIER_CUE_DENY = 1 << 8,      /* "denied": the speaker says that it is not so */
  DOSSIER_CUE_PLAN = 1 << 9,      /* "vowed", "plans": what follows is meant to happen */
  DOSSIER_CUE_SHOW = 1 << 10,     /* "shows", "found": a study or document speaks */
  DOSSIER_CUE_PLAIN = 1 << 11,    /* often no speech at all ("add", "continue"): only beside quoted words */
} DossierCueFlags;

/* What the verb with this lower-case lemma is as a word of saying or thinking; 0 where it is none. */
DossierCueFlags dossier_cue_lookup (const char *lemma);

/* The same of a noun that takes a clause: "claim that", "belief that". */
DossierCueFlags dossier_cue_lookup_noun (const char *lemma);

G_END_DECLS
