"""Paragraphs whose links the keyboard reaches: each is a button that lies over its words.

For few links to a page. Where every paragraph has some, letters of the keyboard do what they do.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.parts.prose import Prose
from herline.ui.parts.typeset import Paragraph, Run


class LinkButton(QAbstractButton):
    """Shows nothing of its own but that it has the keyboard; the words below it are the prose's."""

    def __init__(self, run: Run, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(plain(run.name or run.text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._accent = style.colour("accent")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # they scroll
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._accent, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class LinkedProse(Prose):
    """Tab and the arrows to the sides go from link to link, Enter and space follow one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.buttons: list[LinkButton] = []

    def tell(self, paragraphs: tuple[Paragraph, ...], style: Style, name: str = "") -> None:
        super().tell(paragraphs, style, name)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(run) for run, _ in self.setting(self.width()).links()]
        self._place()

    def _button(self, run: Run) -> LinkButton:
        button = LinkButton(run, self.type_style, self)
        button.clicked.connect(lambda: self.followed.emit(run.link))
        button.show()
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        links = self.setting(self.width()).links()
        for button, (_, place) in zip(self.buttons, links, strict=True):
            button.setGeometry(place.adjusted(-4, -2, 4, 2).toAlignedRect())
