"""Lets the window say what becomes of a file that was still being written when its dialog went."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from herline.ui.parts.beside import Beside

if TYPE_CHECKING:
    from herline.ui.window import Window


def hand_over(
    writing: Beside, what: str, end: Callable[[QWidget, object], object], window: Window
) -> None:
    """Say that `what` is still being written; `end` is called with `window` and what it gave.

    A window that is closed meanwhile is gone at once, and the program when the file is written.
    """

    def wait() -> None:
        window.hide()
        QApplication.processEvents()
        writing.wait()

    window.status.tell(f"{what} is still being written.")
    writing.setParent(window)
    writing.ended.disconnect()
    writing.ended.connect(partial(end, window))
    writing.ended.connect(writing.deleteLater)
    window.closed.connect(wait)
