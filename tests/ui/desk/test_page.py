"""A page under the keyboard: the caret goes, marks and lights, and a screen reader is told."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QContextMenuEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from herline.documents.check import QuoteState
from herline.documents.finding import State
from herline.documents.placed import Placed, Places
from herline.documents.text import Document
from herline.frozen import replace
from herline.paint.style import style
from herline.ui.desk.foot import Foot
from herline.ui.desk.page import Page
from herline.ui.desk.page_menu import page_menu
from herline.ui.desk.sheet import Sheet
from tests.builders import claim, event, story

PARAGRAPH = "The mill stood by the river, and nobody minded it much at all. " * 4
FIRE = "In 1921 the mill burned down."
TEXT = "\n".join(["The mill"] + [PARAGRAPH] * 20 + [FIRE] + [PARAGRAPH] * 20)
BURNED = TEXT.index(FIRE)

MILL = story(event("fire", "1921", claim("book", when="1921")))


def sheet(text: str, *places: Placed) -> Sheet:
    return Sheet(MILL, MILL.sources[0], Places(places), Document("book.txt", text, ""))


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page(style("light"))
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    fire = Placed(BURNED, BURNED + len(FIRE), "fire", 0, State.EXACT)
    made.show_sheet(sheet(TEXT, fire))
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def told(page: Page) -> QAccessibleInterface:
    """The paragraph at which a screen reader is."""
    return QAccessible.queryAccessibleInterface(page).focusChild()


def test_a_paragraph_has_its_letters_and_nothing_more_that_may_be_asked(page: Page) -> None:
    assert told(page).textInterface().text(0, 8) == "The mill"
    assert told(page).valueInterface() is None
    assert told(page).tableCellInterface() is None


def test_down_moves_the_text_and_the_caret_stays_at_its_height(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Down)
    first = page.caret.box
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert first is not None
    assert page.caret.box is not None
    assert page.caret.box.top() == pytest.approx(first.top(), abs=1)
    assert page.caret.place > len("The mill\n")
    assert page.first_in_sight > 0


def test_at_the_end_of_the_text_the_caret_goes_on_alone(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert page.caret.place == len(TEXT)
    for _ in range(400):
        qtbot.keyClick(page, Qt.Key.Key_Up)
    assert page.caret.place <= len("The mill")
    assert page.first_in_sight == 0


def test_a_click_before_the_first_letter_brings_the_caret_there(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    box = page.caret.box
    assert box is not None
    before_all = QPoint(round(page.measures.text_left), round(box.center().y()))
    assert page.place_at(QPointF(before_all)) == 0
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=before_all)
    assert page.caret.place == 0


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_home_and_end_go_through_the_whole_document_with_ctrl_as_without(
    page: Page, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_End, held)
    assert page.caret.place == len(TEXT)
    qtbot.keyClick(page, Qt.Key.Key_Home, held)
    assert page.caret.place == 0
    assert page.first_in_sight == 0


def test_shift_marks_what_is_copied(page: Page, qtbot: QtBot) -> None:
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page, Qt.Key.Key_Right, both)
    qtbot.keyClick(page, Qt.Key.Key_Right, both)
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "The mil"
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert page.copied() == ""


def test_the_caret_lights_the_passage_that_it_comes_into(page: Page, qtbot: QtBot) -> None:
    for _ in range(21):
        assert page.lit_place is None
        qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.caret.place == BURNED
    assert page.lit_place is not None
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert opened.args == ["fire"]
    qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.lit_place is None


def test_the_caret_begins_with_what_is_seen_after_the_eye_went_elsewhere(
    page: Page, qtbot: QtBot
) -> None:
    page.scroll_by(2_000)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert page.caret.box is not None
    assert page.caret.box.top() < 60


def test_a_page_turned_takes_the_caret_along(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.caret.box is not None
    assert page.caret.place > 0


def test_a_screen_reader_hears_the_paragraph_at_the_caret_and_who_quotes_it(
    page: Page, qtbot: QtBot
) -> None:
    assert QAccessible.queryAccessibleInterface(page).role() == QAccessible.Role.Document
    assert told(page).text(QAccessible.Text.Name) == "The mill"
    assert told(page).text(QAccessible.Text.Description) == ""
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert told(page).text(QAccessible.Text.Name) == FIRE
    assert told(page).text(QAccessible.Text.Description) == "Quoted for Fire."
    assert told(page).state().focused


def test_it_can_read_on_letter_by_letter(page: Page, qtbot: QtBot) -> None:
    page.go(BURNED, 40)
    page.caret.go_to(BURNED + 3)
    words = told(page).textInterface()
    assert words.characterCount() == len(FIRE)
    assert words.cursorPosition() == 3
    assert words.text(3, 7) == "1921"
    middle = words.characterRect(4).center()
    assert words.offsetAtPoint(middle) in (4, 5)
    words.setCursorPosition(8)
    assert page.caret.place == BURNED + 8


def test_it_can_read_on_line_by_line_as_the_page_is_set(page: Page) -> None:
    second = page.seen[1].block
    page.caret.go_to(second.start)
    words = told(page).textInterface()
    first, *_ = words.text(0, words.characterCount()).split("\n")
    assert len(first) + 1 == second.layout.lineAt(1).textStart()
    assert PARAGRAPH.startswith(f"{first} ")


def test_what_is_marked_is_heard(page: Page, qtbot: QtBot) -> None:
    assert told(page).textInterface().selectionCount() == 0
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    words = told(page).textInterface()
    assert words.selectionCount() == 1
    assert words.cursorPosition() == 1


def test_it_finds_the_paragraph_at_a_point_and_its_place_among_those_in_sight(page: Page) -> None:
    access = QAccessible.queryAccessibleInterface(page)
    second = access.child(1)
    assert second.text(QAccessible.Text.Name) == PARAGRAPH.strip()
    middle = second.rect().center()
    assert access.indexOfChild(access.childAt(middle.x(), middle.y())) == 1
    assert access.childAt(-1_000, -1_000) is None
    assert access.childCount() == len(page.seen)


def test_what_letters_need_two_units_is_counted_as_qt_counts(page: Page) -> None:
    text = "A \N{HAPPY PERSON RAISING ONE HAND} rises"
    page.show_sheet(sheet(text))
    page.caret.go_to(4)
    words = told(page).textInterface()
    assert words.characterCount() == len(text) + 1
    assert words.cursorPosition() == 5
    assert words.text(5, 10) == "rises"


def test_events_for_which_there_is_no_button_are_counted(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    events = tuple(event(id, "1921", claim("book", words="The mill")) for id in "abcd")
    places = [Placed(0, 8, each.id, 0, State.EXACT) for each in events]
    laid = replace(sheet(TEXT, *places), story=story(*events))
    foot.tell(laid, places[0], ())
    assert [button.text() for button in foot.buttons] == ["A ›", "B ›", "C ›"]
    assert foot.said.text() == "+1 more"


def test_a_click_puts_the_caret_there(page: Page, qtbot: QtBot) -> None:
    second = page.seen[1]
    at = QPoint(round(page.measures.text_left) + 1, round(second.top) + 6)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.caret.place == second.block.start


def test_a_double_click_marks_a_word(page: Page, qtbot: QtBot) -> None:
    second = page.seen[1]
    at = QPoint(round(page.measures.text_left) + 1, round(second.top) + 6)
    qtbot.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.copied() == "The"


def test_a_right_click_copies_what_is_marked_as_a_quote_for_the_story(page: Page) -> None:
    page.caret.mark(0, 8)
    menu = page_menu(page)
    entries = {entry.text().replace("&", ""): entry for entry in menu.actions()}
    assert not entries["Show its event on the timeline"].isEnabled()
    entries["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == "The mill"
    entries["Copy as a quote for the story file"].trigger()
    assert json.loads(QGuiApplication.clipboard().text()) == {
        "source": "book", "exact": "The mill", "start": 0, "end": 8, "claims": []
    }  # fmt: skip


def test_a_right_click_lights_the_passage_there(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    page.show_span(BURNED, BURNED + 4)
    block = next(each for each in page.seen if each.block.start == BURNED)
    at = QPoint(round(page.measures.text_left) + 4, round(block.top) + 8)
    asks = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.viewport(), asks)
    assert page.copied() == FIRE
    [menu] = page.findChildren(QMenu)
    assert all(entry.isEnabled() for entry in menu.actions())


def test_what_became_of_a_passage_is_read_in_full_beside_the_events_that_quote_it(
    qtbot: QtBot,
) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    titles = ("Jonze, Landay and Ellison produce", "How the sources name the film's genre",
              "Jonze writes the first screenplay of his own", "Ends")  # fmt: skip
    events = tuple(
        replace(event(id, "1921", claim("book", words="The mill")), title=title)
        for id, title in zip("abcd", titles, strict=True)
    )
    places = [Placed(0, 8, each.id, 0, State.EXACT) for each in events]
    laid = replace(sheet(TEXT, *places), story=story(*events))
    states = (QuoteState("a", 0, "book", State.EXACT, ""),)
    foot.resize(715, 40)
    foot.show()
    foot.tell(laid, places[0], states)
    QApplication.processEvents()
    assert foot.said.text() == "✓ exact · +1 more"
    assert foot.said.width() >= foot.said.fontMetrics().horizontalAdvance(foot.said.text())
    for button in foot.buttons:
        assert button.width() >= button.sizeHint().width()
