"""The mirror as a person uses it: wheel, drag, click, keys, and what the card tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from herline.model.lens import NO_LENS, Lens
from herline.session.session import Session
from herline.ui.lenses.mirror import Mirror
from herline.ui.lenses.mirror_file import save_mirror
from herline.ui.lenses.mirror_words import told_pair
from tests.ui.conftest import Choose, Shown
from tests.ui.scenes import right_click, small_session
from tests.ui.timeline.hands import carry


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = small_session()
    session.look_through(Lens("encyclopedia", "catalogue"))
    return session


@pytest.fixture
def mirror(qtbot: QtBot, session: Session) -> Mirror:
    made = Mirror(session)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def place_of(mirror: Mirror, id: str) -> QPoint:
    assert mirror.scene is not None
    event = mirror.session.state.story.index[id]
    side = next(side for side in mirror.scene.sides if side.event == event)
    return QPoint(round(side.anchor), round(side.middle))


def test_a_click_selects_an_event(qtbot: QtBot, session: Session, mirror: Mirror) -> None:
    qtbot.mouseClick(mirror, Qt.MouseButton.LeftButton, pos=place_of(mirror, "recast"))
    assert session.state.view.selected == "recast"


def test_the_wheel_zooms_and_a_drag_moves_time(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    before = session.state.view.viewport
    turn = QWheelEvent(
        QPointF(450, 250),
        QPointF(mirror.mapToGlobal(QPoint(450, 250))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(mirror, turn)
    closer = session.state.view.viewport
    assert closer.span < before.span
    qtbot.mousePress(mirror, Qt.MouseButton.LeftButton, pos=QPoint(450, 60))
    qtbot.mouseMove(mirror, QPoint(350, 60))
    qtbot.mouseRelease(mirror, Qt.MouseButton.LeftButton, pos=QPoint(350, 60))
    assert session.state.view.viewport.start > closer.start


def test_escape_amid_a_drag_lets_go_where_it_began(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    session.zoom(0.25)
    before, left = session.state.view, Qt.MouseButton.LeftButton
    qtbot.mousePress(mirror, left, pos=QPoint(450, 60))
    carry(mirror, QPoint(350, 60))
    assert session.state.view != before
    qtbot.keyClick(mirror, Qt.Key.Key_Escape)
    assert session.state.view == before
    carry(mirror, QPoint(250, 60))
    qtbot.mouseRelease(mirror, left, pos=QPoint(250, 60))
    assert session.state.view == before


def test_another_button_does_not_end_what_the_left_one_began(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    place = place_of(mirror, "recast")
    qtbot.mousePress(mirror, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(mirror, Qt.MouseButton.RightButton, pos=place)
    assert not session.state.view.selected
    qtbot.mouseRelease(mirror, Qt.MouseButton.LeftButton, pos=place)
    assert session.state.view.selected == "recast"


def test_the_keyboard_walks_zooms_opens_and_leaves(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    qtbot.keyClick(mirror, Qt.Key.Key_Right)
    assert session.state.view.selected
    qtbot.keyClick(mirror, Qt.Key.Key_End)
    assert session.state.view.selected == "premiere"
    qtbot.keyClick(mirror, Qt.Key.Key_Home)
    assert session.state.view.selected == "idea"
    span = session.state.view.viewport.span
    qtbot.keyClick(mirror, Qt.Key.Key_Plus)
    assert session.state.view.viewport.span < span
    with qtbot.waitSignal(mirror.opened):
        qtbot.keyClick(mirror, Qt.Key.Key_Return)
    qtbot.keyClick(mirror, Qt.Key.Key_Escape)
    assert session.state.view.lens == NO_LENS


def test_the_card_tells_both_dates_and_the_verdict(session: Session, mirror: Mirror) -> None:
    assert mirror.scene is not None
    told = {
        session.state.story.events[pair.event].id: told_pair(session.state, pair).lines
        for pair in mirror.scene.pairs
    }
    assert told["recast"] == (
        "Morton is replaced",
        "Encyclopedia: June 2012",
        "AFI Catalog: 2013",
        "conflict: at least 6 months apart",
    )
    assert told["premiere"][-1] == "the same date"
    assert told["idea"][1] == "Encyclopedia: does not mention it"
    assert told["idea"][2] == "AFI Catalog: gives no date"


def listed(mirror: Mirror) -> list[str]:
    """The titles in the list that stands open; it is closed after that."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (rows,) = menu.findChildren(QListWidget)
    titles = [rows.item(row).text() for row in range(rows.count())]
    menu.close()
    return titles


# The screen of tests has no windows above each other, and grumbles about a menu.
grumbling = pytest.mark.qt_log_ignore("This plugin does not support")


@grumbling
def test_a_count_of_what_has_no_room_opens_the_list_of_it(qtbot: QtBot, mirror: Mirror) -> None:
    mirror.resize(900, 130)
    assert mirror.scene is not None
    upper = mirror.scene.halves[0].cluster
    assert upper is not None
    assert upper.label.text.startswith("+")
    spot = QPoint(round(upper.box.x + 8), round(upper.box.y + 8))
    qtbot.mouseClick(mirror, Qt.MouseButton.LeftButton, pos=spot)
    titles = listed(mirror)
    assert "Morton is replaced" in titles
    assert len(titles) == len(upper.events)


