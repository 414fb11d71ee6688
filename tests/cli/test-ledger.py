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


# A sentence, and the row that it makes: giver, receiver, column and amount; or None.
SENTENCES = [
    ("Harbour Steel is to pay Quint Mills $5 million to get out of a deal.",
     ("Harbour Steel", "Quint Mills", "pledged", 5_000_000)),
    ("Marla Quint raised $4 million for Ben Okoro last year.", ("Marla Quint", "Ben Okoro", "given", 4_000_000)),
    ("Harbour Steel has raised $9 million from Ben Okoro.", ("Ben Okoro", "Harbour Steel", "given", 9_000_000)),
    ("Harbour Steel paid Ben Okoro's law firm $100,000 for advice.",
     ("Harbour Steel", "Ben Okoro", "given", 100_000)),
    ("The Weavers Union awarded a contract worth $11.5 million to Harbour Steel.",
     ("Weavers Union", "Harbour Steel", "pledged", 11_500_000)),
    ("Ben Okoro received $827,055 in salary from Harbour Steel.", ("Harbour Steel", "Ben Okoro", "given", 827_055)),
    ("Marla Quint gave $9 million to the committee for Ben Okoro, the candidate to whom she gave $2 million.",
     ("Marla Quint", "Ben Okoro", "given", 2_000_000)),
    ("The Weavers Union spent $3 million to help Ben Okoro.", ("Weavers Union", "Ben Okoro", "given", 3_000_000)),
    ("Harbour Steel raised its price for Quint Mills to $57 a share.", None),
    # What goes to nobody named, what is no gift, and who did something else.
    ("The Weavers Union spent $3 million against Ben Okoro.", None),
    ("The Weavers Union spent $3 million to defeat Ben Okoro.", None),
    ("Marla Quint steered multi-million dollar contracts to Harbour Steel.", None),
    ("Quint Mills accepted a $6.75 million buyout from Harbour Steel on Monday.", None),
    ("Harbour Steel will supply Quint Mills with 50 looms in a deal worth $6 million.", None),
]


def test_sentences():
    with tempfile.TemporaryDirectory() as folder:
        for sentence, expected in SENTENCES:
            path = os.path.join(folder, "sentence.txt")
            with open(path, "w", encoding="utf8") as out:
                out.write(sentence + "\n")
            found = {(*key[:2], s["column"], s["max"]) for key, row in rows([path]).items() for s in row["sums"]}
            assert found == ({expected} if expected else set()), (sentence, found)


def test_two_receivers_and_another_giver():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sentence.txt")
        with open(path, "w", encoding="utf8") as out:
            out.write("Marla Quint has donated $1m (£525,000) to The Lakeside Clinic and actor Ben Okoro pledged a sizable "
                      "contribution to Unicef.\n")
        # Whether "The" is part of the clinic's name is the name finder's business.
        assert [(key[0], key[1].removeprefix("The ")) for key in rows([path])] == [("Marla Quint", "Lakeside Clinic")], (
            rows([path]).keys())


tap.run(test_sentences, test_two_receivers_and_another_giver, test_columns, test_same_sum_has_both_passages, test_each_party_has_its_own_sum, test_passages_are_text,
        test_shared_sum, test_lines, test_table, test_wrong_use)
