"""Runs the tests, after fetching what they need: `python3 -m tests`; arguments go to pytest.

With `--fast`, only light ones below the window: a few seconds, for every small step.
"""

import os
import subprocess
import sys

from herline import bootstrap, system

WINDOW = (
    "session", "paint", "packet", "ui", "test_cli_export.py",
    "test_cli_export_lens.py", "test_cli_packet.py", "test_prepare.py", "test_quick_qt.py",
)  # fmt: skip
"""Folders and files of tests that need Qt."""


def main() -> None:
    """Run pytest on the whole folder, without a screen, and exit with its code."""
    python = bootstrap.python_for_tests()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lacking = system.make_ready()
    if lacking:
        sys.exit(lacking)
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        # What is compiled is kept apart from the sources: the tests start Python a hundred times.
        os.environ.setdefault("PYTHONPYCACHEPREFIX", os.path.abspath(".pytest_cache/compiled"))
    arguments = sys.argv[1:]
    if "--fast" in arguments:
        arguments.remove("--fast")
        arguments += ["-m", "not slow and not window and not heavy", "-p", "no:pytest-qt"]
        arguments += ["--hypothesis-profile=light"]
        # Not even read, which would take a quarter of the time.
        arguments += ["--ignore=tests/" + each for each in WINDOW]
    command = [python, "-m", "pytest", *arguments]
    if os.name == "nt":  # where exec returns to the prompt before the tests are done
        sys.exit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(python, command)


if __name__ == "__main__":
    main()
