"""The coverage matrix as a picture: the same signs as on the screen, with sums and a legend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from herline.frozen import frozen
from herline.model.coverage import MEANING, SAYS, Matrix
from herline.model.edtf import short
from herline.model.story import Story
from herline.paint.coverage import SIDE, draw_sign
from herline.paint.fonts import Face
from herline.paint.picture.around import MARGIN, SUBTITLE, TITLE
from herline.paint.picture.pieces import Rule, Text
from herline.paint.picture.sheet import Page, Sheet
from herline.paint.picture.typeset import Span, broken
from herline.paint.style import Style

ROW = 20.0
DATE_WIDTH, TITLE_WIDTH, SOURCE_WIDTH, COUNT_WIDTH = 120.0, 330.0, 116.0, 70.0
"""Pixels: the height of a row, and the widths of its columns."""
NARROW_WIDTH = 34.0
"""Pixels of a source's column where there are more than `FEW`; then it has a letter for a name."""
FEW = 8
"""Sources whose names have room above their columns."""


@frozen
class SignPiece:
    """One cell of the matrix, with its middle at (x, y)."""

    x: float
    y: float
    cell: int
    source: int
    letter: str

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        box = QRectF(self.x - SIDE / 2, self.y - SIDE / 2, SIDE, SIDE)
        draw_sign(painter, box, self.cell, self.source, self.letter, style)


@frozen
class Words:
    """Words cut at the width of their cell, their left edge at x and their middle at y."""

    x: float
    y: float
    width: float
    text: str
    colour: str = "ink"
    face: Face = Face.SANS

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.setFont(style.face(self.face, 12))
        painter.setPen(style.colour(self.colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, int(self.width))
        box = QRectF(self.x, self.y - ROW / 2, self.width + 4, ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def coverage_sheet(matrix: Matrix, rows: Sequence[int], style: Style, asked: str = "") -> Sheet:
    """The matrix of these rows in this order on one page, as high as it must be.

    `asked` says which of all events they are.
    """
    story = matrix.story
    wide = len(story.sources) <= FEW
    each = SOURCE_WIDTH if wide else NARROW_WIDTH
    across = DATE_WIDTH + TITLE_WIDTH + each * len(story.sources) + COUNT_WIDTH
    pieces: list[Text | Rule | Words | SignPiece] = []
    y = MARGIN
    title = f"{story.title}: coverage"
    for words, face, pixels, colour in (
        (title, Face.STRONG, TITLE, "ink"),
        ("; ".join(filter(None, (matrix.in_words(rows), asked))), Face.SANS, SUBTITLE, "quiet"),
    ):
        for line in broken([Span(words, face, pixels, colour)], across, style, 1.0):
            pieces.append(Text(MARGIN, y, line))
            y += line.height
    y += 18
    pieces += _head(matrix, rows, y, each, wide=wide)
    y += 2 * ROW
    pieces.append(Rule(MARGIN, y, across))
    y += ROW / 2 + 4
    for row in rows:
        pieces += _row(matrix, row, y, each)
        y += ROW
    pieces += _legend(matrix, y + ROW / 2)
    page = Page(across + 2 * MARGIN, y + ROW + MARGIN, tuple(pieces))
    return Sheet((page,), story, style, transparent=False, drawn=len(rows))


def _head(
    matrix: Matrix, rows: Sequence[int], y: float, each: float, *, wide: bool
) -> list[Words | SignPiece]:
    pieces: list[Words | SignPiece] = [
        Words(MARGIN, y + ROW * 1.5, DATE_WIDTH, "Date", "quiet"),
        Words(MARGIN + DATE_WIDTH, y + ROW * 1.5, TITLE_WIDTH, "Event", "quiet"),
    ]
    x = MARGIN + DATE_WIDTH + TITLE_WIDTH
    for place, (source, sums) in enumerate(
        zip(matrix.story.sources, matrix.sums(rows), strict=True)
    ):
        if wide:
            pieces.append(Words(x + 6, y + ROW / 2, each - 12, source.label, "ink", Face.STRONG))
            said = f"{sums[SAYS]:,} of {len(rows):,}"
            pieces.append(Words(x + 6, y + ROW * 1.5, each - 12, said, "quiet"))
        else:
            pieces.append(SignPiece(x + each / 2, y + ROW / 2, SAYS, place, source.letter))
            pieces.append(Words(x + 4, y + ROW * 1.5, each, f"{sums[SAYS]:,}", "quiet"))
        x += each
    pieces.append(Words(x + 8, y + ROW * 1.5, COUNT_WIDTH, "Sources", "quiet"))
    return pieces


def _row(matrix: Matrix, row: int, y: float, each: float) -> list[Words | SignPiece]:
    story, event = matrix.story, matrix.story.events[row]
    date = short(event.date, story.language) if event.date else "–"
    pieces: list[Words | SignPiece] = [
        Words(MARGIN, y, DATE_WIDTH - 8, date, "quiet"),
        Words(MARGIN + DATE_WIDTH, y, TITLE_WIDTH - 12, event.title),
    ]
    x = MARGIN + DATE_WIDTH + TITLE_WIDTH
    for place, cell in enumerate(matrix.cells[row]):
        pieces.append(SignPiece(x + each / 2, y, cell, place, story.sources[place].letter))
        x += each
    count, alone = matrix.sources[row], matrix.independent[row]
    told = f"{count}" if count == alone else f"{count} ({alone})"
    pieces.append(Words(x + 8, y, COUNT_WIDTH, told, "quiet"))
    return pieces


def _legend(matrix: Matrix, y: float) -> list[Words | SignPiece]:
    """What the signs mean; the last column's brackets too, where there are any."""
    pieces: list[Words | SignPiece] = []
    letter = matrix.story.sources[0].letter if matrix.story.sources else ""
    x = MARGIN
    for cell, meaning in enumerate(MEANING):
        pieces.append(SignPiece(x + SIDE / 2, y, cell, 0, letter))
        pieces.append(Words(x + SIDE + 7, y, 150, meaning.value, "quiet"))
        x += 150
    if tuple(matrix.sources) != tuple(matrix.independent):
        pieces.append(Words(x, y, 300, "(2): so many of them independent", "quiet"))
    return pieces
