"""Paints a page: the words of a document, what lies behind them, and what stands beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from herline.documents.placed import Placed
from herline.frozen import frozen
from herline.paint.fonts import Face
from herline.paint.style import SMALL, Style
from herline.paint.theme import mix
from herline.ui.desk.column import Column, Set
from herline.ui.desk.margin import LANES, Beside, Note, bars, notes
from herline.ui.desk.scroll import Top
from herline.ui.desk.sheet import Sheet

_WIDEST = 700
"""Pixels of a line at zoom 1; longer ones are hard to follow."""
_NOTES = 230
"""Pixels of the notes in the margin at zoom 1."""
_FEWEST_FOR_NOTES = 560
"""Pixels of a page at zoom 1 below which it has no notes."""
_GUTTER = 24
"""Pixels at the left of the words at zoom 1."""
_GUTTER_OF_PAGES = 58
"""The same where the numbers of pages stand there."""
_LANE = 5
"""Pixels from one bar beside the words to the next."""


@frozen
class Lit:
    """What stands out on a page, in code points: a passage, an event, marked letters, hits."""

    position: int | None = None
    event: str = ""
    span: tuple[int, int] | None = None
    hits: tuple[tuple[int, int], ...] = ()
    hit: tuple[int, int] | None = None

    def place(self, sheet: Sheet) -> Placed | None:
        """The passage that is lit, if one is."""
        return None if self.position is None else sheet.places.all[self.position]


@frozen
class Measures:
    """Where the parts of a page lie across, in pixels; `notes_width` is 0 where it is narrow."""

    text_left: float
    text_width: float
    bars_left: float
    notes_left: float
    notes_width: float
    note_row: float


def measures(width: int, style: Style, *, pages: bool) -> Measures:
    """How a page of so many pixels is divided; a document with `pages` has their names at left."""
    zoom = style.zoom
    gutter, lanes = (_GUTTER_OF_PAGES if pages else _GUTTER) * zoom, LANES * _LANE + 10
    beside = _NOTES * zoom if width >= _FEWEST_FOR_NOTES * zoom else 0.0
    text = max(min(_WIDEST * zoom, width - gutter - lanes - beside - 16), 80.0)
    spare = max(width - gutter - text - lanes - beside, 0.0)
    left = gutter + spare / 2
    bars_left = left + text + 10
    return Measures(left, text, bars_left, bars_left + lanes, beside, _note_row(style))


def _note_row(style: Style) -> float:
    """Pixels that a note in the margin is high."""
    return SMALL * style.zoom * 1.55


@frozen
class Seen:
    """A block in sight: where it begins in the window, in pixels, and where its letters end."""

    block: Set
    top: float
    height: float
    end: int


def seen(column: Column, top: Top, height: float) -> tuple[Seen, ...]:
    """The blocks in a window of so many pixels."""
    found: list[Seen] = []
    y, block, blocks = -top.above, top.block, column.blocks
    while y < height and block < len(blocks):
        tall = column.height(block)
        found.append(Seen(column[block], y, tall, blocks.ends[block]))
        y += tall
        block += 1
    return tuple(found)


def holding(blocks: Sequence[Seen], place: int) -> Seen | None:
    """The block in sight that holds the code point at `place`; of two at a cut the later."""
    return next((each for each in reversed(blocks) if each.block.start <= place <= each.end), None)


def paint_page(
    painter: QPainter,
    across: Measures,
    sheet: Sheet,
    blocks: Sequence[Seen],
    lit: Lit,
    style: Style,
    caret: int | None,
) -> None:
    """Paint what is in sight, with everything that is marked; `caret` is where the keyboard is."""
    for each in blocks:
        at = QPointF(across.text_left, each.top)
        for start, end, colour in _grounds(sheet, each, lit, style):
            _fill(painter, each.block, start, end, colour, at)
        painter.setPen(style.colour("ink"))
        each.block.layout.draw(painter, at)
    if caret is not None:
        _paint_caret(painter, blocks, caret, across, style)
    _paint_bars(painter, sheet, blocks, lit, across, style)
    if across.notes_width:
        for note in notes_of(sheet, blocks, style):
            _paint_note(painter, sheet, note, lit, across, style)
    _paint_locators(painter, sheet, blocks, across, style)


def _paint_caret(
    painter: QPainter, blocks: Sequence[Seen], caret: int, across: Measures, style: Style
) -> None:
    held = holding(blocks, caret)
    if held is not None:
        place = held.block.cursor_at(caret).translated(across.text_left, held.top)
        painter.fillRect(place.adjusted(-1, 0, 1, 0), style.colour("accent"))


def _grounds(sheet: Sheet, each: Seen, lit: Lit, style: Style) -> list[tuple[int, int, QColor]]:
    """What lies behind the letters of a block, the lowest first."""
    start, end = each.block.start, each.end
    theme, light = style.theme, lit.place(sheet)
    found: list[tuple[int, int, QColor]] = []
    for place in sheet.places.within(start, end):
        if not place.anchored:
            continue
        strength = 0.22 if place.event == lit.event else 0.1
        colour = mix(theme.paper, sheet.colour(place, style).name(), strength)
        found.append((place.start, place.end, QColor(colour)))
    if light is not None:
        found.append((light.start, light.end, QColor(mix(theme.selected, theme.accent, 0.16))))
    ochre = theme.palette.get("ochre", theme.warn)
    for hit in _hits_within(lit.hits, start, end):
        found.append((*hit, QColor(mix(theme.paper, ochre, 0.34))))
    if lit.hit is not None:
        found.append((*lit.hit, QColor(mix(theme.paper, ochre, 0.75 if not theme.dark else 0.6))))
    if lit.span is not None:
        found.append((*lit.span, QColor(mix(theme.paper, theme.ink, 0.22))))
    return [(max(s, start), min(e, end), c) for s, e, c in found if s < end and e > start]


def _hits_within(
    hits: Sequence[tuple[int, int]], start: int, end: int
) -> Sequence[tuple[int, int]]:
    first = max(bisect_left(hits, (start, 0)) - 1, 0)
    return hits[first : bisect_left(hits, (end, 0))]


def _fill(painter: QPainter, block: Set, start: int, end: int, colour: QColor, at: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in block.boxes(start, end):
        painter.drawRoundedRect(box.translated(at).adjusted(-1, 0, 1, 0), 3, 3)


def beside(sheet: Sheet, blocks: Sequence[Seen]) -> tuple[Beside, ...]:
    """The quotes in sight, and where their first and last lines are."""
    if not blocks:
        return ()
    first, last = blocks[0], blocks[-1]
    found: list[Beside] = []
    for place in sheet.places.within(first.block.start, last.end + 1):
        top, bottom = first.top, last.top + last.height
        for each in blocks:
            start, end = each.block.start, each.end
            if start <= place.start <= end:
                top = each.top + each.block.top_of(place.start)
            if start <= place.end <= end:
                boxes = each.block.boxes(max(place.start, start), place.end)
                bottom = each.top + (boxes[-1].bottom() if boxes else each.height)
        found.append(Beside(place, top, bottom))
    return tuple(found)


def notes_of(sheet: Sheet, blocks: Sequence[Seen], style: Style) -> tuple[Note, ...]:
    """The notes in the margin of what is in sight."""
    row = _note_row(style)
    return notes(beside(sheet, blocks), row, drift=6 * row)


def _paint_bars(
    painter: QPainter,
    sheet: Sheet,
    blocks: Sequence[Seen],
    lit: Lit,
    across: Measures,
    style: Style,
) -> None:
    light = lit.place(sheet)
    for bar in bars(beside(sheet, blocks)):
        place = bar.beside.place
        x = across.bars_left + bar.lane * _LANE + 1
        pen = QPen(sheet.colour(place, style), 4.0 if place is light else 2.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not place.anchored:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, bar.beside.top + 2), QPointF(x, bar.beside.bottom - 2))


def _paint_note(
    painter: QPainter, sheet: Sheet, note: Note, lit: Lit, across: Measures, style: Style
) -> None:
    place = note.beside.place
    strong = place is lit.place(sheet) or place.event == lit.event
    font = style.face(Face.STRONG if strong else Face.SANS, SMALL)
    metrics = QFontMetricsF(font)
    more = f"  +{note.more}" if note.more else ""
    doubt = "" if place.anchored else f"  ({place.state.value})"
    room = across.notes_width - 14 - metrics.horizontalAdvance(more + doubt)
    words = metrics.elidedText(sheet.title(place), Qt.TextElideMode.ElideRight, room)
    box = QRectF(across.notes_left, note.top, across.notes_width, across.note_row)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(sheet.colour(place, style))
    painter.drawEllipse(QPointF(box.left() + 3, box.center().y()), 3, 3)
    painter.setFont(font)
    painter.setPen(style.colour("ink" if strong else "quiet"))
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box.adjusted(12, 0, 0, 0), align, words + doubt + more)


def _paint_locators(
    painter: QPainter, sheet: Sheet, blocks: Sequence[Seen], across: Measures, style: Style
) -> None:
    """The page number of a document with pages, beside the line with which a page begins."""
    font = style.face(Face.SANS, 11)
    painter.setFont(font)
    painter.setPen(style.colour("quiet"))
    for each in blocks:
        for place, name in sheet.document.pages_within(each.block.start, each.end + 1):
            y = each.top + each.block.top_of(place)
            box = QRectF(4, y, across.text_left - 14, 22 * style.zoom)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, align, name)
