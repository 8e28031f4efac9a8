"""The synopsis by claim, read and used as a person would."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from herline.model.agreement import Agreement
from herline.model.story import Attribute
from herline.session.session import Session
from herline.settings import By, Settings
from herline.ui.parts.setting import Setting
from herline.ui.synopsis import claim_cell
from herline.ui.synopsis.claim_table import ClaimTable
from herline.ui.synopsis.claim_widths import claim_widths
from herline.ui.synopsis.synopsis import Synopsis
from tests import builders
from tests.ui.scenes import small_session


def shown(
    qtbot: QtBot, session: Session, event: str = "recast", width: int = 1000
) -> tuple[Synopsis, ClaimTable]:
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(width, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select(event)
    assert panel.body.table is not None
    return panel, panel.body.table


def said(table: ClaimTable) -> list[list[str]]:
    return [[spot.spoken for spot in spots] for spots in table.grid.spots]


def test_a_screen_reader_is_told_the_cell_at_which_the_keyboard_comes_in(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, heard: list[str]
) -> None:
    panel, table = shown(qtbot, small_session(synopsis_by=By.CLAIMS))
    with qtbot.waitActive(panel):
        panel.activateWindow()
    told: list[QModelIndex] = []
    monkeypatch.setattr(table, "_say_present", lambda: told.append(table.currentIndex()))
    panel.top.next.setFocus()
    table.setFocus()
    assert not told  # Qt tells of the table only now, and would have the last word
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].isValid()


def test_each_cell_is_set_once_to_be_measured_and_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Setting] = []

    def setting(*given: Any) -> Setting:
        made.append(Setting(*given))
        return made[-1]

    monkeypatch.setattr(claim_cell, "Setting", setting)
    _, table = shown(qtbot, small_session(synopsis_by=By.CLAIMS))
    measured = len(made)
    table.grab()
    assert measured == len(made) == sum(map(len, table.grid.spots)) - 1  # one spans both rows


def test_a_key_turns_from_quotes_to_claims_and_it_stays_a_preference(qtbot: QtBot) -> None:
    session = small_session()
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select("recast")
    assert panel.body.table is None
    qtbot.keyClick(panel, Qt.Key.Key_K)
    assert session.state.settings.synopsis_by is By.CLAIMS
    assert panel.body.table is not None
    assert panel.body.table.isVisible()
    assert not panel.area.isVisible()
    assert panel.top.claims.isChecked()
    qtbot.mouseClick(panel.top.quotes, Qt.MouseButton.LeftButton)
    assert session.state.settings.synopsis_by is By.QUOTES
    assert panel.area.isVisible()


def test_rows_are_what_is_asked_and_columns_are_sources(qtbot: QtBot) -> None:
    _, table = shown(qtbot, small_session(synopsis_by=By.CLAIMS))
    when, why = said(table)
    assert when[0] == "when; conflict: at least 6 months apart; follow a claim…"
    assert when[1].startswith("Encyclopedia on when: June 2012, at least 6 months apart from AFI")
    assert when[3] == "Trivia on when: says nothing about this"
    assert why[0] == "why; one source"
    assert why[3] == "Trivia on why: the tone"
    heads = [
        table.grid.headerData(column, Qt.Orientation.Horizontal)
        for column in range(table.grid.columnCount())
    ]
    assert heads == ["What is asked", "Encyclopedia", "AFI Catalog", "Trivia", "Silent"]


def test_who_is_silent_stands_beside_all_rows(qtbot: QtBot) -> None:
    _, table = shown(qtbot, small_session(synopsis_by=By.CLAIMS))
    assert "Radio; does not mention it" in said(table)[0][-1]
    assert table.rowSpan(0, table.grid.columnCount() - 1) == len(table.grid.spots)


def test_no_cell_covers_others_because_it_did_so_in_the_event_before(qtbot: QtBot) -> None:
    few = builders.event("few", "", builders.claim("a", "one"), builders.claim("a", when="1891"))
    more = builders.event("more", "", *few.claims, builders.claim("b", "two"))
    silent = builders.event("silent", "", builders.claim("c", "three"))
    session = Session(Settings(synopsis_by=By.CLAIMS))
    session.open(builders.story(few, more, silent))
    _, table = shown(qtbot, session, "few")
    assert table.rowSpan(0, 2) == 2
    session.select("more")
    spans = [table.rowSpan(0, column) for column in range(table.grid.columnCount())]
    assert spans == [1, 1, 1, 2]


def test_what_agrees_is_quiet_and_what_differs_is_tinted(qtbot: QtBot) -> None:
    session = small_session(synopsis_by=By.CLAIMS)
    _, table = shown(qtbot, session)
    assert table.grid.spots[0][1].agreement is Agreement.CONFLICT
    session.select("premiere")
    assert {spot.agreement for spot in table.grid.spots[0][1:3]} == {Agreement.SAME}


def test_enter_leads_from_a_cell_to_its_quote(qtbot: QtBot) -> None:
    session = small_session(synopsis_by=By.CLAIMS)
    panel, table = shown(qtbot, session)
    table.setFocus()
    table.point_at("when", "catalogue")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert session.state.settings.synopsis_by is By.QUOTES
    quote = panel.body.quotes()[1]
    assert "recast in early 2013" in quote.text
    qtbot.waitUntil(quote.hasFocus)
    qtbot.keyClick(quote, Qt.Key.Key_K)
    assert table.isVisible()
    assert table.grid.spot(table.currentIndex()) is table.grid.spots[0][2]


def test_a_click_on_the_words_leads_to_the_quote_too(qtbot: QtBot) -> None:
    session = small_session(synopsis_by=By.CLAIMS)
    panel, table = shown(qtbot, session)
    place = table.visualRect(table.grid.place_of("when", "encyclopedia"))
    spots = (
        place.topLeft() + offset
        for y in range(0, place.height(), 4)
        for x in range(0, place.width(), 4)
        if (offset := type(place.topLeft())(x, y))
        and table.cell.link_at(
            table.indexAt(place.topLeft() + offset), offset.toPointF(), place.width()
        )
    )
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=next(spots))
    assert session.state.settings.synopsis_by is By.QUOTES
    qtbot.waitUntil(panel.body.quotes()[0].hasFocus)


def test_where_it_is_narrow_all_stands_in_one_column(qtbot: QtBot) -> None:
    panel, table = shown(qtbot, small_session(synopsis_by=By.CLAIMS), width=420)
    assert table.grid.columnCount() == 1
    assert len(table.grid.spots) == 2 * 4 + 1
    panel.resize(1000, 500)
    qtbot.waitUntil(lambda: table.grid.columnCount() == 5)


@pytest.mark.parametrize(
    ("room", "sources", "stacked"),
    [(1280, 5, False), (1029, 5, False), (690, 2, False), (690, 5, True), (1100, 8, False)],
)
def test_five_sources_stand_beside_each_other_in_a_window_of_the_usual_size(
    room: int, sources: int, stacked: bool
) -> None:
    w = claim_widths(room, sources, silent=False)
    assert w.stacked is stacked
    assert stacked or w.source >= 148
    if sources == 5 and not stacked:
        assert w.asked + 5 * w.source <= room


WIDE = "WWWWWWW " * 30
"""Takes far more room than its letters make one think."""


def many_rows(qtbot: QtBot) -> ClaimTable:
    """Ten things asked, of which the first is seen."""
    claims = [
        builders.claim("letter", f"{WIDE}{n}", attribute=Attribute.WHY, of=f"no. {n}", words=f"{n}")
        for n in range(10)
    ]
    session = Session(Settings(synopsis_by=By.CLAIMS))
    session.open(builders.story(builders.event("speech", "1921", *claims)))
    return shown(qtbot, session, "speech")[1]


def heights(table: ClaimTable) -> list[int]:
    return [table.rowHeight(row) for row in range(table.grid.rowCount())]


def test_rows_below_what_is_seen_are_set_when_the_hand_rests(qtbot: QtBot) -> None:
    table = many_rows(qtbot)
    first, *_, last = heights(table)
    assert 20 < last < first
    qtbot.waitUntil(lambda: table.rowHeight(9) > last)
    assert set(heights(table)[:-1]) == {first}


def test_who_points_at_the_last_row_at_once_sees_it(qtbot: QtBot) -> None:
    table = many_rows(qtbot)
    table.point_at("why no. 9", "letter")
    place = table.visualRect(table.currentIndex())
    assert place.intersects(table.viewport().rect())
    assert len(set(heights(table)[:-1])) == 1


def test_it_may_grow_twice_before_its_cells_stand_beside_each_other(qtbot: QtBot) -> None:
    panel, table = shown(qtbot, small_session(synopsis_by=By.CLAIMS), width=500)
    assert table.grid.stacked
    assert table.grid.some_silent
    table.resize(1000, 400)
    table.resize(1100, 400)
    panel.resize(1100, 500)
    qtbot.waitUntil(lambda: not table.grid.stacked)
    assert table.columnWidth(0) < table.width() / 2


def test_an_event_of_fewer_sources_may_follow_while_rows_below_are_not_set_yet(
    qtbot: QtBot,
) -> None:
    sources = ("letter", "diary", "register")
    speech = builders.event(
        "speech",
        "1921",
        *(
            builders.claim(
                source, f"{WIDE}{n}", attribute=Attribute.WHY, of=f"no. {n}", words=f"{n}"
            )
            for n in range(10)
            for source in sources
        ),
    )
    answer = builders.event("answer", "1922", builders.claim("newspaper", "yes", words="yes"))
    session = Session(Settings(synopsis_by=By.CLAIMS))
    session.open(builders.story(speech, answer))
    panel, table = shown(qtbot, session, "speech", width=600)
    table.verticalScrollBar().setValue(30)
    panel.resize(610, 500)
    assert table.grid.stacked
    session.select("answer")
    assert not table.grid.stacked
    assert table.verticalScrollBar().value() == 0
