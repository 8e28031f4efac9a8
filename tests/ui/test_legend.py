"""The sheet that explains the timeline, opened from the menu."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from herline.ui.legend import LISTED, SIGNS, LegendSheet
from tests.builders import claim, event, story
from tests.ui.conftest import Shown


def words(sheet: QWidget) -> list[str]:
    return [shown.text() for shown in sheet.findChildren(QLabel)]


def test_it_explains_every_sign_and_names_the_sources(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    window.menus.actions["legend"].trigger()
    sheet = window.findChild(LegendSheet)
    assert sheet is not None
    assert {meaning for _, meaning in SIGNS} <= set(words(sheet))
    assert "Book" in words(sheet)
    assert "Colours: the kinds of events" not in words(sheet)  # the story names none
    assert not sheet.grab().toImage().isNull()  # paints all of it
    sheet.close()


def test_a_sign_in_words_is_heard_with_its_meaning(shown: Shown, small: Path) -> None:
    lines = [each.accessibleName() for each in LegendSheet(shown(small)).findChildren(QLabel)]
    assert "6 years folded: An empty stretch, drawn short; a click on its mark unfolds it." in lines


def test_of_very_many_sources_it_tells_how_many_are_left_out(shown: Shown, small: Path) -> None:
    window = shown(small)
    told = [event(f"e{i}", "2012", claim(f"source-{i}", "it")) for i in range(LISTED + 2)]
    window.session.open(story(*told))
    sheet = LegendSheet(window)
    assert f"Source-{LISTED - 1}" in words(sheet)
    assert f"Source-{LISTED}" not in words(sheet)
    assert "and 2 more" in words(sheet)


def test_a_name_from_right_to_left_stands_beside_its_sample(shown: Shown, small: Path) -> None:
    window = shown(small)
    window.session.open(story(event("e", "2012", claim("מקור", "it"))))
    named = next(each for each in LegendSheet(window).findChildren(QLabel) if each.text() == "מקור")
    assert named.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_it_goes_on_explaining_the_story_of_which_it_was_asked(shown: Shown, small: Path) -> None:
    window = shown(small)
    window.session.open(story(event("e", "2012", claim("book", "it"), kind="shoot")))
    sheet = LegendSheet(window)
    before = sheet.grab().toImage()
    window.session.open(story(event("e", "2012", claim("book", "it"))))
    assert sheet.grab().toImage() == before
