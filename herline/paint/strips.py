"""Strips: bars on the screen, put together of pictures that are kept.

A bar changes its length with every step of a zoom, its ends and its colours never. So a long
bar and its fades are kept, and cut or stretched to what is needed:

    fade in       seam         end
    ░░▒▒▓▓████████████████████████◗

Most bars of a crowd are short and do not fade: of these each length is drawn ahead as a whole.

What is exported is drawn as shapes (see `bars`); on a screen this takes a third of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from herline.paint.bars import LEAST_WIDTH, OUTSIDE, draw_even_bar
from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import Look

Part = tuple[Any, ...]
"""A piece of a picture and where it goes: the arguments of `QPainter.drawPixmap`."""
_BODY = 2048
"""Pixels of the picture of a body, which is cut as needed: that is quicker than to stretch it."""
_FADE = 512
"""Pixels of the picture of a fade, which is stretched."""
_SHORT = 128
"""Pixels of the longest bars that are drawn ahead as a whole."""


class ShortBars(dict[int, QPixmap | None]):
    """The pictures of short bars by their lengths in pixels; None for what is not drawn yet.

    To draw one takes ten times as long as to put it together of pieces, so no frame draws one.
    """

    def __init__(self, longest: int, made: Callable[[int], QPixmap]) -> None:
        self.longest = longest
        self._made = made
        self._wanted = False

    def __missing__(self, length: int) -> None:
        self._wanted = True

    def foresee(self) -> Iterator[None]:
        """Draw them all, one after the other, if one was missing when it was asked for."""
        if self._wanted:
            for length in range(round(LEAST_WIDTH), self.longest + 1):
                if length not in self:
                    self[length] = self._made(length)
                    yield


class Strips(NamedTuple):
    """The pictures of all bars of one look."""

    fine: float
    """Lengths here are so many times those of the scene: 1 where those are whole pixels."""
    thick: int
    """Pixels from the upper to the lower edge."""
    ratio: int
    """Pixels of a picture in a length of 1."""
    bar: QPixmap
    """Longer than most bars: a body between two round ends."""
    fade_in: QPixmap
    fade_out: QPixmap
    short: ShortBars


def strips_of(look: Look, inferred: bool, thickness: float, stamps: KeptStamps) -> Strips:
    """The pictures for bars of this look; the same ones for the same look."""
    ratio = stamps.pixel_ratio
    fine = 1.0 if float(ratio).is_integer() else ratio
    thick = max(round(thickness * fine), 2)
    faint = look.faint if inferred else None
    key = ("strips", look.colour.rgba(), faint.rgba() if faint else 0, thick)

    def make() -> Strips:
        by_pixel = stamps if fine == 1 else KeptStamps(stamps.style)
        return _made(look.colour, faint, fine, thick, by_pixel)

    return stamps.remembered(key, make)


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
    parts = parts_of_strip(strips, start, core_start, core_end, end, middle, width)
    draw_parts(painter, parts, strips.fine)


def draw_parts(painter: QPainter, parts: Iterable[Part], fine: float = 1.0) -> None:
    """Put parts of strips where they belong; their lengths are so many times the painter's."""
    if fine != 1:
        painter.save()
        painter.scale(1 / fine, 1 / fine)
    put: Callable[..., None] = painter.drawPixmap
    for part in parts:
        put(*part)
    if fine != 1:
        painter.restore()


