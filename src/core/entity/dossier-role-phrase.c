/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-role-phrase.h"

#include <string.h>

/* Longest phrase looked up, in tokens, hyphens counted. */
#define MAX_PHRASE 6
/* Longest run of modifiers before a noun that is walked. */
#define MAX_MODIFIERS 12

static gboolean
is_hyphen (const DossierDiscourse *self, guint32 token)
{
  return dossier_discourse_word_is (self, token, "-");
}

/* Puts the words together as roles.tsv has them: blanks for hyphens, the last word in the singular if
 * @singular. */
static char *
make_words (const DossierDiscourse *self, guint32 first, guint32 end, gboolean singular)
{
  GString *words = g_string_new (NULL);

  for (guint32 i = first; i < end; i++)
    {
      const char *word = singular && i + 1 == end ? dossier_discourse_lemma (self, i) : self->words[i];

      if (is_hyphen (self, i))
        continue;
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, word);
    }
  for (gsize i = 0; i < words->len; i++)
    if (words->str[i] == '-')
      words->str[i] = ' ';
  return g_string_free (words, FALSE);
}

static const DossierRoleNoun *
look_up_words (const DossierDiscourse *self, const char *words)
{
  const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->lexicon, words);
  const DossierHonorific *honorific
      = noun == NULL ? dossier_entity_lexicon_honorific (self->lexicon, words) : NULL;

  if (honorific != NULL && honorific->role != NULL)
    return dossier_entity_lexicon_role (self->lexicon, honorific->role);
  return noun;
}

/* As written ("boss", "Sen.") and in the singular. */
static const DossierRoleNoun *
look_up (const DossierDiscourse *self, guint32 first, guint32 end)
{
  g_autofree char *words = make_words (self, first, end, FALSE);
  g_autofree char *singular = make_words (self, first, end, TRUE);
  const DossierRoleNoun *noun = look_up_words (self, words);

  return noun != NULL || strcmp (words, singular) == 0 ? noun : look_up_words (self, singular);
}

const DossierRoleNoun *
dossier_role_phrase_ending (const DossierDiscourse *self, guint32 end, guint32 *first)
{
  guint32 sentence;
  guint32 start;

  g_return_val_if_fail (end > 0 && end <= self->n_tokens, NULL);

  if (!dossier_entity_lexicon_may_end_role (self->lexicon, self->words[end - 1])
      && !dossier_entity_lexicon_may_end_role (self->lexicon, dossier_discourse_lemma (self, end - 1)))
    return NULL;
  sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, end - 1)->sentence)->first;
  start = end > MAX_PHRASE ? end - MAX_PHRASE : 0;
  for (guint32 i = MAX (start, sentence); i < end; i++)
    {
      const DossierRoleNoun *noun;

      if (is_hyphen (self, i))
        continue;
      noun = look_up (self, i, end);
      if (noun != NULL)
        {
          *first = i;
          return noun;
        }
    }
  return NULL;
}

const DossierRoleNoun *
dossier_role_phrase_around (const DossierDiscourse *self, guint32 head, guint32 *first, guint32 *end)
{
  const DossierSentence *sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, head)->sentence);

  for (guint32 stop = MIN (head + 4, sentence->end); stop > head; stop--)
    {
      const DossierRoleNoun *noun
          = is_hyphen (self, stop - 1) ? NULL : dossier_role_phrase_ending (self, stop, first);

      if (noun != NULL && *first <= head)
        {
          *end = stop;
          return noun;
        }
    }
  return NULL;
}

