"""Sources stand in the order of the story everywhere, whichever of them an event quotes first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from herline.layout.chart import Chart
from herline.model.story import Story
from herline.session.session import Session
from herline.ui.differences.navigator import Navigator
from herline.ui.events.rows import Column
from herline.ui.events.table import EventTable
from herline.ui.timeline.told import told
from tests.builders import claim, event, story
from tests.layout.scenes import mark_of, seen
from tests.ledger.stories import in_columns

WEDDING = event("wedding", "1921-05", claim("letter", when="1921"), claim("book", when="1922"))
_QUOTED = story(WEDDING)
SMALL = replace(_QUOTED, sources=_QUOTED.sources[::-1])


@pytest.fixture(params=["small", "large"])
def both(request: pytest.FixtureRequest) -> Story:
    """The book is the first source of the story, and the letter is quoted first."""
    assert [source.id for source in SMALL.sources] == ["book", "letter"]
    return SMALL if request.param == "small" else in_columns(SMALL)


def test_beside_a_mark_and_under_the_pointer(both: Story) -> None:
    assert mark_of(seen(Chart(both)), "wedding").caption.dots == (0, 1)
    assert told(both, both.events[0], "en").sources == "2 sources: Book, Letter"


def test_in_the_table_and_among_the_differences(both: Story, qtbot: QtBot) -> None:
    session = Session()
    session.open(both)
    table, panel = EventTable(session), Navigator(session)
    qtbot.addWidget(table)
    qtbot.addWidget(panel)
    cell = table.rows.index(0, Column.SOURCES)
    assert cell.data() == "B L"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Sources: Book, Letter"
    if both is SMALL:  # a large one gathers its differences beside the window
        assert str(panel.rows.index(0, 0).data()).endswith("Book, Letter")
