"""What threads say is heard by whoever still listens; a window may be gone before they end."""

import subprocess
import sys
import textwrap
from threading import Thread, get_ident

from pytestqt.qtbot import QtBot

from herline.ui.parts.hearing import Hearing

CLOSED_MEANWHILE = textwrap.dedent("""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication, QDialog
    from herline.ui.parts.beside import Beside
    from herline.ui.parts.slow_work import SlowWork

    application = QApplication([])
    for _ in range(300):
        dialog = QDialog()
        works = [Beside(dialog), Beside(dialog), SlowWork(lambda told: None, dialog)]
        works[0].ask(lambda: None)
        works[1].ask(lambda: None)
        works[2].begin()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del dialog, works
        application.processEvents()
    print("all closed")
""")
"""Threads that emitted signals of their own brought this down in most runs."""


def test_what_a_thread_says_is_heard_in_order_by_the_window(qtbot: QtBot) -> None:
    hearing, heard = Hearing(), list[tuple[object, int]]()
    hearing.heard.connect(lambda what: heard.append((what, get_ident())))
    say = hearing.listen()
    thread = Thread(target=lambda: [say(number) for number in range(100)])
    thread.start()
    thread.join()
    assert not heard
    qtbot.waitUntil(lambda: len(heard) == 100)
    assert heard == [(number, get_ident()) for number in range(100)]


def test_an_earlier_thread_is_not_heard_any_more(qtbot: QtBot) -> None:
    hearing, heard = Hearing(), list[object]()
    hearing.heard.connect(heard.append)
    earlier, later = hearing.listen(), hearing.listen()
    earlier("first")
    later("second")
    earlier("third")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["second"]


def test_nobody_is_heard_after_the_window_rests(qtbot: QtBot) -> None:
    hearing, heard = Hearing(), list[object]()
    hearing.heard.connect(heard.append)
    hearing.heard.connect(hearing.rest)
    say = hearing.listen()
    say("first")
    say("second")
    qtbot.waitUntil(lambda: not hearing.listening)
    assert heard == ["first"]


def test_a_dialog_may_be_closed_at_the_moment_a_thread_ends() -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", CLOSED_MEANWHILE],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, "all closed\n"), ran.stderr