@grumbling
def test_the_keyboard_opens_the_counts_and_chooses_of_them(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    mirror.resize(900, 130)
    assert mirror.scene is not None
    upper, lower = (half.cluster for half in mirror.scene.halves)
    assert upper is not None
    assert lower is not None
    qtbot.keyClick(mirror, Qt.Key.Key_M)
    assert len(listed(mirror)) == len(upper.events)
    qtbot.keyClick(mirror, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    rows = QApplication.focusWidget()
    assert isinstance(rows, QListWidget)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert session.state.view.selected == session.state.story.events[lower.events[0]].id


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_it_is_taken_home_as_it_is_seen(
    mirror: Mirror, tmp_path: Path, choose: Choose, suffix: str
) -> None:
    path = tmp_path / f"two{suffix}"
    choose(path)
    assert save_mirror(mirror, mirror.session.state, 900.0, 500.0) == path
    if suffix == ".svg":
        text = path.read_text("utf-8")
        assert "Encyclopedia against AFI Catalog" in text
        assert "Morton is replaced" in text


def test_what_both_say_of_the_chosen_event_is_heard(
    qtbot: QtBot, session: Session, mirror: Mirror, heard: list[str]
) -> None:
    mirror.clearFocus()
    qtbot.keyClick(mirror, Qt.Key.Key_Right)
    assert heard == ["The idea, Encyclopedia: does not mention it, AFI Catalog: gives no date"]
    with qtbot.waitActive(mirror):
        mirror.activateWindow()
    mirror.setFocus()
    qtbot.keyClick(mirror, Qt.Key.Key_Right)
    assert heard[-1].startswith("Focus: Morton is replaced, Encyclopedia: ")
    assert "conflict: at least" in heard[-1]
    qtbot.keyClick(mirror, Qt.Key.Key_Left)
    assert heard[-1].startswith("Focus: The idea, ")  # which neither dates


def test_assistive_technology_finds_the_events_that_one_of_them_dates(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    spoken = QAccessible.queryAccessibleInterface(mirror)
    assert spoken.role() is QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "Two sources held against each other"
    items = [spoken.child(number) for number in range(spoken.childCount())]
    names = [item.text(QAccessible.Text.Name) for item in items]
    assert [name.partition(",")[0] for name in names] == [
        "Morton is replaced",
        "Premiere in New York",
    ]
    place = mirror.mapToGlobal(place_of(mirror, "recast"))
    found = spoken.childAt(place.x(), place.y())
    assert spoken.indexOfChild(found) == 0
    press, _ = found.actionInterface().actionNames()
    with qtbot.waitSignal(mirror.opened):
        found.actionInterface().doAction(press)
    assert session.state.view.selected == "recast"


def test_in_the_window_it_stands_in_the_place_of_the_timeline(
    qtbot: QtBot, shown_whole: Shown
) -> None:
    window = shown_whole(None)
    window.focus_timeline()
    visited: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _, now: visited.append(now))
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    face = window.widgets["mirror"]
    assert face.isVisible()
    assert not window.widgets["timeline"].isVisible()
    assert window.widgets["overview"].isVisible()
    mirror = face.findChild(Mirror)
    assert mirror is not None
    qtbot.waitUntil(mirror.hasFocus)
    assert all(widget in (None, mirror) for widget in visited)
    window.header.buttons["fit"].setFocus()
    qtbot.keyClick(window.header.buttons["fit"], Qt.Key.Key_Escape)
    assert mirror.hasFocus()
    qtbot.keyClick(mirror, Qt.Key.Key_Escape)
    assert window.widgets["timeline"].hasFocus()
    assert window.widgets["timeline"].isVisible()


def test_a_right_click_asks_about_the_event_that_lies_there(mirror: Mirror) -> None:
    asked: list[str] = []
    mirror.asked_about.connect(lambda id, where: asked.append(id))
    right_click(mirror, place_of(mirror, "recast"))
    mirror.session.select("premiere")
    right_click(mirror, QPoint(1, 1), by_key=True)
    assert asked == ["recast", "premiere"]


def test_going_back_after_escape_does_not_lead_into_the_comparison_again(
    qtbot: QtBot, session: Session, mirror: Mirror
) -> None:
    qtbot.keyClick(mirror, Qt.Key.Key_Right)
    qtbot.keyClick(mirror, Qt.Key.Key_Escape)
    while session.can_go_back:
        session.back()
        assert session.state.view.lens == NO_LENS


def test_a_right_click_amid_a_drag_opens_no_menu(qtbot: QtBot, mirror: Mirror) -> None:
    with qtbot.assertNotEmitted(mirror.asked_about):
        qtbot.mousePress(mirror, Qt.MouseButton.LeftButton, pos=place_of(mirror, "recast"))
        right_click(mirror, place_of(mirror, "recast"))
