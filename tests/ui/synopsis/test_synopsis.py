"""The synopsis, read and used as a person would."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from herline.model.edtf import parse
from herline.model.filter import Filter
from herline.model.story import Attribute, Coverage, Report
from herline.model.synopsis import synopsis as synopsis_of
from herline.paint.style import style_for
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.parts.typeset import Ground
from herline.ui.synopsis import head
from herline.ui.synopsis import words as synopsis_words
from herline.ui.synopsis.synopsis import NOTHING
from herline.ui.synopsis.words import Telling
from tests import builders
from tests.ui.scenes import PREMIERE, right_click, small_session
from tests.ui.synopsis.panels import shown, sources, words


def test_without_a_selection_it_says_what_to_do(qtbot: QtBot) -> None:
    panel = shown(qtbot, small_session())
    assert panel.empty.isVisible()
    assert panel.empty.text() == NOTHING
    assert not panel.area.isVisible()


def test_a_milestone_is_called_one_behind_its_kind(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    ring = builders.event("ring", "2012", kind="gift", milestone=True)
    session.open(builders.story(ring))
    session.select("ring")
    assert "■ Gift   milestone   " in panel.top.about.text


def test_an_event_is_told_with_its_date_its_reason_and_its_people(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    head = panel.head.text.replace("\u00a0", " ")
    assert "Morton is replaced" in head
    assert "from 2012 to 2013  inferred  2012/" in head.replace("\u2060", "")
    assert "2012/\u20602013" in head
    assert "Casting" in panel.top.about.text
    assert "Samantha Morton, Spike Jonze" in panel.top.about.text
    assert "Another voice is found." in panel.columns.summary.text
    assert "after the shoot" in panel.columns.summary.text


@pytest.mark.parametrize("width", [1000, 500])
def test_what_a_filter_leaves_out_says_so_with_a_way_back(qtbot: QtBot, width: int) -> None:
    session = small_session()
    panel = shown(qtbot, session, width)
    session.select("premiere")
    session.narrow(Filter(kinds=frozenset({"casting"})))
    assert "outside the filter, show all events" in words(panel)
    prose = panel.columns.facts if panel.columns.narrow else panel.top.about
    setting = prose.setting(prose.width())
    qtbot.waitUntil(lambda: prose.height() >= setting.height)
    place = next(
        QPoint(x, y)
        for y in range(0, prose.height(), 3)
        for x in range(0, prose.width(), 3)
        if setting.link_at(QPointF(x, y)) == "widen"
    )
    qtbot.mouseClick(prose, Qt.MouseButton.LeftButton, pos=place)
    assert not session.state.view.filter
    assert "outside the filter" not in words(panel)


def test_each_source_has_a_column_and_the_silent_ones_share_the_last(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    assert sources(panel) == ["encyclopedia", "catalogue", "trivia"]
    assert panel.columns.silent.text.startswith("Silent: 1")
    assert "Radio" in panel.columns.silent.text
    assert "does not mention it" in panel.columns.silent.text
    assert panel.columns.silent.accessibleName() == "Silent: Radio, does not mention it"


def test_who_was_not_checked_stands_apart_from_the_silent(qtbot: QtBot) -> None:
    named = replace(builders.event("deal", "2016"), coverage=(("bank", Coverage.UNCHECKED),))
    talk = builders.event("talk", "2016", builders.claim("bank"), builders.claim("witness"))
    session = Session()
    session.open(builders.story(named, talk))
    panel = shown(qtbot, session)
    session.select("deal")
    told = panel.columns.silent.accessibleName()
    assert told == "Not checked: Bank. Silent: Witness, does not mention it"


def test_a_date_that_differs_is_named_with_whom_it_differs_from(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    first, second, _ = panel.columns.columns
    when = first.top.paragraphs[0]
    assert when.text.startswith("when  mid-2012")
    assert "2012-06" in when.text
    assert "apart\u00a0from\u00a0A" in when.text or "apart from A" in when.text
    assert any(mark.ground is Ground.TAG for run in when.runs for mark in run.marks)
    assert "AFI Catalog says" in when.tip
    assert "from E" in second.top.text.replace("\u00a0", " ")
    heard = "when, mid-2012, 2012-06, at least 6 months apart from AFI Catalog"
    assert first.top.accessibleName() == heard


def test_what_agrees_bears_no_tag(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    grounds = {
        mark.ground
        for column in panel.columns.columns
        for prose in (column.top, *column.quotes)
        for paragraph in prose.paragraphs
        for run in paragraph.runs
        for mark in run.marks
    }
    assert Ground.TAG not in grounds
    assert Ground.DIFFERS not in grounds


def test_that_nobody_checked_the_quotes_is_said_once(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    assert words(panel).count("not checked") == 1


def test_a_date_in_words_stays_on_one_line_with_how_it_is_known() -> None:
    told = builders.story(builders.event("recast", "[2012-07..2013-05]", inferred="as told"))
    telling = Telling(small_session().state, style_for(Settings()))
    said, _ = head.head(synopsis_of(told, told.events[0]), telling)
    words = said[0].text.replace("\u00a0", "_")
    assert "some_time_between_July_2012_and_May_2013__inferred " in words


def test_a_date_too_long_to_stand_beside_the_name_begins_a_line_and_is_not_broken_there() -> None:
    told = builders.story(builders.event("recast", "[2012-07..2013-05~]", title="The recast"))
    telling = Telling(small_session().state, style_for(Settings()))
    said, _ = head.head(synopsis_of(told, told.events[0]), telling)
    name, date = said[0].text.split("\n")
    assert name == "The recast"
    assert date.startswith("some time between July 2012 and about May 2013  ")
    assert said[0].spoken.startswith("The recast, some time between")


def test_a_date_that_has_no_room_beside_the_name_is_not_torn_from_its_edtf() -> None:
    told = builders.story(builders.event("idea", "2000~/2003~", title="The idea"))
    telling = Telling(small_session().state, style_for(Settings()))
    said, _ = head.head(synopsis_of(told, told.events[0]), telling)
    _, _, date = said[0].text.partition("   ")
    unbroken = date.replace("\u2060", "").replace("\u00a0", "_")
    assert unbroken == "from_about_2000_to_about_2003__2000~/2003~__why?"


def test_why_a_date_is_so_is_asked_on_the_line_where_the_date_ends() -> None:
    told = builders.story(builders.event("recast", "2012-07/2013-05"))
    telling = Telling(small_session().state, style_for(Settings()))
    said, _ = head.head(synopsis_of(told, told.events[0]), telling)
    assert said[0].text.replace("\u00a0", "_").endswith("2013-05__why?")


def test_the_menu_of_a_source_leads_to_its_events_and_to_its_telling(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    header = panel.columns.columns[1].header
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    right_click(header, QPoint(5, 5))
    (menu,) = header.findChildren(QMenu)
    offered = {action.text(): action for action in menu.actions()}
    offered[f"Show only {header.source.label}"].trigger()
    assert session.state.view.filter.sources == {header.source.id}
    offered["Tell the story as this source does"].trigger()
    assert session.state.view.lens.source == header.source.id


def test_headers_stay_in_sight_while_their_columns_scroll(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session, height=190)
    session.select("recast")
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(bar.maximum())
    columns = panel.columns
    for column in columns.columns:
        top = column.header.y() + columns.y()
        assert 0 <= top < panel.area.viewport().height()


def test_a_click_hides_what_the_sources_say(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("premiere")
    with qtbot.waitSignal(panel.left):
        qtbot.mouseClick(panel.top.away, Qt.MouseButton.LeftButton)
    assert session.state.selected is None
    session.back()
    assert session.state.view.selected == "premiere"


def test_next_and_previous_step_through_time(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("idea")
    qtbot.mouseClick(panel.top.next, Qt.MouseButton.LeftButton)
    assert session.state.view.selected == "recast"
    qtbot.mouseClick(panel.top.previous, Qt.MouseButton.LeftButton)
    assert session.state.view.selected == "idea"


def test_the_widgets_of_one_event_show_the_next_and_those_left_over_are_hidden(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    first = panel.columns.tab_order()
    session.select("premiere")
    second = panel.columns.tab_order()
    assert set(second) < set(first)
    assert all(widget.isVisible() for widget in second)
    assert not any(widget.isVisible() for widget in set(first) - set(second))
    session.select("recast")
    assert panel.columns.tab_order() == first
    assert all(widget.isVisible() for widget in first)


def test_a_column_says_beside_a_date_when_that_was_reported_and_by_whom() -> None:
    report = Report(parse("2012-12-23"), "Charleston Daily Mail", "the year as printed")
    claim = PREMIERE.claims[0]
    quote = replace(claim.quote, reported=report)
    event = replace(PREMIERE, quotes=(quote,), claims=(replace(claim, quote=quote),))
    session = small_session()
    telling = Telling(session.state, style_for(session.state.settings))
    (column,) = synopsis_of(session.state.story, event).columns

    def written(paragraphs: object) -> str:
        return "\n".join("".join(r.text for r in p.runs) for p in paragraphs)  # type: ignore[attr-defined]

    assert "reported\u00a023\u00a0Dec\u00a02012" in written(synopsis_words.dates(column, telling))
    passage = synopsis_words.passage(column.passages[0], 0, telling)
    told = "said  Charleston Daily Mail, 23 December 2012  the year as printed"
    assert told in written(passage)


def test_a_difference_that_is_pointed_at_stands_first_in_the_columns_that_speak_of_it(
    qtbot: QtBot,
) -> None:
    told = builders.story(
        builders.event(
            "wedding",
            "1921",
            builders.claim("letter", "Anna", attribute=Attribute.WHO, words="Anna was there."),
            builders.claim("letter", when="1921-05-14", words="On the 14th."),
            builders.claim("register", when="1921-05-15", words="Am 15. Mai."),
            builders.claim("diary", "Ulm", attribute=Attribute.WHERE, words="In Ulm."),
            builders.claim("diary", "Karl", attribute=Attribute.WHO, words="Karl too."),
        )
    )
    session = Session()
    session.open(told)
    panel = shown(qtbot, session, width=900, height=300)

    def said() -> list[list[str]]:
        return [[q.passage.quote.exact for q in c.quotes] for c in panel.columns.columns]

    session.point_at("wedding", "when")
    assert said() == [
        ["On the 14th.", "Anna was there."],
        ["Am 15. Mai."],
        ["In Ulm.", "Karl too."],
    ]
    first, second = panel.columns.columns[0].quotes
    assert first.y() < second.y()
    session.select("")
    session.select("wedding")
    assert said()[0] == ["Anna was there.", "On the 14th."]


BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


@pytest.mark.parametrize("reason", BACK)
@pytest.mark.parametrize("at_a_quote", [True, False])
def test_who_comes_back_from_a_menu_or_another_window_finds_the_page_where_they_left_it(
    qtbot: QtBot, reason: Qt.FocusReason, at_a_quote: bool
) -> None:
    session = small_session()
    panel = shown(qtbot, session, height=190)
    session.select("recast")
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    reader = panel.body.quotes()[0] if at_a_quote else panel
    reader.setFocus(Qt.FocusReason.MouseFocusReason)
    bar.setValue(bar.maximum())
    left = bar.value()
    reader.clearFocus()
    reader.setFocus(reason)
    assert bar.value() == left
    panel.body.quotes()[0].clearFocus()
    panel.body.quotes()[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert bar.value() < left
