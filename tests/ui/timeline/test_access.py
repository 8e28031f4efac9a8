"""The timeline as a screen reader finds it, is told of it, and acts on it."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from herline.model.filter import Filter
from herline.model.lens import Lens, through
from herline.ui.parts.access import tell_windows
from herline.ui.timeline.access import CanvasAccess
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.told import in_one_line
from tests.builders import claim, event, story
from tests.ui.timeline.hands import mark_of, middle_of


@pytest.fixture(autouse=True)
def windows_are_told() -> None:
    """As when another window was open before, which may not answer for a timeline by itself."""
    tell_windows()


def choose_the_shoot(canvas: Canvas, qtbot: QtBot, heard: list[str]) -> None:
    """Choose it without having the keyboard, and hear that before all else."""
    with qtbot.waitActive(canvas):
        canvas.activateWindow()
    canvas.clearFocus()
    canvas.session.select("shoot")
    QCoreApplication.processEvents()
    heard.clear()


def test_assistive_technology_finds_the_events_in_sight(canvas: Canvas) -> None:
    canvas.session.select("shoot")
    spoken = QAccessible.queryAccessibleInterface(canvas)
    assert spoken.role() == QAccessible.Role.List
    items = [spoken.child(i) for i in range(spoken.childCount())]
    names = [item.text(QAccessible.Text.Name) for item in items]
    assert names[0].startswith("The <b>idea</b>, ")
    assert names[-1] == "The look, undated, 1 source"
    assert any(n.startswith("The shoot") and n.endswith("2 sources, disputed") for n in names)
    assert any(n == "The edit, 2013, inferred, 1 source" for n in names)
    states = [item.state() for item in items]
    chosen = next(i for i, name in enumerate(names) if name.startswith("The shoot"))
    assert [bool(state.selected) for state in states].index(True) == chosen
    mark = mark_of(canvas, "shoot")
    assert items[chosen].rect().width() == int(mark.box.width)
    corner = canvas.mapToGlobal(middle_of(mark))
    found = spoken.childAt(corner.x(), corner.y())
    assert spoken.indexOfChild(found) == chosen


def test_the_date_of_an_event_is_heard_in_the_language_of_the_reader(canvas: Canvas) -> None:
    canvas.session.prefer(reader_language="de")
    spoken = QAccessible.queryAccessibleInterface(canvas)
    names = [spoken.child(i).text(QAccessible.Text.Name) for i in range(spoken.childCount())]
    assert "The premiere, 13. Oktober 2013, 1 source" in names


def test_assistive_technology_may_ask_an_event_for_what_it_has_not(canvas: Canvas) -> None:
    item = QAccessible.queryAccessibleInterface(canvas).child(0)
    assert item.valueInterface() is None
    assert item.textInterface() is None
    assert item.attributesInterface() is None


def test_assistive_technology_is_told_the_event_after_the_timeline_itself(
    canvas: Canvas, qtbot: QtBot, heard: list[str]
) -> None:
    choose_the_shoot(canvas, qtbot, heard)
    canvas.setFocus()
    assert not heard  # Qt tells of the timeline only now, and would have the last word
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].startswith("Focus: The shoot, ")
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert heard[1].startswith("Focus: The <b>idea</b>, ")


def test_nothing_is_told_where_the_keyboard_only_passes_through(
    canvas: Canvas, qtbot: QtBot, heard: list[str]
) -> None:
    choose_the_shoot(canvas, qtbot, heard)
    canvas.setFocus()
    canvas.clearFocus()
    QCoreApplication.processEvents()
    assert not heard


def test_nothing_is_told_where_the_keyboard_comes_back_from_a_menu_that_opens_a_dialog(
    canvas: Canvas, qtbot: QtBot, heard: list[str]
) -> None:
    choose_the_shoot(canvas, qtbot, heard)
    canvas.setFocus()
    dialog = QDialog(canvas)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # as a desktop that is slow
    dialog.show()
    assert canvas.hasFocus()
    QCoreApplication.processEvents()
    assert not heard
    dialog.close()


def test_who_chooses_an_event_from_elsewhere_is_told_which(
    canvas: Canvas, qtbot: QtBot, heard: list[str]
) -> None:
    canvas.clearFocus()
    canvas.session.select("shoot")
    assert len(heard) == 1
    assert heard[0].startswith("The shoot, ")


def test_what_colour_and_bold_letters_show_is_told_last() -> None:
    premiere = event("premiere", "2013-10-12", claim("afi"), kind="release", milestone=True)
    told = in_one_line(story(premiere), premiere, "en")
    assert told == "Premiere, 12 October 2013, 1 source, Release, milestone"


def test_a_stated_date_is_not_called_inferred_because_a_rule_made_it() -> None:
    letter = claim("letter", when="1921-05-14", rule="“a week after”, from the 7th")
    told = through(story(event("wedding", "1921-05", letter)), Lens("letter"))
    assert in_one_line(told, told.events[0], "en") == "Wedding, 14 May 1921, 1 source"


def test_of_an_event_that_the_filter_leaves_out_that_is_told(
    canvas: Canvas, heard: list[str]
) -> None:
    canvas.clearFocus()
    canvas.session.narrow(Filter(text="nowhere"))
    canvas.session.select("shoot")
    assert heard[0].endswith("2 sources, disputed, does not match the filter")


def test_assistive_technology_can_choose_an_event_and_open_it(canvas: Canvas, qtbot: QtBot) -> None:
    actions = QAccessible.queryAccessibleInterface(canvas).child(0).actionInterface()
    press, focus = actions.actionNames()
    assert actions.keyBindingsForAction(press) == ["Enter"]
    actions.doAction(focus)
    assert canvas.session.state.view.selected == "idea"
    with qtbot.waitSignal(canvas.opened) as opened:
        actions.doAction(press)
    assert opened.args == ["idea"]


def test_what_lies_over_the_timeline_is_found_after_the_events(canvas: Canvas) -> None:
    spoken = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(spoken, CanvasAccess)
    events = len(spoken.in_sight())
    assert spoken.childCount() == events
    over = QPushButton("Show all events", canvas)
    over.show()
    told = spoken.child(events)
    assert told.object() is over
    assert spoken.indexOfChild(told) == events
    assert spoken.child(events + 1) is None
