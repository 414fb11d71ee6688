/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-tense.h"
#include "dossier-word-order.h"

#include <stdlib.h>
#include <string.h>

#define WORDS_BEFORE 24
#define WORDS_AFTER 14
#define LONGEST_WORD 15

/* What a word says of the tense. */
typedef enum
{
  SIGN_NONE,
  SIGN_PAST,
  SIGN_PRESENT,
  SIGN_FUTURE,
  SIGN_PLAN, /* "expected", "plans": ahead, whatever their own tense */
  SIGN_UNREAD,
} Sign;

/* What is known of a token: a Sign, and with this bit that a plan begins here ("is to resume"). */
#define PLAN_PHRASE 0x80

struct _DossierDateTense
{
  const DossierDocument *document;
  guint8 *signs; /* one for each token, read when it is first asked for */
};

typedef struct
{
  const char *word;
  Sign sign;
} Entry;

/* Sorted by word. Forms that do not end in -ed, and those whose -ed form plans. */
static const Entry entries[] = {
  { "'ll", SIGN_FUTURE },
  { "'re", SIGN_PRESENT },
  { "'ve", SIGN_PRESENT },
  { "aim", SIGN_PLAN },
  { "aims", SIGN_PLAN },
  { "alleged", SIGN_NONE },
  { "am", SIGN_PRESENT },
  { "appears", SIGN_PRESENT },
  { "are", SIGN_PRESENT },
  { "ate", SIGN_PAST },
  { "be", SIGN_PRESENT },
  { "beat", SIGN_PAST },
  { "became", SIGN_PAST },
  { "becomes", SIGN_PRESENT },
  { "been", SIGN_PAST },
  { "began", SIGN_PAST },
  { "begins", SIGN_PRESENT },
  { "bet", SIGN_PAST },
  { "bit", SIGN_PAST },
  { "bled", SIGN_PAST },
  { "blew", SIGN_PAST },
  { "bore", SIGN_PAST },
  { "bought", SIGN_PAST },
  { "bound", SIGN_PLAN },
  { "bred", SIGN_PAST },
  { "broke", SIGN_PAST },
  { "brought", SIGN_PAST },
  { "built", SIGN_PAST },
  { "burst", SIGN_PAST },
  { "calls", SIGN_PRESENT },
  { "came", SIGN_PAST },
  { "can", SIGN_PRESENT },
  { "cast", SIGN_PAST },
  { "caught", SIGN_PAST },
  { "chose", SIGN_PAST },
  { "closes", SIGN_PRESENT },
  { "clung", SIGN_PAST },
  { "comes", SIGN_PRESENT },
  { "cost", SIGN_PAST },
  { "could", SIGN_PRESENT },
  { "crept", SIGN_PAST },
  { "cut", SIGN_PAST },
  { "dealt", SIGN_PAST },
  { "did", SIGN_PAST },
  { "died", SIGN_PAST },
  { "do", SIGN_PRESENT },
  { "does", SIGN_PRESENT },
  { "done", SIGN_PAST },
  { "dove", SIGN_PAST },
  { "drank", SIGN_PAST },
  { "drew", SIGN_PAST },
  { "drove", SIGN_PAST },
  { "dubbed", SIGN_PAST },
  { "due", SIGN_PLAN },
  { "dug", SIGN_PAST },
  { "ends", SIGN_PRESENT },
  { "expect", SIGN_PLAN },
  { "expected", SIGN_PLAN },
  { "expects", SIGN_PLAN },
  { "faces", SIGN_PRESENT },
  { "fed", SIGN_PAST },
  { "fell", SIGN_PAST },
  { "felt", SIGN_PAST },
  { "fit", SIGN_PAST },
  { "fled", SIGN_PAST },
  { "flew", SIGN_PAST },
  { "flung", SIGN_PAST },
  { "forbade", SIGN_PAST },
  { "forgave", SIGN_PAST },
  { "forgot", SIGN_PAST },
  { "fought", SIGN_PAST },
  { "found", SIGN_PAST },
  { "froze", SIGN_PAST },
  { "gave", SIGN_PAST },
  { "gets", SIGN_PRESENT },
  { "given", SIGN_PAST },
  { "gives", SIGN_PRESENT },
  { "goes", SIGN_PRESENT },
  { "going", SIGN_PLAN },
  { "gone", SIGN_PAST },
  { "gonna", SIGN_FUTURE },
  { "got", SIGN_PAST },
  { "grew", SIGN_PAST },
  { "ground", SIGN_PAST },
  { "had", SIGN_PAST },
  { "has", SIGN_PRESENT },
  { "have", SIGN_PRESENT },
  { "heard", SIGN_PAST },
  { "held", SIGN_PAST },
  { "hewed", SIGN_PAST },
  { "hid", SIGN_PAST },
  { "hit", SIGN_PAST },
  { "holds", SIGN_PRESENT },
  { "hope", SIGN_PLAN },
  { "hopes", SIGN_PLAN },
  { "hundred", SIGN_NONE },
  { "hung", SIGN_PAST },
  { "hurt", SIGN_PAST },
  { "indeed", SIGN_NONE },
  { "intend", SIGN_PLAN },
  { "intends", SIGN_PLAN },
  { "is", SIGN_PRESENT },
  { "keeps", SIGN_PRESENT },
  { "kept", SIGN_PAST },
  { "killed", SIGN_PAST },
  { "knew", SIGN_PAST },
  { "known", SIGN_PAST },
  { "laid", SIGN_PAST },
  { "lay", SIGN_PAST },
  { "leads", SIGN_PRESENT },
  { "leapt", SIGN_PAST },
  { "led", SIGN_PAST },
  { "left", SIGN_PAST },
  { "lent", SIGN_PAST },
  { "let", SIGN_PAST },
  { "lit", SIGN_PAST },
  { "lives", SIGN_PRESENT },
  { "ll", SIGN_FUTURE },
  { "looming", SIGN_PLAN },
  { "lost", SIGN_PAST },
  { "made", SIGN_PAST },
  { "makes", SIGN_PRESENT },
  { "may", SIGN_PRESENT },
  { "means", SIGN_PRESENT },
  { "meant", SIGN_PAST },
  { "meets", SIGN_PRESENT },
  { "met", SIGN_PAST },
  { "might", SIGN_PRESENT },
  { "misled", SIGN_PAST },
  { "must", SIGN_PRESENT },
  { "naked", SIGN_NONE },
  { "named", SIGN_PAST },
  { "needs", SIGN_PRESENT },
  { "opens", SIGN_PRESENT },
  { "ought", SIGN_PRESENT },
  { "overcame", SIGN_PAST },
  { "overtook", SIGN_PAST },
  { "paid", SIGN_PAST },
  { "plan", SIGN_PLAN },
  { "planned", SIGN_PLAN },
  { "planning", SIGN_PLAN },
  { "plans", SIGN_PLAN },
  { "pledges", SIGN_PLAN },
  { "poised", SIGN_PLAN },
  { "prepares", SIGN_PLAN },
  { "preparing", SIGN_PLAN },
  { "promises", SIGN_PLAN },
  { "proved", SIGN_PAST },
  { "put", SIGN_PAST },
  { "quit", SIGN_PAST },
  { "ran", SIGN_PAST },
  { "rang", SIGN_PAST },
  { "ready", SIGN_PLAN },
  { "remains", SIGN_PRESENT },
  { "rid", SIGN_PAST },
  { "rode", SIGN_PAST },
  { "rose", SIGN_PAST },
  { "runs", SIGN_PRESENT },
  { "sacred", SIGN_NONE },
  { "said", SIGN_PAST },
  { "sang", SIGN_PAST },
  { "sank", SIGN_PAST },
  { "sat", SIGN_PAST },
  { "saw", SIGN_PAST },
  { "say", SIGN_PRESENT },
  { "says", SIGN_PRESENT },
  { "schedule", SIGN_PLAN },
  { "scheduled", SIGN_PLAN },
  { "seems", SIGN_PRESENT },
  { "seen", SIGN_PAST },
  { "sent", SIGN_PAST },
  { "shall", SIGN_FUTURE },
  { "shone", SIGN_PAST },
  { "shook", SIGN_PAST },
  { "shot", SIGN_PAST },
  { "should", SIGN_PRESENT },
  { "shown", SIGN_PAST },
  { "shows", SIGN_PRESENT },
  { "shrank", SIGN_PAST },
  { "shut", SIGN_PAST },
  { "slated", SIGN_PLAN },
  { "slept", SIGN_PAST },
  { "slew", SIGN_PAST },
  { "slid", SIGN_PAST },
  { "so-called", SIGN_NONE },
  { "sold", SIGN_PAST },
  { "sought", SIGN_PAST },
  { "spent", SIGN_PAST },
  { "spoke", SIGN_PAST },
  { "sprang", SIGN_PAST },
  { "spread", SIGN_PAST },
  { "spun", SIGN_PAST },
  { "starts", SIGN_PRESENT },
  { "stole", SIGN_PAST },
  { "stood", SIGN_PAST },
  { "strove", SIGN_PAST },
  { "struck", SIGN_PAST },
  { "stuck", SIGN_PAST },
  { "stung", SIGN_PAST },
  { "swam", SIGN_PAST },
  { "swelled", SIGN_PAST },
  { "swept", SIGN_PAST },
  { "swore", SIGN_PAST },
  { "swung", SIGN_PAST },
  { "taken", SIGN_PAST },
  { "takes", SIGN_PRESENT },
  { "taught", SIGN_PAST },
  { "tells", SIGN_PRESENT },
  { "thought", SIGN_PAST },
  { "threw", SIGN_PAST },
  { "told", SIGN_PAST },
  { "took", SIGN_PAST },
  { "tore", SIGN_PAST },
  { "understood", SIGN_PAST },
  { "underwent", SIGN_PAST },
  { "united", SIGN_NONE },
  { "unprecedented", SIGN_NONE },
  { "upcoming", SIGN_PLAN },
  { "upheld", SIGN_PAST },
  { "vow", SIGN_PLAN },
  { "vows", SIGN_PLAN },
  { "want", SIGN_PLAN },
  { "wants", SIGN_PLAN },
  { "was", SIGN_PAST },
  { "wed", SIGN_PAST },
  { "went", SIGN_PAST },
  { "wept", SIGN_PAST },
  { "were", SIGN_PAST },
  { "wicked", SIGN_NONE },
  { "will", SIGN_FUTURE },
  { "withdrew", SIGN_PAST },
  { "wo", SIGN_FUTURE },
  { "woke", SIGN_PAST },
  { "won", SIGN_PAST },
  { "wore", SIGN_PAST },
  { "works", SIGN_PRESENT },
  { "would", SIGN_PRESENT },
  { "wrote", SIGN_PAST },
  { "wrung", SIGN_PAST },
};

