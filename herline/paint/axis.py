"""How the axis looks: the names of units of time in two rows, and torn paper where it is folded."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from herline.layout.scene import Band, FoldMark, Scene, TextRole
from herline.paint.edges import Edges
from herline.paint.ground import TOOTH, inside
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_AIR = 3.0
"""Pixels between two things that are written."""


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
    """A torn strip across axis and body, with how much is folded written upright in it.

    Where the ground is drawn in whole pixels (`draw_ground`), the strip lies in that already.
    """
    top, foot = scene.axis.y, max(scene.body.bottom, scene.axis.bottom)
    width, height = fold.x1 - fold.x0, foot - top
    if width < 1 or fold.x1 < scene.axis.x or fold.x0 > scene.axis.right:
        return
    if not stamps.whole_pixels:  # else the ground has it
        left, right = inside(fold, stamps)
        box = QRectF(left, top, max(right - left, 0.0), height)
        painter.fillRect(box, stamps.style.colour("panel"))
    for x, to_left in ((fold.x0, True), (fold.x1 - TOOTH, False)):
        stamps.stamp(
            painter,
            ("torn", round(height), to_left),
            x,
            top,
            TOOTH,
            height,
            partial(_draw_torn, height=height, to_left=to_left, style=stamps.style),
        )
    if fold.written:
        _write_upright(painter, fold, stamps)


def _draw_torn(painter: QPainter, height: float, to_left: bool, style: Style) -> None:
    """One edge of a fold: paper torn in teeth, which point away from it."""
    rows = max(int(height / TOOTH), 1)
    step = height / rows
    out, back = (0.5, TOOTH / 2) if to_left else (TOOTH - 0.5, TOOTH / 2)
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
    long, high = make_measure(style)(fold.written, role) + 2, 16 * style.zoom

    def write(drawing: QPainter) -> None:
        lettering = Lettering(role, style.colour("quiet"))
        drawing.translate(high / 2, long / 2)
        drawing.rotate(-90)
        # Always real text, also inside a kept stamp.
        Stamps(style).text(drawing, fold.written, 1 - long / 2, 0, lettering)

    left, top = (fold.x0 + fold.x1 - high) / 2, fold.middle - long / 2
    stamps.stamp(painter, ("folded", fold.written), left, top, high, long, write)
