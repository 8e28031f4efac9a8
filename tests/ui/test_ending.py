"""The program ends with its window, whatever it is doing just then; also when the system asks."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from herline.session.memory import memory_file

ASKED = textwrap.dedent("""
    import os, sys
    from pathlib import Path
    from herline import app
    from herline.ui.timeline.canvas import Canvas

    _, story, number, when = sys.argv
    whole = {"opening": (app, "start"), "painting": (Canvas, "paintEvent")}
    owner, name = whole[when]
    do = getattr(owner, name)

    def do_and_be_asked(*arguments):
        made = do(*arguments)
        os.kill(os.getpid(), int(number))
        return made

    setattr(owner, name, do_and_be_asked)
    sys.exit(app.run(Path(story)))
""")


@pytest.mark.skipif(os.name != "posix", reason="the system has no such signals")
@pytest.mark.parametrize(
    ("asked", "when"), [(signal.SIGTERM, "opening"), (signal.SIGINT, "painting")]
)
def test_a_start_that_is_to_end_ends_in_peace(
    asked: signal.Signals, when: str, small: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ASKED, str(small), str(int(asked)), when],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert memory_file().exists()


LATE = textwrap.dedent("""
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from herline import app

    start = app.start

    def start_and_close(*arguments):
        window = start(*arguments)

        def close():
            window.close()
            window.menus.actions["about"].trigger()

        QTimer.singleShot(0, window, close)
        return window

    app.start = start_and_close
    sys.exit(app.run(Path(sys.argv[1])))
""")


def test_a_dialog_that_comes_as_the_window_closes_keeps_nothing_alive(small: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LATE, str(small)], capture_output=True, timeout=30, check=False
    )
    assert ran.returncode == 0


UNCLOSED = textwrap.dedent("""
    import sys
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from herline import app

    application = app.make_application()
    window = app.start(application, Path(sys.argv[1]))
    window.show()
    window.complete()
    application.processEvents()
""")


def test_a_window_that_nobody_closes_goes_in_peace(small: Path) -> None:
    """Its docks are hidden as it is destroyed, and ask it for nothing then."""
    ran = subprocess.run(
        [sys.executable, "-c", UNCLOSED, str(small)], capture_output=True, timeout=30, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
