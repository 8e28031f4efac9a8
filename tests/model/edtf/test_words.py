"""Dates in words, as a person would say them in English and in German."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.model.days import iso, to_day
from herline.model.edtf import EDTFError, in_words, parse, short, short_days
from herline.model.edtf.language import ENGLISH, GERMAN
from tests.model.edtf.dates import level_1_dates


@pytest.mark.parametrize(
    ("text", "english", "german", "in_brief"),
    [
        ("2013-10-12", "12 October 2013", "12. Oktober 2013", "12 Oct 2013"),
        ("2013-10", "October 2013", "Oktober 2013", "Oct 2013"),
        ("2013", "2013", "2013", "2013"),
        ("2011~", "about 2011", "etwa 2011", "~2011"),
        ("2011?", "2011, uncertain", "2011, unsicher", "2011?"),
        ("2011%", "about 2011, uncertain", "etwa 2011, unsicher", "~2011?"),
        ("2013-21", "spring 2013", "Frühling 2013", "spring 2013"),
        ("2013-24", "winter 2013/14", "Winter 2013/14", "winter 2013/14"),
        ("1999-24", "winter 1999/2000", "Winter 1999/2000", "winter 1999/2000"),
        ("2013-22~", "about summer 2013", "etwa Sommer 2013", "~summer 2013"),
        ("2001-30", "summer 2001/02 (southern)", "Sommer 2001/02 (Südhalbkugel)", None),
        (
            "199X-35",
            "the third quarter of a year in the 1990s",
            "das dritte Quartal eines Jahres in den 1990er Jahren",
            "Q3 1990s",
        ),
        (
            "XXXX-40",
            "the first half of an unknown year",
            "die erste Hälfte eines unbekannten Jahres",
            None,
        ),
        ("2001-34", "the second quarter of 2001", "das zweite Quartal 2001", "Q2 2001"),
        ("2001-40", "the first half of 2001", "die erste Hälfte 2001", None),
        ("200X", "the 2000s", "die 2000er Jahre", "2000s"),
        ("170X", "the years 1700 to 1709", "die Jahre 1700 bis 1709", "1700–1709"),
        ("-03XX", "the years 400 BC to 301 BC", None, "400–301 BC"),
        ("08XX", "the years AD 800 to AD 899", None, "AD 800–899"),
        ("00XX", "the years 1 BC to AD 99", None, "1 BC–AD 99"),
        ("19XX", "the years 1900 to 1999", "die Jahre 1900 bis 1999", "1900–1999"),
        ("XXXX", "an unknown year", "ein unbekanntes Jahr", "?"),
        ("2004-XX", "a month in 2004", "ein Monat im Jahr 2004", "2004"),
        ("1985-04-XX", "a day in April 1985", "ein Tag im April 1985", "Apr 1985"),
        ("1985-XX-XX", "a day in 1985", "ein Tag im Jahr 1985", "1985"),
        ("156X-12-25", "25 December in the 1560s", "25. Dezember in den 1560er Jahren", None),
        (
            "1984-1X",
            "a month from October to December 1984",
            "ein Monat, Oktober bis Dezember 1984",
            None,
        ),
        ("1984-10-3X", "a day from 30 or 31 October 1984", None, None),
        (
            "2001-02-2X",
            "a day from 20 to 28 February 2001",
            "ein Tag, 20. bis 28. Februar 2001",
            None,
        ),
        (
            "2000-02-2X",
            "a day from 20 to 29 February 2000",
            "ein Tag, 20. bis 29. Februar 2000",
            None,
        ),
        ("2004-06-3X", "30 June 2004", "30. Juni 2004", "Jun 2004"),
        ("2004-X2-31", "31 December 2004", "31. Dezember 2004", "31 Dec 2004"),
        ("2004-X3", "March 2004", "März 2004", "Mar 2004"),
        (
            "2004-0X-31",
            "day 31 of a month from January to August 2004",
            "der 31. eines Monats von Januar bis August 2004",
            "Jan to Aug 2004",
        ),
        (
            "2001-0X-29",
            "day 29 of a month from January to September 2001",
            "der 29. eines Monats von Januar bis September 2001",
            "Jan to Sep 2001",
        ),
        (
            "200X-1X-3X",
            "day 30 or 31 of a month from October to December in the 2000s",
            "der 30. oder 31. eines Monats von Oktober bis Dezember in den 2000er Jahren",
            "Oct to Dec 2000s",
        ),
        ("2004-X1-30", "30 January or November 2004", "30. Januar oder November 2004", None),
        (
            "2004-X1-3X",
            "a day from 30 or 31 January or 30 November 2004",
            "ein Tag, 30. oder 31. Januar oder 30. November 2004",
            "Jan or Nov 2004",
        ),
        (
            "2004-XX-3X",
            "day 30 or 31 of a month in 2004",
            "der 30. oder 31. eines Monats im Jahr 2004",
            "2004",
        ),
        (
            "2XX1-02-2X",
            "a day from 20 to 28 February in the years 2001 to 2991",
            "ein Tag, 20. bis 28. Februar in den Jahren 2001 bis 2991",
            None,
        ),
        ("0079", "AD 79", "79 n. Chr.", "AD 79"),
        ("0000", "1 BC", "1 v. Chr.", "1 BC"),
        ("-0043-03-15", "15 March 44 BC", "15. März 44 v. Chr.", "15 Mar 44 BC"),
        ("-9998", "9999 BC", "9999 v. Chr.", "9999 BC"),
        ("Y-16999", "17,000 BC", "17.000 v. Chr.", "17,000 BC"),
        ("1950S2", "about 1950 (1900 to 1999)", "etwa 1950 (1900 bis 1999)", "1900–1999"),
        (
            "Y3388E2S3",
            "about 338,800 (338,000 to 338,999)",
            "etwa 338.800 (338.000 bis 338.999)",
            "338,000–338,999",
        ),
        ("2004?-06-11", "11 June 2004 (year uncertain)", "11. Juni 2004 (Jahr unsicher)", None),
        (
            "Y171010000S3",
            "about 171.01 million (171 million to 172 million)",
            "etwa 171,01 Mio. (171 Mio. bis 172 Mio.)",
            None,
        ),
        (
            "2004-06~-11",
            "11 June 2004 (year and month approximate)",
            "11. Juni 2004 (Jahr und Monat ungefähr)",
            "~11 Jun 2004",
        ),
        (
            "?2004-06-~11",
            "11 June 2004 (year uncertain, day approximate)",
            "11. Juni 2004 (Jahr unsicher, Tag ungefähr)",
            "~11 Jun 2004?",
        ),
        ("Y-240000000", "240 million BC", "240 Mio. v. Chr.", "240 million BC"),
        ("Y-3200000", "3.2 million BC", "3,2 Mio. v. Chr.", "3.2 million BC"),
        ("Y-4E9", "4,000 million BC", "4.000 Mio. v. Chr.", "4,000 million BC"),
        ("Y-3456789", "3,456,790 BC", "3.456.790 v. Chr.", "3,456,790 BC"),
        ("1985-04-12T23:20:00", "12 April 1985, 23:20", None, "12 Apr 1985, 23:20"),
        ("1985-04-12T19:00:00+01", "12 April 1985, 19:00 UTC+01", None, "12 Apr 1985, 19:00"),
        ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", None, "12 Apr 1985, 23:20:30"),
        ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC−04", None, "12 Apr 1985, 23:20:30"),
        (
            "2012-06~/2012-08~",
            "from about June 2012 to about August 2012",
            "von etwa Juni 2012 bis etwa August 2012",
            "~Jun – ~Aug 2012",
        ),
        (
            "2013-05-01/2013-06-03",
            "from 1 May 2013 to 3 June 2013",
            "vom 1. Mai 2013 bis zum 3. Juni 2013",
            "1 May – 3 Jun 2013",
        ),
        ("2012/2013-06", "from 2012 to June 2013", "von 2012 bis Juni 2013", "2012 – Jun 2013"),
        ("2011?/2012", "from 2011 (uncertain) to 2012", "von 2011 (unsicher) bis 2012", None),
        (
            "12XX/1574",
            "from the years 1200–1299 to 1574",
            "von den Jahren 1200–1299 bis 1574",
            "1200–1299 – 1574",
        ),
        ("-03XX/-0026", "from the years 400–301 BC to 27 BC", None, "400–301 BC – 27 BC"),
        ("200X/2013", "from the 2000s to 2013", "von den 2000er Jahren bis 2013", None),
        (
            "XXXX/2013",
            "from an unknown year to 2013",
            "von einem unbekannten Jahr bis 2013",
            "? – 2013",
        ),
        (
            "2004-XX/2005",
            "from a month in 2004 to 2005",
            "von einem Monat im Jahr 2004 bis 2005",
            "2004 – 2005",
        ),
        ("2013-10-12/..", "since 12 October 2013", "seit dem 12. Oktober 2013", "12 Oct 2013 –"),
        ("../2013", "until 2013", "bis 2013", "– 2013"),
        ("2013/", "from 2013, end unknown", "von 2013 an, Ende unbekannt", "2013 – ?"),
        ("/2013", "until 2013, beginning unknown", "bis 2013, Beginn unbekannt", "? – 2013"),
        ("../..", "open at both ends", "an beiden Enden offen", "…"),
        (
            "[2012-08..2013-06]",
            "some time between August 2012 and June 2013",
            "irgendwann zwischen August 2012 und Juni 2013",
            "Aug 2012 … Jun 2013",
        ),
        ("[..1984]", "1984 or earlier", "1984 oder früher", "≤ 1984"),
        ("[1760-12..]", "December 1760 or later", "Dezember 1760 oder später", "≥ Dec 1760"),
        ("[1667,1668]", "1667 or 1668", "1667 oder 1668", "1667 or 1668"),
        (
            "[1667,1668,1670..1672]",
            "1667, 1668 or 1670 to 1672",
            "1667, 1668 oder 1670 bis 1672",
            "1667 … 1672",
        ),
        ("[..1760,1762,1764]", "1760 or earlier, 1762 or 1764", None, "≤ 1764"),
        ("[1760,1762,1764..]", "1760, 1762 or 1764 or later", None, "≥ 1760"),
        (
            "[..1760,1762,1764..]",
            "1760 or earlier, 1762 or 1764 or later",
            None,
            "≤ 1760 … ≥ 1764",
        ),
        ("{1960,1961-12}", "1960 and December 1961", "1960 und Dezember 1961", None),
    ],
)
def test_a_date_reads_as_a_person_would_say_it(
    text: str, english: str, german: str | None, in_brief: str | None
):
    date = parse(text)
    assert in_words(date, "en") == english
    assert german is None or in_words(date, "de") == german
    assert in_brief is None or short(date, "en") == in_brief


def test_a_language_tag_may_name_a_region_and_an_unknown_one_is_read_as_english():
    date = parse("2013-10")
    assert in_words(date, "de-CH") == "Oktober 2013"
    assert in_words(date, "fr") == "October 2013"
    assert short(parse("2013-10-12"), "de") == "12. Okt. 2013"


@given(
    st.integers(to_day(-50), to_day(9990)), st.integers(0, 800), st.sampled_from(("en", "de-CH"))
)
def test_days_are_said_by_their_numbers_as_they_are_by_their_dates(
    first: int, more: int, language: str
):
    last = first + more
    assert short_days(first, first, language) == short(parse(iso(first)), language)
    interval = parse(f"{iso(first)}/{iso(last)}")
    assert interval.is_plain
    assert short_days(first, last, language) == short(interval, language)


def test_both_languages_have_words_for_the_same_things():
    assert ENGLISH.phrases.keys() == GERMAN.phrases.keys()
    assert GERMAN.after_preposition.keys() <= GERMAN.phrases.keys()


@given(level_1_dates())
def test_every_date_has_words_and_none_of_the_signs_of_edtf(text: str):
    date = parse(text)
    for language in ("en", "de"):
        words = in_words(date, language)
        assert words == words.strip() != ""
        assert not set(words) & set("X~%?[]{}")
        assert short(date, language)


DIGITS = "X0123456789"


@pytest.mark.parametrize(
    ("year", "has_leap_day", "language"),
    [("2001", False, "en"), ("2004", True, "de"), ("201X", True, "en")],
)
def test_words_name_only_days_that_there_are(year: str, has_leap_day: bool, language: str):
    names = (ENGLISH if language == "en" else GERMAN).months
    for month, day in product(
        map("".join, product("X01", DIGITS)), map("".join, product("X0123", DIGITS))
    ):
        text, there = f"{year}-{month}-{day}", days_like(month, day, has_leap_day=has_leap_day)
        if "X" not in month + day or month == "XX" or day == "XX" or not there:
            continue
        words = in_words(parse(text), language)
        named = [(m, words.index(name)) for m, name in enumerate(names, 1) if name in words]
        assert {m for m, _ in named} <= {m for m, _ in there}, text
        assert {there[0][0], there[-1][0]} <= {m for m, _ in named}, text
        before = words[: max(place for _, place in named)]
        numbers = {int(number) for number in re.findall("[0-9]+", before)}
        assert numbers <= {d for _, d in there}, text
        assert {min(d for _, d in there), max(d for _, d in there)} <= numbers, text


def days_like(month: str, day: str, *, has_leap_day: bool) -> list[tuple[int, int]]:
    """The months and days of a year that are written like this, an X being any digit."""
    lengths = (31, 28 + has_leap_day, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    days = numbers_like(day, 31)
    return [(m, d) for m in numbers_like(month, 12) for d in days if d <= lengths[m - 1]]


@cache
def numbers_like(digits: str, most: int) -> list[int]:
    written = re.compile(digits.replace("X", "[0-9]"))
    return [n for n in range(1, most + 1) if written.fullmatch(f"{n:02d}")]


def rows_of_the_note(heading: str) -> list[list[str]]:
    """The cells of the table under a heading of docs/edtf.md, without its first two lines."""
    note = (Path(__file__).parents[3] / "docs" / "edtf.md").read_text(encoding="utf-8")
    section = note.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("row", rows_of_the_note("What you can write"), ids=lambda row: row[0])
def test_the_note_on_dates_says_what_the_program_says(row: list[str]):
    written, words, first, last = row
    date = parse(written.strip("`"))
    assert in_words(date, "en") == words
    assert ["–" if day is None else iso(day) for day in (date.earliest, date.latest)] == [
        first,
        last,
    ]


@pytest.mark.parametrize("row", rows_of_the_note("What is refused"), ids=lambda row: row[0])
def test_what_the_note_calls_refused_is_refused_and_its_advice_is_not(row: list[str]):
    for text in re.findall("`([^`]+)`", row[0]):
        with pytest.raises(EDTFError):
            parse(text)
    for text in re.findall("`([^`]+)`", row[2]):
        assert parse(text).text == text
