"""Buttons that are drawn once for each of their looks, since a style sheet takes its time.

A look is what is written on a button, how large it is, and whether it is pointed at, pressed or
has the keyboard. The picture of each is kept until the button is dressed anew. The first painting
is left to Qt, so that a start does not ask for QStyle, which takes 9 ms to be made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from herline.paint.album import blank
from herline.ui.parts.plain import set_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object  # a class can be only one of Qt's

KEPT = 60
"""Looks of one button, some 10 kB each."""


class _Pictured(_Button):
    """A button whose looks are kept; its kind says what it is like now, and how that is drawn."""

    _begun = False
    """Whether it was painted before."""
    _kept: dict[tuple[object, ...], QPixmap] | None = None
    _option: Any = None
    """Made once, and filled for each painting."""

    def option(self) -> Any:
        """What the button is like now, in Qt's words."""
        raise NotImplementedError

    def draw(self, painter: QPainter, option: Any) -> None:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        self._kept = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._begun:
            self._begun = True
            super().paintEvent(event)
            return
        painter, picture = QPainter(self), self._picture()
        painter.drawPixmap(0, 0, picture)
        painter.end()

    def _picture(self) -> QPixmap:
        """How the button looks now; drawn if it did not look so before."""
        option = self.option()
        size = self.width(), self.height(), self.devicePixelRatioF()
        key = self.text(), self.icon().cacheKey(), option.state, *size
        kept = self._kept if self._kept is not None else {}
        self._kept = kept
        if key not in kept:
            picture = blank(*size)
            painter = QPainter(picture)
            painter.setFont(self.font())
            self.draw(painter, option)
            painter.end()
            if len(kept) >= KEPT:
                kept.clear()
            kept[key] = picture
        return kept[key]


class PicturedPush(_Pictured, QPushButton):
    """A QPushButton whose looks are kept."""

    def option(self) -> Any:
        if self._option is None:
            from PySide6.QtWidgets import QStyleOptionButton

            self._option = QStyleOptionButton()
        self.initStyleOption(self._option)
        return self._option

    def draw(self, painter: QPainter, option: Any) -> None:
        from PySide6.QtWidgets import QStyle

        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)


class PicturedTool(_Pictured, QToolButton):
    """A QToolButton whose looks are kept."""

    def option(self) -> Any:
        if self._option is None:
            from PySide6.QtWidgets import QStyleOptionToolButton

            self._option = QStyleOptionToolButton()
        self.initStyleOption(self._option)
        return self._option

    def draw(self, painter: QPainter, option: Any) -> None:
        from PySide6.QtWidgets import QStyle

        control = QStyle.ComplexControl.CC_ToolButton
        self.style().drawComplexControl(control, option, painter, self)


def link(words: str, tip: str, parent: QWidget) -> PicturedTool:
    """Words that do something; hidden until there is use for them."""
    made = PicturedTool(parent)
    made.setText(words)
    made.setProperty("class", "link small")
    set_tip(made, tip)
    made.hide()
    return made
