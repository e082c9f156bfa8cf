# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree as the checks see it: which files there are, and how a check ends."""
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*suffixes, under=("src", "tests", "data", "po")):
    """Paths below the project's folders, build folders left out, sorted."""
    found = []
    for top in under:
        for path in (ROOT / top).rglob("*"):
            if path.is_file() and path.name.endswith(suffixes):
                found.append(path)
    return sorted(found)


def name(path):
    return str(path.relative_to(ROOT))


def finish(problems, checked):
    """Prints the problems, or what was checked; a check that looked at nothing fails."""
    for problem in problems:
        print(problem)
    if checked == 0:
        print("nothing was checked")
    else:
        print(f"{checked} checked, {len(problems)} problems")
    sys.exit(1 if problems or checked == 0 else 0)


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)
