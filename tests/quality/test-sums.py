#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the sums that the programs find against the sets in DOSSIER_SHARED, and fails below a floor."""
import glob
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

TRAIN, CLI = sys.argv[1:3]
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "sums.json"), encoding="utf8"))
# Parts of a currency and what they are worth in it: the gold gives "50 cents" as 50 of the unit cent.
MINOR = {"Cent": 0.01, "Pence": 0.01, "Penny": 0.01, "Sen": 0.01, "Satoshi": 1e-8}
# Names that the library of the suite leaves open, and the currencies that may stand for them.
OPEN = {"Dollar": {"USD"}, "Cent": {"USD"}, "Pound": {"GBP"}, "Riyal": {"SAR", "QAR"}, "Rial": {"IRR", "OMR", "YER"},
        "Unnamed": None, "Dinar": None}


def near(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1, abs(a))


def found(path, *options):
    """The sums of each record of a set, by its id."""
    lines = subprocess.run([TRAIN, "score-sums", *options, path], check=True, capture_output=True, text=True).stdout
    return {record["id"]: record["money"] for record in map(json.loads, lines.splitlines())}


def records(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def check(name, right, total):
    figure = 100 * right / total
    print(f"# {name}: {right} of {total}, {figure:.1f} (floor {FLOORS[name]})")
    assert figure >= FLOORS[name], f"{name} is {figure:.1f}, below {FLOORS[name]}"


def check_f1(name, gold, predicted):
    """Value and currency as score.py counts them."""
    both = n_predicted = n_gold = 0
    for record in gold:
        sums = [s for s in predicted[record["id"]]
                if not any(s["start"] < x["end"] and x["start"] < s["end"] for x in record["ignore"])]
        n_predicted += len(sums)
        n_gold += len(record["expected"])
        used = set()
        for s in sums:
            match = next((i for i, x in enumerate(record["expected"])
                          if i not in used and s["start"] < x["end"] and x["start"] < s["end"]), None)
            if match is None:
                continue
            used.add(match)
            wanted = record["expected"][match]
            values = wanted["range"] or [wanted["value"]]
            got = s.get("range") or [s.get("value")]
            both += (len(values) == len(got) and all(near(a, b) for a, b in zip(values, got))
                     and s["currency"] in wanted["iso_any"])
    check(name, 2 * both, n_predicted + n_gold)


def test_gold():
    path = os.path.join(tap.shared(), "eval", "money-gold-dev.jsonl")
    check_f1("money-gold-dev", records(path), found(path))


def test_recognizers():
    path = os.path.join(tap.shared(), "eval", "money-recognizers.jsonl")
    predicted = found(path)
    right = total = 0
    for record in records(path):
        # A bare word ("the dollar") is no amount.
        wanted = [x for x in record["expected"] if x["value"] is not None]
        got = predicted[record["id"]]
        total += 1
        right += len(wanted) == len(got) and all(
            near(x["value"] * MINOR.get(x["unit"], 1), s.get("value"))
            and x["iso"] in (None, s["currency"]) for x, s in zip(wanted, got))
    check("money-recognizers", right, total)


def test_duckling():
    path = os.path.join(tap.shared(), "eval", "money-duckling.jsonl")
    predicted = found(path, "--joined")
    right = total = 0
    for record in records(path):
        got = predicted[record["id"]]
        total += 1
        if record["kind"] == "none":
            right += not got
            continue
        if len(got) != 1:
            continue
        unit = MINOR.get(record["currency"], 1)
        values = got[0].get("range") or [got[0].get("value")]
        allowed = OPEN.get(record["currency"], {record["currency"]})
        hedges = {"under": ("under", "up_to"), "above": ("over",)}.get(record["kind"])
        right += (len(values) == len(record["values"])
                  and all(near((a or 0) * unit, b) for a, b in zip(record["values"], values))
                  and (allowed is None or got[0]["currency"] in allowed)
                  and (hedges is None or got[0]["qualifier"] in hedges))
    check("money-duckling", right, total)


def score_claims(gold, articles):
    """The figures of the line `sums` of score_claims.py: found, right, of how many."""
    with tempfile.TemporaryDirectory() as folder:
        for article in articles:
            with open(os.path.join(folder, os.path.basename(article) + ".json"), "w", encoding="utf8") as out:
                subprocess.run([CLI, "extract", "--json", article], check=True, stdout=out)
        scorer = os.path.join(tap.shared(), "eval", "score_claims.py")
        lines = subprocess.run([sys.executable, scorer, gold, folder], check=True, capture_output=True, text=True).stdout
    line = next(x for x in lines.splitlines() if x.startswith("sums"))
    right, total = line.split("right ")[1].split(",")[0].split("/")
    return int(right), int(total)


def test_seeds():
    gold = os.path.join(tap.shared(), "gold", "seeds.json")
    check("seeds", *score_claims(gold, sorted(glob.glob(os.path.join(tap.shared(), "seeds", "*.txt")))))


def test_news():
    gold = os.path.join(tap.shared(), "gold", "news")
    wanted = {json.load(open(p, encoding="utf8"))["id"] for p in glob.glob(os.path.join(gold, "*.json"))}
    articles = [p for p in glob.glob(os.path.join(tap.shared(), "corpora", "**", "*.txt"), recursive=True)
                if os.path.basename(p) in wanted]
    check("news", *score_claims(gold, sorted(articles)))


tap.run(test_gold, test_recognizers, test_duckling, test_seeds, test_news)
