#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the dates that the programs find, and the dates they give to articles, against the sets in DOSSIER_SHARED.

The suites differ in two conventions, and either counts here: an end may be the last day or the day after it, or be
named by the first day of its unit ("to 2018" as 2018-01-01); and a round count from today ("two weeks ago") may be
the day that plain counting gives or the unit that holds it."""
import calendar
import datetime
import glob
import json
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

TRAIN, CLI = sys.argv[1:3]
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "dates.json"), encoding="utf8"))
DAY = datetime.timedelta(1)
N_ARTICLES = 200


def evaluation(name):
    return os.path.join(tap.shared(), "eval", name + ".jsonl")


def records(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def found(name):
    """The expressions of time of each record of a set, by its id."""
    lines = subprocess.run([TRAIN, "find-dates", evaluation(name)], check=True, capture_output=True, text=True).stdout
    return {record["id"]: record["timexes"] for record in map(json.loads, lines.splitlines())}


def check(name, figure, detail):
    print(f"# {name}: {figure:.1f} ({detail}; floor {FLOORS[name]})")
    assert figure >= FLOORS[name], f"{name} is {figure:.1f}, below {FLOORS[name]}"


def day(text):
    return datetime.date.fromisoformat(text[:10])


def minute(text):
    return int(text[11:13]) * 60 + int(text[14:16])


def first_of_unit(iso):
    """The first day of what an ISO prefix names."""
    parts = [int(part) for part in iso.split("T")[0].split("-")]
    return datetime.date(*(parts + [1, 1])[:3])


def place_present(timexes, reference):
    """"Now" is the moment the record speaks from."""
    for timex in timexes:
        if timex["value"] == "PRESENT_REF":
            timex.update(first=reference[:10], last=reference[:10], first_minute=minute(reference))


def is_day(timex, wanted):
    if timex["point"] and day(timex["point"]) == wanted:
        return True
    # A feast that begins on the eve has two days.
    return bool(timex["first"] and timex["last"]) and day(timex["first"]) == wanted and day(timex["last"]) - wanted <= DAY


def starts(timex, wanted):
    return bool(timex["first"]) and wanted in (day(timex["first"]), first_of_unit(timex["iso"] or timex["first"]))


def ends(timex, wanted):
    """Whether @wanted, an end that may or may not be counted in, is the end of the interval."""
    if not timex["last"]:
        return False
    last = day(timex["last"])
    ways = {last, last + DAY, last.replace(day=1), last.replace(day=1, month=(last.month - 1) // 3 * 3 + 1)}
    if timex["iso_end"]:
        ways.add(first_of_unit(timex["iso_end"]))
    return wanted in ways


def is_open(timex, wanted, bounds):
    if timex["bound"] not in bounds or not timex["first"] or not timex["last"]:
        return False
    return wanted in (day(timex["first"]), day(timex["last"]), day(timex["last"]) + DAY)


def fits(timex, kind, value):
    """Whether an expression has one of the values that the Recognizers suite gives it."""
    single, start, end = value.get("value"), value.get("start"), value.get("end")
    if kind == "date":
        return is_day(timex, day(single))
    if kind == "datetime":
        if single.endswith("23:59:59"):
            return is_day(timex, day(single))
        return is_day(timex, day(single)) and (timex["first_minute"] == minute(single)
                                               or (minute(single) == 0 and timex["first_minute"] < 0))
    if kind == "daterange":
        if start and end:
            return starts(timex, day(start)) and ends(timex, day(end))
        return is_open(timex, day(start), ("since", "after")) if start else is_open(timex, day(end), ("before", "until"))
    if start and end:
        return (timex["first"] == start[:10] and timex["first_minute"] == minute(start)
                and timex["last_minute"] == minute(end))
    bound = start or end
    return is_day(timex, day(bound)) and timex["first_minute"] == minute(bound) and timex["bound"] != ""


def test_recognizers():
    predicted = found("dates-recognizers")
    right = total = 0
    for record in records(evaluation("dates-recognizers")):
        if not record["ref"]:
            continue
        place_present(predicted[record["id"]], record["ref"])
        for wanted in record["expected"]:
            values = [v for v in wanted["values"] if v.get("value") != "not resolved"]
            if wanted["type"] not in ("date", "daterange", "datetime", "datetimerange") or not values:
                continue
            total += 1
            right += any(fits(timex, wanted["type"], value) for timex in predicted[record["id"]] for value in values
                         if timex["start"] <= wanted["end"] and wanted["start"] < timex["end"])
    check("dates-recognizers", 100 * right / total, f"{right} of {total}")


def last_of_grain(first, grain):
    """The last day of the week, month, quarter or year that begins on @first."""
    if grain == "Week":
        return first + 6 * DAY
    month = {"Month": first.month, "Quarter": min(first.month + 2, 12), "Year": 12}[grain]
    return first.replace(month=month, day=calendar.monthrange(first.year, month)[1])


def is_duckling(timex, record):
    first = day(record["from"])
    if not timex["first"] or not timex["last"]:
        return False
    if record["open"]:
        return day(timex["first"]) == first and timex["bound"] != ""
    if record["to"]:
        return starts(timex, first) and ends(timex, day(record["to"]))
    if record["grain"] == "Day" or "Holiday" in record["kind"]:
        return is_day(timex, first)
    if timex["point"] and record["grain"] == "Month" and timex["point"][:7] == record["from"][:7]:
        return True
    return day(timex["first"]) == first and day(timex["last"]) == last_of_grain(first, record["grain"])


def test_duckling():
    predicted = found("dates-duckling")
    right = total = 0
    for record in records(evaluation("dates-duckling")):
        if record.get("grain") not in ("Day", "Week", "Month", "Quarter", "Year"):
            continue
        place_present(predicted[record["id"]], record["ref"])
        total += 1
        right += any(is_duckling(timex, record) for timex in predicted[record["id"]])
    check("dates-duckling", 100 * right / total, f"{right} of {total}")


def agrees(wanted, found_day):
    """Whether a day has the year, month and day that a record of Chrono's suite asks for, as far as it asks."""
    return bool(found_day) and all(wanted.get(part, value) == value for part, value in
                                   zip(("year", "month", "day"), map(int, found_day.split("-"))))


