"""A double-click means the event that its first click hit, whatever stands there by then."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from herline.layout.marks import of_event
from herline.layout.scene import Mark
from herline.session.session import Session
from herline.ui.timeline.canvas import Canvas
from tests.ui.scenes import small_session

LEFT = Qt.MouseButton.LeftButton


class Covered(QWidget):
    """A canvas over which something opens as soon as an event is chosen, as the synopsis does."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.canvas = Canvas(session, self)
        self.cover = QWidget(self)
        for widget in (self, self.canvas, self.cover):
            widget.resize(1000, 420)
        self.cover.hide()
        session.changed.connect(lambda _, after: self.cover.setVisible(bool(after.view.selected)))


@pytest.fixture
def covered(qtbot: QtBot) -> Covered:
    session = small_session()
    session.prefer(motion=False)
    widget = Covered(session)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: widget.canvas.scene.settled)
    return widget


def place_of(covered: Covered, id: str) -> tuple[QWindow, QPoint]:
    canvas = covered.canvas
    mark: Mark = of_event(canvas.scene.marks, canvas.session.state.story.index[id])[0]
    where = QPoint(round((mark.start + mark.end) / 2), round(mark.middle))
    window = covered.windowHandle()
    assert window is not None
    return window, canvas.mapTo(covered, where)


def test_the_second_click_zooms_to_what_the_first_one_chose(covered: Covered) -> None:
    before = covered.canvas.scene.viewport.span
    window, where = place_of(covered, "recast")
    QTest.mouseClick(window, LEFT, pos=where)
    assert covered.cover.isVisible()
    QTest.mouseDClick(window, LEFT, pos=where)
    assert covered.canvas.session.state.view.selected == "recast"
    assert covered.canvas.scene.viewport.span < before / 2


def test_a_second_click_elsewhere_or_later_is_for_what_stands_there(
    covered: Covered, qtbot: QtBot
) -> None:
    before = covered.canvas.scene.viewport
    window, where = place_of(covered, "recast")
    QTest.mouseClick(window, LEFT, pos=where)
    QTest.mouseDClick(window, LEFT, pos=where + QPoint(40, 0))
    assert covered.canvas.scene.viewport == before
    covered.canvas.session.select("")
    QTest.mouseClick(window, LEFT, pos=where)
    qtbot.wait(50 + QGuiApplication.styleHints().mouseDoubleClickInterval())
    QTest.mouseDClick(window, LEFT, pos=where)
    assert covered.canvas.scene.viewport == before
