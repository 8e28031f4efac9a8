"""The navigator: all differences in a list, walked and narrowed; a key goes on from anywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.model.agreement import compare_event
from herline.model.filter import Facet, Filter
from herline.model.lens import Lens
from herline.model.story import Attribute, Story
from herline.notes.standing import follow
from herline.paint.style import style_for
from herline.session import gathered
from herline.session.session import Session
from herline.ui.differences.disputed import disputed_parts
from herline.ui.differences.navigator import NONE, NOT_WANTED, Navigator
from herline.ui.differences.rows import AT_ONCE
from herline.ui.status import StatusLine
from tests.builders import claim, event, story
from tests.ledger.stories import in_columns
from tests.ui.conftest import Shown
from tests.ui.scenes import right_click

WEDDING = event(
    "wedding",
    "1921-05",
    claim("letter", when="1921-05-14"),
    claim("register", when="1921-05-15"),
    claim("letter", amount="40", unit="guests", of="guests"),
    claim("register", amount=">30", unit="guests", of="guests"),
)
BUZZ = event(
    "buzz",
    "1920",
    claim("letter", amount="20", unit="seconds", attribute=Attribute.HOW_LONG),
    claim("register", amount="30", unit="seconds", attribute=Attribute.HOW_LONG),
)
BIRTH = event("birth", "1890~", claim("letter", when="1890~"), claim("register", when="1889-03"))
FIRE = event(
    "fire",
    "1921",
    claim("letter", when="1921-05"),
    claim("diary", when="1922"),
    claim("paper", when="1923"),
)
ALONE = event("alone", "1919", claim("letter", when="1919"))


def session_of(*events: object) -> Session:
    session = Session()
    session.open(story(*events))  # type: ignore[arg-type]
    return session


def shown(qtbot: QtBot, session: Session) -> Navigator:
    panel = Navigator(session)
    qtbot.addWidget(panel)
    panel.resize(360, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def rows(panel: Navigator) -> list[str]:
    return [str(panel.rows.index(row, 0).data()) for row in range(panel.rows.rowCount())]


def test_the_worst_comes_first_in_words_with_its_event_and_its_sources(qtbot: QtBot) -> None:
    panel = shown(qtbot, session_of(WEDDING, BUZZ, ALONE))
    assert rows(panel) == [
        "conflict: 1 day apart; when; Wedding; Letter, Register",
        "conflict: 10 seconds apart; how long; Buzz; Letter, Register",
        "refines: “40 guests” within “over 30 guests”; guests; Wedding; Letter, Register",
    ]


def test_the_tip_of_a_row_tells_what_each_source_says_be_it_an_amount_or_a_date(
    qtbot: QtBot,
) -> None:
    panel = shown(qtbot, session_of(WEDDING, BUZZ))
    tips = [
        panel.rows.index(row, 0).data(Qt.ItemDataRole.ToolTipRole).replace("<br>", "\n")
        for row in (0, 1)
    ]
    assert "Letter: 14 May 1921\nRegister: 15 May 1921" in tips[0]
    assert "Letter: 20 seconds\nRegister: 30 seconds" in tips[1]


def test_a_line_of_one_pixel_parts_two_rows(qtbot: QtBot) -> None:
    panel = shown(qtbot, session_of(WEDDING, BUZZ))
    style, row = style_for(Session().state.settings), panel.list.visualRect(panel.rows.index(1, 0))
    seen = panel.list.viewport().grab().toImage()
    around = [seen.pixelColor(row.center().x(), row.bottom() + by) for by in (-1, 0, 1)]
    assert around[1] == style.colour("line")
    assert around[0] == around[2]


@pytest.mark.parametrize("by_key", [False, True])
def test_a_right_click_on_a_row_asks_what_can_be_done_with_its_event(
    qtbot: QtBot, by_key: bool
) -> None:
    panel = shown(qtbot, session_of(WEDDING, BUZZ))
    place = panel.list.visualRect(panel.rows.index(1, 0)).center()
    panel.list.show_current(1)
    with qtbot.waitSignal(panel.asked_about) as asked:
        right_click(panel.list if by_key else panel.list.viewport(), place, by_key=by_key)
    assert asked.args == ["buzz", panel.list.viewport().mapToGlobal(place)]
    with qtbot.assertNotEmitted(panel.asked_about):
        right_click(panel.list.viewport(), panel.list.viewport().rect().bottomLeft())


def test_kinds_are_counted_and_chosen_and_so_is_an_attribute(
    qtbot: QtBot, heard: list[str]
) -> None:
    session = session_of(WEDDING, BUZZ)
    panel = shown(qtbot, session)
    assert panel.kinds["conflict"].text() == "conflict 2"
    qtbot.mouseClick(panel.kinds["refines"], Qt.MouseButton.LeftButton)
    assert [row.split(":")[0] for row in rows(panel)] == ["refines"]
    qtbot.mouseClick(panel.kinds["refines"], Qt.MouseButton.LeftButton)
    assert len(rows(panel)) == 3
    panel.attribute.setFocus()
    qtbot.keyClick(panel.attribute, Qt.Key.Key_Down)
    assert session.state.settings.differing_on == ("when",)
    assert len(rows(panel)) == 1
    qtbot.mouseClick(panel.kinds["near"], Qt.MouseButton.LeftButton)
    assert panel.empty.isVisible()
    assert panel.empty.text() == NOT_WANTED
    assert heard[-1] == NOT_WANTED


def test_in_order_of_time_the_earlier_event_comes_first(qtbot: QtBot) -> None:
    panel = shown(qtbot, session_of(WEDDING, BUZZ))
    panel.order.setFocus()
    qtbot.keyClick(panel.order, Qt.Key.Key_Down)
    assert "Buzz" in rows(panel)[0]


def test_walking_the_list_points_at_event_and_claim_and_enter_opens(qtbot: QtBot) -> None:
    session = session_of(WEDDING, BUZZ)
    panel = shown(qtbot, session)
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert (session.state.view.selected, session.state.view.asked) == ("buzz", "how-long")
    with qtbot.waitSignal(panel.opened):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_keys_walk_the_list_as_it_is_narrowed_and_the_list_follows(qtbot: QtBot) -> None:
    session = session_of(WEDDING, BUZZ)
    panel = shown(qtbot, session)
    session.prefer(differing=("conflict",))
    seen = []
    for by in (1, 1, 1, -1):
        session.step_difference(by)
        seen.append((session.state.view.asked, panel.list.currentIndex().row()))
    assert seen == [("when", 0), ("how-long", 1), ("when", 0), ("how-long", 1)]
    session.select("wedding")
    assert session.state.view.asked == ""


def test_it_lists_what_the_filter_lets_through(qtbot: QtBot) -> None:
    session = session_of(WEDDING, BUZZ)
    panel = shown(qtbot, session)
    with qtbot.waitSignal(session.followed):
        session.search("buzz")
    assert len(rows(panel)) == 1
    with qtbot.waitSignal(session.followed):
        session.narrow(session.state.view.filter.choosing(Facet.SOURCES, {"nobody"}))
    assert panel.empty.text() == NONE


def test_of_two_sources_that_are_compared_it_lists_what_they_differ_on(qtbot: QtBot) -> None:
    session = session_of(WEDDING, FIRE)
    panel = shown(qtbot, session)
    assert not panel.of_two.isVisible()
    session.look_through(Lens("letter", "register"))
    qtbot.waitUntil(panel.of_two.isVisible)
    assert [each.split("; ")[2] for each in rows(panel)] == ["Wedding", "Wedding"]
    session.look_through(Lens("letter", "diary"))
    qtbot.waitUntil(lambda: len(rows(panel)) == 1)
    assert rows(panel)[0].split("; ")[2] == "Fire"


def test_what_was_decided_for_a_third_source_stands_where_two_are_compared(qtbot: QtBot) -> None:
    session = session_of(FIRE)
    paper = FIRE.claims[2]
    decided = follow(FIRE, compare_event(FIRE)[0], paper, "it was there")
    session.note(session.state.notes.following(decided))
    panel = shown(qtbot, session)
    [row] = rows(panel)
    session.look_through(Lens("letter", "diary"))
    qtbot.waitUntil(panel.of_two.isVisible)
    assert rows(panel)[0].split("; ")[-1] == row.split("; ")[-1]
    assert "it was there" in row


def test_the_status_tells_how_many_there_are_and_how_many_are_resolved() -> None:
    session = session_of(WEDDING, BUZZ)
    assert disputed_parts(session.state) == ("2 disagreements",)
    comparison = compare_event(WEDDING)[0]
    made = follow(WEDDING, comparison, comparison.claims[0], "she was there")
    session.note(session.state.notes.following(made))
    assert disputed_parts(session.state) == ("2 disagreements", "1 resolved")
    changed = event("wedding", "1921-05", *WEDDING.claims[1:], claim("letter", when="1921-05-13"))
    notes = session.state.notes
    session.open(story(changed, BUZZ))
    session.note(notes)
    assert disputed_parts(session.state) == ("2 disagreements", "1 stale")
    session.open(story(ALONE))
    assert disputed_parts(session.state) == ()


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        (story(WEDDING, BIRTH), "1 disagreement"),
        (in_columns(story(WEDDING, BIRTH)), "1 disputed event"),
    ],
    ids=["small", "large"],
)
def test_what_an_about_can_bridge_is_not_counted_as_a_disagreement(
    opened: Story, told: str
) -> None:
    session = Session()
    session.open(opened)
    assert disputed_parts(session.state) == (told, "1 near")


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        (story(WEDDING, BUZZ, ALONE), "2 disagreements"),
        (in_columns(story(WEDDING, BUZZ, ALONE)), "2 disputed events"),
    ],
    ids=["small", "large"],
)
def test_under_a_filter_the_status_says_that_it_counts_the_whole_story(
    qtbot: QtBot, opened: Story, told: str
) -> None:
    session = Session()
    line = StatusLine(session)
    qtbot.addWidget(line)
    session.open(opened)
    line.disputed.begin()
    assert line.disputed.text() == told
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(kinds=frozenset({"none"})))
    assert line.disputed.text() == f"{told} in all"
    with qtbot.waitSignal(session.followed):
        session.widen()
    assert line.disputed.text() == told


def test_in_the_window_a_key_shows_the_list_and_another_walks_it(
    qtbot: QtBot, shown_whole: Shown
) -> None:
    window = shown_whole(None)
    assert window.status.disputed.text() == "4 disagreements"
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    panel = window.widgets["differences"]
    assert isinstance(panel, Navigator)
    assert panel.isVisible()
    assert panel.list.hasFocus()
    assert panel.accessibleName() == "Differences"
    assert "Differences" in [act.text() for act in window.panel_switches() if act.isChecked()]
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_F8, control)
    assert window.session.state.view.selected == "phoenix-approached"
    QTest.keyClick(window, Qt.Key.Key_F8, control | Qt.KeyboardModifier.ShiftModifier)
    assert panel.list.currentIndex().row() == panel.rows.rowCount() - 1


def test_the_row_of_the_chosen_event_is_in_sight_when_the_list_is_shown(
    shown_whole: Shown, qtbot: QtBot
) -> None:
    window = shown_whole(None)
    window.resize(1280, 800)
    window.session.select("idea")
    window.turn_panel("differences")
    panel = window.widgets["differences"]
    assert isinstance(panel, Navigator)
    qtbot.waitUntil(lambda: panel.list.height() > 100)
    qtbot.wait(50)
    row = panel.list.visualRect(panel.list.currentIndex())
    assert row.height() > 20
    assert panel.list.viewport().rect().contains(row)


def test_of_very_many_the_first_have_rows_and_others_when_they_are_reached(qtbot: QtBot) -> None:
    one, other = claim("letter", when="1921-05-14"), claim("register", when="1921-05-15")
    session = session_of(*(event(f"wedding{i}", "1921-05", one, other) for i in range(900)))
    panel = shown(qtbot, session)
    assert panel.rows.rowCount() == AT_ONCE
    qtbot.waitUntil(lambda: panel.list.verticalScrollBar().maximum() > 0)
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.rows.rowCount() > AT_ONCE)
    assert panel.rows.rowCount() < 777
    assert session.state.view.selected == f"wedding{AT_ONCE - 1}"
    session.select("wedding777")
    qtbot.waitUntil(lambda: panel.list.currentIndex().row() == 777)
    assert panel.rows.rowCount() == 778


def test_of_a_large_story_it_tells_how_many_events_are_disputed() -> None:
    session = Session()
    session.open(in_columns(story(WEDDING, BUZZ, ALONE)))
    assert disputed_parts(session.state) == ("2 disputed events",)
    comparison = compare_event(WEDDING)[0]
    made = follow(WEDDING, comparison, comparison.claims[0], "she was there")
    session.note(session.state.notes.following(made))
    assert disputed_parts(session.state) == ("2 disputed events", "1 resolved")
    session.open(in_columns(story(ALONE)))
    assert disputed_parts(session.state) == ()


def test_those_of_a_large_story_are_gathered_beside_the_window(qtbot: QtBot) -> None:
    small = story(WEDDING, BUZZ, ALONE)
    session = Session()
    session.open(in_columns(small))
    panel = shown(qtbot, session)
    qtbot.waitUntil(lambda: panel.rows.rowCount() > 0)
    assert rows(panel) == rows(shown(qtbot, session_of(WEDDING, BUZZ, ALONE)))
    session.step_difference()
    assert session.state.view.selected == "wedding"


def test_too_many_of_a_large_story_are_not_gathered_but_it_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathered, "GATHERED_AT_MOST", 1)
    session = Session()
    session.open(in_columns(story(WEDDING, BUZZ, ALONE)))
    panel = shown(qtbot, session)
    assert panel.empty.text() == "2 events differ, too many to list. Narrow them with the filters."
    session.step_difference()
    assert session.state.view.selected == ""
    with qtbot.waitSignal(session.followed):
        session.narrow(session.state.view.filter.choosing(Facet.SOURCES, {"nobody"}))
    assert panel.empty.text() == NONE


def test_the_key_gathers_them_where_no_list_did(qtbot: QtBot) -> None:
    session = Session()
    session.open(in_columns(story(WEDDING, BUZZ, ALONE)))
    session.step_difference()
    assert session.state.view.selected == "wedding"


def test_ways_to_narrow_the_list_are_whole_where_the_panel_is_low(qtbot: QtBot) -> None:
    panel = shown(qtbot, session_of(WEDDING, BUZZ, ALONE))
    panel.resize(250, 200)
    QApplication.processEvents()
    last = panel.order.mapTo(panel, panel.order.rect().bottomLeft()).y()
    assert last < panel.list.y()
    assert panel.list.height() > 40
    assert panel.order.parentWidget().rect().contains(panel.order.geometry())
