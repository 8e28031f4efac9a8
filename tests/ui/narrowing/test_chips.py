"""What is asked stands above the timeline, and every part can be dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from herline.model.filter import NOTHING_ASKED, Facet, Filter
from herline.model.story import Story
from herline.model.view import Unmatched
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.narrowing.chips import FilterBar
from herline.ui.timeline.empty import EmptyResult
from tests.builders import event, story
from tests.ui.scenes import small_session

TWO_PEOPLE = Filter(people=frozenset(("jonze", "morton")))


def shown(qtbot: QtBot, session: Session, width: int = 900) -> FilterBar:
    bar = FilterBar(session)
    qtbot.addWidget(bar)
    bar.resize(width, 40)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def narrow(qtbot: QtBot, session: Session, filter: Filter) -> None:
    """Narrow, and wait until those who follow have."""
    with qtbot.waitSignal(session.followed):
        session.narrow(filter)


def texts(bar: FilterBar) -> list[str]:
    return [chip.text() for chip in bar.chips]


def test_without_a_filter_all_events_are_counted(qtbot: QtBot) -> None:
    bar = shown(qtbot, small_session())
    assert bar.count.text() == "3 events"
    assert bar.everything.isVisible()
    assert not bar.clear.isVisible()


def test_without_a_filter_no_room_is_kept_for_what_only_a_filter_shows(qtbot: QtBot) -> None:
    bar = shown(qtbot, small_session(), 260)
    qtbot.waitUntil(lambda: bar.everything.width() >= bar.everything.sizeHint().width())
    before = bar.height()
    narrow(qtbot, bar._session, Filter(text="to"))
    assert bar.others.isVisible()
    assert bar.height() == before


def test_while_the_first_file_is_being_read_it_says_so(qtbot: QtBot) -> None:
    session = Session()
    bar = shown(qtbot, session)
    assert not bar.everything.isVisible()
    session.note_reading("large.json")
    assert bar.everything.isVisible()
    assert bar.everything.text() == "Reading large.json …"
    session.open(small_session().state.story)
    session.note_reading("")
    assert bar.everything.text() == "All events"
    session.note_reading("other.json")
    assert bar.everything.text() == "All events"


def test_each_part_is_a_chip_and_a_click_drops_it(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    asked = Filter(people=frozenset(("jonze",)), sources=frozenset(("trivia",)), text="to")
    narrow(qtbot, session, asked)
    assert texts(bar) == ["Spike Jonze  ×", "source: Trivia  ×", "“to”  ×"]
    assert bar.count.text() == "1 of 3 events"
    qtbot.mouseClick(bar.chips[1], Qt.MouseButton.LeftButton)
    assert session.state.view.filter == Filter(people=frozenset(("jonze",)), text="to")


def test_a_double_click_on_a_chip_does_not_drop_what_comes_to_lie_under_the_pointer(
    qtbot: QtBot,
) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    asked = Filter(people=frozenset(("jonze",)), sources=frozenset(("trivia",)), text="to")
    for place in (0, 2):
        narrow(qtbot, session, asked)
        at = bar.chips[place].geometry().center()
        with qtbot.waitSignal(session.followed):
            qtbot.mouseClick(bar.chips[place], Qt.MouseButton.LeftButton)
        follower = bar.childAt(at)
        assert follower is (bar.chips[0] if place == 0 else bar.clear)
        # What Qt sends for the second click, wherever that lands.
        qtbot.mouseDClick(follower, Qt.MouseButton.LeftButton)
        qtbot.mouseRelease(follower, Qt.MouseButton.LeftButton)
        assert len(asked_parts(session)) == 2


def asked_parts(session: Session) -> list[object]:
    filter = session.state.view.filter
    return [each for each in (filter.people, filter.sources, filter.text) if each]


def test_keys_drop_a_chip_and_the_keyboard_stays_with_the_next(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    narrow(qtbot, session, TWO_PEOPLE)
    bar.chips[0].setFocus()
    with qtbot.waitSignal(session.followed):
        qtbot.keyClick(bar.chips[0], Qt.Key.Key_Delete)
    assert texts(bar) == ["Samantha Morton  ×"]
    assert bar.chips[0].hasFocus()
    qtbot.keyClick(bar.chips[0], Qt.Key.Key_Return)
    assert not session.state.view.filter


def test_any_of_turns_into_all_of(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    narrow(qtbot, session, TWO_PEOPLE)
    how = next(w for w in bar.findChildren(QWidget) if w.accessibleName() == "people: any of")
    qtbot.mouseClick(how, Qt.MouseButton.LeftButton)
    assert session.state.view.filter.every == {Facet.PEOPLE}


def test_clear_all_shows_everything(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    narrow(qtbot, session, TWO_PEOPLE)
    with qtbot.waitSignal(session.followed):
        qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert session.state.view.filter == NOTHING_ASKED
    assert texts(bar) == []


def test_chips_that_are_clicked_one_right_after_the_other_are_both_dropped(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    narrow(qtbot, session, TWO_PEOPLE)
    for chip in list(bar.chips):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert session.state.view.filter == NOTHING_ASKED


def test_the_others_are_hidden_or_dimmed(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session)
    session.search("new york")
    assert bar.others.text() == "others: hidden"
    qtbot.mouseClick(bar.others, Qt.MouseButton.LeftButton)
    assert session.state.view.unmatched is Unmatched.DIMMED
    assert bar.others.text() == "others: dimmed"


def test_chips_go_on_in_the_next_line(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session, width=480)
    high = bar.sizeHint().height()
    narrow(
        qtbot,
        session,
        Filter(
            people=frozenset(("jonze", "morton")),
            sources=frozenset(("encyclopedia", "catalogue", "trivia")),
            text="something to be searched for",
        ),
    )
    assert bar.heightForWidth(480) > high


def test_no_chip_is_cut_where_it_has_no_room_beside_the_count(qtbot: QtBot) -> None:
    session = small_session()
    bar = shown(qtbot, session, width=290)
    narrow(qtbot, session, TWO_PEOPLE)
    qtbot.waitUntil(lambda: all(c.width() == c.sizeHint().width() for c in bar.chips))
    assert all(chip.y() >= bar.count.geometry().bottom() for chip in bar.chips)


def test_an_empty_result_says_what_was_asked_and_offers_the_way_back(qtbot: QtBot) -> None:
    session = small_session()
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(600, 300)
    empty = EmptyResult(session, place)
    with qtbot.waitExposed(place):
        place.show()
    assert not empty.isVisible()
    session.narrow(Filter(people=frozenset(("morton",))))
    session.narrow(Filter(people=frozenset(("morton",)), text="zeppelin"))
    assert empty.isVisible()
    assert place.rect().contains(empty.geometry())
    assert empty.asked.text() == "Samantha Morton; “zeppelin”"
    qtbot.mouseClick(empty.drop_last, Qt.MouseButton.LeftButton)
    assert session.state.view.filter == Filter(people=frozenset(("morton",)))
    assert not empty.isVisible()
    session.search("zeppelin")
    qtbot.mouseClick(empty.clear, Qt.MouseButton.LeftButton)
    assert session.state.view.filter == NOTHING_ASKED


def test_an_empty_result_offers_a_search_with_a_shorter_word(qtbot: QtBot) -> None:
    session = Session(Settings(motion=False))
    session.open(story(event("idea", title="The idea & its recast"), event("shoot")))
    place = QWidget()
    qtbot.addWidget(place)
    empty = EmptyResult(session, place)
    session.search("idea recasting")
    assert empty.shorten.isVisibleTo(place)
    assert empty.shorten.text() == "Search for “idea recast”"
    empty.shorten.click()
    assert session.state.view.filter.text == "idea recast"
    assert len(session.state.matching) == 1
    session.search("zeppelin")
    assert not empty.shorten.isVisibleTo(place)


@pytest.mark.parametrize(
    ("reload", "again"), [(True, "and save it."), (False, "and read it again with F5.")]
)
def test_a_story_without_events_says_so(qtbot: QtBot, reload: bool, again: str) -> None:
    session = small_session(reload=reload)
    place = QWidget()
    qtbot.addWidget(place)
    empty = EmptyResult(session, place)
    session.open(Story("None yet"), Path("none.json"))
    assert empty.isVisibleTo(place)
    assert empty.sentence.text() == "This story has no events yet."
    assert empty.asked.text() == f"Write them into its file, {again}"
    assert not empty.clear.isVisibleTo(place)