static int
compare_entry (const void *key, const void *entry)
{
  return dossier_word_order (key, ((const Entry *) entry)->word);
}

static Sign
sign_of_word (const char *word, gsize length)
{
  char lower[LONGEST_WORD + 1];
  const Entry *entry;

  if (length == 0 || length > LONGEST_WORD || !(g_ascii_isalpha (word[0]) || word[0] == '\''))
    return SIGN_NONE;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (word[i]);
  lower[length] = '\0';
  entry = bsearch (lower, entries, G_N_ELEMENTS (entries), sizeof (Entry), compare_entry);
  if (entry != NULL)
    return entry->sign;
  /* "visited", "dropped": four letters and more before -ed are verbs more often than not. */
  return length >= 5 && g_str_has_suffix (lower, "ed") && !g_str_has_suffix (lower, "eed") ? SIGN_PAST : SIGN_NONE;
}

static Sign
read_sign (const DossierDocument *document, guint32 index)
{
  const DossierToken *token = dossier_document_token (document, index);
  Sign sign, own;

  switch (token->tag)
    {
    case DOSSIER_TAG_NONE:
      /* Names are no verbs; the first word of a sentence may be one of either. */
      if ((token->flags & DOSSIER_TOKEN_CAPITAL) && index > 0)
        return SIGN_NONE;
      G_GNUC_FALLTHROUGH;
    case DOSSIER_TAG_MD:
      return sign_of_word (document->text + token->start, token->end - token->start);
    case DOSSIER_TAG_VBD:
    case DOSSIER_TAG_VBN:
      own = SIGN_PAST;
      break;
    case DOSSIER_TAG_VBZ:
    case DOSSIER_TAG_VBP:
      own = SIGN_PRESENT;
      break;
    case DOSSIER_TAG_JJ:
    case DOSSIER_TAG_VBG:
    case DOSSIER_TAG_VB:
      own = SIGN_NONE;
      break;
    default:
      return SIGN_NONE;
    }
  sign = sign_of_word (document->text + token->start, token->end - token->start);
  return sign == SIGN_PLAN ? SIGN_PLAN : own;
}

