#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of po/SHIPPED have every message of today's source, none of them fuzzy or malformed."""
import re
import tempfile
from pathlib import Path

import tree

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dpgettext2:2c,3"]

problems = []
shipped = (tree.ROOT / "po/SHIPPED").read_text().split()
listed = [line for line in (tree.ROOT / "po/POTFILES").read_text().split("\n") if line and not line.startswith("#")]
with tempfile.TemporaryDirectory() as folder:
    template = Path(folder) / "today.pot"
    made = tree.run("xgettext", f"--directory={tree.ROOT}", "--from-code=UTF-8", "--add-comments=Translators",
                    *[f"--keyword={keyword}" for keyword in KEYWORDS], "-o", str(template), *listed)
    if made.returncode != 0:
        problems.append(made.stderr)
    for language in shipped:
        catalog = tree.ROOT / f"po/{language}.po"
        checked = tree.run("msgfmt", "--check", "-o", "/dev/null", str(catalog))
        if checked.returncode != 0:
            problems.append(checked.stderr)
        merged = Path(folder) / f"{language}.po"
        tree.run("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", str(merged), str(catalog), str(template))
        # "12 translated messages, 3 untranslated messages."
        counts = tree.run("msgfmt", "--statistics", "-o", "/dev/null", str(merged)).stderr
        if re.search(r"untranslated|fuzzy", counts):
            missing = tree.run("msgattrib", "--untranslated", "--no-obsolete", str(merged)).stdout
            problems.append(f"{language}: {counts.strip()}\n{missing}")

tree.finish(problems, len(shipped))
