"""A scroll area whose lines the arrows walk, so that each is heard, and seen, without a mouse."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

from herline.ui.parts.scrolled import Scrolled
from herline.ui.parts.typeset import UNHEARD

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
AROUND = 24
"""Pixels that are seen above and below the line with the keyboard."""


class Line(QLabel):
    """One of the lines, in plain text; heard with what stands `beside` it, as keys do."""

    def __init__(
        self,
        text: str,
        parent: QWidget,
        beside: QLabel | None = None,
        *,
        looks: str = "",
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        _install()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setIndent(0)  # else Qt adds one to the padding
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # with Tab one comes to them all at once
        self.setProperty("class", f"line {looks}")
        self.setText(text)
        self.setAccessibleName(f"{beside.text()}: {text}" if beside else text)
        if beside is not None:
            beside.setAccessibleName(UNHEARD)


@lru_cache(maxsize=1)
def _install() -> None:
    """Let Qt ask here what a line is; once is enough."""
    QAccessible.installFactory(_access_of)


def _access_of(kind: str, asked: QObject | None) -> QAccessibleInterface | None:
    """An item of a list: Orca reads all labels of a dialog one after the other, unasked."""
    is_line = isinstance(asked, Line)
    return QAccessibleWidget(asked, QAccessible.Role.ListItem) if is_line else None


class Walked(Scrolled):
    """Its lines are walked in the order in which they were made."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, lines = _STEPS.get(Qt.Key(event.key())), self.findChildren(Line)
        if step is None or event.modifiers() or not lines:
            super().keyPressEvent(event)
            return
        here = self.window().focusWidget()
        if isinstance(here, Line):
            place = min(max(lines.index(here) + step, 0), len(lines) - 1)
        else:
            place = 0 if step > 0 else len(lines) - 1
        lines[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(lines[place], 0, AROUND)
