"""The table of events: the same story by keyboard and screen reader."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from herline.app import make_application
from herline.model.filter import Filter
from herline.model.story import Story
from herline.paint.fonts import Face
from herline.paint.style import BODY, style_for
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.events.cell import PADDING
from herline.ui.events.rows import Column, EventRows
from herline.ui.events.table import EventTable
from herline.ui.events.widths import LEAST_TITLE
from herline.ui.look import Look
from tests.builders import claim, event, story
from tests.ledger.stories import in_columns
from tests.ui.scenes import right_click, small_session

MOST = 300.0
"""Milliseconds of processor time for 10,000 events, several times what it takes."""


def shown(qtbot: QtBot, session: Session) -> EventTable:
    table = EventTable(session)
    qtbot.addWidget(table)
    table.resize(900, 300)
    with qtbot.waitExposed(table):
        table.show()
    return table


def told(table: EventTable, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    rows = table.rows
    return [str(rows.index(row, column).data(role)) for row in range(rows.rowCount())]


def test_events_stand_in_the_order_of_time_with_all_that_is_known(qtbot: QtBot) -> None:
    table = shown(qtbot, small_session())
    assert told(table, Column.TITLE) == ["The idea", "Morton is replaced", "Premiere in New York"]
    assert told(table, Column.DATE) == ["~2003", "2012 – 2013", "12 Oct 2013"]
    assert told(table, Column.KIND) == ["Casting", "Casting", "Release"]
    assert told(table, Column.SOURCES) == ["A", "E A T", "E A"]
    assert told(table, Column.AGREEMENT) == ["one source", "conflict", "agree"]


def test_a_click_on_a_heading_sorts_and_the_selection_stays(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    session.select("idea")
    table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert told(table, Column.TITLE) == ["Morton is replaced", "Premiere in New York", "The idea"]
    assert session.state.view.selected == "idea"
    assert table.currentIndex().row() == 2
    table.sortByColumn(Column.AGREEMENT, Qt.SortOrder.AscendingOrder)
    assert told(table, Column.AGREEMENT) == ["conflict", "agree", "one source"]


@pytest.mark.parametrize("of", [story, lambda *events: in_columns(story(*events))])
def test_events_without_a_source_come_after_those_of_one(
    qtbot: QtBot, of: Callable[..., Story]
) -> None:
    session = Session(Settings())
    session.open(of(event("untold", "2003"), event("told", "2013", claim("film", "alone"))))
    table = shown(qtbot, session)
    table.sortByColumn(Column.AGREEMENT, Qt.SortOrder.AscendingOrder)
    assert told(table, Column.AGREEMENT) == ["one source", "no source"]


def test_the_undated_come_last_whichever_way_time_runs(qtbot: QtBot) -> None:
    session = Session(Settings())
    session.open(story(event("someday"), event("late", "2013"), event("early", "2003")))
    table = shown(qtbot, session)
    assert told(table, Column.TITLE) == ["Early", "Late", "Someday"]
    table.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
    assert told(table, Column.TITLE) == ["Late", "Early", "Someday"]


@pytest.mark.parametrize("of", [story, lambda *events: in_columns(story(*events))])
def test_the_table_goes_through_time_as_the_timeline_does(
    qtbot: QtBot, of: Callable[..., Story]
) -> None:
    session = Session(Settings())
    session.open(of(event("wedding", "[..1899]"), event("born", "1890~"), event("fire", "1898-02")))
    table = shown(qtbot, session)
    walked: list[str] = []
    for _ in range(3):
        session.step()
        walked.append(session.state.view.selected.capitalize())
    assert told(table, Column.TITLE) == walked == ["Born", "Fire", "Wedding"]


def test_arrows_select_and_enter_asks_to_read(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    session.select("idea")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert session.state.view.selected == "recast"
    with qtbot.waitSignal(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_home_and_end_lead_to_the_first_event_and_the_last(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    table.resize(200, 300)
    session.select("recast")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert session.state.view.selected == "premiere"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert session.state.view.selected == "idea"
    assert table.horizontalScrollBar().value() == 0


def test_a_row_of_an_event_that_was_just_filtered_out_still_opens_that_event(
    qtbot: QtBot,
) -> None:
    session = small_session()
    table = shown(qtbot, session)
    premiere = table.visualRect(table.rows.index(2, Column.TITLE)).center()
    session.narrow(Filter(people=frozenset(("morton",))))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=premiere)
    assert session.state.view.selected == "premiere"
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]
    assert told(table, Column.TITLE) == ["The idea", "Morton is replaced", "Premiere in New York"]


def test_the_selection_of_others_is_followed_without_asking_again(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    viewport = session.state.view.viewport
    session.select("premiere")
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]
    assert session.state.view.viewport == viewport
    session.select("")
    assert not table.selectionModel().hasSelection()


def test_typed_letters_lead_to_the_next_title(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    session.select("recast")
    table.keyboardSearch("the")
    assert session.state.view.selected == "idea"


def test_what_does_not_match_is_hidden_or_dimmed(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(people=frozenset(("morton",))))
    assert told(table, Column.TITLE) == ["Morton is replaced"]
    session.turn_unmatched()
    dimmed = [table.rows.index(row, 0).data(EventRows.DIMMED) for row in range(3)]
    assert dimmed == [True, False, True]


def test_each_cell_says_what_it_is(qtbot: QtBot) -> None:
    table = shown(qtbot, small_session())
    role = Qt.ItemDataRole.AccessibleTextRole
    assert told(table, Column.DATE, role)[1] == "Date: from 2012 to 2013. Inferred: after the shoot"
    assert told(table, Column.SOURCES, role)[1] == "Sources: Encyclopedia, AFI Catalog, Trivia"
    assert told(table, Column.TITLE, role)[0] == "Title: The idea"


def test_what_has_no_room_is_told_with_the_title(qtbot: QtBot) -> None:
    table = shown(qtbot, small_session())
    table.resize(340, 300)
    said = told(table, Column.TITLE, Qt.ItemDataRole.AccessibleTextRole)[1]
    assert said == (
        "Title: Morton is replaced. Kind: Casting. People: Samantha Morton, Spike Jonze. "
        "Sources: Encyclopedia, AFI Catalog, Trivia. Agreement: conflict"
    )
    table.resize(900, 300)
    assert told(table, Column.TITLE, Qt.ItemDataRole.AccessibleTextRole)[0] == "Title: The idea"


def test_a_milestone_stands_out_and_is_told_as_one(qtbot: QtBot) -> None:
    def table(milestone: bool) -> EventTable:
        session = Session(Settings())
        session.open(story(event("premiere", "2013-10-12", milestone=milestone)))
        return shown(qtbot, session)

    one, other = table(True), table(False)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert told(one, Column.TITLE, role) == ["Title: Premiere (milestone)"]
    assert told(other, Column.TITLE, role) == ["Title: Premiere"]
    assert one.grab().toImage() != other.grab().toImage()


def test_ten_thousand_events_are_sorted_and_filtered_quickly(qtbot: QtBot) -> None:
    session = Session(Settings())
    said = claim("book", words="words")
    years = (f"{1000 + i % 1000}" for i in range(10_000))
    session.open(story(*(event(f"e{i}", year, said) for i, year in enumerate(years))))
    table = shown(qtbot, session)
    begun = time.process_time()
    table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    with qtbot.waitSignal(session.followed):
        session.search("e99")
    assert table.rows.rowCount() == 111
    assert (time.process_time() - begun) * 1000 < MOST


def needs(table: EventTable, column: Column, zoom: float = 1.0) -> int:
    """Pixels that the widest words of a column take, with what stands around them."""
    metrics = QFontMetrics(style_for(Settings(text_zoom=zoom)).face(Face.SANS, BODY))
    return max(metrics.horizontalAdvance(words) for words in told(table, column)) + 2 * PADDING


@pytest.mark.parametrize("width", [320, 700, 1200])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_a_date_is_never_cut_and_the_title_has_what_is_left(
    qtbot: QtBot, width: int, zoom: float
) -> None:
    session = Session(Settings(text_zoom=zoom))
    session.open(story(event("shoot", "2013-10-12/2014-05-13", title="A title " * 20)))
    table = shown(qtbot, session)
    table.resize(width, 300)
    assert table.columnWidth(Column.DATE) >= needs(table, Column.DATE, zoom)
    assert table.columnWidth(Column.TITLE) >= round(LEAST_TITLE * zoom)
    assert sum(table.columnWidth(column) for column in Column) >= table.viewport().width()


def test_in_a_wide_table_all_columns_are_seen(qtbot: QtBot) -> None:
    table = shown(qtbot, small_session())
    table.resize(1200, 300)
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()


def test_a_story_without_kinds_or_people_leaves_their_room_to_the_others(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    table.resize(900, 300)
    assert not any(table.isColumnHidden(column) for column in Column)
    session.open(replace(story(event("walk", "2012", claim("book"))), kinds=(), people=()))
    assert [c for c in Column if table.isColumnHidden(c)] == [Column.KIND, Column.PEOPLE]
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()
    session.open(small_session().state.story)
    assert not any(table.isColumnHidden(column) for column in Column)


def test_columns_give_way_where_the_table_is_narrow_and_come_back_where_there_is_room(
    qtbot: QtBot,
) -> None:
    table = shown(qtbot, small_session())
    counts: list[int] = []
    for width in (320, 400, 480, 560, 640, 1200, 640, 560, 480, 400, 320):
        table.resize(width, 300)
        seen = [column for column in Column if not table.isColumnHidden(column)]
        assert seen[:2] == [Column.DATE, Column.TITLE]
        assert sum(table.columnWidth(column) for column in seen) == table.viewport().width()
        qtbot.waitUntil(lambda: not table.horizontalScrollBar().isVisible())
        counts.append(len(seen))
    assert (counts[0], counts[5]) == (2, 6)
    assert counts == [*sorted(counts[:5]), 6, *counts[4::-1]]


def test_sources_stay_longest_beside_date_and_title(qtbot: QtBot) -> None:
    table = shown(qtbot, small_session())
    table.resize(420, 300)
    seen = [column for column in Column if not table.isColumnHidden(column)]
    assert seen == [Column.DATE, Column.TITLE, Column.SOURCES]


def test_rows_and_columns_grow_with_the_text(qtbot: QtBot) -> None:
    session = small_session()
    look = Look(make_application(), session)
    table = shown(qtbot, session)
    before = table.columnWidth(Column.DATE)
    session.prefer(text_zoom=1.5)
    assert look.style.zoom == 1.5
    assert table.verticalHeader().defaultSectionSize() == 39
    qtbot.waitUntil(lambda: table.columnWidth(Column.DATE) > 1.3 * before)


def test_widths_that_the_reader_gave_stay_when_the_table_is_resized(qtbot: QtBot) -> None:
    table = shown(qtbot, small_session())
    table.setColumnWidth(Column.TITLE, 150)
    table.resize(1000, 300)
    assert table.columnWidth(Column.TITLE) == 150


def test_a_column_without_room_comes_back_also_where_the_reader_gave_others_their_width(
    qtbot: QtBot,
) -> None:
    table = shown(qtbot, small_session())
    table.resize(320, 300)
    table.setColumnWidth(Column.DATE, 130)
    table.resize(1000, 300)
    assert not any(table.isColumnHidden(column) for column in Column)
    assert table.columnWidth(Column.DATE) == 130


def test_a_right_click_asks_about_the_event_of_its_row(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    asked: list[str] = []
    table.asked_about.connect(lambda id, where: asked.append(id))
    right_click(table.viewport(), table.visualRect(table.rows.index(1, 0)).center())
    session.select("premiere")
    right_click(table.viewport(), table.viewport().rect().topLeft(), by_key=True)
    right_click(table.viewport(), table.viewport().rect().bottomLeft())
    assert asked == ["recast", "premiere"]


def test_the_keyboard_sorts_by_the_column_where_it_is_and_back(
    qtbot: QtBot, heard: list[str]
) -> None:
    table = shown(qtbot, small_session())
    table.setCurrentIndex(table.rows.index(0, Column.TITLE))
    titles = sorted(told(table, Column.TITLE), key=str.casefold)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told(table, Column.TITLE) == titles
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told(table, Column.TITLE) == titles[::-1]
    sorts = [said for said in heard if "sorted" in said]
    assert sorts == ["Title, sorted ascending", "Title, sorted descending"]
    assert table.rows.headerData(Column.TITLE, Qt.Orientation.Horizontal) == "Title"


def test_the_row_at_which_the_keyboard_is_stays_in_sight_when_it_sorts(qtbot: QtBot) -> None:
    session = Session()
    session.open(story(*(event(f"e{n}", str(1900 + n), title=f"{n:02}") for n in range(60))))
    table = shown(qtbot, session)
    table.setCurrentIndex(table.rows.index(59, Column.TITLE))
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        present = table.visualRect(table.currentIndex())
        assert table.viewport().rect().contains(present.center())
    assert table.currentIndex().row() == 0


def test_neither_a_right_click_nor_the_keyboard_that_comes_chooses_an_event(qtbot: QtBot) -> None:
    session = small_session()
    table = shown(qtbot, session)
    place = table.visualRect(table.rows.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=place)
    table.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert table.hasFocus()
    assert not session.state.view.selected
