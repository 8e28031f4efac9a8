"""Prints a picture: composes it for paper, asks for a printer, and draws its sheet on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from herline.files import NotWrittenError
from herline.frozen import replace
from herline.paint.picture.request import MM, PER_INCH, Look, Picture
from herline.paint.picture.sheet import Page, Sheet, compose, draw_page
from herline.paint.picture.subject import Subject
from herline.paint.style import style
from herline.session.originals import refused
from herline.session.state import State

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_ELSE = "Choose another printer, or another file to print to."
Choose = Callable[["QPrinter", QWidget | None], bool]
"""Lets the reader choose a printer; False if none was chosen."""


def print_sheet(
    sheet: Sheet, state: State, parent: QWidget | None, choose: Choose | None = None
) -> bool:
    """Ask for a printer and print; True if it was sent there, False if none was chosen.

    Raises NotWrittenError where the printer, or the file in its place, does not take it.
    """
    from PySide6.QtPrintSupport import QPrinter  # late: a start needs none

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title or "timeline")
    printer.setCreator("Herline")
    layout = _paper(sheet.pages[0])
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    if not (choose or _choose)(printer, parent):
        return False
    # Qt's dialog may come back with the usual paper of the country, upright.
    file = printer.outputFileName()
    if file:
        printer.setPageLayout(layout)
    else:
        printer.setPageOrientation(layout.orientation())
    if file and (refusal := refused(state, Path(file))):
        raise NotWrittenError(refusal)
    if not draw_on(printer, sheet):
        raise NotWrittenError(f"{file or 'The printer'} did not take it. {_ELSE}")
    return True


def on_paper(picture: Picture) -> Picture:
    """The same on paper, also where a size in pixels was asked for."""
    return replace(picture, paper=picture.paper or "A4")


def for_print(picture: Picture) -> Picture:
    """The same as it is printed: on paper, light, without a ground, whatever the screen shows."""
    return replace(on_paper(picture), look=Look.LIGHT, transparent=True)


def sheet_for_print(subject: Subject, picture: Picture) -> Sheet:
    """The picture on paper, footnotes on pages of their own."""
    return compose(subject, for_print(picture), style("light"), pages=True)


def draw_on(printer: QPrinter, sheet: Sheet) -> bool:
    """Draw all pages, each scaled to the paper that the printer has; False if it refuses."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(sheet.pages):
        if number:
            printer.newPage()
        painter.save()
        scale = _scale(printer, page)
        painter.scale(scale, scale)
        draw_page(painter, page, sheet)
        painter.restore()
    return painter.end()


def _paper(page: Page) -> QPageLayout:
    """The paper of a page, which lies on its side where the page is wider than high."""
    short, long = sorted((page.width / MM, page.height / MM))
    turns = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter),
        turns.Landscape if page.width > page.height else turns.Portrait,
        QMarginsF(),
    )


def _scale(printer: QPrinter, page: Page) -> float:
    """Dots of the printer to a pixel of the page: as laid out, or smaller if the paper is."""
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Inch)
    fits = min(paper.width() * PER_INCH / page.width, paper.height() * PER_INCH / page.height, 1.0)
    return printer.resolution() / PER_INCH * fits


def _choose(printer: QPrinter, parent: QWidget | None) -> bool:
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Print the picture")
    chosen = bool(dialog.exec())
    # It goes before the printer does: a button whose key was typed last is clicked later still.
    dialog.setParent(None)
    return chosen
