"""All differences of a story: the worst first, the larger before the smaller, walked in a ring."""

import pytest

from herline.model.agreement import APART, Agreement
from herline.model.differences import (
    Difference,
    Order,
    Wanted,
    arranged,
    attributes_of,
    between,
    differences,
    next_one,
    size_of,
)
from herline.model.story import Attribute
from tests.builders import claim, event, story

BUZZ = event(
    "buzz",
    "2003",
    claim("a", amount="20", unit="seconds", attribute=Attribute.HOW_LONG),
    claim("b", amount="30", unit="seconds", attribute=Attribute.HOW_LONG),
    claim("a", when="2003"),
    claim("b", when="2003-05"),
)
WEDDING = event("wedding", "1921-05", claim("a", when="1921-05-14"), claim("b", when="1921-05-15"))
CLOTH = event("cloth", "1921", claim("a", "red"), claim("b", "blue"))
CAKE = event(
    "cake",
    "1921",
    claim("a", amount="9", unit="pounds", of="flour"),
    claim("b", amount="10", unit="pounds", of="flour"),
    claim("a", amount="1", unit="pounds", of="sugar"),
    claim("b", amount="2", unit="pounds", of="sugar"),
)
ALONE = event("alone", "1921", claim("a", when="1921"))
STORY = story(BUZZ, CLOTH, ALONE, CAKE, WEDDING)
RANKS = (4, 1, 2, 3, 0)


def names(found: tuple[Difference, ...]) -> list[str]:
    return [f"{event}: {asked}" for event, asked in (each.place for each in found)]


def test_time_apart_comes_before_other_amounts_and_those_before_words() -> None:
    assert names(arranged(differences(STORY), RANKS)) == [
        "wedding: when",
        "buzz: how-long",
        "cake: how-many sugar",
        "cake: how-many flour",
        "cloth: why",
        "buzz: when",
    ]


def test_a_bound_of_zero_counts_and_below_zero_the_one_that_is_further_away() -> None:
    def share(one: str, other: str) -> float:
        frost = (claim("a", amount=one, unit="degrees"), claim("b", amount=other, unit="degrees"))
        (found,) = differences(story(event("frost", "1921", *frost)))
        return size_of(found)[1]

    assert share("-10..-2", "-1") == pytest.approx(1 / 10)
    assert share("-10..0", "1") == pytest.approx(1 / 10)


def test_in_the_order_of_time_the_worst_of_an_event_still_comes_first() -> None:
    assert names(arranged(differences(STORY), RANKS, Order.TIME)) == [
        "wedding: when",
        "cloth: why",
        "cake: how-many sugar",
        "cake: how-many flour",
        "buzz: how-long",
        "buzz: when",
    ]


def test_two_sources_differ_only_on_what_both_say() -> None:
    found = differences(
        story(
            event(
                "fire",
                "1921",
                claim("a", when="1921-05-14"),
                claim("b", when="1921-05-15"),
                claim("c", when="1921-05-24"),
                claim("b", "lightning"),
                claim("c", "a pipe"),
            )
        )
    )
    assert names(between(found, "ab")) == ["fire: when"]
    assert between(found, "ab")[0].comparison.verdict.distance == 1
    assert names(between(found, "bc")) == ["fire: when", "fire: why"]


def test_a_disagreement_is_a_difference_of_which_not_all_can_be_true() -> None:
    assert [each.agreement for each in differences(STORY, APART)] == [Agreement.CONFLICT] * 5
    assert names(differences(STORY, APART, positions=[0])) == ["buzz: how-long"]


def test_kinds_and_attributes_can_be_chosen() -> None:
    found = differences(STORY)
    assert attributes_of(found) == (
        *(Attribute.WHEN, Attribute.HOW_MANY),
        *(Attribute.HOW_LONG, Attribute.WHY),
    )
    dates = Wanted(attributes=frozenset({"when"}))
    assert names(tuple(d for d in found if d in dates)) == ["buzz: when", "wedding: when"]
    exact = Wanted(kinds=frozenset({"refines"}))
    assert names(tuple(d for d in found if d in exact)) == ["buzz: when"]


def test_they_are_walked_in_a_ring_from_wherever_one_is() -> None:
    found = arranged(differences(STORY), RANKS)
    assert next_one(found, "", "") is found[0]
    assert next_one(found, "", "", -1) is found[-1]
    assert next_one(found, "cake", "how-many sugar") is found[3]
    assert next_one(found, "buzz", "when") is found[0]
    assert next_one(found, "wedding", "when", -1) is found[-1]
    assert next_one(found, "cake", "") is found[2]
    assert next_one(found, "buzz", "") is found[1]
    assert next_one(found, "buzz", "", -1) is found[0]
    assert next_one((), "cake", "") is None
