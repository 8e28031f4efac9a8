import hashlib
from pathlib import Path

import pytest

from herline.documents.check import Check, QuoteState, check_story
from herline.documents.finding import State
from herline.documents.folder import Standing
from herline.documents.opened import open_document
from herline.model.story import Event, Quote, Source, Story

LETTER = "We were married on Saturday, the 14th. It rained."
REGISTER = "Getraut am 15. Mai 1921 in der Kirche von Au."


def wedding(letter_hash: str = "") -> Story:
    return Story(
        "A wedding",
        sources=(
            Source("letter", "Anna's letter", file="letter.txt", sha256=letter_hash),
            Source("register", "Register", file="register.txt"),
            Source("photo", "Photograph", file="../photo.txt"),
        ),
        events=(
            Event(
                "wedding",
                "They marry",
                quotes=(
                    Quote("letter", "married on Saturday, the 14th", start=8, end=37),
                    Quote("register", "am 16. Mai 1921", start=8, end=23),
                ),
            ),
            Event(
                "rain",
                "It rains",
                quotes=(
                    Quote("letter", "It rained.", "", "", 38, 48),
                    Quote("photo", "Wet coats"),
                    Quote("diary", "Rain again"),
                ),
            ),
        ),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "photo.txt").write_text("Wet coats")
    inner = tmp_path / "documents"
    inner.mkdir()
    (inner / "letter.txt").write_text(LETTER, "utf-8")
    (inner / "register.txt").write_text(REGISTER, "utf-8")
    return inner


def test_a_quote_says_in_which_code_page_its_document_was_read(tmp_path: Path):
    (tmp_path / "letter.txt").write_bytes("Мы обвенчались в субботу. Шёл дождь.".encode("cp1251"))
    quotes = (Quote("letter", "Шёл дождь.", start=26, end=36), Quote("letter", "Шёл снег"))
    source = Source("letter", "Letter", file="letter.txt", sha256="0" * 64)
    story = Story("A wedding", sources=(source,), events=(Event("a", "A", quotes=quotes),))
    check = check_story(story, tmp_path)
    assert check.states[0].state is State.EXACT
    assert all("was read as Windows-1251" in state.sentence for state in check.states)
    assert "read as Windows-1251" in check.documents[0].sentence
    opened = open_document(story, source, tmp_path, {}, check)
    assert opened.match.document
    assert opened.match.document.text.endswith("Шёл дождь.")
    assert opened.states == check.states


def test_every_quote_of_every_event_has_its_state(folder: Path):
    check = check_story(wedding(hashlib.sha256(LETTER.encode()).hexdigest()), folder)
    assert [(s.event, s.index, s.state) for s in check.states] == [
        ("wedding", 0, State.EXACT),
        ("wedding", 1, State.ALTERED),
        ("rain", 0, State.MOVED),
        ("rain", 1, State.UNCHECKED),
        ("rain", 2, State.UNCHECKED),
    ]
    assert check.counts[State.EXACT] == 1
    assert check.counts[State.MISSING] == 0
    assert check.in_words == "5 quotes: 1 exact, 1 moved, 1 altered, 2 not checked."
    assert not check.fine


def test_many_quotes_are_counted_in_thousands():
    found = QuoteState("wedding", 0, "letter", State.EXACT, "")
    assert Check(None, states=(found,) * 1_200).in_words == "1,200 quotes: 1,200 exact."


def test_what_the_document_says_is_shown_beside_the_quote(folder: Path):
    check = check_story(wedding(), folder)
    exact = check.state_of("wedding", 0)
    assert exact is not None
    assert exact.found == (8, 37)
    assert exact.passage == "married on Saturday, the 14th"
    altered = check.state_of("wedding", 1)
    assert altered is not None
    assert altered.found is None
    assert altered.passage == "am 15. Mai 1921"
    assert "quoted “16”, found “15”" in altered.sentence
    assert check.state_of("wedding", 9) is None


def test_each_document_says_how_it_was_met(folder: Path):
    check = check_story(wedding("0" * 64), folder)
    assert [(d.source, d.standing) for d in check.documents] == [
        ("letter", Standing.CHANGED),
        ("register", Standing.FOUND),
        ("photo", Standing.UNREADABLE),
    ]
    letter = check.document_of("letter")
    assert letter is not None
    assert letter.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
    assert letter.encoding == "utf-8"
    unread = check.state_of("rain", 1)
    assert unread is not None
    assert "leads out of the folder" in unread.sentence


def test_without_a_folder_nothing_is_checked():
    check = check_story(wedding(), None)
    assert check.counts[State.UNCHECKED] == 5
    assert check.documents == ()
    assert check.fine


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    check = check_story(wedding(), tmp_path / "nowhere")
    assert {d.standing for d in check.documents[:2]} == {Standing.MISSING}
    assert check.counts[State.UNCHECKED] == 5


def test_progress_is_told_and_may_stop_the_check(folder: Path):
    told: list[float] = []
    check_story(wedding(), folder, told.append)
    assert told == [0, 1 / 3, 2 / 3, 1]

    def stop(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_story(wedding(), folder, stop)
