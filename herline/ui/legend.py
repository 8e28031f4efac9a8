"""The sheet that explains the timeline: its signs, and the kinds and sources of the open story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from herline.paint.picture.pieces import KindSwatch, Piece, Sign, SourceDot, moved
from herline.paint.plain import plain
from herline.paint.style import style_for
from herline.ui.parts.message import fill_walked
from herline.ui.parts.plain import label
from herline.ui.parts.sized import resize_within
from herline.ui.parts.walked import Line

if TYPE_CHECKING:
    from herline.model.story import Story
    from herline.session.session import Session
    from herline.ui.window import Window

Rows = Sequence[tuple[Piece | str, str]]
"""A piece of a picture, or words of the timeline, and what it means."""

SIGNS: Rows = (
    (
        Sign(0, 0, "solid"),
        "A source states this date. The bar is as long as what is known: “2012” is a year long.",
    ),
    (
        Sign(0, 0, "inferred"),
        "No source states this date: it is inferred, and the reason is given.",
    ),
    (
        Sign(0, 0, "fades"),
        "It is not certain where it begins or ends: “about”, “perhaps”, “early 2000s”.",
    ),
    (Sign(4, 0, "point"), "A day seen from afar, or a stretch too short to see from here."),
    (
        Sign(2, 0, "milestone"),
        "A title in bold: a milestone, on which the story turns, as its author says.",
    ),
    (Sign(6, 0, "flag"), "The sources cannot all be right; from afar, a red stroke on the bar."),
    (
        Sign(0, 0, "witnesses"),
        "Below a chosen event, where its sources say when in other words: each at its own date.",
    ),
    ("+7 more", "Seven events that have no room here; a click lists them."),
    ("‹ 12 earlier", "Events before what is seen; a click moves there."),
    ("6 years folded", "An empty stretch, drawn short; a click on its mark unfolds it."),
)
SAMPLE = (26, 20)
"""Pixels of a sample at zoom 1."""
BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""Where a meaning stands: next to its sample, also if it is written from right to left."""
LISTED = 40
"""Kinds and sources that are named; of more it is told how many."""
WIDTH, HEIGHT = 560, 620
"""Pixels of the sheet at zoom 1."""
HEADING = 34
"""Pixels that a heading in it is high at zoom 1."""


class LegendSheet(QDialog):
    """Samples at the left, drawn as on the timeline, and what they mean."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle("Reading the timeline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._story = window.session, window.session.state.whole
        sources, kinds = self._story.sources, self._story.kinds
        self._zoom = window.session.state.settings.text_zoom
        self._sheet = sheet = QWidget(self)
        self._grid = grid = QGridLayout(sheet)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._add("Signs", SIGNS)
        self._add(
            "Behind a title: the sources that tell of it",
            [(SourceDot(10, 0, at), one.label) for at, one in enumerate(sources[:LISTED])],
            len(sources),
        )
        self._add(
            "Colours: the kinds of events",
            [(KindSwatch(0, 0, at), one.label) for at, one in enumerate(kinds[:LISTED])],
            len(kinds),
        )
        grid.setRowStretch(grid.rowCount(), 1)
        fill_walked(self, sheet)
        resize_within(self, round(WIDTH * self._zoom), round(HEIGHT * self._zoom))

    def _add(self, title: str, rows: Rows, of: int = 0) -> None:
        """Samples with their words below a title; nothing where there are none."""
        sheet, grid = self._sheet, self._grid
        if not rows:
            return
        heading = Line(title, sheet, looks="heading")
        row = grid.rowCount()
        grid.addWidget(heading, row, 0, 1, 2)
        grid.setRowMinimumHeight(row, round(HEADING * self._zoom))
        for sample, words in rows:
            row += 1
            if isinstance(sample, str):
                shown: QWidget = label(sample, sheet)
                shown.setProperty("class", "quiet")
            else:
                shown = _Sample(sample, self._story, self._session, sheet)
            grid.addWidget(shown, row, 0)
            beside = shown if isinstance(shown, QLabel) else None
            meaning = Line(plain(words), sheet, beside, wrap=True)
            meaning.setAlignment(BESIDE)
            grid.addWidget(meaning, row, 1)
        if of > len(rows):
            grid.addWidget(Line(f"and {of - len(rows):,} more", sheet), row + 1, 1)


class _Sample(QWidget):
    """One sign as the timeline has it."""

    def __init__(self, piece: Piece, story: Story, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._piece, self._story, self._session = piece, story, session
        zoom = session.state.settings.text_zoom
        self.setFixedSize(round(SAMPLE[0] * zoom), round(SAMPLE[1] * zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        style = style_for(self._session.state.settings)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(style.zoom, style.zoom)
            moved(self._piece, 1, SAMPLE[1] / 2).draw(painter, self._story, style)
