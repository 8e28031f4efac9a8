"""Precision is not conflict, scope is not conflict; apart is conflict, and says by how much."""

import pytest

from herline.model.agreement import (
    Agreement,
    compare,
    compare_event,
    days_in_words,
    event_agreement,
)
from herline.model.story import Attribute
from tests.builders import claim, event


@pytest.mark.parametrize(
    ("one", "other", "agreement", "gap"),
    [
        ("2012", "2012", Agreement.SAME, ""),
        ("2012", "2012-05", Agreement.REFINES, ""),
        ("2012-05", "2012", Agreement.REFINES, ""),
        ("[2011..2012]", "[2012..2013]", Agreement.COMPATIBLE, ""),
        ("[2011..2012]", "[2012-12-31..2013]", Agreement.COMPATIBLE, ""),
        ("[2012-12-31..2013]", "[2011..2012]", Agreement.COMPATIBLE, ""),
        ("2013-12-18", "2013-12-19", Agreement.CONFLICT, "1 day"),
        ("2013-12-18", "2014-01-10", Agreement.CONFLICT, "23 days"),
        ("2012-12-23", "2013-12-23", Agreement.CONFLICT, "12 months"),
        ("2010", "2015", Agreement.CONFLICT, "at least 4 years"),
        ("1896", "1904", Agreement.CONFLICT, "at least 7 years"),
        ("1871-10-12", "1874-05", Agreement.CONFLICT, "at least 2 years"),
        ("1871-10-12", "1872-10", Agreement.CONFLICT, "at least 11 months"),
        ("2013-01", "2013-05", Agreement.CONFLICT, "at least 3 months"),
        ("2011~", "2012-01", Agreement.NEAR, "at least 1 day"),
        ("2011", "2012-01", Agreement.CONFLICT, "at least 1 day"),
        ("2013-12-18~", "2013-12-19", Agreement.CONFLICT, "1 day"),
        ("2013-10-12~", "2013-10-14", Agreement.CONFLICT, "2 days"),
        ("2013-09-29~", "2013-10", Agreement.NEAR, "at least 2 days"),
        ("2012-06-01~/2012-08-01~", "2012-08-02", Agreement.NEAR, "at least 1 day"),
        ("[2012,2014]", "2013", Agreement.CONFLICT, "at least 1 day"),
        ("[2012,2014]", "2014-03", Agreement.REFINES, ""),
        ("[2012,2014]", "[2014,2012]", Agreement.SAME, ""),
        ("[2012,2014]", "[2014,2016]", Agreement.COMPATIBLE, ""),
        ("[2012,2014..2016]", "2015", Agreement.REFINES, ""),
        ("[2012~,2015]", "2013", Agreement.NEAR, "at least 1 day"),
        ("[XXXX,2012]", "XXXX", Agreement.SAME, ""),
        ("[2012,2012-05,2014]", "[2012,2014]", Agreement.SAME, ""),
        ("2012/..", "2013", Agreement.REFINES, ""),
        ("2012/..", "../2013", Agreement.COMPATIBLE, ""),
        ("2012/..", "../2011", Agreement.CONFLICT, "at least 1 day"),
        ("2012/..", "2010", Agreement.CONFLICT, "at least 12 months"),
        ("[..2011]", "2012-01-02", Agreement.CONFLICT, "at least 2 days"),
        ("XXXX-12-25", "2013", Agreement.REFINES, ""),
        ("-0043-03-15", "-0043", Agreement.REFINES, ""),
        ("0000", "-0001", Agreement.CONFLICT, "at least 1 day"),
        ("-0001-12-31", "0001-01-01", Agreement.CONFLICT, "12 months"),
        ("1932-11-18T18:00:00", "1932-11-18T18:00:00", Agreement.SAME, ""),
        ("1932-11-18T18:00:00", "1932-11-18T18:45:00", Agreement.CONFLICT, "45 minutes"),
        ("1932-11-18T18:00:00", "1932-11-18T18:00:40", Agreement.CONFLICT, "40 seconds"),
        ("1932-11-18T18:00:00", "1932-11-18T18:02:00", Agreement.CONFLICT, "2 minutes"),
        ("1932-11-18T23:24:00", "1932-11-19T00:09:00", Agreement.CONFLICT, "45 minutes"),
        ("1932-11-18T18:00:00", "1932-11-19T18:00:00", Agreement.CONFLICT, "24 hours"),
        ("1932-11-18T18:00:00", "1932-11-21T18:00:00", Agreement.CONFLICT, "3 days"),
        ("1932-11-18T18:00:00Z", "1932-11-18T19:00:00+01:00", Agreement.SAME, ""),
        ("1932-11-18T18:00:00Z", "1932-11-18T13:30:00-04:30", Agreement.SAME, ""),
        ("1932-11-18T18:00:00Z", "1932-11-18T18:00:00", Agreement.SAME, ""),
        ("1932-11-18T18:00:00", "1932-11-18", Agreement.REFINES, ""),
        ("1932-11-18T18:00:00", "1932-11", Agreement.REFINES, ""),
        ("1932-11-18T18:00:00", "1932-11-19", Agreement.CONFLICT, "1 day"),
        ("Y-600000", "Y-500000", Agreement.CONFLICT, "at least 99,999 years"),
        ("Y-4E9", "Y-394E7", Agreement.CONFLICT, "at least 60 million years"),
        ("Y-4000000", "Y-2999998", Agreement.CONFLICT, "at least 1 million years"),
    ],
)
def test_dates_compare_as_intervals(one: str, other: str, agreement: Agreement, gap: str) -> None:
    verdict = compare(claim("a", when=one), claim("b", when=other))
    assert (verdict.agreement, verdict.gap) == (agreement, gap)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "gap"),
    [
        ("20", "20", Agreement.SAME, ""),
        ("20", "30", Agreement.CONFLICT, "10 seconds"),
        ("20", "30..40", Agreement.CONFLICT, "at least 10 seconds"),
        ("30..40", "20", Agreement.CONFLICT, "at least 10 seconds"),
        ("10..20", "20..30", Agreement.COMPATIBLE, ""),
        (">1700", "1729", Agreement.REFINES, ""),
        (">1700", "1600", Agreement.CONFLICT, "at least 100 seconds"),
        ("~20", "30", Agreement.CONFLICT, "at least 8 seconds"),
        ("~10", "10.5", Agreement.REFINES, ""),
    ],
)
def test_amounts_compare_as_intervals(one: str, other: str, agreement: Agreement, gap: str) -> None:
    verdict = compare(
        claim("a", amount=one, unit="seconds"), claim("b", amount=other, unit="seconds")
    )
    assert (verdict.agreement, verdict.gap) == (agreement, gap)


