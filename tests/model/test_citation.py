"""A quote is handed on letter by letter, with its source and its place."""

from dataclasses import replace

from herline.model.citation import cite
from herline.model.edtf import parse
from herline.model.story import Quote, Source
from tests.builders import claim, event, story

SHOOT = event("shoot", "2012", claim("book", "summer", words="It was shot in mid @-@ 2012 ."))
STORY = story(SHOOT)
BOOK = Source(
    "book", "Book", "The Book of Her", publisher="A Press", published=parse("2014-05"), file="b.txt"
)


def test_a_citation_names_source_publisher_date_file_and_characters() -> None:
    quote = replace(SHOOT.quotes[0], start=120, end=150)
    cited = cite(replace(STORY, sources=(BOOK,)), quote)
    assert cited == (
        "“It was shot in mid @-@ 2012 .” — The Book of Her, A Press, May 2014; "
        "b.txt, characters 120–150"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert cite(STORY, SHOOT.quotes[0]) == "“It was shot in mid @-@ 2012 .” — Book"


def test_a_source_that_the_story_does_not_list_is_named_by_its_id() -> None:
    assert cite(STORY, Quote("radio", "Hello")) == "“Hello” — radio"


def test_the_words_are_never_tidied() -> None:
    odd = Quote("book", "a\u00a0b\u2028c  d\u202e \ufeff\U0001f600")
    assert odd.exact in cite(STORY, odd)
