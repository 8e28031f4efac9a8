"""The bar of one event drawn large: where it fades, where it is solid, the days of its edges."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from herline.model.days import iso
from herline.model.edtf import parse, short
from herline.model.edtf.tolerance import Extent
from herline.paint.fonts import Face
from herline.paint.style import Style

BAR = 14.0
"""Pixels that the bar is high at zoom 1."""
HEIGHT = 62
"""Pixels that it is high at zoom 1 with the days below it."""
MARGIN = 52.0
"""Pixels at its left and its right, for the words of the first day and the last."""
APART = 74.0
"""Pixels that two days written below the bar need between them."""


class WhyBar(QWidget):
    """`hollow` for a date that no source states; the days are told in the `language`."""

    def __init__(
        self,
        extent: Extent,
        colour: QColor,
        style: Style,
        language: str,
        parent: QWidget,
        *,
        hollow: bool,
    ) -> None:
        super().__init__(parent)
        self._extent = extent
        self._colour = colour
        self._style = style
        self._language = language
        self._hollow = hollow
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        days = ", ".join(words for _, words in self._days())
        self.setAccessibleName(f"The bar, with its edges at {days}")

    def sizeHint(self) -> QSize:
        return QSize(420, round(HEIGHT * self._style.zoom))

    def _days(self) -> list[tuple[float, str]]:
        """The days at which the bar begins, is solid, and ends; each once."""
        e = self._extent
        edges = ((e.outer_start, 0), (e.core_start, 0), (e.core_end, 1), (e.outer_end, 1))
        told: dict[str, float] = {}
        for edge, before in edges:
            day = parse(iso(round(edge) - before))
            told.setdefault(short(day, self._language), edge)
        return [(edge, words) for words, edge in told.items()]

    def _x(self, day: float) -> float:
        e, room = self._extent, self.width() - 2 * MARGIN
        return MARGIN + room * (day - e.outer_start) / max(e.outer_end - e.outer_start, 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        e, zoom = self._extent, self._style.zoom
        left, right = self._x(e.outer_start), self._x(e.outer_end)
        place = QRectF(left, 12 * zoom, right - left, BAR * zoom)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shade(left, right))
        painter.drawRoundedRect(place, 4, 4)
        if self._hollow and e.outer_start == e.core_start and e.core_end == e.outer_end:
            painter.setPen(QPen(self._colour, 1.3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)
        self._write_days(painter, place.bottom())

    def _shade(self, left: float, right: float) -> QLinearGradient:
        e = self._extent
        solid, none = QColor(self._colour), QColor(self._colour)
        solid.setAlphaF(0.35 if self._hollow else 1.0)
        none.setAlphaF(0.0)
        shade = QLinearGradient(QPointF(left, 0), QPointF(right, 0))
        whole = max(right - left, 1.0)
        for day, colour in (
            (e.outer_start, none if e.outer_start < e.core_start else solid),
            (e.core_start, solid),
            (e.core_end, solid),
            (e.outer_end, none if e.core_end < e.outer_end else solid),
        ):
            shade.setColorAt(min(max((self._x(day) - left) / whole, 0.0), 1.0), colour)
        return shade

    def _write_days(self, painter: QPainter, below: float) -> None:
        style = self._style
        painter.setFont(style.face(Face.SANS, 11))
        taken = -APART * style.zoom
        days = self._days()
        for number, (day, words) in enumerate(days):
            x = self._x(day)
            painter.setPen(QPen(style.colour("quiet"), 1))
            painter.drawLine(QPointF(x, below + 2), QPointF(x, below + 7))
            last = number == len(days) - 1
            crowded = not last and self._x(days[-1][0]) - x < APART * style.zoom and number > 0
            if x - taken < APART * style.zoom or crowded:
                continue
            taken = x
            room = QRectF(x - 60, below + 8, 120, 18 * style.zoom)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, words)
