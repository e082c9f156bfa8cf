# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample center's door: as the manager, as an agent, and locked after five wrong PINs."""
import re
import subprocess
import sys

from driver import App, check, data_folder

program, ctl = sys.argv[1:]
store = str(data_folder() / "door.db")
subprocess.run([ctl, "--store", store, "sample", "--people", "12", "--days", "28", "--until", "2026-11-23"],
               check=True, stdout=subprocess.DEVNULL)


def sign_in(number, pin):
    app.wait("push button", "Sign In")
    app.key("ctrl+a")
    app.type(number)
    app.key("Return")
    app.type(pin)
    app.key("Return")


app = App(program, "--store", store)
app.wait("label", re.compile("This is a sample center. Its manager is 0001; everybody has the PIN 0000."))
app.press("push button", "Sign In as the Manager")
manager = app.wait("push button", re.compile(", Manager · ")).get_name()
pages_of_manager = [node.get_name() for node, _ in app.walk(app.find("list", "Pages"))
                    if node.get_role_name() == "list item"]

# Another person at the same desk: fewer pages, and not the manager's name.
app.key("ctrl+k")
app.wait_focus("Go to a page, a person or an action")
app.type("sign out")
app.key("Return")
sign_in("0114", "0000")
app.wait("push button", re.compile(", Agent · "))
check(app.find("push button", manager) is None, "the manager's name is still there")
pages_of_agent = [node.get_name() for node, _ in app.walk(app.find("list", "Pages"))
                  if node.get_role_name() == "list item"]
check(set(pages_of_agent) <= set(pages_of_manager), f"{pages_of_agent} are not among {pages_of_manager}")
app.key("ctrl+shift+l")

# Five wrong PINs, then even the right one has to wait.
app.wait("push button", "Sign In")
for _ in range(5):
    app.type("9999")
    app.key("Return")
    app.until(lambda: app.sensitive("push button", "Sign In"), "an answer")
app.type("0000")
app.key("Return")
app.wait("alert", re.compile("There were too many wrong PINs"))
check(app.find("push button", re.compile(", Agent · ")) is None, "a locked account came in")

# The manager is another account and is not locked out.
app.press("push button", "Sign In as the Manager")
app.wait("push button", re.compile(", Manager · "))
app.quit()
