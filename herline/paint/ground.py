"""The ground: paper with a tint for every other year and fine lines, behind all that is drawn."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from sys import byteorder
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from herline.layout.scene import FoldMark, Scene
from herline.paint.stamps import Stamps
from herline.paint.style import Style

TOOTH = 5.0
"""Pixels of a tooth of the torn paper at both ends of a fold, in width and height."""
_ROWS = 16
"""Rows of pixels that are drawn at once."""

Span = tuple[int, int]
"""Left edge and width in whole pixels."""


class _Ruled(NamedTuple):
    """A part of the ground from one y to another, with the lines through it."""

    top: int
    end: int
    lines: list[Span]


class _Pixels(NamedTuple):
    """Colours as pixels of an image."""

    paper: bytes
    tint: bytes
    line: bytes
    panel: bytes


def draw_ground(painter: QPainter, scene: Scene, stamps: Stamps, *, paper: bool = True) -> None:
    """The ground of the events and of the two rows of the axis above them.

    Without `paper` what lies under the tints is left as it is. Nothing is to be smoothed here,
    which is how a painter of the screen begins: whole numbers take a third of the time. Whoever
    draws on it says that the rest is to be smooth.
    """
    if paper and stamps.whole_pixels:
        _draw_pixels(painter, scene, stamps)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    style, top, foot = stamps.style, round(scene.axis.y), _foot(scene)
    if paper:
        width, height = ceil(scene.size.width), ceil(scene.size.height)
        painter.fillRect(0, 0, width, height, style.colour("paper"))
    for left, wide in tints(scene):
        painter.fillRect(_whole(stamps, left, top, wide, foot - top), style.colour("tint"))
    for part in _ruled(scene, foot):
        for left, wide in part.lines:
            line = _whole(stamps, left, part.top, wide, part.end - part.top)
            painter.fillRect(line, style.colour("line"))


def tints(scene: Scene) -> list[Span]:
    """What is tinted."""
    left, right = scene.axis.x, scene.axis.right
    spans = [
        (round(max(start, left)), round(min(end, right)))
        for band in scene.bands
        if band.major
        for start, end, odd in zip(band.starts, band.ends, band.odd, strict=True)
        if odd
    ]
    return [(left, right - left) for left, right in spans if right > left]


def inside(fold: FoldMark, stamps: Stamps) -> tuple[float, float]:
    """The two x between which a fold is wholly behind its torn ends, on whole pixels."""
    return stamps.whole(fold.x0 + TOOTH / 2), stamps.whole(fold.x1 - TOOTH / 2)


def _foot(scene: Scene) -> int:
    """The y where the ground of the events ends."""
    return max(round(scene.body.bottom), round(scene.axis.bottom))


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
            [(round(x), 1) for x in band.starts if left <= x <= right],
        )
        for band in scene.bands
    ]
    rows = rows or [_Ruled(round(axis.y), bottom, [])]
    below = _Ruled(bottom, bottom + 1, [(round(left), round(right) - round(left))])
    return [_Ruled(bottom, foot, [(round(x), 1) for x in scene.grid]), *rows, below]


def _draw_pixels(painter: QPainter, scene: Scene, stamps: Stamps) -> None:
    """The ground as rows of pixels, in which folds lie as well, but for their torn ends."""
    colours, width, foot = _pixels(stamps.style), ceil(scene.size.width), _foot(scene)
    row = bytearray(colours.paper * width)
    for left, wide in tints(scene):
        row[4 * left : 4 * (left + wide)] = colours.tint * wide
    folds = [inside(fold, stamps) for fold in scene.folds]
    folded = [(max(int(left), 0), min(int(right), width)) for left, right in folds]
    for part in _ruled(scene, foot):
        pixels = row[:]
        for left, wide in part.lines:
            if left < width:
                pixels[4 * left : 4 * (left + wide)] = colours.line * wide
        for left, right in folded:
            if left < right:
                pixels[4 * left : 4 * right] = colours.panel * (right - left)
        _repeat(painter, pixels, part.top, part.end)
    # A tray covers what is below, but for the part of a row that it may end with.
    covered = foot + (int(scene.tray.box.height) if scene.tray else 0)
    rest = ceil(scene.size.height) - covered
    if rest > 0:
        painter.fillRect(0, covered, width, rest, stamps.style.colour("paper"))


def _repeat(painter: QPainter, pixels: bytearray, top: int, end: int) -> None:
    """A row of pixels from one y to another, a few rows at a time: each is written once.

    Lines drawn one by one cost as much again; a tiled brush is quick only on an idle machine,
    since Qt hands it to other threads.
    """
    high, wide = min(_ROWS, end - top), len(pixels) // 4
    if high <= 0:
        return
    some = pixels * high
    rows = QImage(some, wide, high, 4 * wide, QImage.Format.Format_RGB32)
    for y in range(top, end - high + 1, high):
        painter.drawImage(0, y, rows)
    rest = (end - top) % high
    if rest:
        painter.drawImage(0, end - rest, rows, 0, 0, wide, rest)


@lru_cache(maxsize=4)
def _pixels(style: Style) -> _Pixels:
    names = ("paper", "tint", "line", "panel")
    return _Pixels(*(style.colour(name).rgb().to_bytes(4, byteorder) for name in names))