def test_a_weekend_and_five_days_differ_in_scope_and_do_not_conflict() -> None:
    weekend = claim("a", amount="258000", unit="dollars", of="gross", scope="opening weekend")
    five_days = claim("b", amount="361000", unit="dollars", of="gross", scope="five days")
    verdict = compare(weekend, five_days)
    assert (verdict.agreement, verdict.gap) == (Agreement.COMPATIBLE, "differs in scope")


def test_amounts_in_different_units_are_different_measures() -> None:
    verdict = compare(
        claim("a", amount="6", unit="theatres"), claim("b", amount="5", unit="cities")
    )
    assert (verdict.agreement, verdict.gap) == (Agreement.COMPATIBLE, "different measures")


@pytest.mark.parametrize(
    ("one", "other"),
    [("theatres", "theater"), ("Cities", "city"), ("percent", "%"), ("US dollars", "us  dollar")],
)
def test_a_unit_is_the_same_in_every_spelling(one: str, other: str) -> None:
    verdict = compare(claim("a", amount="6", unit=one), claim("b", amount="5", unit=other))
    assert verdict.agreement is Agreement.CONFLICT


def test_what_is_counted_is_the_same_in_every_spelling() -> None:
    six = claim("a", amount="6", of="Theatres")
    five = claim("b", amount="5", of="theaters", scope="Opening  weekend")
    (comparison,) = compare_event(event("release", "2013", six, five))
    assert (comparison.asked, comparison.verdict.gap) == ("Theatres", "differs in scope")


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        (["Scheduling"], ["scheduling "], Agreement.SAME),
        (["Los Angeles"], ["Shanghai", "Los Angeles"], Agreement.REFINES),
        (["Dubai", "Shanghai"], ["Shanghai", "Beijing"], Agreement.COMPATIBLE),
        (["the edit"], ["the sound edit"], Agreement.CONFLICT),
    ],
)
def test_texts_compare_as_sets_of_words(
    one: list[str], other: list[str], agreement: Agreement
) -> None:
    assert compare(claim("a", *one), claim("b", *other)).agreement is agreement


def test_an_event_told_by_one_source_is_single() -> None:
    told = event("cut", "2013", claim("a", when="2013"), claim("a", when="2012"))
    assert event_agreement(told) is Agreement.SINGLE


def test_the_worst_verdict_is_the_agreement_of_the_event() -> None:
    told = event(
        "shoot",
        "2012",
        claim("a", when="2012"),
        claim("b", when="2012-07"),
        claim("a", "Shanghai", attribute=Attribute.WHERE),
        claim("b", "Beijing", attribute=Attribute.WHERE),
    )
    assert [c.agreement for c in compare_event(told)] == [Agreement.REFINES, Agreement.CONFLICT]
    assert event_agreement(told) is Agreement.CONFLICT


def test_sources_that_speak_of_different_things_agree_that_it_happened() -> None:
    told = event("shoot", "2012", claim("a", when="2012"), claim("b", "budget"))
    assert event_agreement(told) is Agreement.SAME


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (60, "60 days"), (365, "12 months"), (3653, "10 years")]
)
def test_gaps_are_said_as_a_reader_says_them(days: int, words: str) -> None:
    assert days_in_words(days) == words
