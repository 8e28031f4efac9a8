"""The coverage matrix as a picture: the same signs as on the screen, with sums and a legend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
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
from herline.paint.picture.typeset import Span, broken, measured
from herline.paint.plain import plain
from herline.paint.style import Style

ROW = 20.0
"""Pixels of the height of a row."""
LEAST_DATE_WIDTH, TITLE_WIDTH, SOURCE_WIDTH, COUNT_WIDTH = 100.0, 330.0, 116.0, 70.0
"""Pixels of the columns; that of the dates is wider where they are longer."""
NARROW_WIDTH, NAME_HEIGHT = 34.0, 130.0
"""Pixels of a source's column where there are more than `FEW`, and of its name, then upright."""
FEW = 8
"""Sources whose names have room above their columns."""
INSET = 8.0
"""Pixels from the left edge of a column of signs to what stands in it."""
SIZE = 12.0
"""Pixels of the type."""


@frozen
class _Grid:
    """The x of the columns."""

    dates: float
    """Pixels that the dates take."""
    each: float
    """Pixels that a source takes."""
    sources: int

    @property
    def titles(self) -> float:
        return MARGIN + self.dates

    def source(self, place: int) -> float:
        """Where what is told of a source begins."""
        return self.titles + TITLE_WIDTH + self.each * place + INSET

    @property
    def counts(self) -> float:
        return self.source(self.sources)

    @property
    def across(self) -> float:
        """Pixels of all columns."""
        return self.counts - INSET + COUNT_WIDTH - MARGIN

    @property
    def is_wide(self) -> bool:
        """Whether the names of sources have room above their columns."""
        return self.sources <= FEW


@frozen
class SignPiece:
    """One cell of the matrix, with its left edge at x and its middle at y."""

    x: float
    y: float
    cell: int
    source: int
    letter: str

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        box = QRectF(self.x, self.y - SIDE / 2, SIDE, SIDE)
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
        metrics = measured(style, self.face, SIZE)
        shown = metrics.elidedText(plain(self.text), Qt.TextElideMode.ElideRight, self.width)
        painter.setFont(style.face(self.face, SIZE))
        painter.setPen(style.colour(self.colour))
        painter.drawText(QPointF(self.x, self.y + metrics.capHeight() / 2), shown)


@frozen
class Upright:
    """The same read from below: they begin at y, with their middle at x."""

    x: float
    y: float
    words: Words

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.save()
        painter.translate(self.x, self.y)
        painter.rotate(-90)
        self.words.draw(painter, story, style)
        painter.restore()


Pieces = list[Text | Rule | Words | Upright | SignPiece]


def coverage_sheet(matrix: Matrix, rows: Sequence[int], style: Style, asked: str = "") -> Sheet:
    """The matrix of these rows in this order on one page, as high as it must be.

    `asked` says which of all events they are.
    """
    story, grid = matrix.story, _grid(matrix, rows, style)
    pieces: Pieces = []
    y = MARGIN
    title = f"{story.title}: coverage"
    for words, face, pixels, colour in (
        (title, Face.STRONG, TITLE, "ink"),
        ("; ".join(filter(None, (matrix.in_words(rows), asked))), Face.SANS, SUBTITLE, "quiet"),
    ):
        for line in broken([Span(words, face, pixels, colour)], grid.across, style, 1.0):
            pieces.append(Text(MARGIN, y, line))
            y += line.height
    y += 18 if grid.is_wide else 18 + NAME_HEIGHT
    pieces += _head(matrix, rows, y, grid)
    y += 2 * ROW
    pieces.append(Rule(MARGIN, y, grid.across))
    y += ROW / 2 + 4
    for row in rows:
        pieces += _row(matrix, row, y, grid)
        y += ROW
    pieces += _legend(matrix, y + ROW / 2)
    page = Page(grid.across + 2 * MARGIN, y + ROW + MARGIN, tuple(pieces))
    return Sheet((page,), story, style, transparent=False, drawn=len(rows))


def _grid(matrix: Matrix, rows: Sequence[int], style: Style) -> _Grid:
    """Columns in which no date of these rows is cut."""
    width_of = measured(style, Face.SANS, SIZE).horizontalAdvance
    dates = max((width_of(_date(matrix.story, row)) for row in rows), default=0.0) + 16
    sources = len(matrix.story.sources)
    each = SOURCE_WIDTH if sources <= FEW else NARROW_WIDTH
    return _Grid(max(dates, LEAST_DATE_WIDTH), each, sources)


def _head(matrix: Matrix, rows: Sequence[int], y: float, grid: _Grid) -> Pieces:
    upper, lower = y + ROW / 2, y + ROW * 1.5
    pieces: Pieces = [
        Words(MARGIN, lower, grid.dates, "Date", "quiet"),
        Words(grid.titles, lower, TITLE_WIDTH, "Event", "quiet"),
        Words(grid.counts, lower, COUNT_WIDTH, "Sources", "quiet"),
    ]
    sums = matrix.sums(rows)
    for place, source in enumerate(matrix.story.sources):
        x, count = grid.source(place), sums[place][SAYS]
        if grid.is_wide:
            name = Words(x, upper, grid.each - 12, source.label, "ink", Face.STRONG)
            said = f"{count:,} of {len(rows):,}"
            pieces += [name, Words(x, lower, grid.each - 12, said, "quiet")]
        else:
            name = Words(0, 0, NAME_HEIGHT, source.label, "ink", Face.STRONG)
            pieces.append(Upright(x + SIDE / 2, y - 4, name))
            pieces.append(SignPiece(x, upper, SAYS, place, source.letter))
            pieces.append(Words(x, lower, grid.each, f"{count:,}", "quiet"))
    return pieces


def _date(story: Story, row: int) -> str:
    date = story.events[row].date
    return short(date, story.language) if date else "–"


def _row(matrix: Matrix, row: int, y: float, grid: _Grid) -> Pieces:
    story = matrix.story
    pieces: Pieces = [
        Words(MARGIN, y, grid.dates, _date(story, row), "quiet"),
        Words(grid.titles, y, TITLE_WIDTH - 12, story.events[row].title),
    ]
    for place, cell in enumerate(matrix.cells[row]):
        letter = story.sources[place].letter
        pieces.append(SignPiece(grid.source(place), y, cell, place, letter))
    count, alone = matrix.sources[row], matrix.independent[row]
    told = f"{count}" if count == alone else f"{count} ({alone})"
    return [*pieces, Words(grid.counts, y, COUNT_WIDTH, told, "quiet")]


def _legend(matrix: Matrix, y: float) -> Pieces:
    """What the signs mean; the last column's brackets too, where there are any."""
    pieces: Pieces = []
    letter = matrix.story.sources[0].letter if matrix.story.sources else ""
    x = MARGIN
    for cell, meaning in enumerate(MEANING):
        pieces.append(SignPiece(x, y, cell, 0, letter))
        pieces.append(Words(x + SIDE + 7, y, 150, meaning.value, "quiet"))
        x += 150
    if tuple(matrix.sources) != tuple(matrix.independent):
        pieces.append(Words(x, y, 300, "(2): so many of them independent", "quiet"))
    return pieces