/* "is to resume", "set to leave", "due to meet": a form of be, or one of these, before "to"; "let's meet". */
static gboolean
is_plan_phrase (const DossierDocument *document, guint32 index)
{
  static const char *const words[] = { "is", "are", "was", "were", "set", "due", "likely" };

  if (index + 1 >= document->tokens->len)
    return FALSE;
  if (dossier_document_token_is (document, index, "let"))
    return dossier_document_token_is (document, index + 1, "'s") || dossier_document_token_is (document, index + 1, "us")
           || dossier_document_token_is (document, index + 1, "’s");
  if (!dossier_document_token_is (document, index + 1, "to"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_document_token_is (document, index, words[i]))
      return TRUE;
  return FALSE;
}

/* What is known of a token, read once: dates stand close in some texts, and each looks at the words around
 * it. */
static guint8
look_at (const DossierDateTense *tense, guint32 index)
{
  if (tense->signs[index] == SIGN_UNREAD)
    tense->signs[index] = (guint8) (read_sign (tense->document, index)
                                    | (is_plan_phrase (tense->document, index) ? PLAN_PHRASE : 0));
  return tense->signs[index];
}

static Sign
sign_of_token (const DossierDateTense *tense, guint32 index)
{
  return (Sign) (look_at (tense, index) & ~PLAN_PHRASE);
}

static int
direction_of (Sign sign)
{
  return sign == SIGN_FUTURE || sign == SIGN_PLAN ? 1 : sign == SIGN_PAST ? -1 : 0;
}

/* The sign of the verbs before @token: the nearest, but "will have been fired" and "was expected to leave" are groups. */
static Sign
sign_before (const DossierDateTense *tense, guint32 token, guint32 first)
{
  Sign found = SIGN_NONE;
  guint32 gap = 0;

  for (guint32 i = token; i > first && token - i < WORDS_BEFORE; i--)
    {
      gboolean plans = i < token && (look_at (tense, i - 1) & PLAN_PHRASE) != 0;
      Sign sign = plans ? SIGN_PLAN : sign_of_token (tense, i - 1);

      if (sign == SIGN_FUTURE || sign == SIGN_PLAN)
        {
          /* "will" rules the verbs right after it. */
          if (found == SIGN_NONE || gap <= 4)
            return sign;
          return found;
        }
      if (sign != SIGN_NONE && found == SIGN_NONE)
        {
          found = sign;
          gap = 0;
        }
      else if (found != SIGN_NONE && ++gap > 4)
        return found;
    }
  return found;
}

static Sign
sign_after (const DossierDateTense *tense, guint32 token, guint32 end)
{
  for (guint32 i = token + 1; i < end && i - token < WORDS_AFTER; i++)
    {
      Sign sign = sign_of_token (tense, i);

      if (sign != SIGN_NONE)
        return sign;
    }
  return SIGN_NONE;
}

DossierDateTense *
dossier_date_tense_new (const DossierDocument *document)
{
  DossierDateTense *tense;

  g_return_val_if_fail (document != NULL, NULL);

  tense = g_new (DossierDateTense, 1);
  tense->document = document;
  tense->signs = g_malloc (document->tokens->len + 1);
  memset (tense->signs, SIGN_UNREAD, document->tokens->len + 1);
  return tense;
}

void
dossier_date_tense_free (DossierDateTense *tense)
{
  g_free (tense->signs);
  g_free (tense);
}

int
dossier_date_tense_direction (const DossierDateTense *tense, guint32 token)
{
  const DossierDocument *document;
  const DossierSentence *sentence;
  Sign sign;

  g_return_val_if_fail (tense != NULL, 0);

  document = tense->document;
  if (token >= document->tokens->len)
    return 0;
  sentence = dossier_document_sentence (document, dossier_document_token (document, token)->sentence);
  sign = sign_before (tense, token, sentence->first);
  if (sign == SIGN_NONE)
    sign = sign_after (tense, token, sentence->end);
  return direction_of (sign);
}

gboolean
dossier_date_tense_has_verb (const DossierDateTense *tense)
{
  const DossierDocument *document;

  g_return_val_if_fail (tense != NULL, FALSE);

  document = tense->document;
  /* One word is no sentence: "sat" alone is a Saturday. */
  if (document->tokens->len <= 2)
    return FALSE;
  for (guint32 i = 0; i < document->tokens->len; i++)
    if (sign_of_token (tense, i) != SIGN_NONE)
      return TRUE;
  return FALSE;
}
