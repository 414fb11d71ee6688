/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One move from a word to others. dossier-rule-walk.h says where each leads. */
typedef enum
{
  DOSSIER_STEP_SELF,
  DOSSIER_STEP_AGENT,   /* who does it: subject of an active verb, "by" of a passive one */
  DOSSIER_STEP_PATIENT, /* whom it is done to: object of an active verb, subject of a passive one */
  DOSSIER_STEP_SUBJ,    /* the subject, whatever the voice */
  DOSSIER_STEP_OBJ,     /* the object as written */
  DOSSIER_STEP_IOBJ,
  DOSSIER_STEP_PREP, /* what hangs on by one of these prepositions */
  DOSSIER_STEP_POSS, /* "Ann's", "her" */
  DOSSIER_STEP_COMP, /* a noun or adjective right before a noun: "Tesla" in "Tesla shares" */
  DOSSIER_STEP_APPOS,
  DOSSIER_STEP_CONJ,    /* the other parts of "A, B and C" */
  DOSSIER_STEP_VERB,    /* the verb that has this word as its object or complement */
  DOSSIER_STEP_HEAD,    /* whatever it hangs on */
  DOSSIER_STEP_CLAUSE,  /* the verb of a clause that hangs on it */
  DOSSIER_STEP_BEARER,  /* whom a title or relational noun describes: "CEO Ann Lee", "Ann Lee, the chief" */
  DOSSIER_STEP_WHOM,    /* whose title it is: "of the bank", "the bank's", "the bank chief" */
  DOSSIER_STEP_LEFT,    /* the name right before the title: "Acme" in "Acme chief", "Acme's Ann Lee" */
  DOSSIER_STEP_BETWEEN, /* both parts of "between A and B" */
  DOSSIER_STEP_BEFORE,  /* the nearest name before it that no preposition holds, where trees fail */
  DOSSIER_STEP_AFTER,   /* the nearest name after it in its clause, where trees fail */
  DOSSIER_STEP_EMPLOYER, /* the organisation that the words around a name say its bearer is of */
  DOSSIER_STEP_TOPIC,   /* what the clause that holds the word is about: its subject */
  DOSSIER_STEP_JUDGED,  /* what an evaluative word is said of (dossier-stance.h) */
  DOSSIER_STEP_STYLED,  /* the words of the title before it, and two more before those: "Texas" */
  DOSSIER_STEP_IMPLIED, /* the first of these organisations that the article names anywhere */
  DOSSIER_STEP_OWNER,   /* whose it is in any of these ways: "Ann's plan", "a plan of Ann", "the Ann plan" */
  DOSSIER_STEP_NATION,  /* the state that an office is of, where the article knows it as an organisation anywhere */
  DOSSIER_STEP_SPOKEN,  /* the organisation that the text has just spoken of, for a title that says none */
  DOSSIER_STEP_BELOW,   /* whatever hangs on it */
  DOSSIER_STEP_SPEAKER, /* who says the sentence: only as a whole path */
  DOSSIER_N_STEPS
} DossierStepKind;

/**
 * DossierStep:
 * @words: (nullable): the lemmas that the word reached must be one of, `@name` for a class of words; a form
 * begins with "+": `+wanted` for a verb that tells what is wanted ("that he resign", "that they should pay"),
 * `+infinitive` for one with "to", `+duty` for the auxiliary or verb by which one is held to do something, `+negated`
 * for one with "not", `+none` for a noun with "no", `+plural` for one of many, `+unnamed` for what names nobody,
 * `+obliged` for what must or should be, `+should_have` for that auxiliary, `+predicate` for what is said of another
 * word, `+content` for the verb of what is spoken of
 * @prepositions: (nullable): for DOSSIER_STEP_PREP; for DOSSIER_STEP_IMPLIED names of organisations, lower
 * case, with "_" for blanks; for DOSSIER_STEP_SPOKEN words that the name must have one of, or after "-" none
 */
typedef struct
{
  DossierStepKind kind;
  GStrv words;
  GStrv prepositions;
} DossierStep;

/**
 * DossierPath:
 * @steps: (element-type DossierStep)
 *
 * Moves one after another, as written in a rule: `patient[policy plan].poss`.
 */
typedef struct
{
  GArray *steps;
} DossierPath;

/* Reads one path; NULL with DOSSIER_ERROR_FORMAT, naming the step, where it is none. */
DossierPath *dossier_path_parse (const char *text, GError **error);
void dossier_path_free (DossierPath *path);

/* Reads paths parted by "|", the first that leads anywhere wins. Returns (element-type DossierPath). */
GPtrArray *dossier_path_parse_list (const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPath, dossier_path_free)

G_END_DECLS
