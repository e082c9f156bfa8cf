#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for the screen is listed in po/POTFILES, sorted, and every listed file exists."""
import re

import tree

MARK = {
    ".c": re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2) ?\("'),
    ".ui": re.compile(r'translatable="(?:yes|true|1)"'),
}

listed = [line for line in (tree.ROOT / "po/POTFILES").read_text().split("\n") if line and not line.startswith("#")]
problems = []
if listed != sorted(listed):
    problems.append("po/POTFILES is not sorted")
for entry in listed:
    if not (tree.ROOT / entry).is_file():
        problems.append(f"po/POTFILES lists {entry}, which does not exist")
paths = tree.files(".c", ".ui", under=("src",)) + tree.files(".desktop.in", ".metainfo.xml.in", ".gschema.xml", under=("data",))
for path in paths:
    mark = MARK.get(path.suffix)
    if (mark is None or mark.search(path.read_text(encoding="utf-8"))) and tree.name(path) not in listed:
        problems.append(f"{tree.name(path)} has words to translate and is not in po/POTFILES")

tree.finish(problems, len(paths))
