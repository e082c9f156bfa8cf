# SPDX-License-Identifier: GPL-3.0-or-later
"""One process a session: a second start raises the window, or opens another store in its own."""
import subprocess
import sys

from driver import App, check, data_folder

program, ctl = sys.argv[1:]
stores = [str(data_folder() / name) for name in ("one.db", "two.db")]
for store in stores:
    subprocess.run([ctl, "--store", store, "sample", "--people", "10", "--days", "28"], check=True,
                   stdout=subprocess.DEVNULL)


def start_again(*arguments):
    result = subprocess.run([program, *arguments], timeout=30, capture_output=True)
    check(result.returncode == 0, f"the second start failed: {result.stderr}")


app = App(program, "--store", stores[0])
check(len(app.windows()) == 1, "one window")
start_again("--store", stores[0])
start_again()
check(len(app.windows()) == 1, f"a second start of the same store opened a window: {app.windows()}")
start_again("--store", stores[1])
app.until(lambda: len(app.windows()) == 2, "the window of the second store")
start_again(stores[1])
check(len(app.windows()) == 2, "a store named as a file opened a third window")

# Not a store: the window says so and offers what to do.
other = data_folder() / "letter.db"
other.write_text("Dear Sir or Madam")
start_again("--store", str(other))
app.wait("label", "This Is Not a Callfloor File")
app.wait("push button", "Open Another File…")
check(other.read_text() == "Dear Sir or Madam", "the file was touched")
app.quit()
