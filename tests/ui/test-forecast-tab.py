# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart of the Forecast page by keys: walked, explained, enlarged to a day; a layer is added there,
undone and redone."""
import re
import subprocess
import sys

from gi.repository import GLib

from driver import App, check, data_folder

program, ctl = sys.argv[1:]
store = str(data_folder() / "forecast.db")
subprocess.run([ctl, "--store", store, "sample", "--people", "10", "--days", "84"], check=True,
               stdout=subprocess.DEVNULL)
subprocess.run([ctl, "--store", store, "forecast", "run"], check=True, stdout=subprocess.DEVNULL)

app = App(program, "--store", store)
app.press("push button", "Sign In as the Manager")
app.wait("push button", re.compile(", Manager · "))
app.key("ctrl+k")
app.wait_focus("Go to a page, a person or an action")
app.type("forecast")
app.key("Return")
app.wait("label", "Adjustment Layers")


def description():
    node = app.find("image", "Offered Calls")
    try:
        return node.get_description() if node else ""
    except GLib.Error:
        return ""        # the tree changed under us


def says(pattern):
    app.until(lambda: re.search(pattern, description()), f"the chart to say {pattern}", 20)


# Every point has its sentence; the first day ahead has a forecast and its bands.
app.wait("image", "Offered Calls")
for _ in range(40):
    node = app.focused()
    if node is not None and node.get_name() == "Offered Calls":
        break
    app.key("Tab")
app.wait_focus("Offered Calls")
app.key("Home")
says(r"^\w+ \d+ \w+: Actual")
app.key("End")
says(r"Forecast [\d,]+, .*80 % interval")

# Enter says how its number comes about, Escape leads back.
app.key("Return")
app.wait("label", re.compile(r"^(The profile of|Special day|“)(.|\n)*= [\d,]+ calls"))
app.key("Escape")
app.wait_focus("Offered Calls")

# Enlarged until a point is an interval; taken back by 0.
for _ in range(14):
    app.key("plus")
says(r", \d\d:\d\d: Forecast")
app.key("0")
says(r"^\w+ \d+ \w+: ")

# A layer for the day under the cursor.
app.key("shift+F10")
app.wait_focus("How Is This Computed?")
app.key("Down")
app.wait_focus("Add Layer Here…")
app.key("Return")
app.until(lambda: len(app.windows()) == 2, "the dialog of the layer")
app.until(lambda: app.title() == "Add Layer", "the dialog to be the active window")
app.type("Spring sale")
app.key("ctrl+Return")
app.until(lambda: len(app.windows()) == 1, "the dialog to close")
app.wait("label", "Spring sale")
app.key("ctrl+z")
app.wait_gone("label", "Spring sale")
app.key("ctrl+shift+z")
app.wait("label", "Spring sale")
app.quit()

result = subprocess.run([ctl, "--store", store, "check"], capture_output=True, text=True)
check(result.returncode == 0, result.stdout + result.stderr)
