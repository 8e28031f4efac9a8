"""The field at the head of the filters narrows all of their lists, and leads into what it found."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.model.filter import Facet, Filter
from herline.model.lens import Lens
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.narrowing.facets import FacetPanel
from tests.builders import event, story
from tests.ui.conftest import Shown, file_of
from tests.ui.narrowing.panels import rows, shown
from tests.ui.scenes import small_session


def seen(panel: FacetPanel) -> dict[Facet, list[str]]:
    """The lists that are there to be seen, with what they offer."""
    return {facet: list(rows(box)) for facet, box in panel.boxes.items() if box.isVisible()}


def test_one_field_narrows_all_lists_and_hides_those_in_which_nothing_is_left(
    qtbot: QtBot,
) -> None:
    panel = shown(qtbot, small_session())
    qtbot.keyClicks(panel.search, "RE")
    assert seen(panel) == {Facet.KINDS: ["Release"], Facet.ACCORD: ["Sources agree"]}
    assert panel.search.accessibleName() == "Find in filters, 2 found"


def test_people_are_found_among_many_by_name_and_alias(qtbot: QtBot) -> None:
    session = Session(Settings())
    session.open(story(*(event(f"e{i}", people=(f"person-{i}",)) for i in range(30))))
    panel = shown(qtbot, session)
    before = seen(panel)
    qtbot.keyClicks(panel.search, "ON-27")
    assert seen(panel) == {Facet.PEOPLE: ["Person-27"]}
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert seen(panel) == before
    assert panel.search.accessibleName() == "Find in filters"


def test_where_nothing_is_found_it_is_said(qtbot: QtBot) -> None:
    panel = shown(qtbot, small_session())
    qtbot.keyClicks(panel.search, "zeppelin")
    assert seen(panel) == {}
    assert panel.nothing.isVisible()
    assert panel.search.accessibleName() == "Find in filters, 0 found"
    panel.search.setFocus()
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.search.hasFocus()  # there is nowhere to go
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert len(seen(panel)) == 4
    assert not panel.nothing.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_field_one_comes_to_what_was_found_and_turns_it_on(
    qtbot: QtBot, key: Qt.Key
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "release")
    qtbot.keyClick(panel.search, key)
    assert panel.boxes[Facet.KINDS].list.hasFocus()
    qtbot.keyClick(panel.boxes[Facet.KINDS].list, Qt.Key.Key_Return)
    assert session.state.view.filter.kinds == {"release"}
    qtbot.keyClick(panel.boxes[Facet.KINDS].list, Qt.Key.Key_Escape)
    assert panel.search.hasFocus()
    assert len(seen(panel)) == 4
    assert session.state.view.filter.kinds == {"release"}


def test_up_and_down_go_through_all_lists_that_are_seen_as_through_one(qtbot: QtBot) -> None:
    panel = shown(qtbot, small_session())
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "re")
    kinds, accord = panel.boxes[Facet.KINDS].list, panel.boxes[Facet.ACCORD].list
    walked = []
    for key in (*[Qt.Key.Key_Down] * 3, *[Qt.Key.Key_Up] * 2):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        walked.append(QApplication.focusWidget())
    assert walked == [kinds, accord, accord, kinds, panel.search]


def test_a_story_that_is_opened_is_offered_whole(
    shown_whole: Shown, small: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    panel = window.widgets["facets"]
    assert isinstance(panel, FacetPanel)
    before = seen(panel)
    qtbot.keyClicks(panel.search, "zeppelin")
    other = file_of(tmp_path / "other.json", "The premiere")
    with qtbot.waitSignal(window.session.followed):
        window.opening.open(other)
    assert panel.search.text() == ""
    assert seen(panel) == before


def test_in_another_telling_what_is_found_is_counted_again(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    qtbot.keyClicks(panel.search, "release")
    with qtbot.waitSignal(session.followed):
        session.look_through(Lens("trivia"))  # which does not speak of it
    assert seen(panel) == {}
    assert panel.nothing.isVisible()
    assert panel.search.accessibleName() == "Find in filters, 0 found"


def test_what_was_found_stays_while_the_story_is_narrowed(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    qtbot.keyClicks(panel.search, "release")
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(people=frozenset({"morton"})))
    assert seen(panel) == {Facet.KINDS: ["Release"]}


def test_where_there_is_nothing_to_filter_there_is_no_field(qtbot: QtBot) -> None:
    assert not shown(qtbot, Session(Settings())).search.isVisible()
