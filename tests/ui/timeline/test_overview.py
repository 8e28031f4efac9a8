"""The overview: the handle follows the view, and the view follows the handle."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from herline.model.days import to_day
from herline.model.filter import Filter
from herline.model.view import Viewport
from herline.paint.kept_stamps import KeptStamps
from herline.paint.overview import paint_overview
from herline.paint.stamps import Stamps
from herline.session.session import Session
from herline.settings import Settings, Theme
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.overview import Overview
from tests.builders import claim, event, story
from tests.ui.timeline.hands import carry

YEARS = story(*(event(f"e{y}", f"{y}-06", claim("a", when=f"{y}-06")) for y in range(2001, 2011)))

ENDS = (to_day(2001), to_day(2005), to_day(2011))


@pytest.fixture
def strip(qtbot: QtBot) -> Overview:
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(YEARS)
    session.zoom(0.25)
    made = Overview(session)
    qtbot.addWidget(made)
    made.resize(1000, 58)
    with qtbot.waitExposed(made):
        made.show()
    return made


def drag(strip: Overview, start: float, end: float) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(strip, left, pos=QPoint(round(start), 20))
    for x in (start + (end - start) / 2, end):
        carry(strip, QPoint(round(x), 20))
    QTest.mouseRelease(strip, left, pos=QPoint(round(end), 20))


def middle(strip: Overview) -> float:
    return strip.scene.handle.x + strip.scene.handle.width / 2


def test_dragging_the_handle_moves_the_view(strip: Overview) -> None:
    before, span = middle(strip), strip.session.state.view.viewport.span
    drag(strip, before, before + 100)
    assert middle(strip) == pytest.approx(before + 100, abs=1)
    assert strip.session.state.view.viewport.span == pytest.approx(span)


def test_dragging_an_edge_resizes_the_view(strip: Overview) -> None:
    handle = strip.scene.handle
    drag(strip, handle.right, handle.right + 80)
    assert strip.scene.handle.x == pytest.approx(handle.x, abs=1)
    assert strip.scene.handle.right == pytest.approx(handle.right + 80, abs=1)
    drag(strip, handle.x, handle.x - 50)
    assert strip.scene.handle.x == pytest.approx(handle.x - 50, abs=1)


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Escape])
def test_the_timeline_does_not_lag_behind_the_handle_while_a_hand_holds_it(
    strip: Overview, key: Qt.Key | None
) -> None:
    strip.session.prefer(motion=True)
    canvas, left = Canvas(strip.session), Qt.MouseButton.LeftButton
    x = round(middle(strip))
    QTest.mousePress(strip, left, pos=QPoint(x, 20))
    carry(strip, QPoint(x + 60, 20))
    assert canvas.scene.viewport == strip.session.state.view.viewport
    if key is not None:
        QTest.keyClick(strip, key)
    QTest.mouseRelease(strip, left, pos=QPoint(x + 60, 20))
    assert not canvas.sight.held


@pytest.mark.parametrize("edge", [0.0, 0.5, 1.0])
def test_escape_amid_a_drag_lets_go_where_it_began(strip: Overview, edge: float) -> None:
    before, handle = strip.session.state.view.viewport, strip.scene.handle
    x = round(handle.x + edge * handle.width)
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    carry(strip, QPoint(x + 60, 20))
    assert strip.session.state.view.viewport != before
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    carry(strip, QPoint(x + 120, 20))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(x + 120, 20))
    assert strip.session.state.view.viewport == before


def test_an_edge_cannot_be_dragged_past_the_other(strip: Overview) -> None:
    handle = strip.scene.handle
    drag(strip, handle.x, handle.right + 200)
    seen = strip.session.state.view.viewport
    assert seen.span > 0
    assert strip.scene.handle.right == pytest.approx(handle.right, abs=5)


def test_a_click_beside_the_handle_looks_there(strip: Overview) -> None:
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert middle(strip) == pytest.approx(200, abs=2)


def test_a_double_click_shows_the_whole_story(strip: Overview) -> None:
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(500, 20))
    assert strip.scene.handle.width == pytest.approx(1000)


def test_the_keyboard_moves_and_stretches(strip: Overview) -> None:
    strip.setFocus()
    before, handle = middle(strip), strip.scene.handle
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert middle(strip) == pytest.approx(before + handle.width * 0.1, abs=1)
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert strip.scene.handle.width == pytest.approx(handle.width * 1.1, abs=1)
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert strip.scene.handle.x == pytest.approx(0, abs=1)


def test_the_handle_shows_clearly_that_the_keyboard_is_there(strip: Overview, qtbot: QtBot) -> None:
    def edge() -> list[str]:
        """The colours downwards from the upper edge of the handle."""
        seen = strip.grab().toImage()
        ratio = seen.devicePixelRatio()
        return [seen.pixelColor(int(middle(strip) * ratio), y).name() for y in range(4)]

    with qtbot.waitActive(strip):
        strip.activateWindow()
    strip.clearFocus()
    accent = strip.look.colour("accent").name()
    assert edge().count(accent) == 0  # the line is thinner than two pixels, and one lies over it
    strip.setFocus()
    assert edge().count(accent) == 2


def test_assistive_technology_finds_a_slider_that_says_which_years_are_in_view(
    strip: Overview,
) -> None:
    spoken = QAccessible.queryAccessibleInterface(strip)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Overview of the whole story"
    strip.session.fit()
    whole = spoken.text(QAccessible.Text.Value)
    assert whole == "from 2001 to 2010, of a story from 2001 to 2010"
    strip.session.look(Viewport(to_day(2005), to_day(2005, 4)))
    assert spoken.text(QAccessible.Text.Description).startswith(
        "In view: from 1 January 2005 to 31 March 2005, of a story from 2001"
    )


def test_assistive_technology_moves_the_view_to_a_year(strip: Overview) -> None:
    value = QAccessible.queryAccessibleInterface(strip).valueInterface()
    strip.session.look(Viewport(to_day(2004), to_day(2006)))
    assert value.currentValue() == pytest.approx(2005, abs=0.01)
    assert value.minimumValue() < 2002 < 2010 < value.maximumValue()
    assert value.minimumStepSize() == pytest.approx(0.2, abs=0.01)
    value.setCurrentValue(2008)
    seen = strip.session.state.view.viewport
    assert (seen.start + seen.end) / 2 == pytest.approx(to_day(2008), abs=2)


def test_it_is_heard_which_years_are_in_view_when_that_rests(
    strip: Overview, qtbot: QtBot, heard: list[str]
) -> None:
    with qtbot.waitActive(strip):
        strip.activateWindow()
    strip.setFocus()
    strip.session.look(Viewport(to_day(2004), to_day(2010)))
    qtbot.waitUntil(lambda: len(heard) >= 2)
    assert heard[-1].startswith("from 2004 to 2009, of a story ")


def test_it_is_heard_too_when_the_keyboard_is_elsewhere_but_not_when_an_event_led_there(
    strip: Overview, qtbot: QtBot, heard: list[str]
) -> None:
    strip.clearFocus()
    strip.session.zoom(0.5)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[-1].startswith("from ")
    strip.session.narrow(Filter(text="nowhere"))
    qtbot.waitUntil(lambda: len(heard) == 3)  # the value of the slider alone
    strip.session.widen()
    strip.session.show_event("e2001")
    strip.session.zoom(0.5)
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert heard[2].startswith("ValueChanged")
    assert heard[3].startswith("ValueChanged")


def test_the_skyline_stands_where_the_events_are(strip: Overview) -> None:
    strip.session.fit()
    image = strip.grab().toImage()
    scene = strip.scene
    first, end, _ = max(scene.core, key=lambda step: step[2])
    x = round((first + end) / 2 * 1000 / scene.bins)
    paper = strip.look.colour("paper")
    column = [image.pixelColor(x, y) for y in range(8, 40)]
    assert any(abs(colour.lightness() - paper.lightness()) > 40 for colour in column)


def test_after_a_filter_the_skyline_of_all_looks_as_it_did(strip: Overview, qtbot: QtBot) -> None:
    session = strip.session
    nowhere, seen = Filter(text="nowhere"), [strip.grab().toImage()]
    for filter in (nowhere, Filter(), nowhere, Filter()):
        before = strip.scene.density
        session.narrow(filter)
        qtbot.waitUntil(lambda before=before: strip.scene.density != before)
        seen.append(strip.grab().toImage())
    assert seen[0] == seen[2] == seen[4] != seen[1] == seen[3]


def test_the_kept_strip_looks_as_one_drawn_afresh_wherever_the_handle_is(strip: Overview) -> None:
    def drawn(stamps: Stamps, kept_as: str = "") -> QImage:
        image = QImage(1000, 58, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_overview(painter, strip.scene, stamps, kept_as=kept_as)
        painter.end()
        return image

    kept = KeptStamps(strip.look)
    for view in (strip.scene.viewport, *(strip.scene.viewport.zoomed(0.2, at) for at in ENDS)):
        strip.session.look(view)
        assert drawn(kept, "skyline") == drawn(KeptStamps(strip.look))


@pytest.fixture
def widths(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Of the pictures that are drawn once the first frame is there."""
    drawn: list[float] = []
    picture = KeptStamps.picture

    def noted(stamps: KeptStamps, width: float, *rest: Any) -> QPixmap:
        drawn.append(width)
        return picture(stamps, width, *rest)

    monkeypatch.setattr(KeptStamps, "picture", noted)
    return drawn


