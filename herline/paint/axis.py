"""How the axis looks: two rows of units of time, a tint for every other year, fine lines, folds."""

from __future__ import annotations

from functools import lru_cache, partial
from math import ceil
from sys import byteorder
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from herline.layout.scene import Band, FoldMark, Scene, TextRole
from herline.paint.edges import Edges
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_TOOTH = 5.0
"""Pixels of a tooth of torn paper, in width and height."""
_AIR = 3.0
"""Pixels between two things that are written."""
_ROWS = 16
"""Rows of pixels that are drawn at once."""


class _Ruled(NamedTuple):
    """A part of the ground from one y to another, with the x of the lines through it."""

    top: int
    end: int
    lines: list[int]


class _Pixels(NamedTuple):
    """Colours as pixels of an image."""

    paper: bytes
    tint: bytes
    line: bytes


def draw_ground(painter: QPainter, scene: Scene, stamps: Stamps, *, paper: bool = True) -> None:
    """The ground with tints and lines, behind the events and the two rows of the axis above them.

    Without `paper` what lies under the tints is left as it is.
    """
    style = stamps.style
    axis, width = scene.axis, ceil(scene.size.width)
    bottom = round(axis.bottom)
    foot = max(round(scene.body.bottom), bottom)
    tinted = tints(scene)
    # Whole numbers and no smoothing, as a painter of the screen begins: a third of the time.
    if paper and stamps.whole_pixels:
        colours = _pixels(style)
        row = _tinted(colours, tinted, width)
        for part in _ruled(scene, foot):
            _draw_ruled(painter, part, row, colours.line)
        # A tray covers what is below, but for the part of a row that it may end with.
        covered = foot + (int(scene.tray.box.height) if scene.tray else 0)
        rest = ceil(scene.size.height) - covered
        painter.fillRect(0, covered, width, rest, style.colour("paper"))
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if paper:
            painter.fillRect(0, 0, width, ceil(scene.size.height), style.colour("paper"))
        top = round(axis.y)
        for left, wide in tinted:
            painter.fillRect(_whole(stamps, left, top, wide, foot - top), style.colour("tint"))
        for part_top, end, lines in _ruled(scene, foot):
            for x in lines:
                line = _whole(stamps, x, part_top, 1, end - part_top)
                painter.fillRect(line, style.colour("line"))
    line = _whole(stamps, round(axis.x), bottom, round(axis.right) - round(axis.x), 1)
    painter.fillRect(line, style.colour("line"))


def _whole(stamps: Stamps, x: int, y: int, width: int, height: int) -> QRectF:
    """A rectangle whose edges are whole pixels of the screen; it is as wide wherever it stands."""
    return QRectF(*(stamps.whole(length) for length in (x, y, width, height)))


def _ruled(scene: Scene, foot: int) -> list[_Ruled]:
    """What reaches from the axis down to `foot`, and after that the two rows of the axis itself.

    In this order the rows are still in the cache of the processor when names are written on them.
    """
    axis = scene.axis
    left, right, bottom = axis.x, axis.right, round(axis.bottom)
    rows = [
        _Ruled(
            round(band.y),
            round(band.y + band.height),
            [round(x) for x in band.starts if left <= x <= right],
        )
        for band in scene.bands
    ]
    rows = rows or [_Ruled(round(axis.y), bottom, [])]
    return [_Ruled(bottom, foot, [round(x) for x in scene.grid]), *rows]


def _tinted(colours: _Pixels, tinted: list[tuple[int, int]], width: int) -> bytearray:
    """A row of pixels of the ground with its tints."""
    row = bytearray(colours.paper * width)
    for left, wide in tinted:
        row[4 * left : 4 * (left + wide)] = colours.tint * wide
    return row


def _draw_ruled(painter: QPainter, part: _Ruled, ground: bytearray, line: bytes) -> None:
    """Ground and lines as a few rows of pixels repeated downwards: each is written once.

    Lines drawn one by one cost as much again; a tiled brush is quick only on an idle machine,
    since Qt hands it to other threads.
    """
    top, end, lines = part
    row, wide = ground[:], len(ground) // 4
    for x in lines:
        if x < wide:
            row[4 * x : 4 * x + 4] = line
    pixels = row * _ROWS
    rows = QImage(pixels, wide, _ROWS, 4 * wide, QImage.Format.Format_RGB32)
    for y in range(top, end - _ROWS + 1, _ROWS):
        painter.drawImage(0, y, rows)
    rest = (end - top) % _ROWS
    if rest:
        painter.drawImage(0, end - rest, rows, 0, 0, wide, rest)


