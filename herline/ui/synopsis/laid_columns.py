"""Where the columns of a synopsis lie, beside or above each other; set as far as they are seen."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from herline.paint.style import Style
from herline.ui.synopsis.column import SynopsisColumn, put
from herline.ui.synopsis.stop import Stop, draw_sign
from herline.ui.synopsis.widths import GAP, Widths, widths

MARGIN = 14
ROUND = 10
LONGEST_LINE = 1100
"""Pixels of a line of the summary."""
QUOTE = 170
"""Pixels at zoom 1 of a column to the third line of its first quote, which are to be seen."""
AT_REST = 50
"""Milliseconds after which the quotes that nobody sees are set too."""


class LaidColumns(QWidget):
    """A column for each source, and one for the silent; a summary beside them or above them.

    Where that would leave no quote in sight the summary comes after the columns.
    """

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: list[SynopsisColumn] = []
        self.facts = Stop(style, self)
        """What is known of the event and has no room in the head."""
        self.summary = Stop(style, self)
        self.silent = Stop(style, self)
        self.type_style = style
        self.widths = Widths(0, 0, 0, False)
        self._room = 600
        self._height_seen = 0
        self._lowest = 0
        self._last_bounds = QRect()
        self.summary_last = False
        """Whether the summary comes after the columns."""
        self._rough = False
        self._rest = QTimer(self, singleShot=True, interval=AT_REST)
        self._rest.timeout.connect(self.finish)

    def fit(self, room: int, height: int) -> None:
        """Lay out in so many pixels of width; `height` is what is seen at once."""
        if (room, height) != (self._room, self._height_seen):
            self._room, self._height_seen = room, height
            self.arrange()
        else:
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrange()

    def finish(self) -> None:
        """Let everything be where it belongs, below what is seen too."""
        if self._rough:
            self.arrange(whole=True)

    def arrange(self, *, whole: bool = False) -> None:
        """Lay everything out; what nobody sees waits until it is shown, at its true width.

        Unless the `whole` is wanted, quotes below what is seen are set when the hand rests.
        """
        if not self.isVisible():
            return
        before = self._shapes()
        seen_to = inf if whole else self._height_seen - self.y()
        room = self._room - 2 * MARGIN
        self.widths = w = widths(room, len(self.columns), self._some_silent, self.type_style.zoom)
        y, line = 0, min(room, round(LONGEST_LINE * self.type_style.zoom))
        if self.facts.paragraphs and not w.aside:
            y = put(self.facts, MARGIN, 0, line) + 10
        self.summary_last = False
        if self.summary.paragraphs and not w.aside:
            below = y + put(self.summary, MARGIN, y, line) + 12
            self.summary_last = below + QUOTE * self.type_style.zoom > self._height_seen
            y = y if self.summary_last else below
        for prose in (self.facts, self.summary):
            prose.setVisible(bool(prose.paragraphs))
        lowest = self._stack(y, seen_to) if w.stacked else self._lay_beside(y, seen_to)
        if self.summary_last:
            lowest += GAP + put(self.summary, MARGIN, lowest + GAP, line)
        self._lowest = lowest + MARGIN
        self._rough = lowest > seen_to
        self._settle()
        if self._shapes() != before:
            self.update()

    def _shapes(self) -> tuple[object, ...]:
        """What is painted behind the words."""
        return self.widths, self._last_bounds, *(QRect(each.bounds) for each in self.columns)

    @property
    def _some_silent(self) -> bool:
        return bool(self.silent.paragraphs)

    @property
    def _aside(self) -> list[Stop]:
        """What is said of the event in the last column."""
        said = (self.facts, self.summary) if self.widths.aside else ()
        return [prose for prose in said if prose.paragraphs]

    def _lay_beside(self, top: int, seen_to: float) -> int:
        left, heights = MARGIN, [0]
        for column in self.columns:
            heights.append(column.place(left, top, self.widths.column, seen_to))
            left += self.widths.column + GAP
        heights.append(self._place_last(left, top))
        for column in self.columns:
            column.stretch(max(heights))
        return top + max(heights)

    def _stack(self, y: int, seen_to: float) -> int:
        for column in self.columns:
            y += column.place(MARGIN, y, self.widths.column, seen_to) + GAP
        return y + self._place_last(MARGIN, y)

    def _place_last(self, left: int, top: int) -> int:
        """What stands beside or below the columns of the sources; its height."""
        width, y = self.widths.last - 8, top + 12
        for prose in self._aside:
            y += put(prose, left + 4, y, width) + 14
        if self._some_silent:
            y += put(self.silent, left + 4, y, width)
        self._last_bounds = QRect(left, top, self.widths.last, y - top)
        return y - top if self.widths.last else 0

    def _settle(self) -> None:
        self.resize(
            max(self.widths.whole + 2 * MARGIN, self._room), max(self._lowest, self._height_seen)
        )
        self.stick(-self.y())

    def scrolled(self, seen_from: int) -> None:
        """Follow the reader's hand, which may not have rested yet."""
        self.finish()
        self.stick(seen_from)

    def stick(self, seen_from: int) -> None:
        """Keep the headers in sight; `seen_from` is the first pixel below the upper edge."""
        for column in self.columns:
            column.stick(seen_from)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._rough:
            self._rest.start()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.type_style.colour("panel"))
        for column in self.columns:
            painter.drawRoundedRect(column.bounds, ROUND, ROUND)
            # The upper edge is straight: there the colour of the source lies.
            painter.drawRect(QRectF(column.bounds.topLeft(), column.header.size()))
            draw_sign(painter, column.quotes, self.type_style)
        draw_sign(painter, (self.facts, self.summary, self.silent), self.type_style)
        if self._some_silent or self._aside:
            pen = QPen(self.type_style.colour("line"), 3, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            top = self._last_bounds.topLeft() + QPoint(0, 2)
            painter.drawLine(top, top + QPoint(self._last_bounds.width(), 0))
