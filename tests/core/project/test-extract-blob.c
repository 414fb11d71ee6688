/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract-blob.h"
#include "extract-fixture.h"

#include <string.h>

static void
test_round_trip (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GBytes) blob = dossier_extract_to_blob (extract);
  g_autoptr (DossierExtract) read = dossier_extract_from_blob (blob);
  g_autoptr (GBytes) again = NULL;
  const DossierDateMention *date = NULL;

  g_assert_nonnull (read);
  again = dossier_extract_to_blob (read);
  g_assert_true (g_bytes_equal (blob, again));
  g_assert_cmpstr (dossier_extract_article (read, 0)->article->id, ==,
                   dossier_extract_article (extract, 0)->article->id);
  g_assert_cmpstr (dossier_extract_article (read, 0)->article->title, ==, "A gift");
  g_assert_cmpuint (dossier_extract_claim (read, 2)->attributed_to, ==, FIXTURE_BROTHER);
  g_assert_cmpuint (dossier_extract_claim (read, 0)->attributed_to, ==, DOSSIER_SPEAKER_ARTICLE);
  date = &g_array_index (dossier_extract_article (read, 0)->dates, DossierDateMention, 0);
  g_assert_cmpint (date->weekday, ==, 2);
  g_assert_cmpint (date->bound, ==, DOSSIER_BOUND_SINCE);
  g_assert_cmpint (date->date.basis, ==, DOSSIER_BASIS_RELATIVE);
  g_assert_cmpfloat (dossier_extract_entity (read, FIXTURE_SUM)->sum.max, ==, 2e6);
  g_assert_true (g_array_index (dossier_extract_article (read, 0)->sums, DossierSum, 0).basis
                 == g_intern_string ("symbol"));
}

static void
test_refuses_bad_index (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GBytes) blob = NULL;

  dossier_extract_claim (extract, 0)->object = FIXTURE_N_ENTITIES;
  blob = dossier_extract_to_blob (extract);
  g_assert_null (dossier_extract_from_blob (blob));
}

static void
test_refuses_bad_range (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GBytes) blob = NULL;

  g_array_index (dossier_extract_claim (extract, 1)->evidence, DossierRange, 0).end = 100000;
  blob = dossier_extract_to_blob (extract);
  g_assert_null (dossier_extract_from_blob (blob));
}

/* Whatever a single damaged byte does, reading it must not crash, and what is read must be fit to write
 * again. */
static void
test_any_damage (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  g_autoptr (GBytes) blob = dossier_extract_to_blob (extract);
  gsize size;
  const guint8 *data = g_bytes_get_data (blob, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (DossierExtract) read = NULL;

      damaged[i] ^= 0x81;
      bytes = g_bytes_new_static (damaged, size);
      read = dossier_extract_from_blob (bytes);
      if (read != NULL)
        {
          g_autoptr (GBytes) again = dossier_extract_to_blob (read);

          g_assert_cmpuint (g_bytes_get_size (again), >, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract-blob/round-trip", test_round_trip);
  g_test_add_func ("/extract-blob/refuses-bad-index", test_refuses_bad_index);
  g_test_add_func ("/extract-blob/refuses-bad-range", test_refuses_bad_range);
  g_test_add_func ("/extract-blob/any-damage", test_any_damage);
  return g_test_run ();
}
