/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-boilerplate-line.h"

#include <string.h>

typedef enum
{
  MATCH_WHOLE,  /* the line is the phrase, but for a last colon, stop or dots */
  MATCH_PREFIX, /* the line begins with the phrase */
  MATCH_LABEL,  /* the line begins with the phrase and a colon; what follows is its value */
} MatchMode;

typedef struct
{
  const char *phrase;
  MatchMode mode;
  DossierBoilerplateKind kind;
  guint longest; /* a longer line is prose all the same; in bytes */
} Phrase;

#define ADVERT DOSSIER_BOILERPLATE_ADVERT
#define NAVIGATION DOSSIER_BOILERPLATE_NAVIGATION
#define SHARE DOSSIER_BOILERPLATE_SHARE
#define OTHER DOSSIER_BOILERPLATE_OTHER

static const Phrase phrases[] = {
  { "ad", MATCH_WHOLE, ADVERT, 40 },
  { "advert", MATCH_WHOLE, ADVERT, 40 },
  { "advertisement", MATCH_WHOLE, ADVERT, 40 },
  { "advertisement advertisement", MATCH_WHOLE, ADVERT, 40 },
  { "advertisement continue reading the main story", MATCH_WHOLE, ADVERT, 80 },
  { "continue reading the main story", MATCH_WHOLE, ADVERT, 80 },
  { "sponsored content", MATCH_WHOLE, ADVERT, 60 },
  { "sponsored", MATCH_WHOLE, ADVERT, 40 },
  { "paid post", MATCH_WHOLE, ADVERT, 40 },
  { "story continued below", MATCH_WHOLE, ADVERT, 60 },
  { "story continues below", MATCH_PREFIX, ADVERT, 60 },
  { "article continues below", MATCH_PREFIX, ADVERT, 60 },
  { "article continues after", MATCH_PREFIX, ADVERT, 60 },
  { "skip to ", MATCH_PREFIX, NAVIGATION, 50 },
  { "skip advertisement", MATCH_WHOLE, NAVIGATION, 50 },
  { "jump to ", MATCH_PREFIX, NAVIGATION, 40 },
  { "back to top", MATCH_WHOLE, NAVIGATION, 40 },
  { "menu", MATCH_WHOLE, NAVIGATION, 20 },
  { "home", MATCH_WHOLE, NAVIGATION, 20 },
  { "search", MATCH_WHOLE, NAVIGATION, 20 },
  { "close", MATCH_WHOLE, NAVIGATION, 20 },
  { "loading", MATCH_WHOLE, NAVIGATION, 20 },
  { "next", MATCH_WHOLE, NAVIGATION, 20 },
  { "previous", MATCH_WHOLE, NAVIGATION, 20 },
  { "prev image ", MATCH_PREFIX, NAVIGATION, 40 },
  { "next image ", MATCH_PREFIX, NAVIGATION, 40 },
  { "hide caption", MATCH_WHOLE, NAVIGATION, 40 },
  { "toggle caption", MATCH_PREFIX, NAVIGATION, 120 },
  { "enlarge this image", MATCH_PREFIX, NAVIGATION, 160 },
  { "click to enlarge", MATCH_WHOLE, NAVIGATION, 40 },
  { "click here ", MATCH_PREFIX, NAVIGATION, 160 },
  { "slideshow (", MATCH_PREFIX, NAVIGATION, 60 },
  { "read more", MATCH_PREFIX, NAVIGATION, 160 },
  { "read also", MATCH_LABEL, NAVIGATION, 200 },
  { "read next", MATCH_PREFIX, NAVIGATION, 200 },
  { "see also", MATCH_LABEL, NAVIGATION, 200 },
  { "watch", MATCH_LABEL, NAVIGATION, 200 },
  { "related", MATCH_LABEL, NAVIGATION, 200 },
  { "related articles", MATCH_PREFIX, NAVIGATION, 60 },
  { "related stories", MATCH_PREFIX, NAVIGATION, 60 },
  { "related content", MATCH_PREFIX, NAVIGATION, 60 },
  { "more on this", MATCH_PREFIX, NAVIGATION, 60 },
  { "recommended", MATCH_WHOLE, NAVIGATION, 40 },
  { "most popular", MATCH_WHOLE, NAVIGATION, 40 },
  { "trending", MATCH_WHOLE, NAVIGATION, 40 },
  { "full coverage", MATCH_LABEL, NAVIGATION, 120 },
  { "photos", MATCH_LABEL, NAVIGATION, 160 },
  { "( photos:", MATCH_PREFIX, NAVIGATION, 160 },
  { "(photos:", MATCH_PREFIX, NAVIGATION, 160 },
  { "( also on ", MATCH_PREFIX, NAVIGATION, 160 },
  { "photo", MATCH_WHOLE, NAVIGATION, 20 },
  { "video", MATCH_WHOLE, NAVIGATION, 20 },
  { "play video", MATCH_PREFIX, NAVIGATION, 60 },
  { "share this", MATCH_PREFIX, SHARE, 80 },
  { "share on ", MATCH_PREFIX, SHARE, 60 },
  { "share", MATCH_WHOLE, SHARE, 40 },
  { "share tweet", MATCH_PREFIX, SHARE, 80 },
  { "tweet", MATCH_WHOLE, SHARE, 40 },
  { "email", MATCH_WHOLE, SHARE, 40 },
  { "print", MATCH_WHOLE, SHARE, 40 },
  { "copy link", MATCH_PREFIX, SHARE, 60 },
  { "facebook twitter", MATCH_PREFIX, SHARE, 80 },
  { "read or share this story", MATCH_PREFIX, SHARE, 160 },
  { "follow us on ", MATCH_PREFIX, SHARE, 160 },
  { "follow @", MATCH_PREFIX, SHARE, 160 },
  { "- follow ", MATCH_PREFIX, SHARE, 160 },
  { "sign up for ", MATCH_PREFIX, SHARE, 200 },
  { "sign up here", MATCH_PREFIX, SHARE, 200 },
  { "subscribe", MATCH_PREFIX, SHARE, 120 },
  { "get our ", MATCH_PREFIX, SHARE, 120 },
  { "get the monitor stories", MATCH_PREFIX, SHARE, 200 },
  { "manage newsletters", MATCH_WHOLE, SHARE, 60 },
  { "copyright ", MATCH_PREFIX, OTHER, 200 },
  { "© ", MATCH_PREFIX, OTHER, 200 },
  { "all rights reserved", MATCH_PREFIX, OTHER, 200 },
  { "getty images", MATCH_WHOLE, OTHER, 60 },
  { "image source", MATCH_PREFIX, OTHER, 120 },
  { "image caption", MATCH_WHOLE, OTHER, 60 },
  { "media caption", MATCH_WHOLE, OTHER, 60 },
  { "photo credit", MATCH_PREFIX, OTHER, 160 },
  { "(photo:", MATCH_PREFIX, OTHER, 120 },
  { "this article is more than ", MATCH_PREFIX, OTHER, 60 },
  { "this story has been updated", MATCH_PREFIX, OTHER, 160 },
  { "this is a rush transcript", MATCH_PREFIX, OTHER, 200 },
  { "visit business insider's homepage", MATCH_PREFIX, OTHER, 80 },
  { "the associated press contributed to this report", MATCH_PREFIX, OTHER, 120 },
  { "urgent", MATCH_WHOLE, OTHER, 20 },
  { "analysis/opinion", MATCH_WHOLE, OTHER, 30 },
  { "opinion contributor", MATCH_WHOLE, OTHER, 30 },
  { "story highlights", MATCH_WHOLE, OTHER, 30 },
  { "topics", MATCH_LABEL, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "topic", MATCH_LABEL, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "tags", MATCH_LABEL, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "tagged", MATCH_LABEL, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "filed under", MATCH_PREFIX, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "more about", MATCH_LABEL, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "keywords", MATCH_LABEL, DOSSIER_BOILERPLATE_TOPICS, 300 },
  { "source", MATCH_LABEL, DOSSIER_BOILERPLATE_SOURCE, 200 },
  { "sources", MATCH_LABEL, DOSSIER_BOILERPLATE_SOURCE, 200 },
  { "originally published by ", MATCH_PREFIX, DOSSIER_BOILERPLATE_SOURCE, 200 },
  { "published", MATCH_LABEL, DOSSIER_BOILERPLATE_DATELINE, 120 },
  { "updated", MATCH_LABEL, DOSSIER_BOILERPLATE_DATELINE, 120 },
  { "last updated", MATCH_LABEL, DOSSIER_BOILERPLATE_DATELINE, 120 },
  { "posted", MATCH_LABEL, DOSSIER_BOILERPLATE_DATELINE, 120 },
  { "updated at ", MATCH_PREFIX, DOSSIER_BOILERPLATE_DATELINE, 60 },
  { "published on ", MATCH_PREFIX, DOSSIER_BOILERPLATE_DATELINE, 60 },
};

