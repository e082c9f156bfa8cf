# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person would: keys by xdotool, what is on screen through AT-SPI.

Every wait ends: a test that does not find what it looks for fails after WAIT seconds and prints the
tree. A GLib warning or a bad exit fails the test."""
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore")
WAIT = 60
BAD = re.compile(r"-(CRITICAL|WARNING|ERROR) \*\*|AddressSanitizer|LeakSanitizer|runtime error:")
NOISE = re.compile(r"Unable to acquire session bus|Screen coordinates not supported")


class App:
    def __init__(self, program, *arguments, env=None, wait=True):
        environment = dict(os.environ, GTK_A11Y="atspi", G_DEBUG="fatal-criticals", **(env or {}))
        environment.pop("NO_AT_BRIDGE", None)
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([program, *arguments], env=environment, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=subprocess.STDOUT)
        if wait:
            self.until(lambda: self.root() and len(self.frames()) > 0, "a window")

    # What is on screen -----------------------------------------------------

    def root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def frames(self):
        root = self.root()
        return [root.get_child_at_index(i) for i in range(root.get_child_count())] if root else []

    def walk(self, node=None, depth=0):
        """Depth first, (node, depth)."""
        node = node or self.root()
        if node is None:
            return
        yield node, depth
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from self.walk(child, depth + 1)

    def find(self, role, name):
        """The last match: what came last lies on top. @name is a string or a compiled expression."""
        found = None
        try:
            for node, _ in self.walk():
                if node.get_role_name() == role and matches(name, node.get_name()):
                    found = node
        except GLib.Error:
            return None      # the tree changed under us
        return found

    def focused(self):
        try:
            for node, _ in self.walk():
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    found = node
            return found
        except (GLib.Error, UnboundLocalError):
            return None

    def sensitive(self, role, name):
        node = self.find(role, name)
        return node is not None and node.get_state_set().contains(Atspi.StateType.SENSITIVE)

    def tree(self):
        try:
            return "\n".join(f"{'  ' * depth}{node.get_role_name()} “{node.get_name()}”"
                             for node, depth in self.walk())
        except GLib.Error as error:
            return str(error)

    # Waiting ---------------------------------------------------------------

    def until(self, test, what, seconds=WAIT):
        deadline = time.monotonic() + seconds
        while True:
            self.check_alive()
            result = test()
            if result:
                return result
            if time.monotonic() > deadline:
                fail(f"waited {seconds} s for {what}\n{self.tree()}")
            time.sleep(0.03)

    def wait(self, role, name):
        return self.until(lambda: self.find(role, name), f"{role} “{name}”")

    def wait_gone(self, role, name):
        self.until(lambda: self.find(role, name) is None, f"{role} “{name}” to go")

    def wait_focus(self, name, role=None):
        def has_focus():
            node = self.focused()
            return node is not None and matches(name, node.get_name()) and role in (None, node.get_role_name())
        return self.until(has_focus, f"the focus on “{name}”, not on “{self.focus_text()}”")

    def focus_text(self):
        node = self.focused()
        return f"{node.get_role_name()} {node.get_name()}" if node else "nothing"

    def check_alive(self):
        if self.process.poll() is not None:
            fail(f"the program ended with {self.process.returncode}\n{self.read_log()}")

    # What a person does ----------------------------------------------------

    def key(self, *combos):
        for combo in combos:
            subprocess.run(["xdotool", "key", "--clearmodifiers", combo], check=True, timeout=WAIT)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True, timeout=WAIT)

    def press(self, role, name):
        """The button's own action, as a screen reader would."""
        node = self.wait(role, name)
        assert node.get_action_iface().do_action(0), f"{role} “{name}” cannot be pressed"

    def title(self):
        out = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True)
        return out.stdout.strip()

    def windows(self):
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                             capture_output=True, text=True)
        return out.stdout.split()

    # The end ---------------------------------------------------------------

    def read_log(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def quit(self):
        self.key("ctrl+q")
        self.ended()

    def ended(self, status=0):
        try:
            code = self.process.wait(WAIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            fail(f"the program did not end\n{self.read_log()}")
        bad = [line for line in self.read_log().split("\n") if BAD.search(line) and not NOISE.search(line)]
        if code != status or bad:
            fail(f"exit status {code}\n{self.read_log()}")


def clean(text):
    """GTK 4.8 names a button with a mnemonic twice: “_Undo Undo”."""
    half = len(text) // 2
    first, second = text[:half + 1].rstrip(), text[half + 1:]
    return second if second and first.replace("_", "", 1) == second else text


def matches(pattern, text):
    text = clean(text or "")
    return pattern.search(text) is not None if isinstance(pattern, re.Pattern) else pattern == text


def fail(text):
    print(text, file=sys.stderr)
    sys.exit(1)


def check(condition, text):
    if not condition:
        fail(text)


def data_folder():
    return Path(os.environ["XDG_DATA_HOME"]) / "callfloor"
