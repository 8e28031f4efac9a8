"""A sheet as SVG: text as text, the same bytes each time, readable by any XML parser."""

from __future__ import annotations

from xml.sax.saxutils import escape

from herline.paint.picture.sheet import Sheet, draw_page
from herline.paint.picture.svg_painter import SvgPainter
from herline.paint.picture.typeset import writable
from herline.paint.plain import plain

_SVG = """\
<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" version="1.1" \
width="{width}" height="{height}" viewBox="0 0 {width} {height}">
<title>{title}</title>
<desc>A timeline made with Herline.</desc>
{elements}
</svg>
"""


def svg(sheet: Sheet) -> bytes:
    """The first page of `sheet`, which is all of it when it was composed without pages."""
    page = sheet.pages[0]
    painter = SvgPainter()
    draw_page(painter, page, sheet)
    return _SVG.format(
        width=round(page.width),
        height=round(page.height),
        title=escape(plain(writable(sheet.title))),
        elements=painter.elements,
    ).encode("utf-8")
