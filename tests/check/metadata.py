#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktop file, metainfo, settings schema, icons and .ui files are what their formats ask for.

Arguments: the build folder's data directory, where the translated desktop file and metainfo are."""
import sys
from pathlib import Path

import tree

built = Path(sys.argv[1])
problems = []
checked = 0


def check(*command):
    global checked
    checked += 1
    result = tree.run(*command)
    if result.returncode != 0:
        problems.append(" ".join(command[:2]) + f": {result.stdout}{result.stderr}")


for path in sorted(built.glob("*.desktop")):
    check("desktop-file-validate", str(path))
for path in sorted(built.glob("*.metainfo.xml")):
    check("appstreamcli", "validate", "--no-net", "--explain", str(path))
check("glib-compile-schemas", "--strict", "--dry-run", str(tree.ROOT / "data"))
for path in tree.files(".ui", ".svg", ".gresource.xml", under=("src", "data")):
    check("xmllint", "--noout", "--nonet", str(path))
if not list(built.glob("*.desktop")) or not list(built.glob("*.metainfo.xml")):
    problems.append(f"no desktop file or no metainfo in {built}")

tree.finish(problems, checked)
