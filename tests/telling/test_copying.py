"""Events, quotes and disagreements as text, Markdown and HTML, hostile words among them."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from herline.model.story import Attribute, Coverage, Quote, Source, Story
from herline.telling.notation import as_html, as_markdown, as_text
from herline.telling.passages import Line, of_disagreements, of_event, of_quote
from tests.builders import claim, event, story
from tests.hostile import few_or_all, hostile_event


def wedding() -> Story:
    letter = claim("letter", "14 May 1921", when="1921-05-14", words="on the 14th")
    register = claim("register", when="1921-05-15", words="getraut am 15. Mai")
    made = story(event("wedding", "1921-05", letter, register), event("other", "1922"))
    sources = (*made.sources, replace(made.sources[0], id="diary", label="Diary"))
    events = (replace(made.events[0], coverage=(("diary", Coverage.UNCHECKED),)), made.events[1])
    return replace(made, sources=sources, events=events)


def test_a_copied_event_says_what_each_source_says_and_who_does_not() -> None:
    told = wedding()
    text = as_text(of_event(told, told.events[0]))
    assert text.startswith("Wedding (May 1921)")
    assert "“on the 14th” — Letter" in text
    assert "when: 14 May 1921 [1921-05-14] – 1 day apart" in text
    assert "when: conflict: 1 day apart" in text
    assert "not checked: Diary" in text


def test_a_copied_disagreement_has_the_words_of_both() -> None:
    told = wedding()
    text = as_text(of_disagreements(told, told.events[0]))
    assert text.splitlines()[0] == "Wedding: when (conflict: 1 day apart)"
    assert "on the 14th" in text
    assert "getraut am 15. Mai" in text
    assert of_disagreements(told, told.events[1]) == ()


def test_the_claims_of_a_quote_follow_it() -> None:
    told = wedding()
    passages = of_quote(told, told.events[0], told.events[0].quotes[1])
    assert passages[1:] == (Line("15 May 1921 [1921-05-15]", "when"),)


@pytest.mark.parametrize(
    ("text", "written_down"),
    [
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("20131012) no list", "20131012\\) no list"),
        ("Sonata in C #", "Sonata in C \\#"),
        ("*no* _stress_ `code`", "\\*no\\* \\_stress\\_ \\`code\\`"),
        ("<b>&amp;", "&lt;b>&amp;amp;"),
        ("[no](http://link)", "\\[no\\](http\\://link)"),
        ("mid-2012, at 3.30", "mid-2012, at 3.30"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_is_escaped_where_it_would_be_markup_and_nowhere_else(
    text: str, written_down: str
) -> None:
    assert as_markdown((Line(text),)) == written_down


class Words(HTMLParser):
    """The words of some HTML, and the tags that it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@few_or_all
def test_hostile_strings_are_words_in_html_and_never_tags(strings: tuple[str, ...]) -> None:
    for number, text in enumerate(strings):
        hostile = hostile_event(number, text)
        told = Story("A story", sources=(Source("source", text),), events=(hostile,))
        read = Words(as_html(of_event(told, hostile)))
        assert read.tags <= {"h3", "small", "p", "b", "bdi", "blockquote"}
        if text.isprintable():
            assert f"“{text}”" in read.text


@few_or_all
def test_hostile_strings_stay_as_they_are_in_text(strings: tuple[str, ...]) -> None:
    for number, text in enumerate(strings):
        hostile = hostile_event(number, text)
        told = Story("A story", sources=(Source("source", text),), events=(hostile,))
        assert f"“{text}”" in as_text(of_quote(told, hostile, hostile.quotes[0]))


@few_or_all
def test_hostile_strings_are_words_in_markdown(strings: tuple[str, ...]) -> None:
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    for number, text in enumerate(strings):
        hostile = hostile_event(number, text)
        told = Story("A story", sources=(Source("source", text),), events=(hostile,))
        html = reader.render(as_markdown(of_quote(told, hostile, hostile.quotes[0])))
        read = Words(html)
        assert read.tags <= {"p", "blockquote", "strong"}
        if text.isprintable() and "  " not in text:
            assert f"“{text.strip()}”" in read.text


def test_the_language_of_a_quote_goes_with_it() -> None:
    quote = Quote("source", "getraut", language='de" onclick="x')
    made = replace(event("wedding", "1921"), quotes=(quote,))
    told = story(made)
    assert 'lang="de&quot; onclick=&quot;x"' in as_html(of_quote(told, made, quote))
    assert Attribute.WHEN.value not in as_html(of_quote(told, made, quote))
