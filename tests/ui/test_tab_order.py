"""Tab goes through the window as it is read, however late a part of it was made."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from herline.model.filter import Facet, Filter
from herline.ui.narrowing.chips import FilterBar
from herline.ui.narrowing.facets import FacetPanel
from herline.ui.window import Window
from tests.ui.conftest import Shown


def walked(qtbot: QtBot, window: Window, key: Qt.Key) -> list[QWidget]:
    """Where the keyboard is after each press, until it is where it began."""
    first = QApplication.focusWidget()
    stops = [first]
    while len(stops) < 100:
        qtbot.keyClick(stops[-1], key)
        stops.append(QApplication.focusWidget())
        if stops[-1] is first:
            return stops[:-1]
    raise AssertionError("Tab does not come back to where it began.")


def test_tab_goes_from_the_header_to_the_filters_to_the_timeline_to_the_sources(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.session.step()
    with qtbot.waitSignal(window.session.followed):
        window.session.search("idea")
    window.header.search.setFocus()
    stops = walked(qtbot, window, Qt.Key.Key_Tab)
    parts = [window.header, *(window.widgets[n] for n in window.widgets), window.status]
    order = ["header", "facets", "filter-bar", "timeline", "overview", "synopsis"]
    met = [next(p for p in parts if p is stop or p.isAncestorOf(stop)) for stop in stops]
    names = list(dict.fromkeys(part.objectName() for part in met))
    assert [name for name in names if name in order] == order


def test_shift_tab_goes_the_same_way_back(shown_whole: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown_whole(small)
    window.session.step()
    window.header.search.setFocus()
    there = walked(qtbot, window, Qt.Key.Key_Tab)
    back = walked(qtbot, window, Qt.Key.Key_Backtab)
    assert back[1:] == there[:0:-1]


def test_when_what_had_the_keyboard_vanishes_it_goes_to_what_is_near(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    session = window.session
    timeline, facets = window.widgets["timeline"], window.widgets["facets"]
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(sources=frozenset({"book"}), text="idea"))
    bar = window.widgets["filter-bar"]
    assert isinstance(bar, FilterBar)
    bar.clear.setFocus()
    with qtbot.waitSignal(session.followed):
        qtbot.keyClick(bar.clear, Qt.Key.Key_Space)
    assert not bar.clear.isVisible()
    assert timeline.hasFocus()
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(sources=frozenset({"book"})))
    assert isinstance(facets, FacetPanel)
    sources = facets.boxes[Facet.SOURCES]
    sources.clear.setFocus()
    with qtbot.waitSignal(session.followed):
        qtbot.keyClick(sources.clear, Qt.Key.Key_Space)
    assert not sources.clear.isVisible()
    assert sources.list.hasFocus()
