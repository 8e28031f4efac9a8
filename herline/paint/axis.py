"""How the axis looks: two rows of units of time, a tint for every other year, fine lines, folds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from math import ceil
from sys import byteorder

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from herline.layout.scene import Band, FoldMark, Rect, Scene, TextRole
from herline.paint.edges import Edges
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_TOOTH = 5.0
_AIR = 3.0
"""Pixels between two things that are written."""
_ROWS = 16
"""Rows of pixels that are drawn at once."""


def draw_axis(
    painter: QPainter, scene: Scene, edges: Edges, stamps: Stamps, *, ground: bool = True
) -> None:
    """The ground with tints and lines behind the events, and the two rows above them.

    Without `ground` what lies under the tints is left as it is.
    """
    style = stamps.style
    axis, body = scene.axis, scene.body
    top, bottom = round(axis.y), round(axis.bottom)
    foot = max(round(body.bottom), bottom)
    line = style.colour("line")
    stripes = [(*_span(band), _lines(band, axis)) for band in scene.bands] or [(top, bottom, [])]
    # Whole numbers and no smoothing: a third of the time, and crisp.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if ground and stamps.whole_pixels:
        width = ceil(scene.size.width)
        for y, end, lines in (*stripes, (bottom, foot, map(round, scene.grid))):
            _draw_stripes(painter, QRect(0, y, width, end - y), scene, style, lines)
        rest = ceil(scene.size.height) - foot
        painter.fillRect(0, foot, width, rest, style.colour("paper"))
    else:
        if ground:
            width, height = ceil(scene.size.width), ceil(scene.size.height)
            painter.fillRect(0, 0, width, height, style.colour("paper"))
        for left, width in _tints(scene):
            painter.fillRect(left, top, width, foot - top, style.colour("tint"))
        for x in scene.grid:
            painter.fillRect(round(x), bottom, 1, foot - bottom, line)
        for y, end, lines in stripes:
            for x in lines:
                painter.fillRect(x, y, 1, end - y, line)
    painter.fillRect(round(axis.x), bottom, round(axis.right) - round(axis.x), 1, line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for band in scene.bands:
        _draw_labels(painter, band, edges, stamps)


def _span(band: Band) -> tuple[int, int]:
    """The y where a band begins, and where it ends."""
    return round(band.y), round(band.y + band.height)


def _lines(band: Band, axis: Rect) -> list[int]:
    """The x of the lines between the cells of a band."""
    return [round(cell.x0) for cell in band.cells if axis.x <= cell.x0 <= axis.right]


def _draw_stripes(
    painter: QPainter, place: QRect, scene: Scene, style: Style, lines: Iterable[int]
) -> None:
    """Ground, tints and lines as a few rows of pixels repeated downwards: each is written once.

    Lines drawn one by one cost as much again; a tiled brush is quick only on an idle machine,
    since Qt hands it to other threads.
    """
    wide = place.width()
    row = bytearray(_pixel(style, "paper") * wide)
    tint, line = _pixel(style, "tint"), _pixel(style, "line")
    for left, width in _tints(scene):
        row[4 * left : 4 * (left + width)] = tint * width
    for x in lines:
        row[4 * x : 4 * x + 4] = line
    pixels = bytes(row[: 4 * wide]) * _ROWS
    rows = QImage(pixels, wide, _ROWS, 4 * wide, QImage.Format.Format_RGB32)
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    for y in range(place.top(), place.bottom() + 1, _ROWS):
        painter.drawImage(place.left(), y, rows)
    painter.restore()


def _pixel(style: Style, name: str) -> bytes:
    """A base colour as one pixel of an image."""
    return style.colour(name).rgb().to_bytes(4, byteorder)


def _tints(scene: Scene) -> list[tuple[int, int]]:
    """Left edge and width of what is tinted, in whole pixels."""
    axis = scene.axis
    spans = [
        (round(max(cell.x0, axis.x)), round(min(cell.x1, axis.right)))
        for band in scene.bands
        if band.major
        for cell in band.cells
        if cell.odd
    ]
    return [(left, right - left) for left, right in spans if right > left]


def _draw_labels(painter: QPainter, band: Band, edges: Edges, stamps: Stamps) -> None:
    """The names of a band's cells, except where something else is written."""
    role = TextRole.BAND_MAJOR if band.major else TextRole.BAND_MINOR
    middle = band.y + band.height / 2
    measure = make_measure(stamps.style)
    low, high = edges.between(middle)
    low, high = low + _AIR, high - _AIR
    names = [
        (cell.label, cell.label_x)
        for cell in band.cells
        if cell.label and cell.label_x >= low and cell.label_x + measure(cell.label, role) <= high
    ]
    stamps.texts(painter, names, middle, band_lettering(stamps.style, role))


def band_lettering(style: Style, role: TextRole) -> Lettering:
    """How the names of a band are written."""
    return Lettering(role, style.colour("ink" if role is TextRole.BAND_MAJOR else "quiet"))


def draw_fold(painter: QPainter, fold: FoldMark, scene: Scene, stamps: Stamps) -> None:
    """A torn strip across axis and body, with how much is folded written upright in it."""
    top, foot = scene.axis.y, max(scene.body.bottom, scene.axis.bottom)
    width, height = fold.x1 - fold.x0, foot - top
    if width < 1 or fold.x1 < scene.axis.x or fold.x0 > scene.axis.right:
        return
    inside = QRectF(fold.x0 + _TOOTH / 2, top, max(width - _TOOTH, 0.0), height)
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
