/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-token.h"

G_BEGIN_DECLS

/**
 * DossierStatedDescription:
 * @first: first token, a determiner or possessor included
 * @end: the token after the last
 * @head: token of the head noun
 * @referent: index of the person
 * @score: 0 to 1: how sure it is who is meant; that of the mention it stands beside
 *
 * Words for a person that the text itself ties to a mention of that person: a title before the name ("former
 * trade adviser Ann Lee"), an apposition ("Ann Lee, an early investor,") or a predicate ("she was an adviser").
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 head;
  guint referent;
  float score;
} DossierStatedDescription;

G_END_DECLS
