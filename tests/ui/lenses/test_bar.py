"""In whose telling: said in words above the timeline, chosen from a menu, left with one click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from herline.app import make_application
from herline.model.filter import Filter
from herline.model.lens import NO_LENS, Lens
from herline.model.view import Face
from herline.session.session import Session
from herline.ui.lenses import bar as lens_bar
from herline.ui.lenses.bar import LensBar
from herline.ui.lenses.menu import fill, next_telling, turn_comparison
from herline.ui.lenses.mirror import Mirror
from herline.ui.look import Look
from tests.shipped import shipped
from tests.ui.conftest import Shown
from tests.ui.scenes import small_session


def bar(qtbot: QtBot, session: Session) -> LensBar:
    made = LensBar(session)
    qtbot.addWidget(made)
    made.resize(900, 32)
    return made


def test_it_is_there_only_while_a_lens_is(qtbot: QtBot) -> None:
    session = small_session()
    made = bar(qtbot, session)
    assert made.isHidden()
    session.look_through(Lens("catalogue"))
    assert not made.isHidden()
    assert made.told.text() == "According to AFI Catalog: 3 of 3 events, 2 at dates of its own"
    qtbot.mouseClick(made.off, Qt.MouseButton.LeftButton)
    assert session.state.view.lens == NO_LENS
    assert made.isHidden()


def test_whose_telling_it_is_is_heard(qtbot: QtBot, heard: list[str]) -> None:
    session = small_session()
    made = bar(qtbot, session)
    with qtbot.waitSignal(session.followed):
        session.look_through(Lens("catalogue"))
    assert heard == [made.told.text()]
    with qtbot.waitSignal(session.followed):
        session.look_through(NO_LENS)
    assert heard[1:] == ["All sources"]


def test_a_click_leads_to_the_next_source_and_after_the_last_to_all(qtbot: QtBot) -> None:
    session = small_session()
    made = bar(qtbot, session)
    session.look_through(Lens("trivia"))
    qtbot.mouseClick(made.next, Qt.MouseButton.LeftButton)
    assert session.state.view.lens.source == "radio"
    assert made.told.text().startswith("According to Radio: 0 of 3 events")
    next_telling(session, 1)
    assert session.state.view.lens == NO_LENS
    next_telling(session, -1)
    assert session.state.view.lens.source == "radio"


def test_what_is_not_dated_goes_to_the_tray_and_back(qtbot: QtBot) -> None:
    session = small_session()
    made = bar(qtbot, session)
    session.look_through(Lens("trivia"))
    assert session.state.story.events[0].when is not None
    qtbot.mouseClick(made.strict, Qt.MouseButton.LeftButton)
    assert session.state.story.events[0].when is None
    assert made.strict.text() == "undated: in the tray"


def test_the_menu_lists_the_sources_with_what_they_tell(qtbot: QtBot) -> None:
    session = small_session()
    session.look_through(Lens("catalogue"))
    menu = QMenu()
    qtbot.addWidget(menu)
    fill(menu, session)
    listed = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert listed["AFI Catalog"].isChecked()
    assert listed["AFI Catalog"].text().endswith("\t3 events")
    assert listed["Radio"].text().endswith("\t0 events")
    listed["Encyclopedia"].trigger()
    assert session.state.view.lens == Lens("encyclopedia")
    listed["&All sources"].trigger()
    assert session.state.view.lens == NO_LENS


def test_the_menu_offers_one_telling_at_a_time(qtbot: QtBot) -> None:
    session, menu = small_session(), QMenu()
    qtbot.addWidget(menu)
    fill(menu, session)
    fill(menu, session)  # as it is whenever it opens
    tellings = [action for action in menu.actions() if not action.isSeparator()]
    (group,) = {action.actionGroup() for action in tellings}
    assert group.actions() == tellings
    assert group.isExclusive()
    tellings[0].trigger()
    assert tellings[0].isChecked()


def test_two_sources_are_chosen_that_date_the_same_events_and_can_be_swapped(qtbot: QtBot) -> None:
    session = small_session()
    made = bar(qtbot, session)
    turn_comparison(session)
    assert session.state.view.lens == Lens("encyclopedia", "catalogue")
    told = "3 events, 2 told by both, 2 of them dated by both: 1 apart"
    assert made.told.text() == told
    qtbot.mouseClick(made.swap, Qt.MouseButton.LeftButton)
    assert session.state.view.lens == Lens("catalogue", "encyclopedia")
    assert made.above.currentText() == "AFI Catalog"
    turn_comparison(session)
    assert session.state.view.lens == NO_LENS


def test_where_there_is_little_room_large_text_is_not_cut(qtbot: QtBot) -> None:
    session = small_session()
    look = Look(make_application(), session)
    made = bar(qtbot, session)
    column = QWidget()
    qtbot.addWidget(column)
    QVBoxLayout(column).addWidget(made)
    column.show()
    turn_comparison(session)
    session.prefer(text_zoom=2.0)
    qtbot.waitUntil(lambda: look.style.zoom == 2.0)
    column.setFixedHeight(column.minimumSizeHint().height())
    qtbot.waitUntil(lambda: made.height() > made.above.sizeHint().height() > 40)


def test_two_sources_are_seen_when_they_are_compared_from_the_coverage() -> None:
    session = small_session()
    session.face(Face.COVERAGE)
    turn_comparison(session)
    assert session.state.view.shown is Face.MIRROR


def test_the_key_of_a_face_shows_it_and_leads_back_from_it(qtbot: QtBot, shown: Shown) -> None:
    window = shown(None)
    seen, pairs = [], []
    for key in (Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_6, Qt.Key.Key_5):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        view = window.session.state.view
        seen.append(view.shown)
        pairs.append(view.lens)
        assert window.menus.actions["compare"].isChecked() is (view.shown is Face.MIRROR)
    mirror, coverage = Face.MIRROR, Face.COVERAGE
    assert seen == [mirror, coverage, mirror, coverage, mirror, Face.TIME]
    assert len(set(pairs[:5])) == 1  # the two that are compared stay the same
    assert pairs[5] == NO_LENS


def test_the_keys_of_the_window_lead_from_telling_to_telling(qtbot: QtBot, shown) -> None:  # type: ignore[no-untyped-def]
    window = shown(None)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.session.state.view.lens.source == "encyclopedia"
    told = [event for event in shipped().events if "encyclopedia" in event.sources]
    assert len(window.session.state.story.events) == len(told) < len(shipped().events)
    assert window.header.buttons["according"].accessibleName() == "according to Encyclopedia"
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.session.state.story.events) == len(shipped().events)


def test_two_sources_of_too_many_events_are_not_set_side_by_side_but_it_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lens_bar, "COMPARED_AT_MOST", 2)
    session = small_session()
    made, mirror = bar(qtbot, session), Mirror(session)
    qtbot.addWidget(mirror)
    session.look_through(Lens("encyclopedia", "catalogue"))
    assert made.told.text() == (
        "3 events told by one of the two, too many to set side by side: "
        "narrow them with the filters to 2"
    )
    assert mirror.scene is None
    session.narrow(Filter(kinds=frozenset({"casting"})))
    assert mirror.scene is not None
