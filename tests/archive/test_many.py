"""A file with very many faults costs no more for each of them than a file with few."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from herline.archive.problems import LIMIT
from herline.archive.reading import Reading
from tests.archive.stories import reading_of

pytestmark = pytest.mark.heavy
MANY = 1_000
Events = list[dict[str, Any]]


def unknown_keys(number: int) -> Events:
    return [{"id": f"e{i}", "title": "It rains", "titel": "x"} for i in range(number)]


def one_id(number: int) -> Events:
    return [{"id": "rain", "title": "It rains"}] * number


def unknown_kinds(number: int) -> Events:
    return [{"id": f"e{i}", "title": "x", "kind": f"k{i}"} for i in range(number)]


def a_long_order(number: int) -> Events:
    return [{"id": f"e{i}", "title": "x", "after": [f"e{i + 1}"]} for i in range(number)]


def read_of(events: Events) -> Reading:
    return reading_of({"format": 1, "title": "Rain", "events": events})


def calls_to_read(events: Events) -> int:
    """How many functions are called until the story is there."""
    called = 0

    def count(frame: object, what: str, about: object) -> None:
        nonlocal called
        called += what in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_of(events)
    finally:
        sys.setprofile(None)
    return called


@pytest.mark.parametrize("events", [one_id, unknown_keys, unknown_kinds, a_long_order])
def test_twice_the_faults_are_at_most_twice_the_work(events: Callable[[int], Events]) -> None:
    story = read_of(events(MANY)).story
    assert story is not None
    assert len(story.events) == MANY
    assert calls_to_read(events(2 * MANY)) < 2.2 * calls_to_read(events(MANY))


@pytest.mark.parametrize("events", [one_id, unknown_keys, unknown_kinds])
def test_beyond_the_limit_faults_are_counted(events: Callable[[int], Events]) -> None:
    reading = read_of(events(MANY))
    assert len(reading.problems) == LIMIT + 1
    assert f"{MANY - LIMIT - (events is one_id):,} more problems" in reading.problems[-1].sentence
