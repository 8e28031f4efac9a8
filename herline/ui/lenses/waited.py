"""Waits for long work with a bar that tells how far it is, while the window lives on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from herline.progress import Progress
from herline.ui.parts.slow_work import SlowWork

T = TypeVar("T")

PATIENCE = 500
"""Milliseconds after which the bar is shown."""
OFTEN = 100
"""Milliseconds from one look at how far it is to the next."""
STEPS = 1000
"""Of the bar, from nothing to all."""


def waited(parent: QWidget, words: str, work: Callable[[Progress], T]) -> T | None:
    """What `work` gives, which is done in a thread; None if the reader calls it off."""
    dialog = QProgressDialog(words, "&Cancel", 0, STEPS, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(PATIENCE)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    slow, loop, look = SlowWork(work, dialog), QEventLoop(dialog), QTimer(dialog)
    slow.ended.connect(loop.quit)
    dialog.canceled.connect(slow.give_up)
    dialog.canceled.connect(loop.quit)
    look.timeout.connect(lambda: dialog.setValue(round(slow.share * STEPS)))
    look.start(OFTEN)
    slow.begin()
    loop.exec()
    look.stop()
    dialog.close()
    dialog.deleteLater()
    return slow.result
