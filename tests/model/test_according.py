"""A story in one source's telling: its events, its dates, and nobody else's."""

from __future__ import annotations

from dataclasses import replace

from herline.model.according import own_date
from herline.model.agreement import Agreement
from herline.model.lens import Lens, in_words, through
from herline.model.story import Dating
from tests.builders import claim, event, story

RECAST = event(
    "recast",
    "2012/2013",
    claim("diary", when="2012-06", id="june", rule="the diary is dated"),
    claim("paper", when="2013"),
)
PREMIERE = event("premiere", "2013-10-12", claim("paper", when="2013-10-12"))
COSTUMES = event("costumes", "2012-05", claim("diary", "the forties"))
FILM = story(COSTUMES, RECAST, PREMIERE)


def test_only_what_the_source_speaks_of_is_told_at_its_own_dates() -> None:
    told = through(FILM, Lens("diary"))
    assert [each.id for each in told.events] == ["costumes", "recast"]
    recast = told.event("recast")
    assert recast is not None
    assert recast.when is not None
    assert recast.when.date.text == "2012-06"
    assert recast.when.dating is Dating.STATED
    assert recast.when.reason == "the diary is dated"
    assert recast.when.follows == ("june",)


def test_what_it_does_not_date_stands_where_the_story_has_it_told_apart() -> None:
    (costumes, _) = through(FILM, Lens("diary")).events
    assert costumes.when is not None
    assert costumes.when.date.text == "2012-05"
    assert costumes.when.dating is Dating.INFERRED
    assert costumes.when.reason.startswith("Diary gives no date")


def test_strictly_what_it_does_not_date_has_no_date() -> None:
    (costumes, recast) = through(FILM, Lens("diary", strict=True)).events
    assert costumes.when is None
    assert recast.when is not None


def test_all_that_others_say_of_its_events_can_still_be_read() -> None:
    told = through(FILM, Lens("paper"))
    assert told.events[0].claims == RECAST.claims
    assert told.agreements == (Agreement.CONFLICT, Agreement.SINGLE)


def test_of_several_dates_of_a_source_the_most_exact_counts() -> None:
    shoot = event(
        "shoot",
        "2012",
        claim("diary", when="2012"),
        claim("diary", when="2012-06"),
        claim("diary", when="2008-01-01", of="year of the model"),
    )
    own = own_date(shoot, "diary")
    assert own is not None
    assert own.date.text == "2012-06"
    assert own_date(shoot, "paper") is None


def test_orders_to_events_that_are_not_told_are_left_out() -> None:
    both = ("costumes", "premiere")
    after = replace(COSTUMES, id="after", after=both, before=both)
    told = through(story(COSTUMES, after, PREMIERE), Lens("diary"))
    assert told.events[1].after == told.events[1].before == ("costumes",)


def test_two_sources_keep_what_either_tells() -> None:
    assert len(through(FILM, Lens("diary", "paper")).events) == 3
    assert [e.id for e in through(FILM, Lens("paper", "census")).events] == ["recast", "premiere"]


def test_a_lens_forgets_sources_that_a_story_does_not_have() -> None:
    assert Lens("diary", "paper").known_to(FILM) == Lens("diary", "paper")
    assert Lens("diary", "gone").known_to(FILM) == Lens("diary")
    assert not Lens("gone", "paper").known_to(FILM)
    assert not Lens("diary", "diary").known_to(FILM).compares


def test_without_a_lens_a_story_is_itself_and_with_one_that_is_said() -> None:
    assert through(FILM, Lens()) is FILM
    assert in_words(Lens("diary"), FILM) == "according to Diary"
    assert in_words(Lens("diary", "paper"), FILM) == "Diary against Paper"
    assert in_words(Lens(said=True), FILM) == "by when it was said"
