"""Reading documents: a quote opens its document, a passage leads to its event."""

import json
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from herline.ui.shortcuts import ShortcutSheet
from tests.builders import claim, event, story
from tests.ui.conftest import Shown
from tests.ui.desk.conftest import TEXT, desk_of


def test_a_quote_opens_its_document_at_its_place(shown: Shown, mill: Path, qtbot: QtBot) -> None:
    window = shown(mill)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    window.documents.read("fire", 0)
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.page.lit_place is not None)
    place = desk.page.lit_place
    assert place is not None
    assert TEXT[place.start : place.end] == "In 1921 the mill burned down."
    shown_blocks = [each.block.start for each in desk.page.seen]
    assert place.start in shown_blocks
    assert "exact" in desk.foot.said.text()
    assert [button.text() for button in desk.foot.buttons] == ["The fire ›", "The end ›"]
    desk.close()


def test_n_walks_from_quote_to_quote_and_enter_leads_to_the_event(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    window = shown(mill)
    desk = desk_of(window, qtbot)
    qtbot.keyClick(desk.page, Qt.Key.Key_N)
    qtbot.keyClick(desk.page, Qt.Key.Key_N)
    assert desk.page.lit_place is not None
    assert desk.page.lit_place.event == "end"
    qtbot.keyClick(desk.page, Qt.Key.Key_Return)
    assert window.session.state.view.selected == "end"
    qtbot.keyClick(desk.page, Qt.Key.Key_P)
    assert desk.page.lit_place.event == "fire"
    desk.close()


def test_the_passage_that_n_comes_to_is_heard(
    shown: Shown, mill: Path, qtbot: QtBot, heard: list[str]
) -> None:
    desk = desk_of(shown(mill), qtbot)
    desk.page.setFocus()
    qtbot.waitUntil(desk.page.hasFocus)
    heard.clear()
    qtbot.keyClick(desk.page, Qt.Key.Key_N)
    assert "In 1921 the mill burned down. Quoted for The fire." in heard
    desk.close()


def test_what_is_searched_for_is_heard_and_escape_leads_to_it(
    shown: Shown, mill: Path, qtbot: QtBot, heard: list[str]
) -> None:
    desk = desk_of(shown(mill), qtbot)
    desk.finder.begin()
    qtbot.keyClicks(desk.finder.field, "mill burned")
    heard.clear()
    qtbot.keyClick(desk.finder.field, Qt.Key.Key_Return)
    assert heard[-1].startswith("1 of 1 mill burned down. The mill stood by the river,")
    qtbot.keyClick(desk.finder.field, Qt.Key.Key_Escape)
    assert desk.page.caret.place == TEXT.index("mill burned")
    qtbot.waitUntil(lambda: "Focus: In 1921 the mill burned down." in heard)
    qtbot.keyClick(desk.page, Qt.Key.Key_Escape)


def test_nothing_is_searched_for_once_the_words_are_cleared(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    desk = desk_of(shown(mill), qtbot)
    qtbot.keyClicks(desk.finder.field, "mill burned")
    qtbot.waitUntil(lambda: len(desk.page.shown.hits) == 1)
    (clear,) = desk.finder.field.findChildren(QToolButton)
    clear.click()
    qtbot.waitUntil(lambda: desk.page.shown.hits == ())
    assert not desk.finder.next.isEnabled()
    desk.close()


def test_of_another_document_nothing_is_lit(shown: Shown, mill: Path, qtbot: QtBot) -> None:
    story = json.loads(mill.read_text("utf-8"))
    story["sources"].append({"id": "diary", "label": "Diary", "file": "diary.txt"})
    mill.write_text(json.dumps(story), "utf-8")
    (mill.parent / "documents" / "diary.txt").write_text("It rained.", "utf-8")
    desk = desk_of(shown(mill), qtbot)
    qtbot.keyClick(desk.page, Qt.Key.Key_N)
    assert desk.foot.buttons
    desk.read("diary")
    qtbot.waitUntil(lambda: desk.page.accessibleName() == "Document of Diary")
    assert not desk.foot.buttons
    assert "Quoted for" not in desk.page.accessibleDescription()
    page = QAccessible.queryAccessibleInterface(desk.page)
    assert page.text(QAccessible.Text.Name) == "Document of Diary"
    window = QAccessible.queryAccessibleInterface(desk)
    assert window.role() == QAccessible.Role.Window
    assert window.text(QAccessible.Text.Name) == "Diary – Documents"
    desk.close()


def test_who_comes_to_the_list_of_quotes_reads_on_where_they_are(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    desk = desk_of(shown(mill), qtbot)
    qtbot.waitUntil(desk.isActiveWindow)
    desk.page.light(None)
    desk.quotes.setFocus()
    assert desk.quotes.hasFocus()
    assert desk.quotes.item(0).isSelected()
    assert desk.page.lit_place is None
    qtbot.keyClick(desk.quotes, Qt.Key.Key_Down)
    assert desk.page.lit_place is not None
    assert desk.page.lit_place.event == "end"
    desk.quotes.empty()
    desk.read("book")
    qtbot.waitUntil(lambda: desk.quotes.count() == 2)
    assert desk.quotes.current_key == desk.page.shown.position == 1
    desk.close()


def test_enter_or_a_double_click_on_a_quote_of_the_list_leads_to_its_event(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    window = shown(mill)
    desk = desk_of(window, qtbot)
    qtbot.keyClick(desk.quotes, Qt.Key.Key_Down)
    qtbot.keyClick(desk.quotes, Qt.Key.Key_Return)
    assert window.session.state.view.selected == "fire"
    second = desk.quotes.visualItemRect(desk.quotes.item(1)).center()
    for click in (qtbot.mouseClick, qtbot.mouseDClick):
        click(desk.quotes.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert window.session.state.view.selected == "end"
    desk.close()


def test_tab_comes_to_the_tabs_before_what_lies_below_them(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    desk = desk_of(shown(mill), qtbot)
    qtbot.waitUntil(desk.isActiveWindow)
    order = (desk.tabs.tabBar(), desk.quotes, desk.file, desk.folder, desk.verify)
    order[0].setFocus()
    for each in order:
        assert each.hasFocus()
        qtbot.keyClick(each, Qt.Key.Key_Tab)
    desk.close()


def test_a_click_on_a_passage_lights_it_and_its_copy_comes_from_the_document(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    window = shown(mill)
    desk = desk_of(window, qtbot)
    page = desk.page
    page.show_span(TEXT.index("In 1921"), TEXT.index("In 1921") + 7)
    block = next(each for each in page.seen if each.block.start == TEXT.index("In 1921"))
    at = QPoint(round(page.measures.text_left) + 4, round(block.top) + 8)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.lit_place is not None
    assert page.lit_place.event == "fire"
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "In 1921 the mill burned down."
    desk.close()


def test_the_document_is_searched_forwards_and_around(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    desk = desk_of(shown(mill), qtbot)
    desk.finder.begin()
    qtbot.keyClicks(desk.finder.field, "MILL  burned")
    qtbot.keyClick(desk.finder.field, Qt.Key.Key_Return)
    assert desk.finder.count.text() == "1 of 1"
    assert desk.page.shown.hit == (TEXT.index("mill burned"), TEXT.index("mill burned") + 11)
    desk.finder.field.setText("nobody")
    desk.finder.search()
    assert desk.finder.count.text().endswith(" of 320")
    qtbot.keyClick(desk.finder.field, Qt.Key.Key_Escape)
    assert desk.finder.field.text() == ""
    assert desk.page.shown.hits == ()
    qtbot.keyClick(desk.page, Qt.Key.Key_Escape)
    assert not desk.isVisible()


def test_a_date_that_no_quote_uses_is_listed_and_leads_to_its_place(
    shown: Shown, mill: Path, tmp_path: Path, qtbot: QtBot, heard: list[str]
) -> None:
    path = tmp_path / "documents" / "book.txt"
    path.write_text(f"{TEXT}\nIt was built again in early 1923.", "utf-8")
    desk = desk_of(shown(mill), qtbot)
    qtbot.waitUntil(lambda: desk.dates.list.count() == 1)
    assert desk.tabs.tabText(1) == "Unread dates (1)"
    assert desk.dates.said.text().startswith("1 of 2 dates in this text is not on the timeline.")
    desk.tabs.setCurrentIndex(1)
    assert heard[-1] == desk.dates.said.text()
    desk.dates.list.setCurrentRow(0)
    assert desk.page.copied() == "early 1923"
    assert desk.page.seen[-1].block.start > len(TEXT)
    desk.close()


def test_what_is_known_of_a_document_goes_with_it(
    shown: Shown, mill: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "documents" / "book.txt"
    path.write_text("In 1921 the mill burned down. It was built again in early 1923.", "utf-8")
    window = shown(mill)
    desk = desk_of(window, qtbot)
    qtbot.waitUntil(lambda: desk.dates.list.count() == 1)
    desk.finder.field.setText("mill")
    desk.finder.search()
    window.session.open(story(event("e", "2001", claim("diary", "It rained."))))
    assert desk.empty.isVisible()
    assert not desk.page.isVisible()
    assert (desk.windowTitle(), desk.title.text(), desk.told.text()) == ("Documents", "", "")
    assert desk.tabs.tabText(1) == "Unread dates"
    assert desk.dates.list.count() == desk.quotes.count() == 0
    assert not desk.finder.next.isEnabled()
    desk.close()


def test_a_desk_that_was_left_says_nothing_when_another_story_is_opened(
    shown: Shown, mill: Path, qtbot: QtBot, heard: list[str]
) -> None:
    window = shown(mill)
    desk = desk_of(window, qtbot)
    desk.finder.field.setText("mill")
    desk.finder.search()
    desk.close()
    heard.clear()
    window.session.open(story(event("e", "2001", claim("diary", "It rained."))))
    assert not desk.finder.next.isEnabled()
    assert not [said for said in heard if "found" in said or "Choose" in said]


def test_f1_tells_the_keys_over_the_desk(shown: Shown, mill: Path, qtbot: QtBot) -> None:
    desk = desk_of(shown(mill), qtbot)
    qtbot.waitUntil(desk.isActiveWindow)
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    sheet = desk.findChild(ShortcutSheet)
    assert sheet is not None
    assert sheet.isVisible()
    sheet.close()
    desk.close()
