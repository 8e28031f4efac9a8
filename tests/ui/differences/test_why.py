"""The dialog that tells why a bar is where it is: the words lit, the rule, a way to the quote."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from herline.model.edtf import parse
from herline.model.story import EventDate
from herline.session.session import Session
from herline.ui.differences.why import WhyDialog
from herline.ui.parts.typeset import Ground
from herline.ui.synopsis.synopsis import Synopsis
from tests.builders import claim, event, story

WEDDING = replace(
    event(
        "wedding",
        "",
        claim("letter", when="1921-05", words="We married in May , she writes ."),
        claim("register", when="1921-05-15", id="it", words="getraut am 15. Mai", rule="as read"),
    ),
    when=EventDate(parse("1921-05-15"), follows=("it",)),
)
WEDDING = replace(WEDDING, claims=(replace(WEDDING.claims[0], words="in May ,"), WEDDING.claims[1]))


def asked(qtbot: QtBot) -> tuple[Synopsis, WhyDialog]:
    session = Session()
    session.open(story(WEDDING))
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select("wedding")
    qtbot.keyClick(panel, Qt.Key.Key_W)
    dialog = panel.findChild(WhyDialog)
    assert dialog is not None
    return panel, dialog


def test_it_tells_the_claims_with_their_words_lit_and_the_rule(qtbot: QtBot) -> None:
    _, dialog = asked(qtbot)
    assert "15 May 1921" in dialog.head.text
    assert "How: as read" in dialog.body.text
    lit = [
        run.text[mark.start : mark.end]
        for paragraph in dialog.body.paragraphs
        for run in paragraph.runs
        for mark in run.marks
        if mark.ground is Ground.HIT
    ]
    assert lit == ["in May,"]
    assert "names a day" in dialog.body.text
    assert dialog.bar is not None
    assert dialog.bar.accessibleName() == "The bar, with its edges at 15 May 1921"
    dialog.reject()


def test_a_link_leads_to_the_quote_in_its_column(qtbot: QtBot) -> None:
    panel, dialog = asked(qtbot)
    link = dialog.body.buttons[-1]
    setting = dialog.body.setting(dialog.body.width())
    assert setting.link_at(link.geometry().center().toPointF()) == "read 0"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.body.quotes()[0].hasFocus)


def test_the_keyboard_goes_from_link_to_link_and_follows_one(qtbot: QtBot) -> None:
    panel, dialog = asked(qtbot)
    qtbot.waitUntil(dialog.body.hasFocus)
    first, second = dialog.body.buttons
    assert first.accessibleName() == "Read the quote of Register"
    assert second.accessibleName() == "Read the quote of Letter"
    qtbot.keyClick(dialog.body, Qt.Key.Key_Tab)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    panel.activateWindow()
    qtbot.waitUntil(panel.body.quotes()[0].hasFocus)


def test_a_link_below_what_is_seen_comes_into_sight_with_the_keyboard(qtbot: QtBot) -> None:
    _, dialog = asked(qtbot)
    qtbot.waitUntil(dialog.body.hasFocus)
    dialog.resize(420, 260)
    last = dialog.body.buttons[-1]
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    qtbot.keyClick(dialog.body.buttons[0], Qt.Key.Key_Tab)
    assert not last.visibleRegion().isEmpty()
    dialog.reject()


def test_home_and_end_scroll_as_page_down_does(qtbot: QtBot) -> None:
    _, dialog = asked(qtbot)
    dialog.resize(dialog.width(), 160)
    bar = dialog.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(dialog.body, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(dialog.body, Qt.Key.Key_Home)
    assert bar.value() == 0
    (close,) = dialog.findChildren(QPushButton)
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(close, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
