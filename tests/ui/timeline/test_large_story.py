"""A large story in the window: the same steps, rows and offers as of a small one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from herline.archive import reader
from herline.archive.shelved import shelved_reading
from herline.archive.swift.gather_words import words_of
from herline.ledger.events import Events
from herline.model.filter import Filter
from herline.paths import story_file
from herline.session.in_time import ends
from herline.session.session import Session
from herline.ui.events.rows import Column
from herline.ui.events.table import EventTable
from herline.ui.lenses.bar import LensBar
from herline.ui.narrowing import word_gathering
from herline.ui.opening import story_files
from herline.ui.timeline.canvas import Canvas
from tests.ledger.stories import in_columns, shipped_in_columns
from tests.shipped import shipped
from tests.ui.conftest import Shown


@pytest.fixture
def sessions(qapp: object) -> tuple[Session, Session]:
    """The shipped story as a small one, and as it would be if it were large."""
    small, large = Session(), Session()
    small.open(shipped())
    large.open(shipped_in_columns())
    large.note_words(large.state.story, words_of(large.state.story))
    return small, large


def test_one_walks_through_the_same_events(sessions: tuple[Session, Session]) -> None:
    walks: list[list[str]] = []
    for session in sessions:
        session.narrow(Filter(text="film"))
        seen: list[str] = []
        for verb in (session.step, session.step_disagreement):
            for by in (1, 1, 1, -1, 1, 1):
                verb(by)
                seen.append(session.state.view.selected)
        walks.append([*seen, *(ends(session.state) or ())])
    assert walks[0] == walks[1]


@pytest.mark.parametrize("column", [Column.DATE, Column.SOURCES, Column.AGREEMENT])
@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_its_table_has_the_same_rows(
    sessions: tuple[Session, Session], qtbot: QtBot, column: Column, order: Qt.SortOrder
) -> None:
    rows: list[list[str]] = []
    for session in sessions:
        table = EventTable(session)
        qtbot.addWidget(table)
        session.narrow(Filter(text="jonze"))
        table.sortByColumn(column, order)
        count = table.rows.rowCount()
        rows.append([str(table.rows.index(row, column).data()) for row in range(count)])
        assert all(table.rows.row_of(table.rows.event_at(row).id) == row for row in range(count))
    assert len(rows[0]) > 5
    assert sorted(rows[0]) == sorted(rows[1])
    if column is Column.AGREEMENT:  # those alike in it, and doubtful dates, may stand otherwise
        assert rows[0] == rows[1]
    if column is Column.SOURCES:
        assert [len(row) for row in rows[0]] == [len(row) for row in rows[1]]


def test_a_search_before_the_words_are_there_is_answered_when_they_come() -> None:
    session = Session()
    session.open(in_columns(shipped()))
    session.search("premiere")
    everything = len(session.state.matching)
    session.note_words(session.state.story, words_of(session.state.story))
    assert 0 < len(session.state.matching) < everything == len(session.state.story.events)


def test_nothing_is_marked_as_found_before_the_words_are_there(qtbot: QtBot) -> None:
    session = Session()
    session.open(in_columns(shipped()))
    session.search("premiere")
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    assert not canvas.overlay.hits
    session.note_words(session.state.story, words_of(session.state.story))
    assert list(canvas.overlay.hits) == list(session.state.matching)


def test_a_large_file_can_be_searched_soon_and_is_there_at_once_the_next_time(
    shown: Shown, small: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "LARGE", 0)
    monkeypatch.setattr(word_gathering, "FIRST_THE_FRAME", 0)
    path = tmp_path / "large.json"
    path.write_bytes(story_file().read_bytes())
    assert shelved_reading(path) is None
    window = shown(small)
    window.opening._large = 0
    window.opening.open(path)
    qtbot.waitUntil(lambda: window.session.state.path == path)
    qtbot.waitUntil(lambda: window.opening.words.slow is None, timeout=20_000)
    assert window.session.state.index.is_searchable
    assert shelved_reading(path) is not None

    def must_not_be_read(*_: object) -> None:
        raise AssertionError("the file is read again")

    monkeypatch.setattr(story_files, "read_file", must_not_be_read)
    window.opening.open(path)
    before = window.session.state.story
    qtbot.waitUntil(lambda: window.session.state.story is not before)
    assert window.session.state.index.is_searchable  # at once, for the words were kept too
    window.session.search("premiere")
    assert 0 < len(window.session.state.matching) < len(window.session.state.story.events)


def test_no_event_is_made_to_say_that_no_lens_is_looked_through(
    sessions: tuple[Session, Session], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(events: Events) -> None:
        raise AssertionError(f"{len(events)} events were asked for one by one")

    bar = LensBar(sessions[1])
    qtbot.addWidget(bar)
    monkeypatch.setattr(Events, "__iter__", refuse)
    sessions[1].narrow(Filter(text="film"))
    assert bar.told.text() == ""
