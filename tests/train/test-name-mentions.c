/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-mentions.h"
#include "dossier-test-file.h"

#include <glib/gstdio.h>

#define BIT(name) DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_##name)
#define OTHER (BIT (GROUP) | BIT (EVENT) | BIT (LAW) | BIT (PRODUCT) | DOSSIER_NAME_TYPES_NONE)

static void
assert_span (const DossierNameText *text, guint index, const char *words, guint32 types)
{
  const DossierNameSpan *span;
  g_autofree char *found = NULL;

  g_assert_cmpuint (index, <, text->spans->len);
  span = &g_array_index (text->spans, DossierNameSpan, index);
  found = dossier_range_dup_text (span->range, text->text);
  g_assert_cmpstr (found, ==, words);
  g_assert_cmpuint (span->types, ==, types);
}

/* Of a mention the name around its head is kept, without its title and article; of names in names the longest. */
static void
test_mentions (void)
{
  g_autofree char *path = dossier_test_file_write (
                                                   "# newdoc id = one\n"
                                                   "1\tDr.\tDr.\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new\n"
                                                   "2\tAnn\tAnn\tPROPN\tNNP\t_\t1\tflat\t_\t_\n"
                                                   "3\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)\n"
                                                   "4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                                                   "5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-organization-new\n"
                                                   "6\tUniversity\tuniversity\tPROPN\tNNP\t_\t4\tobj\t_\t_\n"
                                                   "7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_\n"
                                                   "8\tYork\tYork\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(3-place-new)2)|SpaceAfter=No\n"
                                                   "9\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
                                                   "\n"
                                                   "1\tHer\ther\tPRON\tPRP$\t_\t3\tnmod\t_\tEntity=(4-person-new(1-person-giv)\n"
                                                   "2\tDutch\tDutch\tADJ\tJJ\t_\t3\tamod\t_\t_\n"
                                                   "3\taunt\taunt\tNOUN\tNN\t_\t4\tnsubj\t_\tEntity=4)\n"
                                                   "4\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                                                   "5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_\n"
                                                   "6\tMay\tMay\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(5-time-new)\n"
                                                   "\n"
                                                   "# newdoc id = two\n"
                                                   "1\tYork\tYork\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-place-new)\n"
                                                   "2\tsleeps\tsleep\tVERB\tVBZ\t_\t0\troot\t_\t_\n"
                                                   "\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = dossier_name_mentions_read (path, &error);
  const DossierNameText *text;

  g_assert_no_error (error);
  g_assert_cmpuint (texts->len, ==, 2);
  text = g_ptr_array_index (texts, 0);
  g_assert_cmpstr (text->text, ==, "Dr. Ann Lee left the University of York. Her Dutch aunt slept in May");
  g_assert_cmpuint (text->spans->len, ==, 3);
  assert_span (text, 0, "Ann Lee", BIT (PERSON));
  assert_span (text, 1, "University of York", BIT (ORGANISATION));
  assert_span (text, 2, "Dutch", OTHER);
  text = g_ptr_array_index (texts, 1);
  g_assert_cmpuint (text->spans->len, ==, 1);
  assert_span (text, 0, "York", BIT (PLACE) | BIT (FACILITY));
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-mentions/names", test_mentions);
  return g_test_run ();
}
