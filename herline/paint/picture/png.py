"""A sheet as pixels: for a PNG file, for the clipboard, for a preview."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter

from herline.files import NotWrittenError
from herline.paint.picture.request import PER_INCH
from herline.paint.picture.sheet import Page, Sheet, draw_page
from herline.paint.plain import plain

LONGEST_SIDE = 32_000
"""Pixels; Qt can paint no further than 32,767."""
MOST_PIXELS = 400_000_000
"""They take four bytes each while they are painted."""
QUALITY = 80
"""As hard as it pays to press, where Qt presses hardest at 0 and not at all at 100."""
_PER_METRE = 1000 / 25.4
"""Inches to a metre."""


class TooLargeError(NotWrittenError):
    """A picture of more pixels than can be held; the sentence says what to try."""


def pixels_of(page: Page, dpi: float) -> QSize:
    """Width and height of `page` in dots at so many to an inch."""
    scale = dpi / PER_INCH
    return QSize(max(round(page.width * scale), 1), max(round(page.height * scale), 1))


def excess(size: QSize) -> str:
    """Why no PNG of `size` is made, and what to try; empty where one is."""
    longest, count = max(size.width(), size.height()), size.width() * size.height()
    if longest <= LONGEST_SIDE and count <= MOST_PIXELS:
        return ""
    return (
        f"A PNG of {size.width():,} × {size.height():,} pixels is too large. Choose fewer dots "
        "per inch, a smaller or a fixed size such as 1600 × 900, or SVG or PDF, which have no "
        "pixels."
    )


def image(sheet: Sheet, dpi: float, page: int = 0) -> QImage:
    """A page of `sheet` with so many dots to an inch; raises TooLargeError."""
    size = pixels_of(sheet.pages[page], dpi)
    if refusal := excess(size):
        raise TooLargeError(refusal)
    formats = QImage.Format
    made = QImage(
        size, formats.Format_ARGB32_Premultiplied if sheet.transparent else formats.Format_RGB32
    )
    if made.isNull():
        raise TooLargeError(
            "There is not enough memory for a PNG of this size. Choose a smaller one."
        )
    made.fill(0)
    painter = QPainter(made)
    painter.scale(dpi / PER_INCH, dpi / PER_INCH)
    draw_page(painter, sheet.pages[page], sheet)
    painter.end()
    dots = round(dpi * _PER_METRE)
    made.setDotsPerMeterX(dots)
    made.setDotsPerMeterY(dots)
    return made


def png(sheet: Sheet, dpi: float) -> bytes:
    """The first page of `sheet`, with its title in the file; raises TooLargeError."""
    made = image(sheet, dpi)
    made.setText("Title", plain(sheet.title))
    made.setText("Software", "Herline")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not made.save(buffer, "PNG", QUALITY):  # pyright: ignore
        raise TooLargeError("This picture could not be turned into a PNG. Choose a smaller size.")
    return bytes(buffer.data().data())
