# SPDX-License-Identifier: GPL-3.0-or-later
"""From a desktop without a language (C.UTF-8) to Chinese and back, in the running program."""
import gettext
import sys

from driver import App, check

program, catalogs = sys.argv[1:]
WELCOME = "Welcome to Callfloor"
app = App(program)
app.wait("label", WELCOME)

# The rows of the preferences' first list: the desktop's, English, simplified and traditional Chinese.
# The focus begins on the first of them.
for language, keys in (("zh_CN", ["Down"] * 2), ("zh_TW", ["Down"] * 3), ("en", ["Down"])):
    catalog = gettext.translation("callfloor", catalogs, [language])
    welcome = catalog.gettext(WELCOME)
    check(language == "en" or welcome != WELCOME, f"{language} does not translate “{WELCOME}”")
    app.key("ctrl+comma")
    app.until(lambda: len(app.windows()) == 2, "the preferences")
    app.key("space", *keys, "Return")
    app.wait("label", welcome)
    app.until(lambda: len(app.windows()) == 1, "one window, with the preferences closed")
    app.wait("push button", catalog.gettext("_Try the Sample Center").replace("_", ""))
app.quit()