static gboolean
matches (const Phrase *phrase, const char *line, gsize length, gsize *value)
{
  gsize n = strlen (phrase->phrase);
  gsize at = n;

  if (length < n || length > phrase->longest || g_ascii_strncasecmp (line, phrase->phrase, n) != 0)
    return FALSE;
  *value = length;
  switch (phrase->mode)
    {
    case MATCH_WHOLE:
      return strspn (line + n, ".:… ") >= length - n;
    case MATCH_LABEL:
      while (at < length && line[at] == ' ')
        at++;
      if (at == length || line[at] != ':')
        return FALSE;
      for (at++; at < length && line[at] == ' ';)
        at++;
      *value = at;
      return TRUE;
    case MATCH_PREFIX:
    default:
      *value = n;
      return TRUE;
    }
}

/* "***", "___", "• • •": a rule between sections. */
static gboolean
is_rule (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (line[i]) || strchr ("\"'$(", line[i]) != NULL || (guchar) line[i] >= 0xc3)
      {
        /* A bullet and a long dash are E2 80 xx; any other letter beyond ASCII is text. */
        if ((guchar) line[i] == 0xe2 && i + 1 < length && (guchar) line[i + 1] == 0x80)
          {
            i += 2;
            continue;
          }
        return FALSE;
      }
  return length > 0;
}

gboolean
dossier_boilerplate_line_classify (const char *line, gsize length, DossierBoilerplateKind *kind, gsize *value)
{
  g_return_val_if_fail (line != NULL && kind != NULL && value != NULL, FALSE);

  *value = length;
  *kind = DOSSIER_BOILERPLATE_OTHER;
  if (is_rule (line, length))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (matches (&phrases[i], line, length, value))
      {
        *kind = phrases[i].kind;
        return TRUE;
      }
  return FALSE;
}
