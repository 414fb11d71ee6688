#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores tokens, sentences, tags, lemmas and parses against treebanks in DOSSIER_SHARED; fails below a floor."""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

TRAIN = sys.argv[1]
DATA = os.environ["DOSSIER_DATADIR"]
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "syntax.json"), encoding="utf8"))
# Neither was seen in training: EWT's test part, and every tenth document of GUM.
SETS = {"ewt": "en_ewt-ud-test.conllu", "gum": "en_gum-train-ccby-sa-nonews.conllu:tenth"}


def treebank(name):
    return os.path.join(tap.shared(), "train", "ud", SETS[name])


def output(*arguments):
    return subprocess.run([TRAIN, *arguments], check=True, capture_output=True, text=True).stdout


def check(name, figure):
    print(f"# {name}: {figure:.2f} (floor {FLOORS[name]})")
    assert figure >= FLOORS[name], f"{name} is {figure:.2f}, below {FLOORS[name]}"


def test_tokens_and_sentences():
    for name in SETS:
        lines = output("score-tokens", treebank(name).removesuffix(":tenth"))
        figures = dict(re.findall(r"^(tokens|sentences)\t.*\tF ([\d.]+)", lines, re.M))
        for what, figure in figures.items():
            check(f"{name} {what}", float(figure))


def check_parses(option, mode):
    for name in SETS:
        line = output("score-parser", *option, DATA, treebank(name))
        for what in ("tags", "lemmas", "UAS", "LAS"):
            check(f"{name} {mode} {what}", float(re.search(rf"\t{what} ([\d.]+)", line)[1]))


def test_parses():
    check_parses([], "full")


def test_fast_parses():
    check_parses(["--fast"], "fast")


def test_start_up():
    sample = os.path.join(DATA, "samples", "1-interview-in-doha.txt")
    milliseconds = float(re.search(r"start-up ms\t([\d.]+)", output("speed", DATA, sample))[1])
    print(f"# start-up: {milliseconds} ms")
    assert milliseconds < 100


tap.run(test_tokens_and_sentences, test_parses, test_fast_parses, test_start_up)
