"""A resolution holds to the claim it was made for: never to another, never without a reason."""

from dataclasses import replace

import pytest

from herline.model.agreement import compare_event
from herline.model.story import Event
from herline.notes.resolution import Notes, Resolution
from herline.notes.standing import follow, identity, standing
from tests.builders import claim, event

WEDDING = event(
    "wedding",
    "1921-05",
    claim("letter", when="1921-05-14", words="Saturday, the 14th"),
    claim("register", when="1921-05-15", words="getraut am 15. Mai 1921"),
)


def decided(because: str = "written on the day", on: Event = WEDDING) -> Resolution:
    comparison = compare_event(on)[0]
    return follow(on, comparison, comparison.claims[1], because, "2024-03-01")


def test_a_resolution_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="needs a reason"):
        decided(" \n ")


def test_nothing_is_decided_until_the_reader_does() -> None:
    assert standing(Notes(), WEDDING, compare_event(WEDDING)[0]) is None


def test_the_claim_that_is_followed_is_found_again() -> None:
    found = standing(Notes().following(decided()), WEDDING, compare_event(WEDDING)[0])
    assert found is not None
    assert not found.stale
    assert found.claim is WEDDING.claims[1]
    assert found.resolution.because == "written on the day"


def test_a_claim_that_moved_within_the_story_is_still_the_same() -> None:
    turned = event("wedding", "1921-05", *reversed(WEDDING.claims))
    found = standing(Notes().following(decided()), turned, compare_event(turned)[0])
    assert found is not None
    assert found.claim == WEDDING.claims[1]


@pytest.mark.parametrize(
    "changed",
    [
        claim("register", when="1921-05-16", words="getraut am 15. Mai 1921"),
        claim("register", when="1921-05-15", words="getraut am 15 . Mai"),
        claim("diary", when="1921-05-15", words="getraut am 15. Mai 1921"),
    ],
)
def test_a_claim_that_says_something_else_now_is_not_followed_silently(changed: object) -> None:
    now = event("wedding", "1921-05", WEDDING.claims[0], changed)  # type: ignore[arg-type]
    found = standing(Notes().following(decided()), now, compare_event(now)[0])
    assert found is not None
    assert found.stale
    assert found.resolution.said == "15 May 1921"


def test_a_new_resolution_takes_the_place_of_the_old_and_can_be_dropped() -> None:
    notes = Notes().following(decided("first")).following(decided("second"))
    assert [each.because for each in notes.resolutions] == ["second"]
    assert notes.without("wedding", "when") == Notes()


def test_a_claim_is_named_by_what_it_says() -> None:
    one, other = WEDDING.claims
    assert identity(one) != identity(other)
    assert identity(replace(one, id="anew", rule="otherwise told")) == identity(one)
    assert len(identity(one)) == 16
