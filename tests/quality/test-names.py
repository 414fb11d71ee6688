#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the names that the finder sees against the sets in DOSSIER_SHARED, and fails below a floor."""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

TRAIN = sys.argv[1]
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "names.json"), encoding="utf8"))


def figures():
    """Exact and overlapping F1 by set and type."""
    command = [TRAIN, "score-names", os.environ["DOSSIER_DATADIR"], tap.shared()]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    found = {}
    for fields in (line.split("\t") for line in lines):
        values = dict(field.rsplit(" ", 1) for field in fields[2:] if field[-1].isdigit())
        if "F1" in values:
            found[f"{fields[0]} {fields[1]}"] = float(values["F1"])
            found[f"{fields[0]} {fields[1]} overlap"] = float(values["overlap F1"])
    return found


def test_names():
    found = figures()
    low = []
    for name, floor in FLOORS.items():
        print(f"# {name}: {found[name]:.2f} (floor {floor})")
        if found[name] < floor:
            low.append(f"{name} is {found[name]:.2f}, below {floor}")
    assert not low, "; ".join(low)


tap.run(test_names)
