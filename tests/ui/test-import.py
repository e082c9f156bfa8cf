# SPDX-License-Identifier: GPL-3.0-or-later
"""A staff list from Chinese Excel and a report of calls, by the keyboard alone; then once more, from
the command line's own hand, which must add nothing."""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from driver import App, check, data_folder

program, callfloorctl = sys.argv[1:3]
folder = Path(tempfile.mkdtemp())
people = folder / "people.csv"
calls = folder / "calls.csv"
people.write_bytes("工号,姓名,班组,周工时\r\n0101,张伟,A组,40\r\n0102,李娜,A组,30\r\n,王芳,B组,40\r\n".encode("gbk"))
calls.write_text("".join(["Tag;Uhrzeit;calls\n"] + [f"{d}.01.2026;{h:02}:{m:02};{d + h}\n"
                 for d in range(12, 19) for h in range(9, 12) for m in (0, 30)]), encoding="utf-8")


def choose(app, path):
    app.wait_focus("Choose a File…")
    app.key("Return")
    app.until(lambda: len(app.windows()) == 3, "the file chooser")
    app.type(str(path))
    app.key("Return")
    app.wait("label", path.name)


def again(kind, path):
    """What the same file would do now; nothing while its columns are not remembered."""
    out = subprocess.run([callfloorctl, "--store", str(data_folder() / "callfloor.db"), "import", kind, str(path),
                          "--json", "--dry-run"], capture_output=True, text=True)
    return json.loads(out.stdout) if out.returncode == 0 else {}


app = App(program)
app.wait_focus("Try the Sample Center")
app.key("Tab")
app.wait_focus("Start My Center…")
app.key("Return")
app.wait("frame", "New Center")
app.type("Riverside")
app.key("Tab")
app.type("Lin Yue")
app.key("Tab")
app.type("0007")
app.key("Return")

# The staff list: what cannot be read is named by its line, the rest goes in.
app.wait("frame", "Import Staff List")
choose(app, people)
app.wait("label", "Read as GB18030")
app.wait("label", "Line 4: There is no staff number.")
app.wait("label", "1 new team: A组.")
app.wait_focus("Column “工号”: Staff number")
app.key("ctrl+Return")
app.wait_gone("frame", "Import Staff List")
app.until(lambda: again("people", people).get("same") == 2, "the people to be there")

# The calls: two columns whose names nobody knows; choose what they mean, import, undo, redo.
app.key("F10")
app.wait("menu item", "Import Call History…")
app.press("menu item", "Import Call History…")
app.wait("frame", "Import Call History")
choose(app, calls)
app.wait("label", "Say which column has the time of the interval.")
check(not app.sensitive("push button", "Import"), "a blocked import can be pressed")
for name, steps in (("Date", 1), ("Time", 2)):
    app.wait_focus(re.compile(": Not used$"))
    app.key("Return")
    app.wait_focus(re.compile(""), "list item")
    app.key(*["Down"] * steps, "Return")
    app.wait_focus(re.compile(f": {name}$"))
    app.key("Tab")
app.wait("status bar", re.compile("^42 rows, 12–18 Jan 2026, in intervals of 30 minutes. 42 new"))
app.key("ctrl+Return")
app.wait_gone("frame", "Import Call History")
app.until(lambda: again("volumes", calls).get("same") == 42, "the calls to be there")

app.key("ctrl+z")
app.until(lambda: again("volumes", calls).get("new") == 42, "undo to take the calls out")
app.key("shift+ctrl+z")
app.until(lambda: again("volumes", calls).get("same") == 42, "redo to bring the calls back")

# A file on the command line opens the preview for it, and says that nothing of it is new.
subprocess.run([program, str(calls)], check=True, timeout=30)
app.wait("frame", "Import Call History")
app.wait("status bar", re.compile("All of it is there already."))
app.key("Escape")
app.wait_gone("frame", "Import Call History")
app.quit()
