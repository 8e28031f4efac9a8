"""A picture drawn for its preview where no widget is, so that the window lives on meanwhile."""

from __future__ import annotations

from PySide6.QtGui import QImage

from herline.frozen import frozen
from herline.layout.chart import Chart
from herline.paint.picture.png import image
from herline.paint.picture.request import PER_INCH, Picture
from herline.paint.picture.sheet import Sheet, compose
from herline.paint.picture.subject import Subject
from herline.paint.style import Style

PAGED = (".pdf", "")
"""Endings of what has its footnotes on pages of their own; "" is print."""


@frozen(eq=False)
class Drawn:
    """A sheet, what was asked for, and its first page as pixels where that takes long."""

    sheet: Sheet
    picture: Picture
    suffix: str
    image: QImage | None = None


def apart(subject: Subject) -> Subject:
    """The same with a chart of its own: one that the window uses may not be used elsewhere."""
    return Subject(Chart(subject.story), subject.view, subject.matching)


def drawn_apart(
    subject: Subject, picture: Picture, suffix: str, style: Style, width: float, height: float
) -> Drawn:
    """The picture with its first page in at most `width` by `height` dots; safe in a thread."""
    sheet = compose(apart(subject), picture, style, pages=suffix in PAGED)
    page = sheet.pages[0]
    scale = max(min(width / page.width, height / page.height), 1e-3)
    return Drawn(sheet, picture, suffix, image(sheet, PER_INCH * scale))
