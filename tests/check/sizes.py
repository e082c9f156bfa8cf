#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small rooms: no file, function or parameter list beyond the limits of the code style."""
import re

import tree

LINES = {".c": 600, ".h": 150, ".ui": 250, ".py": 250}
FUNCTION_LINES = 60
PARAMETERS = 6
COLUMNS = 100

# GNU layout: the name at the start of a line, its parameters, and the brace alone on a line.
FUNCTION = re.compile(r"^(?P<name>[a-z_][a-z0-9_]*) \((?P<parameters>[^;{}]*?)\)\n\{\n(?P<body>.*?)^\}$",
                      re.MULTILINE | re.DOTALL)


def functions(path, text, problems):
    for match in FUNCTION.finditer(text):
        length = match["body"].count("\n") + 2
        if length > FUNCTION_LINES and not match["name"].startswith("test_table"):
            problems.append(f"{tree.name(path)}: {match['name']} has {length} lines, limit {FUNCTION_LINES}")
        count = len([p for p in match["parameters"].split(",") if p.strip() not in ("", "void")])
        # …_async functions carry a cancellable, a callback and its data beside their own parameters.
        limit = PARAMETERS + 3 if match["name"].endswith(("_async", "_cb")) else PARAMETERS
        if count > limit:
            problems.append(f"{tree.name(path)}: {match['name']} has {count} parameters, limit {limit}")


problems = []
paths = tree.files(*LINES)
for path in paths:
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    if len(lines) - 1 > LINES[path.suffix]:
        problems.append(f"{tree.name(path)}: {len(lines) - 1} lines, limit {LINES[path.suffix]}")
    if path.suffix in (".c", ".h"):
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                problems.append(f"{tree.name(path)}:{number}: {len(line)} columns, limit {COLUMNS}")
            if "\t" in line or line != line.rstrip():
                problems.append(f"{tree.name(path)}:{number}: a tab or a space at the end")
    if path.suffix == ".c":
        functions(path, text, problems)

tree.finish(problems, len(paths))
