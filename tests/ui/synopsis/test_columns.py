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


def is_set(quote: QuoteView) -> bool:
    return quote.height() == quote.heightForWidth(quote.width())


def last_of(panel: Synopsis) -> QuoteView:
    return panel.quotes()[-1]


def test_what_is_seen_is_set_at_once_and_the_rest_when_the_hand_rests(
    qtbot: QtBot, panel: Synopsis
) -> None:
    rough = last_of(panel).height()
    assert is_set(panel.quotes()[0])
    assert rough > 20
    qtbot.waitUntil(lambda: last_of(panel).height() > rough)
    assert all(map(is_set, panel.quotes()))
    assert panel.columns.height() > last_of(panel).geometry().bottom()


def test_who_scrolls_at_once_scrolls_through_words_that_are_set(panel: Synopsis) -> None:
    bar = panel.area.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    assert all(map(is_set, panel.quotes()))


def test_the_keyboard_finds_the_last_quote_before_the_hand_has_rested(panel: Synopsis) -> None:
    last = last_of(panel)
    last.setFocus(Qt.FocusReason.TabFocusReason)
    seen = panel.area.viewport().rect()
    top = last.mapTo(panel.area.viewport(), last.rect().topLeft()).y()
    assert is_set(last)
    assert seen.top() < top < seen.bottom()
