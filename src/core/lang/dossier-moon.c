/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-moon.h"

#include <math.h>

/* Noon of 1 January 2000 in the day numbers of GDate. */
#define EPOCH_2000 730120.5
#define DAYS_OF_CENTURY 36525.0
#define DEGREES_OF_MOON_A_DAY 12.190749
#define DEGREES_OF_SUN_A_DAY 0.985647
#define STEPS 6

/* A term of the moon's longitude: multiples of elongation, sun's and moon's anomaly and latitude argument. */
static const struct
{
  gint8 elongation;
  gint8 sun;
  gint8 moon;
  gint8 latitude;
  gint32 millionths;
} moon_terms[] = {
  { 0, 0, 1, 0, 6288774 },  { 2, 0, -1, 0, 1274027 }, { 2, 0, 0, 0, 658314 },   { 0, 0, 2, 0, 213618 },
  { 0, 1, 0, 0, -185116 },  { 0, 0, 0, 2, -114332 },  { 2, 0, -2, 0, 58793 },   { 2, -1, -1, 0, 57066 },
  { 2, 0, 1, 0, 53322 },    { 2, -1, 0, 0, 45758 },   { 0, 1, -1, 0, -40923 },  { 1, 0, 0, 0, -34720 },
  { 0, 1, 1, 0, -30383 },   { 2, 0, 0, -2, 15327 },   { 0, 0, 1, 2, -12528 },   { 0, 0, 1, -2, 10980 },
  { 4, 0, -1, 0, 10675 },   { 0, 0, 3, 0, 10034 },    { 4, 0, -2, 0, 8548 },    { 2, 1, -1, 0, -7888 },
  { 2, 1, 0, 0, -6766 },    { 1, 0, -1, 0, -5163 },   { 1, 1, 0, 0, 4987 },     { 2, -1, 1, 0, 4036 },
  { 2, 0, 2, 0, 3994 },     { 4, 0, 0, 0, 3861 },     { 2, 0, -3, 0, 3665 },    { 0, 1, -2, 0, -2689 },
};

static double
radians (double degrees)
{
  return degrees * G_PI / 180.0;
}

static double
turn (double degrees)
{
  double rest = fmod (degrees, 360.0);

  return rest < 0 ? rest + 360.0 : rest;
}

static double
centuries (double time)
{
  return (time - EPOCH_2000) / DAYS_OF_CENTURY;
}

double
dossier_moon_sun_longitude (double time)
{
  double t = centuries (time);
  double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  double anomaly = radians (357.52911 + 35999.05029 * t - 0.0001537 * t * t);
  double centre = (1.914602 - 0.004817 * t) * sin (anomaly) + (0.019993 - 0.000101 * t) * sin (2 * anomaly)
                  + 0.000289 * sin (3 * anomaly);

  return turn (mean + centre - 0.00569 - 0.00478 * sin (radians (125.04 - 1934.136 * t)));
}

double
dossier_moon_longitude (double time)
{
  double t = centuries (time);
  double mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t;
  double elongation = 297.8501921 + 445267.1114034 * t - 0.0018819 * t * t;
  double sun = 357.5291092 + 35999.0502909 * t;
  double moon = 134.9633964 + 477198.8675055 * t + 0.0087414 * t * t;
  double latitude = 93.2720950 + 483202.0175233 * t - 0.0036539 * t * t;
  double eccentricity = 1 - 0.002516 * t;
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (moon_terms); i++)
    {
      double angle = moon_terms[i].elongation * elongation + moon_terms[i].sun * sun + moon_terms[i].moon * moon
                     + moon_terms[i].latitude * latitude;

      sum += moon_terms[i].millionths * sin (radians (angle)) * (moon_terms[i].sun != 0 ? eccentricity : 1);
    }
  return turn (mean + sum / 1e6 - 0.00478 * sin (radians (125.04 - 1934.136 * t)));
}

/* The difference of two directions, from -180 to 180. */
static double
difference (double angle)
{
  double rest = turn (angle);

  return rest > 180 ? rest - 360 : rest;
}

double
dossier_moon_next_phase (double time, double angle)
{
  double apart = dossier_moon_longitude (time) - dossier_moon_sun_longitude (time);

  time += turn (angle - apart) / DEGREES_OF_MOON_A_DAY;
  for (int i = 0; i < STEPS; i++)
    {
      apart = dossier_moon_longitude (time) - dossier_moon_sun_longitude (time);
      time += difference (angle - apart) / DEGREES_OF_MOON_A_DAY;
    }
  return time;
}

double
dossier_moon_next_sun (double time, double angle)
{
  time += turn (angle - dossier_moon_sun_longitude (time)) / DEGREES_OF_SUN_A_DAY;
  for (int i = 0; i < STEPS; i++)
    time += difference (angle - dossier_moon_sun_longitude (time)) / DEGREES_OF_SUN_A_DAY;
  return time;
}

double
dossier_moon_ayanamsa (double time)
{
  return 23.853 + 1.39689 * centuries (time);
}
