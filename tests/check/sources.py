#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says its licence; no unfinished marks, machine paths or names that mean nothing."""
import re

import tree

UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]) + r")\b")
MACHINE = re.compile(r"(?<![\w.])/(?:home|root|wo" + r"rk)/\w|/t" + r"mp/\w")
NOUNLESS = re.compile(r"(utils?|common|misc|helpers?|manager)\b")
GLIB_ALIAS = re.compile(r"\b(gint|gchar|guchar|glong|gshort)\b")

problems = []
paths = tree.files(".c", ".h", ".py", ".ui", ".css", under=("src", "tests", "data"))
for path in paths:
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".c", ".h", ".py") and "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:200]:
        problems.append(f"{tree.name(path)}: no SPDX line")
    if NOUNLESS.search(path.stem):
        problems.append(f"{tree.name(path)}: name the noun")
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, what in ((UNFINISHED, "unfinished"), (MACHINE, "a path of one machine")):
            if pattern.search(line) and path.name != "sources.py":
                problems.append(f"{tree.name(path)}:{number}: {what}")
        if path.suffix in (".c", ".h") and GLIB_ALIAS.search(line):
            problems.append(f"{tree.name(path)}:{number}: write int, char, long")

tree.finish(problems, len(paths))
