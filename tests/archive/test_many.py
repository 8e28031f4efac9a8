"""A file with very many faults is told as fast as it is read."""

from __future__ import annotations

import time
from typing import Any

import pytest

from herline.archive.problems import LIMIT
from tests.archive.stories import reading_of

pytestmark = pytest.mark.heavy
MANY = 2_000


def _events(**more: Any) -> list[dict[str, Any]]:
    return [{"id": f"e{i}", "title": "It rains", **more} for i in range(MANY)]


@pytest.mark.parametrize(
    "events",
    [
        [{"id": "rain", "title": "It rains"}] * MANY,
        _events(titel="x"),
        [{"id": f"e{i}", "title": "x", "kind": f"k{i}"} for i in range(MANY)],
        [{"id": f"e{i}", "title": "x", "after": [f"e{i + 1}"]} for i in range(MANY)],
    ],
    ids=["one id", "unknown keys", "unknown kinds", "a long order"],
)
def test_many_faults_take_no_time_beyond_their_number(events: list[Any]) -> None:
    began = time.process_time()
    reading = reading_of({"format": 1, "title": "Rain", "events": events})
    assert time.process_time() - began < 0.5  # many times that where it grows with the square
    assert reading.story is not None
    assert len(reading.story.events) == MANY


def test_beyond_the_limit_faults_are_counted() -> None:
    reading = reading_of({"format": 1, "title": "Rain", "events": _events(titel="x")})
    assert len(reading.problems) == LIMIT + 1
    assert f"{MANY - LIMIT:,} more problems" in reading.problems[-1].sentence
