# SPDX-License-Identifier: Apache-2.0
"""The Test Anything Protocol for the tests that drive whole programs."""
import os
import sys
import traceback


class Skip(Exception):
    """Raised by a test that cannot run here; its text says why."""


def shared():
    """The folder of gold and development sets, which is no part of the project."""
    folder = os.environ.get("DOSSIER_SHARED", "")
    if not os.path.isdir(folder):
        raise Skip("../shared is not here")
    return folder


def run(*tests):
    """Runs the functions in order and exits with 1 where one fails."""
    failed = 0
    print(f"1..{len(tests)}", flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix("test_").replace("_", " ")
        try:
            test()
            print(f"ok {number} - {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok {number} - {name}", flush=True)
            for line in traceback.format_exc().splitlines():
                print("# " + line, flush=True)
    sys.exit(1 if failed else 0)
