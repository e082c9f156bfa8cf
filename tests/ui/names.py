# SPDX-License-Identifier: GPL-3.0-or-later
"""names.py PID: for each line read, one line with every widget of that process that can have the focus
and has no accessible name of its own, as a screen reader is told; an empty line if there is none.

GTK 4.8 has no public way to ask for a name, so it is asked from outside, on the accessibility bus itself:
the reader's library keeps what has gone. Rows of lists are named by what is in them, and what only scrolls
leaves the focus to its child."""
import re
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
FOCUSABLE = 1 << 11
# Without a label GTK gives the name of the class.
BARE = re.compile(r"^((Gtk|Adw|Cf)[A-Z]\w+)?$")
BY_CONTENT = {"group", "table row", "list item", "tree item", "table cell"}
# A list box gives the focus to its rows; the list within a column view or a drop-down, and its popover,
# have the name of that.
INNER = {"GtkColumnListView", "GtkListBox", "GtkListItemWidget", "GtkListView", "GtkPopoverMenu"}
# What the library makes by itself: the arrows of a calendar, the cross of a toast, the head of the
# preferences.
MADE = {"GtkImage", "GtkLabel", "GtkSearchEntry"}
MAKERS = re.compile(r"“(AdwToastWidget|AdwViewSwitcher|Calendar|Day to Show|Preferences)”")
LISTS = {"list", "tree table"}
MOST_ROWS = 12       # of a list that are looked at: they are all made by the same hand


class Reader:
    def __init__(self, pid):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                     Gio.DBusCallFlags.NONE, -1, None).unpack()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.owner = next(owner for owner, _ in self.ask("org.a11y.atspi.Registry", ROOT, "GetChildren")
                          if self.pid_of(owner) == pid)

    def call(self, owner, path, interface, method, arguments=None):
        return self.bus.call_sync(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1,
                                  None).unpack()[0]

    def ask(self, owner, path, method):
        return self.call(owner, path, ACCESSIBLE, method)

    def pid_of(self, owner):
        return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)))

    def walk(self, path, trail):
        name = self.call(self.owner, path, "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (ACCESSIBLE, "Name")))
        children = self.ask(self.owner, path, "GetChildren")
        bare = BARE.match(name) and name not in INNER and not (name in MADE and MAKERS.search(" ".join(trail)))
        focusable = bare and self.ask(self.owner, path, "GetState")[0] & FOCUSABLE
        role = self.ask(self.owner, path, "GetRoleName") if focusable or len(children) > MOST_ROWS else ""
        here = trail + [f"{role} “{name}”"]
        if focusable and role not in BY_CONTENT and not (role == "list" and name == ""):
            yield " > ".join(here[-6:])
        for _, child in children[:MOST_ROWS] if role in LISTS else children:
            yield from self.walk(child, here)

    def unnamed(self):
        """The tree changes while it is read: what is gone is asked again."""
        error = None
        for _ in range(20):
            try:
                return "; ".join(self.walk(ROOT, []))
            except GLib.Error as gone:
                error = gone
        return f"the tree cannot be read: {error}"


reader = None
for _ in sys.stdin:
    reader = reader or Reader(int(sys.argv[1]))
    print(reader.unnamed(), flush=True)
