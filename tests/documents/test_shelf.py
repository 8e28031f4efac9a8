"""Files that a reader chose for single sources, and documents opened for reading."""

import hashlib
from pathlib import Path

from herline.documents.check import check_story
from herline.documents.finding import State
from herline.documents.folder import Standing
from herline.documents.opened import open_document
from herline.documents.placed import Placed, Places, placed
from herline.model.story import Event, Quote, Source, Story

TEXT = "In May it rained. The mill burned down. In June it rained again."


def mill(file: str = "mill.txt", sha256: str = "") -> Story:
    quotes = (
        Quote("book", "The mill burned down.", "In May it rained. ", " In June it", 18, 39),
        Quote("book", "it snowed all of July and nobody came"),
    )
    events = (Event("fire", "The fire", quotes=quotes),)
    return Story("Mill", sources=(Source("book", "Book", file=file, sha256=sha256),), events=events)


def test_a_chosen_file_is_read_whatever_it_is_called(tmp_path: Path):
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text(TEXT)
    check = check_story(mill(), None, chosen={"book": elsewhere})
    assert check.documents[0].standing is Standing.FOUND
    assert check.documents[0].chosen
    assert [state.state for state in check.states] == [State.EXACT, State.MISSING]


def test_a_chosen_file_with_another_hash_has_changed_and_says_what_that_did(tmp_path: Path):
    (tmp_path / "new.txt").write_text(TEXT)
    story = mill(sha256="0" * 64)
    check = check_story(story, tmp_path, chosen={"book": tmp_path / "new.txt"})
    assert check.documents[0].standing is Standing.CHANGED
    assert check.counts_of("book") == {State.EXACT: 1, State.MISSING: 1}


def test_a_chosen_file_that_is_gone_is_missing_though_the_folder_has_the_document(tmp_path: Path):
    (tmp_path / "mill.txt").write_text(TEXT)
    check = check_story(mill(), tmp_path, chosen={"book": tmp_path / "gone.txt"})
    assert check.documents[0].standing is Standing.MISSING
    assert "gone" in check.documents[0].sentence


def test_other_sources_are_looked_for_in_the_folder(tmp_path: Path):
    (tmp_path / "mill.txt").write_text(TEXT)
    check = check_story(mill(), tmp_path, chosen={"another": tmp_path / "other.txt"})
    assert check.documents[0].standing is Standing.FOUND


def test_an_opened_document_says_where_its_quotes_stand(tmp_path: Path):
    (tmp_path / "mill.txt").write_text(TEXT)
    story = mill(sha256=hashlib.sha256(TEXT.encode()).hexdigest())
    opened = open_document(story, story.sources[0], tmp_path, {})
    places = Places(placed(opened.states))
    assert [(place.start, place.end, place.event) for place in places.all] == [(18, 39, "fire")]
    assert places.at(20) == places.all
    assert places.at(39) == ()
    assert places.of("fire", 0) == 0
    assert places.of("fire", 1) is None


def test_what_a_check_found_in_the_same_text_holds_for_an_opened_document(tmp_path: Path):
    (tmp_path / "mill.txt").write_text(TEXT)
    story = mill()
    check = check_story(story, tmp_path)
    opened = open_document(story, story.sources[0], tmp_path, {}, check)
    assert opened.states[0] is check.states[0]


def test_places_within_a_stretch_include_long_ones_that_began_before_it():
    long, short = Placed(0, 90, "a", 0, State.EXACT), Placed(5, 9, "b", 0, State.EXACT)
    last = Placed(95, 99, "c", 0, State.EXACT)
    places = Places((long, short, last))
    assert places.within(50, 60) == (long,)
    assert places.within(6, 96) == (long, short, last)
    assert places.at(7) == (short, long)
    assert (places.beside(5, 1), places.beside(5, -1), places.beside(96, 1)) == (2, 0, None)
