"""Five hundred hostile strings in titles, names and quotes: shown as letters, copied as is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from herline.model.citation import cite
from herline.model.filter import Filter
from herline.model.story import Kind, Person, Source, Story
from herline.paint.style import style
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.events.rows import Column
from herline.ui.events.table import EventTable
from herline.ui.narrowing.chips import FilterBar
from herline.ui.narrowing.facets import FacetPanel
from herline.ui.parts.clipboard import carried, copy_text
from herline.ui.parts.setting import Setting
from herline.ui.parts.typeset import Paragraph, Run, letters
from herline.ui.synopsis.synopsis import Synopsis
from tests.hostile import HOSTILE, hostile_event


@pytest.fixture(scope="module")
def hostile() -> Story:
    text = HOSTILE[1]
    return Story(
        text,
        sources=(Source("source", text, text, text, text, text, note=text, mark="<"),),
        people=(Person("person", text, (text,), text),),
        kinds=(Kind("kind", text),),
        events=tuple(hostile_event(i, text) for i, text in enumerate(HOSTILE)),
    )


def test_there_are_five_hundred_of_them() -> None:
    assert len(set(HOSTILE)) == 500


def test_each_is_set_letter_by_letter(qapp: object) -> None:
    for text in HOSTILE:
        shown = letters(text)
        assert len(shown) == len(text)
        setting = Setting((Paragraph((Run(text),)),), 300, style("light"))
        assert setting.height > 0
        if text.isprintable() and text.isascii():
            assert shown == text


def test_each_comes_back_from_the_clipboard_as_it_was(qapp: object, hostile: Story) -> None:
    for each in hostile.events:
        quote = each.quotes[0]
        cited = cite(hostile, quote)
        assert quote.exact in cited
        copy_text(cited)
        back = QGuiApplication.clipboard().text()
        if any("\ud800" <= letter <= "\udfff" for letter in quote.exact):
            # Half of a pair cannot pass through Qt: its place is kept and seen, not its value.
            assert back == carried(cited)
            assert back.count("\ufffd") == sum("\ud800" <= c <= "\udfff" for c in cited)
        else:
            assert back == cited


def test_no_panel_takes_them_for_markup(qtbot: QtBot, hostile: Story) -> None:
    session = Session(Settings())
    session.open(hostile)
    panels: list[QWidget] = [
        Synopsis(session),
        FacetPanel(session),
        FilterBar(session),
        EventTable(session),
    ]
    for panel in panels:
        qtbot.addWidget(panel)
        panel.resize(600, 400)
        panel.show()
    session.narrow(
        Filter(frozenset(("person",)), frozenset(("source",)), frozenset(("kind",)), text="e")
    )
    session.widen()
    for panel in panels:
        panel.grab()
        assert_plain(panel)
    for number in range(0, 500, 23):
        session.select(f"e{number}")
        panels[0].grab()
        assert_plain(panels[0])


def assert_plain(panel: QWidget) -> None:
    for label in panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    for widget in (panel, *panel.findChildren(QWidget)):
        assert is_plain_tip(widget.toolTip())
        assert "\x00" not in widget.accessibleName()
    for button in panel.findChildren(QAbstractButton):
        assert "\n" not in button.text()


def is_plain_tip(tip: str) -> bool:
    """A tooltip is empty, our own words, or wrapped with every sign of markup written out."""
    inside = tip.removeprefix("<qt><div style='white-space:pre'>").removesuffix("</div></qt>")
    inside = inside.replace("<br>", "")
    return "<" not in inside


def test_tooltips_of_lists_and_tables_are_plain_too(qtbot: QtBot, hostile: Story) -> None:
    session = Session(Settings())
    session.open(hostile)
    table = EventTable(session)
    qtbot.addWidget(table)
    for row in range(table.rows.rowCount()):
        for column in Column:
            index = table.rows.index(row, column)
            assert is_plain_tip(str(index.data(Qt.ItemDataRole.ToolTipRole)))
            assert "\n" not in str(index.data())
