"""A large file without fault is read swiftly, to the very same story; others with care."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.archive.schema import ClaimEntry, DateEntry, EventEntry, PartEntry, QuoteEntry
from herline.archive.swift import reader
from herline.archive.swift.date_table import DateTable
from herline.archive.swift.keys import keys_in
from herline.archive.swift.reader import read_swiftly
from herline.archive.swift.sound_shape import KEYS
from herline.ledger.events import Dates
from herline.ledger.held import ledger_of
from herline.ledger.tellings import are_plain, are_points, are_stretches
from herline.model.edtf import EDTFError, fade, parse
from herline.model.story import Story
from herline.paths import story_file
from tests.archive.stories import read_text
from tests.ledger.stories import assert_same_columns
from tests.shipped import shipped

SHIPPED = story_file().read_text("utf-8")


@pytest.fixture(autouse=True)
def _pieces_are_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PIECE", 3_000)


def swift_story(text: str) -> Story:
    """The story in `text` as read swiftly."""
    story = read_swiftly(text.encode())
    assert story is not None
    return story


@cache
def shipped_swiftly() -> Story:
    return swift_story(SHIPPED)


def both(text: str) -> tuple[Story, Story]:
    """The story in `text` as read swiftly, and as read with care."""
    story = read_text(text).story
    assert story is not None
    return swift_story(text), story


@pytest.mark.heavy
def test_the_shipped_story_is_the_same_swiftly_also_in_one_line() -> None:
    with_care = shipped()
    in_one_line = swift_story(json.dumps(json.loads(SHIPPED), ensure_ascii=False))
    for swiftly in (shipped_swiftly(), in_one_line):
        assert tuple(swiftly.events) == with_care.events
        assert replace(swiftly, events=()) == replace(with_care, events=())
        assert tuple(swiftly.agreements) == with_care.agreements
        assert dict(swiftly.index) == with_care.index
        assert tuple(swiftly.titles) == with_care.titles


def test_two_times_of_one_day_differ_swiftly_as_well() -> None:
    def of(source: str, edtf: str) -> dict[str, Any]:
        return {"source": source, "exact": "x", "claims": [{"attribute": "when", "edtf": edtf}]}

    day, evening, night = "1932-11-18", "1932-11-18T18:00:00", "1932-11-18T23:00:00"
    quotes = [[of("a", evening), of("b", other)] for other in (evening, night, day)]
    events = [{"id": f"e{i}", "title": "x", "quotes": each} for i, each in enumerate(quotes)]
    sources = [{"id": id, "label": id} for id in "ab"]
    written = {"format": 1, "title": "A night", "sources": sources, "events": events}
    swiftly, with_care = both(json.dumps(written))
    assert tuple(swiftly.agreements) == with_care.agreements
    assert [each.value for each in with_care.agreements] == ["same", "conflict", "refines"]


def test_its_columns_are_the_same() -> None:
    assert_same_columns(shipped_swiftly(), shipped())


def test_events_may_come_before_all_else_and_begin_with_any_key() -> None:
    plain = json.loads(SHIPPED)
    plain["events"] = [dict(sorted(event.items())) for event in plain["events"]]
    swiftly = swift_story(json.dumps(dict(sorted(plain.items()))))
    assert tuple(swiftly.events) == shipped().events


def _event(**changes: Any) -> dict[str, Any]:
    return {"id": "a", "title": "A", "date": {"edtf": "2012"}, **changes}


def _claim(**changes: Any) -> dict[str, Any]:
    claim = {"attribute": "when", "edtf": "2012", **changes}
    return _event(quotes=[{"source": "s", "exact": "in 2012", "claims": [claim]}])


def _told(*events: Any) -> str:
    sources = [{"id": "s", "label": "S"}]
    return json.dumps({"format": 1, "title": "T", "sources": sources, "events": events})


def test_an_event_without_fault_is_read_swiftly() -> None:
    assert read_swiftly(_told(_event()).encode()) is not None


@pytest.mark.parametrize(
    "event",
    [
        _event(colour="red"),
        _event(milestone=1),
        _event(title=""),
        _event(title=3),
        _event(id="a b"),
        _event(date={"edtf": "2012-13"}),
        _event(date={"edtf": "2012-02-30"}),
        _event(date={"edtf": "2012-02-03/2012-02-01"}),
        _event(date={"edtf": "2012", "dating": "inferred"}),
        _event(date={"edtf": "2012", "dating": "guessed"}),
        _event(date={"edtf": "2012", "follows": ["nobody"]}),
        _event(date="2012"),
        _event(kind="unknown"),
        _event(people=[{"person": "nobody"}]),
        _event(people={"person": "nobody"}),
        _event(people=None),
        _event(after=["nothing"]),
        _event(after=["a"]),
        _event(after="a"),
        _event(coverage={"nobody": "not checked"}),
        _event(coverage={"s": "says"}),
        _event(quotes=[{"source": "s"}]),
        _event(quotes=[{"source": "s", "exact": "in 2012", "start": 4}]),
        _event(quotes=[{"source": "s", "exact": "in 2012", "start": True, "end": 8}]),
        _event(quotes=[{"source": "s", "exact": "in 2012", "start": 4, "end": 5}]),
        _event(quotes=[{"source": "s", "exact": "in 2012", "prefix": "x" * 33}]),
        _event(quotes=[{"source": "s", "exact": "in 2012", "language": "de_AT"}]),
        _claim(words="in 2013"),
        _claim(attribute="whence"),
        _claim(attribute="who"),
        _claim(value=[1]),
        _claim(amount="many"),
        {"id": "a", "title": "A", "quotes": [{"source": "s", "exact": "x", "claims": [{}]}]},
        "an event",
        None,
    ],
)
def test_whatever_may_be_wrong_is_left_to_the_careful_reader(event: Any) -> None:
    assert read_swiftly(_told(event).encode()) is None
    assert read_text(_told(event)).problems


@pytest.mark.parametrize(
    "text",
    [
        '{"format": 1, "title": "T", "events": [{"id": "a", "title": "A", "title": "B"}]}',
        '{"format": 1, "title": "T", "events": [{"id": "a", "id" : "b", "title": "A"}]}',
        '{"format": 1, "title": "T", "title": "U", "events": [{"id": "a", "title": "A"}]}',
        '{"format": 1, "title": "T", "events": [{"id": "a", "title": "A"}], "events": []}',
        '{"format": 1, "title": "T", "events": [{"id": "a", "title": "\\ud800"}]}',
        '{"format": 1, "title": "T", "events": [{"id": "a", "title": "A"},]}',
        '{"format": 1, "title": "T", "events": [{"id": "a", "title": "A"}]',
        '{"format": 2, "title": "T", "events": [{"id": "a", "title": "A"}]}',
        '{"format": 1, "title": "T", "x": {"events": [{"id": "a", "title": "A"}]}}',
        '{"format": 1, "title": "T", "events": [{"id":"a","title":"A"}, {"id": "a", "title":"B"}]}',
        '{"format": 1, "title": "T", "sources": [{"id": "s", "label": "S", "derives_from": ["s"]}],'
        ' "events": [{"id": "a", "title": "A"}]}',
        '{"format": 1, "title": "T"}',
    ],
)
def test_so_is_what_is_no_plain_json(text: str) -> None:
    assert read_swiftly(text.encode()) is None


def test_a_title_that_looks_like_json_misleads_nobody() -> None:
    titles = ['}, {"id": "x"', ': "a": 1', '\\": [', "}]", '"events": [{', "x : y"]
    events = [{"id": f"e{i}", "title": title} for i, title in enumerate(titles)]
    swiftly, with_care = both(json.dumps({"format": 1, "title": "T", "events": events}))
    assert tuple(swiftly.events) == with_care.events


@pytest.mark.parametrize("title", ["A 😀", "😀", "\\ud83d"])
def test_letters_that_are_written_as_two_halves_are_put_together(title: str) -> None:
    events = [{"id": "a", "title": title}, {"id": "b", "title": "B"}]
    swiftly, with_care = both(json.dumps({"format": 1, "title": "T", "events": events}))
    assert tuple(swiftly.events) == with_care.events
    assert swiftly.titles[0] == title


def test_the_columns_know_the_keys_of_the_schema() -> None:
    entries = {
        "events": EventEntry, "dates": DateEntry, "people": PartEntry, "quotes": QuoteEntry,
        "claims": ClaimEntry,
    }  # fmt: skip
    assert {sort: set(entry.model_fields) for sort, entry in entries.items()} == KEYS


def test_keys_are_counted_by_their_colons() -> None:
    assert keys_in(b'[{"a": 1, "b": {"c": ["d : e", "f\\": g"]}}]') == 3
    assert keys_in(b'{"a" : 1}') == -1


@given(st.dates(), st.dates(), st.sampled_from(["", "~", "?"]), st.integers(0, 3))
def test_dates_in_the_table_lie_where_the_reader_of_dates_puts_them(
    one: Any, other: Any, mark: str, form: int
) -> None:
    text = (str(one), f"{one}/{other}", str(one)[:7], str(one)[:4])[form] + mark
    table = DateTable()
    table.meet([text])
    try:
        extent = fade(parse(text))
    except EDTFError:
        with pytest.raises(reader.Doubt):
            table[text]
        return
    assert extent is not None
    days = [extent.outer_start, extent.core_start, extent.core_end, extent.outer_end]
    place = table[text]
    row = table.rows[place]
    assert row[:4].tolist() == days
    assert are_points(row[6]) == parse(text).is_one_day
    assert are_stretches(row[6]) == parse(text).is_stretch
    assert are_plain(row, row[6]) == parse(text).is_plain


def test_an_event_that_cannot_be_read_again_says_so() -> None:
    story = swift_story(_told(_event(), _event(id="b", title="B")))
    events: Any = story.events
    events.texts = b""
    assert story.events[1].title == story.titles[1] == "B"
    assert "could not be read again" in story.events[1].summary
    assert story.dates[1] is None
    assert ledger_of(story) is events.ledger


def test_what_is_known_without_making_events_is_what_they_say_themselves() -> None:
    swiftly, with_care = shipped_swiftly(), shipped()
    assert list(swiftly.ids) == list(with_care.ids)
    assert list(swiftly.dates) == list(with_care.dates) == [each.date for each in swiftly.events]
    assert swiftly.dates[:3] == with_care.dates[:3]
    events: Any = swiftly.events
    assert list(Dates(events)) == list(swiftly.dates)
