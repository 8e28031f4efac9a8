"""Waits for long work with a bar that tells how far it is, while the window lives on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from herline.progress import Progress
from herline.ui.parts.slow_work import SlowWork

T = TypeVar("T")

PATIENCE = 500
"""Milliseconds after which the bar is shown."""
STEPS = 1000
"""Of the bar, from nothing to all."""


def waited(parent: QWidget, words: str, work: Callable[[Progress], T]) -> T | None:
    """What `work` gives, which is done in a thread; None if the reader calls it off."""
    dialog = QProgressDialog(words, "&Cancel", 0, STEPS, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(PATIENCE)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)

    def tell(share: float) -> None:
        dialog.setValue(round(share * STEPS))

    slow, loop = SlowWork(work, dialog), QEventLoop(dialog)
    slow.ended.connect(loop.quit)
    dialog.canceled.connect(slow.give_up)
    dialog.canceled.connect(loop.quit)
    slow.told.connect(tell)
    slow.begin()
    loop.exec()
    dialog.close()
    dialog.deleteLater()
    return slow.result
