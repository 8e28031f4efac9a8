"""Strips: bars on the screen, put together of pictures that are kept.

A bar changes its length with every step of a zoom, its ends and its colours never. So its rounded
ends, its body and its fades are kept, and cut or stretched to what is needed:

    fade in       seam         end
    ░░▒▒▓▓████████████████████████◗

What is exported is drawn as shapes (see `marks`); on a screen this takes a third of the time.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import Look
from herline.paint.marks import LEAST_WIDTH, OUTSIDE, draw_even_bar

_BODY = 1024
"""Pixels of the picture of a body, which is cut as needed: that is quicker than to stretch it."""
_FADE = 512
"""Pixels of the picture of a fade, which is stretched."""


class Strips(NamedTuple):
    """The pictures of all bars of one look."""

    thick: int
    ratio: float
    """Pixels of the screen in a logical one."""
    left: QPixmap
    body: QPixmap
    right: QPixmap
    fade_in: QPixmap
    fade_out: QPixmap


def strips_of(look: Look, inferred: bool, thickness: float, stamps: KeptStamps) -> Strips:
    """The pictures for bars of this look; the same ones for the same look."""
    thick = max(round(thickness), 2)
    faint = look.faint if inferred else None
    key = ("strips", look.colour.rgba(), faint.rgba() if faint else 0, thick)
    return stamps.remembered(key, lambda: _made(look.colour, faint, thick, stamps))


def draw_strip(
    painter: QPainter,
    strips: Strips,
    start: float,
    core_start: float,
    core_end: float,
    end: float,
    middle: float,
    width: float,
) -> None:
    """A bar, full between the cores, on a screen `width` pixels wide; on whole pixels."""
    if end - start < LEAST_WIDTH:
        start = (start + end - LEAST_WIDTH) / 2
        end = start + LEAST_WIDTH
    left, right = round(max(start, -OUTSIDE)), round(min(end, width + OUTSIDE))
    if right <= left:
        return
    thick = strips.thick
    top, cap = round(middle - thick / 2), thick // 2
    first, last = round(core_start), round(core_end)
    if core_start - start > 1 and first > left:
        first = min(first, right)
        _draw_fade(painter, strips.fade_in, left, first, top, thick, start, core_start)
    else:
        first = min(left + cap, right)
        painter.drawPixmap(left, top, strips.left)
    if end - core_end > 1 and last < right:
        last = max(last, first)
        _draw_fade(painter, strips.fade_out, last, right, top, thick, core_end, end)
    else:
        last = max(right - cap, first)
        painter.drawPixmap(right - cap, top, strips.right)
    while first < last:
        width = min(last - first, _BODY)
        painter.drawPixmap(first, top, strips.body, 0, 0, round(width * strips.ratio), -1)
        first += width


def _draw_fade(
    painter: QPainter,
    fade: QPixmap,
    left: int,
    right: int,
    top: int,
    thick: int,
    outer: float,
    core: float,
) -> None:
    """The part between two x of a fade that reaches from `outer` to `core`."""
    if right <= left:
        return
    share = fade.width() / max(core - outer, 1.0)
    # What reaches beyond the picture, by a part of a pixel, would leave a gap.
    first, last = max((left - outer) * share, 0.0), min((right - outer) * share, fade.width())
    source = QRectF(first, 0, last - first, fade.height())
    painter.drawPixmap(QRectF(left, top, right - left, thick), fade, source)


def _made(colour: QColor, faint: QColor | None, thick: int, stamps: KeptStamps) -> Strips:
    """A whole bar, cut into its ends and its body; and the body fading in and out."""
    cap = thick // 2
    whole = stamps.picture(
        _BODY + 2 * cap,
        thick,
        lambda drawing: draw_even_bar(
            drawing, QRectF(0, 0, _BODY + 2 * cap, thick), colour, faint or colour, bool(faint)
        ),
    )
    ratio = stamps.pixel_ratio

    def cut(x: int, width: int) -> QPixmap:
        piece = whole.copy(round(x * ratio), 0, max(round(width * ratio), 1), whole.height())
        piece.setDevicePixelRatio(ratio)
        return piece

    body = cut(cap, _BODY)

    def fade(begin: int, end: int) -> QPixmap:
        def draw(drawing: QPainter) -> None:
            drawing.drawPixmap(0, 0, _FADE, thick, body)
            slope = QLinearGradient(0, 0, _FADE, 0)
            slope.setColorAt(0, QColor(0, 0, 0, begin))
            slope.setColorAt(1, QColor(0, 0, 0, end))
            drawing.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            drawing.fillRect(QRectF(0, 0, _FADE, thick), slope)

        return stamps.picture(_FADE, thick, draw)

    left, right = cut(0, cap), cut(cap + _BODY, cap)
    return Strips(thick, ratio, left, body, right, fade(0, 255), fade(255, 0))
