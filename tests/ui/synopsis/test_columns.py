"""Quotes that nobody sees yet are set when the hand rests, and at once when they are wanted."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from herline.session.session import Session
from herline.ui.synopsis.quote import QuoteView
from herline.ui.synopsis.synopsis import Synopsis
from tests import builders

WIDE = "WWWWWWW " * 30
"""Takes far more room than its letters make one think."""


@pytest.fixture
def panel(qtbot: QtBot) -> Synopsis:
    """Ten long quotes of one source, of which the first is seen."""
    claims = [builders.claim("letter", str(n), words=f"{WIDE}{n}.") for n in range(10)]
    session = Session()
    session.open(builders.story(builders.event("speech", "1921", *claims)))
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(500, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select("speech")
    return panel


def quotes(panel: Synopsis) -> list[QuoteView]:
    """As they are now; the panel itself would set them first."""
    return panel.columns.columns[0].quotes


def is_set(quote: QuoteView) -> bool:
    return quote.is_told and quote.height() == quote.heightForWidth(quote.width())


def test_what_is_seen_is_set_at_once_and_the_rest_when_the_hand_rests(
    qtbot: QtBot, panel: Synopsis
) -> None:
    first, last = quotes(panel)[0], quotes(panel)[-1]
    assert is_set(first)
    assert not is_set(last)
    assert last.height() > 20
    qtbot.waitUntil(lambda: is_set(last))
    assert all(map(is_set, quotes(panel)))
    assert panel.columns.height() > last.geometry().bottom()
    assert last.accessibleName().startswith("Letter: “WWW")


def test_what_was_said_of_another_event_is_not_heard_meanwhile(panel: Synopsis) -> None:
    assert not quotes(panel)[-1].accessibleName()


def test_who_scrolls_at_once_scrolls_through_words_that_are_set(panel: Synopsis) -> None:
    bar = panel.area.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    assert all(map(is_set, quotes(panel)))


def test_the_keyboard_finds_the_last_quote_before_the_hand_has_rested(panel: Synopsis) -> None:
    last = quotes(panel)[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    seen = panel.area.viewport().rect()
    top = last.mapTo(panel.area.viewport(), last.rect().topLeft()).y()
    assert is_set(last)
    assert seen.top() < top < seen.bottom()


def test_with_tab_a_quote_higher_than_the_room_is_read_from_its_beginning(
    qtbot: QtBot, panel: Synopsis
) -> None:
    first, second = quotes(panel)[:2]
    with qtbot.waitActive(panel):
        panel.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.height() > panel.area.viewport().height()
    header = panel.columns.columns[0].header
    assert second.mapTo(panel.area.viewport(), second.rect().topLeft()).y() == header.height() + 14


def colours_beside(qtbot: QtBot, summary: str) -> set[str]:
    """What is painted where silent sources and the summary stand, at its upper edge."""
    told = builders.event("speech", "1921", builders.claim("letter", "x"), summary=summary)
    session = Session()
    session.open(builders.story(told))
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select("speech")
    column = panel.columns.columns[0].bounds
    image = panel.columns.grab().toImage()
    beside = range(column.right() + 16, column.right() + 100)
    return {image.pixelColor(x, column.top() + 2).name() for x in beside}


def test_where_nobody_is_silent_and_nothing_is_summed_up_no_line_is_drawn(qtbot: QtBot) -> None:
    assert len(colours_beside(qtbot, "")) == 1
    assert len(colours_beside(qtbot, "A speech.")) > 1


def test_the_first_quote_is_read_with_what_stands_above_it(panel: Synopsis) -> None:
    quotes(panel)[-1].setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.area.verticalScrollBar().value() > 0
    quotes(panel)[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.area.verticalScrollBar().value() == 0