def is_chrono(timex, expected):
    start, end = expected["start"], expected.get("end")
    if end and any(part in end for part in ("year", "month", "day")):
        return agrees(start, timex["first"]) and agrees(end, timex["last"])
    # The library gives one day for what lasts longer ("last month"): any within counts.
    return agrees(start, timex["point"]) or agrees(start, timex["first"]) or (
        bool(timex["first"] and timex["last"] and all(part in start for part in ("year", "month", "day")))
        and day(timex["first"]) <= datetime.date(start["year"], start["month"], start["day"]) <= day(timex["last"]))


def test_chrono():
    """The days that the library's suite asks for; clock times, zones and years before 1000 are not scored."""
    predicted = found("dates-chrono")
    right = total = 0
    for record in records(evaluation("dates-chrono")):
        start = (record["expected"] or {}).get("start") or {}
        if not (record["ref"] or "")[:4].isdigit() or not {"month", "day"} <= set(start) or start.get("year", 2000) < 1000:
            continue
        place_present(predicted[record["id"]], record["ref"])
        total += 1
        right += any(is_chrono(timex, record["expected"]) for timex in predicted[record["id"]])
    check("dates-chrono", 100 * right / total, f"{right} of {total}")


def score_timex(name):
    """The F1 figures of score.py timex: strict spans, relaxed spans, values."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as out:
        out.write(subprocess.run([TRAIN, "find-dates", evaluation(name)], check=True, capture_output=True, text=True).stdout)
        out.flush()
        scorer = os.path.join(tap.shared(), "eval", "score.py")
        lines = subprocess.run([sys.executable, scorer, "timex", evaluation(name), out.name], check=True,
                               capture_output=True, text=True).stdout.splitlines()
    return [float(line.split("F1 ")[1].split(" ")[0]) for line in lines]


def test_timebank():
    strict, relaxed, value = score_timex("dates-timebank")
    check("dates-timebank span", strict, f"relaxed {relaxed}")
    check("dates-timebank value", value, "F1")


def test_wikiwars():
    strict, relaxed, value = score_timex("dates-wikiwars")
    check("dates-wikiwars span", strict, f"relaxed {relaxed}")
    check("dates-wikiwars value", value, "F1")


def extract(article, *options):
    return json.loads(subprocess.run([CLI, "extract", *options, "--json", article], check=True, capture_output=True,
                                     text=True).stdout)


def test_seeds():
    with tempfile.TemporaryDirectory() as folder:
        for article in sorted(glob.glob(os.path.join(tap.shared(), "seeds", "*.txt"))):
            with open(os.path.join(folder, os.path.basename(article) + ".json"), "w", encoding="utf8") as out:
                json.dump(extract(article), out)
        scorer = os.path.join(tap.shared(), "eval", "score_claims.py")
        lines = subprocess.run([sys.executable, scorer, os.path.join(tap.shared(), "gold", "seeds.json"), folder],
                               check=True, capture_output=True, text=True).stdout
    line = next(x for x in lines.splitlines() if x.startswith("dates"))
    right, total = map(int, line.split("value right ")[1].split("/"))
    check("seeds", 100 * right / total, f"{right} of {total}")


def test_seed_articles():
    """The interval that each of the five is dated to holds the gold's, and is no wider than three weeks more."""
    gold = json.load(open(os.path.join(tap.shared(), "gold", "seeds.json"), encoding="utf8"))["files"]
    right = 0
    for name, wanted in gold.items():
        date = extract(os.path.join(tap.shared(), "seeds", name))["articles"][0]["date"]
        inferred = wanted["article_date"]["inferred"].split("/")
        first, last = day(inferred[0]), day(inferred[-1])
        if date["value"]:
            got_first, got_last = day(date["value"]), day(date.get("value_end") or date["value"])
            right += (got_first <= first and last <= got_last
                      and (got_last - got_first) - (last - first) <= 21 * DAY)
    check("seed articles", 100 * right / len(gold), f"{right} of {len(gold)}")


