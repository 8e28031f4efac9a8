"""Buttons that are drawn once for each of their looks, since a style sheet takes its time.

A look is what is written on a button, how large it is, and whether it is pointed at, pressed or
has the keyboard. The picture of each is kept until the button is dressed anew. The first painting
is left to Qt, so that a start does not ask for QStyle, which takes 9 ms to be made.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

KEPT = 60
"""Looks of one button, some 10 kB each."""


class Looks:
    """The pictures of one button."""

    def __init__(self, button: QPushButton | QToolButton) -> None:
        self._button = button
        self.begun = False
        """Whether the button was painted before."""
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        self._kept.clear()

    def paint(self, state: object, draw: Callable[[QPainter], None]) -> None:
        """Paint the button as it looks in a `state` of Qt's; `draw` does so where it is new."""
        button = self._button
        wide, high, ratio = button.width(), button.height(), button.devicePixelRatioF()
        key = button.text(), button.icon().cacheKey(), state, wide, high, ratio
        picture = self._kept.get(key)
        if picture is None:
            picture = QPixmap(ceil(wide * ratio), ceil(high * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setFont(button.font())
            draw(painter)
            painter.end()
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[key] = picture
        painter = QPainter(button)
        painter.drawPixmap(0, 0, picture)
        painter.end()


class PicturedPush(QPushButton):
    """A QPushButton whose looks are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = Looks(self)

    def changeEvent(self, event: QEvent) -> None:
        if hasattr(self, "_looks"):
            self._looks.forget()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._looks.begun:
            self._looks.begun = True
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        control = QStyle.ControlElement.CE_PushButton
        self._looks.paint(
            option.state,  # type: ignore[attr-defined]
            lambda painter: self.style().drawControl(control, option, painter, self),
        )


class PicturedTool(QToolButton):
    """A QToolButton whose looks are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = Looks(self)

    def changeEvent(self, event: QEvent) -> None:
        if hasattr(self, "_looks"):
            self._looks.forget()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._looks.begun:
            self._looks.begun = True
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionToolButton

        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ToolButton
        self._looks.paint(
            option.state,  # type: ignore[attr-defined]
            lambda painter: self.style().drawComplexControl(control, option, painter, self),
        )
