"""Where the keyboard stops in a synopsis, and what is heard there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from herline.paint.style import style_for
from herline.ui.synopsis.quote import KEYS, QuoteView
from herline.ui.tab_order import tab_stops
from tests.ui.scenes import small_session
from tests.ui.synopsis.panels import shown


def test_who_comes_to_a_column_with_the_keyboard_is_told_what_it_says_of_the_time(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    assert panel.accessibleName() == "Synopsis of Morton is replaced"
    assert "■ Casting" in panel.top.about.text
    assert panel.top.about.accessibleName().startswith("Casting")
    column = panel.columns.columns[0]
    assert "column 1 of " in column.header.accessibleName()
    assert column.header.accessibleName().endswith(f": {column.top.accessibleName()}")


def test_a_screen_reader_finds_the_columns_in_the_order_in_which_they_are_read(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    session.select("recast")
    panel.columns.finish()
    told = QAccessible.queryAccessibleInterface(panel.columns)
    parts = [told.child(place) for place in range(told.childCount())]
    assert [part.object() for part in parts if part.role() == QAccessible.Role.Heading] == [
        column.header for column in panel.columns.columns
    ]
    assert {part.role() for part in parts} == {
        QAccessible.Role.Heading,
        QAccessible.Role.Paragraph,
    }
    quotes = [part.object() for part in parts if isinstance(part.object(), QuoteView)]
    assert quotes == panel.body.quotes()
    first = panel.columns.columns[0]
    names = [part.text(QAccessible.Text.Name) for part in parts]
    start = names.index(first.header.accessibleName())
    assert names[start : start + 3] == [
        each.accessibleName() for each in (first.header, first.top, first.quotes[0])
    ]
    assert [told.indexOfChild(part) for part in parts] == list(range(len(parts)))
    assert told.child(len(parts)) is None


def test_who_comes_to_the_synopsis_is_told_the_quote_last(qtbot: QtBot, heard: list[str]) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.top.next.setFocus()
    heard.clear()
    panel.setFocus()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [f"Focus: {panel.body.quotes()[0].accessibleName()}"]


def test_the_keys_of_quotes_are_told_once(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    for event in ("recast", "premiere", "recast"):
        session.select(event)
        first, *others = panel.body.quotes()
        assert first.accessibleDescription() == KEYS
        assert not any(quote.accessibleDescription() for quote in others)


def test_everything_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    assert (
        panel.body.quotes()[0].accessibleName().startswith("Encyclopedia: “It was cut in mid-2012")
    )
    for column in panel.columns.columns:
        assert column.header.accessibleName()
        assert column.top.accessibleName()
    for button in (panel.top.next, panel.top.previous, panel.top.letters, panel.top.away):
        assert button.accessibleName()
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in panel.findChildren(QLabel)
    )


def test_escape_leads_away(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.body.quotes()[0], Qt.Key.Key_Escape)


def test_where_the_keyboard_is_stands_beside_the_words(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    quote = panel.body.quotes()[0]
    accent = style_for(session.state.settings).colour("accent")

    def edge() -> QColor:
        return panel.columns.grab().toImage().pixelColor(quote.edge.center())

    assert edge() != accent
    quote.setFocus()
    assert edge() == accent
    assert quote.edge.right() < quote.x()
    panel.body.quotes()[1].setFocus()
    assert edge() != accent


def test_tab_stops_at_the_event_and_at_the_silent_so_that_they_are_heard(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session, height=300)
    session.select("recast")
    accent = style_for(session.state.settings).colour("accent")
    stops = tab_stops([panel])
    assert (stops[0], stops[-1]) == (panel.head, panel.columns.silent)
    for stop in (panel.head, panel.columns.silent):
        parent = stop.parentWidget()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        sign = parent.grab().toImage().pixelColor(stop.edge.center())
        assert sign == accent
    assert panel.head.accessibleName().startswith("Morton is replaced, ")


def test_the_keyboard_stays_at_its_source_or_at_the_first_where_that_is_silent(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    panel.columns.columns[1].quotes[0].setFocus()
    session.select("premiere")
    assert panel.columns.columns[1].quotes[0].hasFocus()
    session.select("recast")
    panel.columns.columns[2].quotes[0].setFocus()
    session.select("premiere")
    assert panel.body.quotes()[0].hasFocus()
