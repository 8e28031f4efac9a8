"""How the overview looks: a skyline of events over the years, disagreements, and the handle."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import sqrt

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from herline.layout.overview_scene import OverviewScene, Steps
from herline.layout.scene import TextRole
from herline.paint.kept_stamps import KeptStamps
from herline.paint.lettering import Lettering
from herline.paint.stamps import Draw, Stamps

YEARS = 15.0
"""Height of the row of years, in pixels at zoom 1."""
_LEAST = 3.0
"""Pixels that a column of the skyline is high at least."""
_ACCENT = 4.0
"""Pixels at zoom 1 of the row of disagreements, below the skyline."""
_GRIP = 4.0
"""Pixels at zoom 1 of the width of a grip."""
_ROUND = 5.0
"""Pixels of the radius of the handle's corners."""
_VEIL = 120
"""How much of the ground lies over what is not in view, of 255."""


def paint_overview(
    painter: QPainter,
    scene: OverviewScene,
    stamps: Stamps,
    *,
    grip: str = "",
    focused: bool = False,
    kept_as: str = "",
) -> None:
    """Draw the strip with its top left corner at the painter's origin.

    `grip` is what of the handle is held or pointed at: "start", "end", "middle" or nothing. With
    `kept_as`, the skyline is likely to be drawn again. Then two pictures of the whole strip are
    kept under this name, one as if all of it were in view and one as if nothing were.
    """
    width, height = scene.size.width, scene.size.height
    x0, x1 = round(scene.handle.x), round(scene.handle.right)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kept_as:
        stamps.latest(painter, *_kept(scene, stamps, kept_as, seen=False))
        painter.setClipRect(x0, 0, x1 - x0, round(height))
        stamps.latest(painter, *_kept(scene, stamps, kept_as, seen=True))
        painter.setClipping(False)
    else:
        _draw_story(painter, scene, stamps, x0, x1)
    if scene.years:  # else nothing is dated, and there is nowhere to go
        _draw_handle(painter, scene, stamps, (x0, x1), grip, focused)
    painter.fillRect(QRectF(0, 0, width, 1), stamps.style.colour("line"))
    painter.restore()


def draw_overview_ahead(scene: OverviewScene, stamps: KeptStamps, kept_as: str) -> None:
    """Make both pictures that `paint_overview` keeps, before they are seen."""
    for seen in (False, True):
        stamps.foresee_latest(*_kept(scene, stamps, kept_as, seen))


def _kept(
    scene: OverviewScene, stamps: Stamps, kept_as: str, seen: bool
) -> tuple[str, Hashable, float, float, Draw]:
    """The picture of the strip with all or nothing of it in view, as `Stamps.latest` wants it."""
    width, height = scene.size.width, scene.size.height
    return (
        f"{kept_as}, {'in' if seen else 'out of'} view",
        (scene.density, scene.core, scene.disputed, scene.folds, scene.years, scene.size),
        width,
        height,
        lambda drawing: _draw_story(drawing, scene, stamps, 0, round(width) if seen else 0),
    )


def _draw_story(
    painter: QPainter, scene: OverviewScene, stamps: Stamps, x0: float, x1: float
) -> None:
    """Skyline, folds and years, with a veil over what is not between two x."""
    style, width, height = stamps.style, scene.size.width, scene.size.height
    floor = height - round(YEARS * style.zoom)
    panel, outside = (
        style.colour("panel"),
        (QRectF(0, 0, x0, height), QRectF(x1, 0, width - x1, height)),
    )
    for place in outside:
        painter.fillRect(place, panel)
    painter.fillRect(QRectF(x0, 0, x1 - x0, height), style.colour("paper"))
    _draw_skyline(painter, scene, stamps, floor)
    for first, last in scene.folds:
        painter.fillRect(QRectF(first, 0, last - first, height), style.colour("button"))
        painter.setPen(QPen(style.colour("quiet"), 1, Qt.PenStyle.DotLine))
        middle = round((first + last) / 2) + 0.5
        painter.drawLine(QLineF(middle, 3, middle, height - 3))
    panel.setAlpha(_VEIL)
    for place in outside:
        painter.fillRect(place, panel)
    painter.translate(0, floor)
    _draw_years(painter, scene, stamps, height - floor)
    painter.translate(0, -floor)


