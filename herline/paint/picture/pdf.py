"""A sheet as PDF: vectors, fonts in the file, text that can be selected and found.

Nothing in it depends on the hour or on chance, so that the same picture is the same file.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from herline.paint.picture.pdf_file import UnknownFileError
from herline.paint.picture.pdf_painter import PdfPainter
from herline.paint.picture.request import MM, PER_INCH
from herline.paint.picture.sheet import Page, Sheet, draw_page
from herline.paint.picture.typeset import writable
from herline.paint.plain import plain

RESOLUTION = 1200
"""Dots to an inch in which Qt counts lengths; 12.5 to a logical pixel."""
_DATES = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)\n?")
_XMP = """<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>
"""


def pdf(sheet: Sheet) -> bytes:
    """All pages of `sheet`."""
    QHashSeed.setDeterministicGlobalSeed()  # else it is chance which font comes first in the file
    try:
        return _drawn(sheet, PdfPainter)
    except UnknownFileError:
        return _drawn(sheet, QPainter)  # larger and slower, and looks the same
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _drawn(sheet: Sheet, paint: type[QPainter]) -> bytes:
    """The file; raises UnknownFileError where a painter of ours cannot make it whole."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    title = plain(writable(sheet.title))
    writer.setTitle(title)
    writer.setCreator("Herline")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), title.encode("utf-8")))
    writer.setDocumentXmpMetadata(QByteArray(_XMP.format(title=escape(title)).encode("utf-8")))
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(layout_of(sheet.pages[0]))
    painter = paint(writer)
    for number, page in enumerate(sheet.pages):
        if number:
            writer.setPageLayout(layout_of(page))
            writer.newPage()
            if isinstance(painter, PdfPainter):
                painter.turn_page()
        painter.save()
        painter.scale(RESOLUTION / PER_INCH, RESOLUTION / PER_INCH)
        draw_page(painter, page, sheet)
        painter.restore()
    painter.end()
    file = bytes(buffer.data().data())
    if isinstance(painter, PdfPainter):
        file = painter.finished(file)
    # As many spaces in place of the hour: the offsets of what follows stay right.
    return _DATES.sub(lambda found: b" " * len(found[0]), file)


def layout_of(page: Page) -> QPageLayout:
    """A page of exactly this size, without margins."""
    size = QPageSize(
        QSizeF(page.width / MM, page.height / MM),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
