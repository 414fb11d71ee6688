/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-finder.h"

#include <math.h>
#include <string.h>

#include "dossier-tokenizer.h"

/* "$5m=USD 5000000 about /hour same:0 part:1; …": every sum of @text in one line. */
static char *
show (const char *text, const char *default_currency)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GArray) sums = dossier_sum_finder_find (document, default_currency, NULL, NULL);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < sums->len; i++)
    {
      const DossierSum *sum = &g_array_index (sums, DossierSum, i);
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *words = dossier_range_dup_text (sum->range, text);

      g_string_append_printf (shown, "%s%s=%s %s", i > 0 ? "; " : "", words, sum->currency,
                              g_ascii_formatd (number, sizeof number, "%.15g", sum->min));
      if (isinf (sum->max))
        g_string_append (shown, "..");
      else if (sum->max != sum->min)
        g_string_append_printf (shown, "..%s", g_ascii_formatd (number, sizeof number, "%.15g", sum->max));
      if (sum->qualifier != DOSSIER_QUALIFIER_EXACT)
        g_string_append_printf (shown, " %s", dossier_qualifier_to_string (sum->qualifier));
      if (sum->per != NULL)
        g_string_append_printf (shown, " /%s", sum->per);
      if (sum->same_as != DOSSIER_NO_INDEX)
        g_string_append_printf (shown, " same:%u", sum->same_as);
      if (sum->part_of != DOSSIER_NO_INDEX)
        g_string_append_printf (shown, " part:%u", sum->part_of);
    }
  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *text;
  const char *sums;
} Case;

static void
check (const Case *cases, guint n, const char *default_currency)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shown = show (cases[i].text, default_currency);

      if (strcmp (shown, cases[i].sums) == 0)
        continue;
      g_test_message ("“%s”: “%s” instead of “%s”", cases[i].text, shown, cases[i].sums);
      g_test_fail ();
    }
}

