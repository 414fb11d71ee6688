#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores who is who, as the programs find it, against the sets in DOSSIER_SHARED, and fails below a floor."""
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
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "coreference.json"), encoding="utf8"))


def check(name, figure):
    print(f"# {name}: {figure:.1f} (floor {FLOORS[name]})")
    assert figure >= FLOORS[name], f"{name} is {figure:.1f}, below {FLOORS[name]}"


def score_gap(name):
    """F1 on which of two names a pronoun means, with names found by the program."""
    path = os.path.join(tap.shared(), "eval", name + ".jsonl")
    line = subprocess.run([TRAIN, "score-coreference", os.environ["DOSSIER_DATADIR"], path], check=True,
                          capture_output=True, text=True).stdout
    check(name, float(re.search(r"F1 ([\d.]+)", line)[1]))


def score_articles(gold, articles):
    """The figures of score_claims.py on entities, pronouns and descriptions, in per cent."""
    with tempfile.TemporaryDirectory() as folder:
        for article, date in articles:
            command = [CLI, "extract", "--json", *(["--date", date] if date else []), article]
            with open(os.path.join(folder, os.path.basename(article) + ".json"), "w", encoding="utf8") as out:
                subprocess.run(command, check=True, stdout=out)
        scorer = os.path.join(tap.shared(), "eval", "score_claims.py")
        text = subprocess.run([sys.executable, scorer, gold, folder], check=True, capture_output=True, text=True).stdout
    figures = {}
    for name, pattern in (("entities", r"as one entity (\d+)/(\d+)"), ("pronouns", r"pronoun +resolved right (\d+)/(\d+)"),
                          ("descriptions", r"nominal +resolved right (\d+)/(\d+)")):
        right, total = re.search(pattern, text).groups()
        figures[name] = 100 * int(right) / int(total)
    return figures


def test_gap_validation():
    score_gap("coref-gap-validation")


def test_gap_development():
    score_gap("coref-gap-development")


def test_news():
    gold = os.path.join(tap.shared(), "gold", "news")
    wanted = {}
    for path in glob.glob(os.path.join(gold, "*.json")):
        record = json.load(open(path, encoding="utf8"))
        wanted[record["id"]] = record["date"]
    articles = [(p, wanted[os.path.basename(p)]) for p in
                sorted(glob.glob(os.path.join(tap.shared(), "corpora", "**", "*.txt"), recursive=True))
                if os.path.basename(p) in wanted]
    for name, figure in score_articles(gold, articles).items():
        check("news " + name, figure)


def test_seeds():
    gold = os.path.join(tap.shared(), "gold", "seeds.json")
    articles = [(p, None) for p in sorted(glob.glob(os.path.join(tap.shared(), "seeds", "*.txt")))]
    for name, figure in score_articles(gold, articles).items():
        check("seeds " + name, figure)


tap.run(test_gap_validation, test_gap_development, test_news, test_seeds)
