# SPDX-License-Identifier: GPL-3.0-or-later
"""From a desktop without a language (C.UTF-8) to Chinese and back, without a restart."""
import sys

from driver import App, check

program = sys.argv[1]
app = App(program)
app.wait("push button", "Try the Sample Center")
window = app.windows()

for language, steps in (("简体中文", 2), ("繁體中文", 1), ("English", -2)):
    app.key("ctrl+comma")
    frame = app.until(lambda: len(app.frames()) == 2, "the preferences")
    app.key("Tab") if language == "简体中文" else None
    app.key("space")
    app.key(*(["Down"] * steps if steps > 0 else ["Up"] * -steps))
    app.key("Return")
    app.until(lambda: app.windows() != window and len(app.windows()) >= 1, "the window in " + language)
    window = app.windows()
app.wait("push button", "Try the Sample Center")
app.quit()
check(True, "")
