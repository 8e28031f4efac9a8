"""When it was said: the report that is cited, else the source that says it."""

from __future__ import annotations

from dataclasses import replace

from herline.model.edtf import parse
from herline.model.lens import Lens, through
from herline.model.said import sayings
from herline.model.story import Event, Quote, Report, Source, Story

AUGUST, OCTOBER = Report(parse("2013-08-03"), "Times"), Report(parse("2013-10-14"), "Post", "sic")
DATED = Source("book", "Book", published=parse("2014"))
UNDATED = Source("page", "Page")


def told(*quotes: Quote) -> Story:
    return Story(
        "Said", sources=(DATED, UNDATED), events=(Event("recast", "Recast", quotes=quotes),)
    )


def when(story: Story, source: str = "") -> tuple[str, str]:
    found = through(story, Lens(source, said=True)).events[0].when
    return (found.date.text, found.reason) if found else ("", "")


def test_a_report_is_said_when_it_was_published_not_when_its_source_was() -> None:
    story = told(Quote("book", "as the Times reported", reported=AUGUST))
    assert when(story) == ("2013-08-03", "said by Times, cited by Book")


def test_without_a_report_a_source_speaks_when_it_was_published() -> None:
    assert when(told(Quote("book", "they recast"))) == ("2014", "said by Book")


def test_an_event_is_told_from_the_first_saying_to_the_last() -> None:
    story = told(
        Quote("page", "as in the Post", reported=OCTOBER),
        Quote("page", "as in the Times", reported=AUGUST),
        Quote("book", "they recast"),
    )
    assert when(story) == ("2013-08-03/2014", "said by Times, cited by Page, then 2 more")
    assert when(story, "book") == ("2014", "said by Book")
    by = [said.by for said in sayings(story, story.events[0])]
    assert by == ["Times, cited by Page", "Post, cited by Page", "Book"]


def test_a_slip_of_the_press_is_told() -> None:
    story = told(Quote("page", "as in the Post", reported=OCTOBER))
    assert when(story) == ("2013-10-14", "said by Post, cited by Page (sic)")


def test_what_nobody_dates_has_no_time_of_saying() -> None:
    assert when(told(Quote("page", "they recast"))) == ("", "")
    assert through(told(Quote("page", "they recast")), Lens("book", said=True)).events == ()


def test_wide_dates_are_joined_by_their_days() -> None:
    spring = replace(AUGUST, date=parse("[2013-03,2013-05]"))
    story = told(Quote("page", "a", reported=spring), Quote("page", "b", reported=OCTOBER))
    assert when(story)[0] == "2013-03-01/2013-10-14"
    later = Quote("page", "b", reported=replace(OCTOBER, date=parse("[2013-09..]")))
    assert when(told(Quote("page", "a", reported=spring), later))[0] == "2013-03-01/.."


def test_sayings_with_a_time_of_day_are_joined_by_their_days() -> None:
    evening, night = (replace(AUGUST, date=parse(f"2013-08-03T{at}:00:00Z")) for at in (20, 23))
    first, second = (Quote("page", "a", reported=each) for each in (evening, night))
    assert when(told(first))[0] == "2013-08-03T20:00:00Z"
    assert when(told(first, second))[0] == "2013-08-03"
    assert when(told(first, Quote("page", "b", reported=OCTOBER)))[0] == "2013-08-03/2013-10-14"
