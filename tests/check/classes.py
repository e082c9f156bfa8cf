#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What newer libraries deprecate stays in src/ui/platform/, and .ui files keep to what 4.8 can do well."""
import re

import tree

DEPRECATED_LATER = """GtkDialog GtkMessageDialog GtkAssistant GtkEntryCompletion GtkIconView GtkColorButton
GtkFontButton GtkStatusbar GtkTreeView GtkComboBox GtkComboBoxText GtkInfoBar GtkFileChooserNative GtkFileChooserDialog
GtkShortcutsWindow AdwLeaflet AdwFlap AdwSqueezer AdwViewSwitcherTitle AdwMessageDialog AdwPreferencesWindow
AdwAboutWindow AdwEnumListModel""".split()
CALLS = """gtk_show_uri gtk_widget_show gtk_widget_hide gtk_widget_get_allocated_width
gtk_widget_get_allocated_height gtk_style_context_ gtk_widget_get_style_context adw_window_title_squeezer""".split()


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


words = [rf"\b{name}\b|\b{snake(name)}_" for name in DEPRECATED_LATER] + [rf"\b{call}\b" for call in CALLS]
FORBIDDEN = re.compile("|".join(words))
ICON_BUTTON = re.compile(r'<object class="Gtk(?:Toggle|Menu)?Button"[^>]*>(.*?)</object>', re.DOTALL)

problems = []
paths = tree.files(".c", ".h", ".ui", under=("src/ui",))
for path in paths:
    text = path.read_text(encoding="utf-8")
    inside = "/platform/" in tree.name(path)
    for number, line in enumerate(text.split("\n"), 1):
        match = FORBIDDEN.search(line)
        if match and not inside:
            problems.append(f"{tree.name(path)}:{number}: {match[0]} belongs to src/ui/platform/")
    if path.suffix == ".ui":
        if "CDATA" in text:
            problems.append(f"{tree.name(path)}: CDATA hides its words from translation")
        for button in ICON_BUTTON.finditer(text):
            own = button[1].partition("<object")[0]
            if 'name="icon-name"' in own and 'name="label"' not in button[1] and "<accessibility>" not in button[1]:
                line = text[: button.start()].count("\n") + 1
                problems.append(f"{tree.name(path)}:{line}: an icon button without an accessible label")

tree.finish(problems, max(len(paths), 1) if not (tree.ROOT / "src/ui").exists() else len(paths))
