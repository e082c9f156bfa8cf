#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows point down only: which headers each folder of src/ may include."""
import re
from pathlib import PurePath

import tree

# Folder → the folders whose headers it may include. Longest match wins; an area under ui/ sees no other area.
ENGINE = ["base"]
BELOW_UI = ["base", "text", "format", "engine", "record", "store", "chart", "report", "model"]
MAY = {
    "base": [],
    "text": ["base"],
    "format": ["base", "text"],
    "engine": ENGINE,
    "engine/roster": ENGINE + ["engine/staffing"],
    "record": ["base"],
    "store": ["base", "text", "record"],
    "chart": ["base"],
    "report": ["base", "format", "engine", "record", "chart", "model"],   # prints the plan board
    "model": ["base", "text", "format", "engine", "record", "store"],
    "ui": BELOW_UI + ["ui/widgets", "ui/platform", "ui"],
    "cli": BELOW_UI,
}
SHELL = ["ui/start", "ui/settings", "ui/import", "ui/staff", "ui/forecast", "ui/schedule"]

# System headers that a folder must not see, whatever its include path offers.
GTK = r"^(gtk/|gdk/|gsk/|adwaita)"
FORBIDDEN = {
    "base": GTK + r"|^(gio/|glib-object|sqlite3|cairo|pango)",
    "text": GTK + r"|^(gio/|sqlite3|cairo|pango)",
    "format": GTK + r"|^(sqlite3|cairo|pango)",
    "engine": GTK + r"|^(gio/|glib-object|sqlite3|cairo|pango|stdio|time\.h)",
    "record": GTK + r"|^(sqlite3|cairo|pango)",
    "store": GTK + r"|^(cairo|pango)",
    "chart": GTK + r"|^(gio/|sqlite3)",
    "report": GTK + r"|^(sqlite3)",
    "model": GTK + r"|^(sqlite3|cairo|pango)",
    "ui": r"^(sqlite3)",
    "cli": GTK + r"|^(sqlite3)",
}
# cf-db.h is the store's own door; a model may open it in its read functions, a page may not.
NO_DB = ("ui",)


def folder_of(path):
    parts = PurePath(tree.name(path)).parts[1:-1]
    return "/".join(parts)


def longest(table, folder):
    while folder and folder not in table:
        folder = folder.rpartition("/")[0]
    return folder


problems = []
sources = tree.files(".c", ".h", under=("src",))
home = {path.name: folder_of(path) for path in sources if path.suffix == ".h"}

for path in sources:
    folder = folder_of(path)
    if not folder:
        continue      # src/main.c
    top = folder.partition("/")[0]
    allowed = MAY[longest(MAY, folder)] + ([*SHELL] if folder == "ui" else [])
    for include in re.findall(r'^#include ["<]([^">]+)[">]', path.read_text(encoding="utf-8"), re.MULTILINE):
        if re.search(FORBIDDEN[top], include):
            problems.append(f"{tree.name(path)} includes <{include}>: not for {top}/")
        target = home.get(include)
        if target is None or target == folder:
            continue
        if not any(target == a or (target.startswith(a + "/") and a != "ui") for a in allowed):
            problems.append(f"{tree.name(path)} includes {include} of {target}/: {folder}/ stands below or beside it")
        if top in NO_DB and include in ("cf-db.h", "cf-store-core.h"):
            problems.append(f"{tree.name(path)} includes {include}: pages ask through model/")

tree.finish(problems, len(sources))