@lru_cache(maxsize=4)
def _pixels(style: Style) -> _Pixels:
    names = ("paper", "tint", "line")
    return _Pixels(*(style.colour(name).rgb().to_bytes(4, byteorder) for name in names))


def tints(scene: Scene) -> list[tuple[int, int]]:
    """Left edge and width of what is tinted, in whole pixels."""
    left, right = scene.axis.x, scene.axis.right
    spans = [
        (round(max(start, left)), round(min(end, right)))
        for band in scene.bands
        if band.major
        for start, end, odd in zip(band.starts, band.ends, band.odd, strict=True)
        if odd
    ]
    return [(left, right - left) for left, right in spans if right > left]


def draw_names(painter: QPainter, scene: Scene, edges: Edges, stamps: Stamps) -> None:
    """The names of the axis's cells, beside what else is written there."""
    for band in scene.bands:
        role = TextRole.BAND_MAJOR if band.major else TextRole.BAND_MINOR
        middle = band.y + band.height / 2
        names = _names_between(*edges.between(middle), band, role, stamps.style)
        stamps.texts(painter, names, middle, band_lettering(stamps.style, role))


def _names_between(
    low: float, high: float, band: Band, role: TextRole, style: Style
) -> list[tuple[str, float]]:
    """The names that have room between two x, each with the x where it begins.

    The name of a cell that begins before the first of these stands in what is left of the cell.
    """
    measure = make_measure(style)
    low, high = low + _AIR, high - _AIR
    names: list[tuple[str, float]] = []
    for name, x, end in zip(band.labels, band.label_x, band.ends, strict=True):
        if not name:
            continue
        if x >= low and end <= high:  # it has room in its cell, and so here
            names.append((name, x))
            continue
        at, until = (x, high) if x >= low else (low + _AIR, min(high, end - _AIR))
        if at < until and at + measure(name, role) <= until:
            names.append((name, at))
    return names


@lru_cache(maxsize=8)
def band_lettering(style: Style, role: TextRole) -> Lettering:
    """How the names of a band are written."""
    return Lettering(role, style.colour("ink" if role is TextRole.BAND_MAJOR else "quiet"))


def draw_fold(painter: QPainter, fold: FoldMark, scene: Scene, stamps: Stamps) -> None:
    """A torn strip across axis and body, with how much is folded written upright in it."""
    top, foot = scene.axis.y, max(scene.body.bottom, scene.axis.bottom)
    width, height = fold.x1 - fold.x0, foot - top
    if width < 1 or fold.x1 < scene.axis.x or fold.x0 > scene.axis.right:
        return
    left, right = (stamps.whole(x) for x in (fold.x0 + _TOOTH / 2, fold.x1 - _TOOTH / 2))
    inside = QRectF(left, top, max(right - left, 0.0), height)
    painter.fillRect(inside, stamps.style.colour("panel"))
    for x, to_left in ((fold.x0, True), (fold.x1 - _TOOTH, False)):
        stamps.stamp(
            painter,
            ("torn", round(height), to_left),
            x,
            top,
            _TOOTH,
            height,
            partial(_draw_torn, height=height, to_left=to_left, style=stamps.style),
        )
    if fold.written:
        _write_upright(painter, fold, stamps)


def _draw_torn(painter: QPainter, height: float, to_left: bool, style: Style) -> None:
    """One edge of a fold: paper torn in teeth, which point away from it."""
    rows = max(int(height / _TOOTH), 1)
    step = height / rows
    out, back = (0.5, _TOOTH / 2) if to_left else (_TOOTH - 0.5, _TOOTH / 2)
    edge = [QPointF(back if row % 2 else out, row * step) for row in range(rows + 1)]
    torn = QPolygonF([QPointF(back, 0), *edge, QPointF(back, height)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("panel"))
    painter.drawPolygon(torn)
    painter.setPen(QPen(style.between(style.colour("line"), "quiet", 0.45), 1))
    painter.drawPolyline(edge)


def _write_upright(painter: QPainter, fold: FoldMark, stamps: Stamps) -> None:
    """How much is folded, read from below."""
    style, role = stamps.style, TextRole.DATE
    lettering = Lettering(role, style.colour("quiet"))
    long, high = make_measure(style)(fold.written, role) + 2, 16 * style.zoom

    def write(drawing: QPainter) -> None:
        drawing.translate(high / 2, long / 2)
        drawing.rotate(-90)
        # Always real text, also inside a kept stamp.
        Stamps(style).text(drawing, fold.written, 1 - long / 2, 0, lettering)

    left, top = (fold.x0 + fold.x1 - high) / 2, fold.middle - long / 2
    stamps.stamp(painter, ("folded", fold.written), left, top, high, long, write)
