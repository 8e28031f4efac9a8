"""A sheet as SVG: text as text, the same bytes each time, readable by any XML parser."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from herline.paint.fonts import Face, font
from herline.paint.picture.request import PER_INCH
from herline.paint.picture.sheet import Sheet, draw_page
from herline.paint.picture.typeset import writable
from herline.paint.plain import plain

_FALLBACKS = {
    "IBM Plex Sans": "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif",
    "IBM Plex Serif": "'IBM Plex Serif', Georgia, 'Times New Roman', serif",
    "IBM Plex Mono": "'IBM Plex Mono', Menlo, Consolas, monospace",
}
_TEXT = re.compile(
    r'<text ([^<>]*?)font-family="([^"]*)" font-size="([^"]*)" font-weight="([^"]*)" '
    r'font-style="([^"]*)"\s*>([^<]*)</text>'
)
_SIDES = re.compile('<svg width="[^"]*" height="[^"]*"')
_CLIPPED = re.compile(r'<g clip-path="[^"]*">\s*</g>\s*')
_GROUP, _END = "<g ", "</g>"
_STILL = ' transform="matrix(1,0,0,1,0,0)"'
"""Moves nothing."""


def svg(sheet: Sheet) -> bytes:
    """The first page of `sheet`, which is all of it when it was composed without pages."""
    from PySide6.QtSvg import QSvgGenerator  # late: a start needs none

    page = sheet.pages[0]
    width, height = round(page.width), round(page.height)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(int(PER_INCH))
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setTitle(plain(writable(sheet.title)))
    generator.setDescription("A timeline made with Herline.")
    painter = QPainter(generator)
    draw_page(painter, page, sheet)
    painter.end()
    text = bytes(buffer.data().data()).decode("utf-8", "replace")
    text = _SIDES.sub(f'<svg width="{width}" height="{height}"', text, count=1)
    return _CLIPPED.sub("", _tidied(text)).encode("utf-8")


def _tidied(text: str) -> str:
    """What Qt wrote, without groups that hold nothing, and neighbours that look alike in one.

    Qt opens a group for every stroke and names a font in it, also where there is no text; each
    text names its own. A "<g " can only be Qt's: in the text of a story a "<" is an entity.
    """
    head, *groups = text.split(_GROUP)
    tidied = [head]
    before, alone = "", False
    for group in groups:
        looks, _, rest = group.partition(">")
        looks = looks.partition("\nfont-family=")[0].replace(_STILL, "")
        inside = rest.strip()
        if inside.startswith(_END):
            if inside != _END:  # it ends the group around it as well
                tidied.append(f"{inside.removeprefix(_END).lstrip()}\n")
                alone = False
            continue
        if "<text " in inside:
            inside = _TEXT.sub(_with_length, inside)
        if alone and looks == before:
            tidied[-1] = tidied[-1].removesuffix(f"{_END}\n")
            tidied.append(f"{inside}\n")
        else:
            tidied.append(f"<g {looks}>\n{inside}\n")
        before, alone = looks, inside.endswith(_END) and inside.count(_END) == 1
    return "".join(tidied)


def _with_length(found: re.Match[str]) -> str:
    """A text with its length, so that it keeps its place where another font stands in."""
    where, family, size, weight, slant, words = found.groups()
    metrics = _metrics(family, float(size), int(weight), slant == "italic")
    length = metrics.horizontalAdvance(unescape(words))
    told = f' textLength="{length:g}" lengthAdjust="spacingAndGlyphs"' if length > 0 else ""
    family = _FALLBACKS.get(family, family)
    return (
        f'<text {where}font-family="{family}" font-size="{size}" font-weight="{weight}" '
        f'font-style="{slant}"{told}>{words}</text>'
    )


@lru_cache(maxsize=64)
def _metrics(family: str, pixels: float, weight: int, slanted: bool) -> QFontMetricsF:
    made = (each for each in Face if each.value[1:] == (family, weight, slanted))
    return QFontMetricsF(font(next(made, Face.SANS), pixels))
