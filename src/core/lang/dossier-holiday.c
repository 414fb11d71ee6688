/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-holiday.h"

#include "dossier-holiday-calendar.h"
#include "dossier-holiday-lunar.h"
#include "dossier-word-order.h"

#include <string.h>

#define FIRST_YEAR 1600
#define LAST_YEAR 2999

/* Sorted by name, for the binary search: name, kind, month, day, weekday, nth, offset, length, is_word. */
static const DossierHoliday holidays[] = {
  { "all fools day", DOSSIER_HOLIDAY_FIXED, 4, 1, 0, 0, 0, 1, FALSE },
  { "all hallows day", DOSSIER_HOLIDAY_FIXED, 11, 1, 0, 0, 0, 1, FALSE },
  { "all hallows eve", DOSSIER_HOLIDAY_FIXED, 10, 31, 0, 0, 0, 1, FALSE },
  { "all saints day", DOSSIER_HOLIDAY_FIXED, 11, 1, 0, 0, 0, 1, FALSE },
  { "all souls day", DOSSIER_HOLIDAY_FIXED, 11, 2, 0, 0, 0, 1, FALSE },
  { "amun jadid", DOSSIER_HOLIDAY_HIJRI, 1, 1, 0, 0, 0, 1, FALSE },
  { "anzac day", DOSSIER_HOLIDAY_FIXED, 4, 25, 0, 0, 0, 1, FALSE },
  { "april fools", DOSSIER_HOLIDAY_FIXED, 4, 1, 0, 0, 0, 1, FALSE },
  { "april fools day", DOSSIER_HOLIDAY_FIXED, 4, 1, 0, 0, 0, 1, FALSE },
  { "arbor day", DOSSIER_HOLIDAY_WEEKDAY, 4, 0, 5, -1, 0, 1, FALSE },
  { "armistice day", DOSSIER_HOLIDAY_FIXED, 11, 11, 0, 0, 0, 1, FALSE },
  { "ascension day", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 39, 1, FALSE },
  { "ascension thursday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 39, 1, FALSE },
  { "ascension to heaven", DOSSIER_HOLIDAY_HIJRI, 7, 27, 0, 0, 0, 1, FALSE },
  { "ash wednesday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -46, 1, FALSE },
  { "ashura", DOSSIER_HOLIDAY_HIJRI, 1, 10, 0, 0, 0, 1, FALSE },
  { "assumption day", DOSSIER_HOLIDAY_FIXED, 8, 15, 0, 0, 0, 1, FALSE },
  { "australia day", DOSSIER_HOLIDAY_FIXED, 1, 26, 0, 0, 0, 1, FALSE },
  { "baisakhi", DOSSIER_HOLIDAY_SANKRANTI, 0, 0, 0, 0, 0, 1, FALSE },
  { "bakr id", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "bakrid", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "basant panchami", DOSSIER_HOLIDAY_HINDU, 11, 5, 0, 12, 0, 1, FALSE },
  { "bastille day", DOSSIER_HOLIDAY_FIXED, 7, 14, 0, 0, 0, 1, FALSE },
  { "bhai dooj", DOSSIER_HOLIDAY_HINDU, 8, 2, 0, 14, 0, 1, FALSE },
  { "bhaiya dooj", DOSSIER_HOLIDAY_HINDU, 8, 2, 0, 14, 0, 1, FALSE },
  { "bhau beej", DOSSIER_HOLIDAY_HINDU, 8, 2, 0, 14, 0, 1, FALSE },
  { "bhogi", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, -1, 1, FALSE },
  { "black friday", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 4, 4, 1, 1, FALSE },
  { "bogi pandigai", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, -1, 1, FALSE },
  { "bonfire night", DOSSIER_HOLIDAY_FIXED, 11, 5, 0, 0, 0, 1, FALSE },
  { "boss day", DOSSIER_HOLIDAY_NEAREST, 10, 16, 0, 0, 0, 1, FALSE },
  { "bosses day", DOSSIER_HOLIDAY_NEAREST, 10, 16, 0, 0, 0, 1, FALSE },
  { "bosss", DOSSIER_HOLIDAY_NEAREST, 10, 16, 0, 0, 0, 1, FALSE },
  { "bosss day", DOSSIER_HOLIDAY_NEAREST, 10, 16, 0, 0, 0, 1, FALSE },
  { "boxing day", DOSSIER_HOLIDAY_FIXED, 12, 26, 0, 0, 0, 1, FALSE },
  { "branch sunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -7, 1, FALSE },
  { "buddha day", DOSSIER_HOLIDAY_HINDU, 2, 15, 0, 20, 0, 1, FALSE },
  { "buddha jayanti", DOSSIER_HOLIDAY_HINDU, 2, 15, 0, 20, 0, 1, FALSE },
  { "buddha purnima", DOSSIER_HOLIDAY_HINDU, 2, 15, 0, 20, 0, 1, FALSE },
  { "canada day", DOSSIER_HOLIDAY_FIXED, 7, 1, 0, 0, 0, 1, FALSE },
  { "candlemas", DOSSIER_HOLIDAY_FIXED, 2, 2, 0, 0, 0, 1, FALSE },
  { "chaitra sukhladi", DOSSIER_HOLIDAY_HINDU, 1, 1, 0, 6, 0, 1, FALSE },
  { "chaitra sukladi", DOSSIER_HOLIDAY_HINDU, 1, 1, 0, 6, 0, 1, FALSE },
  { "chanukah", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "chanukkah", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "chhat puja", DOSSIER_HOLIDAY_HINDU, 8, 6, 0, 18, 0, 1, FALSE },
  { "chhath", DOSSIER_HOLIDAY_HINDU, 8, 6, 0, 18, 0, 1, FALSE },
  { "chhath puja", DOSSIER_HOLIDAY_HINDU, 8, 6, 0, 18, 0, 1, FALSE },
  { "chhoti holi", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 0, 1, FALSE },
  { "chinese lunar new year", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "chinese lunar new years", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "chinese lunar new years day", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "chinese new year", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "chinese new year day", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "chinese new years", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "chinese new years day", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "choti diwali", DOSSIER_HOLIDAY_HINDU, 7, 29, 0, 18, 0, 1, FALSE },
  { "choti holi", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 0, 1, FALSE },
  { "christmas", DOSSIER_HOLIDAY_FIXED, 12, 25, 0, 0, 0, 1, FALSE },
  { "christmas day", DOSSIER_HOLIDAY_FIXED, 12, 25, 0, 0, 0, 1, FALSE },
  { "christmas eve", DOSSIER_HOLIDAY_FIXED, 12, 24, 0, 0, 0, 1, FALSE },
  { "cinco de mayo", DOSSIER_HOLIDAY_FIXED, 5, 5, 0, 0, 0, 1, FALSE },
  { "civil rights day", DOSSIER_HOLIDAY_WEEKDAY, 1, 0, 1, 3, 0, 1, FALSE },
  { "clean monday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 1, FALSE },
  { "columbus day", DOSSIER_HOLIDAY_WEEKDAY, 10, 0, 1, 2, 0, 1, FALSE },
  { "corpus christi", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 60, 1, TRUE },
  { "covenant thu", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "covenant thursday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "cyber monday", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 4, 4, 4, 1, FALSE },
  { "d day", DOSSIER_HOLIDAY_FIXED, 6, 6, 0, 0, 0, 1, TRUE },
  { "dala puja", DOSSIER_HOLIDAY_HINDU, 8, 6, 0, 18, 0, 1, FALSE },
  { "dasara", DOSSIER_HOLIDAY_HINDU, 7, 10, 0, 14, 0, 1, FALSE },
  { "dashain", DOSSIER_HOLIDAY_HINDU, 7, 10, 0, 14, 0, 1, FALSE },
  { "day of ashura", DOSSIER_HOLIDAY_HIJRI, 1, 10, 0, 0, 0, 1, FALSE },
  { "day of atonement", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 8, 2, FALSE },
  { "day of the dead", DOSSIER_HOLIDAY_FIXED, 11, 2, 0, 0, 0, 1, FALSE },
  { "decoration day", DOSSIER_HOLIDAY_WEEKDAY, 5, 0, 1, -1, 0, 1, FALSE },
  { "deepavali", DOSSIER_HOLIDAY_HINDU, 7, 30, 0, 18, 0, 1, FALSE },
  { "deepawali", DOSSIER_HOLIDAY_HINDU, 7, 30, 0, 18, 0, 1, FALSE },
  { "dhanatrayodashi", DOSSIER_HOLIDAY_HINDU, 7, 28, 0, 18, 0, 1, FALSE },
  { "dhanatryodashi", DOSSIER_HOLIDAY_HINDU, 7, 28, 0, 18, 0, 1, FALSE },
  { "dhanteras", DOSSIER_HOLIDAY_HINDU, 7, 28, 0, 18, 0, 1, FALSE },
  { "dhulandi", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 1, 1, FALSE },
  { "dhuleti", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 1, 1, FALSE },
  { "dia de los muertos", DOSSIER_HOLIDAY_FIXED, 11, 2, 0, 0, 0, 1, FALSE },
  { "divali", DOSSIER_HOLIDAY_HINDU, 7, 30, 0, 18, 0, 1, FALSE },
  { "diwali", DOSSIER_HOLIDAY_HINDU, 7, 30, 0, 18, 0, 1, FALSE },
  { "durga puja", DOSSIER_HOLIDAY_HINDU, 7, 1, 0, 6, 0, 10, FALSE },
  { "durgotsava", DOSSIER_HOLIDAY_HINDU, 7, 1, 0, 6, 0, 10, FALSE },
  { "dussehra", DOSSIER_HOLIDAY_HINDU, 7, 10, 0, 14, 0, 1, FALSE },
  { "dussera", DOSSIER_HOLIDAY_HINDU, 7, 10, 0, 14, 0, 1, FALSE },
  { "early may bank holiday", DOSSIER_HOLIDAY_WEEKDAY, 5, 0, 1, 1, 0, 1, FALSE },
  { "earth day", DOSSIER_HOLIDAY_FIXED, 4, 22, 0, 0, 0, 1, FALSE },
  { "earth hour", DOSSIER_HOLIDAY_WEEKDAY, 3, 0, 6, -1, 0, 1, FALSE },
  { "easter", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 0, 1, FALSE },
  { "easter mon", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 1, 1, FALSE },
  { "easter monday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 1, 1, FALSE },
  { "easter sunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 0, 1, FALSE },
  { "eid al adha", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "eid al fitr", DOSSIER_HOLIDAY_HIJRI, 10, 1, 0, 0, 0, 1, FALSE },
  { "eid fitr", DOSSIER_HOLIDAY_HIJRI, 10, 1, 0, 0, 0, 1, FALSE },
  { "eid ul adha", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "eid ul fitr", DOSSIER_HOLIDAY_HIJRI, 10, 1, 0, 0, 0, 1, FALSE },
  { "election day", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 1, 1, 1, 1, FALSE },
  { "epiphany", DOSSIER_HOLIDAY_FIXED, 1, 6, 0, 0, 0, 1, TRUE },
  { "fat tuesday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -47, 1, FALSE },
  { "father day", DOSSIER_HOLIDAY_WEEKDAY, 6, 0, 7, 3, 0, 1, FALSE },
  { "fathers day", DOSSIER_HOLIDAY_WEEKDAY, 6, 0, 7, 3, 0, 1, FALSE },
  { "feast of booths", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "feast of corpus christi", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 60, 1, TRUE },
  { "feast of sacrifice", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "feast of tabernacles", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "feast of the ingathering", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "feast of the sacrifice", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "feast of weeks", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 49, 3, FALSE },
  { "festival of lights", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "flag day", DOSSIER_HOLIDAY_FIXED, 6, 14, 0, 0, 0, 1, FALSE },
  { "fourth of july", DOSSIER_HOLIDAY_FIXED, 7, 4, 0, 0, 0, 1, FALSE },
  { "freedom day", DOSSIER_HOLIDAY_FIXED, 6, 19, 0, 0, 0, 1, FALSE },
  { "gandhi jayanti", DOSSIER_HOLIDAY_FIXED, 10, 2, 0, 0, 0, 1, FALSE },
  { "ganesh chaturthi", DOSSIER_HOLIDAY_HINDU, 6, 4, 0, 12, 0, 1, FALSE },
  { "george washington day", DOSSIER_HOLIDAY_WEEKDAY, 2, 0, 1, 3, 0, 1, FALSE },
  { "giving tuesday", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 4, 4, 5, 1, FALSE },
  { "global youth service day", DOSSIER_HOLIDAY_WEEKDAY, 4, 0, 5, -1, 0, 3, FALSE },
  { "gokulashtami", DOSSIER_HOLIDAY_HINDU, 5, 23, 0, 24, 0, 1, FALSE },
  { "good friday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -2, 1, FALSE },
  { "grandparents day", DOSSIER_HOLIDAY_WEEKDAY, 9, 0, 7, 1, 7, 1, FALSE },
  { "great fast", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 40, FALSE },
  { "great friday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -2, 1, FALSE },
  { "great lent", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 40, FALSE },
  { "greek easter", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, 0, 1, FALSE },
  { "green monday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 1, FALSE },
  { "ground hog day", DOSSIER_HOLIDAY_FIXED, 2, 2, 0, 0, 0, 1, FALSE },
  { "groundhog day", DOSSIER_HOLIDAY_FIXED, 2, 2, 0, 0, 0, 1, FALSE },
  { "gudi padwa", DOSSIER_HOLIDAY_HINDU, 1, 1, 0, 6, 0, 1, FALSE },
  { "guru gobind singh birthday", DOSSIER_HOLIDAY_HINDU, 10, 7, 0, 6, 0, 1, FALSE },
  { "guru gobind singh jayanti", DOSSIER_HOLIDAY_HINDU, 10, 7, 0, 6, 0, 1, FALSE },
  { "guru govind singh jayanti", DOSSIER_HOLIDAY_HINDU, 10, 7, 0, 6, 0, 1, FALSE },
  { "guru ravidas birthday", DOSSIER_HOLIDAY_HINDU, 11, 15, 0, 6, 0, 1, FALSE },
  { "guru ravidas jayanti", DOSSIER_HOLIDAY_HINDU, 11, 15, 0, 6, 0, 1, FALSE },
  { "guru ravidass birthday", DOSSIER_HOLIDAY_HINDU, 11, 15, 0, 6, 0, 1, FALSE },
  { "guru ravidass jayanti", DOSSIER_HOLIDAY_HINDU, 11, 15, 0, 6, 0, 1, FALSE },
  { "guy fawkes day", DOSSIER_HOLIDAY_FIXED, 11, 5, 0, 0, 0, 1, FALSE },
  { "guy fawkes night", DOSSIER_HOLIDAY_FIXED, 11, 5, 0, 0, 0, 1, FALSE },
  { "gysd", DOSSIER_HOLIDAY_WEEKDAY, 4, 0, 5, -1, 0, 3, FALSE },
  { "halloween", DOSSIER_HOLIDAY_FIXED, 10, 31, 0, 0, 0, 1, FALSE },
  { "hannukkah", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "hanukah", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "hanukka", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "hanukkah", DOSSIER_HOLIDAY_KISLEV, 0, 0, 0, 0, -1, 9, FALSE },
  { "hijri new year", DOSSIER_HOLIDAY_HIJRI, 1, 1, 0, 0, 0, 1, FALSE },
  { "holi", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 1, 1, FALSE },
  { "holika dahan", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 0, 1, FALSE },
  { "holocaust day", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 11, 2, FALSE },
  { "holocaust remembrance day", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 11, 2, FALSE },
  { "holy saturday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -1, 1, FALSE },
  { "holy thursday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "holy week", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -7, 7, FALSE },
  { "human rights day", DOSSIER_HOLIDAY_FIXED, 12, 10, 0, 0, 0, 1, FALSE },
  { "id al adha", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "id al fitr", DOSSIER_HOLIDAY_HIJRI, 10, 1, 0, 0, 0, 1, FALSE },
  { "id ul adha", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "id ul fitr", DOSSIER_HOLIDAY_HIJRI, 10, 1, 0, 0, 0, 1, FALSE },
  { "ides of march", DOSSIER_HOLIDAY_FIXED, 3, 15, 0, 0, 0, 1, FALSE },
  { "inauguration day", DOSSIER_HOLIDAY_FIXED, 1, 20, 0, 0, 0, 1, FALSE },
  { "independence day", DOSSIER_HOLIDAY_FIXED, 7, 4, 0, 0, 0, 1, FALSE },
  { "indigenous peoples day", DOSSIER_HOLIDAY_WEEKDAY, 10, 0, 1, 2, 0, 1, FALSE },
  { "international labor day", DOSSIER_HOLIDAY_FIXED, 5, 1, 0, 0, 0, 1, TRUE },
  { "international labour day", DOSSIER_HOLIDAY_FIXED, 5, 1, 0, 0, 0, 1, TRUE },
  { "international womens day", DOSSIER_HOLIDAY_FIXED, 3, 8, 0, 0, 0, 1, FALSE },
  { "international workers day", DOSSIER_HOLIDAY_FIXED, 5, 1, 0, 0, 0, 1, TRUE },
  { "islamic new year", DOSSIER_HOLIDAY_HIJRI, 1, 1, 0, 0, 0, 1, FALSE },
  { "isra and miraj", DOSSIER_HOLIDAY_HIJRI, 7, 27, 0, 0, 0, 1, FALSE },
  { "israa and miraj", DOSSIER_HOLIDAY_HIJRI, 7, 27, 0, 0, 0, 1, FALSE },
  { "jamat ul vida", DOSSIER_HOLIDAY_HIJRI, 10, 1, 5, 0, -1, 1, FALSE },
  { "jamshedi navroz", DOSSIER_HOLIDAY_PARSI, 8, 17, 0, 0, 0, 1, FALSE },
  { "janmashtami", DOSSIER_HOLIDAY_HINDU, 5, 23, 0, 24, 0, 1, FALSE },
  { "jewish new year", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, -1, 3, FALSE },
  { "jubilee day", DOSSIER_HOLIDAY_FIXED, 6, 19, 0, 0, 0, 1, FALSE },
  { "july fourth", DOSSIER_HOLIDAY_FIXED, 7, 4, 0, 0, 0, 1, FALSE },
  { "jumatul bidah", DOSSIER_HOLIDAY_HIJRI, 10, 1, 5, 0, -1, 1, FALSE },
  { "jumuatul wida", DOSSIER_HOLIDAY_HIJRI, 10, 1, 5, 0, -1, 1, FALSE },
  { "juneteenth", DOSSIER_HOLIDAY_FIXED, 6, 19, 0, 0, 0, 1, FALSE },
  { "kaanum pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 2, 1, FALSE },
  { "kali chaudas", DOSSIER_HOLIDAY_HINDU, 7, 29, 0, 18, 0, 1, FALSE },
  { "kamudu pyre", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 0, 1, FALSE },
  { "kanni pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 2, 1, FALSE },
  { "kanum pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 2, 1, FALSE },
  { "karva chauth", DOSSIER_HOLIDAY_HINDU, 7, 19, 0, 20, 0, 1, FALSE },
  { "karwa chauth", DOSSIER_HOLIDAY_HINDU, 7, 19, 0, 20, 0, 1, FALSE },
  { "kings day", DOSSIER_HOLIDAY_NEAREST, 4, 27, 0, 7, 0, 1, FALSE },
  { "koningsdag", DOSSIER_HOLIDAY_NEAREST, 4, 27, 0, 7, 0, 1, FALSE },
  { "krishna janmashtami", DOSSIER_HOLIDAY_HINDU, 5, 23, 0, 24, 0, 1, FALSE },
  { "krishnashtami", DOSSIER_HOLIDAY_HINDU, 5, 23, 0, 24, 0, 1, FALSE },
  { "kwanzaa", DOSSIER_HOLIDAY_FIXED, 12, 26, 0, 0, 0, 7, FALSE },
  { "labor day", DOSSIER_HOLIDAY_WEEKDAY, 9, 0, 1, 1, 0, 1, FALSE },
  { "labour day", DOSSIER_HOLIDAY_FIXED, 5, 1, 0, 0, 0, 1, FALSE },
  { "lag baomer", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 32, 2, FALSE },
  { "lag bomer", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 32, 2, FALSE },
  { "lakshmi puja", DOSSIER_HOLIDAY_HINDU, 7, 30, 0, 18, 0, 1, FALSE },
  { "laylat al kadr", DOSSIER_HOLIDAY_HIJRI, 9, 27, 0, 0, 0, 1, FALSE },
  { "laylat al qadr", DOSSIER_HOLIDAY_HIJRI, 9, 27, 0, 0, 0, 1, FALSE },
  { "lazarus saturday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -8, 1, FALSE },
  { "lent", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -46, 46, TRUE },
  { "lohri", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, -1, 1, FALSE },
  { "lunar new year", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "lunar new years", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "maattu pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 1, 1, FALSE },
  { "maghi", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "maha saptami", DOSSIER_HOLIDAY_HINDU, 7, 7, 0, 6, 0, 1, FALSE },
  { "maha shivaratri", DOSSIER_HOLIDAY_HINDU, 11, 29, 0, 24, 0, 1, FALSE },
  { "maha shivratri", DOSSIER_HOLIDAY_HINDU, 11, 29, 0, 24, 0, 1, FALSE },
  { "maharishi valmiki jayanti", DOSSIER_HOLIDAY_HINDU, 7, 15, 0, 6, 0, 1, FALSE },
  { "mahashivratri", DOSSIER_HOLIDAY_HINDU, 11, 29, 0, 24, 0, 1, FALSE },
  { "mahaveer janma kalyanak", DOSSIER_HOLIDAY_HINDU, 1, 13, 0, 6, 0, 1, FALSE },
  { "mahaveer jayanti", DOSSIER_HOLIDAY_HINDU, 1, 13, 0, 6, 0, 1, FALSE },
  { "mahavir janma kalyanak", DOSSIER_HOLIDAY_HINDU, 1, 13, 0, 6, 0, 1, FALSE },
  { "mahavir jayanti", DOSSIER_HOLIDAY_HINDU, 1, 13, 0, 6, 0, 1, FALSE },
  { "mahavira jayanti", DOSSIER_HOLIDAY_HINDU, 1, 13, 0, 6, 0, 1, FALSE },
  { "makar sankranti", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "makara sankranthi", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "makara sankranti", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "mardi gras", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -47, 1, FALSE },
  { "martin luther king day", DOSSIER_HOLIDAY_WEEKDAY, 1, 0, 1, 3, 0, 1, FALSE },
  { "martin luther king jr day", DOSSIER_HOLIDAY_WEEKDAY, 1, 0, 1, 3, 0, 1, FALSE },
  { "martin luther kings day", DOSSIER_HOLIDAY_WEEKDAY, 1, 0, 1, 3, 0, 1, FALSE },
  { "martinmas", DOSSIER_HOLIDAY_FIXED, 11, 11, 0, 0, 0, 1, FALSE },
  { "mattu pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 1, 1, FALSE },
  { "maundy thursday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "mawlid", DOSSIER_HOLIDAY_HIJRI, 3, 12, 0, 0, 0, 1, FALSE },
  { "mawlid al nabawi", DOSSIER_HOLIDAY_HIJRI, 3, 12, 0, 0, 0, 1, FALSE },
  { "mawlid al nabi", DOSSIER_HOLIDAY_HIJRI, 3, 12, 0, 0, 0, 1, FALSE },
  { "may day", DOSSIER_HOLIDAY_FIXED, 5, 1, 0, 0, 0, 1, TRUE },
  { "memorial day", DOSSIER_HOLIDAY_WEEKDAY, 5, 0, 1, -1, 0, 1, FALSE },
  { "midsummer day", DOSSIER_HOLIDAY_FIXED, 6, 24, 0, 0, 0, 1, FALSE },
  { "mlk day", DOSSIER_HOLIDAY_WEEKDAY, 1, 0, 1, 3, 0, 1, FALSE },
  { "mlk jr day", DOSSIER_HOLIDAY_WEEKDAY, 1, 0, 1, 3, 0, 1, FALSE },
  { "monday of the holy spirit", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 50, 1, FALSE },
  { "mother day", DOSSIER_HOLIDAY_WEEKDAY, 5, 0, 7, 2, 0, 1, FALSE },
  { "mothers day", DOSSIER_HOLIDAY_WEEKDAY, 5, 0, 7, 2, 0, 1, FALSE },
  { "narak chaturdashi", DOSSIER_HOLIDAY_HINDU, 7, 29, 0, 18, 0, 1, FALSE },
  { "navaratri", DOSSIER_HOLIDAY_HINDU, 7, 1, 0, 6, 0, 10, FALSE },
  { "navratri", DOSSIER_HOLIDAY_HINDU, 7, 1, 0, 6, 0, 10, FALSE },
  { "new year", DOSSIER_HOLIDAY_FIXED, 1, 1, 0, 0, 0, 1, FALSE },
  { "new year day", DOSSIER_HOLIDAY_FIXED, 1, 1, 0, 0, 0, 1, FALSE },
  { "new year eve", DOSSIER_HOLIDAY_FIXED, 12, 31, 0, 0, 0, 1, FALSE },
  { "new years", DOSSIER_HOLIDAY_FIXED, 1, 1, 0, 0, 0, 1, FALSE },
  { "new years day", DOSSIER_HOLIDAY_FIXED, 1, 1, 0, 0, 0, 1, FALSE },
  { "new years eve", DOSSIER_HOLIDAY_FIXED, 12, 31, 0, 0, 0, 1, FALSE },
  { "night of measures", DOSSIER_HOLIDAY_HIJRI, 9, 27, 0, 0, 0, 1, FALSE },
  { "night of power", DOSSIER_HOLIDAY_HIJRI, 9, 27, 0, 0, 0, 1, FALSE },
  { "norouz", DOSSIER_HOLIDAY_FIXED, 3, 20, 0, 0, 0, 1, FALSE },
  { "nowruz", DOSSIER_HOLIDAY_FIXED, 3, 20, 0, 0, 0, 1, FALSE },
  { "oktoberfest", DOSSIER_HOLIDAY_WEEKDAY, 9, 0, 6, 3, 0, 16, FALSE },
  { "onam", DOSSIER_HOLIDAY_ONAM, 0, 0, 0, 0, 0, 1, FALSE },
  { "orthodox ash monday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 1, FALSE },
  { "orthodox christmas", DOSSIER_HOLIDAY_FIXED, 1, 7, 0, 0, 0, 1, FALSE },
  { "orthodox christmas day", DOSSIER_HOLIDAY_FIXED, 1, 7, 0, 0, 0, 1, FALSE },
  { "orthodox clean monday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 1, FALSE },
  { "orthodox easter", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, 0, 1, FALSE },
  { "orthodox easter monday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, 1, 1, FALSE },
  { "orthodox easter sunday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, 0, 1, FALSE },
  { "orthodox good friday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -2, 1, FALSE },
  { "orthodox great friday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -2, 1, FALSE },
  { "orthodox lent", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 40, FALSE },
  { "orthodox new year", DOSSIER_HOLIDAY_FIXED, 1, 14, 0, 0, 0, 1, FALSE },
  { "orthodox palm sunday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -7, 1, FALSE },
  { "orthodox shrove monday", DOSSIER_HOLIDAY_ORTHODOX, 0, 0, 0, 0, -48, 1, FALSE },
  { "palm sunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -7, 1, FALSE },
  { "pancake day", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -47, 1, FALSE },
  { "pancake tuesday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -47, 1, FALSE },
  { "pargat diwas", DOSSIER_HOLIDAY_HINDU, 7, 15, 0, 6, 0, 1, FALSE },
  { "parsi new year", DOSSIER_HOLIDAY_PARSI, 8, 17, 0, 0, 0, 1, FALSE },
  { "passover", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, -1, 9, FALSE },
  { "patriot day", DOSSIER_HOLIDAY_FIXED, 9, 11, 0, 0, 0, 1, FALSE },
  { "patriots day", DOSSIER_HOLIDAY_WEEKDAY, 4, 0, 1, 3, 0, 1, FALSE },
  { "pearl harbor day", DOSSIER_HOLIDAY_FIXED, 12, 7, 0, 0, 0, 1, FALSE },
  { "pearl harbor remembrance day", DOSSIER_HOLIDAY_FIXED, 12, 7, 0, 0, 0, 1, FALSE },
  { "pentecost", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 49, 1, FALSE },
  { "pentecost monday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 50, 1, FALSE },
  { "persian new year", DOSSIER_HOLIDAY_FIXED, 3, 20, 0, 0, 0, 1, FALSE },
  { "pesach", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, -1, 9, FALSE },
  { "phagwah", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 1, 1, FALSE },
  { "pi day", DOSSIER_HOLIDAY_FIXED, 3, 14, 0, 0, 0, 1, FALSE },
  { "pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "presidents day", DOSSIER_HOLIDAY_WEEKDAY, 2, 0, 1, 3, 0, 1, FALSE },
  { "prophets birthday", DOSSIER_HOLIDAY_HIJRI, 3, 12, 0, 0, 0, 1, FALSE },
  { "purim", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, -31, 2, FALSE },
  { "puthandu", DOSSIER_HOLIDAY_SANKRANTI, 0, 0, 0, 0, 0, 1, FALSE },
  { "rabindra jayanti", DOSSIER_HOLIDAY_FIXED, 5, 9, 0, 0, 0, 1, FALSE },
  { "rabindranath jayanti", DOSSIER_HOLIDAY_FIXED, 5, 9, 0, 0, 0, 1, FALSE },
  { "rakhi", DOSSIER_HOLIDAY_HINDU, 5, 15, 0, 14, 0, 1, FALSE },
  { "raksha bandhan", DOSSIER_HOLIDAY_HINDU, 5, 15, 0, 14, 0, 1, FALSE },
  { "rakshabandhan", DOSSIER_HOLIDAY_HINDU, 5, 15, 0, 14, 0, 1, FALSE },
  { "ram navami", DOSSIER_HOLIDAY_HINDU, 1, 9, 0, 12, 0, 1, FALSE },
  { "rama navami", DOSSIER_HOLIDAY_HINDU, 1, 9, 0, 12, 0, 1, FALSE },
  { "ramadan", DOSSIER_HOLIDAY_HIJRI, 9, 1, 0, 0, 0, 30, FALSE },
  { "ramzan", DOSSIER_HOLIDAY_HIJRI, 9, 1, 0, 0, 0, 30, FALSE },
  { "rangwali holi", DOSSIER_HOLIDAY_HINDU, 12, 15, 0, 19, 1, 1, FALSE },
  { "rath yatra", DOSSIER_HOLIDAY_HINDU, 4, 2, 0, 6, 0, 1, FALSE },
  { "ratha yathra", DOSSIER_HOLIDAY_HINDU, 4, 2, 0, 6, 0, 1, FALSE },
  { "ratha yatra", DOSSIER_HOLIDAY_HINDU, 4, 2, 0, 6, 0, 1, FALSE },
  { "ravidas jayanti", DOSSIER_HOLIDAY_HINDU, 11, 15, 0, 6, 0, 1, FALSE },
  { "remembrance day", DOSSIER_HOLIDAY_FIXED, 11, 11, 0, 0, 0, 1, FALSE },
  { "republic day", DOSSIER_HOLIDAY_FIXED, 1, 26, 0, 0, 0, 1, FALSE },
  { "roop chaudas", DOSSIER_HOLIDAY_HINDU, 7, 29, 0, 18, 0, 1, FALSE },
  { "rosh hashana", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, -1, 3, FALSE },
  { "rosh hashanah", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, -1, 3, FALSE },
  { "rosh hashanna", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, -1, 3, FALSE },
  { "sacrifice feast", DOSSIER_HOLIDAY_HIJRI, 12, 10, 0, 0, 0, 1, FALSE },
  { "saint andrews day", DOSSIER_HOLIDAY_FIXED, 11, 30, 0, 0, 0, 1, FALSE },
  { "saint davids day", DOSSIER_HOLIDAY_FIXED, 3, 1, 0, 0, 0, 1, FALSE },
  { "saint georges day", DOSSIER_HOLIDAY_FIXED, 4, 23, 0, 0, 0, 1, FALSE },
  { "saint paddys day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "saint patrick", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "saint patrick day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "saint patricks day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "saint stephens day", DOSSIER_HOLIDAY_FIXED, 12, 26, 0, 0, 0, 1, FALSE },
  { "saint valentines day", DOSSIER_HOLIDAY_FIXED, 2, 14, 0, 0, 0, 1, FALSE },
  { "samvatsaradi", DOSSIER_HOLIDAY_HINDU, 1, 1, 0, 6, 0, 1, FALSE },
  { "saraswati jayanti", DOSSIER_HOLIDAY_HINDU, 11, 25, 0, 6, 0, 1, FALSE },
  { "saraswati puja", DOSSIER_HOLIDAY_HINDU, 11, 5, 0, 12, 0, 1, FALSE },
  { "seollal", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "shavuos", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 49, 3, FALSE },
  { "shavuot", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 49, 3, FALSE },
  { "sheer thursday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "shemini atzeret", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 20, 2, FALSE },
  { "shivaratri", DOSSIER_HOLIDAY_HINDU, 11, 29, 0, 24, 0, 1, FALSE },
  { "shivratri", DOSSIER_HOLIDAY_HINDU, 11, 29, 0, 24, 0, 1, FALSE },
  { "shrove monday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -48, 1, FALSE },
  { "shrove tuesday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -47, 1, FALSE },
  { "shushan purim", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, -30, 2, FALSE },
  { "simchat torah", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 21, 2, FALSE },
  { "simhat torah", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 21, 2, FALSE },
  { "small business saturday", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 4, 4, 2, 1, FALSE },
  { "spring bank holiday", DOSSIER_HOLIDAY_WEEKDAY, 5, 0, 1, -1, 0, 1, FALSE },
  { "spring festival", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, FALSE },
  { "st andrews day", DOSSIER_HOLIDAY_FIXED, 11, 30, 0, 0, 0, 1, FALSE },
  { "st davids day", DOSSIER_HOLIDAY_FIXED, 3, 1, 0, 0, 0, 1, FALSE },
  { "st georges day", DOSSIER_HOLIDAY_FIXED, 4, 23, 0, 0, 0, 1, FALSE },
  { "st johns day", DOSSIER_HOLIDAY_FIXED, 6, 24, 0, 0, 0, 1, FALSE },
  { "st paddys day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "st patrick", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "st patrick day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "st patricks day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "st pattys day", DOSSIER_HOLIDAY_FIXED, 3, 17, 0, 0, 0, 1, FALSE },
  { "st stephens day", DOSSIER_HOLIDAY_FIXED, 12, 26, 0, 0, 0, 1, FALSE },
  { "st valentines day", DOSSIER_HOLIDAY_FIXED, 2, 14, 0, 0, 0, 1, FALSE },
  { "succos", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "succot", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "sukkos", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "sukkot", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 13, 9, FALSE },
  { "summer bank holiday", DOSSIER_HOLIDAY_WEEKDAY, 8, 0, 1, -1, 0, 1, FALSE },
  { "super bowl sunday", DOSSIER_HOLIDAY_WEEKDAY, 2, 0, 7, 2, 0, 1, FALSE },
  { "super tuesday", DOSSIER_HOLIDAY_WEEKDAY, 3, 0, 2, 1, 0, 1, TRUE },
  { "surya shashthi", DOSSIER_HOLIDAY_HINDU, 8, 6, 0, 18, 0, 1, FALSE },
  { "tet", DOSSIER_HOLIDAY_CHINESE, 0, 0, 0, 0, 0, 1, TRUE },
  { "thai pongal", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "thanksgiving", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 4, 4, 0, 1, FALSE },
  { "thanksgiving day", DOSSIER_HOLIDAY_WEEKDAY, 11, 0, 4, 4, 0, 1, FALSE },
  { "the night journey", DOSSIER_HOLIDAY_HIJRI, 7, 27, 0, 0, 0, 1, FALSE },
  { "the prophets ascension", DOSSIER_HOLIDAY_HIJRI, 7, 27, 0, 0, 0, 1, FALSE },
  { "thiru onam", DOSSIER_HOLIDAY_ONAM, 0, 0, 0, 0, 0, 1, FALSE },
  { "thiruvonam", DOSSIER_HOLIDAY_ONAM, 0, 0, 0, 0, 0, 1, FALSE },
  { "thu of mysteries", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "thursday of mysteries", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, -3, 1, FALSE },
  { "tisha bav", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, -52, 2, FALSE },
  { "trinity sunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 56, 1, FALSE },
  { "tu bishvat", DOSSIER_HOLIDAY_SHEVAT, 0, 0, 0, 0, -1, 2, FALSE },
  { "tu bshevat", DOSSIER_HOLIDAY_SHEVAT, 0, 0, 0, 0, -1, 2, FALSE },
  { "ugadi", DOSSIER_HOLIDAY_HINDU, 1, 1, 0, 6, 0, 1, FALSE },
  { "uttarayan", DOSSIER_HOLIDAY_SANKRANTI, 9, 0, 0, 0, 0, 1, FALSE },
  { "vaisakha", DOSSIER_HOLIDAY_HINDU, 2, 15, 0, 20, 0, 1, FALSE },
  { "vaisakhi", DOSSIER_HOLIDAY_SANKRANTI, 0, 0, 0, 0, 0, 1, FALSE },
  { "vaishakhi", DOSSIER_HOLIDAY_SANKRANTI, 0, 0, 0, 0, 0, 1, FALSE },
  { "valentine day", DOSSIER_HOLIDAY_FIXED, 2, 14, 0, 0, 0, 1, FALSE },
  { "valentines", DOSSIER_HOLIDAY_FIXED, 2, 14, 0, 0, 0, 1, FALSE },
  { "valentines day", DOSSIER_HOLIDAY_FIXED, 2, 14, 0, 0, 0, 1, FALSE },
  { "valmiki jayanti", DOSSIER_HOLIDAY_HINDU, 7, 15, 0, 6, 0, 1, FALSE },
  { "vasakhi", DOSSIER_HOLIDAY_SANKRANTI, 0, 0, 0, 0, 0, 1, FALSE },
  { "vasant panchami", DOSSIER_HOLIDAY_HINDU, 11, 5, 0, 12, 0, 1, FALSE },
  { "ve day", DOSSIER_HOLIDAY_FIXED, 5, 8, 0, 0, 0, 1, TRUE },
  { "vesak", DOSSIER_HOLIDAY_HINDU, 2, 15, 0, 20, 0, 1, FALSE },
  { "vesak day", DOSSIER_HOLIDAY_HINDU, 2, 15, 0, 20, 0, 1, FALSE },
  { "veterans day", DOSSIER_HOLIDAY_FIXED, 11, 11, 0, 0, 0, 1, FALSE },
  { "victory day", DOSSIER_HOLIDAY_FIXED, 5, 9, 0, 0, 0, 1, TRUE },
  { "vijayadashami", DOSSIER_HOLIDAY_HINDU, 7, 10, 0, 14, 0, 1, FALSE },
  { "vinayaka chaturthi", DOSSIER_HOLIDAY_HINDU, 6, 4, 0, 12, 0, 1, FALSE },
  { "vishu", DOSSIER_HOLIDAY_SANKRANTI, 0, 0, 0, 0, 0, 1, FALSE },
  { "vj day", DOSSIER_HOLIDAY_FIXED, 8, 15, 0, 0, 0, 1, TRUE },
  { "waitangi day", DOSSIER_HOLIDAY_FIXED, 2, 6, 0, 0, 0, 1, FALSE },
  { "walpurgis night", DOSSIER_HOLIDAY_FIXED, 4, 30, 0, 0, 0, 1, FALSE },
  { "washingtons birthday", DOSSIER_HOLIDAY_WEEKDAY, 2, 0, 1, 3, 0, 1, FALSE },
  { "whit monday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 50, 1, FALSE },
  { "whit sunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 49, 1, FALSE },
  { "white sunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 49, 1, FALSE },
  { "whitmonday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 50, 1, FALSE },
  { "whitsunday", DOSSIER_HOLIDAY_EASTER, 0, 0, 0, 0, 49, 1, FALSE },
  { "womens day", DOSSIER_HOLIDAY_FIXED, 3, 8, 0, 0, 0, 1, FALSE },
  { "workers day", DOSSIER_HOLIDAY_FIXED, 5, 1, 0, 0, 0, 1, TRUE },
  { "world aids day", DOSSIER_HOLIDAY_FIXED, 12, 1, 0, 0, 0, 1, FALSE },
  { "world health day", DOSSIER_HOLIDAY_FIXED, 4, 7, 0, 0, 0, 1, FALSE },
  { "world vegan day", DOSSIER_HOLIDAY_FIXED, 11, 1, 0, 0, 0, 1, FALSE },
  { "xmas", DOSSIER_HOLIDAY_FIXED, 12, 25, 0, 0, 0, 1, FALSE },
  { "xmas day", DOSSIER_HOLIDAY_FIXED, 12, 25, 0, 0, 0, 1, FALSE },
  { "xmas eve", DOSSIER_HOLIDAY_FIXED, 12, 24, 0, 0, 0, 1, FALSE },
  { "yom ha atzmaut", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 19, 2, FALSE },
  { "yom haatzmaut", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 19, 2, FALSE },
  { "yom hashoah", DOSSIER_HOLIDAY_NISAN, 0, 0, 0, 0, 11, 2, FALSE },
  { "yom kippur", DOSSIER_HOLIDAY_TISHRI, 0, 0, 0, 0, 8, 2, FALSE },
  { "yugadi", DOSSIER_HOLIDAY_HINDU, 1, 1, 0, 6, 0, 1, FALSE },
};

/* The first holiday whose name is not before @name. */
static guint
lower_bound (const char *name)
{
  guint low = 0, high = G_N_ELEMENTS (holidays);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (dossier_word_order (holidays[middle].name, name) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const DossierHoliday *
dossier_holiday_find (const char *name)
{
  guint index;

  g_return_val_if_fail (name != NULL, NULL);

  index = lower_bound (name);
  if (index >= G_N_ELEMENTS (holidays) || strcmp (holidays[index].name, name) != 0)
    return NULL;
  return &holidays[index];
}

gboolean
dossier_holiday_has_prefix (const char *start)
{
  guint index;
  gsize length;

  g_return_val_if_fail (start != NULL, FALSE);

  index = lower_bound (start);
  length = strlen (start);
  return index < G_N_ELEMENTS (holidays) && strncmp (holidays[index].name, start, length) == 0;
}

static guint32
nth_weekday (int year, int month, int weekday, int nth)
{
  guint32 julian;
  int away;

  if (nth < 0)
    {
      julian = dossier_date_new_month (year, month, DOSSIER_BASIS_STATED).last;
      away = (dossier_date_weekday (julian) - weekday + 7) % 7;
      return julian - (guint32) away;
    }
  julian = dossier_date_julian (year, month, 1);
  away = (weekday - dossier_date_weekday (julian) + 7) % 7;
  return julian + (guint32) (away + 7 * (nth - 1));
}

/* Moves a day off the weekend: to the weekday next to it, or only off the Sunday (@nth 7). */
static guint32
off_weekend (guint32 julian, int nth)
{
  int weekday = dossier_date_weekday (julian);

  if (nth == 7)
    return weekday == 7 ? julian - 1 : julian;
  return weekday == 6 ? julian - 1 : weekday == 7 ? julian + 1 : julian;
}

/* The Parsi year has 365 days always, so that it begins a day earlier after each leap day. */
static guint32
parsi_new_year (int year)
{
  return (guint32) ((int) dossier_date_julian (2018, 8, 17) + 365 * (year - 2018));
}

static guint32
first_day (const DossierHoliday *holiday, int year)
{
  switch (holiday->kind)
    {
    case DOSSIER_HOLIDAY_FIXED:
      return dossier_date_julian (year, holiday->month, holiday->day);
    case DOSSIER_HOLIDAY_NEAREST:
      return off_weekend (dossier_date_julian (year, holiday->month, holiday->day), holiday->nth);
    case DOSSIER_HOLIDAY_WEEKDAY:
      return nth_weekday (year, holiday->month, holiday->weekday, holiday->nth);
    case DOSSIER_HOLIDAY_EASTER:
      return dossier_holiday_calendar_easter (year);
    case DOSSIER_HOLIDAY_ORTHODOX:
      return dossier_holiday_calendar_orthodox_easter (year);
    case DOSSIER_HOLIDAY_TISHRI:
      return dossier_holiday_calendar_tishri (year);
    case DOSSIER_HOLIDAY_NISAN:
      return dossier_holiday_calendar_nisan (year);
    case DOSSIER_HOLIDAY_KISLEV:
      return dossier_holiday_calendar_kislev (year);
    case DOSSIER_HOLIDAY_SHEVAT:
      return dossier_holiday_calendar_shevat (year);
    case DOSSIER_HOLIDAY_HIJRI:
      return dossier_holiday_lunar_hijri (year, holiday->month, holiday->day);
    case DOSSIER_HOLIDAY_HINDU:
      return dossier_holiday_lunar_hindu (year, holiday->month, holiday->day, holiday->nth);
    case DOSSIER_HOLIDAY_SANKRANTI:
      return dossier_holiday_lunar_sankranti (year, holiday->month);
    case DOSSIER_HOLIDAY_ONAM:
      return dossier_holiday_lunar_onam (year);
    case DOSSIER_HOLIDAY_CHINESE:
      return dossier_holiday_lunar_chinese (year);
    case DOSSIER_HOLIDAY_PARSI:
      return parsi_new_year (year);
    default:
      return 0;
    }
}

DossierDate
dossier_holiday_in_year (const DossierHoliday *holiday, int year)
{
  guint32 julian;

  g_return_val_if_fail (holiday != NULL, DOSSIER_DATE_NONE);

  if (year < FIRST_YEAR || year > LAST_YEAR)
    return DOSSIER_DATE_NONE;
  julian = first_day (holiday, year);
  if (julian == 0)
    return DOSSIER_DATE_NONE;
  julian = (guint32) ((int) julian + holiday->offset);
  /* "Jamat ul-Vida" is the last Friday before its feast. */
  if (holiday->kind == DOSSIER_HOLIDAY_HIJRI && holiday->weekday != 0)
    julian -= (guint32) ((dossier_date_weekday (julian) - holiday->weekday + 7) % 7);
  if (holiday->length == 1)
    return dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE);
  return dossier_date_new_range (julian, julian + (guint32) holiday->length - 1, DOSSIER_BASIS_RELATIVE);
}

const char *
dossier_holiday_nth_name (guint index)
{
  return index < G_N_ELEMENTS (holidays) ? holidays[index].name : NULL;
}