def _draw_years(painter: QPainter, scene: OverviewScene, stamps: Stamps, height: float) -> None:
    style = stamps.style
    line = style.colour("line")
    for cell in scene.years:
        painter.fillRect(QRectF(round(cell.x0), 0, 1, height), line)
    names = [(cell.label, cell.label_x) for cell in scene.years if cell.label]
    lettering = Lettering(TextRole.BAND_MINOR, style.colour("quiet"))
    stamps.texts(painter, names, height / 2 - 1, lettering)


def _draw_skyline(painter: QPainter, scene: OverviewScene, stamps: Stamps, floor: float) -> None:
    """What may have happened is pale, what surely did is full, what is disputed stands out."""
    style = stamps.style
    highest = scene.highest
    if not highest:
        return
    step = scene.size.width / scene.bins
    room = floor - 6.0 - _ACCENT * style.zoom
    base = floor - _ACCENT * style.zoom
    heights = [_height(count, highest, room) for count in range(highest + 1)]
    sand = style.between(style.colour("line"), "quiet", 0.28)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for steps, colour in ((scene.density, style.between(sand, "paper", 0.55)), (scene.core, sand)):
        painter.setBrush(colour)
        painter.drawRects(_columns(steps, step, base, heights))
    for first, end, count in scene.disputed:
        # The more disputes, the stronger the colour; the strip itself stays thin.
        share = 0.6 / min(count, 4)
        rect = QRectF(first * step, base, (end - first) * step, floor - base)
        painter.fillRect(rect, style.between(style.colour("accent"), "panel", share - 0.15))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _columns(steps: Steps, step: float, base: float, heights: Sequence[float]) -> list[QRectF]:
    return [
        QRectF(first * step, base - heights[count], (end - first) * step, heights[count])
        for first, end, count in steps
    ]


def _height(count: int, highest: int, room: float) -> float:
    """Grows as the square root, so that one event is still seen beside fifty."""
    return max(sqrt(count / highest) * room, _LEAST) if count else 0.0


def _draw_handle(
    painter: QPainter,
    scene: OverviewScene,
    stamps: Stamps,
    ends: tuple[float, float],
    grip: str,
    focused: bool,
) -> None:
    """A frame with a grip at each end; the ends are kept, and lines drawn from one to the other."""
    style, height = stamps.style, scene.size.height
    accent = style.colour("accent")
    wide = 3.4 if focused else 2.2 if grip == "middle" else 1.4
    x0, x1 = ends
    side = min(_ROUND + 3.0, (x1 - x0) / 2)
    for y in (0.0, height - wide):
        painter.fillRect(QRectF(x0 + side, y, x1 - x0 - 2 * side, wide), accent)
    for name, x in (("start", x0), ("end", x1 - side)):

        def draw(painter: QPainter, name: str = name) -> None:
            _draw_end(painter, side, height, wide, accent, name)

        stamps.stamp(painter, ("handle", name, side, height, wide), x, 0, side, height, draw)
    tall = min(18.0 * style.zoom, height * 0.5)
    for name, x in (("start", x0), ("end", x1)):
        thick = (_GRIP + (2.0 if grip == name else 0.0)) * style.zoom
        x = min(max(x, thick / 2 + 1), scene.size.width - thick / 2 - 1)

        def draw_grip(painter: QPainter, thick: float = thick) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(0, 0, thick, tall), thick / 2, thick / 2)

        top = (height - tall) / 2
        stamps.stamp(painter, ("grip", thick, tall), x - thick / 2, top, thick, tall, draw_grip)


def _draw_end(
    painter: QPainter, side: float, height: float, wide: float, accent: QColor, name: str
) -> None:
    """One end of the frame, cut out of a whole one that would be four times as wide."""
    painter.setClipRect(QRectF(0, 0, side, height))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent, wide))
    whole = QRectF(0, 0, side * 4, height)
    if name == "end":
        whole.moveTopRight(QPointF(side, 0))
    half = wide / 2
    painter.drawRoundedRect(whole.adjusted(half, half, -half, -half), _ROUND, _ROUND)
