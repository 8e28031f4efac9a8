"""Claims collated: a row for each thing asked, a cell for each source, silence told apart."""

from dataclasses import replace

from herline.model.agreement import Agreement
from herline.model.collation import Row, collate
from herline.model.story import Attribute, Coverage, Source
from tests.builders import claim, event, story

BUZZ = event(
    "buzz",
    "2003",
    claim("book", "an article", attribute=Attribute.WHY, of="spark"),
    claim("film", when="2003-05", words="in May 2003"),
    claim("book", when="2003", words="in 2003"),
    claim("book", "20 seconds", amount="20", unit="seconds", of="buzz", words="20 seconds"),
    claim("film", "30 seconds", amount="30", unit="seconds", of="buzz", words="thirty seconds"),
    claim("book", "20 seconds", amount="20", unit="seconds", of="buzz", words="for 20 seconds"),
)
STORY = replace(
    story(BUZZ),
    sources=(
        Source("film", "Film"),
        Source("radio", "Radio"),
        Source("book", "Book"),
        Source("letter", "Letter"),
    ),
)


def row(key: str) -> Row:
    return next(row for row in collate(STORY, BUZZ).rows if row.key == key)


def test_what_cannot_be_true_together_comes_first_and_then_the_attributes_in_turn() -> None:
    assert [row.key for row in collate(STORY, BUZZ).rows] == [
        "how-many buzz",
        "when",
        "why spark",
    ]


def test_columns_are_the_sources_that_speak_in_the_readers_order() -> None:
    assert [source.id for source in collate(STORY, BUZZ).sources] == ["film", "book"]
    assert [source.id for source in collate(STORY, BUZZ, ("book",)).sources] == ["book", "film"]


def test_a_row_tells_its_verdict_in_words() -> None:
    assert row("how-many buzz").words == "conflict: 10 seconds apart"
    assert row("when").words == "refines: May 2003 within 2003"
    assert row("why spark").words == "one source"


def test_claims_of_one_source_that_say_the_same_are_one_reading() -> None:
    book = row("how-many buzz").cells[1]
    assert [reading.value for reading in book.readings] == ["20 seconds"]
    assert [each.quote.exact for each in book.readings[0].claims] == [
        "20 seconds",
        "for 20 seconds",
    ]
    assert book.readings[0].against == ("film",)


def test_claims_of_one_source_that_say_two_things_are_two_readings() -> None:
    dates = claim("book", when="2003"), claim("book", when="2004"), claim("film", when="2004")
    counts = ("book", "5"), ("book", "6"), ("film", "6")
    sizes = (claim(source, amount=amount, of="towns") for source, amount in counts)
    told = event("e", "", *dates, *sizes)
    for row in collate(story(told), told).rows:
        book, film = row.cells
        assert [reading.agreement for reading in book.readings] == [
            Agreement.CONFLICT,
            Agreement.SAME,
        ]
        worst = film.readings[0].worst
        assert worst
        assert (worst.one.source, worst.other.source) == ("film", "book")


def test_a_cell_is_no_worse_than_what_its_source_says() -> None:
    assert [cell.agreement for cell in row("when").cells] == [Agreement.REFINES] * 2
    assert [cell.agreement for cell in row("why spark").cells] == [Agreement.SINGLE] * 2


def test_a_source_silent_on_this_alone_is_told_apart_from_one_silent_on_all_of_it() -> None:
    assert [bool(cell.readings) for cell in row("why spark").cells] == [False, True]
    outside = replace(BUZZ, coverage=(("radio", Coverage.OUTSIDE), ("letter", Coverage.UNCHECKED)))
    absent = collate(STORY, outside).absent
    assert [(each.source.id, each.coverage) for each in absent] == [
        ("radio", Coverage.OUTSIDE),
        ("letter", Coverage.UNCHECKED),
    ]


def test_a_third_source_that_agrees_with_nobody_is_compared_with_the_farthest() -> None:
    three = event(
        "e",
        "",
        *(claim(source, when=day) for source, day in zip("abc", ("2013-05-01",) * 3, strict=True)),
    )
    assert collate(story(three), three).rows[0].words == "3 sources agree"
    days = ("2013-05-01", "2013-05-02", "2013-05-09")
    three = event("e", "", *(claim(s, when=d) for s, d in zip("abc", days, strict=True)))
    found = collate(story(three), three).rows[0]
    assert found.words == "conflict: 8 days apart"
    assert [cell.readings[0].against for cell in found.cells] == [("c",), ("c",), ("a",)]
