# SPDX-License-Identifier: Apache-2.0
"""POTFILES names every file with words for the user, and no file that is not there; every catalogue compiles."""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
MARKED = re.compile(r'\b(?:N?_|C_|ngettext) ?\("|translatable="yes"')


def listed():
    with open(os.path.join(ROOT, "po", "POTFILES"), encoding="utf8") as file:
        return {line.strip() for line in file if line.strip() and not line.startswith("#")}


def marked():
    for top in ("src", "ui"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith((".c", ".h", ".ui")):
                    with open(path, encoding="utf8") as file:
                        if MARKED.search(file.read()):
                            yield os.path.relpath(path, ROOT)


def test_every_marked_file_is_listed():
    missing = sorted(set(marked()) - listed())
    assert not missing, f"not in po/POTFILES: {missing}"


def test_every_listed_file_is_there():
    gone = sorted(path for path in listed() if not os.path.exists(os.path.join(ROOT, path)))
    assert not gone, f"in po/POTFILES but not there: {gone}"


def test_every_catalogue_compiles():
    with open(os.path.join(ROOT, "po", "LINGUAS"), encoding="utf8") as file:
        for language in file.read().split():
            subprocess.run(["msgfmt", "--check", "-o", os.devnull, os.path.join(ROOT, "po", language + ".po")], check=True)


tap.run(test_every_marked_file_is_listed, test_every_listed_file_is_there, test_every_catalogue_compiles)
