"""Qt's colours, pens, fonts and paths in the words of SVG."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath, QPen

from herline.paint.picture.ways import LINE, START, elements

_FALLBACKS = {
    "IBM Plex Sans": "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif",
    "IBM Plex Serif": "'IBM Plex Serif', Georgia, 'Times New Roman', serif",
    "IBM Plex Mono": "'IBM Plex Mono', Menlo, Consolas, monospace",
}
_CAPS = {Qt.PenCapStyle.RoundCap: "round", Qt.PenCapStyle.SquareCap: "square"}
_JOINS = {Qt.PenJoinStyle.RoundJoin: "round", Qt.PenJoinStyle.BevelJoin: "bevel"}


def number(length: float) -> str:
    """Six digits are enough for any length in pixels."""
    return f"{length:.6g}"


def sides(rect: QRectF | QRect) -> str:
    return box(rect.x(), rect.y(), rect.width(), rect.height())


def box(x: float, y: float, width: float, height: float) -> str:
    return f'x="{x:.6g}" y="{y:.6g}" width="{width:.6g}" height="{height:.6g}"'


def points(corners: Iterable[QPointF]) -> str:
    return " ".join(f"{number(corner.x())},{number(corner.y())}" for corner in corners)


def colour(name: str, given: object) -> str:
    """The attribute called `name`, and its opacity where the colour has one; no colour is none."""
    return _colour(name, given.rgba()) if isinstance(given, QColor) else f'{name}="none"'


@lru_cache(maxsize=256)
def _colour(name: str, rgba: int) -> str:
    told = f'{name}="#{rgba & 0xFFFFFF:06x}"'
    alpha = rgba >> 24
    if alpha < 255:
        told += f' {name.removesuffix("-color")}-opacity="{alpha / 255:.3g}"'
    return told


def stroke(pen: QPen | QColor | Qt.PenStyle) -> str:
    """The attributes of a line, with a space before them; nothing for no line."""
    if pen is Qt.PenStyle.NoPen:
        return ""
    pen = QPen(pen)
    if pen.style() == Qt.PenStyle.NoPen:
        return ""
    told = f' {colour("stroke", pen.color())} stroke-width="{number(pen.widthF())}"'
    if pen.style() != Qt.PenStyle.SolidLine:
        dashes = " ".join(number(length * pen.widthF()) for length in pen.dashPattern())
        told += f' stroke-dasharray="{dashes}"'
    if pen.capStyle() in _CAPS:
        told += f' stroke-linecap="{_CAPS[pen.capStyle()]}"'
    if pen.joinStyle() in _JOINS:
        told += f' stroke-linejoin="{_JOINS[pen.joinStyle()]}"'
    return told


def hand(font: QFont) -> str:
    """The attributes of text in a font, with others that may stand in."""
    family = _FALLBACKS.get(font.family(), font.family())
    slant = ' font-style="italic"' if font.italic() else ""
    size, weight = font.pixelSize(), font.weight().value
    return f'font-family="{family}" font-size="{size}" font-weight="{weight}"{slant}'


def fade(outer: float, core: float, shade: QColor) -> str:
    """The element of a fade between two x, with "{id}" where its id is to stand."""
    hue = colour("stop-color", QColor(shade.rgb()))
    stops = f'<stop offset="0" {hue} stop-opacity="0"/><stop offset="1" {hue}/>'
    ends = f'x1="{outer:.6g}" y1="0" x2="{core:.6g}" y2="0"'
    return f'<linearGradient {{id}} gradientUnits="userSpaceOnUse" {ends}>{stops}</linearGradient>'


def way(path: QPainterPath) -> tuple[float, float, str]:
    """Where a path begins, and how it goes on from there, so that it may begin anywhere."""
    told: list[str] = []
    controls: list[str] = []
    (_, first_x, first_y), *others = elements(path)
    begun_x, begun_y = at_x, at_y = first_x, first_y
    for sort, x, y in others:
        step = _step(x - at_x, y - at_y)
        if sort == LINE:
            told.append(f"l{step}")
        elif sort == START:
            told.append(f"m{step}")
            begun_x, begun_y = at_x, at_y = x, y
            continue
        else:
            controls.append(step)
            if len(controls) < 3:  # two controls of a curve come before its end
                continue
            told.append(f"c{' '.join(controls)}")
            controls.clear()
        at_x, at_y = x, y
        if at_x == begun_x and at_y == begun_y:
            told.append("z")
    return first_x, first_y, "".join(told)


@lru_cache(maxsize=256)
def _step(x: float, y: float) -> str:
    """From one corner to the next; teeth have the same ones again and again."""
    return f"{x:.6g} {y:.6g}"
