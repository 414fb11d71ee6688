/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-item.h"

#include "dossier-claim-trace.h"
#include "dossier-relation-words.h"
#include "dossier-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DossierItem
{
  GObject parent_instance;

  DossierItemKind kind;
  DossierExtract *extract;
  guint index;
  guint weight;
  char *title;
  char *subtitle;
  char *note;
  const char *icon_name; /* static */
  char *haystack;        /* folded; made when first searched */
};

G_DEFINE_FINAL_TYPE (DossierItem, dossier_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_NOTE,
  PROP_ICON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
fill_article (DossierItem *self)
{
  const DossierArticle *article = dossier_extract_article (self->extract, self->index)->article;
  g_autofree char *published = dossier_words_for_published (article);
  g_autofree char *others = dossier_words_for_other_dates (article);
  GString *line = g_string_new (NULL);

  self->title = dossier_words_for_title (article);
  if (article->publisher != NULL && article->publisher[0] != '\0')
    g_string_append_printf (line, "%s · ", article->publisher);
  g_string_append (line, published);
  if (others != NULL)
    g_string_append_printf (line, " · %s", others);
  self->subtitle = g_string_free (line, FALSE);
  self->icon_name = "text-x-generic-symbolic";
}

static void
fill_entity (DossierItem *self)
{
  const DossierEntity *entity = dossier_extract_entity (self->extract, self->index);
  guint n = entity->articles->len;
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n), n);

  self->title = g_strdup (entity->name);
  self->subtitle = g_strdup_printf ("%s · %s", dossier_words_for_type (entity->type), articles);
  self->icon_name = dossier_words_type_icon (entity->type);
}

static void
fill_claim (DossierItem *self)
{
  const DossierClaim *claim = dossier_extract_claim (self->extract, self->index);
  const DossierArticle *article = dossier_extract_article (self->extract, claim->article)->article;
  g_autofree char *source = dossier_words_for_source (article);
  const char *modality = dossier_words_for_modality (claim->modality);
  GString *line = g_string_new (NULL);

  if (modality != NULL)
    g_string_append_printf (line, "%s · ", modality);
  if (dossier_claim_trace_is_learned (claim->rule))
    g_string_append_printf (line, "%s · ", _ ("statistical model"));
  g_string_append (line, source);
  self->title = dossier_claim_to_sentence (self->extract, claim);
  self->subtitle = g_string_free (line, FALSE);
  self->icon_name = "dossier-claim-symbolic";
}

static void
fill_finding (DossierItem *self)
{
  const DossierFinding *finding = g_ptr_array_index (self->extract->findings, self->index);

  self->title = g_strdup (dossier_finding_kind_to_words (finding->kind));
  self->subtitle = g_strdup (finding->explanation != NULL ? finding->explanation : "");
  self->icon_name = "dialog-warning-symbolic";
}

static void
fill_suggestion (DossierItem *self)
{
  const DossierSuggestion *suggestion = g_ptr_array_index (self->extract->suggestions, self->index);

  self->title = g_strdup_printf (_ ("Is “%s” the same as “%s”?"),
                                 dossier_extract_entity (self->extract, suggestion->second)->name,
                                 dossier_extract_entity (self->extract, suggestion->first)->name);
  self->subtitle = g_strdup (suggestion->why != NULL ? suggestion->why : "");
  self->icon_name = "dialog-question-symbolic";
}

DossierItem *
dossier_item_new (DossierItemKind kind, DossierExtract *extract, guint index)
{
  static void (*const fill[DOSSIER_N_ITEM_KINDS]) (DossierItem *)
      = { fill_article, fill_entity, fill_claim, fill_finding, fill_suggestion };
  DossierItem *self = NULL;

  g_return_val_if_fail ((guint) kind < DOSSIER_N_ITEM_KINDS && extract != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_ITEM, NULL);
  self->kind = kind;
  self->extract = dossier_extract_ref (extract);
  self->index = index;
  fill[kind](self);
  return self;
}

void
dossier_item_set_note (DossierItem *self, const char *note)
{
  g_return_if_fail (DOSSIER_IS_ITEM (self));

  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

DossierItemKind
dossier_item_get_kind (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), DOSSIER_ITEM_ARTICLE);

  return self->kind;
}

guint
dossier_item_get_index (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), DOSSIER_NO_INDEX);

  return self->index;
}

DossierExtract *
dossier_item_get_extract (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), NULL);

  return self->extract;
}

const char *
dossier_item_get_title (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), NULL);

  return self->title;
}

const char *
dossier_item_get_subtitle (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), NULL);

  return self->subtitle;
}

const char *
dossier_item_get_note (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), NULL);

  return self->note;
}

const char *
dossier_item_get_icon_name (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), NULL);

  return self->icon_name;
}

guint
dossier_item_get_weight (DossierItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), 0);

  return self->weight;
}

void
dossier_item_set_weight (DossierItem *self, guint weight)
{
  g_return_if_fail (DOSSIER_IS_ITEM (self));

  self->weight = weight;
}

/* What an item is found by: its own words and what stands behind them. */
static char *
make_haystack (DossierItem *self)
{
  g_autoptr (GString) words = g_string_new (self->title);

  g_string_append_printf (words, "\n%s", self->subtitle);
  if (self->kind == DOSSIER_ITEM_ARTICLE)
    g_string_append_printf (words, "\n%s",
                            dossier_extract_article (self->extract, self->index)->article->text);
  if (self->kind == DOSSIER_ITEM_ENTITY)
    {
      const DossierEntity *entity = dossier_extract_entity (self->extract, self->index);

      for (guint i = 0; i < entity->aliases->len; i++)
        g_string_append_printf (words, "\n%s", (char *) g_ptr_array_index (entity->aliases, i));
    }
  if (self->kind == DOSSIER_ITEM_CLAIM)
    {
      const DossierClaim *claim = dossier_extract_claim (self->extract, self->index);
      g_autofree char *sentence
          = dossier_words_for_range (dossier_extract_article (self->extract, claim->article)->article,
                                     claim->sentence);

      g_string_append_printf (words, "\n%s", sentence);
    }
  return g_utf8_casefold (words->str, -1);
}

gboolean
dossier_item_matches (DossierItem *self, const char *folded)
{
  g_return_val_if_fail (DOSSIER_IS_ITEM (self), FALSE);

  if (folded == NULL || folded[0] == '\0')
    return TRUE;
  if (self->haystack == NULL)
    self->haystack = make_haystack (self);
  return strstr (self->haystack, folded) != NULL;
}

static void
dossier_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierItem *self = DOSSIER_ITEM (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_item_finalize (GObject *object)
{
  DossierItem *self = DOSSIER_ITEM (object);

  g_clear_pointer (&self->extract, dossier_extract_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self->haystack);
  G_OBJECT_CLASS (dossier_item_parent_class)->finalize (object);
}

static void
dossier_item_class_init (DossierItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_item_finalize;
  object_class->get_property = dossier_item_get_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_item_init (DossierItem *self)
{
}
