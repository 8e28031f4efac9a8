"""Footnotes to a picture: every event by its number, with what its sources say."""

import pytest

from herline.paint.picture.request import Footnotes, Picture
from herline.paint.picture.sheet import compose
from herline.paint.style import style
from tests.builders import event, story
from tests.paint.picture.subjects import subject, timeline, words
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = "light"


def test_footnotes_number_the_events_in_time_and_the_undated_last() -> None:
    made = compose(subject(), Picture(footnotes=Footnotes.EVENTS), style(LIGHT))
    assert sorted(number.text for number in timeline(made).numbers) == ["1", "2", "3", "4"]
    notes = words(made.pages[0])
    first = notes.index("1")
    assert notes[first - 1] == "Idea  about 2003"
    assert notes[notes.index("4") - 1] == "Prize  undated"


def test_a_footnote_says_that_its_event_is_a_milestone() -> None:
    told = story(event("first", "2012", milestone=True), event("second", "2013"))
    made = compose(subject(told), Picture(footnotes=Footnotes.EVENTS), style(LIGHT))
    assert {"First  2012 · milestone", "Second  2013"} <= set(words(made.pages[0]))


def test_the_numbers_stand_beside_their_titles_and_not_in_them() -> None:
    made = timeline(compose(subject(), Picture(footnotes=Footnotes.EVENTS), style(LIGHT)))
    shoot = next(mark for mark in made.scene.marks if mark.event == 1)
    assert shoot.label is not None
    assert shoot.label.text == "Shoot"
    number = next(number for number in made.numbers if number.text == "2")
    assert number.middle == shoot.label.middle
    assert number.x < shoot.label.x


def test_quotes_are_verbatim_with_their_source() -> None:
    made = compose(subject(), Picture(footnotes=Footnotes.QUOTES), style(LIGHT))
    assert "“in May , 2012”  Atlas" in words(made.pages[0])


def test_a_date_that_no_source_states_says_why_it_is_so() -> None:
    made = compose(subject(shipped()), Picture(footnotes=Footnotes.EVENTS), style(LIGHT))
    assert any("(inferred" in line for line in words(made.pages[0]))


def test_in_a_pdf_long_lists_flow_over_pages_and_else_the_picture_grows() -> None:
    picture = Picture(paper="A4", footnotes=Footnotes.QUOTES)
    pages = compose(subject(shipped()), picture, style(LIGHT), pages=True).pages
    assert len(pages) > 5
    assert {(round(page.width), round(page.height)) for page in pages[1:]} == {(1123, 794)}
    (grown,) = compose(subject(shipped()), picture, style(LIGHT)).pages
    assert grown.height > 5 * 794
    numbers = {str(number) for number in range(1, len(shipped().events) + 1)}
    assert numbers <= set(words(grown))
    assert numbers <= {line for page in pages for line in words(page)}


def test_pages_of_footnotes_are_no_lower_where_a_picture_of_a_given_width_is_low() -> None:
    picture = Picture(footnotes=Footnotes.EVENTS)
    first, *others = compose(subject(), picture, style(LIGHT), pages=True).pages
    assert first.height < 500
    assert {(page.width, page.height) for page in others} == {(1600, 900)}
