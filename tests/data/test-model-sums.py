# SPDX-License-Identifier: Apache-2.0
"""data/models/README.md gives the sums of the very models that are shipped, and their size in all, which has a limit."""
import hashlib
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

MODELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "models")
LIMIT = 40_000_000


def shipped():
    return sorted(name for name in os.listdir(MODELS) if name.endswith(".model"))


def readme():
    with open(os.path.join(MODELS, "README.md"), encoding="utf8") as file:
        return file.read()


def test_sums():
    told = {name: sum for sum, name in re.findall(r"^ +([0-9a-f]{64})  (\S+\.model)$", readme(), re.M)}
    found = {}
    for name in shipped():
        with open(os.path.join(MODELS, name), "rb") as file:
            found[name] = hashlib.sha256(file.read()).hexdigest()
    assert told == found, f"README.md tells {told}, shipped is {found}"


def test_size():
    size = sum(os.path.getsize(os.path.join(MODELS, name)) for name in shipped())
    told = re.search(r"The shipped files, ([\d.]+) MB in all", readme())
    assert told, "README.md tells no size"
    assert told[1] == f"{size / 1e6:.1f}", f"README.md tells {told[1]} MB, shipped are {size / 1e6:.1f}"
    assert size <= LIMIT, f"{size} bytes of models, {LIMIT} are allowed"


tap.run(test_sums, test_size)
