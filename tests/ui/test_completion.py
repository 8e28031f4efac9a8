"""What the first frame did without is added after it, seen by nobody who works meanwhile."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
from herline.model.lens import Lens
from herline.model.view import Face
from herline.session.session import Session
from herline.ui.late import Late
from herline.ui.window import Window

SEEN: dict[str, Callable[[Session], None]] = {
    "in one telling": lambda session: session.look_through(Lens("book")),
    "two sources": lambda session: session.look_through(Lens("book", "letter")),
    "coverage": lambda session: session.face(Face.COVERAGE),
}


@pytest.fixture
def begun(small: Path, qtbot: QtBot) -> Window:
    """The window without what comes after its first frame."""
    window = start(make_application(), small)
    qtbot.addWidget(window)
    return window


class WindowsShown(QObject):
    """Notes every window that is shown, however short."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName() or str(watched))
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[list[str]]:
    """The names of all windows that are shown meanwhile."""
    watching = WindowsShown()
    qapp.installEventFilter(watching)
    yield watching.names
    qapp.removeEventFilter(watching)


def test_the_window_answers_between_two_panels_that_it_makes(
    begun: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fill = Late.fill

    def note_and_fill(panel: Late) -> None:
        done.append("panel")
        fill(panel)
        QTimer.singleShot(0, lambda: done.append("answer"))

    monkeypatch.setattr(Late, "fill", note_and_fill)
    begun.show()
    qtbot.waitUntil(lambda: begun.is_complete)
    assert done.count("panel") > 1
    assert done == ["panel", "answer"] * done.count("panel")


@pytest.mark.parametrize("seen", SEEN)
def test_no_panel_is_a_window_of_its_own_even_for_a_moment(
    seen: str, shown: list[str], begun: Window, qtbot: QtBot
) -> None:
    SEEN[seen](begun.session)
    begun.show()
    qtbot.waitUntil(lambda: begun.is_complete)
    begun.turn_panel("table")
    begun.turn_panel("differences")
    assert shown == ["window"]


def test_no_face_is_a_window_of_its_own_at_the_next_start(
    shown: list[str], begun: Window, small: Path, qtbot: QtBot
) -> None:
    SEEN["coverage"](begun.session)
    begun.show()
    begun.close()
    again = start(make_application(), small)
    qtbot.addWidget(again)
    assert again.session.state.view.face is Face.COVERAGE
    again.show()
    qtbot.waitUntil(lambda: again.is_complete)
    assert shown == ["window", "window"]


def test_a_window_that_is_closed_makes_nothing_more(
    begun: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[Late] = []

    def close_instead(panel: Late) -> None:
        filled.append(panel)
        begun.close()

    monkeypatch.setattr(Late, "fill", close_instead)
    begun.show()
    qtbot.waitUntil(lambda: bool(filled))
    qtbot.wait(50)
    assert len(filled) == 1
    assert not begun.is_complete
