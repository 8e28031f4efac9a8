"""How a bar looks in a picture: solid where a source states it, hollow where it was inferred.

It fades where its ends are not known. On the screen it is put together of kept pictures (see
`strips`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient, QPainter

_FAR = 1e5  # pixels; further out a fade's slope cannot be seen
OUTSIDE = 50.0  # pixels beside the picture, where bars that go on are cut off
_STEPS_OF_A_FADE = 24
LEAST_WIDTH = 4.0
"""A bar is never drawn narrower, in pixels: a day must be seen in a decade."""


class Bar(NamedTuple):
    """Where a bar stands, in pixels: full from core to core, fading outwards to its ends."""

    start: float
    core_start: float
    core_end: float
    end: float
    middle: float
    """The y of its middle."""
    thickness: float
    inferred: bool = False
    """Whether no source states it, so that it is hollow."""


class FadingPainter(QPainter):
    """A painter that fades colours by itself, without a gradient of Qt's."""

    def fade(self, rect: QRectF, outer: float, core: float, colour: QColor) -> None:
        """Fill a rectangle: nothing at the x `outer`, full at `core` and beyond it."""
        raise NotImplementedError


def draw_bar(painter: QPainter, bar: Bar, colour: QColor, faint: QColor, width: float) -> None:
    """A bar on a picture `width` pixels wide; `faint` fills it where it is hollow."""
    # Whole pixels upwards and downwards keep a thin bar crisp.
    thick = max(round(bar.thickness), 2)
    top = round(bar.middle - thick / 2)
    start, end = bar.start, bar.end
    if end - start < LEAST_WIDTH:
        start = (start + end - LEAST_WIDTH) / 2
        end = start + LEAST_WIDTH
    fades_in = bar.core_start - bar.start > 1 and bar.core_start > -OUTSIDE
    fades_out = bar.end - bar.core_end > 1 and bar.core_end < width + OUTSIDE
    left, right = max(start, -OUTSIDE), min(end, width + OUTSIDE)
    if right <= left:
        return
    if not fades_in and not fades_out:
        draw_even_bar(painter, QRectF(left, top, right - left, thick), colour, faint, bar.inferred)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    _faded(painter, bar, left, right, top, thick, colour, fades_in, fades_out)
    if bar.inferred:
        edge = round(_edge(thick))
        left = left if fades_in else left + edge
        right = right if fades_out else right - edge
        thick -= 2 * edge
        _faded(painter, bar, left, right, top + edge, thick, faint, fades_in, fades_out)


def _edge(thick: float) -> float:
    """How thick the outline of a hollow bar is."""
    return max(1.0, round(thick / 6))


def draw_even_bar(
    painter: QPainter, bar: QRectF, colour: QColor, faint: QColor, hollow: bool
) -> None:
    """A bar whose ends are known."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    by = bar.height() / 2
    painter.drawRoundedRect(bar, by, by)
    if hollow:
        # Two filled shapes cost a third of one with a pen along a wide outline.
        edge = _edge(bar.height())
        painter.setBrush(faint)
        bar.adjust(edge, edge, -edge, -edge)
        painter.drawRoundedRect(bar, by - edge, by - edge)


def _faded(
    painter: QPainter,
    bar: Bar,
    left: float,
    right: float,
    top: int,
    thick: int,
    colour: QColor,
    fades_in: bool,
    fades_out: bool,
) -> None:
    """A bar that is full in its core and fades where its ends are not known.

    Two halves meet inside the core: each has one gradient of two stops, whose colours Qt keeps
    from frame to frame. All edges stand on whole pixels, as an end that fades can. The left half
    goes on a little under the right one, else the ground is seen between them in a picture whose
    scale puts no edge on a whole pixel.
    """
    seam = round(min(max((bar.core_start + bar.core_end) / 2, left), right))
    beyond = min(seam + _overlap(painter), float(round(right)))
    if fades_in:
        x = round(left)
        half = QRectF(x, top, beyond - x, thick)
        _fill_fading(painter, half, bar.start, bar.core_start, colour)
    elif seam > left:
        _rounded_end(painter, QRectF(left, top, beyond - left, thick), colour, at_left=True)
    if fades_out:
        half = QRectF(seam, top, round(right) - seam, thick)
        _fill_fading(painter, half, bar.end, bar.core_end, colour)
    elif right > seam:
        _rounded_end(painter, QRectF(seam, top, right - seam, thick), colour, at_left=False)


def _overlap(painter: QPainter) -> float:
    """A pixel of what is painted on, or of the scene where that has none, or larger ones."""
    if isinstance(painter, FadingPainter) or _is_pdf(painter):
        return 1.0
    return 1 / max(painter.deviceTransform().m11(), 1.0)


def _fill_fading(
    painter: QPainter, half: QRectF, outer: float, core: float, colour: QColor
) -> None:
    """Half a bar: nothing at `outer`, full at `core` and beyond it."""
    if isinstance(painter, FadingPainter):
        painter.fade(half, _near(outer), _near(core), colour)
        return
    if not _is_pdf(painter):
        painter.fillRect(half, _fade(_near(outer), _near(core), colour))
        return
    # Qt writes gradients that fade into a PDF as if they did not. Rectangles, each a little
    # shorter than the one below it, add up to the same.
    steps = max(1, min(_STEPS_OF_A_FADE, round(abs(core - outer))))
    for step in range(steps):
        x = outer + (core - outer) * (step + 0.5) / steps
        left, right = half.left(), half.right()
        left, right = (max(left, x), right) if outer < core else (left, min(right, x))
        veil = QColor(colour)
        veil.setAlphaF(1 / (steps - step))
        if right > left:
            painter.fillRect(QRectF(left, half.y(), right - left, half.height()), veil)


def _is_pdf(painter: QPainter) -> bool:
    from PySide6.QtGui import QPaintEngine  # late: a start writes no file

    engine: Any = painter.paintEngine()
    return engine is not None and engine.type() == QPaintEngine.Type.Pdf


def _near(x: float) -> float:
    return min(max(x, -_FAR), _FAR)


def _fade(outer: float, core: float, colour: QColor) -> QBrush:
    """Nothing at `outer`, full at `core` and beyond it."""
    gradient = QLinearGradient(_stops(colour.rgb()))
    gradient.setStart(outer, 0)
    gradient.setFinalStop(core, 0)
    return QBrush(gradient)


@lru_cache(maxsize=256)
def _stops(colour: int) -> QLinearGradient:
    """From nothing of a colour to all of it."""
    gradient = QLinearGradient()
    # As an SVG mixes them, where the same is written.
    gradient.setInterpolationMode(QGradient.InterpolationMode.ComponentInterpolation)
    full = QColor.fromRgb(colour)
    nothing = QColor(full)
    nothing.setAlpha(0)
    gradient.setColorAt(0, nothing)
    gradient.setColorAt(1, full)
    return gradient


def _rounded_end(painter: QPainter, rect: QRectF, colour: QColor, at_left: bool) -> None:
    by = min(rect.height() / 2, rect.width())
    square = rect.adjusted(by, 0, 0, 0) if at_left else rect.adjusted(0, 0, -by, 0)
    painter.fillRect(square, colour)
    painter.setBrush(colour)
    x = rect.left() if at_left else rect.right() - 2 * by
    painter.drawRoundedRect(QRectF(x, rect.top(), 2 * by, rect.height()), by, by)
