"""Who repeats whom: witnesses are counted by where they have it from."""

from __future__ import annotations

from itertools import permutations

from herline.model.origins import in_words, independent, origins
from herline.model.story import Source, Story
from herline.model.synopsis import synopsis
from tests.builders import claim, event


def told_by(**derives: str) -> Story:
    """A story of these sources, each with the names of those it derives from."""
    return Story(
        "Who says so?",
        sources=tuple(
            Source(id, id.capitalize(), derives_from=tuple(others.split()))
            for id, others in derives.items()
        ),
    )


def test_a_source_that_repeats_another_adds_no_witness() -> None:
    story = told_by(notice="", diary="", quiz="notice")
    assert in_words(story, ("notice", "diary", "quiz")) == "3 sources, 2 independent"
    assert in_words(story, ("notice", "diary")) == "2 sources"


def test_who_repeats_what_repeats_goes_back_to_the_first() -> None:
    story = told_by(notice="", encyclopedia="notice", quiz="encyclopedia")
    assert origins(story)["quiz"] == {"notice"}
    assert independent(story.origins, ("notice", "quiz")) == 1


def test_two_that_repeat_a_silent_third_are_one_witness() -> None:
    story = told_by(notice="", morning="notice", evening="notice")
    assert independent(story.origins, ("morning", "evening")) == 1


def test_a_compilation_adds_nothing_to_its_parts_and_is_one_witness_alone() -> None:
    story = told_by(notice="", diary="", biography="notice diary")
    assert independent(story.origins, ("biography",)) == 1
    assert independent(story.origins, ("biography", "notice")) == 1
    assert independent(story.origins, ("biography", "notice", "diary")) == 2


def test_the_most_that_share_nothing_are_counted_in_whatever_order_they_speak() -> None:
    story = told_by(a="", b="", c="", d="", early="a b", middle="b c", late="c d")
    for order in permutations(("early", "middle", "late")):
        assert independent(story.origins, order) == 2


def test_many_compilations_are_counted_at_once() -> None:
    parts = {f"p{i}": "" for i in range(3000)}
    books = {f"b{i}": f"p{i} p{i + 1}" for i in range(0, 3000, 2)}
    assert independent(told_by(**parts, **books).origins, books) == 1500


def test_sources_that_repeat_each_other_in_a_circle_are_one_origin() -> None:
    story = told_by(one="other", other="one", third="other", itself="itself")
    assert set(origins(story).values()) == {frozenset({"one"}), frozenset({"itself"})}
    assert in_words(story, ("one", "other", "third")) == "3 sources, 1 independent"


def test_a_source_that_is_not_there_derives_nothing() -> None:
    story = told_by(quiz="lost")
    assert origins(story)["quiz"] == {"quiz"}
    assert in_words(story, ("quiz", "stranger")) == "2 sources"
    assert in_words(story, ()) == "no source"


def test_the_synopsis_says_how_many_are_independent() -> None:
    story = told_by(notice="", quiz="notice")
    premiere = event("premiere", "", claim("notice", when="2013"), claim("quiz", when="2013"))
    headline = synopsis(story, premiere).headline
    assert headline == "2 sources, 1 independent; no disagreement"
