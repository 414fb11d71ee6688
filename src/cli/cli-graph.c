/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli-picture.h"
#include "dossier-cli.h"
#include "dossier-graph-builder.h"

#include <string.h>

/* The options as typed. */
typedef struct
{
  char *as_of;
  char *from;
  char *to;
  char *types;
  char *classes;
  char *text;
  char *focus;
  GStrv rules;
  int depth;
  gboolean no_undated;
  gboolean no_learned;
  gboolean by_publication;
  gboolean all;
} Wanted;

/* Sets the bit of each name in a list parted by commas. */
static gboolean
parse_set (const char *list, const char *what, gboolean (*find) (const char *name, guint *value), guint *set)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  *set = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      guint value;

      if (!find (name, &value))
        {
          dossier_cli_complain ("“%s” is no %s", name, what);
          return FALSE;
        }
      *set |= 1u << value;
    }
  return TRUE;
}

static gboolean
find_type (const char *name, guint *value)
{
  *value = dossier_entity_type_from_string (name);
  return strcmp (dossier_entity_type_to_string ((DossierEntityType) *value), name) == 0;
}

static gboolean
find_class (const char *name, guint *value)
{
  DossierRelationClass relation_class;

  if (!dossier_relation_class_from_string (name, &relation_class))
    return FALSE;
  *value = relation_class;
  return TRUE;
}

/* The first or the last day of a date as typed; 0 after a complaint. */
static guint32
parse_day (const char *text, gboolean last)
{
  DossierDate date;

  if (!dossier_date_parse_iso (text, &date))
    {
      dossier_cli_complain ("“%s” is no date: write 2025, 2025-06 or 2025-06-04", text);
      return 0;
    }
  return last ? date.last : date.first;
}

static gboolean
set_time (const Wanted *wanted, DossierFilter *filter)
{
  if (wanted->as_of != NULL)
    {
      filter->time = DOSSIER_TIME_AS_OF;
      filter->to = parse_day (wanted->as_of, TRUE);
      return filter->to != 0;
    }
  if (wanted->from == NULL && wanted->to == NULL)
    return TRUE;
  filter->time = DOSSIER_TIME_WINDOW;
  if (wanted->from != NULL && (filter->from = parse_day (wanted->from, FALSE)) == 0)
    return FALSE;
  filter->to = wanted->to != NULL ? parse_day (wanted->to, TRUE) : dossier_date_julian (9999, 12, 31);
  if (filter->to != 0 && filter->to < filter->from)
    {
      dossier_cli_complain ("--to lies before --from");
      return FALSE;
    }
  return filter->to != 0;
}

static gboolean
find_entity (const DossierExtract *extract, const char *name, guint *entity)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < extract->entities->len; i++)
    {
      const DossierEntity *candidate = dossier_extract_entity (extract, i);
      g_autofree char *other = g_utf8_casefold (candidate->name, -1);
      gboolean found = strcmp (folded, other) == 0;

      for (guint j = 0; j < candidate->aliases->len && !found; j++)
        {
          g_autofree char *alias = g_utf8_casefold (g_ptr_array_index (candidate->aliases, j), -1);

          found = strcmp (folded, alias) == 0;
        }
      if (!found)
        continue;
      *entity = i;
      return TRUE;
    }
  dossier_cli_complain ("nobody is called “%s” in these articles", name);
  return FALSE;
}

static DossierFilter *
make_filter (const Wanted *wanted)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();

  if ((wanted->as_of != NULL) && (wanted->from != NULL || wanted->to != NULL))
    {
      dossier_cli_complain ("--as-of and --from, --to cannot both hold");
      return NULL;
    }
  if (wanted->types != NULL && !parse_set (wanted->types, "type of entity", find_type, &filter->types))
    return NULL;
  if (wanted->classes != NULL
      && !parse_set (wanted->classes, "class of relation", find_class, &filter->classes))
    return NULL;
  if (!set_time (wanted, filter))
    return NULL;
  filter->undated = !wanted->no_undated;
  filter->learned = !wanted->no_learned;
  filter->date_of = wanted->by_publication ? DOSSIER_DATE_OF_PUBLICATION : DOSSIER_DATE_OF_EVENT;
  filter->text = g_strdup (wanted->text);
  filter->depth = (guint) MAX (wanted->depth, 1);
  filter->unconnected = wanted->all;
  return g_steal_pointer (&filter);
}

static void
free_wanted (Wanted *wanted)
{
  g_free (wanted->as_of);
  g_free (wanted->from);
  g_free (wanted->to);
  g_free (wanted->types);
  g_free (wanted->classes);
  g_free (wanted->text);
  g_free (wanted->focus);
  g_strfreev (wanted->rules);
}

