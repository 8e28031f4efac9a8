"""A story that is written and read again is the same story, whatever its texts hold."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from herline.archive.reader import read_bytes
from herline.archive.reading import Reading
from herline.archive.writer import plain_story, story_text
from herline.frozen import replace as with_part
from herline.model.edtf import parse
from herline.model.letters import lettered
from herline.model.numbers import parse_amount
from herline.model.story import (
    Attribute,
    Claim,
    Coverage,
    Dating,
    Event,
    EventDate,
    Kind,
    Part,
    Person,
    Quote,
    Report,
    Source,
    Story,
)
from tests.archive.stories import read_text, reading_of, wedding, with_value
from tests.examples import examples
from tests.hostile import BASIC

HOSTILE = (
    *BASIC,
    'quote " backslash \\ slash / \\u0041',
    "\x07 \x0b \x7f \x85 \x9b",
    " \u00a0\u00ad\u200b ",
)

_pieces = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.just("\udc80"),
)
texts = _pieces
words = _pieces.filter(str.strip)
dates = st.sampled_from(["2012", "2012-05~", "2011/2013-06", "[2003..2005]", "-0043", "../2012"])
amounts = st.sampled_from(["258000", ">1700", "~0.5", "90..120"])


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    exact = draw(words)
    start = draw(st.none() | st.integers(0, 10**6))
    return Quote(
        source=draw(st.sampled_from(["s1", "s2"])),
        exact=exact,
        prefix=draw(texts)[:32],
        suffix=draw(texts)[:32],
        start=start,
        end=None if start is None else start + len(exact),
        language=draw(st.sampled_from(["", "de"])),
        translation=draw(texts),
        reported=draw(
            st.none() | st.builds(Report, dates.map(parse), st.just("Paper") | texts, texts)
        ),
    )


@st.composite
def claims(draw: st.DrawFn, quote: Quote, id: str) -> Claim:
    attribute = draw(st.sampled_from(Attribute))
    when = attribute is Attribute.WHEN
    return Claim(
        source=quote.source,
        attribute=attribute,
        quote=quote,
        id=id,
        values=tuple(draw(st.lists(texts, max_size=2))),
        date=parse(draw(dates)) if when else None,
        amount=parse_amount(draw(amounts)) if attribute is Attribute.HOW_MANY else None,
        unit=draw(texts),
        words=quote.exact[:5],
        rule=draw(texts),
    )


@st.composite
def events(draw: st.DrawFn, id: str, follows: tuple[str, ...]) -> Event:
    said = [draw(quotes()) for _ in range(draw(st.integers(0, 2)))]
    claimed = [draw(claims(quote, f"{id}-{i}")) for i, quote in enumerate(said)]
    dating = draw(st.sampled_from(Dating))
    when = EventDate(parse(draw(dates)), dating, draw(words), follows)
    return Event(
        id=id,
        title=draw(words),
        milestone=draw(st.booleans()),
        kind=draw(st.sampled_from(["", "k"])),
        when=draw(st.none() | st.just(when)),
        after=follows and (id.removesuffix("x"),),
        people=(Part("p", draw(texts)),),
        summary=draw(texts),
        quotes=tuple(said),
        claims=tuple(claimed),
        coverage=(("s3", draw(st.sampled_from([Coverage.OUTSIDE, Coverage.UNCHECKED]))),),
    )


@st.composite
def stories(draw: st.DrawFn) -> Story:
    first = draw(events("e", ()))
    follows = tuple(claim.id for claim in first.claims)
    second = draw(events("ex", follows))
    return Story(
        title=draw(words),
        language=draw(st.sampled_from(["en", "de"])),
        summary=draw(texts),
        sources=(
            Source("s1", draw(words), title=draw(texts), published=parse(draw(dates))),
            Source("s2", draw(words), sha256="0f" * 32, derives_from=("s1",), note=draw(texts)),
            Source(
                "s3",
                draw(words),
                language=draw(st.sampled_from(["", "en", "de"])),
                file=draw(texts),
                mark="Ω",
            ),
        ),
        people=(Person("p", draw(words), tuple(draw(st.lists(texts, max_size=2))), draw(texts)),),
        kinds=(Kind("k", draw(words), draw(st.sampled_from(["", "brick", "#12abCD"]))),),
        events=(first, second),
    )


@examples(60)
@given(stories())
def test_a_story_written_and_read_is_equal(story: Story) -> None:
    content = story_text(story).encode("utf-8")
    reading = read_bytes(content, "story.json")
    assert all("half of a surrogate pair" in problem.found for problem in reading.problems)
    assert reading.story == with_part(story, sources=lettered(story.sources))
    assert story_text(reading.story).encode("utf-8") == content


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_back_as_it_was_from_every_field(text: str) -> None:
    quote = Quote("s", exact=text, translation=text)
    story = Story(
        title=text,
        sources=(Source("s", label=text),),
        people=(Person("p", name=text, aliases=(text,)),),
        events=(Event("e", title=text, summary=text, quotes=(quote,)),),
    )
    reading = read_text(story_text(story))
    told = [problem.found for problem in reading.problems]
    halves = re.findall("[\ud800-\udfff]", text)
    assert told == [f"half of a surrogate pair ({ascii(each)[1:-1]})" for each in halves] * 8
    assert reading.story == story


def test_what_is_written_can_be_read_by_a_person() -> None:
    story = reading_of(wedding()).story
    assert story is not None
    text = story_text(story)
    assert text.startswith('{\n  "format": 1,\n  "title": "Grandmother\'s wedding",\n')
    assert text.endswith("}\n")
    assert "null" not in text
    assert '""' not in text


def test_invisible_characters_are_written_as_escapes() -> None:
    text = story_text(Story("\u202e\ud800\x9b\u2028é"))
    assert "\\u202e\\ud800\\u009b\\u2028é" in text


_SMALL = json.dumps(wedding(), ensure_ascii=False).encode()


@examples(100)
@given(
    st.integers(0, len(_SMALL)),
    st.integers(0, 40),
    st.binary(max_size=6)
    | st.sampled_from([b'"', b"\\", b"}", b"]", b"\xff", b"null", b"\\ud800"]),
)
def test_no_change_of_bytes_makes_reading_raise(at: int, length: int, new: bytes) -> None:
    reading = read_bytes(_SMALL[:at] + new + _SMALL[at + length :], "story.json")
    assert reading.story is not None or reading.problems
    _all_is_said(reading)


_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.floats(),
    st.sampled_from(["", "x", "2012", "letter", "wedding", "\ud800"]),
)
_values = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if not isinstance(value, (dict, list)):
        return [path]
    members = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(deeper for k, v in members for deeper in _paths(v, (*path, k)))]


@examples(100)
@given(st.sampled_from(_paths(wedding())[1:]), _values)
@example(("events", 0), {"\u00a0": None})
@example(("events", 0, "date", "edtf"), "2012\u00a0\U000e0001")
@example(("events", 0, "quotes", 0, "claims", 0, "value"), [])
def test_nothing_is_left_out_in_silence(path: tuple[str | int, ...], value: Any) -> None:
    plain = with_value([*path], value)
    reading = reading_of(plain)
    _all_is_said(reading)
    if not reading.problems:
        assert reading.story is not None
        assert _without_defaults(plain_story(reading.story)) == _without_defaults(plain)


def _without_defaults(value: Any) -> Any:
    """Plain JSON without what means the same as nothing."""
    if isinstance(value, list):
        return [_without_defaults(each) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without_defaults(each) for key, each in value.items()}
    if "format" in kept and kept.get("language") == "en":
        del kept["language"]
    if kept.get("dating") == "stated":
        del kept["dating"]
    if isinstance(kept.get("value"), list) and len(kept["value"]) == 1:
        kept["value"] = kept["value"][0]
    return {
        key: each
        for key, each in kept.items()
        if each not in ("", [], {}) or (key, each) == ("value", "")
    }


def _all_is_said(reading: Reading) -> None:
    for problem in reading.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.found
        assert problem.expected
        assert problem.sentence.isprintable(), problem.sentence


def test_numbers_that_are_none_never_reach_a_file() -> None:
    assert math.isnan(json.loads("NaN"))  # Python reads it, so we have to look
    assert reading_of({"format": 1, "title": "t", "summary": math.nan}).problems
