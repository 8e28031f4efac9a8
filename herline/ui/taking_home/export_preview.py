"""The preview of a picture: its pages, drawn small by the code that writes the file."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from herline.paint.picture.png import image
from herline.paint.picture.request import PER_INCH
from herline.paint.picture.sheet import Sheet
from herline.paint.style import Style

AIR = 14
"""Pixels around the page."""
LEAST = 120, 160
"""Pixels that it has at least: large text leaves no more beside it on a small screen."""
COARSE = 1.1
"""So many dots of the screen to one of the picture are seen to be too few."""
SQUARE = 8
"""Side of the squares that show what is transparent."""


class Preview(QWidget):
    """One page of a sheet, as large as it fits; wheel and arrow keys turn the pages.

    `turned` carries the number of the page that is seen, from 0; `outgrown` says that the first
    page, which others drew, is too coarse for the room it has now.
    """

    turned = Signal(int)
    outgrown = Signal()

    def __init__(
        self, shown: Style, parent: QWidget | None = None, *, prints: bool = False
    ) -> None:
        """`prints`: what is transparent is seen on white paper."""
        super().__init__(parent)
        self._shown = shown
        self._prints = prints
        self._sheet: Sheet | None = None
        self._page = 0
        self._drawn: QImage | None = None
        self._first: QImage | None = None
        self.setObjectName("preview")
        self.setAccessibleName("Preview of the picture")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(*LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(760, 560)

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return len(self._sheet.pages) if self._sheet else 0

    @property
    def room(self) -> tuple[float, float]:
        """Width and height in dots that a page has."""
        ratio = self.devicePixelRatioF()
        return max(self.width() - 2 * AIR, 1) * ratio, max(self.height() - 2 * AIR, 1) * ratio

    def show_sheet(self, sheet: Sheet, first: QImage | None = None) -> None:
        """Show `sheet`, on the same page if it has it; `first` is its first page, if drawn."""
        self._sheet = sheet
        self._first = first
        self._drawn = None
        self.turn_to(self._page)
        self.update()

    def turn_to(self, page: int) -> None:
        """Show another page; the nearest one that there is."""
        page = min(max(page, 0), max(self.pages - 1, 0))
        if page != self._page:
            self._page, self._drawn = page, None
            self.update()
        self.turned.emit(self._page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None
        if self._first is not None and self._sheet is not None and self._page == 0:
            needed = self._place(self._sheet).width() * self.devicePixelRatioF()
            if needed > COARSE * self._first.width():
                self.outgrown.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if abs(event.angleDelta().y()) >= 60:
            self.turn_to(self._page + (1 if event.angleDelta().y() < 0 else -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn_to(self._page + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self._shown.colour("panel")
        painter.fillRect(self.rect(), ground)
        if self._sheet is None:
            return
        place = self._place(self._sheet)
        painter.fillRect(place.translated(0, 2).adjusted(-1, 0, 1, 1), self._shown.colour("line"))
        if self._prints:
            painter.fillRect(place, Qt.GlobalColor.white)
        elif self._sheet.transparent:
            self._draw_squares(painter, place)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image(self._sheet, place))
        if self.hasFocus():
            painter.setPen(QPen(self._shown.colour("accent"), 1.5))
            painter.drawRect(place.adjusted(-3, -3, 3, 3))

    def _place(self, sheet: Sheet) -> QRectF:
        """Where the page stands: in the middle, whole."""
        page = sheet.pages[self._page]
        room = self.rect().adjusted(AIR, AIR, -AIR, -AIR)
        scale = min(room.width() / page.width, room.height() / page.height)
        width, height = page.width * scale, page.height * scale
        corner = QPointF(
            round(room.x() + (room.width() - width) / 2),
            round(room.y() + (room.height() - height) / 2),
        )
        return QRectF(corner.x(), corner.y(), max(width, 1.0), max(height, 1.0))

    def _image(self, sheet: Sheet, place: QRectF) -> QImage:
        if self._first is not None and self._page == 0:
            return self._first
        if self._drawn is None:
            page = sheet.pages[self._page]
            scale = place.width() / page.width * self.devicePixelRatioF()
            self._drawn = image(sheet, PER_INCH * scale, self._page)
        return self._drawn

    def _draw_squares(self, painter: QPainter, place: QRectF) -> None:
        dark = self._shown.theme.dark
        painter.fillRect(place, QColor("#4A4A4A" if dark else "#FFFFFF"))
        painter.save()
        painter.setClipRect(place)
        other = QColor("#3C3C3C" if dark else "#E6E6E6")
        for row in range(int(place.height() // SQUARE) + 1):
            for column in range(row % 2, int(place.width() // SQUARE) + 1, 2):
                x, y = place.x() + column * SQUARE, place.y() + row * SQUARE
                painter.fillRect(QRectF(x, y, SQUARE, SQUARE), other)
        painter.restore()