def is_right(wanted, found_date):
    value, value_end = found_date.get("value") or "", found_date.get("value_end") or ""
    ends_wanted = wanted.split("/")
    return value == ends_wanted[0] and (len(ends_wanted) == 1 or value_end == ends_wanted[1]
                                        or ends_wanted[0] == ends_wanted[1])


def test_news():
    right = total = 0
    for path in sorted(glob.glob(os.path.join(tap.shared(), "gold", "news", "*.json"))):
        gold = json.load(open(path, encoding="utf8"))
        article = os.path.join(tap.shared(), "corpora", "allsides", os.path.basename(path).replace(".json", ".txt"))
        dates = extract(article, "--date", gold["date"])["articles"][0]["dates"]
        for wanted in gold["dates"]:
            if wanted.get("optional") or not wanted.get("value"):
                continue
            total += 1
            match = next((d for d in dates if d["start"] < wanted["end"] and wanted["start"] < d["end"]), None)
            right += match is not None and is_right(wanted["value"], match)
    check("news", 100 * right / total, f"{right} of {total}")


def test_article_dates():
    """Articles of known date, dated by their words alone: how many rightly, and how many not wrongly."""
    folder = os.path.join(tap.shared(), "corpora", "allsides")
    with open(os.path.join(folder, "index.tsv"), encoding="utf8") as index:
        rows = [line.rstrip("\n").split("\t") for line in index][1:]
    sample = dict(row[:2] for row in random.Random(11).sample(rows, N_ARTICLES))
    lines = subprocess.run([TRAIN, "date-articles", os.environ["DOSSIER_DATADIR"], *(os.path.join(folder, name + ".txt") for name in sample)], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    right = wrong = 0
    for line in lines:
        name, first, last = line.split("\t")[:3]
        if first:
            is_inside = first <= sample[name.removesuffix(".txt")] <= (last or first)
            right += is_inside
            wrong += not is_inside
    check("articles right", 100 * right / N_ARTICLES, f"{right} of {N_ARTICLES}, the rest open or wrong")
    check("articles not wrong", 100 - 100 * wrong / N_ARTICLES, f"{wrong} wrong")


tap.run(test_recognizers, test_duckling, test_chrono, test_timebank, test_wikiwars, test_seeds, test_seed_articles, test_news,
        test_article_dates)
