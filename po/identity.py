#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""identity.py SOURCE-ROOT POTFILES OUTPUT BUILD-PO: the English catalog, each message its own translation.

OUTPUT is what meson watches; the catalog that gettext reads lies in BUILD-PO/en/LC_MESSAGES/."""
import shutil
import subprocess
import sys
from pathlib import Path

root, potfiles, output, build = sys.argv[1:]
names = [line for line in Path(potfiles).read_text().split("\n") if line and not line.startswith("#")]
keywords = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dpgettext2:2c,3"]
template = Path(build) / "identity.pot"
subprocess.run(["xgettext", f"--directory={root}", "--from-code=UTF-8", "-o", str(template),
                *[f"--keyword={keyword}" for keyword in keywords], *names], check=True)
catalog = Path(build) / "identity.po"
subprocess.run(["msgen", "-o", str(catalog), str(template)], check=True)
text = catalog.read_text(encoding="utf-8")
catalog.write_text(text.replace("nplurals=INTEGER; plural=EXPRESSION", "nplurals=2; plural=n != 1"), encoding="utf-8")
subprocess.run(["msgfmt", "-o", output, str(catalog)], check=True)
folder = Path(build) / "en" / "LC_MESSAGES"
folder.mkdir(parents=True, exist_ok=True)
shutil.copyfile(output, folder / "callfloor.mo")
