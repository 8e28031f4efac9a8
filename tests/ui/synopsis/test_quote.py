"""A quote in the synopsis: read as it is tidied or verbatim, copied, and with its state."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from herline.documents.check import check_story
from herline.model.citation import cite
from herline.model.story import Quote
from herline.model.synopsis import Passage
from herline.paint.style import style_for
from herline.ui.parts.typeset import Ground
from herline.ui.synopsis.quote import NOTHING_AROUND, QuoteView
from herline.ui.synopsis.words import Telling
from tests.ui.scenes import QUOTED, small_session
from tests.ui.synopsis.panels import shown, words


def test_quotes_are_tidied_for_reading_and_v_shows_them_letter_by_letter(
    qtbot: QtBot, heard: list[str]
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    assert "in mid-2012," in panel.body.quotes()[0].text
    qtbot.keyClick(panel.body.quotes()[0], Qt.Key.Key_V)
    assert panel.top.letters.isChecked()
    assert heard[-1] == "Verbatim: on"
    assert QUOTED in panel.body.quotes()[0].text
    qtbot.keyClick(panel, Qt.Key.Key_V)
    assert "in mid-2012," in panel.body.quotes()[0].text


def test_the_words_of_a_claim_are_marked_in_both_forms(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    for on, marked in ((False, "mid-2012"), (True, "mid @-@ 2012")):
        panel.show_verbatim(on)
        run = panel.body.quotes()[0].paragraphs[0].runs[0]
        assert [run.text[m.start : m.end] for m in run.marks] == [marked]


@pytest.mark.parametrize("verbatim", [False, True])
def test_c_copies_the_quote_letter_by_letter_with_its_citation(
    qtbot: QtBot, verbatim: bool
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    panel.show_verbatim(verbatim)
    with qtbot.waitSignal(panel.said) as said:
        qtbot.keyClick(panel.body.quotes()[0], Qt.Key.Key_C)
    event = session.state.selected
    assert event is not None
    copied = QGuiApplication.clipboard().text()
    assert copied == cite(session.state.story, event.quotes[0])
    assert QUOTED in copied
    assert said.args == ["Copied the quote of Encyclopedia with its citation."]


def test_a_click_on_copy_copies_and_ctrl_c_does_too(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    quote = panel.body.quotes()[1]
    setting = quote.setting(quote.width())
    spots = (
        QPoint(x, y)
        for y in range(quote.height() - 1, 0, -4)
        for x in range(0, quote.width(), 4)
        if setting.link_at(QPointF(x, y)) == "copy"
    )
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(quote, Qt.MouseButton.LeftButton, pos=next(spots))
    assert "screened 12 Oct 2013" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(panel.body.quotes()[0], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "premiered on 12 October" in QGuiApplication.clipboard().text()


def test_a_translation_stands_below_a_quote_in_another_language(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    assert "→ en  the tone was wrong" in panel.body.quotes()[2].text
    session.prefer(reader_language="de")
    assert "the tone was wrong" not in panel.body.quotes()[2].text


def test_a_quote_is_heard_with_its_translation_and_without_what_can_be_clicked(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    told = panel.body.quotes()[2].accessibleName()
    assert told.startswith("Trivia: “")
    assert "translated: the tone was wrong" in told
    assert "copy" not in told
    assert "copy" in panel.body.quotes()[2].text


def test_each_quote_says_its_state_as_soon_as_it_is_known(qtbot: QtBot, tmp_path: Path) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    session.note_check(check_story(session.state.story, tmp_path))
    assert "quotes not checked" not in words(panel)
    assert panel.body.quotes()
    assert all("· not checked" in quote.text for quote in panel.body.quotes())


def test_search_hits_are_marked_in_quotes(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    session.search("october")
    run = panel.body.quotes()[0].paragraphs[0].runs[0]
    hits = [run.text[m.start : m.end] for m in run.marks if m.ground is Ground.HIT]
    assert hits == ["October"]


def test_another_quote_is_shown_without_its_context_and_without_the_tips_of_the_last(
    qtbot: QtBot, heard: list[str]
) -> None:
    session = small_session()
    telling = Telling(session.state, style_for(session.state.settings))
    source = session.state.story.sources[0]
    column = QWidget()
    qtbot.addWidget(column)
    view = QuoteView(telling.style, column)
    view.hold(
        Passage(Quote("encyclopedia", "the idea", prefix="Then "), (), {}), source, 0, telling
    )
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert view.text.startswith("…Then the idea")
    assert view.accessibleName().startswith("Encyclopedia: Then “the idea”")
    assert not heard  # a screen reader is told another name by itself
    column.resize(400, 400)
    view.resize(400, view.heightForWidth(400))
    with qtbot.waitExposed(column):
        column.show()
    qtbot.mouseMove(view, QPoint(5, view.height() - 5))
    assert "Not checked" in view.toolTip()
    view.hold(Passage(Quote("encyclopedia", "a script", prefix="And "), (), {}), source, 1, telling)
    view.resize(400, view.heightForWidth(400))
    assert view.text.startswith("a script")
    assert not view.toolTip()
    view.hold(Passage(Quote("encyclopedia", "a take"), (), {}), source, 2, telling)
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert heard == [NOTHING_AROUND]
