"""Everything at which the keyboard can be has a name, in the window and in all that it opens."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from herline.model.lens import Lens
from herline.model.view import Face
from herline.settings import By, Settings, write_settings
from herline.ui.desk.desk import Desk
from herline.ui.desk.verify import Verify
from herline.ui.parts.message import say
from herline.ui.window import Window
from tests.ui.conftest import Shown


def quote(source: str, when: str) -> dict[str, object]:
    claim = {"attribute": "when", "edtf": when, "value": when, "words": "May", "id": source}
    return {"source": source, "exact": "They married in May.", "claims": [claim]}


STORY = {
    "format": 1,
    "title": "A wedding",
    "sources": [
        {"id": "book", "label": "Book", "file": "book.txt"},
        {"id": "diary", "label": "Diary"},
    ],
    "events": [
        {
            "id": "wedding",
            "title": "The wedding",
            "date": {"edtf": "2001-05", "dating": "stated", "follows": ["book"]},
            "quotes": [quote("book", "2001-05"), quote("diary", "2003-05")],
        }
    ],
}


@pytest.fixture
def window(shown_whole: Shown, tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "wedding.json"
    path.write_text(json.dumps(STORY), "utf-8")
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "book.txt").write_text("They married in May. It was 3 May 2001.", "utf-8")
    write_settings(Settings().with_documents(path, documents))
    window = shown_whole(path)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    window.session.select("wedding")
    return window


def nameless(window: QWidget) -> list[str]:
    """What of a window the keyboard can come to and nobody named."""
    found = [
        widget
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible() and widget.window() is window
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    bare = [f"{type(w).__name__} {w.objectName()}" for w in found if not name_of(w)]
    return [*bare, *_nameless_parts(QAccessible.queryAccessibleInterface(window))]


def name_of(widget: QWidget) -> str:
    if isinstance(widget, QTabBar):
        return widget.accessibleName()  # Qt would call it by the tab that is open
    if isinstance(widget, QComboBox):  # On Linux, Qt would call it by what is chosen.
        beside = (each for each in widget.window().findChildren(QLabel) if each.buddy() is widget)
        return widget.accessibleDescription() or next((each.text() for each in beside), "")
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _nameless_parts(part: QAccessibleInterface) -> list[str]:
    """The same of parts that are no widgets, like the events on a timeline or the tabs of a bar."""
    state, found = part.state(), list[str]()
    empty = part.role() is QAccessible.Role.Cell  # which has no name where it says nothing
    named = empty or part.text(QAccessible.Text.Name)
    if state.focusable and not state.invisible and not named:
        found.append(f"{type(part.object()).__name__} {part.role()}")
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None and child.isValid():
            found += _nameless_parts(child)
    return found


def opened(do: Callable[[], object]) -> QWidget:
    """The window that stands there once something was done."""
    before = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    do()
    new = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]
    assert len(new) == 1, new
    return new[0]


def test_of_the_window(window: Window) -> None:
    for side in window.sides:
        side.show()
    window.session.search("wedding")
    assert nameless(window) == []


def test_of_what_clears_a_field_though_no_tab_leads_there(window: Window) -> None:
    fields = window.findChildren(QLineEdit)
    clears = [button for field in fields for button in field.findChildren(QToolButton)]
    assert len(clears) > 1
    assert {name_of(button) for button in clears} == {"Clear"}


def test_of_claims_a_mirror_and_coverage(window: Window) -> None:
    window.session.prefer(synopsis_by=By.CLAIMS)
    assert nameless(window) == []
    window.session.look_through(Lens("book", against="diary"))
    assert nameless(window) == []
    window.session.face(Face.COVERAGE)
    assert nameless(window) == []


@pytest.mark.parametrize(
    "act",
    [
        "export",
        "packet",
        "convert",
        "read-documents",
        "shortcuts",
        "about",
        "why",
        "follow-claim",
    ],
)
def test_of_what_the_menus_open(window: Window, act: str) -> None:
    found = opened(window.menus.actions[act].trigger)
    assert nameless(found) == []
    found.close()


def test_of_the_command_palette(window: Window) -> None:
    window.turn_palette()
    assert isinstance(QApplication.focusWidget().window(), Window)
    assert nameless(window) == []


def test_of_the_desk_with_a_document_on_it(window: Window, qtbot: QtBot) -> None:
    desk = opened(lambda: window.documents.read("wedding", 0))
    assert isinstance(desk, Desk)
    qtbot.waitUntil(lambda: desk.page.lit_place is not None)
    desk.tabs.setCurrentWidget(desk.dates)
    qtbot.waitUntil(lambda: desk.dates.list.count() > 0)
    assert nameless(desk) == []
    desk.close()


def test_of_the_states_of_all_quotes(window: Window, qtbot: QtBot) -> None:
    states = opened(window.documents.verify)
    assert isinstance(states, Verify)
    qtbot.waitUntil(lambda: states.list.count() > 0)
    assert nameless(states) == []
    states.close()


def test_of_messages_and_of_the_problems_of_a_file(window: Window, tmp_path: Path) -> None:
    message = opened(lambda: say(window, "Title", "What happened", "details"))
    assert nameless(message) == []
    message.close()
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1, "title": "", "events": 3}', "utf-8")
    problems = opened(lambda: window.opening.open(broken))
    assert nameless(problems) == []
    problems.close()
