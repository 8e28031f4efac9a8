"""The command palette finds what can be done, and events, by a few letters."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from herline.frozen import replace
from herline.model.view import Grouping
from herline.ui.answering import SHOWN, score, titled
from herline.ui.offers import EventTitles, Offer, best, offers_of
from herline.ui.palette import NOTHING, Palette
from herline.ui.timeline.canvas import Canvas
from herline.ui.window import Window
from tests.builders import event, story
from tests.ledger.stories import in_columns
from tests.ui.conftest import Shown


@pytest.mark.parametrize(
    ("asked", "words", "expected"),
    [
        ("zoom", "Zoom in", 0),
        ("in", "Zoom in", 1),
        ("oom", "Zoom in", 3),
        ("zin", "Zoom in", 9),
        ("in zo", "Zoom in", 1),
        ("", "Zoom in", 0),
        ("fit", "Zoom in", None),
    ],
)
def test_better_answers_score_lower(asked: str, words: str, expected: int | None) -> None:
    assert score(asked, words) == expected


def test_the_best_answer_comes_first() -> None:
    offers = [Offer(words, "", lambda: None) for words in ("Show all", "Whole story", "About")]
    assert best(offers, "st")[0].words == "Whole story"
    assert best(offers, "xyz") == []


def test_what_is_told_of_an_offer_finds_it_after_those_with_such_words() -> None:
    def offer(words: str, meaning: str = "") -> Offer:
        return Offer(words, "", lambda: None, meaning)

    compared = offer("Compare two sources", "A mirror: two above and below the axis")
    offers = [compared, offer("Minor prizes"), offer("Mirrored glass")]
    assert [found.words for found in best(offers, "mirror")] == ["Mirrored glass", compared.words]
    assert best(offers, "mirror axis") == [compared]
    assert best(offers, "mirror lanes") == []


def test_of_very_many_titles_as_many_are_found_as_can_be_shown() -> None:
    titles = [f"step {number} of the case" for number in range(5000)] + ["the case ends"]
    assert len(titled(titles, "case")) == SHOWN
    assert titled(titles, "Case ends") == [5000]
    assert titled(titles, "step 4999") == [4999]
    assert titled(titles, "")[0] == 0


def test_events_are_found_in_the_story_that_was_open_when_it_came(
    shown: Shown, small: Path
) -> None:
    window = shown(small)
    window.session.open(in_columns(story(event("a", "2001", title="Visit"))))
    titles = EventTitles(window)
    window.session.open(in_columns(story(event("b", "2001"), event("c", "2002", title="Visit"))))
    assert [offer.words for offer in titles.offers("visit")] == ["Visit"]


def test_beside_an_event_stands_its_date_in_the_language_of_the_reader(
    shown: Shown, small: Path
) -> None:
    window = shown(small)
    window.session.open(story(event("visit", "2013-10-12")))
    window.session.prefer(reader_language="de")
    (offer,) = EventTitles(window).offers("visit")
    assert (offer.words, offer.beside) == ("Visit", "12. Okt. 2013")


def opened(window: Window) -> Palette:
    window.menus.actions["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    return palette


def test_the_mirror_is_found_by_its_name(shown: Shown) -> None:
    found = best(offers_of(shown(None)), "mirror")
    assert "Compare two sources" in [offer.words for offer in found]


def test_tellings_and_languages_are_found_as_their_menus_have_them(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    source = replace(window.session.state.whole.sources[0], label="Brief", language="de")
    told = replace(window.session.state.story, sources=(source,))
    window.session.open(told)
    found = {offer.words: offer for offer in offers_of(window)}
    found["Language you read: German"].do()
    assert window.session.state.settings.reader_language == "de"
    found["According to: Brief"].do()
    assert window.session.state.view.lens.source == source.id
    found["According to: All sources"].do()
    assert window.session.state.view.lens.source == ""


def test_a_command_is_done_with_enter(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    palette = opened(window)
    qtbot.keyClicks(palette.field, "source")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.state.view.grouping is Grouping.SOURCE


def test_an_event_is_shown(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    palette = opened(window)
    qtbot.keyClicks(palette.field, "the shoot")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.state.view.selected == "event-2"


def test_the_keys_go_round_the_list(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    palette = opened(window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    rows = palette.list.model().rowCount()
    assert palette.list.currentIndex().row() == rows - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    palette.close()


def test_a_screen_reader_is_told_what_enter_would_do(
    shown: Shown, small: Path, qtbot: QtBot, heard: list[str]
) -> None:
    palette = opened(shown(small))
    heard.clear()
    added: list[int] = []
    palette.list.model().rowsInserted.connect(lambda _, first, last: added.append(last - first))
    qtbot.keyClicks(palette.field, "the")
    assert len(added) == len("the")  # all rows at once, for each of them would be told
    palette.field.clear()
    qtbot.keyClicks(palette.field, "script")
    assert heard[-1] == "Focus: The script, 2002"
    assert palette.field.hasFocus()


def test_what_cannot_be_done_is_not_offered(shown: Shown, small: Path) -> None:
    window = shown(small)
    palette = opened(window)
    assert "Back" not in [offer.words for offer in palette._offers]
    palette.close()


def test_where_nothing_is_found_it_says_so(
    shown: Shown, small: Path, qtbot: QtBot, heard: list[str]
) -> None:
    palette = opened(shown(small))
    assert palette.nothing.isHidden()
    qtbot.keyClicks(palette.field, "zzz")
    assert heard.count(NOTHING) == 1
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)  # nothing to choose, and it stays
    palette.field.clear()
    qtbot.keyClicks(palette.field, "sh")
    assert palette.list.isVisible()
    assert not palette.nothing.isVisible()


def test_its_own_keys_leave_it_for_who_had_the_keyboard(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    before = QApplication.focusWidget()
    palette = opened(window)
    qtbot.keyClick(palette.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_it_is_left_in_peace_when_who_had_the_keyboard_is_gone(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    before = QLineEdit(window)
    before.show()
    before.setFocus()
    palette = opened(window)
    with qtbot.waitSignal(before.destroyed):
        before.deleteLater()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_keyboard_is_shown_on_the_timeline_again_when_the_palette_is_left(
    shown_whole: Shown, small: Path
) -> None:
    window = shown_whole(small)
    canvas = window.findChild(Canvas)
    assert canvas is not None
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.overlay.focused
    window.turn_palette()
    assert not canvas.overlay.focused
    window.turn_palette()
    assert canvas.overlay.focused
