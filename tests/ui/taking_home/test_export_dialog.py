"""The export dialog as a person uses it: choose, see, save, copy, print."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.paint.picture import png, told
from herline.paint.picture.request import Footnotes, Look, Picture, Reach
from herline.paint.picture.subject import Subject
from herline.paint.style import Style
from herline.settings import read_settings
from herline.ui.parts.message import Message
from herline.ui.taking_home import export_dialog, export_making
from herline.ui.taking_home.export_dialog import ExportDialog
from herline.ui.taking_home.export_drawing import Drawn, drawn_apart
from herline.ui.taking_home.export_options import read_size
from herline.ui.taking_home.export_preview import COARSE
from herline.ui.window import Window
from tests.ui.conftest import Shown, file_of
from tests.ui.taking_home.conftest import Opened, choose
from tests.ui.timeline.hands import turn


def test_its_shortcut_opens_it(window: Window, qtbot: QtBot) -> None:
    qtbot.keySequence(window, "Ctrl+E")
    dialogs = window.findChildren(ExportDialog)
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].reject()


def test_it_says_what_will_come_out(opened: Opened) -> None:
    dialog = opened()
    assert dialog.told.text() == "1,600 × 369 px: 3 events, nothing left out"
    dialog.reject()


def test_the_wheel_over_a_list_chooses_only_where_the_keyboard_is(
    opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened()
    options = dialog.options
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.save_button.setFocus()
    for each in (options.look, options.sides):
        turn(each, -1, 10, y=10)
    assert (options.picture.look, options.sides.currentText()) == (Look.SHOWN, "1600 px wide")
    options.look.setFocus()
    qtbot.waitUntil(options.look.hasFocus)
    turn(options.look, -1, 10, y=10)
    assert options.picture.look is Look.LIGHT
    dialog.reject()


def test_it_warns_of_a_pdf_that_viewers_may_not_open(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told, "_LONGEST_SIDE", 100.0)
    dialog = opened()
    assert not dialog.warning.isVisible()
    choose(dialog.options.format, "PDF")
    qtbot.waitUntil(dialog.warning.isVisible)
    assert dialog.warning.text().startswith("Many viewers show no page of 423 mm")
    dialog.reject()


def test_a_png_that_is_too_large_is_said_to_be_before_it_is_saved(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(png, "LONGEST_SIDE", 1599)
    dialog = opened()
    assert dialog.warning.text().startswith("A PNG of 1,600 × 369 pixels is too large.")
    choose(dialog.options.format, "SVG")
    qtbot.waitUntil(dialog.warning.isHidden)
    dialog.reject()


def test_all_of_it_has_room_on_a_small_screen_with_large_text(
    window: Window, opened: Opened
) -> None:
    window.session.prefer(text_zoom=2.0)
    dialog = opened()
    assert dialog.minimumSizeHint().width() <= 684
    dialog.reject()


def test_tab_goes_through_the_choices_as_they_are_read(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.waitUntil(dialog.isActiveWindow)
    options = dialog.options
    boxes = (*options.parts.values(), options.transparent)
    combos = options.reach, options.format, options.sides, options.dpi
    order = [*combos, options.look, options.footnotes, *boxes]
    options.reach.setFocus()
    buttons = dialog.copy_button, dialog.print_button, dialog.close_button, dialog.save_button
    for each in (*order, dialog.preview, *buttons):
        assert each.hasFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_may_be_chosen_hangs_below_its_box_in_one_frame(opened: Opened, qtbot: QtBot) -> None:
    box = opened().options.format
    box.showPopup()
    hung = box.view().window()
    qtbot.waitUntil(hung.isVisible)
    assert (
        hung.mapToGlobal(hung.rect().topLeft()).y() >= box.mapToGlobal(box.rect().bottomLeft()).y()
    )
    image = hung.grab().toImage()
    line = image.pixelColor(0, image.height() // 2)
    assert [image.pixelColor(image.width() // 2, y) == line for y in range(3)] == [
        True,
        False,
        False,
    ]
    box.hidePopup()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_papers_are_seen_below_the_sizes_without_scrolling(opened: Opened, qtbot: QtBot) -> None:
    box = opened().options.sides
    box.setCurrentIndex(0)
    box.showPopup()
    view, last = box.view(), box.model().index(box.count() - 1, 0)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(last)))
    box.hidePopup()


def test_what_will_come_out_is_heard(opened: Opened) -> None:
    told = opened().told
    heard = QAccessible.queryAccessibleInterface(told).text(QAccessible.Text.Name)
    assert "3 events" in heard
    assert heard == told.text()


def test_a_choice_changes_the_preview_and_the_words(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    before = dialog.preview.grab().toImage()
    choose(dialog.options.look, "Dark")
    choose(dialog.options.format, "SVG")
    dialog.options.sides.setEditText("800 x 600")
    qtbot.waitUntil(lambda: dialog.told.text().startswith("800 × 600 px"))
    assert dialog.options.picture.look is Look.DARK
    after = dialog.preview.grab().toImage()
    middle = after.rect().center()
    assert after.pixelColor(middle).lightness() < before.pixelColor(middle).lightness() - 90
    dialog.reject()


def test_a_filter_is_told_to_be_in_the_picture(window: Window, opened: Opened) -> None:
    window.session.search("script")
    dialog = opened()
    assert dialog.told.text().endswith("1 of 3 events: filter “script” is named in the picture")
    dialog.reject()


def test_a_size_that_is_none_is_told_and_the_last_one_stays(
    opened: Opened, heard: list[str]
) -> None:
    dialog = opened()
    dialog.options.sides.setEditText("A33")
    assert "There is no paper “A33”" in dialog.options.complaint.text()
    assert dialog.options.complaint.isVisible()
    assert heard[-1] == dialog.options.complaint.text()
    assert dialog.options.picture.size == (1600, 900)
    dialog.options.sides.setEditText("A3 upright")
    assert not dialog.options.complaint.isVisible()
    assert dialog.options.picture.paper == "A3-portrait"
    dialog.reject()


def test_what_else_is_chosen_holds_while_a_size_is_none(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    before = dialog.preview.grab().toImage()
    dialog.options.sides.setEditText("9x")
    choose(dialog.options.look, "Dark")
    dialog.options.parts["title"].setChecked(False)
    middle = before.rect().center()
    light = before.pixelColor(middle).lightness()
    qtbot.waitUntil(
        lambda: dialog.preview.grab().toImage().pixelColor(middle).lightness() < light - 90
    )
    assert dialog.options.complaint.isVisible()
    assert not dialog.options.picture.title
    dialog.reject()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1920 × 1080 px", ((1920, 1080), False, "")),
        ("1600 px wide", ((1600, 900), True, "")),
        ("800x600", ((800, 600), False, "")),
        ("A4", (None, True, "A4")),
        ("A4 landscape", (None, True, "A4")),
        ("Letter upright", (None, True, "Letter-portrait")),
    ],
)
def test_sizes_are_read_as_they_are_offered_and_as_one_types_them(
    text: str, found: tuple[tuple[int, int] | None, bool, str]
) -> None:
    assert read_size(text) == found


def test_save_writes_the_file_that_was_chosen(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "her.png"
    dialog = opened(path)
    dialog.save_button.click()
    assert QImage(str(path)).width() == 1600
    assert not dialog.isVisible()


def test_a_name_without_a_suffix_has_the_chosen_one(opened: Opened, tmp_path: Path) -> None:
    dialog = opened(tmp_path / "v1.2 of her")
    choose(dialog.options.format, "SVG")
    assert dialog.save()
    assert (tmp_path / "v1.2 of her.svg").exists()


def test_the_name_that_is_offered_is_the_storys_and_can_be_a_files(
    shown: Shown, tmp_path: Path, qtbot: QtBot
) -> None:
    window = shown(file_of(tmp_path / "a.json", "One", title='../<b>: "Her"/\u202e2'))
    asked: list[Path] = []
    dialog = ExportDialog(window, lambda parent, path: asked.append(path))
    qtbot.addWidget(dialog)
    dialog.save()
    assert [path.parent for path in asked] == [tmp_path]
    assert not set(asked[0].name) & set('<>:"/\\|?*\u202e')
    dialog.reject()


def test_what_cannot_be_written_is_said_and_the_dialog_stays(
    opened: Opened, tmp_path: Path
) -> None:
    dialog = opened(tmp_path / "nowhere" / "her.png")
    dialog.save_button.click()
    (message,) = dialog.findChildren(Message)
    assert "There is no folder" in message.accessibleDescription()
    assert dialog.isVisible()
    message.close()
    dialog.reject()


def test_copy_puts_the_picture_on_the_clipboard_and_that_is_heard(
    opened: Opened, heard: list[str]
) -> None:
    dialog = opened()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().image().width() == 1600
    assert dialog.told.text() == "Copied: 1,600 × 369 px."
    assert heard[-1] == dialog.told.text()
    dialog.reject()


def test_the_view_is_copied_as_it_is_seen(shown_whole: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown_whole(small)
    QGuiApplication.clipboard().clear()
    qtbot.keySequence(window, "Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == 2 * (window.widgets["timeline"].width() + 60)
    assert "Copied an image" in window.status.currentMessage()


def test_choices_are_remembered_for_the_next_time(
    opened: Opened, window: Window, tmp_path: Path
) -> None:
    dialog = opened(tmp_path / "a.svg")
    choose(dialog.options.format, "SVG")
    choose(dialog.options.reach, "What is seen now")
    choose(dialog.options.footnotes, "List of events")
    dialog.options.sides.setEditText("A3 upright")
    dialog.options.parts["legend"].setChecked(False)
    assert dialog.save()
    again = opened()
    assert again.options.suffix == ".svg"
    assert again.options.sides.currentText() == "A3 upright"
    assert again.options.picture == Picture(
        reach=Reach.VIEW, paper="A3-portrait", footnotes=Footnotes.EVENTS, legend=False
    )
    again.reject()
    window.close()
    assert dict(read_settings()[0].picture)["paper"] == "A3-portrait"


def test_footnotes_of_a_pdf_are_pages_to_turn(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    assert not dialog.pager.isVisible()
    choose(dialog.options.format, "PDF")
    choose(dialog.options.footnotes, "List with quotes")
    dialog.refresh()
    assert dialog.pager.isVisible()
    assert dialog.preview.pages == 2
    qtbot.keyClick(dialog.preview, Qt.Key.Key_PageDown)
    assert dialog.preview.page == 1
    qtbot.keyClick(dialog.preview, Qt.Key.Key_PageDown)
    assert dialog.preview.page == 1
    dialog.reject()


def test_the_resolution_that_the_size_brings_looks_like_a_choice(opened: Opened) -> None:
    dialog = opened()
    choose(dialog.options.sides, "A4")
    edit = dialog.options.dpi.lineEdit()
    assert edit is not None
    assert edit.placeholderText() == "300 dpi"
    assert edit.parentWidget().accessibleDescription() == "300 dpi"  # what is shown is heard
    palette = edit.palette()
    assert palette.color(palette.ColorRole.PlaceholderText) == palette.color(palette.ColorRole.Text)
    assert palette.color(palette.ColorRole.PlaceholderText).alpha() == 255
    dialog.reject()


def test_what_the_format_does_not_have_cannot_be_chosen(opened: Opened) -> None:
    dialog = opened()
    assert dialog.options.dpi.isEnabled()
    choose(dialog.options.format, "PDF")
    assert not dialog.options.dpi.isEnabled()
    assert not dialog.options.transparent.isEnabled()
    dialog.reject()


def test_what_is_seen_of_the_picture_has_a_name(opened: Opened) -> None:
    dialog = opened()
    assert dialog.preview.accessibleName()
    assert dialog.told.textFormat() is Qt.TextFormat.PlainText
    dialog.reject()


def test_the_preview_of_very_many_events_is_as_fine_as_it_is_seen(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[tuple[float, float]] = []

    def drawn(
        subject: Subject, picture: Picture, suffix: str, style: Style, width: float, height: float
    ) -> Drawn:
        asked.append((width, height))
        return drawn_apart(subject, picture, suffix, style, width, height)

    monkeypatch.setattr(export_making, "MANY", 2)
    monkeypatch.setattr(export_dialog, "drawn_apart", drawn)
    dialog = opened()
    qtbot.waitUntil(lambda: dialog.sheet is not None)
    assert asked[-1][0] >= dialog.preview.room[0] / COARSE
    dialog.resize(dialog.width() + 300, dialog.height() + 200)
    qtbot.waitUntil(lambda: len(asked) > 1 and dialog.sheet is not None)
    assert asked[-1] == dialog.preview.room
    dialog.reject()
