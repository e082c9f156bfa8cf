# SPDX-License-Identifier: GPL-3.0-or-later
"""A person is added, undone, redone and undone again, by keys."""
import re
import subprocess
import sys

from driver import App, check, data_folder

program, ctl = sys.argv[1:]
store = str(data_folder() / "undo.db")
subprocess.run([ctl, "--store", store, "sample", "--people", "10", "--days", "28"], check=True,
               stdout=subprocess.DEVNULL)

app = App(program, "--store", store)
app.press("push button", "Sign In as the Manager")
app.wait("push button", re.compile(", Manager · "))
app.key("ctrl+k")
app.wait_focus("Go to a page, a person or an action")
app.type("staff")
app.key("Return")
app.press("push button", "Add…")
app.until(lambda: len(app.windows()) == 2, "the editor")
app.type("Zoe Quill")
app.key("Tab")
app.type("9001")
app.key("ctrl+Return")
app.until(lambda: len(app.windows()) == 1, "the editor to close")
app.wait("label", "Zoe Quill")

# Whether the list or its search has the focus: with no text in it, Ctrl+Z is about the store.
app.key("ctrl+z")
app.wait_gone("label", "Zoe Quill")
app.key("ctrl+shift+z")
app.wait("label", "Zoe Quill")
app.key("ctrl+z")
app.wait_gone("label", "Zoe Quill")
app.quit()

result = subprocess.run([ctl, "--store", store, "check"], capture_output=True, text=True)
check(result.returncode == 0, result.stdout + result.stderr)
