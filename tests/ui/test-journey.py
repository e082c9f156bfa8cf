# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by the keyboard alone, on one's own files: a staff list, a history that ended long ago,
forecast, schedule, published."""
import json
import math
import re
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from driver import App, check, data_folder

program, callfloorctl = sys.argv[1:3]
folder = Path(tempfile.mkdtemp())
staff = folder / "staff.csv"
calls = folder / "bank.csv"
staff.write_text("Staff number,Name,Team,Contract hours\n" + "".join(
    f"{number:04},Person {number},Team {'AB'[number % 2]},40\n" for number in range(101, 125)), encoding="utf-8")
# Half hours of eight weeks of 1999: more on Mondays, a hump at eleven, nobody at night.
first = date(1999, 7, 5)
calls.write_text("date,time,calls\n" + "".join(
    f"{first + timedelta(day)},{half // 2:02}:{half % 2 * 30:02},"
    f"{round((30 if day % 7 == 0 else 12 if day % 7 > 4 else 22) * math.exp(-((half - 22) / 8) ** 2))}\n"
    for day in range(56) for half in range(16, 40)), encoding="utf-8")


def jump(app, words):
    app.key("ctrl+k")
    app.wait_focus("Go to a page, a person or an action")
    app.type(words)
    app.key("Return")


def choose(app, path, frame):
    app.wait("frame", frame)
    app.wait_focus("Choose a File…")
    app.key("Return")
    app.until(lambda: len(app.windows()) == 3, "the file chooser")
    app.type(str(path))
    app.key("Return")
    app.wait("label", path.name)
    app.wait_focus(re.compile("^Column “"))
    app.key("ctrl+Return")
    app.wait_gone("frame", frame)


app = App(program)
app.wait_focus("Try the Sample Center")
app.key("Tab", "Return")
app.wait("frame", "New Center")
app.type("Riverside")
app.key("Tab")
app.type("Lin Yue")
app.key("Tab")
app.type("0007")
app.key("Return")

choose(app, staff, "Import Staff List")
app.wait("push button", re.compile("^Lin Yue, Manager"))
jump(app, "call history")
choose(app, calls, "Import Call History")

# The forecast is made as soon as there is a history, begins where that ends, and says so.
jump(app, "forecast")
app.wait("label", re.compile("^History ends on 29 Aug 1999"))
app.until(lambda: app.sensitive("push button", "Forecast Again"), "the forecast")

# So does the schedule: a new one, built, stopped and kept, published with a note.
jump(app, "schedule")
app.wait_focus("New Schedule")
app.key("Return")
app.wait("label", re.compile("^The call history ended long ago. This schedule starts on .*1999"))
app.key("ctrl+b")
app.wait("label", re.compile("^Building: the best schedule so far"))
app.key("alt+s")
app.until(lambda: app.sensitive("push button", "Publish…"), "the build to end")
app.key("alt+p")
app.wait("frame", re.compile("Publish"))
app.type("The first one")
app.key("ctrl+Return")
app.wait("label", "Version 1 published")
app.quit()


def ask(*arguments):
    result = subprocess.run([callfloorctl, "--store", str(data_folder() / "callfloor.db"), *arguments],
                            capture_output=True, text=True)
    check(result.returncode == 0, result.stdout + result.stderr)
    return result.stdout


check(re.search(r"\b0 hard\b", ask("schedule", "check")), "the schedule breaks a hard rule")
ask("check")
