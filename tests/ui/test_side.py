"""The docks at the sides: as wide as their text asks for, unless the reader gave them more."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.ui.events.cell import PADDING
from herline.ui.events.order import Column
from herline.ui.events.table import EventTable
from herline.ui.lenses.menu import turn_comparison
from herline.ui.side import Side
from herline.ui.window import Window
from tests.ui.conftest import Shown


def filters(window: Window) -> Side:
    return next(side for side in window.sides if side.panel.name == "facets")


def test_a_dock_that_grew_with_the_text_becomes_smaller_with_it(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.resize(1280, 800)
    QApplication.processEvents()
    dock = filters(window)
    usual = dock.sizeHint().width()
    window.session.prefer(text_zoom=1.4)
    qtbot.waitUntil(lambda: dock.width() > usual)
    window.session.prefer(text_zoom=1.0)
    qtbot.waitUntil(lambda: dock.width() == usual)


def test_what_the_reader_gave_a_dock_it_keeps_in_smaller_text(
    shown_whole: Shown, small: Path
) -> None:
    window = shown_whole(small)
    window.resize(1280, 800)
    dock = filters(window)
    window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    window.session.prefer(text_zoom=0.8)
    QApplication.processEvents()
    assert dock.width() == 400


def test_most_titles_of_the_event_table_are_whole_beside_a_timeline_of_1280_pixels(
    shown_whole: Shown, qtbot: QtBot
) -> None:
    window = shown_whole(None)
    window.resize(1280, 800)
    window.turn_panel("table")
    dock = next(side for side in window.sides if side.panel.name == "table")
    qtbot.waitUntil(lambda: dock.width() == dock.sizeHint().width())
    (table,) = dock.findChildren(EventTable)
    metrics = table.fontMetrics()
    room = table.columnWidth(Column.TITLE) - 2 * PADDING
    titles = [table.rows.written(row, Column.TITLE) for row in range(table.rows.rowCount())]
    whole = [title for title in titles if metrics.horizontalAdvance(title) <= room]
    assert len(whole) > 0.8 * len(titles)


def test_filters_that_others_made_narrow_have_their_room_again_once_there_is_some(
    shown_whole: Shown, qtbot: QtBot
) -> None:
    window = shown_whole(None)
    window.resize(700, 800)
    dock, wide = filters(window), filters(window).width()
    window.turn_panel("table")
    qtbot.waitUntil(lambda: dock.width() < wide)
    window.turn_panel("table")
    qtbot.waitUntil(lambda: dock.width() == wide)
    turn_comparison(window.session)
    qtbot.waitUntil(lambda: dock.width() < wide)
    turn_comparison(window.session)
    qtbot.waitUntil(lambda: dock.width() == wide)
    window.turn_panel("table")
    qtbot.waitUntil(lambda: dock.width() < wide)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: dock.width() == wide)


def test_two_docks_at_one_side_have_as_much_room_each(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.resize(1280, 800)
    table, differences = window.sides[1:]
    window.turn_panel("table")
    qtbot.waitUntil(lambda: table.width() == table.sizeHint().width())
    window.turn_panel("differences")
    qtbot.waitUntil(lambda: abs(table.height() - differences.height()) <= 1)
    assert table.width() == table.sizeHint().width()


def test_docks_share_their_side_at_the_next_start_as_the_reader_parted_it(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    docks = window.sides[1:]
    for side in docks:
        window.turn_panel(side.panel.name)
    qtbot.waitUntil(lambda: abs(docks[0].height() - docks[1].height()) <= 1)
    window.resizeDocks(docks, [1, 2], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: docks[1].height() > 1.5 * docks[0].height())
    window.close()
    again = shown_whole(small)
    QApplication.processEvents()
    assert [side.height() for side in again.sides[1:]] == [side.height() for side in docks]
