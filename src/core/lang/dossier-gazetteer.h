/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-name-word.h"

G_BEGIN_DECLS

/* What a list says of a phrase. One phrase may be several things: "Jordan", "Washington". */
typedef enum
{
  DOSSIER_LIST_GIVEN,
  DOSSIER_LIST_SURNAME,
  DOSSIER_LIST_PERSON,
  DOSSIER_LIST_CITY,
  DOSSIER_LIST_COUNTRY,
  DOSSIER_LIST_REGION,
  DOSSIER_LIST_PLACE,
  DOSSIER_LIST_DEMONYM,
  DOSSIER_LIST_GROUP,
  DOSSIER_LIST_COMPANY,
  DOSSIER_LIST_PARTY,
  DOSSIER_LIST_AGENCY,
  DOSSIER_LIST_MEDIA,
  DOSSIER_LIST_SCHOOL,
  DOSSIER_LIST_BODY,
  DOSSIER_LIST_ARMED,
  DOSSIER_LIST_TEAM,
  DOSSIER_LIST_LAW,
  DOSSIER_LIST_EVENT,
  DOSSIER_LIST_PRODUCT,
  DOSSIER_LIST_FACILITY,
  DOSSIER_LIST_TITLE,
  DOSSIER_LIST_OCCUPATION,
  DOSSIER_LIST_ORG_END,
  DOSSIER_LIST_ORG_WORD,
  DOSSIER_LIST_FACILITY_END,
  DOSSIER_LIST_EVENT_END,
  DOSSIER_LIST_LAW_END,
  DOSSIER_LIST_PLACE_END,
  DOSSIER_LIST_MEDIA_END,
  DOSSIER_LIST_CALENDAR,
  DOSSIER_N_LISTS
} DossierList;

/* Set beside the lists of a phrase that begins a longer one. */
#define DOSSIER_LIST_PREFIX (1u << 31)

#define DOSSIER_GAZETTEER_LONGEST 8

/**
 * DossierGazetteerSlot:
 * @check: upper half of the phrase's hash
 * @lists: bits of DossierList, and DOSSIER_LIST_PREFIX; 0 = empty slot
 */
typedef struct
{
  guint32 check;
  guint32 lists;
} DossierGazetteerSlot;

/**
 * DossierGazetteer:
 * @slots: open-addressed table, a power of two long, never full
 * @mask: its length minus one
 *
 * Phrases and the lists they stand on, by hash: no text is kept, so that the table can be used straight out
 * of a mapped model file. Two phrases that share 64 bits of hash would be taken for one another; at 100,000
 * phrases the odds of that are one in a billion.
 */
typedef struct
{
  const DossierGazetteerSlot *slots;
  guint32 mask;
} DossierGazetteer;

/* Wraps @data without copying; FALSE where the size is no power of two of slots. */
gboolean dossier_gazetteer_init (DossierGazetteer *gazetteer, gconstpointer data, gsize size);

/* The bits kept for @key, 0 where it stands on no list. */
static inline guint32
dossier_gazetteer_lookup (const DossierGazetteer *gazetteer, guint64 key)
{
  guint32 check = (guint32) (key >> 32);

  for (guint32 i = (guint32) key & gazetteer->mask;; i = (i + 1) & gazetteer->mask)
    {
      const DossierGazetteerSlot *slot = &gazetteer->slots[i];

      if (slot->lists == 0)
        return 0;
      if (slot->check == check)
        return slot->lists;
    }
}

/* The key of a phrase is built word by word, from 0. */
static inline guint64
dossier_gazetteer_extend (guint64 key, guint64 word)
{
  return dossier_name_mix (key + 1, word);
}

/* The key of an acronym, which counts only as written: "US" is not "us". */
static inline guint64
dossier_gazetteer_acronym (guint64 raw)
{
  return dossier_name_mix (G_GUINT64_CONSTANT (0xAC0), raw);
}

/* "given", "agency" and so on: what the files of data/lexicons call the lists. */
const char *dossier_list_to_string (DossierList list);
/* DOSSIER_N_LISTS where there is none of that name. */
DossierList dossier_list_from_string (const char *name);

G_END_DECLS
