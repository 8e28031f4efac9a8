"""Sources side by side: what differs is named, what agrees is quiet, silence is said."""

from dataclasses import replace

from herline.model.story import Coverage, Event, Source
from herline.model.synopsis import synopsis
from tests.builders import claim, event, story

BUZZ = event(
    "buzz",
    "2003",
    claim("book", amount="20", unit="seconds", words="20 seconds"),
    claim("film", amount="30", unit="seconds", words="thirty seconds"),
    claim("book", when="2003", words="in 2003"),
    claim("film", when="2003-05", words="in May 2003"),
    claim("film", "curiosity", words="out of curiosity"),
)
STORY = replace(
    story(BUZZ), sources=(Source("film", "Film"), Source("radio", "Radio"), Source("book", "Book"))
)


def test_columns_follow_the_order_of_the_sources_of_the_story() -> None:
    assert [column.source.label for column in synopsis(STORY, BUZZ).columns] == ["Film", "Book"]


def test_what_differs_is_named_in_the_columns_and_above_them() -> None:
    shown = synopsis(STORY, BUZZ)
    seconds = shown.columns[0].passages[0].said[0]
    assert seconds.differs
    assert seconds.difference == "10 seconds apart"
    assert shown.headline == "2 sources; how many: 10 seconds apart"


def test_a_more_exact_date_is_no_disagreement_but_is_named() -> None:
    film, book = synopsis(STORY, BUZZ).columns
    assert [said.difference for said in film.dates] == ["more exact"]
    assert [said.difference for said in book.dates] == ["less exact"]
    assert not film.dates[0].differs


def test_who_alone_or_nobody_speaks_of_an_event_is_told() -> None:
    alone = event("alone", "2012", claim("a", when="2012"))
    assert synopsis(story(alone), alone).headline == "one source"
    assert synopsis(story(alone), event("untold", "2012")).headline == "no source"
    assert synopsis(story(alone), event("untold", "2012")).silences == {"silent": ["A"]}


def test_a_claim_that_stands_alone_is_quiet() -> None:
    alone = synopsis(STORY, BUZZ).columns[0].passages[2].said[0]
    assert alone.difference == ""


def test_a_source_without_a_quote_is_listed_as_silent_or_outside() -> None:
    assert [a.coverage for a in synopsis(STORY, BUZZ).absent] == [Coverage.SILENT]
    outside = replace(BUZZ, coverage=(("radio", Coverage.OUTSIDE),))
    absent = synopsis(STORY, outside).absent
    assert [(a.source.id, a.coverage) for a in absent] == [("radio", Coverage.OUTSIDE)]


def test_two_quotes_of_the_same_words_keep_their_claims_apart() -> None:
    said = [claim("a", when="2012"), claim("a", when="2013")]
    told = Event("shoot", "Shoot", quotes=tuple(each.quote for each in said), claims=tuple(said))
    column = synopsis(story(told), told).columns[0]
    assert [[s.claim for s in passage.said] for passage in column.passages] == [[c] for c in said]
