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
# Only in what Qt writes itself: in the text of a story every quotation mark is an entity.
_FAMILY = re.compile('font-family="([^"]*)"')
_SIDES = re.compile('<svg width="[^"]*" height="[^"]*"')
_EMPTY = re.compile(r"<g [^<>]*>\s*</g>\s*")
_CLIPPED = re.compile(r'<g clip-path="[^"]*">\s*</g>\s*')


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
    text = _TEXT.sub(_with_length, text)
    text = _FAMILY.sub(lambda found: f'font-family="{_FALLBACKS.get(found[1], found[1])}"', text)
    return _CLIPPED.sub("", _EMPTY.sub("", text)).encode("utf-8")


def _with_length(found: re.Match[str]) -> str:
    """A text with its length, so that it keeps its place where another font stands in."""
    where, family, size, weight, slant, words = found.groups()
    metrics = _metrics(family, float(size), int(weight), slant == "italic")
    length = metrics.horizontalAdvance(unescape(words))
    told = f' textLength="{length:g}" lengthAdjust="spacingAndGlyphs"' if length > 0 else ""
    return (
        f'<text {where}font-family="{family}" font-size="{size}" font-weight="{weight}" '
        f'font-style="{slant}"{told}>{words}</text>'
    )


@lru_cache(maxsize=64)
def _metrics(family: str, pixels: float, weight: int, slanted: bool) -> QFontMetricsF:
    made = (each for each in Face if each.value[1:] == (family, weight, slanted))
    return QFontMetricsF(font(next(made, Face.SANS), pixels))
