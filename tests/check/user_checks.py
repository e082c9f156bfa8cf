#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of tests/README.md names only tests that exist: each path is added by the file beside it."""
import re

import tree

README = tree.ROOT / "tests/README.md"
ROW = re.compile(r"^\| ([A-Z]{2}-\d+) \| (.+) \|$")
PATH = re.compile(r"`(/[a-z0-9./_-]+)`")
FILE = re.compile(r"`((?:[a-z]+/)*[a-z0-9-]+\.(?:c|py))`")
# Strings of a test that build paths: "/forecaster/" path, then ADD ("run", …).
STRING = re.compile(r'"([a-z0-9./_-]+)"')


def adds(text, path):
    """Is @path written in the test, whole or as a prefix and what a macro or a table adds to it?"""
    strings = set(STRING.findall(text))
    cuts = [at + 1 for at, letter in enumerate(path) if letter == "/"]
    return path in strings or any(path[:cut] in strings and path[cut:] in strings for cut in cuts)


problems, seen = [], set()
for line in README.read_text(encoding="utf-8").split("\n"):
    row = ROW.match(line)
    if row is None:
        continue
    name, proof = row.groups()
    if name in seen:
        problems.append(f"{name} is there twice")
    seen.add(name)
    source, files, paths = None, 0, 0
    for token in re.findall(r"`[^`]+`", proof):
        if file := FILE.fullmatch(token):
            source = tree.ROOT / "tests" / file.group(1)
            files += 1
            if not source.is_file():
                problems.append(f"{name}: there is no {file.group(1)}")
                source = None
        elif path := PATH.fullmatch(token):
            paths += 1
            if source is not None and not adds(source.read_text(encoding="utf-8"), path.group(1)):
                problems.append(f"{name}: {tree.name(source)} has no {path.group(1)}")
        else:
            problems.append(f"{name}: {token} is neither a file nor a test")
    if files == 0 and "looked at" not in proof and "not built" not in proof:
        problems.append(f"{name}: no test")

tree.finish(problems, len(seen))
