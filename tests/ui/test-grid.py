# SPDX-License-Identifier: GPL-3.0-or-later
"""The schedule's grid on screen: the menu of a cell, a note, a table saved."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from driver import App, check, data_folder

program, ctl = sys.argv[1:]
store = str(data_folder() / "grid.db")
table = Path(tempfile.mkdtemp()) / "schedule.csv"


def run(*arguments):
    result = subprocess.run([ctl, "--store", store, *arguments], capture_output=True, text=True)
    check(result.returncode == 0, result.stdout + result.stderr)
    return result.stdout


run("sample", "--people", "10", "--days", "35", "--until", "2026-11-23")
run("forecast", "run", "--from", "2026-11-23", "--days", "14")
run("schedule", "build", "--from", "2026-11-23", "--days", "14", "--moves", "2000")

app = App(program, "--store", store)
app.press("push button", "Sign In as the Manager")
app.wait("push button", re.compile(", Manager · "))
app.key("alt+2")
app.wait_focus(re.compile("2026"))

# To a cell with a shift: its name says its times.
for _ in range(60):
    if re.search(r"\d\d:\d\d–\d\d:\d\d", app.focus_text()):
        break
    before = app.focus_text()
    app.key("Right")
    app.until(lambda: app.focus_text() != before, "the cursor to move")
cell = app.focus_text()
check(re.search(r"\d\d:\d\d–\d\d:\d\d", cell), "no shift in the first row: " + cell)

# The menu of the cell locks it, and Ctrl+Z unlocks it.
app.key("shift+F10")
app.wait("menu item", re.compile("Lock or Unlock"))
app.press("menu item", re.compile("Lock or Unlock"))
app.wait_focus(re.compile("locked", re.I))
app.key("ctrl+z")
app.until(lambda: app.focus_text() == cell, "the lock to go")

# A note by Shift+F2.
app.key("shift+F2")
app.wait_focus("Note on the Shift")
app.type("with the auditor")
app.key("Return")
app.wait_focus(re.compile("with a note"))

# The table, from the page's menu.
app.press("push button", "Schedule Menu")
app.press("menu item", re.compile("Table"))
app.until(lambda: len(app.windows()) == 2, "the file chooser")
app.key("ctrl+a")
app.type(str(table))
app.key("Return")
app.until(lambda: table.exists() and table.stat().st_size > 0, "the table")
check(table.read_bytes().startswith(b"\xef\xbb\xbf"), "the table does not begin with a byte order mark")
app.quit()
