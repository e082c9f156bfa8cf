# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start to a center of one's own, a PIN and a lock, by the keyboard alone."""
import re
import sys

from driver import App, check, data_folder

program = sys.argv[1]

# An empty computer: the first start, with the focus on the suggested way.
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
app.wait("push button", re.compile(r"^Lin Yue, Manager · Riverside"))
app.until(lambda: len(app.windows()) == 2, "the import of the staff list")
app.key("Escape")
app.until(lambda: len(app.windows()) == 1, "the import to go")
check((data_folder() / "callfloor.db").stat().st_mode & 0o777 == 0o600, "the store can be read by others")
app.quit()

# One account without a PIN: nothing to ask.
app = App(program)
app.wait("push button", re.compile(r"^Lin Yue, Manager"))

# Ctrl+K finds the action by a part of its name.
app.key("ctrl+k")
app.wait_focus("Go to a page, a person or an action")
app.type("pin")
app.key("Return")
app.wait("frame", "My PIN")
app.key("Tab")
app.type("4711")
app.key("Tab")
app.type("4712")
app.wait("label", "The two new PINs differ.")
app.key("BackSpace")
app.type("1")
app.key("Return")
app.wait_gone("frame", "My PIN")

# Locked: the number stays, the person goes; a wrong PIN says so, the right one comes back.
app.key("ctrl+shift+l")
app.wait("push button", "Sign In")
check(app.find("push button", re.compile("Lin Yue")) is None, "the name stays on a locked screen")
app.type("0000")
app.key("Return")
app.wait("alert", re.compile("PIN"))
app.type("4711")
app.key("Return")
app.wait("push button", re.compile(r"^Lin Yue, Manager"))
app.quit()

# With a PIN, a start asks.
app = App(program)
app.wait("push button", "Sign In")
app.type("0007")
app.key("Return")
app.type("4711")
app.key("Return")
app.wait("push button", re.compile(r"^Lin Yue, Manager"))
app.quit()