@pytest.mark.parametrize(
    "verb",
    [
        lambda strip: strip.session.narrow(Filter(text="e2004")),
        lambda strip: strip.lay_out_anew(),
        lambda strip: None,
    ],
    ids=["filtered", "laid out anew", "opened"],
)
def test_once_at_rest_no_step_draws_the_skyline(
    strip: Overview, qtbot: QtBot, widths: list[float], verb: Callable[[Overview], object]
) -> None:
    verb(strip)
    qtbot.waitUntil(lambda: widths == [1000, 1000])
    strip.session.zoom(0.5)
    strip.repaint()
    assert widths == [1000, 1000]


def test_the_handle_moves_at_once_and_with_it_what_a_filter_leaves(strip: Overview) -> None:
    strip.grab()
    strip.session.narrow(Filter(text="nowhere"))
    assert strip.scene.density
    strip.session.pan(200)
    assert not strip.scene.density


class Paintings(QObject):
    """Where the handle was each time that the strip was painted."""

    def __init__(self, strip: Overview) -> None:
        super().__init__(strip)
        self.handles: list[float] = []
        self._strip = strip
        strip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.handles.append(self._strip.scene.handle.x)
        return False


@pytest.mark.parametrize("held", [False, True])
def test_the_handle_is_painted_a_turn_after_the_timeline(
    strip: Overview, qtbot: QtBot, held: bool
) -> None:
    if held:
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(middle(strip)), 20))
    QCoreApplication.sendPostedEvents()
    strip.repaint()
    painted = Paintings(strip)
    strip.session.pan(200)
    QCoreApplication.sendPostedEvents()
    assert painted.handles == []
    qtbot.waitUntil(lambda: painted.handles == [strip.scene.handle.x])


def test_the_next_start_recalls_the_skyline_of_the_present_filter(strip: Overview) -> None:
    strip.grab()
    strip.session.narrow(Filter(text="nowhere"))
    (recalled,) = strip.recollection().values()
    assert recalled.density == ()


def test_where_nothing_is_dated_there_is_no_handle(qtbot: QtBot) -> None:
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(story(event("one"), event("two")))
    made = Overview(session)
    qtbot.addWidget(made)
    made.resize(1000, 58)
    accent = made.look.colour("accent")
    image = made.grab().toImage()
    assert all(image.pixelColor(x, 20) != accent for x in range(image.width()))
