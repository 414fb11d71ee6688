#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores claims, quotes and relations against the sets in DOSSIER_SHARED, and fails below a floor."""
import csv
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

TRAIN, CLI = sys.argv[1:3]
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "claims.json"), encoding="utf8"))
# What the scorer prints, and under which name its floor stands.
FIGURES = {
    "precision": r"^claims +precision ([\d.]+)",
    "recall core": r"^claims .*recall core ([\d.]+)",
    "pairs F1": r"^pairs tied .*F1 ([\d.]+)",
    "modality": r"^on matches .*modality (\d+)%",
    "negation": r"^on matches .*negation (\d+)%",
    "attribution": r"^on matches .*attribution (\d+)%",
    "evidence": r"^on matches .*evidence (\d+)%",
}


def check(name, figure):
    print(f"# {name}: {figure} (floor {FLOORS[name]})")
    assert figure >= FLOORS[name], f"{name} is {figure}, below {FLOORS[name]}"


def dates(folder):
    """Day of each article by its id, from the folder's index."""
    with open(os.path.join(folder, "index.tsv"), encoding="utf8", newline="") as lines:
        return {row["id"]: row["date"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}


def extract(path, folder, date=None):
    options = ["--date", date] if date else []
    output = subprocess.run([CLI, "extract", *options, "--json", path], check=True, capture_output=True, text=True).stdout
    with open(os.path.join(folder, os.path.basename(path) + ".json"), "w", encoding="utf8") as file:
        file.write(output)


def score(label, gold, folder):
    scorer = os.path.join(tap.shared(), "eval", "score_claims.py")
    text = subprocess.run([sys.executable, scorer, gold, folder], check=True, capture_output=True, text=True).stdout
    for name, pattern in FIGURES.items():
        found = re.search(pattern, text, re.M)
        assert found, f"the scorer prints no {name}"
        check(f"{label} {name}", float(found[1]))


def score_corpus(label, gold):
    """Scores articles of the corpus against the annotations in the folder @gold."""
    corpus = os.path.join(tap.shared(), "corpora", "allsides")
    day = dates(corpus)
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(glob.glob(os.path.join(gold, "*.json"))):
            name = os.path.splitext(os.path.basename(file))[0].removesuffix(".txt")
            extract(os.path.join(corpus, name + ".txt"), folder, day.get(name))
        score(label, gold, folder)


def test_news():
    score_corpus("news", os.path.join(tap.shared(), "gold", "news"))


def test_annotated():
    score_corpus("annotated", os.path.join(os.path.dirname(__file__), "gold"))


def test_read():
    score_corpus("read", os.path.join(os.path.dirname(__file__), "gold", "read"))


def test_unread():
    score_corpus("unread", os.path.join(os.path.dirname(__file__), "gold", "unread"))


def test_seeds():
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(glob.glob(os.path.join(tap.shared(), "seeds", "*.txt"))):
            extract(file, folder)
        score("seeds", os.path.join(tap.shared(), "gold", "seeds.json"), folder)


def test_quotes():
    gold = os.path.join(tap.shared(), "eval", "quotes-polnear-dev.jsonl")
    with tempfile.TemporaryDirectory() as folder:
        predicted = os.path.join(folder, "quotes.jsonl")
        lines = subprocess.run([TRAIN, "score-quotes", os.environ["DOSSIER_DATADIR"], gold], check=True,
                               capture_output=True, text=True).stdout
        with open(predicted, "w", encoding="utf8") as file:
            file.write(lines)
        scorer = os.path.join(tap.shared(), "eval", "score.py")
        text = subprocess.run([sys.executable, scorer, "quotes", gold, predicted], check=True, capture_output=True,
                              text=True).stdout
    check("quotes-polnear-dev F1", float(re.search(r"F1 ([\d.]+)", text)[1]))


def test_relations():
    gold = os.path.join(tap.shared(), "eval", "relations-knowledgenet-dev.jsonl")
    text = subprocess.run([TRAIN, "score-relations", os.environ["DOSSIER_DATADIR"], gold], check=True,
                          capture_output=True, text=True).stdout
    precision, recall = re.search(r"^all +precision +([\d.]+).*recall +([\d.]+)", text, re.M).groups()
    check("knowledgenet precision", float(precision))
    check("knowledgenet recall", float(recall))


tap.run(test_news, test_annotated, test_read, test_unread, test_seeds, test_quotes, test_relations)
