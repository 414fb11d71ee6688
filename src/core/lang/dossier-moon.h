/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times are Julian day numbers of GDate with the fraction of the day, in universal time. Good to about a
 * minute of arc between 1900 and 2100 (Meeus, "Astronomical Algorithms", chapters 25 and 47, the largest
 * terms). */

/* Longitude of the sun from the equinox, in degrees from 0 to 360. */
double dossier_moon_sun_longitude (double time);

/* Longitude of the moon from the equinox, in degrees from 0 to 360. */
double dossier_moon_longitude (double time);

/* The moment at or after @time at which moon and sun are @angle degrees apart: 0 is new, 180 full moon. */
double dossier_moon_next_phase (double time, double angle);

/* The moment at or after @time at which the sun has the longitude @angle. */
double dossier_moon_next_sun (double time, double angle);

/* How far the stars have moved from the equinox, in degrees, as the Indian calendar reckons (Lahiri). */
double dossier_moon_ayanamsa (double time);

G_END_DECLS
