#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every SQL file is used, every name in the code has its file, and each call binds as many values as
the statement has parameters: the compiler cannot see through the format."""
import re
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[2]
sql = root / 'src/store/sql'
NAME = r'"([a-z]+(?:-[a-z]+)*/[a-z0-9]+(?:-[a-z0-9]+)*)"'
BOUND = re.compile(NAME + r',\s*(?:&?[\w>.-]+,\s*)?"([indsb]*)"\s*([,)])')
LENT = re.compile(r'cf_db_statement \([^,]+,\s*' + NAME + r'(.*?)\n}', re.S)
BIND = re.compile(r'cf_statement_bind \(\w+,\s*"([indsb]*)"\s*([,)])')


def count_values(text, start):
    """The values from @start (just after the format) to the call's closing parenthesis."""
    depth, commas, quoted = 1, 0, False
    for i in range(start, len(text)):
        c = text[i]
        if c == '"' and text[i - 1] != '\\':
            quoted = not quoted
        elif quoted:
            continue
        elif c == '(':
            depth += 1
        elif c == ')':
            depth -= 1
            if depth == 0:
                return commas
        elif c == ',' and depth == 1:
            commas += 1
    return commas


def count_parameters(name):
    text = re.sub(r'--[^\n]*', '', (sql / (name + '.sql')).read_text(encoding='utf-8'))
    return max((int(n) for n in re.findall(r'\?(\d+)', text)), default=0)


def check_call(where, name, letters, values, problems):
    expected = count_parameters(name)
    if len(letters) != expected:
        problems.append(f'{where}: {name} has {expected} parameters, "{letters}" binds {len(letters)}')
    if len(letters) != values:
        problems.append(f'{where}: {name} gets {values} values for "{letters}"')


problems, used = [], set()
files = {str(p.relative_to(sql))[:-4] for p in sql.rglob('*.sql')} - {
    str(p.relative_to(sql))[:-4] for p in (sql / 'schema').iterdir()}

for path in sorted((root / 'src').rglob('*.c')):
    text = path.read_text(encoding='utf-8')
    where = path.relative_to(root)
    names = {n for n in re.findall(NAME, text) if (sql / n.split('/')[0]).is_dir()}
    used |= names
    problems += [f'{where}: there is no sql/{n}.sql' for n in sorted(names - files)]
    for m in BOUND.finditer(text):
        if m[1] in files:
            check_call(where, m[1], m[2], count_values(text, m.end(2) + 1), problems)
    for m in LENT.finditer(text):
        bind = BIND.search(m[2])
        if m[1] in files and bind:
            check_call(where, m[1], bind[1], count_values(m[2], bind.end(1) + 1), problems)

problems += [f'sql/{n}.sql is not used' for n in sorted(files - used)]
print('\n'.join(problems))
print(f'{len(files)} statements, {len(problems)} problems')
sys.exit(1 if problems else 0)
