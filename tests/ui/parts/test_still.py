"""What changes in a panel is painted there, and moves nothing around it."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from herline.model.filter import Filter
from herline.ui.narrowing.chips import FilterBar
from herline.ui.narrowing.facets import FacetPanel
from herline.ui.parts.flow import flowed
from herline.ui.parts.pictured import PicturedPush, PicturedTool
from herline.ui.status import StatusLine
from tests.ui.scenes import small_session

MORTON = Filter(people=frozenset(("morton",)))


class Asked(QObject):
    """Counts how often what it watches is asked to lay out its parts anew."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.LayoutRequest
        return False


def at_rest(asked: Asked) -> bool:
    """Whether nothing is laid out any more; asks anew from now on."""
    QApplication.processEvents()
    before, asked.times = asked.times, 0
    return before == 0


def test_a_filter_lays_out_nothing_around_the_panels(qtbot: QtBot) -> None:
    session = small_session()
    place = QWidget()
    qtbot.addWidget(place)
    rows = QVBoxLayout(place)
    for panel in (FilterBar(session), FacetPanel(session), StatusLine(session)):
        rows.addWidget(panel)
    place.resize(700, 700)
    with qtbot.waitExposed(place):
        place.show()
    asked = Asked()
    place.installEventFilter(asked)
    qtbot.waitUntil(lambda: at_rest(asked))
    with qtbot.waitSignal(session.followed):
        session.narrow(MORTON)
    QApplication.processEvents()
    assert asked.times == 0


def on_screen(panel: FacetPanel) -> QImage:
    """What stands on the screen, where only what was to be painted anew was painted."""
    QApplication.processEvents()
    return panel.screen().grabWindow(panel.winId()).toImage()


def test_what_is_painted_bit_by_bit_is_what_is_painted_at_once(qtbot: QtBot) -> None:
    session = small_session()
    seen: list[QImage] = []
    for filters in ((MORTON, Filter(), MORTON), ()):
        panel = FacetPanel(session)
        qtbot.addWidget(panel)
        panel.resize(240, 600)
        with qtbot.waitExposed(panel):
            panel.show()
        seen.append(on_screen(panel))
        for filter in filters:
            with qtbot.waitSignal(session.followed):
                session.narrow(filter)
            seen.append(on_screen(panel))
        panel.hide()
    before, narrowed, widened, again, new = seen
    assert before == widened != narrowed
    assert narrowed == again == new


def test_a_pictured_button_looks_as_the_one_that_is_drawn(qtbot: QtBot) -> None:
    for pictured, drawn in ((PicturedPush(), QPushButton()), (PicturedTool(), QToolButton())):
        looks = []
        for button in (pictured, drawn):
            qtbot.addWidget(button)
            button.resize(120, 30)
            button.setText("clear all")
            button.grab()
            button.setDown(True)
            looks.append(button.grab().toImage())
        assert looks[0] == looks[1]


def test_a_pictured_button_looks_different_as_soon_as_it_is(qtbot: QtBot) -> None:
    for pictured, drawn in ((PicturedPush(), QPushButton()), (PicturedTool(), QToolButton())):
        looks = []
        for button in (pictured, drawn):
            qtbot.addWidget(button)
            button.resize(120, 30)
            button.setCheckable(True)
            for words, chosen, enabled in (
                ("any of", False, True),
                ("all of", False, True),
                ("all of", True, True),
                ("all of", True, False),
                ("any of", False, True),
            ):
                button.setText(words)
                button.setChecked(chosen)
                button.setEnabled(enabled)
                looks.append(button.grab().toImage())
        assert looks[:5] == looks[5:]
        assert looks[0] != looks[1] != looks[2] != looks[3]


def test_things_flow_on_in_the_next_line_with_their_middles_level() -> None:
    places, height = flowed([QSize(40, 20), QSize(50, 10), QSize(60, 20)], 100, 6)
    assert places == [QRect(0, 0, 40, 20), QRect(46, 5, 50, 10), QRect(0, 26, 60, 20)]
    assert height == 46


def test_what_is_wider_than_the_line_is_cut_to_it() -> None:
    assert flowed([QSize(300, 20)], 100, 6) == ([QRect(0, 0, 100, 20)], 20)