def parts_of_strip(
    strips: Strips,
    start: float,
    core_start: float,
    core_end: float,
    end: float,
    middle: float,
    width: float,
) -> list[Part]:
    """What `draw_strip` draws, for `draw_parts`."""
    fine, thick = strips.fine, strips.thick
    if fine != 1:
        lengths = (start, core_start, core_end, end, middle, width)
        start, core_start, core_end, end, middle, width = (x * fine for x in lengths)
    if end - start < LEAST_WIDTH:
        start = (start + end - LEAST_WIDTH) / 2
        end = start + LEAST_WIDTH
    left = round(start if start > -OUTSIDE else -OUTSIDE)
    right = round(end if end < width + OUTSIDE else width + OUTSIDE)
    if right <= left:
        return []
    first, last, top = left, right, round(middle - thick / 2)
    parts: list[Part] = []
    if core_start - start > 1:
        first = min(max(round(core_start), left), right)
        if first > left:
            parts.append(fading_part(strips.fade_in, left, first, top, thick, start, core_start))
    if end - core_end > 1:
        last = min(max(round(core_end), first), right)
        if last < right:
            parts.append(fading_part(strips.fade_out, last, right, top, thick, core_end, end))
    if first < last:
        parts += full_parts(strips, first, last, top, first == left, last == right)
    return parts


def full_parts(
    strips: Strips, left: int, right: int, top: int, round_left: bool, round_right: bool
) -> list[Part]:
    """The part between two x that is full, cut out of the picture of a whole bar."""
    cap, ratio, bar = strips.thick // 2, strips.ratio, strips.bar
    if right - left > _BODY:
        return _long_parts(strips, left, right, top, round_left, round_right)
    if not round_right:
        return [(left, top, bar, 0 if round_left else cap * ratio, 0, (right - left) * ratio, -1)]
    if not round_left:
        return [(left, top, bar, (2 * cap + _BODY - right + left) * ratio, 0, -1, -1)]
    end = (right - cap, top, bar, (cap + _BODY) * ratio, 0, -1, -1)
    return [(left, top, bar, 0, 0, max(right - left - cap, cap) * ratio, -1), end]


def _long_parts(
    strips: Strips, left: int, right: int, top: int, round_left: bool, round_right: bool
) -> list[Part]:
    """The same of what is longer than that picture."""
    seam = left + _BODY // 2
    return [
        *full_parts(strips, left, seam, top, round_left, False),
        *full_parts(strips, seam, right, top, False, round_right),
    ]


def fading_part(
    fade: QPixmap, left: int, right: int, top: int, thick: int, outer: float, core: float
) -> Part:
    """The part between two x of a fade that reaches from `outer` to `core`."""
    if left - outer < 1 and core - right < 1:
        return left, top, right - left, thick, fade  # all of it: whole numbers take half the time
    share = fade.width() / max(core - outer, 1.0)
    # What reaches beyond the picture, by a part of a pixel, would leave a gap.
    first, last = max((left - outer) * share, 0.0), min((right - outer) * share, fade.width())
    source = QRectF(first, 0, last - first, fade.height())
    return QRectF(left, top, right - left, thick), fade, source


def _made(
    colour: QColor, faint: QColor | None, fine: float, thick: int, stamps: KeptStamps
) -> Strips:
    """A whole bar; and its body fading in and out."""
    cap = thick // 2
    bar = stamps.picture(
        _BODY + 2 * cap,
        thick,
        lambda drawing: draw_even_bar(
            drawing, QRectF(0, 0, _BODY + 2 * cap, thick), colour, faint or colour, bool(faint)
        ),
    )

    def fade(begin: int, end: int) -> QPixmap:
        def draw(drawing: QPainter) -> None:
            drawing.drawPixmap(-cap, 0, bar)
            slope = QLinearGradient(0, 0, _FADE, 0)
            slope.setColorAt(0, QColor(0, 0, 0, begin))
            slope.setColorAt(1, QColor(0, 0, 0, end))
            drawing.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            drawing.fillRect(QRectF(0, 0, _FADE, thick), slope)

        return stamps.picture(_FADE, thick, draw)

    def whole(length: int) -> QPixmap:
        parts = full_parts(strips, 0, length, 0, True, True)
        return stamps.picture(length, thick, lambda drawing: draw_parts(drawing, parts))

    longest = _SHORT if fine == 1 else 0
    faded = fade(0, 255), fade(255, 0)
    ratio = round(stamps.pixel_ratio)  # which is whole: elsewhere `fine` takes its place
    strips = Strips(fine, thick, ratio, bar, *faded, ShortBars(longest, whole))
    return strips
