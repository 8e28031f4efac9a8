"""The window, used as a person would: keys, clicks, and what is then read on the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from herline.model.view import Grouping
from herline.settings import Place, Theme, read_settings
from herline.ui.actions import acts
from herline.ui.synopsis.synopsis import Synopsis
from herline.ui.timeline.canvas import Canvas
from herline.ui.window import Window
from tests.ui.conftest import Shown, file_of


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    """Press the shortcut of an action, as the menu tells it."""
    qtbot.keySequence(window, keys)


def test_the_title_is_the_storys(shown: Shown, small: Path) -> None:
    window = shown(small)
    assert window.windowTitle() == "A small story – Herline"
    assert window.header.title.text() == "A small story"
    assert window.status.shown.text() == "3 events"


def test_a_title_in_markup_is_shown_letter_by_letter(shown: Shown, tmp_path: Path) -> None:
    title = "<b>Her</b> & [*] <img src='file:///etc/passwd'>"
    window = shown(file_of(tmp_path / "a.json", "One", title=title))
    assert window.header.title.text() == title
    assert window.header.title.textFormat() is Qt.TextFormat.PlainText
    assert "[*][*]" in window.windowTitle()


def test_every_control_in_the_header_has_a_name(shown: Shown, small: Path) -> None:
    window = shown(small)
    for name, button in window.header.buttons.items():
        assert button.accessibleName(), name
    assert window.header.search.accessibleName() == "Search events and quotes"


def test_typing_in_the_search_narrows_the_story(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    press(qtbot, window, "Ctrl+F")
    with qtbot.waitSignal(window.session.followed):
        qtbot.keyClicks(window.header.search, "script")
    assert window.session.state.matching == (1,)
    assert window.status.shown.text() == "1 of 3 events"
    qtbot.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert window.session.state.matching == (0, 1, 2)


def test_the_search_field_follows_the_way_back(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    qtbot.keyClicks(window.header.search, "script")
    press(qtbot, window, "Alt+Left")
    assert window.header.search.text() == ""


def test_typed_plus_and_minus_are_letters_in_the_search(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    window.activateWindow()
    before = window.session.state.view.viewport
    window.header.search.setFocus()
    qtbot.keyClicks(window.header.search, "+-0?")
    assert window.header.search.text() == "+-0?"
    assert window.session.state.view.viewport == before


def test_keys_zoom_time_and_other_keys_the_text(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    whole = window.session.state.view.viewport
    press(qtbot, window, "+")
    assert window.session.state.view.viewport.span == pytest.approx(whole.span / 1.5)
    press(qtbot, window, "0")
    assert window.session.state.view.viewport == whole
    press(qtbot, window, "Ctrl++")
    assert window.session.state.settings.text_zoom == 1.1
    assert window.session.state.view.viewport == whole
    press(qtbot, window, "Ctrl+0")
    assert window.session.state.settings.text_zoom == 1.0


def test_lanes_are_grouped_from_the_menu_and_shown_on_the_button(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    press(qtbot, window, "Ctrl+4")
    assert window.session.state.view.grouping is Grouping.SOURCE
    assert window.header.buttons["group"].text() == "By source ▾"
    assert window.menus.actions["group-source"].isChecked()
    assert not window.menus.actions["group-none"].isChecked()


def test_where_no_sources_disagree_the_key_for_the_next_says_so(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    press(qtbot, window, "F8")
    assert window.status.currentMessage() == "None of the events shown is disputed."


def test_what_cannot_be_done_is_grey(shown: Shown, small: Path) -> None:
    window = shown(small)
    assert not window.menus.actions["back"].isEnabled()
    window.session.step()
    assert window.menus.actions["back"].isEnabled()
    assert not window.menus.actions["problems"].isEnabled()


def test_the_next_key_finds_what_a_filter_or_a_move_allows(shown: Shown, small: Path) -> None:
    window = shown(small)
    back, widen = window.menus.actions["back"], window.menus.actions["show-all"]
    assert not back.isEnabled()
    window.session.zoom(0.5)
    assert back.isEnabled()
    assert not widen.isEnabled()
    window.session.search("script")
    assert widen.isEnabled()


def test_the_theme_turns_at_once_and_is_kept(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    light = QApplication.palette().window().color()
    window.header.buttons["theme-turn"].click()
    assert window.look.style.theme.dark
    assert QApplication.palette().window().color() != light
    window.close()
    assert read_settings()[0].theme is Theme.DARK


def test_the_window_can_be_small(shown_whole: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown_whole(small)
    window.resize(700, 500)
    assert (window.width(), window.height()) == (700, 500)
    assert window.header.search.isVisible()
    assert window.header.search.mapTo(window, QPoint(window.header.search.width(), 0)).x() <= 700


def test_a_dropped_file_opens(shown: Shown, small: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = shown(small)
    other = file_of(tmp_path / "other.json", "Elsewhere", title="Another story")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(other))])
    at, copy, no = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(at, copy, dropped, left, no)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(at), copy, dropped, left, no))
    qtbot.waitUntil(lambda: window.session.state.story.title == "Another story")


def test_what_is_dropped_stays_where_it_was(shown: Shown, small: Path, tmp_path: Path) -> None:
    """A program that would delete what was moved must not think that it was."""
    window = shown(small)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path / "other.json", "Elsewhere")))])
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for drop in (
        QDragEnterEvent(QPoint(50, 50), either, dropped, left, no),
        QDropEvent(QPointF(50, 50), either, dropped, left, no),
    ):
        drop.setDropAction(Qt.DropAction.MoveAction)
        verb = window.dragEnterEvent if isinstance(drop, QDragEnterEvent) else window.dropEvent
        verb(drop)
        assert drop.isAccepted()
        assert drop.dropAction() is Qt.DropAction.CopyAction


def test_the_synopsis_lies_below_or_beside(shown_whole: Shown, small: Path) -> None:
    window = shown_whole(small)
    assert window.middle.orientation() is Qt.Orientation.Vertical
    window.session.prefer(synopsis=Place.BESIDE)
    assert window.middle.orientation() is Qt.Orientation.Horizontal


@pytest.mark.parametrize("place", Place)
def test_all_parts_have_their_size_when_they_are_told_that_an_event_is_chosen(
    shown_whole: Shown, small: Path, place: Place
) -> None:
    window = shown_whole(small)
    window.session.prefer(synopsis=place)
    sizes: list[list[QSize]] = []

    def note() -> None:
        sizes.append([window.widgets[name].size() for name in ("timeline", "synopsis")])

    whole = window.widgets["timeline"].size()
    window.session.changed.connect(note)
    window.session.select(window.session.state.story.events[0].id)
    QApplication.processEvents()
    note()
    assert sizes[0] == sizes[-1]
    assert sizes[0][0] != whole
    window.session.select("")
    assert window.widgets["timeline"].size() == whole


def test_full_screen_and_back(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    press(qtbot, window, "F11")
    assert window.isFullScreen()
    press(qtbot, window, "F11")
    assert not window.isFullScreen()


def test_the_sheet_of_shortcuts_tells_what_is_in_the_menus(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    press(qtbot, window, "F1")
    sheet = window.findChild(QDialog)
    assert sheet is not None
    told = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"F8", "Next disputed event", "Wheel", "Zoom at the pointer"} <= told
    sheet.close()


def test_about_tells_the_version_and_the_licences(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    window.menus.actions["about"].trigger()
    about = window.findChild(QDialog)
    assert about is not None
    told = "\n".join(label.text() for label in about.findChildren(QLabel))
    told += "\n".join(view.toPlainText() for view in about.findChildren(QPlainTextEdit))
    assert "Herline 0." in told
    assert "Lesser General Public License" in told
    assert "SIL Open Font License" in told
    about.close()


def test_every_shortcut_is_given_once() -> None:
    keys = [key for act in acts() for key in act.keys]
    assert len(keys) == len(set(keys))
    assert len({act.id for act in acts()}) == len(list(acts()))


def test_where_nothing_can_be_folded_folding_is_not_offered(shown: Shown, small: Path) -> None:
    window = shown(small)
    assert not window.session.state.chart.folds
    assert not window.menus.actions["fold"].isEnabled()
    window.opening.open_shipped()
    assert window.menus.actions["fold"].isEnabled()


def test_how_a_switch_stands_after_its_key_is_heard(
    shown: Shown, qtbot: QtBot, heard: list[str]
) -> None:
    window = shown(None)
    for _ in range(2):
        qtbot.keySequence(window, "Ctrl+L")
    switched = [said for said in heard if "Fold" in said]
    assert switched == ["Fold empty stretches: off", "Fold empty stretches: on"]


def test_a_filter_moves_neither_timeline_nor_buttons(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    parts = [window.widgets["timeline"], window.header.search, *window.header.buttons.values()]

    def places() -> list[tuple[int, int, int, int]]:
        QApplication.processEvents()
        return [part.geometry().getRect() for part in parts]

    before = places()
    window.session.search("script")
    assert window.session.state.matching == (1,)
    assert places() == before


def test_with_large_text_and_an_event_chosen_the_overview_leaves_its_room_to_the_lanes(
    shown_whole: Shown, small: Path
) -> None:
    window = shown_whole(small)
    window.resize(1280, 800)
    window.session.step()
    timeline, overview = window.widgets["timeline"], window.widgets["overview"]
    assert overview.isVisible()
    window.session.prefer(text_zoom=2.0)
    QApplication.processEvents()
    assert not overview.isVisible()
    assert timeline.height() >= 300
    window.session.select("")
    assert overview.isVisible()


def test_events_keep_their_lanes_where_the_overview_leaves_its_room(shown_whole: Shown) -> None:
    window = shown_whole(None)
    window.resize(1024, 700)
    QApplication.processEvents()
    timeline = window.widgets["timeline"]
    assert isinstance(timeline, Canvas)
    lanes = {mark.key: mark.lane for mark in timeline.scene.marks}
    window.session.step()
    assert not window.widgets["overview"].isVisible()
    assert {mark.key: mark.lane for mark in timeline.scene.marks} == lanes


def test_lanes_that_all_fitted_are_scrolled_only_as_far_as_what_is_chosen_needs(
    shown_whole: Shown,
) -> None:
    window = shown_whole(None)
    QApplication.processEvents()
    timeline = window.widgets["timeline"]
    assert isinstance(timeline, Canvas)
    of_lane = {mark.lane: mark.key for mark in timeline.scene.marks}
    window.session.select(of_lane[max(of_lane)])
    assert window.session.state.view.scroll > 200
    window.session.select("")
    assert timeline.bar.room == 0
    window.session.select(of_lane[3])
    assert timeline.bar.room > 200
    assert window.session.state.view.scroll == 0


def test_what_was_copied_is_told_where_it_moves_nothing(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.session.step()
    synopsis = window.widgets["synopsis"]
    assert isinstance(synopsis, Synopsis)
    parts = [synopsis.head, synopsis.body, synopsis.top.letters, synopsis.top.next]
    QApplication.processEvents()
    before = [part.geometry().getRect() for part in parts]
    qtbot.keyClick(synopsis, Qt.Key.Key_C)
    QApplication.processEvents()
    assert window.status.currentMessage() == "Copied the quote of Book with its citation."
    assert [part.geometry().getRect() for part in parts] == before
