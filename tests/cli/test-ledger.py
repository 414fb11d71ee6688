#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Drives `dossier-cli ledger` over two articles that tell of the same money."""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

CLI = os.environ["DOSSIER_CLI"]

FIRST = """A mill owner opens her purse

Marla Quint donated $5 million to the Harbour Fund on Monday. She also gave $2 million to the Lakeside Clinic.

Quint pledged a further $3 million to the Harbour Fund. Ben Okoro owes $40,000 to Marla Quint.

Dina Cole has contributed $637,000 to the Weavers Union and $258,000 to the Harbour Fund.
"""
SECOND = """Fund names its donors – a list

The Harbour Fund received $5m from Marla Quint, the fund said. Ana Ruiz donated $5 million to the Harbour Fund.

Quint withheld $1 million of the $3 million from the Harbour Fund.
"""


def ledger(*arguments):
    return subprocess.run([CLI, "ledger", *arguments], capture_output=True, text=True)


def with_articles(use):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
            paths.append(os.path.join(folder, name))
            with open(paths[-1], "w", encoding="utf8") as out:
                out.write(text)
        use(paths)


def rows(paths):
    done = ledger("--json", *paths)
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["schema"] == "dossier-ledger/1"
    return {(r["giver"]["name"], r["receiver"]["name"], r["currency"]): r for r in document["rows"]}


def test_columns():
    def use(paths):
        found = rows(paths)
        fund = found["Marla Quint", "Harbour Fund", "USD"]
        assert fund["columns"]["given"]["min"] == 5_000_000, fund["columns"]
        assert fund["columns"]["pledged"]["min"] == 3_000_000
        assert fund["columns"]["withheld"]["min"] == 1_000_000
        assert found["Ben Okoro", "Marla Quint", "USD"]["columns"]["owed"]["min"] == 40_000
        assert found["Ana Ruiz", "Harbour Fund", "USD"]["columns"]["given"]["min"] == 5_000_000
    with_articles(use)


def test_same_sum_has_both_passages():
    def use(paths):
        fund = rows(paths)["Marla Quint", "Harbour Fund", "USD"]
        given = [s for s in fund["sums"] if s["column"] == "given"]
        assert len(given) == 1 and given[0]["counted"], given
        assert {p["title"] for p in given[0]["passages"]} == {x.splitlines()[0] for x in (FIRST, SECOND)}
    with_articles(use)


def test_each_party_has_its_own_sum():
    def use(paths):
        found = rows(paths)
        assert found["Dina Cole", "Weavers Union", "USD"]["columns"]["given"]["min"] == 637_000
        assert found["Dina Cole", "Harbour Fund", "USD"]["columns"]["given"]["min"] == 258_000
    with_articles(use)


def test_passages_are_text():
    def use(paths):
        texts = {text.splitlines()[0]: text for text in (FIRST, SECOND)}
        for row in rows(paths).values():
            for entry in row["sums"]:
                for passage in entry["passages"]:
                    assert texts[passage["title"]][passage["start"]:passage["end"]] == passage["text"]
    with_articles(use)


def test_shared_sum():
    def use(paths):
        with open(paths[0], "a", encoding="utf8") as out:
            out.write("\nAna Ruiz gave $9 million to the Weavers Union and the Lakeside Clinic.\n")
        found = rows(paths)
        for receiver in ("Weavers Union", "Lakeside Clinic"):
            assert [x["shared"] for x in found["Ana Ruiz", receiver, "USD"]["sums"]] == [True], found.keys()
        assert not any(x["shared"] for x in found["Marla Quint", "Lakeside Clinic", "USD"]["sums"])
    with_articles(use)


def test_lines():
    def use(paths):
        done = ledger(*paths)
        assert done.returncode == 0
        assert "Marla Quint → Harbour Fund" in done.stdout and "$5 million" in done.stdout
    with_articles(use)


def test_table():
    def use(paths):
        done = ledger("--csv", *paths)
        assert done.returncode == 0, done.stderr
        lines = list(csv.DictReader(io.StringIO(done.stdout)))
        fund = next(x for x in lines if (x["Giver"], x["Receiver"], x["Currency"]) == ("Marla Quint", "Harbour Fund", "USD"))
        assert fund["given, least"] == fund["given, most"] == "5000000", fund
        assert fund["withheld, least"] == "1000000" and fund["owed"] == ""
        assert "opens her purse: “Marla Quint donated $5 million" in fund["Passages"]
        assert len(lines) == len(rows(paths))
    with_articles(use)


def test_wrong_use():
    assert ledger().returncode == 2
    assert ledger("--json", "--csv", "article.txt").returncode == 2
    assert ledger("--nonsense").returncode == 2
    assert ledger("/nowhere/article.txt").returncode == 1


tap.run(test_columns, test_same_sum_has_both_passages, test_each_party_has_its_own_sum, test_passages_are_text,
        test_shared_sum, test_lines, test_table, test_wrong_use)
