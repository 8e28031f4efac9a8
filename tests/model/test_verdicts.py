"""The verdict between two claims is a sentence: what refines, what differs, and by how much."""

import pytest

from herline.frozen import replace
from herline.model.agreement import compare
from herline.model.story import Attribute, Claim
from herline.model.verdicts import in_short, sentence, value_of
from tests.builders import claim

WEEKEND = claim("a", "258,000 dollars", amount="258000", unit="dollars", scope="opening weekend")
FIVE_DAYS = claim("b", "361,000 dollars", amount="361000", unit="dollars", scope="first five days")
SCRIPT = claim("a", "wrote it", scope="script")
DIRECTION = claim("b", "directed it", scope="direction")


def said(one: Claim, other: Claim) -> str:
    return sentence(one, other, compare(one, other))


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2012", "2012-05", "refines: May 2012 within 2012"),
        ("2012-04", "[..2012-04-26]", "compatible: both allow 1 April 2012 to 26 April 2012"),
        ("2013-12-18", "2013-12-19", "conflict: 1 day apart"),
        ("2013-08", "2012-07/2013-09", "refines: August 2013 within July 2012 to September 2013"),
        ("2011~", "2012-01", "near: at least 1 day apart, which “about” can bridge"),
        ("2012/..", "../2012", "compatible: both allow 1 January 2012 to 31 December 2012"),
        ("../2012", "../2013", "refines: until 2012 within until 2013"),
        ("2012/..", "[2013..]", "refines: 2013 or later within since 2012"),
        (
            "[2010..2014]",
            "[2010,2014]",
            "refines: 2010 or 2014 within some time between 2010 and 2014",
        ),
        (
            "[2012-05-02,2012-05-07,2012-05-09]",
            "2012-05-06/2012-05-11",
            "compatible: both allow 7 May 2012 or 9 May 2012",
        ),
        (
            "[2012-05,2012-06,2014]",
            "2012-04/2012-07",
            "compatible: both allow 1 May 2012 to 30 June 2012",
        ),
        (
            "[2010-05-02,2012-05-09..]",
            "../2012-05-11",
            "compatible: both allow 2 May 2010 or 9 May 2012 to 11 May 2012",
        ),
        ("[2010,2012..]", "[2011,2013..]", "compatible: both allow 1 January 2013 or later"),
        ("2012", "2012", ""),
    ],
)
def test_two_dates_say_what_they_have_in_common_or_how_far_they_are_apart(
    one: str, other: str, words: str
) -> None:
    for first, second in ((one, other), (other, one)):
        assert said(claim("a", when=first), claim("b", when=second)) == words


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2013-12-18", "2013-12-19", "conflict: 1 day apart"),
        ("2011~", "2012-01", "near, at least 1 day apart"),
        ("2012", "2012-05", "one is more exact"),
        ("2012", "2012", ""),
    ],
)
def test_in_short_only_a_conflict_is_named(one: str, other: str, words: str) -> None:
    assert in_short(compare(claim("a", when=one), claim("b", when=other))) == words


def test_another_scope_is_another_measure_or_another_side_and_never_a_conflict() -> None:
    assert said(WEEKEND, FIVE_DAYS) == "different measures: opening weekend and first five days"
    assert said(SCRIPT, DIRECTION) == "differs in scope: script and direction"
    new = claim("b", "after the recast", scope="the new scenes")
    whole = claim("a", "after the shoot")
    assert said(whole, new) == "differs in scope: one speaks of the new scenes alone"


def test_amounts_say_their_unit_and_what_both_allow() -> None:
    over = claim("a", "over 150 minutes", amount=">150", unit="minutes")
    about = claim("b", "two and a half hours", amount="~150", unit="minutes")
    assert said(over, about) == "compatible: both allow 150 to 165 minutes"
    within = claim("a", "five minutes", amount="<=5", unit="minutes")
    five = claim("b", "five minutes", amount="5", unit="minutes")
    assert said(within, five) == "refines: “5 minutes” within “at most 5 minutes”"
    ten, many = (claim(by, amount=over, unit="people") for by, over in (("a", ">10"), ("b", ">90")))
    assert said(ten, many) == said(many, ten) == "refines: “over 90 people” within “over 10 people”"
    seats, few = (
        claim("a", amount=">1700.5", unit="seats"),
        claim("b", amount="10..12000", unit="people"),
    )
    assert value_of(seats) == "over 1,700.5 seats"
    assert value_of(few) == "10 to 12,000 people"
    cities = claim("b", amount="5", unit="cities")
    theatres = claim("a", amount="6", unit="theatres")
    assert said(theatres, cities) == "different measures: theatres and cities"
    assert in_short(compare(theatres, cities)) == "different measures"


def test_sets_of_words_say_what_one_adds_what_is_common_or_what_stands_against_what() -> None:
    two, three = claim("a", "Adams", "Mara"), claim("b", "Adams", "Mara", "Wilde")
    assert said(two, three) == "refines: one adds Wilde"
    assert said(claim("a", "x", "y"), claim("b", "Y", "z")) == "compatible: both say y"
    assert said(claim("a", "1940s"), claim("b", "1950s")) == "conflict: 1940s against 1950s"
    assert said(claim("a", "1940s"), claim("b")) == "compatible: one gives no value"


def test_a_claim_without_a_value_is_told_in_the_words_that_carry_it() -> None:
    assert value_of(replace(claim("a"), words="well underway")) == "well underway"


def test_a_date_by_itself_is_told_in_the_language_of_the_reader_and_in_a_sentence_in_its_own() -> (
    None
):
    told = claim("a", "in the spring", when="2013-05", attribute=Attribute.WHEN)
    assert value_of(told, reader="en", written="en") == "in the spring"
    assert value_of(told, reader="de", written="en") == "Mai 2013"
    day, days = claim("a", when="2013-05-02"), claim("b", when="2013-05-01/2013-05-03")
    assert said(day, days) == "refines: 2 May 2013 within 1 May 2013 to 3 May 2013"
