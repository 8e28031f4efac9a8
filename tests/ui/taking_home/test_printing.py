"""A picture is printed from the dialog, with what belongs to it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from herline.paint.picture.request import Footnotes, Look, Picture
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.subject import Subject
from herline.paint.style import style
from herline.session.session import Session
from herline.settings import Theme
from herline.ui.parts.message import Message
from herline.ui.taking_home import export_making, printing
from herline.ui.taking_home.export_dialog import ExportDialog
from herline.ui.taking_home.printing import print_sheet, sheet_for_print
from herline.ui.window import Window
from tests.ui.taking_home.conftest import Opened


def subject_of(session: Session) -> Subject:
    return Subject(session.state.chart, session.state.view, session.state.matching)


def test_the_usual_key_leads_to_the_button_that_prints(window: Window, qtbot: QtBot) -> None:
    qtbot.keySequence(window, "Ctrl+P")
    [dialog] = window.findChildren(ExportDialog)
    assert dialog.print_button.isDefault()
    assert dialog.focusWidget() is dialog.print_button
    dialog.reject()


def test_where_the_coverage_is_seen_in_place_of_time_the_key_says_how_to_print_it(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.keySequence(window, "Ctrl+6")
    qtbot.keySequence(window, "Ctrl+P")
    assert not window.findChildren(ExportDialog)
    assert "save this as PDF (Ctrl+E)" in window.status.told


def test_who_came_to_print_sees_paper_and_finds_the_size_of_a_picture_again(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.keySequence(window, "Ctrl+P")
    [dialog] = window.findChildren(ExportDialog)
    assert dialog.options.sides.currentText() == "A4"
    assert dialog.told.text().startswith("A4 landscape: ")
    dialog.reject()
    again = ExportDialog(window)
    assert again.options.sides.currentText() == "1600 px wide"
    again.reject()


def test_who_came_to_print_sees_a_light_page_on_white_paper_whatever_the_screen_shows(
    window: Window, qtbot: QtBot
) -> None:
    window.session.prefer(theme=Theme.DARK)
    qtbot.keySequence(window, "Ctrl+P")
    [dialog] = window.findChildren(ExportDialog)
    assert dialog.sheet is not None
    assert not dialog.sheet.style.theme.dark
    seen = dialog.preview.grab().toImage()
    across = {seen.pixelColor(x, seen.height() // 2).name() for x in range(seen.width())}
    assert "#ffffff" in across
    assert style("light").colour("paper").name() not in across
    dialog.reject()


def test_who_came_to_print_is_asked_for_nothing_that_only_a_file_has(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.keySequence(window, "Ctrl+P")
    [dialog] = window.findChildren(ExportDialog)
    choices = dialog.options.findChildren(QComboBox)
    assert [each.accessibleName() for each in choices if each.isVisible()] == [
        "What",
        "Paper",
        "Footnotes",
    ]
    assert not dialog.options.transparent.isVisible()
    buttons = [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert buttons == ["Print…", "Close"]
    dialog.reject()


def to_pdf(path: Path) -> Callable[[QPrinter, QWidget | None], bool]:
    """Chooses a printer that writes a file."""

    def choose(printer: QPrinter, parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return True

    return choose


def test_a_picture_is_printed_with_its_footnotes(window: Window, tmp_path: Path) -> None:
    subject = subject_of(window.session)
    picture = Picture(footnotes=Footnotes.QUOTES)
    sheet = sheet_for_print(subject, picture)
    assert print_sheet(sheet, window.session.state, None, to_pdf(tmp_path / "print.pdf"))
    assert (tmp_path / "print.pdf").read_bytes().count(b"/Type /Page\n") == 2


def sizes_of(path: Path) -> set[tuple[int, int]]:
    """Width and height of the pages of a PDF, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)", path.read_bytes())
    return {(round(float(wide)), round(float(high))) for wide, high in boxes}


def on_letter(path: Path | None) -> Callable[[QPrinter, QWidget | None], bool]:
    """Comes back with the paper that Qt proposes where it knows of no other, upright."""

    def choose(printer: QPrinter, parent: QWidget | None) -> bool:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        return path is None or to_pdf(path)(printer, parent)

    return choose


def test_a_file_that_is_printed_to_has_the_paper_that_the_picture_was_laid_out_for(
    window: Window, tmp_path: Path
) -> None:
    sheet = sheet_for_print(subject_of(window.session), Picture(paper="A4"))
    assert print_sheet(sheet, window.session.state, window, on_letter(tmp_path / "a4.pdf"))
    assert sizes_of(tmp_path / "a4.pdf") == {(842, 595)}


def test_the_paper_of_a_printer_is_turned_as_the_picture_is(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[QPageLayout.Orientation] = []

    def draw(printer: QPrinter, sheet: Sheet) -> bool:
        turned.append(printer.pageLayout().orientation())
        return True

    monkeypatch.setattr(printing, "draw_on", draw)
    sheet = sheet_for_print(subject_of(window.session), Picture(paper="A4"))
    assert print_sheet(sheet, window.session.state, window, on_letter(None))
    assert turned == [QPageLayout.Orientation.Landscape]


def test_no_printer_chosen_prints_nothing(window: Window, tmp_path: Path) -> None:
    subject = subject_of(window.session)
    sheet = sheet_for_print(subject, Picture())
    assert not print_sheet(sheet, window.session.state, None, lambda printer, parent: False)


def test_a_button_whose_key_was_typed_last_is_gone_with_the_dialog(
    window: Window, qtbot: QtBot
) -> None:
    """Qt clicks it a moment after the key, when there is no printer any more."""
    sheet = sheet_for_print(subject_of(window.session), Picture())
    typed: list[QPushButton] = []

    def type_and_leave() -> None:
        [dialog] = window.findChildren(QPrintDialog)
        [properties] = dialog.findChildren(QPushButton, "properties")
        typed.append(properties)
        properties.animateClick()
        dialog.reject()

    QTimer.singleShot(0, type_and_leave)
    assert not print_sheet(sheet, window.session.state, window)
    assert not isValid(typed[0])
    assert not window.findChildren(QPrintDialog)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_nothing_is_printed_into_the_story_nor_where_no_file_can_be(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, small: Path
) -> None:
    before = small.read_bytes()
    dialog = opened()
    for file, said in ((small, "is the story itself"), (small / "no" / "a.pdf", "did not take it")):
        monkeypatch.setattr(printing, "_choose", to_pdf(file))
        dialog.print()
        (message,) = dialog.findChildren(Message)
        assert said in message.accessibleDescription()
        message.close()
        message.setParent(None)
    assert small.read_bytes() == before
    dialog.reject()


def test_very_many_events_are_made_ready_for_print_beside_the_window(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    monkeypatch.setattr(printing, "_choose", to_pdf(tmp_path / "print.pdf"))
    dialog = opened()
    qtbot.waitUntil(lambda: dialog.sheet is not None)
    dialog.print()
    assert not dialog.print_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.told.text() == "Printed.")
    assert (tmp_path / "print.pdf").exists()
    assert dialog.print_button.isEnabled()
    dialog.reject()


def test_print_is_light_on_white_paper() -> None:
    session = Session()
    sheet = sheet_for_print(subject_of(session), Picture(look=Look.DARK))
    assert sheet.transparent
    assert not sheet.style.theme.dark
