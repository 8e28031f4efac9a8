"""What the pointer rests on is told on a card, and is what lies there now."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from herline.model.story import Kind, Person
from herline.model.view import Grouping
from herline.ui.timeline import pointer
from herline.ui.timeline.canvas import Canvas
from tests.builders import claim, event, story
from tests.ui.timeline.hands import NewCanvas, carry, crowd, mark_of, middle_of, turn


def test_resting_on_an_event_tells_title_date_reason_and_sources(
    canvas: Canvas, qtbot: QtBot
) -> None:
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "edit")))
    qtbot.waitUntil(lambda: "The edit" in canvas.pointer.card.text, timeout=2000)
    assert canvas.pointer.card.text == "The edit\n2013\ninferred: between two\n1 source: Atlas"


def test_two_kinds_of_one_colour_are_told_apart_by_name(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    told = story(event("ring", "2012", kind="gift"), event("debt", "2013", kind="loan"))
    kinds = Kind("gift", "Gifts", "brick"), Kind("loan", "Loans", "brick")
    canvas = new_canvas(replace(told, kinds=kinds))
    for id, said in (("ring", "Ring\n2012\nGifts\n"), ("debt", "Debt\n2013\nLoans\n")):
        QTest.mouseMove(canvas, middle_of(mark_of(canvas, id)))
        qtbot.waitUntil(lambda said=said: canvas.pointer.card.text.startswith(said), timeout=2000)


def test_a_milestone_is_called_one(new_canvas: NewCanvas, qtbot: QtBot) -> None:
    canvas = new_canvas(story(event("ring", "2012", milestone=True)))
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "ring")))
    qtbot.waitUntil(
        lambda: canvas.pointer.card.text == "Ring\n2012\nmilestone\nno source", timeout=2000
    )


def test_what_is_told_is_never_markup(canvas: Canvas, qtbot: QtBot) -> None:
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "idea")))
    qtbot.waitUntil(lambda: canvas.pointer.card.text.startswith("The <b>idea</b>"), timeout=2000)


def test_after_a_very_long_title_the_date_is_seen_as_well(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    canvas = new_canvas(story(event("long", "2012", claim("atlas", "it"), title="word " * 400)))
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "long")))
    qtbot.waitUntil(lambda: canvas.pointer.card.text != "", timeout=2000)
    assert "word…\n2012\n" in canvas.pointer.card.text
    assert canvas.pointer.card.geometry().bottom() < canvas.height()


def test_what_sources_differ_on_is_told(canvas: Canvas, qtbot: QtBot) -> None:
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "shoot")))
    qtbot.waitUntil(lambda: "they differ on when" in canvas.pointer.card.text, timeout=2000)


def test_the_date_is_told_in_the_language_of_the_reader(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.session.prefer(reader_language="de")
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "idea")))
    qtbot.waitUntil(lambda: "\netwa Januar 2011\n" in canvas.pointer.card.text, timeout=2000)


def test_the_card_does_not_come_back_over_the_neighbours_of_what_was_clicked(
    canvas: Canvas, qtbot: QtBot
) -> None:
    place = middle_of(mark_of(canvas, "premiere"))
    QTest.mouseMove(canvas, place)
    qtbot.waitUntil(lambda: canvas.pointer.card.text != "", timeout=2000)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    rest = canvas.pointer.findChild(QTimer)
    assert rest is not None
    qtbot.waitUntil(lambda: not rest.isActive(), timeout=2000)
    assert canvas.overlay.hovered == canvas.session.state.story.index["premiere"]
    assert canvas.pointer.card.text == ""


def test_the_card_goes_when_the_view_changes(canvas: Canvas, qtbot: QtBot) -> None:
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "edit")))
    qtbot.waitUntil(lambda: canvas.pointer.card.text != "", timeout=2000)
    turn(canvas, 1, 300)
    assert canvas.pointer.card.text == ""


def test_resting_on_a_count_tells_what_did_not_fit(new_canvas: NewCanvas, qtbot: QtBot) -> None:
    canvas = new_canvas(crowd(60))
    cluster = canvas.scene.clusters[0]
    QTest.mouseMove(canvas, QPoint(int(cluster.label.x + 5), int(cluster.label.middle)))
    qtbot.waitUntil(lambda: canvas.pointer.card.text != "", timeout=2000)
    first = canvas.session.state.story.events[cluster.events[0]].title
    assert canvas.pointer.card.text.startswith(
        f"{len(cluster.events)} events without room here\n{first}\n"
    )


def test_resting_on_the_heading_of_a_group_tells_its_name_where_that_is_shortened(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    known = story(event("ring", "2012", people=("ann", "maria")))
    people = Person("ann", "Ann"), Person("maria", "Maria Theresia of Hohenlohe-Waldenburg")
    canvas = new_canvas(replace(known, people=people))
    canvas.session.group(Grouping.PERSON)
    for heading, said in zip(canvas.scene.headers, ("", people[1].name), strict=True):
        corner = QPoint(int(heading.box.x) + 5, int(heading.box.y) + 5)
        QTest.mouseMove(canvas, corner)
        qtbot.waitUntil(lambda: not canvas.pointer._rest.isActive(), timeout=2000)
        assert canvas.pointer.card.text == said


def test_what_moves_away_below_a_pointer_at_rest_is_no_longer_pointed_at(
    new_canvas: NewCanvas,
) -> None:
    canvas = new_canvas(crowd(60))
    box = canvas.scene.clusters[0].box
    QTest.mouseMove(canvas, QPoint(int(box.x + 5), int(box.y + 5)))
    assert canvas.overlay.box == box
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.scene.clusters[0].box.x < box.x - 50
    assert canvas.overlay.box is None


def test_what_moves_below_a_pointer_at_rest_is_pointed_at_once_it_has_stopped(
    canvas: Canvas, qtbot: QtBot
) -> None:
    box = mark_of(canvas, "edit").box
    QTest.mouseMove(canvas, QPoint(int(box.x - 20), int(box.y + box.height / 2)))
    assert canvas.overlay.hovered == -1
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.overlay.hovered == -1
    edit = canvas.session.state.story.index["edit"]
    with qtbot.waitSignal(canvas.pointer.changed):
        pass
    assert canvas.overlay.hovered == edit


def test_an_event_goes_along_with_the_timeline_until_that_has_stopped(
    canvas: Canvas, qtbot: QtBot
) -> None:
    premiere = canvas.session.state.story.index["premiere"]
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "premiere")))
    assert canvas.overlay.hovered == premiere
    for _ in range(3):
        canvas.session.pan(0.2 * canvas.session.state.view.viewport.span)
        assert canvas.overlay.hovered == premiere
    qtbot.waitUntil(lambda: canvas.overlay.hovered != premiere)


def test_what_is_pointed_at_is_looked_for_at_once_in_another_story(canvas: Canvas) -> None:
    QTest.mouseMove(canvas, middle_of(mark_of(canvas, "shoot")))
    assert canvas.overlay.hovered == canvas.session.state.story.index["shoot"]
    canvas.session.open(story(event("other", "1912")))
    assert canvas.overlay.hovered in (-1, 0)


def test_an_event_that_was_taken_hold_of_stays_pointed_at_while_it_is_dragged(
    canvas: Canvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = mark_of(canvas, "edit")
    place, beside = middle_of(mark), int(mark.box.width)
    edit = canvas.session.state.story.index["edit"]
    QTest.mouseMove(canvas, place)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    with monkeypatch.context() as patched:
        patched.setattr(pointer, "under", None)  # nobody looks for what lies there
        for x in (20, 60, beside):
            carry(canvas, place + QPoint(x, 0))
            assert canvas.overlay.hovered == edit
    QTest.keyClick(canvas, Qt.Key.Key_Escape)  # and it is where it was
    assert canvas.overlay.hovered == -1


def test_a_count_is_not_pointed_at_while_it_is_dragged(new_canvas: NewCanvas) -> None:
    canvas = new_canvas(crowd(60))
    box = canvas.scene.clusters[0].box
    place = QPoint(int(box.x + 5), int(box.y + 5))
    QTest.mouseMove(canvas, place)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    carry(canvas, place + QPoint(30, 0))
    assert canvas.overlay.box is None
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place + QPoint(30, 0))
    assert canvas.overlay.box == canvas.scene.clusters[0].box
