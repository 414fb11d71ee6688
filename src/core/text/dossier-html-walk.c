/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-html-walk.h"

const xmlNode *
dossier_html_next (const xmlNode *node, const xmlNode *root, gboolean skip)
{
  if (!skip && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node == root ? NULL : node->next;
}

gboolean
dossier_html_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

char *
dossier_html_dup_attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp ((xmlNode *) node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}
