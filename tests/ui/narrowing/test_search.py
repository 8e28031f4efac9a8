"""Searching narrows as one types, and says how much was found."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from herline.model.asking import in_words
from herline.session.session import Session
from herline.ui.narrowing.search import SearchField
from tests.ui.scenes import small_session


def shown(qtbot: QtBot, session: Session) -> SearchField:
    field = SearchField(session)
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    return field


def test_typing_narrows_and_says_how_many_match(qtbot: QtBot) -> None:
    session = small_session()
    field = shown(qtbot, session)
    assert field.count == ""
    qtbot.keyClicks(field, "2012")
    assert session.state.matching == (1,)
    assert field.count == "1 event"
    assert field.accessibleName() == "Search events and quotes, 1 event found"


def test_words_are_found_as_they_are_read_and_as_they_stand(qtbot: QtBot) -> None:
    session = small_session()
    field = shown(qtbot, session)
    qtbot.keyClicks(field, "mid-2012")
    assert session.state.matching == (1,)
    session.search("@-@")
    assert session.state.matching == (1,)


def test_a_phrase_in_quotation_marks_is_sought_word_by_word(qtbot: QtBot) -> None:
    session = small_session()
    field = shown(qtbot, session)
    qtbot.keyClicks(field, '"he says"')
    assert session.state.matching == (1,)
    assert in_words(session.state.view.filter, session.state.story) == "“he says”"
    assert field.text() == '"he says"'


def test_escape_drops_the_words_and_then_leaves(qtbot: QtBot) -> None:
    session = small_session()
    field = shown(qtbot, session)
    qtbot.keyClicks(field, "zeppelin")
    assert field.count == "0 events"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(session.state.matching) == 3
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_field_follows_what_others_ask(qtbot: QtBot) -> None:
    session = small_session()
    field = shown(qtbot, session)
    session.search("york")
    assert field.text() == "york"
    session.widen()
    assert field.text() == ""
    assert field.count == ""
