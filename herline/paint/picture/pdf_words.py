"""Qt's colours, pens and paths in the operators of PDF."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from herline.paint.picture.svg_words import number
from herline.paint.picture.ways import LINE, START, elements

_CAPS = {Qt.PenCapStyle.FlatCap: 0, Qt.PenCapStyle.RoundCap: 1, Qt.PenCapStyle.SquareCap: 2}
_JOINS = {Qt.PenJoinStyle.RoundJoin: 1, Qt.PenJoinStyle.BevelJoin: 2}
_PARTS = 1000
"""Places of corners are whole thousandths of a pixel."""


def filled(colour: QColor) -> str:
    """What is filled from now on has this colour."""
    return f"{_shares(colour.rgb())} rg"


def struck(
    pen: QPen, brush: QBrush, path: QPainterPath, spots: Sequence[tuple[float, float]]
) -> str:
    """The same path at many spots, each seen from the last; empty for other than plain colours."""
    lined, solid = pen.style() != Qt.PenStyle.NoPen, brush.style() != Qt.BrushStyle.NoBrush
    if not (lined or solid) or (lined and not _is_plain(pen)) or (solid and not _is_plain(brush)):
        return ""
    told = [f"{1 / _PARTS} 0 0 {1 / _PARTS} 0 0 cm"]
    if solid:
        told.append(filled(brush.color()))
    if lined:
        told.append(f"{_shares(pen.color().rgb())} RG {number(pen.widthF() * _PARTS)} w")
        told.append(f"{_CAPS[pen.capStyle()]} J {_JOINS.get(pen.joinStyle(), 0)} j")
    end = {(True, False): "f", (True, True): "B", (False, True): "S"}[solid, lined]
    struck = f"{_way(path)} {end}"
    steps = np.diff((np.array(spots) * _PARTS).round().astype(int), axis=0, prepend=0)
    told += [f"1 0 0 1 {x} {y} cm {struck}" for x, y in steps.tolist()]
    return "\n".join(told)


def _is_plain(paint: QPen | QBrush) -> bool:
    """Whether it is of one colour, without gaps, and nothing shines through."""
    solid = Qt.PenStyle.SolidLine if isinstance(paint, QPen) else Qt.BrushStyle.SolidPattern
    return paint.style() == solid and paint.color().alpha() == 255


def _way(path: QPainterPath) -> str:
    """How a path goes, in thousandths of a pixel."""
    way = elements(path)
    corners = [(round(x * _PARTS), round(y * _PARTS)) for _, x, y in way]
    closed = corners[0] == corners[-1]
    told: list[str] = []
    controls = 0
    for (x, y), (sort, _, _) in zip(corners, way, strict=True):
        if sort == START:
            told.append(f"{x} {y} m")
        elif sort == LINE:
            told.append(f"{x} {y} l")
        else:
            controls = (controls + 1) % 3  # two controls of a curve come before its end
            told.append(f"{x} {y}" if controls else f"{x} {y} c")
    if closed and way[1][0] == LINE:
        # It begins within a side: viewers move a bare rectangle to whole pixels.
        (x, y), (to_x, to_y) = corners[:2]
        told = [f"{(x + to_x) // 2} {(y + to_y) // 2} m", *told[1:], told[1]]
    return " ".join([*told, "h"] if closed else told)


@lru_cache(maxsize=256)
def _shares(rgb: int) -> str:
    return " ".join(number((rgb >> shift & 255) / 255) for shift in (16, 8, 0))
