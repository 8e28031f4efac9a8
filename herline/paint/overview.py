"""How the overview looks: a skyline of events over the years, disagreements, and the handle."""

from __future__ import annotations

from itertools import groupby
from math import sqrt

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from herline.layout.overview_scene import OverviewScene
from herline.layout.scene import TextRole
from herline.paint.stamps import Stamps

YEARS = 15.0
"""Height of the row of years, in pixels at zoom 1."""
_LEAST = 3.0
_ACCENT = 4.0
_GRIP = 4.0


def paint_overview(
    painter: QPainter,
    scene: OverviewScene,
    stamps: Stamps,
    *,
    grip: str = "",
    focused: bool = False,
) -> None:
    """Draw the strip with its top left corner at the painter's origin.

    `grip` is what of the handle is held or pointed at: "start", "end", "middle" or nothing.
    """
    style, width, height = stamps.style, scene.size.width, scene.size.height
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), style.colour("panel"))
    handle = scene.handle
    inside = QRectF(handle.x, 0, handle.width, height)
    painter.fillRect(inside, style.colour("paper"))
    floor = height - YEARS * style.zoom
    stamps.latest(
        painter,
        "skyline",
        (scene.density, scene.core, scene.disputed, scene.folds, scene.size),
        width,
        height,
        lambda drawing: _draw_story(drawing, scene, stamps, floor),
    )
    veil = style.colour("panel")
    veil.setAlpha(120)
    painter.fillRect(QRectF(0, 0, handle.x, height), veil)
    painter.fillRect(QRectF(handle.right, 0, width - handle.right, height), veil)
    _draw_years(painter, scene, stamps, floor)
    _draw_handle(painter, scene, stamps, grip, focused)
    painter.setPen(QPen(style.colour("line"), 1))
    painter.drawLine(QLineF(0, 0.5, width, 0.5))
    painter.restore()


def _draw_story(painter: QPainter, scene: OverviewScene, stamps: Stamps, floor: float) -> None:
    """What stays while the handle moves: the skyline, and the folds over it."""
    style, height = stamps.style, scene.size.height
    _draw_skyline(painter, scene, stamps, floor)
    for x0, x1 in scene.folds:
        painter.fillRect(QRectF(x0, 0, x1 - x0, height), style.colour("button"))
        painter.setPen(QPen(style.colour("quiet"), 1, Qt.PenStyle.DotLine))
        middle = round((x0 + x1) / 2) + 0.5
        painter.drawLine(QLineF(middle, 3, middle, height - 3))


def _draw_years(painter: QPainter, scene: OverviewScene, stamps: Stamps, floor: float) -> None:
    style = stamps.style
    painter.setPen(QPen(style.colour("line"), 1))
    ticks = [round(cell.x0) + 0.5 for cell in scene.years]
    painter.drawLines([QLineF(x, floor, x, scene.size.height) for x in ticks])
    middle = floor + YEARS * style.zoom / 2 - 1
    write = stamps.writer(painter, TextRole.BAND_MINOR, style.colour("quiet"))
    for cell in scene.years:
        if cell.label:
            write(cell.label, cell.label_x, middle)


def _draw_skyline(painter: QPainter, scene: OverviewScene, stamps: Stamps, floor: float) -> None:
    """What may have happened is pale, what surely did is full, what is disputed stands out."""
    style = stamps.style
    if not scene.highest:
        return
    step = scene.size.width / len(scene.density)
    room = floor - 6.0 - _ACCENT * style.zoom
    base = floor - _ACCENT * style.zoom
    heights = [_height(count, scene.highest, room) for count in range(scene.highest + 1)]
    sand = style.between(style.colour("line"), "quiet", 0.28)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for counts, colour in (
        (scene.density, style.between(sand, "paper", 0.55)),
        (scene.core, sand),
    ):
        for first, last, count in _runs(counts):
            high = heights[count]
            painter.fillRect(QRectF(first * step, base - high, (last - first) * step, high), colour)
    for first, last, count in _runs(scene.disputed):
        # The more disputes, the stronger the colour; the strip itself stays thin.
        share = 0.6 / min(count, 4)
        rect = QRectF(first * step, base, (last - first) * step, floor - base)
        painter.fillRect(rect, style.between(style.colour("accent"), "panel", share - 0.15))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _height(count: int, highest: int, room: float) -> float:
    """Grows as the square root, so that one event is still seen beside fifty."""
    return max(sqrt(count / highest) * room, _LEAST) if count else 0.0


def _runs(counts: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """(first, end, count) for each stretch of equal counts above zero."""
    found: list[tuple[int, int, int]] = []
    first = 0
    for count, run in groupby(counts):
        end = first + sum(1 for _ in run)
        if count:
            found.append((first, end, count))
        first = end
    return found


def _draw_handle(
    painter: QPainter, scene: OverviewScene, stamps: Stamps, grip: str, focused: bool
) -> None:
    style, handle, zoom = stamps.style, scene.handle, stamps.style.zoom
    accent = style.colour("accent")
    wide = 2.2 if focused or grip == "middle" else 1.4
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent, wide))
    inset = wide / 2
    frame = QRectF(handle.x, 0, handle.width, handle.height).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(frame, 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    tall = min(18.0 * zoom, handle.height * 0.5)
    for name, x in (("start", handle.x), ("end", handle.right)):
        thick = (_GRIP + (2.0 if grip == name else 0.0)) * zoom
        x = min(max(x, thick / 2 + 1), scene.size.width - thick / 2 - 1)
        painter.setBrush(accent)
        rect = QRectF(x - thick / 2, (handle.height - tall) / 2, thick, tall)
        painter.drawRoundedRect(rect, thick / 2, thick / 2)