/* Runs the verb once options and filter are understood. */
static int
run (char **paths, const Wanted *wanted, DossierFilter *filter, const DossierCliPicture *picture)
{
  g_autoptr (DossierExtract) extract = NULL;
  g_autoptr (DossierGraph) graph = NULL;
  g_autoptr (DossierVisibility) visibility = NULL;
  gboolean refused = FALSE;

  extract = dossier_cli_load (paths, wanted->rules, NULL, &refused);
  if (extract == NULL)
    return DOSSIER_CLI_SOME_REFUSED;
  if (wanted->focus != NULL && !find_entity (extract, wanted->focus, &filter->focus))
    return DOSSIER_CLI_WRONG_USE;
  graph = dossier_graph_build (extract, filter->types, filter->unconnected);
  visibility = dossier_visibility_new (graph, filter);
  if (!dossier_cli_picture_write (picture, visibility, filter))
    return DOSSIER_CLI_SOME_REFUSED;
  return refused ? DOSSIER_CLI_SOME_REFUSED : DOSSIER_CLI_DONE;
}

int
dossier_cli_graph (int argc, char **argv)
{
  g_auto (DossierCliPicture) picture = { .scale = 1 };
  g_autoptr (DossierFilter) filter = NULL;
  Wanted wanted = { .depth = 1 };
  int status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &picture.output, "Where to write; “-” is standard output",
      "FILE" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &picture.format_name,
      "svg, png, pdf, dot, html, gexf, graphml, cyjs, csv (claims), csv-nodes, csv-edges, ftm or timeline; "
      "else told by "
      "the ending of FILE",
      "FORMAT" },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &wanted.as_of,
      "Only what had begun by then, and no state that had ended", "DATE" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &wanted.from, "Only what lasted until then or is later", "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &wanted.to, "Only what had begun by then", "DATE" },
    { "no-undated", 0, 0, G_OPTION_ARG_NONE, &wanted.no_undated, "Leave out claims without a date", NULL },
    { "no-learned", 0, 0, G_OPTION_ARG_NONE, &wanted.no_learned,
      "Leave out claims that no rule made, but the statistical model", NULL },
    { "by-publication", 0, 0, G_OPTION_ARG_NONE, &wanted.by_publication, "Go by the date of the article, not of the event",
      NULL },
    { "types", 0, 0, G_OPTION_ARG_STRING, &wanted.types, "person, organisation, sum, place, other", "LIST" },
    { "classes", 0, 0, G_OPTION_ARG_STRING, &wanted.classes, "money, role, ownership, personnel, support, conflict, legal, meeting, speech, family, other", "LIST" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &wanted.text, "Only what speaks of these words", "WORDS" },
    { "focus", 0, 0, G_OPTION_ARG_STRING, &wanted.focus, "Only the neighbourhood of this entity", "NAME" },
    { "depth", 0, 0, G_OPTION_ARG_INT, &wanted.depth, "How many ties away the neighbourhood reaches (1)", "N" },
    { "unconnected", 0, 0, G_OPTION_ARG_NONE, &wanted.all, "Also entities without a claim", NULL },
    { "engine", 0, 0, G_OPTION_ARG_STRING, &picture.engine_name,
      "automatic, layered, spring, large, circular or radial", "NAME" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &picture.scale, "PNG: pixels per pixel at 100 %: 1, 2, 4", "N" },
    { "colors", 0, 0, G_OPTION_ARG_STRING, &picture.colors_name, "light, dark, light-contrast, dark-contrast",
      "NAME" },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &picture.transparent, "Leave the background out", NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &picture.no_legend, "Leave the legend out", NULL },
    { "dim", 0, 0, G_OPTION_ARG_NONE, &picture.dim, "Draw faintly what lies outside the time", NULL },
    { "link-base", 0, 0, G_OPTION_ARG_STRING, &picture.link_base,
      "SVG: link every node and edge to this and its id", "ADDRESS" },
    DOSSIER_CLI_RULES_OPTION (wanted.rules),
    { NULL }
  };

  if (!dossier_cli_parse (
        &argc, &argv, entries, "PROJECT-or-FILE…",
        "Draws the graph of people, organisations, sums and the claims that tie them, or writes it "
        "for other programs.",
        &status))
    {
      free_wanted (&wanted);
      return status;
    }
  status = DOSSIER_CLI_WRONG_USE;
  if (argc < 2)
    dossier_cli_complain ("name at least one project or file");
  else if (dossier_cli_picture_check (&picture) && (filter = make_filter (&wanted)) != NULL)
    status = run (argv + 1, &wanted, filter, &picture);
  free_wanted (&wanted);
  return status;
}
