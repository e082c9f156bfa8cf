#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the gresource list of every .sql file below a folder, so that a new file needs no list.

usage: list-sql.py FOLDER PREFIX OUTPUT DEPFILE
The dep file names the folders: ninja runs this again when a file appears or goes."""
import os
import sys

folder, prefix, output, depfile = sys.argv[1:]
folders, files = [], []
for place, _, names in os.walk(folder):
    folders.append(place)
    files += [os.path.relpath(os.path.join(place, n), folder) for n in names if n.endswith('.sql')]

with open(output, 'w', encoding='utf-8') as f:
    f.write('<?xml version="1.0" encoding="UTF-8"?>\n<gresources>\n  <gresource prefix="%s">\n' % prefix)
    f.writelines('    <file>%s</file>\n' % name for name in sorted(files))
    f.write('  </gresource>\n</gresources>\n')

with open(depfile, 'w', encoding='utf-8') as f:
    f.write('%s: %s\n' % (output, ' '.join(sorted(folders))))
