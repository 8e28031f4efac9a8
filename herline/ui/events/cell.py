"""Draws a cell of the event table: plain text with what is searched for, and sources as letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herline.model.agreement import Agreement
from herline.model.hits import hits
from herline.model.story import Event
from herline.paint.badges import draw_badge
from herline.paint.fonts import Face
from herline.paint.style import BODY, Style
from herline.session.state import State
from herline.ui.events.rows import Column, EventRows
from herline.ui.parts.typed import Index

PADDING = 8
SQUARE, LETTER = 10, 15
"""Pixels of the sides of a kind's square and of a source's letter, at zoom 1."""


class EventCell(QStyledItemDelegate):
    """Needs no widget for any row."""

    def __init__(self, style: Style, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self.dress(style, state)

    def dress(self, style: Style, state: State) -> None:
        """Draw in this style, for this story and search."""
        self._style, self._state = style, state

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event = index.data(EventRows.EVENT)
        if not isinstance(event, Event):
            return
        style, place = self._style, QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(place, style.colour("selected"))
        if index.data(EventRows.DIMMED):
            painter.setOpacity(0.5)
        column = Column(index.column())
        inside = place.adjusted(PADDING, 0, -PADDING, 0)
        if column is Column.SOURCES:
            self._paint_sources(painter, inside, event)
        else:
            if column is Column.KIND:
                inside = self._paint_kind(painter, inside, event)
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            self._paint_text(painter, inside, text, column, selected or event.milestone)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(style.colour("accent"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, place: QRectF, text: str, column: Column, strong: bool
    ) -> None:
        style, title = self._style, column is Column.TITLE
        painter.setFont(style.face(Face.STRONG if strong and title else Face.SANS, BODY))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        if title:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.between(style.colour("paper"), "warn", 0.3))
            for start, end in hits(shown, " ".join(self._state.view.filter.words)):
                left = place.left() + metrics.horizontalAdvance(shown[:start])
                width = metrics.horizontalAdvance(shown[start:end])
                top = place.center().y() - metrics.height() / 2
                painter.drawRoundedRect(QRectF(left, top, width, metrics.height()), 3, 3)
        disputed = column is Column.AGREEMENT and text == Agreement.CONFLICT
        painter.setPen(style.colour("ink" if title else "link" if disputed else "quiet"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _paint_kind(self, painter: QPainter, place: QRectF, event: Event) -> QRectF:
        """A square in the colour of the kind; the room that is left beside it."""
        style, story = self._style, self._state.story
        if event.kind not in story.kind_by_id:
            return place
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour_of_kind(event.kind, story))
        side = SQUARE * style.zoom
        painter.drawRoundedRect(
            QRectF(place.left(), place.center().y() - side / 2, side, side), 3, 3
        )
        return place.adjusted(beside_kind(style), 0, 0, 0)

    def _paint_sources(self, painter: QPainter, place: QRectF, event: Event) -> None:
        style, story = self._style, self._state.story
        side = LETTER * style.zoom
        left = place.left()
        for source in story.in_order(event.sources):
            if left + side > place.right() + PADDING:
                break
            box = QRectF(left, place.center().y() - side / 2, side, side)
            colour = style.source_colour(story.source_places[source.id])
            draw_badge(painter, box, source.letter, colour, style)
            left += side + 3


def beside_kind(style: Style) -> float:
    """Pixels from the left of a kind's square to its words."""
    return SQUARE * style.zoom + 7


def sources_wide(count: int, style: Style) -> float:
    """Pixels that the letters of so many sources take."""
    return count * (LETTER * style.zoom + 3)
