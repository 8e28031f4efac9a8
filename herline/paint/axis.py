"""How the axis looks: two rows of units of time, a tint for every other year, fine lines, folds."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from herline.layout.scene import Band, FoldMark, Rect, Scene, TextRole
from herline.paint.edges import edge_boxes
from herline.paint.measure import make_measure
from herline.paint.stamps import Stamps

_TOOTH = 5.0


def draw_axis(painter: QPainter, scene: Scene, stamps: Stamps) -> None:
    """Tints and lines behind the events, and the two rows above them."""
    style = stamps.style
    axis, body = scene.axis, scene.body
    foot = max(body.bottom, axis.bottom)
    tint, line = style.colour("tint"), style.colour("line")
    majors = [band for band in scene.bands if band.major]
    for band in majors:
        for cell in band.cells:
            if cell.odd:
                left, right = max(cell.x0, axis.x), min(cell.x1, axis.right)
                painter.fillRect(QRectF(left, axis.y, right - left, foot - axis.y), tint)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(line, 1))
    painter.drawLines([QLineF(x, axis.bottom, x, foot) for x in map(round, scene.grid)])
    for band in scene.bands:
        ticks = [round(cell.x0) for cell in band.cells if axis.x <= cell.x0 <= axis.right]
        painter.drawLines([QLineF(x, band.y, x, band.y + band.height) for x in ticks])
    bottom = round(axis.bottom)
    painter.drawLine(QLineF(axis.x, bottom, axis.right, bottom))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    taken = edge_boxes(scene, style)
    for band in scene.bands:
        _draw_labels(painter, band, stamps, taken)


def _draw_labels(painter: QPainter, band: Band, stamps: Stamps, taken: tuple[Rect, ...]) -> None:
    """The names of a band's cells, except where something else is written."""
    role = TextRole.BAND_MAJOR if band.major else TextRole.BAND_MINOR
    colour = stamps.style.colour("ink" if band.major else "quiet")
    middle = band.y + band.height / 2
    measure = make_measure(stamps.style)
    for cell in band.cells:
        if not cell.label:
            continue
        width = measure(cell.label, role) if taken else 0.0
        place = Rect(cell.label_x - 3, middle - 1, width + 6, 2)
        if not any(place.overlaps(box) for box in taken):
            stamps.text(painter, cell.label, cell.label_x, middle, role, colour)


def draw_fold(painter: QPainter, fold: FoldMark, scene: Scene, stamps: Stamps) -> None:
    """A torn strip across axis and body, with how much is folded written upright in it."""
    top, foot = scene.axis.y, max(scene.body.bottom, scene.axis.bottom)
    width, height = fold.x1 - fold.x0, foot - top
    if width < 1 or fold.x1 < scene.axis.x or fold.x0 > scene.axis.right:
        return
    key = ("fold", fold.label, round(width, 1), round(height, 1))
    stamps.stamp(
        painter,
        key,
        fold.x0 - _TOOTH,
        top,
        width + 2 * _TOOTH,
        height,
        lambda drawing: _draw_torn(drawing, fold.label, width, height, stamps),
    )


def _draw_torn(painter: QPainter, label: str, width: float, height: float, stamps: Stamps) -> None:
    style = stamps.style
    left, right = _TOOTH, _TOOTH + width
    torn = QPainterPath(QPointF(left, 0))
    rows = max(int(height / _TOOTH), 1)
    step = height / rows
    down = [QPointF(left + (_TOOTH / 2 if row % 2 else 0), row * step) for row in range(rows + 1)]
    up = [QPointF(right - (_TOOTH / 2 if row % 2 else 0), row * step) for row in range(rows + 1)]
    for point in (*down, *reversed(up)):
        torn.lineTo(point)
    torn.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(torn, style.colour("panel"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.between(style.colour("line"), "quiet", 0.45), 1))
    painter.drawPolyline(down)
    painter.drawPolyline(up)
    role = TextRole.DATE
    written = make_measure(style)(label, role)
    painter.save()
    # Lanes fill from the top, so there is most often room at the foot.
    painter.translate(_TOOTH + width / 2, height - written / 2 - 10 * style.zoom)
    painter.rotate(-90)
    if width > style.zoom * 11 and written < height * 0.6:
        # Always real text, also inside a kept stamp.
        Stamps(style).text(painter, label, -written / 2, 0, role, style.colour("quiet"))
    painter.restore()
