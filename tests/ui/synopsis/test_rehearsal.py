"""A rehearsal makes the widgets of a synopsis before anybody clicks."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.model.story import Quote
from herline.settings import By
from herline.ui.synopsis import rehearsal, synopsis
from herline.ui.synopsis.quote import QuoteView
from herline.ui.synopsis.rehearsal import Rehearsal
from herline.ui.synopsis.synopsis import Synopsis
from tests.ui.scenes import small_session
from tests.ui.synopsis.panels import shown, words


def rehearsed(panel: Synopsis) -> Rehearsal:
    """A rehearsal in a panel."""
    return Rehearsal(panel._telling(), panel.body, panel.head)  # pyright: ignore[reportPrivateUsage]


def test_what_was_rehearsed_leaves_nothing_behind_but_its_widgets(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsal, "PATIENCE", 60.0)
    session = small_session()
    panel = shown(qtbot, session)
    rehearsed(panel).go_on()
    made = set(panel.columns.findChildren(QuoteView))
    assert len(made) == 3
    assert not panel.body.quotes()
    assert not panel.head.text
    assert not panel.columns.summary.text
    session.select("recast")
    assert set(panel.body.quotes()) == made


def test_a_rehearsal_that_is_broken_off_leaves_nothing_to_be_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsal, "PATIENCE", 0.0)
    panel = shown(qtbot, small_session())
    begun, pieces = rehearsed(panel), 0
    while not panel.columns.columns:
        begun.go_on()
    while panel.columns.columns:
        begun.go_on()
        pieces += 1
    assert pieces > 3
    for done in range(1, pieces):
        begun = rehearsed(panel)
        for _ in range(done):
            begun.go_on()
        begun.end()
        assert not panel.columns.columns
        assert not panel.head.text
        assert not panel.columns.summary.text


def test_a_table_is_made_ahead_for_those_who_prefer_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsal, "PATIENCE", 60.0)
    session = small_session()
    panel = shown(qtbot, session)
    rehearsed(panel).go_on()
    assert panel.body.table is None
    session.prefer(synopsis_by=By.CLAIMS)
    rehearsed(panel).go_on()
    assert panel.body.table is not None
    assert not panel.body.table.isVisible()
    session.prefer(synopsis_by=By.QUOTES)
    session.select("recast")
    assert not panel.body.table.isVisible()
    assert panel.area.isVisible()
    session.prefer(synopsis_by=By.CLAIMS)
    assert panel.body.table.isVisible()
    assert not panel.area.isVisible()


def test_a_click_ends_a_rehearsal_for_good(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsal, "SOON", 0)
    monkeypatch.setattr(rehearsal, "PATIENCE", 0.0)
    session = small_session()
    panel = shown(qtbot, session)
    begun = rehearsed(panel)
    while not panel.columns.columns:
        begun.go_on()
    begun.end()
    session.select("recast")
    said = words(panel)
    assert "Morton is replaced" in said
    QApplication.processEvents()  # would go on, as what is to be deleted is still there
    assert words(panel) == said


def test_each_story_is_rehearsed_once_nobody_clicked_for_a_while(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synopsis, "AT_REST", 0)
    session = small_session()
    panel = shown(qtbot, session)
    qtbot.waitUntil(lambda: len(panel.columns.findChildren(QuoteView)) == 3)
    event = session.state.story.events[0]
    quotes = tuple(Quote("encyclopedia", f"It is said {n} times.") for n in range(9))
    told = replace(event, id="often", quotes=quotes, claims=())
    session.open(replace(session.state.story, events=(told,)))
    qtbot.waitUntil(lambda: len(panel.columns.findChildren(QuoteView)) == 9)
    session.select("often")
    assert len(panel.body.quotes()) == 9
