"""The language that the reader reads, chosen in a menu."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from herline.frozen import replace
from herline.model.story import Source
from herline.ui.reader import fill, languages
from tests.builders import claim, event, story
from tests.ui.conftest import Shown
from tests.ui.scenes import small_session


def test_the_languages_of_the_story_and_of_its_sources_can_be_chosen() -> None:
    session = small_session()
    told = story(event("ring", "2012", claim("brief", "x"), claim("carta", "x")))
    sources = Source("brief", "Brief", language="de-AT"), Source("carta", "Carta", language="es")
    session.open(replace(told, sources=sources, language="de"))
    assert languages(session.state) == ("en", "de", "es")  # English, German, Spanish
    session.prefer(reader_language="fr")
    assert languages(session.state) == ("en", "fr", "de", "es")


def test_who_reads_german_is_given_no_translation_of_it(qtbot: QtBot) -> None:
    session, menu = small_session(), QMenu()
    qtbot.addWidget(menu)
    fill(menu, session)
    english, german = menu.actions()
    assert (english.text(), english.isChecked()) == ("English", True)
    assert (german.text(), german.isChecked()) == ("German", False)
    german.trigger()
    assert session.state.settings.reader_language == "de"


def test_the_menu_of_the_window_lists_them_when_it_is_opened(shown: Shown, small: Path) -> None:
    window = shown(small)
    menu = next(each for each in window.findChildren(QMenu) if each.title() == "Language you &read")
    menu.aboutToShow.emit()
    assert "English" in [each.text() for each in menu.findChildren(QAction)]