gboolean
dossier_role_word_is_former (const char *word)
{
  static const char *const words[]
      = { "former", "ex", "then", "late", "onetime", "one-time", "erstwhile", "ousted" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return g_str_has_prefix (word, "ex-");
}

/* Whether a token may stand among the modifiers before a noun. */
static gboolean
is_modifier (const DossierDiscourse *self, guint32 token)
{
  switch (dossier_discourse_token (self, token)->tag)
    {
    case DOSSIER_TAG_VBN:
    case DOSSIER_TAG_VBG:
    case DOSSIER_TAG_POS:
    case DOSSIER_TAG_HYPH:
      return TRUE;
    case DOSSIER_TAG_CC:
      /* "the Tesla and SpaceX chief": only between two names */
      return token > 0 && token + 1 < self->n_tokens
             && dossier_discourse_token (self, token - 1)->tag == DOSSIER_TAG_NNP
             && dossier_discourse_token (self, token + 1)->tag == DOSSIER_TAG_NNP;
    case DOSSIER_TAG_RB:
      /* "the well-liked lawmaker", "the very rich investor" */
      return token + 1 < self->n_tokens
             && (dossier_discourse_token (self, token + 1)->tag == DOSSIER_TAG_JJ
                 || dossier_discourse_token (self, token + 1)->tag == DOSSIER_TAG_VBN
                 || dossier_discourse_token (self, token + 1)->tag == DOSSIER_TAG_HYPH);
    case DOSSIER_TAG_IN:
      return dossier_discourse_word_is (self, token, "then") || dossier_discourse_word_is (self, token, "ex");
    default:
      return dossier_role_is_modifying_tag (dossier_discourse_token (self, token)->tag)
             || dossier_discourse_word_is (self, token, "then");
    }
}

static gboolean
is_determiner (const DossierDiscourse *self, guint32 token)
{
  guint8 tag = dossier_discourse_token (self, token)->tag;

  return tag == DOSSIER_TAG_DT || tag == DOSSIER_TAG_PRPS || tag == DOSSIER_TAG_PDT;
}

guint32
dossier_role_phrase_start (const DossierDiscourse *self, guint32 head)
{
  guint32 sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, head)->sentence)->first;
  guint32 first = head;

  for (guint steps = 0; steps < MAX_MODIFIERS && first > sentence; steps++)
    {
      if (is_determiner (self, first - 1))
        {
          /* "the state's governor" has a second determiner before the possessor; "all the president" has
           * not. */
          return first - 1;
        }
      if (!is_modifier (self, first - 1))
        break;
      first--;
    }
  return first;
}

static void
add_word (GString *words, const char *word)
{
  if (words->len == 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
  g_string_append_c (words, ' ');
}

/* Nouns and names in "of", "at", "for", "in" phrases that hang on the head. */
static void
add_phrases_behind (const DossierDiscourse *self, guint32 head, GString *words)
{
  for (guint32 i = self->child_start[head]; i < self->child_start[head + 1]; i++)
    {
      guint32 child = self->children[i];
      guint32 start;

      if (child < head || dossier_discourse_token (self, child)->deprel != DOSSIER_DEPREL_NMOD)
        continue;
      start = dossier_role_phrase_start (self, child);
      for (guint32 k = start; k <= child; k++)
        if (dossier_discourse_token (self, k)->flags & DOSSIER_TOKEN_CAPITAL)
          add_word (words, self->words[k]);
      /* "chief executive of SpaceX and Tesla": the second hangs on the first. */
      for (guint32 c = self->child_start[child]; c < self->child_start[child + 1]; c++)
        {
          guint32 conjunct = self->children[c];

          if (dossier_discourse_token (self, conjunct)->flags & DOSSIER_TOKEN_CAPITAL)
            add_word (words, self->words[conjunct]);
        }
    }
}

char *
dossier_role_qualifiers (const DossierDiscourse *self, guint32 first, guint32 head, gboolean *former)
{
  GString *words = g_string_new (NULL);
  guint32 start = dossier_role_phrase_start (self, first);

  *former = FALSE;
  for (guint32 i = start; i < first; i++)
    {
      guint8 tag = dossier_discourse_token (self, i)->tag;

      if (dossier_role_word_is_former (self->words[i]))
        *former = TRUE;
      else if (tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNP || tag == DOSSIER_TAG_NNPS
               || tag == DOSSIER_TAG_NNS
               || (dossier_discourse_token (self, i)->flags & DOSSIER_TOKEN_CAPITAL && tag == DOSSIER_TAG_JJ))
        add_word (words, self->words[i]);
    }
  if (head < self->n_tokens)
    add_phrases_behind (self, head, words);
  if (words->len == 0)
    {
      g_string_free (words, TRUE);
      return NULL;
    }
  return g_string_free (words, FALSE);
}
