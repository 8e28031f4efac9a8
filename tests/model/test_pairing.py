"""Two sources held against each other: what both tell, and how their dates agree."""

from __future__ import annotations

from herline.model.agreement import Agreement
from herline.model.lens import Lens
from herline.model.pairing import best_pair, pairs
from tests.builders import claim, event, story

FILM = story(
    event("idea", "2003", claim("diary", when="2003")),
    event("wrap", "2012", claim("diary", when="2012-07-01"), claim("paper", when="2012-07-03")),
    event("premiere", "2013", claim("diary", when="2013"), claim("paper", when="2013-10-12")),
    event("prize", "2014", claim("paper", "won"), claim("diary", when="2014")),
    event("rumour", "2014", claim("quiz", when="2014")),
)
LENS = Lens("diary", "paper")


def test_each_event_that_one_of_the_two_tells_is_a_pair() -> None:
    found = {FILM.events[pair.event].id: pair for pair in pairs(FILM, LENS, range(5))}
    assert list(found) == ["idea", "wrap", "premiere", "prize"]
    assert found["wrap"].differs
    assert found["wrap"].verdict is not None
    assert found["wrap"].verdict.gap == "2 days"
    assert not found["premiere"].differs
    assert found["premiere"].verdict is not None
    assert found["premiere"].verdict.agreement is Agreement.REFINES
    prize = found["prize"]
    assert (prize.told_by_both, prize.verdict, prize.below) == (True, None, None)
    assert not found["idea"].told_by_both


def test_what_the_filter_leaves_out_is_no_pair() -> None:
    assert [pair.event for pair in pairs(FILM, LENS, (0, 4))] == [0]


def test_of_several_claims_those_are_held_together_that_agree_best() -> None:
    twice = story(
        event(
            "wrap",
            "",
            claim("diary", when="2011"),
            claim("diary", when="2012"),
            claim("paper", when="2012"),
        )
    )
    (pair,) = pairs(twice, LENS, (0,))
    assert pair.above is not None
    assert pair.above.text == "2012"
    assert not pair.differs


def test_the_two_that_date_most_of_the_same_are_the_best_pair() -> None:
    assert set(best_pair(FILM).sources) == {"diary", "paper"}
    assert best_pair(FILM, "quiz").source == "quiz"
    assert not best_pair(story(FILM.events[0]), "diary").compares
