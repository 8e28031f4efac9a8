"""The coverage: every cell can be read, sorted, opened and taken home."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from herline.model.coverage import Order
from herline.model.filter import NOTHING_ASKED, Facet
from herline.model.lens import Lens
from herline.model.view import Face
from herline.paint.fonts import Face as Font
from herline.paint.style import BODY, style_for
from herline.session.session import Session
from herline.ui.lenses import coverage_file
from herline.ui.lenses.coverage import Coverage
from herline.ui.lenses.coverage_paint import PADDING
from herline.ui.lenses.coverage_rows import DATE, FIRST_SOURCE, TITLE
from herline.ui.parts.message import Message
from herline.ui.synopsis.synopsis import Synopsis
from tests.builders import event, story
from tests.ui.conftest import Choose, Shown
from tests.ui.scenes import right_click, small_session


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return small_session()


@pytest.fixture
def coverage(qtbot: QtBot, session: Session) -> Coverage:
    made = Coverage(session)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def titles(coverage: Coverage) -> list[str]:
    rows = coverage.table.rows
    return [rows.written(row, TITLE) for row in range(rows.rowCount())]


def middle_of(coverage: Coverage, row: int, column: int) -> QPoint:
    return coverage.table.visualRect(coverage.table.rows.index(row, column)).center()


def test_it_says_who_speaks_of_what_and_what_is_silent(coverage: Coverage) -> None:
    rows = coverage.table.rows
    idea = [rows.written(0, FIRST_SOURCE + source) for source in range(4)]
    assert titles(coverage) == ["The idea", "Morton is replaced", "Premiere in New York"]
    assert idea == ["silent", "says", "silent", "silent"]
    assert coverage.told.text() == (
        "3 events, 4 sources: 6 of 12 cells say something, 6 are silent"
    )
    head = rows.headerData(FIRST_SOURCE, Qt.Orientation.Horizontal)
    assert head == "Encyclopedia: says 2, silent 1"
    assert "“an article he read”" in rows.told(0, FIRST_SOURCE + 1)


def test_a_date_is_heard_in_whole_words(coverage: Coverage) -> None:
    rows = coverage.table.rows
    assert rows.written(1, DATE) == "2012 – 2013"
    heard = rows.index(1, DATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Date: from 2012 to 2013"


def test_also_in_a_narrow_table_a_date_from_year_to_month_is_whole(
    coverage: Coverage, session: Session
) -> None:
    measured = QFontMetricsF(style_for(session.state.settings).face(Font.SANS, BODY))
    room = coverage.table.columnWidth(DATE) - PADDING - 4
    assert measured.horizontalAdvance("2010 … May 2011") <= room


def test_a_title_in_strong_letters_ends_in_its_column(coverage: Coverage, session: Session) -> None:
    session.open(story(event("long", "1921", title="An umbrella " * 20)))
    session.select("long")
    table = coverage.table
    title = table.visualRect(table.rows.index(0, TITLE))
    seen = table.viewport().grab().toImage()
    edge = {seen.pixel(title.right() - by, title.center().y()) for by in (2, 3)}
    assert edge == {style_for(session.state.settings).colour("selected").rgb()}


def test_a_click_on_a_head_sorts_and_the_second_turns_it_about(coverage: Coverage) -> None:
    coverage.table.sort_by_column(TITLE)
    assert titles(coverage) == ["Morton is replaced", "Premiere in New York", "The idea"]
    coverage.table.sort_by_column(TITLE)
    assert titles(coverage)[0] == "The idea"
    coverage.table.sort_by_column(FIRST_SOURCE + 2)
    assert titles(coverage)[0] == "Morton is replaced"
    coverage.table.sort_by(Order.DISAGREEMENT)
    assert titles(coverage)[0] == "Morton is replaced"


def test_a_click_selects_the_event_and_asks_for_the_source(
    qtbot: QtBot, session: Session, coverage: Coverage
) -> None:
    with qtbot.waitSignal(coverage.opened_at) as asked:
        qtbot.mouseClick(
            coverage.table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=middle_of(coverage, 1, FIRST_SOURCE + 1),
        )
    assert session.state.view.selected == "recast"
    assert asked.args == ["catalogue", False]


def test_the_keyboard_walks_cells_and_enter_reads(
    qtbot: QtBot, session: Session, coverage: Coverage
) -> None:
    coverage.table.setFocus()
    assert session.state.view.selected == ""
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(coverage.table, key)
    assert session.state.view.selected == "recast"
    with qtbot.waitSignal(coverage.opened_at) as asked:
        qtbot.keyClick(coverage.table, Qt.Key.Key_Return)
    assert asked.args == ["encyclopedia", True]


def test_typed_letters_lead_to_the_next_title(coverage: Coverage, session: Session) -> None:
    coverage.table.keyboardSearch("pre")
    assert session.state.view.selected == "premiere"


def test_the_filter_and_the_selection_of_the_session_are_followed(
    session: Session, coverage: Coverage
) -> None:
    session.narrow(NOTHING_ASKED.choosing(Facet.KINDS, {"casting"}))
    assert titles(coverage) == ["The idea", "Morton is replaced"]
    session.select("recast")
    assert coverage.table.currentIndex().row() == 1
    session.look_through(Lens("trivia"))
    assert titles(coverage) == ["Morton is replaced"]


@pytest.mark.parametrize(
    ("name", "begin"), [("a.svg", b"<?xml"), ("a.png", b"\x89PNG"), ("a.pdf", b"%PDF")]
)
def test_it_is_taken_home_as_a_picture(
    coverage: Coverage, tmp_path: Path, choose: Choose, name: str, begin: bytes
) -> None:
    choose(tmp_path / name)
    assert coverage.ask_to_save() == tmp_path / name
    assert (tmp_path / name).read_bytes().startswith(begin)


def test_a_picture_of_it_names_the_filter(
    session: Session, coverage: Coverage, tmp_path: Path, choose: Choose
) -> None:
    session.narrow(NOTHING_ASKED.choosing(Facet.KINDS, {"casting"}))
    choose(tmp_path / "a.svg")
    path = coverage.ask_to_save()
    assert path is not None
    assert "; filter: kind: Casting<" in path.read_text("utf-8")


def test_it_is_taken_home_as_a_table_in_the_order_that_is_seen(
    coverage: Coverage, tmp_path: Path, choose: Choose
) -> None:
    coverage.table.sort_by(Order.TITLE)
    choose(tmp_path / "a.csv")
    path = coverage.ask_to_save()
    assert path is not None
    lines = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert [line[0] for line in lines] == ["id", "recast", "premiere", "idea", ""]


def test_a_place_that_is_not_there_is_told(
    coverage: Coverage, tmp_path: Path, choose: Choose
) -> None:
    choose(tmp_path / "gone" / "a.csv")
    assert coverage.ask_to_save() is None
    said = coverage.findChild(Message)
    assert said is not None
    said.close()


def test_what_an_added_ending_would_replace_is_told(
    coverage: Coverage, tmp_path: Path, choose: Choose
) -> None:
    there = tmp_path / "a.svg"
    there.write_text("mine")
    choose(tmp_path / "a")
    assert coverage.ask_to_save() is None
    said = coverage.findChild(Message)
    assert said is not None
    assert "is there already" in said.accessibleDescription()
    said.close()
    assert there.read_text() == "mine"


def test_in_the_window_it_takes_the_place_of_the_timeline_and_leads_to_a_column(
    qtbot: QtBot, shown_whole: Shown
) -> None:
    window = shown_whole(None)
    timeline, synopsis = window.widgets["timeline"], window.widgets["synopsis"]
    assert isinstance(synopsis, Synopsis)
    qtbot.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert not timeline.isVisible()
    face = window.widgets["coverage"]
    assert face.isVisible()
    coverage = face.findChild(Coverage)
    assert coverage is not None
    qtbot.waitUntil(coverage.table.hasFocus)
    window.session.select("idea")
    coverage.table.setCurrentIndex(coverage.table.rows.index(0, FIRST_SOURCE + 4))
    qtbot.keyClick(coverage.table, Qt.Key.Key_Return)
    explainer = next(c for c in synopsis.columns.columns if c.source.id == "explainer")
    qtbot.waitUntil(explainer.quotes[0].hasFocus)
    window.session.face(Face.TIME)
    assert timeline.isVisible()
    assert not face.isVisible()


def test_a_chosen_row_stays_in_sight_where_less_room_is_left(
    coverage: Coverage, session: Session
) -> None:
    session.select("premiere")
    table, row = coverage.table, coverage.table.rows.row_of("premiere")
    assert row == 2
    for lower in (25, 60):  # half of the row hidden at first, then all of it
        coverage.resize(900, 300)
        table.verticalScrollBar().setValue(0)
        below = table.visualRect(table.rows.index(row, TITLE)).bottom() + 12
        coverage.resize(900, 300 - (table.viewport().height() - below) - lower)
        assert table.viewport().rect().contains(table.visualRect(table.rows.index(row, TITLE)))


def test_too_many_rows_are_no_picture_but_a_table(
    coverage: Coverage, tmp_path: Path, choose: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage_file, "DRAWN_AT_MOST", 2)
    choose(tmp_path / "a.svg")
    assert coverage.ask_to_save() is None
    said = coverage.findChild(Message)
    assert said is not None
    assert said.accessibleDescription().startswith("3 rows are too many for a picture.")
    said.close()
    choose(tmp_path / "a.csv")
    assert coverage.ask_to_save() == tmp_path / "a.csv"


def test_a_right_click_asks_about_the_event_of_its_row(coverage: Coverage) -> None:
    asked: list[str] = []
    coverage.asked_about.connect(lambda id, where: asked.append(id))
    table = coverage.table
    right_click(table.viewport(), table.visualRect(table.rows.index(1, 0)).center())
    assert asked == [table.rows.event_at(1).id]


def test_a_right_click_leaves_the_choice_as_it_was(
    qtbot: QtBot, session: Session, coverage: Coverage
) -> None:
    place, view = middle_of(coverage, 1, 0), coverage.table.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=place)
    assert not session.state.view.selected


@pytest.mark.parametrize("by_key", [True, False])
def test_escape_or_its_button_leaves_and_back_leads_to_what_was_before_the_coverage(
    qtbot: QtBot, session: Session, coverage: Coverage, by_key: bool
) -> None:
    session.search("premiere")
    session.face(Face.COVERAGE)
    session.select("premiere")
    session.select("recast")
    if by_key:
        qtbot.keyClick(coverage.table, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(coverage.close_button, Qt.MouseButton.LeftButton)
    assert session.state.view.shown is Face.TIME
    assert session.state.view.selected == "recast"
    session.back()
    assert session.state.view.shown is Face.TIME
    assert session.state.view.filter.text == "premiere"
    assert not session.state.view.selected
    session.back()
    assert not session.state.view.filter