static void
test_signs (void)
{
  static const Case cases[] = {
    { "The clinic got $300m.", "$300m=USD 300000000" },
    { "It cost $1.5bn to build.", "$1.5bn=USD 1500000000" },
    { "They raised €2 million.", "€2 million=EUR 2000000" },
    { "A fine of £4,250 was paid.", "£4,250=GBP 4250" },
    { "He had $3.75 left.", "$3.75=USD 3.75" },
    { "The tunnel will cost ¥40 billion.", "¥40 billion=JPY 40000000000" },
    { "Farmers were promised ₹6,000.", "₹6,000=INR 6000" },
    { "The bail was set at ₦50 million.", "₦50 million=NGN 50000000" },
    { "It sells for ₱120.", "₱120=PHP 120" },
    { "The budget is ₩12 trillion.", "₩12 trillion=KRW 12000000000000" },
    { "The loan is worth A$70 million.", "A$70 million=AUD 70000000" },
    { "She bid HK$2.4 million.", "HK$2.4 million=HKD 2400000" },
    { "The dam needs US$4 billion.", "US$4 billion=USD 4000000000" },
    { "The dam needs U.S.$4 billion.", "U.S.$4 billion=USD 4000000000" },
    { "The dam needs US $4 billion.", "US $4 billion=USD 4000000000" },
    { "It won $US5 million in damages.", "$US5 million=USD 5000000" },
    { "It won $A20m in damages.", "$A20m=AUD 20000000" },
    { "A levy of R$8 million follows.", "R$8 million=BRL 8000000" },
    { "They paid C$14 million.", "C$14 million=CAD 14000000" },
    { "A sum of N$15 500 was stolen.", "N$15 500=NAD 15500" },
    { "GH₵90,000 went missing.", "GH₵90,000=GHS 90000" },
    { "It costs 20€ a head.", "20€=EUR 20 /person" },
    { "The fee is 15 €.", "15 €=EUR 15" },
    { "A $4 million plan was dropped.", "$4 million=USD 4000000" },
    { "About 60¢ was added.", "60¢=USD 0.6 about" },
    { "He took a $1½ million loss.", "$1½ million=USD 1500000" },
    { "They want $5 m by June.", "$5 m=USD 5000000" },
    { "The firm has $7MM left.", "$7MM=USD 7000000" },
    { "It raised $80B and then $15M.", "$80B=USD 80000000000; $15M=USD 15000000" },
    { "The £20m and £30m stands were sold.", "£20m=GBP 20000000; £30m=GBP 30000000" },
    { "It earned $10 million dollars.", "$10 million dollars=USD 10000000" },
    { "It earned $500 CAD.", "$500 CAD=CAD 500" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_codes_and_letters (void)
{
  static const Case cases[] = {
    { "The grant is EUR 3.2 million.", "EUR 3.2 million=EUR 3200000" },
    { "The grant is 3.2 million EUR.", "3.2 million EUR=EUR 3200000" },
    { "They lost 75 USD million.", "75 USD million=USD 75000000" },
    { "A charge of 120 MEUR was booked.", "120 MEUR=EUR 120000000" },
    { "He owed ZAR1,7 million.", "ZAR1,7 million=ZAR 1700000" },
    { "The rent is CHF 1'250.", "CHF 1'250=CHF 1250" },
    { "A bribe of Rs 4,000 was asked.", "Rs 4,000=INR 4000" },
    { "A bribe of Rs. 20 lakh was asked.", "Rs. 20 lakh=INR 2000000" },
    { "The scam is worth Rs 2 lakh crore.", "Rs 2 lakh crore=INR 2000000000000" },
    { "The bank lost Tk 45.5 crore.", "Tk 45.5 crore=BDT 455000000" },
    { "He accepted RM7.8 million.", "RM7.8 million=MYR 7800000" },
    { "The fine is Dh5,000.", "Dh5,000=AED 5000" },
    { "The province spent R92 million.", "R92 million=ZAR 92000000" },
    { "Parking in Durban costs R20.", "R20=ZAR 20" },
    { "The governor hid N7.2 billion.", "N7.2 billion=NGN 7200000000" },
    { "The price rose to Ksh 550.", "Ksh 550=KES 550" },
    { "It cost Tsh217 billion.", "Tsh217 billion=TZS 217000000000" },
    { "Prizes: KD 3,000 and QR 250,000.", "KD 3,000=KWD 3000; QR 250,000=QAR 250000" },
    { "Beans fetch 12CUP and rice 30CUP in Havana.", "12CUP=CUP 12; 30CUP=CUP 30" },
    { "A 200 SEK voucher.", "200 SEK=SEK 200" },
    { "He sent 10000 bitcoins and 6.25 BTC.", "10000 bitcoins=BTC 10000; 6.25 BTC=BTC 6.25" },
    { "They got 3 USD50 cards.", "USD50=USD 50" },
    { "He moved 20 usd.", "20 usd=USD 20" },
    { "ALL 5 offers and 12 TOP teams at COP 27.", "" },
    { "We TRY 3 times; the CUP 2026 is far.", "" },
    { "The G20 met on the N1 road with N95 masks and R2 units.", "" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_names (void)
{
  static const Case cases[] = {
    { "He left five million yen.", "five million yen=JPY 5000000" },
    { "A toll of 10,000 Swiss francs.", "10,000 Swiss francs=CHF 10000" },
    { "Aid of 125 million Australian dollars.", "125 million Australian dollars=AUD 125000000" },
    { "Aid of 61 million Hong Kong dollars.", "61 million Hong Kong dollars=HKD 61000000" },
    { "Aid of 3 billion U.S. dollars.", "3 billion U.S. dollars=USD 3000000000" },
    { "They asked for US dollars 6000.", "US dollars 6000=USD 6000" },
    { "Income of 150,000 Egyptian pounds.", "150,000 Egyptian pounds=EGP 150000" },
    { "Sales of 361 million pounds.", "361 million pounds=GBP 361000000" },
    { "It took 2 million pounds sterling.", "2 million pounds sterling=GBP 2000000" },
    { "A debt of 145 billion won.", "145 billion won=KRW 145000000000" },
    { "A debt of 145 billion Korean won.", "145 billion Korean won=KRW 145000000000" },
    { "It charges 5,000 CFA francs in Dakar.", "5,000 CFA francs=XOF 5000" },
    { "The shirt cost 20 quid.", "20 quid=GBP 20" },
    { "The shirt cost forty bucks.", "forty bucks=USD 40" },
    { "The singer took ten grand.", "ten grand=USD 10000" },
    { "The hall bought ten grand pianos.", "" },
    { "He slipped him a fiver and two tenners.", "two tenners=GBP 20" },
    { "It fell by 34 cents.", "34 cents=USD 0.34" },
    { "Shares closed at 197 pence.", "197 pence=GBP 1.97" },
    { "Bread is five piastres in Cairo.", "five piastres=EGP 0.05" },
    { "Fuel is 15p dearer.", "15p=GBP 0.15" },
    { "It cost three dollars and fifty cents.", "three dollars and fifty cents=USD 3.5" },
    { "It cost 3 dollars 50 cents.", "3 dollars 50 cents=USD 3.5" },
    { "It cost 15 dollars and 50.", "15 dollars and 50=USD 15.5" },
    { "He has 15 dollars and 50 friends.", "15 dollars=USD 15" },
    { "A 30-million-dollar temple.", "30-million-dollar=USD 30000000" },
    { "A one-yen bid and a 12-cent-a-share dividend.", "one-yen=JPY 1; 12-cent=USD 0.12 /share" },
    { "He would not pay a dollar more.", "a dollar=USD 1" },
    { "The peso slid to 300 pesos per dollar in Argentina.", "300 pesos=ARS 300 /dollar" },
    { "It sells at 40 rupees in Karachi.", "40 rupees=PKR 40" },
    { "It sells at 40 rupees in Colombo.", "40 rupees=LKR 40" },
    { "It sells at 40 rupees.", "40 rupees=INR 40" },
    { "It sells at 40 pesos in Manila.", "40 pesos=PHP 40" },
    { "It sells at 40 pesos.", "40 pesos= 40" },
    { "Wheat hit 200 shillings in Uganda.", "200 shillings=UGX 200" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_spelt (void)
{
  static const Case cases[] = {
    { "It gave half a million dollars.", "half a million dollars=USD 500000" },
    { "It gave half a billion euros.", "half a billion euros=EUR 500000000" },
    { "It gave a quarter of a million pounds.", "a quarter of a million pounds=GBP 250000" },
    { "It gave three quarters of a billion dollars.", "three quarters of a billion dollars=USD 750000000" },
    { "It gave two and a half million dollars.", "two and a half million dollars=USD 2500000" },
    { "It gave a million and a half dollars.", "a million and a half dollars=USD 1500000" },
    { "It gave 2 1/2 million dollars.", "2 1/2 million dollars=USD 2500000" },
    { "It gave one hundred and fifty-three thousand euros.",
      "one hundred and fifty-three thousand euros=EUR 153000" },
    { "It gave one million two hundred thousand dollars.",
      "one million two hundred thousand dollars=USD 1200000" },
    { "It gave a hundred thousand dollars.", "a hundred thousand dollars=USD 100000" },
    { "It gave two dozen dollars.", "two dozen dollars=USD 24" },
    { "It gave one point three billion dollars.", "one point three billion dollars=USD 1300000000" },
    { "It gave 4.1 billion shekels.", "4.1 billion shekels=ILS 4100000000" },
    { "It gave 100 000 euros.", "100 000 euros=EUR 100000" },
    { "It gave 1.234.567,89 euros.", "1.234.567,89 euros=EUR 1234567.89" },
    { "It gave 12,34,567 rupees.", "12,34,567 rupees=INR 1234567" },
    { "It gave five lakh rupees.", "five lakh rupees=INR 500000" },
    { "Version 1.2.3 dollars were never paid.", "" },
    { "A billion-dollar valuation.", "billion-dollar=USD 1000000000" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_ranges (void)
{
  static const Case cases[] = {
    { "It needs between $2m and $3m.", "$2m and $3m=USD 2000000..3000000" },
    { "It needs $5-$10 million.", "$5-$10 million=USD 5000000..10000000" },
    { "It needs $5-10 million.", "$5-10 million=USD 5000000..10000000" },
    { "It needs $5 to $10 million.", "$5 to $10 million=USD 5000000..10000000" },
    { "It needs €5–10bn.", "€5–10bn=EUR 5000000000..10000000000" },
    { "It needs between 2 and 2.2 billion dollars.", "2 and 2.2 billion dollars=USD 2000000000..2200000000" },
    { "It needs 5,000-6,000 baht.", "5,000-6,000 baht=THB 5000..6000" },
    { "Fares run from $40 to $70.", "$40 to $70=USD 40..70" },
    { "Fares rose from $40 to $70.", "$40=USD 40; $70=USD 70" },
    { "Fares rose from 40 to 70 dollars.", "40=USD 40; 70 dollars=USD 70" },
    { "It lifted its offer by $5m to $30m.", "$5m=USD 5000000; $30m=USD 30000000" },
    { "He gave $20 to 30 people.", "$20=USD 20" },
    { "He gave $20 and $30.", "$20=USD 20; $30=USD 30" },
    { "Fines of $50-100,000 follow.", "$50-100,000=USD 50000..100000" },
    { "Losses of $735 million to $800 million.", "$735 million to $800 million=USD 735000000..800000000" },
    { "It will be 7-9 lakh rupees.", "7-9 lakh rupees=INR 700000..900000" },
    { "The sale drew anywhere from £10m to £12m.", "£10m to £12m=GBP 10000000..12000000" },
    { "From 2015 to 20 dollars.", "20 dollars=USD 20" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_hedges (void)
{
  static const Case cases[] = {
    { "About $5m went.", "$5m=USD 5000000 about" },
    { "Nearly $5m went.", "$5m=USD 5000000 about" },
    { "Some $5m went.", "$5m=USD 5000000 about" },
    { "An estimated $5m went.", "$5m=USD 5000000 about" },
    { "More than $5m went.", "$5m=USD 5000000 over" },
    { "More than another $5m went.", "$5m=USD 5000000 over" },
    { "Just over $5m went.", "$5m=USD 5000000 over" },
    { "At least $5m went.", "$5m=USD 5000000 over" },
    { "No less than $5m went.", "$5m=USD 5000000 over" },
    { "In excess of $5m went.", "$5m=USD 5000000 over" },
    { "$5m or more went.", "$5m=USD 5000000 over" },
    { "$5m-plus went.", "$5m=USD 5000000 over" },
    { "Up to $5m went.", "$5m=USD 5000000 up_to" },
    { "As much as $5m went.", "$5m=USD 5000000 up_to" },
    { "No more than $5m went.", "$5m=USD 5000000 up_to" },
    { "Less than $5m went.", "$5m=USD 5000000 under" },
    { "Just under $5m went.", "$5m=USD 5000000 under" },
    { "$5m or so went.", "$5m=USD 5000000 about" },
    { "He was sued over $5m.", "$5m=USD 5000000" },
    { "A fight over a $5m bill.", "$5m=USD 5000000" },
    { "A further $5m went.", "$5m=USD 5000000" },
    { "An estimated fortune of $5m went.", "$5m=USD 5000000 about" },
    { "It is in the $5m range.", "$5m=USD 5000000 about" },
    { "Over $5m went.", "$5m=USD 5000000 over" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_vague (void)
{
  static const Case cases[] = {
    { "He spent hundreds of millions on the race.", "hundreds of millions=USD 200000000..999000000 vague" },
    { "Tens of thousands of dollars vanished.", "Tens of thousands of dollars=USD 20000..99000 vague" },
    { "It earned millions of euros.", "millions of euros=EUR 1000000.. vague" },
    { "The bill adds trillions to the deficit.", "trillions=USD 1000000000000.. vague" },
    { "They wasted billions in public money.", "billions=USD 1000000000.. vague" },
    { "They cost the city several million dollars.", "several million dollars=USD 2000000..9000000 vague" },
    { "A few hundred dollars was all.", "A few hundred dollars=USD 200..900 vague" },
    { "It took a couple of million pounds.", "a couple of million pounds=GBP 2000000 about" },
    { "She has a six-figure salary.", "six-figure=USD 100000..999999 vague" },
    { "It went into seven figures.", "seven figures=USD 1000000..9999999 vague" },
    { "A multimillion-dollar deal.", "multimillion-dollar=USD 1000000.. vague" },
    { "A multi-billion-pound deal.", "multi-billion-pound=GBP 1000000000.. vague" },
    { "The firm owes €5m, and it may lose millions.",
      "€5m=EUR 5000000; millions=EUR 1000000.. vague" },
    { "It will cost hundreds of millions of taxpayer dollars.",
      "hundreds of millions=USD 200000000..999000000 vague" },
    { "They spent millions defending him.", "millions=USD 1000000.. vague" },
    { "The repairs could run into the millions.", "millions=USD 1000000.. vague" },
    { "The number of dead may run into the millions.", "" },
    { "In Delhi an amount of 600 crores ($77m) was sanctioned.",
      "600 crores=INR 6000000000; $77m=USD 77000000 same:0" },
    { "The clerk was paid 5 lakh.", "5 lakh=INR 500000" },
    { "They were paid for 2.5 lakh tonnes of coal.", "" },
    { "Some 3 crore people voted.", "" },
    { "Millions of people watched.", "" },
    { "It saved millions of lives.", "" },
    { "It has 200 million followers.", "" },
    { "Tens of thousands marched.", "" },
    { "It drew a six-figure crowd.", "" },
    { "Millions more people will pay.", "" },
    { "Hundreds of millions were told to stay at home.", "" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_rates (void)
{
  static const Case cases[] = {
    { "They earn $15 an hour.", "$15=USD 15 /hour" },
    { "They earn £40,000 a year.", "£40,000=GBP 40000 /year" },
    { "They pay €200 per month.", "€200=EUR 200 /month" },
    { "They pay €200 monthly.", "€200=EUR 200 /month" },
    { "The bid is $70-a-share.", "$70=USD 70 /share" },
    { "Oil is at $80 a barrel.", "$80=USD 80 /barrel" },
    { "Aid is $12 per capita.", "$12=USD 12 /person" },
    { "Tickets are $9 each.", "$9=USD 9 /unit" },
    { "He paid $9 a year ago.", "$9=USD 9" },
    { "It costs $3/month.", "$3=USD 3 /month" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_relations (void)
{
  static const Case cases[] = {
    { "It paid €2 million ($2.3 million).", "€2 million=EUR 2000000; $2.3 million=USD 2300000 same:0" },
    { "It paid 200 shillings, or about $2, in Kenya.", "200 shillings=KES 200; $2=USD 2 about same:0" },
    { "It pays €50 an hour (about US$55, £42).",
      "€50=EUR 50 /hour; US$55=USD 55 about same:0; £42=GBP 42 same:0" },
    { "It paid €2 million and $3 million.", "€2 million=EUR 2000000; $3 million=USD 3000000" },
    { "He held back the last $100 million of a $300 million promise.",
      "$100 million=USD 100000000 part:1; $300 million=USD 300000000" },
    { "He gave $3 million of the planned $8 million.",
      "$3 million=USD 3000000 part:1; $8 million=USD 8000000" },
    { "He will forfeit $650,000, $180,000 of which is cash.",
      "$650,000=USD 650000; $180,000=USD 180000 part:0" },
    { "It spent $10m, including about $2m on roads.", "$10m=USD 10000000; $2m=USD 2000000 about part:0" },
    { "It spent $2m of $10m bonds and $3m of bonds.", "$2m=USD 2000000; $10m=USD 10000000; $3m=USD 3000000" },
    { "He owes $4m. That sum is disputed.", "$4m=USD 4000000; That sum=USD 4000000 same:0" },
    { "He owes $4m and paid half of it.", "$4m=USD 4000000; half of it=USD 2000000 part:0" },
    { "He owes $4m. She owes twice that amount.", "$4m=USD 4000000; twice that amount=USD 8000000" },
    { "He paid $1m of the $5m. The remaining amount is due.",
      "$1m=USD 1000000 part:1; $5m=USD 5000000; The remaining amount=USD 4000000 part:1" },
    { "He withheld the last $1m of the $5m. The remaining amount is in doubt.",
      "$1m=USD 1000000 part:1; $5m=USD 5000000; The remaining amount=USD 1000000 same:0" },
    { "She pledged $9m. She has paid $2m, and the remaining amount is due.",
      "$9m=USD 9000000; $2m=USD 2000000; the remaining amount=USD 7000000 part:0" },
    { "She pledged $9m and gave $2m. The rest will go to schools.",
      "$9m=USD 9000000; $2m=USD 2000000; The rest=USD 7000000 part:0" },
    { "She met $9m in debts. The rest of us will go.", "$9m=USD 9000000" },
    { "The bridge cost $9m and the road $2m. The rest will go to schools.",
      "$9m=USD 9000000; $2m=USD 2000000" },
    { "He owes $4m. Half of it went to the port.", "$4m=USD 4000000; Half of it=USD 2000000 part:0" },
    { "The city set aside $4m. Ruiz wants the money back.", "$4m=USD 4000000; the money=USD 4000000 same:0" },
    { "The city set aside $4m. Ruiz reads the money pages.", "$4m=USD 4000000" },
    { "Ruiz wants the money back.", "" },
    { "He owes $4m. It rained. The day was long. That sum is disputed.", "$4m=USD 4000000" },
    { "He did that amount of work for half of it.", "" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_not_money (void)
{
  static const Case cases[] = {
    { "She is 45 and runs 10 km in 50 minutes.", "" },
    { "Sales rose 12 per cent, then 5 percent, then 3%.", "" },
    { "A 200-pound man lifted 40 pounds of flour.", "" },
    { "He lost 12 pounds in a month.", "" },
    { "They won 3 games and won 1,000 fans.", "" },
    { "50 Cent sang at Euro 2024.", "" },
    { "It got five marks out of ten and two crowns.", "" },
    { "He said 2016 won't see the 20,000 mark.", "" },
    { "Copyright 2014 NPR.", "" },
    { "The kyat fell against the dollar.", "" },
    { "He scored 300m downloads in 2m homes.", "" },
    { "The file is 990d-404c-9d3e and 1c0ef.", "" },
    { "Read more at https://example.com/a1c0ef8e/4c45", "" },
    { "At 10:30 on 5/6 the No. 10 shirt cost nothing.", "" },
    { "Flight R92 and gate N7 on the K2 line.", "" },
    { "It holds 30 billion barrels and 5 million tonnes.", "" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_context (void)
{
  static const Case canada[] = {
    { "The province of Ontario told Ottawa that Canada owes Toronto $3 million.", "$3 million=CAD 3000000" },
    { "Canada, Ottawa and Toronto asked America, the U.S. and Washington for $3 million.",
      "$3 million=USD 3000000" },
    { "https://news.example.com.au/story says rents are $500.", "$500=AUD 500" },
    { "Nortel of Canada, Ottawa and Toronto lost $5m (£3m).", "$5m=USD 5000000; £3m=GBP 3000000 same:0" },
    { "Sydney, Perth and Melbourne saw A$7m ($5m).", "A$7m=AUD 7000000; $5m=USD 5000000 same:0" },
    { "Seoul said the yard lost 200 billion won ($150 million). Korean and South Korean buyers left.",
      "200 billion won=KRW 200000000000; $150 million=USD 150000000 same:0" },
  };
  static const Case paper[] = {
    { "Rents are $500.", "$500=NZD 500" },
    { "Rents are US$500.", "US$500=USD 500" },
    { "He wasted millions.", "millions=NZD 1000000.. vague" },
  };

  check (canada, G_N_ELEMENTS (canada), NULL);
  check (paper, G_N_ELEMENTS (paper), "NZD");
}

static void
test_basis (void)
{
  static const Case cases[] = { { "€5", "symbol" },
                                { "SEK 5", "code" },
                                { "5 Swiss francs", "name" },
                                { "$5 in Washington", "context" },
                                { "$5", "default" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = dossier_tokenizer_run (cases[i].text, strlen (cases[i].text),
                                                                    NULL, 0);
      g_autoptr (GArray) sums = dossier_sum_finder_find (document, NULL, NULL, NULL);

      g_assert_cmpuint (sums->len, ==, 1);
      g_assert_cmpstr (g_array_index (sums, DossierSum, 0).basis, ==, cases[i].sums);
    }
}

static void
test_hedge_range (void)
{
  const char *text = "They gave no more than £5m.";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (GArray) sums = dossier_sum_finder_find (document, NULL, NULL, NULL);
  g_autofree char *hedge = dossier_range_dup_text (g_array_index (sums, DossierSum, 0).hedge, text);

  g_assert_cmpstr (hedge, ==, "no more than");
}

/* Steps for @unit repeated to @bytes. */
static guint64
count_steps (const char *unit, gsize bytes)
{
  g_autoptr (GString) text = g_string_sized_new (bytes + 64);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) sums = NULL;
  guint64 steps;

  while (text->len < bytes)
    g_string_append (text, unit);
  document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
  sums = dossier_sum_finder_find_ends (document, NULL, &steps);
  return steps;
}

/* Twice the text takes twice the steps, and no text takes more than so many a byte. */
static void
test_linear (void)
{
  static const char *const units[] = {
    "7",
    "1,",
    "$",
    "€5",
    "$1 ",
    "million ",
    "two hundred ",
    "hundreds of ",
    "one and a half ",
    "5 to ",
    "between 5 and ",
    "(",
    "$5 (",
    "half of it ",
    "that sum $4 ",
    "more than ",
    "Rs. ",
    "The committee met to hear what had been said. ",
    "U.S. ",
    "R",
    "1/2 ",
    "£5-£6-",
    "pounds ",
    "six-figure ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      guint64 once = count_steps (units[i], 100000);
      guint64 twice = count_steps (units[i], 200000);

      g_assert_cmpuint (twice, <=, 2 * once + once / 10 + 1000);
      g_assert_cmpuint (once, <=, 400 * 100000);
    }
}

static void
test_any_bytes (void)
{
  static const char *const texts[] = { "",
                                       "$",
                                       "5",
                                       "$5 ",
                                       "a",
                                       "a-half",
                                       "½",
                                       "$½",
                                       "to $",
                                       "\xe2\x82\xac",
                                       "million",
                                       "between",
                                       "(",
                                       "multi",
                                       "half of",
                                       "the rest of",
                                       "Rs.",
                                       "1,2,3",
                                       "$5-",
                                       "U.S.",
                                       "5 million million million million million million dollars" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *shown = show (texts[i], NULL);

      g_assert_nonnull (shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sum-finder/signs", test_signs);
  g_test_add_func ("/sum-finder/codes-and-letters", test_codes_and_letters);
  g_test_add_func ("/sum-finder/names", test_names);
  g_test_add_func ("/sum-finder/spelt", test_spelt);
  g_test_add_func ("/sum-finder/ranges", test_ranges);
  g_test_add_func ("/sum-finder/hedges", test_hedges);
  g_test_add_func ("/sum-finder/vague", test_vague);
  g_test_add_func ("/sum-finder/rates", test_rates);
  g_test_add_func ("/sum-finder/relations", test_relations);
  g_test_add_func ("/sum-finder/not-money", test_not_money);
  g_test_add_func ("/sum-finder/context", test_context);
  g_test_add_func ("/sum-finder/basis", test_basis);
  g_test_add_func ("/sum-finder/hedge-range", test_hedge_range);
  g_test_add_func ("/sum-finder/linear", test_linear);
  g_test_add_func ("/sum-finder/any-bytes", test_any_bytes);
  return g_test_run ();
}
