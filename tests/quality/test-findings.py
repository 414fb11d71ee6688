#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What findings show of the contradictions that the gold lists for the seeds: each is known by the kind of finding that
shows it and by the articles whose words stand side by side."""
import glob
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

CLI = sys.argv[2]
FLOORS = json.load(open(os.path.join(os.path.dirname(__file__), "floors", "findings.json"), encoding="utf8"))
# Kind, then articles (first digits of their names): one of each group has to be among those of the finding.
EXPECTED = {
    "money for the campaign": ("contradiction_amount", ["000"], ["004"]),
    "post in the agency": ("contradiction_role", ["000"], ["004"]),
    "office of the president": ("contradiction_role", ["000", "003", "004"], ["001", "002"]),
    "weekday of a date": ("weekday", ["003"]),
    "time of the falling-out": ("contradiction_date", ["002"], ["000", "001", "004"]),
    "removal from the post": ("contradiction_happened", ["000"]),
    "supporter or not": ("contradiction_polarity", ["002"], ["001", "003"]),
}


def findings(paths):
    output = subprocess.run([CLI, "findings", "--json", *paths], check=True, capture_output=True, text=True).stdout
    return json.loads(output)["findings"]


def shows(finding, kind, *groups):
    articles = {os.path.basename(passage["path"])[:3] for passage in finding["passages"]}
    return finding["kind"] == kind and all(articles & set(group) for group in groups)


def test_seeds():
    found = [finding for finding in findings(sorted(glob.glob(os.path.join(tap.shared(), "seeds", "*.txt"))))
             if finding["kind"].startswith("contradiction") or finding["kind"] == "weekday"]
    shown = [what for what, form in EXPECTED.items() if any(shows(finding, *form) for finding in found)]
    others = sum(not any(shows(finding, *form) for form in EXPECTED.values()) for finding in found)
    print(f"# contradictions of the seeds shown: {', '.join(shown)}; {others} other findings")
    assert len(shown) >= FLOORS["seeds contradictions"], f"{sorted(set(EXPECTED) - set(shown))} missed"
    assert others <= FLOORS["seeds others, at most"]


tap.run(test_seeds)
